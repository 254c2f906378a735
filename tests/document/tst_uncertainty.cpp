// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/uncertainty.h"

#include "core/uncertainty/simulation.h"
#include "document/edits/edits.h"
#include "document/whatif.h"
#include "support/planbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// A busy plan whose GKE nodes are a range and whose AWS nodes another one.
Plan rangedPlan(int runs)
{
    Plan plan = aBusyPlan();
    PlanInfo info = plan.info();
    info.runs = runs;
    plan.table<PlanInfo>().replace(info);
    for (Sizing row : Table<Sizing>(plan.table<Sizing>())) {
        if (row.component == ComponentId(5) || row.component == ComponentId(1))
            row.quantity =
                QuantityInput::of({Quantity::fromWhole(2), Quantity::fromWhole(4), Quantity::fromWhole(9)});
        plan.table<Sizing>().replace(row);
    }
    return plan;
}

constexpr OptionId aws(1);
constexpr OptionId gcp(2);

} // namespace

/// The simulations of the options in use follow the plan on a worker.
class TestUncertainty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAskedForComesLater()
    {
        Document document(rangedPlan(500));
        Uncertainty uncertainty(document);
        QSignalSpy changed(&uncertainty, &Uncertainty::simulationChanged);
        QSignalSpy running(&uncertainty, &Uncertainty::runningChanged);
        QVERIFY(!uncertainty.isRunning());
        QVERIFY(uncertainty.simulation(gcp, Basis::Catalog) == nullptr);
        QVERIFY(uncertainty.isRunning());
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<OptionId>(), gcp);
        const auto simulation = uncertainty.simulation(gcp, Basis::Catalog);
        QCOMPARE(simulation->runs, 500);
        QCOMPARE(simulation->inputs.size(), 1);
        QTRY_VERIFY(!uncertainty.isRunning());
        QCOMPARE(running.count(), 2);
    }

    void resultIsThatOfTheCore()
    {
        Document document(rangedPlan(300));
        Uncertainty uncertainty(document);
        std::ignore = uncertainty.simulation(aws, Basis::Catalog);
        uncertainty.finish();
        const auto expected =
            simulate(document.plan(), aws, Basis::Catalog, simulationOptions(document.plan()));
        QVERIFY(*uncertainty.simulation(aws, Basis::Catalog) == *expected);
    }

    void lastResultStaysUntilTheNextOneIsThere()
    {
        Document document(rangedPlan(300));
        Uncertainty uncertainty(document);
        std::ignore = uncertainty.simulation(gcp, Basis::Catalog);
        uncertainty.finish();
        const auto before = uncertainty.simulation(gcp, Basis::Catalog);
        QVERIFY(edits::setQuantity(document, {ComponentId(5), {}}, QuantityInput::of(7)).ok());
        QVERIFY(uncertainty.isRunning());
        QCOMPARE(uncertainty.simulation(gcp, Basis::Catalog), before);
        QTRY_VERIFY(uncertainty.simulation(gcp, Basis::Catalog) != before);
        QVERIFY(uncertainty.simulation(gcp, Basis::Catalog)->isCertain());
        QVERIFY(!before->isCertain());
    }

    void manyEditsAreOneRun()
    {
        Document document(rangedPlan(300));
        Uncertainty uncertainty(document);
        std::ignore = uncertainty.simulation(gcp, Basis::Catalog);
        uncertainty.finish();
        QSignalSpy changed(&uncertainty, &Uncertainty::simulationChanged);
        for (int i = 10; i < 30; ++i)
            QVERIFY(edits::setQuantity(document, {ComponentId(5), {}}, QuantityInput::of(i)).ok());
        QTRY_VERIFY(!uncertainty.isRunning());
        QCOMPARE(changed.count(), 1);
        // 29 nodes of 100 and the cache as stated.
        QCOMPARE(uncertainty.simulation(gcp, Basis::Catalog)->columns.first().p50,
                 Money::fromWhole(2950, Currency::of("USD")));
    }

    void newerPlanEndsWhatRuns()
    {
        Document document(rangedPlan(200'000));
        Uncertainty uncertainty(document);
        QSignalSpy progress(&uncertainty, &Uncertainty::progressChanged);
        std::ignore = uncertainty.simulation(gcp, Basis::Catalog);
        QTRY_VERIFY(!progress.isEmpty());
        PlanInfo info = document.plan().info();
        info.runs = 50;
        QVERIFY(edits::setPlanInfo(document, info).ok());
        QTRY_VERIFY(!uncertainty.isRunning());
        QCOMPARE(uncertainty.simulation(gcp, Basis::Catalog)->runs, 50);
    }

    void nothingChangedIsNotAnnounced()
    {
        Document document(rangedPlan(200));
        Uncertainty uncertainty(document);
        std::ignore = uncertainty.simulation(gcp, Basis::Catalog);
        uncertainty.finish();
        const auto before = uncertainty.simulation(gcp, Basis::Catalog);
        QSignalSpy changed(&uncertainty, &Uncertainty::simulationChanged);
        QVERIFY(edits::setName(document, ComponentId(6), u"Cache"_s).ok());
        QTRY_VERIFY(!uncertainty.isRunning());
        QCOMPARE(changed.count(), 0);
        QCOMPARE(uncertainty.simulation(gcp, Basis::Catalog), before);
    }

    void cancelledRunsBeginAgainWhenAskedFor()
    {
        Document document(rangedPlan(200'000));
        Uncertainty uncertainty(document);
        std::ignore = uncertainty.simulation(gcp, Basis::Catalog);
        QCoreApplication::processEvents();
        uncertainty.cancel();
        QVERIFY(!uncertainty.isRunning());
        QCoreApplication::processEvents();
        QVERIFY(!uncertainty.isRunning());
        PlanInfo info = document.plan().info();
        info.runs = 50;
        QVERIFY(edits::setPlanInfo(document, info).ok());
        QVERIFY(uncertainty.isRunning());
        QTRY_VERIFY(uncertainty.simulation(gcp, Basis::Catalog) != nullptr);
    }

    void leversAreSimulated()
    {
        Plan plan = rangedPlan(200);
        Lever lever;
        lever.id = Id<Lever>(1);
        lever.key = u"load"_s;
        lever.kind = Lever::Kind::Amount;
        lever.bounds = {Quantity::fromWhole(50), Quantity::fromWhole(100), Quantity::fromWhole(200)};
        plan.table<Lever>().insert(lever);
        Document document(plan);
        WhatIf whatIf(document);
        Uncertainty uncertainty(document, &whatIf);
        std::ignore = uncertainty.simulation(gcp, Basis::Catalog);
        uncertainty.finish();
        const Money before = uncertainty.simulation(gcp, Basis::Catalog)->columns.first().p50;
        whatIf.move(u"load"_s, Quantity::fromWhole(200));
        uncertainty.finish();
        const Money after = uncertainty.simulation(gcp, Basis::Catalog)->columns.first().p50;
        // Twice the nodes; the cache costs 50 as it is stated.
        const Money cache = Money::fromWhole(50, Currency::of("USD"));
        QCOMPARE(after - cache, (before - cache) + (before - cache));
    }

    void optionThatIsGoneHasNone()
    {
        Document document(rangedPlan(200));
        Uncertainty uncertainty(document);
        std::ignore = uncertainty.simulation(gcp, Basis::Catalog);
        uncertainty.finish();
        QVERIFY(edits::removeOption(document, gcp).ok());
        QVERIFY(uncertainty.simulation(gcp, Basis::Catalog) == nullptr);
        QTRY_VERIFY(!uncertainty.isRunning());
        QVERIFY(uncertainty.simulation(OptionId(99), Basis::Catalog) == nullptr);
    }

    void endDoesNotWaitForAllRuns()
    {
        for (int i = 0; i < 10; ++i) {
            Document document(rangedPlan(500'000));
            Uncertainty uncertainty(document);
            std::ignore = uncertainty.simulation(aws, Basis::Catalog);
            QCoreApplication::processEvents();
        }
    }
};

QTEST_GUILESS_MAIN(TestUncertainty)
#include "tst_uncertainty.moc"
