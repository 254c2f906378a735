// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/catalogitems.h"

#include "core/engine/evaluate.h"
#include "document/edits/prices/billing.h"
#include "document/edits/prices/pricebook.h"
#include "support/offerlist.h"
#include "support/picks.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestCatalogItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedComponentIsPricedInOneStep()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto id = edits::addComponentFromCatalog(document, aPick(u"m5.large"_s, u"0.096"_s), aws());
        QVERIFY(id.ok());
        QCOMPARE(document.undoStack().count(), 1);
        const Plan &plan = document.plan();
        const Component component = *plan.find(*id);
        QCOMPARE(component.name, u"m5.large"_s);
        QCOMPARE(component.role, u"virtual-machine"_s);
        QCOMPARE(component.category, Category::Compute);
        const Sizing sizing = *sizingAt(plan, *id, {});
        QCOMPARE(sizing.specification, u"2 vCPU · 8 GiB"_s);
        QCOMPARE(sizing.quantity, QuantityInput::of(1));
        QCOMPARE(sizing.unit, u"instance"_s);
        const Charge charge = plan.table<Charge>().rows().last();
        QCOMPARE(charge.sizing, sizing.id);
        const Rate rate = *plan.find(charge.rate);
        QCOMPARE(rate.term, u"on-demand"_s);
        QCOMPARE(rate.tiers.first().price.toString(), u"0.096"_s);
        QCOMPARE(rate.effective, QDate(2026, 8, 6));
        QCOMPARE(rate.sourceTitle, u"AWS price list"_s);
        QCOMPARE(plan.find(plan.find(rate.item)->catalog)->name, u"AWS list prices"_s);
        QVERIFY(isWhole(plan));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void sameItemIsFrozenOnce()
    {
        Document document(aBusyPlan());
        const edits::CatalogPick pick = aPick(u"m5.large"_s, u"0.096"_s);
        QVERIFY(edits::addComponentFromCatalog(document, pick, aws()).ok());
        const Plan once = document.plan();
        QVERIFY(edits::addComponentFromCatalog(document, pick, aws()).ok());
        QCOMPARE(document.plan().table<PlanCatalog>().size(), once.table<PlanCatalog>().size());
        QCOMPARE(document.plan().table<PriceItem>().size(), once.table<PriceItem>().size());
        QCOMPARE(document.plan().table<Rate>().size(), once.table<Rate>().size());
    }

    void priceIsTakenWithoutAComponent()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto rate = edits::takePrice(document, aPick(u"m5.large"_s, u"0.096"_s));
        QVERIFY(rate.ok());
        QCOMPARE(document.find(*rate)->tiers.first().price.toString(), u"0.096"_s);
        QCOMPARE(document.plan().table<Component>(), before.table<Component>());
        QVERIFY(undoesAndRedoes(document, before));
        QCOMPARE(*edits::takePrice(document, aPick(u"m5.large"_s, u"0.096"_s)), *rate);
        QCOMPARE(document.undoStack().count(), 1);
    }

    void newerPriceStandsBesideTheOlder()
    {
        Document document(aBusyPlan());
        QVERIFY(edits::addComponentFromCatalog(document, aPick(u"m5.large"_s, u"0.096"_s), aws()).ok());
        const auto newer = aPick(u"m5.large"_s, u"0.1"_s, QDate(2026, 9, 1));
        QVERIFY(edits::addComponentFromCatalog(document, newer, aws()).ok());
        const Plan &plan = document.plan();
        QCOMPARE(plan.table<PlanCatalog>().size(), 2);
        QCOMPARE(plan.table<PlanCatalog>().rows().last().date, QDate(2026, 9, 1));
        QCOMPARE(plan.table<Rate>().rows().last().tiers.first().price.toString(), u"0.1"_s);
        // The older one is what it was.
        QCOMPARE(plan.table<Rate>().at(3).tiers.first().price.toString(), u"0.096"_s);
    }

    void componentStandsWhereItWasDropped()
    {
        Document document(aBusyPlan());
        edits::CatalogTarget target = aws();
        target.after = ComponentId(1);
        const auto id = edits::addComponentFromCatalog(document, aPick(u"m5.large"_s, u"0.096"_s), target);
        QCOMPARE(document.plan().table<Component>().indexOf(*id), 1);
    }

    void wantedTermIsTaken()
    {
        Document document(aBusyPlan());
        edits::CatalogPick pick = aPick(u"m5.large"_s, u"0.096"_s);
        pick.term = u"spot"_s;
        QVERIFY(edits::addComponentFromCatalog(document, pick, aws()).ok());
        const Charge charge = document.plan().table<Charge>().rows().last();
        QCOMPARE(document.find(charge.rate)->term, u"spot"_s);
        pick.term = u"reserved-1y"_s;
        QVERIFY(!edits::addComponentFromCatalog(document, pick, aws()).ok());
    }

    void priceInAnotherCurrencyIsRefused()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        edits::CatalogPick pick = aPick(u"m5.large"_s, u"0.096"_s);
        for (Rate &rate : pick.rates)
            rate.currency = Currency::of("EUR");
        const auto id = edits::addComponentFromCatalog(document, pick, aws());
        QVERIFY(!id.ok());
        QVERIFY(id.error().message.contains("EUR"_L1));
        QVERIFY(document.plan() == before);
    }

    void missingOptionIsRefused()
    {
        Document document(aBusyPlan());
        edits::CatalogTarget target = aws();
        target.option = OptionId(99);
        QVERIFY(!edits::addComponentFromCatalog(document, aPick(u"a"_s, u"1"_s), target).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void priceItemOfAPhaseLeavesEarlierPhasesAlone()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const PhaseId scale = named<Phase>(before, u"Scale"_s);
        const auto pick = aPick(u"m5.xlarge"_s, u"0.192"_s);
        QVERIFY(edits::setPriceItem(document, {ComponentId(1), scale}, pick).ok());
        const Plan &plan = document.plan();
        QCOMPARE(sizingAt(plan, ComponentId(1), scale)->specification, u"m5.xlarge · 2 vCPU · 8 GiB"_s);
        QCOMPARE(sizingAt(plan, ComponentId(1), PhaseId(2))->specification, QString());
        QCOMPARE(plan.find(plan.table<Charge>().rows().last().rate)->unit, u"instance"_s);
        QCOMPARE(plan.table<Charge>().at(1).rate, RateId(1));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void priceItemInPlaceOfNeedsIsChosenByHand()
    {
        Document document(aBusyPlan());
        const edits::Place place {ComponentId(1), {}};
        QVERIFY(edits::setPriceItem(document, place, aPick(u"m5.large"_s, u"0.096"_s)).ok());
        QVERIFY(!sizingAt(document.plan(), ComponentId(1), {})->chosenByHand);
        QVERIFY(edits::setNeeds(document, place, needing(2, 8)).ok());
        QVERIFY(edits::setPriceItem(document, place, aPick(u"m5.xlarge"_s, u"0.192"_s)).ok());
        QVERIFY(sizingAt(document.plan(), ComponentId(1), {})->chosenByHand);
    }

    void priceInAnotherCurrencyIsFineWithAnExchangeRate()
    {
        Document document(aBusyPlan());
        CurrencyRate rate;
        rate.from = Currency::of("EUR");
        rate.to = Currency::of("USD");
        rate.rate = *ExchangeRate::fromString(u"1.1");
        rate.date = QDate(2026, 1, 1);
        rate.source = u"A bank"_s;
        QVERIFY(edits::addExchangeRate(document, rate).ok());
        edits::CatalogPick pick = aPick(u"m5.large"_s, u"0.1"_s);
        for (Rate &each : pick.rates)
            each.currency = Currency::of("EUR");
        const auto id = edits::addComponentFromCatalog(document, pick, aws());
        QVERIFY(id.ok());
        const CostTable table = evaluate(document.plan(), OptionId(1), Basis::Catalog);
        // 730 × 0.1 × 1.1
        QCOMPARE(table.rows.at(table.rowOf(*id)).cells.first().amount.likely,
                 *Money::fromString(u"80.3", Currency::of("USD")));
    }

private:
    static edits::CatalogTarget aws() { return {OptionId(1), EnvironmentId(1), {}, {}}; }
};

QTEST_GUILESS_MAIN(TestCatalogItems)
#include "tst_catalogitems.moc"
