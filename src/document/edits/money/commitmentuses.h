// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/timeline.h"
#include "core/optimise/commitmentfamilies.h"

namespace stratoplan::edits {

/// A charge on demand of one sizing, and the units it counts in all.
struct CommittedUse
{
    ComponentId component;
    ChargeId charge;
    SizingId sizing;
    QuantityInput units;
    QList<int> columns; ///< of the timeline, ascending
};

/// The charges of a family, each once, with the columns in which they count: the months of its uses, and the
/// undated phases in which its components pay the same rate for as many hours.
[[nodiscard]] QList<CommittedUse> usesOf(const Plan &plan, const CommitmentFamily &family);

/// Whether a number holds in every column.
[[nodiscard]] bool isSteady(const QList<CommittedUse> &uses, int columns);

/// Units as a term of a formula.
[[nodiscard]] QString textOf(const QuantityInput &units);

/// A formula for the units of a use in its own columns, and zero in the others. Undated phases have no
/// `month`, so where the plan has any it goes by `phase`: a sizing holds in whole phases.
[[nodiscard]] QString timedText(const CommittedUse &use, const Timeline &timeline);

} // namespace stratoplan::edits
