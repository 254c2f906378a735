// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/month.h"

#include <QTest>

using namespace stratoplan;

class TestMonth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isoTextThereAndBack();
    void nonsenseIsRefused();
    void monthsPassTheYear();
};

void TestMonth::isoTextThereAndBack()
{
    QCOMPARE(Month::fromString(u"2026-02"), std::optional(Month(2026, 2)));
    QCOMPARE(Month(2026, 12).toString(), QStringLiteral("2026-12"));
}

void TestMonth::nonsenseIsRefused()
{
    QVERIFY(!Month::fromString(u"2026-13"));
    QVERIFY(!Month::fromString(u"2026-2"));
    QVERIFY(!Month::fromString(u"2026-02-01"));
    QVERIFY(!Month::fromString(u""));
}

void TestMonth::monthsPassTheYear()
{
    QCOMPARE(Month(2026, 11) + 3, Month(2027, 2));
    QCOMPARE(Month(2027, 2) - Month(2026, 11), 3);
    QCOMPARE((Month(2026, 1) + -1).toString(), QStringLiteral("2025-12"));
}

QTEST_APPLESS_MAIN(TestMonth)
#include "tst_month.moc"
