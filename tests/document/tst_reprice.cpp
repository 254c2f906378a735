// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/reprice.h"

#include "document/edits/catalogitems.h"
#include "document/edits/prices/pricebook.h"
#include "support/offerlist.h"
#include "support/picks.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

using Kind = PriceChange::Kind;

class TestReprice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dearerPriceIsToldAndTakenOver()
    {
        Document document(machines());
        const Plan before = document.plan();
        const QList<PriceChange> changes = compareWithCatalog(before, newer(u"0.12"_s));
        const PriceChange change = changeOf(changes, u"on-demand"_s, before);
        QCOMPARE(change.kind, Kind::Changed);
        // 0.12 for 0.096
        QCOMPARE(*change.difference, Percent::fromWhole(25));
        QVERIFY(change.oldPrice.contains("0.0960"_L1));
        QVERIFY(change.newPrice.contains("0.1200"_L1));
        QCOMPARE(change.components.size(), 1);

        QVERIFY(edits::applyReprice(document, {change}).ok());
        QCOMPARE(document.undoStack().undoText(), u"Re-price 1 price(s)"_s);
        const Rate after = *document.find(change.rate);
        QCOMPARE(after.tiers.first().price.toString(), u"0.12"_s);
        QCOMPARE(after.effective, QDate(2026, 9, 1));
        QCOMPARE(after.sourceTitle, u"A price page"_s);
        QVERIFY(isWhole(document.plan()));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void noteKeepsThePriceThatWas()
    {
        Document document(machines());
        const PriceChange change = changeOf(compareWithCatalog(document.plan(), newer(u"0.084"_s)), u"on-demand"_s,
                                            document.plan());
        QVERIFY(edits::applyReprice(document, {change}).ok());
        // 0.012 of 0.096 less
        const QString note = QString(document.find(change.rate)->note).replace(QChar::Nbsp, u' ');
        QVERIFY2(note.startsWith("Re-priced: was $0.0960 /"_L1), qPrintable(note));
        QVERIFY2(note.contains(u"(−12.50 %)."_s), qPrintable(note));
        // The price is known to be the catalog's in spite of it, and is taken for it when added again.
        QCOMPARE(changeOf(compareWithCatalog(document.plan(), newer(u"0.084"_s)), u"on-demand"_s, document.plan()).kind,
                 Kind::Same);
    }

    void totalsAreToldBeforeAnythingChanges()
    {
        const Plan plan = machines();
        const QList<PriceChange> changes = compareWithCatalog(plan, newer(u"0.12"_s));
        const QList<RepriceTotal> totals = repriceEffect(plan, changes);
        // GCP and its three phases are the same; AWS has 730 × 0.096 beside 3 to 5 nodes, files and 30 percent.
        const RepriceTotal first = totals.first();
        QCOMPARE(first.option, OptionId(1));
        QCOMPARE(first.difference(), dollars(u"22.776")); // 730 × 0.024, and 30 % of it
        for (const RepriceTotal &total : totals) {
            if (total.option == OptionId(2))
                QVERIFY(total.difference().isZero());
        }
        QCOMPARE(totals.size(), 6);
        QVERIFY(repriceEffect(plan, {}).first().difference().isZero());
    }

    void samePriceOfANewDateIsNoChangeOfPrice()
    {
        const Plan plan = machines();
        const PriceChange change = changeOf(compareWithCatalog(plan, newer(u"0.096"_s)), u"on-demand"_s, plan);
        QCOMPARE(change.kind, Kind::NewerDate);
        QVERIFY(change.difference->isZero());
        for (const RepriceTotal &total : repriceEffect(plan, {change}))
            QVERIFY(total.difference().isZero());
    }

    void verySamePriceIsTheSame()
    {
        Plan plan = machines();
        OfferList same = newer(u"0.096"_s);
        same.last().rates.first() = plan.table<Rate>().rows().last();
        const PriceChange change = changeOf(compareWithCatalog(plan, same), u"on-demand"_s, plan);
        QCOMPARE(change.kind, Kind::Same);
        QVERIFY(!change.canBeApplied());
    }

    void whatTheCatalogDoesNotHaveIsGone()
    {
        Document document(machines());
        const QList<PriceChange> changes = compareWithCatalog(document.plan(), newer(u"0.12"_s));
        QCOMPARE(changeOf(changes, u"spot"_s, document.plan()).kind, Kind::Gone);
        const PriceChange gone = onDemandChange(document.plan(), OfferList());
        QCOMPARE(gone.kind, Kind::Gone);
        QVERIFY(gone.newPrice.isEmpty());
        QVERIFY(edits::applyReprice(document, {gone}).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void itemIsFoundByWhatItIsWhereItsKeyIsAnother()
    {
        Plan plan = machines();
        OfferList list;
        list.with(u"aws/Amazon EC2/m5.large/us-east-1"_s, u"virtual-machine"_s, u"0.11"_s);
        QCOMPARE(changeOf(compareWithCatalog(plan, list), u"on-demand"_s, plan).kind, Kind::Changed);
        OfferList elsewhere;
        elsewhere.with(u"aws/Amazon EC2/m5.large/eu-west-1"_s, u"virtual-machine"_s, u"0.11"_s);
        QCOMPARE(changeOf(compareWithCatalog(plan, elsewhere), u"on-demand"_s, plan).kind, Kind::Gone);
    }

    void otherUnitOrTimeIsAnotherRate()
    {
        const Plan plan = machines();
        OfferList list = newer(u"0.12"_s);
        list.last().rates.first().time = Rate::Time::Month;
        QCOMPARE(changeOf(compareWithCatalog(plan, list), u"on-demand"_s, plan).kind, Kind::Gone);
    }

    void currencyIsNoPriceChange()
    {
        Document document(machines());
        OfferList list = newer(u"0.12"_s);
        list.last().rates.first().currency = Currency::of("EUR");
        const PriceChange change = onDemandChange(document.plan(), list);
        QCOMPARE(change.kind, Kind::OtherCurrency);
        QVERIFY(!change.difference);
        QVERIFY(!change.canBeApplied());

        // Nor is another exchange rate.
        const PriceChange dear = onDemandChange(document.plan(), newer(u"0.096"_s));
        CurrencyRate rate;
        rate.from = Currency::of("EUR");
        rate.to = Currency::of("USD");
        rate.rate = *ExchangeRate::fromString(u"2");
        rate.date = QDate(2026, 1, 1);
        rate.source = u"A bank"_s;
        QVERIFY(edits::addExchangeRate(document, rate).ok());
        const PriceChange after = onDemandChange(document.plan(), newer(u"0.096"_s));
        QCOMPARE(after.kind, dear.kind);
        QVERIFY(after.difference->isZero());
    }

    void cheaperPriceIsLess()
    {
        const Plan plan = machines();
        const PriceChange change = changeOf(compareWithCatalog(plan, newer(u"0.048"_s)), u"on-demand"_s, plan);
        QCOMPARE(*change.difference, -Percent::fromWhole(50));
        QCOMPARE(repriceEffect(plan, {change}).first().difference(), dollars(u"-45.552")); // 730 × 0.048 × 1.3
    }

    void olderListOfTheSamePriceIsNoNews()
    {
        const Plan plan = machines();
        OfferList older = newer(u"0.096"_s);
        older.last().rates.first().effective = QDate(2026, 1, 1);
        QCOMPARE(changeOf(compareWithCatalog(plan, older), u"on-demand"_s, plan).kind, Kind::Same);
    }

    void tiersUpfrontPaymentAndAllowanceAreTold()
    {
        const Plan plan = machines();
        for (int what = 0; what < 4; ++what) {
            OfferList list = newer(u"0.096"_s);
            Rate &offered = list.last().rates.first();
            if (what == 0)
                offered.tiers.append({Quantity::fromWhole(100), *UnitPrice::fromString(u"0.05")});
            if (what == 1)
                offered.upfront = dollars(u"50");
            if (what == 2)
                offered.allowance = Quantity::fromWhole(10);
            if (what == 3)
                offered.minimum = dollars(u"5");
            QCOMPARE(changeOf(compareWithCatalog(plan, list), u"on-demand"_s, plan).kind, Kind::Changed);
        }
    }

    void whatTheListDoesNotSpeakOfStays()
    {
        Plan plan = machines();
        Rate own = plan.table<Rate>().rows().last();
        own.free = Rate::Free::Always;
        own.allowance = Quantity::fromWhole(750);
        own.pool = u"aws/compute"_s;
        own.minimum = dollars(u"2");
        own.tierScope = Rate::Scope::Unit;
        plan.table<Rate>().replace(own);
        const PriceChange same = changeOf(compareWithCatalog(plan, newer(u"0.096"_s)), u"on-demand"_s, plan);
        QCOMPARE(same.kind, Kind::NewerDate);
        Document document(plan);
        const PriceChange dearer = changeOf(compareWithCatalog(plan, newer(u"0.12"_s)), u"on-demand"_s, plan);
        QVERIFY(edits::applyReprice(document, {dearer}).ok());
        const Rate after = *document.find(own.id);
        QCOMPARE(after.tiers.first().price.toString(), u"0.12"_s);
        QCOMPARE(after.free, Rate::Free::Always);
        QCOMPARE(after.allowance, Quantity::fromWhole(750));
        QCOMPARE(after.pool, u"aws/compute"_s);
        QCOMPARE(after.minimum, dollars(u"2"));
        QCOMPARE(after.tierScope, Rate::Scope::Unit);
    }

    void allowanceThatDiffersIsInBothColumns()
    {
        Plan plan = machines();
        Rate own = plan.table<Rate>().rows().last();
        own.free = Rate::Free::Always;
        own.allowance = Quantity::fromWhole(750);
        plan.table<Rate>().replace(own);
        OfferList list = newer(u"0.096"_s);
        list.last().rates.first().free = Rate::Free::Always;
        list.last().rates.first().allowance = Quantity::fromWhole(100);
        const PriceChange change = changeOf(compareWithCatalog(plan, list), u"on-demand"_s, plan);
        QCOMPARE(change.kind, Kind::Changed);
        QVERIFY(change.oldPrice.contains("750 "_L1));
        QVERIFY(change.newPrice.contains("100 "_L1));
        QVERIFY(!change.newPrice.contains("750 "_L1));
    }

    void rateOfThePlansCurrencyIsTakenFirst()
    {
        const Plan plan = machines();
        OfferList list = newer(u"0.11"_s);
        list.withTerm(u"on-demand"_s, u"0.12"_s).last().rates.first().currency = Currency::of("EUR");
        const PriceChange change = changeOf(compareWithCatalog(plan, list), u"on-demand"_s, plan);
        QCOMPARE(change.kind, Kind::Changed);
        QVERIFY(change.newPrice.contains("0.1200"_L1));
    }

    void priceSetByHandStays()
    {
        Document document(machines());
        PriceOverride override;
        override.rate = document.plan().table<Rate>().rows().last().id;
        override.price = *UnitPrice::fromString(u"0.08");
        override.author = u"Ada"_s;
        override.date = QDate(2026, 8, 7);
        override.reason = u"Quote"_s;
        QVERIFY(edits::setPriceOverride(document, override).ok());
        const PriceChange change = onDemandChange(document.plan(), newer(u"0.12"_s));
        QVERIFY(change.overridden);
        QVERIFY(repriceEffect(document.plan(), {change}).first().difference().isZero());
        QVERIFY(edits::applyReprice(document, {change}).ok());
        QCOMPARE(edits::overrideOf(document.plan(), override.rate)->price, *UnitPrice::fromString(u"0.08"));
    }

    void eachPriceKeepsItsOwnCatalog()
    {
        Document document(machines());
        const QList<PriceChange> changes = compareWithCatalog(document.plan(), edition(newer(u"0.12"_s)));
        QVERIFY(edits::applyReprice(document, changes).ok());
        const Plan &plan = document.plan();
        const Rate onDemand = *plan.find(changeOf(changes, u"on-demand"_s, plan).rate);
        const Rate spot = *plan.find(changeOf(changes, u"spot"_s, plan).rate);
        QCOMPARE(catalogKey(plan, onDemand), u"aws/ec2@2026-09-01"_s);
        QCOMPARE(catalogKey(plan, spot), u"aws"_s); // the newer list does not have it
    }

    void wholeItemMovesToTheNewCatalog()
    {
        Document document(machines());
        OfferList list = edition(newer(u"0.12"_s));
        list.withTerm(u"spot"_s, u"0.04"_s);
        const qsizetype items = document.plan().table<PriceItem>().size();
        const Plan before = document.plan();
        QVERIFY(edits::applyReprice(document, compareWithCatalog(document.plan(), list)).ok());
        QCOMPARE(document.plan().table<PriceItem>().size(), items);
        for (const Rate &rate : document.plan().table<Rate>().rows().mid(2))
            QCOMPARE(catalogKey(document.plan(), rate), u"aws/ec2@2026-09-01"_s);
        QCOMPARE(document.plan().table<PlanCatalog>().rows().last().kind, PlanCatalog::Kind::Imported);
        QVERIFY(document.plan().table<Charge>() == before.table<Charge>());
        QVERIFY(document.plan().table<Sizing>() == before.table<Sizing>());
        QVERIFY(undoesAndRedoes(document, before));
    }

    void pricesThatNobodyUsesAreLeftOut()
    {
        Plan plan = machines();
        PriceItem unused = plan.table<PriceItem>().rows().last();
        unused.id = plan.table<PriceItem>().nextId();
        plan.table<PriceItem>().insert(unused);
        Rate rate = plan.table<Rate>().rows().last();
        rate.id = plan.table<Rate>().nextId();
        rate.item = unused.id;
        plan.table<Rate>().insert(rate);
        for (const PriceChange &change : compareWithCatalog(plan, newer(u"0.12"_s)))
            QVERIFY(change.rate != rate.id);
    }

private:
    /// The busy plan and an m5.large on AWS at 0.096 by the hour.
    static Plan machines()
    {
        Document document(aBusyPlan());
        const auto id = edits::addComponentFromCatalog(document, aPick(u"m5.large"_s, u"0.096"_s),
                                                       {OptionId(1), EnvironmentId(1), {}, {}});
        Q_ASSERT(id.ok());
        return document.plan();
    }
    static OfferList newer(const QString &price)
    {
        OfferList list;
        list.with(u"aws/Amazon EC2/m5.large/us-east-1"_s, u"virtual-machine"_s, price);
        list.last().item.key = u"aws/ec2/m5.large/us-east-1"_s;
        return list;
    }
    static OfferList edition(OfferList list)
    {
        list.last().catalogKey = u"aws/ec2@2026-09-01"_s;
        return list;
    }
    static PriceChange changeOf(const QList<PriceChange> &changes, const QString &term, const Plan &plan)
    {
        for (const PriceChange &change : changes) {
            const Rate *rate = plan.find(change.rate);
            if (rate->term == term && plan.find(rate->item)->provider == "aws"_L1)
                return change;
        }
        return {};
    }
    static PriceChange onDemandChange(const Plan &plan, const OfferList &catalog)
    {
        return changeOf(compareWithCatalog(plan, catalog), u"on-demand"_s, plan);
    }
    static QString catalogKey(const Plan &plan, const Rate &rate)
    {
        return plan.find(plan.find(rate.item)->catalog)->key;
    }
    static Money dollars(QStringView amount) { return *Money::fromString(amount, Currency::of("USD")); }
};

QTEST_GUILESS_MAIN(TestReprice)
#include "tst_reprice.moc"
