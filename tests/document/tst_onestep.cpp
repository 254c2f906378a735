// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/edits.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using edits::inOneStep;

namespace {

Status rename(Document &document, const QString &name)
{
    PlanInfo info = document.plan().info();
    info.name = name;
    return edits::setPlanInfo(document, info);
}

Status nothing()
{
    return {};
}

/// A step that changes the plan and then refuses.
Status refuse(Document &document)
{
    return inOneStep(document, u"Refused"_s, [&document]() -> Status {
        const Status done = rename(document, u"A"_s);
        return done ? Error {Error::Code::Invalid, u"No."_s} : done;
    });
}

} // namespace

/// Several verbs that undo and redo as one, or leave nothing behind.
class TestOneStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verbsUndoTogether()
    {
        Document document;
        const Plan before = document.plan();
        QVERIFY(inOneStep(document, u"Both"_s, [&document]() -> Status {
            const Status done = rename(document, u"A"_s);
            return done ? rename(document, u"B"_s) : done;
        }));
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QCOMPARE(document.plan(), before);
    }

    void nothingChangedIsNoStep()
    {
        Document document;
        QVERIFY(inOneStep(document, u"Nothing"_s, nothing));
        QCOMPARE(document.undoStack().count(), 0);
    }

    void nothingChangedStaysSaved()
    {
        Document document;
        QVERIFY(rename(document, u"A"_s));
        document.undoStack().setClean();
        QVERIFY(inOneStep(document, u"Nothing"_s, nothing));
        QVERIFY(document.undoStack().isClean());
    }

    void refusalIsHandedOn()
    {
        Document document;
        QCOMPARE(refuse(document).error().message, u"No."_s);
    }

    void refusalTakesEverythingBack()
    {
        Document document;
        const Plan before = document.plan();
        QVERIFY(!refuse(document));
        QCOMPARE(document.plan(), before);
    }

    void refusalCannotBeRedone()
    {
        Document document;
        QVERIFY(!refuse(document));
        QVERIFY(!document.undoStack().canRedo());
    }

    void refusalKeepsWhatWasUndone()
    {
        Document document;
        QVERIFY(rename(document, u"Undone"_s));
        document.undoStack().undo();
        QVERIFY(!refuse(document));
        QVERIFY(inOneStep(document, u"Nothing"_s, nothing));
        document.undoStack().redo();
        QCOMPARE(document.plan().info().name, u"Undone"_s);
    }

    void stepIsDoneAgain()
    {
        Document document;
        QVERIFY(inOneStep(document, u"Both"_s, [&document]() -> Status {
            const Status done = rename(document, u"A"_s);
            return done ? rename(document, u"B"_s) : done;
        }));
        document.undoStack().undo();
        document.undoStack().redo();
        QCOMPARE(document.plan().info().name, u"B"_s);
    }

    void editsOfARunBelongToTheStepAroundThem()
    {
        Document document;
        const auto one = edits::setChecklist(document, Checklist {{}, u"Launch"_s, {}, 5});
        const auto two = edits::setChecklist(document, Checklist {{}, u"Growth"_s, {}, 6});
        QVERIFY(one.ok() && two.ok());
        const Plan before = document.plan();
        const int steps = document.undoStack().count();
        const auto change = [&]() -> Status {
            const Status done = edits::setChecklistDays(document, *one, 7, 1);
            return done ? edits::setChecklistDays(document, *two, 8, 1) : done;
        };
        QVERIFY(!inOneStep(document, u"Refused"_s, [&]() -> Status {
            const Status done = change();
            return done ? Error {Error::Code::Invalid, u"No."_s} : done;
        }));
        QCOMPARE(document.plan(), before);
        QVERIFY(inOneStep(document, u"Both"_s, change));
        QCOMPARE(document.undoStack().count(), steps + 1);
        document.undoStack().undo();
        QCOMPARE(document.plan(), before);
    }

    void refusalKeepsWhatWasDoneBefore()
    {
        Document document;
        QVERIFY(rename(document, u"Before"_s));
        QVERIFY(!refuse(document));
        QCOMPARE(document.plan().info().name, u"Before"_s);
        QCOMPARE(document.undoStack().count(), 1);
    }

    void listenersHearTheLastRevisionOfARefusal()
    {
        Document document;
        QSignalSpy heard(&document, &Document::revisionChanged);
        QVERIFY(!refuse(document));
        QCOMPARE(heard.last().first().toULongLong(), document.revision());
    }

    void innerStepGoesWithTheOuter()
    {
        Document document;
        const Plan before = document.plan();
        const auto inner = [&document] {
            return inOneStep(document, u"Inner"_s, [&document] { return rename(document, u"A"_s); });
        };
        QVERIFY(inOneStep(document, u"Outer"_s, inner));
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QCOMPARE(document.plan(), before);
    }

    void innerStepThatChangesNothingCountsForNothing()
    {
        Document document;
        const auto inner = [&document] { return inOneStep(document, u"Inner"_s, nothing); };
        QVERIFY(inOneStep(document, u"Outer"_s, inner));
        QCOMPARE(document.undoStack().count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestOneStep)
#include "tst_onestep.moc"
