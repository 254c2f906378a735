// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/quantities.h"
#include "core/engine/trace/trace.h"

namespace stratoplan {

/// Where a figure stands: what its plan's quantities are, and the column they are asked in.
struct FigurePlace
{
    const Quantities &quantities;
    const SizingIndex &sizings;
    int column = 0;
};

/// How `scaled`, `peak`, `packed` and `kept` came about.
struct OwnFacts
{
    QList<TraceFact> facts; ///< the steps with their figures, in order
    QList<QuantityInput> inputs; ///< what these stand on in turn: loads, replicas, sizes of data
};

/// The steps behind what the formulas of a sizing name of them. `scaled` and `peak`: the policy, its load,
/// capacity and profile, and the week that came out. `packed`: the node, the pods and what they ask in all.
/// `kept`: for each backup what is copied, how large it is, how often, kept how long, in how many places, and
/// what that keeps. Nothing where no formula names one.
/// @param formulas  of the sizing and its charges; others are passed over
[[nodiscard]] OwnFacts ownFacts(const Plan &plan, const QList<QuantityInput> &formulas, const Sizing &sizing,
                                const FigurePlace &place);

} // namespace stratoplan
