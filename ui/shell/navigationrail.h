// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QToolButton;

namespace stratoplan {

class ThemeSource;

/// The pages of the window, one below the other at its left edge: an icon over a label, in a narrow window
/// the icon alone.
class NavigationRail : public QFrame
{
    Q_OBJECT

public:
    enum class Width { Labelled, Compact };

    /// @param pages  checkable actions, exclusive, in their order
    NavigationRail(const ThemeSource &theme, const QList<QAction *> &pages, QWidget *parent = nullptr);

    void setWidth(Width width);

private:
    void applyWidth();

    const ThemeSource &m_theme;
    QList<QToolButton *> m_buttons;
    Width m_width = Width::Labelled;
};

} // namespace stratoplan
