// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/addedparts.h"

#include "core/engine/selection.h"

#include <algorithm>

namespace stratoplan {

namespace {

using Parts = QHash<ComponentId, Range<Money>>;

/// An added line taken apart.
struct Added
{
    AdjustmentId adjustment;
    EnvironmentId environment;
    Parts parts;
};

void addTo(Parts &sum, const Parts &parts)
{
    for (const auto &[component, part] : parts.asKeyValueRange()) {
        const auto known = sum.find(component);
        if (known == sum.end())
            sum.insert(component, part);
        else
            *known += part;
    }
}

/// What an added line is a percentage of.
Parts covered(const Plan &plan, const CostTable &costs, int column, const CostRow &line,
              const QList<Added> &earlier)
{
    const Selection &selection = plan.find(line.adjustment)->selection;
    Parts parts;
    for (const CostRow &row : costs.rows) {
        const bool isCovered = row.component && row.environment == line.environment
            && row.cells.at(column).state == CostCell::State::Priced
            && covers(selection, *plan.find(row.component));
        if (isCovered)
            parts.insert(row.component, row.cells.at(column).amount);
    }
    for (const Added &added : earlier) {
        if (added.environment != line.environment || !covers(selection, added.adjustment, line.environment))
            continue;
        addTo(parts, added.parts);
    }
    return parts;
}

} // namespace

QHash<ComponentId, Range<Money>> addedParts(const Plan &plan, const CostTable &costs, int column)
{
    const PhaseId phase = costs.timeline.at(column).phase;
    Parts all;
    QList<Added> lines;
    for (const CostRow &row : costs.rows) {
        if (!row.adjustment || row.cells.at(column).state != CostCell::State::Priced)
            continue;
        const auto percent = percentAt(plan, *plan.find(row.adjustment), phase);
        if (!percent)
            continue;
        Added added {row.adjustment, row.environment, covered(plan, costs, column, row, lines)};
        for (Range<Money> &part : added.parts)
            part = {part.low.share(percent->low), part.likely.share(percent->likely),
                    part.high.share(percent->high)};
        addTo(all, added.parts);
        lines.append(added);
    }
    return all;
}

bool addsToUnknown(const Plan &plan, const CostTable &costs, int column, EnvironmentId environment)
{
    QList<const Component *> unknown;
    for (const CostRow &row : costs.rows) {
        if (row.component && row.environment == environment
            && row.cells.at(column).state == CostCell::State::Unknown)
            unknown.append(plan.find(row.component));
    }
    return std::any_of(costs.rows.begin(), costs.rows.end(), [&](const CostRow &row) {
        if (!row.adjustment || row.environment != environment
            || row.cells.at(column).state != CostCell::State::Priced)
            return false;
        const Selection &selection = plan.find(row.adjustment)->selection;
        return std::any_of(unknown.begin(), unknown.end(), [&selection](const Component *component) {
            return covers(selection, *component);
        });
    });
}

} // namespace stratoplan
