// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure.h"

namespace stratoplan {

QList<Figure::HotSpot> Figure::hotSpots(const QRectF &, const Theme &) const
{
    return {};
}

} // namespace stratoplan
