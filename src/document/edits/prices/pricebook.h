// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// What a plan pays instead of list prices: its price book, single prices set by hand, and the exchange rates
/// that bring other currencies into its own.
namespace stratoplan::edits {

/// Adds a discount at the end of the price book. Its percentage is above 0 and at most 100; it does not end
/// before it begins. Texts are trimmed.
[[nodiscard]] Result<Id<PriceBookEntry>> addPriceBookEntry(Document &document, const PriceBookEntry &entry);
/// Replaces the discount that has this id.
[[nodiscard]] Status setPriceBookEntry(Document &document, const PriceBookEntry &entry);
[[nodiscard]] Status removePriceBookEntries(Document &document, const QList<Id<PriceBookEntry>> &ids);
/// Puts a discount at another place, 0 … entries - 1: each counts on what those before it leave.
[[nodiscard]] Status movePriceBookEntry(Document &document, Id<PriceBookEntry> id, qsizetype position);

/// Sets the price of a rate by hand, in place of the one that was set before from the same day on. The price
/// is not negative; who, when and why must be told. The id is given by the plan.
[[nodiscard]] Result<Id<PriceOverride>> setPriceOverride(Document &document, const PriceOverride &override);
/// Lets the rate's own price count again, whatever was set by hand from any day on; nothing where none was.
[[nodiscard]] Status removePriceOverride(Document &document, RateId rate);
/// The price set by hand for a rate: the one that always holds, else the first from a day on, or null.
[[nodiscard]] const PriceOverride *overrideOf(const Plan &plan, RateId rate);

/// Adds an exchange rate: positive, between two currencies, with its date and source.
[[nodiscard]] Result<Id<CurrencyRate>> addExchangeRate(Document &document, const CurrencyRate &rate);
/// Replaces the exchange rate that has this id.
[[nodiscard]] Status setExchangeRate(Document &document, const CurrencyRate &rate);
[[nodiscard]] Status removeExchangeRates(Document &document, const QList<Id<CurrencyRate>> &ids);

} // namespace stratoplan::edits
