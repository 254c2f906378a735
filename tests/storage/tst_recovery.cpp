// SPDX-License-Identifier: GPL-3.0-or-later
#include "fullplan.h"
#include "storage/planlock.h"
#include "storage/recovery.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

/// What this program does when the test starts it a second time: holds a plan and a recovery copy until
/// killed.
int hold(const QString &planPath, const QString &folder)
{
    const auto lock = PlanLock::acquire(planPath);
    const auto copy = RecoveryCopy::create(folder);
    if (!lock || !copy || !(*copy)->write(test::fullPlan(), {planPath}))
        return 1;
    QTextStream(stdout) << "held" << Qt::endl;
    QThread::sleep(60);
    return 0;
}

} // namespace

class RecoveryTest : public QObject
{
    Q_OBJECT

private:
    QString plan() const { return m_folder->filePath(u"a.strato"_s); }
    QString copies() const { return m_folder->filePath(u"data/recovery"_s); }
    std::unique_ptr<QProcess> startHolder() const
    {
        auto process = std::make_unique<QProcess>();
        process->start(QCoreApplication::applicationFilePath(), {u"--hold"_s, plan(), copies()});
        if (!process->waitForReadyRead(20'000))
            qWarning() << process->readAllStandardError();
        return process;
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void secondHolderIsToldWhoHoldsThePlan()
    {
        const auto process = startHolder();
        const auto lock = PlanLock::acquire(plan());
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, Error::Code::Locked);
        const QString message = lock.error().message;
        for (const QString &word : {u"a.strato"_s, QString::number(process->processId()),
                                    QSysInfo::machineHostName(), u"tst_recovery"_s})
            QVERIFY2(message.contains(word), qPrintable(message));
        process->kill();
        process->waitForFinished();
    }

    void lockOfADeadProgramIsTakenOver()
    {
        const auto process = startHolder();
        process->kill();
        QVERIFY(process->waitForFinished());
        const auto lock = PlanLock::acquire(plan());
        QVERIFY(lock);
        QVERIFY((*lock)->followsCrash());
    }

    void lockIsLetGo()
    {
        {
            const auto lock = PlanLock::acquire(plan());
            QVERIFY(lock && !(*lock)->followsCrash());
            QVERIFY(!PlanLock::acquire(plan()));
        }
        const auto again = PlanLock::acquire(plan());
        QVERIFY(again && !(*again)->followsCrash());
    }

    void linkAndFileShareALock()
    {
        QVERIFY(savePlan(Plan(), plan()));
        const QString link = m_folder->filePath(u"link.strato"_s);
        QVERIFY(QFile::link(plan(), link));
        const auto lock = PlanLock::acquire(plan());
        QCOMPARE(PlanLock::acquire(link).error().code, Error::Code::Locked);
    }

    void folderThatIsNotThereIsSaid()
    {
        QCOMPARE(PlanLock::acquire(m_folder->filePath(u"no/a.strato"_s)).error().code, Error::Code::NotFound);
    }

    void copyOfADeadProgramIsOfferedAndComesBack()
    {
        const auto process = startHolder();
        QCOMPARE(leftRecoveries(copies()).size(), 0);
        process->kill();
        QVERIFY(process->waitForFinished());

        const QList<RecoveryEntry> left = leftRecoveries(copies());
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().planPath, plan());
        QCOMPARE(left.first().planName, test::fullPlan().info().name);
        QVERIFY(qAbs(left.first().time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        const auto loaded = loadRecovery(left.first().id, copies());
        QVERIFY(loaded && loaded->plan == test::fullPlan());
        QVERIFY(discardRecovery(left.first().id, copies()));
        QVERIFY(leftRecoveries(copies()).isEmpty());
        QVERIFY(QDir(copies()).entryList(QDir::Files).isEmpty());
        QCOMPARE(loadRecovery(left.first().id, copies()).error().code, Error::Code::NotFound);
    }

    void copyKeepsTheStampOfItsFile()
    {
        const auto saved = savePlan(Plan(), plan());
        {
            const auto copy = RecoveryCopy::create(copies());
            QVERIFY((*copy)->write(Plan(), {plan(), *saved}));
            QVERIFY(leftRecoveries(copies()).isEmpty());
        }
        QCOMPARE(leftRecoveries(copies()).first().stamp, *saved);
    }

    void copyKeepsTheLeversThatWereMoved()
    {
        const TriedOut tried {Id<Scenario>(3),
                              {{u"spot share"_s, *Quantity::fromString(u"62.5"_s)},
                               {u"a=b"_s, *Quantity::fromString(u"-0.000001"_s)}}};
        {
            const auto copy = RecoveryCopy::create(copies());
            QVERIFY((*copy)->write(Plan(), {plan(), {}, tried, true}));
        }
        QCOMPARE(leftRecoveries(copies()).first().tried, tried);
        QVERIFY(leftRecoveries(copies()).first().isSaved);
    }

    void discardedCopyLeavesNothing()
    {
        const auto copy = RecoveryCopy::create(copies());
        QVERIFY((*copy)->write(Plan(), {}));
        QVERIFY((*copy)->discard());
        QVERIFY(QDir(copies()).entryList(QDir::Files).isEmpty());
    }

    void newestCopyComesFirst()
    {
        for (const QString &name : {u"/one"_s, u"/two"_s}) {
            const auto copy = RecoveryCopy::create(copies());
            QVERIFY((*copy)->write(Plan(), {name}));
            QTest::qWait(5);
        }
        QCOMPARE(leftRecoveries(copies()).first().planPath, u"/two"_s);
    }

    void copyWithoutItsNoteIsStillOffered()
    {
        QString id;
        {
            const auto copy = RecoveryCopy::create(copies());
            id = (*copy)->id();
            QVERIFY((*copy)->write(test::fullPlan(), {}));
        }
        QVERIFY(QFile::remove(copies() + u'/' + id + u".json"_s));
        QCOMPARE(leftRecoveries(copies()).size(), 1);
        QVERIFY(loadRecovery(id, copies()));
    }

    void restsWithoutAPlanAreCleanedUp()
    {
        const QString id = [&] { return (*RecoveryCopy::create(copies()))->id(); }();
        QFile note(copies() + u'/' + id + u".json"_s);
        QVERIFY(note.open(QIODevice::WriteOnly));
        note.close();
        QVERIFY(leftRecoveries(copies()).isEmpty());
        QVERIFY(QDir(copies()).entryList(QDir::Files).isEmpty());
    }

    void idsLeadNowhereElse()
    {
        QVERIFY(savePlan(Plan(), plan()));
        QCOMPARE(loadRecovery(u"../../a"_s, copies()).error().code, Error::Code::NotFound);
        QVERIFY(!discardRecovery(u"../../a"_s, copies()));
        QVERIFY(QFile::exists(plan()));
    }

    void folderIsForTheUserAlone()
    {
        QVERIFY(RecoveryCopy::create(copies()));
        QCOMPARE(QFileInfo(copies()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.value(1) == "--hold"_L1)
        return hold(words.value(2), words.value(3));
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recovery.moc"
