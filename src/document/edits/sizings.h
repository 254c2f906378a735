// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// What a component is in a phase. An edit in a phase that only continues an earlier one first gives the
/// phase a sizing of its own, a copy of what it continued with all its charges, so that earlier phases keep
/// their figures. A phase of none is the sizing from the start.
namespace stratoplan::edits {

/// A phase of a component.
struct Place
{
    ComponentId component;
    PhaseId phase;
};

/// Reads what a person types as a quantity: "5", "1,330", "2-5" or "2–5" (range, likely in the middle),
/// "2-3-5" (low, likely, high), "10k", "2.5M", "?" (unknown), "=ceil(users / 500)" (a formula, not yet checked); with @p unit "GB" also "2 TB".
[[nodiscard]] Result<QuantityInput> parseQuantity(const QString &text, const QString &unit = {});
/// The text that parseQuantity() reads as @p input: "5", "2-5"; "=…" for a formula.
[[nodiscard]] QString quantityText(const QuantityInput &input);

/// Reads what a person types as a monthly amount: "450", "$1,500-2,500", "free", "included", "?" (unknown);
/// empty text states nothing.
[[nodiscard]] Result<StatedAmount> parseStated(const QString &text, Currency currency);

[[nodiscard]] Status setQuantity(Document &document, Place place, const QuantityInput &quantity);
/// As typed; "-" or "–" takes the component out of the phase, a number brings it back.
[[nodiscard]] Status setQuantity(Document &document, Place place, const QString &text);
/// Sets one quantity in many places in one step; all or nothing.
struct QuantityEdit
{
    Place place;
    QString text;
};
[[nodiscard]] Status setQuantities(Document &document, const QList<QuantityEdit> &edits);

[[nodiscard]] Status setSpecification(Document &document, Place place, const QString &text);
[[nodiscard]] Status setUnit(Document &document, Place place, const QString &unit);
[[nodiscard]] Status setStated(Document &document, Place place, const StatedAmount &amount);
/// As typed, see parseStated().
[[nodiscard]] Status setStated(Document &document, Place place, const QString &text);
/// Whether the component is there from that phase on.
[[nodiscard]] Status setPresent(Document &document, Place place, bool present);
/// Gives the first charge of the place another rate of the plan; adds the charge where there is none.
[[nodiscard]] Status setRate(Document &document, Place place, RateId rate);
/// Replaces the charge that has this id.
[[nodiscard]] Status setCharge(Document &document, const Charge &charge);
[[nodiscard]] Result<ChargeId> addCharge(Document &document, Place place, const Charge &charge);
[[nodiscard]] Status removeCharge(Document &document, ChargeId id);
/// Drops the phase's own sizing, so that it continues the phase before again.
[[nodiscard]] Status continueFromBefore(Document &document, Place place);

} // namespace stratoplan::edits
