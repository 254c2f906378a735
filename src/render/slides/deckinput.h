// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "render/report/reportbuilder.h"

#include <memory>

namespace stratoplan {

struct Simulation;

/// What the slides are made from.
struct DeckInput
{
    Plan plan; ///< with what is tried out laid over it
    ReportOptions about;
    QList<CostTable> costs = {}; ///< of `plan`, as far as they are known already
    std::optional<Plan> saved = {}; ///< the plan as it is saved, where something else is tried out
    QString triedOut = {}; ///< name of what is tried out: "Low", "Low, changed"; empty: it has none
    QList<ScenarioSetting> triedSettings = {}; ///< what it sets, what matters most first
    std::shared_ptr<const Simulation> simulation = {}; ///< of the leading option; none: no bands
};

} // namespace stratoplan
