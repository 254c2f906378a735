// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// Rows of a new diagram; their ids are fresh in the plan they were made from, so that a verb can insert them
/// as they are: diagram, areas, nodes, flows.
struct GeneratedDiagram
{
    Diagram diagram;
    QList<Area> areas;
    QList<Node> nodes;
    QList<Flow> flows;
};

/// A first diagram of an option from its components: an area for each region and one for third parties, a
/// cluster as an area where its workloads are known, users in front, and the flows that the roles suggest
/// (users to the edge, over the load balancer to what computes, from there to databases and storage). Nothing
/// is placed by hand.
/// @param environment none: components of all environments
[[nodiscard]] GeneratedDiagram generateDiagram(const Plan &plan, OptionId option, EnvironmentId environment);

} // namespace stratoplan
