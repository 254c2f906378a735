// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/money/commitmentuses.h"

#include "core/engine/quantities.h"
#include "document/edits/prices/amounts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

QuantityInput unitsOf(const Sizing &sizing, const Charge &charge)
{
    return charge.counts == Charge::Counts::Once ? charge.amount : timesEach(sizing.quantity, charge.amount);
}

/// Finds the charges of a family, each once, with the columns in which they count: the months of its uses,
/// and the undated phases in which its components pay the same rate for as many hours.
class UseFinder
{
public:
    UseFinder(const Plan &plan, const CommitmentFamily &family)
        : m_plan(plan), m_family(family), m_sizings(plan), m_quantities(plan, Timeline(plan), m_sizings)
    {
    }

    QList<CommittedUse> find()
    {
        for (const ComponentId component : m_family.components) {
            const qsizetype first = m_uses.size();
            for (const FamilyUse &each : m_family.uses) {
                if (each.component == component)
                    add(first, component, each.charge, each.month);
            }
            const Timeline &timeline = m_quantities.timeline();
            for (int column = timeline.months(); column < timeline.size(); ++column)
                addUndated(first, component, column);
        }
        return std::move(m_uses);
    }

private:
    void addUndated(qsizetype first, ComponentId component, int column)
    {
        const Sizing *sizing = m_sizings.at(component, m_quantities.timeline().at(column).phase);
        if (!sizing || !sizing->present)
            return;
        const Rate *rate = m_plan.find(m_family.onDemand);
        const EnvironmentId environment = m_plan.find(component)->environment;
        for (const ChargeId id : m_sizings.charges(sizing->id)) {
            const Charge &charge = *m_plan.find(id);
            if (charge.rate == rate->id && m_quantities.hours(charge, rate, environment) == m_family.hours)
                add(first, component, id, column);
        }
    }

    void add(qsizetype first, ComponentId component, ChargeId id, int column)
    {
        const auto known = std::find_if(m_uses.begin() + first, m_uses.end(),
                                        [id](const CommittedUse &use) { return use.charge == id; });
        if (known != m_uses.end())
            return known->columns.append(column);
        const Charge &charge = *m_plan.find(id);
        const QuantityInput units = unitsOf(*m_plan.find(charge.sizing), charge);
        m_uses.append({component, id, charge.sizing, units, {column}});
    }

    const Plan &m_plan;
    const CommitmentFamily &m_family;
    SizingIndex m_sizings;
    Quantities m_quantities;
    QList<CommittedUse> m_uses;
};

/// Ascending whole numbers of a name, as conditions: "phase >= 1 and phase <= 2".
QString spansText(const QString &name, const QList<int> &numbers)
{
    QStringList spans;
    for (qsizetype i = 0; i < numbers.size();) {
        qsizetype end = i + 1;
        while (end < numbers.size() && numbers.at(end) == numbers.at(end - 1) + 1)
            ++end;
        spans.append(u"%1 >= %2 and %1 <= %3"_s.arg(name).arg(numbers.at(i)).arg(numbers.at(end - 1)));
        i = end;
    }
    return u'(' + spans.join(u") or ("_s) + u')';
}

} // namespace

QList<CommittedUse> usesOf(const Plan &plan, const CommitmentFamily &family)
{
    return UseFinder(plan, family).find();
}

bool isSteady(const QList<CommittedUse> &uses, int columns)
{
    return std::all_of(uses.begin(), uses.end(), [columns](const CommittedUse &use) {
        return use.units.kind == QuantityInput::Kind::Number && use.columns.size() == columns;
    });
}

QString textOf(const QuantityInput &units)
{
    return units.kind == QuantityInput::Kind::Formula ? u"(%1)"_s.arg(units.formula)
                                                      : units.number.likely.toString();
}

QString timedText(const CommittedUse &use, const Timeline &timeline)
{
    if (use.columns.size() == timeline.size())
        return textOf(use.units);
    const bool hasUndated = timeline.size() > timeline.months();
    QList<int> numbers;
    for (const int column : use.columns) {
        const auto phase = static_cast<int>(timeline.phases().indexOf(timeline.at(column).phase)) + 1;
        const int number = hasUndated ? phase : column + 1;
        if (!numbers.contains(number))
            numbers.append(number);
    }
    return u"if(%1, %2, 0)"_s.arg(spansText(hasUndated ? u"phase"_s : u"month"_s, numbers),
                                  textOf(use.units));
}

} // namespace stratoplan::edits
