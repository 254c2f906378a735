// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/formulas.h"

#include "core/engine/quantities.h"
#include "core/engine/timeline.h"
#include "document/edits/time/keys.h"
#include "document/edits/words.h"

namespace stratoplan::edits {

namespace {

QString nameOf(const Plan &plan, ComponentId id)
{
    const Component *component = plan.find(id);
    return component != nullptr ? component->name : QString();
}

QString nameOfSizing(const Plan &plan, SizingId id)
{
    const Sizing *sizing = plan.find(id);
    return sizing != nullptr ? nameOf(plan, sizing->component) : QString();
}

QString phraseOf(const Plan &, const Driver &driver)
{
    return Words::tr("driver “%1”").arg(driver.name);
}
QString phraseOf(const Plan &, const Trigger &trigger)
{
    return Words::tr("trigger “%1”").arg(trigger.name);
}
QString phraseOf(const Plan &, const Lever &lever)
{
    return Words::tr("lever “%1”").arg(lever.name);
}
QString phraseOf(const Plan &, const Scenario &scenario)
{
    return Words::tr("scenario “%1”").arg(scenario.name);
}
QString phraseOf(const Plan &, const PlanInfo &)
{
    return Words::tr("cost per user and per request");
}
QString phraseOf(const Plan &plan, const Sizing &sizing)
{
    return Words::tr("quantity of “%1”").arg(nameOf(plan, sizing.component));
}
QString phraseOf(const Plan &plan, const Charge &charge)
{
    return Words::tr("charge of “%1”").arg(nameOfSizing(plan, charge.sizing));
}
QString phraseOf(const Plan &plan, const Candidate &candidate)
{
    return Words::tr("candidate for “%1”").arg(nameOf(plan, candidate.component));
}
QString phraseOf(const Plan &plan, const ScalingPolicy &policy)
{
    return Words::tr("scaling of “%1”").arg(nameOf(plan, policy.component));
}
QString phraseOf(const Plan &, const Workload &workload)
{
    return Words::tr("pods “%1”").arg(workload.name);
}
template <class Row>
QString phraseOf(const Plan &, const Row &)
{
    return {};
}

template <class Row>
bool names(const Row &row, const QString &key)
{
    bool found = false;
    forEachFormula(
        row, [&](const QString &formula) { found = found || withNameReplaced(formula, key, {}) != formula; });
    forEachKey(row, [&](const QString &each) { found = found || each == key; });
    return found;
}

} // namespace

Status checkFormula(const Plan &plan, const QString &formula)
{
    const QString problem = DriverTable(plan, Timeline(plan)).formula(formula).problem;
    return problem.isEmpty() ? Status() : Words::invalid(problem);
}

Status checkQuantity(const Plan &plan, ComponentId component, const QuantityInput &quantity)
{
    switch (quantity.kind) {
    case QuantityInput::Kind::Unknown:
        return {};
    case QuantityInput::Kind::Number:
        if (!quantity.number.isOrdered() || quantity.number.low.isNegative())
            return Words::invalid(Words::tr("A quantity is not negative, and a range goes upwards."));
        return {};
    case QuantityInput::Kind::Formula:
        break;
    }
    const QString problem =
        Quantities(plan, Timeline(plan), SizingIndex(plan)).series(quantity.formula, component).problem;
    return problem.isEmpty() ? Status() : Words::invalid(problem);
}

QStringList usesOfKey(const Plan &plan, const QString &key)
{
    QStringList uses;
    plan.forEachTable([&]<class Row>(const Table<Row> &table) {
        for (const Row &row : table) {
            if (key.isEmpty() || !names(row, key))
                continue;
            const QString phrase = phraseOf(plan, row);
            if (!phrase.isEmpty() && !uses.contains(phrase))
                uses.append(phrase);
        }
    });
    return uses;
}

} // namespace stratoplan::edits
