// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/prompts.h"

#include "ui/shell/commands/confirmdialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace stratoplan {

namespace {

QStringList runFileDialog(QWidget *parent, const FileQuestion &question, QFileDialog::FileMode mode)
{
    QFileDialog dialog(parent, question.title);
    dialog.setAcceptMode(mode == QFileDialog::AnyFile ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog.setFileMode(mode);
    dialog.setNameFilters(question.filters);
    dialog.setDefaultSuffix(question.suffix);
    const QFileInfo start(question.folder);
    if (start.isDir()) {
        dialog.setDirectory(question.folder);
    } else if (!question.folder.isEmpty()) {
        dialog.setDirectory(start.path());
        dialog.selectFile(start.fileName());
    }
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
}

} // namespace

Prompts::SaveAnswer Prompts::askSave(QWidget *parent, const QString &plan)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(tr("Unsaved changes"));
    box.setText(tr("Save the changes to “%1”?").arg(plan));
    box.setInformativeText(tr("Without saving, the changes since the last save are lost."));
    box.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return SaveAnswer::Save;
    case QMessageBox::Discard:
        return SaveAnswer::Discard;
    default:
        return SaveAnswer::Cancel;
    }
}

bool Prompts::confirm(QWidget *parent, const Question &question)
{
    ConfirmDialog dialog(question, parent);
    return dialog.exec() == QDialog::Accepted;
}

QString Prompts::openFile(QWidget *parent, const FileQuestion &question)
{
    return runFileDialog(parent, question, QFileDialog::ExistingFile).value(0);
}

QStringList Prompts::openFiles(QWidget *parent, const FileQuestion &question)
{
    return runFileDialog(parent, question, QFileDialog::ExistingFiles);
}

QString Prompts::saveFile(QWidget *parent, const FileQuestion &question)
{
    return runFileDialog(parent, question, QFileDialog::AnyFile).value(0);
}

bool Prompts::run(QDialog &dialog)
{
    return dialog.exec() == QDialog::Accepted;
}

} // namespace stratoplan
