// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roadmap/triggersmodel.h"

#include "core/audit/audit.h"
#include "core/roadmap/roadmapwords.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

void TriggersModel::show(const Plan &plan, const Roadmap &road)
{
    const Format format;
    QList<Row> rows;
    for (const RoadmapTrigger &trigger : road.triggers) {
        Row row;
        row.kind = trigger.policy ? ScalingKind : TriggerKind;
        row.id = trigger.policy ? trigger.policy.value() : trigger.trigger.value();
        row.component = trigger.component;
        row.cells[Name] = trigger.name;
        row.cells[Condition] = trigger.condition;
        row.cells[Fires] = roadmapwords::fires(trigger, format);
        row.cells[Does] = roadmapwords::does(plan, trigger);
        if (!row.cells[Does].isEmpty()) // begins its cell, as stated effects do
            row.cells[Does][0] = row.cells[Does].at(0).toUpper();
        row.problem = trigger.problem;
        row.fires = trigger.month.has_value();
        rows.append(row);
    }
    takeRows(m_rows, rows, [](const Row &each) { return std::pair(each.kind, each.id); });
}

int TriggersModel::rowOf(Kind kind, qint64 id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).kind == kind && m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int TriggersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TriggersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TriggersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.cells[index.column()];
    case Qt::ToolTipRole:
        return index.column() == Fires && !row.problem.isEmpty() ? row.problem : row.cells[index.column()];
    case Qt::TextAlignmentRole:
        return alignment(Qt::AlignLeft);
    case KindRole:
        return row.kind;
    case IdRole:
        return row.id;
    case ComponentRole:
        return row.component.value();
    case IconRole:
        return index.column() == Name ? QVariant(row.kind == ScalingKind ? u"levers"_s : u"roadmap"_s)
                                      : QVariant();
    case SeverityRole:
        if (index.column() == Fires && !row.problem.isEmpty())
            return static_cast<int>(Finding::Severity::Warning);
        return {};
    default:
        return {};
    }
}

QVariant TriggersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Trigger or rule"), tr("Condition"), tr("Fires"), tr("Does")};
    return titleAt(titles, {}, section, orientation, role);
}

} // namespace stratoplan
