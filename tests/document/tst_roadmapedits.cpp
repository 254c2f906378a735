// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/structure.h"
#include "document/edits/time/milestones.h"
#include "document/edits/time/triggers.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;
using Begins = Phase::Begins;

class TestRoadmapEdits : public QObject
{
    Q_OBJECT

    static constexpr PhaseId growth {2};

    /// A busy plan with users that grow and a checklist of three tasks.
    static Plan growing()
    {
        Plan plan = aBusyPlan();
        const auto put = [&plan](auto row) {
            row.id = plan.table<decltype(row)>().nextId();
            plan.table<decltype(row)>().insert(row);
        };
        Driver users;
        users.key = u"users"_s;
        users.name = u"Users"_s;
        users.points = {{Month(2026, 1), {}, Quantity::fromWhole(100)}};
        put(users);
        Checklist launch;
        launch.name = u"Launch"_s;
        put(launch);
        launch.name = u"After"_s;
        put(launch);
        for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
            put(Task {{}, Id<Checklist>(1), text, false});
        return plan;
    }
    static Trigger many(const QString &condition)
    {
        Trigger trigger;
        trigger.condition = condition;
        return trigger;
    }
    static QString texts(const Document &document, Id<Checklist> checklist)
    {
        QString all;
        for (const Task &task : edits::tasksOf(document.plan(), checklist))
            all += task.text;
        return all;
    }

private Q_SLOTS:
    void triggerIsCalledByItsCondition()
    {
        const Plan before = growing();
        Document document(before);
        const auto id = edits::setTrigger(document, many(u" users > 500 "_s));
        QVERIFY(id.ok());
        QCOMPARE(document.find(*id)->name, u"users > 500"_s);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void conditionMustBeCalculable()
    {
        Document document(growing());
        for (const QString &wrong : {u""_s, u"users >"_s, u"visitors > 3"_s})
            QVERIFY(!edits::setTrigger(document, many(wrong)).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void phaseBeginsWhenAConditionHolds()
    {
        const Plan before = growing();
        Document document(before);
        const auto trigger = edits::beginPhaseWhen(document, growth, u"users > 500"_s);
        QVERIFY(trigger.ok());
        QCOMPARE(document.find(growth)->begins, Begins::OnTrigger);
        QCOMPARE(document.find(growth)->trigger, *trigger);
        QCOMPARE(document.find(*trigger)->action, Trigger::Action::BeginPhase);
        QCOMPARE(document.find(*trigger)->name, u"Begin Growth"_s);
        QVERIFY(undoesAndRedoes(document, before));
        QCOMPARE(*edits::beginPhaseWhen(document, growth, u"users > 600"_s), *trigger);
        QCOMPARE(document.find(*trigger)->condition, u"users > 600"_s);
    }

    void phaseThatLeavesItsTriggerIsNotBegunByIt()
    {
        Document document(growing());
        const auto trigger = edits::beginPhaseWhen(document, growth, u"users > 500"_s);
        Trigger scale = *document.find(*trigger);
        scale.action = Trigger::Action::Scale;
        QVERIFY(!edits::setTrigger(document, scale).ok());
        QVERIFY(edits::setPhaseBegin(document, growth, {Begins::InMonth, Month(2026, 6), {}}).ok());
        QCOMPARE(document.find(growth)->month, Month(2026, 6));
        QVERIFY(document.find(growth)->trigger.isNone());
        QCOMPARE(document.find(*trigger)->action, Trigger::Action::Notify);
        QVERIFY(edits::setTrigger(document, scale).ok());
    }

    void twoPhasesDoNotBeginTogether()
    {
        Document document(growing());
        const auto trigger = edits::beginPhaseWhen(document, growth, u"users > 500"_s);
        const PhaseId scale = named<Phase>(document.plan(), u"Scale"_s);
        QVERIFY(!edits::setPhaseBegin(document, scale, {Begins::OnTrigger, {}, *trigger}).ok());
        QVERIFY(!edits::setPhaseBegin(document, scale, {Begins::OnTrigger, {}, {}}).ok());
        QVERIFY(!edits::setPhaseBegin(document, scale, {Begins::InMonth, Month(2026, 1), {}}).ok());
        QVERIFY(edits::setPhaseBegin(document, scale, {Begins::InMonth, Month(2026, 9), {}}).ok());
    }

    void removedTriggerLeavesItsPhaseUndated()
    {
        Document document(growing());
        const auto trigger = edits::beginPhaseWhen(document, growth, u"users > 500"_s);
        const Plan before = document.plan();
        QVERIFY(edits::removeTrigger(document, *trigger).ok());
        QCOMPARE(document.find(growth)->begins, Begins::Undated);
        QVERIFY(document.find(growth)->trigger.isNone());
        QVERIFY(isWhole(document.plan()));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void phaseTellsUsersTeamAndWhatItIs()
    {
        Document document(growing());
        const Quantity low = Quantity::fromWhole(100);
        const Quantity high = Quantity::fromWhole(500);
        QVERIFY(edits::setPhaseUsers(document, growth, low, high).ok());
        QVERIFY(!edits::setPhaseUsers(document, growth, high, low).ok());
        QVERIFY(edits::setPhaseTeam(document, growth, u"two  developers"_s).ok());
        QVERIFY(edits::setPhaseDescription(document, growth, u"Two\nlines"_s).ok());
        QCOMPARE(document.find(growth)->usersHigh, high);
        QCOMPARE(document.find(growth)->team, u"two developers"_s);
        QCOMPARE(document.find(growth)->description, u"Two\nlines"_s);
        QVERIFY(edits::movePhase(document, growth, 0).ok());
        QCOMPARE(document.plan().table<Phase>().at(0).id, growth);
        QCOMPARE(document.undoStack().count(), 4);
    }

    void milestonesHaveADayAndOutliveTheirPhase()
    {
        const Plan before = growing();
        Document document(before);
        Milestone launch;
        launch.name = u"Launch"_s;
        launch.phase = growth;
        QVERIFY(!edits::setMilestone(document, launch).ok());
        launch.day = QDate(2026, 5, 1);
        const auto id = edits::setMilestone(document, launch);
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::setMilestoneDone(document, *id, true).ok());
        QVERIFY(edits::removePhase(document, growth).ok());
        QVERIFY(document.find(*id) != nullptr);
        QVERIFY(document.find(*id)->phase.isNone());
        QVERIFY(edits::removeMilestone(document, *id).ok());
    }

    void checklistHasAPhaseAndDays()
    {
        const Plan before = growing();
        Document document(before);
        Checklist list;
        list.name = u"Migration"_s;
        list.phase = growth;
        list.days = -1;
        QVERIFY(!edits::setChecklist(document, list).ok());
        list.days = 10;
        const auto id = edits::setChecklist(document, list);
        QVERIFY(id.ok());
        QVERIFY(edits::setChecklistDays(document, *id, 12).ok());
        QVERIFY(!edits::setChecklistDays(document, *id, 10'001).ok());
        QVERIFY(edits::renameChecklist(document, *id, u"Move"_s).ok());
        QVERIFY(edits::moveChecklist(document, *id, 0).ok());
        QCOMPARE(document.plan().table<Checklist>().at(0), (Checklist {*id, u"Move"_s, growth, 12}));
        QVERIFY(edits::removeChecklist(document, *id).ok());
        QVERIFY(document.plan() == before);
    }

    void tasksAreAddedTickedAndRemoved()
    {
        const Plan before = growing();
        Document document(before);
        const auto task = edits::addTask(document, Id<Checklist>(1), u"Test the restore"_s);
        QVERIFY(task.ok());
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::setTaskDone(document, *task, true).ok());
        QVERIFY(document.find(*task)->done);
        QVERIFY(edits::setTaskDone(document, *task, true).ok());
        QCOMPARE(document.undoStack().count(), 2);
        QVERIFY(edits::renameTask(document, *task, u"Test both restores"_s).ok());
        QVERIFY(!edits::renameTask(document, *task, u" "_s).ok());
        QVERIFY(edits::removeTask(document, *task).ok());
        QVERIFY(document.plan() == before);
    }

    void tasksMoveWithinAndBetweenChecklists()
    {
        const Plan before = growing();
        Document document(before);
        const Id<Checklist> first(1);
        const Id<Checklist> second(2);
        QVERIFY(edits::moveTask(document, Id<Task>(1), first, 1).ok());
        QCOMPARE(texts(document, first), u"bac"_s);
        QVERIFY(edits::moveTask(document, Id<Task>(1), first, 2).ok());
        QCOMPARE(texts(document, first), u"bca"_s);
        QVERIFY(edits::moveTask(document, Id<Task>(2), second, 0).ok());
        QCOMPARE(texts(document, first), u"ca"_s);
        QCOMPARE(texts(document, second), u"b"_s);
        QVERIFY(edits::moveTask(document, Id<Task>(3), second, 0).ok());
        QCOMPARE(texts(document, second), u"cb"_s);
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY(document.plan() == before);
    }
};

QTEST_GUILESS_MAIN(TestRoadmapEdits)
#include "tst_roadmapedits.moc"
