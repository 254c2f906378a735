// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/offer.h"

#include "document/offers/finder.h"
#include "document/offers/likeness.h"
#include "document/offers/pairing.h"
#include "document/offers/terms.h"
#include "support/offerlist.h"
#include "support/planbuilder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cheapestThatFitsComesFirst()
    {
        OfferList list;
        list.with(u"gcp/compute/small/us-central1"_s, u"virtual-machine"_s, u"0.01"_s, machine(1, u"4"_s))
            .with(u"gcp/compute/dear/us-central1"_s, u"virtual-machine"_s, u"0.09"_s, machine(2, u"8"_s))
            .with(u"gcp/compute/cheap/us-central1"_s, u"virtual-machine"_s, u"0.07"_s, machine(2, u"16"_s))
            .with(u"gcp/compute/windows/us-central1"_s, u"virtual-machine"_s, u"0.02"_s,
                  machine(2, u"8"_s) + QList<KeyValue> {{u"Operating system"_s, u"Windows"_s}});
        const QList<Offer> offers = offersFor(machines(2, 8), list);
        QCOMPARE(titles(offers), (QStringList {u"cheap"_s, u"dear"_s}));
        QCOMPARE(offers.first().fit.text(), u"8 GiB more than asked"_s);
        QVERIFY(offers.last().fit.isExact());
    }

    void nearestRegionStandsInAndSaysSo()
    {
        OfferList list;
        list.with(u"gcp/compute/far/us-central1"_s, u"virtual-machine"_s, u"0.01"_s, machine(2, u"8"_s))
            .with(u"gcp/compute/near/europe-west1"_s, u"virtual-machine"_s, u"0.09"_s, machine(2, u"8"_s));
        OfferWish wish = machines(2, 8);
        wish.region = u"europe-west9"_s; // Paris; Belgium is near, Iowa is not
        const QList<Offer> offers = offersFor(wish, list);
        QCOMPARE(titles(offers), QStringList {u"near"_s});
        QCOMPARE(offers.first().fit.text(), u"Priced in europe-west1 instead of europe-west9"_s);
    }

    void partOfTheWorldComesAfterTheNearestRegion()
    {
        OfferList list;
        list.with(u"gcp/compute/area/us"_s, u"virtual-machine"_s, u"0.01"_s, machine(2, u"8"_s))
            .with(u"gcp/compute/near/us-east4"_s, u"virtual-machine"_s, u"0.09"_s, machine(2, u"8"_s));
        const QList<Offer> offers = offersFor(machines(2, 8), list);
        QCOMPARE(titles(offers), (QStringList {u"near"_s, u"area"_s}));
        QCOMPARE(offers.last().fit.text(), u"Multi-region, priced for us instead of us-central1"_s);
    }

    void storedInARegionIsPairedWithARegion()
    {
        const auto stored = measuring(u"stored"_s) + QList<KeyValue> {{u"Storage class"_s, u"standard"_s}};
        OfferList list;
        list.with(u"aws/s3/files/us-east-1"_s, u"object-storage"_s, u"0.023"_s, stored, Rate::Time::Month, u"GB"_s);
        const GivenPart source {list.last().item, list.last().rates.first()};
        OfferList google;
        google.with(u"gcp/storage/many/us"_s, u"object-storage"_s, u"0.01"_s, stored, Rate::Time::Month, u"GB"_s);
        const PairingWish wish {u"gcp"_s, u"us-central1"_s, {source}};
        const auto alone = counterpartsOf(wish, google);
        QCOMPARE(alone.at(0).differences.first().text, u"multi-region, priced for us instead of us-central1"_s);
        google.with(u"gcp/storage/one/us-central1"_s, u"object-storage"_s, u"0.02"_s, stored, Rate::Time::Month,
                    u"GB"_s);
        const auto both = counterpartsOf(wish, google);
        QCOMPARE(both.at(0).item->item.sku, u"one"_s);
        QVERIFY(both.at(0).differences.isEmpty());
    }

    void pricesThatCannotBeComparedComeLast()
    {
        OfferList list;
        list.with(u"gcp/compute/euros/us-central1"_s, u"virtual-machine"_s, u"0.01"_s, machine(2, u"8"_s));
        list.last().rates.first().currency = Currency::of("EUR");
        list.with(u"gcp/compute/dollars/us-central1"_s, u"virtual-machine"_s, u"0.05"_s, machine(2, u"8"_s));
        OfferWish wish = machines(2, 8);
        wish.currencies = usableCurrencies(aPlan().build());
        QCOMPARE(titles(offersFor(wish, list)), (QStringList {u"dollars"_s, u"euros"_s}));
    }

    void whatLacksAFeatureComesLast()
    {
        OfferList list;
        const KeyValue arm {u"Architecture"_s, u"arm64"_s};
        const KeyValue intel {u"Architecture"_s, u"x86_64"_s};
        list.with(u"gcp/compute/arm/us-central1"_s, u"virtual-machine"_s, u"0.01"_s,
                  machine(2, u"8"_s) + QList<KeyValue> {arm})
            .with(u"gcp/compute/intel/us-central1"_s, u"virtual-machine"_s, u"0.05"_s,
                  machine(2, u"8"_s) + QList<KeyValue> {intel});
        OfferWish wish = machines(2, 8);
        wish.needs.architecture = u"x86_64"_s;
        const QList<Offer> offers = offersFor(wish, list);
        QCOMPARE(titles(offers), (QStringList {u"intel"_s, u"arm"_s}));
        QCOMPARE(offers.last().fit.text(), u"arm64 instead of x86_64"_s);
    }

    void burstableComesAfterSteady()
    {
        OfferList list;
        list.with(u"gcp/compute/e2-medium/us-central1"_s, u"virtual-machine"_s, u"0.01"_s, machine(2, u"8"_s))
            .with(u"gcp/compute/n2-standard-2/us-central1"_s, u"virtual-machine"_s, u"0.05"_s, machine(2, u"8"_s));
        OfferWish wish = machines(2, 8);
        const QList<Offer> steady = offersFor(wish, list);
        QCOMPARE(titles(steady), (QStringList {u"n2-standard-2"_s, u"e2-medium"_s}));
        QVERIFY(steady.first().fit.isExact());
        QCOMPARE(steady.last().fit.text(), u"Burstable, not for steady load (e2-medium)"_s);
        wish.burstable = true;
        const QList<Offer> bursting = offersFor(wish, list);
        QCOMPARE(titles(bursting), (QStringList {u"e2-medium"_s, u"n2-standard-2"_s}));
        QVERIFY(bursting.first().fit.isExact());
    }

    void anotherTermIsSaidAndComesLater()
    {
        OfferList list;
        list.with(u"gcp/compute/plain/us-central1"_s, u"virtual-machine"_s, u"0.04"_s, machine(2, u"8"_s))
            .with(u"gcp/compute/kept/us-central1"_s, u"virtual-machine"_s, u"0.10"_s, machine(2, u"8"_s))
            .withTerm(u"committed-3y"_s, u"0.05"_s);
        OfferWish wish = machines(2, 8);
        wish.term = u"reserved-3y-all-upfront"_s;
        const QList<Offer> reserved = offersFor(wish, list);
        QCOMPARE(titles(reserved), (QStringList {u"kept"_s, u"plain"_s}));
        QVERIFY(reserved.first().fit.isExact()); // committed as long
        QCOMPARE(reserved.last().fit.text(), u"On demand instead of reserved for 3 year(s)"_s);
        wish.term = u"spot"_s;
        QCOMPARE(offersFor(wish, list).first().fit.text(), u"On demand instead of spot"_s);
    }

    void anotherTermOfAMeasureIsSaid()
    {
        const auto running = measuring(u"running"_s);
        OfferList list;
        list.with(u"gcp/lb/rule/us-central1"_s, u"load-balancer"_s, u"0.025"_s, running);
        OfferList sources;
        sources.with(u"aws/elb/alb/us-east-1"_s, u"load-balancer"_s, u"0.02"_s, running);
        sources.last().rates.first().term = u"spot"_s;
        const GivenPart source {sources.last().item, sources.last().rates.first()};
        const auto found = counterpartsOf({u"gcp"_s, u"us-central1"_s, {source}}, list);
        QCOMPARE(found.at(0).differences.first().text, u"on demand instead of spot"_s);
    }

    void anotherEngineDoesNotDo()
    {
        OfferList list;
        list.with(u"gcp/sql/mysql/us-central1"_s, u"relational-database"_s, u"0.01"_s,
                  machine(2, u"8"_s) + QList<KeyValue> {{u"Engine"_s, u"MySQL"_s}});
        OfferWish wish = machines(2, 8);
        wish.role = u"relational-database"_s;
        wish.needs.engine = u"PostgreSQL"_s;
        QVERIFY(offersFor(wish, list).isEmpty());
        wish.needs.engine = u"mysql"_s;
        QCOMPARE(offersFor(wish, list).size(), 1);
    }

    void unknownSizeStandsForNothing()
    {
        OfferList list;
        list.with(u"azure/search/s1/eastus"_s, u"search-service"_s, u"0.336"_s, measuring(u"node"_s))
            .with(u"azure/search/images/eastus"_s, u"search-service"_s, u"0.001"_s, measuring(u"images"_s),
                  Rate::Time::Use, u"image"_s);
        OfferWish wish {u"search-service"_s, u"azure"_s, u"eastus"_s, needing(2, 8)};
        const QList<Offer> offers = offersFor(wish, list);
        QCOMPARE(titles(offers), QStringList {u"s1"_s});
        QVERIFY(offers.first().sizeUnknown);
        QCOMPARE(offers.first().fit.text(), u"Does not state its vCPU, memory"_s);
    }

    void databaseIsMadeOfWhatIsPricedApart()
    {
        const QList<KeyValue> postgres {{u"Engine"_s, u"PostgreSQL"_s}, {u"Deployment"_s, u"Single zone"_s}};
        OfferList list;
        list.with(u"gcp/Cloud SQL/vcpu/europe-west1"_s, u"relational-database"_s, u"0.04"_s,
                  measuring(u"vCPU"_s) + postgres, Rate::Time::Hour, u"vCPU"_s)
            .with(u"gcp/Cloud SQL/memory/europe-west1"_s, u"relational-database"_s, u"0.007"_s,
                  measuring(u"memory"_s) + postgres, Rate::Time::Hour, u"GB"_s)
            .with(u"gcp/Cloud SQL/ssd/europe-west1"_s, u"relational-database"_s, u"0.17"_s,
                  measuring(u"storage"_s) + postgres, Rate::Time::Month, u"GB"_s);
        OfferWish wish {u"relational-database"_s, u"gcp"_s, u"europe-west1"_s, needing(4, 16)};
        wish.needs.engine = u"PostgreSQL"_s;
        const QList<Offer> offers = pricedOffersFor(aPlan().build(), {}, wish, QuantityInput::of(2), list);
        QCOMPARE(offers.size(), 1);
        QCOMPARE(offers.first().parts.size(), 2);
        QVERIFY(offers.first().fit.isExact());
        // 2 × 730 h × (4 × 0.04 + 16 × 0.007)
        QCOMPARE(offers.first().cost.amount.likely, dollars(u"397.12"));
        wish.needs.storage = Quantity::fromWhole(100);
        const QList<Offer> kept = pricedOffersFor(aPlan().build(), {}, wish, QuantityInput::of(2), list);
        // and 2 × 100 × 0.17
        QCOMPARE(kept.first().cost.amount.likely, dollars(u"431.12"));
        QVERIFY(kept.first().fit.isExact());
        wish.needs.zones = 2;
        QVERIFY(offersFor(wish, list).first().fit.text().contains("multi-zone"_L1));
    }

    void candidatesAreOfTheOwnProviderFirst()
    {
        OfferList list;
        list.with(u"aws/ec2/used/us-east-1"_s, u"virtual-machine"_s, u"0.096"_s, machine(2, u"8"_s))
            .with(u"aws/ec2/newer/us-east-1"_s, u"virtual-machine"_s, u"0.09"_s, machine(2, u"8"_s))
            .with(u"aws/ec2/cheaper/us-east-1"_s, u"virtual-machine"_s, u"0.08"_s, machine(2, u"8"_s))
            .with(u"gcp/compute/other/us-east4"_s, u"virtual-machine"_s, u"0.01"_s, machine(2, u"8"_s));
        PlanBuilder builder = aPlan();
        builder.withPrice(u"used"_s, u"0.096"_s, Rate::Time::Hour).withOption(u"AWS"_s, u"aws"_s);
        Plan plan = builder.withComponent(u"VM"_s, 3, u"used"_s).as(u"virtual-machine"_s).build();
        Option option = plan.table<Option>().at(0);
        option.region = u"us-east-1"_s;
        plan.table<Option>().replace(option);
        PriceItem item = plan.table<PriceItem>().at(0);
        item.key = u"aws/ec2/used/us-east-1"_s;
        item.role = u"virtual-machine"_s;
        item.specifications = machine(2, u"8"_s);
        plan.table<PriceItem>().replace(item);
        const QList<Offer> offers = candidatesFor(plan, ComponentId(1), {}, list);
        QCOMPARE(titles(offers), (QStringList {u"cheaper"_s, u"newer"_s, u"other"_s}));
        // 3 × 730 h × 0.08
        QCOMPARE(offers.first().cost.amount.likely, dollars(u"175.2"));
        QCOMPARE(candidatesFor(plan, ComponentId(1), {}, list, 1).size(), 1);
        // Half the hours, half the price.
        Charge charge = plan.table<Charge>().at(0);
        charge.hours = Quantity::fromWhole(365);
        plan.table<Charge>().replace(charge);
        QCOMPARE(candidatesFor(plan, ComponentId(1), {}, list).first().cost.amount.likely, dollars(u"87.6"));
    }

    void candidatesWithoutSizeChargeForTheSame()
    {
        const QList<KeyValue> cold {{u"Storage class"_s, u"cold"_s}};
        const QList<KeyValue> standard {{u"Storage class"_s, u"standard"_s}};
        OfferList list;
        list.with(u"aws/s3/standard/us-east-1"_s, u"object-storage"_s, u"0.023"_s, measuring(u"stored"_s) + standard,
                  Rate::Time::Month, u"GB"_s)
            .with(u"aws/s3/cold/us-east-1"_s, u"object-storage"_s, u"0.004"_s, measuring(u"stored"_s) + cold,
                  Rate::Time::Month, u"GB"_s)
            .with(u"gcp/storage/standard/us-east4"_s, u"object-storage"_s, u"0.02"_s, measuring(u"stored"_s) + standard,
                  Rate::Time::Month, u"GiB"_s);
        PlanBuilder builder = aPlan();
        builder.withPrice(u"standard"_s, u"0.023"_s, Rate::Time::Month, u"GB"_s).withOption(u"AWS"_s, u"aws"_s);
        Plan plan = builder.withComponent(u"Files"_s, 500, u"standard"_s).as(u"object-storage"_s).build();
        Option option = plan.table<Option>().at(0);
        option.region = u"us-east-1"_s;
        plan.table<Option>().replace(option);
        PriceItem item = plan.table<PriceItem>().at(0);
        item.key = u"aws/s3/standard/us-east-1"_s;
        plan.table<PriceItem>().replace(item);
        const QList<Offer> offers = candidatesFor(plan, ComponentId(1), {}, list);
        QCOMPARE(titles(offers), (QStringList {u"cold"_s, u"standard"_s}));
        QCOMPARE(offers.first().fit.text(), u"Cold in place of standard"_s);
        QCOMPARE(offers.first().cost.amount.likely, dollars(u"2"));
        QCOMPARE(offers.last().cost.amount.likely, dollars(u"10"));
        QCOMPARE(offers.last().provider(), u"gcp"_s);
    }

    void termIsTheSameElseOneAsLong()
    {
        OfferList list;
        list.with(u"gcp/compute/n2/us-central1"_s, u"virtual-machine"_s, u"1"_s)
            .withTerm(u"spot"_s, u"0.2"_s)
            .withTerm(u"committed-3y"_s, u"0.5"_s)
            .withTerm(u"committed-1y"_s, u"0.7"_s);
        const QList<Rate> rates = list.last().rates;
        QCOMPARE(rates.at(rateForTerm(rates, u"spot"_s)).term, u"spot"_s);
        QCOMPARE(rates.at(rateForTerm(rates, u"reserved-1y-no-upfront"_s)).term, u"committed-1y"_s);
        QCOMPARE(rates.at(rateForTerm(rates, u"savings-plan-3y-all-upfront"_s)).term, u"committed-3y"_s);
        QCOMPARE(rates.at(rateForTerm(rates, u"flat"_s)).term, u"on-demand"_s);
        QCOMPARE(rateForTerm({}, u"flat"_s), -1);
    }

    void pricesThatNotEverybodyGetsStandForNoOther()
    {
        OfferList list;
        list.with(u"azure/vm/d2/eastus"_s, u"virtual-machine"_s, u"1"_s).withTerm(u"flat"_s, u"0.9"_s);
        for (const QString &term : {u"low-priority"_s, u"dev-test"_s, u"dev-test-spot"_s, u"committed-1m"_s}) {
            QList<Rate> rates = list.last().rates;
            rates.first().term = term;
            QCOMPARE(rates.at(rateForTerm(rates, u"on-demand"_s)).term, u"flat"_s);
            QCOMPARE(rateForTerm({rates.first()}, u"on-demand"_s), -1);
            QCOMPARE(rateForTerm({rates.first()}, term), 0);
        }
    }

    void unitsOfOneKindAreExchanged()
    {
        QCOMPARE(unitFactor(u"GB"_s, u"GiB"_s), std::optional(UnitFactor()));
        QCOMPARE(unitFactor(u"TB"_s, u"GB"_s)->of(Quantity::fromWhole(3)), Quantity::fromWhole(3072));
        // 5,000,000 MB are 4,882.8125 GB and 4.768372 TB
        QCOMPARE(unitFactor(u"MB"_s, u"GB"_s)->of(Quantity::fromWhole(5'000'000)), *Quantity::fromString(u"4882.8125"));
        QCOMPARE(unitFactor(u"MB"_s, u"TB"_s)->of(Quantity::fromWhole(5'000'000)), *Quantity::fromString(u"4.768372"));
        QCOMPARE(unitFactor(u"GB"_s, u"MiB"_s)->of(Quantity::fromWhole(1)), Quantity::fromWhole(1024));
        QCOMPARE(unitFactor(u"request"_s, u"operation"_s), std::optional(UnitFactor()));
        QCOMPARE(unitFactor(u"GB-second"_s, u"GiB-second"_s), std::optional(UnitFactor()));
        QCOMPARE(unitFactor(u"web ACL"_s, u"policy"_s), std::optional(UnitFactor()));
        QVERIFY(!unitFactor(u"GB"_s, u"request"_s));
        QVERIFY(!unitFactor(u"disk"_s, u"GB"_s));
        QVERIFY(!unitFactor(u"request"_s, u"policy"_s));
    }

    void storageClassesDoForTheirLike()
    {
        QCOMPARE(classDistance(u"archive instant"_s, u"cold"_s), std::optional(0));
        QCOMPARE(classDistance(u"archive"_s, u"deep archive"_s), std::optional(1));
        QVERIFY(!classDistance(u"standard"_s, u"deep archive"_s));
        QVERIFY(!classDistance(u"standard"_s, u"HDD"_s));
        QCOMPARE(classDistance({}, {}), std::optional(0));
    }

    void chargesThatBelongTogetherComeFromOneService()
    {
        OfferList list;
        list.with(u"azure/Load Balancer/basic/eastus"_s, u"load-balancer"_s, u"0.01"_s, measuring(u"running"_s))
            .with(u"azure/Gateway/v2/eastus"_s, u"load-balancer"_s, u"0.2"_s, measuring(u"running"_s))
            .with(u"azure/Gateway/unit/eastus"_s, u"load-balancer"_s, u"0.008"_s, measuring(u"capacity unit"_s));
        OfferList sources;
        sources.with(u"aws/elb/alb/us-east-1"_s, u"load-balancer"_s, u"0.0225"_s, measuring(u"running"_s));
        const GivenPart running {sources.last().item, sources.last().rates.first()};
        sources.with(u"aws/elb/lcu/us-east-1"_s, u"load-balancer"_s, u"0.008"_s, measuring(u"capacity unit"_s));
        const GivenPart unit {sources.last().item, sources.last().rates.first()};
        const auto both = counterpartsOf({u"azure"_s, u"eastus"_s, {running, unit}}, list);
        QCOMPARE(both.at(0).item->item.sku, u"v2"_s);
        QCOMPARE(both.at(1).item->item.sku, u"unit"_s);
        const auto one = counterpartsOf({u"azure"_s, u"eastus"_s, {running}}, list);
        QCOMPARE(one.at(0).item->item.sku, u"basic"_s);
    }

    void areaSpecialOfferAndTimeTellPricesApart()
    {
        OfferList list;
        const auto egress = measuring(u"egress"_s);
        list.with(u"gcp/cdn/out-europe/global"_s, u"cdn"_s, u"0.02"_s, egress, Rate::Time::Use, u"GB"_s)
            .with(u"gcp/cdn/out-north-america/global"_s, u"cdn"_s, u"0.08"_s, egress, Rate::Time::Use, u"GB"_s)
            .with(u"gcp/cdn/stands/global"_s, u"cdn"_s, u"0.001"_s, egress, Rate::Time::Hour, u"GB"_s)
            .with(u"gcp/cdn/new-customers/global"_s, u"cdn"_s, u"0.001"_s,
                  egress + QList<KeyValue> {{u"Offer"_s, u"first 12 months"_s}}, Rate::Time::Use, u"GB"_s);
        OfferList sources;
        sources.with(u"aws/cloudfront/out-states/global"_s, u"cdn"_s, u"0.085"_s, egress, Rate::Time::Use, u"GB"_s);
        sources.last().item.name = u"CloudFront, data out to the United States"_s;
        const GivenPart source {sources.last().item, sources.last().rates.first()};
        const auto found = counterpartsOf({u"gcp"_s, u"us-central1"_s, {source}}, list);
        QCOMPARE(found.at(0).item->item.sku, u"out-north-america"_s);
        QVERIFY(found.at(0).differences.isEmpty());
    }

    void areasOfAListAreChosenByTheRegion()
    {
        OfferList list;
        const auto egress = measuring(u"egress"_s);
        list.with(u"aws/cdn/canada/Canada"_s, u"cdn"_s, u"0.05"_s, egress, Rate::Time::Use, u"GB"_s)
            .with(u"aws/cdn/states/United States"_s, u"cdn"_s, u"0.085"_s, egress, Rate::Time::Use, u"GB"_s)
            .with(u"aws/cdn/europe/EU"_s, u"cdn"_s, u"0.01"_s, egress, Rate::Time::Use, u"GB"_s);
        OfferList sources;
        sources.with(u"gcp/cdn/out/global"_s, u"cdn"_s, u"0.08"_s, egress, Rate::Time::Use, u"GiB"_s);
        const GivenPart source {sources.last().item, sources.last().rates.first()};
        const auto states = counterpartsOf({u"aws"_s, u"us-east-1"_s, {source}}, list);
        QCOMPARE(states.at(0).item->item.sku, u"states"_s);
        QVERIFY(states.at(0).differences.isEmpty());
        const auto ireland = counterpartsOf({u"aws"_s, u"eu-west-1"_s, {source}}, list);
        QCOMPARE(ireland.at(0).item->item.sku, u"europe"_s);
    }

    void specialKindsStandInOnlyWhereNothingElseDoes()
    {
        const auto running = measuring(u"running"_s);
        OfferList list;
        list.with(u"aws/elb/gwlb/us-east-1"_s, u"load-balancer"_s, u"0.01"_s, running);
        list.last().item.name = u"Gateway Load Balancer"_s;
        OfferList sources;
        sources.with(u"gcp/lb/rule/us-central1"_s, u"load-balancer"_s, u"0.025"_s, running);
        const GivenPart source {sources.last().item, sources.last().rates.first()};
        const PairingWish wish {u"aws"_s, u"us-east-1"_s, {source}};
        const auto alone = counterpartsOf(wish, list);
        QCOMPARE(alone.at(0).differences.first().text, u"of an older or special kind"_s);
        list.with(u"aws/elb/alb/us-east-1"_s, u"load-balancer"_s, u"0.02"_s, running);
        const auto both = counterpartsOf(wish, list);
        QCOMPARE(both.at(0).item->item.sku, u"alb"_s);
        QVERIFY(both.at(0).differences.isEmpty());
    }

    void nodesAreNeverPairedWithoutTheirSize()
    {
        OfferList list;
        list.with(u"aws/elasticache/micro/us-east-1"_s, u"cache"_s, u"0.01"_s, machine(2, u"0.5"_s));
        OfferList sources;
        sources.with(u"gcp/memorystore/node/us-central1"_s, u"cache"_s, u"0.2"_s, measuring(u"node"_s));
        const GivenPart source {sources.last().item, sources.last().rates.first()};
        const auto found = counterpartsOf({u"aws"_s, u"us-east-1"_s, {source}}, list);
        QVERIFY(!found.at(0).item);
        QCOMPARE(found.at(0).reason, u"node does not state its size: say what is needed"_s);
    }

    void whatHasNoCounterpartSaysWhatAndWhere()
    {
        OfferList sources;
        sources.with(u"aws/secrets/secret/us-east-1"_s, u"secrets"_s, u"0.4"_s, measuring(u"secret"_s),
                     Rate::Time::Month);
        const GivenPart source {sources.last().item, sources.last().rates.first()};
        const auto found = counterpartsOf({u"azure"_s, u"eastus"_s, {source}}, OfferList());
        QVERIFY(!found.at(0).item);
        QCOMPARE(found.at(0).reason, u"No sourced price for secrets on Azure (secret)"_s);
    }

private:
    static OfferWish machines(int vcpu, int memory)
    {
        return {u"virtual-machine"_s, u"gcp"_s, u"us-central1"_s, needing(vcpu, memory)};
    }
    static QStringList titles(const QList<Offer> &offers)
    {
        QStringList all;
        for (const Offer &offer : offers)
            all.append(offer.title());
        return all;
    }
    static Money dollars(QStringView amount) { return *Money::fromString(amount, Currency::of("USD")); }
};

QTEST_GUILESS_MAIN(TestOffers)
#include "tst_offers.moc"
