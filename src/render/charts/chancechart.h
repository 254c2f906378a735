// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/month.h"
#include "core/base/quantity.h"
#include "render/figure.h"

#include <QCoreApplication>

#include <optional>

namespace stratoplan {

/// What ChanceChart shows.
struct ChanceChartData
{
    QString title = {}; ///< for the alternative text: "Chance to stay within budget, AWS"
    Month first = {};
    QList<std::optional<Percent>> chances = {}; ///< one for each month; none where there is no limit
    int current = -1; ///< index of the month looked at; -1: none
};

/// How likely something is, month by month: a bar from 0 to 100 % for each, by what it means: surely, likely,
/// hardly.
class ChanceChart : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(ChanceChart)

public:
    explicit ChanceChart(ChanceChartData data) : m_data(std::move(data)) { }

    [[nodiscard]] QSizeF preferredSize() const override { return {420, 150}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    /// One for each month.
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    struct Frame;

    [[nodiscard]] Frame frameOf(const QRectF &target, const Theme &theme) const;
    [[nodiscard]] QString chanceText(int month) const;

    ChanceChartData m_data;
};

} // namespace stratoplan
