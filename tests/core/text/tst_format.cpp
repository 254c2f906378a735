// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/format.h"
#include "core/text/showndifference.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyShowsAsManyDigitsAsItsSizeAsksFor_data();
    void moneyShowsAsManyDigitsAsItsSizeAsksFor();
    void cellsAreWholeAndRightForSmallAmounts();
    void differencesCarryTheirSign();
    void differenceBesideItsAmountsIsTheirs();
    void axesAndLabelsAreShort();
    void unitPricesKeepFourDecimals();
    void durationsNameTwoUnits_data();
    void durationsNameTwoUnits();
    void gigabytesBecomeTerabytes();
    void sharesAndRanges();
    void sumThatIsTooLargeSaysSo();
};

void TestFormat::moneyShowsAsManyDigitsAsItsSizeAsksFor_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("text");
    QTest::newRow("thousands") << "4262"
                               << "$4,262";
    QTest::newRow("cents dropped") << "1981.51"
                                   << "$1,982";
    QTest::newRow("below 100") << "34.22"
                               << "$34.22";
    QTest::newRow("below 1") << "0.43"
                             << "$0.43";
    QTest::newRow("two significant") << "0.0621"
                                     << "$0.062";
    QTest::newRow("negative") << "-450" << QStringLiteral("\u2212$450");
    QTest::newRow("zero") << "0"
                          << "$0";
}

void TestFormat::moneyShowsAsManyDigitsAsItsSizeAsksFor()
{
    QFETCH(QString, amount);
    QFETCH(QString, text);
    QCOMPARE(Format().money(*Money::fromString(amount, usd)), text);
}

void TestFormat::cellsAreWholeAndRightForSmallAmounts()
{
    QCOMPARE(Format().cell(dollars("4262.4")), QStringLiteral("4,262"));
    QCOMPARE(Format().cell(dollars("0.5")), QStringLiteral("0.50"));
    QCOMPARE(Format().cell(dollars("5")), QStringLiteral("5"));
    QCOMPARE(Format().exact(dollars("1982")), QStringLiteral("1,982.00"));
}

void TestFormat::differencesCarryTheirSign()
{
    QCOMPARE(Format().difference(dollars("173")), QStringLiteral("+173"));
    QCOMPARE(Format().difference(dollars("-450")), QStringLiteral("\u2212450"));
    QCOMPARE(Format().difference(dollars("0")), QStringLiteral("0"));
    QCOMPARE(Format().moneyDifference(dollars("140")), QStringLiteral("+$140"));
}

void TestFormat::differenceBesideItsAmountsIsTheirs()
{
    const Format format(QLocale::c());
    // $169,954 and $130,607 are shown; they differ by 39,346.20 exactly.
    const ShownDifference less(dollars("169953.60"), dollars("130607.40"));
    QCOMPARE(less.amount(), dollars("-39347"));
    QCOMPARE(less.signedText(less.amount(), format), QStringLiteral("−$39,347"));
    // Whole amounts have a whole difference, and its parts leave the rest of it.
    const ShownDifference whole(dollars("7464.20"), dollars("7532.56"));
    QCOMPARE(whole.text(whole.amount(), format), QStringLiteral("$69"));
    QCOMPARE(whole.signedText(dollars("38.39"), format), QStringLiteral("+$38"));
    QCOMPARE(whole.rest({dollars("38.39"), dollars("50.60")}), dollars("-20"));
    const ShownDifference cents(dollars("50.25"), dollars("880.00"));
    QCOMPARE(cents.amount(), dollars("829.75"));
    QCOMPARE(cents.text(dollars("38.39"), format), QStringLiteral("$38.39"));
    // Shown alike they still differ.
    const ShownDifference alike(dollars("500.10"), dollars("500.40"));
    QCOMPARE(alike.text(alike.amount(), format), QStringLiteral("$0.30"));
    QVERIFY(ShownDifference(dollars("500"), dollars("500")).amount().isZero());
}

void TestFormat::axesAndLabelsAreShort()
{
    QCOMPARE(Format().axisMoney(0, usd), QStringLiteral("$0"));
    QCOMPARE(Format().axisMoney(12000, usd), QStringLiteral("$12k"));
    QCOMPARE(Format().axisMoney(1500000, usd), QStringLiteral("$1.5M"));
    QCOMPARE(Format().axisMoney(0.03, usd), QStringLiteral("$0.03"));
    QCOMPARE(Format().shortMoney(1982, usd), QStringLiteral("$1.98k"));
    QCOMPARE(Format().shortMoney(43000, usd), QStringLiteral("$43.0k"));
    QCOMPARE(Format().compact(200000), QStringLiteral("200k"));
}

void TestFormat::unitPricesKeepFourDecimals()
{
    QCOMPARE(Format().unitPrice(price("0.096"), usd, QStringLiteral("h")), QStringLiteral("$0.0960 /h"));
    QCOMPARE(Format().unitPrice(price("0.000024"), usd, QString()), QStringLiteral("$0.000024"));
    QCOMPARE(Format().unitPrice(price("500"), usd, QStringLiteral("month")),
             QStringLiteral("$500.00 /month"));
}

void TestFormat::durationsNameTwoUnits_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << Q_INT64_C(0) << "0";
    QTest::newRow("seconds") << Q_INT64_C(40) << "40 s";
    QTest::newRow("minutes") << Q_INT64_C(1500) << "25 min";
    QTest::newRow("hours") << Q_INT64_C(11400) << "3 h 10 min";
    QTest::newRow("a day") << Q_INT64_C(86400) << "1 d";
    QTest::newRow("days") << Q_INT64_C(604800) << "7 d";
}

void TestFormat::durationsNameTwoUnits()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(Format().duration(Duration::fromSeconds(seconds)).replace(QChar::Nbsp, QLatin1Char(' ')), text);
}

void TestFormat::gigabytesBecomeTerabytes()
{
    QCOMPARE(Format().gigabytes(quantity("2048")).replace(QChar::Nbsp, QLatin1Char(' ')),
             QStringLiteral("2 TB"));
    QCOMPARE(Format().gigabytes(quantity("500")).replace(QChar::Nbsp, QLatin1Char(' ')),
             QStringLiteral("500 GB"));
}

void TestFormat::sharesAndRanges()
{
    QCOMPARE(Format().share(dollars("1500"), dollars("6550")).replace(QChar::Nbsp, QLatin1Char(' ')),
             QStringLiteral("22.9 %"));
    QCOMPARE(Format().share(dollars("1"), dollars("0")), absentText());
    const Range<Money> range {dollars("1500"), dollars("2000"), dollars("2500")};
    QCOMPARE(Format().money(range), QStringLiteral("$1,500–2,500"));
}

void TestFormat::sumThatIsTooLargeSaysSo()
{
    Money sum = dollars("900000000000");
    for (int doubled = 0; doubled < 4; ++doubled)
        sum += sum;
    const Format format(QLocale::c());
    QCOMPARE(format.money(sum), QStringLiteral("> $9,223,372,036,854"));
    QCOMPARE(format.money(-sum), QStringLiteral("< −$9,223,372,036,854"));
    QCOMPARE(format.money(Range(dollars("5"), dollars("6"), sum)),
             QStringLiteral("$5.00–> $9,223,372,036,854"));
    QCOMPARE(format.cell(-sum), QStringLiteral("< −9,223,372,036,854"));
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
