// SPDX-License-Identifier: GPL-3.0-or-later
#include "fullplan.h"
#include "storage/planfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Plan namedPlan(const QString &name)
{
    Plan plan = test::fullPlan();
    PlanInfo info = plan.info();
    info.name = name;
    plan.table<PlanInfo>().replace(info);
    return plan;
}

struct stat statusOf(const QString &path)
{
    struct stat status
    {
    };
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status;
}

/// Gives up root for a while, so that permissions count.
class Unprivileged
{
public:
    Unprivileged() : m_was(::geteuid())
    {
        if (m_was == 0 && ::seteuid(65534) != 0)
            qFatal("cannot give up root");
    }
    ~Unprivileged()
    {
        if (m_was == 0 && ::seteuid(m_was) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

private:
    uid_t m_was;
};

} // namespace

/// Whatever goes wrong while saving, the old file stays as it was and nothing is left behind.
class SaveFaultsTest : public QObject
{
    Q_OBJECT

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::System, QDir::Name);
    }

    void expectFailure(const Result<FileStamp> &saved, Error::Code code)
    {
        QVERIFY(!saved);
        QVERIFY2(saved.error().code == code, qPrintable(saved.error().message + saved.error().detail));
        QVERIFY2(saved.error().message.contains(u"a.strato"_s), qPrintable(saved.error().message));
        QCOMPARE(contentOf(path(u"a.strato"_s)), m_before);
        QCOMPARE(files(), QStringList {u"a.strato"_s});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_before;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(savePlan(namedPlan(u"before"_s), path(u"a.strato"_s)));
        m_before = contentOf(path(u"a.strato"_s));
    }
    void cleanup()
    {
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0700);
        m_folder.reset();
    }

    void fullDiskIsSaid()
    {
        for (const qint64 pages : {1, 5, 40})
            expectFailure(savePlan(Plan(), path(u"a.strato"_s), {.largestPages = pages}),
                          Error::Code::DiskFull);
    }

    void fileSizeLimitOfTheSystemIsAFullDisk()
    {
        struct rlimit before
        {
        };
        ::getrlimit(RLIMIT_FSIZE, &before);
        ::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit small
        {
            20'000, before.rlim_max
        };
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto saved = savePlan(namedPlan(u"after"_s), path(u"a.strato"_s));
        ::setrlimit(RLIMIT_FSIZE, &before);
        ::signal(SIGXFSZ, SIG_DFL);
        expectFailure(saved, Error::Code::DiskFull);
    }

    void readOnlyFolderIsSaid()
    {
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0555);
        const auto saved = [&] {
            const Unprivileged user;
            return savePlan(Plan(), path(u"a.strato"_s));
        }();
        expectFailure(saved, Error::Code::Unwritable);
        QVERIFY(saved.error().message.contains(u"somewhere else"_s));
    }

    void readOnlyFileIsNotReplaced()
    {
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0777);
        ::chmod(QFile::encodeName(path(u"a.strato"_s)).constData(), 0444);
        const auto saved = [&] {
            const Unprivileged user;
            return savePlan(Plan(), path(u"a.strato"_s));
        }();
        expectFailure(saved, Error::Code::Unwritable);
    }

    void fileThatMayNotBeReadIsSaid()
    {
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0777);
        ::chmod(QFile::encodeName(path(u"a.strato"_s)).constData(), 0000);
        const Unprivileged user;
        QCOMPARE(loadPlan(path(u"a.strato"_s)).error().code, Error::Code::Unreadable);
    }

    void cancelledSaveChangesNothing()
    {
        expectFailure(savePlan(Plan(), path(u"a.strato"_s), {.cancelled = [] { return true; }}),
                      Error::Code::Cancelled);
    }

    void folderThatIsNotThereIsNamed()
    {
        const auto saved = savePlan(Plan(), path(u"no/b.strato"_s));
        QCOMPARE(saved.error().code, Error::Code::NotFound);
        QVERIFY(saved.error().message.contains(u"/no”"_s));
    }

    void folderIsNoTarget()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"b.strato"_s));
        QCOMPARE(savePlan(Plan(), path(u"b.strato"_s)).error().code, Error::Code::Invalid);
        QCOMPARE(savePlan(Plan(), u"/dev/null"_s).error().code, Error::Code::Invalid);
    }

    void linkStaysALink()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"sub"_s));
        QVERIFY(QFile::link(u"../a.strato"_s, path(u"sub/link.strato"_s)));
        QVERIFY(savePlan(namedPlan(u"after"_s), path(u"sub/link.strato"_s)));
        QVERIFY(QFileInfo(path(u"sub/link.strato"_s)).isSymLink());
        QCOMPARE(loadPlan(path(u"a.strato"_s))->plan.info().name, u"after"_s);
        QCOMPARE(files(), QStringList {u"a.strato"_s});
    }

    void linkToNowhereGetsItsFile()
    {
        QVERIFY(QFile::link(u"made.strato"_s, path(u"link.strato"_s)));
        QVERIFY(savePlan(Plan(), path(u"link.strato"_s)));
        QVERIFY(QFileInfo(path(u"link.strato"_s)).isSymLink());
        QVERIFY(loadPlan(path(u"made.strato"_s)));
    }

    void modeAndOwnerAreKept()
    {
        const QByteArray file = QFile::encodeName(path(u"a.strato"_s));
        QCOMPARE(::chmod(file.constData(), 0640), 0);
        if (::geteuid() == 0)
            QCOMPARE(::chown(file.constData(), 1234, 5678), 0);
        const struct stat before = statusOf(path(u"a.strato"_s));
        QVERIFY(savePlan(namedPlan(u"after"_s), path(u"a.strato"_s)));
        const struct stat after = statusOf(path(u"a.strato"_s));
        QVERIFY(after.st_ino != before.st_ino);
        QCOMPARE(after.st_mode, before.st_mode);
        QCOMPARE(after.st_uid, before.st_uid);
        QCOMPARE(after.st_gid, before.st_gid);
    }

    void whatAKilledProgramLeftIsCleanedUp()
    {
        QFile rest(path(u"a.strato.tmp"_s));
        QVERIFY(rest.open(QIODevice::WriteOnly));
        rest.write("half");
        rest.close();
        QVERIFY(savePlan(namedPlan(u"after"_s), path(u"a.strato"_s)));
        QCOMPARE(files(), QStringList {u"a.strato"_s});
    }

    void killedSavesLeaveAWholeFile()
    {
        QRandomGenerator random(17);
        const Plan plans[] = {namedPlan(u"one"_s), namedPlan(u"two"_s)};
        for (int round = 0; round < 30; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                for (int i = 0;; ++i)
                    static_cast<void>(savePlan(plans[i % 2], path(u"a.strato"_s)).ok());
            }
            QVERIFY(child > 0);
            ::usleep(random.bounded(2'000u, 30'000u));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            const auto loaded = loadPlan(path(u"a.strato"_s));
            QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message + loaded.error().detail));
        }
    }

    void changeOnDiskIsSeen()
    {
        const auto loaded = loadPlan(path(u"a.strato"_s));
        const FileStamp stamp = loaded->stamp;
        QCOMPARE(compareWithDisk(path(u"a.strato"_s), stamp), DiskState::Same);
        QCOMPARE(stamp.size, m_before.size());

        QFile copy(path(u"a.strato"_s));
        QVERIFY(copy.remove() && copy.open(QIODevice::WriteOnly));
        copy.write(m_before);
        copy.close();
        QCOMPARE(compareWithDisk(path(u"a.strato"_s), stamp), DiskState::Same);

        QVERIFY(savePlan(namedPlan(u"after"_s), path(u"a.strato"_s)));
        QCOMPARE(compareWithDisk(path(u"a.strato"_s), stamp), DiskState::Changed);
        QVERIFY(QFile::remove(path(u"a.strato"_s)));
        QCOMPARE(compareWithDisk(path(u"a.strato"_s), stamp), DiskState::Missing);
    }
};

QTEST_APPLESS_MAIN(SaveFaultsTest)
#include "tst_savefaults.moc"
