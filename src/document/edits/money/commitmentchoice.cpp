// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/money/commitmentchoice.h"

#include "core/engine/ownvalues.h"
#include "core/engine/pricing/interm.h"
#include "core/engine/timeline.h"
#include "core/formula/formula.h"
#include "document/edits/money/commitmentuses.h"
#include "document/edits/step/step.h"
#include "document/edits/words.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

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
        for (const CommittedUse &use : m_uses) {
            if (use.units.kind == QuantityInput::Kind::Unknown)
                return Words::invalid(Words::tr("How many units there are is not known everywhere."));
        }
        if (!m_step.find(m_choice.committed)->upfront.isZero()) {
            if (const Status status = checkUpfront(); !status)
                return status;
        }
        return isSteady(m_uses, m_timeline.size()) ? writeNumbers() : writeFormulas();
    }

private:
    /// Units that a component needs in a month.
    using Asked = QList<std::pair<ComponentId, Quantity>>;

    [[nodiscard]] QList<Asked> askedByMonth() const
    {
        const Plan &plan = m_step.plan();
        const UnitsInPeriod units = plannedUnits(plan);
        QList<Asked> months;
        for (int month = 0; month < m_timeline.months(); ++month) {
            Asked asked;
            for (const CommittedUse &use : m_uses) {
                if (!use.columns.contains(month))
                    continue;
                const auto each = units(*plan.find(use.sizing), *plan.find(use.charge), m_timeline.at(month));
                asked.append({use.component, each.value_or(Quantity())});
            }
            months.append(asked);
        }
        return months;
    }

    /// Whether components need more committed units than there are, each at its peak: what is paid upfront is
    /// a component's own. More units never need less.
    [[nodiscard]] bool paysTwice(const QList<Asked> &months, int committed) const
    {
        QHash<ComponentId, Quantity> peaks;
        for (const Asked &asked : months) {
            Quantity left = Quantity::fromWhole(committed);
            QHash<ComponentId, Quantity> taken;
            for (const auto &[component, units] : asked) {
                const Quantity part = std::min(left, units);
                taken[component] += part;
                left = left - part;
            }
            taken[m_uses.last().component] += left;
            for (auto each = taken.cbegin(); each != taken.cend(); ++each)
                peaks[each.key()] = std::max(peaks.value(each.key()), each.value());
        }
        Quantity sum;
        for (const Quantity peak : std::as_const(peaks))
            sum += peak;
        return sum > Quantity::fromWhole(committed);
    }

    /// Units that are paid for upfront must stay with the component that pays.
    [[nodiscard]] Status checkUpfront() const
    {
        const QList<Asked> months = askedByMonth();
        if (!paysTwice(months, m_choice.units))
            return {};
        int steady = 0;
        for (int moving = m_choice.units; moving - steady > 1;) {
            const int middle = steady + (moving - steady) / 2;
            (paysTwice(months, middle) ? moving : steady) = middle;
        }
        const QString why =
            Words::tr("Units move between components while the commitment holds, and what one component "
                      "pays upfront does not move along: it would be paid again.");
        const QString instead = steady == 0
            ? Words::tr("Use prices without an upfront payment: no unit stays where it is all the time.")
            : Words::tr("Use prices without an upfront payment, or give the committed price only to the "
                        "%n unit(s) that stay where they are all the time, at their component in Design.",
                        nullptr, steady);
        return Words::invalid(why + u' ' + instead);
    }

    Status writeNumbers()
    {
        Quantity left = Quantity::fromWhole(m_choice.units);
        for (const CommittedUse &use : m_uses) {
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
        for (const CommittedUse &use : m_uses) {
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
    void split(const CommittedUse &use, const QuantityInput &taken, const QuantityInput &rest)
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

    /// What nobody uses is paid for within the terms alone, whatever these become, in every sizing of the
    /// last component.
    void addUnused(const QString &units)
    {
        const CommittedUse last = m_uses.last();
        const QString within = inTermName(m_choice.committed);
        for (const CommittedUse &use : std::as_const(m_uses)) {
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
    QList<CommittedUse> m_uses;
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
