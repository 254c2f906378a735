// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/formula.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

class TestFormula : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formulasAreCalculated_data();
    void formulasAreCalculated();
    void wrongFormulasSayWhatIsWrong_data();
    void wrongFormulasSayWhatIsWrong();
    void onlyUsedNamesAreAskedFor();
    void resultThatIsNoNumberIsNone();
    void wordsCannotNameAValue();
};

void TestFormula::formulasAreCalculated_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected"); // with users = 12001, month = 3
    QTest::newRow("ceiling") << u"ceil(users / 5000)"_s << 3.0;
    QTest::newRow("a whole number stays") << u"ceil(0.1 * 30)"_s << 3.0;
    QTest::newRow("floor") << u"floor(users / 5000)"_s << 2.0;
    QTest::newRow("rounding") << u"round(2.5)"_s << 3.0;
    QTest::newRow("smallest and largest") << u"max(2, min(users, 10, 4))"_s << 4.0;
    QTest::newRow("choice") << u"if(month >= 3, 7, 1)"_s << 7.0;
    QTest::newRow("condition with and") << u"(month > 1 and month < 3) + 1"_s << 1.0;
    QTest::newRow("question mark") << u"users > 10000 ? 2 : 1"_s << 2.0;
    QTest::newRow("percent") << u"users * 20 %"_s << 2400.2;
    QTest::newRow("power") << u"2 ^ 10"_s << 1024.0;
}

void TestFormula::formulasAreCalculated()
{
    QFETCH(QString, text);
    QFETCH(double, expected);
    const auto formula = Formula::compile(text, {u"users"_s, u"month"_s});
    QVERIFY2(formula, formula ? "" : qPrintable(formula.error().message));
    std::vector<double> values;
    for (const QString &name : formula->uses())
        values.push_back(name == u"users"_s ? 12001 : 3);
    QCOMPARE(formula->value(values.data()).value(), expected);
}

void TestFormula::wrongFormulasSayWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << u"  "_s << u"empty"_s;
    QTest::newRow("unknown name") << u"2 * user"_s << u"user"_s;
    QTest::newRow("bracket") << u"ceil(users / 5"_s << u"bracket"_s;
    QTest::newRow("unfinished") << u"users *"_s << u"not finished"_s;
    QTest::newRow("two results") << u"1,5 * 2"_s << u"more than one result"_s;
    QTest::newRow("assignment") << u"users = 3"_s << u"=="_s;
    QTest::newRow("too long") << QString(1001, u'1') << u"1000"_s;
    QTest::newRow("text") << u"\"users\""_s << u"no meaning"_s;
    QTest::newRow("too few values") << u"pow(2)"_s << u"too few"_s;
}

void TestFormula::wrongFormulasSayWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto formula = Formula::compile(text, {u"users"_s});
    QVERIFY(!formula);
    QVERIFY2(formula.error().message.contains(says), qPrintable(formula.error().message));
}

void TestFormula::onlyUsedNamesAreAskedFor()
{
    const auto formula = Formula::compile(u"b + c"_s, {u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(formula->uses(), QStringList({u"b"_s, u"c"_s}));
    const double values[] {2, 3};
    QCOMPARE(formula->value(values).value(), 5.0);
}

void TestFormula::resultThatIsNoNumberIsNone()
{
    const auto formula = Formula::compile(u"1 / a"_s, {u"a"_s});
    const double zero = 0;
    QVERIFY(!formula->value(&zero));
}

void TestFormula::wordsCannotNameAValue()
{
    QVERIFY(isFormulaName(u"daily_users"_s));
    QVERIFY(!isFormulaName(u"ceil"_s));
    QVERIFY(!isFormulaName(u"2users"_s));
    QVERIFY(!isFormulaName(u"daily users"_s));
}

QTEST_GUILESS_MAIN(TestFormula)
#include "tst_formula.moc"
