// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <deque>
#include <vector>

namespace stratoplan::storage::pricelists {

/// Reads comma-separated text (RFC 4180, UTF-8) of any length row by row, as fast as it can: a row's cells
/// are views of the block that was read, no text is made of them.
class CsvScanner
{
public:
    explicit CsvScanner(QIODevice &device) : m_device(device) { }

    /// Reads the next row that is not blank; false at the end or when the text is broken, see problem().
    [[nodiscard]] bool next();
    /// Its cells, until the next call.
    [[nodiscard]] const std::vector<QByteArrayView> &cells() const { return m_cells; }
    /// The line it begins on, from 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    /// Whether something stands between a closing quotation mark and the next comma.
    [[nodiscard]] bool isMalformed() const { return m_isMalformed; }
    /// Whether it is the last row and no end of a line closes it: the file may have been cut off there.
    [[nodiscard]] bool endsOpen() const { return m_endsOpen; }
    /// Why there is no next row: a sentence; empty at the proper end.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    enum class Scan { Row, Incomplete };

    bool fill();
    Scan scanRow();
    bool scanQuoted();
    bool scanPlain();
    bool endCell(const char *end);

    QIODevice &m_device;
    QByteArray m_buffer;
    const char *m_at = nullptr; ///< in the buffer: the beginning of the row that comes next
    const char *m_scan = nullptr; ///< within that row
    const char *m_end = nullptr;
    bool m_atEnd = false; ///< of the device
    bool m_begun = false;
    std::vector<QByteArrayView> m_cells;
    std::deque<QByteArray> m_unquoted; ///< cells with quotation marks within
    qint64 m_line = 1;
    qint64 m_nextLine = 1;
    bool m_rowEnds = false;
    bool m_isMalformed = false;
    bool m_endsOpen = false;
    QString m_problem;
};

} // namespace stratoplan::storage::pricelists
