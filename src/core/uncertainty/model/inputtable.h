// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/timeline.h"
#include "core/uncertainty/model/draws.h"
#include "core/uncertainty/simulation.h"

namespace stratoplan {

/// Everything that is a range in a plan and may decide what an option costs, each thing once; and for each
/// number of the plan the draw that gives it in a run.
class InputTable
{
public:
    InputTable(const Plan &plan, OptionId option);

    [[nodiscard]] const QList<UncertainInput> &inputs() const { return m_inputs; }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_inputs.size()); }
    /// Where an input's numbers stand in a run's stream. It follows from what the input is, not from how many
    /// there are: a range added elsewhere, or another option, leaves its numbers as they are.
    [[nodiscard]] quint64 place(int input) const { return m_places.at(input); }

    [[nodiscard]] Draw quantity(const Sizing &sizing) const;
    [[nodiscard]] Draw quantity(const Charge &charge) const;
    [[nodiscard]] Draw load(const ScalingPolicy &policy) const;
    [[nodiscard]] Draw replicas(const Workload &workload) const;
    /// In the currency it is stated in.
    [[nodiscard]] Draw amount(const Sizing &sizing) const;
    [[nodiscard]] Draw percent(const Adjustment &adjustment, const PhasePercent &step) const;
    [[nodiscard]] Draw point(const Driver &driver, const DriverPoint &point) const;
    [[nodiscard]] Draw growth(const Driver &driver) const;
    /// What a rate's price is multiplied by; 1 while it is at its likely value, which is the price itself.
    [[nodiscard]] Draw priceFactor(RateId rate) const;

private:
    using Place = quint64;

    void addDrivers(const Plan &plan);
    void addComponents(const Plan &plan, OptionId option);
    void addSizing(const Plan &plan, const Sizing &sizing, const Component &component,
                   const QList<ChargeId> &charges);
    void addOwnValues(const Plan &plan, const Component &component);
    void addPrices(const Plan &plan);
    void addAdjustments(const Plan &plan, OptionId option);
    /// The input at a place, made if it is new; what it shows is overwritten.
    int put(Place place, UncertainInput input, const Range<double> &range, Spread spread);
    [[nodiscard]] Draw drawAt(Place place, const Range<double> &range, Spread spread) const;
    [[nodiscard]] Draw drawOf(Place place, const QuantityInput &quantity) const;

    QList<UncertainInput> m_inputs;
    QList<Place> m_places;
    QHash<Place, int> m_byPlace;
    QList<QList<RangeSampler>> m_samplers; ///< of each input, made once
    QHash<ChargeId, Place> m_charges;
    QHash<RateId, Draw> m_prices;
};

} // namespace stratoplan
