// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/chartdata.h"
#include "render/theme/theme.h"

#include <QPainter>
#include <QRectF>
#include <functional>

namespace stratoplan::charts {

/// Height of the row above a plot that names the phases; 0 without any.
[[nodiscard]] double phaseRowHeight(const QList<ChartPhase> &phases, const Theme &theme);

/// Tints the phase that holds @p current (an index into the months, −1 for none) over plot and row.
/// @p edge gives where a month begins in the scene.
void drawPhaseTint(QPainter &painter, const QList<ChartPhase> &phases, int current, const QRectF &plot,
                   const std::function<double(int)> &edge, const Theme &theme);
/// Draws boundaries and names; names are cut to the phase's width, details dropped where they do not fit.
void drawPhaseMarks(QPainter &painter, const QList<ChartPhase> &phases, const QRectF &plot,
                    const std::function<double(int)> &edge, const Theme &theme);

} // namespace stratoplan::charts
