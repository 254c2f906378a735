// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drivers.h"
#include "core/text/format.h"

#include <memory>

namespace stratoplan {

/// A word that can stand in a formula.
struct FormulaEntry
{
    enum class Kind { Driver, Value, Function };

    Kind kind = Kind::Driver;
    QString word; ///< "users", "ceil"
    QString usage; ///< "users", "ceil(x)"
    QString meaning; ///< "Active users", "the next whole number up"
    QString value; ///< what it is in the period looked at, with its unit; empty for functions

    bool operator==(const FormulaEntry &) const = default;
};

/// What a formula comes to, or why to nothing.
struct FormulaReading
{
    QString problem; ///< a sentence that names the place; empty: there is a value
    QString now; ///< in the period looked at, with its unit; absentText() where it is not known
    QString end; ///< in the last month
    QString sentence; ///< "3 nodes in Apr 2026, 20 nodes in Jan 2028", or the problem
};

/// What formulas of a plan can name and what they come to, seen from one column of its timeline. A copy
/// shares what was evaluated.
class FormulaScope
{
public:
    struct Place
    {
        int column = 0; ///< of the timeline, looked at
        ComponentId component; ///< may name `scaled`, `peak` and `packed` of it
        DriverId driver; ///< whose formula is read: circles through it are named
        QString unit; ///< of the formula's value
        bool isCondition = false; ///< holds or does not: no value is worth naming
    };

    FormulaScope(const Plan &plan, const Place &place, const Format &format);

    /// Drivers, then values, then functions.
    [[nodiscard]] const QList<FormulaEntry> &entries() const;
    [[nodiscard]] FormulaReading read(const QString &formula) const;
    /// The values of a formula in every column; a problem where it is wrong.
    [[nodiscard]] Series series(const QString &formula) const;

private:
    class Data;
    std::shared_ptr<Data> m_data;
};

/// A value as people read it: "1,330", "20.5", "0.062", "2.5M"; absentText() for none.
[[nodiscard]] QString valueText(const Format &format, double value);
/// The same with its unit behind it.
[[nodiscard]] QString valueText(const Format &format, double value, const QString &unit);
/// "Apr 2026", or the name of an undated phase.
[[nodiscard]] QString periodText(const Plan &plan, const Format &format, const Period &period);

} // namespace stratoplan
