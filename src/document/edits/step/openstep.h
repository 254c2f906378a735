// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <vector>

namespace stratoplan::edits {

/// Puts a command on the stack, or into the step that is open on it. It is done either way.
void make(QUndoStack &stack, std::unique_ptr<QUndoCommand> command);

/// Commands on their way to be one step: done one after another, put on the stack together or taken back
/// without a trace. As long as it is open the stack stays as it is, what can be redone included.
class OpenStep : public QObject
{
    Q_OBJECT

public:
    /// Opens one within what is open on the stack, if anything is.
    OpenStep(QUndoStack &stack, const QString &text);

    /// Puts what was done on the stack, or into the step around; nothing where nothing was done.
    void push();
    /// Takes everything back, in reverse.
    void takeBack();

private:
    friend void make(QUndoStack &stack, std::unique_ptr<QUndoCommand> command);

    QUndoStack &m_stack;
    QString m_text;
    std::vector<std::unique_ptr<QUndoCommand>> m_done;
};

} // namespace stratoplan::edits
