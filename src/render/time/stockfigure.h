// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/month.h"
#include "render/figure.h"

#include <QCoreApplication>

namespace stratoplan {

/// What StockFigure shows.
struct StockFigureData
{
    struct Part
    {
        QString name = {}; ///< "Standard"
        QList<double> values = {}; ///< one a month
    };

    QString title = {}; ///< "GB kept by class"
    QString unit = {};
    Month first = {};
    QList<Part> parts = {}; ///< from the bottom up
};

/// What is kept at the end of each month, by class: a stacked bar a month, with the classes named at the
/// right.
class StockFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(StockFigure)

public:
    explicit StockFigure(StockFigureData data);

    [[nodiscard]] QSizeF preferredSize() const override { return {640, 200}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    [[nodiscard]] int months() const;
    [[nodiscard]] double totalOf(int month) const;
    [[nodiscard]] double labelWidth(const Theme &theme) const;
    [[nodiscard]] double highest() const;

    StockFigureData m_data;
};

} // namespace stratoplan
