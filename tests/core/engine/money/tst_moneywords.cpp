// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/moneywords.h"
#include "core/smallplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// What answers about money say.
class TestMoneyWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsThatLeaveLinesOutAreAtLeast();
    void moreThanAllUsersIsNoShare();
    void monthsAreNamedAsTheyFollow_data();
    void monthsAreNamedAsTheyFollow();
};

void TestMoneyWords::sumsThatLeaveLinesOutAreAtLeast()
{
    const CostSum whole {Range(dollars("4262")), 0, 3};
    const CostSum partly {Range(dollars("4262")), 1, 3};
    const CostSum nothing {Range(dollars("0")), 3, 3};
    QCOMPARE(moneywords::known(whole, Format()), u"$4,262"_s);
    QCOMPARE(moneywords::known(partly, Format()), u"≥ $4,262"_s);
    QVERIFY(moneywords::isKnown(whole) && moneywords::isKnown(partly));
    QVERIFY(!moneywords::isKnown(nothing) && !moneywords::isKnown(CostSum()));
    QCOMPARE(moneywords::without(0), QString());
    QCOMPARE(moneywords::without(2), u"without 2 line(s) that have no price"_s);
}

void TestMoneyWords::moreThanAllUsersIsNoShare()
{
    QCOMPARE(moneywords::conversion(*Percent::fromString(u"14.266"), Format()), u"14.3\u00a0%"_s);
    QCOMPARE(moneywords::conversion(Percent::fromWhole(100), Format()), u"100.0\u00a0%"_s);
    QCOMPARE(moneywords::conversion(*Percent::fromString(u"100.000001"), Format()), u"more than all users"_s);
}

void TestMoneyWords::monthsAreNamedAsTheyFollow_data()
{
    QTest::addColumn<QString>("months"); // o holds, - does not, . does not apply
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("never") << u"--."_s << QString();
    QTest::newRow("to the end") << u"-ooo"_s << u"from Feb 2026"_s;
    QTest::newRow("one month") << u"-o--"_s << u"in Feb 2026"_s;
    QTest::newRow("a stretch") << u"-oo-"_s << u"Feb 2026 to Mar 2026"_s;
    QTest::newRow("now and then") << u"o--oo"_s << u"in 3 month(s), first in Jan 2026"_s;
    QTest::newRow("does not apply after it") << u"-o.."_s << u"in Feb 2026"_s;
    QTest::newRow("does not apply between") << u"o.oo"_s << u"from Jan 2026"_s;
}

void TestMoneyWords::monthsAreNamedAsTheyFollow()
{
    QFETCH(const QString, months);
    QFETCH(const QString, text);
    QList<std::optional<bool>> holds;
    for (const QChar each : months)
        holds.append(each == u'.' ? std::nullopt : std::optional(each == u'o'));
    QCOMPARE(moneywords::when(Month(2026, 1), holds, Format()), text);
}

QTEST_GUILESS_MAIN(TestMoneyWords)
#include "tst_moneywords.moc"
