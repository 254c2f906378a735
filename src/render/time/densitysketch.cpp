// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time/densitysketch.h"

#include "render/painted/painting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int steps = 96;

double triangular(const Range<double> &range, double value)
{
    if (value < range.likely)
        return (value - range.low) / (range.likely - range.low);
    return range.likely == range.high ? 1 : (range.high - value) / (range.high - range.likely);
}

/// Beta distribution of mean (low + 4 likely + high) / 6, over its highest value.
double pert(const Range<double> &range, double value)
{
    const double width = range.high - range.low;
    const double a = 4 * (range.likely - range.low) / width;
    const double b = 4 * (range.high - range.likely) / width;
    const auto raw = [&](double x) { return std::pow(x, a) * std::pow(1 - x, b); };
    const double top = raw((range.likely - range.low) / width);
    return top > 0 ? raw((value - range.low) / width) / top : 1;
}

double normal(const Range<double> &range, double value)
{
    const double deviation = (range.high - range.low) / 6;
    const double z = (value - range.likely) / deviation;
    return std::exp(-z * z / 2);
}

} // namespace

double densityAt(const Range<double> &range, Spread spread, double value)
{
    if (range.high <= range.low || value < range.low || value > range.high)
        return 0;
    switch (spread) {
    case Spread::Triangular:
        return triangular(range, value);
    case Spread::Pert:
        return pert(range, value);
    case Spread::Uniform:
        return 1;
    case Spread::Normal:
        return normal(range, value);
    }
    Q_UNREACHABLE();
}

DensitySketch::DensitySketch(const Range<double> &range, Spread spread, const Range<QString> &words)
    : m_range(range), m_spread(spread), m_words(words)
{
}

void DensitySketch::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double foot = theme.scaled(20.0);
    const QRectF area = target.adjusted(12, 6, -12, -foot);
    const double base = std::round(area.bottom()) + 0.5;
    painter.setPen(QPen(theme.color(Token::LineStrong), 1));
    painter.drawLine(QPointF(target.left(), base), QPointF(target.right(), base));
    const double width = m_range.high - m_range.low;
    const auto x = [&](double value) {
        return width > 0 ? area.left() + (value - m_range.low) / width * area.width() : area.center().x();
    };
    const QColor accent = theme.color(Token::Accent);
    QPolygonF curve {QPointF(area.left(), base)};
    for (int i = 0; width > 0 && i <= steps; ++i) {
        const double value = m_range.low + width * i / steps;
        curve.append({x(value), base - densityAt(m_range, m_spread, value) * (area.height() - 2)});
    }
    curve.append({area.right(), base});
    if (width > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Band));
        painter.drawPolygon(curve);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolyline(curve);
    }
    painter.setPen(QPen(accent, 1, Qt::DashLine));
    painter.drawLine(QPointF(x(m_range.likely), area.top()), QPointF(x(m_range.likely), base));
    const QFont font = theme.font(FontRole::Axis);
    const QFont strong = theme.font(FontRole::AxisStrong);
    const double line = base + foot / 2 + 1;
    const double half = painting::textWidth(strong, m_words.likely) / 2;
    const double likely = std::clamp(x(m_range.likely), target.left() + half, target.right() - half);
    painting::drawTextAt(painter, {likely, line}, Qt::AlignHCenter, m_words.likely, strong,
                         theme.color(Token::Text));
    // The ends are named where the likely value leaves room.
    const double lowEnd = target.left() + painting::textWidth(font, m_words.low);
    if (width > 0 && lowEnd + 8 < likely - half)
        painting::drawTextAt(painter, {target.left(), line}, Qt::AlignLeft, m_words.low, font,
                             theme.color(Token::Text2));
    const double highBegin = target.right() - painting::textWidth(font, m_words.high);
    if (width > 0 && highBegin - 8 > likely + half)
        painting::drawTextAt(painter, {target.right(), line}, Qt::AlignRight, m_words.high, font,
                             theme.color(Token::Text2));
    painter.restore();
}

QString DensitySketch::altText() const
{
    if (m_range.low == m_range.high)
        return tr("%1, certain.").arg(m_words.likely);
    return tr("From %1 to %2, most likely %3.").arg(m_words.low, m_words.high, m_words.likely);
}

} // namespace stratoplan
