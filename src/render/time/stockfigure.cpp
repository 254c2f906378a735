// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time/stockfigure.h"

#include "core/text/format.h"
#include "render/painted/painting.h"
#include "render/time/monthplot.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

double known(double value)
{
    return std::isfinite(value) ? std::max(0.0, value) : 0;
}

} // namespace

StockFigure::StockFigure(StockFigureData data) : m_data(std::move(data)) { }

int StockFigure::months() const
{
    return m_data.parts.isEmpty() ? 0 : static_cast<int>(m_data.parts.first().values.size());
}

double StockFigure::totalOf(int month) const
{
    double sum = 0;
    for (const StockFigureData::Part &part : m_data.parts)
        sum += known(part.values.value(month));
    return sum;
}

double StockFigure::highest() const
{
    double most = 0;
    for (int month = 0; month < months(); ++month)
        most = std::max(most, totalOf(month));
    return most;
}

double StockFigure::labelWidth(const Theme &theme) const
{
    double widest = 0;
    for (const StockFigureData::Part &part : m_data.parts)
        widest = std::max(widest, painting::textWidth(theme.font(FontRole::Axis), part.name));
    return std::min(widest, theme.scaled(150.0)) + 28;
}

void StockFigure::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    if (months() == 0)
        return;
    const painting::MonthPlot plot(target, highest(), months(), labelWidth(theme), theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    plot.paintValues(painter);
    plot.paintMonths(painter, m_data.first, -1);
    painting::drawTextAt(painter, {plot.area().left() + 2, plot.area().top() + theme.scaled(8.0)},
                         Qt::AlignLeft, m_data.unit, theme.font(FontRole::Axis), theme.color(Token::Text2));
    QList<double> wanted;
    for (int month = 0; month < months(); ++month) {
        const QRectF strip = plot.strip(month);
        const double width = std::max(1.0, strip.width() * 0.62);
        double below = 0;
        for (qsizetype i = 0; i < m_data.parts.size(); ++i) {
            const double value = known(m_data.parts.at(i).values.value(month));
            const QRectF bar(QPointF(strip.center().x() - width / 2, plot.y(below + value)),
                             QPointF(strip.center().x() + width / 2, plot.y(below)));
            painter.fillRect(bar, theme.series(static_cast<int>(i)));
            if (month + 1 == months())
                wanted.append(bar.center().y() - theme.scaled(8.0));
            below += value;
            painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), 0.75), theme.color(Token::Surface));
        }
    }
    const QList<double> heights(wanted.size(), theme.scaled(16.0));
    QList<double> upwards(wanted.rbegin(), wanted.rend());
    upwards = painting::spread(upwards, heights, target.top(), plot.area().bottom());
    const QFont font = theme.font(FontRole::Axis);
    for (qsizetype i = 0; i < m_data.parts.size(); ++i) {
        const double y = upwards.at(m_data.parts.size() - 1 - i) + theme.scaled(8.0);
        const double left = plot.area().right() + 8;
        painter.fillRect(QRectF(left, y - 4, 8, 8), theme.series(static_cast<int>(i)));
        painting::drawTextAt(painter, {left + 13, y}, Qt::AlignLeft,
                             painting::elided(font, m_data.parts.at(i).name, target.right() - left - 13),
                             font, theme.color(Token::Text));
    }
    painter.restore();
}

QString StockFigure::altText() const
{
    if (months() == 0)
        return m_data.title;
    return tr("%1: %2 %3 in %4, %5 %3 in %6.", "what, amount, unit, month, amount, month")
        .arg(m_data.title, Format().compact(totalOf(0)), m_data.unit, Format().month(m_data.first),
             Format().compact(totalOf(months() - 1)), Format().month(m_data.first + (months() - 1)));
}

QList<Figure::HotSpot> StockFigure::hotSpots(const QRectF &target, const Theme &theme) const
{
    QList<HotSpot> spots;
    if (months() == 0)
        return spots;
    const painting::MonthPlot plot(target, highest(), months(), labelWidth(theme), theme);
    for (int month = 0; month < months(); ++month) {
        QStringList lines {
            tr("%1: %2 %3", "month, amount, unit")
                .arg(Format().month(m_data.first + month), Format().compact(totalOf(month)), m_data.unit)};
        for (const StockFigureData::Part &part : m_data.parts) {
            if (known(part.values.value(month)) > 0)
                lines.append(tr("%1: %2 %3", "class, amount, unit")
                                 .arg(part.name, Format().compact(part.values.at(month)), m_data.unit));
        }
        spots.append({plot.strip(month), lines.join(u'\n')});
    }
    return spots;
}

} // namespace stratoplan
