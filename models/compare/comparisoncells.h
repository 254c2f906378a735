// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/compare/comparisonmodel.h"

/// What single cells of a comparison say.
namespace stratoplan::comparisoncells {

/// A role's cell.
[[nodiscard]] QVariant cell(const ComparisonCell &cell, ComparisonModel::Part part, int role);
/// Whether the difference of a compared column is that of the totals; else it is between the ends of @p both.
[[nodiscard]] bool isOfTotals(const Comparison &comparison, int compared, const LikeForLike &both);
/// A compared column's total; @p both is that column against the first one.
[[nodiscard]] QVariant total(const Comparison &comparison, int compared, const LikeForLike &both,
                             ComparisonModel::Part part, int role);
/// What of the total is paid once, and what is left without it.
[[nodiscard]] QVariant once(const Comparison &comparison, int compared, const LikeForLike &both,
                            ComparisonModel::Part part, int role);
/// What a compared column is held against, and with: the roles that it and the first one have a price for.
[[nodiscard]] QVariant alike(const Comparison &comparison, int compared, const LikeForLike &both,
                             ComparisonModel::Part part, int role);
/// How well a compared column fits the roles asked for.
[[nodiscard]] QVariant fit(const Comparison &comparison, int compared, ComparisonModel::Part part, int role);

} // namespace stratoplan::comparisoncells
