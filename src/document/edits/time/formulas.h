// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// Formulas in a plan: whether they can be calculated, where a name is used, and the change of a name in all
/// of them.
namespace stratoplan::edits {

/// Fails with the sentence that says why where a formula over drivers cannot be calculated at all: it does
/// not compile, names something unknown, or leads in a circle. That it has no value in some month is no
/// reason.
[[nodiscard]] Status checkFormula(const Plan &plan, const QString &formula);
/// The same for a quantity of a component, whose formulas know `scaled`, `peak` and `packed` too; a number
/// is not negative and a range goes upwards.
[[nodiscard]] Status checkQuantity(const Plan &plan, ComponentId component, const QuantityInput &quantity);

/// Where a driver or lever is used by its key, a phrase for each place: "driver “Requests”", "quantity of
/// “API”", "trigger “Many users”", "scenario “High”"; each phrase once, in the plan's order.
[[nodiscard]] QStringList usesOfKey(const Plan &plan, const QString &key);

/// A formula with one name replaced wherever it stands as a word of its own.
[[nodiscard]] QString withNameReplaced(const QString &formula, const QString &from, const QString &to);

/// A key made of a name, free among drivers and levers: "Monthly users" gives "monthly_users".
[[nodiscard]] QString freeKey(const Plan &plan, const QString &name);

} // namespace stratoplan::edits
