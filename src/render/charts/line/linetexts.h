// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/linechart.h"
#include "render/charts/parts/placement.h"

namespace stratoplan::charts {

class LineChartLayout;

/// Where the words inside the plot of a LineChart stand: names of limits and marks, amounts of marked points,
/// notes. None covers a line, a line's end or another one; what finds no place is left out.
class LineTexts
{
public:
    /// A name or an amount.
    struct Text
    {
        QRectF box;
        QString text;
        FontRole font = FontRole::Axis;
        Token token = Token::Text2;
    };

    /// What is said about a spot, in a box of its own.
    struct PlacedNote
    {
        QRectF box;
        QPointF spot;
        LineChartData::Note note;
    };

    /// Finds places in a layout whose frame and tracks are known.
    void place(const LineChartLayout &layout);

    [[nodiscard]] const QList<Text> &texts() const { return m_texts; }
    [[nodiscard]] const QList<PlacedNote> &notes() const { return m_notes; }
    /// Positions of the limits whose names have no room at their lines: they stand at the right end.
    [[nodiscard]] const QList<int> &limitsAtEnd() const { return m_limitsAtEnd; }

private:
    void placeLimits(const LineChartLayout &layout, Placement &placement);
    void placeLimit(const LineChartLayout &layout, int index, Placement &placement);
    void placeAmounts(const LineChartLayout &layout, Placement &placement);
    void placeMarks(const LineChartLayout &layout, Placement &placement);
    void placeNotes(const LineChartLayout &layout, Placement &placement);
    /// Notes in the order in which they take their places, as far as there are any.
    [[nodiscard]] static QList<PlacedNote> placed(const LineChartLayout &layout, Placement placement,
                                                  const QList<LineChartData::Note> &notes);

    QList<Text> m_texts;
    QList<PlacedNote> m_notes;
    QList<int> m_limitsAtEnd;
    bool m_isAgain = false; ///< names of m_limitsAtEnd have their room already
};

/// Height of the triangle that marks something in a month, above the axis.
constexpr double markHeight = 7;

} // namespace stratoplan::charts
