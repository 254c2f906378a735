// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/chartdata.h"

namespace stratoplan::charts {

/// What one panel of AreaPanels shows.
struct PanelPart
{
    ChartPart part;
    QList<ChartPart> joined = {}; ///< the smallest parts, where it is their sum under a name of its own

    [[nodiscard]] bool isJoined() const { return !joined.isEmpty(); }
};

/// What each panel shows, as many as @p most: the largest parts, then the others joined, adjustments last.
/// From two panels on they add up to all parts that cost anything in the last month.
/// @param parts  from the largest in the last month to the smallest, adjustments last
[[nodiscard]] QList<PanelPart> panelParts(const QList<ChartPart> &parts, qsizetype most);

} // namespace stratoplan::charts
