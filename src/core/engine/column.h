// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/engine/pricing/effective.h"
#include "core/engine/pricing/upfront.h"
#include "core/engine/quantities.h"

#include <memory>

namespace stratoplan {

/// One priced part of a line, with what explain() needs to say about it.
struct ChargeResult
{
    ChargeId charge; ///< none: a commitment that is still paid for though nothing uses it
    RateId rate; ///< the one that counts now: outside of a commitment not the charge's own
    std::shared_ptr<const EffectiveRate> price; ///< the rate as it counts in this period; null without one
    Range<Quantity> usage; ///< units, before hours; for spend the amount of money it is a percentage of
    Quantity hours; ///< hours of the month it runs
    Range<Money> cost; ///< upfront included
    Range<Money> upfront; ///< the part of `cost` that is an upfront payment
    QList<UpfrontPurchase> purchases; ///< what that part pays for
    QList<UpfrontPurchase> outlasting; ///< the units' purchases, where these outlast their commitment
    Range<Quantity> pool; ///< charged usage of all lines that share its tiers, hours included
    Range<Quantity> free; ///< free usage given to this line, hours included
    int sharing = 1; ///< lines that share its tiers or allowance, this one included
    int coveredLines = 0; ///< for spend: lines it is a percentage of
    int coveredUnknown = 0; ///< of them, without a price
    QString unknownWhy; ///< empty: priced

    /// Whether it is a percentage of what other lines cost.
    [[nodiscard]] bool isSpend() const { return price && price->rate.time == Rate::Time::Spend; }
};

/// A share adjustment that was taken of a line.
struct AppliedShare
{
    AdjustmentId adjustment;
    Range<Percent> percent;
    Range<Money> before;
};

/// A component in one period: its cell, and how it came about.
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

    /// Whether a charge of it is a percentage of what other lines cost.
    [[nodiscard]] bool hasSpend() const;
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

/// All lines of one option in one period.
struct Column
{
    QList<LineResult> lines;
    QList<AddedLine> added;
};

/// Calculates the columns of one option on one basis, in the order of a month: quantity; price after
/// override, price book and exchange; tiers, allowances and commitments over the account; shares; percentages
/// of spend; added adjustments. Everything evaluate() and explain() say comes from here.
class ColumnCalculator
{
public:
    ColumnCalculator(const Plan &plan, OptionId option, Basis basis);
    [[nodiscard]] Column at(const Period &period) const;
    [[nodiscard]] const Quantities &quantities() const { return m_quantities; }
    [[nodiscard]] const SizingIndex &sizings() const { return m_sizings; }
    /// Whether an environment's lines are in totals: it stands in place of no other.
    [[nodiscard]] bool isCounted(EnvironmentId environment) const;
    /// Whether a charge of the option is a percentage of what other lines cost.
    [[nodiscard]] bool hasSpendRates() const;
    /// Some components in a period, before shares and percentages of spend. They must hold every member of
    /// the pools that any of them is in.
    [[nodiscard]] QList<LineResult> linesAt(const Period &period, const QList<ComponentId> &components) const;
    /// Two periods with the same key have the same column.
    [[nodiscard]] QString sameAs(const Period &period) const;

private:
    class Prices;
    [[nodiscard]] LineResult line(const Component &component, const Period &period, Prices &prices) const;
    [[nodiscard]] ChargeResult usageOf(const Component &component, const Sizing &sizing, const Charge &charge,
                                       Prices &prices) const;
    /// Parts charges whose commitment has lapsed: units that outlast it, by their own terms, stay committed.
    /// Only where each unit costs the same at either rate.
    void keepCommitted(LineResult &line, const Period &period, Prices &prices) const;
    [[nodiscard]] bool variesByMonth() const;
    void priceAlone(ChargeResult &result) const;
    void pricePools(Column &column, const Period &period) const;
    void addUpfront(LineResult &line, const Period &period, Prices &prices) const;
    void priceSpend(Column &column) const;
    void settle(LineResult &line, const Period &period) const;
    void applyShares(LineResult &line, PhaseId phase) const;
    void addAdjustments(Column &column, PhaseId phase) const;
    [[nodiscard]] QString accountOf(const LineResult &line, const ChargeResult *charge) const;

    Plan m_plan;
    OptionId m_option;
    Basis m_basis;
    SizingIndex m_sizings;
    Quantities m_quantities;
    QList<Month> m_paidOnce; ///< months in which a stated payment is made once
    mutable std::optional<bool> m_byMonth; ///< every month is a column of its own; not asked for yet: none
    UpfrontLedger m_upfront;
};

} // namespace stratoplan
