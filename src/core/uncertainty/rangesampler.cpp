// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/rangesampler.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stratoplan {

/// A density over 0 … 1, tabulated: its inverse distribution by looking up a cell and, in it, taking the
/// density for a straight line. With 1,024 cells it is off by less than a millionth.
class ShapeTable
{
public:
    template <class Density>
    explicit ShapeTable(Density density)
    {
        for (std::size_t i = 0; i <= cells; ++i)
            m_density[i] = density(static_cast<double>(i) / cells);
        for (std::size_t i = 0; i < cells; ++i) {
            const double middle = density((static_cast<double>(i) + 0.5) / cells);
            m_below[i + 1] = m_below[i] + m_density[i] + 4 * middle + m_density[i + 1]; // Simpson's rule
        }
        for (double &below : m_below)
            below /= m_below.back();
    }

    [[nodiscard]] double at(double chance) const
    {
        const auto above = std::upper_bound(m_below.begin() + 1, m_below.end() - 1, chance);
        const auto cell = static_cast<std::size_t>(above - m_below.begin() - 1);
        const double size = m_below[cell + 1] - m_below[cell];
        const double share = size > 0 ? std::clamp((chance - m_below[cell]) / size, 0.0, 1.0) : 0;
        return (static_cast<double>(cell) + placeIn(m_density[cell], m_density[cell + 1], share)) / cells;
    }

private:
    static constexpr int cells = 1024;

    /// Where in a cell of size 1, whose density goes straight from @p from to @p to, a share of it is below.
    [[nodiscard]] static double placeIn(double from, double to, double share)
    {
        const double root = std::sqrt(from * from + share * (to * to - from * from));
        return from + root > 0 ? share * (from + to) / (from + root) : share;
    }

    std::array<double, cells + 1> m_density {};
    std::array<double, cells + 1> m_below {};
};

namespace {

Range<double> inOrder(const Range<double> &range)
{
    const double low = std::min(range.low, range.high);
    const double high = std::max(range.low, range.high);
    return {low, std::clamp(range.likely, low, high), high};
}

/// Beta distribution between low and high with the likely value as its mode: alpha + beta = 6.
std::shared_ptr<const ShapeTable> pert(double mode)
{
    return std::make_shared<const ShapeTable>([mode](double x) {
        const double rise = 4 * mode; // alpha - 1
        const double fall = 4 * (1 - mode); // beta - 1
        return std::pow(x, rise) * std::pow(1 - x, fall);
    });
}

/// Normal around the likely value, with a sixth of the range as its standard deviation.
std::shared_ptr<const ShapeTable> clippedNormal(double mode)
{
    return std::make_shared<const ShapeTable>([mode](double x) {
        const double deviations = 6 * (x - mode);
        return std::exp(-deviations * deviations / 2);
    });
}

double triangular(double mode, double chance)
{
    return chance < mode ? std::sqrt(chance * mode) : 1 - std::sqrt((1 - chance) * (1 - mode));
}

} // namespace

RangeSampler::RangeSampler(const Range<double> &range, Spread spread)
    : m_given(range), m_range(inOrder(range)), m_spread(spread)
{
    if (isSingle())
        return;
    const double mode = (m_range.likely - m_range.low) / (m_range.high - m_range.low);
    if (spread == Spread::Pert)
        m_shape = pert(mode);
    else if (spread == Spread::Normal)
        m_shape = clippedNormal(mode);
}

double RangeSampler::at(double chance) const
{
    const double width = m_range.high - m_range.low;
    if (!(width > 0))
        return m_range.likely;
    switch (m_spread) {
    case Spread::Uniform:
        return m_range.low + width * chance;
    case Spread::Triangular:
        return m_range.low + width * triangular((m_range.likely - m_range.low) / width, chance);
    case Spread::Pert:
    case Spread::Normal:
        return m_range.low + width * m_shape->at(chance);
    }
    Q_UNREACHABLE();
}

} // namespace stratoplan
