// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmap.h"
#include "render/painted/roadmap/roadmapdata.h"

namespace stratoplan {

/// What of a road is to be seen.
struct RoadmapAsked
{
    QDate today = {}; ///< null: not marked
    PhaseId selected = {};
    bool byQuarter = false;
};

/// What RoadmapFigure shows of a plan's road. @param costs  what @p road was made from
[[nodiscard]] RoadmapData roadmapData(const Plan &plan, const CostTable &costs, const Roadmap &road,
                                      const RoadmapAsked &asked);

/// "Phase 2 · Jan to Apr 2026, 4 months · $78, budget $65–85 …": all about a phase, a line each.
[[nodiscard]] QString roadmapPhaseTip(const Plan &plan, const RoadmapPhase &phase);

} // namespace stratoplan
