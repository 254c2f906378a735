// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/theme.h"

#include <QLineF>
#include <QList>
#include <QPainter>
#include <QPolygonF>
#include <QRectF>

/// Strokes and words that figures share.
namespace stratoplan::painting {

[[nodiscard]] double textWidth(const QFont &font, const QString &text);
/// @p text cut to @p width with an ellipsis at its end.
[[nodiscard]] QString elided(const QFont &font, const QString &text, double width);
/// @p text in at most two lines of @p width, broken at a space; what does not fit is cut with an ellipsis.
[[nodiscard]] QStringList twoLines(const QFont &font, const QString &text, double width);

/// @p font, made smaller where words of @p texts are wider than @p width, but to no less than @p smallest of
/// its size.
[[nodiscard]] QFont fittedFont(QFont font, const QStringList &texts, double width, double smallest);

/// One line of text in @p area, never clipped.
void drawText(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text,
              const QFont &font, const QColor &color);
/// One line of text that starts, is centred or ends at @p anchor (by the horizontal part of @p alignment) and
/// is centred on it vertically.
void drawTextAt(QPainter &painter, const QPointF &anchor, Qt::Alignment alignment, const QString &text,
                const QFont &font, const QColor &color);

/// Diagonal strokes inside @p area, @p gap apart along an edge.
[[nodiscard]] QList<QLineF> hatch(const QRectF &area, double gap);
/// The same between two edges that run over the same places from left to right.
[[nodiscard]] QList<QLineF> hatchBand(const QPolygonF &upper, const QPolygonF &lower, double gap);
/// A bar outlined and hatched in @p color on the surface colour: an adjustment.
void drawHatchedBar(QPainter &painter, const QRectF &bar, const QColor &color, const Theme &theme);
/// A 10 px swatch, hatched for adjustments.
void drawSwatch(QPainter &painter, const QRectF &swatch, const QColor &color, bool isHatched,
                const Theme &theme);

/// A hollow ring on the surface colour.
void drawRing(QPainter &painter, const QPointF &center, double diameter, const QColor &color,
              const Theme &theme, double width = 2);
void drawDot(QPainter &painter, const QPointF &center, double diameter, const QColor &color);
void drawDiamond(QPainter &painter, const QPointF &center, double size, const QColor &color);

/// Tops of boxes of @p heights that would like to begin at @p wanted, moved so that none overlap within @p
/// low to
/// @p high; order and nearness are kept as far as there is room.
[[nodiscard]] QList<double> spread(const QList<double> &wanted, const QList<double> &heights, double low,
                                   double high);

} // namespace stratoplan::painting
