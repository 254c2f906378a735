// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/painted/totalbars.h"

#include <QPen>

namespace stratoplan {

/// What the parts of TotalBars are and what is drawn beside them, in lines.
class TotalBarsLegend
{
    Q_DECLARE_TR_FUNCTIONS(TotalBars)

public:
    static constexpr double lineHeight = 22; ///< unscaled

    TotalBarsLegend(const TotalBarsData &data, const Theme &theme);

    /// How many lines it takes in @p width.
    [[nodiscard]] qsizetype lines(double width) const { return broken(width).size(); }
    /// Paints it with its top left corner at @p corner.
    void paint(QPainter &painter, const QPointF &corner, double width) const;

    /// Colour of a part.
    [[nodiscard]] static QColor fillOf(const SpendPart &part, const Theme &theme);
    /// Whether a part is what adjustments add.
    [[nodiscard]] static bool isHatched(const SpendPart &part);
    /// What is no part of a total.
    static void drawPale(QPainter &painter, const QRectF &area, const Theme &theme);
    /// Of a budget's mark.
    [[nodiscard]] static QPen limitPen(const Theme &theme);

private:
    struct Entry
    {
        enum class Kind { Part, Rest, Limit };
        Kind kind = Kind::Part;
        QString text;
        SpendPart part = {};
    };

    [[nodiscard]] QList<QList<Entry>> broken(double width) const;
    [[nodiscard]] double widthOf(const Entry &entry) const;
    /// Between entries: less than usual where that keeps them on one line.
    [[nodiscard]] double gapIn(double width) const;
    void paintMark(QPainter &painter, const QRectF &swatch, const Entry &entry) const;

    QList<Entry> m_entries;
    const Theme &m_theme;
};

} // namespace stratoplan
