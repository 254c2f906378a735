// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/carbon/carbon.h"
#include "core/carbon/coefficients.h"
#include "core/text/carbontext.h"
#include "core/smallplan.h"

#include <QTest>

#include <tuple>

using namespace stratoplan;
using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Specifications = QList<KeyValue>;

/// What a test says about a price item.
struct Thing
{
    const char *provider;
    const char *region;
    const char *role;
    const char *unit;
    Rate::Time time = Rate::Time::Hour;
    Specifications specifications = {};
    const char *name = "thing";
};

class CarbonPlan : public SmallPlan
{
public:
    OptionId aws = option("AWS");
    EnvironmentId production = environment("Production");

    RateId thing(const Thing &each)
    {
        PriceItem item;
        item.provider = QString::fromLatin1(each.provider);
        item.region = QString::fromLatin1(each.region);
        item.role = QString::fromLatin1(each.role);
        item.name = QString::fromLatin1(each.name);
        item.specifications = each.specifications;
        Rate rate;
        rate.item = add(item);
        rate.time = each.time;
        rate.unit = QString::fromLatin1(each.unit);
        rate.tiers = {{Quantity(), price("0.1")}};
        return add(rate);
    }
    ComponentId runs(const Thing &each, const char *count)
    {
        return priced(aws, production, each.name, thing(each), count, each.role);
    }
    [[nodiscard]] CarbonEstimate estimate(ComponentId component) const
    {
        return carbonOf(plan, component, Timeline(plan).at(0));
    }
};

const Specifications twoCpus {
    {u"vCPU"_s, u"2"_s}, {u"Memory"_s, u"8 GiB"_s}, {u"Architecture"_s, u"x86_64"_s}};

void compareKilograms(const CarbonEstimate &estimate, double expected)
{
    QVERIFY2(estimate.kilograms, qPrintable(estimate.why));
    const double actual = estimate.kilograms->likely.toDouble();
    QVERIFY2(std::abs(actual - expected) < 0.000005,
             qPrintable(u"%1 instead of %2"_s.arg(actual, 0, 'f', 6).arg(expected, 0, 'f', 6)));
}

} // namespace

class TestCarbon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void machinesEmitByCpuLoadCentreAndGrid();
    void arm64OfAmazonIsMoreFrugal();
    void standbyInAnotherZoneRunsTwice();
    void storedDataEmitsByMediumAndCopies();
    void disksCountBySize();
    void composedDatabaseAddsUpItsParts();
    void functionsEmitByTheSecond();
    void trafficBetweenZonesCountsAndToUsersDoesNot();
    void aRangeOfMachinesGivesARange();
    void hoursOfAChargeCount();
    void statedNeedsSayWhatRuns();
    void whatCannotBeEstimatedSaysWhy();
    void aPartLeftOutIsCountedAndNamed();
    void theTableAddsUpWhatCountsAndSaysWhatItLeavesOut();
    void everyGridFactorHasYearAndSource();
    void kilogramsAreShortForPeople();
};

void TestCarbon::machinesEmitByCpuLoadCentreAndGrid()
{
    // 0.74 + 0.5 · (3.5 − 0.74) = 2.12 W · 2 vCPU · 5 · 730 h = 15.476 kWh; · 1.135 = 17.56526 kWh from the
    // grid; · 0.379069 kg (SERC) = 6.658445 kg.
    CarbonPlan plan;
    const ComponentId nodes =
        plan.runs({"aws", "us-east-1", "virtual-machine", "instance", Rate::Time::Hour, twoCpus}, "5");
    const CarbonEstimate estimate = plan.estimate(nodes);
    compareKilograms(estimate, 6.6584455);
    QCOMPARE(estimate.kilowattHours.likely, quantity("17.56526"));
    QCOMPARE(estimate.year, 2020);
    QCOMPARE(estimate.leftOut, 0);
    QVERIFY(estimate.why.isEmpty());
    for (const QString &word :
         {u"Cloud Carbon Footprint"_s, u"2023"_s, u"50 %"_s, u"1.135"_s, u"SERC"_s, u"379.069"_s, u"EPA"_s})
        QVERIFY2(estimate.method.contains(word), qPrintable(estimate.method));
}

void TestCarbon::arm64OfAmazonIsMoreFrugal()
{
    // 0.474262 + 0.5 · (1.692962 − 0.474262) = 1.083612 W · 2 · 730 h · 1.135 · 0.2786 kg (Ireland) =
    // 0.500263 kg.
    CarbonPlan plan;
    const Specifications arm {{u"vCPU"_s, u"2"_s}, {u"Architecture"_s, u"arm64"_s}};
    const ComponentId node =
        plan.runs({"aws", "eu-west-1", "virtual-machine", "instance", Rate::Time::Hour, arm}, "1");
    compareKilograms(plan.estimate(node), 1.08361189 * 2 * 0.730 * 1.135 * 0.2786);
}

void TestCarbon::standbyInAnotherZoneRunsTwice()
{
    CarbonPlan plan;
    Specifications twice = twoCpus;
    twice.append({u"Deployment"_s, u"multi zone"_s});
    const ComponentId single =
        plan.runs({"aws", "us-east-1", "relational-database", "instance", Rate::Time::Hour, twoCpus}, "1");
    const ComponentId multi =
        plan.runs({"aws", "us-east-1", "relational-database", "instance", Rate::Time::Hour, twice}, "1");
    compareKilograms(plan.estimate(single), 1.3316891); // a fifth of five machines
    compareKilograms(plan.estimate(multi), 2.6633782);
}

void TestCarbon::storedDataEmitsByMediumAndCopies()
{
    CarbonPlan plan;
    // S3: 1 TB · 730 h · 0.65 W · 3 copies = 1.4235 kWh; · 1.135 · 0.2786 = 0.450126 kg.
    const ComponentId bucket =
        plan.runs({"aws", "eu-west-1", "object-storage", "GB", Rate::Time::Month, {}, "S3 Standard"}, "1000");
    compareKilograms(plan.estimate(bucket), 0.4501264);
    // EBS gp3: 1 TB · 730 h · 1.2 W · 2 = 1.752 kWh; · 1.135 · 0.2786 = 0.554002 kg.
    const ComponentId volume = plan.runs(
        {"aws", "eu-west-1", "block-storage", "GB", Rate::Time::Month, {}, "EBS gp3 volume storage"}, "1000");
    compareKilograms(plan.estimate(volume), 0.5540017);
    // Blob, geo-redundant: 1 TB · 730 h · 0.65 W · 6 = 2.847 kWh; · 1.185 · 0.3284 (Netherlands) = 1.107925
    // kg.
    const ComponentId blob = plan.runs({"azure",
                                        "westeurope",
                                        "object-storage",
                                        "GB",
                                        Rate::Time::Month,
                                        {{u"Redundancy"_s, u"GRS"_s}},
                                        "Blob hot storage, GRS"},
                                       "1000");
    compareKilograms(plan.estimate(blob), 1.1079253);
}

void TestCarbon::disksCountBySize()
{
    // 100 GiB = 107.3741824 GB, · 730 h · 1.2 W · 3 / 1e6 = 0.28217935 kWh; · 1.185 · 0.379069 = 0.126755 kg.
    CarbonPlan plan;
    const ComponentId disk = plan.runs({"azure",
                                        "eastus",
                                        "block-storage",
                                        "disk",
                                        Rate::Time::Month,
                                        {{u"Storage"_s, u"100 GiB"_s}},
                                        "Premium SSD"},
                                       "1");
    compareKilograms(plan.estimate(disk), 0.1267551);
}

void TestCarbon::composedDatabaseAddsUpItsParts()
{
    // 4 vCPU: 2.395 W · 4 · 730 h = 6.9934 kWh; 15 GB: 15 · 730 · 0.000392 = 4.2924 kWh; · 1.08 · 0.122
    // = 1.487017 kg.
    CarbonPlan plan;
    const ComponentId database = plan.component(plan.aws, plan.production, "Database", "relational-database");
    const SizingId sizing = plan.sizing(database, QuantityInput::of(1));
    const auto charge = [&](const char *unit, qint64 amount) {
        Charge row;
        row.sizing = sizing;
        row.rate = plan.thing({"gcp", "europe-west1", "relational-database", unit});
        row.amount = QuantityInput::of(amount);
        plan.add(row);
    };
    charge("vCPU", 4);
    charge("GB", 15);
    const CarbonEstimate estimate = plan.estimate(database);
    compareKilograms(estimate, 1.4870170);
    QCOMPARE(estimate.year, 2023);
    QVERIFY(estimate.method.contains(u"memory"_s));
}

void TestCarbon::functionsEmitByTheSecond()
{
    // 400,000 GB-seconds are 400,000 · 1024 / 1792 / 3600 = 63.492063 vCPU-hours; · 2.12 W · 1.135 · 0.379069
    // = 0.057912 kg.
    CarbonPlan plan;
    const ComponentId lambda =
        plan.runs({"aws", "us-east-1", "function", "GB-second", Rate::Time::Use}, "400000");
    compareKilograms(plan.estimate(lambda), 0.0579118);
}

void TestCarbon::trafficBetweenZonesCountsAndToUsersDoesNot()
{
    CarbonPlan plan;
    // 1,000 GB · 0.001 kWh · 1.135 · 0.379069 = 0.430243 kg.
    const ComponentId zones = plan.runs(
        {"aws", "us-east-1", "data-transfer", "GB", Rate::Time::Use, {{u"Measure"_s, u"between zones"_s}}},
        "1000");
    compareKilograms(plan.estimate(zones), 0.4302433);
    const ComponentId users = plan.runs(
        {"aws", "us-east-1", "data-transfer", "GB", Rate::Time::Use, {{u"Measure"_s, u"internet"_s}}},
        "1000");
    const CarbonEstimate estimate = plan.estimate(users);
    QVERIFY(!estimate.kilograms);
    QVERIFY2(estimate.why.contains(u"traffic to users"_s), qPrintable(estimate.why));
}

void TestCarbon::aRangeOfMachinesGivesARange()
{
    CarbonPlan plan;
    const ComponentId nodes = plan.component(plan.aws, plan.production, "Nodes", "virtual-machine");
    const SizingId sizing =
        plan.sizing(nodes, QuantityInput::of({quantity("5"), quantity("5"), quantity("10")}));
    plan.charge(sizing,
                plan.thing({"aws", "us-east-1", "virtual-machine", "instance", Rate::Time::Hour, twoCpus}));
    const CarbonEstimate estimate = plan.estimate(nodes);
    compareKilograms(estimate, 6.6584455);
    QVERIFY(std::abs(estimate.kilograms->high.toDouble() - 13.316891) < 0.000005);
    QCOMPARE(estimate.kilograms->low, estimate.kilograms->likely);
}

void TestCarbon::hoursOfAChargeCount()
{
    CarbonPlan plan;
    const ComponentId nodes =
        plan.runs({"aws", "us-east-1", "virtual-machine", "instance", Rate::Time::Hour, twoCpus}, "5");
    Charge charge = plan.plan.table<Charge>().at(0);
    charge.hours = quantity("365");
    plan.plan.table<Charge>().replace(charge);
    compareKilograms(plan.estimate(nodes), 6.6584455 / 2);
}

void TestCarbon::statedNeedsSayWhatRuns()
{
    CarbonPlan plan;
    Option option = *plan.plan.find(plan.aws);
    option.provider = u"aws"_s;
    option.region = u"us-east-1"_s;
    plan.plan.table<Option>().replace(option);
    const ComponentId nodes = plan.component(plan.aws, plan.production, "Nodes", "virtual-machine");
    Sizing sizing;
    sizing.component = nodes;
    sizing.quantity = QuantityInput::of(5);
    sizing.needs.vcpu = quantity("2");
    plan.add(sizing);
    compareKilograms(plan.estimate(nodes), 6.6584455);
}

void TestCarbon::whatCannotBeEstimatedSaysWhy()
{
    CarbonPlan plan;
    const CarbonEstimate spain = plan.estimate(
        plan.runs({"aws", "eu-south-2", "virtual-machine", "instance", Rate::Time::Hour, twoCpus}, "1"));
    QVERIFY(!spain.kilograms);
    QVERIFY2(spain.why.contains(u"eu-south-2 (Spain)"_s), qPrintable(spain.why));
    const CarbonEstimate atlas = plan.estimate(plan.runs(
        {"mongodb-atlas", "global", "document-database", "cluster", Rate::Time::Hour, twoCpus}, "1"));
    QVERIFY(!atlas.kilograms);
    QVERIFY2(atlas.why.contains(u"MongoDB Atlas"_s), qPrintable(atlas.why));
    const CarbonEstimate mail =
        plan.estimate(plan.runs({"aws", "us-east-1", "email", "e-mail", Rate::Time::Use, {}, "Mail"}, "1"));
    QVERIFY(!mail.kilograms);
    QVERIFY2(mail.why.contains(u"e-mail"_s), qPrintable(mail.why));
    const CarbonEstimate stated =
        plan.estimate(plan.stated(plan.aws, plan.production, "Stated", dollars("10")));
    QVERIFY(!stated.kilograms);
    QVERIFY(!stated.why.isEmpty());
}

void TestCarbon::aPartLeftOutIsCountedAndNamed()
{
    CarbonPlan plan;
    const ComponentId cluster =
        plan.runs({"aws", "us-east-1", "virtual-machine", "instance", Rate::Time::Hour, twoCpus}, "5");
    plan.charge(
        plan.plan.table<Sizing>().at(0).id,
        plan.thing(
            {"aws", "us-east-1", "kubernetes-cluster", "cluster", Rate::Time::Hour, {}, "Control plane"}),
        Charge::Counts::Once);
    const CarbonEstimate estimate = plan.estimate(cluster);
    compareKilograms(estimate, 6.6584455);
    QCOMPARE(estimate.leftOut, 1);
    QVERIFY2(estimate.why.contains(u"Control plane"_s), qPrintable(estimate.why));
}

void TestCarbon::theTableAddsUpWhatCountsAndSaysWhatItLeavesOut()
{
    CarbonPlan plan;
    const Thing machine {"aws", "us-east-1", "virtual-machine", "instance", Rate::Time::Hour, twoCpus};
    plan.runs(machine, "5");
    plan.runs({"gcp", "us-central1", "virtual-machine", "instance", Rate::Time::Hour, twoCpus}, "1");
    plan.stated(plan.aws, plan.production, "Stated", dollars("10"));
    const EnvironmentId simple = plan.environment("Simple", plan.production);
    plan.priced(plan.aws, simple, "Instead", plan.thing(machine), "5", "virtual-machine");
    const CarbonTable table = carbonTable(plan.plan, plan.aws, Timeline(plan.plan).at(0));
    QCOMPARE(table.rows.size(), 4);
    QCOMPARE(table.estimated, 2);
    QCOMPARE(table.unknown, 1);
    // 2.395 W · 2 · 730 h · 1.11 · 0.430 kg = 1.668972 kg on top of 6.658445.
    QVERIFY(std::abs(table.total.likely.toDouble() - (6.6584455 + 1.6689721)) < 0.00001);
    QCOMPARE(table.fromYear, 2020);
    QCOMPARE(table.toYear, 2023);
}

void TestCarbon::everyGridFactorHasYearAndSource()
{
    using stratoplan::carbon::gridFactor;
    for (const auto &[provider, region, grams] :
         std::initializer_list<std::tuple<const char *, const char *, double>> {
             {"aws", "eu-west-1", 278.6},
             {"aws", "eu-central-1", 311.0},
             {"aws", "ap-southeast-1", 408.0},
             {"aws", "me-central-1", 404.1},
             {"azure", "westeurope", 328.4},
             {"azure", "uaenorth", 404.1},
             {"azure", "centralus", 426.254},
             {"gcp", "europe-west1", 122},
             {"gcp", "me-central1", 575}}) {
        const auto factor = gridFactor(QString::fromLatin1(provider), QString::fromLatin1(region));
        QVERIFY2(factor, region);
        QCOMPARE(factor->gramsPerKilowattHour, grams);
        QVERIFY(factor->year >= 2020 && factor->year <= 2025);
        QVERIFY(!factor->source.isEmpty());
    }
    QVERIFY(!gridFactor(u"aws"_s, u"global"_s));
    QVERIFY(!gridFactor(u"gcp"_s, u"us"_s));
}

void TestCarbon::kilogramsAreShortForPeople()
{
    const Format format;
    const auto text = [&format](const char *kilograms) {
        return carbonText(format, Range(quantity(kilograms)));
    };
    QCOMPARE(text("1234.4"), u"1,234 kg"_s);
    QCOMPARE(text("12.34"), u"12.3 kg"_s);
    QCOMPARE(text("0.4321"), u"0.43 kg"_s);
    QCOMPARE(text("0.0004"), u"< 0.01 kg"_s);
    QCOMPARE(text("0"), u"0 kg"_s);
    QCOMPARE(carbonText(format, Range(quantity("10"), quantity("12"), quantity("14"))), u"10.0–14.0 kg"_s);
    CarbonEstimate estimate;
    QCOMPARE(carbonText(format, estimate), absentText());
    estimate.kilograms = Range(quantity("12.34"));
    estimate.year = 2020;
    QCOMPARE(carbonText(format, estimate), u"12.3 kg (2020)"_s);
}

QTEST_APPLESS_MAIN(TestCarbon)
#include "tst_carbon.moc"
