// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramsamples.h"

#include "core/plan/role.h"

#include <QHash>

namespace stratoplan::samples {

namespace {

struct AreaRow
{
    const char *name;
    const char *parent;
    Area::Kind kind;
    const char *detail;
    const char *component;
};

constexpr AreaRow areaRows[] = {
    {"us-east-1", "", Area::Kind::Region, "AWS", ""},
    {"VPC", "us-east-1", Area::Kind::Network, "10.0.0.0/16 · 3 zones", ""},
    {"Public", "VPC", Area::Kind::Subnet, "10.0.1–3.0/24", ""},
    {"Private", "VPC", Area::Kind::Subnet, "10.0.11–13.0/24", ""},
    {"Database", "VPC", Area::Kind::Subnet, "10.0.21–23.0/24", ""},
    {"EKS, 5 nodes", "Private", Area::Kind::Cluster, "", "EKS"},
    {"Third parties", "", Area::Kind::Outside, "outside the region", ""},
};

enum class Cost { Inside, Unknown, Priced };

struct NodeRow
{
    const char *name;
    const char *area;
    const char *role; ///< of its component; empty: none
    const char *icon;
    const char *detail;
    Cost cost;
    int amount;
    int x, y;
};

constexpr NodeRow nodeRows[] = {
    {"Users", "", "", "users", "500 active", Cost::Inside, 0, 0, 192},
    {"Route 53", "us-east-1", "dns", "", "hosted zone", Cost::Priced, 5, 200, 96},
    {"CloudFront", "us-east-1", "cdn", "", "1 TB out", Cost::Priced, 85, 200, 192},
    {"WAF", "us-east-1", "firewall", "", "15 rules", Cost::Priced, 25, 200, 296},
    {"CloudWatch", "us-east-1", "monitoring", "", "logs, metrics", Cost::Priced, 50, 200, 480},
    {"Application LB", "Public", "load-balancer", "", "3 zones", Cost::Priced, 22, 448, 152},
    {"NAT gateway", "Public", "", "network", "3 zones", Cost::Unknown, 0, 448, 328},
    {"Frontend", "EKS, 5 nodes", "", "container", "2–5 pods", Cost::Inside, 0, 712, 144},
    {"API", "EKS, 5 nodes", "", "container", "3–20 pods", Cost::Inside, 0, 712, 224},
    {"Worker", "EKS, 5 nodes", "", "queue", "2–10 pods", Cost::Inside, 0, 712, 328},
    {"ElastiCache", "Database", "cache", "", "3 × r6g.large", Cost::Priced, 390, 992, 104},
    {"OpenSearch", "Database", "search-service", "", "3 × m5.large", Cost::Priced, 400, 992, 216},
    {"MongoDB Atlas", "Database", "document-database", "", "M30, peered", Cost::Priced, 500, 992, 328},
    {"S3 recordings", "us-east-1", "object-storage", "", "2 TB, Glacier", Cost::Priced, 50, 712, 480},
    {"Secrets Manager", "us-east-1", "secrets", "", "10 secrets", Cost::Priced, 5, 992, 480},
    {"Twilio", "Third parties", "telephony", "", "", Cost::Priced, 500, 200, 640},
    {"NewsAPI", "Third parties", "other", "report", "", Cost::Priced, 449, 368, 640},
    {"OpenAI", "Third parties", "ai", "", "", Cost::Priced, 350, 536, 640},
    {"Datadog", "Third parties", "monitoring", "", "", Cost::Priced, 200, 704, 640},
    {"SendGrid", "Third parties", "email", "", "", Cost::Priced, 89, 872, 640},
    {"Cloudflare", "Third parties", "cdn", "", "", Cost::Priced, 20, 1040, 640},
};

struct FlowRow
{
    const char *from;
    const char *to; ///< a node, or an area
    const char *label;
    Flow::Kind kind;
};

constexpr FlowRow flowRows[] = {
    {"Users", "Route 53", "", Flow::Kind::Data},
    {"Users", "CloudFront", "", Flow::Kind::Data},
    {"CloudFront", "WAF", "1 TB", Flow::Kind::Data},
    {"WAF", "Application LB", "", Flow::Kind::Data},
    {"Application LB", "Frontend", "", Flow::Kind::Data},
    {"Application LB", "API", "10 M", Flow::Kind::Data},
    {"API", "Worker", "jobs", Flow::Kind::Data},
    {"API", "ElastiCache", "", Flow::Kind::Data},
    {"API", "OpenSearch", "", Flow::Kind::Data},
    {"API", "MongoDB Atlas", "", Flow::Kind::Data},
    {"Worker", "NAT gateway", "", Flow::Kind::Data},
    {"Worker", "S3 recordings", "500 GB", Flow::Kind::Data},
    {"Worker", "Secrets Manager", "", Flow::Kind::Control},
    {"NAT gateway", "Third parties", "calls, mail, AI", Flow::Kind::Data},
};

QString text(const char *latin)
{
    return QString::fromUtf8(latin);
}

class Filler
{
public:
    explicit Filler(Placed placed) : m_placed(placed) { }

    Plan fill()
    {
        Option option;
        option.id = OptionId(1);
        option.name = text("AWS");
        option.provider = text("aws");
        m_plan.table<Option>().insert(option);
        m_plan.table<Diagram>().insert({DiagramId(1), text("Production"), OptionId(1), {}});
        for (const AreaRow &row : areaRows)
            addArea(row);
        for (const NodeRow &row : nodeRows)
            addNode(row);
        for (const FlowRow &row : flowRows)
            addFlow(row);
        return m_plan;
    }

private:
    ComponentId addComponent(const QString &name, const QString &roleKey, Category category)
    {
        Component component;
        component.id = m_plan.table<Component>().nextId();
        component.option = OptionId(1);
        component.name = name;
        component.role = roleKey;
        component.category = category;
        m_plan.table<Component>().insert(component);
        return component.id;
    }

    void addArea(const AreaRow &row)
    {
        Area area;
        area.id = m_plan.table<Area>().nextId();
        area.diagram = DiagramId(1);
        area.parent = m_areas.value(text(row.parent));
        area.kind = row.kind;
        area.name = text(row.name);
        area.detail = text(row.detail);
        if (*row.component)
            area.component = addComponent(text(row.component), text("kubernetes-cluster"), Category::Compute);
        m_plan.table<Area>().insert(area);
        m_areas.insert(area.name, area.id);
    }

    void addNode(const NodeRow &row)
    {
        Node node;
        node.id = m_plan.table<Node>().nextId();
        node.diagram = DiagramId(1);
        node.area = m_areas.value(text(row.area));
        node.name = text(row.name);
        node.icon = text(row.icon);
        node.detail = text(row.detail);
        node.priced = row.cost != Cost::Inside;
        if (*row.role) {
            const QString key = text(row.role);
            const Category category = key == text("other") ? Category::Integration : role(key).category;
            node.component = addComponent(node.name, key, category);
        }
        if (m_placed == Placed::All)
            node.position = Position {row.x, row.y};
        m_plan.table<Node>().insert(node);
        m_nodes.insert(node.name, node.id);
    }

    void addFlow(const FlowRow &row)
    {
        Flow flow;
        flow.id = m_plan.table<Flow>().nextId();
        flow.diagram = DiagramId(1);
        flow.fromNode = m_nodes.value(text(row.from));
        flow.toNode = m_nodes.value(text(row.to));
        flow.toArea = m_areas.value(text(row.to));
        flow.kind = row.kind;
        flow.label = text(row.label);
        m_plan.table<Flow>().insert(flow);
    }

    Placed m_placed;
    Plan m_plan;
    QHash<QString, AreaId> m_areas;
    QHash<QString, NodeId> m_nodes;
};

int amountOf(const QString &component)
{
    if (component == text("EKS"))
        return 450;
    for (const NodeRow &row : nodeRows) {
        if (text(row.name) == component)
            return row.amount;
    }
    return 0;
}

} // namespace

Plan crmPlan(Placed placed)
{
    return Filler(placed).fill();
}

CostTable crmCosts(const Plan &plan)
{
    CostTable costs;
    costs.option = OptionId(1);
    costs.currency = Currency::of("USD");
    for (const Component &component : plan.table<Component>()) {
        CostCell cell;
        cell.state = CostCell::State::Priced;
        cell.amount = Range(Money::fromWhole(amountOf(component.name), costs.currency));
        CostRow row;
        row.component = component.id;
        row.cells = {cell};
        costs.rows.append(row);
    }
    return costs;
}

DiagramData crmDiagram(Placed placed)
{
    const Plan plan = crmPlan(placed);
    const CostTable costs = crmCosts(plan);
    return buildDiagram(plan, DiagramId(1), {&costs, 0, {}, {}});
}

NodeId nodeNamed(const DiagramData &data, const QString &name)
{
    for (const DiagramNode &node : data.nodes) {
        if (node.name == name)
            return node.id;
    }
    return {};
}

AreaId areaNamed(const DiagramData &data, const QString &name)
{
    for (const DiagramArea &area : data.areas) {
        if (area.name == name)
            return area.id;
    }
    return {};
}

} // namespace stratoplan::samples
