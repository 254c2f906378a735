// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/step/step.h"
#include "document/edits/words.h"

namespace stratoplan::edits {

/// Adds a row that has no id, replaces the one that has, as one step.
template <class Row>
Result<Id<Row>> putRow(Document &document, const Row &row, const QString &text)
{
    if (row.id && document.find(row.id) == nullptr)
        return Words::missing();
    if (const Status status = checkReferences(document.plan(), row); !status)
        return status.error();
    Step step(document, text);
    Id<Row> id = row.id;
    if (id)
        step.replace(row);
    else
        id = step.insert(row);
    if (const Status status = step.push(); !status)
        return status.error();
    return id;
}

/// Removes rows with all that cannot be without them, as one step.
template <class Row>
Status removeRows(Document &document, const QList<Id<Row>> &ids, const QString &text)
{
    RowSet rows;
    for (const Id<Row> id : ids) {
        if (document.find(id) == nullptr)
            return Words::missing();
        rows.insert(id);
    }
    Step step(document, text);
    step.removeWithDependents(rows);
    return step.push();
}

/// Makes of a row what @p edit makes of it, as one step; nothing where it stays the same.
template <class Row, class Edit>
Status changeRow(Document &document, Id<Row> id, const QString &text, Edit edit)
{
    const Row *row = document.find(id);
    if (row == nullptr)
        return Words::missing();
    Row changed = *row;
    edit(changed);
    Step step(document, text);
    step.replace(changed);
    return step.push();
}

/// Puts a row at another place of its table, 0 … rows - 1, as one step.
template <class Row>
Status moveRow(Document &document, Id<Row> id, qsizetype position, const QString &text)
{
    if (document.find(id) == nullptr)
        return Words::missing();
    const qsizetype last = document.plan().table<Row>().size() - 1;
    Step step(document, text);
    step.move(id, std::clamp<qsizetype>(position, 0, last));
    return step.push();
}

/// Fails where another row has that name, capitals aside.
template <class Row>
Status checkUniqueName(const Plan &plan, const Row &row)
{
    for (const Row &other : plan.table<Row>()) {
        if (other.id != row.id && other.name.compare(row.name, Qt::CaseInsensitive) == 0)
            return Words::invalid(Words::tr("“%1” is there already.").arg(other.name));
    }
    return {};
}

/// The status of a result whose value nobody asks for.
template <class T>
Status statusOf(const Result<T> &result)
{
    return result ? Status() : Status(result.error());
}

} // namespace stratoplan::edits
