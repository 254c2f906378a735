// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"
#include "document/edits/sizings.h"

/// @file
/// How lines are billed: accounts, hours that a charge runs, lines that a percentage covers, what a sizing needs.
namespace stratoplan::edits {

/// Adds an account that has no id, replaces the one that has. Its name is not empty and stands once in its option,
/// which stays the same.
[[nodiscard]] Result<AccountId> setAccount(Document &document, const Account &account);
/// Removes an account; its components pool by their provider again.
[[nodiscard]] Status removeAccount(Document &document, AccountId id);
/// The month from which the account's first twelve months count; none: the plan's start.
[[nodiscard]] Status setAccountOpened(Document &document, AccountId id, std::optional<Month> opened);
/// Bills components to an account of their own option; none: by their provider.
[[nodiscard]] Status setComponentAccount(Document &document, const QList<ComponentId> &ids, AccountId account);

/// Hours a month that a charge runs, 0 … 744; none: the plan's.
[[nodiscard]] Status setChargeHours(Document &document, ChargeId id, std::optional<Quantity> hours);
/// The lines that a percentage of spend is of; empty: all counted lines of the account. A charge cannot be of
/// its own component alone.
[[nodiscard]] Status setChargeCovers(Document &document, ChargeId id, const Selection &covers);

/// What the component needs in a phase, in place of a price item. Amounts are not negative. It does not look for
/// a price item: see resolveNeeds().
[[nodiscard]] Status setNeeds(Document &document, Place place, const Needs &needs);
/// Whether the price item of a phase is a person's choice that looking up needs leaves alone.
[[nodiscard]] Status setChosenByHand(Document &document, Place place, bool chosen);

} // namespace stratoplan::edits
