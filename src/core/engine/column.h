// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// One priced part of a line, with what explain() needs to say about it.
struct ChargeResult
{
    ChargeId charge;
    RateId rate;
    Range<Quantity> usage; ///< units, before hours
    Range<Money> cost;
    Range<Quantity> pool; ///< units of all lines that share its tiers; equal to usage where it stands alone
    QString unknownWhy; ///< empty: priced
};

/// A share adjustment that was taken of a line.
struct AppliedShare
{
    AdjustmentId adjustment;
    Range<Percent> percent;
    Range<Money> before;
};

/// A component in one phase: its cell, and how it came about.
struct LineResult
{
    ComponentId component;
    EnvironmentId environment;
    bool counted = true;
    SizingId sizing;
    CostCell cell;
    QList<ChargeResult> charges;
    QList<AppliedShare> shares;
    QString unknownWhy;
};

/// The line an adjustment adds in one environment.
struct AddedLine
{
    AdjustmentId adjustment;
    EnvironmentId environment;
    bool counted = true;
    CostCell cell;
    Range<Percent> percent;
    Range<Money> covered; ///< sum of the lines it covers
    int lines = 0; ///< how many they are
    int unknown = 0; ///< of them, without a price
};

/// All lines of one option in one phase.
struct Column
{
    QList<LineResult> lines;
    QList<AddedLine> added;
};

/// Calculates the columns of one option on one basis, in the order of a month: quantity, price, tiers over
/// the account, shares, added adjustments. Everything evaluate() and explain() say comes from here.
class ColumnCalculator
{
public:
    ColumnCalculator(const Plan &plan, OptionId option, Basis basis);
    [[nodiscard]] Column at(PhaseId phase) const;

private:
    [[nodiscard]] LineResult line(const Component &component, PhaseId phase) const;
    [[nodiscard]] ChargeResult usageOf(const Sizing &sizing, const Charge &charge) const;
    void priceAlone(ChargeResult &result) const;
    void pricePools(Column &column) const;
    void settle(LineResult &line) const;
    void applyShares(Column &column, PhaseId phase) const;
    void addAdjustments(Column &column, PhaseId phase) const;
    [[nodiscard]] QString poolKey(const LineResult &line, const ChargeResult &charge) const;
    [[nodiscard]] bool isCounted(EnvironmentId environment) const;

    Plan m_plan;
    OptionId m_option;
    Basis m_basis;
    SizingIndex m_sizings;
};

} // namespace stratoplan
