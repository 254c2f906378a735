// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace stratoplan {

class ElidedLabel;

/// A white frame with a head (title, subtitle, controls at the right) and a body.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// A quiet line beside the title.
    void setSubtitle(const QString &subtitle);
    /// Puts a control at the right end of the head.
    void addToHead(QWidget *control);
    /// Puts @p content below the head. @p margin is kept free at the left, right and bottom; 0 for tables.
    void addBody(QWidget *content, int margin = 0, int stretch = 1);
    /// A line below the head, for bodies without a header of their own.
    void addHeadLine();
    /// A row with a line above it at the card's foot.
    void addFoot(QWidget *content);

private:
    QWidget *m_head;
    QHBoxLayout *m_headLayout;
    QLabel *m_title;
    ElidedLabel *m_subtitle;
    QVBoxLayout *m_layout;
};

} // namespace stratoplan
