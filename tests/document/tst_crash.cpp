// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/session.h"

#include "markededits.h"
#include "storage/planfile.h"
#include "storage/recovery.h"
#include "support/planbuilder.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// Kills a program that edits and saves a plan at random moments, and looks at what is left.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedProgramLosesAtMostASecond_data()
    {
        QTest::addColumn<quint32>("seed");
        bool set = false;
        const int wanted = qEnvironmentVariableIntValue("STRATOPLAN_KILLS", &set);
        for (int i = 0; i < (set ? wanted : 20); ++i)
            QTest::addRow("kill %d", i + 1) << quint32(QRandomGenerator::global()->generate());
    }
    void killedProgramLosesAtMostASecond()
    {
        QFETCH(quint32, seed);
        qInfo("seed %u", seed);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"plan.strato"_s);
        const QString log = folder.filePath(u"edits.log"_s);
        const QString recovery = folder.filePath(u"recovery"_s);
        QVERIFY(storage::savePlan(aBusyPlan(), file).ok());

        const qint64 killed = runAndKill({file, recovery, log, QString::number(seed)});
        QVERIFY(killed > 0);

        const auto loaded = storage::loadPlan(file);
        QVERIFY2(loaded.ok(), qPrintable(loaded ? QString() : loaded.error().detail));
        Plan newest = loaded->plan;
        for (const storage::RecoveryEntry &entry : storage::leftRecoveries(recovery)) {
            const auto copy = storage::loadRecovery(entry.id, recovery);
            QVERIFY2(copy.ok(), qPrintable(copy ? QString() : copy.error().detail));
            if (MarkedEdits::numberOf(copy->plan) > MarkedEdits::numberOf(newest))
                newest = copy->plan;
        }
        const int kept = MarkedEdits::numberOf(newest);
        for (const auto &[number, time] : readLog(log)) {
            if (number > kept) {
                QVERIFY2(killed - time <= 1000,
                         qPrintable(u"edit %1 was lost %2 ms after it was made"_s.arg(number).arg(killed - time)));
            }
        }
        QVERIFY(newest == planAfter(kept, seed));
    }

private:
    /// Runs the writer for a while. @return when it was killed, in milliseconds; 0 where it did not run
    static qint64 runAndKill(const QStringList &arguments)
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QCoreApplication::applicationDirPath() + u"/crashwriter"_s, arguments);
        if (!writer.waitForStarted())
            return 0;
        const bool begun = QTest::qWaitFor([&] { return QFile(arguments.at(2)).size() > 0; }, 20000);
        if (!begun || writer.waitForFinished(50 + QRandomGenerator::global()->bounded(1700)))
            return 0;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        writer.kill();
        return writer.waitForFinished() ? now : 0;
    }
    static QList<std::pair<int, qint64>> readLog(const QString &path)
    {
        QList<std::pair<int, qint64>> edits;
        QFile log(path);
        if (!log.open(QIODevice::ReadOnly))
            return edits;
        while (!log.atEnd()) {
            const QList<QByteArray> words = log.readLine().trimmed().split(' ');
            if (words.size() == 2)
                edits.append({words.at(0).toInt(), words.at(1).toLongLong()});
        }
        return edits;
    }
    /// What the plan is after so many edits.
    static Plan planAfter(int edits, quint32 seed)
    {
        Document document(aBusyPlan());
        MarkedEdits marked(document, seed);
        for (int i = 0; i < edits; ++i)
            marked.next();
        return document.plan();
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
