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

} // namespace stratoplan::edits
