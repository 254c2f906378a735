// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tabular.h"

#include <QString>

namespace stratoplan::cli {

/// Writes to standard output, UTF-8.
void print(const QString &text);
/// Writes a line to standard error, after the program's name.
void printError(const QString &message);

enum class OutputFormat { Table, Csv, Json };

/// A column of printed data: the key is for machines, the title for people.
struct OutputColumn
{
    QString key;
    QString title;
    bool right = false; ///< numbers stand right
};

/// One cell: what people read and what machines read.
struct OutputCell
{
    QString shown;
    DataCell raw;

    OutputCell() = default;
    /// The same text for both.
    explicit OutputCell(const QString &text) : shown(text), raw(DataCell::ofText(text)) { }
    OutputCell(const QString &people, const DataCell &machines) : shown(people), raw(machines) { }
};

/// Rows under columns, printed as aligned text, CSV or a JSON array of objects.
struct OutputTable
{
    QList<OutputColumn> columns;
    QList<QList<OutputCell>> rows;
    QList<int> ruledRows; ///< rows with a rule above, for text
};

/// What a sum says that leaves out lines without a price; empty where it leaves out none.
[[nodiscard]] QString leftOutText(int lines);

[[nodiscard]] QString toText(const OutputTable &table);
[[nodiscard]] QString toCsv(const OutputTable &table);
[[nodiscard]] QString toJson(const OutputTable &table);

} // namespace stratoplan::cli
