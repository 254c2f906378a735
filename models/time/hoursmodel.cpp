// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time/hoursmodel.h"

#include "models/roles.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

HoursModel::HoursModel(const Document &document, const Format &format, QObject *parent)
    : RowListModel(parent), m_document(document), m_format(format)
{
    follow();
    connect(&document, &Document::planChanged, this, &HoursModel::follow);
}

void HoursModel::follow()
{
    QList<Row> rows;
    for (const Environment &each : m_document.plan().table<Environment>())
        rows.append({each, m_document.plan().info().hoursPerMonth});
    takeRows(m_rows, rows, [](const Row &row) { return row.environment.id; });
}

Id<Environment> HoursModel::environmentAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).environment.id : Id<Environment>();
}

int HoursModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HoursModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HoursModel::display(const Row &row, int column) const
{
    const Quantity hours = row.environment.hours.value_or(row.all);
    switch (column) {
    case Name:
        return row.environment.name;
    case Kind:
        return environmentKindTitle(row.environment.kind);
    case Hours:
        return row.environment.hours ? m_format.number(hours) : tr("always, %1").arg(m_format.number(hours));
    case Share:
        return row.all.raw() > 0
            ? m_format.percent(Percent::fromDouble(hours.toDouble() / row.all.toDouble() * 100))
            : absentText();
    default:
        return {};
    }
}

QVariant HoursModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Hours || index.column() == Share ? Qt::AlignRight : Qt::AlignLeft);
    case Qt::ToolTipRole:
        return tr("Compute paid by the hour scales with it; disks and control planes do not");
    case IdRole:
        return row.environment.id.value();
    default:
        return {};
    }
}

QVariant HoursModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Environment"), tr("Kind"), tr("Hours a month"), tr("Of the month")};
    return titleAt(titles, {Hours, Share}, section, orientation, role);
}

QString environmentKindTitle(Environment::Kind kind)
{
    switch (kind) {
    case Environment::Kind::Production:
        return HoursModel::tr("Production");
    case Environment::Kind::Staging:
        return HoursModel::tr("Staging");
    case Environment::Kind::Development:
        return HoursModel::tr("Development");
    case Environment::Kind::Shared:
        return HoursModel::tr("Shared");
    case Environment::Kind::Other:
        return HoursModel::tr("Other");
    }
    Q_UNREACHABLE();
}

} // namespace stratoplan
