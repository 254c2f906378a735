// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QUndoCommand>

namespace stratoplan::edits {

/// Puts a row into its table; undo takes it out.
template <class Row>
class InsertCommand : public QUndoCommand
{
public:
    InsertCommand(Document &document, Row row, qsizetype position, QUndoCommand *parent = nullptr)
        : QUndoCommand(parent), m_document(document), m_row(std::move(row)), m_position(position)
    {
    }
    void redo() override { m_document.insertRow(m_row, m_position); }
    void undo() override { m_document.removeRow(m_row.id); }

private:
    Document &m_document;
    Row m_row;
    qsizetype m_position;
};

/// Takes a row out of its table; undo puts it back where it was.
template <class Row>
class RemoveCommand : public QUndoCommand
{
public:
    RemoveCommand(Document &document, Row row, qsizetype position, QUndoCommand *parent = nullptr)
        : QUndoCommand(parent), m_document(document), m_row(std::move(row)), m_position(position)
    {
    }
    void redo() override { m_document.removeRow(m_row.id); }
    void undo() override { m_document.insertRow(m_row, m_position); }

private:
    Document &m_document;
    Row m_row;
    qsizetype m_position;
};

/// Replaces a row by another with the same id. Two that follow each other on the undo stack with the same
/// merge key and row become one, and none at all when that leads back to where the first began.
template <class Row>
class ReplaceCommand : public QUndoCommand
{
public:
    /// @param mergeKey  0: never merges
    ReplaceCommand(Document &document, Row before, Row after, int mergeKey = 0,
                   QUndoCommand *parent = nullptr)
        : QUndoCommand(parent), m_document(document), m_before(std::move(before)), m_after(std::move(after)),
          m_mergeKey(mergeKey)
    {
        Q_ASSERT(m_before.id == m_after.id);
    }
    void redo() override { m_document.replaceRow(m_after); }
    void undo() override { m_document.replaceRow(m_before); }
    [[nodiscard]] int id() const override
    {
        return m_mergeKey == 0 ? -1 : m_mergeKey * tableCount + tableIndex<Row>;
    }
    bool mergeWith(const QUndoCommand *other) override
    {
        // QUndoStack only offers commands with the same id(), which holds the row's type.
        const auto *next = static_cast<const ReplaceCommand *>(other);
        if (next->m_after.id != m_after.id)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    Document &m_document;
    Row m_before;
    Row m_after;
    int m_mergeKey;
};

} // namespace stratoplan::edits
