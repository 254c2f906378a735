// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"
#include "document/edits/sizings.h"
#include "document/offers/offer.h"

/// @file
/// What else could do a component's job. Candidates are priced beside it and never added.
namespace stratoplan::edits {

/// Keeps an offer beside a component, frozen into the plan, for the quantity of the phase. An offer of
/// several price items becomes one candidate of several rows. @return the first row
[[nodiscard]] Result<Id<Candidate>> keepCandidate(Document &document, Place place, const Offer &offer);
/// Removes a candidate with all its parts.
/// @param id  of any of them
[[nodiscard]] Status removeCandidate(Document &document, Id<Candidate> id);
/// Makes a candidate with all its parts the price of its component in a phase, chosen by hand; what was the
/// price becomes a candidate in its place, so that using it again brings it back.
[[nodiscard]] Status useCandidate(Document &document, Id<Candidate> id, PhaseId phase);
/// Makes an offer the price of a component in a phase, chosen by hand: of its nodes, where it has other
/// charges beside them.
[[nodiscard]] Status useOffer(Document &document, Place place, const Offer &offer);

} // namespace stratoplan::edits
