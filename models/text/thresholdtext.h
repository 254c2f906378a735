// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/rules.h"
#include "core/text/format.h"

/// Thresholds of a budget as a person writes them.
namespace stratoplan::thresholdtext {

/// "80 %; 95 % critical; 9500 critical".
[[nodiscard]] QString shown(const QList<BudgetThreshold> &thresholds);
/// Reads the same, in any order; "80" without a sign is a percentage, "9500" above 1,000 or with a currency's
/// sign an amount. Fails with a sentence that names what is not understood.
[[nodiscard]] Result<QList<BudgetThreshold>> read(const QString &text, Currency currency);

} // namespace stratoplan::thresholdtext
