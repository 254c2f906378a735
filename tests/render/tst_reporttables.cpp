// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/reporttables.h"
#include "reportsamples.h"
#include "support/planbuilder.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::reportsamples;

namespace {

DataTable tableOf(const Plan &plan, const QString &name)
{
    for (const DataTable &table : reportTables(plan, {{}, {}, Basis::Catalog, QDate(2026, 1, 30)})) {
        if (table.name == name)
            return table;
    }
    return {};
}

DataCell cell(const DataTable &table, const QList<DataCell> &row, const QString &header)
{
    return row.value(table.headers.indexOf(header));
}

/// The rows whose cells say all that is asked for.
QList<QList<DataCell>> rowsWith(const DataTable &table, const QList<std::pair<QString, QString>> &asked)
{
    QList<QList<DataCell>> found;
    for (const QList<DataCell> &row : table.rows) {
        const bool fits = std::all_of(asked.begin(), asked.end(), [&](const auto &each) {
            return cell(table, row, each.first).text == each.second;
        });
        if (fits)
            found.append(row);
    }
    return found;
}

} // namespace

class TestReportTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsAsLongAsItsHeaders();
    void totalsAreThoseOfThePlan_data();
    void totalsAreThoseOfThePlan();
    void countedLinesAddUpToTheTotals();
    void monthsAreIso();
    void unknownPriceIsEmptyNotZero();
    void basisSaysWhichPriceCounted();
    void referenceOptionIsStatedOnce();
    void phasesCarryTheirBudgets();
    void lapsedCommitmentNamesThePriceThatCounts();
    void pricesCarryDateAndSource();
    void findingsAreThoseOfTheAudit();
    void emptyPlanHasHeadersOnly();
};

void TestReportTables::everyRowIsAsLongAsItsHeaders()
{
    QStringList names;
    for (const DataTable &table : reportTables(pricedPlan(), {})) {
        names.append(table.name);
        for (const QList<DataCell> &row : table.rows)
            QCOMPARE(row.size(), table.headers.size());
    }
    QCOMPARE(names, QStringList({u"costs"_s,      u"totals"_s,    u"phases"_s,         u"prices"_s,
                                 u"price-book"_s, u"overrides"_s, u"exchange-rates"_s, u"candidates"_s,
                                 u"fits"_s,       u"carbon"_s,    u"decision"_s,       u"recovery"_s,
                                 u"backups"_s,    u"findings"_s,  u"triggers"_s,       u"milestones"_s,
                                 u"checklists"_s, u"bands"_s,     u"inputs"_s,         u"scenarios"_s}));
}

void TestReportTables::totalsAreThoseOfThePlan_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("month");
    QTest::addColumn<QString>("likely");
    QTest::addColumn<QString>("unknown");
    QTest::newRow("AWS at first") << u"AWS"_s << u"2026-01"_s << u"620"_s << u"0"_s;
    QTest::newRow("AWS before the step") << u"AWS"_s << u"2026-03"_s << u"620"_s << u"0"_s;
    QTest::newRow("AWS after it") << u"AWS"_s << u"2026-04"_s << u"880"_s << u"0"_s;
    QTest::newRow("AWS at last") << u"AWS"_s << u"2026-12"_s << u"880"_s << u"0"_s;
    QTest::newRow("GCP") << u"GCP"_s << u"2026-07"_s << u"450"_s << u"1"_s;
    QTest::newRow("Document") << u"Document"_s << QString() << u"517"_s << u"0"_s;
}

void TestReportTables::totalsAreThoseOfThePlan()
{
    QFETCH(QString, option);
    QFETCH(QString, month);
    const DataTable totals = tableOf(pricedPlan(), u"totals"_s);
    const auto rows = rowsWith(totals, {{u"option"_s, option}, {u"month"_s, month}});
    QCOMPARE(rows.size(), 1);
    QTEST(cell(totals, rows.first(), u"likely"_s).text, "likely");
    QTEST(cell(totals, rows.first(), u"lines_without_price"_s).text, "unknown");
    QCOMPARE(cell(totals, rows.first(), u"likely"_s).kind, DataCell::Kind::Number);
    QCOMPARE(cell(totals, rows.first(), u"currency"_s).text, u"USD"_s);
}

void TestReportTables::countedLinesAddUpToTheTotals()
{
    const DataTable costs = tableOf(pricedPlan(), u"costs"_s);
    const DataTable totals = tableOf(pricedPlan(), u"totals"_s);
    QVERIFY(totals.rows.size() > 20);
    for (const QList<DataCell> &total : totals.rows) {
        Money sum;
        for (const QList<DataCell> &line : rowsWith(costs,
                                                    {{u"option"_s, cell(totals, total, u"option"_s).text},
                                                     {u"month"_s, cell(totals, total, u"month"_s).text},
                                                     {u"phase"_s, cell(totals, total, u"phase"_s).text},
                                                     {u"counted"_s, u"yes"_s}})) {
            if (cell(costs, line, u"likely"_s).kind == DataCell::Kind::Number)
                sum += *Money::fromString(cell(costs, line, u"likely"_s).text, Currency::of("USD"));
        }
        QCOMPARE(sum.amountString(), cell(totals, total, u"likely"_s).text);
    }
}

void TestReportTables::monthsAreIso()
{
    const DataTable costs = tableOf(pricedPlan(), u"costs"_s);
    static const QRegularExpression iso(u"^(\\d{4}-\\d{2})?$"_s);
    for (const QList<DataCell> &row : costs.rows)
        QVERIFY(iso.match(cell(costs, row, u"month"_s).text).hasMatch());
}

void TestReportTables::unknownPriceIsEmptyNotZero()
{
    const DataTable costs = tableOf(pricedPlan(), u"costs"_s);
    const auto rows = rowsWith(costs, {{u"component"_s, u"Elastic"_s}, {u"month"_s, u"2026-01"_s}});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(cell(costs, rows.first(), u"likely"_s).kind, DataCell::Kind::Empty);
    QCOMPARE(cell(costs, rows.first(), u"state"_s).text, u"unknown"_s);
}

void TestReportTables::basisSaysWhichPriceCounted()
{
    const DataTable costs = tableOf(pricedPlan(), u"costs"_s);
    const auto redis = rowsWith(costs, {{u"component"_s, u"Redis"_s}, {u"month"_s, u"2026-01"_s}});
    QCOMPARE(cell(costs, redis.value(0), u"basis"_s).text, u"stated"_s);
    QCOMPARE(cell(costs, redis.value(0), u"price_items"_s).kind, DataCell::Kind::Empty);
    const auto cluster = rowsWith(costs, {{u"component"_s, u"Cluster"_s}, {u"month"_s, u"2026-05"_s}});
    QCOMPARE(cell(costs, cluster.value(0), u"basis"_s).text, u"catalog"_s);
    QCOMPARE(cell(costs, cluster.value(0), u"quantity"_s), DataCell::ofNumber(u"5"_s));
    QCOMPARE(cell(costs, cluster.value(0), u"price_items"_s).text, u"node"_s);
    QCOMPARE(cell(costs, cluster.value(0), u"price_date"_s).text, u"2026-01-29"_s);
    QCOMPARE(cell(costs, cluster.value(0), u"price_source"_s).text, u"A price list"_s);
}

void TestReportTables::referenceOptionIsStatedOnce()
{
    const DataTable costs = tableOf(pricedPlan(), u"costs"_s);
    const auto rows = rowsWith(costs, {{u"option"_s, u"Document"_s}});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(cell(costs, rows.first(), u"reference"_s).text, u"yes"_s);
    QCOMPARE(cell(costs, rows.first(), u"likely"_s).text, u"517"_s);
}

void TestReportTables::phasesCarryTheirBudgets()
{
    const DataTable phases = tableOf(pricedPlan(), u"phases"_s);
    const auto rows = rowsWith(phases, {{u"option"_s, u"AWS"_s}, {u"phase"_s, u"Growth"_s}});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(cell(phases, rows.first(), u"first_month"_s).text, u"2026-04"_s);
    QCOMPARE(cell(phases, rows.first(), u"last_month"_s).text, u"2026-12"_s);
    QCOMPARE(cell(phases, rows.first(), u"likely_first"_s).text, u"880"_s);
    QCOMPARE(cell(phases, rows.first(), u"likely_budgeted"_s).text, u"880"_s);
    QCOMPARE(cell(phases, rows.first(), u"budget_high"_s).text, u"600"_s);
}

void TestReportTables::lapsedCommitmentNamesThePriceThatCounts()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withPrice(u"m5"_s, u"0.10"_s, Rate::Time::Hour, u"instance"_s);
    Rate reserved = builder.plan().table<Rate>().at(0);
    reserved.term = u"reserved-1y-no-upfront"_s;
    reserved.termMonths = 12;
    reserved.tiers = {{Quantity(), *UnitPrice::fromString(u"0.06")}};
    builder.with(reserved)
        .withOption(u"AWS"_s)
        .withEnvironment(u"Production"_s)
        .withComponent(u"API"_s, 5, u"m5"_s);
    Plan plan = builder.build();
    Charge charge = plan.table<Charge>().at(0);
    charge.rate = RateId(2);
    plan.table<Charge>().replace(charge);
    Sizing sizing = plan.table<Sizing>().at(0);
    sizing.quantity = QuantityInput::by(u"4 + month"_s);
    plan.table<Sizing>().replace(sizing);
    plan.table<Commitment>().insert({Id<Commitment>(1), RateId(2), RateId(1), Month(2025, 4), 1});
    const DataTable table = tableOf(plan, u"costs"_s);
    const auto row = [&](const QString &month) {
        return rowsWith(table, {{u"component"_s, u"API"_s}, {u"month"_s, month}}).value(0);
    };
    QCOMPARE(cell(table, row(u"2026-03"_s), u"effective_prices"_s).text, u"0.06"_s);
    QCOMPARE(cell(table, row(u"2026-04"_s), u"effective_prices"_s).text, u"0.1"_s); // its year is over
    QCOMPARE(cell(table, row(u"2026-04"_s), u"quantity"_s).text, u"8"_s);
}

void TestReportTables::pricesCarryDateAndSource()
{
    const DataTable prices = tableOf(pricedPlan(), u"prices"_s);
    QCOMPARE(prices.rows.size(), 2);
    const auto rows = rowsWith(prices, {{u"item"_s, u"disk"_s}});
    QCOMPARE(cell(prices, rows.value(0), u"price"_s), DataCell::ofNumber(u"0.5"_s));
    QCOMPARE(cell(prices, rows.value(0), u"effective"_s).text, u"2026-01-29"_s);
    QCOMPARE(cell(prices, rows.value(0), u"source"_s).text, u"A price list"_s);
}

void TestReportTables::findingsAreThoseOfTheAudit()
{
    const DataTable findings = tableOf(pricedPlan(), u"findings"_s);
    QCOMPARE(
        rowsWith(findings, {{u"severity"_s, u"note"_s}, {u"file"_s, u"plan.md"_s}, {u"line"_s, u"158"_s}})
            .size(),
        1);
    QVERIFY(!rowsWith(findings, {{u"severity"_s, u"critical"_s}}).isEmpty());
}

void TestReportTables::emptyPlanHasHeadersOnly()
{
    for (const DataTable &table : reportTables(Plan(), {})) {
        QVERIFY(!table.headers.isEmpty());
        QVERIFY2(table.rows.isEmpty(), qPrintable(table.name));
    }
}

QTEST_APPLESS_MAIN(TestReportTables)
#include "tst_reporttables.moc"
