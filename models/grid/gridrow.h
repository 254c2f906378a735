// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "models/roles.h"

namespace stratoplan {

/// The quantity of a component in a phase, as the grid shows it.
struct GridQuantity
{
    bool present = false; ///< false: not there in that phase
    bool own = false; ///< the phase has a sizing of its own
    QuantityInput quantity;
    QString unit;
    std::optional<Range<Quantity>> value =
        {}; ///< what a formula gives in the phase's first month; none: nothing
    QString problem = {}; ///< why it gives nothing

    bool operator==(const GridQuantity &) const = default;
};

/// What a row of the Design grid shows. Lists have an entry for every grid column; amounts only where the
/// column is an amount, quantities only where it is a quantity.
struct GridRow
{
    enum class Kind { Environment, Category, Adjustments, Component, AddedLine };

    Kind kind = Kind::Component;
    QString key; ///< KeyRole
    QString title;
    QString note; ///< "in place of Production, not in the total"
    QString icon;
    QString category; ///< CategoryRole
    bool counted = true;
    EnvironmentId environment;
    ComponentId component;
    AdjustmentId adjustment;
    int count = 0; ///< components below
    QString specification; ///< what is shown
    QString specificationNow; ///< what holds in the looked-at phase, for editing
    QString rate;
    QString rateDetail; ///< all prices of the row, a line each
    PriceMark rateMark = PriceMark::None; ///< what became of the list price that `rate` shows
    QString fitNote;
    QList<GridQuantity> quantities;
    QList<CostCell> cells; ///< of a component or added line
    QList<CostSum> sums; ///< of every row
    QStringList reasons; ///< of a component: why there is no price, where there is none
    bool statable = false; ///< a stated amount may be typed into its amounts
    std::optional<Money> difference = {}; ///< against the saved plan; none: nothing is tried out, or unknown

    bool operator==(const GridRow &) const = default;
};

} // namespace stratoplan
