// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/generate.h"

#include "core/plan/role.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where a role stands on the way of a request. Name resolution stands beside it.
enum class Stage { Hidden, Users, Names, Edge, Guard, Entrance, Compute, Data, Keys, Exit, Beside, Outside };

struct RoleStage
{
    const char *role;
    Stage stage;
};

constexpr RoleStage roleStages[] = {
    {"dns", Stage::Names},
    {"cdn", Stage::Edge},
    {"firewall", Stage::Guard},
    {"load-balancer", Stage::Entrance},
    {"api-gateway", Stage::Entrance},
    {"kubernetes-cluster", Stage::Compute},
    {"virtual-machine", Stage::Compute},
    {"container", Stage::Compute},
    {"function", Stage::Compute},
    {"relational-database", Stage::Data},
    {"document-database", Stage::Data},
    {"cache", Stage::Data},
    {"search-service", Stage::Data},
    {"object-storage", Stage::Data},
    {"file-storage", Stage::Data},
    {"queue", Stage::Data},
    {"secrets", Stage::Keys},
    {"nat-gateway", Stage::Exit},
    {"email", Stage::Outside},
    {"telephony", Stage::Outside},
    {"ai", Stage::Outside},
    {"payment", Stage::Outside},
    {"source-control", Stage::Outside},
    {"ci", Stage::Outside},
    {"intelligence-feed", Stage::Outside},
    {"incident-management", Stage::Outside},
    {"support", Stage::Hidden},
    {"high-availability", Stage::Hidden},
    {"data-transfer", Stage::Hidden},
};

Stage stageOf(const QString &role)
{
    for (const RoleStage &each : roleStages) {
        if (role == QLatin1StringView(each.role))
            return each.stage;
    }
    return Stage::Beside;
}

/// An end of a flow in the making.
struct Stop
{
    NodeId node;
    AreaId area;
};

class Generator
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::GeneratedDiagram)

public:
    Generator(const Plan &plan, OptionId option, EnvironmentId environment)
        : m_plan(plan), m_option(plan.find(option)), m_environment(environment),
          m_nextArea(plan.table<Area>().nextId().value()), m_nextNode(plan.table<Node>().nextId().value()),
          m_nextFlow(plan.table<Flow>().nextId().value())
    {
    }

    GeneratedDiagram generate()
    {
        m_made.diagram.id = m_plan.table<Diagram>().nextId();
        if (!m_option)
            return m_made;
        m_made.diagram.option = m_option->id;
        m_made.diagram.environment = m_environment;
        const Environment *environment = m_plan.find(m_environment);
        m_made.diagram.name = environment ? environment->name : m_option->name;
        findProviders();
        QList<const Component *> outside;
        for (const Component &component : m_plan.table<Component>()) {
            if (!belongs(component))
                continue;
            if (isOutside(component))
                outside.append(&component);
            else
                addComponent(component, regionFor(component));
        }
        for (const Component *component : outside)
            addComponent(*component, outsideArea());
        addUsers();
        addFlows();
        return m_made;
    }

private:
    [[nodiscard]] bool belongs(const Component &component) const
    {
        return component.option == m_option->id && stageOf(component.role) != Stage::Hidden
            && (!m_environment || component.environment == m_environment);
    }

    /// Who sells each component, by the first of its price items that says so.
    void findProviders()
    {
        QHash<SizingId, ComponentId> sizings;
        for (const Sizing &sizing : m_plan.table<Sizing>())
            sizings.insert(sizing.id, sizing.component);
        for (const Charge &charge : m_plan.table<Charge>()) {
            const Rate *rate = m_plan.find(charge.rate);
            const PriceItem *item = rate ? m_plan.find(rate->item) : nullptr;
            const ComponentId component = sizings.value(charge.sizing);
            if (item && !item->provider.isEmpty() && !m_providers.contains(component))
                m_providers.insert(component, item->provider);
        }
    }

    [[nodiscard]] bool isOutside(const Component &component) const
    {
        const QString provider = m_providers.value(component.id);
        if (!provider.isEmpty() && !m_option->provider.isEmpty())
            return provider != m_option->provider && stageOf(component.role) != Stage::Data;
        return stageOf(component.role) == Stage::Outside;
    }

    AreaId addArea(Area::Kind kind, const QString &name, const QString &detail, AreaId parent = {})
    {
        Area area;
        area.id = AreaId(m_nextArea++);
        area.diagram = m_made.diagram.id;
        area.parent = parent;
        area.kind = kind;
        area.name = name;
        area.detail = detail;
        m_made.areas.append(area);
        return area.id;
    }

    AreaId regionFor(const Component &component)
    {
        QString region = m_option->region;
        if (!component.placements.isEmpty() && !component.placements.first().region.isEmpty())
            region = component.placements.first().region;
        AreaId &area = m_regions[region];
        if (!area && region.isEmpty())
            area = addArea(Area::Kind::Provider, homeName(), {});
        else if (!area)
            area = addArea(Area::Kind::Region, region, providerTitle(m_option->provider));
        return area;
    }

    [[nodiscard]] QString homeName() const
    {
        return m_option->provider.isEmpty() ? m_option->name : providerTitle(m_option->provider);
    }

    AreaId outsideArea()
    {
        if (!m_outside)
            m_outside = addArea(Area::Kind::Outside, tr("Third parties"), {});
        return m_outside;
    }

    NodeId addNode(const QString &name, AreaId area, ComponentId component)
    {
        Node node;
        node.id = NodeId(m_nextNode++);
        node.diagram = m_made.diagram.id;
        node.area = area;
        node.component = component;
        node.name = name;
        m_made.nodes.append(node);
        return node.id;
    }

    void addComponent(const Component &component, AreaId area)
    {
        const Stage stage = area == m_outside && m_outside ? Stage::Outside : stageOf(component.role);
        QList<const Workload *> workloads;
        for (const Workload &workload : m_plan.table<Workload>()) {
            if (workload.component == component.id)
                workloads.append(&workload);
        }
        if (workloads.isEmpty() || stage != Stage::Compute)
            m_stops[stage].append({addNode({}, area, component.id), {}});
        else
            m_stops[stage].append({{}, addCluster(component, workloads, area)});
    }

    AreaId addCluster(const Component &component, const QList<const Workload *> &workloads, AreaId around)
    {
        const AreaId cluster = addArea(Area::Kind::Cluster, component.name, {}, around);
        m_made.areas.last().component = component.id;
        for (const Workload *workload : workloads) {
            addNode(workload->name, cluster, {});
            Node &node = m_made.nodes.last();
            node.priced = false;
            node.icon = u"container"_s;
            node.detail = podsOf(*workload);
        }
        return cluster;
    }

    static QString podsOf(const Workload &workload)
    {
        if (workload.minimum == workload.maximum)
            return tr("%n pod(s)", nullptr, workload.minimum);
        return tr("%1–%n pods", nullptr, workload.maximum).arg(workload.minimum);
    }

    void addUsers()
    {
        if (m_made.nodes.isEmpty())
            return;
        const NodeId users = addNode(tr("Users"), {}, {});
        m_made.nodes.last().priced = false;
        m_made.nodes.last().icon = u"users"_s;
        m_stops[Stage::Users].append({users, {}});
    }

    void addFlow(const Stop &from, const Stop &to, Flow::Kind kind)
    {
        Flow flow;
        flow.id = FlowId(m_nextFlow++);
        flow.diagram = m_made.diagram.id;
        flow.fromNode = from.node;
        flow.fromArea = from.area;
        flow.toNode = to.node;
        flow.toArea = to.area;
        flow.kind = kind;
        m_made.flows.append(flow);
    }

    /// From each of one stage to each of another; where that is a tangle, only from and to the first.
    void join(Stage from, Stage to, Flow::Kind kind = Flow::Kind::Data)
    {
        const QList<Stop> &starts = m_stops[from];
        const QList<Stop> &ends = m_stops[to];
        const bool isTangle = starts.size() * ends.size() > 6;
        for (const Stop &start : isTangle ? starts.first(1) : starts) {
            for (const Stop &end : ends)
                addFlow(start, end, kind);
        }
    }

    void addFlows()
    {
        join(Stage::Users, Stage::Names);
        Stage before = Stage::Users;
        for (const Stage stage : {Stage::Edge, Stage::Guard, Stage::Entrance, Stage::Compute}) {
            if (m_stops[stage].isEmpty())
                continue;
            join(before, stage);
            before = stage;
        }
        if (m_stops[Stage::Compute].isEmpty())
            return;
        join(Stage::Compute, Stage::Data);
        join(Stage::Compute, Stage::Keys, Flow::Kind::Control);
        join(Stage::Compute, Stage::Exit);
        if (m_outside) {
            const QList<Stop> &exits = m_stops[Stage::Exit];
            addFlow(exits.isEmpty() ? m_stops[Stage::Compute].first() : exits.first(), {{}, m_outside},
                    Flow::Kind::Data);
        }
    }

    const Plan &m_plan;
    const Option *m_option;
    EnvironmentId m_environment;
    qint64 m_nextArea;
    qint64 m_nextNode;
    qint64 m_nextFlow;
    GeneratedDiagram m_made;
    QHash<ComponentId, QString> m_providers;
    QHash<QString, AreaId> m_regions;
    AreaId m_outside;
    QHash<Stage, QList<Stop>> m_stops;
};

} // namespace

GeneratedDiagram generateDiagram(const Plan &plan, OptionId option, EnvironmentId environment)
{
    return Generator(plan, option, environment).generate();
}

} // namespace stratoplan
