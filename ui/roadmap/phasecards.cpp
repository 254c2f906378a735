// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/phasecards.h"

#include "core/engine/money/budgetscope.h"
#include "core/roadmap/roadmapwords.h"
#include "document/document.h"
#include "document/edits/time/milestones.h"
#include "render/theme/themesource.h"
#include "ui/roadmap/phasecard.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/properties.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int gap = 12;
constexpr int narrowest = 236;
constexpr int mostTasks = 6;
constexpr int fewTasks = 3; ///< where cards are low

/// The tasks of a phase, list by list.
QList<Task> tasksOf(const Plan &plan, PhaseId phase)
{
    QList<Task> tasks;
    for (const Checklist &list : plan.table<Checklist>()) {
        if (list.phase == phase)
            tasks += edits::tasksOf(plan, list.id);
    }
    return tasks;
}

double fraction(const Money &part, const Money &whole)
{
    return whole.isZero() ? 0 : part.toDouble() / whole.toDouble();
}

} // namespace

PhaseCards::PhaseCards(PageContext &context, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_row(nullptr)
{
    setRole(*this, u"plain"_s);
    setObjectName(u"phaseCards"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    m_row = new QHBoxLayout(content);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(gap);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
}

void PhaseCards::show(const Plan &plan, const Roadmap &road, const QDate &today)
{
    while (m_cards.size() > road.phases.size())
        delete m_cards.takeLast();
    while (m_cards.size() < road.phases.size()) {
        auto *card = new PhaseCard(m_context.theme, widget());
        connect(card, &PhaseCard::opened, this, &PhaseCards::opened);
        connect(card, &PhaseCard::ticked, this, &PhaseCards::tick);
        m_row->addWidget(card, 1);
        card->show(); // counts for the height from now on
        m_cards.append(card);
    }
    setLow(m_isLow); // those that are new, too
    const int least = m_context.theme.theme().scaled(narrowest);
    for (qsizetype i = 0; i < road.phases.size(); ++i) {
        PhaseCard *card = m_cards.at(i);
        card->setText(textOf(plan, road, i, today));
        card->setMinimumWidth(qMax(least, card->leastWidth())); // an amount is never cut
    }
    select(m_selected);
    updateGeometry();
}

void PhaseCards::setLow(bool isLow)
{
    m_isLow = isLow;
    for (PhaseCard *card : std::as_const(m_cards))
        card->setMostTasks(isLow ? fewTasks : mostTasks);
    updateGeometry();
}

void PhaseCards::select(PhaseId phase)
{
    m_selected = phase;
    for (PhaseCard *card : std::as_const(m_cards)) {
        card->setSelected(phase && card->phase() == phase);
        if (!phase || card->phase() != phase)
            continue;
        QScrollBar *bar = horizontalScrollBar();
        const int left = card->x();
        const int right = left + card->width() - viewport()->width();
        bar->setValue(qBound(qMin(left, right), bar->value(), qMax(left, right)));
    }
}

/// The height follows that of the cards, which know theirs only once they are laid out.
bool PhaseCards::eventFilter(QObject *object, QEvent *event)
{
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(object, event);
}

QSize PhaseCards::minimumSizeHint() const
{
    return {200, m_row->minimumSize().height() + horizontalScrollBar()->sizeHint().height()};
}

PhaseCardText PhaseCards::textOf(const Plan &plan, const Roadmap &road, qsizetype index,
                                 const QDate &today) const
{
    const Format &format = m_context.format;
    const RoadmapPhase &phase = road.phases.at(index);
    const Phase &row = *plan.find(phase.phase);
    PhaseCardText text;
    text.phase = row.id;
    text.name = row.name;
    text.color = static_cast<int>(index);
    if (road.at(today) == &phase) {
        text.chip = tr("now");
        text.chipSeverity = u"note"_s;
    } else if (phase.place != RoadmapPhase::Place::Dated) {
        text.chip = phase.place == RoadmapPhase::Place::Undated ? tr("not dated") : tr("outside");
        text.chipSeverity = u"warning"_s;
    }
    if (phase.tasks > 0)
        text.progress = tr("checklist %1").arg(roadmapwords::progress(phase.done, phase.tasks));
    text.figure = phase.cost.firstColumn < 0 ? absentText() : format.money(phase.cost.first.amount.likely);
    text.figureTip = format.exact(phase.cost.first.amount);
    addBudget(plan, phase, text);
    if (phase.change && index > 0) {
        const Phase *before = plan.find(road.phases.at(index - 1).phase);
        text.change =
            tr("%1 against %2", "difference, phase").arg(format.moneyDifference(*phase.change), before->name);
    }
    if (phase.cost.firstColumn >= 0 && phase.cost.first.amount != phase.cost.last.amount)
        text.change = tr("%1 at its end", "amount").arg(format.money(phase.cost.last.amount.likely))
            + (text.change.isEmpty() ? QString() : u" · "_s + text.change);
    if (phase.cost.isOverBudget()) {
        text.change = tr("▲ over its budget by %1").arg(format.money(phase.cost.overBudget));
        text.changeSeverity = u"critical"_s;
    }
    text.facts = {{tr("Begins"), roadmapwords::begins(plan, phase, format)},
                  {tr("Users"), roadmapwords::users(row, format, phase.users)}};
    for (auto &fact : text.facts) {
        if (fact.second.isEmpty())
            fact.second = absentText();
    }
    // Cards stand side by side: where one has a team the others say that they have none.
    const auto &phases = plan.table<Phase>();
    if (std::any_of(phases.begin(), phases.end(), [](const Phase &each) { return !each.team.isEmpty(); }))
        text.facts.append({tr("Team"), row.team.isEmpty() ? tr("not set", "team") : row.team});
    if (phase.days > 0)
        text.facts.append({tr("Work"), roadmapwords::days(phase.days)});
    text.tasks = tasksOf(plan, row.id);
    return text;
}

void PhaseCards::addBudget(const Plan &plan, const RoadmapPhase &phase, PhaseCardText &text) const
{
    const PhaseSummary &cost = phase.cost;
    text.note = tr("a month");
    if (!cost.budget)
        return;
    const QString budgetText = roadmapwords::budget(phase, m_context.format);
    text.note = tr("a month, budget %1").arg(budgetText);
    text.shortNote = tr("budget %1").arg(budgetText);
    text.used = fraction(cost.budgeted.amount.likely, cost.budgetAmount.high);
    const auto budget = inPlanCurrency(plan, *plan.find(cost.budget), phase.begins);
    bool isWarned = false;
    if (budget) {
        for (const BudgetThreshold &threshold : budget->thresholds) {
            const double at = fraction(thresholdAmount(*budget, threshold), budget->amount.high);
            text.ticks.append(at);
            isWarned = isWarned || text.used >= at;
        }
    }
    text.usedColor = cost.isOverBudget() ? Token::Overrun : isWarned ? Token::Warning : Token::Accent;
}

void PhaseCards::tick(Id<Task> task, bool isDone)
{
    m_context.navigator.check(edits::setTaskDone(m_context.document, task, isDone));
}

} // namespace stratoplan
