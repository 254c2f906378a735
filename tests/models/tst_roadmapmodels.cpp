// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/text/translations.h"
#include "document/document.h"
#include "models/roadmap/checklistmodel.h"
#include "models/roadmap/milestonesmodel.h"
#include "models/roadmap/triggersmodel.h"
#include "support/modelprinter.h"
#include "support/roadmapplan.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

QStringList plainText(const QAbstractItemModel &model)
{
    return modelText(model).replaceInStrings(QString(QChar::Nbsp), u" "_s);
}

Roadmap roadOf(const Plan &plan)
{
    return roadmapOf(plan, evaluate(plan, OptionId(1), Basis::Stated));
}

} // namespace

class TestRoadmapModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void triggersSayWhenTheyFire();
    void triggersFollowTheRoad();
    void milestonesStandByDay();
    void whatIsPastAndOpenIsOverdue();
    void tickingAMilestoneIsOneStep();
    void checklistsShowTheirProgress();
    void tasksAreTickedRenamedAndRemoved();
    void aFirstTaskBringsItsChecklist();
    void tasksMoveIntoTheNextList();
    void refusalsAreTold();
};

void TestRoadmapModels::triggersSayWhenTheyFire()
{
    const Plan plan = zoptal();
    TriggersModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.show(plan, roadOf(plan));
    const QStringList expected {
        u"daily_users > 100 | daily_users > 100 | May 2026 | Begins Phase 2; Redis and a second server"_s,
        u"daily_users > 500 | daily_users > 500 | Dec 2026 | Begins Phase 3; Load balancer, auto scaling"_s,
        u"daily_users > 5000 | daily_users > 5000 | Oct 2027 | Begins Phase 4; EKS and Aurora"_s,
        u"Everything | Daily users > 100 | May 2026 | Prepare phase 2"_s,
        u"Everything | CPU > 80 % | cannot be followed | Send email"_s,
        u"Everything | Response time > 500 ms | cannot be followed | Prepare phase 2"_s};
    QCOMPARE(plainText(model), expected);
    const QModelIndex unknown = model.index(4, TriggersModel::Fires);
    QVERIFY(unknown.data(SeverityRole).isValid());
    QVERIFY(unknown.data(Qt::ToolTipRole).toString().contains(u"CPU"_s));
}

void TestRoadmapModels::triggersFollowTheRoad()
{
    Plan plan = zoptal();
    TriggersModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.show(plan, roadOf(plan));
    plan.table<Trigger>().remove(Id<Trigger>(2));
    Phase phase = plan.table<Phase>().at(2);
    phase.trigger = {};
    plan.table<Phase>().replace(phase);
    model.show(plan, roadOf(plan));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.rowOf(TriggersModel::TriggerKind, 3), 1);
    QCOMPARE(model.rowOf(TriggersModel::ScalingKind, 1), 2);
}

void TestRoadmapModels::milestonesStandByDay()
{
    Document document(zoptal());
    MilestonesModel model(document);
    model.setToday(QDate(2025, 10, 6));
    const QAbstractItemModelTester tester(&model, strict);
    const QStringList expected {u"Launch in week 4 | 6 Oct 2025 | Phase 1"_s,
                                u"Free tier ends | 1 Sep 2026 | –"_s};
    QCOMPARE(plainText(model), expected);
    model.setPhase(PhaseId(1));
    QCOMPARE(model.rowCount(), 1);
}

/// The day itself is not past yet; what is done is never late.
void TestRoadmapModels::whatIsPastAndOpenIsOverdue()
{
    Document document(zoptal());
    MilestonesModel model(document);
    model.setToday(QDate(2025, 10, 7));
    const QModelIndex day = model.index(0, MilestonesModel::Day);
    QCOMPARE(day.data().toString().replace(QChar::Nbsp, u' '), u"6 Oct 2025, overdue"_s);
    QVERIFY(day.data(SeverityRole).isValid());
    QVERIFY(!model.index(1, MilestonesModel::Day).data(SeverityRole).isValid());
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.index(0, MilestonesModel::Day).data(SeverityRole).isValid());
}

void TestRoadmapModels::tickingAMilestoneIsOneStep()
{
    Document document(zoptal());
    MilestonesModel model(document);
    const QAbstractItemModelTester tester(&model, strict);
    const QModelIndex launch = model.index(0, 0);
    QVERIFY(model.setData(launch, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(document.find(Id<Milestone>(1))->done);
    QVERIFY(model.setData(launch, u"Launch"_s));
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(launch.data().toString(), u"Launch in week 4"_s);
    QCOMPARE(launch.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestRoadmapModels::checklistsShowTheirProgress()
{
    Document document(zoptal());
    ChecklistModel model(document);
    const QAbstractItemModelTester tester(&model, strict);
    QCOMPARE(model.rowCount(), 0); // of no phase
    model.setPhase(PhaseId(1));
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.index(0, 0).data(DetailRole).toString(), u"3 of 5 · 7 days"_s);
    QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    model.showAll();
    QCOMPARE(model.index(0, 0).data(DetailRole).toString(), u"Phase 1 · 3 of 5 · 7 days"_s);
}

void TestRoadmapModels::tasksAreTickedRenamedAndRemoved()
{
    Document document(zoptal());
    ChecklistModel model(document);
    const QAbstractItemModelTester tester(&model, strict);
    model.setPhase(PhaseId(1));
    QVERIFY(model.setData(model.index(4, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.index(0, 0).data(DetailRole).toString(), u"4 of 5 · 7 days"_s);
    QVERIFY(model.setData(model.index(4, 0), u"Backup restored"_s));
    QVERIFY(model.setData(model.index(0, 0), u"Launch"_s));
    QVERIFY(model.setDays(model.index(2, 0), 9));
    QVERIFY(model.remove(model.index(5, 0)));
    const QStringList expected {u"Launch"_s, u"AWS account, MFA"_s, u"Billing alerts $35, $50, $75"_s,
                                u"Terraform apply"_s, u"Backup restored"_s};
    QCOMPARE(plainText(model), expected);
    QCOMPARE(document.undoStack().count(), 5);
    while (document.undoStack().canUndo())
        document.undoStack().undo();
    QVERIFY(document.plan() == zoptal());
}

void TestRoadmapModels::aFirstTaskBringsItsChecklist()
{
    Document document(zoptal());
    ChecklistModel model(document);
    const QAbstractItemModelTester tester(&model, strict);
    model.setPhase(PhaseId(2));
    const QModelIndex added = model.addTask({}, u"Machine image"_s, u"Checklist"_s);
    QCOMPARE(added.row(), 1);
    const QStringList expected {u"Checklist"_s, u"Machine image"_s};
    QCOMPARE(plainText(model), expected);
    document.undoStack().undo();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!document.undoStack().canUndo());
}

void TestRoadmapModels::tasksMoveIntoTheNextList()
{
    Document document(zoptal());
    ChecklistModel model(document);
    const QAbstractItemModelTester tester(&model, strict);
    model.setPhase(PhaseId(1));
    QVERIFY(model.addList(u"Later"_s).isValid());
    QModelIndex task = model.index(4, 0);
    QCOMPARE(task.data().toString(), u"Backup verified"_s);
    task = model.move(task, 1);
    QCOMPARE(task.row(), 5);
    task = model.move(task, 1);
    QCOMPARE(model.index(5, 0).data().toString(), u"Later"_s);
    QCOMPARE(task.data().toString(), u"Backup verified"_s);
    QCOMPARE(task.row(), 6);
    QCOMPARE(model.move(task, 1).row(), 6); // nowhere to go
    task = model.move(task, -1);
    QCOMPARE(task.row(), 5);
    // A whole list goes with its tasks.
    QCOMPARE(model.move(model.index(0, 0), 1).data().toString(), u"Go live"_s);
    QCOMPARE(model.index(0, 0).data().toString(), u"Later"_s);
}

void TestRoadmapModels::refusalsAreTold()
{
    Document document(zoptal());
    ChecklistModel model(document);
    model.setPhase(PhaseId(1));
    QSignalSpy refused(&model, &ChecklistModel::refused);
    QVERIFY(!model.setData(model.index(1, 0), u"  "_s));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(model.index(1, 0).data().toString(), u"AWS account, MFA"_s);
}

QTEST_GUILESS_MAIN(TestRoadmapModels)
#include "tst_roadmapmodels.moc"
