// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

namespace stratoplan::edits {

/// Units of one family (core/optimise/commitmentfamilies.h) to commit: an answer of bestCommitments(), or a
/// person's own.
struct CommitmentChoice
{
    OptionId option;
    RateId onDemand; ///< what the family pays now
    RateId committed; ///< what it shall pay
    Quantity hours; ///< a month that the family's units run on demand
    int units = 0; ///< to commit, above 0
    Month start;
    int terms = 0; ///< how many in a row; 0: renewed for ever
};

/// Lets the first units of a family pay the committed rate, component by component in the plan's order: each
/// charge on demand keeps what is left, a charge beside it pays for what is committed. Units that nobody uses
/// are paid for all the same, with the last component. Before the start and after the last term everything
/// is on demand. An undated phase is a steady state within the terms: there the same units are committed,
/// they take what its sizings use first, and the rest is paid for unused. Numbers stay numbers; what differs
/// between months becomes a formula. Unused units ask the commitment itself (`in_term_…`, see
/// core/engine/pricing/interm.h): they follow where it is moved, lengthened or removed. Fails where the
/// family is not there, a quantity is not known or cannot be written into the formula of another component, a
/// commitment of that rate is there already, or units that are paid for upfront would move between
/// components, of which each pays for its own.
[[nodiscard]] Status applyCommitment(Document &document, const CommitmentChoice &choice);

} // namespace stratoplan::edits
