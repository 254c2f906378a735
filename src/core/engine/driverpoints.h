// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drivers.h"

namespace stratoplan {

/// Low, likely and high of a computed value.
struct Triple
{
    double low = 0;
    double likely = 0;
    double high = 0;
};

/// A driver without formula: as stated at a point, interpolated between points by its rule, held at the first
/// value before them, growing by its percentage a month after the last one. In an undated phase only a point
/// of that phase counts.
class DriverPoints
{
public:
    DriverPoints(const Driver &driver, const Timeline &timeline);
    [[nodiscard]] std::optional<Triple> at(const Period &period) const;
    [[nodiscard]] bool isRanged() const { return m_ranged; }

private:
    struct Dated
    {
        Month month;
        Triple value;
    };
    [[nodiscard]] Triple grown(int months) const;

    QList<Dated> m_dated;
    QHash<PhaseId, Triple> m_undated;
    Driver::Interpolation m_interpolation;
    Triple m_growth; ///< factors a month
    bool m_ranged = false;
};

/// The value between two points, a share of the way from @p a to @p b (0 … 1), by a rule.
[[nodiscard]] double interpolated(double a, double b, double share, Driver::Interpolation interpolation);

/// What a driver's seasons make of its curve in a period, as a factor.
[[nodiscard]] double seasonOf(const Driver &driver, const Period &period);
/// Multiplies the months of a driver's seasons.
void withSeasons(Series &series, const Driver &driver, const Timeline &timeline);

} // namespace stratoplan
