// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/change.h"

#include <QObject>
#include <QUndoStack>

namespace stratoplan {

namespace edits {
template <class Row>
class InsertCommand;
template <class Row>
class RemoveCommand;
template <class Row>
class ReplaceCommand;
} // namespace edits
class Session;

/// A plan in memory with its undo stack. It is changed by the verbs of document/edits/edits.h alone: they
/// push commands, and only commands may write. Everyone else reads plan() and listens.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(Plan plan = {}, QObject *parent = nullptr);
    ~Document() override;

    /// The plan as it is now. A copy is cheap and stays as it is.
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// The row with that id, or null; valid until the next change.
    template <class Row>
    [[nodiscard]] const Row *find(Id<Row> id) const
    {
        return m_plan.find(id);
    }
    /// For undo and redo, their actions, and the verbs.
    [[nodiscard]] QUndoStack &undoStack() { return m_undoStack; }
    [[nodiscard]] const QUndoStack &undoStack() const { return m_undoStack; }
    /// Grows with every change, undo and redo included; never the same for two states in a row.
    [[nodiscard]] quint64 revision() const { return m_revision; }

Q_SIGNALS:
    /// Before a row changes; plan() still holds the old one.
    void aboutToChange(const Change &change);
    /// After a row changed. Within a step of several changes the plan may refer to rows that are not there
    /// yet, so look at it as a whole only on revisionChanged().
    void changed(const Change &change);
    /// Another plan took the place of this one.
    void reset();
    /// At once after every edit, undo or redo, however many rows it changed, and after reset().
    void revisionChanged(quint64 revision);
    /// Once per turn of the event loop in which anything changed.
    void planChanged();

private:
    template <class Row>
    friend class edits::InsertCommand;
    template <class Row>
    friend class edits::RemoveCommand;
    template <class Row>
    friend class edits::ReplaceCommand;
    friend class Session;

    template <class Row>
    void insertRow(const Row &row, qsizetype position)
    {
        const Change change {Change::Kind::Inserted, tableIndex<Row>, row.id.value(), position};
        begin(change);
        m_plan.table<Row>().insert(row, position);
        end(change);
    }
    template <class Row>
    void removeRow(Id<Row> id)
    {
        const qsizetype position = m_plan.table<Row>().indexOf(id);
        const Change change {Change::Kind::Removed, tableIndex<Row>, id.value(), position};
        begin(change);
        m_plan.table<Row>().remove(id);
        end(change);
    }
    template <class Row>
    void replaceRow(const Row &row)
    {
        const qsizetype position = m_plan.table<Row>().indexOf(row.id);
        const Change change {Change::Kind::Replaced, tableIndex<Row>, row.id.value(), position};
        begin(change);
        m_plan.table<Row>().replace(row);
        end(change);
    }
    void begin(const Change &change);
    void end(const Change &change);
    void finishStep();
    void announcePlan();
    /// Puts another plan in place; the undo stack starts empty and clean.
    void replacePlan(Plan plan);

    Plan m_plan;
    QUndoStack m_undoStack;
    quint64 m_revision = 0;
    quint64 m_announced = 0;
    bool m_planPending = false;
};

} // namespace stratoplan
