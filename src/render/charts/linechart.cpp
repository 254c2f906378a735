// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/linechart.h"

#include "core/engine/money/moneywords.h"
#include "core/text/format.h"
#include "render/charts/line/linechartbuilder.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Scale = LineChartData::Scale;

bool fits(double value, Scale scale)
{
    return std::isfinite(value) && (scale == Scale::Linear || value > 0);
}

int countPoints(const LineChartData &data)
{
    qsizetype count = 0;
    for (const LineChartData::Line &line : data.lines)
        count += line.points.size();
    return static_cast<int>(count);
}

/// Drops what the axes cannot show; returns how many points that were.
int cut(LineChartData &data)
{
    int count = 0;
    for (LineChartData::Line &line : data.lines) {
        QList<LineChartData::Point> kept;
        QList<int> marked;
        QList<int> jumps;
        for (int i = 0; i < line.points.size(); ++i) {
            LineChartData::Point point = line.points[i];
            if (!fits(point.x, data.xScale) || !fits(point.y, data.yScale)) {
                ++count;
                continue;
            }
            if (point.low && !fits(*point.low, data.yScale))
                point.low = point.y;
            if (point.middle && !fits(*point.middle, data.yScale))
                point.middle = point.y;
            if (point.high && !fits(*point.high, data.yScale))
                point.high = point.y;
            if (line.marked.contains(i))
                marked.append(static_cast<int>(kept.size()));
            if (line.jumps.contains(i))
                jumps.append(static_cast<int>(kept.size()));
            kept.append(point);
        }
        line.points = kept;
        line.marked = marked;
        line.jumps = jumps;
    }
    return count;
}

} // namespace

LineChart::LineChart(LineChartData data)
    : m_data(std::move(data)), m_points(countPoints(m_data)), m_cut(cut(m_data))
{
    const auto cannotShow = [this](const QPointF &point) {
        return !fits(point.x(), m_data.xScale) || !fits(point.y(), m_data.yScale);
    };
    for (LineChartData::Limit &limit : m_data.limits)
        limit.points.removeIf(cannotShow);
    m_data.notes.removeIf([&](const LineChartData::Note &note) { return cannotShow(note.at); });
    if (m_data.notes.size() > 3)
        m_data.notes.resize(3);
}

QString LineChart::altText() const
{
    const Format format;
    const auto place = [&](double x) {
        return m_data.first ? format.month(*m_data.first + static_cast<int>(std::lround(x)))
                            : format.compact(x) + (m_data.unit.isEmpty() ? QString() : u' ' + m_data.unit);
    };
    const auto amount = [&](double y) { return charts::moneyText(y, m_data.currency); };
    QStringList sentences {m_data.title + u'.'};
    for (const LineChartData::Line &line : m_data.lines) {
        if (line.points.isEmpty())
            continue;
        const LineChartData::Point &start = line.points.first();
        const LineChartData::Point &end = line.points.last();
        sentences.append(tr("%1: %2 at %3, %4 at %5.", "line, amount, place, amount, place")
                             .arg(line.title, amount(start.y), place(start.x),
                                  line.isOpen ? moneywords::atLeast(amount(end.y)) : amount(end.y),
                                  place(end.x)));
    }
    for (const LineChartData::Note &note : m_data.notes)
        sentences.append(note.title + (note.detail.isEmpty() ? u"."_s : u", "_s + note.detail + u'.'));
    for (const LineChartData::Mark &mark : m_data.marks)
        sentences.append(tr("%1 in %2.", "what happens, month").arg(mark.title, place(mark.x)));
    if (m_cut > 0)
        sentences.append(cutText());
    return sentences.join(u' ');
}

QString LineChart::cutText() const
{
    return m_cut > 0 ? charts::cutText(m_cut, m_points) : QString();
}

ChartWindow LineChart::fullWindow() const
{
    double low = INFINITY;
    double high = -INFINITY;
    for (const LineChartData::Line &line : m_data.lines) {
        for (const LineChartData::Point &point : line.points) {
            const double x = m_data.xScale == Scale::Logarithmic ? std::log10(point.x) : point.x;
            low = std::min(low, x);
            high = std::max(high, x);
        }
    }
    if (low > high)
        return {0, 1};
    // Months without a point are months all the same.
    for (const ChartPhase &phase : m_data.phases) {
        low = std::min(low, static_cast<double>(phase.from));
        high = std::max(high, phase.to - 1.0);
    }
    return low < high ? ChartWindow {low, high} : ChartWindow {low - 0.5, high + 0.5};
}

double LineChart::smallestWindow() const
{
    if (m_data.first)
        return 2;
    return m_data.xScale == Scale::Logarithmic ? 0.3 : fullWindow().width() / 20;
}

std::unique_ptr<ChartScene> LineChart::build(const QSizeF &size, const Theme &theme,
                                             const ChartWindow &window) const
{
    return charts::LineChartBuilder::build(
        std::make_shared<const charts::LineChartBuilder>(m_data, cutText(), size, theme, window));
}

} // namespace stratoplan
