// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tabular.h"

namespace stratoplan::storage {

/// How lines end: as RFC 4180 says, or as Unix tools expect.
enum class LineEnd { CrLf, Lf };

/// A table as CSV (RFC 4180, UTF-8, the headers first). Numbers stay raw; text that a spreadsheet would take
/// for a formula gets an apostrophe in front, so that opening the file never runs anything.
[[nodiscard]] QByteArray toCsv(const DataTable &table, LineEnd lineEnd = LineEnd::CrLf);

/// Rows of cells as tab-separated text for a spreadsheet: cells with tabs, line ends or quotes are quoted.
[[nodiscard]] QString toClipboardText(const QList<QStringList> &rows);

/// Rows of cells of tab-separated text as spreadsheets copy it. A line end at the very end makes no row.
[[nodiscard]] QList<QStringList> fromClipboardText(const QString &text);

} // namespace stratoplan::storage
