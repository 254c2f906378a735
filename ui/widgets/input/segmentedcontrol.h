// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace stratoplan {

/// Two to five views of which exactly one is shown: buttons side by side, joined.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    /// @p name for screen readers: "View".
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);

    /// Adds a segment at the right; the first one added is chosen. @p key is stable and names the button
    /// "KEYSegment".
    void addSegment(const QString &key, const QString &title, const QString &tip = {});
    [[nodiscard]] QString current() const;
    /// Chooses a segment without emitting chosen(), and takes the keyboard along from another one; an unknown
    /// key changes nothing.
    void setCurrent(const QString &key);
    void setSegmentEnabled(const QString &key, bool isEnabled);

Q_SIGNALS:
    /// The user chose another segment.
    void chosen(const QString &key);

private:
    [[nodiscard]] QToolButton *button(const QString &key) const;
    void restyleEnds();

    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
};

} // namespace stratoplan
