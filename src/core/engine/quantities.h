// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drivers.h"

namespace stratoplan {

/// How much a plan's charges take, at which rate and for how many hours, in the columns of its timeline.
/// Numbers are as they stand; formulas are evaluated over the drivers. One thread at a time.
class Quantities
{
public:
    Quantities(const Plan &plan, const Timeline &timeline, const SizingIndex &sizings);

    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] const DriverTable &drivers() const { return m_drivers; }

    /// A quantity of a component in a column; nothing where problem() says why.
    [[nodiscard]] std::optional<Range<Quantity>> value(const QuantityInput &input, ComponentId component,
                                                       int column) const;
    /// Why a quantity is not known in a column, in a sentence; empty where it is.
    [[nodiscard]] QString problem(const QuantityInput &input, ComponentId component, int column) const;

    /// A formula of a component in all columns.
    [[nodiscard]] const Series &series(const QString &formula, ComponentId component) const;

    /// Units a charge counts: its amount for every unit of its sizing, or once.
    [[nodiscard]] std::optional<Range<Quantity>> units(const Sizing &sizing, const Charge &charge,
                                                       int column) const;
    /// Why units() gives nothing; empty where a product is too large, or nothing is wrong.
    [[nodiscard]] QString problem(const Sizing &sizing, const Charge &charge, int column) const;

    /// The rate a charge pays in a column: its own, or outside of a commitment what its commitment names
    /// instead.
    [[nodiscard]] RateId rate(const Charge &charge, int column) const;
    /// The commitment a charge is under in a column; null: none.
    [[nodiscard]] const Commitment *commitment(RateId rate) const;
    /// Hours a month that a charge pays at a rate: all of the plan's while a commitment holds; else its own;
    /// those of its environment for machines, that is compute paid by the hour but for control planes and
    /// rates that one is committed to; else the plan's.
    [[nodiscard]] Quantity hours(const Charge &charge, const Rate *rate, EnvironmentId environment) const;

    /// Whether anything differs between months of one phase: a formula, a commitment.
    [[nodiscard]] bool varies(const Sizing &sizing, const Charge &charge) const;

private:
    [[nodiscard]] bool isCommitted(const Commitment &commitment, Period period) const;

    Plan m_plan;
    Timeline m_timeline;
    DriverTable m_drivers;
    SizingIndex m_sizings;
    QHash<RateId, Commitment> m_commitments;
    mutable QHash<ComponentId, OwnValues> m_own;
};

/// Whether a charge's machine stops when its environment does: compute paid by the hour, control planes left
/// out. A rate that one is committed to for a term is paid for every hour, whether the machine runs or not.
[[nodiscard]] bool stopsOutsideHours(const PriceItem &item, const Rate &rate);

} // namespace stratoplan
