// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/range.h"
#include "core/plan/parts.h"
#include "render/figure.h"

#include <QCoreApplication>

namespace stratoplan {

/// How a value is spread over its range: the curve of how likely each value is, with its ends and its most
/// likely value named.
class DensitySketch : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(DensitySketch)

public:
    /// @param words  what low, likely and high are as text
    DensitySketch(const Range<double> &range, Spread spread, const Range<QString> &words);

    [[nodiscard]] QSizeF preferredSize() const override { return {260, 96}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;

private:
    Range<double> m_range;
    Spread m_spread;
    Range<QString> m_words;
};

/// How dense a spread is at a value, up to a factor: its highest value over the range is 1.
[[nodiscard]] double densityAt(const Range<double> &range, Spread spread, double value);

} // namespace stratoplan
