// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenuBar;
class QToolButton;

namespace stratoplan {

/// The window's first row: menus at the left, the plan's name in the middle, icons at the right.
class TitleBar : public QWidget
{
    Q_OBJECT

public:
    explicit TitleBar(QWidget *parent = nullptr);

    [[nodiscard]] QMenuBar &menuBar() { return *m_menuBar; }
    /// @p state "Saved", "Edited", "Read-only"; may be empty.
    void setTitle(const QString &title, const QString &state);
    /// Adds an icon button at the right end.
    QToolButton *addButton(QAction *action);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeTitle();

    QMenuBar *m_menuBar;
    QWidget *m_titleBox;
    QLabel *m_title;
    QLabel *m_state;
    QHBoxLayout *m_buttons;
};

} // namespace stratoplan
