// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.h"
#include "core/base/quantity.h"

#include <QTest>

using namespace stratoplan;

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textBecomesScaledInteger_data();
    void textBecomesScaledInteger();
    void whatIsNoNumberIsRefused_data();
    void whatIsNoNumberIsRefused();
    void integerBecomesShortestText();
    void halvesRoundToEven_data();
    void halvesRoundToEven();
    void smallestIntegerSurvivesTheRoundTrip();
};

void TestDecimal::textBecomesScaledInteger_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("digits");
    QTest::addColumn<qint64>("raw");
    QTest::newRow("whole") << "1982" << 6 << Q_INT64_C(1982000000);
    QTest::newRow("fraction") << "0.096" << 12 << Q_INT64_C(96000000000);
    QTest::newRow("negative") << "-450" << 2 << Q_INT64_C(-45000);
    QTest::newRow("exponent") << "9.0E-4" << 12 << Q_INT64_C(900000000);
    QTest::newRow("trailing zeros beyond the scale") << "873.81000000000" << 6 << Q_INT64_C(873810000);
    QTest::newRow("minus as it is printed") << "\u22125" << 0 << Q_INT64_C(-5);
    QTest::newRow("spaces around") << " 5 " << 0 << Q_INT64_C(5);
    QTest::newRow("point first") << ".5" << 1 << Q_INT64_C(5);
}

void TestDecimal::textBecomesScaledInteger()
{
    QFETCH(QString, text);
    QFETCH(int, digits);
    QFETCH(qint64, raw);
    QCOMPARE(decimal::parse(text, digits), std::optional<qint64>(raw));
}

void TestDecimal::whatIsNoNumberIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("sign alone") << "-";
    QTest::newRow("grouping") << "1,982";
    QTest::newRow("two points") << "1.2.3";
    QTest::newRow("letters after") << "12GB";
    QTest::newRow("finer than the scale") << "0.0000001";
    QTest::newRow("too large") << "99999999999999999999";
    QTest::newRow("exponent beyond reason") << "1e400";
    QTest::newRow("infinity") << "inf";
}

void TestDecimal::whatIsNoNumberIsRefused()
{
    QFETCH(QString, text);
    QCOMPARE(decimal::parse(text, 6), std::nullopt);
}

void TestDecimal::integerBecomesShortestText()
{
    QCOMPARE(decimal::toString(96'000'000'000, 12), QStringLiteral("0.096"));
    QCOMPARE(decimal::toString(1'982'000'000, 6), QStringLiteral("1982"));
    QCOMPARE(decimal::toString(-500'000, 6), QStringLiteral("-0.5"));
    QCOMPARE(decimal::toString(0, 6), QStringLiteral("0"));
}

void TestDecimal::halvesRoundToEven_data()
{
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("rounded");
    QTest::newRow("1.5") << Q_INT64_C(15) << Q_INT64_C(2);
    QTest::newRow("2.5") << Q_INT64_C(25) << Q_INT64_C(2);
    QTest::newRow("2.6") << Q_INT64_C(26) << Q_INT64_C(3);
    QTest::newRow("-1.5") << Q_INT64_C(-15) << Q_INT64_C(-2);
    QTest::newRow("-2.5") << Q_INT64_C(-25) << Q_INT64_C(-2);
    QTest::newRow("-2.4") << Q_INT64_C(-24) << Q_INT64_C(-2);
}

void TestDecimal::halvesRoundToEven()
{
    QFETCH(qint64, numerator);
    QFETCH(qint64, rounded);
    QCOMPARE(static_cast<qint64>(decimal::divideHalfEven(numerator, 10)), rounded);
}

void TestDecimal::smallestIntegerSurvivesTheRoundTrip()
{
    const qint64 smallest = std::numeric_limits<qint64>::min();
    QCOMPARE(decimal::parse(decimal::toString(smallest, 6), 6), std::optional<qint64>(smallest));
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
