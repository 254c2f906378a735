// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace stratoplan {

class ThemeSource;

/// A column beside the diagram whose content is built anew for what it is about.
class SidePanel : public QScrollArea
{
    Q_OBJECT

protected:
    /// @param name  of the object: "nodePanel"
    SidePanel(ThemeSource &theme, const QString &name, const QString &title, QWidget *parent);

    static constexpr int padding = 14;

    /// Throws the content away and begins another.
    QVBoxLayout *startOver();
    /// The head of a group of lines, with how many there are.
    void addSection(QVBoxLayout &layout, const QString &title, const QString &count);

    ThemeSource &m_theme;
    QWidget *m_content = nullptr; ///< parent of what is shown
};

} // namespace stratoplan
