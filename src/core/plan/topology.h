// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/component.h"

namespace stratoplan {

/// A place on a diagram in scene units; one unit is a logical pixel at 100 %.
struct Position
{
    int x = 0;
    int y = 0;

    static constexpr auto fields() { return Fields(field("x", &Position::x), field("y", &Position::y)); }
    bool operator==(const Position &) const = default;
};

/// A drawing of an option or of one environment of it.
struct Diagram
{
    Id<Diagram> id;
    QString name;
    Id<Option> option;
    Id<Environment> environment;

    static constexpr const char *tableName = "diagram";
    static constexpr auto fields()
    {
        return Fields(field("id", &Diagram::id), field("name", &Diagram::name),
                      field("option", &Diagram::option), field("environment", &Diagram::environment));
    }
    bool operator==(const Diagram &) const = default;
};

/// Who may talk to an area.
struct SecurityRule
{
    enum class Direction { Inbound, Outbound };

    Direction direction = Direction::Inbound;
    QString protocol;
    QString ports;
    QString peer;

    static constexpr auto fields()
    {
        return Fields(field("direction", &SecurityRule::direction),
                      field("protocol", &SecurityRule::protocol), field("ports", &SecurityRule::ports),
                      field("peer", &SecurityRule::peer));
    }
    bool operator==(const SecurityRule &) const = default;
};

template <>
struct EnumText<SecurityRule::Direction>
{
    using Direction = SecurityRule::Direction;
    static constexpr std::array names {
        EnumName<Direction> {Direction::Inbound, "inbound"},
        EnumName<Direction> {Direction::Outbound, "outbound"},
    };
};

/// What nests on a diagram.
struct Area
{
    enum class Kind { Provider, Region, Network, Subnet, SecurityGroup, Cluster, Tier, Outside };

    Id<Area> id;
    Id<Diagram> diagram;
    Id<Area> parent;
    Kind kind = Kind::Tier;
    QString name;
    QString detail; ///< address range, zones
    Id<Component> component; ///< for a cluster: what it costs
    QList<SecurityRule> rules;

    static constexpr const char *tableName = "area";
    static constexpr auto fields()
    {
        return Fields(field("id", &Area::id), field("diagram", &Area::diagram),
                      field("parent", &Area::parent), field("kind", &Area::kind), field("name", &Area::name),
                      field("detail", &Area::detail), field("component", &Area::component),
                      field("rules", &Area::rules));
    }
    bool operator==(const Area &) const = default;
};

template <>
struct EnumText<Area::Kind>
{
    using Kind = Area::Kind;
    static constexpr std::array names {
        EnumName<Kind> {Kind::Provider, "provider"},
        EnumName<Kind> {Kind::Region, "region"},
        EnumName<Kind> {Kind::Network, "network"},
        EnumName<Kind> {Kind::Subnet, "subnet"},
        EnumName<Kind> {Kind::SecurityGroup, "security-group"},
        EnumName<Kind> {Kind::Cluster, "cluster"},
        EnumName<Kind> {Kind::Tier, "tier"},
        EnumName<Kind> {Kind::Outside, "outside"},
    };
};

/// One component on a diagram, or something outside the plan.
struct Node
{
    Id<Node> id;
    Id<Diagram> diagram;
    Id<Area> area;
    Id<Component> component; ///< none: people, outside services, parts without a line of their own
    QString name; ///< empty: the component's name
    QString detail;
    QString icon; ///< empty: the role's icon
    bool priced = true; ///< false: part of another line, shown without a badge
    std::optional<Position> position; ///< where a person put it; layout keeps it

    static constexpr const char *tableName = "node";
    static constexpr auto fields()
    {
        return Fields(field("id", &Node::id), field("diagram", &Node::diagram), field("area", &Node::area),
                      field("component", &Node::component), field("name", &Node::name),
                      field("detail", &Node::detail), field("icon", &Node::icon),
                      field("priced", &Node::priced), field("position", &Node::position));
    }
    bool operator==(const Node &) const = default;
};

/// Joins two nodes, or areas where no node is named.
struct Flow
{
    enum class Kind { Data, Control };

    Id<Flow> id;
    Id<Diagram> diagram;
    Id<Node> fromNode;
    Id<Node> toNode;
    Id<Area> fromArea;
    Id<Area> toArea;
    Kind kind = Kind::Data;
    QString label;
    QString protocol; ///< "TCP 6379"

    static constexpr const char *tableName = "flow";
    static constexpr auto fields()
    {
        return Fields(field("id", &Flow::id), field("diagram", &Flow::diagram),
                      field("from_node", &Flow::fromNode), field("to_node", &Flow::toNode),
                      field("from_area", &Flow::fromArea), field("to_area", &Flow::toArea),
                      field("kind", &Flow::kind), field("label", &Flow::label),
                      field("protocol", &Flow::protocol));
    }
    bool operator==(const Flow &) const = default;
};

template <>
struct EnumText<Flow::Kind>
{
    using Kind = Flow::Kind;
    static constexpr std::array names {
        EnumName<Kind> {Kind::Data, "data"},
        EnumName<Kind> {Kind::Control, "control"},
    };
};

} // namespace stratoplan
