// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/structure.h"

#include "document/edits/components.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedOptionIsThereAndUndoes()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Option option;
        option.name = u"  Azure "_s;
        const auto id = edits::addOption(document, option);
        QVERIFY(id.ok());
        QCOMPARE(document.find(*id)->name, u"Azure"_s);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void namesAreNeitherEmptyNorTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << u"  "_s;
        QTest::newRow("taken") << u"AWS"_s;
        QTest::newRow("taken in another case") << u"aws"_s;
    }
    void namesAreNeitherEmptyNorTaken()
    {
        QFETCH(QString, name);
        Document document(aBusyPlan());
        Option option;
        option.name = name;
        const auto id = edits::addOption(document, option);
        QVERIFY(!id.ok());
        QCOMPARE(id.error().code, Error::Code::Invalid);
        QCOMPARE(document.undoStack().count(), 0);
    }

    void renamingToTheSameNameIsNoEdit()
    {
        Document document(aBusyPlan());
        QVERIFY(edits::renameOption(document, named<Option>(document.plan(), u"AWS"_s), u"AWS"_s).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void removedOptionTakesAllItsRowsAlong()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::removeOption(document, named<Option>(before, u"AWS"_s)).ok());
        const Plan &plan = document.plan();
        QCOMPARE(plan.table<Option>().size(), 1);
        QCOMPARE(plan.table<Component>().size(), 2);
        QCOMPARE(plan.table<Sizing>().size(), 2);
        QCOMPARE(plan.table<Charge>().size(), 1);
        QVERIFY(plan.table<Adjustment>().isEmpty());
        QVERIFY(plan.table<Diagram>().isEmpty());
        QVERIFY(plan.table<Node>().isEmpty());
        QVERIFY(plan.table<Flow>().isEmpty());
        QVERIFY(isWhole(plan));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void duplicatedOptionIsAWholeOfItsOwn()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const OptionId aws = named<Option>(before, u"AWS"_s);
        const auto copy = edits::duplicateOption(document, aws);
        QVERIFY(copy.ok());
        const Plan &plan = document.plan();
        QCOMPARE(plan.find(*copy)->name, u"AWS copy"_s);
        QCOMPARE(plan.table<Option>().indexOf(*copy), 1);
        QCOMPARE(plan.table<Component>().size(), 10);
        QCOMPARE(plan.table<Sizing>().size(), 12);
        QCOMPARE(plan.table<Charge>().size(), 11);
        QCOMPARE(plan.table<Adjustment>().size(), 2);
        QCOMPARE(plan.table<Node>().size(), 4);
        QCOMPARE(plan.table<Flow>().size(), 2);
        QVERIFY(isWhole(plan));
        // Whatever belongs to the copy points into the copy.
        for (const Sizing &sizing : plan.table<Sizing>()) {
            if (sizing.id.value() > 7)
                QCOMPARE(plan.find(sizing.component)->option, *copy);
        }
        const Flow flow = plan.table<Flow>().at(1);
        QCOMPARE(plan.find(plan.find(flow.fromNode)->component)->option, *copy);
        QVERIFY(undoesAndRedoes(document, before));
        // Removing the copy leads back to what was there before.
        QVERIFY(edits::removeOption(document, *copy).ok());
        QVERIFY(document.plan() == before);
    }

    void secondCopyGetsANumber()
    {
        Document document(aBusyPlan());
        const OptionId aws = named<Option>(document.plan(), u"AWS"_s);
        QVERIFY(edits::duplicateOption(document, aws).ok());
        const auto second = edits::duplicateOption(document, aws);
        QCOMPARE(document.find(*second)->name, u"AWS copy 2"_s);
    }

    void statementsAreNotDuplicated()
    {
        Statement statement;
        statement.option = OptionId(1);
        statement.amount = Money::fromWhole(520, Currency::of("USD"));
        Document document(aPlan().withOption(u"A"_s).with(statement).build());
        QVERIFY(edits::duplicateOption(document, OptionId(1)).ok());
        QCOMPARE(document.plan().table<Statement>().size(), 1);
    }

    void movedOptionStandsWhereItWasPut()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::moveOption(document, named<Option>(before, u"GCP"_s), 0).ok());
        QCOMPARE(document.plan().table<Option>().at(0).name, u"GCP"_s);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void removedPhaseTakesItsSizingsAndBudgets()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::removePhase(document, named<Phase>(before, u"Growth"_s)).ok());
        QCOMPARE(document.plan().table<Sizing>().size(), before.table<Sizing>().size() - 1);
        QVERIFY(document.plan().table<Budget>().isEmpty());
        QVERIFY(isWhole(document.plan()));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void duplicatedPhaseIsUndatedWithTheSameSizings()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto copy = edits::duplicatePhase(document, named<Phase>(before, u"Growth"_s), u"Later"_s);
        QVERIFY(copy.ok());
        QCOMPARE(document.find(*copy)->begins, Phase::Begins::Undated);
        QCOMPARE(document.plan().table<Sizing>().size(), before.table<Sizing>().size() + 1);
        QCOMPARE(document.plan().table<Budget>().size(), 2);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void twoPhasesCannotBeginInOneMonth()
    {
        Document document(aBusyPlan());
        Phase phase;
        phase.name = u"Other"_s;
        phase.begins = Phase::Begins::InMonth;
        phase.month = Month(2026, 4);
        QVERIFY(!edits::addPhase(document, phase).ok());
    }

    void twoPhasesCannotBeginWithOneTrigger()
    {
        Plan plan = aBusyPlan();
        Trigger many;
        many.id = Id<Trigger>(1);
        many.condition = u"month > 3"_s;
        plan.table<Trigger>().insert(many);
        Phase growth = *plan.find(named<Phase>(plan, u"Growth"_s));
        growth.begins = Phase::Begins::OnTrigger;
        growth.trigger = many.id;
        plan.table<Phase>().replace(growth);
        Document document(plan);
        Phase other = growth;
        other.name = u"Other"_s;
        QVERIFY(!edits::addPhase(document, other).ok());
        const auto copy = edits::duplicatePhase(document, growth.id);
        QVERIFY(copy.ok());
        QCOMPARE(document.find(*copy)->begins, Phase::Begins::Undated);
        QVERIFY(document.find(*copy)->trigger.isNone());
    }

    void removedEnvironmentNoLongerStandsForAnother()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::removeEnvironment(document, named<Environment>(before, u"Production"_s)).ok());
        const Plan &plan = document.plan();
        const Environment *enterprise = plan.find(named<Environment>(plan, u"Enterprise"_s));
        QVERIFY(enterprise != nullptr);
        QVERIFY(enterprise->inPlaceOf.isNone());
        QCOMPARE(plan.table<Component>().size(), 2);
        // An adjustment that covered only what is gone would cover everything if it stayed.
        QVERIFY(plan.table<Adjustment>().isEmpty());
        QVERIFY(isWhole(plan));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void duplicatedEnvironmentIsCoveredLikeItsOriginal()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto copy = edits::duplicateEnvironment(document, named<Environment>(before, u"Production"_s));
        QVERIFY(copy.ok());
        const Plan &plan = document.plan();
        QCOMPARE(plan.table<Component>().size(), before.table<Component>().size() + 4);
        QCOMPARE(plan.table<Adjustment>().size(), 1);
        QVERIFY(plan.table<Adjustment>().at(0).selection.environments.contains(*copy));
        QVERIFY(isWhole(plan));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void environmentsStandInPlaceOfOneAnotherAtOneLevelOnly()
    {
        Document document(aBusyPlan());
        Environment production = *document.find(named<Environment>(document.plan(), u"Production"_s));
        production.inPlaceOf = named<Environment>(document.plan(), u"Staging"_s);
        QVERIFY(!edits::setEnvironment(document, production).ok());
        production.inPlaceOf = production.id;
        QVERIFY(!edits::setEnvironment(document, production).ok());
    }

    void removedGroupLeavesItsComponents()
    {
        Document document(aBusyPlan());
        const auto group = edits::addGroup(document, u"Security stack"_s);
        QVERIFY(group.ok());
        QVERIFY(edits::setGroup(document, ComponentId(1), *group).ok());
        const Plan before = document.plan();
        QVERIFY(edits::removeGroup(document, *group).ok());
        QVERIFY(document.find(ComponentId(1))->group.isNone());
        QVERIFY(undoesAndRedoes(document, before));
    }

    void whatIsGoneCannotBeEdited()
    {
        Document document(aBusyPlan());
        const Status status = edits::removeOption(document, OptionId(99));
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, Error::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
