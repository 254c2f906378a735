// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/editor/quantityscope.h"

#include "document/planview.h"
#include "document/recalculator.h"
#include "ui/shell/pagecontext.h"

namespace stratoplan {

FormulaScope quantityScope(PageContext &context, ComponentId component, PhaseId phase)
{
    const Plan &plan = context.recalculator.plan();
    const Sizing *sizing = sizingAt(plan, component, phase);
    const int column = phase.isNone() ? context.view.column() : context.view.columnOf(phase);
    return FormulaScope(plan,
                        {.column = qMax(0, column),
                         .component = component,
                         .driver = {},
                         .unit = sizing ? sizing->unit : QString()},
                        context.format);
}

} // namespace stratoplan
