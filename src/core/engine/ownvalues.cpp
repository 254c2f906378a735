// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ownvalues.h"

#include "core/engine/keptcopies.h"
#include "core/engine/pricing/commitments.h"
#include "core/engine/quantities.h"
#include "core/fit/given.h"
#include "core/simulate/allocatable.h"
#include "core/simulate/autoscale.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct OwnText
{
    Q_DECLARE_TR_FUNCTIONS(Cost)
};

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

Series failed(const QString &problem)
{
    Series series;
    series.problem = problem;
    return series;
}

/// The weeks of a policy, each load and number of hours simulated once.
class Weeks
{
public:
    Weeks(const ScalingPolicy &policy, const LoadProfile *profile) : m_input(inputOf(policy, profile, 0)) { }
    [[nodiscard]] AutoscaleWeek at(double load, int hours)
    {
        auto known = m_known.constFind({load, hours});
        if (known == m_known.cend()) {
            m_input.peakLoad = load;
            m_input.hours = hours;
            AutoscaleWeek week = simulateWeek(m_input);
            week.counts.clear();
            known = m_known.insert({load, hours}, week);
        }
        return *known;
    }

private:
    AutoscaleInput m_input;
    QHash<std::pair<double, int>, AutoscaleWeek> m_known;
};

struct Scaled
{
    Series mean;
    Series peak;
};

/// Running hours of the week by column.
std::vector<int> hoursByColumn(const Plan &plan, ComponentId component, const Timeline &timeline,
                               const SizingIndex &sizings)
{
    std::vector<int> hours;
    for (const Period &period : timeline.periods()) {
        const Sizing *sizing = sizings.at(component, period.phase);
        hours.push_back(sizing ? runningHoursOf(plan, sizings, *sizing, period) : hoursOfWeek);
    }
    return hours;
}

Scaled scaledOf(const Plan &plan, ComponentId component, const Timeline &timeline, const SizingIndex &sizings,
                const DriverTable &drivers)
{
    const ScalingPolicy *policy = simulatedPolicy(plan, component);
    const QString problem =
        policy ? autoscaleProblem(*policy) : OwnText::tr("The component has no scaling policy.");
    const Series load = problem.isEmpty() ? seriesOf(policy->load, drivers, timeline) : failed(problem);
    if (!load.problem.isEmpty())
        return {load, load};
    Weeks weeks(*policy, plan.find(policy->profile));
    const std::vector<int> hours = hoursByColumn(plan, component, timeline, sizings);
    Scaled scaled;
    const auto fill = [&](const std::vector<double> &loads, std::vector<double> &mean,
                          std::vector<double> &peak) {
        for (std::size_t column = 0; column < loads.size(); ++column) {
            const double each = loads[column];
            const bool known = std::isfinite(each) && each >= 0;
            mean.push_back(known ? weeks.at(each, hours[column]).mean : notKnown);
            peak.push_back(known ? weeks.at(each, hours[column]).peak : notKnown);
        }
    };
    fill(load.likely, scaled.mean.likely, scaled.peak.likely);
    fill(load.low, scaled.mean.low, scaled.peak.low);
    fill(load.high, scaled.mean.high, scaled.peak.high);
    return scaled;
}

Series packedOf(const Plan &plan, ComponentId component, const Timeline &timeline, const SizingIndex &sizings,
                const DriverTable &drivers)
{
    QList<const Workload *> workloads;
    QList<Series> replicas;
    for (const Workload &row : plan.table<Workload>()) {
        if (row.component != component)
            continue;
        workloads.append(&row);
        const bool stated = row.replicas.kind != QuantityInput::Kind::Unknown;
        replicas.append(seriesOf(stated ? row.replicas : QuantityInput::of(row.minimum), drivers, timeline));
        if (!replicas.last().problem.isEmpty())
            return failed(replicas.last().problem);
    }
    if (workloads.isEmpty())
        return failed(OwnText::tr("The component has no workloads."));
    const bool isRanged =
        std::any_of(replicas.begin(), replicas.end(), [](const Series &each) { return each.isRanged(); });
    const std::vector<double> unknown(static_cast<std::size_t>(timeline.size()), notKnown);
    Series packed;
    packed.likely = unknown;
    if (isRanged)
        packed.low = packed.high = unknown;
    for (int column = 0; column < timeline.size(); ++column) {
        const Sizing *sizing = sizings.at(component, timeline.at(column).phase);
        const auto node = sizing && sizing->present ? nodeSizeOf(plan, sizings, *sizing) : std::nullopt;
        if (!node)
            continue;
        const auto place = static_cast<std::size_t>(column);
        const auto nodes = [&](auto wantedOf) {
            QList<PodKind> pods;
            for (qsizetype i = 0; i < workloads.size(); ++i)
                pods.append(podsOf(*workloads.at(i), wantedOf(replicas.at(i))));
            return packPods(pods, *node);
        };
        const PackResult likely = nodes([place](const Series &each) { return each.likely[place]; });
        if (!likely.problem.isEmpty())
            return failed(likely.problem);
        packed.likely[place] = likely.nodes;
        if (!isRanged)
            continue;
        const PackResult low = nodes([place](const Series &each) { return each.lowAt(place); });
        const PackResult high = nodes([place](const Series &each) { return each.highAt(place); });
        packed.low[place] = std::min({low.nodes, likely.nodes, high.nodes});
        packed.high[place] = std::max({low.nodes, likely.nodes, high.nodes});
    }
    return packed;
}

} // namespace

Series seriesOf(const QuantityInput &input, const DriverTable &drivers, const Timeline &timeline)
{
    if (input.kind == QuantityInput::Kind::Formula)
        return drivers.formula(input.formula);
    if (input.kind == QuantityInput::Kind::Unknown)
        return failed(OwnText::tr("A quantity it depends on is not known."));
    const auto columns = static_cast<std::size_t>(timeline.size());
    Series series;
    series.likely.assign(columns, input.number.likely.toDouble());
    if (!input.number.isSingle()) {
        series.low.assign(columns, input.number.low.toDouble());
        series.high.assign(columns, input.number.high.toDouble());
    }
    return series;
}

const ScalingPolicy *simulatedPolicy(const Plan &plan, ComponentId component)
{
    const ScalingPolicy *policy = nullptr;
    for (const ScalingPolicy &row : plan.table<ScalingPolicy>()) {
        const bool better = !policy || policy->load.kind == QuantityInput::Kind::Unknown;
        if (row.component == component && better)
            policy = &row;
    }
    return policy;
}

Quantity monthlyHoursOf(const Plan &plan, const SizingIndex &sizings, const Sizing &sizing,
                        const Period &period)
{
    const Component *component = plan.find(sizing.component);
    const Environment *place = component ? plan.find(component->environment) : nullptr;
    const Quantity whole = plan.info().hoursPerMonth;
    for (const ChargeId id : sizings.charges(sizing.id)) {
        const Charge &charge = *plan.find(id);
        const Rate *rate = plan.find(rateIn(plan, charge, period));
        const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
        if (!item || !stopsOutsideHours(*item, *rate))
            continue;
        const Quantity ofPlace = place ? place->hours.value_or(whole) : whole;
        return charge.hours.value_or(ofPlace);
    }
    return whole;
}

int runningHoursOf(const Plan &plan, const SizingIndex &sizings, const Sizing &sizing, const Period &period)
{
    return hoursOfWeekFor(monthlyHoursOf(plan, sizings, sizing, period), plan.info().hoursPerMonth);
}

std::optional<NodeMachine> nodeMachineOf(const Plan &plan, const SizingIndex &sizings, const Sizing &sizing)
{
    for (const ChargeId id : sizings.charges(sizing.id)) {
        const Rate *rate = plan.find(plan.find(id)->rate);
        const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
        if (!item || !isSized(*item))
            continue;
        const Needs size = givenBy({GivenPart {*item, *rate}});
        const NodeSize machine {static_cast<int>(std::lround(size.vcpu.toDouble() * 1000)),
                                static_cast<int>(std::lround(size.memory.toDouble() * 1024)), 0};
        return NodeMachine {item->id, machine, allocatable(machine, reservationOf(item->provider))};
    }
    return std::nullopt;
}

std::optional<NodeSize> nodeSizeOf(const Plan &plan, const SizingIndex &sizings, const Sizing &sizing)
{
    const auto node = nodeMachineOf(plan, sizings, sizing);
    return node ? std::optional(node->forPods) : std::nullopt;
}

PodKind podsOf(const Workload &workload, double wanted)
{
    const int most = std::max(workload.minimum, workload.maximum);
    const int count = std::isfinite(wanted)
        ? std::clamp(static_cast<int>(std::ceil(std::min(wanted, 1e6))), workload.minimum, most)
        : workload.minimum;
    return {workload.name, workload.cpuMilli, workload.memoryMiB, count, workload.everyNode};
}

OwnValues ownValuesOf(const Plan &plan, ComponentId component, const Timeline &timeline,
                      const SizingIndex &sizings, const DriverTable &drivers)
{
    const Scaled scaled = scaledOf(plan, component, timeline, sizings, drivers);
    return {QString::number(component.value()),
            {u"scaled"_s, u"peak"_s, u"packed"_s, u"kept"_s},
            {scaled.mean, scaled.peak, packedOf(plan, component, timeline, sizings, drivers),
             keptCopiesOf(plan, component, timeline, sizings, drivers)}};
}

bool namesOwnValues(const QString &formula)
{
    if (!formula.contains("scaled"_L1) && !formula.contains("peak"_L1) && !formula.contains("packed"_L1)
        && !formula.contains("kept"_L1))
        return false;
    return !ownValuesIn(formula).isEmpty();
}

QStringList ownValuesIn(const QString &formula)
{
    static const QRegularExpression words(u"\\b(scaled|peak|packed|kept)\\b"_s);
    QStringList found;
    for (auto match = words.globalMatch(formula); match.hasNext();)
        found.append(match.next().captured());
    found.removeDuplicates();
    return found;
}

} // namespace stratoplan
