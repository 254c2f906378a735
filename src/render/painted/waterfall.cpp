// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/waterfall.h"

#include "core/text/format.h"
#include "render/painted/painting.h"
#include "render/painted/ticks.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double barShare = 0.66; ///< of a slot

/// The largest steps by themselves, the rest as one; in order of their signed size.
QList<WaterfallData::Step> joined(QList<WaterfallData::Step> steps, int most, const QString &others)
{
    steps.removeIf([](const WaterfallData::Step &step) { return step.difference.isZero(); });
    std::stable_sort(steps.begin(), steps.end(), [](const auto &one, const auto &other) {
        return std::abs(one.difference.micros()) > std::abs(other.difference.micros());
    });
    if (steps.size() > most && most > 0) {
        WaterfallData::Step rest {others, {}};
        while (steps.size() >= most)
            rest.difference += steps.takeLast().difference;
        steps.append(rest);
    }
    std::stable_sort(steps.begin(), steps.end(), [](const auto &one, const auto &other) {
        return one.difference.micros() > other.difference.micros();
    });
    return steps;
}

/// Round values that leave room to see the steps: from zero only where the steps are large beside the totals.
QList<double> ticksFor(double lowest, double highest)
{
    const double span = std::max(highest - lowest, highest * 0.02);
    const double start = lowest - span * 0.15;
    if (lowest < span * 2 || start <= 0)
        return niceTicks(std::min(0.0, lowest), highest, 5);
    return niceTicks(start, highest, 5);
}

/// @p text in as many lines of @p width as it takes; a word that is wider is broken.
QStringList wrapped(const QFont &font, const QString &text, double width)
{
    QStringList lines;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (QString word : words) {
        if (!lines.isEmpty() && painting::textWidth(font, lines.last() + u' ' + word) <= width) {
            lines.last() += u' ' + word;
            continue;
        }
        qsizetype end = word.size();
        while (painting::textWidth(font, word) > width && word.size() > 2) {
            for (end = word.size() - 1; end > 1; --end) {
                if (painting::textWidth(font, word.left(end) + u'-') <= width)
                    break;
            }
            lines.append(word.left(end) + u'-');
            word.remove(0, end);
        }
        lines.append(word);
    }
    return lines;
}

} // namespace

struct Waterfall::Layout
{
    QFont font; ///< of names below steps
    QFont strong; ///< below totals
    QList<QStringList> names;
    QRectF plot;
    double low = 0;
    double high = 1;
    double slot = 1;

    [[nodiscard]] double y(double amount) const
    {
        return plot.bottom() - (amount - low) / (high - low) * plot.height();
    }
    [[nodiscard]] double center(qsizetype index) const
    {
        return plot.left() + slot * (static_cast<double>(index) + 0.5);
    }
    [[nodiscard]] QRectF bar(const Bar &bar, qsizetype index) const
    {
        const double base = bar.kind == Bar::Kind::Total ? plot.bottom() : y(bar.from);
        const double top = std::min(base, y(bar.to));
        const double width = slot * barShare;
        return {center(index) - width / 2, top, width, std::max(1.5, std::abs(base - y(bar.to)))};
    }
};

Waterfall::Waterfall(WaterfallData data) : m_data(std::move(data))
{
    const Format format;
    const double from = m_data.from.toDouble();
    m_bars.append(
        {m_data.fromTitle, 0, from, format.money(m_data.from), m_data.fromProvider, Bar::Kind::Total});
    double level = from;
    double lowest = level;
    double highest = level;
    for (const WaterfallData::Step &step : joined(m_data.steps, m_data.most, tr("Others"))) {
        const double next = level + step.difference.toDouble();
        const auto kind = step.difference.isZero() ? Bar::Kind::Same
            : step.difference.isNegative()         ? Bar::Kind::Decrease
                                                   : Bar::Kind::Increase;
        m_bars.append({step.title, level, next, format.difference(step.difference), {}, kind});
        level = next;
        lowest = std::min(lowest, level);
        highest = std::max(highest, level);
    }
    const double to = m_data.to.toDouble();
    m_bars.append({m_data.toTitle, 0, to, format.money(m_data.to), m_data.toProvider, Bar::Kind::Total});
    m_ticks = ticksFor(std::min(lowest, to), std::max(highest, to));
    if (m_ticks.size() < 2)
        m_ticks = {0, 1};
}

QString Waterfall::tickText(double tick) const
{
    return Format().cell(Money::fromMicros(std::llround(tick * 1e6), m_data.from.currency()));
}

Waterfall::Layout Waterfall::layOut(const QRectF &target, const Theme &theme) const
{
    double labels = 0;
    for (const double tick : m_ticks) {
        labels = std::max(labels, painting::textWidth(theme.font(FontRole::Axis), tickText(tick)));
    }
    Layout at;
    const double left = labels + 16;
    at.plot = target.adjusted(left, theme.scaled(22.0), -4, -theme.scaled(36.0));
    at.plot.setWidth(std::max(10.0, at.plot.width()));
    at.plot.setHeight(std::max(10.0, at.plot.height()));
    at.low = m_ticks.first();
    at.high = m_ticks.last();
    at.slot = at.plot.width() / static_cast<double>(m_bars.size());
    layOutNames(at, target, theme);
    return at;
}

void Waterfall::layOutNames(Layout &at, const QRectF &target, const Theme &theme) const
{
    constexpr double smallest = 0.75;
    const double width = at.slot + (m_data.isWhole ? -3 : 2); // whole names stand close to each other
    at.font = theme.font(FontRole::Axis);
    at.strong = theme.font(FontRole::AxisStrong);
    if (m_data.isWhole) {
        QStringList titles;
        for (const Bar &bar : m_bars)
            titles.append(bar.title);
        at.font = painting::fittedFont(at.font, titles, width, smallest);
        at.strong.setPixelSize(at.font.pixelSize());
    }
    qsizetype most = 2;
    for (const Bar &bar : m_bars) {
        const QFont &font = bar.kind == Bar::Kind::Total ? at.strong : at.font;
        at.names.append(m_data.isWhole ? wrapped(font, bar.title, width)
                                       : painting::twoLines(font, bar.title, width));
        most = std::max(most, at.names.last().size());
    }
    const double more = static_cast<double>(most - 2) * theme.scaled(13.0);
    at.plot.setBottom(std::max(at.plot.top() + 10, target.bottom() - theme.scaled(36.0) - more));
}

void Waterfall::paintAxis(QPainter &painter, const Layout &at, const Theme &theme) const
{
    for (const double tick : m_ticks) {
        const double y = at.y(tick);
        painter.setPen(QPen(theme.color(Token::Grid), 1));
        painter.drawLine(QPointF(at.plot.left(), y), QPointF(at.plot.right(), y));
        painting::drawTextAt(painter, {at.plot.left() - 10, y}, Qt::AlignRight, tickText(tick),
                             theme.font(FontRole::Axis), theme.color(Token::Text2));
    }
    if (at.low <= 0)
        return;
    // Two strokes: the axis does not start at zero.
    painter.setPen(QPen(theme.color(Token::Edge), 1.25));
    for (const double shift : {0.0, 4.0}) {
        const double y = at.plot.bottom() - 6 + shift;
        painter.drawLine(QPointF(at.plot.left() - 4, y + 3), QPointF(at.plot.left() + 4, y - 3));
    }
}

void Waterfall::paintBar(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const
{
    const Bar &bar = m_bars[index];
    const QRectF area = at.bar(bar, index);
    Token token = Token::Text;
    QColor fill = theme.provider(bar.provider);
    if (bar.kind == Bar::Kind::Increase)
        fill = theme.color(token = Token::Overrun);
    else if (bar.kind == Bar::Kind::Decrease)
        fill = theme.color(token = Token::Saving);
    if (index + 1 < m_bars.size()) {
        painter.setPen(QPen(theme.color(Token::Edge), 1));
        const QRectF next = at.bar(m_bars[index + 1], index + 1);
        painter.drawLine(QPointF(area.right(), at.y(bar.to)), QPointF(next.left(), at.y(bar.to)));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(area, std::min(2.0, area.height() / 2), std::min(2.0, area.height() / 2));

    const double line = theme.scaled(14.0);
    painting::drawTextAt(painter, {at.center(index), area.top() - line / 2 - 3}, Qt::AlignHCenter, bar.label,
                         theme.font(FontRole::LabelStrong), theme.color(token));
    const bool isTotal = bar.kind == Bar::Kind::Total;
    const QFont &font = isTotal ? at.strong : at.font;
    double y = at.plot.bottom() + 6 + line / 2;
    for (const QString &text : at.names.at(index)) {
        painting::drawTextAt(painter, {at.center(index), y}, Qt::AlignHCenter, text, font,
                             theme.color(isTotal ? Token::Text : Token::Text2));
        y += line - 1;
    }
}

void Waterfall::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout at = layOut(target, theme);
    paintAxis(painter, at, theme);
    for (qsizetype i = 0; i < m_bars.size(); ++i)
        paintBar(painter, at, i, theme);
    painter.restore();
}

QString Waterfall::altText() const
{
    QStringList steps;
    for (const Bar &bar : m_bars) {
        if (bar.kind != Bar::Kind::Total)
            steps.append(bar.title + u' ' + bar.label);
    }
    const QString ends =
        tr("From %1 at %2 to %3 at %4.")
            .arg(m_data.fromTitle, m_bars.first().label, m_data.toTitle, m_bars.last().label);
    return steps.isEmpty() ? ends : ends + u' ' + tr("Steps: %1.").arg(steps.join(u", "_s));
}

QList<Figure::HotSpot> Waterfall::hotSpots(const QRectF &target, const Theme &theme) const
{
    const Layout at = layOut(target, theme);
    QList<HotSpot> spots;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        // With its name below, which may be cut.
        const QRectF column(at.center(i) - at.slot / 2, at.plot.top(), at.slot,
                            target.bottom() - at.plot.top());
        spots.append({column, m_bars[i].title + u'\n' + m_bars[i].label});
    }
    return spots;
}

QString Waterfall::axisNote() const
{
    if (m_ticks.first() <= 0)
        return {};
    const Money start = Money::fromMicros(std::llround(m_ticks.first() * 1e6), m_data.from.currency());
    return tr("axis starts at %1").arg(Format().money(start));
}

} // namespace stratoplan
