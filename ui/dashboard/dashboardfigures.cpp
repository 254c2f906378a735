// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardfigures.h"

#include "core/engine/figures/oncepaid.h"
#include "core/engine/money/budgetscope.h"
#include "core/engine/drivers.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "render/report/monthlycostdata.h"
#include "ui/shell/pagecontext.h"
#include "ui/trace/totaltrace.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int requestsShown = 1000;

QString strong(const QString &text)
{
    return u"<span style=\"font-weight:600\">%1</span>"_s.arg(text.toHtmlEscaped());
}

} // namespace

DashboardFigures::DashboardFigures(PageContext &context)
    : m_context(context), m_costs(context.recalculator.costs(context.view.option(), context.view.basis())),
      m_column(qMax(0, context.view.column()))
{
    if (m_costs && m_column >= m_costs->timeline.size())
        m_costs.reset();
}

int DashboardFigures::lastColumn() const
{
    return m_costs && m_costs->timeline.months() > 0 ? m_costs->timeline.months() - 1 : m_column;
}

QString DashboardFigures::phaseName(PhaseId phase) const
{
    const Phase *known = m_context.document.find(phase);
    return known ? known->name : QString();
}

QString DashboardFigures::periodText() const
{
    const Period &period = m_costs->timeline.at(m_column);
    QStringList parts {phaseName(period.phase)};
    if (period.month)
        parts.append(m_context.format.month(*period.month));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

bool DashboardFigures::countsCash() const
{
    return m_context.document.plan().info().upfront == UpfrontView::Cash;
}

QString DashboardFigures::withView(const QString &tip) const
{
    return countsCash() ? tip + u'\n' + tr("Upfront payments count in the month in which they are paid")
                        : tip;
}

QString DashboardFigures::leftOut(const CostSum &sum) const
{
    return sum.unknown > 0 ? tr("%n component(s) without a price left out", nullptr, sum.unknown) : QString();
}

std::optional<Quantity> DashboardFigures::driverAt(const QString &key, int column) const
{
    const Plan &plan = m_context.recalculator.plan();
    const Driver *driver = driverByKey(plan, key);
    if (!driver)
        return std::nullopt;
    const auto value = driverValue(plan, *driver, m_costs->timeline.at(column));
    return value ? std::optional(value->likely) : std::nullopt;
}

PhaseSummary DashboardFigures::phaseOfColumn(int column) const
{
    return summarize(m_context.recalculator.plan(), *m_costs, m_costs->timeline.at(column).phase);
}

TileText DashboardFigures::now() const
{
    const CostSum sum = m_costs->total(m_column);
    const QString phase = phaseName(m_costs->timeline.at(m_column).phase);
    TileText text;
    const std::optional<Month> month = m_costs->timeline.at(m_column).month;
    if (countsCash() && month)
        text.label = tr("Paid in %1", "month").arg(m_context.format.month(*month));
    else
        text.label = phase.isEmpty() ? tr("Monthly cost") : tr("Monthly cost, %1").arg(phase);
    text.value = m_context.format.money(sum.amount.likely);
    text.tip = withView(tr("%1 in %2").arg(m_context.format.exact(sum.amount), periodText()));
    const Money once = oncePaid(m_context.recalculator.plan(), *m_costs, m_column).likely;
    const QList<PhaseId> phases = m_context.view.phases();
    const qsizetype place = phases.indexOf(m_context.view.phase());
    const int before = place > 0 ? m_context.view.columnOf(phases.at(place - 1)) : -1;
    if (sum.unknown > 0) {
        text.note = leftOut(sum);
        text.severity = u"warning"_s;
        text.icon = u"warning"_s;
    } else if (!once.isZero()) {
        text.note = tr("of it %1 once", "amount").arg(m_context.format.money(once));
    } else if (before >= 0) {
        const Money change = changeBetween(m_costs->total(before), sum);
        text.note = tr("%1 against %2")
                        .arg(m_context.format.moneyDifference(change), phaseName(phases.at(place - 1)));
    } else if (!sum.amount.isSingle()) {
        text.note = tr("between %1").arg(m_context.format.money(sum.amount));
    } else {
        text.note = tr("%n component(s)", nullptr, sum.present);
    }
    return text;
}

TileText DashboardFigures::atTheEnd() const
{
    const int last = lastColumn();
    const CostSum sum = m_costs->total(last);
    const Period &period = m_costs->timeline.at(last);
    TileText text;
    if (period.month && countsCash())
        text.label = tr("Paid at the end, %1", "month").arg(m_context.format.month(*period.month));
    else
        text.label =
            period.month ? tr("At the end, %1").arg(m_context.format.month(*period.month)) : tr("At the end");
    text.value = m_context.format.money(sum.amount.likely);
    text.tip = withView(m_context.format.exact(sum.amount));
    const Plan &plan = m_context.recalculator.plan();
    const std::optional<Budget> budget = limitAt(plan, m_context.view.option(), period);
    const Money spent = budget ? budgetedCost(plan, *budget, *m_costs, last).amount.likely : Money();
    const auto used = budget ? percentOf(spent, budget->amount.high) : std::nullopt;
    if (budget && budget->amount.high < spent) {
        text.note = tr("%1 over budget").arg(m_context.format.money(spent - budget->amount.high));
        text.severity = u"critical"_s;
        text.icon = u"warning"_s;
    } else if (used) {
        text.note =
            tr("%1 of %2").arg(m_context.format.percent(*used), m_context.format.money(budget->amount.high));
    } else {
        text.note = tr("%1 over %n month(s)", nullptr, plan.info().horizon)
                        .arg(m_context.format.money(horizonTotal(*m_costs).amount.likely));
    }
    return text;
}

TileText DashboardFigures::perUser() const
{
    TileText text;
    text.label = countsCash() ? tr("Paid per user") : tr("Per user");
    const QString key = m_context.document.plan().info().usersDriver;
    const auto users = driverAt(key, m_column);
    const auto cost = users ? costPer(m_costs->total(m_column).amount.likely, *users) : std::nullopt;
    if (!cost) {
        text.value = absentText();
        text.note = key.isEmpty() ? tr("no driver counts users") : tr("no users in this phase");
        return text;
    }
    text.value = m_context.format.money(*cost);
    text.note = tr("%1 users").arg(m_context.format.compact(std::round(users->toDouble())).toHtmlEscaped());
    const auto lastUsers = driverAt(key, lastColumn());
    const auto lastCost =
        lastUsers ? costPer(m_costs->total(lastColumn()).amount.likely, *lastUsers) : std::nullopt;
    if (lastCost && lastUsers != users)
        text.note += tr(", %1 at %2")
                         .arg(strong(m_context.format.money(*lastCost)),
                              m_context.format.compact(std::round(lastUsers->toDouble())).toHtmlEscaped());
    text.tip = withView(tr("Monthly cost divided by users"));
    return text;
}

TileText DashboardFigures::perRequests() const
{
    TileText text;
    text.label = countsCash() ? tr("Paid per 1,000 requests") : tr("Per 1,000 requests");
    const auto requests = driverAt(m_context.document.plan().info().requestsDriver, m_column);
    const auto thousands =
        requests ? std::optional(Quantity::fromRaw(requests->raw() / requestsShown)) : std::nullopt;
    const auto cost = thousands ? costPer(m_costs->total(m_column).amount.likely, *thousands) : std::nullopt;
    text.value = cost ? m_context.format.money(*cost) : absentText();
    text.note = cost ? tr("%1 requests a month")
                           .arg(m_context.format.compact(std::round(requests->toDouble())).toHtmlEscaped())
                     : tr("no driver counts requests");
    text.tip = cost ? withView(tr("Monthly cost divided by thousands of requests")) : QString();
    return text;
}

TileText DashboardFigures::budget() const
{
    const PhaseSummary phase = phaseOfColumn(m_column);
    const QString name = phaseName(phase.phase);
    TileText text;
    text.label = name.isEmpty() ? tr("Budget used") : tr("Budget used, %1").arg(name);
    if (!phase.budget || !phase.budgetUsed) {
        text.value = absentText();
        text.note = tr("no budget is set");
        return text;
    }
    const QString limit = m_context.format.money(phase.budgetAmount.high);
    text.value = m_context.format.percent(*phase.budgetUsed);
    if (phase.isOverBudget()) {
        text.note = tr("%1 over %2").arg(m_context.format.money(phase.overBudget), limit);
        text.severity = u"critical"_s;
        text.icon = u"warning"_s;
    } else {
        text.note = tr("%1 left of %2").arg(m_context.format.money(-phase.overBudget), limit);
    }
    text.tip =
        withView(tr("The month of the phase that is furthest over its budget, or comes nearest to it"));
    return text;
}

TileMeter DashboardFigures::budgetMeter() const
{
    const PhaseSummary phase = phaseOfColumn(m_column);
    TileMeter meter;
    // In the plan's currency, at the rates of the month that the tile is about.
    const std::optional<Budget> budget = phase.budgetUsed
        ? limitAt(m_context.recalculator.plan(), m_costs->option, m_costs->timeline.at(phase.budgetColumn))
        : std::nullopt;
    if (!budget)
        return meter;
    meter.isShown = true;
    meter.fraction = phase.budgetUsed->toDouble() / 100;
    for (const BudgetThreshold &threshold : budget->thresholds) {
        const Money amount = thresholdAmount(*budget, threshold);
        const auto share = percentOf(amount, budget->amount.high);
        if (share)
            meter.ticks.append(share->toDouble() / 100);
        if (amount <= phase.budgeted.amount.likely && meter.color != Token::Overrun)
            meter.color = threshold.critical ? Token::Overrun : Token::Warning;
    }
    if (phase.isOverBudget())
        meter.color = Token::Overrun;
    return meter;
}

TileText DashboardFigures::recovery() const
{
    const QList<RecoveryCheck> &checks = m_context.recalculator.checks(m_context.view.option());
    TileText text;
    text.label = tr("Recovery targets met");
    if (checks.isEmpty()) {
        text.value = absentText();
        text.note = tr("no targets are set");
        return text;
    }
    int met = 0;
    const RecoveryCheck *missed = nullptr;
    for (const RecoveryCheck &check : checks) {
        met += check.verdict() == RecoveryCheck::Verdict::Met ? 1 : 0;
        if (!missed && check.verdict() == RecoveryCheck::Verdict::Missed)
            missed = &check;
    }
    text.value = tr("%1 of %2").arg(met).arg(checks.size());
    if (missed) {
        const bool isTime = missed->rto == RecoveryCheck::Verdict::Missed;
        text.note =
            (isTime ? tr("%1 misses its RTO") : tr("%1 misses its RPO")).arg(missed->title.toHtmlEscaped());
        text.severity = u"missed"_s;
        text.icon = u"shield"_s;
    } else {
        text.note = met == checks.size() ? tr("every target is met") : tr("some are not known");
    }
    return text;
}

TileMeter DashboardFigures::recoveryMeter() const
{
    TileMeter meter;
    for (const RecoveryCheck &check : m_context.recalculator.checks(m_context.view.option())) {
        switch (check.verdict()) {
        case RecoveryCheck::Verdict::Met:
            meter.segments.append(Token::Saving);
            break;
        case RecoveryCheck::Verdict::Missed:
            meter.segments.append(Token::Missed);
            break;
        case RecoveryCheck::Verdict::Unknown:
            meter.segments.append(Token::LineStrong);
            break;
        }
    }
    meter.isShown = !meter.segments.isEmpty();
    return meter;
}

QString DashboardFigures::chartSubtitle() const
{
    const Plan &plan = m_context.document.plan();
    const QString option = plan.find(m_costs->option)->name;
    const QString currency = plan.info().currency.toString();
    return countsCash()
        ? tr("%1, all environments, %2 a month, upfront payments when paid").arg(option, currency)
        : tr("%1, all environments, %2 a month").arg(option, currency);
}

MonthlyCostData DashboardFigures::monthlyCost() const
{
    return monthlyCostData(m_context.recalculator.plan(), *m_costs, m_column);
}

Trace DashboardFigures::totalTrace(int column) const
{
    return traceOfTotal(m_context.recalculator.plan(), *m_costs, column, m_context.format);
}

QString DashboardFigures::pageSubtitle() const
{
    const Plan &plan = m_context.document.plan();
    const Option *option = plan.find(m_context.view.option());
    const PlanInfo &info = plan.info();
    if (!option)
        return info.name;
    return tr("%1 on %2, %3 to %4")
        .arg(info.name.isEmpty() ? tr("This plan") : info.name, option->name,
             m_context.format.month(info.start), m_context.format.month(info.start + (info.horizon - 1)));
}

} // namespace stratoplan
