// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/theme.h"

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

class QPainter;

namespace stratoplan {

/// Something that can be painted at any size: the same object for screen, PDF, SVG, PNG and command line. Immutable, so
/// that several readers may share it.
class Figure
{
public:
    /// A part of a figure that says more when it is pointed at or reached by key.
    struct HotSpot
    {
        QRectF area;  ///< within the target it was asked for
        QString text; ///< plain text, translated; may have several lines
    };

    virtual ~Figure() = default;

    /// Size at which it was designed, in logical pixels of 1/96 inch, the unit of painting too.
    [[nodiscard]] virtual QSizeF preferredSize() const = 0;
    /// Paints within @p target, on whatever is there already. To paint at another resolution, scale the painter.
    virtual void paint(QPainter &painter, const QRectF &target, const Theme &theme) const = 0;
    /// What it shows, in sentences; translated; for screen readers and documents.
    [[nodiscard]] virtual QString altText() const = 0;
    /// In reading order; none unless a figure says so.
    [[nodiscard]] virtual QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const;
};

} // namespace stratoplan
