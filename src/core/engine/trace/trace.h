// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// One term of a figure: what, how it was calculated, what came out.
struct TraceLine
{
    QString label; ///< "Nodes"
    QString arithmetic; ///< "5 × 730 h × $0.0960"
    Range<Money> amount;
    bool known = true;
    RateId rate; ///< the price it used, if any

    bool operator==(const TraceLine &) const = default;
};

/// A fact about a figure: "Price", "AWS list prices, 6 Aug 2026".
struct TraceFact
{
    enum class Kind {
        Plain, ///< about the figure
        Item, ///< names a price item; facts about its price follow
        Price, ///< about the price of the item before
        Override, ///< that price was set by hand
        Discount, ///< an entry of the price book lowered it
        Exchange ///< it was brought into the plan's currency
    };

    QString label;
    QString value;
    QString url = {}; ///< where the fact can be looked up; may be empty
    Kind kind = Kind::Plain;
    RateId rate = {}; ///< of the price; none for Plain

    bool operator==(const TraceFact &) const = default;
};

/// Why a figure is what it is: its terms, their sum, and where everything came from.
struct Trace
{
    QString title; ///< "EKS cluster, Growth"
    QString place; ///< "AWS · Production · Jul 2026"
    Range<Money> total;
    bool known = true; ///< false: the figure is unknown
    QString whyUnknown; ///< why, in a sentence
    QList<TraceLine> lines;
    QList<TraceFact> facts;

    bool operator==(const Trace &) const = default;
};

} // namespace stratoplan
