// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/chartscene.h"

namespace stratoplan::charts {

/// Draws the cross-hair, the marked points and the box of one read-out within @p bounds.
void drawReadOut(QPainter &painter, const ReadOut &readOut, const QRectF &bounds, const Theme &theme);

} // namespace stratoplan::charts
