// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/swatch.h"

#include "render/theme/themesource.h"

#include <QPainter>

namespace stratoplan {

Swatch::Swatch(ThemeSource &theme, Category category, Shape shape, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_category(category), m_shape(shape)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

Swatch::Swatch(ThemeSource &theme, int heatStep, QWidget *parent) : QWidget(parent), m_theme(theme), m_heat(heatStep)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

QSize Swatch::sizeHint() const
{
    if (m_heat >= 0)
        return {32, 14};
    return m_shape == Shape::Bar ? QSize(3, 14) : QSize(10, 10);
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_theme.theme();
    if (m_heat < 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.category(m_category));
        painter.drawRoundedRect(rect(), m_shape == Shape::Bar ? 1 : 2, m_shape == Shape::Bar ? 1 : 2);
        return;
    }
    painter.setPen(theme.color(Token::LineStrong));
    painter.setBrush(theme.heat(m_heat));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace stratoplan
