// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/policies.h"

#include "core/engine/money/targetwords.h"
#include "core/engine/quantities.h"
#include "core/engine/timeline.h"
#include "document/edits/step/rows.h"
#include "document/edits/time/formulas.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

bool isKnown(const QuantityInput &input)
{
    return input.kind != QuantityInput::Kind::Unknown;
}

Status checkCounts(int minimum, int maximum)
{
    if (minimum < 0 || maximum < minimum)
        return Words::invalid(Words::tr("The largest count is below the smallest."));
    return {};
}

Status checkValues(const ScalingPolicy &policy)
{
    if (policy.step < 1)
        return Words::invalid(Words::tr("A step is at least one unit."));
    if (policy.threshold.isNegative() || policy.capacity.isNegative() || policy.target.isNegative()
        || policy.lower.isNegative() || policy.cooldown.seconds() < 0)
        return Words::invalid(Words::tr("Thresholds, capacity, target and cooldown are not negative."));
    if (!policy.threshold.isZero() && policy.lower >= policy.threshold && !policy.lower.isZero())
        return Words::invalid(Words::tr("The lower threshold is below the upper one."));
    if (!policy.comparison.trimmed().isEmpty() && !readComparison(policy.comparison))
        return Words::invalid(Words::tr("Compare with >, >=, < or <=."));
    return {};
}

/// A load is simulated, so that two of them would contradict each other.
Status checkOnlyLoad(const Plan &plan, const ScalingPolicy &policy)
{
    for (const ScalingPolicy &other : plan.table<ScalingPolicy>()) {
        const bool rivals = other.id != policy.id && other.component == policy.component;
        if (rivals && isKnown(policy.load) && isKnown(other.load))
            return Words::invalid(Words::tr("The component scales with another load already."));
    }
    return {};
}

/// Whether a formula of a component gives a number in any month or phase.
bool givesNumbers(const Plan &plan, ComponentId component, const QString &formula)
{
    const SizingIndex sizings(plan);
    const Quantities quantities(plan, Timeline(plan), sizings);
    const std::vector<double> &values = quantities.series(formula, component).likely;
    return std::any_of(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
}

/// Lets a formula be the quantity in every sizing of a component that has it.
Status useFormula(Document &document, ComponentId component, const QString &formula, const QString &text)
{
    const QuantityInput quantity = QuantityInput::by(formula);
    if (const Status status = checkQuantity(document.plan(), component, quantity); !status)
        return status;
    Step step(document, text);
    for (Sizing sizing : document.plan().table<Sizing>().rows()) {
        if (sizing.component != component || !sizing.present)
            continue;
        sizing.quantity = quantity;
        step.replace(sizing);
    }
    return step.push();
}

Result<QList<HourLoad>> ordered(QList<HourLoad> hours)
{
    std::stable_sort(hours.begin(), hours.end(),
                     [](const HourLoad &one, const HourLoad &other) { return one.hour < other.hour; });
    for (qsizetype i = 0; i < hours.size(); ++i) {
        const HourLoad &hour = hours.at(i);
        if (hour.hour < 0 || hour.hour > 167)
            return Words::invalid(Words::tr("A week has the hours 0 to 167."));
        if (i > 0 && hours.at(i - 1).hour == hour.hour)
            return Words::invalid(Words::tr("There are two loads for the same hour."));
        if (hour.percent.isNegative())
            return Words::invalid(Words::tr("A load is not negative."));
    }
    return hours;
}

/// Names of the components whose policies use a profile.
QStringList componentsWith(const Plan &plan, LoadProfileId profile)
{
    QStringList names;
    for (const ScalingPolicy &policy : plan.table<ScalingPolicy>()) {
        const Component *component = plan.find(policy.component);
        if (policy.profile == profile && component != nullptr && !names.contains(component->name))
            names.append(component->name);
    }
    return names;
}

} // namespace

Result<ScalingPolicyId> setScalingPolicy(Document &document, const ScalingPolicy &policy)
{
    const Plan &plan = document.plan();
    if (plan.find(policy.component) == nullptr)
        return Words::invalid(Words::tr("A scaling policy belongs to a component."));
    ScalingPolicy good = policy;
    good.metric = good.metric.simplified();
    good.unit = good.unit.simplified();
    good.action = good.action.simplified();
    const QuantityInput load =
        good.load.kind == QuantityInput::Kind::Formula ? QuantityInput() : good.load; // its formula is below
    for (const Status &status : {checkCounts(good.minimum, good.maximum), checkValues(good),
                                 checkOnlyLoad(plan, good), checkQuantity(plan, good.component, load)}) {
        if (!status)
            return status.error();
    }
    if (good.load.kind == QuantityInput::Kind::Formula) {
        if (const Status status = checkFormula(plan, good.load.formula); !status)
            return status.error();
    }
    return putRow(document, good,
                  good.id ? Words::tr("Change scaling policy") : Words::tr("Add scaling policy"));
}

Status removeScalingPolicy(Document &document, ScalingPolicyId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove scaling policy"));
}

Status useScaling(Document &document, ScalingPolicyId id)
{
    const ScalingPolicy *policy = document.find(id);
    if (policy == nullptr)
        return Words::missing();
    return useFormula(document, policy->component, u"scaled"_s, Words::tr("Let the quantity follow scaling"));
}

Result<LoadProfileId> setLoadProfile(Document &document, const LoadProfile &profile)
{
    const Result<QString> name = checkedName(profile.name);
    if (!name)
        return name.error();
    LoadProfile good = profile;
    good.name = *name;
    if (const Status status = checkUniqueName(document.plan(), good); !status)
        return status.error();
    const Result<QList<HourLoad>> hours = ordered(profile.hours);
    if (!hours)
        return hours.error();
    good.hours = *hours;
    return putRow(document, good, good.id ? Words::tr("Change load profile") : Words::tr("Add load profile"));
}

Status removeLoadProfile(Document &document, LoadProfileId id)
{
    const LoadProfile *profile = document.find(id);
    if (profile == nullptr)
        return Words::missing();
    const QStringList users = componentsWith(document.plan(), id);
    if (!users.isEmpty()) {
        return Words::invalid(
            Words::tr("“%1” is used: %2.").arg(profile->name, users.join(QStringLiteral(", "))));
    }
    return removeRows(document, QList {id}, Words::tr("Remove load profile"));
}

Result<WorkloadId> setWorkload(Document &document, const Workload &workload)
{
    const Plan &plan = document.plan();
    const Result<QString> name = checkedName(workload.name);
    if (!name)
        return name.error();
    if (plan.find(workload.component) == nullptr)
        return Words::invalid(Words::tr("Pods run on a component."));
    if (workload.cpuMilli < 0 || workload.memoryMiB < 0)
        return Words::invalid(Words::tr("What is needed is not negative."));
    Workload good = workload;
    good.name = *name;
    const bool byFormula = good.replicas.kind == QuantityInput::Kind::Formula;
    const Status replicas = byFormula ? checkFormula(plan, good.replicas.formula)
                                      : checkQuantity(plan, good.component, good.replicas);
    for (const Status &status : {checkCounts(good.minimum, good.maximum), replicas}) {
        if (!status)
            return status.error();
    }
    return putRow(document, good, good.id ? Words::tr("Change pods") : Words::tr("Add pods"));
}

Status removeWorkload(Document &document, WorkloadId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove pods"));
}

Status usePacking(Document &document, ComponentId cluster)
{
    if (document.find(cluster) == nullptr)
        return Words::missing();
    const QString packed = u"packed"_s;
    if (const Status status = checkQuantity(document.plan(), cluster, QuantityInput::by(packed)); !status)
        return status;
    if (!givesNumbers(document.plan(), cluster, packed))
        return Words::invalid(Words::tr("The price item does not say how large a node is."));
    return useFormula(document, cluster, packed, Words::tr("Let the quantity follow pods"));
}

Status setEnvironmentHours(Document &document, EnvironmentId id, std::optional<Quantity> hours)
{
    if (hours && (hours->isNegative() || *hours > Quantity::fromWhole(744)))
        return Words::invalid(Words::tr("A month has up to 744 hours."));
    return changeRow(document, id, Words::tr("Change hours of environment"),
                     [&](Environment &environment) { environment.hours = hours; });
}

} // namespace stratoplan::edits
