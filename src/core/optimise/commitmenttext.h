// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimise/commitmentanswer.h"

namespace stratoplan {

/// The name of an offer and how it goes on: "1 year, no upfront, renewed".
[[nodiscard]] QString offerText(const CommitmentAnswer &answer, const CoverageChoice &choice);
/// How much is covered of the most that runs: "67 %, 4 of 6".
[[nodiscard]] QString coverageText(const CoverageChoice &choice);
/// What the cheapest choice comes to, as planned and if demand shrinks, and what buying in steps would save
/// beyond it, in sentences.
[[nodiscard]] QStringList coverageSentences(const CommitmentAnswer &answer, const ShrinkRisk &risk);

} // namespace stratoplan
