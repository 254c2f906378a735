// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace stratoplan {

/// A plan with a scenario laid over it, and what of the scenario could not be.
struct Overlay
{
    Plan plan;
    QStringList
        problems; ///< a sentence for each setting that has no effect because something is wrong with it
};

/// Lays settings over a plan: each gives a value to a lever, or to a driver by its key a percentage of its
/// values. What a lever changes follows its kind and selection; its effect is taken at the value over the
/// effect at the saved plan's value, so that a lever that was not moved changes nothing, and a plan without
/// settings is the plan itself. The result is a plan like any other: evaluate(), explain() and reports need
/// no notion of scenarios; a lever on cost is a share of its lines, named after it, and of added lines it
/// names the percentage itself. O(selected rows) for each
/// setting.
[[nodiscard]] Overlay withScenario(const Plan &plan, const QList<ScenarioSetting> &settings);

/// What a lever's effect gives at a value: `effect` with `value`; where it has none `value / 100`, for hours
/// and growth `value`. Fails with a sentence where the formula is wrong or gives no number.
[[nodiscard]] Result<double> leverEffect(const Lever &lever, Quantity value);

/// The lever of that key, or null.
[[nodiscard]] const Lever *leverByKey(const Plan &plan, const QString &key);

} // namespace stratoplan
