// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalogcells.h"
#include "models/catalog/ratesmodel.h"
#include "models/catalog/skippedrowsmodel.h"
#include "models/roles.h"
#include "support/picks.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

const Currency usd = Currency::of("USD");

Tier tier(qint64 from, const char *price)
{
    return {Quantity::fromWhole(from), *UnitPrice::fromString(QString::fromLatin1(price))};
}

/// Egress as AWS charges it: a free gigabyte, then ever cheaper.
Rate egress()
{
    Rate rate;
    rate.term = u"on-demand"_s;
    rate.unit = u"GB"_s;
    rate.time = Rate::Time::Use;
    rate.tiers = {tier(0, "0"), tier(1, "0.09"), tier(10241, "0.085")};
    return rate;
}

Rate reserved()
{
    Rate rate;
    rate.term = u"reserved-3y-partial-upfront"_s;
    rate.termMonths = 36;
    rate.unit = u"instance"_s;
    rate.tiers = {tier(0, "0.03")};
    rate.upfront = Money::fromWhole(1200, usd);
    return rate;
}

QString valueOf(const QList<catalogcells::Fact> &facts, const QString &label)
{
    for (const catalogcells::Fact &fact : facts) {
        if (fact.label == label)
            return fact.value;
    }
    return {};
}

storage::ImportReport aReport()
{
    storage::ImportReport report;
    report.parts = {{u"a.csv"_s, u"AWS price list (CSV)"_s, 5, 2, 1, 2, {{7, u"no price"_s}, {9, u"\"odd\", price"_s}}},
                    {u"b.csv"_s, u"AWS price list (CSV)"_s, 1, 0, 0, 1, {{3, u"no unit"_s}}}};
    return report;
}

} // namespace

/// What is shown of price lists: rates in their words, rows that were not imported.
class TestPriceListModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTieredPriceNamesTheFirstPaidTier()
    {
        QVERIFY(catalogcells::shortPrice(Format(), egress()).startsWith("$0.0900 /GB, 3 tier"_L1));
    }

    void aMonthlyPriceSaysOfWhat()
    {
        Rate stored;
        stored.time = Rate::Time::Month;
        stored.unit = u"GB"_s;
        stored.currency = usd;
        stored.tiers = {tier(0, "0.023"), tier(51200, "0.022")};
        QVERIFY(catalogcells::shortPrice(Format(), stored).startsWith("$0.0230 /GB-month, 2 tier"_L1));
        QCOMPARE(catalogcells::monthText(Format(), stored), u"$0.0230 for 1 GB"_s);
        QCOMPARE(valueOf(catalogcells::rateFacts(stored, Format()), u"A month"_s), u"$0.0230 for 1 GB"_s);
        Rate seat = stored;
        seat.unit = u"user"_s;
        seat.tiers = {tier(0, "25")};
        QCOMPARE(catalogcells::shortPrice(Format(), seat), u"$25.00 /user-month"_s);
        QCOMPARE(catalogcells::monthText(Format(), seat), u"$25.00 for 1 user"_s);
        Rate plan = seat;
        plan.unit = u"plan"_s;
        QCOMPARE(catalogcells::shortPrice(Format(), plan), u"$25.00 /month"_s);
        QCOMPARE(catalogcells::monthText(Format(), plan), u"$25.00"_s);
    }

    void anHourlyPriceOfAMeasureNamesIt()
    {
        Rate memory;
        memory.time = Rate::Time::Hour;
        memory.unit = u"GB"_s;
        memory.currency = usd;
        memory.tiers = {tier(0, "0.01")};
        QCOMPARE(catalogcells::shortPrice(Format(), memory), u"$0.0100 /GB-hour"_s);
        QCOMPARE(catalogcells::monthText(Format(), memory), u"$7.30 for 1 GB"_s); // 730 hours
        memory.unit = u"instance"_s;
        QCOMPARE(catalogcells::shortPrice(Format(), memory), u"$0.0100 /h"_s);
        QCOMPARE(catalogcells::monthText(Format(), memory), u"$7.30"_s);
        QCOMPARE(catalogcells::monthText(Format(), egress()), absentText());
    }

    void anUpfrontPaymentStandsBesideThePrice()
    {
        QCOMPARE(catalogcells::shortPrice(Format(), reserved()), u"$0.0300 /h + $1,200.00 once"_s);
        Rate whole = reserved();
        whole.tiers = {tier(0, "0")};
        QCOMPARE(catalogcells::shortPrice(Format(), whole), u"$1,200.00 once"_s);
    }

    void factsOfARateSayHowItIsCharged()
    {
        Rate rate = reserved();
        rate.effective = QDate(2026, 1, 29);
        rate.sourceTitle = u"AWS price list"_s;
        rate.sourceUrl = u"https://aws.amazon.com/"_s;
        rate.free = Rate::Free::First12Months;
        rate.allowance = Quantity::fromWhole(750);
        rate.minimum = Money::fromWhole(100, usd);
        const auto facts = catalogcells::rateFacts(rate, Format());
        QCOMPARE(valueOf(facts, u"A month"_s), u"$55.23 for 730 hours, upfront spread"_s); // 21.90 and 33.333333
        QVERIFY(valueOf(facts, u"Commitment"_s).startsWith("3 year"_L1));
        QCOMPARE(valueOf(facts, u"Upfront"_s), u"$1,200.00 once per unit"_s);
        QCOMPARE(valueOf(facts, u"Free"_s), u"750 instance a month, first 12 months of an account"_s);
        QCOMPARE(valueOf(facts, u"Minimum"_s), u"$100.00 a month"_s);
        QCOMPARE(valueOf(facts, u"Effective"_s), u"29 Jan 2026"_s);
        QVERIFY(facts.contains(catalogcells::Fact {u"Source"_s, u"AWS price list"_s, u"https://aws.amazon.com/"_s}));
    }

    void factsOfARateListItsTiers()
    {
        const auto facts = catalogcells::rateFacts(egress(), Format());
        QVERIFY(valueOf(facts, u"From 1 GB"_s).contains("0.09"_L1));
        QVERIFY(valueOf(facts, u"From 10,241 GB"_s).contains("0.085"_L1));
        QVERIFY(valueOf(facts, u"Tiers"_s).contains("whole account"_L1));
        QCOMPARE(valueOf(facts, u"A month"_s), QString());
    }

    void factsOfAnItemSayWhatItIs()
    {
        storage::CatalogItem item;
        item.item = aPick(u"m5.large"_s, u"0.096"_s).item;
        item.catalogTitle = u"AWS list prices"_s;
        item.date = QDate(2026, 8, 6);
        const auto facts = catalogcells::itemFacts(item, Format());
        QCOMPARE(valueOf(facts, u"Provider"_s), u"AWS"_s);
        QCOMPARE(valueOf(facts, u"vCPU"_s), u"2"_s);
        QCOMPARE(valueOf(facts, u"Catalog"_s), u"AWS list prices, 6 Aug 2026"_s);
        QVERIFY(valueOf(facts, u"Region"_s).startsWith("us-east-1"_L1));
        QCOMPARE(valueOf(facts, u"SKU"_s), QString()); // it is the name
    }

    void codesForMachinesAreNoSpecification()
    {
        PriceItem item = aPick(u"m5.large"_s, u"0.096"_s).item;
        QCOMPARE(catalogcells::specifications(item), u"2 vCPU · 8 GiB"_s);
        item.sku = u"2GPJT3Y3XFBP9AYZ"_s;
        QCOMPARE(catalogcells::specifications(item), u"2 vCPU · 8 GiB"_s);
    }

    void ratesAreChosenByTheirTerm()
    {
        RatesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRates({egress(), reserved()});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(u"reserved-3y-partial-upfront"_s), 1);
        QCOMPARE(model.rowOf(u"spot"_s), -1);
        QVERIFY(model.index(1, RatesModel::Term).data().toString().startsWith("Reserved, 3 year"_L1));
        QCOMPARE(model.index(0, RatesModel::Month).data().toString(), u"–"_s); // by use
        QCOMPARE(model.index(1, RatesModel::Month).data().toString(), u"$55.23"_s);
        QCOMPARE(model.index(1, RatesModel::Term).data(DetailRole).toString(), u"$0.0300 /h + $1,200.00 once"_s);
        QCOMPARE(model.index(1, 0).data(KeyRole).toString(), u"reserved-3y-partial-upfront"_s);
    }

    void skippedRowsNameFileLineAndReason()
    {
        SkippedRowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport(aReport());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(2, SkippedRowsModel::File).data().toString(), u"b.csv"_s);
        QCOMPARE(model.index(0, SkippedRowsModel::Line).data().toString(), u"7"_s);
        QCOMPARE(model.plainText({1}), u"File\tLine\tReason\na.csv\t9\t\"\"\"odd\"\", price\"\n"_s);
        QCOMPARE(model.csv(), QByteArray("file,line,reason\r\na.csv,7,no price\r\na.csv,9,\"\"\"odd\"\", price\"\r\n"
                                         "b.csv,3,no unit\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestPriceListModels)
#include "tst_pricelistmodels.moc"
