// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/line/linechartlayout.h"

namespace stratoplan::charts {

/// How many points of how many a logarithmic axis leaves out, as a sentence.
[[nodiscard]] QString cutText(int count, int of);

/// Makes the scene of one LineChart: series, what is painted below and above them, read-outs.
class LineChartBuilder
{
    Q_DECLARE_TR_FUNCTIONS(LineChart)

public:
    /// @p cutText says what an axis leaves out; empty for nothing.
    LineChartBuilder(LineChartData data, QString cutText, const QSizeF &size, Theme theme,
                     const ChartWindow &window);

    /// The scene of @p builder, which lives on in its painters.
    [[nodiscard]] static std::unique_ptr<ChartScene>
    build(const std::shared_ptr<const LineChartBuilder> &builder);

private:
    void addSeries(QChart &chart) const;
    /// Where the lines have points, from left to right.
    [[nodiscard]] QList<double> places() const;
    [[nodiscard]] QList<ReadOut> readOuts() const;
    void addRows(ReadOut &readOut, qsizetype line, const LineChartData::Point &point) const;
    [[nodiscard]] QString placeText(double x) const;
    void paintBelow(QPainter &painter) const;
    void paintAbove(QPainter &painter) const;
    void drawXAxis(QPainter &painter) const;
    void drawLimits(QPainter &painter) const;
    void drawEvents(QPainter &painter) const;
    void drawMarks(QPainter &painter) const;
    void drawNotes(QPainter &painter) const;

    LineChartLayout m_at;
};

} // namespace stratoplan::charts
