// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace stratoplan {

/// What the item models say about a cell or row beside its text. Meaning, never colours.
enum ItemRole : int {
    KindRole = Qt::UserRole + 1, ///< int of the model's RowKind
    KeyRole, ///< QString: stable name of the row, also across resets: "environment:3", "component:17"
    ColumnKindRole, ///< int of GridColumn::Kind; also in headerData
    IconRole, ///< QString: name of an icon, see roles.h of the core
    SeverityRole, ///< int of Finding::Severity; invalid where nothing is wrong
    CategoryRole, ///< QString: stored name of a category ("Compute"), "adjustments" for added lines
    ProviderRole, ///< QString: provider key ("aws")
    OptionRole, ///< qint64 id, 0 for none
    PhaseRole, ///< qint64 id, 0 for none; also in headerData
    EnvironmentRole, ///< qint64 id, 0 for none
    ComponentRole, ///< qint64 id, 0 for none
    AdjustmentRole, ///< qint64 id, 0 for none
    IdRole, ///< qint64 id of the row itself in lists of one kind
    CurrentPhaseRole, ///< bool: the cell is in the column of the phase that is looked at; also in headerData
    StateRole, ///< int of CostCell::State for an amount
    UnknownRole, ///< int: lines that have no price and are left out of the amount; 0: none
    MarkedRole, ///< bool: the view's basis had no price, the amount is on the other one
    UncountedRole, ///< bool: stands in place of another environment, not in the total
    NoteRole, ///< QString: second line: "in place of Production, not in the total"
    CountRole, ///< int: components below a group row
    DetailRole, ///< QString: second line of a two-line row
    PriceRole, ///< QString: price at the right of a two-line row: "$0.0960 /h"
    AmountRole, ///< double: the likely amount, for bars and sorting
    ShareRole, ///< double 0 … 1: part of the whole, for bars
    DeltaRole, ///< int: -1 saving, 0 equal, 1 increase; invalid where there is no difference
    CheapestRole, ///< bool: the only lowest of its row, or the lowest complete total
    FitRole, ///< QString: what differs from the job asked for; empty where nothing
    OverBudgetRole, ///< bool: above the budget of its column; the tooltip says by how much
    BudgetRole, ///< QString: "85 % of $5,000"; empty where there is no budget
    VerdictRole, ///< int of RecoveryCheck::Verdict
    TargetSecondsRole, ///< qint64 seconds; invalid where nothing is asked
    ReachedSecondsRole, ///< qint64 seconds; invalid where not known
    GroupTitleRole, ///< QString, headerData only: title over a group of columns: "Quantity", "USD a month"
    PageRole, ///< QString: key of the page that shows more
    OwnSizingRole, ///< bool: the phase has a sizing of its own; otherwise it continues an earlier one
    PathRole, ///< QString: file path
    TimeRole, ///< QDateTime
    SeriesRole, ///< QList<double>: amounts over time, for a small curve
    PriceMarkRole ///< int of PriceMark: the price in the cell is not the list price
};

/// What became of the list price that a cell shows.
enum class PriceMark { None, Discounted, ByHand };

} // namespace stratoplan
