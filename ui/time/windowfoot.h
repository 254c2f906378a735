// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QWidget;

namespace stratoplan {

struct PageContext;

/// The foot of a window whose changes count at once: a remark, undo, redo, Close. @p name "Drivers": object
/// names are undoDriversAction, redoDriversAction, closeDriversButton.
[[nodiscard]] QWidget *makeWindowFoot(PageContext &context, QDialog &window, const QString &name,
                                      const QString &remark);

} // namespace stratoplan
