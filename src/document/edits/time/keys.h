// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/step/step.h"

/// @file
/// Keys: the words by which formulas, levers and scenarios name drivers and levers.
namespace stratoplan::edits {

/// Calls @p visit with every formula over drivers in a row.
template <class Row, class Visitor>
void forEachFormula(Row &row, Visitor &&visit)
{
    using Plain = std::remove_const_t<Row>;
    if constexpr (std::is_same_v<Plain, Driver>) {
        visit(row.formula);
    } else if constexpr (std::is_same_v<Plain, Trigger>) {
        visit(row.condition);
    } else {
        forEachField<Plain>([&]<class Value>(const Field<Plain, Value> &each) {
            if constexpr (std::is_same_v<Value, QuantityInput>) {
                if ((row.*each.member).kind == QuantityInput::Kind::Formula)
                    visit((row.*each.member).formula);
            }
        });
    }
}

/// Calls @p visit with every key by which a row names a driver or lever outside of formulas.
template <class Row, class Visitor>
void forEachKey(Row &row, Visitor &&visit)
{
    using Plain = std::remove_const_t<Row>;
    if constexpr (std::is_same_v<Plain, Lever>) {
        visit(row.driver);
    } else if constexpr (std::is_same_v<Plain, Scenario>) {
        for (auto &setting : row.settings)
            visit(setting.key);
    } else if constexpr (std::is_same_v<Plain, PlanInfo>) {
        visit(row.usersDriver);
        visit(row.requestsDriver);
    }
}

/// A key as it may be: a word that formulas can use and nothing else means, and that no other driver or lever
/// has. @param own  the key that its row has now; fine as it is
[[nodiscard]] Status checkKey(const Plan &plan, const QString &key, const QString &own);

/// Changes a key in every formula, lever, scenario and the plan's own settings.
void replaceKey(Step &step, const QString &from, const QString &to);

} // namespace stratoplan::edits
