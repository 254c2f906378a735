// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/compare/comparisonmodel.h"

/// What single cells of a comparison say.
namespace stratoplan::comparisoncells {

/// A role's cell.
[[nodiscard]] QVariant cell(const ComparisonCell &cell, ComparisonModel::Part part, int role);
/// A compared column's total.
[[nodiscard]] QVariant total(const ComparisonColumn &column, ComparisonModel::Part part, int role);
/// How well a compared column fits the roles asked for.
[[nodiscard]] QVariant fit(const Comparison &comparison, int compared, ComparisonModel::Part part, int role);

} // namespace stratoplan::comparisoncells
