// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/chartdata.h"
#include "render/charts/chartscene.h"

#include <QCoreApplication>

namespace stratoplan {

/// The span in which the amounts of a part lie, P10 to P90, one for each month.
struct ChartBand
{
    QString title = {}; ///< of its part
    QList<Money> low = {};
    QList<Money> high = {};
};

/// What AreaPanels shows.
struct AreaPanelsData
{
    QString title = {}; ///< of what: "AWS"; for the alternative text
    Month first = {};
    int months = 0;
    Currency currency = {};
    QList<ChartPart> parts = {}; ///< in any order; each with an amount a month
    QList<Money> totals = {}; ///< one for each month
    QList<ChartBand> bands = {}; ///< around parts, by their titles; not in the stacked panel
    QList<ChartPhase> phases = {};
    int most = 5; ///< panels beside the stacked one; the smallest parts have none
};

/// Cost by category over time: one panel with all parts stacked, then one for each of the largest, all on one
/// scale.
class AreaPanels : public ChartFigure
{
    Q_DECLARE_TR_FUNCTIONS(AreaPanels)

public:
    explicit AreaPanels(AreaPanelsData data);

    [[nodiscard]] QSizeF preferredSize() const override { return {1290, 220}; }
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] ChartWindow fullWindow() const override;
    [[nodiscard]] double smallestWindow() const override { return 2; }
    [[nodiscard]] std::unique_ptr<ChartScene> build(const QSizeF &size, const Theme &theme,
                                                    const ChartWindow &window) const override;

private:
    AreaPanelsData m_data; ///< parts from the largest in the last month to the smallest, adjustments last
};

} // namespace stratoplan
