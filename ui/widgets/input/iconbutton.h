// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QPushButton;
class QToolButton;
class QWidget;

namespace stratoplan {

class ThemeSource;

/// A square button without text. @p name is its tooltip and accessible name.
[[nodiscard]] QToolButton *makeIconButton(ThemeSource &theme, const QString &icon, const QString &name,
                                          QWidget *parent);
/// The same for an action: follows its icon, state and shortcut.
[[nodiscard]] QToolButton *makeIconButton(QAction &action, QWidget *parent);
/// A bordered button with an icon and text, 28 high.
[[nodiscard]] QPushButton *makeButton(ThemeSource &theme, const QString &icon, const QString &text,
                                      QWidget *parent);
/// Makes a button the one of its dialog or page that stands out, with room for its heavier text.
void makePrimary(QPushButton &button);
/// A button that looks like a link.
[[nodiscard]] QPushButton *makeLink(const QString &text, QWidget *parent);

} // namespace stratoplan
