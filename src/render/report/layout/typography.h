// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/token.h"

#include <QFont>
#include <QStringList>

class QPainter;
class QPointF;

namespace stratoplan {

/// The type of a report by use. All sizes are points.
enum class TextStyle {
    CoverPlan,
    CoverTitle,
    CoverTotal,
    CoverLabel,
    CoverValue,
    Heading1,
    Heading2,
    Heading3,
    Body,
    Caption,
    Continued, ///< "Table 6, continued"
    TableHeader,
    Table,
    TableStrong,
    TableDetail,
    TableTotal,
    Note,
    Running,
    TileLabel,
    TileFigure,
    Contents,
    ContentsStrong
};

/// Measures of a style, in points.
struct TypeMetrics
{
    double size;
    double line; ///< from baseline to baseline
    double ascent; ///< from the top of a line to its baseline
};

[[nodiscard]] TypeMetrics typeMetrics(TextStyle style);

/// Advance of one line of text in points.
[[nodiscard]] double textWidth(const QString &text, TextStyle style);

/// Lines of @p text no wider than @p width points; line feeds break too. Never empty.
[[nodiscard]] QStringList wrapText(const QString &text, TextStyle style, double width);

/// @p text, cut to @p width points with an ellipsis where it is longer.
[[nodiscard]] QString elidedText(const QString &text, TextStyle style, double width);

/// Draws one line with its baseline starting at @p baseline; the painter's unit is the point.
void drawText(QPainter &painter, const QPointF &baseline, const QString &text, TextStyle style);

} // namespace stratoplan
