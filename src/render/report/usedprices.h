// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/reportcontext.h"

/// How old the prices are that a report or a slide rests on, in words.
namespace stratoplan::usedprices {

/// The rates that the compared options use.
[[nodiscard]] QList<const Rate *> ratesOf(const ReportContext &report);
/// "29 Jan 2026", "1 Jul 2024 to 1 Oct 2026", "undated".
[[nodiscard]] QString dates(const QList<const Rate *> &rates, const Format &format);
/// "46 of 102 older than 12 months"; empty where none is.
[[nodiscard]] QString age(const QList<const Rate *> &rates, const ReportContext &report);

} // namespace stratoplan::usedprices
