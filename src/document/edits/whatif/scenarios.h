// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// Scenarios: what the user tries out (document/whatif.h), kept by name or written into the plan.
namespace stratoplan::edits {

using ScenarioId = Id<Scenario>;

/// Keeps settings as a scenario; they may be empty. Every key is that of a lever or driver and stands once.
[[nodiscard]] Result<ScenarioId> addScenario(Document &document, const QString &name,
                                             const QList<ScenarioSetting> &settings);
/// Overwrites what a scenario sets.
[[nodiscard]] Status setScenarioSettings(Document &document, ScenarioId id,
                                         const QList<ScenarioSetting> &settings);
[[nodiscard]] Status renameScenario(Document &document, ScenarioId id, const QString &name);
/// "<name> copy" where no name is given.
[[nodiscard]] Result<ScenarioId> duplicateScenario(Document &document, ScenarioId id,
                                                   const QString &name = {});
[[nodiscard]] Status removeScenario(Document &document, ScenarioId id);
/// Puts a scenario at another place in the list, 0 … scenarios - 1.
[[nodiscard]] Status moveScenario(Document &document, ScenarioId id, qsizetype position);

/// Writes settings into the plan itself, as one step: quantities, hours, drivers and shares become what
/// withScenario() makes of them, so that the figures stay what they were with the settings laid over. Each
/// lever's saved value becomes the one it was at; a scenario's percentage of a driver is reckoned anew, so
/// that it sets what it set before. Refused with the first sentence of withScenario()'s problems. Whoever
/// shows the settings resets them then (WhatIf::reset()).
[[nodiscard]] Status applySettings(Document &document, const QList<ScenarioSetting> &settings);

} // namespace stratoplan::edits
