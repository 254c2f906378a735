// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "render/diagram/diagramdata.h"

#include <QSet>

namespace stratoplan {

/// Words the figures of components for the boxes of a diagram.
class DiagramBadges
{
public:
    /// Both are borrowed.
    DiagramBadges(const Plan &plan, const DiagramFigures &figures);

    /// What a component costs in the chosen column.
    [[nodiscard]] CostBadge cost(ComponentId component) const;
    /// For something on the diagram that has no component.
    [[nodiscard]] CostBadge notPriced() const;
    /// What several components cost together; no badge where none of them has a price.
    [[nodiscard]] CostBadge sumBadge(const QSet<ComponentId> &components) const;
    [[nodiscard]] CostSum sum(const QSet<ComponentId> &components) const;
    /// What a component reaches against the most specific target that asks something of it.
    [[nodiscard]] RecoveryBadge recovery(const Component &component) const;
    /// Short text of the component's sizing in the chosen column.
    [[nodiscard]] QString specification(ComponentId component) const;
    /// Whether the component exists in the chosen column; true without a cost table.
    [[nodiscard]] bool isPresent(ComponentId component) const;

private:
    /// "$85": a badge has no room for cents that do not matter.
    [[nodiscard]] QString brief(const Money &amount) const;
    [[nodiscard]] std::optional<CostCell> cell(ComponentId component) const;
    [[nodiscard]] const RecoveryCheck *checkFor(const Component &component) const;

    const Plan &m_plan;
    const DiagramFigures &m_figures;
    Format m_format;
    QHash<ComponentId, int> m_rows;
};

} // namespace stratoplan
