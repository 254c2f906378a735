// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparisontrace.h"

#include "core/engine/evaluate.h"

namespace stratoplan {

Trace traceOf(const ComparisonCell &cell, const CellPlace &place)
{
    const int period = qMax(0, Timeline(place.plan).firstColumn(place.phase));
    if (cell.components.size() == 1)
        return explain(place.plan, cell.components.first(), place.basis, period);
    Trace sum;
    sum.title = cell.text;
    sum.place = place.title;
    sum.total = cell.amount;
    sum.known = cell.state == CostCell::State::Priced;
    for (const ComponentId component : cell.components) {
        const Trace part = explain(place.plan, component, place.basis, period);
        sum.lines.append({part.title, {}, part.total, part.known, {}});
        sum.facts += part.facts;
    }
    return sum;
}

} // namespace stratoplan
