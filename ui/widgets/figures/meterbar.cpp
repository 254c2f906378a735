// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figures/meterbar.h"

#include "render/theme/themesource.h"

#include <QPainter>

namespace stratoplan {

namespace {

constexpr double thickness = 6;
constexpr double radius = 3;
constexpr double gap = 5;

void fillBar(QPainter &painter, const QRectF &bar, const QColor &color)
{
    painter.setBrush(color);
    painter.drawRoundedRect(bar, radius, radius);
}

} // namespace

MeterBar::MeterBar(const ThemeSource &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void MeterBar::setLevel(double fraction, Token color, const QList<double> &ticks)
{
    m_segments.clear();
    m_fraction = fraction;
    m_color = color;
    m_ticks = ticks;
    update();
}

void MeterBar::setSegments(const QList<Token> &segments)
{
    m_segments = segments;
    update();
}

void MeterBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(0, (height() - thickness) / 2, width(), thickness);
    if (!m_segments.isEmpty()) {
        const double count = static_cast<double>(m_segments.size());
        const double each = (track.width() - gap * (count - 1)) / count;
        for (qsizetype i = 0; i < m_segments.size(); ++i) {
            const double x = static_cast<double>(i) * (each + gap);
            fillBar(painter, QRectF(x, track.y(), each, thickness), theme.color(m_segments.at(i)));
        }
        return;
    }
    fillBar(painter, track, theme.color(Token::Sunken));
    if (m_fraction > 0) {
        const double filled = qMax(thickness, track.width() * qMin(1.0, m_fraction));
        fillBar(painter, QRectF(track.topLeft(), QSizeF(filled, thickness)), theme.color(m_color));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const double tick : m_ticks) {
        const double x = qMin(track.width() - 2, track.width() * tick);
        painter.fillRect(QRectF(x, track.y() - 2, 2, thickness + 4), theme.color(Token::Text));
    }
}

} // namespace stratoplan
