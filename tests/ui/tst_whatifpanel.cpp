// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/edits.h"
#include "document/edits/whatif/levers.h"
#include "support/whatifplan.h"
#include "ui/hands.h"
#include "ui/pagetest.h"
#include "ui/shell/commands/filecommands.h"

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

/// The plan after a change that costs nothing.
Plan withAnotherName(Document &document)
{
    if (!edits::setName(document, document.plan().table<Component>().at(0).id, u"Another name"_s))
        qFatal("the component cannot be renamed");
    return document.plan();
}

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
        QCOMPARE(test.label("whatIfShareLabel").replace(QChar::Nbsp, u' '), u"−39.5 % of $620"_s);
        QVERIFY(test.label("headerDifferenceLabel").contains(u"−$245"_s));
        QVERIFY(test.label("headerNoteLabel").contains(u"against the saved plan, $620"_s));
        QCOMPARE(test.gridTotal(u"MVP"_s), u"375"_s);
        QCOMPARE(test.gridTotal(u"Growth"_s), u"505"_s);
        QTRY_COMPARE(test.label("leverDifference:nodes"), u"−$245"_s);
        QVERIFY(test.get<QWidget>("whatIfChip").isVisible());
        QVERIFY(!test.session->isDirty());
    }

    void severalLeversSayThatTheyActTogether()
    {
        WhatIfTest test;
        test.type("leverEdit:nodes", u"50"_s);
        QVERIFY(!test.get<QWidget>("whatIfTogetherLabel").isVisible());
        test.whatIf.move(u"spot"_s, Quantity::fromWhole(40));
        test.rest();
        QVERIFY(test.get<QWidget>("whatIfTogetherLabel").isVisible());
    }

    void resetIsTakenBack()
    {
        WhatIfTest test;
        test.type("leverEdit:nodes", u"50"_s);
        QCOMPARE(test.header(), u"$375"_s);
        auto &reset = test.get<QAbstractButton>("resetWhatIfButton");
        reset.setFocus();
        QTest::keyClick(&reset, Qt::Key_Space);
        test.settle();
        QCOMPARE(test.header(), u"$620"_s);
        QVERIFY(test.get<QWidget>("leversGoneBanner").isVisible());
        QCOMPARE(reset.text(), u"Undo"_s);
        QVERIFY(reset.hasFocus());
        QTest::keyClick(&reset, Qt::Key_Space);
        test.settle();
        QCOMPARE(test.header(), u"$375"_s);
        QCOMPARE(reset.text(), u"Rese&t"_s);
        QVERIFY(!test.window->findChild<QWidget *>(u"leversGoneBanner"_s));
    }

    void undoTakesAResetBackBeforeThePlansChanges()
    {
        WhatIfTest test;
        const Plan saved = test.document.plan();
        const Plan edited = withAnotherName(test.document);
        test.type("leverEdit:nodes", u"50"_s);
        test.click("resetWhatIfButton");
        QCOMPARE(test.header(), u"$620"_s);
        const auto &undo = test.get<QAction>("undoAction");
        QCOMPARE(undo.text(), u"&Undo reset levers"_s);
        Hands(test).press("undoAction");
        test.settle();
        QCOMPARE(test.header(), u"$375"_s);
        QVERIFY(test.document.plan() == edited);
        QVERIFY(!test.window->findChild<QWidget *>(u"leversGoneBanner"_s));
        Hands(test).press("undoAction");
        test.settle();
        QVERIFY(test.document.plan() == saved);
        QCOMPARE(test.header(), u"$375"_s);
        QVERIFY(!undo.isEnabled());
    }

    void aChangeOfThePlanIsUndoneBeforeAnEarlierReset()
    {
        WhatIfTest test;
        const Plan saved = test.document.plan();
        test.type("leverEdit:nodes", u"50"_s);
        test.click("resetWhatIfButton");
        withAnotherName(test.document);
        const auto &undo = test.get<QAction>("undoAction");
        QVERIFY(!undo.text().contains(u"reset levers"_s));
        test.trigger("undoAction");
        QVERIFY(test.document.plan() == saved);
        QVERIFY(!test.whatIf.isActive());
    }

    void leversOfACrashAreOfferedAgain()
    {
        WhatIfTest test;
        {
            Document document(aPlanToTry());
            Session session(document, test.path(u"recovery"_s));
            WhatIf whatIf(document);
            session.watch(whatIf);
            QVERIFY(session.saveAs(test.path(u"lost.strato"_s)).ok());
            whatIf.move(u"nodes"_s, Quantity::fromWhole(50));
        } // ends without closing its plan
        QVERIFY(test.window->files().close());
        test.settle();
        test.get<QAbstractButton>("restoreButton").click();
        test.settle();
        QCOMPARE(test.session->path(), test.path(u"lost.strato"_s));
        QCOMPARE(test.whatIf.position(u"nodes"_s), Quantity::fromWhole(50));
        QCOMPARE(test.header(), u"$375"_s);
        QVERIFY(!test.session->isDirty());
    }

    void anotherScenarioIsTakenBack()
    {
        WhatIfTest test;
        test.trigger("showWhatIfAction"); // the panel is away: the window itself offers it
        test.whatIf.move(u"spot"_s, Quantity::fromWhole(40));
        test.settle();
        auto &picker = test.get<QComboBox>("scenarioPicker");
        picker.setFocus();
        QTest::keyClick(&picker, Qt::Key_Down);
        test.settle();
        QCOMPARE(test.header(), u"$375"_s); // scenario Low
        QVERIFY(!test.whatIf.isMoved());
        auto &undo = test.get<QAbstractButton>("takeLeversBackButton");
        QVERIFY(undo.isVisible());
        undo.click();
        test.settle();
        QCOMPARE(test.whatIf.position(u"spot"_s), Quantity::fromWhole(40));
        QVERIFY(test.whatIf.scenario().isNone());
        QVERIFY(!test.window->findChild<QWidget *>(u"leversGoneBanner"_s));
    }

    void aNewerMoveEndsTheOffer()
    {
        WhatIfTest test;
        test.whatIf.move(u"nodes"_s, Quantity::fromWhole(50));
        test.click("resetWhatIfButton");
        test.whatIf.move(u"spot"_s, Quantity::fromWhole(10));
        test.settle();
        QVERIFY(!test.window->findChild<QWidget *>(u"leversGoneBanner"_s));
        test.click("resetWhatIfButton");
        test.click("applyWhatIfButton"); // there is nothing to apply: it is disabled
        QVERIFY(test.get<QWidget>("leversGoneBanner").isVisible());
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
        QCOMPARE(test.get<QAbstractButton>("resetWhatIfButton").text(), u"Undo"_s);
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

    void leversChangePlacesByKeyboard()
    {
        WhatIfTest test;
        const auto order = [&test] {
            QStringList keys;
            for (const Lever &lever : test.document.plan().table<Lever>())
                keys.append(lever.key);
            return keys;
        };
        const auto isAbove = [&test](const char *one, const char *other) {
            test.settle();
            QTest::qWait(1); // rows are laid out
            return test.get<QWidget>(one).mapToGlobal(QPoint()).y()
                < test.get<QWidget>(other).mapToGlobal(QPoint()).y();
        };
        QCOMPARE(order(), QStringList({u"nodes"_s, u"spot"_s}));
        QVERIFY(isAbove("leverRow:nodes", "leverRow:spot"));
        QVERIFY(!test.get<QAction>("moveLeverUpAction:nodes").isEnabled());
        QVERIFY(!test.get<QAction>("moveLeverDownAction:users").isEnabled()); // a driver
        test.slider().setFocus();
        QTest::keyClick(&test.slider(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(order(), QStringList({u"spot"_s, u"nodes"_s}));
        QVERIFY(isAbove("leverRow:spot", "leverRow:nodes"));
        QVERIFY(test.slider().hasFocus());
        QVERIFY(!test.whatIf.isMoved());
        QVERIFY(!test.get<QAction>("moveLeverDownAction:nodes").isEnabled());
        QTest::keyClick(&test.get<QLineEdit>("leverEdit:nodes"), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(order(), QStringList({u"nodes"_s, u"spot"_s}));
        QVERIFY(!test.whatIf.isMoved());
        test.trigger("undoAction");
        QCOMPARE(order(), QStringList({u"spot"_s, u"nodes"_s}));
        test.trigger("undoAction");
        QVERIFY(isAbove("leverRow:nodes", "leverRow:spot"));
    }

    void leverIsRenamedByKeyboard()
    {
        WhatIfTest test;
        test.prompts.onDialog = [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"leverNameEdit"_s)->setText(u"Worker nodes"_s);
            return true;
        };
        test.slider().setFocus();
        QTest::keyClick(&test.slider(), Qt::Key_F2);
        QCOMPARE(test.row<Lever>(u"Worker nodes"_s).key, u"nodes"_s);
        QCOMPARE(test.slider().accessibleName(), u"Worker nodes"_s);
        test.trigger("undoAction");
        QCOMPARE(test.slider().accessibleName(), u"Nodes"_s);
    }

    void movedLeversAreAskedAboutBeforeThePlanGoes_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("answer");
        for (const char *way : {"close", "quit", "open another", "sample"}) {
            for (const char *answer : {"keep", "discard", "cancel"})
                QTest::addRow("%s, %s", way, answer)
                    << QString::fromLatin1(way) << QString::fromLatin1(answer);
        }
    }

    void movedLeversAreAskedAboutBeforeThePlanGoes()
    {
        QFETCH(QString, way);
        QFETCH(QString, answer);
        WhatIfTest test;
        const QString own = test.session->path();
        const QString other = test.path(u"other.strato"_s);
        QVERIFY(QFile::copy(own, other));
        test.type("leverEdit:nodes", u"75"_s);
        test.prompts.asked.clear();
        test.prompts.onDialog = [&answer](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"scenarioNameEdit"_s)->setText(u"Three quarters"_s);
            if (answer == "discard"_L1)
                dialog.findChild<QAbstractButton *>(u"discardLeversButton"_s)->click();
            return answer != "cancel"_L1;
        };
        FileCommands &files = test.window->files();
        const bool goes = way == "close"_L1 ? files.close()
            : way == "quit"_L1              ? test.window->close()
            : way == "sample"_L1            ? files.openSample(u"sequelstring"_s)
                                            : files.openPath(other);
        QCOMPARE(goes, answer != "cancel"_L1);
        QCOMPARE(test.prompts.asked, QStringList {u"run Keep the moved levers?"_s}); // once
        if (answer == "cancel"_L1) {
            QCOMPARE(test.session->path(), own);
            QCOMPARE(test.whatIf.position(u"nodes"_s), Quantity::fromWhole(75));
            return;
        }
        QVERIFY(!test.whatIf.isActive());
        QVERIFY(test.session->open(own));
        const auto &kept = test.document.plan().table<Scenario>();
        QCOMPARE(kept.size(), answer == "keep"_L1 ? 2 : 1);
        if (answer == "keep"_L1)
            QCOMPARE(kept.at(1).settings, (QList<ScenarioSetting> {{u"nodes"_s, Quantity::fromWhole(75)}}));
    }

    void movedLeversAndUnsavedChangesAreAskedAboutInTurn()
    {
        WhatIfTest test;
        QVERIFY(edits::renameLever(test.document, test.row<Lever>(u"Spot"_s).id, u"Spot share"_s));
        test.type("leverEdit:nodes", u"75"_s);
        test.prompts.asked.clear();
        test.prompts.saveAnswer = Prompts::SaveAnswer::Cancel;
        test.prompts.onDialog = [](QDialog &) { return true; };
        QVERIFY(!test.window->files().close());
        const QString save = u"askSave plan.strato"_s;
        QCOMPARE(test.prompts.asked, QStringList({u"run Keep the moved levers?"_s, save}));
        // What was kept stays kept, and is not asked about again.
        QCOMPARE(test.document.plan().table<Scenario>().size(), 2);
        test.prompts.asked.clear();
        test.prompts.saveAnswer = Prompts::SaveAnswer::Save;
        QVERIFY(test.window->files().close());
        QCOMPARE(test.prompts.asked, QStringList {save});
    }

    void scenarioThatIsOnlyLookedAtIsNotAskedAbout()
    {
        WhatIfTest test;
        Hands(test).choose("scenarioPicker", u"Low"_s);
        test.settle();
        test.prompts.asked.clear();
        QVERIFY(test.window->files().close());
        QVERIFY(test.prompts.asked.isEmpty());
    }

    void leversStayWhereTheyStandWhenThePlanIsReadAgain()
    {
        WhatIfTest test;
        Hands(test).choose("scenarioPicker", u"Low"_s);
        test.type("leverEdit:spot", u"30"_s);
        const QString header = test.header();
        test.prompts.asked.clear();
        QVERIFY(test.window->files().reload());
        QVERIFY(test.prompts.asked.isEmpty());
        test.settle();
        QCOMPARE(test.whatIf.scenario(), test.row<Scenario>(u"Low"_s).id);
        QCOMPARE(test.whatIf.position(u"spot"_s), Quantity::fromWhole(30));
        QCOMPARE(test.header(), header);
        test.whatIf.release(u"spot"_s);
        QVERIFY(!test.whatIf.isMoved()); // what the scenario sets was not moved
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
