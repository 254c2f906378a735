// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/plan/category.h"
#include "render/figure.h"

#include <optional>

namespace stratoplan {

/// What StackBar shows.
struct StackBarData
{
    struct Part
    {
        QString title;
        std::optional<Category> category = {}; ///< nothing: an adjustment, drawn hatched
        Money amount = {};
    };

    QString title = {};     ///< for the alternative text: "AWS"
    QList<Part> parts = {}; ///< from left to right
    Money whole = {};       ///< length of the track; zero: the sum of the parts
};

/// One amount as a bar of its parts.
class StackBar : public Figure
{
public:
    explicit StackBar(StackBarData data);

    [[nodiscard]] QSizeF preferredSize() const override { return {240, 12}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    [[nodiscard]] QList<QRectF> bars(const QRectF &target) const;

    StackBarData m_data;
};

} // namespace stratoplan
