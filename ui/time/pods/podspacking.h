// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/ownvalues.h"

namespace stratoplan {

/// The pods of a cluster on its nodes in one column of the timeline.
struct PodsPacking
{
    QString problem; ///< why it cannot be told; empty: it can
    NodeSize node; ///< what one node has for pods
    int pods = 0; ///< on all nodes, agents included
    int nodes = 0;
    int lowerBound = 0;
    bool exact = false; ///< the nodes are proven to be the least
    double cpuUse = 0; ///< 0 … 1, of all nodes
    double memoryUse = 0;
};

[[nodiscard]] PodsPacking packingAt(const Plan &plan, ComponentId cluster, const Timeline &timeline,
                                    const DriverTable &drivers, int column);

} // namespace stratoplan
