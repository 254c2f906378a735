// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QGridLayout;
class QStackedLayout;
class QTreeView;

namespace stratoplan {

class BreakdownModel;
class Card;
class ChartView;
class DashboardFigures;
class FindingsFilter;
class FindingsModel;
class PageBar;
class PageRegistry;
class RecoveryChecksModel;
class Tile;
class TopComponentsModel;

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
    void placeTiles();
    QWidget *makeChart();
    QWidget *makeSpend();
    QWidget *makeTop();
    QWidget *makeRecovery();
    QWidget *makeFindings();
    void refreshTiles(const DashboardFigures &figures);
    void refreshChart(const DashboardFigures &figures);
    void refreshCards(const DashboardFigures &figures);
    void askWhy(bool atTheEnd);

    PageBar *m_bar;
    QStackedLayout *m_stack;
    QGridLayout *m_tileLayout = nullptr;
    QList<Tile *> m_tiles;
    int m_tileColumns = 0;
    Card *m_chartCard = nullptr;
    ChartView *m_chart = nullptr;
    BreakdownModel *m_spend;
    TopComponentsModel *m_top;
    RecoveryChecksModel *m_checks;
    FindingsModel *m_findings;
    FindingsFilter *m_shownFindings;
    Card *m_spendCard = nullptr;
    Card *m_topCard = nullptr;
    Card *m_recoveryCard = nullptr;
    Card *m_findingsCard = nullptr;
    bool m_tracesTheEnd = false;
};

} // namespace stratoplan
