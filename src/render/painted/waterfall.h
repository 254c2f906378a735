// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "render/figure.h"

#include <QCoreApplication>

namespace stratoplan {

/// What Waterfall shows.
struct WaterfallData
{
    struct Step
    {
        QString title;
        Money difference;
    };

    QString fromTitle = {}; ///< "AWS"
    QString toTitle = {}; ///< "Azure"
    QString fromProvider = {}; ///< colours the total; empty: none
    QString toProvider = {};
    Money from = {};
    Money to = {};
    QList<Step> steps = {}; ///< in any order; their sum leads from one total to the other
    int most = 9; ///< steps drawn; the smallest beyond are joined as "Others"
    bool isWhole = false; ///< names are made smaller and broken instead of cut: paper has no tooltips
};

/// How one total becomes another: increases and decreases by size between two totals. Its axis may start
/// above zero; then it says where and shows a break.
class Waterfall : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(Waterfall)

public:
    explicit Waterfall(WaterfallData data);

    [[nodiscard]] QSizeF preferredSize() const override { return {740, 230}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

    /// "axis starts at $1,900", or nothing where it starts at zero.
    [[nodiscard]] QString axisNote() const;

private:
    struct Bar
    {
        QString title;
        double from = 0; ///< in units of the currency
        double to = 0;
        QString label;
        QString provider;
        enum class Kind { Total, Increase, Decrease, Same } kind = Kind::Total;
    };
    struct Layout;

    [[nodiscard]] QString tickText(double tick) const;
    [[nodiscard]] Layout layOut(const QRectF &target, const Theme &theme) const;
    /// Names below their bars, line by line.
    void layOutNames(Layout &at, const QRectF &target, const Theme &theme) const;
    void paintAxis(QPainter &painter, const Layout &at, const Theme &theme) const;
    void paintBar(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const;

    WaterfallData m_data;
    QList<Bar> m_bars;
    QList<double> m_ticks;
};

} // namespace stratoplan
