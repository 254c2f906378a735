// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

#include <atomic>
#include <functional>

namespace stratoplan {

/// What the runs of a simulation cost in a month, an undated phase, or months together. P10 is the amount
/// that one run in ten stays at or below, P50 the middle one, P90 the amount that nine in ten stay at or
/// below.
struct CostBand
{
    Money p10;
    Money p50;
    Money p90;
    Money mean;
    Money likely; ///< with everything uncertain at its likely value: what evaluate() gives
    int unknown = 0; ///< lines without a price, left out of every amount
    std::optional<Money> limit; ///< the budget's, in the plan's currency; none: there is no budget
    std::optional<Percent> within; ///< chance to stay at or below the limit, 0 … 100; none: no limit

    bool operator==(const CostBand &) const = default;
};

/// What chance does to what one budget covers. A phase's budget holds in the phase's months as the plan has
/// them.
struct BudgetChance
{
    BudgetId budget;
    QList<CostBand> columns; ///< one for each period; nothing where the budget does not hold
    CostBand total; ///< the months in which it holds, held against the sum of their limits
    std::optional<Percent> kept; ///< chance that none of these months passes its limit; none: no limit

    bool operator==(const BudgetChance &) const = default;
};

/// What chance does to the cost of one category, or to what adjustments add.
struct CategoryBand
{
    QString key; ///< of the heading in a breakdown by category
    QString title; ///< for people
    QList<CostBand> columns; ///< one for each period, without limits
    CostBand total; ///< all months of the horizon

    bool operator==(const CategoryBand &) const = default;
};

/// Something in the plan that is a range: it has one value in a run. Ranges of one thing in several phases (a
/// driver's points, an adjustment's percentages, the quantity or the stated amount of a component) are all
/// at the same place between low and high.
struct UncertainInput
{
    enum class What {
        Driver, ///< its points
        Growth, ///< a driver's percentage a month
        Units, ///< how much of a component or of one of its charges
        Price, ///< percentages by which a rate's price may differ
        Amount, ///< a component's stated amount
        Adjustment ///< its percentage
    };

    What what = What::Units;
    QString name; ///< of the driver, component, price item or adjustment
    QString detail; ///< of a charge its name, of a rate its term; mostly empty
    QString unit; ///< what the value counts: "GB", "users", "%", "USD"
    DriverId driver; ///< the ids that say what it is; the others are none
    ComponentId component;
    SizingId sizing; ///< the last one that is a range
    ChargeId charge;
    RateId rate;
    AdjustmentId adjustment;
    Range<Quantity> value; ///< its P10, likely value and P90; of several phases the last one that is a range
    QList<Money> atLow; ///< by column: cost with it at its P10 and everything else at its likely value
    QList<Money> atHigh; ///< the same at its P90
    Money totalAtLow; ///< of all months together
    Money totalAtHigh;
    double correlation = 0; ///< rank correlation with the cost of all months, -1 … 1
    Percent share; ///< of what all inputs together do to it: squared correlations, 0 … 100

    bool operator==(const UncertainInput &) const = default;
};

template <>
struct EnumText<UncertainInput::What>
{
    using What = UncertainInput::What;
    static constexpr std::array names {
        EnumName<What> {What::Driver, "driver"},  EnumName<What> {What::Growth, "growth"},
        EnumName<What> {What::Units, "quantity"}, EnumName<What> {What::Price, "price"},
        EnumName<What> {What::Amount, "amount"},  EnumName<What> {What::Adjustment, "adjustment"},
    };
};

/// What chance does to the cost of one option on one basis.
struct Simulation
{
    OptionId option;
    Basis basis = Basis::Catalog;
    Currency currency;
    Timeline timeline;
    int seed = 0;
    int runs = 0;
    QList<CostBand> columns; ///< one for each period of the timeline
    QList<CostBand> running; ///< by month: the sum from the first month on, with the limits' sum
    CostBand total; ///< all months of the horizon
    QList<BudgetChance> budgets; ///< all that concern the option, in the plan's order
    QList<CategoryBand> categories; ///< in report order, adjustments last
    QList<UncertainInput> inputs; ///< the largest effect on the total first

    /// Whether nothing is a range: every run costs the same.
    [[nodiscard]] bool isCertain() const { return inputs.isEmpty(); }
    bool operator==(const Simulation &) const = default;
};

struct SimulationOptions
{
    int runs = 2000; ///< 1 … 1,000,000
    int seed = 1; ///< the same seed draws the same numbers, on any number of threads
    int threads = 1; ///< 0: as many as the machine has cores
    const std::atomic_bool *cancelled = nullptr; ///< looked at between runs
    std::function<void(int percent)> progress; ///< called on the calling thread, 0 … 100, rising
};

/// Runs an option many times, each time with a value for everything that is a range, drawn by its spread. A
/// run has one value for each input: the same driver drives all that depends on it, in every option. Phases
/// that begin by trigger begin by the run's drivers. Nothing when it was cancelled. O(runs × what depends on
/// ranges × periods).
[[nodiscard]] std::optional<Simulation> simulate(const Plan &plan, OptionId option, Basis basis,
                                                 const SimulationOptions &options);

/// The same with the seed and the number of runs of the plan.
[[nodiscard]] SimulationOptions simulationOptions(const Plan &plan);

/// Whether an option has anything to simulate: a range that its cost depends on. O(plan).
[[nodiscard]] bool isUncertain(const Plan &plan, OptionId option, Basis basis);

/// How far an input moves the cost of a column; -1: of all months.
struct TornadoBar
{
    int input = 0; ///< position in Simulation::inputs
    Money low; ///< cost with it at its P10
    Money high; ///< at its P90; may be below `low`
};

/// The inputs by their effect on a column (-1: all months), the largest first; those without any are left
/// out.
[[nodiscard]] QList<TornadoBar> tornado(const Simulation &simulation, int column = -1);

} // namespace stratoplan
