// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/layout/layout.h"

namespace stratoplan::samples {

/// Which nodes of the sample stand where a person put them.
enum class Placed { All, None };

/// A plan with one option and one diagram (id 1): a region with a network of three subnets and a cluster, and
/// third parties outside. The NAT gateway has no price.
[[nodiscard]] Plan crmPlan(Placed placed);

/// Likely costs of crmPlan() in one column, as written in its table.
[[nodiscard]] CostTable crmCosts(const Plan &plan);

/// Both together as a diagram.
[[nodiscard]] DiagramData crmDiagram(Placed placed);

/// Id of the node of that name.
[[nodiscard]] NodeId nodeNamed(const DiagramData &data, const QString &name);
/// Id of the area of that name.
[[nodiscard]] AreaId areaNamed(const DiagramData &data, const QString &name);

} // namespace stratoplan::samples
