// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/whatif/leverline.h"

#include <QFrame>

class QAction;
class QLabel;

namespace stratoplan {

class ElidedLabel;
class LeverEdit;
class LeverSlider;
class ThemeSource;

/// One lever of the what-if panel, 51 high: its name and what it does to the cost, a slider and its value.
/// Its menu, by mouse or keyboard, changes, moves or removes the lever.
class LeverRow : public QFrame
{
    Q_OBJECT

public:
    /// Where it says what the lever does to the cost: beside the name, or (names are long) beside the value.
    enum class Difference { ByName, ByValue };

    LeverRow(ThemeSource &theme, const QString &key, QWidget *parent = nullptr,
             Difference place = Difference::ByName);

    [[nodiscard]] QString key() const { return m_key; }
    void setLine(const LeverLine &line);
    [[nodiscard]] LeverSlider &slider() { return *m_slider; }
    /// Whether there is a lever above it and one below, which it can change places with.
    void setPlace(bool hasAbove, bool hasBelow);
    /// Puts its controls behind one in the order of Tab. @return the last of them
    QWidget *follow(QWidget *before);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void put(const QString &key, Quantity value);
    void editRequested(Id<Lever> lever);
    void removeRequested(Id<Lever> lever);
    /// One place up (-1) or down (1).
    void moveRequested(Id<Lever> lever, int step);
    void driverRequested(const QString &key);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void makeActions();
    /// Sliders of all rows are of one length, whether there is a difference or not.
    void reserveDifference();
    void move(Quantity value);
    void showScale();
    void showDifference();

    ThemeSource &m_theme;
    QString m_key;
    LeverLine m_line;
    LeverScale m_scale; ///< stays while the slider is held: the place below the pointer keeps its value
    ElidedLabel *m_name;
    QLabel *m_difference;
    LeverSlider *m_slider;
    LeverEdit *m_value;
    QAction *m_change = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
};

} // namespace stratoplan
