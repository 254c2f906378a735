// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "render/figure.h"

#include <QByteArray>
#include <QImage>

class QMimeData;

namespace stratoplan {

enum class FigureFormat { Svg, Png };

/// How a figure leaves the program.
struct ExportOptions
{
    Theme theme = Theme::print();
    QSizeF size = {};            ///< logical pixels; empty: the figure's preferred size
    double margin = 16;     ///< around the figure, logical pixels
    double scale = 2;       ///< device pixels per logical pixel, for PNG
};

/// SVG 1.2 Tiny with text as text and the alternative text as its description. Vectors only.
[[nodiscard]] QByteArray toSvg(const Figure &figure, const ExportOptions &options = {});

/// An opaque picture on the theme's surface colour, at options.scale.
[[nodiscard]] QImage toImage(const Figure &figure, const ExportOptions &options = {});

/// Writes @p figure to @p path, replacing the file whole or not at all.
/// Fails (Error::Unwritable) when the file cannot be written.
[[nodiscard]] Status exportFigure(const Figure &figure, const QString &path, FigureFormat format,
                                  const ExportOptions &options = {});

/// Picture and SVG for the clipboard; the caller owns it.
[[nodiscard]] QMimeData *toMimeData(const Figure &figure, const ExportOptions &options = {});

/// Paints @p figure into @p target of a device of any resolution, where one logical pixel is @p unit device units
/// (1200 / 96 on a 1200 dpi PDF writer).
void paintScaled(const Figure &figure, QPainter &painter, const QRectF &target, double unit, const Theme &theme);

} // namespace stratoplan
