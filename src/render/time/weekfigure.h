// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure.h"

#include <QCoreApplication>

namespace stratoplan {

/// What WeekFigure shows.
struct WeekFigureData
{
    QList<double> load = {}; ///< of each of the 168 hours, in units that would carry it at the use aimed at
    QList<int> counts = {}; ///< units running, in equal steps over the week
    int minimum = 0;
    int maximum = 0;
    QString unit = {}; ///< what runs: "pods"
};

/// A typical week: how many units run, as steps, before the load that asks for them, as an area.
class WeekFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(WeekFigure)

public:
    explicit WeekFigure(WeekFigureData data);

    [[nodiscard]] QSizeF preferredSize() const override { return {640, 170}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    struct Layout;
    [[nodiscard]] Layout layOut(const QRectF &target, const Theme &theme) const;
    /// Most and least units that run in an hour.
    [[nodiscard]] std::pair<int, int> countsIn(int hour) const;

    WeekFigureData m_data;
};

} // namespace stratoplan
