// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>

class QWidget;

namespace stratoplan {

struct PageContext;

/// What the File menu does with plans: new, open, save, close. Asks before unsaved changes and moved levers
/// go away and keeps the list of recent plans.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    /// @param window  parent of the questions it asks
    FileCommands(PageContext &context, QWidget &window);

    /// Each returns whether the plan in the window is another one now.
    bool newPlan();
    bool open();
    bool openPath(const QString &path);
    bool openSample(const QString &name);
    bool restore(const QString &recoveryId);
    /// Shows the file as it is now; asks first where that drops unsaved changes. Levers stay where they
    /// stand.
    bool reload();

    /// Each returns whether the plan is saved now.
    bool save();
    bool saveAs();
    /// Saves over a file that is not the one that was opened.
    bool saveOver();

    /// Lets go of the plan; false when the user wants to stay.
    bool close();
    /// Whether this program opens files of that name.
    [[nodiscard]] static bool isPlanFile(const QString &path);

Q_SIGNALS:
    /// Another plan is in the window.
    void opened();
    void closed();
    void saved();
    void failed(const Error &error);

private:
    bool letGo();
    bool letGoOfLevers();
    bool letGoOfChanges();
    bool finish(const Status &status);
    void remember();

    PageContext &m_context;
    QWidget &m_window;
};

} // namespace stratoplan
