// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table/paintedcell.h"

class QPainter;

namespace stratoplan {

class ThemeSource;

/// The marks that stand beside the text of a cell, each painted where it has a meaning: it takes its room
/// from the cell's content.
class CellMarks
{
public:
    explicit CellMarks(ThemeSource &theme) : m_theme(theme) { }

    /// Before the text: a provider's bar, a category's swatch, an icon. @p iconSize in pixels
    void paintLeading(QPainter &painter, PaintedCell &cell, int iconSize) const;
    /// A price that is not the list price: an icon before a price in words, a corner at an amount, filled
    /// where it was set by hand and hollow where it was discounted.
    void paintPrice(QPainter &painter, PaintedCell &cell) const;
    /// Room that a price in words has beside its mark.
    [[nodiscard]] static int roomForPrice(const PaintedCell &cell);
    /// What the text is warned about, or its verdict.
    void paintTrailing(QPainter &painter, PaintedCell &cell) const;

    /// Width that the marks beside a cell's text take.
    [[nodiscard]] static int width(const PaintedCell &cell, int iconSize);

private:
    ThemeSource &m_theme;
};

} // namespace stratoplan
