// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/reportpages.h"
#include "reportreading.h"
#include "reportsamples.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::reportsamples;

namespace {

Report growthReport()
{
    const Plan plan = negotiatedPlan();
    return buildReport(plan, inPhase(plan, u"Growth"_s));
}

/// "1 Executive summary", "2 Discounts": level and text of every heading, in order.
QStringList headings(const Report &report)
{
    QStringList all;
    for (const Block &block : report.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            all.append(QString::number(heading->level) + u' ' + heading->text);
    }
    return all;
}

/// All paragraphs.
QString textsOf(const Report &report)
{
    QString all;
    for (const Block &block : report.blocks) {
        if (const auto *text = std::get_if<TextBlock>(&block))
            all += text->text + u'\n';
    }
    return all;
}

} // namespace

class TestReportPrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costsAreThoseWorkedOutByHand();
    void costsWithChangedPricesAreMarked();
    void costsAtListPricesAreNotMarked();
    void discountsStandBelowTheListPriceWithTheirMonths();
    void tiersAndAllowanceAreShown();
    void upfrontIsShownAndItsViewSaid();
    void handSetPriceNamesWhoWhenAndWhy();
    void exchangeRateNamesDateAndSource();
    void negotiatedPricesStandUpFront();
    void discountsAreListedInTheirOrderWithTheirWorth();
    void laterDiscountSaysWhenItIsWorthSomething();
    void overridesAreListedWithTheirWorth();
    void upfrontPaymentsAreListedByMonth();
    void exchangeRatesAreListed();
    void summarySaysWhatIsSaved();
    void cashViewIsNamedWhereFiguresAre();
    void oldPricesAreCountedAndMarked();
    void rePricedPriceKeepsTheOneItHad();
    void noPriceIsBrokenOverLines();
    void planWithoutChangesHasNoSuchTables();
    void csvCarriesWhatHappenedToACost();
    void csvCarriesListAndEffectivePrices();
    void csvCarriesBookOverridesAndExchangeRates();
    void csvPricesCandidates();
    void missingExchangeRateIsSaid();
    void pdfShowsDiscountOverrideAndMarks();
};

void TestReportPrices::costsAreThoseWorkedOutByHand()
{
    const Plan plan = negotiatedPlan();
    const DataTable totals = dataOf(plan, u"totals"_s);
    QCOMPARE(cells(totals, {{u"month"_s, u"2026-06"_s}}, {u"likely"_s}), QStringList(u"1786.86"_s));
    QCOMPARE(cells(totals, {{u"month"_s, u"2026-07"_s}}, {u"likely"_s}), QStringList(u"1636.34976"_s));
    const TableBlock table = tableOf(growthReport(), u"Production, Growth phase"_s);
    QCOMPARE(rowOf(table, u"API servers"_s), u"API servers |  | 2 | ‡117.17"_s);
    QCOMPARE(rowOf(table, u"Networking"_s), u"Networking |  |  | 935.18"_s);
    QCOMPARE(rowOf(table, u"Database |"_s).section(u'|', -1), u" 100.00"_s);
    QCOMPARE(rowOf(table, u"Production"_s), u"Production |  |  | 1,636.35"_s);
}

void TestReportPrices::costsWithChangedPricesAreMarked()
{
    const TableBlock table = tableOf(growthReport(), u"Production, Growth phase"_s);
    QCOMPARE(rowOf(table, u"Documents"_s), u"Documents |  | 1 | †430.00"_s);
    QVERIFY(rowOf(table, u"Web traffic"_s).contains(u"| ‡"_s));
    QCOMPARE(rowOf(table, u"Mail"_s), u"Mail |  | 1 | 54.00"_s);
    QVERIFY(table.note.contains(u"† Price set by hand."_s));
    QVERIFY(table.note.contains(u"‡ Discounted by the price book."_s));
}

void TestReportPrices::costsAtListPricesAreNotMarked()
{
    const Plan plan = negotiatedPlan();
    const TableBlock table = tableOf(buildReport(plan, inPhase(plan, u"MVP"_s)), u"Production, MVP phase"_s);
    QCOMPARE(rowOf(table, u"API servers"_s), u"API servers |  | 2 | 140.16"_s);
    QCOMPARE(rowOf(table, u"Networking"_s), u"Networking |  |  | 1,062.70"_s);
    QVERIFY(!table.note.contains(u"‡"_s));
}

void TestReportPrices::discountsStandBelowTheListPriceWithTheirMonths()
{
    const TableBlock table = tableOf(growthReport(), u"Prices used"_s);
    QCOMPARE(rowOf(table, u"m5.large"_s),
             u"m5.large (AmazonEC2 · us-east-1 · On demand · JRTCKXETXF6UEAAA) | $0.0960 /instance-hour | 29 "
             u"Jan 2026 | [1] A"_s);
    QCOMPARE(below(table, u"m5.large"_s),
             QStringList(u"a bcounts from Jul 2026 as | ‡$0.080256 /instance-hour |  | "_s));
    // What makes it another price is said once, below the table.
    QVERIFY(rows(table).filter(u"Frame contract"_s).isEmpty());
    const QString note = QString(table.note).replace(QChar::Nbsp, u' ');
    QVERIFY2(
        note.contains(
            u"\na  −12 %, Frame contract 4711, from Jul 2026\nb  −5 %, JRTCKXETXF6UEAAA, from Jul 2026\n"_s),
        qPrintable(note));
    QVERIFY(below(table, u"Internet egress"_s).value(0).startsWith(u"acounts from Jul 2026"_s));
}

void TestReportPrices::tiersAndAllowanceAreShown()
{
    const TableBlock table = tableOf(growthReport(), u"Prices used"_s);
    QVERIFY(
        rowOf(table, u"Internet egress"_s)
            .contains(
                u"| $0.0900 … $0.0850 /GB (from 0 GB: $0.0900; from 10,240 GB: $0.0850; 100 GB a month free) |"_s));
    // What the discount leaves alone is not said twice.
    QVERIFY(below(table, u"Internet egress"_s)
                .value(0)
                .contains(u"| ‡$0.0792 … $0.0748 /GB (from 0 GB: $0.0792; from 10,240 GB: $0.0748) |"_s));
}

void TestReportPrices::upfrontIsShownAndItsViewSaid()
{
    Plan plan = negotiatedPlan();
    const QString listed = rowOf(tableOf(growthReport(), u"Prices used"_s), u"db.r6g.large"_s);
    QVERIFY2(listed.contains(u"| $1,200.00 a year |"_s), qPrintable(listed));
    const auto said = [&plan](const QString &sentence) {
        const Report report = buildReport(plan, inPhase(plan, u"Growth"_s));
        return std::any_of(report.blocks.begin(), report.blocks.end(), [&sentence](const Block &block) {
            const auto *text = std::get_if<TextBlock>(&block);
            return text && text->text.contains(sentence);
        });
    };
    QVERIFY(said(u"Payments upfront are spread evenly over the months of their terms."_s));
    PlanInfo info = plan.info();
    info.upfront = UpfrontView::Cash;
    plan.table<PlanInfo>().replace(info);
    QVERIFY(said(u"Payments upfront count in the month in which they are paid."_s));
}

void TestReportPrices::handSetPriceNamesWhoWhenAndWhy()
{
    const TableBlock table = tableOf(growthReport(), u"Prices used"_s);
    QCOMPARE(below(table, u"Atlas M30"_s), QStringList(u"ccounts as | †$430.00 /cluster-month |  | "_s));
    QVERIFY(table.note.contains(u"c  set by hand by Ada Byron on 3 Mar 2026: Agreed by mail."_s));
}

void TestReportPrices::exchangeRateNamesDateAndSource()
{
    const TableBlock table = tableOf(growthReport(), u"Prices used"_s);
    QCOMPARE(below(table, u"Mail relay"_s), QStringList(u"dcounts as | $54.0000 /month |  | "_s));
    QVERIFY(table.note.contains(u"d  1 EUR = 1.08 USD, 29 Jan 2026, ECB"_s));
}

void TestReportPrices::negotiatedPricesStandUpFront()
{
    const QStringList all = headings(growthReport());
    QCOMPARE(all.value(0), u"1 Executive summary"_s);
    QCOMPARE(all.value(1), u"1 Negotiated prices and upfront payments"_s);
    QCOMPARE(all.mid(2, 3),
             QStringList({u"2 Discounts"_s, u"2 Prices set by hand"_s, u"2 Upfront payments"_s}));
}

void TestReportPrices::discountsAreListedInTheirOrderWithTheirWorth()
{
    // 140.16 + 1,062.70 at 12 % off is 144.3432 less; 123.3408 at 5 % off is 6.16704 less: 150.51 together.
    QCOMPARE(rows(tableOf(growthReport(), u"Discounts"_s)),
             QStringList({u"1 | AWS · On demand | −12 % | from Jul 2026 | Frame contract 4711 | −144"_s,
                          u"2 | JRTCKXETXF6UEAAA | −5 % | from Jul 2026 | – | −6.17"_s,
                          u" | All discounts |  |  |  | −151"_s}));
}

void TestReportPrices::laterDiscountSaysWhenItIsWorthSomething()
{
    const Plan plan = negotiatedPlan();
    const TableBlock table = tableOf(buildReport(plan, inPhase(plan, u"MVP"_s)), u"Discounts"_s);
    QCOMPARE(rowOf(table, u"1 |"_s).section(u" | "_s, -1), u"0 (−144 in Jul 2026)"_s);
}

void TestReportPrices::overridesAreListedWithTheirWorth()
{
    QCOMPARE(
        rows(tableOf(growthReport(), u"Prices set by hand"_s)),
        QStringList(u"Atlas M30 (On demand) | $500.00 /cluster-month | $430.00 /cluster-month | Agreed by "
                    u"mail. (Ada Byron, 3 Mar 2026) | −70"_s));
}

void TestReportPrices::upfrontPaymentsAreListedByMonth()
{
    const TableBlock table = tableOf(growthReport(), u"When AWS pays upfront, USD"_s);
    QCOMPARE(rows(table),
             QStringList(u"Jan 2026 | Database (Production) | db.r6g.large (Reserved, 1 year(s), all "
                         u"upfront) | 1 | 1,200.00 | 1,200.00"_s));
}

void TestReportPrices::exchangeRatesAreListed()
{
    QCOMPARE(rows(tableOf(growthReport(), u"Exchange rates"_s)),
             QStringList(u"1 EUR = 1.08 USD | 29 Jan 2026 | ECB"_s));
}

void TestReportPrices::summarySaysWhatIsSaved()
{
    // 150.51 by discounts and 70 by the price set by hand, of 1,636.35 and as much.
    QVERIFY(
        textsOf(growthReport())
            .contains(
                u"Discounts and prices set by hand save $221 in Jul 2026, against $1,857 at list prices."_s));
}

void TestReportPrices::cashViewIsNamedWhereFiguresAre()
{
    Plan plan = negotiatedPlan();
    const auto coverOf = [&plan] {
        const Report report = buildReport(plan, inPhase(plan, u"Growth"_s));
        QStringList facts {std::get<CoverBlock>(report.blocks.first()).totalLine};
        for (const CoverFact &fact : std::get<CoverBlock>(report.blocks.first()).facts)
            facts.append(fact.label + u": "_s + fact.value);
        return facts;
    };
    QVERIFY(coverOf().contains(u"Upfront payments: spread over their terms"_s));
    QVERIFY(tableOf(growthReport(), u"Production, Growth phase"_s).caption.endsWith(u"USD a month"_s));
    PlanInfo info = plan.info();
    info.upfront = UpfrontView::Cash;
    plan.table<PlanInfo>().replace(info);
    QVERIFY(coverOf().contains(u"Upfront payments: counted when paid (cash view)"_s));
    QVERIFY(coverOf().first().contains(u"Cash view: "_s));
    const Report report = buildReport(plan, inPhase(plan, u"Growth"_s));
    for (const QString &caption : {u"Production, Growth phase"_s, u"Phases of AWS"_s, u"AWS by category"_s,
                                   u"Cost by month"_s, u"AWS by environment"_s}) {
        const QString said = tableOf(report, caption).caption;
        QVERIFY2(said.endsWith(u", cash when paid"_s), qPrintable(caption + u": "_s + said));
    }
}

void TestReportPrices::oldPricesAreCountedAndMarked()
{
    Plan plan = negotiatedPlan();
    for (Rate rate : QList<Rate>(plan.table<Rate>().begin(), plan.table<Rate>().end())) {
        if (rate.item == test::named<PriceItem>(plan, u"Mail relay"_s))
            rate.effective = QDate(2024, 12, 1);
        plan.table<Rate>().replace(rate);
    }
    const Report report = buildReport(plan, inPhase(plan, u"Growth"_s)); // printed on 30 Jan 2026
    QCOMPARE(report.foot,
             u"Prices of 1 Dec 2024 to 29 Jan 2026, 1 of 5 older than 12 month(s). Printed 30 Jan 2026."_s);
    const CoverBlock cover = std::get<CoverBlock>(report.blocks.first());
    QVERIFY(std::any_of(cover.facts.begin(), cover.facts.end(), [](const CoverFact &fact) {
        return fact.value == u"1 Dec 2024 to 29 Jan 2026\n1 of 5 older than 12 month(s)"_s;
    }));
    QVERIFY(textsOf(report).contains(u"the oldest, Mail relay, is of 1 Dec 2024."_s));
    const TableBlock table = tableOf(report, u"Prices used"_s);
    QVERIFY(rowOf(table, u"Mail relay"_s).contains(u"| *1 Dec 2024 |"_s));
    QVERIFY(rowOf(table, u"m5.large"_s).contains(u"| 29 Jan 2026 |"_s));
    QVERIFY(table.note.contains(u"* 1 of 5 older than 12 month(s)."_s));
    QVERIFY(!growthReport().foot.contains(u"older"_s));
}

void TestReportPrices::rePricedPriceKeepsTheOneItHad()
{
    // What taking over a newer price leaves behind: the new price, its date, and the note on the old one.
    Plan plan = negotiatedPlan();
    for (Rate rate : QList<Rate>(plan.table<Rate>().begin(), plan.table<Rate>().end())) {
        if (rate.item != test::named<PriceItem>(plan, u"m5.large"_s))
            continue;
        rate.tiers = {{Quantity(), *UnitPrice::fromString(u"0.086")}};
        rate.effective = QDate(2026, 11, 1);
        rate.note = u"Re-priced: was $0.0960 /instance-hour of 29 Jan 2026 (−10.42 %)."_s;
        plan.table<Rate>().replace(rate);
    }
    const Report report = buildReport(plan, inPhase(plan, u"Growth"_s));
    const QString row = rowOf(tableOf(report, u"Prices used"_s), u"m5.large"_s);
    QVERIFY2(row.contains(u"| $0.0860 /instance-hour | 1 Nov 2026 |"_s), qPrintable(row));
    QVERIFY2(row.contains(u"; Re-priced: was $0.0960 /instance-hour of 29 Jan 2026 (−10.42 %).)"_s),
             qPrintable(row));
    QCOMPARE(cells(dataOf(plan, u"prices"_s), {{u"item"_s, u"m5.large"_s}},
                   {u"price"_s, u"effective"_s, u"note"_s}),
             QStringList({u"0.086"_s, u"2026-11-01"_s,
                          u"Re-priced: was $0.0960 /instance-hour of 29 Jan 2026 (−10.42 %)."_s}));
}

void TestReportPrices::noPriceIsBrokenOverLines()
{
    Plan plan = negotiatedPlan();
    for (Rate rate : QList<Rate>(plan.table<Rate>().begin(), plan.table<Rate>().end())) {
        if (rate.item != test::named<PriceItem>(plan, u"Internet egress"_s))
            continue;
        rate.unit = u"query"_s;
        rate.per = Quantity::fromWhole(1'000'000);
        plan.table<Rate>().replace(rate);
    }
    const ReportLayout layout(buildReport(plan, inPhase(plan, u"Growth"_s)));
    QStringList said;
    for (int page = 0; page < layout.pageCount(); ++page)
        said += lines(layout.page(page));
    said.replaceInStrings(QString(QChar::Nbsp), u" "_s);
    QVERIFY2(said.contains(u"$0.0900 … $0.0850 /1,000,000 query"_s), qPrintable(said.join(u'\n')));
}

void TestReportPrices::planWithoutChangesHasNoSuchTables()
{
    const Plan plan = pricedPlan();
    const Report report = buildReport(plan, inPhase(plan, u"Growth"_s));
    for (const QString &caption : {u"Discounts"_s, u"Prices set by hand"_s, u"When "_s, u"Exchange rates"_s})
        QVERIFY2(tableOf(report, caption).rows.isEmpty(), qPrintable(caption));
}

void TestReportPrices::csvCarriesWhatHappenedToACost()
{
    const DataTable costs = dataOf(negotiatedPlan(), u"costs"_s);
    const QStringList headers {
        u"likely"_s,    u"overridden"_s, u"discounted"_s, u"list_prices"_s, u"effective_prices"_s,
        u"discounts"_s, u"skus"_s,       u"regions"_s,    u"terms"_s,       u"catalogs"_s};
    const auto servers = [&](const QString &month) {
        return cells(costs, {{u"component"_s, u"API servers"_s}, {u"month"_s, month}}, headers);
    };
    const QStringList place {u"JRTCKXETXF6UEAAA"_s, u"us-east-1"_s, u"on-demand"_s, u"test 2026-01-29"_s};
    QCOMPARE(servers(u"2026-06"_s),
             QStringList({u"140.16"_s, u"no"_s, u"no"_s, u"0.096"_s, u"0.096"_s, QString()}) + place);
    QCOMPARE(
        servers(u"2026-07"_s),
        QStringList({u"117.17376"_s, u"no"_s, u"yes"_s, u"0.096"_s, u"0.080256"_s,
                     u"−12 %, Frame contract 4711, from Jul 2026; −5 %, JRTCKXETXF6UEAAA, from Jul 2026"_s})
            + place);
    QCOMPARE(cells(costs, {{u"component"_s, u"Documents"_s}},
                   {u"likely"_s, u"overridden"_s, u"list_prices"_s, u"effective_prices"_s, u"overrides"_s}),
             QStringList({u"430"_s, u"yes"_s, u"500"_s, u"430"_s,
                          u"set by hand by Ada Byron on 3 Mar 2026: Agreed by mail."_s}));
    QCOMPARE(cells(costs, {{u"component"_s, u"Web traffic"_s}, {u"month"_s, u"2026-08"_s}},
                   {u"list_prices"_s, u"effective_prices"_s}),
             QStringList({u"0.09 | 0.085"_s, u"0.0792 | 0.0748"_s}));
}

void TestReportPrices::csvCarriesListAndEffectivePrices()
{
    const DataTable prices = dataOf(negotiatedPlan(), u"prices"_s);
    const QStringList headers {u"first_month"_s, u"last_month"_s, u"price"_s, u"effective_price"_s,
                               u"discounted"_s};
    QCOMPARE(cells(prices, {{u"item"_s, u"m5.large"_s}, {u"first_month"_s, u"2026-01"_s}}, headers),
             QStringList({u"2026-01"_s, u"2026-06"_s, u"0.096"_s, u"0.096"_s, u"no"_s}));
    QCOMPARE(cells(prices, {{u"item"_s, u"m5.large"_s}, {u"first_month"_s, u"2026-07"_s}}, headers),
             QStringList({u"2026-07"_s, u"2026-12"_s, u"0.096"_s, u"0.080256"_s, u"yes"_s}));
    QCOMPARE(
        cells(prices,
              {{u"item"_s, u"Internet egress"_s}, {u"first_month"_s, u"2026-07"_s}, {u"from"_s, u"10240"_s}},
              headers),
        QStringList({u"2026-07"_s, u"2026-12"_s, u"0.085"_s, u"0.0748"_s, u"yes"_s}));
    QCOMPARE(cells(prices, {{u"item"_s, u"Atlas M30"_s}},
                   {u"price"_s, u"effective_price"_s, u"overridden"_s, u"override_author"_s,
                    u"override_date"_s, u"override_reason"_s, u"catalog"_s, u"catalog_date"_s}),
             QStringList({u"500"_s, u"430"_s, u"yes"_s, u"Ada Byron"_s, u"2026-03-03"_s, u"Agreed by mail."_s,
                          u"test"_s, u"2026-01-29"_s}));
    QCOMPARE(cells(prices, {{u"item"_s, u"db.r6g.large"_s}, {u"first_month"_s, u"2026-01"_s}},
                   {u"term"_s, u"term_months"_s, u"upfront"_s, u"effective_upfront"_s}),
             QStringList({u"reserved-1y-all-upfront"_s, u"12"_s, u"1200"_s, u"1200"_s}));
    QCOMPARE(cells(prices, {{u"item"_s, u"Mail relay"_s}},
                   {u"currency"_s, u"effective_price"_s, u"effective_currency"_s, u"exchange_rate"_s}),
             QStringList({u"EUR"_s, u"54"_s, u"USD"_s, u"1 EUR = 1.08 USD, 29 Jan 2026, ECB"_s}));
}

void TestReportPrices::csvCarriesBookOverridesAndExchangeRates()
{
    const Plan plan = negotiatedPlan();
    QCOMPARE(cells(dataOf(plan, u"price-book"_s), {{u"order"_s, u"1"_s}},
                   {u"provider"_s, u"discount_percent"_s, u"from"_s, u"note"_s}),
             QStringList({u"aws"_s, u"12"_s, u"2026-07-01"_s, u"Frame contract 4711"_s}));
    QCOMPARE(dataOf(plan, u"price-book"_s).rows.size(), 2);
    QCOMPARE(cells(dataOf(plan, u"overrides"_s), {},
                   {u"item"_s, u"list_price"_s, u"price"_s, u"author"_s, u"date"_s, u"reason"_s}),
             QStringList({u"Atlas M30"_s, u"500"_s, u"430"_s, u"Ada Byron"_s, u"2026-03-03"_s,
                          u"Agreed by mail."_s}));
    Plan dated = plan;
    PriceOverride later = dated.table<PriceOverride>().at(0);
    later.from = QDate(2026, 7, 1);
    dated.table<PriceOverride>().replace(later);
    QCOMPARE(cells(dataOf(dated, u"overrides"_s), {}, {u"price"_s, u"from"_s, u"date"_s}),
             QStringList({u"430"_s, u"2026-07-01"_s, u"2026-03-03"_s}));
    QCOMPARE(
        cells(dataOf(plan, u"exchange-rates"_s), {}, {u"from"_s, u"to"_s, u"rate"_s, u"date"_s, u"source"_s}),
        QStringList({u"EUR"_s, u"USD"_s, u"1.08"_s, u"2026-01-29"_s, u"ECB"_s}));
}

void TestReportPrices::csvPricesCandidates()
{
    const Plan plan = negotiatedPlan();
    const DataTable candidates = dataOf(plan, u"candidates"_s);
    QCOMPARE(candidates.rows.size(), 2); // one for each phase
    // Two clusters at the price set by hand; the total knows nothing of it.
    QCOMPARE(cells(candidates, {{u"phase"_s, u"Growth"_s}},
                   {u"component"_s, u"name"_s, u"amount"_s, u"likely"_s, u"now_item"_s, u"now_likely"_s,
                    u"overridden"_s, u"note"_s}),
             QStringList({u"Documents"_s, u"Atlas M30"_s, u"2"_s, u"860"_s, u"Atlas M30"_s, u"860"_s,
                          u"yes"_s, u"Two clusters"_s}));
}

void TestReportPrices::missingExchangeRateIsSaid()
{
    Plan plan = negotiatedPlan();
    plan.table<CurrencyRate>().remove(Id<CurrencyRate>(1));
    const TableBlock table = tableOf(buildReport(plan, inPhase(plan, u"Growth"_s)), u"Prices used"_s);
    const QString row = below(table, u"Mail relay"_s).value(0);
    QVERIFY2(row.startsWith(u"counts as (The price is in EUR, the plan in USD"_s), qPrintable(row));
    QVERIFY(row.contains(u"| no price |"_s));
    const DataTable prices = dataOf(plan, u"prices"_s);
    QVERIFY(cells(prices, {{u"item"_s, u"Mail relay"_s}}, {u"problem"_s})
                .value(0)
                .startsWith(u"The price is in EUR"_s));
}

void TestReportPrices::pdfShowsDiscountOverrideAndMarks()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("needs poppler-utils");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.pdf"_s);
    QVERIFY(writePdf(ReportLayout(growthReport()), path).ok());
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    QVERIFY(process.waitForFinished());
    const QString said = QString::fromUtf8(process.readAllStandardOutput()).replace(QChar::Nbsp, u' ');
    for (const QString &line :
         {u"API servers +2 +‡ *117\\.17"_s, u"Documents +1 +† *430\\.00"_s, u"Production +1,636\\.35"_s,
          u"‡ Discounted by the price book"_s, u"counts from Jul 2026 as.*‡ *\\$0\\.080256 /instance-hour"_s,
          u"−12 %, Frame contract 4711"_s, u"set by hand by Ada Byron"_s,
          u"1 +AWS · On demand +−12 % +from Jul 2026 +Frame contract 4711 +−144"_s,
          u"Negotiated prices and upfront payments"_s, u"Agreed by mail"_s,
          u"1 EUR = 1\\.08 USD +29 Jan 2026 +ECB"_s, u"\\$1,200\\.00 a year"_s}) {
        QVERIFY2(said.contains(QRegularExpression(line)), qPrintable(line + u'\n' + said));
    }
}

QTEST_MAIN(TestReportPrices)
#include "tst_reportprices.moc"
