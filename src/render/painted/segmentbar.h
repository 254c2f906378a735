// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure.h"

namespace stratoplan {

/// The 6 px bar of a tile in segments, one for each of several targets, coloured by how it stands.
class SegmentBar : public Figure
{
public:
    struct Segment
    {
        QString title; ///< "High: 25 min of 15"
        Token token = Token::Saving;
    };

    SegmentBar(QList<Segment> segments, QString altText);

    [[nodiscard]] QSizeF preferredSize() const override { return {180, 12}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override { return m_altText; }
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    [[nodiscard]] QRectF segment(const QRectF &target, qsizetype index) const;

    QList<Segment> m_segments;
    QString m_altText;
};

} // namespace stratoplan
