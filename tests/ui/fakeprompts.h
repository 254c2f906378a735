// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands/prompts.h"

#include <QStringList>

#include <functional>

namespace stratoplan::test {

/// Answers in place of a user, as set up before; notes what was asked. What was not set up is answered with
/// "no": cancel, an empty path, a dialog that is rejected.
class FakePrompts : public Prompts
{
public:
    SaveAnswer saveAnswer = SaveAnswer::Cancel;
    bool confirmAnswer = false;
    QString openPath;
    QStringList openPaths;
    QString savePath;
    /// Works on a dialog as a user would and says whether it is accepted. Gets the dialog before it is shown.
    std::function<bool(QDialog &)> onDialog;

    QStringList asked; ///< "askSave NAME", "openFile TITLE", "run TITLE", … in their order

    SaveAnswer askSave(QWidget *parent, const QString &plan) override;
    bool confirm(QWidget *parent, const Question &question) override;
    QString openFile(QWidget *parent, const FileQuestion &question) override;
    QStringList openFiles(QWidget *parent, const FileQuestion &question) override;
    QString saveFile(QWidget *parent, const FileQuestion &question) override;
    bool run(QDialog &dialog) override;
};

} // namespace stratoplan::test
