// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/whatifplan.h"
#include "ui/hands.h"
#include "ui/pagetest.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// The window with the what-if panel open beside a page. AWS costs 620 in MVP and 880 in Growth; with half of
/// its nodes 375 and 505.
class WhatIfTest : public PageTest
{
public:
    explicit WhatIfTest(const QString &page = u"design"_s, const Plan &plan = aPlanToTry())
        : PageTest(plan, page)
    {
        trigger("showWhatIfAction");
    }

    QString label(const char *name) { return get<QLabel>(name).text(); }
    QString header() { return label("headerTotalLabel"); }
    QSlider &slider() { return get<QSlider>("leverSlider:nodes"); }
    /// Puts a lever by typing its value.
    void type(const char *lever, const QString &value)
    {
        auto &edit = get<QLineEdit>(lever);
        edit.setFocus();
        QTest::qWait(1); // its text is selected a turn later
        edit.selectAll();
        QTest::keyClicks(&edit, value);
        QTest::keyClick(&edit, Qt::Key_Return);
        rest();
    }
    /// Moves that wait for the next frame are passed on.
    void rest()
    {
        QTest::qWait(40);
        settle();
    }
    QString gridTotal(const QString &phase)
    {
        auto &grid = get<QTreeView>("componentGrid");
        const QAbstractItemModel &totals = *get<QTreeView>("totalRow").model();
        return totals.index(0, columnTitled(*grid.model(), u"USD a month"_s, phase)).data().toString();
    }
    void click(const char *button)
    {
        get<QAbstractButton>(button).click();
        settle();
    }
};

} // namespace

/// Levers and scenarios, tried out in the window as a person would.
class TestWhatIfWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leverMovedByKeyboardMovesEveryFigure()
    {
        WhatIfTest test;
        QCOMPARE(test.header(), u"$620"_s);
        test.slider().setFocus();
        for (int page = 0; page < 5; ++page)
            QTest::keyClick(&test.slider(), Qt::Key_PageDown);
        test.rest();
        QCOMPARE(test.slider().value(), 50);
        QCOMPARE(test.header(), u"$375"_s);
        QCOMPARE(test.label("whatIfTotalLabel"), u"$375"_s);
        QCOMPARE(test.label("whatIfDifferenceLabel"), u"−$245"_s);
        QVERIFY(test.label("headerDifferenceLabel").contains(u"−$245"_s));
        QVERIFY(test.label("headerNoteLabel").contains(u"against the saved plan, $620"_s));
        QCOMPARE(test.gridTotal(u"MVP"_s), u"375"_s);
        QCOMPARE(test.gridTotal(u"Growth"_s), u"505"_s);
        QTRY_COMPARE(test.label("leverDifference:nodes"), u"−$245"_s);
        QVERIFY(test.get<QWidget>("whatIfChip").isVisible());
        QVERIFY(!test.session->isDirty());
    }

    void knobGoesToItsEndsAndBack()
    {
        WhatIfTest test;
        test.slider().setFocus();
        QTest::keyClick(&test.slider(), Qt::Key_Home);
        test.rest();
        QCOMPARE(test.slider().value(), 0);
        QTest::keyClick(&test.slider(), Qt::Key_Right);
        test.rest();
        QCOMPARE(test.whatIf.position(u"nodes"_s), Quantity::fromWhole(1));
        QTest::keyClick(&test.slider(), Qt::Key_Backspace);
        test.rest();
        QVERIFY(!test.whatIf.isActive());
        QCOMPARE(test.header(), u"$620"_s);
        QVERIFY(!test.get<QWidget>("whatIfChip").isVisible());
    }

    void knobFollowsTheMouse()
    {
        WhatIfTest test;
        const QPoint middle = test.slider().rect().center();
        QTest::mousePress(&test.slider(), Qt::LeftButton, {}, middle + QPoint(20, 0));
        QTest::mouseMove(&test.slider(), middle);
        QTest::mouseRelease(&test.slider(), Qt::LeftButton, {}, middle);
        test.rest();
        QVERIFY(std::abs(test.slider().value() - 50) <= 1);
        QVERIFY(test.whatIf.isMoved());
    }

    void valueIsTypedWithinItsEnds()
    {
        WhatIfTest test;
        test.type("leverEdit:nodes", u"50"_s);
        QCOMPARE(test.header(), u"$375"_s);
        QCOMPARE(test.slider().value(), 50);
        test.type("leverEdit:nodes", u"250"_s);
        QCOMPARE(test.slider().value(), 100);
        test.type("leverEdit:nodes", u"abc"_s);
        QVERIFY(test.get<QLineEdit>("leverEdit:nodes").property("invalid").toBool());
        QCOMPARE(test.header(), u"$620"_s);
    }

    void keptScenarioIsPickedInTheHeader()
    {
        WhatIfTest test;
        QVERIFY(!test.get<QWidget>("keepScenarioButton").isEnabled());
        test.type("leverEdit:nodes", u"75"_s);
        test.prompts.onDialog = [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"scenarioNameEdit"_s)->setText(u"Three quarters"_s);
            return true;
        };
        test.click("keepScenarioButton");
        QCOMPARE(test.document.plan().table<Scenario>().size(), 2);
        auto &picker = test.get<QComboBox>("scenarioPicker");
        QCOMPARE(picker.currentText(), u"Three quarters"_s);
        QVERIFY(!test.whatIf.isMoved());
        QVERIFY(test.session->isDirty());
        Hands(test).choose("scenarioPicker", u"Low"_s);
        test.settle();
        QCOMPARE(test.header(), u"$375"_s);
        Hands(test).choose("scenarioPicker", u"Saved plan"_s);
        test.settle();
        QCOMPARE(test.header(), u"$620"_s);
    }

    void applyIsOneStepThatUndoes()
    {
        WhatIfTest test;
        test.type("leverEdit:nodes", u"50"_s);
        const int steps = test.document.undoStack().count();
        test.click("applyWhatIfButton");
        QCOMPARE(test.document.undoStack().count(), steps + 1);
        QVERIFY(!test.whatIf.isActive());
        QCOMPARE(test.header(), u"$375"_s);
        QVERIFY(!test.get<QWidget>("whatIfChip").isVisible());
        test.trigger("undoAction");
        QCOMPARE(test.header(), u"$620"_s);
    }

    void resetGoesBackToTheSavedPlan()
    {
        WhatIfTest test;
        Hands(test).choose("scenarioPicker", u"Low"_s);
        test.type("leverEdit:users", u"150"_s);
        test.click("resetWhatIfButton");
        QVERIFY(!test.whatIf.isActive());
        QCOMPARE(test.header(), u"$620"_s);
        QCOMPARE(test.get<QComboBox>("scenarioPicker").currentText(), u"Saved plan"_s);
        QVERIFY(!test.get<QWidget>("resetWhatIfButton").isEnabled());
    }

    void everyPageShowsWhatIsTriedOut_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"dashboard", "design", "curves", "topology", "resilience"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }

    void everyPageShowsWhatIsTriedOut()
    {
        QFETCH(QString, page);
        WhatIfTest test(page);
        test.type("leverEdit:nodes", u"50"_s);
        test.openPage(page == "design"_L1 ? u"dashboard"_s : u"design"_s);
        test.openPage(page);
        QCOMPARE(test.header(), u"$375"_s);
    }

    void readyLeversAreAddedUndoably()
    {
        WhatIfTest test(u"design"_s, aBusyPlan());
        QVERIFY(test.get<QWidget>("emptyReadyLeversButton").isVisible());
        int offered = 0;
        test.prompts.onDialog = [&offered](QDialog &dialog) {
            auto *list = dialog.findChild<QTreeWidget *>(u"readyLeversList"_s);
            offered = list->topLevelItemCount();
            list->topLevelItem(0)->setCheckState(0, Qt::Checked);
            return dialog.findChild<QAbstractButton *>(u"acceptButton"_s)->isEnabled();
        };
        test.click("emptyReadyLeversButton");
        QVERIFY(offered > 0);
        QVERIFY(!test.document.plan().table<Lever>().isEmpty());
        QVERIFY(!test.get<QWidget>("emptyReadyLeversButton").isVisible());
        QCOMPARE(test.header(), u"$620"_s); // a lever that is not moved changes nothing
        test.trigger("undoAction");
        QVERIFY(test.document.plan().table<Lever>().isEmpty());
    }

    void newLeverIsRefusedWhereItIsWrong()
    {
        WhatIfTest test;
        QString problem;
        test.prompts.onDialog = [&problem](QDialog &dialog) {
            const auto set = [&dialog](const char *name, const QString &text) {
                dialog.findChild<QLineEdit *>(QString::fromLatin1(name))->setText(text);
            };
            auto *accept = dialog.findChild<QAbstractButton *>(u"acceptButton"_s);
            set("leverNameEdit", u"Half price"_s);
            set("leverEffectEdit", u"1 - value /"_s);
            accept->click();
            problem = dialog.findChild<QLabel *>(u"leverEffectEditProblem"_s)->text();
            set("leverEffectEdit", u"1 - 0.5 * value / 100"_s);
            set("leverSavedEdit", u"0"_s);
            return true;
        };
        test.click("newLeverButton");
        QVERIFY(!problem.isEmpty());
        QCOMPARE(test.document.plan().table<Lever>().size(), 3);
        QCOMPARE(test.document.plan().table<Lever>().at(2).name, u"Half price"_s);
    }

    void panelsStandBehindTabsInANarrowWindow()
    {
        WhatIfTest test;
        test.get<QAction>("showTraceAction").setChecked(false);
        test.trigger("showTraceAction");
        QVERIFY(test.get<QWidget>("tracePanel").isVisible());
        QVERIFY(test.slider().isVisible());
        test.window->resize(1024, 700);
        test.settle();
        QVERIFY(test.get<QWidget>("tracePanel").isVisible() != test.slider().isVisible());
        test.click("whatIfSegment");
        QVERIFY(test.slider().isVisible());
        QVERIFY(!test.get<QWidget>("tracePanel").isVisible());
    }
};

QTEST_MAIN(TestWhatIfWindow)
#include "tst_whatifpanel.moc"
