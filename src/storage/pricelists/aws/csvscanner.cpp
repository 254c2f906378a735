// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/csvscanner.h"

#include "storage/pricelists/support/words.h"

#include <algorithm>
#include <cstring>

namespace stratoplan::storage::pricelists {

namespace {

constexpr qsizetype blockSize = qsizetype(1) << 20;
constexpr qsizetype longestRow = qsizetype(8) << 20;
constexpr std::size_t mostCells = 2'000;

const char *find(const char *from, const char *end, char c)
{
    return static_cast<const char *>(std::memchr(from, c, static_cast<std::size_t>(end - from)));
}

} // namespace

bool CsvScanner::next()
{
    while (m_problem.isEmpty()) {
        if (m_at == m_end && !fill())
            return false;
        m_line = m_nextLine;
        while (scanRow() == Scan::Incomplete) {
            if (!m_problem.isEmpty() || !fill())
                return false;
        }
        m_nextLine += std::count(m_at, m_scan, '\n');
        m_at = m_scan;
        const bool isBlank = m_cells.size() == 1 && m_cells.front().trimmed().isEmpty();
        if (!isBlank)
            return true;
    }
    return false;
}

/// Reads one more block behind what is left of the last; false when the text is at its end or broken.
bool CsvScanner::fill()
{
    if (m_atEnd && m_at == m_end)
        return false;
    const auto left = static_cast<qsizetype>(m_end - m_at);
    if (left > longestRow) {
        m_problem = Words::tr("line %1 is longer than a row of prices could be.").arg(m_nextLine);
        return false;
    }
    QByteArray buffer(left + blockSize, Qt::Uninitialized);
    std::copy(m_at, m_end, buffer.data());
    const qint64 got = m_device.read(buffer.data() + left, blockSize);
    if (got < 0) {
        m_problem = Words::tr("the file cannot be read to its end.");
        return false;
    }
    m_atEnd = got == 0;
    m_buffer = std::move(buffer);
    m_at = m_buffer.constData();
    m_end = m_at + left + got;
    if (!m_begun && m_end - m_at >= 3 && std::memcmp(m_at, "\xEF\xBB\xBF", 3) == 0)
        m_at += 3;
    m_begun = m_begun || got > 0;
    return m_at != m_end;
}

/// Scans the row at hand; incomplete where the block ends within it.
CsvScanner::Scan CsvScanner::scanRow()
{
    m_cells.clear();
    m_unquoted.clear();
    m_isMalformed = false;
    m_rowEnds = false;
    m_scan = m_at;
    while (!m_rowEnds) {
        const bool isQuoted = m_scan != m_end && *m_scan == '"';
        if (!(isQuoted ? scanQuoted() : scanPlain()))
            return Scan::Incomplete;
        if (m_cells.size() > mostCells) {
            m_problem = Words::tr("line %1 is longer than a row of prices could be.").arg(m_line);
            return Scan::Incomplete;
        }
    }
    return Scan::Row;
}

/// Goes on behind the cell that ends at @p end, with or without a comma; false where the block ends first.
bool CsvScanner::endCell(const char *end)
{
    if (end == m_end && !m_atEnd)
        return false;
    m_rowEnds = end == m_end || *end == '\n';
    m_endsOpen = end == m_end;
    m_scan = end == m_end ? end : end + 1;
    return true;
}

bool CsvScanner::scanPlain()
{
    const char *from = m_scan;
    const char *end = from;
    while (end != m_end && *end != ',' && *end != '\n')
        ++end;
    if (!endCell(end))
        return false;
    const bool hasReturn = m_rowEnds && end != from && end[-1] == '\r';
    m_cells.emplace_back(from, hasReturn ? end - 1 : end);
    return true;
}

bool CsvScanner::scanQuoted()
{
    const char *from = m_scan + 1;
    const char *quote = find(from, m_end, '"');
    bool isDoubled = false;
    while (quote && quote + 1 < m_end && quote[1] == '"') {
        isDoubled = true;
        quote = find(quote + 2, m_end, '"');
    }
    if (!quote || (quote + 1 == m_end && !m_atEnd)) {
        if (m_atEnd)
            m_problem =
                Words::tr("the quotation mark opened in the row of line %1 is never closed. The file may "
                          "have been cut off there.")
                    .arg(m_line);
        return false;
    }
    const char *end = quote + 1;
    if (end != m_end && *end == '\r' && (end + 1 == m_end || end[1] == '\n'))
        ++end;
    while (end != m_end && *end != ',' && *end != '\n') {
        m_isMalformed = true;
        ++end;
    }
    if (!endCell(end))
        return false;
    if (isDoubled) {
        m_unquoted.push_back(QByteArray(from, quote - from).replace("\"\"", "\""));
        m_cells.emplace_back(m_unquoted.back());
    } else {
        m_cells.emplace_back(from, quote);
    }
    return true;
}

} // namespace stratoplan::storage::pricelists
