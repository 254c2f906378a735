// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/axes.h"
#include "render/charts/endlabels.h"
#include "render/charts/linechart.h"
#include "render/charts/placement.h"

namespace stratoplan::charts {

/// "$6,189" of an amount that was computed for drawing.
[[nodiscard]] QString moneyText(double amount, Currency currency);
/// How many points of how many a logarithmic axis leaves out, as a sentence.
[[nodiscard]] QString cutText(int count, int of);

/// Lays one LineChart out.
class LineChartBuilder
{
    Q_DECLARE_TR_FUNCTIONS(LineChart)

public:
    /// @p cutText says what an axis leaves out; empty for nothing.
    LineChartBuilder(LineChartData data, QString cutText, const QSizeF &size, Theme theme, const ChartWindow &window);

    /// The scene of @p builder, which lives on in its painters.
    [[nodiscard]] static std::unique_ptr<ChartScene> build(const std::shared_ptr<const LineChartBuilder> &builder);

private:
    using Scale = LineChartData::Scale;

    /// Axis limits and the plot in the scene; values are in the axes' numbers.
    struct Frame
    {
        ChartWindow x;
        double low = 0;
        double high = 1;
        QRectF plot;

        [[nodiscard]] QPointF at(double xValue, double yValue) const;
    };

    /// One line in the axes' numbers, cut to the window.
    struct Track
    {
        QColor color;
        QList<QPointF> points = {};
        QList<QPointF> low = {};
        QList<QPointF> high = {};
    };

    void makeTracks();
    void layOutVertically();
    void layOut();
    void addSeries(QChart &chart) const;
    [[nodiscard]] QList<ReadOut> readOuts() const;
    void place();

    [[nodiscard]] double toX(double x) const;
    [[nodiscard]] double toY(double y) const;
    [[nodiscard]] double fromY(double y) const;
    [[nodiscard]] QString placeText(double x) const;
    [[nodiscard]] QColor colorOf(qsizetype line) const;
    [[nodiscard]] QList<QPointF> clipped(const QList<QPointF> &points) const;
    [[nodiscard]] QList<AxisTick> yTicks() const;
    [[nodiscard]] QList<AxisTick> xTicks() const;
    [[nodiscard]] QList<EndLabel> endLabels() const;
    [[nodiscard]] double edgeOf(int month) const;

    void paintBelow(QPainter &painter) const;
    void paintAbove(QPainter &painter) const;
    void drawXAxis(QPainter &painter) const;
    void drawLimits(QPainter &painter) const;
    void drawMarks(QPainter &painter) const;
    void drawNotes(QPainter &painter) const;

    struct PlacedText
    {
        QRectF box;
        QString text;
        QColor color;
    };
    struct PlacedNote
    {
        QRectF box;
        QPointF spot;
        LineChartData::Note note;
    };

    LineChartData m_data;
    QString m_cutText;
    QStringList m_cutLines;
    QSizeF m_size;
    Theme m_theme;
    Frame m_frame;
    QList<Track> m_tracks;
    QList<PlacedText> m_texts;
    QList<PlacedNote> m_notes;
};

} // namespace stratoplan::charts
