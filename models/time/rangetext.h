// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/quantity.h"
#include "core/base/range.h"
#include "core/base/result.h"
#include "core/plan/parts.h"

#include <QStringList>

/// @file
/// Ranges as people type them.
namespace stratoplan {

/// "5", "3-8" (likely in the middle), "3-5-8", also with "–", ".." or "to", with or without "%"; parts may be
/// negative: "-4--2". Empty text is 0.
[[nodiscard]] Result<Range<Percent>> parsePercents(const QString &text);
/// The text that parsePercents() reads: "5", "3 to 5 to 8"; empty for 0.
[[nodiscard]] QString percentsText(const Range<Percent> &range);

/// The one to three numbers of a range, as text: "10-20-40" gives three.
[[nodiscard]] QStringList rangeParts(const QString &text);

/// "Triangular".
[[nodiscard]] QString spreadTitle(Spread spread);
/// What a spread says, in a sentence.
[[nodiscard]] QString spreadMeaning(Spread spread);

} // namespace stratoplan
