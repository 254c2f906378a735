// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramsamples.h"
#include "render/diagram/scene/heat.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using samples::Placed;

namespace {

Money dollars(qint64 amount)
{
    return Money::fromWhole(amount, Currency::of("USD"));
}

QList<Money> list(const QList<int> &amounts)
{
    QList<Money> money;
    for (const int amount : amounts)
        money.append(dollars(amount));
    return money;
}

const DiagramNode &node(const DiagramData &data, const QString &name)
{
    return *data.node(samples::nodeNamed(data, name));
}

const DiagramArea &area(const DiagramData &data, const QString &name)
{
    return *data.area(samples::areaNamed(data, name));
}

} // namespace

class TestDiagramData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badgesSayWhatIsPriced();
    void areasSumTheirComponentsOnce();
    void statesOfACellBecomeBadges_data();
    void statesOfACellBecomeBadges();
    void withoutCostsThereAreNoBadges();
    void recoveryComparesWithTheNarrowestTarget();
    void failedAreaTakesItsContentsAlong();
    void iconsAndCategoriesFollowTheRole();
    void circlesAndLooseEndsAreLeftOut();
    void unknownDiagramIsEmpty();
    void heatBoundsAreRememberedQuintiles();
    void heatOfOneAmountHasOneBound();
    void heatIgnoresZeroAndNothing();
};

void TestDiagramData::badgesSayWhatIsPriced()
{
    const DiagramData data = samples::crmDiagram(Placed::All);
    QCOMPARE(node(data, u"ElastiCache"_s).cost,
             (CostBadge {CostBadge::State::Priced, u"$390"_s, dollars(390)}));
    QCOMPARE(node(data, u"NAT gateway"_s).cost,
             (CostBadge {CostBadge::State::NotPriced, u"not priced"_s, {}}));
    QCOMPARE(node(data, u"API"_s).cost, CostBadge());
    QCOMPARE(node(data, u"Users"_s).cost, CostBadge());
}

void TestDiagramData::areasSumTheirComponentsOnce()
{
    Plan plan = samples::crmPlan(Placed::All);
    // A second box for ElastiCache: a replica that is part of the same line.
    Node replica = *plan.find(NodeId(11));
    QCOMPARE(replica.name, u"ElastiCache"_s);
    replica.id = plan.table<Node>().nextId();
    plan.table<Node>().insert(replica);
    const CostTable costs = samples::crmCosts(plan);
    const DiagramData data = buildDiagram(plan, DiagramId(1), {&costs, 0, {}, {}});
    QCOMPARE(area(data, u"us-east-1"_s).cost.amount, dollars(1982));
    QCOMPARE(area(data, u"us-east-1"_s).cost.text, u"$1,982"_s);
    QCOMPARE(area(data, u"Third parties"_s).cost.text, u"$1,608"_s);
    QCOMPARE(area(data, u"EKS, 5 nodes"_s).cost.text, u"$450"_s);
    QCOMPARE(area(data, u"VPC"_s).cost, CostBadge());
    QCOMPARE(data.total.amount.likely, dollars(3590));
}

void TestDiagramData::statesOfACellBecomeBadges_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("badge");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("present");
    const auto row = [](const char *name, CostCell::State state, CostBadge::State badge, const QString &text,
                        bool present) {
        QTest::newRow(name) << static_cast<int>(state) << static_cast<int>(badge) << text << present;
    };
    row("absent", CostCell::State::Absent, CostBadge::State::None, {}, false);
    row("free", CostCell::State::Free, CostBadge::State::Priced, u"free"_s, true);
    row("included", CostCell::State::Included, CostBadge::State::Priced, u"included"_s, true);
    row("unknown", CostCell::State::Unknown, CostBadge::State::NotPriced, u"not priced"_s, true);
}

void TestDiagramData::statesOfACellBecomeBadges()
{
    QFETCH(int, state);
    QFETCH(int, badge);
    QFETCH(QString, text);
    QFETCH(bool, present);
    const Plan plan = samples::crmPlan(Placed::All);
    CostTable costs = samples::crmCosts(plan);
    const ComponentId component = plan.find(NodeId(11))->component;
    CostCell cell;
    cell.state = static_cast<CostCell::State>(state);
    costs.rows[costs.rowOf(component)].cells = {cell};
    const DiagramNode found = node(buildDiagram(plan, DiagramId(1), {&costs, 0, {}, {}}), u"ElastiCache"_s);
    QCOMPARE(found.cost.state, static_cast<CostBadge::State>(badge));
    QCOMPARE(found.cost.text, text);
    QCOMPARE(found.present, present);
}

void TestDiagramData::withoutCostsThereAreNoBadges()
{
    const DiagramData data = buildDiagram(samples::crmPlan(Placed::All), DiagramId(1), {});
    for (const DiagramNode &each : data.nodes)
        QCOMPARE(each.cost, CostBadge());
}

void TestDiagramData::recoveryComparesWithTheNarrowestTarget()
{
    Plan plan = samples::crmPlan(Placed::All);
    const auto reach = [&plan](NodeId nodeId, Duration time) {
        Component component = *plan.find(plan.find(nodeId)->component);
        component.recoveryTime = time;
        plan.table<Component>().replace(component);
        return component.id;
    };
    const ComponentId cache = reach(NodeId(11), Duration::fromMinutes(25));
    reach(NodeId(12), Duration::fromMinutes(40));
    RecoveryTarget wide;
    wide.id = Id<RecoveryTarget>(1);
    wide.rto = Duration::fromHours(1);
    RecoveryTarget narrow;
    narrow.id = Id<RecoveryTarget>(2);
    narrow.component = cache;
    narrow.rto = Duration::fromMinutes(15);
    plan.table<RecoveryTarget>().insert(wide);
    plan.table<RecoveryTarget>().insert(narrow);
    RecoveryCheck wideCheck;
    wideCheck.target = wide.id;
    wideCheck.targetRto = wide.rto;
    RecoveryCheck narrowCheck;
    narrowCheck.target = narrow.id;
    narrowCheck.targetRto = narrow.rto;
    const DiagramData data = buildDiagram(plan, DiagramId(1), {nullptr, 0, {wideCheck, narrowCheck}, {}});
    QCOMPARE(node(data, u"ElastiCache"_s).recovery.state, RecoveryBadge::State::Missed);
    QCOMPARE(node(data, u"ElastiCache"_s).recovery.text, u"25\u00a0min of 15"_s);
    QCOMPARE(node(data, u"OpenSearch"_s).recovery.state, RecoveryBadge::State::Met);
    QCOMPARE(node(data, u"OpenSearch"_s).recovery.text, u"40\u00a0min"_s);
    QCOMPARE(node(data, u"Twilio"_s).recovery.state, RecoveryBadge::State::Unknown);
    QCOMPARE(node(data, u"Users"_s).recovery, RecoveryBadge());
}

void TestDiagramData::failedAreaTakesItsContentsAlong()
{
    const Plan plan = samples::crmPlan(Placed::All);
    const DiagramData all = buildDiagram(plan, DiagramId(1), {});
    const DiagramData data =
        buildDiagram(plan, DiagramId(1), {nullptr, 0, {}, {samples::areaNamed(all, u"VPC"_s)}});
    QVERIFY(area(data, u"VPC"_s).failed);
    QVERIFY(area(data, u"EKS, 5 nodes"_s).failed);
    QVERIFY(node(data, u"API"_s).failed);
    QVERIFY(!area(data, u"us-east-1"_s).failed);
    QVERIFY(!node(data, u"Route 53"_s).failed);
}

void TestDiagramData::iconsAndCategoriesFollowTheRole()
{
    const DiagramData data = samples::crmDiagram(Placed::All);
    QCOMPARE(node(data, u"ElastiCache"_s).icon, u"cache"_s);
    QCOMPARE(node(data, u"ElastiCache"_s).category, std::optional(Category::Databases));
    QCOMPARE(node(data, u"NAT gateway"_s).category, std::optional(Category::Networking));
    QCOMPARE(node(data, u"Worker"_s).category, std::optional(Category::Compute)); // as its cluster
    QCOMPARE(node(data, u"Users"_s).category, std::optional<Category>());
    QCOMPARE(area(data, u"EKS, 5 nodes"_s).icon, u"kubernetes-cluster"_s);
}

void TestDiagramData::circlesAndLooseEndsAreLeftOut()
{
    Plan plan = samples::crmPlan(Placed::All);
    Area outer = *plan.find(AreaId(1));
    outer.parent = AreaId(2); // its own child
    plan.table<Area>().replace(outer);
    Flow loose;
    loose.id = plan.table<Flow>().nextId();
    loose.diagram = DiagramId(1);
    loose.fromNode = NodeId(1);
    loose.toNode = NodeId(999);
    plan.table<Flow>().insert(loose);
    const DiagramData data = buildDiagram(plan, DiagramId(1), {});
    QCOMPARE(data.areas.size(), 7);
    QCOMPARE(data.edges.size(), 14);
    QVERIFY(!data.encloses(AreaId(2), AreaId(1)) || !data.encloses(AreaId(1), AreaId(2)));
}

void TestDiagramData::unknownDiagramIsEmpty()
{
    QCOMPARE(buildDiagram(samples::crmPlan(Placed::All), DiagramId(7), {}), DiagramData());
}

void TestDiagramData::heatBoundsAreRememberedQuintiles()
{
    // Ten amounts: the fifths begin at the 3rd, 5th, 7th and 9th.
    const HeatScale scale(list({500, 5, 10, 22, 40, 85, 99, 200, 320, 449}));
    QCOMPARE(scale.bounds(), list({20, 75, 200, 400}));
    QCOMPARE(scale.step(dollars(5)), 0);
    QCOMPARE(scale.step(dollars(20)), 1);
    QCOMPARE(scale.step(dollars(74)), 1);
    QCOMPARE(scale.step(dollars(199)), 2);
    QCOMPARE(scale.step(dollars(200)), 3);
    QCOMPARE(scale.step(dollars(5000)), 4);
    QCOMPARE(scale.labels(), QStringList({u"<20"_s, u"20"_s, u"75"_s, u"200"_s, u"400+"_s}));
}

void TestDiagramData::heatOfOneAmountHasOneBound()
{
    const HeatScale scale(list({34, 34, 34}));
    QCOMPARE(scale.bounds(), list({30}));
    QCOMPARE(scale.step(dollars(34)), 1);
    QCOMPARE(scale.labels(), QStringList({u"<30"_s, u"30+"_s}));
}

void TestDiagramData::heatIgnoresZeroAndNothing()
{
    QVERIFY(HeatScale(QList<Money>()).bounds().isEmpty());
    QVERIFY(HeatScale(list({0, 0})).bounds().isEmpty());
    QVERIFY(HeatScale(QList<Money>()).labels().isEmpty());
}

QTEST_APPLESS_MAIN(TestDiagramData)
#include "tst_diagramdata.moc"
