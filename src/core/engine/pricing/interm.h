// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drivers.h"

namespace stratoplan {

/// How formulas name whether a rate's commitment holds: `in_term_7` for the rate of id 7.
[[nodiscard]] QString inTermName(RateId rate);

/// The rate that such a name is of; nothing: it is another word.
[[nodiscard]] std::optional<RateId> inTermRate(const QString &name);

/// Such names in a formula, each once.
[[nodiscard]] QStringList inTermNamesIn(const QString &formula);

/// 1 where the commitment to a rate holds, 0 elsewhere and where there is none; a problem without the rate.
/// It follows the commitment: what is paid for only because one committed to it is counted by this.
[[nodiscard]] Series inTerm(const Plan &plan, RateId rate, const Timeline &timeline);

} // namespace stratoplan
