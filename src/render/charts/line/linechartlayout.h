// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/parts/axes.h"
#include "render/charts/parts/endlabels.h"
#include "render/charts/linechart.h"
#include "render/charts/line/linetexts.h"

namespace stratoplan::charts {

/// "$6,189" of an amount that was computed for drawing.
[[nodiscard]] QString moneyText(double amount, Currency currency);

/// Where everything of a LineChart lies: its axes, lines, labels and notes.
class LineChartLayout
{
public:
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
        QList<QPointF> middle = {};
    };

    /// @p cutText says what an axis leaves out; empty for nothing.
    LineChartLayout(LineChartData data, QString cutText, const QSizeF &size, Theme theme,
                    const ChartWindow &window);

    [[nodiscard]] const LineChartData &data() const { return m_data; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] const QSizeF &size() const { return m_size; }
    [[nodiscard]] const Frame &frame() const { return m_frame; }
    [[nodiscard]] const QList<Track> &tracks() const { return m_tracks; }
    [[nodiscard]] const LineTexts &texts() const { return m_texts; }
    /// What an axis leaves out, in lines.
    [[nodiscard]] const QStringList &cutLines() const { return m_cutLines; }
    [[nodiscard]] QList<AxisTick> yTicks() const;
    [[nodiscard]] QList<AxisTick> xTicks() const;
    [[nodiscard]] QList<EndLabel> endLabels() const;
    /// A limit in the axes' numbers, cut to the window.
    [[nodiscard]] QList<QPointF> limitPoints(const LineChartData::Limit &limit) const;
    /// Where a point of the data lies in the scene.
    [[nodiscard]] QPointF spotOf(double x, double y) const;
    /// Points in the axes' numbers, in the scene.
    [[nodiscard]] QList<QPointF> toScene(const QList<QPointF> &points) const;
    /// Whether the window shows the place @p x of the data.
    [[nodiscard]] bool shows(double x) const;
    /// Where a month begins in the scene.
    [[nodiscard]] double edgeOf(int month) const;
    /// What colours a line.
    [[nodiscard]] Token tokenOf(const LineChartData::Limit &limit) const;

private:
    using Scale = LineChartData::Scale;

    void makeTracks();
    void layOutVertically();
    void layOut();
    void addBandLabels(QList<EndLabel> &labels, const Track &track) const;
    [[nodiscard]] double toX(double x) const;
    [[nodiscard]] double toY(double y) const;
    [[nodiscard]] double fromY(double y) const;
    [[nodiscard]] QColor colorOf(qsizetype line) const;
    [[nodiscard]] QList<QPointF> clipped(const QList<QPointF> &points) const;

    LineChartData m_data;
    QString m_cutText;
    QStringList m_cutLines;
    QSizeF m_size;
    Theme m_theme;
    Frame m_frame;
    QList<Track> m_tracks;
    LineTexts m_texts;
};

} // namespace stratoplan::charts
