// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/table/linearprice.h"
#include "core/engine/table/unitcolumns.h"

namespace stratoplan {

/// Lines whose charges cost units × price whatever anybody else uses, worked
/// out for all columns at once: the same figures as ColumnCalculator's, to the
/// last millionth, without its record of how they came about.
class LinearLines
{
public:
    LinearLines(const Plan &plan, const SizingIndex &sizings, const Quantities &quantities, Basis basis);

    /// Whether every charge of a component is of that kind, in all its sizings.
    [[nodiscard]] bool covers(const PlanIndex::ComponentRow &component) const;
    /// Writes a component's cells, before shares, into a row of absent ones.
    void fill(const PlanIndex::ComponentRow &component, CostBlock &block, qsizetype row);

private:
    /// Columns in which a sizing and its prices stay the same.
    struct Stretch
    {
        int begin = 0;
        int end = 0;
        PhaseId phase;
        int epoch = 0; ///< see priceEpoch()
    };
    /// How many units a charge or sizing counts: by formula, or a number.
    struct Amount
    {
        const UnitColumns *units = nullptr; ///< null: `number`
        Range<Quantity> number;
        bool isKnown = true;

        [[nodiscard]] bool isRanged() const { return units ? units->ranged : !number.isSingle(); }
    };
    /// A charge in a stretch.
    struct Part
    {
        const LinearPrice *price = nullptr; ///< null: none
        Amount amount;
        std::optional<Amount> heads; ///< counts for every unit of the sizing

        [[nodiscard]] bool isKnown() const
        {
            return price && price->isUsable && amount.isKnown && (!heads || heads->isKnown);
        }
        [[nodiscard]] bool isRanged() const { return amount.isRanged() || (heads && heads->isRanged()); }
        [[nodiscard]] bool varies() const { return amount.units || (heads && heads->units); }
    };
    /// The low, likely or high end of amounts.
    struct End
    {
        Quantity Range<Quantity>::*number;
        const qint64 *UnitColumns::*units;
    };
    static const End lowEnd;
    static const End likelyEnd;
    static const End highEnd;
    class Sum;

    [[nodiscard]] Amount amountOf(const PlanIndex::Input &input, ComponentId component);
    void takeParts(const PlanIndex::ComponentRow &component, const PlanIndex::SizingRow &sizing,
                   const Stretch &stretch);
    void fillStretch(const PlanIndex::ComponentRow &component, const PlanIndex::SizingRow &sizing,
                     const Stretch &stretch, CostBlock &block, qsizetype row);
    [[nodiscard]] bool fillAtOnce(const Stretch &stretch, bool otherBasis, CostBlock &block, qsizetype row);
    [[nodiscard]] bool addCosts(const Part &part, const End &end, const Stretch &stretch,
                                std::vector<qint64> &sums);
    [[nodiscard]] static qint64 unitsOf(const Part &part, const End &end, int column);
    [[nodiscard]] static bool addCost(const Part &part, int column, Sum &sum);
    [[nodiscard]] CostCell cell(int column) const;

    const Plan &m_plan;
    const SizingIndex &m_sizings;
    const Quantities &m_quantities;
    Basis m_basis;
    Currency m_currency;
    std::vector<Stretch> m_stretches;
    LinearPrices m_prices;
    FormulaUnits m_units;
    // Used again for every component.
    std::vector<Part> m_parts;
    AmountColumns m_sums;
    std::vector<qint64> m_products;
};

} // namespace stratoplan
