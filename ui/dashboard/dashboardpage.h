// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QGridLayout;
class QHBoxLayout;
class QStackedLayout;

namespace stratoplan {

class Card;
class ChartView;
class DashboardFigures;
class FindingsCard;
class PageBar;
class PageRegistry;
class RecoveryCard;
class SpendCard;
class Tile;
class TopCard;

/// The plan at a glance: six figures, cost by month, spend by category, what costs most, recovery, findings.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    explicit DashboardPage(PageContext &context, QWidget *parent = nullptr);
    ~DashboardPage() override;

    static void registerPage(PageRegistry &registry);

    [[nodiscard]] std::optional<Trace> trace() const override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectSources();
    QWidget *makeContent();
    QWidget *makeTiles();
    Tile *addTile(const QString &name, const QString &page);
    void arrange();
    void placeInThreeColumns();
    void placeInTwoColumns();
    void shareBottom(const QList<int> &shares);
    void shareMiddle();
    QWidget *makeChart();
    void refreshTiles(const DashboardFigures &figures);
    void refreshChart(const DashboardFigures &figures);
    void refreshCards(const DashboardFigures &figures);
    void askWhy(bool atTheEnd);

    PageBar *m_bar;
    QStackedLayout *m_stack;
    QGridLayout *m_tileLayout = nullptr;
    QHBoxLayout *m_middleLayout = nullptr; ///< chart and spend
    QGridLayout *m_bottomLayout = nullptr;
    QList<Tile *> m_tiles;
    int m_tileColumns = 0;
    Card *m_chartCard = nullptr;
    ChartView *m_chart = nullptr;
    SpendCard *m_spendCard;
    TopCard *m_topCard;
    RecoveryCard *m_recoveryCard;
    FindingsCard *m_findingsCard;
    bool m_tracesTheEnd = false;
};

} // namespace stratoplan
