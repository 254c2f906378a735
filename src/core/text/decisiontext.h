// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/decisionmatrix.h"

namespace stratoplan {

/// A score of 0 … 100 as people read it, 0 … 10: "9.2"; "–" for none.
[[nodiscard]] QString scoreText(std::optional<Percent> score);
/// A score that a person types as 0 … 10, "8" or "7.5"; nothing for anything else.
[[nodiscard]] std::optional<Percent> parseScore(const QString &text);
/// What a criterion is measured by: "monthly cost", "own scores".
[[nodiscard]] QString measureText(Criterion::Measure measure);
/// How its scores come about, a sentence.
[[nodiscard]] QString measureFormula(Criterion::Measure measure);
/// What would give another option the lead, a sentence: "GCP leads where “Cost” weighs more than about 60
/// %."; empty for a tie or where nothing leads.
[[nodiscard]] QString turnText(const DecisionMatrix &matrix);
/// Who leads and what would change it, one or two sentences.
[[nodiscard]] QString verdictText(const DecisionMatrix &matrix);

} // namespace stratoplan
