// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/chancechart.h"

#include "core/engine/money/moneywords.h"
#include "render/charts/parts/axes.h"
#include "render/painted/painting.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double likely = 90;
constexpr double even = 50;

Token tokenOf(Percent chance)
{
    if (chance.toDouble() >= likely)
        return Token::Saving;
    return chance.toDouble() >= even ? Token::Warning : Token::Overrun;
}

} // namespace

struct ChanceChart::Frame
{
    QRectF plot;
    double slot = 1;

    [[nodiscard]] double center(int month) const { return plot.left() + (month + 0.5) * slot; }
    [[nodiscard]] double y(double percent) const { return plot.bottom() - percent / 100 * plot.height(); }
};

ChanceChart::Frame ChanceChart::frameOf(const QRectF &target, const Theme &theme) const
{
    const double left = painting::textWidth(theme.font(FontRole::Axis), u"100 %"_s) + 12;
    Frame frame;
    frame.plot = target.adjusted(left, theme.scaled(8.0), -4, -theme.scaled(36.0));
    frame.plot.setHeight(std::max(10.0, frame.plot.height()));
    frame.slot = frame.plot.width() / std::max(1.0, static_cast<double>(m_data.chances.size()));
    return frame;
}

void ChanceChart::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    const Frame at = frameOf(target, theme);
    const int months = static_cast<int>(m_data.chances.size());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const int percent : {0, 50, 100}) {
        const double y = at.y(percent);
        painter.setPen(QPen(theme.color(Token::Grid), 1));
        painter.drawLine(QPointF(at.plot.left(), y), QPointF(at.plot.right(), y));
        painting::drawTextAt(painter, {at.plot.left() - 8, y}, Qt::AlignRight,
                             Format().percent(Percent::fromWhole(percent)), theme.font(FontRole::Axis),
                             theme.color(Token::Text2));
    }
    painter.setPen(Qt::NoPen);
    const double width = std::max(1.0, at.slot * 0.62);
    for (int month = 0; month < months; ++month) {
        const auto &chance = m_data.chances.at(month);
        if (!chance)
            continue;
        const double top = std::min(at.y(chance->toDouble()), at.plot.bottom() - 1);
        QColor color = theme.color(tokenOf(*chance));
        color.setAlphaF(0.7F);
        painter.setBrush(color);
        painter.drawRect(QRectF(at.center(month) - width / 2, top, width, at.plot.bottom() - top));
    }
    const int most = std::clamp(static_cast<int>(at.plot.width() / theme.scaled(44.0)), 2, 12);
    charts::drawMonthLabels(
        painter, charts::monthLabels(m_data.first, 0, months, most, charts::monthsApart(at.slot, theme)),
        at.plot.bottom(), m_data.current, [&at](int month) { return at.center(month); }, theme);
    painter.restore();
}

QString ChanceChart::chanceText(int month) const
{
    const Format format;
    const auto &chance = m_data.chances.at(month);
    const QString name = format.month(m_data.first + month);
    return chance ? tr("%1: %2", "month, chance").arg(name, format.percent(*chance, 1))
                  : tr("%1: no budget", "month").arg(name);
}

QString ChanceChart::altText() const
{
    QList<std::optional<bool>> unlikely;
    for (const auto &chance : m_data.chances)
        unlikely.append(chance ? std::optional(chance->toDouble() < even) : std::nullopt);
    if (const QString when = moneywords::when(m_data.first, unlikely, Format()); !when.isEmpty())
        return tr("%1: less likely than not %2.", "title, from Feb 2026").arg(m_data.title, when);
    QStringList ends;
    if (!m_data.chances.isEmpty())
        ends = {chanceText(0), chanceText(static_cast<int>(m_data.chances.size()) - 1)};
    return m_data.title + u". "_s + ends.join(u"; "_s) + u'.';
}

QList<Figure::HotSpot> ChanceChart::hotSpots(const QRectF &target, const Theme &theme) const
{
    const Frame at = frameOf(target, theme);
    QList<HotSpot> spots;
    for (int month = 0; month < m_data.chances.size(); ++month)
        spots.append({QRectF(at.plot.left() + month * at.slot, at.plot.top(), at.slot, at.plot.height()),
                      chanceText(month)});
    return spots;
}

} // namespace stratoplan
