// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/step/openstep.h"

#include <ranges>
#include <utility>

namespace stratoplan::edits {

namespace {

using Commands = std::vector<std::unique_ptr<QUndoCommand>>;

void undoAll(const Commands &commands)
{
    for (const auto &command : commands | std::views::reverse)
        command->undo();
}

/// Commands that are done when they come.
class DoneCommands : public QUndoCommand
{
public:
    DoneCommands(const QString &text, Commands commands) : QUndoCommand(text), m_commands(std::move(commands))
    {
    }

    void undo() override { undoAll(m_commands); }
    void redo() override
    {
        if (std::exchange(m_isDone, false))
            return;
        for (const auto &command : m_commands)
            command->redo();
    }

private:
    Commands m_commands;
    bool m_isDone = true;
};

/// The innermost step that is open on a stack; null: none is.
OpenStep *openOn(const QUndoStack &stack)
{
    const QList<OpenStep *> open = stack.findChildren<OpenStep *>(Qt::FindDirectChildrenOnly);
    return open.isEmpty() ? nullptr : open.last();
}

} // namespace

void make(QUndoStack &stack, std::unique_ptr<QUndoCommand> command)
{
    if (OpenStep *open = openOn(stack)) {
        command->redo();
        open->m_done.push_back(std::move(command));
    } else {
        stack.push(command.release());
    }
}

OpenStep::OpenStep(QUndoStack &stack, const QString &text) : QObject(&stack), m_stack(stack), m_text(text) { }

void OpenStep::push()
{
    setParent(nullptr);
    if (m_done.empty())
        return;
    auto step = std::make_unique<DoneCommands>(m_text, std::exchange(m_done, {}));
    make(m_stack, std::move(step));
}

void OpenStep::takeBack()
{
    setParent(nullptr);
    if (m_done.empty())
        return;
    undoAll(m_done);
    m_done.clear();
    // Whoever follows the stack hears that the plan was another for a while.
    if (openOn(m_stack) == nullptr)
        Q_EMIT m_stack.indexChanged(m_stack.index());
}

} // namespace stratoplan::edits
