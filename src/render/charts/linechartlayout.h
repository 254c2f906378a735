// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/axes.h"
#include "render/charts/endlabels.h"
#include "render/charts/linechart.h"
#include "render/charts/placement.h"

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
    };

    /// The amount of a marked point.
    struct PlacedText
    {
        QRectF box;
        QString text;
        QColor color;
    };

    /// What is said about a spot, in a box of its own.
    struct PlacedNote
    {
        QRectF box;
        QPointF spot;
        LineChartData::Note note;
    };

    /// @p cutText says what an axis leaves out; empty for nothing.
    LineChartLayout(LineChartData data, QString cutText, const QSizeF &size, Theme theme,
                    const ChartWindow &window);

    [[nodiscard]] const LineChartData &data() const { return m_data; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] const QSizeF &size() const { return m_size; }
    [[nodiscard]] const Frame &frame() const { return m_frame; }
    [[nodiscard]] const QList<Track> &tracks() const { return m_tracks; }
    [[nodiscard]] const QList<PlacedText> &texts() const { return m_texts; }
    [[nodiscard]] const QList<PlacedNote> &notes() const { return m_notes; }
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

private:
    using Scale = LineChartData::Scale;

    void makeTracks();
    void layOutVertically();
    void layOut();
    void place();
    void placeTexts(Placement &placement);
    void placeNotes(Placement &placement);
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
    QList<PlacedText> m_texts;
    QList<PlacedNote> m_notes;
};

} // namespace stratoplan::charts
