// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/diagramdata.h"

class QWidget;

namespace stratoplan {

class Prompts;

/// What the forms of a diagram need to ask.
struct FormContext
{
    Prompts &prompts;
    QWidget &window;
    const DiagramData &diagram;
};

/// Each asks for the words of a row and fills them in; false where the user changed their mind.
namespace diagramforms {

/// @p componentName stands in for an empty name; empty: the node has no component and needs a name.
[[nodiscard]] bool askNode(const FormContext &context, Node &node, const QString &componentName);
/// Something outside the plan.
[[nodiscard]] bool askOutside(const FormContext &context, Node &node);
[[nodiscard]] bool askArea(const FormContext &context, Area &area);
[[nodiscard]] bool askFlow(const FormContext &context, Flow &flow);

} // namespace diagramforms
} // namespace stratoplan
