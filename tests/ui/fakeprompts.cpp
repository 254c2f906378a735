// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fakeprompts.h"

#include <QDialog>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

Prompts::SaveAnswer FakePrompts::askSave(QWidget *parent, const QString &plan)
{
    Q_UNUSED(parent)
    asked.append(u"askSave "_s + plan);
    return saveAnswer;
}

bool FakePrompts::confirm(QWidget *parent, const Question &question)
{
    Q_UNUSED(parent)
    asked.append(u"confirm "_s + question.title);
    return confirmAnswer;
}

QString FakePrompts::openFile(QWidget *parent, const FileQuestion &question)
{
    Q_UNUSED(parent)
    asked.append(u"openFile "_s + question.title);
    return openPath;
}

QStringList FakePrompts::openFiles(QWidget *parent, const FileQuestion &question)
{
    Q_UNUSED(parent)
    asked.append(u"openFiles "_s + question.title);
    return openPaths;
}

QString FakePrompts::saveFile(QWidget *parent, const FileQuestion &question)
{
    Q_UNUSED(parent)
    asked.append(u"saveFile "_s + question.title);
    return savePath;
}

bool FakePrompts::run(QDialog &dialog)
{
    asked.append(u"run "_s + dialog.windowTitle());
    if (!onDialog)
        return false;
    dialog.show();
    if (onDialog(dialog))
        dialog.accept();
    else
        dialog.reject();
    return dialog.result() == QDialog::Accepted;
}

} // namespace stratoplan::test
