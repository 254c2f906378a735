// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fit/fit.h"

namespace stratoplan {

/// Which of the rates goes with a term wanted: the same one; else one of a commitment as long, the way of paying
/// nearest; else on demand; else flat. Prices that not everybody gets are none of them: low priority, dev/test. -1
/// where there is none of them.
[[nodiscard]] qsizetype rateForTerm(const QList<Rate> &rates, const QString &term);

/// What there is to say of a price at another term than the one wanted: "on demand instead of reserved for 3 years".
/// Commitments of one length are one whatever they are called and however they are paid.
[[nodiscard]] std::optional<FitPart> termDifference(const QString &wanted, const QString &given);

/// Adds what is different to a fit, which then is no longer exact.
void addDifference(const FitPart &part, Fit &fit);

/// Months of commitment that a term's word says: 12 of "savings-plan-1y-no-upfront"; 0: none.
[[nodiscard]] int monthsOfTerm(const QString &term);

} // namespace stratoplan
