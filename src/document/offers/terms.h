// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

namespace stratoplan {

/// Which of the rates goes with a term wanted: the same one; else one of a commitment as long, the way of paying
/// nearest; else on demand; else the first that is no commitment. -1 where there is none of them.
[[nodiscard]] qsizetype rateForTerm(const QList<Rate> &rates, const QString &term);

/// Months of commitment that a term's word says: 12 of "savings-plan-1y-no-upfront"; 0: none.
[[nodiscard]] int monthsOfTerm(const QString &term);

} // namespace stratoplan
