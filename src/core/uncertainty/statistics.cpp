// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stratoplan {

namespace {

/// The value at a share of ascending ranks, putting all smaller ones before it.
double valueAt(std::vector<double> &values, double share)
{
    const auto rank = std::ceil(share * static_cast<double>(values.size()) - 1e-9) - 1;
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(std::max(0.0, rank));
    std::nth_element(values.begin(), place, values.end());
    return *place;
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
    result.p10 = valueAt(values, 0.1);
    result.p50 = valueAt(values, 0.5);
    result.p90 = valueAt(values, 0.9);
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
