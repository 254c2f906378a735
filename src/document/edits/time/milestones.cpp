// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/milestones.h"

#include "document/edits/step/rows.h"
#include "document/edits/step/run.h"

namespace stratoplan::edits {

namespace {

Status checkDays(int days)
{
    if (days < 0 || days > 10'000)
        return Words::invalid(Words::tr("Work takes 0 to 10,000 days; 0 means not stated."));
    return {};
}

/// Where in the table of tasks a place within a checklist is, the moved task itself left out.
qsizetype tablePosition(const Plan &plan, TaskId moved, ChecklistId checklist, qsizetype position)
{
    qsizetype place = 0;
    qsizetype within = 0;
    qsizetype afterLast = -1;
    for (const Task &task : plan.table<Task>()) {
        if (task.id == moved)
            continue;
        if (task.checklist == checklist) {
            if (within == position)
                return place;
            ++within;
            afterLast = place + 1;
        }
        ++place;
    }
    return afterLast < 0 ? place : afterLast;
}

} // namespace

Result<MilestoneId> setMilestone(Document &document, const Milestone &milestone)
{
    const Result<QString> name = checkedName(milestone.name);
    if (!name)
        return name.error();
    if (!milestone.day.isValid())
        return Words::invalid(Words::tr("A milestone is on a day."));
    Milestone good = milestone;
    good.name = *name;
    return putRow(document, good, good.id ? Words::tr("Change milestone") : Words::tr("Add milestone"));
}

Status setMilestoneDay(Document &document, MilestoneId id, const QDate &day)
{
    if (!day.isValid())
        return Words::invalid(Words::tr("A milestone is on a day."));
    return changeRow(document, id, Words::tr("Move milestone"),
                     [&](Milestone &milestone) { milestone.day = day; });
}

Status setMilestoneDone(Document &document, MilestoneId id, bool done)
{
    return changeRow(document, id, done ? Words::tr("Reach milestone") : Words::tr("Reopen milestone"),
                     [&](Milestone &milestone) { milestone.done = done; });
}

Status removeMilestone(Document &document, MilestoneId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove milestone"));
}

Result<ChecklistId> setChecklist(Document &document, const Checklist &checklist)
{
    const Result<QString> name = checkedName(checklist.name);
    if (!name)
        return name.error();
    if (const Status status = checkDays(checklist.days); !status)
        return status.error();
    Checklist good = checklist;
    good.name = *name;
    return putRow(document, good, good.id ? Words::tr("Change checklist") : Words::tr("Add checklist"));
}

Status renameChecklist(Document &document, ChecklistId id, const QString &name)
{
    const Result<QString> good = checkedName(name);
    if (!good)
        return good.error();
    return changeRow(document, id, Words::tr("Rename checklist"),
                     [&](Checklist &checklist) { checklist.name = *good; });
}

Status setChecklistDays(Document &document, ChecklistId id, int days, int run)
{
    if (const Status status = checkDays(days); !status)
        return status;
    return changeRowInRun(document, id, Words::tr("Change days of checklist"), run,
                          [&](Checklist &checklist) { checklist.days = days; });
}

Status removeChecklist(Document &document, ChecklistId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove checklist"));
}

Status moveChecklist(Document &document, ChecklistId id, qsizetype position)
{
    return moveRow(document, id, position, Words::tr("Move checklist"));
}

Result<TaskId> addTask(Document &document, ChecklistId checklist, const QString &text)
{
    if (document.find(checklist) == nullptr)
        return Words::missing();
    const Result<QString> good = checkedName(text);
    if (!good)
        return good.error();
    Task task;
    task.checklist = checklist;
    task.text = *good;
    return putRow(document, task, Words::tr("Add task"));
}

Status renameTask(Document &document, TaskId id, const QString &text)
{
    const Result<QString> good = checkedName(text);
    if (!good)
        return good.error();
    return changeRow(document, id, Words::tr("Rename task"), [&](Task &task) { task.text = *good; });
}

Status setTaskDone(Document &document, TaskId id, bool done)
{
    return changeRow(document, id, done ? Words::tr("Tick off task") : Words::tr("Reopen task"),
                     [&](Task &task) { task.done = done; });
}

Status removeTask(Document &document, TaskId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove task"));
}

Status moveTask(Document &document, TaskId id, ChecklistId checklist, qsizetype position)
{
    const Task *task = document.find(id);
    if (task == nullptr || document.find(checklist) == nullptr)
        return Words::missing();
    Task moved = *task;
    moved.checklist = checklist;
    Step step(document, Words::tr("Move task"));
    step.replace(moved);
    step.move(id, tablePosition(step.plan(), id, checklist, std::max<qsizetype>(0, position)));
    return step.push();
}

QList<Task> tasksOf(const Plan &plan, ChecklistId checklist)
{
    QList<Task> tasks;
    for (const Task &task : plan.table<Task>()) {
        if (task.checklist == checklist)
            tasks.append(task);
    }
    return tasks;
}

} // namespace stratoplan::edits
