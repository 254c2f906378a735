// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>
#include <vector>

namespace stratoplan {

/// A formula made ready to be worked out for many columns at once, one operation after another over all of
/// them: the results of Formula::value() to the last bit, some thirty times as fast. It knows the signs and
/// functions of Formula but for the rarest (`?:`, `!`, chains of `^` or of comparisons), and no mistakes: of
/// what it does not understand there is none, and Formula tells what is wrong. Never changes; for any number
/// of threads.
class FormulaProgram
{
public:
    /// The program of a text; null where there is none. Kept, so that asking for a text again is one look.
    [[nodiscard]] static std::shared_ptr<const FormulaProgram> of(const QString &text);

    /// The names in it, in their order of appearance.
    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// Writes the results of @p columns columns; not a number where one is no finite number.
    /// @param inputs  the values of each of names() by column
    /// @param space  working space that may be used again; it grows as needed
    void run(const double *const *inputs, std::size_t columns, double *results,
             std::vector<double> &space) const;

    enum class Operation : quint8 {
        Number,
        Name,
        Add,
        Subtract,
        Multiply,
        Divide,
        Power,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Equal,
        NotEqual,
        And,
        Or,
        Smaller,
        Larger,
        Negate,
        Hundredth,
        Ceiling,
        Floor,
        Round,
        Absolute,
        Root,
        Exponential,
        NaturalLogarithm,
        DecimalLogarithm,
        BinaryLogarithm,
        Choose
    };
    struct Step
    {
        Operation operation = Operation::Number;
        int name = 0; ///< for Name
        double number = 0; ///< for Number
    };

private:
    friend class FormulaReader;

    std::vector<Step> m_steps; ///< in reverse Polish order
    std::size_t m_depth = 0; ///< most values that wait at a time
    QStringList m_names;
};

} // namespace stratoplan
