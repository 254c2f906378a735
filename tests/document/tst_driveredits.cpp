// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/structure.h"
#include "document/edits/time/drivers.h"
#include "document/edits/time/formulas.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestDriverEdits : public QObject
{
    Q_OBJECT

    static Quantity whole(qint64 number) { return Quantity::fromWhole(number); }
    static Driver driver(const QString &name, const QString &formula = {})
    {
        Driver row;
        row.name = name;
        row.formula = formula;
        return row;
    }
    /// A busy plan with users and requests by formula, which the first cluster's size follows.
    static Plan used()
    {
        Driver users = driver(u"Users"_s);
        users.key = u"users"_s;
        users.points = {{Month(2026, 1), {}, whole(100)}};
        Driver requests = driver(u"Requests"_s, u"users * 500"_s);
        requests.key = u"requests"_s;
        Trigger many;
        many.name = u"Many"_s;
        many.condition = u"users > 1000"_s;
        Scenario high;
        high.name = u"High"_s;
        high.settings = {{u"users"_s, whole(150)}};
        Plan plan = aBusyPlan();
        const auto put = [&plan](auto row) {
            row.id = plan.table<decltype(row)>().nextId();
            plan.table<decltype(row)>().insert(row);
        };
        put(users);
        put(requests);
        put(many);
        put(high);
        Sizing sizing = plan.table<Sizing>().at(0);
        sizing.quantity = QuantityInput::by(u"ceil(users / 50)"_s);
        plan.table<Sizing>().replace(sizing);
        PlanInfo info = plan.info();
        info.usersDriver = u"users"_s;
        plan.table<PlanInfo>().replace(info);
        return plan;
    }

private Q_SLOTS:
    void addedDriverGetsAKeyOfItsName()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto id = edits::setDriver(document, driver(u"  Élan users "_s));
        QVERIFY(id.ok());
        QCOMPARE(document.find(*id)->name, u"Élan users"_s);
        QCOMPARE(document.find(*id)->key, u"elan_users"_s);
        QVERIFY(undoesAndRedoes(document, before));
        const auto other = edits::setDriver(document, driver(u"Elan users"_s));
        QCOMPARE(document.find(*other)->key, u"elan_users_2"_s);
    }

    void keyIsAWordOfItsOwn_data()
    {
        QTest::addColumn<QString>("key");
        for (const char *key :
             {"users", "2users", "daily users", "month", "phase", "scaled", "kept", "ceil", "stock"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }

    void keyIsAWordOfItsOwn()
    {
        QFETCH(QString, key);
        const Plan before = used();
        Document document(before);
        Driver row = driver(u"Visitors"_s);
        row.key = key;
        const auto id = edits::setDriver(document, row);
        QVERIFY(!id.ok());
        QVERIFY(!id.error().message.isEmpty());
        QVERIFY(document.plan() == before);
    }

    void changedKeyIsFollowedEverywhere()
    {
        const Plan before = used();
        Document document(before);
        QVERIFY(edits::setDriverKey(document, DriverId(1), u"people"_s).ok());
        const Plan &plan = document.plan();
        QCOMPARE(plan.find(DriverId(2))->formula, u"people * 500"_s);
        QCOMPARE(plan.table<Sizing>().at(0).quantity.formula, u"ceil(people / 50)"_s);
        QCOMPARE(plan.table<Trigger>().at(0).condition, u"people > 1000"_s);
        QCOMPARE(plan.table<Scenario>().at(0).settings.first().key, u"people"_s);
        QCOMPARE(plan.info().usersDriver, u"people"_s);
        QVERIFY(undoesAndRedoes(document, before));
        QCOMPARE(document.undoStack().count(), 1);
    }

    void nameReplacesWholeWordsOnly()
    {
        QCOMPARE(edits::withNameReplaced(u"users + users_b + max(users,1)"_s, u"users"_s, u"u"_s),
                 u"u + users_b + max(u,1)"_s);
    }

    void usedDriverStaysAndSaysWhere()
    {
        const Plan before = used();
        Document document(before);
        const Status refused = edits::removeDriver(document, DriverId(1));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(u"quantity of “Cluster” and 2 more"_s),
                 qPrintable(refused.error().message));
        QVERIFY(document.plan() == before);
        QCOMPARE(edits::usesOfKey(before, u"users"_s),
                 (QStringList {u"cost per user and per request"_s, u"trigger “Many”"_s,
                               u"quantity of “Cluster”"_s, u"driver “Requests”"_s, u"scenario “High”"_s}));
        QVERIFY(edits::removeDriver(document, DriverId(2)).ok());
        QVERIFY(undoesAndRedoes(document, before));
    }

    void circleIsRefusedByName()
    {
        const Plan before = used();
        Document document(before);
        const Status refused = edits::setDriverFormula(document, DriverId(1), u"=requests / 500"_s);
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(u"users → requests → users"_s),
                 qPrintable(refused.error().message));
        QVERIFY(document.plan() == before);
    }

    void formulaMustCompileAndKnowItsNames()
    {
        Document document(used());
        for (const QString &wrong : {u"users *"_s, u"visitors * 2"_s, u"1, 2"_s})
            QVERIFY(!edits::setDriverFormula(document, DriverId(2), wrong).ok());
        QVERIFY(edits::setDriverFormula(document, DriverId(2), u"= lag(users, 1) * 400 "_s).ok());
        QCOMPARE(document.find(DriverId(2))->formula, u"lag(users, 1) * 400"_s);
    }

    void brokenDriverCanStillBeRenamed()
    {
        Plan plan = used();
        Driver broken = *plan.find(DriverId(2));
        broken.formula = u"nobody * 2"_s;
        plan.table<Driver>().replace(broken);
        Document document(plan);
        QVERIFY(edits::renameDriver(document, DriverId(2), u"Calls"_s).ok());
        QCOMPARE(document.find(DriverId(2))->name, u"Calls"_s);
    }

    void pointsStandInOrderOncePerTime()
    {
        const Plan before = used();
        Document document(before);
        const PhaseId growth = named<Phase>(before, u"Growth"_s);
        const DriverPoint june {Month(2026, 6), {}, whole(400)};
        const DriverPoint march {Month(2026, 3), {}, Range(whole(150), whole(200), whole(300))};
        const DriverPoint later {{}, growth, whole(900)};
        for (const DriverPoint &point : {later, june, march})
            QVERIFY(edits::setDriverPoint(document, DriverId(1), point).ok());
        const DriverPoint january {Month(2026, 1), {}, whole(100)};
        QCOMPARE(document.find(DriverId(1))->points, (QList<DriverPoint> {january, march, june, later}));
        const DriverPoint more {Month(2026, 6), {}, whole(500)};
        QVERIFY(edits::setDriverPoint(document, DriverId(1), more).ok());
        QCOMPARE(document.find(DriverId(1))->points.at(2), more);
        QVERIFY(!edits::replaceDriverPoint(document, DriverId(1), 1, more).ok());
        QVERIFY(edits::removeDriverPoint(document, DriverId(1), 0).ok());
        QCOMPARE(document.find(DriverId(1))->points, (QList<DriverPoint> {march, more, later}));
        QVERIFY(!edits::removeDriverPoint(document, DriverId(1), 3).ok());
    }

    void pointsAreOrderedRangesFromZero()
    {
        Document document(used());
        const DriverPoint nowhere {{}, {}, whole(1)};
        const DriverPoint negative {Month(2026, 2), {}, whole(-1)};
        const DriverPoint reversed {Month(2026, 2), {}, Range(whole(3), whole(2), whole(1))};
        for (const DriverPoint &point : {nowhere, negative, reversed})
            QVERIFY(!edits::setDriverPoint(document, DriverId(1), point).ok());
        QVERIFY(document.undoStack().count() == 0);
    }

    void growthSeasonsCourseAndSpreadAreKept()
    {
        const Plan before = used();
        Document document(before);
        const Range growth(Percent::fromWhole(1), Percent::fromWhole(3), Percent::fromWhole(5));
        QVERIFY(edits::setDriverGrowth(document, DriverId(1), growth).ok());
        QVERIFY(!edits::setDriverGrowth(document, DriverId(1), Range(Percent::fromWhole(-100))).ok());
        QVERIFY(edits::setDriverInterpolation(document, DriverId(1), Driver::Interpolation::Geometric).ok());
        QVERIFY(edits::setDriverSpread(document, DriverId(1), Spread::Pert).ok());
        const Season december {12, Percent::fromWhole(140)};
        const Season august {8, Percent::fromWhole(60)};
        const Season plain {5, Percent::fromWhole(100)};
        QVERIFY(edits::setDriverSeasons(document, DriverId(1), {december, plain, august}).ok());
        QVERIFY(!edits::setDriverSeasons(document, DriverId(1), {december, december}).ok());
        QVERIFY(!edits::setDriverSeasons(document, DriverId(1), {{13, Percent::fromWhole(1)}}).ok());
        const Driver &users = *document.find(DriverId(1));
        QCOMPARE(users.growth, growth);
        QCOMPARE(users.interpolation, Driver::Interpolation::Geometric);
        QCOMPARE(users.spread, Spread::Pert);
        QCOMPARE(users.seasons, (QList<Season> {august, december}));
        QCOMPARE(document.undoStack().count(), 4);
    }

    void removedPhaseTakesItsPointsAlong()
    {
        Document document(used());
        const PhaseId growth = named<Phase>(document.plan(), u"Growth"_s);
        QVERIFY(edits::setDriverPoints(document, DriverId(1), {{{}, growth, whole(7)}}).ok());
        QVERIFY(edits::removePhase(document, growth).ok());
        QVERIFY(document.find(DriverId(1)) != nullptr);
        QVERIFY(document.find(DriverId(1))->points.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDriverEdits)
#include "tst_driveredits.moc"
