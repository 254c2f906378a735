// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/components.h"
#include "document/edits/money/budgets.h"
#include "document/edits/planedits.h"

#include "document/edits/recoveryedits.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestPlanEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planInfoChangesAndUndoes()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        PlanInfo info = before.info();
        info.name = u"CRM"_s;
        info.horizon = 24;
        QVERIFY(edits::setPlanInfo(document, info).ok());
        QCOMPARE(document.plan().info().horizon, 24);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void impossibleHorizonIsRefused()
    {
        Document document(aBusyPlan());
        for (const int months : {0, 601}) {
            PlanInfo info = document.plan().info();
            info.horizon = months;
            QVERIFY(!edits::setPlanInfo(document, info).ok());
        }
    }

    void currencyStaysWhileAmountsAreInIt()
    {
        PlanInfo info;
        info.currency = Currency::of("EUR");
        Document busy(aBusyPlan());
        QVERIFY(!edits::setPlanInfo(busy, info).ok());
        Document empty;
        QVERIFY(edits::setPlanInfo(empty, info).ok());
    }

    void budgetIsAddedReplacedAndRemoved()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Budget budget;
        budget.option = OptionId(1);
        budget.amount = Money::fromWhole(5000, Currency::of("USD"));
        const auto id = edits::setBudget(document, budget);
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        budget.id = *id;
        budget.amount = Money::fromWhole(6000, Currency::of("USD"));
        QCOMPARE(*edits::setBudget(document, budget), *id);
        QCOMPARE(document.find(*id)->amount.high, Money::fromWhole(6000, Currency::of("USD")));
        QVERIFY(edits::removeBudget(document, *id).ok());
        QVERIFY(document.plan() == before);
    }

    void budgetInAnotherCurrencyIsRefused()
    {
        Document document(aBusyPlan());
        Budget budget;
        budget.amount = Money::fromWhole(5000, Currency::of("EUR"));
        QVERIFY(!edits::setBudget(document, budget).ok());
    }

    void adjustmentCoversOnlyThoseBeforeIt()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Adjustment support;
        support.name = u"Support"_s;
        support.selection.adjustments = {AdjustmentId(1)};
        support.steps = {{{}, Range(Percent::fromWhole(10))}};
        const auto id = edits::setAdjustment(document, support);
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        Adjustment first = *document.find(AdjustmentId(1));
        first.selection.adjustments = {*id};
        QVERIFY(!edits::setAdjustment(document, first).ok());
    }

    void removedAdjustmentIsNoLongerCovered()
    {
        Document document(aBusyPlan());
        Adjustment support;
        support.name = u"Support"_s;
        support.selection.adjustments = {AdjustmentId(1)};
        support.selection.environments = {EnvironmentId(1)};
        QVERIFY(edits::setAdjustment(document, support).ok());
        QVERIFY(edits::removeAdjustment(document, AdjustmentId(1)).ok());
        // Without the one it named it would cover every line of the environment.
        QVERIFY(document.plan().table<Adjustment>().isEmpty());
    }

    void recoveryTargetAsksForSomething()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        RecoveryTarget target;
        target.component = ComponentId(1);
        QVERIFY(!edits::setRecoveryTarget(document, target).ok());
        target.rto = Duration::fromMinutes(15);
        const auto id = edits::setRecoveryTarget(document, target);
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::removeRecoveryTarget(document, *id).ok());
        QVERIFY(document.plan() == before);
    }

    void backupHasACopy()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Backup backup;
        backup.name = u"Files"_s;
        backup.copies = 0;
        QVERIFY(!edits::setBackup(document, backup).ok());
        backup.copies = 2;
        backup.every = Duration::fromHours(24);
        QVERIFY(edits::setBackup(document, backup).ok());
        QVERIFY(undoesAndRedoes(document, before));
    }

    void backupChangesAPartAndIsKeptElsewhere()
    {
        Document document(aBusyPlan());
        Backup backup;
        backup.name = u"Files"_s;
        backup.component = ComponentId(1);
        backup.change = Percent::fromWhole(101);
        QVERIFY(!edits::setBackup(document, backup).ok());
        backup.change = Percent::fromWhole(5);
        backup.storage = ComponentId(1);
        QVERIFY(!edits::setBackup(document, backup).ok());
        backup.storage = ComponentId(2);
        const auto id = edits::setBackup(document, backup);
        QVERIFY(id.ok());
        // The copies go on without the component that kept them; they are no longer priced.
        QVERIFY(edits::removeComponents(document, {ComponentId(2)}).ok());
        QVERIFY(document.find(*id) != nullptr);
        QVERIFY(document.find(*id)->storage.isNone());
    }

    void componentRecoversAsItIsTold()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        edits::ComponentRecovery recovery;
        recovery.recoveryTime = std::optional(Duration::fromMinutes(5));
        QVERIFY(edits::setComponentRecovery(document, ComponentId(1), recovery).ok());
        QCOMPARE(document.find(ComponentId(1))->recoveryTime, std::optional(Duration::fromMinutes(5)));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void acceptedFindingNeedsAReason()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Acceptance acceptance;
        acceptance.finding = u"budget:1"_s;
        QVERIFY(!edits::acceptFinding(document, acceptance).ok());
        acceptance.reason = u"Agreed with the customer"_s;
        QVERIFY(edits::acceptFinding(document, acceptance).ok());
        QVERIFY(undoesAndRedoes(document, before));
    }
};

QTEST_GUILESS_MAIN(TestPlanEdits)
#include "tst_planedits.moc"
