// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace stratoplan {

class ThemeSource;

/// The slider of a lever: a thin track with a tick where the saved plan stands, filled from there to the
/// knob. Arrow keys go by a step, Page Up and Page Down by ten, Home and End to the ends; a double click or
/// Backspace goes back to the saved plan.
class LeverSlider : public QSlider
{
    Q_OBJECT

public:
    explicit LeverSlider(const ThemeSource &theme, QWidget *parent = nullptr);

    /// Position that stands for the saved plan.
    void setSaved(int position);
    [[nodiscard]] int saved() const { return m_saved; }
    /// Middle of the knob at a position, in the widget's coordinates.
    [[nodiscard]] double placeOf(int position) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user moved the knob, by mouse or keyboard.
    void moved(int position);
    /// The user wants it as in the saved plan.
    void savedRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void follow(double x);
    void userMoves(int position);

    const ThemeSource &m_theme;
    int m_saved = 0;
};

} // namespace stratoplan
