// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drivers.h"

/// @file
/// `lag(driver, months)` and `stock(driver, from[, until])` in formulas: values of a month that follow from
/// those of earlier ones. They are taken out of a formula before it is compiled, and stand in it as values of
/// their own.
namespace stratoplan {

struct HistoryCall
{
    QString driver;
    int from = 0; ///< age in months, >= 0
    std::optional<int> until; ///< age before which it ends; lag: from + 1; none: no end
    bool isStock = false;
};

struct HistoryText
{
    QString text; ///< with names of historyName() in the calls' places
    QList<HistoryCall> calls;
};

/// Fails with a sentence where a call names no driver, an age is no whole number or runs backwards.
[[nodiscard]] Result<HistoryText> takeHistories(const QString &text, const QStringList &drivers);

[[nodiscard]] QString historyName(qsizetype index);
/// The index of a name of historyName(), else -1.
[[nodiscard]] qsizetype historyIndex(const QString &name);

/// The values of a call: nothing came in before the plan's first month.
[[nodiscard]] Series historyOf(const HistoryCall &call, const Series &driver, const Timeline &timeline);

} // namespace stratoplan
