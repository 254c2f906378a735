// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallplan.h"
#include "models/money/budgetsmodel.h"
#include "models/money/targetsmodel.h"
#include "support/planbuilder.h"
#include "ui/limits/limitswindow.h"
#include "ui/pagetest.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// Budgets for anything in a plan, and targets, entered in the real window.
class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBudgetOfAnEnvironmentIsAddedAndUndone();
    void aTagWithoutValueIsRefused();
    void aTargetIsAddedChangedAndRemoved();
    void aTargetKeepsHowItIsHeld_data();
    void aTargetKeepsHowItIsHeld();
    void aBudgetInAnotherCurrencyIsHeldInThePlans();

private:
    static void type(QDialog &dialog, const QString &name, const QString &text)
    {
        dialog.findChild<QLineEdit *>(name)->setText(text);
    }
    template <class Widget>
    static Widget &in(PageTest &test, const QString &name)
    {
        auto *window = test.window->findChild<LimitsWindow *>(u"limitsWindow"_s);
        return *window->findChild<Widget *>(name);
    }
};

void TestLimits::aBudgetOfAnEnvironmentIsAddedAndUndone()
{
    PageTest test(aBusyPlan(), u"design"_s);
    const Plan before = test.document.plan();
    BudgetsModel model(test.document);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int rows = model.rowCount();
    const Environment environment = before.table<Environment>().at(0);
    test.prompts.onDialog = [&](QDialog &dialog) {
        type(dialog, u"budgetNameEdit"_s, u"Web team"_s);
        auto &combo = *dialog.findChild<QComboBox *>(u"budgetEnvironmentCombo"_s);
        combo.setCurrentIndex(combo.findData(environment.id.value()));
        type(dialog, u"budgetTagEdit"_s, u"team = web"_s);
        type(dialog, u"budgetAmountEdit"_s, u"1500-2500"_s);
        type(dialog, u"budgetThresholdsEdit"_s, u"80 %; 95 % critical"_s);
        return true;
    };
    test.trigger("limitsAction");
    in<QAbstractButton>(test, u"addBudgetButton"_s).click();
    test.settle();
    QCOMPARE(model.rowCount(), rows + 1);
    const Budget &added = model.budgetAt(rows);
    QCOMPARE(added.environment, environment.id);
    QCOMPARE(added.tag, (KeyValue {u"team"_s, u"web"_s}));
    QCOMPARE(added.amount.low, dollars("1500"));
    QCOMPARE(added.amount.high, dollars("2500"));
    QCOMPARE(added.thresholds.size(), 2);
    QVERIFY(added.thresholds.at(1).critical);
    const QString scope = model.index(rows, BudgetsModel::Scope).data().toString();
    QCOMPARE(scope, environment.name + u" · team = web"_s);
    test.trigger("undoAction");
    test.settle();
    QVERIFY(test.document.plan() == before);
}

void TestLimits::aTagWithoutValueIsRefused()
{
    PageTest test(aBusyPlan(), u"design"_s);
    const Plan before = test.document.plan();
    bool accepted = true;
    test.prompts.onDialog = [&](QDialog &dialog) {
        type(dialog, u"budgetTagEdit"_s, u"team"_s);
        type(dialog, u"budgetAmountEdit"_s, u"100"_s);
        dialog.accept();
        accepted = dialog.result() == QDialog::Accepted;
        return false;
    };
    test.trigger("limitsAction");
    in<QAbstractButton>(test, u"addBudgetButton"_s).click();
    test.settle();
    QVERIFY(!accepted);
    QVERIFY(test.document.plan() == before);
}

void TestLimits::aTargetIsAddedChangedAndRemoved()
{
    PageTest test(aBusyPlan(), u"design"_s);
    TargetsModel model(test.document);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int rows = model.rowCount();
    QString value = u"0.35"_s;
    test.prompts.onDialog = [&](QDialog &dialog) {
        type(dialog, u"kpiMeasureEdit"_s, u"cost"_s);
        type(dialog, u"kpiValueEdit"_s, value);
        type(dialog, u"kpiUnitEdit"_s, u"USD"_s);
        return true;
    };
    test.trigger("limitsAction");
    in<QAbstractButton>(test, u"addKpiButton"_s).click();
    test.settle();
    QCOMPARE(model.rowCount(), rows + 1);
    QCOMPARE(model.targetAt(rows).value, quantity("0.35"));
    QCOMPARE(model.targetAt(rows).comparison, u"<"_s);
    value = u"5000"_s;
    in<QAbstractButton>(test, u"editKpiButton"_s).click();
    test.settle();
    QCOMPARE(model.targetAt(rows).value, quantity("5000"));
    in<QAbstractButton>(test, u"removeKpiButton"_s).click();
    test.settle();
    QCOMPARE(model.rowCount(), rows);
    test.trigger("undoAction");
    test.settle();
    QCOMPARE(model.targetAt(rows).value, quantity("5000"));
}

void TestLimits::aTargetKeepsHowItIsHeld_data()
{
    QTest::addColumn<QString>("comparison");
    QTest::addColumn<QString>("choice");
    QTest::newRow("sign") << u"≥"_s << u">="_s;
    QTest::newRow("words") << u"at least"_s << u">="_s;
    QTest::newRow("under") << u"Under"_s << u"<"_s;
    QTest::newRow("up to") << u"up to"_s << u"<="_s;
    QTest::newRow("typed") << u">"_s << u">"_s;
}

void TestLimits::aTargetKeepsHowItIsHeld()
{
    QFETCH(QString, comparison);
    QFETCH(QString, choice);
    Target uptime;
    uptime.id = Id<Target>(1);
    uptime.measure = u"availability"_s;
    uptime.comparison = comparison;
    uptime.value = quantity("99.9");
    uptime.unit = u"%"_s;
    Plan plan = aBusyPlan();
    plan.table<Target>() = {};
    plan.table<Target>().insert(uptime);
    PageTest test(plan, u"design"_s);
    QString offered;
    QString wanted = choice;
    test.prompts.onDialog = [&](QDialog &dialog) {
        auto &combo = *dialog.findChild<QComboBox *>(u"kpiComparisonCombo"_s);
        offered = combo.currentData().toString();
        combo.setCurrentIndex(combo.findData(wanted));
        type(dialog, u"kpiNameEdit"_s, u"Uptime"_s);
        return true;
    };
    test.trigger("limitsAction");
    in<QAbstractButton>(test, u"editKpiButton"_s).click();
    QCOMPARE(offered, choice);
    QCOMPARE(test.row<Target>(u"Uptime"_s).comparison, comparison); // as the user wrote it
    wanted = u"="_s;
    in<QAbstractButton>(test, u"editKpiButton"_s).click();
    QCOMPARE(test.row<Target>(u"Uptime"_s).comparison, u"="_s);
}

void TestLimits::aBudgetInAnotherCurrencyIsHeldInThePlans()
{
    SmallPlan small;
    small.stated(small.option("AWS"), small.environment("Production"), "Server", dollars("880"));
    const Currency euros = Currency::of("EUR");
    Budget budget;
    budget.amount = Range(Money::fromWhole(800, euros));
    budget.thresholds = {{{}, Money::fromWhole(700, euros), false}, {Percent::fromWhole(95), {}, true}};
    small.add(budget);
    CurrencyRate rate;
    rate.from = euros;
    rate.to = usd;
    rate.rate = *ExchangeRate::fromString(u"1.25");
    rate.date = QDate(2026, 1, 1);
    small.add(rate);
    PageTest test(small.plan, u"dashboard"_s);
    const QString said = test.get<QWidget>("budgetTile").accessibleName().replace(QChar::Nbsp, u' ');
    QVERIFY2(said.contains(u"88 %"_s) && said.contains(u"$120 left of $1,000"_s), qPrintable(said));
}

QTEST_MAIN(TestLimits)
#include "tst_limits.moc"
