// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// A lever of the what-if panel, or a driver that is moved by a percentage of its values: where it may be put
/// and where it stands.
struct LeverLine
{
    enum class Kind { Lever, Driver };

    Kind kind = Kind::Lever;
    Id<Lever> lever; ///< none for a driver
    QString key;
    QString name;
    QString unit;
    Range<Quantity> bounds; ///< low and high end; likely: as in the saved plan
    Quantity base; ///< where the chosen scenario puts it, else as in the saved plan
    Quantity value; ///< now
    std::optional<Money> difference; ///< what it does to a month of the looked-at phase; none: not known yet
    QString detail; ///< what it acts on and where that was stated, a line each

    /// Whether it stands elsewhere than in the saved plan.
    [[nodiscard]] bool isMoved() const { return value != bounds.likely; }
    bool operator==(const LeverLine &) const = default;
};

/// All levers of a plan in its order, then its drivers, where the saved plan has them.
[[nodiscard]] QList<LeverLine> leverLines(const Plan &plan);

/// A value with its unit: "40 %", "220 h", "1.5".
[[nodiscard]] QString leverText(const LeverLine &line, Quantity value);
/// Reads what leverText() writes, with the unit or without; nothing where it is no number.
[[nodiscard]] std::optional<Quantity> leverValue(const LeverLine &line, const QString &text);
/// The value nearest to a wanted one that the line can be put to. Drivers go beyond their upper end.
[[nodiscard]] Quantity boundedValue(const LeverLine &line, Quantity value);

/// A slider over a line's values in steps that are round numbers.
class LeverScale
{
public:
    LeverScale() = default;
    explicit LeverScale(const LeverLine &line);

    [[nodiscard]] Quantity step() const { return m_step; }
    /// Positions go from 0 to here; the last one is the upper end.
    [[nodiscard]] int steps() const { return m_steps; }
    [[nodiscard]] Quantity valueAt(int position) const;
    /// The nearest position.
    [[nodiscard]] int positionOf(Quantity value) const;

private:
    Quantity m_low;
    Quantity m_high;
    Quantity m_step;
    int m_steps = 0;
};

} // namespace stratoplan
