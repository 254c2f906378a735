// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/resilience/assessment.h"

namespace stratoplan {

/// What a node or area says about its price.
struct CostBadge
{
    enum class State {
        None, ///< nothing to say: not there in this period, or part of another line
        Priced,
        NotPriced ///< on the diagram, but nobody knows the price
    };

    State state = State::None;
    QString text; ///< "$390", "free", "not priced"
    Money amount; ///< likely, a month; decides the heat

    bool operator==(const CostBadge &) const = default;
};

/// What a node says about coming back.
struct RecoveryBadge
{
    enum class State { None, Met, Missed, Unknown };

    State state = State::None;
    QString text; ///< "4 min", "25 min of 15"

    bool operator==(const RecoveryBadge &) const = default;
};

/// A box of a diagram, in words and figures.
struct DiagramNode
{
    NodeId id;
    AreaId area; ///< innermost area it is in
    ComponentId component;
    QString name;
    QString detail;
    QString icon;
    std::optional<Category> category; ///< none: people and other things outside the plan
    CostBadge cost;
    RecoveryBadge recovery;
    bool present = true; ///< false: its component does not exist in this period
    bool failed = false; ///< its area fails in the chosen disruption
    std::optional<Position> position; ///< top left corner, where a person put it

    bool operator==(const DiagramNode &) const = default;
};

/// A frame around nodes and other areas.
struct DiagramArea
{
    AreaId id;
    AreaId parent;
    ComponentId component;
    Area::Kind kind = Area::Kind::Tier;
    QString name;
    QString detail;
    QString icon;
    QString note; ///< its security rules, a line each
    Category category = Category::Other; ///< of a cluster's component
    CostBadge cost;
    RecoveryBadge recovery; ///< of a cluster's component
    bool failed = false; ///< fails in the chosen disruption

    bool operator==(const DiagramArea &) const = default;
};

/// Where a flow begins or ends: a node, or an area where no node is named.
struct DiagramEnd
{
    NodeId node;
    AreaId area;

    bool operator==(const DiagramEnd &) const = default;
};

/// An arrow of a diagram.
struct DiagramEdge
{
    FlowId id;
    DiagramEnd from;
    DiagramEnd to;
    Flow::Kind kind = Flow::Kind::Data;
    QString label;
    QString protocol;

    bool operator==(const DiagramEdge &) const = default;
};

/// A diagram ready to be laid out and painted. Names only what exists: ends and areas that the plan does not
/// have are left out, and areas never contain themselves.
struct DiagramData
{
    DiagramId id;
    QString name;
    QList<DiagramArea> areas; ///< parents before their children
    QList<DiagramNode> nodes;
    QList<DiagramEdge> edges;
    CostSum total; ///< every component on the diagram once

    [[nodiscard]] const DiagramNode *node(NodeId id) const;
    [[nodiscard]] const DiagramArea *area(AreaId id) const;
    [[nodiscard]] const DiagramEdge *edge(FlowId id) const;
    /// Name of what an end names.
    [[nodiscard]] QString endName(const DiagramEnd &end) const;
    /// Whether @p outer is @p inner or around it.
    [[nodiscard]] bool encloses(AreaId outer, AreaId inner) const;
    bool operator==(const DiagramData &) const = default;
};

/// The figures that a diagram shows beside its boxes.
struct DiagramFigures
{
    const CostTable *costs = nullptr; ///< none: no cost badges; borrowed for the call only
    int column = 0; ///< of the cost table
    QList<RecoveryCheck> checks; ///< empty: no recovery badges
    QList<AreaId> failedAreas; ///< fail in the chosen disruption, with everything in them
};

/// A diagram of the plan with its figures. An unknown diagram gives an empty one.
[[nodiscard]] DiagramData buildDiagram(const Plan &plan, DiagramId diagram, const DiagramFigures &figures);

} // namespace stratoplan
