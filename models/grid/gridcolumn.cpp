// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/gridcolumn.h"

namespace stratoplan {

QSet<PhaseId> sizedPhases(const Plan &plan, OptionId option)
{
    QSet<PhaseId> sized;
    for (const Sizing &sizing : plan.table<Sizing>()) {
        const Component *component = sizing.phase ? plan.find(sizing.component) : nullptr;
        if (component != nullptr && component->option == option)
            sized.insert(sizing.phase);
    }
    return sized;
}

QList<GridColumn> gridColumns(const Plan &plan, OptionId option)
{
    return gridColumns(plan, option, Timeline(plan), sizedPhases(plan, option));
}

QList<GridColumn> gridColumns(const Plan &plan, OptionId option, const Timeline &timeline,
                              const QSet<PhaseId> &sized)
{
    using Kind = GridColumn::Kind;
    const Option *row = plan.find(option);
    QList<PhaseId> phases;
    for (const PhaseId phase : timeline.phases()) {
        const bool always = row != nullptr && !row->reference && timeline.beginOf(phase);
        if (always || sized.contains(phase))
            phases.append(phase);
    }
    if (phases.isEmpty())
        phases.append(PhaseId());
    QList<GridColumn> columns {{Kind::Name, {}, 0}, {Kind::Specification, {}, 0}, {Kind::Rate, {}, 0}};
    for (const Kind kind : {Kind::Quantities, Kind::Amounts}) {
        for (const PhaseId phase : std::as_const(phases))
            columns.append({kind, phase, timeline.firstColumn(phase)});
    }
    return columns;
}

} // namespace stratoplan
