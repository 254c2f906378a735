// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "storage/pricelists/support/textsource.h"

#include <QHash>
#include <QStringList>

namespace stratoplan::storage::pricelists {

/// Reads comma-separated text (RFC 4180, UTF-8) row by row. Semicolons and tabs are separators too where the
/// first row has more of them than commas, as some spreadsheets write.
class CsvRows
{
public:
    explicit CsvRows(QIODevice &device) : m_source(device) { }

    /// Reads the next row that is not blank; false at the end or when the file is broken, see status().
    [[nodiscard]] bool next();
    /// Its cells, without space around them.
    [[nodiscard]] const QStringList &cells() const { return m_cells; }
    /// The line it begins on, from 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    /// Whether it is the last row and no end of a line closes it: the file may have been cut off there.
    [[nodiscard]] bool endsOpen() const { return m_endsOpen; }
    /// Why there is no next row: a sentence, with the line; empty at the proper end.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    void readRow();
    void readQuoted(QByteArray &cell);
    void endCell(QByteArray &cell);
    void chooseSeparator();

    TextSource m_source;
    QStringList m_cells;
    qint64 m_line = 0;
    bool m_endsOpen = false;
    char m_separator = '\0';
    QString m_problem;
};

/// Cells of a row by the name of their column; names are compared without case.
class CsvColumns
{
public:
    CsvColumns() = default;
    explicit CsvColumns(const QStringList &header);

    [[nodiscard]] bool has(const QString &name) const { return m_index.contains(name.toLower()); }
    /// The cell of that column; empty where the row or the table has none.
    [[nodiscard]] QString cell(const QStringList &cells, const QString &name) const;
    /// The header's names as they stand there.
    [[nodiscard]] const QStringList &names() const { return m_names; }

private:
    QStringList m_names;
    QHash<QString, qsizetype> m_index;
};

/// Why the row at hand is skipped: what is wrong with it, and that it is cut off where the file ends within
/// it.
[[nodiscard]] QString skippedRowText(const CsvRows &rows, const CsvColumns &columns, const QString &problem);

/// The error of a CSV file that is broken as a whole.
[[nodiscard]] Error csvError(const QString &fileName, const QString &problem);

} // namespace stratoplan::storage::pricelists
