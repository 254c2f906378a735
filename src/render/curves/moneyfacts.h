// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curves/curvesource.h"

namespace stratoplan {

/// The answer to a money question, in words.
struct MoneyFact
{
    enum class Tone { Plain, Good, Warning, Bad };

    QString key; ///< stable: "breakEven", "margin", "budget:3"
    QString label; ///< "Break-even in Growth"
    QString value; ///< "3,368 users"
    QString note; ///< "of 100k users, 3.4 % of them"; may be empty
    Tone tone = Tone::Plain;

    bool operator==(const MoneyFact &) const = default;
};

namespace curves {

/// What an option costs, earns and leaves, in the column that is looked at and over the horizon. Questions
/// that the plan says nothing about are left out.
[[nodiscard]] QList<MoneyFact> moneyFacts(const CurveSource &source);
/// When each budget that concerns the option is passed, and its thresholds.
[[nodiscard]] QList<MoneyFact> budgetFacts(const CurveSource &source);
/// How many targets are met; empty where the plan has none.
[[nodiscard]] QList<MoneyFact> targetFacts(const CurveSource &source);
/// "Nov 2025, month 3", or the name of an undated phase.
[[nodiscard]] QString periodText(const Plan &plan, const Timeline &timeline, int column);

} // namespace curves
} // namespace stratoplan
