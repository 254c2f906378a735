// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/topology.h"

#include <QList>
#include <QRectF>

namespace stratoplan {

/// One of several areas in the same area.
struct AlignedArea
{
    Area::Kind kind = Area::Kind::Tier;
    QRectF rect;
};

/// Stretches areas so that those side by side begin and end at the same height, and those above each other at
/// the same sides. Areas of different kinds only where they nearly do. Never into another area or one of @p
/// others.
void alignAreas(QList<AlignedArea> &areas, const QList<QRectF> &others);

} // namespace stratoplan
