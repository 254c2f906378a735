// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roadmap/milestonesmodel.h"

#include "core/audit/audit.h"
#include "core/roadmap/overdue.h"
#include "core/text/format.h"
#include "document/edits/time/milestones.h"

namespace stratoplan {

MilestonesModel::MilestonesModel(Document &document, QObject *parent)
    : RowListModel(parent), m_document(document)
{
    follow();
    connect(&document, &Document::revisionChanged, this, &MilestonesModel::follow);
}

void MilestonesModel::setPhase(PhaseId phase)
{
    m_phase = phase;
    follow();
}

void MilestonesModel::setToday(const QDate &today)
{
    m_today = today;
    follow();
}

void MilestonesModel::follow()
{
    QList<Row> rows;
    for (const Milestone &milestone : m_document.plan().table<Milestone>()) {
        if (m_phase && milestone.phase != m_phase)
            continue;
        const Phase *phase = m_document.find(milestone.phase);
        rows.append({milestone, phase ? phase->name : QString(), isOverdue(milestone, m_today)});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &a, const Row &b) { return a.milestone.day < b.milestone.day; });
    takeRows(m_rows, rows, [](const Row &each) { return each.milestone.id; });
}

int MilestonesModel::rowOf(Id<Milestone> id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).milestone.id == id)
            return row;
    }
    return -1;
}

int MilestonesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MilestonesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MilestonesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return row.milestone.name;
        if (index.column() == Day)
            return row.isOverdue ? tr("%1, overdue", "day").arg(Format().date(row.milestone.day))
                                 : Format().date(row.milestone.day);
        return row.phase.isEmpty() ? absentText() : row.phase;
    case Qt::EditRole:
        return row.milestone.name;
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(row.milestone.done ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case SeverityRole:
        return row.isOverdue && index.column() == Day ? QVariant(static_cast<int>(Finding::Severity::Warning))
                                                      : QVariant();
    case Qt::TextAlignmentRole:
        return alignment(Qt::AlignLeft);
    case IdRole:
        return row.milestone.id.value();
    case PhaseRole:
        return row.milestone.phase.value();
    default:
        return {};
    }
}

bool MilestonesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Name)
        return false;
    Milestone milestone = m_rows.at(index.row()).milestone;
    if (role == Qt::CheckStateRole)
        milestone.done = value.toInt() == Qt::Checked;
    else if (role == Qt::EditRole)
        milestone.name = value.toString();
    else
        return false;
    const auto done = edits::setMilestone(m_document, milestone);
    if (!done)
        Q_EMIT refused(done.error());
    return done.ok();
}

Qt::ItemFlags MilestonesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable | Qt::ItemIsEditable : flags;
}

QVariant MilestonesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Milestone"), tr("Day"), tr("Phase")};
    return titleAt(titles, {}, section, orientation, role);
}

} // namespace stratoplan
