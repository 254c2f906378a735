// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/overview.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

Money dollars(qint64 whole)
{
    return Money::fromWhole(whole, Currency::of("USD"));
}

DiagramArea areaOf(int id, const QString &name, int parent = 0)
{
    DiagramArea area;
    area.id = AreaId(id);
    area.parent = AreaId(parent);
    area.name = name;
    return area;
}

DiagramNode nodeOf(int id, const QString &name, int area, int cost, Category category = Category::Compute)
{
    DiagramNode node;
    node.id = NodeId(id);
    node.component = cost > 0 ? ComponentId(id) : ComponentId();
    node.name = name;
    node.area = AreaId(area);
    if (cost > 0) {
        node.cost = {CostBadge::State::Priced, {}, dollars(cost)};
        node.category = category;
    }
    return node;
}

DiagramEdge edgeOf(int id, int from, int to)
{
    DiagramEdge edge;
    edge.id = FlowId(id);
    edge.from.node = NodeId(from);
    edge.to.node = NodeId(to);
    return edge;
}

/// Users, and a region with a name service of its own, a public subnet and a private one.
DiagramData drawing()
{
    DiagramData data;
    data.name = u"Production"_s;
    data.total.amount = Range(dollars(0));
    data.areas = {areaOf(1, u"Region"_s), areaOf(2, u"Public"_s, 1), areaOf(3, u"Private"_s, 1)};
    data.nodes = {nodeOf(1, u"Users"_s, 0, 0), nodeOf(2, u"Names"_s, 1, 5, Category::Networking),
                  nodeOf(3, u"Balancer"_s, 2, 20, Category::Networking), nodeOf(4, u"Servers"_s, 3, 100),
                  nodeOf(5, u"Database"_s, 3, 300, Category::Databases)};
    data.edges = {edgeOf(1, 1, 2), edgeOf(2, 1, 3), edgeOf(3, 3, 4), edgeOf(4, 4, 5), edgeOf(5, 3, 5)};
    return data;
}

QStringList names(const OverviewData &overview)
{
    QStringList names;
    for (const OverviewData::Block &block : overview.blocks)
        names.append(block.name);
    return names;
}

} // namespace

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areasBecomeBlocks();
    void blocksAddUpWhatIsInThem();
    void blocksSayWhatKindOfAreaTheyAre();
    void areaWithBlocksOfItsOwnIsTheRestOfIt();
    void manyFlowsBackLeaveTheBlocksTheirRoom();
    void flowsGoBetweenBlocks();
    void columnsFollowTheFlows();
    void flowsInACircleEnd();
    void innerAreasJoinTheOneAround();
    void dearestBlocksAreKept();
    void componentInTwoBoxesCountsOnce();
    void blocksDoNotOverlap();
};

void TestOverview::areasBecomeBlocks()
{
    QCOMPARE(names(overviewOf(drawing())), QStringList({u"Users"_s, u"Region"_s, u"Public"_s, u"Private"_s}));
}

void TestOverview::blocksAddUpWhatIsInThem()
{
    const OverviewData overview = overviewOf(drawing());
    QVERIFY(!overview.blocks.at(0).hasPrice);
    QCOMPARE(overview.blocks.at(1).amount, dollars(5));
    QCOMPARE(overview.blocks.at(3).amount, dollars(400));
    QCOMPARE(overview.blocks.at(3).parts, 2);
    QCOMPARE(overview.blocks.at(3).category, Category::Databases);
}

void TestOverview::blocksSayWhatKindOfAreaTheyAre()
{
    DiagramData data = drawing();
    data.areas[1].kind = Area::Kind::Subnet;
    data.areas[2].kind = Area::Kind::Outside;
    const QString words = TopologyOverview(overviewOf(data)).altText();
    QVERIFY2(words.contains(u"Public, subnet, $20.00"_s), qPrintable(words));
    QVERIFY2(words.contains(u"Private, 2 parts, $400"_s), qPrintable(words));
}

void TestOverview::areaWithBlocksOfItsOwnIsTheRestOfIt()
{
    DiagramData data = drawing();
    data.areas.first().kind = Area::Kind::Region;
    QList<bool> rests;
    for (const OverviewData::Block &block : overviewOf(data).blocks)
        rests.append(block.isRest);
    QCOMPARE(rests, QList<bool>({false, true, false, false}));
    QVERIFY(TopologyOverview(overviewOf(data)).altText().contains(u"Region, rest of region, $5"_s));
    // With its subnets in it the region is whole.
    QVERIFY(!TopologyOverview(overviewOf(data, 2)).altText().contains(u"rest of"_s));
}

void TestOverview::manyFlowsBackLeaveTheBlocksTheirRoom()
{
    OverviewData data;
    constexpr int rows = 4;
    for (int block = 0; block < 2 * rows; ++block)
        data.blocks.append({.name = u"Block"_s, .column = block / rows, .row = block % rows});
    for (int from = rows; from < 2 * rows; ++from) {
        for (int to = 0; to < rows; ++to)
            data.flows.append({from, to});
    }
    const QRectF target(0, 0, 600, 235);
    for (const Figure::HotSpot &spot : TopologyOverview(data).hotSpots(target, Theme::print())) {
        QVERIFY2(spot.area.height() > 20, qPrintable(QString::number(spot.area.height())));
        QVERIFY(target.contains(spot.area));
    }
}

void TestOverview::flowsGoBetweenBlocks()
{
    // Servers to database stays within a block; balancer to servers and to database are one.
    QCOMPARE(overviewOf(drawing()).flows, QList<OverviewData::Flow>({{0, 1}, {0, 2}, {2, 3}}));
}

void TestOverview::columnsFollowTheFlows()
{
    const OverviewData overview = overviewOf(drawing());
    QCOMPARE(overview.blocks.at(0).column, 0);
    QCOMPARE(overview.blocks.at(1).column, 1);
    QCOMPARE(overview.blocks.at(2).column, 1);
    QCOMPARE(overview.blocks.at(2).row, 1);
    QCOMPARE(overview.blocks.at(3).column, 2);
}

void TestOverview::flowsInACircleEnd()
{
    DiagramData data = drawing();
    data.edges.append(edgeOf(6, 5, 2));
    data.edges.append(edgeOf(7, 2, 3));
    const OverviewData overview = overviewOf(data);
    QCOMPARE(overview.blocks.at(0).column, 0);
    for (const OverviewData::Block &block : overview.blocks)
        QVERIFY(block.column < 4);
}

void TestOverview::innerAreasJoinTheOneAround()
{
    const OverviewData overview = overviewOf(drawing(), 2);
    QCOMPARE(names(overview), QStringList({u"Users"_s, u"Region"_s}));
    QCOMPARE(overview.blocks.at(1).amount, dollars(425));
    QCOMPARE(overview.flows, QList<OverviewData::Flow>({{0, 1}}));
}

void TestOverview::dearestBlocksAreKept()
{
    DiagramData data;
    data.total.amount = Range(dollars(0));
    for (int i = 1; i <= 12; ++i)
        data.nodes.append(nodeOf(i, u"Box %1"_s.arg(i), 0, i));
    const OverviewData overview = overviewOf(data);
    QCOMPARE(overview.blocks.size(), 8);
    QCOMPARE(overview.blocks.first().name, u"Box 5"_s);
}

void TestOverview::componentInTwoBoxesCountsOnce()
{
    DiagramData data = drawing();
    data.nodes[3].component = data.nodes[4].component;
    QCOMPARE(overviewOf(data).blocks.at(3).amount, dollars(100));
}

void TestOverview::blocksDoNotOverlap()
{
    const TopologyOverview figure(overviewOf(drawing()));
    const QList<Figure::HotSpot> spots = figure.hotSpots({0, 0, 624, 220}, Theme::print());
    QCOMPARE(spots.size(), 4);
    for (qsizetype i = 0; i < spots.size(); ++i) {
        QVERIFY(QRectF(0, 0, 624, 220).contains(spots.at(i).area));
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(!spots.at(i).area.intersects(spots.at(j).area));
    }
    QVERIFY(figure.altText().contains(u"Users, flows to Region, Public."_s));
}

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
