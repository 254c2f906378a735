// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/step/onestep.h"

#include <typeinfo>

namespace stratoplan::edits {

namespace {

/// Whether a step does anything: groups alone do nothing.
bool hasEffect(const QUndoCommand &command)
{
    for (int i = 0; i < command.childCount(); ++i) {
        if (hasEffect(*command.child(i)))
            return true;
    }
    return typeid(command) != typeid(QUndoCommand);
}

/// Takes the last step back for good. The stack deletes an obsolete command instead of keeping it for redo.
void discardLast(QUndoStack &stack)
{
    auto *step = const_cast<QUndoCommand *>(stack.command(stack.index() - 1));
    step->undo();
    step->setObsolete(true);
    stack.undo();
}

} // namespace

Status inOneStep(Document &document, const QString &text, const std::function<Status()> &edit)
{
    QUndoStack &stack = document.undoStack();
    const int before = stack.index();
    stack.beginMacro(text);
    const Status status = edit();
    stack.endMacro();
    // Within another one nothing is on the stack yet; the outer one decides.
    const bool isWithin = stack.index() == before;
    if (!isWithin && (!status || !hasEffect(*stack.command(before))))
        discardLast(stack);
    return status;
}

} // namespace stratoplan::edits
