// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// When commitments start, end, renew or lapse, and prices that are set by hand from a day on.
namespace stratoplan::edits {

using CommitmentId = Id<Commitment>;

/// Adds a commitment that has no id, replaces the one that has. Its rate has a term; what is paid otherwise
/// is another rate of the same unit, or none; a rate has at most one. Terms: 0 (renewed for ever) … 100.
[[nodiscard]] Result<CommitmentId> setCommitment(Document &document, const Commitment &commitment);
/// The rate counts again for as long as it is used.
[[nodiscard]] Status removeCommitment(Document &document, CommitmentId id);
/// Rates of the plan that a rate's commitment can pay otherwise: of the same item and unit, without a term
/// first.
[[nodiscard]] QList<RateId> otherwiseRates(const Plan &plan, RateId rate);

/// Adds a price set by hand from its day on (none: always) that has no id, replaces the one that has. A rate
/// has at most one from each day; who, when and why must be told. See pricebook.h for the one that always
/// holds.
[[nodiscard]] Result<Id<PriceOverride>> setDatedPrice(Document &document, const PriceOverride &override);
[[nodiscard]] Status removeDatedPrice(Document &document, Id<PriceOverride> id);

} // namespace stratoplan::edits
