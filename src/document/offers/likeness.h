// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

#include <optional>

namespace stratoplan {

/// How many of one unit make one of another, as a fraction so that nothing is lost.
struct UnitFactor
{
    Quantity times = Quantity::fromWhole(1);
    Quantity by = Quantity::fromWhole(1);

    /// So many of one unit in the other.
    [[nodiscard]] Quantity of(Quantity amount) const;
    bool operator==(const UnitFactor &) const = default;
};

/// How many of @p to make one of @p from: 1 for "GB" and "GiB" or "request" and "operation", 1024 for "TB" in GB, a
/// 1024th for "GB" in TB.
/// Nothing where they count different things; any two units of things are one for one.
[[nodiscard]] std::optional<UnitFactor> unitFactor(const QString &from, const QString &to);

/// How far two storage classes are apart: 0 the same job, 1 and 2 a step or two colder or warmer; nothing where one
/// does not do for the other.
[[nodiscard]] std::optional<int> classDistance(const QString &from, const QString &to);

/// Part of the world that a price is for, by its words or a region that is an area: "europe", "north-america"; empty
/// where it names none.
[[nodiscard]] QString areaOf(const PriceItem &item);
/// The part of the world a region is in; empty where it is not known.
[[nodiscard]] QString areaOf(const QString &provider, const QString &region);

/// Whether an item is an unusual kind of its service, which nobody means who does not name it: a classic load
/// balancer, intelligent tiering.
[[nodiscard]] bool isSpecial(const PriceItem &item);

} // namespace stratoplan
