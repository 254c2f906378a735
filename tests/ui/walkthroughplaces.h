// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/hands.h"

namespace stratoplan::test {

/// A figure in the window: where it is read, and what it says of the sample's option AWS in its phase Growth, before
/// and after one m5.large is added to production and the cluster goes from 5 to 9 nodes.
struct Place
{
    const char *name = nullptr;
    /// Goes there as a user would and reads it.
    QString (*read)(Hands &hands) = nullptr;
    QString original;
    QString edited;
};

/// Every view that has to follow an edit. The figures are worked out from price × quantity, not by the program.
[[nodiscard]] QList<Place> walkthroughPlaces();

/// What the header says a month costs.
[[nodiscard]] QString headerTotal(Hands &hands);
/// "$5,268", below 100 "$82.02".
[[nodiscard]] QString dollars(double amount);

} // namespace stratoplan::test

Q_DECLARE_METATYPE(stratoplan::test::Place)
