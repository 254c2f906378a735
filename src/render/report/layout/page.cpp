// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/page.h"

#include "render/figure.h"
#include "render/theme/theme.h"

#include <QPainter>

namespace stratoplan {

namespace {

/// Figures are painted in logical pixels of 1/96 inch.
constexpr double pointsPerPixel = 72.0 / 96.0;

class ItemPainter
{
public:
    explicit ItemPainter(QPainter &painter) : m_painter(painter), m_theme(Theme::print()) { }

    void operator()(const TextItem &item)
    {
        m_painter.setPen(m_theme.color(item.color));
        drawText(m_painter, item.baseline, item.text, item.style);
    }
    void operator()(const RuleItem &item)
    {
        QPen pen(m_theme.color(item.color), item.width);
        pen.setCapStyle(Qt::FlatCap);
        m_painter.setPen(pen);
        m_painter.drawLine(item.line);
    }
    void operator()(const FillItem &item) { m_painter.fillRect(item.rect, m_theme.color(item.color)); }
    void operator()(const FigureItem &item)
    {
        if (!item.figure)
            return;
        m_painter.save();
        m_painter.translate(item.rect.topLeft());
        const double unit = pointsPerPixel * item.scale;
        m_painter.scale(unit, unit);
        item.figure->paint(m_painter, QRectF(QPointF(0, 0), item.rect.size() / unit), m_theme);
        m_painter.restore();
    }

private:
    QPainter &m_painter;
    Theme m_theme;
};

} // namespace

void paintPage(QPainter &painter, const ReportPage &page)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    ItemPainter paint(painter);
    for (const PageItem &item : page.items)
        std::visit(paint, item);
    painter.restore();
}

} // namespace stratoplan
