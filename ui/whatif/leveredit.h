// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/whatif/leverline.h"

#include <QLineEdit>

namespace stratoplan {

/// The value of a lever as text with its unit; while it has the keyboard, a number to be typed over. Enter
/// takes what was typed, Escape leaves it; Up and Down go by a step.
class LeverEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit LeverEdit(QWidget *parent = nullptr);

    void setLine(const LeverLine &line);
    /// Shows another value while the slider moves.
    void setShown(Quantity value);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void entered(Quantity value);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(Quantity value);
    void take();

    LeverLine m_line;
};

} // namespace stratoplan
