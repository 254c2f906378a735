// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/planview.h"

#include "document/edits/edits.h"
#include "support/planbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestPlanView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheFirstOptionThatIsNoReference()
    {
        Document document(aPlan().withOption(u"Document"_s).asReference().withOption(u"AWS"_s).build());
        const PlanView view(document);
        QCOMPARE(view.option(), named<Option>(document.plan(), u"AWS"_s));
    }

    void phaseGivesItsFirstMonth()
    {
        Document document(aBusyPlan());
        PlanView view(document);
        QCOMPARE(view.phase(), PhaseId(1));
        QCOMPARE(view.column(), 0);
        view.setPhase(PhaseId(3));
        QCOMPARE(view.column(), 8);
    }

    void selectingAComponentBringsItsOptionAlong()
    {
        Document document(aBusyPlan());
        PlanView view(document);
        QSignalSpy changes(&view, &PlanView::viewChanged);
        view.setComponent(ComponentId(5));
        QCOMPARE(view.option(), OptionId(2));
        QCOMPARE(changes.count(), 1);
    }

    void anotherOptionLosesTheSelection()
    {
        Document document(aBusyPlan());
        PlanView view(document);
        view.setComponent(ComponentId(1));
        view.setOption(OptionId(2));
        QVERIFY(view.component().isNone());
    }

    void removedOptionIsReplacedByItsNeighbour()
    {
        Document document(aBusyPlan());
        PlanView view(document);
        view.setOption(OptionId(2));
        QVERIFY(edits::removeOption(document, OptionId(2)).ok());
        QCOMPARE(view.option(), OptionId(1));
        QVERIFY(edits::removeOption(document, OptionId(1)).ok());
        QVERIFY(view.option().isNone());
        QVERIFY(view.phases().size() > 0 || view.phase().isNone());
        document.undoStack().undo();
        QCOMPARE(view.option(), OptionId(1));
    }

    void removedPhaseAndEnvironmentAreLeft()
    {
        Document document(aBusyPlan());
        PlanView view(document);
        view.setPhase(PhaseId(2));
        view.setEnvironment(EnvironmentId(2));
        QVERIFY(edits::removePhase(document, PhaseId(2)).ok());
        QVERIFY(edits::removeEnvironment(document, EnvironmentId(2)).ok());
        QCOMPARE(view.phase(), PhaseId(1));
        QVERIFY(view.environment().isNone());
    }

    void idsThatAreNotThereAreIgnored()
    {
        Document document(aBusyPlan());
        PlanView view(document);
        QSignalSpy changes(&view, &PlanView::viewChanged);
        view.setOption(OptionId(99));
        view.setPhase(PhaseId(99));
        view.setComponent(ComponentId(99));
        QCOMPARE(changes.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPlanView)
#include "tst_planview.moc"
