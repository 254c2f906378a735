// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/diagramdata.h"

#include "core/plan/role.h"
#include "core/text/format.h"
#include "render/diagram/scene/badges.h"
#include "render/diagram/describe.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Icons that stand for people and their devices: they never have a price.
bool isPerson(const QString &icon)
{
    return icon == "users"_L1 || icon == "browser"_L1 || icon == "mobile"_L1;
}

QString areaIcon(const Area &area, const Component *component)
{
    switch (area.kind) {
    case Area::Kind::Provider:
    case Area::Kind::Region:
        return u"region"_s;
    case Area::Kind::Network:
        return u"network"_s;
    case Area::Kind::Subnet:
        return u"subnet"_s;
    case Area::Kind::SecurityGroup:
        return u"shield"_s;
    case Area::Kind::Cluster:
        return component ? role(component->role).icon : u"kubernetes-cluster"_s;
    case Area::Kind::Tier:
        return u"zone"_s;
    case Area::Kind::Outside:
        return u"cdn"_s;
    }
    Q_UNREACHABLE();
}

class Builder
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::Diagram)

public:
    Builder(const Plan &plan, DiagramId diagram, const DiagramFigures &figures)
        : m_plan(plan), m_diagram(diagram), m_figures(figures), m_badges(plan, figures)
    {
    }

    DiagramData build()
    {
        const Diagram *diagram = m_plan.find(m_diagram);
        if (!diagram)
            return {};
        m_data.id = diagram->id;
        m_data.name = diagram->name;
        addAreas();
        addNodes();
        addEdges();
        addAreaCosts();
        return m_data;
    }

private:
    /// Parents first; an area whose parents go round in a circle stands alone.
    void addAreas()
    {
        QHash<AreaId, AreaId> parents;
        for (const Area &area : m_plan.table<Area>()) {
            if (area.diagram == m_diagram)
                parents.insert(area.id, area.parent);
        }
        QSet<AreaId> added;
        for (const Area &area : m_plan.table<Area>()) {
            if (area.diagram == m_diagram)
                addArea(area, parents, added, {});
        }
    }

    void addArea(const Area &area, const QHash<AreaId, AreaId> &parents, QSet<AreaId> &added,
                 QSet<AreaId> below)
    {
        if (added.contains(area.id))
            return;
        below.insert(area.id);
        AreaId parent =
            parents.contains(area.parent) && !below.contains(area.parent) ? area.parent : AreaId();
        if (parent)
            addArea(*m_plan.find(parent), parents, added, below);
        added.insert(area.id);
        m_data.areas.append(areaOf(area, parent));
    }

    [[nodiscard]] DiagramArea areaOf(const Area &area, AreaId parent) const
    {
        const Component *component = m_plan.find(area.component);
        DiagramArea result;
        result.id = area.id;
        result.parent = parent;
        result.component = component ? component->id : ComponentId();
        result.kind = area.kind;
        result.name = area.name.isEmpty() && component ? component->name : area.name;
        result.detail = area.detail;
        result.icon = areaIcon(area, component);
        result.note = rulesText(area);
        result.category = component ? component->category : Category::Compute;
        if (component)
            result.recovery = m_badges.recovery(*component);
        const DiagramArea *around = m_data.area(parent);
        result.failed = m_figures.failedAreas.contains(area.id) || (around && around->failed);
        return result;
    }

    void addNodes()
    {
        for (const Node &node : m_plan.table<Node>()) {
            if (node.diagram == m_diagram)
                m_data.nodes.append(nodeOf(node));
        }
    }

    [[nodiscard]] DiagramNode nodeOf(const Node &node) const
    {
        const Component *component = m_plan.find(node.component);
        DiagramNode result;
        result.id = node.id;
        const DiagramArea *area = m_data.area(node.area);
        result.area = area ? area->id : AreaId();
        result.failed = area && area->failed;
        result.component = component ? component->id : ComponentId();
        result.name = node.name.isEmpty() && component ? component->name : node.name;
        result.icon = node.icon;
        if (result.icon.isEmpty())
            result.icon = component ? role(component->role).icon : u"info"_s;
        result.detail =
            node.detail.isEmpty() && component ? m_badges.specification(component->id) : node.detail;
        result.category = categoryOf(component, result.icon);
        // A part of a cluster's line counts as the cluster does.
        if (!component && !node.priced && area && area->kind == Area::Kind::Cluster)
            result.category = area->category;
        result.position = node.position;
        if (node.priced && !isPerson(result.icon))
            addBadges(result, component);
        return result;
    }

    /// What has no component takes the category that its icon's role usually has.
    [[nodiscard]] static std::optional<Category> categoryOf(const Component *component, const QString &icon)
    {
        if (component)
            return component->category;
        for (const Role &each : roles()) {
            if (each.icon == icon && each.category != Category::Other && !isPerson(icon))
                return each.category;
        }
        return std::nullopt;
    }

    void addBadges(DiagramNode &node, const Component *component) const
    {
        if (!component) {
            node.cost = m_badges.notPriced();
            return;
        }
        node.cost = m_badges.cost(component->id);
        node.recovery = m_badges.recovery(*component);
        node.present = m_badges.isPresent(component->id);
    }

    [[nodiscard]] bool exists(NodeId node, AreaId area) const
    {
        return node ? m_data.node(node) != nullptr : m_data.area(area) != nullptr;
    }

    void addEdges()
    {
        for (const Flow &flow : m_plan.table<Flow>()) {
            if (flow.diagram != m_diagram || !exists(flow.fromNode, flow.fromArea)
                || !exists(flow.toNode, flow.toArea))
                continue;
            const DiagramEnd from {flow.fromNode, flow.fromNode ? AreaId() : flow.fromArea};
            const DiagramEnd to {flow.toNode, flow.toNode ? AreaId() : flow.toArea};
            if (from != to)
                m_data.edges.append({flow.id, from, to, flow.kind, flow.label, flow.protocol});
        }
    }

    [[nodiscard]] QSet<ComponentId> componentsIn(AreaId area) const
    {
        QSet<ComponentId> components;
        for (const DiagramArea &each : m_data.areas) {
            if (each.component && (!area || m_data.encloses(area, each.id)))
                components.insert(each.component);
        }
        for (const DiagramNode &each : m_data.nodes) {
            const bool priced = each.cost.state != CostBadge::State::None;
            if (each.component && priced && (!area || m_data.encloses(area, each.area)))
                components.insert(each.component);
        }
        return components;
    }

    void addAreaCosts()
    {
        m_data.total = m_badges.sum(componentsIn({}));
        for (DiagramArea &area : m_data.areas) {
            if (area.component)
                area.cost = m_badges.cost(area.component);
            else if (area.kind == Area::Kind::Region || area.kind == Area::Kind::Outside
                     || area.kind == Area::Kind::Provider)
                area.cost = m_badges.sumBadge(componentsIn(area.id));
        }
    }

    const Plan &m_plan;
    DiagramId m_diagram;
    const DiagramFigures &m_figures;
    DiagramBadges m_badges;
    DiagramData m_data;
};

template <class List, class IdType>
auto findIn(const List &list, IdType id) -> decltype(list.data())
{
    for (const auto &each : list) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

} // namespace

const DiagramNode *DiagramData::node(NodeId nodeId) const
{
    return findIn(nodes, nodeId);
}

const DiagramArea *DiagramData::area(AreaId areaId) const
{
    return findIn(areas, areaId);
}

const DiagramEdge *DiagramData::edge(FlowId flowId) const
{
    return findIn(edges, flowId);
}

QString DiagramData::endName(const DiagramEnd &end) const
{
    if (const DiagramNode *found = node(end.node))
        return found->name;
    const DiagramArea *found = area(end.area);
    return found ? found->name : QString();
}

bool DiagramData::encloses(AreaId outer, AreaId inner) const
{
    while (inner) {
        if (inner == outer)
            return true;
        const DiagramArea *found = area(inner);
        inner = found ? found->parent : AreaId();
    }
    return false;
}

DiagramData buildDiagram(const Plan &plan, DiagramId diagram, const DiagramFigures &figures)
{
    return Builder(plan, diagram, figures).build();
}

} // namespace stratoplan
