// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// What a decision between options is made by.
namespace stratoplan::edits {

using CriterionId = Id<Criterion>;

/// Adds a criterion that has no id, replaces the one that has: a name of its own, a weight of 0 … 100 %, at
/// most one score of 0 … 100 for an option.
[[nodiscard]] Result<CriterionId> setCriterion(Document &document, const Criterion &criterion);
[[nodiscard]] Status renameCriterion(Document &document, CriterionId id, const QString &name);
/// @param run  of edits right after each other that are one step; 0: a step of its own
[[nodiscard]] Status setCriterionWeight(Document &document, CriterionId id, Percent weight, int run = 0);
/// How an option does by a criterion; nothing takes the score back.
[[nodiscard]] Status setScore(Document &document, CriterionId id, OptionId option,
                              std::optional<Percent> value);
/// Why; the option must have a score.
[[nodiscard]] Status setScoreReason(Document &document, CriterionId id, OptionId option,
                                    const QString &reason);
[[nodiscard]] Status removeCriterion(Document &document, CriterionId id);
/// Puts a criterion at another place in the list, 0 … criteria - 1.
[[nodiscard]] Status moveCriterion(Document &document, CriterionId id, qsizetype position);
/// Adds cost, recovery, availability and notes in one step, those that are not there yet.
[[nodiscard]] Status addUsualCriteria(Document &document);

} // namespace stratoplan::edits
