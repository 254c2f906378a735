// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/diagramdata.h"
#include "render/diagram/layout/generate.h"
#include "render/diagram/layout/layoutjob.h"
#include "render/theme/theme.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

/// A plan with one option whose components are given by their roles; their names are the roles.
class Draft
{
public:
    Draft()
    {
        Option option;
        option.id = OptionId(1);
        option.name = u"AWS"_s;
        option.provider = u"aws"_s;
        option.region = u"eu-west-1"_s;
        m_plan.table<Option>().insert(option);
        m_plan.table<Environment>().insert(
            {EnvironmentId(1), u"Production"_s, Environment::Kind::Production, {}, {}});
        m_plan.table<Environment>().insert(
            {EnvironmentId(2), u"Staging"_s, Environment::Kind::Staging, {}, {}});
    }

    Draft &with(const QString &role, const QString &region = {}, EnvironmentId environment = EnvironmentId(1))
    {
        Component component;
        component.id = m_plan.table<Component>().nextId();
        component.option = OptionId(1);
        component.environment = environment;
        component.name = role;
        component.role = role;
        if (!region.isEmpty())
            component.placements = {Placement {region, {}, 1, {}}};
        m_plan.table<Component>().insert(component);
        return *this;
    }

    /// Pods on the component added last.
    Draft &running(const QString &name, int minimum, int maximum)
    {
        Workload workload;
        workload.id = m_plan.table<Workload>().nextId();
        workload.component = m_plan.table<Component>().rows().last().id;
        workload.name = name;
        workload.minimum = minimum;
        workload.maximum = maximum;
        m_plan.table<Workload>().insert(workload);
        return *this;
    }

    [[nodiscard]] Plan &plan() { return m_plan; }

private:
    Plan m_plan;
};

/// The plan with the rows inserted as they are.
Plan inserted(Plan plan, const GeneratedDiagram &made)
{
    plan.table<Diagram>().insert(made.diagram);
    for (const Area &area : made.areas)
        plan.table<Area>().insert(area);
    for (const Node &node : made.nodes)
        plan.table<Node>().insert(node);
    for (const Flow &flow : made.flows)
        plan.table<Flow>().insert(flow);
    return plan;
}

/// "from > to" for every flow, sorted.
QStringList flowsOf(const Plan &plan, const GeneratedDiagram &made)
{
    const DiagramData data = buildDiagram(inserted(plan, made), made.diagram.id, {});
    QStringList flows;
    for (const DiagramEdge &edge : data.edges)
        flows.append(data.endName(edge.from) + u" > "_s + data.endName(edge.to));
    flows.sort();
    return flows;
}

} // namespace

class TestDiagramGenerate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsFlowFromUsersToData();
    void stagesThatAreMissingAreSkipped();
    void thirdPartiesStandOutside();
    void clusterWithWorkloadsIsAnArea();
    void everyRegionIsAnArea();
    void onlyTheEnvironmentIsDrawn();
    void costsWithoutAPlaceAreLeftOut();
    void idsAreFresh();
    void optionWithoutComponentsGivesAnEmptyDiagram();
};

void TestDiagramGenerate::requestsFlowFromUsersToData()
{
    Draft draft;
    draft.with(u"dns"_s)
        .with(u"cdn"_s)
        .with(u"firewall"_s)
        .with(u"load-balancer"_s)
        .with(u"virtual-machine"_s);
    draft.with(u"relational-database"_s).with(u"cache"_s).with(u"secrets"_s).with(u"monitoring"_s);
    const GeneratedDiagram made = generateDiagram(draft.plan(), OptionId(1), {});
    QCOMPARE(
        flowsOf(draft.plan(), made),
        QStringList({u"Users > cdn"_s, u"Users > dns"_s, u"cdn > firewall"_s, u"firewall > load-balancer"_s,
                     u"load-balancer > virtual-machine"_s, u"virtual-machine > cache"_s,
                     u"virtual-machine > relational-database"_s, u"virtual-machine > secrets"_s}));
    QCOMPARE(made.flows.last().kind, Flow::Kind::Control); // secrets are asked for, not fed
    QCOMPARE(made.nodes.size(), 10);
}

void TestDiagramGenerate::stagesThatAreMissingAreSkipped()
{
    Draft draft;
    draft.with(u"function"_s).with(u"document-database"_s);
    QCOMPARE(flowsOf(draft.plan(), generateDiagram(draft.plan(), OptionId(1), {})),
             QStringList({u"Users > function"_s, u"function > document-database"_s}));
}

void TestDiagramGenerate::thirdPartiesStandOutside()
{
    Draft draft;
    draft.with(u"virtual-machine"_s).with(u"email"_s).with(u"ai"_s).with(u"nat-gateway"_s);
    const GeneratedDiagram made = generateDiagram(draft.plan(), OptionId(1), {});
    QCOMPARE(made.areas.size(), 2);
    QCOMPARE(made.areas.at(1).kind, Area::Kind::Outside);
    QCOMPARE(std::count_if(made.nodes.begin(), made.nodes.end(),
                           [&made](const Node &node) { return node.area == made.areas.at(1).id; }),
             2);
    QCOMPARE(flowsOf(draft.plan(), made),
             QStringList({u"Users > virtual-machine"_s, u"nat-gateway > Third parties"_s,
                          u"virtual-machine > nat-gateway"_s}));
}

void TestDiagramGenerate::clusterWithWorkloadsIsAnArea()
{
    Draft draft;
    draft.with(u"kubernetes-cluster"_s).running(u"API"_s, 3, 20).running(u"Cron"_s, 1, 1).with(u"cache"_s);
    const GeneratedDiagram made = generateDiagram(draft.plan(), OptionId(1), {});
    QCOMPARE(made.areas.at(1).kind, Area::Kind::Cluster);
    QCOMPARE(made.areas.at(1).parent, made.areas.at(0).id);
    QVERIFY(made.areas.at(1).component);
    QCOMPARE(made.nodes.at(0).name, u"API"_s);
    QCOMPARE(made.nodes.at(0).detail, u"3–20 pods"_s);
    QVERIFY(!made.nodes.at(0).priced);
    QCOMPARE(flowsOf(draft.plan(), made),
             QStringList({u"Users > kubernetes-cluster"_s, u"kubernetes-cluster > cache"_s}));
}

void TestDiagramGenerate::everyRegionIsAnArea()
{
    Draft draft;
    draft.with(u"virtual-machine"_s)
        .with(u"cache"_s, u"us-east-1"_s)
        .with(u"object-storage"_s, u"eu-west-1"_s);
    const GeneratedDiagram made = generateDiagram(draft.plan(), OptionId(1), {});
    QCOMPARE(made.areas.size(), 2);
    QCOMPARE(made.areas.at(0).name, u"eu-west-1"_s);
    QCOMPARE(made.areas.at(0).detail, u"AWS"_s);
    QCOMPARE(made.areas.at(1).name, u"us-east-1"_s);
}

void TestDiagramGenerate::onlyTheEnvironmentIsDrawn()
{
    Draft draft;
    draft.with(u"virtual-machine"_s).with(u"cache"_s, {}, EnvironmentId(2));
    const GeneratedDiagram made = generateDiagram(draft.plan(), OptionId(1), EnvironmentId(2));
    QCOMPARE(made.diagram.name, u"Staging"_s);
    QCOMPARE(made.diagram.environment, EnvironmentId(2));
    QCOMPARE(made.nodes.size(), 2); // the cache and its users
}

void TestDiagramGenerate::costsWithoutAPlaceAreLeftOut()
{
    Draft draft;
    draft.with(u"support"_s).with(u"data-transfer"_s).with(u"high-availability"_s);
    QVERIFY(generateDiagram(draft.plan(), OptionId(1), {}).nodes.isEmpty());
}

void TestDiagramGenerate::idsAreFresh()
{
    Draft draft;
    draft.with(u"load-balancer"_s).with(u"virtual-machine"_s).with(u"cache"_s);
    const Plan once = inserted(draft.plan(), generateDiagram(draft.plan(), OptionId(1), {}));
    const GeneratedDiagram again = generateDiagram(once, OptionId(1), {});
    const Plan twice = inserted(once, again); // a repeated id would fail its assertion
    QCOMPARE(twice.table<Diagram>().size(), 2);
    QCOMPARE(twice.table<Node>().size(), 8);
    const DiagramData data = buildDiagram(twice, again.diagram.id, {});
    QCOMPARE(layoutNow(layoutInput(data, Theme::print())).layout.nodes.size(), 4);
}

void TestDiagramGenerate::optionWithoutComponentsGivesAnEmptyDiagram()
{
    Draft draft;
    const GeneratedDiagram made = generateDiagram(draft.plan(), OptionId(1), {});
    QCOMPARE(made.diagram.name, u"AWS"_s);
    QVERIFY(made.areas.isEmpty());
    QVERIFY(made.nodes.isEmpty());
    QVERIFY(made.flows.isEmpty());
}

QTEST_MAIN(TestDiagramGenerate)
#include "tst_diagramgenerate.moc"
