// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/whatif/scenarios.h"
#include "models/whatif/leverdifferences.h"
#include "models/whatif/levermodel.h"
#include "models/whatif/scenariomodel.h"
#include "models/whatif/whatiffigures.h"
#include "support/modelprinter.h"
#include "support/whatifplan.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

struct Tried
{
    Document document {aPlanToTry()};
    WhatIf whatIf {document};
    PlanView view {document, &whatIf};
    Recalculator recalculator {document, &whatIf};
};

Quantity whole(qint64 value)
{
    return Quantity::fromWhole(value);
}

LeverLine line(qint64 low, qint64 saved, qint64 high)
{
    LeverLine line;
    line.bounds = Range(whole(low), whole(saved), whole(high));
    line.value = line.base = whole(saved);
    return line;
}

QStringList plainText(const QAbstractItemModel &model)
{
    return modelText(model).replaceInStrings(QString(QChar::Nbsp), u" "_s);
}

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

/// Levers, scenarios and their figures as models.
class TestWhatIfModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leversComeBeforeDrivers()
    {
        Tried tried;
        LeverModel model(tried.document, tried.whatIf);
        const QAbstractItemModelTester tester(&model, strict);
        const QStringList expected {u"Nodes | 100 %"_s, u"Spot | 0 %"_s, u"Active users | 100 %"_s};
        QCOMPARE(plainText(model), expected);
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"A guess"_s));
    }

    void leverGoesNoFurtherThanItsEnds()
    {
        Tried tried;
        LeverModel model(tried.document, tried.whatIf);
        const QAbstractItemModelTester tester(&model, strict);
        model.put(u"nodes"_s, whole(-5));
        QCOMPARE(tried.whatIf.position(u"nodes"_s), whole(0));
        model.put(u"users"_s, whole(350)); // a driver may grow beyond its slider
        QCOMPARE(model.lineAt(2).value, whole(350));
        QCOMPARE(model.movedCount(), 2);
    }

    void leverBackAtItsPlaceIsLetGo()
    {
        Tried tried;
        LeverModel model(tried.document, tried.whatIf);
        model.put(u"nodes"_s, whole(40));
        QVERIFY(tried.whatIf.isMoved());
        model.put(u"nodes"_s, whole(100));
        QVERIFY(!tried.whatIf.isActive());
        tried.whatIf.setScenario(edits::ScenarioId(1));
        model.put(u"nodes"_s, whole(40));
        model.put(u"nodes"_s, whole(50)); // where the scenario has it
        QVERIFY(!tried.whatIf.isMoved());
    }

    void valueIsTypedWithOrWithoutItsUnit()
    {
        Tried tried;
        LeverModel model(tried.document, tried.whatIf);
        const QModelIndex value = model.index(0, LeverModel::Value);
        QVERIFY(model.setData(value, u"40 %"_s));
        QCOMPARE(value.data().toString(), u"40 %"_s);
        QVERIFY(model.setData(value, u"12.5"_s));
        QCOMPARE(value.data().toString(), u"12.5 %"_s);
        QVERIFY(!model.setData(value, u"much"_s));
        QCOMPARE(value.data().toString(), u"12.5 %"_s);
    }

    void slidersGoInRoundSteps()
    {
        const LeverScale percent(line(0, 0, 100));
        QCOMPARE(percent.steps(), 100);
        QCOMPARE(percent.valueAt(40), whole(40));
        const LeverScale years(line(0, 1, 3)); // one by one
        QCOMPARE(years.steps(), 3);
        const LeverScale hours(line(100, 730, 730));
        QCOMPARE(hours.step(), whole(5));
        QCOMPARE(hours.valueAt(hours.steps()), whole(730));
        QCOMPARE(hours.positionOf(whole(222)), 24);
        QCOMPARE(LeverScale(line(5, 5, 5)).steps(), 0);
    }

    void eachLeverSaysWhatItDoes()
    {
        Tried tried;
        tried.recalculator.flush();
        LeverDifferences differences(tried.document, tried.whatIf, tried.recalculator, tried.view);
        LeverModel model(tried.document, tried.whatIf, &differences);
        const QAbstractItemModelTester tester(&model, strict);
        tried.view.setOption(OptionId(2));
        model.put(u"nodes"_s, whole(50)); // 4 nodes of 100 become 2
        model.put(u"spot"_s, whole(40)); // at 80 of 100
        tried.recalculator.flush();
        QTRY_VERIFY(!differences.isPending());
        // 210 now; without half of the nodes 370, without spot 250.
        QCOMPARE(model.index(0, LeverModel::Difference).data().toString(), u"−$160"_s);
        QCOMPARE(model.index(1, LeverModel::Difference).data().toString(), u"−$40.00"_s);
        QCOMPARE(model.index(1, LeverModel::Difference).data(DeltaRole).toInt(), -1);
        QVERIFY(!differences.of(u"users"_s));
        tried.whatIf.reset();
        tried.recalculator.flush();
        QTRY_VERIFY(!differences.of(u"nodes"_s));
    }

    void scenarioPickerSaysWhatIsTriedOut()
    {
        Tried tried;
        ScenarioModel model(tried.document, tried.whatIf);
        const QAbstractItemModelTester tester(&model, strict);
        QCOMPARE(plainText(model), QStringList({u"Saved plan"_s, u"Low"_s}));
        QCOMPARE(model.face(), u"Saved plan"_s);
        tried.whatIf.move(u"spot"_s, whole(40));
        QCOMPARE(model.face(), u"What if, 1 lever(s)"_s);
        model.choose(1);
        QCOMPARE(model.currentRow(), 1);
        QCOMPARE(model.face(), u"Low"_s);
        tried.whatIf.move(u"spot"_s, whole(40));
        QCOMPARE(model.face(), u"Low, 1 lever(s) moved"_s);
        QVERIFY(edits::renameScenario(tried.document, edits::ScenarioId(1), u"Quiet"_s).ok());
        QCOMPARE(model.index(1, 0).data().toString(), u"Quiet"_s);
        model.choose(0);
        QVERIFY(!tried.whatIf.isActive());
    }

    void figuresHoldWhatIsTriedOutAgainstTheSavedPlan()
    {
        Tried tried;
        tried.whatIf.setScenario(edits::ScenarioId(1));
        tried.recalculator.flush();
        tried.view.setPhase(PhaseId(2));
        const auto figures = whatIfFigures(tried.recalculator, tried.view);
        QVERIFY(figures.has_value());
        QCOMPARE(figures->saved.amount.likely, Money::fromWhole(880, Currency::of("USD")));
        QCOMPARE(figures->difference(), Money::fromWhole(-375, Currency::of("USD")));
        // Three months at 245 less, nine at 375 less.
        QCOMPARE(figures->months, 12);
        QCOMPARE(figures->horizonDifference(), Money::fromWhole(-(3 * 245 + 9 * 375), Currency::of("USD")));
    }
};

QTEST_GUILESS_MAIN(TestWhatIfModels)
#include "tst_whatifmodels.moc"
