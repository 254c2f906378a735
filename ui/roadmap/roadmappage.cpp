// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmappage.h"

#include "core/engine/drivers.h"
#include "core/roadmap/roadmapwords.h"
#include "document/edits/structure.h"
#include "document/edits/time/milestones.h"
#include "document/edits/time/triggers.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "render/painted/roadmap/roadmapsource.h"
#include "render/painted/roadmap/roadmapview.h"
#include "render/theme/themesource.h"
#include "ui/roadmap/phasecards.h"
#include "ui/roadmap/roadmapnames.h"
#include "ui/roadmap/worktables.h"
#include "ui/shell/commands/figuresaving.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/trace/totaltrace.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/properties.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int gap = 12;
constexpr int sideWidth = 320;
constexpr int margin = 20;
constexpr int foot = 16;
constexpr int headHeight = 42; ///< of the time line's card
constexpr int leastTriggers = 196; ///< height of their table with four rows
constexpr int wantedWork = 380;
constexpr int belowHeight = 340; ///< what is below the time line would like

} // namespace

void RoadmapPage::registerPage(PageRegistry &registry)
{
    registry.add({.key = u"roadmap"_s,
                  .title = tr("Roadmap"),
                  .icon = u"roadmap"_s,
                  .order = 65,
                  .make = [](PageContext &context, QWidget *parent) -> Page * {
                      return new RoadmapPage(context, parent);
                  }});
}

RoadmapPage::RoadmapPage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_bar(new PageBar(tr("Roadmap"), this))
{
    makeBar();
    m_bar->setContentsMargins(20, 0, 20, 0);
    m_empty = new EmptyState(
        context.theme, u"roadmap"_s,
        tr("A phase says what holds for a while: how many users, which budget, which team."), this);
    auto *first = m_empty->addAction(tr("Add phase"), u"add"_s);
    first->setObjectName(u"addFirstPhaseButton"_s);
    connect(first, &QPushButton::clicked, this, &RoadmapPage::addPhase);
    auto *card = new Card({}, this);
    card->addBody(m_empty);
    auto *emptyPage = new QWidget(this);
    auto *emptyLayout = new QVBoxLayout(emptyPage);
    emptyLayout->setContentsMargins(20, 0, 20, 16);
    emptyLayout->addWidget(card);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeBody());
    m_stack->addWidget(emptyPage);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    connect(&context.recalculator, &Recalculator::finished, this, &RoadmapPage::refreshLater);
    connect(&context.document, &Document::planChanged, this, &RoadmapPage::refreshLater);
    connect(&context.view, &PlanView::viewChanged, this, &RoadmapPage::refreshLater);
}

// --- Parts -------------------------------------------------------------------------------------------------

void RoadmapPage::makeBar()
{
    m_views = new SegmentedControl(tr("Shown below the time line"), this);
    m_views->addSegment(u"roadmapPhases"_s, tr("Phases"), tr("Every phase with cost, budget and checklist"));
    m_views->addSegment(u"roadmapTriggers"_s, tr("Triggers"), tr("When triggers and scaling rules fire"));
    m_views->addSegment(u"roadmapWork"_s, tr("Work"), tr("Milestones and checklists"));
    connect(m_views, &SegmentedControl::chosen, this, [this](const QString &key) {
        showBelow(key);
        refresh(); // lanes that the tables repeat
        QTimer::singleShot(0, this, &RoadmapPage::scrollToBelow); // once it has its height
    });
    m_bar->addLeft(m_views);
    const auto button = [this](const QString &name, const QString &text, const QString &tip, auto add) {
        QPushButton *made = makeButton(context().theme, u"add"_s, text, this);
        made->setObjectName(name);
        made->setToolTip(tip);
        connect(made, &QPushButton::clicked, this, add);
        m_bar->addRight(made);
    };
    button(u"newPhaseButton"_s, tr("Phase"), tr("Add a phase"), [this] { addPhase(); });
    button(u"newMilestoneButton"_s, tr("Milestone"), tr("Add a milestone"), [this] {
        addMilestone(m_chosen && m_chosen->kind == RoadmapSpot::Kind::Phase ? PhaseId(m_chosen->id)
                                                                            : PhaseId());
    });
    button(u"newTriggerButton"_s, tr("Trigger"), tr("Add a condition and what it does"),
           [this] { addTrigger(); });
}

QWidget *RoadmapPage::makeTimeline()
{
    m_timelineCard = new Card(tr("Time line"), this);
    m_timeline = new RoadmapView(context().theme.theme(), this);
    m_timeline->setObjectName(u"roadmapFigure"_s);
    connect(m_timeline, &RoadmapView::opened, this,
            [this](const RoadmapSpot &spot) { open(spot, RoadmapSide::Start::Nothing); });
    connect(m_timeline, &RoadmapView::entered, this,
            [this](const RoadmapSpot &spot) { open(spot, RoadmapSide::Start::First); });
    connect(m_timeline, &RoadmapView::beginMoved, this, &RoadmapPage::moveBegin);
    connect(m_timeline, &RoadmapView::milestoneMoved, this, &RoadmapPage::moveMilestone);
    connect(m_timeline, &FigureView::hotSpotChanged, this, &Page::editCommandsChanged);
    connect(&context().theme, &ThemeSource::changed, this,
            [this] { m_timeline->setTheme(context().theme.theme()); });
    askWhereToSave(m_timeline->figureActions(), context(), u"roadmap"_s);
    auto *saving =
        makeIconButton(context().theme, u"export"_s, tr("Copy or save the time line as a picture"), this);
    saving->setObjectName(u"exportRoadmapButton"_s);
    offerSaving(*saving, m_timeline->figureActions(), context(), u"roadmap"_s);
    m_steps = new SegmentedControl(tr("Axis by"), this);
    m_steps->addSegment(u"roadmapMonths"_s, tr("Months"));
    m_steps->addSegment(u"roadmapQuarters"_s, tr("Quarters"));
    connect(m_steps, &SegmentedControl::chosen, this, &RoadmapPage::refreshLater);
    m_timelineCard->addToHead(m_steps);
    m_timelineCard->addToHead(saving);
    m_timelineCard->addBody(m_timeline);
    return m_timelineCard;
}

QWidget *RoadmapPage::makeBelow()
{
    m_cards = new PhaseCards(context(), this);
    connect(m_cards, &PhaseCards::opened, this, [this](PhaseId phase) {
        open({RoadmapSpot::Kind::Phase, phase.value()}, RoadmapSide::Start::Nothing);
    });
    m_triggers = new TriggersTable(context(), this);
    m_work = new WorkTables(context(), this);
    const auto show = [this](const RoadmapSpot &spot) { open(spot, RoadmapSide::Start::Nothing); };
    connect(m_triggers, &TriggersTable::opened, this, show);
    connect(m_work, &WorkTables::opened, this, show);
    m_below = new QStackedWidget(this);
    m_below->addWidget(m_cards);
    m_below->addWidget(m_triggers);
    m_below->addWidget(m_work);
    showBelow(m_views->current());
    return m_below;
}

QWidget *RoadmapPage::makeBody()
{
    // Widgets that move to another parent are styled anew with all that is in them: all are made where they
    // stay.
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    setRole(*m_splitter, u"lined"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_scroll = new QScrollArea(m_splitter);
    QScrollArea *scroll = m_scroll;
    scroll->viewport()->installEventFilter(this);
    setRole(*scroll, u"plain"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    setRole(*content, u"page"_s);
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, 0, margin, foot);
    column->setSpacing(gap);
    column->addWidget(makeTimeline(), 3);
    column->addWidget(makeBelow(), 2);
    m_side = new RoadmapSide(context(), m_splitter);
    m_side->hide();
    connect(m_side, &RoadmapSide::closeRequested, this, &RoadmapPage::close);
    connect(m_side, &RoadmapSide::removeRequested, this, [this] {
        if (m_chosen)
            remove(*m_chosen);
    });
    connect(m_side, &RoadmapSide::milestoneWanted, this, &RoadmapPage::addMilestone);
    connect(m_side, &RoadmapSide::milestoneRequested, this, [this](Id<Milestone> milestone) {
        open({RoadmapSpot::Kind::Milestone, milestone.value()}, RoadmapSide::Start::First);
    });
    m_splitter->addWidget(scroll);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    const int width = context().theme.theme().scaled(sideWidth);
    m_splitter->setSizes({4 * width, width});
    return m_splitter;
}

void RoadmapPage::showBelow(const QString &key)
{
    m_views->setCurrent(key);
    m_below->setCurrentIndex(key == "roadmapTriggers"_L1 ? 1 : key == "roadmapWork"_L1 ? 2 : 0);
    // Only what is shown asks for room.
    for (int i = 0; i < m_below->count(); ++i) {
        const bool isShown = i == m_below->currentIndex();
        m_below->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          isShown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    Q_EMIT editCommandsChanged();
}

void RoadmapPage::fitBelow()
{
    const QWidget *shown = m_below->currentWidget();
    if (shown == m_cards) {
        m_below->setMinimumHeight(0);
        return;
    }
    const Theme &theme = context().theme.theme();
    const int least = shown == m_triggers ? theme.scaled(leastTriggers) : m_work->minimumSizeHint().height();
    const int wanted = shown == m_triggers ? m_triggers->wantedHeight() : theme.scaled(wantedWork);
    const int page = m_scroll->viewport()->height() - gap - foot;
    const int room = page - m_timelineCard->minimumSizeHint().height();
    // Beside a time line that leaves too little, a table has the page to itself: nothing is seen by half.
    m_below->setMinimumHeight(room < least ? qMax(least, page) : qMin(room, qMax(least, wanted)));
}

void RoadmapPage::scrollToBelow()
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const bool isBelow = m_below->currentWidget() != m_cards && bar->maximum() > 0;
    bar->setValue(isBelow ? m_below->geometry().top() - gap : 0);
}

bool RoadmapPage::isShort() const
{
    if (!m_full)
        return false;
    const Theme &theme = context().theme.theme();
    const double timeline = m_full->heightFor(m_scroll->width() - 2 * margin, theme);
    return timeline + theme.scaled(headHeight + gap + belowHeight + foot) > m_scroll->viewport()->height();
}

RoadmapData RoadmapPage::lowTimeline() const
{
    RoadmapData low = m_full->data();
    low.isLow = true;
    if (m_below->currentWidget() == m_triggers) {
        low.triggers.clear();
        low.triggersNote.clear();
    } else if (m_below->currentWidget() == m_work) {
        low.milestones.clear();
        low.hasMilestones = false;
    }
    return low;
}

bool RoadmapPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        if (isShort() != m_isLow)
            refreshLater();
        QTimer::singleShot(0, this, &RoadmapPage::fitBelow); // once the time line has its width
    }
    return Page::eventFilter(watched, event);
}

// --- Showing -----------------------------------------------------------------------------------------------

CostTable RoadmapPage::costs() const
{
    const auto table = context().recalculator.costs(context().view.option(), context().view.basis());
    if (table)
        return *table;
    CostTable empty;
    empty.currency = context().recalculator.plan().info().currency;
    empty.timeline = Timeline(context().recalculator.plan());
    return empty;
}

bool RoadmapPage::isEmpty() const
{
    const Plan &plan = context().document.plan();
    return plan.table<Phase>().isEmpty() && plan.table<Milestone>().isEmpty()
        && plan.table<Trigger>().isEmpty() && plan.table<Checklist>().isEmpty();
}

void RoadmapPage::refresh()
{
    const Plan plan = context().recalculator.plan();
    const CostTable table = costs();
    m_road = roadmapOf(plan, table);
    const Option *option = plan.find(table.option);
    m_bar->setSubtitle(option ? tr("%1 on %2", "plan, option").arg(plan.info().name, option->name)
                              : plan.info().name);
    m_stack->setCurrentIndex(isEmpty() ? 1 : 0);
    showTimeline(plan, table);
    m_cards->show(plan, m_road, QDate::currentDate());
    m_triggers->show(plan, m_road);
    showSide(plan);
    fitBelow();
    Q_EMIT traceChanged();
    Q_EMIT editCommandsChanged();
}

void RoadmapPage::showTimeline(const Plan &plan, const CostTable &table)
{
    RoadmapAsked asked;
    asked.today = QDate::currentDate();
    asked.byQuarter = m_steps->current() == "roadmapQuarters"_L1;
    if (m_chosen && m_chosen->kind == RoadmapSpot::Kind::Phase)
        asked.selected = PhaseId(m_chosen->id);
    m_full = std::make_shared<RoadmapFigure>(roadmapData(plan, table, m_road, asked));
    m_isLow = isShort();
    m_timeline->setRoadmap(m_isLow ? std::make_shared<RoadmapFigure>(lowTimeline()) : m_full);
    m_cards->setLow(m_isLow);
    const Format &format = context().format;
    const Month start = plan.info().start;
    const int months = plan.info().horizon;
    m_timelineCard->setTitle(tr("%1, %2", "months, phases")
                                 .arg(roadmapwords::length(months),
                                      tr("%n phase(s)", nullptr, static_cast<int>(m_road.phases.size()))));
    m_timelineCard->setSubtitle(tr("%1 to %2; drag a milestone or a phase's edge to move it")
                                    .arg(format.month(start), format.month(start + (months - 1))));
}

void RoadmapPage::showSide(const Plan &plan)
{
    if (m_chosen && !m_side->show(plan, m_road, *m_chosen))
        m_chosen.reset();
    m_side->setVisible(m_chosen.has_value());
    const bool isPhase = m_chosen && m_chosen->kind == RoadmapSpot::Kind::Phase;
    m_cards->select(isPhase ? PhaseId(m_chosen->id) : PhaseId());
}

void RoadmapPage::open(const RoadmapSpot &spot, RoadmapSide::Start start)
{
    if (spot.kind == RoadmapSpot::Kind::Break) {
        context().navigator.openPage(u"curves"_s);
        return;
    }
    if (spot.kind == RoadmapSpot::Kind::Scaling) {
        const ScalingPolicy *policy = context().document.find(Id<ScalingPolicy>(spot.id));
        if (policy)
            context().navigator.editInTime(policy->component, u"scaling"_s);
        return;
    }
    m_chosen = spot;
    if (spot.kind == RoadmapSpot::Kind::Phase)
        context().view.setPhase(PhaseId(spot.id));
    refresh();
    m_side->start(start);
}

void RoadmapPage::close()
{
    m_chosen.reset();
    refresh();
    m_timeline->setFocus();
}

std::optional<Trace> RoadmapPage::trace() const
{
    const auto table = context().recalculator.costs(context().view.option(), context().view.basis());
    if (!table)
        return std::nullopt;
    return traceOfTotal(context().recalculator.plan(), *table, context().view.column(), context().format);
}

void RoadmapPage::reveal(const Finding &finding)
{
    if (finding.option)
        context().view.setOption(finding.option);
    if (finding.phase)
        open({RoadmapSpot::Kind::Phase, finding.phase.value()}, RoadmapSide::Start::Nothing);
    Page::reveal(finding);
}

QWidget *RoadmapPage::firstFocus()
{
    return isEmpty() ? findChild<QWidget *>(u"addFirstPhaseButton"_s) : static_cast<QWidget *>(m_timeline);
}

// --- Editing -----------------------------------------------------------------------------------------------

void RoadmapPage::addPhase()
{
    const auto added = edits::addPhase(context().document, roadmapnames::newPhase(context().document.plan()));
    if (!added) {
        context().navigator.showError(added.error());
        return;
    }
    context().recalculator.flush();
    showBelow(u"roadmapPhases"_s);
    open({RoadmapSpot::Kind::Phase, added->value()}, RoadmapSide::Start::New);
}

void RoadmapPage::addTrigger()
{
    const auto added =
        edits::setTrigger(context().document, roadmapnames::newTrigger(context().document.plan()));
    if (!added) {
        context().navigator.showError(added.error());
        return;
    }
    context().recalculator.flush();
    showBelow(u"roadmapTriggers"_s);
    open({RoadmapSpot::Kind::Trigger, added->value()}, RoadmapSide::Start::New);
}

void RoadmapPage::addMilestone(PhaseId phase)
{
    const auto added = edits::setMilestone(
        context().document,
        roadmapnames::newMilestone(context().document.plan(), phase, QDate::currentDate()));
    if (!added) {
        context().navigator.showError(added.error());
        return;
    }
    context().recalculator.flush();
    open({RoadmapSpot::Kind::Milestone, added->value()}, RoadmapSide::Start::New);
}

void RoadmapPage::moveBegin(PhaseId phase, Month month)
{
    edits::PhaseBegin begin;
    begin.begins = Phase::Begins::InMonth;
    begin.month = month;
    if (context().navigator.check(edits::setPhaseBegin(context().document, phase, begin)))
        context().navigator.showMessage(
            tr("%1 begins in %2", "phase, month")
                .arg(context().document.find(phase)->name, context().format.month(month)));
}

void RoadmapPage::moveMilestone(Id<Milestone> milestone, const QDate &day)
{
    if (context().navigator.check(edits::setMilestoneDay(context().document, milestone, day)))
        context().navigator.showMessage(
            tr("%1 is on %2", "milestone, day")
                .arg(context().document.find(milestone)->name, context().format.date(day)));
}

void RoadmapPage::remove(const RoadmapSpot &spot)
{
    Document &document = context().document;
    Status done;
    switch (spot.kind) {
    case RoadmapSpot::Kind::Phase:
        done = edits::removePhase(document, PhaseId(spot.id));
        break;
    case RoadmapSpot::Kind::Trigger:
        done = edits::removeTrigger(document, Id<Trigger>(spot.id));
        break;
    case RoadmapSpot::Kind::Milestone:
        done = edits::removeMilestone(document, Id<Milestone>(spot.id));
        break;
    case RoadmapSpot::Kind::Scaling:
    case RoadmapSpot::Kind::Break:
        return;
    }
    if (!context().navigator.check(done))
        return;
    context().navigator.showMessage(tr("Removed; Undo brings it back"));
    context().recalculator.flush(); // figures without it
    if (m_chosen == spot)
        close();
    else
        refresh();
}

bool RoadmapPage::canRemove(const std::optional<RoadmapSpot> &spot)
{
    if (!spot)
        return false;
    switch (spot->kind) {
    case RoadmapSpot::Kind::Phase:
    case RoadmapSpot::Kind::Trigger:
    case RoadmapSpot::Kind::Milestone:
        return true;
    case RoadmapSpot::Kind::Scaling: // its component's
    case RoadmapSpot::Kind::Break: // computed
        return false;
    }
    Q_UNREACHABLE();
}

bool RoadmapPage::canEdit(EditCommand command) const
{
    return command == EditCommand::Delete && m_timeline->hasFocus() && canRemove(m_timeline->spot());
}

void RoadmapPage::edit(EditCommand command)
{
    const auto spot = m_timeline->spot();
    if (command == EditCommand::Delete && canRemove(spot))
        remove(*spot);
}

void RoadmapPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_chosen)
        close();
    else
        Page::keyPressEvent(event);
}

} // namespace stratoplan
