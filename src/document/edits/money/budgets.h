// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

namespace stratoplan::edits {

/// Adds a budget that has no id, replaces the one that has: an amount a month for what matches all of its
/// non-empty fields. Amounts and thresholds are in one currency, the plan's or one that the plan has an
/// exchange rate for; an amount is not negative, a range goes upwards. Thresholds are percentages or amounts
/// above 0, each once.
[[nodiscard]] Result<BudgetId> setBudget(Document &document, const Budget &budget);
[[nodiscard]] Status removeBudget(Document &document, BudgetId id);
/// Replaces the thresholds of a budget, any number.
[[nodiscard]] Status setBudgetThresholds(Document &document, BudgetId id,
                                         const QList<BudgetThreshold> &thresholds);
/// Puts a budget at another place in the list, 0 … budgets - 1.
[[nodiscard]] Status moveBudget(Document &document, BudgetId id, qsizetype position);

} // namespace stratoplan::edits
