// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/parts/axes.h"
#include "render/charts/parts/endlabels.h"
#include "render/charts/monthlycostchart.h"

namespace stratoplan::charts {

/// Lays one MonthlyCostChart out and makes its scene.
class MonthlyCostBuilder
{
    Q_DECLARE_TR_FUNCTIONS(MonthlyCostChart)

public:
    MonthlyCostBuilder(const MonthlyCostData &data, const QSizeF &size, const Theme &theme,
                       const ChartWindow &window);

    /// The scene of @p builder, which lives on in its painters.
    [[nodiscard]] static std::unique_ptr<ChartScene>
    build(const std::shared_ptr<const MonthlyCostBuilder> &builder);

private:
    /// Where everything of one build lies.
    struct Layout
    {
        int from = 0;
        int to = 0;
        double highest = 1; ///< amount or budget
        double high = 1; ///< end of the axis, with room above the highest
        QRectF plot;

        [[nodiscard]] double slot() const { return plot.width() / std::max(1, to - from); }
        [[nodiscard]] double edge(int month) const { return plot.left() + (month - from) * slot(); }
        [[nodiscard]] double center(int month) const { return edge(month) + slot() / 2; }
        [[nodiscard]] double y(double amount) const { return plot.bottom() - amount / high * plot.height(); }
        [[nodiscard]] double y(const Money &amount) const { return y(amount.toDouble()); }
    };

    void layOut();
    [[nodiscard]] QList<charts::EndLabel> endLabels() const;
    /// Beside which they stand.
    [[nodiscard]] QRectF labelled() const;
    [[nodiscard]] charts::EndLabel others(const QList<int> &parts, const QList<double> &centers) const;
    [[nodiscard]] QList<charts::AxisTick> ticks() const;
    void addBars(QChart &chart) const;
    [[nodiscard]] QList<ReadOut> readOuts() const;
    void paintBelow(QPainter &painter) const;
    void paintAbove(QPainter &painter) const;
    void drawHatches(QPainter &painter) const;
    void drawBudget(QPainter &painter) const;
    void drawOverrun(QPainter &painter) const;
    /// Where the text of a call-out in @p month may begin: after its phase's boundary.
    [[nodiscard]] double leftOf(int month) const;

    MonthlyCostData m_data;
    QSizeF m_size;
    Theme m_theme;
    Layout m_at;
};

} // namespace stratoplan::charts
