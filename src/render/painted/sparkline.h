// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure.h"

namespace stratoplan {

/// A course without axes, for a table cell: a line over a tint, from zero.
class Sparkline : public Figure
{
public:
    /// @p altText says what the course is of and where it begins and ends.
    Sparkline(QList<double> values, QString altText);

    [[nodiscard]] QSizeF preferredSize() const override { return {76, 24}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override { return m_altText; }

private:
    QList<double> m_values;
    QString m_altText;
};

} // namespace stratoplan
