// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QUndoStack;
class QWidget;

namespace stratoplan {

class ThemeSource;

/// The foot of a window whose changes count at once.
struct WindowFoot
{
    ThemeSource &theme;
    QUndoStack &stack; ///< what undo and redo go through
    QString name; ///< "Drivers": object names are undoDriversAction, redoDriversAction, closeDriversButton
    QString remark; ///< at the left
};

/// A remark, undo, redo and Close for @p window.
[[nodiscard]] QWidget *makeWindowFoot(QDialog &window, const WindowFoot &foot);

} // namespace stratoplan
