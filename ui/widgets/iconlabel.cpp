// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconlabel.h"

#include "render/theme/themesource.h"

#include <QPainter>

namespace stratoplan {

IconLabel::IconLabel(ThemeSource &theme, const QString &icon, int size, Token color, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(icon), m_size(size), m_color(color)
{
    setFixedSize(size, size);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void IconLabel::setIcon(const QString &icon, Token color)
{
    m_icon = icon;
    m_color = color;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_theme.icons().pixmap(m_icon, m_size, m_color, devicePixelRatioF()));
}

} // namespace stratoplan
