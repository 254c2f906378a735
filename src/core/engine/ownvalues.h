// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drivers.h"
#include "core/simulate/packing.h"

namespace stratoplan {

/// What the formulas of one component know beside the drivers:
/// - `scaled`: units that run on average over the typical week of a month, by its scaling policy; `peak`: the
///   most of them. The policy's load is simulated in steps of five minutes (simulate/autoscale.h); low and
///   high follow the load's. Of machines that run some hours of the month only, in an environment that rests
///   or by their charge, it is the average over these hours: see runningHoursOf().
/// - `packed`: nodes that its workloads need, pod requests packed onto nodes of the size of its own price
///   item less what the provider reserves (simulate/packing.h); low and high follow the replicas'.
/// - `kept`: GB that backups keep in it at a month's end (engine/keptcopies.h).
/// A series has a problem where the component has no such policy, workload or backup, or it cannot be
/// followed. O(columns).
[[nodiscard]] OwnValues ownValuesOf(const Plan &plan, ComponentId component, const Timeline &timeline,
                                    const SizingIndex &sizings, const DriverTable &drivers);

/// A quantity in every column, as numbers and drivers give it; a problem where it is unknown or its formula
/// wrong.
[[nodiscard]] Series seriesOf(const QuantityInput &input, const DriverTable &drivers,
                              const Timeline &timeline);

/// The scaling policy of a component that is simulated: the first with a load, else the last; null: it has
/// none.
[[nodiscard]] const ScalingPolicy *simulatedPolicy(const Plan &plan, ComponentId component);

/// Hours a month in which the machines of a sizing run in a period: those of the first charge that stops when
/// its environment does (stopsOutsideHours()). A whole month where no charge stops: what is committed, or is
/// no machine, is paid for every hour.
[[nodiscard]] Quantity monthlyHoursOf(const Plan &plan, const SizingIndex &sizings, const Sizing &sizing,
                                      const Period &period);

/// The same as hours of the week, as many of 168 as they are of a whole month.
[[nodiscard]] int runningHoursOf(const Plan &plan, const SizingIndex &sizings, const Sizing &sizing,
                                 const Period &period);

/// A node that pods are packed onto: the machine as sold, and what the provider leaves of it for pods.
struct NodeMachine
{
    PriceItemId item;
    NodeSize machine;
    NodeSize forPods;
};

/// The machine that a sizing is priced by, the first of its charges with a size; or nothing.
[[nodiscard]] std::optional<NodeMachine> nodeMachineOf(const Plan &plan, const SizingIndex &sizings,
                                                       const Sizing &sizing);

/// What it leaves for pods.
[[nodiscard]] std::optional<NodeSize> nodeSizeOf(const Plan &plan, const SizingIndex &sizings,
                                                 const Sizing &sizing);

/// The pods of a workload for so many wanted replicas, within its bounds; not a number: its minimum.
[[nodiscard]] PodKind podsOf(const Workload &workload, double wanted);

/// Those of them that a formula names, each once.
[[nodiscard]] QStringList ownValuesIn(const QString &formula);

/// Whether a formula names one of them.
[[nodiscard]] bool namesOwnValues(const QString &formula);

} // namespace stratoplan
