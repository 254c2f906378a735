// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/editcommands.h"

#include "ui/shell/commands/actions.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// The slot of text inputs that does a command; null where they have none.
const char *textSlot(EditCommand command)
{
    switch (command) {
    case EditCommand::Cut:
        return "cut";
    case EditCommand::Copy:
        return "copy";
    case EditCommand::Paste:
        return "paste";
    case EditCommand::SelectAll:
        return "selectAll";
    case EditCommand::Delete:
    case EditCommand::Duplicate:
        return nullptr;
    }
    Q_UNREACHABLE();
}

QWidget *focusedText()
{
    QWidget *focus = QApplication::focusWidget();
    const bool isText = qobject_cast<QLineEdit *>(focus) || qobject_cast<QPlainTextEdit *>(focus)
        || qobject_cast<QTextEdit *>(focus);
    return isText ? focus : nullptr;
}

} // namespace

EditCommands::EditCommands(Actions &actions, std::function<Page *()> page, QObject *parent)
    : QObject(parent), m_actions(actions), m_page(std::move(page))
{
    for (int i = 0; i < actions.edits.size(); ++i) {
        const auto command = static_cast<EditCommand>(i);
        connect(actions.edits.at(i), &QAction::triggered, this, [this, command] { run(command); });
    }
    connect(qApp, &QApplication::focusChanged, this, &EditCommands::update);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &EditCommands::update);
    update();
}

void EditCommands::update()
{
    const Page *page = m_page();
    const bool inText = focusedText() != nullptr;
    for (int i = 0; i < m_actions.edits.size(); ++i) {
        const auto command = static_cast<EditCommand>(i);
        m_actions.edits.at(i)->setEnabled(inText ? textSlot(command) != nullptr
                                                 : page && page->canEdit(command));
    }
}

void EditCommands::run(EditCommand command)
{
    if (QWidget *text = focusedText()) {
        if (const char *slot = textSlot(command))
            QMetaObject::invokeMethod(text, slot);
        return;
    }
    Page *page = m_page();
    if (page && page->canEdit(command))
        page->edit(command);
}

} // namespace stratoplan
