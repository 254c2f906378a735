// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/layout/block.h"

namespace stratoplan {

/// Widths of a table's columns, which share @p usable points: a column without a weight is as wide as its
/// widest cell, up to a part of the table; those with one share what is left, each at least as wide as its
/// longest word.
[[nodiscard]] QList<double> columnWidths(const TableBlock &table, double usable);

} // namespace stratoplan
