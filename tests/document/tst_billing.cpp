// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/billing.h"

#include "core/engine/timeline.h"
#include "support/offerlist.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestBilling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountIsAddedOpenedAndRemoved()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto id = edits::setAccount(document, account(u"Production"_s));
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::setAccountOpened(document, *id, Month(2025, 10)).ok());
        QCOMPARE(document.find(*id)->opened, std::optional(Month(2025, 10)));
        QVERIFY(edits::setComponentAccount(document, {ComponentId(1), ComponentId(2)}, *id).ok());
        QCOMPARE(document.find(ComponentId(2))->account, *id);
        QVERIFY(edits::removeAccount(document, *id).ok());
        QVERIFY(document.find(ComponentId(2))->account.isNone());
        QVERIFY(isWhole(document.plan()));
    }

    void accountStandsOnceInItsOption()
    {
        Document document(aBusyPlan());
        const auto id = edits::setAccount(document, account(u"Production"_s));
        QVERIFY(!edits::setAccount(document, account(u"production"_s)).ok());
        QVERIFY(!edits::setAccount(document, account(u" "_s)).ok());
        Account elsewhere = *document.find(*id);
        elsewhere.option = OptionId(2);
        QVERIFY(!edits::setAccount(document, elsewhere).ok());
        elsewhere.id = {};
        QVERIFY(edits::setAccount(document, elsewhere).ok());
        // Components of another option are not billed to it.
        QVERIFY(!edits::setComponentAccount(document, {named<Component>(document.plan(), u"GKE"_s)}, *id).ok());
    }

    void chargeRunsUpToAMonth()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::setChargeHours(document, ChargeId(1), Quantity::fromWhole(160)).ok());
        QCOMPARE(document.find(ChargeId(1))->hours, std::optional(Quantity::fromWhole(160)));
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::setChargeHours(document, ChargeId(1), Quantity()).ok());
        QVERIFY(edits::setChargeHours(document, ChargeId(1), Quantity::fromWhole(744)).ok());
        QVERIFY(!edits::setChargeHours(document, ChargeId(1), Quantity::fromRaw(744'000'001)).ok());
        QVERIFY(!edits::setChargeHours(document, ChargeId(1), -Quantity::fromWhole(1)).ok());
        QVERIFY(edits::setChargeHours(document, ChargeId(1), std::nullopt).ok());
        QVERIFY(document.plan() == before);
        QVERIFY(!edits::setChargeHours(document, ChargeId(99), std::nullopt).ok());
    }

    void percentageIsNotOfItself()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Selection covers;
        covers.components = {ComponentId(2)};
        QVERIFY(edits::setChargeCovers(document, ChargeId(1), covers).ok());
        QVERIFY(undoesAndRedoes(document, before));
        covers.components = {ComponentId(1)};
        QVERIFY(!edits::setChargeCovers(document, ChargeId(1), covers).ok());
        covers.components = {ComponentId(99)};
        QVERIFY(!edits::setChargeCovers(document, ChargeId(1), covers).ok());
    }

    void needsOfAPhaseLeaveEarlierOnesAlone()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const PhaseId scale = named<Phase>(before, u"Scale"_s);
        Needs needs = needing(4, 16);
        needs.engine = u" PostgreSQL "_s;
        QVERIFY(edits::setNeeds(document, {ComponentId(1), scale}, needs).ok());
        needs.engine = u"PostgreSQL"_s;
        QCOMPARE(sizingAt(document.plan(), ComponentId(1), scale)->needs, needs);
        QVERIFY(sizingAt(document.plan(), ComponentId(1), PhaseId(2))->needs.isNone());
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::setNeeds(document, {ComponentId(1), scale}, needs).ok());
        QCOMPARE(document.undoStack().count(), 1); // they are what they were
        needs.memory = -Quantity::fromWhole(1);
        QVERIFY(!edits::setNeeds(document, {ComponentId(1), scale}, needs).ok());
    }

    void choiceByHandIsMarked()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::setChosenByHand(document, {ComponentId(1), {}}, true).ok());
        QVERIFY(sizingAt(document.plan(), ComponentId(1), {})->chosenByHand);
        QVERIFY(undoesAndRedoes(document, before));
    }

private:
    static Account account(const QString &name)
    {
        Account made;
        made.option = OptionId(1);
        made.provider = u"aws"_s;
        made.name = name;
        return made;
    }
};

QTEST_GUILESS_MAIN(TestBilling)
#include "tst_billing.moc"
