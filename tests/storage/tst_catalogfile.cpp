// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/build/catalogfile.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

/// A catalog of one item, around its rates. Single quotes stand for double ones, which reads better here.
QByteArray catalogWith(const QByteArray &rates, const QByteArray &missing = "[]")
{
    const QByteArray text = "{'format': 'stratoplan-catalog', 'version': 1,"
                            " 'id': 'aws', 'title': 'AWS list prices', 'provider': 'aws', 'currency': 'USD',"
                            " 'sources': {'list': {'title': 'Price list', 'url': 'https://example.org/list',"
                            " 'kind': 'primary'}}, 'missing': "
        + missing
        + ", 'items': [{'id': 'aws/x/y/us-east-1', 'provider': 'aws', 'service': 'X', 'sku': 'y',"
          " 'name': 'Y', 'role': 'other', 'category': 'Other', 'region': 'us-east-1',"
          " 'specs': {'Measure': 'plan'}, 'rates': "
        + rates + "}]}";
    return QByteArray(text).replace('\'', '"');
}

} // namespace

/// Reading the fields of a catalog's JSON.
class CatalogFileTest : public QObject
{
    Q_OBJECT

private:
    /// The first rate of the one item.
    static Rate read(const QByteArray &rates)
    {
        const auto file = readCatalogFile(catalogWith(rates), u"test.json"_s);
        if (!file)
            qWarning("%s", qPrintable(file.error().message));
        return file ? file->items.front().rates.front() : Rate();
    }

    static Money dollars(const QString &amount) { return *Money::fromString(amount, Currency::of("USD")); }

private Q_SLOTS:
    void onePriceStandsWithoutTiers()
    {
        const Rate rate = read("[{'term': 'spot', 'unit': 'instance', 'price': '0.0416', 'source': 'list'}]");
        QCOMPARE(rate.tiers.size(), 1);
        QVERIFY(rate.tiers.front().from.isZero());
        QCOMPARE(rate.tiers.front().price.toString(), u"0.0416"_s);
        QCOMPARE(rate.time, Rate::Time::Hour);
        QCOMPARE(rate.termMonths, 0);
        QCOMPARE(rate.sourceTitle, u"Price list"_s);
    }

    void commitmentsHaveMonthsAndAPayment()
    {
        const Rate rate = read("[{'term': 'reserved-3y-partial-upfront', 'term_months': 36, 'unit': "
                               "'instance', 'price': '0.019', 'upfront': '505', 'source': 'list'}]");
        QCOMPARE(rate.termMonths, 36);
        QCOMPARE(rate.upfront, dollars(u"505"_s));
    }

    void poolsShareAnAllowance()
    {
        const Rate rate =
            read("[{'term': 'on-demand', 'unit': 'GB', 'time': 'use', 'price': '0.09', 'pool': "
                 "'aws/internet', 'free': 'first-12-months', 'allowance': '100', 'source': 'list'}]");
        QCOMPARE(rate.pool, u"aws/internet"_s);
        QCOMPARE(rate.free, Rate::Free::First12Months);
        QCOMPARE(rate.allowance, Quantity::fromWhole(100));
    }

    void supportIsAShareOfSpendWithALeastAmount()
    {
        const Rate rate =
            read("[{'term': 'on-demand', 'unit': 'USD', 'time': 'spend', 'minimum': '100', 'tiers': "
                 "[{'from': '0', 'price': '0.1'}, {'from': '10000', 'price': '0.07'}], 'source': 'list'}]");
        QCOMPARE(rate.time, Rate::Time::Spend);
        QCOMPARE(rate.minimum, dollars(u"100"_s));
        QCOMPARE(rate.tiers.size(), 2);
    }

    void tiersMayHoldForEachUnit()
    {
        const Rate rate =
            read("[{'term': 'sustained-use', 'unit': 'instance', 'tier_scope': 'unit', 'tiers': [{'from': "
                 "'0', 'price': '1'}, {'from': '182.5', 'price': '0.8'}], 'source': 'list'}]");
        QCOMPARE(rate.tierScope, Rate::Scope::Unit);
    }

    void whatIsMissingIsRead()
    {
        const auto file = readCatalogFile(
            catalogWith("[{'term': 'flat', 'unit': 'plan', 'time': 'month', 'price': '1', 'source': 'list'}]",
                        "['No spot prices.', 'No regions.']"),
            u"test.json"_s);
        QVERIFY(file);
        QCOMPARE(file->missing, (QStringList {u"No spot prices."_s, u"No regions."_s}));
    }

    void nonsenseIsRefusedByPlace_data()
    {
        QTest::addColumn<QByteArray>("rate");
        QTest::addColumn<QString>("place");
        QTest::newRow("price and tiers")
            << QByteArray("'price': '1', 'tiers': [{'from': '0', 'price': '1'}]") << u"rates[0].price"_s;
        QTest::newRow("no price") << QByteArray("'time': 'use'") << u"rates[0].tiers"_s;
        QTest::newRow("payment without months")
            << QByteArray("'price': '0', 'upfront': '10'") << u"rates[0].term_months"_s;
        QTest::newRow("months below nothing")
            << QByteArray("'price': '1', 'term_months': -12") << u"rates[0].term_months"_s;
        QTest::newRow("payment below nothing")
            << QByteArray("'price': '0', 'term_months': 12, 'upfront': '-10'") << u"rates[0].upfront"_s;
        QTest::newRow("allowance without a kind")
            << QByteArray("'price': '1', 'allowance': '5'") << u"rates[0].allowance"_s;
        QTest::newRow("kind without an allowance")
            << QByteArray("'price': '1', 'free': 'always'") << u"rates[0].allowance"_s;
        QTest::newRow("unknown scope")
            << QByteArray("'price': '1', 'tier_scope': 'team'") << u"rates[0].tier_scope"_s;
        QTest::newRow("unknown field")
            << QByteArray("'price': '1', 'discount': '5'") << u"rates[0]: “discount”"_s;
    }

    void nonsenseIsRefusedByPlace()
    {
        QFETCH(QByteArray, rate);
        QFETCH(QString, place);
        const QByteArray rates = "[{'term': 'on-demand', 'unit': 'plan', 'source': 'list', " + rate + "}]";
        const auto file = readCatalogFile(catalogWith(rates), u"test.json"_s);
        QVERIFY(!file);
        QVERIFY2(file.error().message.contains(place), qPrintable(file.error().message));
    }

    void missingIsAListOfSentences_data()
    {
        QTest::addColumn<QByteArray>("missing");
        QTest::newRow("text") << QByteArray("'nothing'");
        QTest::newRow("number") << QByteArray("[1]");
        QTest::newRow("empty sentence") << QByteArray("['']");
    }

    void missingIsAListOfSentences()
    {
        QFETCH(QByteArray, missing);
        const QByteArray rates = "[{'term': 'flat', 'unit': 'plan', 'price': '1', 'source': 'list'}]";
        const auto file = readCatalogFile(catalogWith(rates, missing), u"test.json"_s);
        QVERIFY(!file);
        QVERIFY2(file.error().message.contains(u"missing"_s), qPrintable(file.error().message));
    }
};

QTEST_GUILESS_MAIN(CatalogFileTest)
#include "tst_catalogfile.moc"
