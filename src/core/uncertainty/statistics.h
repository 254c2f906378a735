// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace stratoplan {

/// P10, P50 and P90 of values: the smallest value that a tenth, half and nine tenths of them do not exceed.
struct Percentiles
{
    double p10 = 0;
    double p50 = 0;
    double p90 = 0;
    double mean = 0;
};

/// Of at least one value. O(values).
[[nodiscard]] Percentiles percentilesOf(std::vector<double> values);

/// Rank of each value from 0; equal values share the mean of their ranks. O(values × log values).
[[nodiscard]] std::vector<double> ranksOf(const std::vector<double> &values);

/// Pearson's correlation, -1 … 1; 0 where one of both does not vary. Of ranks it is Spearman's.
[[nodiscard]] double correlationOf(const std::vector<double> &a, const std::vector<double> &b);

} // namespace stratoplan
