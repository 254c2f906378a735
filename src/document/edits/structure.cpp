// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/structure.h"

#include "document/edits/step/copies.h"
#include "document/edits/step/rows.h"

namespace stratoplan::edits {

namespace {

template <class Row>
Status checkUnique(const Plan &plan, const Row &row)
{
    for (const Row &other : plan.table<Row>()) {
        if (other.id != row.id && other.name.compare(row.name, Qt::CaseInsensitive) == 0)
            return Words::invalid(Words::tr("“%1” is there already.").arg(other.name));
    }
    return {};
}

Status checkRow(const Plan &, const Option &)
{
    return {};
}

Status checkRow(const Plan &plan, const Phase &phase)
{
    if (phase.usersLow.isNegative() || phase.usersHigh < phase.usersLow)
        return Words::invalid(Words::tr("The upper end of the user range is below the lower."));
    for (const Phase &other : plan.table<Phase>()) {
        if (other.id == phase.id || other.begins != phase.begins)
            continue;
        if (phase.begins == Phase::Begins::InMonth && other.month == phase.month)
            return Words::invalid(Words::tr("“%1” begins in that month already.").arg(other.name));
        const bool isSameTrigger = phase.trigger && other.trigger == phase.trigger;
        if (phase.begins == Phase::Begins::OnTrigger && isSameTrigger)
            return Words::invalid(Words::tr("“%1” begins with that trigger already.").arg(other.name));
    }
    return {};
}

Status checkRow(const Plan &plan, const Environment &environment)
{
    if (environment.inPlaceOf.isNone())
        return {};
    if (environment.inPlaceOf == environment.id)
        return Words::invalid(Words::tr("An environment cannot stand in place of itself."));
    const Environment *other = plan.find(environment.inPlaceOf);
    if (other != nullptr && !other->inPlaceOf.isNone()) {
        return Words::invalid(
            Words::tr("“%1” stands in place of another environment itself.").arg(other->name));
    }
    for (const Environment &each : plan.table<Environment>()) {
        if (!environment.id.isNone() && each.inPlaceOf == environment.id) {
            return Words::invalid(Words::tr("“%1” stands in place of this environment.").arg(each.name));
        }
    }
    return {};
}

Status checkRow(const Plan &, const Group &)
{
    return {};
}

template <class Row>
Result<Row> checked(const Plan &plan, Row row)
{
    const Result<QString> name = checkedName(row.name);
    if (!name)
        return name.error();
    row.name = *name;
    for (const Status &status : {checkUnique(plan, row), checkReferences(plan, row), checkRow(plan, row)}) {
        if (!status)
            return status.error();
    }
    return row;
}

template <class Row>
Result<Id<Row>> add(Document &document, Row row, const QString &text)
{
    row.id = {};
    const Result<Row> good = checked(document.plan(), row);
    if (!good)
        return good.error();
    Step step(document, text);
    const Id<Row> id = step.insert(*good);
    if (const Status status = step.push(); !status)
        return status.error();
    return id;
}

template <class Row>
Status change(Document &document, const Row &row, const QString &text)
{
    if (document.find(row.id) == nullptr)
        return Words::missing();
    const Result<Row> good = checked(document.plan(), row);
    if (!good)
        return good.error();
    Step step(document, text);
    step.replace(*good);
    return step.push();
}

template <class Row>
Status rename(Document &document, Id<Row> id, const QString &name, const QString &text)
{
    const Row *row = document.find(id);
    if (row == nullptr)
        return Words::missing();
    Row renamed = *row;
    renamed.name = name;
    return change(document, renamed, text);
}

/// "AWS copy", "AWS copy 2": the first name that is free.
template <class Row>
QString copyName(const Plan &plan, const Row &row)
{
    Row probe = row;
    probe.id = {};
    for (int number = 1;; ++number) {
        probe.name = number == 1 ? Words::tr("%1 copy").arg(row.name)
                                 : Words::tr("%1 copy %2").arg(row.name).arg(number);
        if (checkUnique(plan, probe))
            return probe.name;
    }
}

/// A copy stands on its own: two phases cannot begin in one month or with one trigger.
void settleCopy(Phase &phase)
{
    phase.begins = Phase::Begins::Undated;
    phase.trigger = {};
}
template <class Row>
void settleCopy(Row &)
{
}

template <class Row>
Result<Id<Row>> duplicate(Document &document, Id<Row> id, const QString &name, const QString &text)
{
    const Row *row = document.find(id);
    if (row == nullptr)
        return Words::missing();
    Row copy = *row;
    copy.id = {};
    copy.name = name.isEmpty() ? copyName(document.plan(), *row) : name;
    settleCopy(copy);
    const Result<Row> good = checked(document.plan(), copy);
    if (!good)
        return good.error();
    RowSet rows;
    rows.insert(id);
    Step step(document, text);
    const RowCopies copies(step, withDependents(document.plan(), rows), CopyPlace::AtEnd);
    copy = *good;
    copy.id = copies.of(id);
    step.replace(copy);
    step.move(copy.id, step.plan().table<Row>().indexOf(id) + 1);
    if (const Status status = step.push(); !status)
        return status.error();
    return copy.id;
}

template <class Row>
Status move(Document &document, Id<Row> id, qsizetype position, const QString &text)
{
    if (document.find(id) == nullptr)
        return Words::missing();
    const qsizetype last = document.plan().table<Row>().size() - 1;
    Step step(document, text);
    step.move(id, std::clamp<qsizetype>(position, 0, last));
    return step.push();
}

} // namespace

Result<OptionId> addOption(Document &document, const Option &option)
{
    return add(document, option, Words::tr("Add option"));
}
Status renameOption(Document &document, OptionId id, const QString &name)
{
    return rename(document, id, name, Words::tr("Rename option"));
}
Status setOption(Document &document, const Option &option)
{
    return change(document, option, Words::tr("Change option"));
}
Result<OptionId> duplicateOption(Document &document, OptionId id, const QString &name)
{
    return duplicate(document, id, name, Words::tr("Duplicate option"));
}
Status removeOption(Document &document, OptionId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove option"));
}
Status moveOption(Document &document, OptionId id, qsizetype position)
{
    return move(document, id, position, Words::tr("Move option"));
}

Result<PhaseId> addPhase(Document &document, const Phase &phase)
{
    return add(document, phase, Words::tr("Add phase"));
}
Status renamePhase(Document &document, PhaseId id, const QString &name)
{
    return rename(document, id, name, Words::tr("Rename phase"));
}
Status setPhase(Document &document, const Phase &phase)
{
    return change(document, phase, Words::tr("Change phase"));
}
Result<PhaseId> duplicatePhase(Document &document, PhaseId id, const QString &name)
{
    return duplicate(document, id, name, Words::tr("Duplicate phase"));
}
Status removePhase(Document &document, PhaseId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove phase"));
}

Result<EnvironmentId> addEnvironment(Document &document, const Environment &environment)
{
    return add(document, environment, Words::tr("Add environment"));
}
Status renameEnvironment(Document &document, EnvironmentId id, const QString &name)
{
    return rename(document, id, name, Words::tr("Rename environment"));
}
Status setEnvironment(Document &document, const Environment &environment)
{
    return change(document, environment, Words::tr("Change environment"));
}
Result<EnvironmentId> duplicateEnvironment(Document &document, EnvironmentId id, const QString &name)
{
    return duplicate(document, id, name, Words::tr("Duplicate environment"));
}
Status removeEnvironment(Document &document, EnvironmentId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove environment"));
}
Status moveEnvironment(Document &document, EnvironmentId id, qsizetype position)
{
    return move(document, id, position, Words::tr("Move environment"));
}

Result<GroupId> addGroup(Document &document, const QString &name)
{
    Group group;
    group.name = name;
    return add(document, group, Words::tr("Add group"));
}
Status renameGroup(Document &document, GroupId id, const QString &name)
{
    return rename(document, id, name, Words::tr("Rename group"));
}
Result<GroupId> duplicateGroup(Document &document, GroupId id, const QString &name)
{
    return duplicate(document, id, name, Words::tr("Duplicate group"));
}
Status removeGroup(Document &document, GroupId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove group"));
}

} // namespace stratoplan::edits
