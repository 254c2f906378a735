// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/smallplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// What the trace of a figure says about the price in it.
class TestPriceFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_small = SmallPlan();
        const OptionId option = m_small.option("AWS");
        const EnvironmentId production = m_small.environment("Production");
        m_rate = m_small.hourly("0.096");
        m_nodes = m_small.priced(option, production, "Nodes", m_rate, "5");
    }

    void aListPriceThatCountsIsThePrice()
    {
        QCOMPARE(fact("Price", january), u"$0.0960 /unit-hour"_s);
        QVERIFY(!has("List price", january));
        QVERIFY(!has("Counts as", january));
    }

    void aDiscountLeadsFromTheListPriceToWhatCounts()
    {
        agree("12", QDate(2026, 7, 1));
        QCOMPARE(labels(july),
                 QStringList({u"Price item"_s, u"List price"_s, u"Discount"_s, u"Counts as"_s}));
        QCOMPARE(fact("List price", july), u"$0.0960 /unit-hour"_s);
        QCOMPARE(fact("Discount", july), u"−12\u00a0%, EDP contract, from Jul 2026: $0.0960 → $0.08448"_s);
        QCOMPARE(fact("Counts as", july), u"$0.08448 /unit-hour"_s);
        QCOMPARE(fact("Price", january), u"$0.0960 /unit-hour"_s);
    }

    void aPriceSetByHandNamesWhoWhenAndWhy()
    {
        setByHand("0.08");
        QCOMPARE(labels(january),
                 QStringList({u"Price item"_s, u"List price"_s, u"Set by hand"_s, u"Counts as"_s}));
        QCOMPARE(fact("Set by hand", january), u"by Ada Byron on 3 Mar 2026: quote 4711"_s);
        QCOMPARE(fact("Counts as", january), u"$0.0800 /unit-hour"_s);
    }

    void discountsThatAPriceSetByHandKeepsOutAreNamed()
    {
        agree("12", QDate(2026, 7, 1));
        setByHand("0.08");
        QVERIFY(!has("Not applied", january)); // the contract has not begun
        QCOMPARE(fact("Not applied", july), u"−12\u00a0%, EDP contract, from Jul 2026"_s);
        QVERIFY(!has("Discount", july));
        QCOMPARE(fact("Counts as", july), u"$0.0800 /unit-hour"_s);
    }

    void anUpfrontPaymentStaysBesideAPriceSetByHand()
    {
        Rate rate = *m_small.plan.find(m_rate);
        rate.tiers = {{Quantity(), UnitPrice()}};
        rate.upfront = dollars("438");
        rate.termMonths = 12;
        m_small.plan.table<Rate>().replace(rate);
        setByHand("0.01");
        QVERIFY2(fact("Counts as", january).startsWith("$438.00 once + $0.0100"_L1),
                 qPrintable(fact("Counts as", january)));
    }

    void aDiscountOnAnUpfrontPaymentShowsNoPriceOfNothing()
    {
        Rate rate = *m_small.plan.find(m_rate);
        rate.tiers = {{Quantity(), UnitPrice()}};
        rate.upfront = dollars("1000");
        rate.termMonths = 12;
        m_small.plan.table<Rate>().replace(rate);
        agree("10", {});
        QCOMPARE(fact("Discount", january), u"−10\u00a0%, EDP contract"_s);
        QCOMPARE(fact("Counts as", january), u"$900.00 a year"_s);
    }

private:
    static constexpr int january = 0;
    static constexpr int july = 6;

    void agree(const char *percent, const QDate &from)
    {
        PriceBookEntry entry;
        entry.provider = u"aws"_s;
        entry.discount = *Percent::fromString(QString::fromLatin1(percent));
        entry.from = from;
        entry.note = u"EDP contract"_s;
        m_small.add(entry);
    }
    void setByHand(const char *amount)
    {
        PriceOverride own;
        own.rate = m_rate;
        own.price = price(amount);
        own.author = u"Ada Byron"_s;
        own.date = QDate(2026, 3, 3);
        own.reason = u"quote 4711"_s;
        m_small.add(own);
    }
    QList<TraceFact> facts(int column) const
    {
        return explain(m_small.plan, m_nodes, Basis::Catalog, column).facts;
    }
    QString fact(const char *label, int column) const
    {
        for (const TraceFact &each : facts(column)) {
            if (each.label == QLatin1StringView(label))
                return each.value;
        }
        return {};
    }
    bool has(const char *label, int column) const { return !fact(label, column).isEmpty(); }
    /// The first facts about the price, as far as it takes to say what counts.
    QStringList labels(int column) const
    {
        QStringList found;
        for (const TraceFact &each : facts(column)) {
            if (each.kind == TraceFact::Kind::Plain)
                continue;
            found.append(each.label);
            if (each.label == "Counts as"_L1)
                break;
        }
        return found;
    }

    SmallPlan m_small;
    RateId m_rate;
    ComponentId m_nodes;
};

QTEST_APPLESS_MAIN(TestPriceFacts)
#include "tst_tracefacts.moc"
