// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Writes an AWS EC2 price list of that many rows, set as the real one: its 91 columns, many products, each with its
/// on-demand price and some with their reservations. The same rows for the same count.
/// @return rows written; -1 when the file cannot be written or the real header is not there
[[nodiscard]] qint64 writePriceList(const QString &realList, const QString &path, qint64 rows);
