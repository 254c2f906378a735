// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QStringList>

class QDialog;
class QWidget;

namespace stratoplan {

/// A question with one way to go on and one way back.
struct Question
{
    QString title;
    QString text; ///< one sentence
    QString detail; ///< what happens to the work
    QString action; ///< label of the button that goes on: "Remove option"
};

/// A file to be chosen.
struct FileQuestion
{
    QString title;
    QString folder; ///< where to start, or a proposed path
    QStringList filters; ///< "Plans (*.strato *.strato.json)"
    QString suffix; ///< added where the user typed none, without dot
};

/// Everything that stops the program until the user answers; the only place with a nested event loop. Tests
/// answer in its place.
class Prompts
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::Prompts)

public:
    enum class SaveAnswer { Save, Discard, Cancel };

    virtual ~Prompts() = default;

    /// Whether the changes of a plan are to be saved before it goes away.
    [[nodiscard]] virtual SaveAnswer askSave(QWidget *parent, const QString &plan);
    [[nodiscard]] virtual bool confirm(QWidget *parent, const Question &question);
    /// Path of an existing file, or empty.
    [[nodiscard]] virtual QString openFile(QWidget *parent, const FileQuestion &question);
    /// Paths of existing files, or none.
    [[nodiscard]] virtual QStringList openFiles(QWidget *parent, const FileQuestion &question);
    /// Path to write to, or empty; the user has agreed to replace an existing file.
    [[nodiscard]] virtual QString saveFile(QWidget *parent, const FileQuestion &question);
    /// Runs a dialog of our own; true when it was accepted.
    [[nodiscard]] virtual bool run(QDialog &dialog);
};

} // namespace stratoplan
