// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/logo.h"

#include "render/theme/themesource.h"

#include <QPainter>

namespace stratoplan {

namespace {

/// One bar of the mark, in parts of its side.
struct Layer
{
    double width;
    double y;
    double opacity;
};

constexpr std::array layers {Layer {0.34, 0.34, 0.55}, Layer {0.54, 0.53, 0.8}, Layer {0.74, 0.72, 1.0}};

void paintMark(QPainter &painter, double side, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::AccentFill));
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.18, side * 0.18);
    const double height = side * 0.085;
    for (const Layer &layer : layers) {
        QColor color = theme.color(Token::OnAccent);
        color.setAlphaF(static_cast<float>(layer.opacity));
        painter.setBrush(color);
        const QRectF bar(side * (1 - layer.width) / 2, side * layer.y - height / 2, side * layer.width,
                         height);
        painter.drawRoundedRect(bar, height / 2, height / 2);
    }
}

} // namespace

Logo::Logo(const ThemeSource &theme, int size, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(size, size);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void Logo::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, width(), m_theme.theme());
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintMark(painter, size, Theme::light());
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace stratoplan
