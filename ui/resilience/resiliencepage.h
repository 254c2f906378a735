// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resilience/assessment.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace stratoplan {

class BackupsCard;
class Card;
class ComponentsCard;
class EmptyState;
class FigureView;
class PageBar;
class PageRegistry;
class RecoveryTiles;
class SegmentedControl;
class TargetPanel;

/// What is asked of an option when something goes wrong, what it reaches, and why.
class ResiliencePage : public Page
{
    Q_OBJECT

public:
    explicit ResiliencePage(PageContext &context, QWidget *parent = nullptr);
    static void registerPage(PageRegistry &registry);

    [[nodiscard]] std::optional<Headline> headline() const override;
    [[nodiscard]] std::optional<Trace> trace() const override;
    [[nodiscard]] bool canEdit(EditCommand command) const override;
    void edit(EditCommand command) override;
    void reveal(const Finding &finding) override;
    void reveal(ComponentId component) override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void refresh() override;

private:
    void makeBar();
    [[nodiscard]] QWidget *makeTiles();
    [[nodiscard]] QWidget *makeTargets();
    [[nodiscard]] QWidget *makeTables();
    void addTableControl(Card &card);
    void showTable(const QString &key);
    void chooseTarget(int row);
    void showTargets();
    void addTarget();
    void removeTarget(Id<RecoveryTarget> target);
    [[nodiscard]] int rowOf(Id<RecoveryTarget> target) const;

    PageBar *m_bar;
    QList<RecoveryCheck> m_checks;
    Id<RecoveryTarget> m_target; ///< the chosen one
    RecoveryTiles *m_tiles = nullptr;
    FigureView *m_dumbbell = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_targets = nullptr;
    TargetPanel *m_panel = nullptr;
    QWidget *m_targetRow = nullptr;
    QStackedWidget *m_tables = nullptr;
    QList<SegmentedControl *> m_tableControls; ///< one in the head of each table
    ComponentsCard *m_components = nullptr;
    BackupsCard *m_backups = nullptr;
};

} // namespace stratoplan
