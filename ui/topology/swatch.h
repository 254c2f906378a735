// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/category.h"

#include <QWidget>

namespace stratoplan {

class ThemeSource;

/// A small patch in the colour of a category or of a step of cost heat; follows a change of theme.
class Swatch : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Square, Bar };

    Swatch(ThemeSource &theme, Category category, Shape shape, QWidget *parent = nullptr);
    /// A patch of heat, as wide as there is room.
    Swatch(ThemeSource &theme, int heatStep, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_theme;
    Category m_category = Category::Other;
    Shape m_shape = Shape::Square;
    int m_heat = -1;
};

} // namespace stratoplan
