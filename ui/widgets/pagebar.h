// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;

namespace stratoplan {

class ElidedLabel;

/// The first row of a page: its title, then controls, then a quiet line; other controls at the right end.
class PageBar : public QFrame
{
    Q_OBJECT

public:
    explicit PageBar(const QString &title, QWidget *parent = nullptr);

    void setSubtitle(const QString &subtitle);
    /// Puts a control beside the title.
    void addLeft(QWidget *control);
    /// Puts a control at the right end.
    void addRight(QWidget *control);

private:
    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
    ElidedLabel *m_subtitle;
};

} // namespace stratoplan
