// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure.h"

namespace stratoplan {

/// The 6 px bar of a tile: how much of something is used, with ticks at thresholds.
class MeterBar : public Figure
{
public:
    /// @p share is what is used, 1 for all of it; above 1 the bar is full. @p thresholds are shares too. @p token colours
    /// the bar.
    MeterBar(double share, QList<double> thresholds, Token token, QString altText);

    [[nodiscard]] QSizeF preferredSize() const override { return {180, 12}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override { return m_altText; }

private:
    double m_share;
    QList<double> m_thresholds;
    Token m_token;
    QString m_altText;
};

} // namespace stratoplan
