// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/support/csvrows.h"

#include "storage/pricelists/support/words.h"

namespace stratoplan::storage::pricelists {

namespace {

constexpr qsizetype largestCell = 256 * 1024; ///< bytes
constexpr qsizetype mostCells = 2'000;

} // namespace

bool CsvRows::next()
{
    while (m_problem.isEmpty() && !m_source.atEnd()) {
        if (m_separator == '\0')
            chooseSeparator();
        readRow();
        const bool isBlank = m_cells.join(QString()).isEmpty();
        if (m_problem.isEmpty() && !isBlank)
            return true;
    }
    if (m_problem.isEmpty() && m_source.failed())
        m_problem = Words::tr("the file cannot be read to its end.");
    m_cells.clear();
    return false;
}

void CsvRows::chooseSeparator()
{
    const QByteArrayView block = m_source.block();
    const auto lineEnd = std::find(block.begin(), block.end(), '\n');
    const auto commas = std::count(block.begin(), lineEnd, ',');
    const auto semicolons = std::count(block.begin(), lineEnd, ';');
    const auto tabs = std::count(block.begin(), lineEnd, '\t');
    m_separator = semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
}

void CsvRows::readRow()
{
    m_cells.clear();
    m_line = m_source.line();
    m_endsOpen = true;
    QByteArray cell;
    while (!m_source.atEnd() && m_problem.isEmpty()) {
        const char c = m_source.current();
        m_source.advance();
        if (c == '\n') {
            m_endsOpen = false;
            break;
        }
        if (c == '"' && cell.isEmpty())
            readQuoted(cell);
        else if (c == m_separator)
            endCell(cell);
        else
            cell.append(c);
        if (cell.size() > largestCell || m_cells.size() > mostCells)
            m_problem = Words::tr("line %1 is longer than a row of prices could be.").arg(m_line);
    }
    endCell(cell);
}

/// Reads to the closing quote; a doubled quote stands for one.
void CsvRows::readQuoted(QByteArray &cell)
{
    while (!m_source.atEnd() && cell.size() <= largestCell) {
        const char c = m_source.current();
        m_source.advance();
        if (c != '"') {
            cell.append(c);
            continue;
        }
        if (m_source.atEnd() || m_source.current() != '"')
            return;
        cell.append('"');
        m_source.advance();
    }
    if (cell.size() <= largestCell)
        m_problem =
            Words::tr("the quotation mark opened in the row of line %1 is never closed. The file may have "
                      "been cut off there.")
                .arg(m_line);
}

void CsvRows::endCell(QByteArray &cell)
{
    m_cells.append(QString::fromUtf8(cell).trimmed());
    cell.clear();
}

CsvColumns::CsvColumns(const QStringList &header) : m_names(header)
{
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString name = header.at(i).toLower();
        if (!name.isEmpty() && !m_index.contains(name))
            m_index.insert(name, i);
    }
}

QString CsvColumns::cell(const QStringList &cells, const QString &name) const
{
    return cells.value(m_index.value(name.toLower(), -1));
}

QString skippedRowText(const CsvRows &rows, const CsvColumns &columns, const QString &problem)
{
    const bool isCut = rows.endsOpen() && rows.cells().size() < columns.names().size();
    return isCut ? Words::tr("The file ends within this row: it was cut off. %1").arg(problem) : problem;
}

Error csvError(const QString &fileName, const QString &problem)
{
    return {Error::Code::Damaged, Words::tr("“%1” is broken: %2").arg(fileName, problem), {}};
}

} // namespace stratoplan::storage::pricelists
