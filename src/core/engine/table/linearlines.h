// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/pricing/effective.h"
#include "core/engine/quantities.h"
#include "core/engine/table/costcells.h"

namespace stratoplan {

/// Lines whose charges cost units × price whatever anybody else uses, worked out for all columns at once: the
/// same figures as ColumnCalculator's, to the last millionth, without its record of how they came about.
class LinearLines
{
public:
    LinearLines(const Plan &plan, const SizingIndex &sizings, const Quantities &quantities, Basis basis);

    /// Whether every charge of a component is of that kind, in all its sizings.
    [[nodiscard]] bool covers(ComponentId component) const;
    /// Writes a component's cells, before shares, into a row of zeros.
    void fill(const Component &component, CostBlock &block, qsizetype row) const;

private:
    /// Cost in millionths = raw units × factor / divisor, rounded half to even.
    struct Price
    {
        bool usable = false;
        bool overridden = false;
        bool discounted = false;
        Int128 factor = 0;
        Int128 divisor = 1;
        bool isSmall = false; ///< both fit 64 bits
    };
    /// Raw quantities of a formula by column; -1 where there is none.
    struct Units
    {
        std::vector<qint64> low;
        std::vector<qint64> likely;
        std::vector<qint64> high;
        bool ranged = false;
    };
    /// A charge in a stretch of columns with the same prices.
    struct Part
    {
        const Price *price = nullptr; ///< null: none
        const Units *amountBy = nullptr; ///< by formula; null: `amount`
        Range<Quantity> amount;
        bool hasHeads = false; ///< counts for every unit of the sizing
        const Units *headsBy = nullptr;
        Range<Quantity> heads;
        bool isUnknown = false;
    };
    struct Amounts
    {
        qint64 low = 0;
        qint64 likely = 0;
        qint64 high = 0;
        bool overridden = false;
        bool discounted = false;
    };

    [[nodiscard]] bool isPlain(const Rate &rate) const;
    [[nodiscard]] const Price &price(const Charge &charge, int column, EnvironmentId environment) const;
    [[nodiscard]] const Units &units(const QString &formula, ComponentId component) const;
    [[nodiscard]] Part part(const Sizing &sizing, const Charge &charge, int column,
                            EnvironmentId environment) const;
    [[nodiscard]] bool addCost(const Part &part, int column, Amounts &sum) const;
    [[nodiscard]] CostCell cell(const QList<Part> &parts, int column) const;
    void fillStretch(const Component &component, const Sizing &sizing, std::pair<int, int> columns,
                     CostBlock &block, qsizetype row) const;

    const Plan &m_plan;
    const SizingIndex &m_sizings;
    const Quantities &m_quantities;
    Basis m_basis;
    Currency m_currency;
    QList<int> m_epochs; ///< of each column: columns of one epoch have the same prices
    mutable QHash<std::pair<RateId, qint64>, std::shared_ptr<const Price>> m_prices;
    mutable QHash<QString, std::shared_ptr<const Units>> m_units;
    mutable QHash<RateId, bool> m_plain;
};

} // namespace stratoplan
