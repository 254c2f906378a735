// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordedlist.h"

#include "storage/pricelists/support/amounts.h"

#include <QRegularExpression>
#include <QTest>

#include <clocale>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage::pricelists;

namespace {

const QByteArray before = R"({"BillingCurrency":"USD","NextPageLink":null,"Items":[)";

QByteArray item(const QByteArray &price)
{
    return R"({"currencyCode":"USD","retailPrice":)" + price
        + R"(,"armRegionName":"eastus","meterName":"D2s v5","skuId":"P/1",
"productName":"Virtual Machines Dsv5 Series","skuName":"D2s v5","serviceName":"Virtual Machines","unitOfMeasure":"1 Hour","type":"Consumption","armSkuName":"Standard_D2s_v5"})";
}

} // namespace

/// Files that are broken or made to do harm.
class HostilePriceListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pricesAreTakenFromTheirDigits_data()
    {
        QTest::addColumn<QString>("price");
        QTest::newRow("0.0960000000") << u"0.096"_s;
        QTest::newRow("9.0E-4") << u"0.0009"_s;
        QTest::newRow("3.4e-05") << u"0.000034"_s;
        QTest::newRow("+1") << u"1"_s;
        QTest::newRow("0.1000000000000000055511151231257827") << u"0.1"_s;
        QTest::newRow("0.0000000000005") << u"0"_s; // half to even
        QTest::newRow("0.0000000000015") << u"0.000000000002"_s;
        QTest::newRow("0.00000000000050000000000000000000000000000000000000000001") << u"0.000000000001"_s;
        QTest::newRow("1E-400") << u"0"_s;
        QTest::newRow("0000000000000000000000000000000000000000000000000000007.5") << u"7.5"_s;
        QTest::newRow("9223372.036854775807") << u"9223372.036854775807"_s;
        QTest::newRow("9223372.036854775808") << QString();
        QTest::newRow("1e30") << QString();
        QTest::newRow("NaN") << QString();
        QTest::newRow("Infinity") << QString();
        QTest::newRow("1,5") << QString();
        QTest::newRow("0x10") << QString();
        QTest::newRow("") << QString();
        QTest::newRow(".") << QString();
        QTest::newRow("1e") << QString();
    }

    void pricesAreTakenFromTheirDigits()
    {
        QFETCH(QString, price);
        const auto read = readPrice(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(read ? read->toString() : QString(), price);
    }

    void theLanguageOfTheSystemDoesNotChangeNumbers()
    {
        const char *chosen = std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
        if (!chosen)
            chosen = std::setlocale(LC_NUMERIC, "de_DE.utf8");
        const RecordedList list = RecordedList::ofBytes(before + item("0.096") + "]}", u"a.json"_s);
        std::setlocale(LC_NUMERIC, "C");
        QCOMPARE(list.prices.first().rate.tiers.first().price, *UnitPrice::fromString(u"0.096"));
        if (!chosen)
            qInfo("No locale with a decimal comma is installed here.");
    }

    void brokenFilesFailWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut") << before + "\n" + item("0.096") + ",\n" + item("0.096").chopped(30);
        QTest::newRow("bad token") << before + "\n" + item("0.096") + ",\n" + item("zero") + "]}";
        QTest::newRow("invalid UTF-8") << before + "\n\n" + item("\"\xff\xfe\"") + "]}";
        QTest::newRow("too large a number") << before + "\n\n" + item("1e999") + "]}";
        QTest::newRow("deep") << before + "\n\n" + item(QByteArray(1000, '[') + QByteArray(1000, ']')) + "]}";
        QTest::newRow("words behind") << before + "\n" + item("0.096") + "]}\nrest";
    }

    void brokenFilesFailWithTheirPlace()
    {
        QFETCH(QByteArray, bytes);
        const RecordedList list = RecordedList::ofBytes(bytes, u"broken.json"_s);
        QVERIFY(!list.format.isEmpty());
        QVERIFY(!list.status.ok());
        QCOMPARE(list.status.error().code, Error::Code::Damaged);
        QVERIFY(list.status.error().message.contains(u"broken.json"_s));
        QVERIFY2(list.status.error().message.contains(QRegularExpression(u"line [2345]:"_s)),
                 qPrintable(list.status.error().message));
    }

    void nestingBesideThePricesIsHarmless()
    {
        const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
        const RecordedList list = RecordedList::ofBytes(
            R"({"extra":)" + deep + "," + before.mid(1) + item("0.096") + "]}", u"a.json"_s);
        // The format is told by the beginning of a file, which is all brackets here.
        if (!list.format.isEmpty())
            QCOMPARE(list.rows(), 1);
        const RecordedList after =
            RecordedList::ofBytes(before + item("0.096") + R"(],"extra":)" + deep + "}", u"a.json"_s);
        QVERIFY(after.status.ok());
        QCOMPARE(after.rows(), 1);
    }

    void aTextWithoutEndIsRefusedWithoutBeingKept()
    {
        const RecordedList list = RecordedList::ofBytes(
            before + item("\"" + QByteArray(20 * 1024 * 1024, 'x') + "\"") + "]}", u"a.json"_s);
        QCOMPARE(list.status.error().code, Error::Code::Damaged);
    }

    void aReaderStopsWhereItIsTold()
    {
        QByteArray items = item("0.096");
        for (int i = 0; i < 1000; ++i)
            items += "," + item("0.096");
        const RecordedList list = RecordedList::ofBytes(before + items + "]}", u"a.json"_s, 7);
        QCOMPARE(list.status.error().code, Error::Code::Cancelled);
        QCOMPARE(list.prices.size(), 7);
    }

    void filesOfShellsInUtf16AreRead()
    {
        const QString text = QString::fromUtf8(before + item("0.096") + "]}");
        QByteArray bytes("\xff\xfe", 2);
        for (const QChar c : text)
            bytes.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
        const RecordedList list = RecordedList::ofBytes(bytes, u"a.json"_s);
        QVERIFY2(list.status.ok(), list.status.ok() ? "" : qPrintable(list.status.error().message));
        QCOMPARE(list.rows(), 1);
    }

    void aByteOrderMarkMayLead()
    {
        QCOMPARE(RecordedList::ofBytes("\xef\xbb\xbf" + before + item("0.096") + "]}", u"a.json"_s).rows(),
                 1);
    }

    void nothingIsKnownOfAnEmptyFile()
    {
        QVERIFY(RecordedList::ofBytes({}, u"a.json"_s).format.isEmpty());
        QVERIFY(RecordedList::ofBytes("hello, world\n1,2\n", u"a.csv"_s).format.isEmpty());
    }
};

QTEST_GUILESS_MAIN(HostilePriceListTest)
#include "tst_pricelist_hostile.moc"
