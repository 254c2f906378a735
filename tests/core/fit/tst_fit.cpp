// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/fit.h"

#include "core/engine/figures/comparison.h"
#include "core/fit/burstable.h"
#include "core/fit/given.h"
#include "core/fit/priceage.h"
#include "support/planbuilder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void specificationsBecomeNeeds()
    {
        const Needs needs = needsOf(item({{u"vCPU"_s, u"4"_s},
                                          {u"Memory"_s, u"13.07 GiB"_s},
                                          {u"Storage"_s, u"2 TB"_s},
                                          {u"IOPS"_s, u"16,000"_s},
                                          {u"Engine"_s, u"Redis OSS"_s},
                                          {u"Deployment"_s, u"Multi zone"_s},
                                          {u"Architecture"_s, u"arm64"_s}}));
        QCOMPARE(needs.vcpu, Quantity::fromWhole(4));
        QCOMPARE(needs.memory, *Quantity::fromString(u"13.07"));
        QCOMPARE(needs.storage, Quantity::fromWhole(2048));
        QCOMPARE(needs.iops, Quantity::fromWhole(16000));
        QCOMPARE(needs.engine, u"Redis"_s);
        QCOMPARE(needs.zones, 2);
        QCOMPARE(needs.architecture, u"arm64"_s);
        QVERIFY(needsOf(item({{u"Storage"_s, u"Premium SSD"_s}})).isNone());
        QCOMPARE(needsOf(item({{u"Memory"_s, u"512 MiB"_s}})).memory, *Quantity::fromString(u"0.5"));
    }

    void enginesHaveOneName_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("name");
        QTest::newRow("open source") << u"Redis OSS"_s << u"Redis"_s;
        QTest::newRow("cluster") << u"redis cluster"_s << u"Redis"_s;
        QTest::newRow("aurora") << u"Aurora PostgreSQL"_s << u"PostgreSQL"_s;
        QTest::newRow("unknown") << u" DynamoDB "_s << u"DynamoDB"_s;
    }
    void enginesHaveOneName()
    {
        QFETCH(QString, engine);
        QTEST(engineName(engine), "name");
    }

    void whatIsAskedForIsExact()
    {
        const Fit fit = fitOf(needs(2, 8), machine(2, 8));
        QVERIFY(fit.isExact());
        QCOMPARE(fit.text(), u"Exact"_s);
        QVERIFY(fitOf({}, machine(2, 8)).isExact());
    }

    void largerSaysByHowMuch()
    {
        const Fit fit = fitOf(needs(2, 8), machine(4, 16));
        QCOMPARE(fit.kind(), FitKind::Larger);
        QCOMPARE(fit.parts.first().vcpu, Quantity::fromWhole(2));
        QCOMPARE(fit.parts.first().memory, Quantity::fromWhole(8));
        QCOMPARE(fit.text(), u"2 vCPU and 8 GiB more than asked"_s);
        QCOMPARE(fitOf(needs(2, 8), machine(2, 16)).text(), u"8 GiB more than asked"_s);
    }

    void lessIsMissing()
    {
        const Fit fit = fitOf(needs(4, 8), machine(2, 16));
        QCOMPARE(fit.kind(), FitKind::Missing);
        QVERIFY(fit.has(FitKind::Larger));
        QCOMPARE(fit.text(), u"2 vCPU less than asked; 8 GiB more than asked"_s);
        QCOMPARE(fitOf(needs(2, 8), item({{u"vCPU"_s, u"2"_s}})).text(), u"Does not state its memory"_s);
    }

    void missingFeaturesAreNamed()
    {
        Needs asked = needs(2, 8);
        asked.zones = 2;
        PriceItem single = machine(2, 8);
        QCOMPARE(fitOf(asked, single).text(), u"States no multi-zone deployment"_s);
        single.specifications.append({u"Deployment"_s, u"single zone"_s});
        QCOMPARE(fitOf(asked, single).text(), u"Has no multi-zone deployment"_s);
        asked.zones = 0;
        asked.architecture = u"x86_64"_s;
        single.specifications.append({u"Architecture"_s, u"arm64"_s});
        QCOMPARE(fitOf(asked, single).text(), u"arm64 instead of x86_64"_s);
        asked.architecture.clear();
        asked.engine = u"PostgreSQL"_s;
        single.specifications.append({u"Engine"_s, u"MySQL"_s});
        QCOMPARE(fitOf(asked, single).text(), u"MySQL instead of PostgreSQL"_s);
        QCOMPARE(fitOf(asked, single).kind(), FitKind::Missing);
    }

    void regionIsTheOneWantedHoweverItIsSpelt()
    {
        PriceItem elsewhere = machine(2, 8);
        elsewhere.provider = u"gcp"_s;
        elsewhere.region = u"europe-west1"_s;
        const Fit fit = fitOf(needs(2, 8), elsewhere, {u"europe-west9"_s, false});
        QCOMPARE(fit.kind(), FitKind::OtherRegion);
        QCOMPARE(fit.text(), u"Priced in europe-west1 instead of europe-west9"_s);
        elsewhere.region = u"global"_s;
        QVERIFY(fitOf(needs(2, 8), elsewhere, {u"europe-west9"_s, false}).isExact());
        PriceItem named = machine(2, 8);
        named.provider = u"aws"_s;
        named.region = u"EU (Ireland)"_s;
        QVERIFY(fitOf(needs(2, 8), named, {u"eu-west-1"_s, false}).isExact());
    }

    void choiceByHandIsSaidBesideTheRest()
    {
        const Fit larger = fitOf(needs(2, 8), machine(4, 8), {{}, true});
        QCOMPARE(larger.text(), u"2 vCPU more than asked; chosen by hand"_s);
        QVERIFY(!larger.isExact());
        QCOMPARE(fitOf({}, machine(4, 8), {{}, true}).text(), u"Chosen by hand"_s);
        QVERIFY(fitOf(needs(4, 8), machine(4, 8), {{}, true}).isExact());
    }

    void unpricedNamesRoleAndProvider()
    {
        const Fit fit = unpricedFit(u"search-service"_s, u"gcp"_s);
        QCOMPARE(fit.kind(), FitKind::Unpriced);
        QCOMPARE(fit.text(), u"No sourced price for search on GCP"_s);
        QCOMPARE(unpricedFit(u"cdn"_s, u"azure"_s).text(), u"No sourced price for CDN on Azure"_s);
    }

    void burstableSizesAreKnownByTheirNames_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("bursts");
        QTest::newRow("t3") << u"aws"_s << u"t3.medium"_s << true;
        QTest::newRow("database") << u"aws"_s << u"db.t4g.large, PostgreSQL"_s << true;
        QTest::newRow("cache") << u"aws"_s << u"cache.t3.micro, Valkey"_s << true;
        QTest::newRow("m5") << u"aws"_s << u"m5.large"_s << false;
        QTest::newRow("trainium") << u"aws"_s << u"trn1.2xlarge"_s << false;
        QTest::newRow("B2ms") << u"azure"_s << u"B2ms"_s << true;
        QTest::newRow("ARM name") << u"azure"_s << u"Standard_B2ps_v2"_s << true;
        QTest::newRow("database on B") << u"azure"_s << u"MySQL Flexible B1ms"_s << true;
        QTest::newRow("D2s") << u"azure"_s << u"D2s v5"_s << false;
        QTest::newRow("balanced cache") << u"azure"_s << u"Azure Managed Redis Balanced B3, node"_s << false;
        QTest::newRow("e2-medium") << u"gcp"_s << u"e2-medium"_s << true;
        QTest::newRow("shared core") << u"gcp"_s << u"db-f1-micro, PostgreSQL"_s << true;
        QTest::newRow("e2-standard") << u"gcp"_s << u"e2-standard-2"_s << false;
    }
    void burstableSizesAreKnownByTheirNames()
    {
        QFETCH(QString, provider);
        QFETCH(QString, name);
        PriceItem named = machine(2, 8);
        named.provider = provider;
        named.name = name;
        QTEST(isBurstable(named), "bursts");
    }

    void burstableIsNotExactUnlessChosenByHand()
    {
        PriceItem small = machine(2, 8);
        small.provider = u"aws"_s;
        small.name = u"t3.large"_s;
        QCOMPARE(fitOf(needs(2, 8), small).text(), u"Burstable, not for steady load (t3.large)"_s);
        QVERIFY(!fitOf(needs(2, 8), small).isExact());
        QVERIFY(fitOf(needs(2, 8), small, {{}, true}).isExact());
        QVERIFY(fitOf({}, small).isExact()); // nothing is asked for
    }

    void partsGiveTogetherWhatIsPricedApart()
    {
        PriceItem cpu = item({{u"Engine"_s, u"PostgreSQL"_s}, {u"Deployment"_s, u"Multi zone"_s}});
        cpu.role = u"relational-database"_s;
        Rate byCpu;
        byCpu.unit = u"vCPU"_s;
        Rate byMemory;
        byMemory.unit = u"GB"_s;
        PriceItem disk = cpu;
        disk.specifications.append({u"Measure"_s, u"storage"_s});
        const Needs given = givenBy({{cpu, byCpu, Quantity::fromWhole(4)},
                                     {cpu, byMemory, Quantity::fromWhole(16)},
                                     {disk, byMemory, Quantity::fromWhole(500)}});
        QCOMPARE(given.vcpu, Quantity::fromWhole(4));
        QCOMPARE(given.memory, Quantity::fromWhole(16));
        QCOMPARE(given.engine, u"PostgreSQL"_s);
        QCOMPARE(given.zones, 2);
    }

    void noteFollowsThePlan()
    {
        PlanBuilder builder = aPlan();
        builder.withPrice(u"large"_s, u"70"_s)
            .withOption(u"GCP"_s, u"gcp"_s)
            .withComponent(u"VM"_s, 1, u"large"_s);
        Plan plan = builder.build();
        const Component component = plan.table<Component>().at(0);
        QCOMPARE(fitNote(plan, component, {}), QString()); // nothing is asked for
        PriceItem priced = plan.table<PriceItem>().at(0);
        priced.specifications = {{u"vCPU"_s, u"4"_s}, {u"Memory"_s, u"16 GiB"_s}};
        plan.table<PriceItem>().replace(priced);
        Sizing sizing = plan.table<Sizing>().at(0);
        sizing.needs = needs(2, 16);
        plan.table<Sizing>().replace(sizing);
        QCOMPARE(fitNote(plan, component, {}), u"2 vCPU more than asked"_s);
        sizing.needs = needs(4, 16);
        plan.table<Sizing>().replace(sizing);
        QCOMPARE(fitNote(plan, component, {}), u"Exact"_s);
        Charge charge = plan.table<Charge>().at(0);
        charge.rate = {};
        plan.table<Charge>().replace(charge);
        QCOMPARE(fitNote(plan, component, {}), u"No sourced price for other on GCP"_s);
    }

    void priceOlderThanThePlanAllowsIsNamed()
    {
        PlanBuilder builder = aPlan();
        builder.withPrice(u"large"_s, u"70"_s)
            .withOption(u"GCP"_s, u"gcp"_s)
            .withComponent(u"VM"_s, 1, u"large"_s);
        Plan plan = builder.build();
        Rate rate = plan.table<Rate>().at(0);
        rate.effective = QDate(2025, 12, 15);
        plan.table<Rate>().replace(rate);
        PriceItem priced = plan.table<PriceItem>().at(0);
        priced.specifications = {{u"vCPU"_s, u"4"_s}, {u"Memory"_s, u"16 GiB"_s}};
        plan.table<PriceItem>().replace(priced);
        Sizing sizing = plan.table<Sizing>().at(0);
        sizing.needs = needs(4, 16);
        plan.table<Sizing>().replace(sizing);
        const Component component = plan.table<Component>().at(0);
        // Twelve months to the day are not too many.
        QCOMPARE(fitNote(plan, component, {}, QDate(2026, 12, 15)), u"Exact"_s);
        QCOMPARE(fitNote(plan, component, {}, QDate(2026, 12, 16)), u"Exact; price of Dec 2025"_s);
        QVERIFY(!fitAt(plan, component, {}, QDate(2026, 12, 16)).isExact());
        PlanInfo info = plan.info();
        info.priceAge = 0;
        plan.table<PlanInfo>().replace(info);
        QCOMPARE(fitNote(plan, component, {}, QDate(2030, 1, 1)), u"Exact"_s);
    }

    void theOldestOfSeveralPricesIsNamed()
    {
        Rate undated;
        Rate old;
        old.effective = QDate(2016, 12, 1);
        Rate older;
        older.effective = QDate(2014, 2, 1);
        const PriceAge age {12, QDate(2026, 1, 1)};
        QVERIFY(!oldPriceDifference({undated}, age));
        QCOMPARE(oldPriceDifference({undated, old, older}, age)->text, u"price of Feb 2014"_s);
    }

    void comparisonShowsTheLiveNoteWhereNobodyWroteOne()
    {
        PlanBuilder builder = aPlan();
        builder.withPrice(u"large"_s, u"70"_s)
            .withOption(u"GCP"_s, u"gcp"_s)
            .withEnvironment(u"Production"_s);
        Plan plan = builder.withComponent(u"VM"_s, 1, u"large"_s).as(u"virtual-machine"_s).build();
        PriceItem priced = plan.table<PriceItem>().at(0);
        priced.specifications = {{u"vCPU"_s, u"4"_s}};
        plan.table<PriceItem>().replace(priced);
        Sizing sizing = plan.table<Sizing>().at(0);
        sizing.needs.vcpu = Quantity::fromWhole(2);
        plan.table<Sizing>().replace(sizing);
        const auto note = [&plan] {
            return compareOptions(plan, {OptionId(1)}, {}, {}, Basis::Catalog)
                .rows.first()
                .cells.first()
                .note;
        };
        QCOMPARE(note(), u"2 vCPU more than asked"_s);
        Component component = plan.table<Component>().at(0);
        component.fitNote = u"Big enough"_s;
        plan.table<Component>().replace(component);
        QCOMPARE(note(), u"Big enough"_s);
    }

private:
    static PriceItem item(const QList<KeyValue> &specifications)
    {
        PriceItem made;
        made.role = u"virtual-machine"_s;
        made.specifications = specifications;
        return made;
    }
    static PriceItem machine(int vcpu, int memory)
    {
        return item({{u"vCPU"_s, QString::number(vcpu)}, {u"Memory"_s, u"%1 GiB"_s.arg(memory)}});
    }
    static Needs needs(int vcpu, int memory)
    {
        Needs made;
        made.vcpu = Quantity::fromWhole(vcpu);
        made.memory = Quantity::fromWhole(memory);
        return made;
    }
};

QTEST_GUILESS_MAIN(TestFit)
#include "tst_fit.moc"
