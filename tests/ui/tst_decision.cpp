// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/money/criteria.h"
#include "models/compare/matrixmodel.h"
#include "support/planbuilder.h"
#include "ui/pagetest.h"
#include "ui/whatif/leverslider.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::PageTest;

namespace {

constexpr Id<Criterion> cost {1};
constexpr Id<Criterion> knowHow {2};

/// The busy plan with cost, and what people know of its options.
Plan planToDecide()
{
    Plan plan = test::aBusyPlan();
    Criterion byCost;
    byCost.id = cost;
    byCost.name = u"Cost"_s;
    byCost.measure = Criterion::Measure::Cost;
    byCost.weight = Percent::fromWhole(50);
    plan.table<Criterion>().insert(byCost);
    Criterion judged;
    judged.id = knowHow;
    judged.name = u"Know-how"_s;
    judged.weight = Percent::fromWhole(50);
    judged.scores = {{OptionId(1), Percent::fromWhole(90), {}}, {OptionId(2), Percent::fromWhole(40), {}}};
    plan.table<Criterion>().insert(judged);
    return plan;
}

QTreeView &tableOf(PageTest &test)
{
    return test.get<QTreeView>("decisionTable");
}

QString textAt(PageTest &test, int row, int column)
{
    return tableOf(test).model()->index(row, column).data().toString();
}

/// The slider of a weight that is shown; null where weights are not edited.
LeverSlider *sliderOf(PageTest &test, Id<Criterion> criterion)
{
    const QString name = u"weightSlider:%1"_s.arg(criterion.value());
    for (LeverSlider *slider : tableOf(test).findChildren<LeverSlider *>(name)) {
        if (slider->isVisible())
            return slider;
    }
    return nullptr;
}

} // namespace

/// The decision matrix on the Compare page.
class TestDecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usualCriteriaAreOneClickAway()
    {
        PageTest test(test::aBusyPlan(), u"compare"_s);
        auto &add = test.get<QAbstractButton>("addUsualCriteriaButton");
        QVERIFY(add.isVisible());
        add.click();
        test.settle();
        QCOMPARE(tableOf(test).model()->rowCount(), 5);
        QVERIFY(tableOf(test).isVisible());
        QVERIFY(!test.get<QLabel>("decisionVerdictLabel").text().isEmpty());
        test.document.undoStack().undo();
        test.settle();
        QVERIFY(add.isVisible());
    }

    void weightMovesTheScoresWhileItIsDragged()
    {
        PageTest test(planToDecide(), u"compare"_s);
        test.get<QAbstractButton>("editWeightsButton").click();
        test.settle();
        QVERIFY(sliderOf(test, knowHow));
        LeverSlider &slider = *sliderOf(test, knowHow);
        QVERIFY(!slider.accessibleName().isEmpty());
        const QString before = textAt(test, 2, 2);
        const int steps = test.document.undoStack().count();
        const auto at = [&](int weight) {
            return QPoint(qRound(slider.placeOf(weight)), slider.height() / 2);
        };
        QTest::mousePress(&slider, Qt::LeftButton, {}, at(50));
        QTest::mouseMove(&slider, at(20));
        QTest::mouseMove(&slider, at(0));
        QVERIFY(textAt(test, 2, 2) != before);
        QCOMPARE(test.document.undoStack().count(), steps);
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(0));
        QCOMPARE(test.document.undoStack().count(), steps + 1);
        QCOMPARE(test.document.find(knowHow)->weight, Percent());
        test.document.undoStack().undo();
        test.settle();
        QCOMPARE(textAt(test, 2, 2), before);
        QCOMPARE(sliderOf(test, knowHow)->value(), 50);
    }

    void keysMoveAWeightInOneStep()
    {
        PageTest test(planToDecide(), u"compare"_s);
        test.get<QAbstractButton>("editWeightsButton").click();
        test.settle();
        QVERIFY(sliderOf(test, cost));
        LeverSlider &slider = *sliderOf(test, cost);
        slider.setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&slider, Qt::Key_PageUp);
        QCOMPARE(test.document.undoStack().count(), 1);
        QCOMPARE(test.document.find(cost)->weight, Percent::fromWhole(80));
        test.get<QAbstractButton>("editWeightsButton").click();
        test.settle();
        QVERIFY(!sliderOf(test, cost));
    }

    void weightJustMovedIsUndoneFirst()
    {
        PageTest test(planToDecide(), u"compare"_s);
        QVERIFY(edits::renameCriterion(test.document, knowHow, u"Skills"_s).ok());
        test.get<QAbstractButton>("editWeightsButton").click();
        test.settle();
        QTest::keyClick(sliderOf(test, cost), Qt::Key_Right);
        QCOMPARE(test.document.find(cost)->weight, Percent::fromWhole(51)); // what is saved now has it
        test.trigger("undoAction");
        QCOMPARE(test.document.find(cost)->weight, Percent::fromWhole(50));
        QCOMPARE(test.document.find(knowHow)->name, u"Skills"_s);
        test.settle();
        QCOMPARE(sliderOf(test, cost)->value(), 50);
    }

    void doubleClickTakesAWeightBack()
    {
        PageTest test(planToDecide(), u"compare"_s);
        test.get<QAbstractButton>("editWeightsButton").click();
        test.settle();
        LeverSlider &slider = *sliderOf(test, knowHow);
        const QPoint at(qRound(slider.placeOf(20)), slider.height() / 2);
        QTest::mouseClick(&slider, Qt::LeftButton, {}, at);
        QCOMPARE(test.document.find(knowHow)->weight, Percent::fromWhole(20));
        QTest::mouseDClick(&slider, Qt::LeftButton, {}, at);
        QCOMPARE(test.document.find(knowHow)->weight, Percent::fromWhole(50));
        QCOMPARE(slider.value(), 50);
        QVERIFY(!test.document.undoStack().canUndo());
        QTest::keyClick(&slider, Qt::Key_PageDown);
        QTest::keyClick(&slider, Qt::Key_Backspace);
        QCOMPARE(test.document.find(knowHow)->weight, Percent::fromWhole(50));
    }

    void scoreIsTypedIntoItsCell()
    {
        PageTest test(planToDecide(), u"compare"_s);
        QTreeView &table = tableOf(test);
        table.setFocus();
        table.setCurrentIndex(table.model()->index(1, 3));
        QTest::keyClick(&table, Qt::Key_8);
        auto *editor = table.findChild<QLineEdit *>(u"cellEditor"_s);
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_Return);
        test.settle();
        QCOMPARE(textAt(test, 1, 3), u"8.0"_s);
        QCOMPARE(test.document.undoStack().count(), 1);
        table.setCurrentIndex(table.model()->index(1, 3));
        QTest::keyClick(&table, Qt::Key_Delete);
        QCOMPARE(textAt(test, 1, 3), u"–"_s);
        QCOMPARE(test.document.find(knowHow)->scores.size(), 1);
        test.settle();
        const QString basis = test.get<QLabel>("decisionBasisLabel").text();
        QVERIFY2(basis.endsWith(u"Not counted, for not every option has a score: Know-how."_s),
                 qPrintable(basis));
    }

    void criterionIsAddedMovedAndRemovedByKeyboard()
    {
        PageTest test(planToDecide(), u"compare"_s);
        test.prompts.onDialog = [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"criterionNameEdit"_s)->setText(u"Exit"_s);
            auto *measure = dialog.findChild<QComboBox *>(u"criterionMeasureCombo"_s);
            measure->setCurrentIndex(measure->findData(static_cast<int>(Criterion::Measure::Notes)));
            return true;
        };
        test.get<QAbstractButton>("addCriterionButton").click();
        test.settle();
        QCOMPARE(textAt(test, 2, 0), u"Exit"_s);
        QCOMPARE(test.row<Criterion>(u"Exit"_s).measure, Criterion::Measure::Notes);
        QCOMPARE(test.row<Criterion>(u"Exit"_s).weight, Percent::fromWhole(50));
        QTreeView &table = tableOf(test);
        test.window->activateWindow(); // it was the dialog's turn
        QVERIFY(QTest::qWaitForWindowActive(test.window.get()));
        table.setFocus();
        table.setCurrentIndex(table.model()->index(2, 0));
        QTest::keyClick(&table, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(textAt(test, 1, 0), u"Exit"_s);
        QCOMPARE(table.currentIndex().row(), 1);
        QTest::keyClick(&table, Qt::Key_Delete);
        QCOMPARE(table.model()->rowCount(), 3);
        QCOMPARE(test.document.undoStack().count(), 3);
    }

    void reasonOfAScoreIsAsked()
    {
        PageTest test(planToDecide(), u"compare"_s);
        test.prompts.onDialog = [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"scoreReasonEdit"_s)->setText(u"the team runs it"_s);
            return true;
        };
        QTreeView &table = tableOf(test);
        table.setFocus();
        table.setCurrentIndex(table.model()->index(1, 2));
        QTest::keyClick(&table, Qt::Key_Return, Qt::ControlModifier);
        test.settle();
        QCOMPARE(test.document.find(knowHow)->scores.first().reason, u"the team runs it"_s);
        QVERIFY(table.model()->index(1, 2).data(Qt::ToolTipRole).toString().contains(u"the team runs it"_s));
    }
};

QTEST_MAIN(TestDecision)
#include "tst_decision.moc"
