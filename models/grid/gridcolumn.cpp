// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/gridcolumn.h"

#include "core/engine/timeline.h"

namespace stratoplan {

QList<GridColumn> gridColumns(const Plan &plan, OptionId option)
{
    using Kind = GridColumn::Kind;
    const Timeline timeline(plan);
    QList<PhaseId> phases = phasesOf(plan, option);
    if (phases.isEmpty())
        phases.append(PhaseId());
    QList<GridColumn> columns {{Kind::Name, {}, 0}, {Kind::Specification, {}, 0}, {Kind::Rate, {}, 0}};
    for (const Kind kind : {Kind::Quantities, Kind::Amounts}) {
        for (const PhaseId phase : phases)
            columns.append({kind, phase, timeline.firstColumn(phase)});
    }
    return columns;
}

} // namespace stratoplan
