// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace stratoplan {

class IconLabel;
class ThemeSource;

/// A message in place, above what it is about: what happened, what stays safe, what can be done.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Note, Success, Warning, Error };

    Banner(ThemeSource &theme, Kind kind, QWidget *parent = nullptr);

    /// @p title in 600; @p text what follows from it, may be empty.
    void setText(const QString &title, const QString &text = {});
    /// One line that begins with a name in 600: "Boom Karaoke" "has changes that were not saved."
    void setLine(const QString &name, const QString &rest);
    /// A button at the right; the first one is bordered, @p role "primary" or "flat" changes that.
    QPushButton *addButton(const QString &text, const QString &role = {});
    /// A cross at the right end that hides the banner.
    void addClose();
    [[nodiscard]] bool canBeClosed() const { return m_canBeClosed; }
    /// Shows a bar below the text, 0 … 100; below 0 takes it away.
    void setProgress(int percent);

Q_SIGNALS:
    void closed();

private:
    ThemeSource &m_theme;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_progress;
    QHBoxLayout *m_buttons;
    bool m_canBeClosed = false;
};

} // namespace stratoplan
