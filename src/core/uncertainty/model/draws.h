// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/rangesampler.h"

#include <cmath>
#include <limits>
#include <vector>

namespace stratoplan {

/// A number in the plan that is a range, and the input that says where in it a run is.
struct Draw
{
    int input = -1; ///< none: always the likely value
    RangeSampler sampler;
    double likely = sampler.likely();

    [[nodiscard]] bool isCertain() const { return input < 0 || sampler.isSingle(); }
};

/// Where in their ranges all inputs are in one run: a share of chance for each, or "at its likely value".
class Draws
{
public:
    /// Everything at its likely value.
    explicit Draws(std::size_t inputs) : m_chances(inputs, std::numeric_limits<double>::quiet_NaN()) { }

    void set(int input, double chance) { m_chances[static_cast<std::size_t>(input)] = chance; }
    void setLikely(int input) { set(input, std::numeric_limits<double>::quiet_NaN()); }

    [[nodiscard]] double value(const Draw &draw) const
    {
        if (draw.input < 0)
            return draw.likely;
        const double chance = m_chances[static_cast<std::size_t>(draw.input)];
        return std::isnan(chance) ? draw.likely : draw.sampler.at(chance);
    }

private:
    std::vector<double> m_chances;
};

} // namespace stratoplan
