// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// Drivers: workload quantities by month or by phase. Every verb leaves all formulas calculable: what would
/// not compile, name something unknown or lead in a circle is refused with a sentence that names it.
namespace stratoplan::edits {

/// Adds a driver that has no id, replaces the one that has. A name is needed; an empty key is made of it. A
/// key is a word that formulas can use (isFormulaName()), not month or phase, unique among drivers and
/// levers. A changed key is changed in every formula, lever, scenario and the plan's own settings in the same
/// step. Points are put into order, those of months first, at most one for a month or phase.
[[nodiscard]] Result<DriverId> setDriver(Document &document, const Driver &driver);
/// Refused where the driver is used; the sentence lists where, see usesOfKey().
[[nodiscard]] Status removeDriver(Document &document, DriverId id);
/// Puts a driver at another place in the list, 0 … drivers - 1.
[[nodiscard]] Status moveDriver(Document &document, DriverId id, qsizetype position);

[[nodiscard]] Status renameDriver(Document &document, DriverId id, const QString &name);
/// Changes the word that formulas use, and the formulas with it.
[[nodiscard]] Status setDriverKey(Document &document, DriverId id, const QString &key);
[[nodiscard]] Status setDriverUnit(Document &document, DriverId id, const QString &unit);
/// Puts a point in the place of the one of its month or phase, or adds it.
[[nodiscard]] Status setDriverPoint(Document &document, DriverId id, const DriverPoint &point);
/// Replaces the point that stands at @p index, which may change its month or phase.
[[nodiscard]] Status replaceDriverPoint(Document &document, DriverId id, qsizetype index,
                                        const DriverPoint &point);
[[nodiscard]] Status removeDriverPoint(Document &document, DriverId id, qsizetype index);
[[nodiscard]] Status setDriverPoints(Document &document, DriverId id, const QList<DriverPoint> &points);
[[nodiscard]] Status setDriverInterpolation(Document &document, DriverId id,
                                            Driver::Interpolation interpolation);
/// Per cent a month from the last point on: above -100, a range goes upwards.
[[nodiscard]] Status setDriverGrowth(Document &document, DriverId id, const Range<Percent> &growth);
/// Months 1 … 12, each once, not negative; 100 % is left out.
[[nodiscard]] Status setDriverSeasons(Document &document, DriverId id, const QList<Season> &seasons);
/// In terms of other drivers; empty: by points. The points are kept. Text may begin with "=".
[[nodiscard]] Status setDriverFormula(Document &document, DriverId id, const QString &formula);
[[nodiscard]] Status setDriverSpread(Document &document, DriverId id, Spread spread);

} // namespace stratoplan::edits
