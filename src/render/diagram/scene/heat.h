// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/diagramdata.h"

namespace stratoplan {

/// Five steps of cost heat. The bounds between them are the quintiles of the amounts, rounded down to figures
/// that people remember.
class HeatScale
{
public:
    HeatScale() = default;
    /// From the priced nodes and clusters of a diagram; amounts of zero do not count.
    explicit HeatScale(const DiagramData &data);
    explicit HeatScale(const QList<Money> &amounts);

    /// At most four, ascending; step n begins at bound n - 1.
    [[nodiscard]] const QList<Money> &bounds() const { return m_bounds; }
    /// 0 (below the first bound) to 4.
    [[nodiscard]] int step(const Money &amount) const;
    /// Legend under each step: "<15", "15", "75", "200", "400+".
    [[nodiscard]] QStringList labels() const;
    bool operator==(const HeatScale &) const = default;

private:
    QList<Money> m_bounds;
};

} // namespace stratoplan
