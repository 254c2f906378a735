// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/whatif.h"

#include "core/engine/drivers.h"
#include "document/edits/edits.h"
#include "document/edits/sizings.h"
#include "document/edits/whatif/levers.h"
#include "document/edits/whatif/scenarios.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "support/whatifplan.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

const OptionId aws(1);
const OptionId gcp(2);
const QString nodes = u"nodes"_s;
const QString spot = u"spot"_s;

Quantity whole(qint64 value)
{
    return Quantity::fromWhole(value);
}

/// A plan with what is tried out over it.
struct Tried
{
    Document document {aPlanToTry()};
    WhatIf whatIf {document};
    Recalculator recalculator {document, &whatIf};

    [[nodiscard]] int cost(OptionId option = aws)
    {
        recalculator.flush();
        return dollars(*recalculator.costs(option, Basis::Catalog));
    }
    [[nodiscard]] int savedCost(OptionId option = aws)
    {
        recalculator.flush();
        return dollars(*recalculator.savedCosts(option, Basis::Catalog));
    }
    /// Of the first month.
    [[nodiscard]] static int dollars(const CostTable &table)
    {
        return static_cast<int>(table.total(0).amount.likely.toDouble());
    }
};

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scenarioIsLaidOverThePlan()
    {
        Tried tried;
        QCOMPARE(tried.cost(), 620);
        tried.whatIf.setScenario(edits::ScenarioId(1));
        QCOMPARE(tried.cost(), 375);
        QCOMPARE(tried.savedCost(), 620);
        QVERIFY(tried.whatIf.isActive());
        QVERIFY(!tried.whatIf.isMoved());
        QVERIFY(tried.document.undoStack().isClean());
        tried.whatIf.reset();
        QCOMPARE(tried.cost(), 620);
        QVERIFY(!tried.whatIf.isActive());
    }

    void movedLeversStandOverTheScenario()
    {
        Tried tried;
        tried.whatIf.setScenario(edits::ScenarioId(1));
        tried.whatIf.move(nodes, whole(100));
        QCOMPARE(tried.cost(), 620);
        tried.whatIf.release(nodes);
        QCOMPARE(tried.whatIf.position(nodes), whole(50));
        QCOMPARE(tried.cost(), 375);
    }

    void anotherScenarioTakesMovedLeversBack()
    {
        Tried tried;
        tried.whatIf.move(spot, whole(40));
        QCOMPARE(tried.cost(gcp), 370);
        tried.whatIf.setScenario({});
        QVERIFY(!tried.whatIf.isActive());
        QCOMPARE(tried.cost(gcp), 450);
    }

    void leversThatWentComeBack()
    {
        Tried tried;
        tried.whatIf.setScenario(edits::ScenarioId(1));
        tried.whatIf.move(spot, whole(40));
        const TriedOut before = tried.whatIf.tried();
        tried.whatIf.reset();
        QVERIFY(tried.whatIf.letGo() == before);
        tried.whatIf.takeBack();
        QVERIFY(tried.whatIf.tried() == before);
        QVERIFY(!tried.whatIf.letGo());
        QCOMPARE(tried.cost(gcp), 210); // half of its nodes, 40 % of them on spot, and 50 beside
        tried.whatIf.setScenario({}); // another scenario lets go of them just as well
        tried.whatIf.takeBack();
        QVERIFY(tried.whatIf.tried() == before);
    }

    void whatIsNewerEndsTheOffer()
    {
        Tried tried;
        tried.whatIf.move(spot, whole(40));
        tried.whatIf.reset();
        tried.whatIf.move(nodes, whole(50));
        QVERIFY(!tried.whatIf.letGo());
        tried.whatIf.reset();
        QVERIFY(tried.whatIf.letGo());
        QVERIFY(edits::setName(tried.document, ComponentId(1), u"EKS"_s).ok());
        QVERIFY(!tried.whatIf.letGo());
        tried.whatIf.takeBack();
        QVERIFY(!tried.whatIf.isActive());
    }

    void nothingMovedOrKeptIsNothingLost()
    {
        Tried tried;
        tried.whatIf.setScenario(edits::ScenarioId(1));
        tried.whatIf.setScenario({});
        QVERIFY(!tried.whatIf.letGo());
        tried.whatIf.move(nodes, whole(20));
        const auto kept = edits::addScenario(tried.document, u"Few"_s, tried.whatIf.settings());
        tried.whatIf.setScenario(*kept);
        QVERIFY(!tried.whatIf.letGo());
        tried.whatIf.move(nodes, whole(30));
        tried.whatIf.startOver(); // as with another plan
        QVERIFY(!tried.whatIf.isActive());
        QVERIFY(!tried.whatIf.letGo());
    }

    void leversAtTheirSavedPlacesAreTheSavedPlan()
    {
        Tried tried;
        tried.whatIf.move(nodes, whole(100));
        tried.whatIf.move(spot, whole(0));
        tried.whatIf.move(u"users"_s, whole(100));
        QVERIFY(tried.whatIf.plan() == tried.document.plan());
        QVERIFY(*tried.recalculator.costs(aws, Basis::Catalog)
                == *tried.recalculator.savedCosts(aws, Basis::Catalog));
    }

    void driverIsMovedByAPercentage()
    {
        Tried tried;
        tried.whatIf.move(u"users"_s, whole(150));
        const Plan &plan = tried.recalculator.plan();
        const auto value = driverValue(plan, *driverByKey(plan, u"users"_s), {plan.info().start, {}});
        QVERIFY(value.has_value());
        QCOMPARE(value->likely, whole(300));
    }

    void savedCostsFollowEdits()
    {
        Tried tried;
        tried.whatIf.move(nodes, whole(50));
        QCOMPARE(tried.cost(), 375);
        // Another 100 GB at 0.50 with 30 % on top.
        QVERIFY(edits::setQuantity(tried.document, {ComponentId(2), {}}, QuantityInput::of(300)).ok());
        QCOMPARE(tried.savedCost(), 685);
        QCOMPARE(tried.cost(), 440);
    }

    void whatIsRemovedIsLetGo()
    {
        Tried tried;
        tried.whatIf.setScenario(edits::ScenarioId(1));
        tried.whatIf.move(spot, whole(40));
        QSignalSpy changed(&tried.whatIf, &WhatIf::changed);
        QVERIFY(edits::removeLever(tried.document, edits::LeverId(2)).ok());
        QCOMPARE(changed.count(), 1);
        QVERIFY(!tried.whatIf.isMoved());
        QVERIFY(edits::removeScenario(tried.document, edits::ScenarioId(1)).ok());
        QVERIFY(!tried.whatIf.isActive());
        QCOMPARE(tried.cost(), 620);
    }

    void whatCannotBeLaidOverIsNamed()
    {
        Tried tried;
        QVERIFY(tried.whatIf.problems().isEmpty());
        Lever wrong = *tried.document.find(edits::LeverId(2));
        wrong.bounds.likely = whole(100);
        Plan plan = tried.document.plan();
        wrong.effect = u"1 - value / 100"_s; // nothing is left at 100, so that nothing can be said of 40
        plan.table<Lever>().replace(wrong);
        Document document(plan);
        WhatIf whatIf(document);
        whatIf.move(spot, whole(40));
        QCOMPARE(whatIf.problems().size(), 1);
        QVERIFY(whatIf.problems().first().contains(u"Spot"_s));
    }

    void manyMovesInOneTurnAreOneRun()
    {
        Tried tried;
        QCoreApplication::processEvents();
        const int runs = tried.recalculator.runs();
        for (int value = 10; value < 60; ++value)
            tried.whatIf.move(nodes, whole(value));
        QVERIFY(tried.recalculator.isPending());
        QCoreApplication::processEvents();
        QCOMPARE(tried.recalculator.runs(), runs + 1);
    }

    void appliedSettingsKeepTheFigures()
    {
        Tried tried;
        tried.whatIf.move(nodes, whole(50));
        tried.whatIf.move(spot, whole(40));
        const int before = tried.cost();
        const int steps = tried.document.undoStack().count();
        QVERIFY(edits::applySettings(tried.document, tried.whatIf.settings()).ok());
        tried.whatIf.reset();
        QCOMPARE(tried.document.undoStack().count(), steps + 1);
        QCOMPARE(tried.cost(), before);
        tried.document.undoStack().undo();
        QCOMPARE(tried.cost(), 620);
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"
