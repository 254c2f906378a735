// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/money/targetsmodel.h"

#include "core/engine/money/targetwords.h"
#include "core/text/format.h"
#include "models/roles.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

TargetsModel::TargetsModel(const Document &document, QObject *parent)
    : RowListModel(parent), m_document(document)
{
    follow();
    connect(&document, &Document::planChanged, this, &TargetsModel::follow);
}

void TargetsModel::follow()
{
    const Plan &plan = m_document.plan();
    QList<Row> wanted;
    for (const Target &target : plan.table<Target>())
        wanted.append({target, readMeasure(plan, target.measure).measure != Measure::Other});
    takeRows(m_rows, wanted, [](const Row &each) { return each.target.id; });
}

int TargetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TargetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TargetsModel::display(const Row &row, int column)
{
    const Target &target = row.target;
    switch (column) {
    case Title:
        return target.name;
    case Measure:
        return target.measure;
    case Asked:
        return u"%1 %2 %3"_s.arg(target.comparison, Format().number(target.value), target.unit).trimmed();
    case Judged:
        return row.isComputable ? tr("checked on Curves, Money")
                                : tr("listed only: the plan does not give it");
    default:
        return {};
    }
}

QVariant TargetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return tr("%1 %2", "measure, value asked").arg(row.target.measure, display(row, Asked));
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Asked ? Qt::AlignRight : Qt::AlignLeft);
    case IdRole:
        return row.target.id.value();
    case KeyRole:
        return u"target:%1"_s.arg(row.target.id.value());
    default:
        return {};
    }
}

QVariant TargetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Target"), tr("Measure"), tr("Asked"), tr("Judged")};
    return titleAt(titles, {Asked}, section, orientation, role);
}

} // namespace stratoplan
