// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stratoplan {

namespace {

/// Rank of the value that a share of so many values does not exceed, from 0.
std::ptrdiff_t rankAt(std::size_t values, double share)
{
    const double rank = std::ceil(share * static_cast<double>(values) - 1e-9) - 1;
    return static_cast<std::ptrdiff_t>(std::max(0.0, rank));
}

double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

Percentiles percentilesOf(std::vector<double> values)
{
    Percentiles result;
    result.mean = meanOf(values);
    const auto p10 = values.begin() + rankAt(values.size(), 0.1);
    const auto p50 = values.begin() + rankAt(values.size(), 0.5);
    const auto p90 = values.begin() + rankAt(values.size(), 0.9);
    std::nth_element(values.begin(), p50, values.end()); // all smaller ones stand before it
    std::nth_element(values.begin(), p10, p50);
    if (p90 != p50)
        std::nth_element(p50 + 1, p90, values.end());
    result.p10 = *p10;
    result.p50 = *p50;
    result.p90 = *p90;
    return result;
}

std::vector<double> ranksOf(const std::vector<double> &values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(),
              [&values](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        const double shared = static_cast<double>(begin + end - 1) / 2;
        for (; begin < end; ++begin)
            ranks[order[begin]] = shared;
    }
    return ranks;
}

double correlationOf(const std::vector<double> &a, const std::vector<double> &b)
{
    const double meanA = meanOf(a);
    const double meanB = meanOf(b);
    double together = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        together += (a[i] - meanA) * (b[i] - meanB);
        squaresA += (a[i] - meanA) * (a[i] - meanA);
        squaresB += (b[i] - meanB) * (b[i] - meanB);
    }
    return squaresA > 0 && squaresB > 0 ? together / std::sqrt(squaresA * squaresB) : 0;
}

} // namespace stratoplan
