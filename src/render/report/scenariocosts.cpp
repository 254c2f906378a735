// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/scenariocosts.h"

#include "core/engine/evaluate.h"
#include "core/scenario/overlay.h"
#include "core/scenario/settingtext.h"

namespace stratoplan {

namespace {

void addCosts(const ReportContext &context, const Plan &plan, ScenarioCost &cost)
{
    const CostTable table = evaluate(plan, context.option(), context.costs().basis);
    for (const PhaseSummary &summary : summarizePhases(plan, table)) {
        if (summary.firstColumn < 0)
            continue;
        ScenarioCost::InPhase phase {summary.phase, summary.first, {}, summary.budgeted.unknown > 0};
        if (summary.budget)
            phase.left = -summary.overBudget;
        cost.phases.append(phase);
    }
    cost.horizon = horizonTotal(table);
}

} // namespace

const ScenarioCost::InPhase *ScenarioCost::in(PhaseId phase) const
{
    for (const InPhase &each : phases) {
        if (each.phase == phase)
            return &each;
    }
    return nullptr;
}

QList<ScenarioCost> scenarioCosts(const ReportContext &context)
{
    if (context.option().isNone())
        return {};
    const Plan &plan = context.plan();
    ScenarioCost saved;
    saved.name = ReportWords::tr("Saved plan");
    addCosts(context, plan, saved);
    QList<ScenarioCost> costs {saved};
    for (const Scenario &scenario : plan.table<Scenario>()) {
        const Overlay overlay = withScenario(plan, scenario.settings);
        ScenarioCost cost;
        cost.scenario = scenario.id;
        cost.name = scenario.name;
        cost.problems = overlay.problems;
        cost.settings = settingsText(plan, scenario.settings, context.format());
        addCosts(context, overlay.plan, cost);
        costs.append(cost);
    }
    return costs;
}

} // namespace stratoplan
