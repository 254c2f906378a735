// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roadmap/checklistmodel.h"

#include "core/roadmap/roadmapwords.h"
#include "document/edits/step/onestep.h"
#include "document/edits/time/milestones.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

ChecklistModel::ChecklistModel(Document &document, QObject *parent)
    : RowListModel(parent), m_document(document)
{
    follow();
    connect(&document, &Document::revisionChanged, this, &ChecklistModel::follow);
}

void ChecklistModel::setPhase(PhaseId phase)
{
    m_phase = phase;
    m_isAll = false;
    follow();
}

void ChecklistModel::showAll()
{
    m_isAll = true;
    follow();
}

void ChecklistModel::follow()
{
    const Plan &plan = m_document.plan();
    QList<Row> rows;
    for (const Checklist &list : plan.table<Checklist>()) {
        if (!m_isAll && list.phase != m_phase)
            continue;
        const QList<Task> tasks = edits::tasksOf(plan, list.id);
        int done = 0;
        for (const Task &task : tasks)
            done += task.done ? 1 : 0;
        QStringList detail;
        const Phase *phase = m_isAll ? plan.find(list.phase) : nullptr;
        if (phase)
            detail.append(phase->name);
        detail.append(roadmapwords::progress(done, static_cast<int>(tasks.size())));
        if (list.days > 0)
            detail.append(roadmapwords::days(list.days));
        rows.append({ListKind, list.id.value(), list.id, list.name, detail.join(u" · "_s), false, 0});
        int position = 0;
        for (const Task &task : tasks)
            rows.append({TaskKind, task.id.value(), list.id, task.text, {}, task.done, position++});
    }
    takeRows(m_rows, rows, [](const Row &each) { return std::pair(each.kind, each.id); });
}

QModelIndex ChecklistModel::indexOf(Kind kind, qint64 id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).kind == kind && m_rows.at(row).id == id)
            return index(row, 0);
    }
    return {};
}

Id<Checklist> ChecklistModel::listAt(const QModelIndex &index) const
{
    if (index.isValid() && index.row() < m_rows.size())
        return m_rows.at(index.row()).list;
    return m_rows.isEmpty() ? Id<Checklist>() : m_rows.last().list;
}

bool ChecklistModel::tell(const Status &status)
{
    if (!status)
        Q_EMIT refused(status.error());
    return status.ok();
}

QModelIndex ChecklistModel::addTask(const QModelIndex &at, const QString &text, const QString &title)
{
    Id<Task> added;
    const Status done = edits::inOneStep(m_document, tr("Add task"), [&]() -> Status {
        Id<Checklist> list = listAt(at);
        if (!list) {
            Checklist row;
            row.name = title;
            row.phase = m_phase;
            const auto made = edits::setChecklist(m_document, row);
            if (!made)
                return made.error();
            list = *made;
        }
        const auto task = edits::addTask(m_document, list, text);
        if (!task)
            return task.error();
        added = *task;
        return {};
    });
    return tell(done) ? indexOf(TaskKind, added.value()) : QModelIndex();
}

QModelIndex ChecklistModel::addList(const QString &title)
{
    Checklist row;
    row.name = title;
    row.phase = m_phase;
    const auto made = edits::setChecklist(m_document, row);
    if (!made)
        Q_EMIT refused(made.error());
    return made ? indexOf(ListKind, made->value()) : QModelIndex();
}

bool ChecklistModel::remove(const QModelIndex &index)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Row row = m_rows.at(index.row());
    return tell(row.kind == TaskKind ? edits::removeTask(m_document, Id<Task>(row.id))
                                     : edits::removeChecklist(m_document, row.list));
}

int ChecklistModel::tasksIn(Id<Checklist> list) const
{
    return static_cast<int>(edits::tasksOf(m_document.plan(), list).size());
}

Id<Checklist> ChecklistModel::neighbour(Id<Checklist> list, int by) const
{
    QList<Id<Checklist>> lists;
    for (const Row &row : m_rows) {
        if (row.kind == ListKind)
            lists.append(row.list);
    }
    return lists.value(lists.indexOf(list) + by);
}

QModelIndex ChecklistModel::move(const QModelIndex &index, int by)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row row = m_rows.at(index.row());
    Status done;
    if (row.kind == ListKind) {
        const Id<Checklist> other = neighbour(row.list, by);
        if (!other)
            return index;
        done =
            edits::moveChecklist(m_document, row.list, m_document.plan().table<Checklist>().indexOf(other));
    } else {
        const int position = row.position + by;
        Id<Checklist> list = row.list;
        int place = position;
        if (position < 0 || position >= tasksIn(list)) {
            list = neighbour(row.list, by);
            place = by < 0 ? tasksIn(list) : 0;
        }
        if (!list)
            return index;
        done = edits::moveTask(m_document, Id<Task>(row.id), list, place);
    }
    tell(done);
    return indexOf(row.kind, row.id);
}

std::optional<int> ChecklistModel::days(const QModelIndex &index) const
{
    const Checklist *list = index.isValid() ? m_document.find(listAt(index)) : nullptr;
    return list ? std::optional(list->days) : std::nullopt;
}

bool ChecklistModel::setDays(const QModelIndex &index, int days, int run)
{
    return index.isValid() && tell(edits::setChecklistDays(m_document, listAt(index), days, run));
}

bool ChecklistModel::isTask(const QModelIndex &index) const
{
    return index.isValid() && m_rows.at(index.row()).kind == TaskKind;
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChecklistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return row.text;
    case Qt::CheckStateRole:
        return row.kind == TaskKind ? QVariant(row.done ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return alignment(Qt::AlignLeft);
    case KindRole:
        return row.kind;
    case IdRole:
        return row.id;
    case DetailRole:
        return row.detail;
    default:
        return {};
    }
}

bool ChecklistModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Row row = m_rows.at(index.row());
    if (role == Qt::CheckStateRole && row.kind == TaskKind)
        return tell(edits::setTaskDone(m_document, Id<Task>(row.id), value.toInt() == Qt::Checked));
    if (role != Qt::EditRole)
        return false;
    return tell(row.kind == TaskKind ? edits::renameTask(m_document, Id<Task>(row.id), value.toString())
                                     : edits::renameChecklist(m_document, row.list, value.toString()));
}

Qt::ItemFlags ChecklistModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags =
        QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren | Qt::ItemIsEditable;
    return isTask(index) ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section != 0 || role != Qt::DisplayRole)
        return {};
    return tr("Task");
}

} // namespace stratoplan
