// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/text/format.h"

/// The words of answers about money: charts, slides, reports and the command line say the same.
namespace stratoplan::moneywords {

/// Whether any line of a sum has a price; of a sum without lines nothing is known either.
[[nodiscard]] bool isKnown(const CostSum &sum);
/// "$4,262"; "≥ $4,301" of a sum that leaves lines out for want of a price.
[[nodiscard]] QString known(const CostSum &sum, const Format &format);
/// "≥ $4,301" of an amount that has been put into words already.
[[nodiscard]] QString atLeast(const QString &amount);
/// "without 2 lines that have no price"; empty for none.
[[nodiscard]] QString without(int lines);
/// The share of users that have to pay: "14.3 %", "more than all users" above all of them.
[[nodiscard]] QString conversion(Percent conversion, const Format &format);
/// In which months something holds: "from Feb 2026" where it stays so to the end, "in Feb 2026", "Feb 2026 to
/// May 2026", "in 3 months, first in Feb 2026"; empty: never.
/// @param holds  for each month from @p first on; nothing where it does not apply
[[nodiscard]] QString when(Month first, const QList<std::optional<bool>> &holds, const Format &format);

} // namespace stratoplan::moneywords
