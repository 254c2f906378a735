// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/session.h"

#include "document/edits/edits.h"
#include "document/whatif.h"
#include "storage/planfile.h"
#include "storage/samples.h"
#include "support/whatifplan.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void savedPlanReopensTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plan file") << u"plan.strato"_s;
        QTest::newRow("text twin") << u"plan.strato.json"_s;
    }
    void savedPlanReopensTheSame()
    {
        QFETCH(QString, name);
        Document document(aBusyPlan());
        {
            Session session(document, recovery());
            QVERIFY(edits::setName(document, ComponentId(1), u"EKS"_s).ok());
            QVERIFY(session.saveAs(file(name)).ok());
            QVERIFY(!session.isDirty());
            QCOMPARE(session.title(), name);
        }
        Document again;
        Session session(again, recovery());
        QVERIFY(session.open(file(name)).ok());
        QVERIFY(again.plan() == document.plan());
        QVERIFY(!session.isDirty());
        QVERIFY(edits::setName(again, ComponentId(1), u"AKS"_s).ok());
        QVERIFY(session.save().ok());
        QVERIFY(session.save().ok());
    }

    void dirtyFollowsUndo()
    {
        Document document(aBusyPlan());
        Session session(document, recovery());
        QSignalSpy dirty(&session, &Session::dirtyChanged);
        QVERIFY(!session.isDirty());
        QVERIFY(edits::setName(document, ComponentId(1), u"EKS"_s).ok());
        QVERIFY(session.isDirty());
        document.undoStack().undo();
        QVERIFY(!session.isDirty());
        QCOMPARE(dirty.count(), 2);
    }

    void planWithoutAFileAsksForOne()
    {
        Document document;
        Session session(document, recovery());
        session.newPlan(aBusyPlan());
        QVERIFY(!session.hasPath());
        QCOMPARE(session.title(), u"Untitled plan"_s);
        const Status status = session.save();
        QCOMPARE(status.error().code, Error::Code::Invalid);
    }

    void fileThatChangedOnDiskIsNotOverwrittenUnasked()
    {
        Document document(aBusyPlan());
        Session session(document, recovery());
        QVERIFY(session.saveAs(file()).ok());
        const Plan other = aPlan().withOption(u"Somebody else's"_s).build();
        QVERIFY(storage::savePlan(other, file()).ok());
        QVERIFY(edits::setName(document, ComponentId(1), u"EKS"_s).ok());
        const Status status = session.save();
        QCOMPARE(status.error().code, Error::Code::ChangedOnDisk);
        QVERIFY(status.error().message.contains("plan.strato"_L1));
        QVERIFY(storage::loadPlan(file())->plan == other);
        QVERIFY(session.isDirty());
        QVERIFY(session.save(Session::Overwrite::Allow).ok());
        QVERIFY(storage::loadPlan(file())->plan == document.plan());
    }

    void changeOnDiskIsSeenAndReloaded()
    {
        Document document(aBusyPlan());
        Session session(document, recovery());
        QVERIFY(!session.isChangedOnDisk());
        QVERIFY(!session.reload().ok()); // there is no file yet
        QVERIFY(session.saveAs(file()).ok());
        QVERIFY(!session.isChangedOnDisk());
        const Plan other = aPlan().withOption(u"Somebody else's"_s).build();
        QVERIFY(storage::savePlan(other, file()).ok());
        QVERIFY(session.isChangedOnDisk());
        QVERIFY(edits::setName(document, ComponentId(1), u"EKS"_s).ok());
        QVERIFY(session.reload().ok());
        QVERIFY(document.plan() == other);
        QVERIFY(!session.isDirty());
        QVERIFY(!session.isChangedOnDisk());
        QVERIFY(session.save().ok()); // the lock is still held
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("no plan at all");
        damaged.close();
        QVERIFY(!session.reload().ok());
        QVERIFY(document.plan() == other);
    }

    void planHeldByAnotherSaysWhoAndOpensReadOnly()
    {
        Document first(aBusyPlan());
        Session holder(first, recovery());
        QVERIFY(holder.saveAs(file()).ok());
        Document second;
        Session session(second, recovery());
        const Status status = session.open(file());
        QCOMPARE(status.error().code, Error::Code::Locked);
        QVERIFY(status.error().message.contains("plan.strato"_L1));
        QVERIFY(second.plan() == Plan());
        QVERIFY(session.open(file(), Session::Access::ReadOnly).ok());
        QVERIFY(session.isReadOnly());
        QVERIFY(second.plan() == first.plan());
        QCOMPARE(session.save().error().code, Error::Code::Unwritable);
        QCOMPARE(session.saveAs(file()).error().code, Error::Code::Locked);
        QVERIFY(session.saveAs(file(u"copy.strato"_s)).ok());
        QVERIFY(!session.isReadOnly());
        holder.close();
        QVERIFY(session.open(file()).ok());
    }

    void openFileCanBeOpenedAgain()
    {
        Document document(aBusyPlan());
        Session session(document, recovery());
        QVERIFY(session.saveAs(file()).ok());
        QVERIFY(edits::setName(document, ComponentId(1), u"EKS"_s).ok());
        QVERIFY(session.open(file()).ok());
        QCOMPARE(document.find(ComponentId(1))->name, u"Cluster"_s);
        QVERIFY(!session.isDirty());
        QVERIFY(session.save().ok());
    }

    void failedOpenLeavesThePlanAsItIs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        QTest::newRow("not there") << QByteArray() << int(Error::Code::NotFound);
        QTest::newRow("foreign") << QByteArray("Dear diary, today") << int(Error::Code::NotOurs);
    }
    void failedOpenLeavesThePlanAsItIs()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        Document document(aBusyPlan());
        Session session(document, recovery());
        QVERIFY(session.saveAs(file()).ok());
        const QString bad = file(u"bad.strato"_s);
        if (!content.isEmpty()) {
            QFile out(bad);
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) > 0);
        }
        const Status status = session.open(bad);
        QCOMPARE(int(status.error().code), code);
        QVERIFY(document.plan() == aBusyPlan());
        QCOMPARE(session.path(), file());
        QVERIFY(session.save().ok());
    }

    void recoveryCopyFollowsWithinASecond()
    {
        Document document(aBusyPlan());
        Session session(document, recovery());
        QVERIFY(edits::setName(document, ComponentId(1), u"EKS"_s).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!copies().isEmpty(), 1000);
        // The copy of a living program is not offered.
        QVERIFY(session.recoverable().isEmpty());
    }

    void copyIsNotPutOffWhileEditsKeepComing()
    {
        Document document(aBusyPlan());
        Session session(document, recovery());
        QElapsedTimer timer;
        timer.start();
        int number = 0;
        while (timer.elapsed() < 1000 && copies().isEmpty()) {
            QVERIFY(edits::setName(document, ComponentId(1), QString::number(++number)).ok());
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        QVERIFY(!copies().isEmpty());
    }

    void savingAndUndoingTakeTheCopyAway()
    {
        Document document(aBusyPlan());
        Session session(document, recovery());
        QVERIFY(session.saveAs(file()).ok());
        QVERIFY(edits::setName(document, ComponentId(1), u"EKS"_s).ok());
        session.flushRecovery();
        QCOMPARE(copies().size(), 1);
        document.undoStack().undo();
        session.flushRecovery();
        QVERIFY(copies().isEmpty());
        document.undoStack().redo();
        session.flushRecovery();
        QCOMPARE(copies().size(), 1);
        QVERIFY(session.save().ok());
        session.flushRecovery();
        QVERIFY(copies().isEmpty());
    }

    void closingLeavesNothingBehind()
    {
        Document document(aBusyPlan());
        Session session(document, recovery());
        QVERIFY(edits::setName(document, ComponentId(1), u"EKS"_s).ok());
        session.flushRecovery();
        session.close();
        QVERIFY(copies().isEmpty());
        QVERIFY(document.plan() == Plan());
        QVERIFY(!session.isDirty());
    }

    void unsavedChangesAreOfferedAndRestored()
    {
        const Plan lost = loseChanges();
        Document document;
        Session session(document, recovery());
        const QList<RecoverablePlan> offered = session.recoverable();
        QCOMPARE(offered.size(), 1);
        QCOMPARE(offered.first().path, file());
        QVERIFY(session.restore(offered.first().id).ok());
        QVERIFY(document.plan() == lost);
        QVERIFY(session.isDirty());
        QCOMPARE(session.path(), file());
        session.flushRecovery();
        QVERIFY(session.recoverable().isEmpty());
        QCOMPARE(copies().size(), 1);
        QVERIFY(session.save().ok());
        QVERIFY(storage::loadPlan(file())->plan == lost);
    }

    void restoredPlanKnowsThatItsFileChanged()
    {
        loseChanges();
        QVERIFY(storage::savePlan(aPlan().withOption(u"Newer"_s).build(), file()).ok());
        Document document;
        Session session(document, recovery());
        QVERIFY(session.restore(session.recoverable().first().id).ok());
        QCOMPARE(session.save().error().code, Error::Code::ChangedOnDisk);
    }

    void unwantedCopyIsDiscarded()
    {
        loseChanges();
        Document document;
        Session session(document, recovery());
        QVERIFY(session.discard(session.recoverable().first().id).ok());
        QVERIFY(session.recoverable().isEmpty());
        QVERIFY(copies().isEmpty());
    }

    /// A program that ends without closing its plan, as in a crash.
    void movedLeversAreKeptBesideASavedPlan()
    {
        TriedOut tried;
        {
            Document document(aPlanToTry());
            Session session(document, recovery());
            WhatIf whatIf(document);
            session.watch(whatIf);
            QVERIFY(session.saveAs(file(u"plan.strato"_s)).ok());
            whatIf.setScenario(Id<Scenario>(1));
            whatIf.move(u"spot"_s, Quantity::fromWhole(40));
            tried = whatIf.tried();
            QTRY_COMPARE(copies().size(), 1);
        }
        Document document;
        Session session(document, recovery());
        WhatIf whatIf(document);
        session.watch(whatIf);
        const RecoverablePlan left = session.recoverable().first();
        QCOMPARE(left.levers, 1);
        QVERIFY(left.isSaved);
        QVERIFY(session.restore(left.id).ok());
        QVERIFY(whatIf.tried() == tried);
        QVERIFY(!session.isDirty());
        QCOMPARE(session.path(), file(u"plan.strato"_s));
        session.flushRecovery();
        QCOMPARE(copies().size(), 1); // still not kept
        whatIf.reset();
        session.flushRecovery();
        QVERIFY(copies().isEmpty());
    }

    void movedLeversComeWithUnsavedChanges()
    {
        {
            Document document(aPlanToTry());
            Session session(document, recovery());
            WhatIf whatIf(document);
            session.watch(whatIf);
            QVERIFY(session.saveAs(file(u"plan.strato"_s)).ok());
            QVERIFY(edits::setName(document, ComponentId(1), u"EKS"_s).ok());
            whatIf.move(u"nodes"_s, Quantity::fromWhole(50));
        }
        Document document;
        Session session(document, recovery());
        WhatIf whatIf(document);
        session.watch(whatIf);
        QVERIFY(!session.recoverable().first().isSaved);
        QVERIFY(session.restore(session.recoverable().first().id).ok());
        QVERIFY(session.isDirty());
        QCOMPARE(whatIf.position(u"nodes"_s), Quantity::fromWhole(50));
        QVERIFY(session.save().ok());
        session.flushRecovery();
        QCOMPARE(copies().size(), 1); // the levers are not in the file
        session.close();
        QVERIFY(copies().isEmpty());
    }

    void aFileThatChangedSinceLeavesTheRestoredPlanUnsaved()
    {
        {
            Document document(aPlanToTry());
            Session session(document, recovery());
            WhatIf whatIf(document);
            session.watch(whatIf);
            QVERIFY(session.saveAs(file(u"plan.strato"_s)).ok());
            whatIf.move(u"nodes"_s, Quantity::fromWhole(50));
        }
        QVERIFY(QFile::remove(file(u"plan.strato"_s)));
        Document document;
        Session session(document, recovery());
        WhatIf whatIf(document);
        session.watch(whatIf);
        QVERIFY(session.restore(session.recoverable().first().id).ok());
        QVERIFY(session.isDirty());
    }

    void recoveryThatCannotBeWrittenIsToldOnce()
    {
        QFile blocker(recovery());
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Document document(aBusyPlan());
        Session session(document, recovery());
        QSignalSpy failures(&session, &Session::recoveryFailed);
        for (const QString &name : {u"A"_s, u"B"_s}) {
            QVERIFY(edits::setName(document, ComponentId(1), name).ok());
            session.flushRecovery();
            QCoreApplication::processEvents();
        }
        QCOMPARE(failures.count(), 1);
    }

    void sampleOpensAsAPlanOfItsOwn()
    {
        const auto samples = storage::samples();
        QVERIFY(!samples.isEmpty());
        Document document;
        Session session(document, recovery());
        QVERIFY(session.openSample(samples.first().key).ok());
        QVERIFY(!session.hasPath());
        QVERIFY(!document.plan().table<Component>().isEmpty());
        QCOMPARE(session.openSample(u"no such"_s).error().code, Error::Code::NotFound);
    }

private:
    QString file(const QString &name = u"plan.strato"_s) const { return m_folder->filePath(name); }
    QString recovery() const { return m_folder->filePath(u"recovery"_s); }
    QStringList copies() const { return QDir(recovery()).entryList({u"*.strato"_s}, QDir::Files); }
    /// Leaves unsaved changes behind, as a program does that ends without closing its plan.
    Plan loseChanges() const
    {
        Document document(aBusyPlan());
        Session session(document, recovery());
        const bool saved = session.saveAs(file()).ok();
        const bool edited = edits::setName(document, ComponentId(1), u"EKS"_s).ok();
        return saved && edited ? document.plan() : Plan();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
