// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace stratoplan {

class ThemeSource;

/// What stands in a card that has nothing to show: an icon, one sentence, what to do about it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(ThemeSource &theme, const QString &icon, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// The one primary action; @p icon may be empty.
    QPushButton *addAction(const QString &text, const QString &icon = {});
    /// A quieter way, as a link.
    QPushButton *addLink(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitText();

    ThemeSource &m_theme;
    QLabel *m_text;
    QHBoxLayout *m_actions;
};

} // namespace stratoplan
