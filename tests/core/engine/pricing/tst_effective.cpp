// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing/effective.h"

#include "core/engine/evaluate.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

/// What becomes of a frozen price on its way into a figure: override, price book, exchange.
class TestEffective : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void discountCountsFromItsMonth();
    void discountsStackInTheOrderOfThePriceBook();
    void discountMatchesProviderServiceSkuAndTerm_data();
    void discountMatchesProviderServiceSkuAndTerm();
    void discountEndsWithItsLastMonth();
    void contractsThatFollowEachOtherNeverBothCount();
    void providersDiscountLeavesPercentagesOfSpendAlone();
    void overrideTakesThePlaceOfThePriceAndItsDiscounts();
    void priceInAnotherCurrencyIsConverted();
    void reversePairIsUsedWhereOnlyThatIsGiven();
    void newestExchangeRateUpToTheMonthHolds();
    void missingExchangeRateMakesTheLineUnknown();
    void statedAmountInAnotherCurrencyIsConverted();
    void explainShowsEveryStep();

private:
    Money costIn(int column, ComponentId component) const
    {
        const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
        return table.rows.at(table.rowOf(component)).cells.at(column).amount.likely;
    }
    Id<PriceBookEntry> discount(const char *percent, QDate from = {}, QDate until = {})
    {
        PriceBookEntry entry;
        entry.provider = QStringLiteral("aws");
        entry.discount = *Percent::fromString(QString::fromLatin1(percent));
        entry.from = from;
        entry.until = until;
        entry.note = QStringLiteral("EDP contract");
        return m_small.add(entry);
    }
    void exchange(const char *from, const char *to, const char *rate, QDate date)
    {
        CurrencyRate row;
        row.from = *Currency::fromString(QString::fromLatin1(from));
        row.to = *Currency::fromString(QString::fromLatin1(to));
        row.rate = *ExchangeRate::fromString(QString::fromLatin1(rate));
        row.date = date;
        row.source = QStringLiteral("central bank");
        m_small.add(row);
    }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
    RateId m_rate;
    ComponentId m_nodes;
};

void TestEffective::init()
{
    // Five m5.large at 0.096 an hour: 5 × 730 × 0.096 = 350.40 a month, from January 2026 on.
    m_small = SmallPlan();
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
    m_rate = m_small.hourly("0.096");
    m_nodes = m_small.priced(m_option, m_production, "Nodes", m_rate, "5");
}

void TestEffective::discountCountsFromItsMonth()
{
    discount("12", QDate(2026, 7, 15)); // counts from the first of July
    QCOMPARE(costIn(5, m_nodes), dollars("350.4"));
    QCOMPARE(costIn(6, m_nodes), dollars("308.352")); // 350.40 × 0.88
    const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
    QVERIFY(!table.rows.first().cells.at(5).discounted);
    QVERIFY(table.rows.first().cells.at(6).discounted);
}

void TestEffective::discountsStackInTheOrderOfThePriceBook()
{
    discount("12");
    discount("5");
    QCOMPARE(costIn(0, m_nodes), dollars("292.9344")); // 0.096 × 0.88 × 0.95 = 0.080256; × 3,650
    const EffectiveRate rate = effectiveRate(m_small.plan, *m_small.plan.find(m_rate), std::nullopt);
    QCOMPARE(rate.steps.size(), 2);
    QCOMPARE(rate.steps.at(0).after, price("0.08448"));
    QCOMPARE(rate.steps.at(1).before, price("0.08448"));
    QCOMPARE(rate.steps.at(1).after, price("0.080256"));
}

void TestEffective::discountMatchesProviderServiceSkuAndTerm_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("sku");
    QTest::addColumn<QString>("term");
    QTest::addColumn<bool>("applies");
    QTest::newRow("anything") << ""
                              << ""
                              << ""
                              << "" << true;
    QTest::newRow("its provider") << "aws"
                                  << ""
                                  << ""
                                  << "" << true;
    QTest::newRow("another provider") << "gcp"
                                      << ""
                                      << ""
                                      << "" << false;
    QTest::newRow("its service") << "aws"
                                 << "Amazon EC2"
                                 << ""
                                 << "" << true;
    QTest::newRow("another service") << "aws"
                                     << "Amazon RDS"
                                     << ""
                                     << "" << false;
    QTest::newRow("its SKU, in capitals") << ""
                                          << ""
                                          << "M5.LARGE"
                                          << "" << true;
    QTest::newRow("another SKU") << ""
                                 << ""
                                 << "m5.xlarge"
                                 << "" << false;
    QTest::newRow("its term") << ""
                              << ""
                              << ""
                              << "on-demand" << true;
    QTest::newRow("another term") << ""
                                  << ""
                                  << ""
                                  << "spot" << false;
}

void TestEffective::discountMatchesProviderServiceSkuAndTerm()
{
    QFETCH(QString, provider);
    QFETCH(QString, service);
    QFETCH(QString, sku);
    QFETCH(QString, term);
    QFETCH(bool, applies);
    Rate rate = *m_small.plan.find(m_rate);
    rate.term = QStringLiteral("on-demand");
    m_small.plan.table<Rate>().replace(rate);
    PriceItem item = *m_small.plan.find(rate.item);
    item.service = QStringLiteral("Amazon EC2");
    item.sku = QStringLiteral("m5.large");
    m_small.plan.table<PriceItem>().replace(item);
    PriceBookEntry entry;
    entry.provider = provider;
    entry.service = service;
    entry.sku = sku;
    entry.term = term;
    entry.discount = Percent::fromWhole(50);
    m_small.add(entry);
    QCOMPARE(costIn(0, m_nodes), applies ? dollars("175.2") : dollars("350.4"));
}

void TestEffective::discountEndsWithItsLastMonth()
{
    discount("10", {}, QDate(2026, 4, 15)); // April is not covered whole
    QCOMPARE(costIn(2, m_nodes), dollars("315.36"));
    QCOMPARE(costIn(3, m_nodes), dollars("350.4"));
    // An undated phase has no month: what has an end is not counted on there.
    QVERIFY(effectiveRate(m_small.plan, *m_small.plan.find(m_rate), std::nullopt).steps.isEmpty());
}

void TestEffective::contractsThatFollowEachOtherNeverBothCount()
{
    discount("10", {}, QDate(2026, 3, 15));
    discount("20", QDate(2026, 3, 16));
    QCOMPARE(costIn(1, m_nodes), dollars("315.36")); // 10 % less
    QCOMPARE(costIn(2, m_nodes), dollars("280.32")); // 20 % less, not 28
}

void TestEffective::providersDiscountLeavesPercentagesOfSpendAlone()
{
    const RateId support = m_small.rate(Rate::Time::Spend, {{Quantity(), price("0.1")}});
    const ComponentId plan = m_small.priced(m_option, m_production, "Support", support, "1");
    discount("50");
    // Nodes cost 175.20, support 10 % of that.
    QCOMPARE(costIn(0, plan), dollars("17.52"));
}

void TestEffective::overrideTakesThePlaceOfThePriceAndItsDiscounts()
{
    discount("12");
    PriceOverride row;
    row.rate = m_rate;
    row.price = price("0.08");
    row.author = QStringLiteral("Ada");
    row.date = QDate(2026, 1, 20);
    row.reason = QStringLiteral("offer 4711");
    m_small.add(row);
    QCOMPARE(costIn(0, m_nodes), dollars("292")); // 5 × 730 × 0.08
    const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
    QVERIFY(table.rows.first().cells.first().overridden);
    QVERIFY(!table.rows.first().cells.first().discounted);
}

void TestEffective::priceInAnotherCurrencyIsConverted()
{
    PlanInfo info = m_small.plan.info();
    info.currency = Currency::of("EUR");
    m_small.plan.table<PlanInfo>().replace(info);
    exchange("USD", "EUR", "0.92", QDate(2025, 12, 31));
    // 0.096 × 0.92 = 0.08832 EUR an hour, × 3,650.
    QCOMPARE(costIn(0, m_nodes), *Money::fromString(u"322.368", Currency::of("EUR")));
}

void TestEffective::reversePairIsUsedWhereOnlyThatIsGiven()
{
    PlanInfo info = m_small.plan.info();
    info.currency = Currency::of("EUR");
    m_small.plan.table<PlanInfo>().replace(info);
    exchange("EUR", "USD", "1.25", QDate(2025, 12, 31));
    QCOMPARE(costIn(0, m_nodes), *Money::fromString(u"280.32", Currency::of("EUR"))); // 350.40 / 1.25
}

void TestEffective::newestExchangeRateUpToTheMonthHolds()
{
    PlanInfo info = m_small.plan.info();
    info.currency = Currency::of("EUR");
    m_small.plan.table<PlanInfo>().replace(info);
    exchange("USD", "EUR", "0.9", QDate(2026, 2, 10));
    exchange("USD", "EUR", "0.8", QDate(2026, 5, 1));
    const auto euros = [](const char *text) {
        return *Money::fromString(QString::fromLatin1(text), Currency::of("EUR"));
    };
    QCOMPARE(costIn(0, m_nodes), euros("315.36")); // none of a date before: the oldest there is
    QCOMPARE(costIn(1, m_nodes), euros("315.36"));
    QCOMPARE(costIn(3, m_nodes), euros("315.36"));
    QCOMPARE(costIn(4, m_nodes), euros("280.32"));
}

void TestEffective::missingExchangeRateMakesTheLineUnknown()
{
    PlanInfo info = m_small.plan.info();
    info.currency = Currency::of("EUR");
    m_small.plan.table<PlanInfo>().replace(info);
    exchange("USD", "GBP", "0.8", QDate(2026, 1, 1));
    const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
    QCOMPARE(table.rows.first().cells.first().state, CostCell::State::Unknown);
    QCOMPARE(table.total(0).unknown, 1);
    QVERIFY(unknownReasons(m_small.plan, m_option, Basis::Catalog, {}).value(m_nodes).contains(u"EUR"));
}

void TestEffective::statedAmountInAnotherCurrencyIsConverted()
{
    exchange("EUR", "USD", "1.1", QDate(2026, 1, 1));
    const ComponentId stated = m_small.stated(m_option, m_production, "Licence",
                                              Range(*Money::fromString(u"200", Currency::of("EUR"))));
    const CostTable table = evaluate(m_small.plan, m_option, Basis::Stated);
    QCOMPARE(table.rows.at(table.rowOf(stated)).cells.first().amount.likely, dollars("220"));
}

void TestEffective::explainShowsEveryStep()
{
    discount("12", QDate(2026, 7, 1));
    const Trace trace = explain(m_small.plan, m_nodes, Basis::Catalog, 6);
    QCOMPARE(trace.lines.first().arithmetic, QStringLiteral("5 × 730 h × $0.08448"));
    QString step;
    for (const TraceFact &fact : trace.facts) {
        if (fact.label == u"Discount")
            step = fact.value;
    }
    QVERIFY2(step.contains(u"12\u00a0%") && step.contains(u"EDP contract")
                 && step.contains(u"$0.0960 → $0.08448") && step.contains(u"Jul 2026"),
             qPrintable(step));
}

QTEST_APPLESS_MAIN(TestEffective)
#include "tst_effective.moc"
