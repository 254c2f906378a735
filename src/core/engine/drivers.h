// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/formula/formula.h"
#include "core/formula/program.h"

#include <cmath>
#include <unordered_map>
#include <vector>

namespace stratoplan {

/// A value for each column of a timeline; not a number where it is not known.
struct Series
{
    std::vector<double> likely;
    std::vector<double> low; ///< as long as `likely` where the value is a range somewhere, else empty
    std::vector<double> high;
    QString problem; ///< why there is none at all, in a sentence; empty: there is

    [[nodiscard]] bool isRanged() const { return !low.empty(); }
    [[nodiscard]] double lowAt(std::size_t column) const { return isRanged() ? low[column] : likely[column]; }
    [[nodiscard]] double highAt(std::size_t column) const
    {
        return isRanged() ? high[column] : likely[column];
    }
};

/// Values that formulas of one component know beside the drivers.
struct OwnValues
{
    QString key; ///< tells one component's from another's
    QStringList names;
    QList<Series> series; ///< one for each name
};

/// The drivers of a plan, and formulas over them, in the columns of a timeline. Formulas know every driver by
/// its key, `month` (1 in the plan's first month; nothing in an undated phase), `phase` (1 for the first one,
/// 0 before it), `lag(driver, months)` and `stock(driver, from age[, until age])`: what came in over the
/// months and is that old, in months, the month's own being of age 0; without an end all that is older. In an
/// undated phase `lag` is the phase's value and `stock` needs an end. Equal formulas are evaluated once.
/// Ranges are carried through by evaluating the low, likely and high values of everything together and
/// ordering the results. One thread at a time.
class DriverTable
{
public:
    /// Evaluates the points of all drivers; formulas when they are asked for. O(drivers × columns).
    DriverTable(const Plan &plan, const Timeline &timeline);

    /// What formulas may name: keys of drivers, `month` and `phase`.
    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// A driver's values; a problem where there is no driver of that key, its formula is wrong or they refer
    /// to each other in a circle, which is named.
    [[nodiscard]] const Series &driver(const QString &key) const;
    /// A formula's values.
    [[nodiscard]] const Series &formula(const QString &text) const { return formula(text, nullptr); }
    [[nodiscard]] const Series &formula(const QString &text, const OwnValues *own) const;
    /// A program's values, into a series that may be used again; false where it has a name that is not known
    /// here.
    [[nodiscard]] bool run(const FormulaProgram &program, Series &result) const
    {
        return run(program, Beside(), result);
    }
    /// The drivers a formula names, in their order, `month` and `phase` left out; none where it is wrong.
    [[nodiscard]] QStringList driversIn(const QString &text) const;
    /// A driver's value in a column; nothing where it is not known or too large.
    [[nodiscard]] std::optional<Range<Quantity>> value(const QString &key, int column) const;

private:
    [[nodiscard]] Series points(const Driver &driver) const;
    [[nodiscard]] Series evaluated(const QString &text, const OwnValues *own) const;
    /// Values beside the drivers that a formula may name.
    struct Beside
    {
        const OwnValues *own = nullptr;
        QHash<QString, const Series *> histories;
    };
    [[nodiscard]] bool run(const FormulaProgram &program, const Beside &beside, Series &result) const;
    [[nodiscard]] Series slowly(const Formula &formula, const Beside &beside) const;
    [[nodiscard]] const Series *named(const QString &name, const Beside &beside) const;
    void calculate(const FormulaProgram &program, const QList<const Series *> &inputs, Series &result) const;

    Plan m_plan;
    Timeline m_timeline;
    QStringList m_names;
    QHash<QString, DriverId> m_ids;
    // Asking one may add others: these keep the place of what they hold.
    mutable std::unordered_map<QString, Series> m_drivers;
    mutable std::unordered_map<QString, Series> m_formulas;
    mutable QStringList m_asking; ///< drivers whose formulas are being evaluated, for naming circles
    mutable std::vector<double> m_space;
};

/// The value of a driver in a period of its plan: one look into a DriverTable. Nothing where it is not known.
[[nodiscard]] std::optional<Range<Quantity>> driverValue(const Plan &plan, const Driver &driver,
                                                         const Period &period);

/// The driver of that key, or null.
[[nodiscard]] const Driver *driverByKey(const Plan &plan, const QString &key);

/// A computed value as a quantity, to a millionth; nothing where it is no number or too large.
[[nodiscard]] inline std::optional<Quantity> asQuantity(double value)
{
    // Rounded to a millionth it still fits 64 bits.
    constexpr double largest = 9e12;
    return std::abs(value) < largest ? std::optional(Quantity::fromDouble(value)) : std::nullopt;
}

/// Cost per unit of a driver, rounded once; nothing for zero or negative units.
[[nodiscard]] std::optional<Money> costPer(const Money &cost, Quantity units);

} // namespace stratoplan
