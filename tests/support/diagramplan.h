// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/roadmapplan.h"

namespace stratoplan::test {

/// The growing web application with a diagram that Graphviz has to lay out.
[[nodiscard]] inline Plan planWithDiagram()
{
    SmallPlan small;
    small.plan = zoptal();
    Diagram diagram;
    diagram.name = QStringLiteral("Production");
    diagram.option = small.plan.table<Option>().at(0).id;
    const Id<Diagram> drawn = small.add(diagram);
    for (const Component &component : small.plan.table<Component>()) {
        Node node;
        node.diagram = drawn;
        node.component = component.id;
        small.add(node);
    }
    return small.plan;
}

} // namespace stratoplan::test
