// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmap.h"
#include "render/painted/roadmap/roadmapfigure.h"
#include "ui/roadmap/details/roadmapside.h"
#include "ui/shell/page.h"

class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace stratoplan {

class Card;
class EmptyState;
class PageBar;
class PageRegistry;
class PhaseCards;
class RoadmapView;
class SegmentedControl;
class TriggersTable;
class WorkTables;

/// Where the plan goes: phases on a time line with users, cost against budgets, triggers and milestones; what
/// is chosen is edited beside it.
class RoadmapPage : public Page
{
    Q_OBJECT

public:
    explicit RoadmapPage(PageContext &context, QWidget *parent = nullptr);
    static void registerPage(PageRegistry &registry);

    [[nodiscard]] std::optional<Trace> trace() const override;
    [[nodiscard]] bool canEdit(EditCommand command) const override;
    void edit(EditCommand command) override;
    void reveal(const Finding &finding) override;
    using Page::reveal;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void refresh() override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeBar();
    [[nodiscard]] QWidget *makeTimeline();
    [[nodiscard]] QWidget *makeBelow();
    [[nodiscard]] QWidget *makeBody();
    void showTimeline(const Plan &plan, const CostTable &costs);
    void showSide(const Plan &plan);
    void showBelow(const QString &key);
    /// Gives what is below the time line its least height.
    void fitBelow();
    /// Brings it into view, as far as there is room for it.
    void scrollToBelow();
    /// Whether the time line in full leaves no room below it.
    [[nodiscard]] bool isShort() const;
    /// The time line where room is short: in low lanes, without what the tables below it repeat.
    [[nodiscard]] RoadmapData lowTimeline() const;
    void open(const RoadmapSpot &spot, RoadmapSide::Start start);
    void close();
    void addPhase();
    void addTrigger();
    void addMilestone(PhaseId phase);
    void moveBegin(PhaseId phase, Month month);
    void moveMilestone(Id<Milestone> milestone, const QDate &day);
    void remove(const RoadmapSpot &spot);
    /// Whether it can be removed here.
    [[nodiscard]] static bool canRemove(const std::optional<RoadmapSpot> &spot);
    [[nodiscard]] CostTable costs() const;
    [[nodiscard]] bool isEmpty() const;

    PageBar *m_bar;
    Roadmap m_road;
    std::optional<RoadmapSpot> m_chosen;
    Card *m_timelineCard = nullptr;
    RoadmapView *m_timeline = nullptr;
    std::shared_ptr<const RoadmapFigure> m_full; ///< the time line with all of its lanes
    bool m_isLow = false; ///< the time line that is shown
    QScrollArea *m_scroll = nullptr;
    SegmentedControl *m_steps = nullptr;
    SegmentedControl *m_views = nullptr;
    PhaseCards *m_cards = nullptr;
    TriggersTable *m_triggers = nullptr;
    WorkTables *m_work = nullptr;
    QStackedWidget *m_below = nullptr;
    RoadmapSide *m_side = nullptr;
    QSplitter *m_splitter = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace stratoplan
