// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timeline.h"
#include "render/painted/roadmap/roadmapview.h"
#include "support/planbuilder.h"
#include "support/roadmapplan.h"
#include "ui/pagetest.h"
#include "ui/roadmap/details/milestonedetails.h"
#include "models/text/thresholdtext.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::PageTest;

namespace {

void enter(QLineEdit &line, const QString &text)
{
    line.setFocus();
    line.selectAll();
    QTest::keyClicks(&line, text);
    QTest::keyClick(&line, Qt::Key_Return);
}

void choose(QComboBox &combo, const QVariant &data)
{
    combo.setCurrentIndex(combo.findData(data));
    Q_EMIT combo.activated(combo.currentIndex());
}

QString plain(QString text)
{
    return text.replace(QChar::Nbsp, u' ');
}

/// The area of a phase on the figure.
QRectF barOf(const RoadmapView &view, int index)
{
    return view.figure()->hotSpots(view.rect(), Theme::light()).at(index).area;
}

} // namespace

class TestRoadmapPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phasesBeginWhereTheirTriggersFire();
    void aPlanWithoutAnythingOffersTheFirstPhase();
    void choosingAPhaseOpensItsDetails();
    void whatIsTypedBecomesThePlan();
    void aPhaseIsDatedByMonthAndByCondition();
    void aConditionThatIsWrongSaysSoAndStays();
    void budgetsAndThresholdsAreTyped();
    void anEdgeThatIsDraggedIsOneStep();
    void keysMoveChooseAndShift();
    void tasksAreTickedOnTheCard();
    void checklistsAreEditedByKeyboard();
    void milestonesAreAddedAndEdited();
    void milestonesAreMovedByKey();
    void triggersAreAddedAndEdited();
    void scalingRulesAreListed();
    void deleteRemovesWhatIsReached();
    void aPhaseGoesByKeyAndFromItsPanel();
    void marksThatAreComputedCannotBeRemoved();
    void aProblemStaysWithItsPhase();
    void usersAreOneNumber();
    void whatIsBelowTheTimeLineIsSeenInALowWindow();
    void tasksStillToDoHaveRoomFirst();
    void clicksOnDaysAreOneStep();
    void daysInTwoPlacesAreTwoSteps();
    void withoutAListThereAreNoDays();
    void undoBringsEverythingBack();
    void thresholdsAreReadAsTheyAreWritten_data();
    void thresholdsAreReadAsTheyAreWritten();
    void daysAreReadAsTheyAreWritten();
};

void TestRoadmapPage::phasesBeginWhereTheirTriggersFire()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    auto &figure = test.get<RoadmapView>("roadmapFigure");
    const QString said = plain(figure.accessibleName());
    for (const QString &words :
         {u"Phase 2, May 2026 (daily_users > 100)"_s, u"Phase 3, Dec 2026 (daily_users > 500)"_s,
          u"Phase 4, Oct 2027 (daily_users > 5000)"_s, u"568–4,235 users"_s})
        QVERIFY2(said.contains(words), qPrintable(words + u" is not in: "_s + said));
    QCOMPARE(test.window->findChildren<QWidget *>(QRegularExpression(u"^phaseCard:"_s)).size(), 4);
    auto &card = test.get<QWidget>("phaseCard:2");
    QVERIFY2(card.accessibleDescription().contains(u"$78.00"_s), qPrintable(card.accessibleDescription()));
    test.window->resize(1280, 720); // four cards: the note gives way, the amount does not
    test.settle();
    const auto labels = test.get<QWidget>("phaseCard:4").findChildren<QLabel *>();
    const auto note = std::find_if(labels.begin(), labels.end(),
                                   [](const QLabel *label) { return label->text().contains(u"budget "_s); });
    QVERIFY(note != labels.end());
    QVERIFY2((*note)->fontMetrics().horizontalAdvance((*note)->text()) <= (*note)->contentsRect().width(),
             qPrintable((*note)->text()));
    QVERIFY2(plain(card.accessibleDescription()).contains(u"+$43.78 against Phase 1"_s),
             qPrintable(card.accessibleDescription()));
}

void TestRoadmapPage::aPlanWithoutAnythingOffersTheFirstPhase()
{
    PageTest test(test::aPlan().withOption(u"AWS"_s).withEnvironment(u"Production"_s).build(), u"roadmap"_s);
    auto &add = test.get<QAbstractButton>("addFirstPhaseButton");
    QVERIFY(add.isVisible());
    add.click();
    test.settle();
    QVERIFY(!add.isVisible());
    QCOMPARE(test.document.plan().table<Phase>().size(), 1);
    QCOMPARE(test.row<Phase>(u"Phase 1"_s).month, test.document.plan().info().start);
    auto &name = test.get<QLineEdit>("phaseNameEdit");
    QVERIFY(name.isVisible());
    QCOMPARE(name.selectedText(), u"Phase 1"_s);
    test.trigger("undoAction");
    QVERIFY(add.isVisible());
}

void TestRoadmapPage::choosingAPhaseOpensItsDetails()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    auto &side = test.get<QWidget>("phaseDetails");
    QVERIFY(!side.isVisible());
    auto &figure = test.get<RoadmapView>("roadmapFigure");
    QTest::mouseClick(&figure, Qt::LeftButton, {}, barOf(figure, 2).center().toPoint());
    test.settle();
    QVERIFY(side.isVisible());
    QCOMPARE(test.get<QLineEdit>("phaseNameEdit").text(), u"Phase 3"_s);
    QCOMPARE(test.get<QLineEdit>("phaseConditionEdit").text(), u"daily_users > 500"_s);
    QCOMPARE(plain(test.get<QLabel>("phaseWhenLabel").text()), u"Fires in Dec 2026."_s);
    QCOMPARE(test.get<QLineEdit>("phaseUsersHighEdit").text(), u"5000"_s);
    QCOMPARE(test.get<QLineEdit>("phaseBudgetEdit").text(), u"150-250"_s);
    QCOMPARE(test.view.phase(), PhaseId(3)); // the header follows
    test.get<QAbstractButton>("closeRoadmapSideButton").click();
    QVERIFY(!side.isVisible());
}

void TestRoadmapPage::whatIsTypedBecomesThePlan()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    QTest::mouseClick(&test.get<QWidget>("phaseCard:1"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    enter(test.get<QLineEdit>("phaseNameEdit"), u"Start"_s);
    enter(test.get<QLineEdit>("phaseTeamEdit"), u"3 developers"_s);
    enter(test.get<QLineEdit>("phaseUsersHighEdit"), u"2k"_s);
    auto &description = test.get<QPlainTextEdit>("phaseDescriptionEdit");
    description.setFocus();
    QTest::keyClicks(&description, u"One server"_s);
    test.get<QLineEdit>("phaseTeamEdit").setFocus();
    test.settle();
    const Phase phase = *test.document.find(PhaseId(1));
    QCOMPARE(phase.name, u"Start"_s);
    QCOMPARE(phase.team, u"3 developers"_s);
    QCOMPARE(phase.usersHigh, test::quantity("2000"));
    QCOMPARE(phase.description, u"One server"_s);
    QCOMPARE(test.document.undoStack().count(), 4);
    // A name that another phase has is refused in place.
    enter(test.get<QLineEdit>("phaseNameEdit"), u"Phase 2"_s);
    QVERIFY(test.get<QLineEdit>("phaseNameEdit").property("invalid").toBool());
    QCOMPARE(test.document.find(PhaseId(1))->name, u"Start"_s);
}

void TestRoadmapPage::aPhaseIsDatedByMonthAndByCondition()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    QTest::mouseClick(&test.get<QWidget>("phaseCard:4"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    auto &begins = test.get<QComboBox>("phaseBeginsCombo");
    choose(begins, -1);
    test.settle();
    QCOMPARE(test.document.find(PhaseId(4))->begins, Phase::Begins::Undated);
    QVERIFY(plain(test.get<RoadmapView>("roadmapFigure").accessibleName()).contains(u"Phase 4, not dated"_s));
    choose(begins, -2);
    test.settle();
    QCOMPARE(test.document.find(PhaseId(4))->begins, Phase::Begins::InMonth);
    auto &month = test.get<QComboBox>("phaseMonthCombo");
    QVERIFY(month.isVisible());
    choose(month, Month(2027, 5).index());
    test.settle();
    QCOMPARE(test.document.find(PhaseId(4))->month, Month(2027, 5));
    choose(begins, -3);
    QCOMPARE(test.document.find(PhaseId(4))->begins,
             Phase::Begins::InMonth); // the condition is still missing
    enter(test.get<QLineEdit>("phaseConditionEdit"), u"daily_users >= 20000"_s);
    test.settle();
    const Phase phase = *test.document.find(PhaseId(4));
    QCOMPARE(phase.begins, Phase::Begins::OnTrigger);
    QCOMPARE(test.document.find(phase.trigger)->condition, u"daily_users >= 20000"_s);
    // 20 · 1.25^30 is 16,156, 20 · 1.25^31 is 20,195: month 32.
    QCOMPARE(Timeline(test.document.plan()).beginOf(phase.id), std::optional(Month(2025, 9) + 31));
}

void TestRoadmapPage::aConditionThatIsWrongSaysSoAndStays()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    QTest::mouseClick(&test.get<QWidget>("phaseCard:2"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    auto &condition = test.get<QLineEdit>("phaseConditionEdit");
    enter(condition, u"daily_users >"_s);
    QVERIFY(condition.property("invalid").toBool());
    QCOMPARE(test.document.find(Id<Trigger>(1))->condition, u"daily_users > 100"_s);
    QVERIFY(!test.document.undoStack().canUndo());
}

void TestRoadmapPage::budgetsAndThresholdsAreTyped()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    QTest::mouseClick(&test.get<QWidget>("phaseCard:2"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    enter(test.get<QLineEdit>("phaseBudgetEdit"), u"60-70"_s);
    enter(test.get<QLineEdit>("phaseThresholdsEdit"), u"80 %; 95 % critical"_s);
    test.settle();
    const Budget &budget = test.row<Budget>(u"Phase 2"_s);
    QCOMPARE(budget.amount.high, test::dollars("70"));
    QCOMPARE(budget.thresholds.size(), 2);
    QVERIFY(budget.thresholds.at(1).critical);
    // 78 of 70: the card says so.
    QVERIFY(
        plain(test.get<QWidget>("phaseCard:2").accessibleDescription()).contains(u"over its budget by $8"_s));
    enter(test.get<QLineEdit>("phaseThresholdsEdit"), u"many"_s);
    QVERIFY(test.get<QLineEdit>("phaseThresholdsEdit").property("invalid").toBool());
    auto &amount = test.get<QLineEdit>("phaseBudgetEdit");
    amount.setFocus();
    amount.selectAll();
    QTest::keyClick(&amount, Qt::Key_Delete);
    QTest::keyClick(&amount, Qt::Key_Return);
    test.settle();
    QCOMPARE(test.document.plan().table<Budget>().size(), 3);
}

void TestRoadmapPage::anEdgeThatIsDraggedIsOneStep()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    auto &figure = test.get<RoadmapView>("roadmapFigure");
    const QRectF bar = barOf(figure, 0);
    const double month = bar.width() / 8;
    const QPoint from(qRound(bar.left() + 1), qRound(bar.center().y()));
    QTest::mousePress(&figure, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 6; ++step)
        QTest::mouseMove(&figure, from + QPoint(qRound(month * step / 2), 0));
    QVERIFY(!test.document.undoStack().canUndo());
    QTest::mouseRelease(&figure, Qt::LeftButton, {}, from + QPoint(qRound(month * 3), 0));
    test.settle();
    QCOMPARE(test.document.find(PhaseId(1))->month, Month(2025, 12));
    QCOMPARE(test.document.undoStack().count(), 1);
    test.trigger("undoAction");
    QCOMPARE(test.document.find(PhaseId(1))->month, Month(2025, 9));
}

void TestRoadmapPage::keysMoveChooseAndShift()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    auto &figure = test.get<RoadmapView>("roadmapFigure");
    figure.setFocus();
    QTest::keyClick(&figure, Qt::Key_Right);
    QCOMPARE(figure.spot(), std::optional(RoadmapSpot {RoadmapSpot::Kind::Phase, 1}));
    QTest::keyClick(&figure, Qt::Key_Right, Qt::ControlModifier);
    test.settle();
    QCOMPARE(test.document.find(PhaseId(1))->month, Month(2025, 10));
    QCOMPARE(figure.spot(), std::optional(RoadmapSpot {RoadmapSpot::Kind::Phase, 1})); // stays
    QTest::keyClick(&figure, Qt::Key_Left, Qt::ControlModifier);
    test.settle();
    QTest::keyClick(&figure, Qt::Key_Right);
    QTest::keyClick(&figure, Qt::Key_Return);
    test.settle();
    QCOMPARE(test.get<QLineEdit>("phaseNameEdit").text(), u"Phase 2"_s);
    QVERIFY(test.get<QLineEdit>("phaseNameEdit").hasFocus());
    QTest::keyClick(&test.get<QLineEdit>("phaseNameEdit"), Qt::Key_Escape);
    test.settle();
    QVERIFY(!test.get<QWidget>("phaseDetails").isVisible());
    QVERIFY(figure.hasFocus());
}

void TestRoadmapPage::tasksAreTickedOnTheCard()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    auto &box = test.get<QCheckBox>("taskCheckBox:4");
    QCOMPARE(box.text(), u"Backup verified"_s);
    QTest::mouseClick(&box, Qt::LeftButton, {}, {8, box.height() / 2});
    test.settle();
    QVERIFY(test.document.find(Id<Task>(4))->done);
    QVERIFY(!test.get<QWidget>("phaseDetails").isVisible()); // a tick chooses nothing
    test.trigger("undoAction");
    QVERIFY(!box.isChecked());
}

void TestRoadmapPage::checklistsAreEditedByKeyboard()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    QTest::mouseClick(&test.get<QWidget>("phaseCard:1"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    auto &table = test.get<QTreeView>("phaseChecklistTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(5, 0));
    QTest::keyClick(&table, Qt::Key_Space);
    test.settle();
    QVERIFY(test.document.find(Id<Task>(5))->done);
    QTest::keyClick(&table, Qt::Key_Up, Qt::AltModifier);
    test.settle();
    QCOMPARE(table.model()->index(4, 0).data().toString(), u"Load test"_s);
    QTest::keyClick(&table, Qt::Key_Insert);
    auto *editor = table.findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Runbook written"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    test.settle();
    QCOMPARE(table.model()->rowCount(), 7);
    QCOMPARE(table.model()->index(6, 0).data().toString(), u"Runbook written"_s);
    auto &days = test.get<QSpinBox>("phaseChecklistDaysSpinBox");
    days.setValue(9);
    test.settle();
    QCOMPARE(test.document.find(Id<Checklist>(1))->days, 9);
    table.setFocus();
    table.setCurrentIndex(table.model()->index(6, 0));
    QTest::keyClick(&table, Qt::Key_Delete);
    test.settle();
    QCOMPARE(table.model()->rowCount(), 6);
}

void TestRoadmapPage::milestonesAreAddedAndEdited()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    test.get<QAbstractButton>("newMilestoneButton").click();
    test.settle();
    QCOMPARE(test.document.plan().table<Milestone>().size(), 3);
    auto &name = test.get<QLineEdit>("milestoneNameEdit");
    QVERIFY(name.isVisible());
    enter(name, u"Open beta"_s);
    enter(test.get<QLineEdit>("milestoneDayEdit"), u"2025-09-23"_s);
    choose(test.get<QComboBox>("milestonePhaseCombo"), qint64(1));
    test.get<QCheckBox>("milestoneDoneCheckBox").click();
    test.settle();
    const Milestone &added = test.row<Milestone>(u"Open beta"_s);
    QCOMPARE(added.day, QDate(2025, 9, 23));
    QCOMPARE(added.phase, PhaseId(1));
    QVERIFY(added.done);
    enter(test.get<QLineEdit>("milestoneDayEdit"), u"next week"_s);
    QVERIFY(test.get<QLineEdit>("milestoneDayEdit").property("invalid").toBool());
    test.get<QAbstractButton>("roadmapWorkSegment").click();
    QCOMPARE(test.get<QTreeView>("milestonesTable").model()->rowCount(), 3);
    test.get<QAbstractButton>("removeFromRoadmapButton").click();
    test.settle();
    QCOMPARE(test.document.plan().table<Milestone>().size(), 2);
}

void TestRoadmapPage::milestonesAreMovedByKey()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    const Milestone before = test.document.plan().table<Milestone>().rows().first();
    auto &road = test.get<RoadmapView>("roadmapFigure");
    road.setFocus();
    road.reach({RoadmapSpot::Kind::Milestone, before.id.value()});
    QTest::keyClick(&road, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    test.settle();
    QCOMPARE(test.document.find(before.id)->day, before.day.addDays(1));
    QCOMPARE(test.document.undoStack().undoText(), u"Move milestone"_s);
    // It is still reached, so that the next key moves it on.
    QTest::keyClick(&road, Qt::Key_Right, Qt::ControlModifier);
    test.settle();
    QCOMPARE(test.document.find(before.id)->day, before.day.addDays(1).addMonths(1));
    test.trigger("undoAction");
    test.trigger("undoAction");
    QCOMPARE(test.document.find(before.id)->day, before.day);
}

void TestRoadmapPage::triggersAreAddedAndEdited()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    test.get<QAbstractButton>("newTriggerButton").click();
    test.settle();
    QCOMPARE(test.document.plan().table<Trigger>().size(), 4);
    enter(test.get<QLineEdit>("triggerConditionEdit"), u"daily_users > 1000000"_s);
    test.settle();
    QCOMPARE(test.get<QLabel>("triggerFiresLabel").text(), u"Never fires within the plan's months."_s);
    enter(test.get<QLineEdit>("triggerConditionEdit"), u"month >= 20"_s);
    test.settle();
    QCOMPARE(plain(test.get<QLabel>("triggerFiresLabel").text()), u"Fires in Apr 2027."_s);
    choose(test.get<QComboBox>("triggerActionCombo"), int(Trigger::Action::BeginPhase));
    test.settle();
    choose(test.get<QComboBox>("triggerPhaseCombo"), qint64(4));
    test.settle();
    QCOMPARE(Timeline(test.document.plan()).beginOf(PhaseId(4)), std::optional(Month(2027, 4)));
}

void TestRoadmapPage::scalingRulesAreListed()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    test.get<QAbstractButton>("roadmapTriggersSegment").click();
    const auto &model = *test.get<QTreeView>("triggersTable").model();
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(plain(model.index(3, 1).data().toString()), u"Daily users > 100"_s);
    QCOMPARE(plain(model.index(3, 2).data().toString()), u"May 2026"_s);
    QCOMPARE(model.index(4, 2).data().toString(), u"cannot be followed"_s);
}

void TestRoadmapPage::deleteRemovesWhatIsReached()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    auto &figure = test.get<RoadmapView>("roadmapFigure");
    figure.setFocus();
    figure.reach({RoadmapSpot::Kind::Milestone, 1});
    test.trigger("deleteAction");
    test.settle();
    QVERIFY(!test.document.find(Id<Milestone>(1)));
    test.trigger("undoAction");
    QVERIFY(test.document.find(Id<Milestone>(1)));
}

void TestRoadmapPage::aPhaseGoesByKeyAndFromItsPanel()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    auto &figure = test.get<RoadmapView>("roadmapFigure");
    figure.setFocus();
    figure.reach({RoadmapSpot::Kind::Phase, 3});
    test.trigger("deleteAction");
    QVERIFY(!test.document.find(PhaseId(3)));
    QVERIFY(!plain(figure.accessibleName()).contains(u"Phase 3"_s));
    QTest::mouseClick(&test.get<QWidget>("phaseCard:1"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    test.get<QAbstractButton>("removeFromRoadmapButton").click();
    QVERIFY(!test.document.find(PhaseId(1)));
    QVERIFY(!test.get<QWidget>("phaseDetails").isVisible());
    QVERIFY(!plain(figure.accessibleName()).contains(u"Phase 1"_s));
    test.trigger("undoAction");
    test.trigger("undoAction");
    test.settle();
    QVERIFY(test.document.plan() == test::zoptal());
    QVERIFY(plain(figure.accessibleName()).contains(u"Phase 3, Dec 2026"_s));
}

void TestRoadmapPage::marksThatAreComputedCannotBeRemoved()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    QTest::mouseClick(&test.get<QWidget>("phaseCard:1"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    auto &figure = test.get<RoadmapView>("roadmapFigure");
    figure.setFocus();
    const auto reached = [&figure](RoadmapSpot::Kind kind) {
        figure.reach({kind, 1});
        return figure.spot() && figure.spot()->kind == kind;
    };
    auto &remove = test.get<QAction>("deleteAction");
    QVERIFY(reached(RoadmapSpot::Kind::Milestone));
    QVERIFY(remove.isEnabled());
    QVERIFY(reached(RoadmapSpot::Kind::Scaling));
    QVERIFY(!remove.isEnabled());
    QTest::keyClick(&figure, Qt::Key_Delete);
    test.settle();
    QVERIFY(test.get<QWidget>("phaseDetails").isVisible());
    QVERIFY(!test.document.undoStack().canUndo());
}

void TestRoadmapPage::aProblemStaysWithItsPhase()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    QTest::mouseClick(&test.get<QWidget>("phaseCard:2"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    auto &condition = test.get<QLineEdit>("phaseConditionEdit");
    auto &problem = test.get<QLabel>("phaseConditionEditProblem");
    enter(condition, u"daily_users >"_s);
    QVERIFY(problem.isVisible());
    QTest::mouseClick(&test.get<QWidget>("phaseCard:3"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    QCOMPARE(condition.text(), u"daily_users > 500"_s);
    QVERIFY(!condition.property("invalid").toBool());
    QVERIFY(!problem.isVisible());
}

void TestRoadmapPage::usersAreOneNumber()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    QTest::mouseClick(&test.get<QWidget>("phaseCard:1"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    auto &from = test.get<QLineEdit>("phaseUsersLowEdit");
    auto &to = test.get<QLineEdit>("phaseUsersHighEdit");
    for (const QString &text : {u"=daily_users"_s, u"200-400"_s, u"?"_s}) {
        enter(to, text);
        QVERIFY2(to.property("invalid").toBool(), qPrintable(text));
        QVERIFY(test.get<QLabel>("phaseUsersHighEditProblem").isVisible());
        QCOMPARE(test.document.find(PhaseId(1))->usersHigh, test::quantity("100"));
    }
    enter(to, u"2k"_s);
    enter(from, u"50"_s);
    test.settle();
    QVERIFY(!to.property("invalid").toBool());
    QCOMPARE(test.document.find(PhaseId(1))->usersLow, test::quantity("50"));
    QCOMPARE(test.document.find(PhaseId(1))->usersHigh, test::quantity("2000"));
}

void TestRoadmapPage::whatIsBelowTheTimeLineIsSeenInALowWindow()
{
    PageTest test(test::zoptal(), u"roadmap"_s, {1280, 720});
    const auto seen = [](const QWidget &widget) { return widget.visibleRegion().boundingRect().height(); };
    test.settle();
    QVERIFY2(seen(test.get<QWidget>("phaseCard:1")) >= 100,
             qPrintable(QString::number(seen(test.get<QWidget>("phaseCard:1")))));
    for (const auto &[tab, table] : {std::pair("roadmapTriggersSegment", "triggersTable"),
                                     std::pair("roadmapWorkSegment", "milestonesTable")}) {
        test.get<QAbstractButton>(tab).click();
        QTRY_VERIFY2(seen(test.get<QWidget>(table)) >= 120,
                     qPrintable(QString::number(seen(test.get<QWidget>(table)))));
    }
}

void TestRoadmapPage::tasksStillToDoHaveRoomFirst()
{
    Plan plan = test::zoptal(); // tasks 1 to 3 are done, 4 and 5 are not; a card has room for six
    for (qint64 id = 6; id <= 10; ++id) {
        Task task;
        task.id = Id<Task>(id);
        task.checklist = Id<Checklist>(1);
        task.text = u"Task %1"_s.arg(id);
        task.done = id == 6;
        plan.table<Task>().insert(task);
    }
    PageTest test(plan, u"roadmap"_s, {1440, 1200}); // as high as it takes
    QStringList boxes;
    for (const QCheckBox *box : test.get<QWidget>("phaseCard:1").findChildren<QCheckBox *>())
        boxes.append(box->objectName().section(u':', 1));
    QCOMPARE(boxes, (QStringList {u"4"_s, u"5"_s, u"7"_s, u"8"_s, u"9"_s, u"10"_s}));
}

void TestRoadmapPage::clicksOnDaysAreOneStep()
{
    Plan plan = test::zoptal();
    Checklist list = plan.table<Checklist>().at(0);
    list.days = 0;
    plan.table<Checklist>().replace(list);
    PageTest test(plan, u"roadmap"_s);
    QTest::mouseClick(&test.get<QWidget>("phaseCard:1"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    auto &table = test.get<QTreeView>("phaseChecklistTable");
    table.setCurrentIndex(table.model()->index(0, 0));
    auto &days = test.get<QSpinBox>("phaseChecklistDaysSpinBox");
    days.stepUp();
    QCOMPARE(days.text(), u"1 day"_s);
    days.stepUp();
    days.stepUp();
    QCOMPARE(test.document.find(list.id)->days, 3);
    QCOMPARE(days.text(), u"3 days"_s);
    QCOMPARE(test.document.undoStack().count(), 1);
    test.trigger("undoAction");
    test.settle();
    QCOMPARE(days.text(), u"not stated"_s);
    days.setFocus();
    days.selectAll();
    QTest::keyClicks(&days, u"12"_s);
    QTest::keyClick(&days, Qt::Key_Return);
    QCOMPARE(test.document.find(list.id)->days, 12);
    QCOMPARE(days.text(), u"12 days"_s);
}

void TestRoadmapPage::daysInTwoPlacesAreTwoSteps()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    QTest::mouseClick(&test.get<QWidget>("phaseCard:1"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    const int before = test.document.find(Id<Checklist>(1))->days;
    for (const QString &place : {u"phase"_s, u"plan"_s}) {
        auto &table = test.get<QTreeView>(qPrintable(place + u"ChecklistTable"_s));
        table.setCurrentIndex(table.model()->index(0, 0));
        test.get<QSpinBox>(qPrintable(place + u"ChecklistDaysSpinBox"_s)).stepUp();
        test.settle();
    }
    QCOMPARE(test.document.find(Id<Checklist>(1))->days, before + 2);
    QCOMPARE(test.document.undoStack().count(), 2);
}

void TestRoadmapPage::withoutAListThereAreNoDays()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    QTest::mouseClick(&test.get<QWidget>("phaseCard:1"), Qt::LeftButton, {}, {40, 60});
    test.settle();
    test.get<QTreeView>("phaseChecklistTable").setCurrentIndex({});
    auto &days = test.get<QSpinBox>("phaseChecklistDaysSpinBox");
    QVERIFY(!days.isEnabled());
    days.stepUp();
    QVERIFY(!test.document.undoStack().canUndo());
}

void TestRoadmapPage::undoBringsEverythingBack()
{
    PageTest test(test::zoptal(), u"roadmap"_s);
    test.get<QAbstractButton>("newPhaseButton").click();
    test.settle();
    enter(test.get<QLineEdit>("phaseNameEdit"), u"Later"_s);
    test.get<QAbstractButton>("newTriggerButton").click();
    test.get<QAbstractButton>("newMilestoneButton").click();
    test.settle();
    QCOMPARE(test.document.undoStack().count(), 4);
    while (test.document.undoStack().canUndo()) {
        test.trigger("undoAction");
        test.settle();
    }
    QVERIFY(test.document.plan() == test::zoptal());
    QVERIFY(!test.get<QWidget>("phaseDetails").isVisible());
}

void TestRoadmapPage::thresholdsAreReadAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("percent") << u"80 %"_s << u"80 %"_s;
    QTest::newRow("without a sign") << u"80"_s << u"80 %"_s;
    QTest::newRow("two") << u"80 %, 95% critical"_s << u"80 %; 95 % critical"_s;
    QTest::newRow("amount") << u"9,500 critical"_s << u"$9500 critical"_s;
    QTest::newRow("small amount") << u"$35; $50; $75 critical"_s << u"$35; $50; $75 critical"_s;
    QTest::newRow("none") << u" "_s << QString();
    QTest::newRow("words") << u"often"_s << u"?"_s;
    QTest::newRow("unknown word") << u"80 % red"_s << u"?"_s;
}

void TestRoadmapPage::thresholdsAreReadAsTheyAreWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const auto read = thresholdtext::read(text, test::usd);
    QCOMPARE(read ? thresholdtext::shown(*read) : u"?"_s, shown);
}

void TestRoadmapPage::daysAreReadAsTheyAreWritten()
{
    QCOMPARE(readDay(u"2026-03-05"_s), std::optional(QDate(2026, 3, 5)));
    QCOMPARE(readDay(u"5 Mar 2026"_s), std::optional(QDate(2026, 3, 5)));
    QCOMPARE(readDay(u"5 March 2026"_s), std::optional(QDate(2026, 3, 5)));
    QVERIFY(!readDay(u"31 Feb 2026"_s));
    QVERIFY(!readDay(QString()));
}

QTEST_MAIN(TestRoadmapPage)
#include "tst_roadmappage.moc"
