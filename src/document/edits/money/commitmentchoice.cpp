// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/money/commitmentchoice.h"

#include "core/engine/ownvalues.h"
#include "core/engine/timeline.h"
#include "core/formula/formula.h"
#include "core/optimise/commitmentfamilies.h"
#include "document/edits/prices/amounts.h"
#include "document/edits/step/step.h"
#include "document/edits/words.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

/// A charge on demand of one sizing, and the units it counts in all.
struct Use
{
    ComponentId component;
    ChargeId charge;
    SizingId sizing;
    QuantityInput units;
    QList<int> months; ///< from 0, ascending
};

QuantityInput unitsOf(const Sizing &sizing, const Charge &charge)
{
    return charge.counts == Charge::Counts::Once ? charge.amount : timesEach(sizing.quantity, charge.amount);
}

/// The charges of a family, each once, with the months in which they count.
QList<Use> usesOf(const Plan &plan, const CommitmentFamily &family)
{
    QList<Use> uses;
    for (const ComponentId component : family.components) {
        for (const FamilyUse &each : family.uses) {
            if (each.component != component)
                continue;
            const auto known = std::find_if(uses.begin(), uses.end(),
                                            [&](const Use &use) { return use.charge == each.charge; });
            if (known != uses.end()) {
                known->months.append(each.month);
                continue;
            }
            const QuantityInput units = unitsOf(*plan.find(each.sizing), *plan.find(each.charge));
            uses.append({component, each.charge, each.sizing, units, {each.month}});
        }
    }
    return uses;
}

/// Whether a number holds for every month of the horizon.
bool isSteady(const QList<Use> &uses, int horizon)
{
    return std::all_of(uses.begin(), uses.end(), [horizon](const Use &use) {
        return use.units.kind == QuantityInput::Kind::Number && use.months.size() == horizon;
    });
}

QString textOf(const QuantityInput &units)
{
    return units.kind == QuantityInput::Kind::Formula ? u"(%1)"_s.arg(units.formula)
                                                      : units.number.likely.toString();
}

/// A formula for the units of a use in its own months, and zero in the others.
QString timedText(const Use &use, const Timeline &timeline)
{
    if (use.months.size() == timeline.months())
        return textOf(use.units);
    QStringList spans;
    for (qsizetype i = 0; i < use.months.size();) {
        qsizetype end = i + 1;
        while (end < use.months.size() && use.months.at(end) == use.months.at(end - 1) + 1)
            ++end;
        spans.append(
            u"month >= %1 and month <= %2"_s.arg(use.months.at(i) + 1).arg(use.months.at(end - 1) + 1));
        i = end;
    }
    return u"if((%1), %2, 0)"_s.arg(spans.join(u") or ("_s), textOf(use.units));
}

/// Writes one family's commitment into a step.
class Writer
{
public:
    Writer(Step &step, const CommitmentChoice &choice, const CommitmentFamily &family)
        : m_step(step), m_choice(choice), m_timeline(step.plan()), m_uses(usesOf(step.plan(), family))
    {
    }

    Status write()
    {
        for (const Use &use : m_uses) {
            if (use.units.kind == QuantityInput::Kind::Unknown)
                return Words::invalid(Words::tr("How many units there are is not known everywhere."));
        }
        if (!m_step.find(m_choice.committed)->upfront.isZero() && paysTwice())
            return Words::invalid(Words::tr(
                "Units move between components while the commitment holds, and what is paid upfront "
                "would be paid again. Choose an offer without an upfront payment, or fewer units."));
        return isSteady(m_uses, m_timeline.months()) ? writeNumbers() : writeFormulas();
    }

private:
    /// Whether components need more committed units than there are, each at its peak: what is paid upfront is
    /// a component's own.
    [[nodiscard]] bool paysTwice() const
    {
        const Plan &plan = m_step.plan();
        const UnitsInPeriod units = plannedUnits(plan);
        QHash<ComponentId, Quantity> peaks;
        for (int month = 0; month < m_timeline.months(); ++month) {
            Quantity left = Quantity::fromWhole(m_choice.units);
            QHash<ComponentId, Quantity> taken;
            for (const Use &use : m_uses) {
                if (!use.months.contains(month))
                    continue;
                const auto asked =
                    units(*plan.find(use.sizing), *plan.find(use.charge), m_timeline.at(month));
                const Quantity part = std::min(left, asked.value_or(Quantity()));
                taken[use.component] += part;
                left = left - part;
            }
            taken[m_uses.last().component] += left;
            for (auto each = taken.cbegin(); each != taken.cend(); ++each)
                peaks[each.key()] = std::max(peaks.value(each.key()), each.value());
        }
        Quantity sum;
        for (const Quantity peak : std::as_const(peaks))
            sum += peak;
        return sum > Quantity::fromWhole(m_choice.units);
    }

    Status writeNumbers()
    {
        Quantity left = Quantity::fromWhole(m_choice.units);
        for (const Use &use : m_uses) {
            const Range<Quantity> &units = use.units.number;
            const Quantity taken = std::min(left, units.likely);
            left = left - taken;
            if (taken.isZero())
                continue;
            const auto rest = [taken](Quantity all) { return std::max(Quantity(), all - taken); };
            split(use, QuantityInput::of(Range(taken)),
                  QuantityInput::of(Range(rest(units.low), rest(units.likely), rest(units.high))));
        }
        if (!left.isZero())
            addUnused(left.toString());
        return {};
    }

    Status writeFormulas()
    {
        QStringList before;
        ComponentId component;
        QStringList own; // uses of one component are at different times
        for (const Use &use : m_uses) {
            if (use.component != component) {
                before += own;
                own.clear();
                component = use.component;
            }
            const QString left = leftAfter(before);
            const QString units = textOf(use.units);
            const QString rest = u"max(0, %1 - %2)"_s.arg(units, left);
            if (const Status status = checkText(rest, before); !status)
                return status;
            split(use, QuantityInput::by(u"min(%1, %2)"_s.arg(units, left)), QuantityInput::by(rest));
            own.append(timedText(use, m_timeline));
        }
        const QString unused = leftAfter(before + own);
        if (const Status status = checkText(unused, before); !status)
            return status;
        addUnused(unused);
        return {};
    }

    /// Of the committed units those that uses before do not take.
    [[nodiscard]] QString leftAfter(const QStringList &uses) const
    {
        const QString all = QString::number(m_choice.units);
        return uses.isEmpty() ? all : u"max(0, %1 - (%2))"_s.arg(all, uses.join(u" + "_s));
    }

    [[nodiscard]] static Status checkText(const QString &text, const QStringList &others)
    {
        const bool namesOther = std::any_of(others.begin(), others.end(),
                                            [](const QString &each) { return namesOwnValues(each); });
        if (namesOther)
            return Words::invalid(
                Words::tr("Units that scale by themselves cannot be committed together with "
                          "those of other components."));
        if (text.size() > Formula::longest - 200)
            return Words::invalid(Words::tr("The family changes too often to be written as a formula."));
        return {};
    }

    /// Leaves the rest on demand and adds a charge for what is committed.
    void split(const Use &use, const QuantityInput &taken, const QuantityInput &rest)
    {
        Charge charge = *m_step.find(use.charge);
        Charge committed = charge;
        charge.counts = Charge::Counts::Once;
        charge.amount = rest;
        const bool isNone = rest == QuantityInput::of(Range(Quantity()));
        committed.rate = m_choice.committed;
        committed.counts = Charge::Counts::Once;
        committed.amount = taken;
        const qsizetype place = m_step.plan().table<Charge>().indexOf(use.charge);
        if (isNone)
            m_step.remove(use.charge);
        else
            m_step.replace(charge);
        m_step.insert(committed, isNone ? place : place + 1);
    }

    /// What nobody uses is paid for within the terms alone, in every sizing of the last component.
    void addUnused(const QString &units)
    {
        const Use last = m_uses.last();
        const int start = m_choice.start - m_step.plan().info().start + 1;
        const Rate &rate = *m_step.find(m_choice.committed);
        QString within = u"month >= %1"_s.arg(start);
        if (m_choice.terms > 0)
            within += u" and month < %1"_s.arg(start + m_choice.terms * rate.termMonths);
        for (const Use &use : std::as_const(m_uses)) {
            if (use.component != last.component)
                continue;
            Charge charge;
            charge.sizing = use.sizing;
            charge.rate = m_choice.committed;
            charge.name = Words::tr("Committed, unused");
            charge.counts = Charge::Counts::Once;
            charge.amount = QuantityInput::by(u"if(%1, %2, 0)"_s.arg(within, units));
            m_step.insert(charge);
        }
    }

    Step &m_step;
    const CommitmentChoice &m_choice;
    Timeline m_timeline;
    QList<Use> m_uses;
};

Status checkChoice(const Plan &plan, const CommitmentChoice &choice)
{
    const Rate *committed = plan.find(choice.committed);
    if (committed == nullptr || plan.find(choice.onDemand) == nullptr)
        return Words::missing();
    if (committed->termMonths <= 0)
        return Words::invalid(Words::tr("“%1” has no term that one commits to.").arg(committed->term));
    if (choice.units < 1)
        return Words::invalid(Words::tr("Commit at least one unit."));
    if (choice.terms < 0 || choice.terms > 100)
        return Words::invalid(Words::tr("A commitment lasts 1 to 100 terms; 0 means renewed for ever."));
    for (const Commitment &other : plan.table<Commitment>()) {
        if (other.rate == choice.committed)
            return Words::invalid(Words::tr("The rate has a commitment already."));
    }
    return {};
}

} // namespace

Status applyCommitment(Document &document, const CommitmentChoice &choice)
{
    if (const Status status = checkChoice(document.plan(), choice); !status)
        return status;
    const QList<CommitmentFamily> families = commitmentFamilies(document.plan(), choice.option);
    const auto family = std::find_if(families.begin(), families.end(), [&](const CommitmentFamily &each) {
        return each.onDemand == choice.onDemand && each.hours == choice.hours;
    });
    if (family == families.end())
        return Words::missing();
    Step step(document, Words::tr("Commit %n unit(s)", nullptr, choice.units));
    if (const Status status = Writer(step, choice, *family).write(); !status)
        return status;
    step.insert(Commitment {{}, choice.committed, choice.onDemand, choice.start, choice.terms});
    return step.push();
}

} // namespace stratoplan::edits
