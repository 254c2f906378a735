// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// A lever that is offered for a plan without having been made for it.
struct ReadyLever
{
    QString topic; ///< heading, translated: "Compute", "Storage", …
    Lever lever; ///< without id; with selection, bounds, unit and, where a document says so, its source
    QString note; ///< what it assumes, a sentence; may be empty

    bool operator==(const ReadyLever &) const = default;
};

/// The strategies that documents give percentages for, each with the words and the line they come from, and
/// levers that follow from the plan itself: hours outside production, how much of what its rates offer is
/// committed, each percentage on top (high availability, disaster recovery), a discount, the growth of each
/// driver. Their keys are words of their own; at its saved value each changes nothing. In the order in which
/// they are shown, topics together.
[[nodiscard]] QList<ReadyLever> readyLevers(const Plan &plan);

} // namespace stratoplan
