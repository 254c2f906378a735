// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace stratoplan {

class LeverSlider;
class ThemeSource;

/// The weight of a criterion as a slider with its share of all weights beside it.
class WeightEdit : public QWidget
{
    Q_OBJECT

public:
    /// @param key  tells it from the others: "3"
    WeightEdit(ThemeSource &theme, const QString &key, QWidget *parent = nullptr);

    /// What is weighed.
    void setName(const QString &criterion);
    /// @param weight  0 … 100; the slider stays where the user holds it
    void setWeight(int weight, const QString &share);
    /// The weight where the tick stands and a double click or Backspace goes back to.
    void setSaved(int weight);

Q_SIGNALS:
    /// The user moves the weight, by mouse or keyboard.
    void moved(int weight);
    /// The user let go of it, or pressed a key.
    void settled();

private:
    LeverSlider *m_slider;
    QLabel *m_share;
};

} // namespace stratoplan
