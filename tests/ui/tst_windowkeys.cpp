// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallplan.h"
#include "document/edits/edits.h"
#include "support/roadmapplan.h"
#include "support/whatifplan.h"
#include "ui/hands.h"
#include "ui/pagetest.h"
#include "ui/shell/commands/filecommands.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSlider>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// The plan after its first component has another name.
Plan renamed(PageTest &test)
{
    const ComponentId first = test.document.plan().table<Component>().at(0).id;
    if (!edits::setName(test.document, first, u"Another name"_s))
        qFatal("the component cannot be renamed");
    test.settle();
    return test.document.plan();
}

QString focusName()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

/// What Tab reaches from where the keyboard is, once around.
QStringList reachedByTab()
{
    QStringList names {focusName()};
    while (names.size() < 60) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (focusName() == names.first())
            break;
        names.append(focusName());
    }
    return names;
}

} // namespace

/// What the keyboard does in windows, panels and with messages.
class TestWindowKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothKeysRedoInEveryWindow_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("window");
        QTest::newRow("limits") << "limitsAction"_ba
                                << "limitsWindow"_ba;
        QTest::newRow("terms") << "commitmentsAction"_ba
                               << "termsWindow"_ba;
        QTest::newRow("prices") << "priceBookAction"_ba
                                << "priceBookWindow"_ba;
        QTest::newRow("drivers") << "driversAction"_ba
                                 << "driversWindow"_ba;
    }

    void bothKeysRedoInEveryWindow()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, window);
        PageTest test(aBusyPlan(), u"design"_s);
        const Plan before = test.document.plan();
        const Plan after = renamed(test);
        test.trigger(action.constData());
        auto &dialog = test.get<QDialog>(window.constData());
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        for (const QString &keys : {u"Ctrl+Y"_s, u"Ctrl+Shift+Z"_s}) {
            QTest::keySequence(&dialog, QKeySequence(QKeySequence::Undo));
            QVERIFY2(test.document.plan() == before, "not undone");
            QTest::keySequence(&dialog, QKeySequence(keys));
            QVERIFY2(test.document.plan() == after, qPrintable(keys));
        }
    }

    void tabReachesTheRowsBeforeTheFoot_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("window");
        QTest::addColumn<QByteArray>("tab");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("close");
        QTest::newRow("limits") << "limitsAction"_ba
                                << "limitsWindow"_ba
                                << "budgetsSegment"_ba
                                << QStringList {u"budgetTable"_s, u"addFirstBudgetButton"_s}
                                << u"closeLimitsButton"_s;
        QTest::newRow("terms") << "commitmentsAction"_ba
                               << "termsWindow"_ba
                               << "hoursSegment"_ba << QStringList {u"hoursTable"_s, u"editHoursButton"_s}
                               << u"closeTermsButton"_s;
        QTest::newRow("prices") << "priceBookAction"_ba
                                << "priceBookWindow"_ba
                                << "discountsSegment"_ba
                                << QStringList {u"discountTable"_s, u"addFirstDiscountButton"_s}
                                << u"closePriceBookButton"_s;
    }

    void tabReachesTheRowsBeforeTheFoot()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, window);
        QFETCH(QByteArray, tab);
        QFETCH(QStringList, rows);
        QFETCH(QString, close);
        PageTest test(aBusyPlan(), u"design"_s);
        test.trigger(action.constData());
        auto &dialog = test.get<QDialog>(window.constData());
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY2(!focusName().endsWith("Segment"_L1), "the keyboard begins at what the window is about");
        auto &segment = *dialog.findChild<QAbstractButton *>(QString::fromLatin1(tab));
        segment.click();
        segment.setFocus();
        const QStringList names = reachedByTab();
        const QString all = names.join(u" | "_s);
        const qsizetype foot = names.indexOf(close);
        const auto reached = [&](const QString &name) {
            const qsizetype at = names.indexOf(name);
            return at > 0 && at < foot;
        };
        QVERIFY2(std::any_of(rows.begin(), rows.end(), reached), qPrintable(all));
        for (const QString &row : rows)
            QVERIFY2(!names.contains(row) || reached(row), qPrintable(all));
    }

    void aRefusalGoesWithTheNextEdit()
    {
        PageTest test(aBusyPlan(), u"design"_s);
        const auto message = [&test] { return test.window->findChild<QWidget *>(u"errorBanner"_s); };
        test.navigator.showError({Error::Code::Invalid, u"Type a score of 0 to 10."_s, {}});
        QVERIFY(message() && message()->isVisible());
        renamed(test);
        QVERIFY(!message());
        // What went wrong with a file is not mended by an edit.
        Q_EMIT test.window->files().failed({Error::Code::DiskFull, u"The disk is full."_s, {}});
        QVERIFY(message());
        test.trigger("undoAction");
        QVERIFY(message());
    }

    void escapeClosesMessages()
    {
        PageTest test(aBusyPlan(), u"design"_s);
        Hands(test).activate();
        Q_EMIT test.window->files().failed({Error::Code::DiskFull, u"The disk is full."_s, {}});
        QVERIFY(test.window->findChild<QWidget *>(u"errorBanner"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!test.window->findChild<QWidget *>(u"errorBanner"_s));
    }

    void undoInADetailOfTheRoadmapIsThePlans()
    {
        PageTest test(zoptal(), u"roadmap"_s);
        auto &name = nameOfPhase1(test);
        name.selectAll();
        QTest::keyClicks(&name, u"Start"_s);
        QTest::keyClick(&name, Qt::Key_Return);
        test.settle();
        QCOMPARE(test.document.find(PhaseId(1))->name, u"Start"_s);
        QVERIFY(name.hasFocus());
        QTest::keySequence(&name, QKeySequence(QKeySequence::Undo));
        test.settle();
        QCOMPARE(test.document.find(PhaseId(1))->name, u"Phase 1"_s);
        QCOMPARE(name.text(), u"Phase 1"_s);
        QTest::keySequence(&name, QKeySequence(u"Ctrl+Y"_s));
        test.settle();
        QCOMPARE(test.document.find(PhaseId(1))->name, u"Start"_s);
    }

    void undoWhileTypingIsTheFields()
    {
        PageTest test(zoptal(), u"roadmap"_s);
        const Plan before = test.document.plan();
        auto &name = nameOfPhase1(test);
        name.selectAll();
        QTest::keyClicks(&name, u"Start"_s);
        QTest::keySequence(&name, QKeySequence(QKeySequence::Undo));
        QVERIFY(name.text() != u"Start"_s);
        QVERIFY(test.document.plan() == before);
    }

    void escapeDropsWhatIsHalfTyped()
    {
        PageTest test(zoptal(), u"roadmap"_s);
        const Plan before = test.document.plan();
        auto &name = nameOfPhase1(test);
        name.selectAll();
        QTest::keyClicks(&name, u"Half"_s);
        QTest::keyClick(&name, Qt::Key_Escape);
        QCOMPARE(name.text(), u"Phase 1"_s);
        QVERIFY(name.hasFocus());
        auto &description = test.get<QPlainTextEdit>("phaseDescriptionEdit");
        const QString told = description.toPlainText();
        description.setFocus();
        QTest::keyClicks(&description, u"Half"_s);
        QTest::keyClick(&description, Qt::Key_Escape);
        QCOMPARE(description.toPlainText(), told);
        QTest::keyClick(&description, Qt::Key_Escape);
        test.settle();
        QVERIFY(!test.get<QWidget>("phaseDetails").isVisible());
        QVERIFY(test.document.plan() == before);
    }

    void whatIfTakesTheKeyboardAndGivesItBack()
    {
        PageTest test(aPlanToTry(), u"design"_s);
        Hands hands(test);
        hands.press("showWhatIfAction");
        QVERIFY2(qobject_cast<QSlider *>(QApplication::focusWidget()), qPrintable(focusName()));
        QVERIFY(test.get<QWidget>("whatIfDock").isAncestorOf(QApplication::focusWidget()));
        hands.press("showWhatIfAction");
        QVERIFY(!test.get<QWidget>("whatIfDock").isVisible());
        QVERIFY(test.get<QWidget>("designPage").isAncestorOf(QApplication::focusWidget()));
    }

    void whatIfIsKeptAppliedAndResetByMnemonics()
    {
        PageTest test(aPlanToTry(), u"design"_s);
        Hands hands(test);
        hands.press("showWhatIfAction");
        test.whatIf.move(u"nodes"_s, Quantity::fromWhole(50));
        test.settle();
        QWidget *slider = QApplication::focusWidget();
        QTest::keyClick(slider, Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY(!test.whatIf.isActive()); // a button that is pressed by its letter clicks a moment later
        test.whatIf.move(u"nodes"_s, Quantity::fromWhole(50));
        test.settle();
        const int steps = test.document.undoStack().count();
        QTest::keyClick(slider, Qt::Key_L, Qt::AltModifier);
        QTRY_COMPARE(test.document.undoStack().count(), steps + 1);
        test.whatIf.move(u"nodes"_s, Quantity::fromWhole(75));
        test.settle();
        QString asked;
        test.prompts.onDialog = [&](const QDialog &dialog) {
            asked = dialog.objectName();
            return false;
        };
        QTest::keyClick(slider, Qt::Key_K, Qt::AltModifier);
        QTRY_COMPARE(asked, u"keepScenarioDialog"_s);
    }

private:
    static QLineEdit &nameOfPhase1(PageTest &test)
    {
        Hands(test).activate();
        QTest::mouseClick(&test.get<QWidget>("phaseCard:1"), Qt::LeftButton, {}, {40, 60});
        test.settle();
        auto &name = test.get<QLineEdit>("phaseNameEdit");
        name.setFocus();
        return name;
    }
};

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
