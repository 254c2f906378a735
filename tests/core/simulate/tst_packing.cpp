// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/packsearch.h"
#include "core/everyassignment.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <random>

using namespace stratoplan;
using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<packing::Item> randomItems(std::mt19937 &random, const packing::Amounts &node, int most)
{
    std::vector<packing::Item> items(static_cast<size_t>(between(random, 1, 6)));
    for (packing::Item &item : items) {
        item.needs = {between(random, 0, static_cast<int>(node[0])),
                      between(random, 0, static_cast<int>(node[1])), 1};
        item.count = between(random, 1, most);
    }
    return items;
}

/// Pod by pod onto the first node with room.
int firstFitByPod(const std::vector<packing::Item> &items, const packing::Amounts &node)
{
    std::vector<packing::Amounts> rooms;
    for (const packing::Item &item : items) {
        for (qint64 pod = 0; pod < item.count; ++pod) {
            auto room = std::find_if(rooms.begin(), rooms.end(), [&](const packing::Amounts &each) {
                return each[0] >= item.needs[0] && each[1] >= item.needs[1] && each[2] >= item.needs[2];
            });
            if (room == rooms.end())
                room = rooms.insert(room, node);
            for (size_t i = 0; i < 3; ++i)
                (*room)[i] -= item.needs[i];
        }
    }
    return static_cast<int>(rooms.size());
}

PackResult exactly(int nodes)
{
    return {nodes, nodes, true, {}};
}

} // namespace

/// Pods onto nodes, against every possible assignment and by hand.
class TestPacking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thousandSmallClustersTakeTheLeastNodes();
    void boundIsNeverAboveTheLeast();
    void withoutSearchTheResultStillHolds();
    void countedFirstFitIsFirstFitByPod();
    void searchBeatsFirstFit();
    void searchThatGivesUpSaysSo();
    void moreEffortNeverHurts();
    void largeClusterIsExactWhereTheBoundIsReached();
    void podLargerThanANodeIsNamed();
    void agentsLargerThanANodeAreAProblem();
    void noPodsNeedNoNodes();
    void agentsTakeTheirShareOfEachNode();
    void podLimitCounts();
    void podsWithoutRequestsShareANode();
    void negativeRequestsCountAsNone();
    void tooManyPodsAreAProblem();
    void millionsOfPodsPackAtOnce();
    void orderOfKindsDoesNotMatter();
    void packingTakesMilliseconds();
};

void TestPacking::thousandSmallClustersTakeTheLeastNodes()
{
    std::mt19937 random(4711);
    int solved = 0;
    for (int round = 0; round < 1000; ++round) {
        const Case given = randomCase(random);
        const int least = EveryAssignment(given).least();
        const PackResult result = packPods(given.kinds, given.node);
        QVERIFY2(result.problem.isEmpty() == (least >= 0), qPrintable(textOf(given) + result.problem));
        if (least < 0)
            continue;
        ++solved;
        if (result != exactly(least))
            QFAIL(qPrintable(u"%1: %2 to %3 nodes, expected %4"_s.arg(
                textOf(given), QString::number(result.lowerBound), QString::number(result.nodes),
                QString::number(least))));
    }
    QVERIFY(solved > 900);
}

void TestPacking::boundIsNeverAboveTheLeast()
{
    std::mt19937 random(4712);
    int reached = 0;
    for (int round = 0; round < 1000; ++round) {
        const Case given = randomCase(random);
        const int least = EveryAssignment(given).least();
        const PackResult result = packPods(given.kinds, given.node, 0);
        if (least < 0)
            continue;
        QVERIFY2(result.lowerBound <= least && least <= result.nodes, qPrintable(textOf(given)));
        QCOMPARE(result.exact, result.lowerBound == result.nodes);
        reached += result.exact ? 1 : 0;
    }
    QVERIFY(reached > 800); // the bound is worth something
}

void TestPacking::withoutSearchTheResultStillHolds()
{
    const QList<PodKind> kinds {{u"a"_s, 500, 100, 3}, {u"b"_s, 700, 100, 2}};
    const PackResult result = packPods(kinds, {1000, 10000, 0}, 0);
    // Two pods of 700 stand apart with no room for 500, of which two share a node: 2 + 2.
    QCOMPARE(result.nodes, 4);
    QVERIFY(result.lowerBound >= 3 && result.lowerBound <= 4);
}

void TestPacking::countedFirstFitIsFirstFitByPod()
{
    std::mt19937 random(4713);
    for (int round = 0; round < 1000; ++round) {
        const packing::Amounts node {between(random, 10, 60), between(random, 10, 60), between(random, 1, 9)};
        const auto items = randomItems(random, node, 40);
        QCOMPARE(packing::firstFit(items, node), firstFitByPod(items, node));
    }
}

void TestPacking::searchBeatsFirstFit()
{
    // 6 + 4, 5 + 5 and 4 + 3 + 3 fill three nodes of 10, which first fit finds.
    QCOMPARE(
        packPods({{u"6"_s, 6, 1, 1}, {u"5"_s, 5, 1, 2}, {u"4"_s, 4, 1, 2}, {u"3"_s, 3, 1, 2}}, {10, 1000, 0}),
        exactly(3));
    // Into 61 first fit puts 44+17, 24+24+8, 22+21+8+6 and 6 alone; 44+8+8, 24+24+6+6, 22+21+17 are three.
    const QList<PodKind> kinds {{u"44"_s, 44, 1, 1}, {u"24"_s, 24, 1, 2}, {u"22"_s, 22, 1, 1},
                                {u"21"_s, 21, 1, 1}, {u"17"_s, 17, 1, 1}, {u"8"_s, 8, 1, 2},
                                {u"6"_s, 6, 1, 2}};
    QCOMPARE(packPods(kinds, {61, 1000, 0}, 0), (PackResult {4, 3, false, {}}));
    QCOMPARE(packPods(kinds, {61, 1000, 0}), exactly(3));
}

void TestPacking::searchThatGivesUpSaysSo()
{
    const QList<PodKind> kinds {{u"44"_s, 44, 1, 1}, {u"24"_s, 24, 1, 2}, {u"22"_s, 22, 1, 1},
                                {u"21"_s, 21, 1, 1}, {u"17"_s, 17, 1, 1}, {u"8"_s, 8, 1, 2},
                                {u"6"_s, 6, 1, 2}};
    QCOMPARE(packPods(kinds, {61, 1000, 0}, 5), (PackResult {4, 3, false, {}}));
}

void TestPacking::moreEffortNeverHurts()
{
    std::mt19937 random(4716);
    int proven = 0;
    for (int round = 0; round < 100; ++round) {
        QList<PodKind> kinds;
        for (int kind = 0; kind < 5; ++kind)
            kinds.append({u"pod"_s, between(random, 100, 1900), between(random, 128, 7000), 4});
        const NodeSize node {3920, 14000, 110};
        const PackResult none = packPods(kinds, node, 0);
        const PackResult usual = packPods(kinds, node);
        const PackResult much = packPods(kinds, node, 100000);
        QVERIFY(none.lowerBound <= usual.lowerBound && usual.lowerBound <= much.lowerBound);
        QVERIFY(none.nodes >= usual.nodes && usual.nodes >= much.nodes);
        QVERIFY(much.lowerBound <= much.nodes);
        proven += much.exact ? 1 : 0;
    }
    QVERIFY(proven > 90);
}

void TestPacking::largeClusterIsExactWhereTheBoundIsReached()
{
    // 300 pods of a quarter of a node's memory: 75 nodes, CPU to spare.
    QCOMPARE(packPods({{u"api"_s, 250, 1024, 300}}, {3920, 4096, 110}), exactly(75));
    // 100 pods of two fifths of a node: two on each, though their CPU adds up to 40 nodes.
    QCOMPARE(packPods({{u"api"_s, 400, 1, 100}}, {1000, 4096, 110}), exactly(50));
}

void TestPacking::podLargerThanANodeIsNamed()
{
    const PackResult result =
        packPods({{u"api"_s, 100, 100, 5}, {u"search"_s, 100, 5000, 1}}, {1000, 4096, 0});
    QCOMPARE(result, (PackResult {0, 0, false, u"A pod of “search” is larger than a node."_s}));
    // It fits a bare node, but not beside the agent.
    QCOMPARE(packPods({{u"search"_s, 100, 4096, 1}, {u"log"_s, 1, 1, 1, true}}, {1000, 4096, 0}).problem,
             u"A pod of “search” is larger than a node."_s);
    // A kind that runs nowhere cannot be too large.
    QCOMPARE(packPods({{u"search"_s, 100, 5000, 0}}, {1000, 4096, 0}), exactly(0));
}

void TestPacking::agentsLargerThanANodeAreAProblem()
{
    const QString why = u"The agents of each node need more than a node has."_s;
    QCOMPARE(packPods({{u"log"_s, 600, 1, 1, true}, {u"mesh"_s, 600, 1, 1, true}}, {1000, 4096, 0}).problem,
             why);
    QCOMPARE(packPods({{u"log"_s, 6, 1, 1, true}, {u"mesh"_s, 6, 1, 1, true}}, {1000, 4096, 1}).problem, why);
}

void TestPacking::noPodsNeedNoNodes()
{
    QCOMPARE(packPods({}, {1000, 4096, 0}), exactly(0));
    QCOMPARE(packPods({{u"api"_s, 100, 100, 0}, {u"web"_s, 100, 100, -3}}, {1000, 4096, 0}), exactly(0));
    QCOMPARE(packPods({{u"log"_s, 100, 100, 1, true}}, {1000, 4096, 0}), exactly(0));
}

void TestPacking::agentsTakeTheirShareOfEachNode()
{
    // 1,000 − 100 − 150 = 750 holds three pods of 250; ten pods need four nodes, not three.
    const QList<PodKind> kinds {
        {u"api"_s, 250, 10, 10}, {u"log"_s, 100, 10, 1, true}, {u"mesh"_s, 150, 10, 7, true}};
    QCOMPARE(packPods(kinds, {1000, 4096, 0}), exactly(4));
    QCOMPARE(packPods({kinds.first()}, {1000, 4096, 0}), exactly(3));
}

void TestPacking::podLimitCounts()
{
    const QList<PodKind> kinds {{u"api"_s, 1, 1, 29}, {u"log"_s, 1, 1, 1, true}};
    QCOMPARE(packPods(kinds, {1000, 4096, 0}), exactly(1));
    QCOMPARE(packPods(kinds, {1000, 4096, 30}), exactly(1)); // 29 and the agent
    QCOMPARE(packPods(kinds, {1000, 4096, 29}), exactly(2));
    QCOMPARE(packPods(kinds, {1000, 4096, 2}), exactly(29));
}

void TestPacking::podsWithoutRequestsShareANode()
{
    QCOMPARE(packPods({{u"api"_s, 0, 0, 500}}, {1000, 4096, 0}), exactly(1));
    QCOMPARE(packPods({{u"api"_s, 0, 0, 500}}, {1000, 4096, 110}), exactly(5));
    QCOMPARE(packPods({{u"api"_s, 0, 0, 500}}, {0, 0, 250}), exactly(2));
}

void TestPacking::negativeRequestsCountAsNone()
{
    QCOMPARE(packPods({{u"odd"_s, -500, -500, 1}, {u"api"_s, 1000, 4096, 2}, {u"log"_s, -9, -9, 1, true}},
                      {1000, 4096, 0}),
             exactly(2));
}

void TestPacking::tooManyPodsAreAProblem()
{
    QCOMPARE(packPods({{u"a"_s, 1, 1, 600'000'000}, {u"b"_s, 1, 1, 600'000'000}}, {1000, 4096, 0}).problem,
             u"There are too many pods to pack."_s);
}

void TestPacking::millionsOfPodsPackAtOnce()
{
    // Ten of 100 fill a node, or twenty of 50: nine million nodes and one million.
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(packPods({{u"a"_s, 100, 1, 90'000'000}, {u"b"_s, 50, 1, 20'000'000}}, {1000, 4096, 0}),
             exactly(10'000'000));
    QVERIFY(timer.elapsed() < 1000);
}

void TestPacking::orderOfKindsDoesNotMatter()
{
    std::mt19937 random(4714);
    for (int round = 0; round < 200; ++round) {
        Case given = randomCase(random);
        const PackResult before = packPods(given.kinds, given.node);
        std::reverse(given.kinds.begin(), given.kinds.end());
        const PackResult after = packPods(given.kinds, given.node);
        QCOMPARE(after.nodes, before.nodes);
        QCOMPARE(after.exact, before.exact);
    }
}

void TestPacking::packingTakesMilliseconds()
{
    std::mt19937 random(4715);
    QList<qint64> times;
    for (int round = 0; round < 201; ++round) {
        QList<PodKind> kinds;
        for (int kind = 0; kind < 24; ++kind)
            kinds.append({u"pod"_s, between(random, 100, 1900), between(random, 128, 7000), 2});
        QElapsedTimer timer;
        timer.start();
        const PackResult result = packPods(kinds, {3920, 14000, 110});
        times.append(timer.nsecsElapsed());
        QVERIFY(result.lowerBound <= result.nodes);
    }
    std::sort(times.begin(), times.end());
    qInfo("RESULT 48 pods take %lld us", static_cast<long long>(times.at(100) / 1000));
    QVERIFY2(times.at(100) < 20'000'000,
             "twenty times a millisecond"); // without optimisation, on a busy machine
}

QTEST_APPLESS_MAIN(TestPacking)
#include "tst_packing.moc"
