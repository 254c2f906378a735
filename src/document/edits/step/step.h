// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/edits/step/commands.h"
#include "document/edits/step/references.h"

#include <memory>

namespace stratoplan::edits {

/// One undo step under construction. Every change is made to a draft of the plan first, so that later
/// changes of the step see the earlier ones; nothing reaches the document before push().
class Step
{
public:
    /// @param text  what the undo menu calls it: "Change quantity"
    Step(Document &document, const QString &text);

    /// The plan as it will be.
    [[nodiscard]] const Plan &plan() const { return m_draft; }
    template <class Row>
    [[nodiscard]] const Row *find(Id<Row> id) const
    {
        return m_draft.find(id);
    }

    /// Adds a row and gives it an id of its own.
    template <class Row>
    Id<Row> insert(Row row, qsizetype position = -1)
    {
        Table<Row> &table = m_draft.table<Row>();
        row.id = table.nextId();
        put(row, position < 0 ? table.size() : std::min(position, table.size()));
        return row.id;
    }
    /// Replaces the row with that id; nothing where it is the same.
    template <class Row>
    void replace(const Row &row)
    {
        const Row before = *m_draft.find(row.id);
        if (before == row)
            return;
        m_draft.table<Row>().replace(row);
        new ReplaceCommand<Row>(m_document, before, row, 0, parentCommand());
    }
    template <class Row>
    void remove(Id<Row> id)
    {
        Table<Row> &table = m_draft.table<Row>();
        const qsizetype position = table.indexOf(id);
        const Row row = table.at(position);
        table.remove(id);
        new RemoveCommand<Row>(m_document, row, position, parentCommand());
    }
    /// Puts a row at another place; @p position counts without the row itself.
    template <class Row>
    void move(Id<Row> id, qsizetype position)
    {
        const Row row = *m_draft.find(id);
        if (m_draft.table<Row>().indexOf(id) == position)
            return;
        remove(id);
        put(row, std::min(position, m_draft.table<Row>().size()));
    }
    /// Removes rows with all that cannot be without them; clears the other references to them.
    void removeWithDependents(const RowSet &rows);

    /// Makes the step happen and undoable; nothing where it is empty. The step is over then.
    Status push();

private:
    template <class Row>
    void put(const Row &row, qsizetype position)
    {
        m_draft.table<Row>().insert(row, position);
        new InsertCommand<Row>(m_document, row, position, parentCommand());
    }
    [[nodiscard]] QUndoCommand *parentCommand() const { return m_command.get(); }

    Document &m_document;
    Plan m_draft;
    std::unique_ptr<QUndoCommand> m_command;
};

} // namespace stratoplan::edits
