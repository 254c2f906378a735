// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// Two curves over the same months, and a driver to read crossings on.
struct CurvePair
{
    QList<Range<Money>> first; ///< by month
    QList<Range<Money>> second; ///< as many
    QList<std::optional<Quantity>> units; ///< likely values of the driver, as many; empty: none is asked for
    QList<int> unknown; ///< lines either curve leaves out, by month; empty: none

    /// Both options month by month on the driver of that key; empty: on none.
    [[nodiscard]] static CurvePair of(const Plan &plan, const CostTable &first, const CostTable &second,
                                      const QString &driver);
};

/// Which of two curves is the lower one.
enum class Lower { Neither, First, Second };

/// A place on the curves. Between two points both are straight.
struct CurvePlace
{
    int column = 0; ///< the month at the place, or the one before it
    double share = 0; ///< of the way to the next point, 0 ≤ share < 1; for drawing
    Money cost; ///< of both curves, rounded once
    std::optional<Quantity> units; ///< of the driver, rounded once; none where it is not known

    bool operator==(const CurvePlace &) const = default;
};

/// Where two curves cross, or are equal for a while.
struct Crossing
{
    enum class Kind {
        Cross, ///< the other one is lower from here on
        Touch, ///< they meet and part again as before
        Part, ///< equal from the beginning, now one is lower
        Meet ///< now equal until the end
    };

    Kind kind = Kind::Cross;
    Lower before = Lower::Neither;
    Lower after = Lower::Neither;
    CurvePlace from; ///< where they meet
    CurvePlace to; ///< where they part: the same place, unless they are equal for a while
    int column = 0; ///< the first point at which `after` holds, for "cheaper from Sep 2026"
    std::optional<Month> month; ///< of that column, where the curves are those of options
    bool rises = true; ///< the driver does there: "above" so many units; otherwise "below"
    std::optional<Quantity> units; ///< at which `after` begins; none where the driver stands still there
    bool holds = true; ///< over a driver: no month says otherwise on either side, up to the next crossing
    int unknown = 0; ///< lines left out of the points around it: it may lie elsewhere
    std::optional<int>
        earliest; ///< first point from which on, up to `column`, `after` may hold in its ranges
    std::optional<int> latest; ///< first point from which `after` holds whatever the ranges; none: never sure

    bool operator==(const Crossing &) const = default;
};

/// Every crossing of the likely costs over the months, in their order, each once. Curves that are equal
/// throughout have none. O(months).
[[nodiscard]] QList<Crossing> crossings(const CurvePair &curves);

/// Every crossing of the likely costs over the driver, by rising units: of months with the same units the
/// last one counts, months without are left out. Ranges and months take no part. O(months × log months).
[[nodiscard]] QList<Crossing> crossingsOver(const CurvePair &curves);

/// Crossings of two options over the months of their horizon, read on a driver (empty key: none).
[[nodiscard]] QList<Crossing> crossings(const Plan &plan, const CostTable &first, const CostTable &second,
                                        const QString &driver = {});

} // namespace stratoplan
