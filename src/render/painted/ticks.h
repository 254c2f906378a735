// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace stratoplan {

/// Round values from @p low to @p high, about @p count of them, in steps of 1, 2, 2.5 or 5 times a power of ten.
/// The first is at or below @p low, the last at or above @p high; one value where both are equal and zero.
[[nodiscard]] QList<double> niceTicks(double low, double high, int count);

/// 1, 3, 10, 30, … that enclose @p low to @p high (both above zero); only the powers of ten beyond @p most values.
[[nodiscard]] QList<double> logTicks(double low, double high, int most = 7);

/// Every how many of @p count months a label stands, so that there are @p most at most: 1, 3, 6, 12, 24, …
[[nodiscard]] int monthStep(int count, int most = 12);

} // namespace stratoplan
