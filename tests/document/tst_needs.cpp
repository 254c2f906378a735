// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/candidates.h"
#include "document/edits/prices/twin.h"

#include "core/engine/figures/candidate.h"
#include "core/engine/evaluate.h"
#include "core/fit/fit.h"
#include "document/edits/planedits.h"
#include "document/edits/prices/billing.h"
#include "support/offerlist.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsBecomeThePriceItem()
    {
        Document document(cluster());
        QVERIFY(edits::setNeeds(document, {ComponentId(1), {}}, needing(4, 16)).ok());
        const Plan before = document.plan();
        const auto fit = edits::resolveNeeds(document, {ComponentId(1), {}}, machines());
        QVERIFY(fit.ok());
        QVERIFY(fit->isExact());
        const Charge charge = document.plan().table<Charge>().at(0);
        QCOMPARE(item(document, charge).sku, u"n2-standard-4"_s);
        QCOMPARE(charge.name, u"Nodes"_s);
        QCOMPARE(document.plan().table<Sizing>().at(0).specification, u"n2-standard-4 · 4 vCPU · 16 GiB"_s);
        // 3 × 730 × 0.2 beside the control plane
        QCOMPARE(total(document), dollars(u"511"));
        QCOMPARE(fitNote(document.plan(), *document.find(ComponentId(1)), {}), u"Exact"_s);
        QVERIFY(isWhole(document.plan()));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void lookingUpAgainChangesNothing()
    {
        Document document(cluster());
        QVERIFY(edits::setNeeds(document, {ComponentId(1), {}}, needing(4, 16)).ok());
        QVERIFY(edits::resolveNeeds(document, {ComponentId(1), {}}, machines()).ok());
        const int steps = document.undoStack().count();
        QVERIFY(edits::resolveNeeds(document, {ComponentId(1), {}}, machines()).ok());
        QCOMPARE(document.undoStack().count(), steps);
    }

    void choiceByHandStays()
    {
        Document document(cluster());
        QVERIFY(edits::setNeeds(document, {ComponentId(1), {}}, needing(4, 16)).ok());
        QVERIFY(edits::setChosenByHand(document, {ComponentId(1), {}}, true).ok());
        const Plan before = document.plan();
        QVERIFY(!edits::resolveNeeds(document, {ComponentId(1), {}}, machines()).ok());
        QVERIFY(document.plan() == before);
    }

    void withoutNeedsThereIsNothingToLookFor()
    {
        Document document(cluster());
        QVERIFY(!edits::resolveNeeds(document, {ComponentId(1), {}}, machines()).ok());
        QVERIFY(!edits::resolveNeeds(document, {ComponentId(9), {}}, machines()).ok());
    }

    void whatNobodyOffersHasNoPriceAndSaysWhy()
    {
        Document document(cluster());
        QVERIFY(edits::setNeeds(document, {ComponentId(1), {}}, needing(64, 16)).ok());
        const Plan before = document.plan();
        const auto fit = edits::resolveNeeds(document, {ComponentId(1), {}}, machines());
        QCOMPARE(fit->kind(), FitKind::Unpriced);
        const Sizing sizing = document.plan().table<Sizing>().at(0);
        QCOMPARE(sizing.unpricedReason,
                 u"Virtual machine on GCP has no sourced price that gives what is needed."_s);
        QVERIFY(document.plan().table<Charge>().at(0).rate.isNone());
        QVERIFY(!document.plan().table<Charge>().at(1).rate.isNone()); // the control plane
        QCOMPARE(evaluate(document.plan(), OptionId(1), Basis::Catalog).total(0).unknown, 1);
        QVERIFY(undoesAndRedoes(document, before));
        // Asking for less brings the price back.
        QVERIFY(edits::setNeeds(document, {ComponentId(1), {}}, needing(2, 8)).ok());
        QVERIFY(edits::resolveNeeds(document, {ComponentId(1), {}}, machines()).ok());
        QCOMPARE(item(document, document.plan().table<Charge>().at(0)).sku, u"n2-standard-2"_s);
        QVERIFY(document.plan().table<Sizing>().at(0).unpricedReason.isEmpty());
    }

    void anOldPriceSaysSo()
    {
        Document document(cluster());
        PlanInfo info = document.plan().info();
        info.priceAge = 12;
        QVERIFY(edits::setPlanInfo(document, info).ok());
        QVERIFY(edits::setNeeds(document, {ComponentId(1), {}}, needing(4, 16)).ok());
        OfferList list = machines();
        list.last().rates.first().effective = QDate(2016, 12, 1);
        const auto fit = edits::resolveNeeds(document, {ComponentId(1), {}}, list);
        QCOMPARE(fit->text(), u"Exact; price of Dec 2016"_s);
        QVERIFY(fit->has(FitKind::OldPrice));
        // The note that follows the plan says the same, the candidates too.
        QCOMPARE(fitNote(document.plan(), *document.find(ComponentId(1)), {}), fit->text());
        QVERIFY(edits::setNeeds(document, {ComponentId(1), {}}, needing(3, 16)).ok());
        list.with(u"gcp/compute/n1-standard-4/us-central1"_s, u"virtual-machine"_s, u"0.3"_s,
                  machine(4, u"16"_s));
        list.last().rates.first().effective = QDate(2015, 3, 1);
        const QList<Offer> offers = candidatesFor(document.plan(), ComponentId(1), {}, list);
        QCOMPARE(offers.first().fit.text(), u"1 vCPU more than asked; price of Mar 2015"_s);
    }

    void anotherEngineSaysSo()
    {
        PlanBuilder builder = aPlan();
        builder.withPrice(u"redis"_s, u"0.1"_s, Rate::Time::Hour, u"node"_s)
            .withOption(u"AWS"_s, u"aws"_s)
            .withComponent(u"Sessions"_s, 1, u"redis"_s)
            .as(u"cache"_s);
        Plan plan = builder.build();
        PriceItem item = plan.table<PriceItem>().at(0);
        item.role = u"cache"_s;
        item.specifications = machine(2, u"4"_s) + QList<KeyValue> {{u"Engine"_s, u"Redis OSS"_s}};
        plan.table<PriceItem>().replace(item);
        Document document(plan);
        OfferList list;
        list.with(u"aws/elasticache/valkey/us-east-1"_s, u"cache"_s, u"0.08"_s,
                  machine(2, u"4"_s) + QList<KeyValue> {{u"Engine"_s, u"Valkey"_s}});
        // What the present price gives names its engine, and then only the like of it fits.
        Needs needs = neededAt(document.plan(), ComponentId(1), {});
        QCOMPARE(needs.engine, u"Redis"_s);
        QCOMPARE(needs.memory, Quantity::fromWhole(4));
        needs.engine.clear();
        QVERIFY(edits::setNeeds(document, {ComponentId(1), {}}, needs).ok());
        const auto fit = edits::resolveNeeds(document, {ComponentId(1), {}}, list);
        QVERIFY2(fit->text().contains(u"Valkey instead of Redis"_s), qPrintable(fit->text()));
        QVERIFY(fit->has(FitKind::Missing));
    }

    void candidateIsKeptBesideThePrice()
    {
        Document document(cluster());
        const Plan before = document.plan();
        const Money sum = total(document);
        const auto kept = edits::keepCandidate(document, {ComponentId(1), {}}, offer(u"n2-standard-4"_s));
        QVERIFY(kept.ok());
        const Candidate candidate = *document.find(*kept);
        QCOMPARE(candidate.amount, QuantityInput::of(3));
        QCOMPARE(total(document), sum);
        // 3 × 730 × 0.2
        QCOMPARE(candidateCost(document.plan(), candidate, {}).amount.likely, dollars(u"438"));
        QVERIFY(isWhole(document.plan()));
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::removeCandidate(document, *kept).ok());
        QVERIFY(document.plan().table<Candidate>().isEmpty());
    }

    void candidateTakesThePlaceOfThePriceAndBack()
    {
        Document document(cluster());
        const Money sum = total(document);
        const auto kept = edits::keepCandidate(document, {ComponentId(1), {}}, offer(u"n2-standard-4"_s));
        const Plan before = document.plan();
        QVERIFY(edits::useCandidate(document, *kept, {}).ok());
        QCOMPARE(total(document), dollars(u"511"));
        QVERIFY(document.plan().table<Sizing>().at(0).chosenByHand);
        QVERIFY(undoesAndRedoes(document, before));
        // What was the price is the candidate now.
        QCOMPARE(document.find(*kept)->rate, RateId(1));
        QVERIFY(edits::useCandidate(document, *kept, {}).ok());
        QCOMPARE(total(document), sum);
    }

    void offerBecomesTheNodes()
    {
        Document document(cluster());
        const Plan before = document.plan();
        QVERIFY(edits::useOffer(document, {ComponentId(1), {}}, offer(u"n2-standard-2"_s)).ok());
        // 3 × 730 × 0.1 and the control plane's 73
        QCOMPARE(total(document), dollars(u"292"));
        QVERIFY(document.plan().table<Sizing>().at(0).chosenByHand);
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(!edits::useOffer(document, {ComponentId(1), {}}, Offer()).ok());
    }

    void offerBecomesWhatAComponentWithoutNodesIsChargedBy()
    {
        PlanBuilder builder = aPlan();
        builder.withPrice(u"standard"_s, u"0.023"_s, Rate::Time::Month, u"GB"_s)
            .withOption(u"AWS"_s, u"aws"_s)
            .withComponent(u"Files"_s, 500, u"standard"_s)
            .as(u"object-storage"_s);
        Document document(builder.build());
        OfferList list;
        list.with(u"aws/s3/cold/us-east-1"_s, u"object-storage"_s, u"0.004"_s, measuring(u"stored"_s),
                  Rate::Time::Month, u"GB"_s);
        Offer cold;
        cold.parts.append({list.last()});
        QVERIFY(edits::useOffer(document, {ComponentId(1), {}}, cold).ok());
        QCOMPARE(document.plan().table<Charge>().size(), 1);
        QCOMPARE(total(document), dollars(u"2"));
        // A charge that counts once takes the whole quantity.
        Charge once = document.plan().table<Charge>().at(0);
        once.counts = Charge::Counts::Once;
        once.amount = QuantityInput::of(500);
        QVERIFY(edits::setCharge(document, once).ok());
        QVERIFY(edits::useOffer(document, {ComponentId(1), {}}, cold).ok());
        QCOMPARE(total(document), dollars(u"2"));
    }

    void offerInAnotherCurrencyNeedsAnExchangeRate()
    {
        Document document(cluster());
        Offer foreign = offer(u"n2-standard-2"_s);
        foreign.parts.first().item.rates.first().currency = Currency::of("EUR");
        QVERIFY(!edits::useOffer(document, {ComponentId(1), {}}, foreign).ok());
        QVERIFY(!edits::keepCandidate(document, {ComponentId(1), {}}, foreign).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }

private:
    /// Three nodes at 50 a month and a control plane at 0.1 an hour.
    static Plan cluster()
    {
        PlanBuilder builder = aPlan();
        builder.withPrice(u"node"_s, u"50"_s)
            .withPrice(u"control"_s, u"0.1"_s, Rate::Time::Hour)
            .withOption(u"GCP"_s, u"gcp"_s)
            .withComponent(u"Cluster"_s, 3, u"node"_s)
            .as(u"kubernetes-cluster"_s);
        Charge control;
        control.sizing = SizingId(1);
        control.rate = RateId(2);
        control.counts = Charge::Counts::Once;
        Plan plan = builder.with(control).build();
        PlanInfo info = plan.info();
        info.priceAge = 0; // the dates of the prices play no part here
        plan.table<PlanInfo>().replace(info);
        Option option = plan.table<Option>().at(0);
        option.region = u"us-central1"_s;
        plan.table<Option>().replace(option);
        PriceItem item = plan.table<PriceItem>().at(0);
        item.role = u"virtual-machine"_s;
        item.specifications = machine(1, u"4"_s);
        plan.table<PriceItem>().replace(item);
        Charge nodes = plan.table<Charge>().at(0);
        nodes.name = u"Nodes"_s;
        plan.table<Charge>().replace(nodes);
        return plan;
    }
    static OfferList machines()
    {
        OfferList list;
        list.with(u"gcp/compute/n2-standard-2/us-central1"_s, u"virtual-machine"_s, u"0.1"_s,
                  machine(2, u"8"_s))
            .with(u"gcp/compute/n2-standard-4/us-central1"_s, u"virtual-machine"_s, u"0.2"_s,
                  machine(4, u"16"_s));
        return list;
    }
    static Offer offer(const QString &sku)
    {
        return offerFrom(*machines().item(u"gcp/compute/%1/us-central1"_s.arg(sku)));
    }
    static PriceItem item(const Document &document, const Charge &charge)
    {
        return *document.find(document.find(charge.rate)->item);
    }
    static Money total(const Document &document)
    {
        return evaluate(document.plan(), OptionId(1), Basis::Catalog).total(0).amount.likely;
    }
    static Money dollars(QStringView amount) { return *Money::fromString(amount, Currency::of("USD")); }
};

QTEST_GUILESS_MAIN(TestNeeds)
#include "tst_needs.moc"
