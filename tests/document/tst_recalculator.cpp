// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recalculator.h"

#include "document/edits/edits.h"
#include "document/edits/prices/candidates.h"
#include "document/edits/prices/pricebook.h"
#include "support/offerlist.h"
#include "support/planbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestRecalculator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyEditsInOneTurnAreOneRun()
    {
        Document document(aBusyPlan());
        Recalculator recalculator(document);
        QCoreApplication::processEvents();
        const int runs = recalculator.runs();
        QSignalSpy finished(&recalculator, &Recalculator::finished);
        for (int i = 10; i < 20; ++i)
            QVERIFY(edits::setQuantity(document, {ComponentId(2), {}}, QuantityInput::of(i)).ok());
        QVERIFY(recalculator.isPending());
        QCOMPARE(recalculator.runs(), runs);
        QCoreApplication::processEvents();
        QCOMPARE(recalculator.runs(), runs + 1);
        QCOMPARE(finished.count(), 1);
        QVERIFY(!recalculator.isPending());
    }

    void figuresFollowTheEdit()
    {
        Document document(aBusyPlan());
        Recalculator recalculator(document);
        // 3 nodes of 100, 200 GB of 0.50, 30 % of both, 1 node in staging; enterprise is not counted.
        QCOMPARE(total(recalculator, OptionId(1)), 620);
        QVERIFY(edits::setQuantity(document, {ComponentId(3), {}}, QuantityInput::of(2)).ok());
        recalculator.flush();
        QCOMPARE(total(recalculator, OptionId(1)), 720);
        document.undoStack().undo();
        recalculator.flush();
        QCOMPARE(total(recalculator, OptionId(1)), 620);
    }

    void figuresFollowWhatThePlanPays()
    {
        Document document(aBusyPlan());
        Recalculator recalculator(document);
        QCOMPARE(total(recalculator, OptionId(1)), 620);
        PriceOverride byHand;
        byHand.rate = RateId(1);
        byHand.price = *UnitPrice::fromString(u"50");
        byHand.author = u"Ada"_s;
        byHand.date = QDate(2026, 1, 1);
        byHand.reason = u"Quote"_s;
        QVERIFY(edits::setPriceOverride(document, byHand).ok());
        recalculator.flush();
        // (3 × 50 + 100) × 1.3 + 50
        QCOMPARE(total(recalculator, OptionId(1)), 375);
        PriceBookEntry half;
        half.discount = Percent::fromWhole(50);
        QVERIFY(edits::addPriceBookEntry(document, half).ok());
        recalculator.flush();
        // What is set by hand is not discounted: (150 + 50) × 1.3 + 50
        QCOMPARE(total(recalculator, OptionId(1)), 310);
        document.undoStack().undo();
        document.undoStack().undo();
        recalculator.flush();
        QCOMPARE(total(recalculator, OptionId(1)), 620);
    }

    void candidatesAreNoCost()
    {
        Document document(aBusyPlan());
        Recalculator recalculator(document);
        const auto before = recalculator.costs(OptionId(1), Basis::Catalog);
        recalculator.flush();
        QSignalSpy changed(&recalculator, &Recalculator::costsChanged);
        Offer offer;
        offer.parts.append({OfferList().with(u"aws/ec2/m5/us-east-1"_s, u"virtual-machine"_s, u"1"_s).last()});
        QVERIFY(edits::keepCandidate(document, {ComponentId(1), {}}, offer).ok());
        recalculator.flush();
        QCOMPARE(changed.count(), 0);
        QCOMPARE(recalculator.costs(OptionId(1), Basis::Catalog), before);
    }

    void onlyChangedOptionsAreAnnounced()
    {
        Document document(aBusyPlan());
        Recalculator recalculator(document);
        QVERIFY(recalculator.costs(OptionId(1), Basis::Catalog) != nullptr);
        QVERIFY(recalculator.costs(OptionId(2), Basis::Catalog) != nullptr);
        recalculator.flush();
        QList<OptionId> heard;
        connect(&recalculator, &Recalculator::costsChanged, this,
                [&heard](OptionId option) { heard.append(option); });
        QVERIFY(edits::setQuantity(document, {ComponentId(5), {}}, QuantityInput::of(9)).ok());
        recalculator.flush();
        QCOMPARE(heard, QList<OptionId> {OptionId(2)});
        heard.clear();
        QVERIFY(edits::setName(document, ComponentId(5), u"GKE Autopilot"_s).ok());
        recalculator.flush();
        QVERIFY(heard.isEmpty());
    }

    void tableHandedOutStaysAsItWas()
    {
        Document document(aBusyPlan());
        Recalculator recalculator(document);
        const auto before = recalculator.costs(OptionId(1), Basis::Catalog);
        const CostTable copy = *before;
        QVERIFY(edits::removeComponents(document, {ComponentId(1)}).ok());
        recalculator.flush();
        QVERIFY(*before == copy);
        QVERIFY(recalculator.costs(OptionId(1), Basis::Catalog) != before);
    }

    void optionThatIsGoneHasNoCosts()
    {
        Document document(aBusyPlan());
        Recalculator recalculator(document);
        QVERIFY(recalculator.costs(OptionId(2), Basis::Catalog) != nullptr);
        QVERIFY(edits::removeOption(document, OptionId(2)).ok());
        recalculator.flush();
        QVERIFY(recalculator.costs(OptionId(2), Basis::Catalog) == nullptr);
    }

    void findingsFollowOnTheirOwn()
    {
        Document document(aBusyPlan());
        Recalculator recalculator(document);
        recalculator.setToday(QDate(2026, 2, 1));
        QSignalSpy findings(&recalculator, &Recalculator::findingsChanged);
        QTRY_VERIFY(!recalculator.findingsPending());
        // Growth costs 5 × 100 + 100 + 30 % + 100 = 880 against 600.
        QVERIFY(isOverBudget(recalculator));
        QVERIFY(edits::removeBudget(document, BudgetId(1)).ok());
        QTRY_VERIFY(!recalculator.findingsPending());
        QVERIFY(!isOverBudget(recalculator));
        QVERIFY(findings.count() >= 2);
    }

    void endOfTheRecalculatorWaitsForItsWorker()
    {
        for (int i = 0; i < 20; ++i) {
            Document document(aBusyPlan());
            Recalculator recalculator(document);
            QCoreApplication::processEvents();
            QVERIFY(edits::removeComponents(document, {ComponentId(1)}).ok());
            QCoreApplication::processEvents();
        }
    }

    void recoveryChecksFollowTheEdit()
    {
        RecoveryTarget target;
        target.component = ComponentId(1);
        target.rto = Duration::fromMinutes(15);
        Document document(aPlan().withOption(u"A"_s).withComponent(u"Database"_s).with(target).build());
        Recalculator recalculator(document);
        QCOMPARE(recalculator.checks(OptionId(1)).first().rto, RecoveryCheck::Verdict::Unknown);
        QSignalSpy checks(&recalculator, &Recalculator::checksChanged);
        edits::ComponentRecovery recovery;
        recovery.recoveryTime = std::optional(Duration::fromMinutes(5));
        QVERIFY(edits::setComponentRecovery(document, ComponentId(1), recovery).ok());
        recalculator.flush();
        QCOMPARE(checks.count(), 1);
        QCOMPARE(recalculator.checks(OptionId(1)).first().rto, RecoveryCheck::Verdict::Met);
    }

private:
    /// Of the first month, in whole units.
    static int total(Recalculator &recalculator, OptionId option)
    {
        const Money money = recalculator.costs(option, Basis::Catalog)->total(0).amount.likely;
        return static_cast<int>(money.micros() / 1'000'000);
    }
    static bool isOverBudget(const Recalculator &recalculator)
    {
        for (const Finding &finding : recalculator.findings()) {
            if (finding.severity == Finding::Severity::Critical && finding.text.contains("budget"_L1))
                return true;
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(TestRecalculator)
#include "tst_recalculator.moc"
