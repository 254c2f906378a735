// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void termsAddUpToTheFigure();
    void priceNamesItsSourceAndDate();
    void statedAmountNamesFileAndLine();
    void statedAmountOfAnotherCurrencyNamesTheRate();
    void pooledTiersShowThePool();
    void unknownFigureSaysWhy();

private:
    static QString fact(const Trace &trace, const char *label)
    {
        for (const TraceFact &each : trace.facts) {
            if (each.label == QLatin1StringView(label))
                return each.value;
        }
        return {};
    }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
};

void TestExplain::init()
{
    m_small = SmallPlan();
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
}

void TestExplain::termsAddUpToTheFigure()
{
    const ComponentId cluster = m_small.component(m_option, m_production, "EKS cluster");
    const SizingId sizing = m_small.sizing(cluster, QuantityInput::of(5));
    m_small.charge(sizing, m_small.hourly("0.096"));
    m_small.charge(sizing, m_small.hourly("0.10"), Charge::Counts::Once);
    const Trace trace = explain(m_small.plan, cluster, Basis::Catalog, 0);
    QCOMPARE(trace.lines.size(), 2);
    QCOMPARE(trace.lines.at(0).arithmetic, QStringLiteral("5 × 730 h × $0.0960"));
    QCOMPARE(trace.lines.at(0).amount.likely, dollars("350.4"));
    QCOMPARE(trace.lines.at(0).amount + trace.lines.at(1).amount, trace.total);
    QCOMPARE(trace.place, QStringLiteral("AWS · Production · Jan 2026"));
}

void TestExplain::priceNamesItsSourceAndDate()
{
    const RateId rate = m_small.hourly("0.096");
    Rate dated = *m_small.plan.find(rate);
    dated.effective = QDate(2026, 8, 6);
    dated.sourceTitle = QStringLiteral("AWS price list");
    dated.sourceUrl = QStringLiteral("https://aws.amazon.com/ec2/pricing/");
    m_small.plan.table<Rate>().replace(dated);
    const ComponentId id = m_small.priced(m_option, m_production, "node", rate, "1");
    const Trace trace = explain(m_small.plan, id, Basis::Catalog, 0);
    QCOMPARE(fact(trace, "Effective"), QStringLiteral("6 Aug 2026"));
    QCOMPARE(fact(trace, "Source"), QStringLiteral("AWS price list"));
}

void TestExplain::statedAmountNamesFileAndLine()
{
    const ComponentId id = m_small.stated(m_option, m_production, "Compute", Range(dollars("450")));
    Sizing sizing = m_small.plan.table<Sizing>().at(0);
    sizing.source = {QStringLiteral("plan.md"), 152, QStringLiteral("EKS cluster (5x m5.large) $450")};
    m_small.plan.table<Sizing>().replace(sizing);
    const Trace trace = explain(m_small.plan, id, Basis::Stated, 0);
    QCOMPARE(trace.lines.at(0).arithmetic,
             QStringLiteral("plan.md, line 152: EKS cluster (5x m5.large) $450"));
    QCOMPARE(trace.total.likely, dollars("450"));
}

void TestExplain::statedAmountOfAnotherCurrencyNamesTheRate()
{
    const Money euros = *Money::fromString(QStringLiteral("1000"), Currency::of("EUR"));
    const ComponentId id = m_small.stated(m_option, m_production, "Licence", Range(euros));
    CurrencyRate rate;
    rate.from = Currency::of("EUR");
    rate.to = usd;
    rate.rate = *ExchangeRate::fromString(u"1.2");
    m_small.add(rate);
    const Trace trace = explain(m_small.plan, id, Basis::Stated, 0);
    QCOMPARE(trace.total.likely, dollars("1200"));
    QCOMPARE(fact(trace, "Stated amount"), QStringLiteral("1,000.00 EUR"));
    QCOMPARE(fact(trace, "Exchange rate"), QStringLiteral("1 EUR = 1.2 USD"));
}

void TestExplain::pooledTiersShowThePool()
{
    const RateId rate =
        m_small.rate(Rate::Time::Use, {{Quantity(), price("1")}, {quantity("50"), price("0.5")}}, "GB");
    const ComponentId a = m_small.priced(m_option, m_production, "a", rate, "60");
    m_small.priced(m_option, m_production, "b", rate, "40");
    const Trace trace = explain(m_small.plan, a, Basis::Catalog, 0);
    QVERIFY(trace.lines.at(0).arithmetic.contains(QStringLiteral("60 of 100 GB")));
    QVERIFY(trace.lines.at(0).arithmetic.contains(QStringLiteral("50 × $1.0000 + 50 × $0.5000")));
}

void TestExplain::unknownFigureSaysWhy()
{
    const ComponentId id = m_small.component(m_option, m_production, "search");
    Sizing sizing;
    sizing.component = id;
    sizing.unpricedReason = QStringLiteral("No list price for this region.");
    m_small.add(sizing);
    const Trace trace = explain(m_small.plan, id, Basis::Catalog, 0);
    QVERIFY(!trace.known);
    QCOMPARE(trace.whyUnknown, QStringLiteral("No list price for this region."));
}

QTEST_APPLESS_MAIN(TestExplain)
#include "tst_explain.moc"
