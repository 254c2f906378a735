// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/undoaction.h"

#include "document/whatif.h"

#include <QAction>
#include <QCoreApplication>
#include <QUndoStack>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(UndoAction)
};

void follow(QAction &action, const QUndoStack &stack, const WhatIf &whatIf)
{
    const QString what = whatIf.letGo() ? Words::tr("reset levers", "after the word Undo") : stack.undoText();
    const QString undo = Words::tr("&Undo");
    action.setText(what.isEmpty() ? undo : undo + u' ' + what);
    action.setEnabled(whatIf.letGo() || stack.canUndo());
}

} // namespace

QAction *makeUndoAction(QUndoStack &stack, WhatIf &whatIf, QObject *parent)
{
    auto *action = new QAction(parent);
    const auto followBoth = [action, &stack, &whatIf] { follow(*action, stack, whatIf); };
    QObject::connect(&stack, &QUndoStack::canUndoChanged, action, followBoth);
    QObject::connect(&stack, &QUndoStack::undoTextChanged, action, followBoth);
    QObject::connect(&whatIf, &WhatIf::changed, action, followBoth);
    QObject::connect(action, &QAction::triggered, action, [&stack, &whatIf] {
        if (whatIf.letGo())
            whatIf.takeBack();
        else
            stack.undo();
    });
    followBoth();
    return action;
}

} // namespace stratoplan
