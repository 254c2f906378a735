// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/skippedrowsmodel.h"

#include "storage/csv.h"

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

void SkippedRowsModel::setReport(const storage::ImportReport &report)
{
    beginResetModel();
    m_rows.clear();
    for (const storage::ImportPart &part : report.parts) {
        for (const storage::SkippedRow &row : part.skippedRows)
            m_rows.append({part.fileName, row});
    }
    endResetModel();
}

QString SkippedRowsModel::cell(const Row &row, int column) const
{
    switch (column) {
    case File:
        return row.file;
    case Line:
        return QString::number(row.skipped.line);
    case Why:
        return row.skipped.why;
    default:
        return {};
    }
}

QString SkippedRowsModel::plainText(const QList<int> &rows) const
{
    QList<int> wanted = rows;
    if (wanted.isEmpty()) {
        wanted.resize(m_rows.size());
        std::iota(wanted.begin(), wanted.end(), 0);
    }
    QList<QStringList> cells {{tr("File"), tr("Line"), tr("Reason")}};
    for (const int row : std::as_const(wanted)) {
        const Row &each = m_rows.at(row);
        cells.append({cell(each, File), cell(each, Line), cell(each, Why)});
    }
    return storage::toClipboardText(cells);
}

QByteArray SkippedRowsModel::csv() const
{
    // Headers of exchanged files are not translated.
    DataTable table;
    table.headers = {u"file"_s, u"line"_s, u"reason"_s};
    for (const Row &row : m_rows)
        table.rows.append({DataCell::ofText(row.file), DataCell::ofNumber(cell(row, Line)),
                           DataCell::ofText(row.skipped.why)});
    return storage::toCsv(table);
}

int SkippedRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SkippedRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant SkippedRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = index.column() == Line;
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    const bool isText = role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Why);
    return isText ? cell(m_rows.at(index.row()), index.column()) : QVariant();
}

QVariant SkippedRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Line ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Line:
        return tr("Line");
    case Why:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace stratoplan
