// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/selection.h"

#include "core/engine/timeline.h"
#include "core/engine/triggers.h"

#include <algorithm>

namespace stratoplan {

namespace {

template <class List, class Value>
bool admits(const List &list, const Value &value)
{
    return list.isEmpty() || list.contains(value);
}

bool namesOnlyAddedLines(const Selection &selection)
{
    return !selection.adjustments.isEmpty() && selection.groups.isEmpty() && selection.components.isEmpty()
        && selection.roles.isEmpty() && selection.categories.isEmpty() && selection.tags.isEmpty();
}

bool admitsTags(const QList<KeyValue> &wanted, const QList<KeyValue> &tags)
{
    return wanted.isEmpty() || std::any_of(wanted.begin(), wanted.end(), [&tags](const KeyValue &tag) {
               return tags.contains(tag);
           });
}

} // namespace

bool covers(const Selection &selection, const Component &component)
{
    return !namesOnlyAddedLines(selection) && admits(selection.environments, component.environment)
        && admits(selection.groups, component.group) && admits(selection.components, component.id)
        && admits(selection.roles, component.role)
        && (selection.categories.isEmpty() || selection.categories.contains(enumName(component.category)))
        && admitsTags(selection.tags, component.tags);
}

bool covers(const Selection &selection, AdjustmentId adjustment, EnvironmentId environment)
{
    return selection.adjustments.contains(adjustment) && admits(selection.environments, environment);
}

const PhasePercent *stepAt(const Plan &plan, const Adjustment &adjustment, PhaseId phase)
{
    const QHash<PhaseId, Month> begins = phaseBegins(plan);
    const QList<PhaseId> order = phasesInOrder(plan);
    qsizetype bestRank = -2;
    const PhasePercent *best = nullptr;
    for (const PhasePercent &step : adjustment.steps) {
        qsizetype rank = -1;
        if (step.phase) {
            rank = order.indexOf(step.phase);
            const bool sameKind =
                plan.find(phase) && rank >= 0 && begins.contains(step.phase) == begins.contains(phase);
            if (!sameKind || rank > order.indexOf(phase))
                continue;
        }
        if (rank > bestRank) {
            bestRank = rank;
            best = &step;
        }
    }
    return best;
}

std::optional<Range<Percent>> percentAt(const Plan &plan, const Adjustment &adjustment, PhaseId phase)
{
    const PhasePercent *step = stepAt(plan, adjustment, phase);
    return step ? std::optional(step->percent) : std::nullopt;
}

} // namespace stratoplan
