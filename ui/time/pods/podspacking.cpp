// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/pods/podspacking.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PodsPacking)
};

/// Replicas that are wanted in a column; not a number where they are the least.
double wantedIn(const Workload &workload, const DriverTable &drivers, int column, QString &problem)
{
    switch (workload.replicas.kind) {
    case QuantityInput::Kind::Unknown:
        break;
    case QuantityInput::Kind::Number:
        return workload.replicas.number.likely.toDouble();
    case QuantityInput::Kind::Formula: {
        const Series &series = drivers.formula(workload.replicas.formula);
        problem = series.problem;
        const auto index = static_cast<std::size_t>(column);
        if (problem.isEmpty() && index < series.likely.size())
            return series.likely[index];
        break;
    }
    }
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace

PodsPacking packingAt(const Plan &plan, ComponentId cluster, const Timeline &timeline,
                      const DriverTable &drivers, int column)
{
    PodsPacking packing;
    if (column < 0 || column >= timeline.size()) {
        packing.problem = Words::tr("The plan has no such month.");
        return packing;
    }
    const SizingIndex sizings(plan);
    const Sizing *sizing = sizings.at(cluster, timeline.at(column).phase);
    const auto node = sizing && sizing->present ? nodeSizeOf(plan, sizings, *sizing) : std::nullopt;
    QList<PodKind> kinds;
    for (const Workload &row : plan.table<Workload>()) {
        if (row.component != cluster)
            continue;
        kinds.append(podsOf(row, wantedIn(row, drivers, column, packing.problem)));
        if (!packing.problem.isEmpty())
            return packing;
    }
    if (kinds.isEmpty())
        packing.problem = Words::tr("Nothing runs on it yet.");
    else if (!node)
        packing.problem = Words::tr("Its price says no processors and memory of a node.");
    if (!packing.problem.isEmpty())
        return packing;
    packing.node = *node;
    const PackResult result = packPods(kinds, *node, 20'000);
    packing.problem = result.problem;
    packing.nodes = result.nodes;
    packing.lowerBound = result.lowerBound;
    packing.exact = result.exact;
    double cpu = 0;
    double memory = 0;
    for (const PodKind &kind : std::as_const(kinds)) {
        const int count = kind.everyNode ? result.nodes : kind.replicas;
        packing.pods += count;
        cpu += static_cast<double>(count) * kind.cpuMilli;
        memory += static_cast<double>(count) * kind.memoryMiB;
    }
    if (result.nodes > 0 && node->cpuMilli > 0 && node->memoryMiB > 0) {
        packing.cpuUse = cpu / (static_cast<double>(result.nodes) * node->cpuMilli);
        packing.memoryUse = memory / (static_cast<double>(result.nodes) * node->memoryMiB);
    }
    return packing;
}

} // namespace stratoplan
