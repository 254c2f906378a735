// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/targetcheck.h"

#include "core/engine/money/breakeven.h"
#include "core/engine/money/budgetcourse.h"
#include "core/engine/money/drivercurve.h"
#include "core/engine/money/judging.h"
#include "core/engine/pricing/effective.h"
#include "core/resilience/assessment.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct TargetText
{
    Q_DECLARE_TR_FUNCTIONS(Target)
};

constexpr int monthsOfYear = 12;

bool isMoney(Measure measure)
{
    return measure == Measure::MonthlyCost || measure == Measure::AnnualCost || measure == Measure::CostPer
        || measure == Measure::Revenue || measure == Measure::Margin;
}

/// Checks one target after the other; what several need is calculated once.
class Checker
{
public:
    Checker(const Plan &plan, const CostTable &table)
        : m_plan(plan), m_table(table), m_breakEven(breakEven(plan, table)),
          m_budgets(budgetLine(plan, table.option, table.timeline)), m_phases(phasesOf(plan, table.option))
    {
    }

    TargetCheck check(const Target &target) const
    {
        TargetCheck check;
        check.target = target.id;
        check.words = readMeasure(m_plan, target.measure);
        const auto comparing = readComparison(target.comparison);
        if (!comparing)
            check.reason = TargetText::tr("“%1” is no comparison.").arg(target.comparison);
        else if (check.words.measure == Measure::RecoveryTime || check.words.measure == Measure::DataLoss)
            checkRecovery(target, *comparing, check);
        else if (check.words.measure == Measure::Availability)
            check.reason = TargetText::tr("Nothing in the plan says how available its parts are.");
        else if (check.words.measure == Measure::Other)
            check.reason = TargetText::tr("“%1” is measured in operation, not computed from a plan.")
                               .arg(target.measure);
        else
            checkColumns(target, *comparing, check);
        return check;
    }

private:
    /// The target's value by column, in the plan's currency where it is money; a reason where there is none.
    QList<Quantity> askedOf(const Target &target, TargetCheck &check) const
    {
        if (!isMoney(check.words.measure)) {
            const bool fits = check.words.measure != Measure::BudgetUsed || target.unit.trimmed().isEmpty()
                || target.unit.trimmed() == u"%";
            if (!fits)
                check.reason = TargetText::tr("The unit “%1” is not understood: a percentage is asked for.")
                                   .arg(target.unit);
            return fits ? QList<Quantity>(m_table.timeline.size(), target.value) : QList<Quantity>();
        }
        const QString words =
            check.words.measure == Measure::AnnualCost ? target.measure + u" year"_s : target.measure;
        const auto currency = readMoneyUnit(target.unit, words);
        if (!currency) {
            check.reason =
                TargetText::tr("The unit “%1” is not understood: an amount is asked for.").arg(target.unit);
            return {};
        }
        QList<Quantity> asked;
        const Currency own = currency->isNone() ? m_table.currency : *currency;
        for (const Period &period : m_table.timeline.periods()) {
            const auto amount =
                inPlanCurrency(m_plan, Money::fromMicros(target.value.raw(), own), period.month);
            if (!amount) {
                check.reason = TargetText::tr("There is no exchange rate from %1 to %2.")
                                   .arg(own.toString(), m_table.currency.toString());
                return {};
            }
            asked.append(Quantity::fromRaw(amount->micros())); // both count millionths
        }
        return asked;
    }

    std::optional<Measured> measured(const TargetCheck &check, const DriverCurve &curve, int column) const
    {
        const CostSum &cost = m_breakEven.points.at(column).cost;
        const auto bound = cost.unknown > 0 ? Measured::Bound::AtLeast : Measured::Bound::Exact;
        const Int128 micros = cost.amount.likely.micros();
        switch (check.words.measure) {
        case Measure::MonthlyCost:
            return Measured {micros, 1, bound};
        case Measure::AnnualCost:
            return Measured {micros * monthsOfYear, 1, bound};
        case Measure::CostPer: {
            const auto units = curve.value(column);
            if (!units || units->likely.raw() <= 0)
                return std::nullopt;
            return Measured {micros * Quantity::one(), units->likely.raw(), bound};
        }
        case Measure::Revenue: {
            const auto &revenue = m_breakEven.points.at(column).revenue;
            return revenue ? std::optional(Measured {revenue->likely.micros()}) : std::nullopt;
        }
        case Measure::Margin: {
            const auto &revenue = m_breakEven.points.at(column).revenue;
            const auto most = cost.unknown > 0 ? Measured::Bound::AtMost : Measured::Bound::Exact;
            return revenue ? std::optional(Measured {revenue->likely.micros() - micros, 1, most})
                           : std::nullopt;
        }
        case Measure::BudgetUsed: {
            const auto &budget = m_budgets.at(column).amount;
            if (!budget || budget->high.micros() <= 0)
                return std::nullopt;
            return Measured {micros * 100 * Percent::one(), budget->high.micros(), bound};
        }
        case Measure::DriverValue: {
            const auto units = curve.value(column);
            return units ? std::optional(Measured {units->likely.raw()}) : std::nullopt;
        }
        case Measure::RecoveryTime:
        case Measure::DataLoss:
        case Measure::Availability:
        case Measure::Other:
            break;
        }
        return std::nullopt;
    }

    QString whyNothing(Measure measure) const
    {
        if (measure == Measure::CostPer || measure == Measure::DriverValue)
            return TargetText::tr("The driver it counts has no values.");
        if (measure == Measure::Revenue || measure == Measure::Margin)
            return m_breakEven.problem;
        if (measure == Measure::BudgetUsed)
            return TargetText::tr("No budget limits the option.");
        return TargetText::tr("The plan has no months.");
    }

    void checkColumns(const Target &target, Comparing comparing, TargetCheck &check) const
    {
        const QList<Quantity> asked = askedOf(target, check);
        if (asked.isEmpty())
            return;
        check.asked = asked.front();
        const DriverCurve curve = driverCurve(m_plan, check.words.driver, m_table.timeline);
        int met = 0;
        int open = 0;
        for (int column = 0; column < m_table.timeline.size(); ++column) {
            const Period &period = m_table.timeline.at(column);
            const bool counts = period.month || m_phases.contains(period.phase);
            const auto value = counts ? measured(check, curve, column) : std::nullopt;
            const auto rounded = value ? value->rounded() : std::nullopt;
            check.values.append(rounded);
            if (!rounded) {
                if (period.month)
                    check.metFrom.reset();
                continue;
            }
            const Judgement judgement = judge(*value, comparing, asked.at(column));
            note(check, column, *rounded, judgement, comparing);
            met += judgement == Judgement::Met;
            open += judgement == Judgement::Open;
            if (value->bound != Measured::Bound::Exact)
                check.unknown = std::max(check.unknown, m_breakEven.points.at(column).cost.unknown);
        }
        settle(check, met, open);
    }

    void note(TargetCheck &check, int column, Quantity value, Judgement judgement, Comparing comparing) const
    {
        if (!check.worst || isWorse(comparing, value, *check.worst, check.asked)) {
            check.worst = value;
            check.worstColumn = column;
        }
        if (judgement == Judgement::Missed && !check.firstMissed)
            check.firstMissed = column;
        if (!m_table.timeline.at(column).month)
            return;
        if (judgement != Judgement::Met)
            check.metFrom.reset();
        else if (!check.metFrom)
            check.metFrom = column;
    }

    void settle(TargetCheck &check, int met, int open) const
    {
        if (check.firstMissed) {
            check.verdict = TargetCheck::Verdict::Missed;
        } else if (open > 0) {
            check.reason = TargetText::tr("%n line(s) have no price: the value is not known in full.",
                                          nullptr, check.unknown);
        } else if (met > 0) {
            check.verdict = TargetCheck::Verdict::Met;
        } else {
            check.reason = whyNothing(check.words.measure);
        }
    }

    /// What the slowest or lossiest component of the option reaches, as the whole plan's target would see it.
    RecoveryCheck reached(Measure measure) const
    {
        RecoveryTarget whole;
        whole.id = Id<RecoveryTarget>(1);
        (measure == Measure::RecoveryTime ? whole.rto : whole.rpo) = Duration();
        Plan asking = m_plan;
        asking.table<RecoveryTarget>() = {};
        asking.table<RecoveryTarget>().insert(whole);
        return assess(asking, m_table.option).value(0);
    }

    void checkRecovery(const Target &target, Comparing comparing, TargetCheck &check) const
    {
        const auto unit = readTimeUnit(target.unit);
        if (!unit) {
            check.reason = TargetText::tr("The unit “%1” is not understood: a span of time is asked for.")
                               .arg(target.unit);
            return;
        }
        const bool isTime = check.words.measure == Measure::RecoveryTime;
        const RecoveryCheck found = reached(check.words.measure);
        const auto &value = isTime ? found.reachedRto : found.reachedRpo;
        check.asked = Quantity::fromRaw(target.value.raw() * unit->seconds());
        check.unknown = found.unknown;
        if (!value) {
            check.reason = TargetText::tr("No component of the option says how it recovers.");
            return;
        }
        check.component = isTime ? found.slowest : found.lossiest;
        check.worst = Quantity::fromWhole(value->seconds());
        const auto bound = check.unknown > 0 ? Measured::Bound::AtLeast : Measured::Bound::Exact;
        switch (judge({check.worst->raw(), 1, bound}, comparing, check.asked)) {
        case Judgement::Met:
            check.verdict = TargetCheck::Verdict::Met;
            break;
        case Judgement::Missed:
            check.verdict = TargetCheck::Verdict::Missed;
            break;
        case Judgement::Open:
            check.reason =
                TargetText::tr("%n component(s) do not say how they recover.", nullptr, check.unknown);
            break;
        }
    }

    const Plan &m_plan;
    const CostTable &m_table;
    BreakEven m_breakEven;
    QList<BudgetLimit> m_budgets;
    QList<PhaseId> m_phases;
};

} // namespace

QList<TargetCheck> checkTargets(const Plan &plan, const CostTable &table)
{
    const Checker checker(plan, table);
    QList<TargetCheck> checks;
    for (const Target &target : plan.table<Target>())
        checks.append(checker.check(target));
    return checks;
}

} // namespace stratoplan
