// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planbuilder.h"
#include "ui/pagetest.h"
#include "ui/resilience/recoverycomponentsmodel.h"
#include "ui/resilience/recoverysummary.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/input/durationtext.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::PageTest;

namespace {

/// Cluster and files of AWS are critical: asked to be back in 15 minutes, losing 5 at most. The cluster needs
/// 5 minutes to be noticed and 20 to come back; the files lose up to an hour.
Plan planWithTargets()
{
    Plan plan = test::aBusyPlan();
    RecoveryTier tier;
    tier.id = Id<RecoveryTier>(1);
    tier.name = u"Critical"_s;
    plan.table<RecoveryTier>().insert(tier);
    RecoveryStrategy standby;
    standby.id = Id<RecoveryStrategy>(1);
    standby.name = u"New nodes"_s;
    standby.detection = Duration::fromMinutes(5);
    standby.recovery = Duration::fromMinutes(20);
    standby.dataLoss = Duration();
    plan.table<RecoveryStrategy>().insert(standby);
    RecoveryTarget target;
    target.id = Id<RecoveryTarget>(1);
    target.tier = tier.id;
    target.rto = Duration::fromMinutes(15);
    target.rpo = Duration::fromMinutes(5);
    plan.table<RecoveryTarget>().insert(target);
    Component cluster = *plan.find(test::named<Component>(plan, u"Cluster"_s));
    cluster.recoveryTier = tier.id;
    cluster.recoveryStrategy = standby.id;
    plan.table<Component>().replace(cluster);
    Component files = *plan.find(test::named<Component>(plan, u"Files"_s));
    files.recoveryTier = tier.id;
    files.recoveryTime = Duration::fromMinutes(10);
    files.dataLoss = Duration::fromHours(1);
    plan.table<Component>().replace(files);
    return plan;
}

/// Types into an input and leaves it with Enter.
void enter(QLineEdit &line, const QString &text)
{
    line.setFocus();
    line.selectAll();
    QTest::keyClicks(&line, text);
    QTest::keyClick(&line, Qt::Key_Return);
}

} // namespace

/// Recovery targets, times and backups on the Resilience page.
class TestResilience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("seconds") << u"40 s"_s << qint64(40);
        QTest::newRow("minutes") << u"15 min"_s << qint64(900);
        QTest::newRow("two parts") << u"3 h 10 min"_s << qint64(11400);
        QTest::newRow("no spaces") << u"1h30m"_s << qint64(5400);
        QTest::newRow("days") << u"7 d"_s << qint64(604800);
        QTest::newRow("a fraction") << u"1.5 h"_s << qint64(5400);
        QTest::newRow("nothing lost") << u"0"_s << qint64(0);
        QTest::newRow("a bare number") << u"15"_s << qint64(-1);
        QTest::newRow("negative") << u"-5 min"_s << qint64(-1);
        QTest::newRow("words") << u"soon"_s << qint64(-1);
        QTest::newRow("a unit of something else") << u"5 GB"_s << qint64(-1);
        QTest::newRow("empty") << QString() << qint64(-1);
    }

    void timesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        const auto duration = parseDuration(text);
        QCOMPARE(duration ? duration->seconds() : -1, seconds);
    }

    void tilesSayWhatIsMissedAndBecauseOfWhat()
    {
        PageTest test(planWithTargets(), u"resilience"_s);
        QVERIFY(test.get<QAbstractButton>("targetsTile").accessibleName().contains(u"0 of 1"_s));
        QVERIFY(test.get<QAbstractButton>("slowestTile").accessibleName().contains(u"Cluster"_s));
        QVERIFY(test.get<QAbstractButton>("lossTile").accessibleName().contains(u"Files"_s));
    }

    void aChangedTargetIsJudgedAnewAndUndoes()
    {
        PageTest test(planWithTargets(), u"resilience"_s);
        QCOMPARE(test.get<QLabel>("targetVerdictLabel").text(), u"missed"_s);
        enter(test.get<QLineEdit>("targetRtoEdit"), u"30 min"_s);
        enter(test.get<QLineEdit>("targetRpoEdit"), u"2 h"_s);
        test.settle();
        QCOMPARE(test.document.find(Id<RecoveryTarget>(1))->rto, std::optional(Duration::fromMinutes(30)));
        QCOMPARE(test.get<QLabel>("targetVerdictLabel").text(), u"met"_s);
        test.trigger("undoAction");
        test.trigger("undoAction");
        QCOMPARE(test.document.find(Id<RecoveryTarget>(1))->rto, std::optional(Duration::fromMinutes(15)));
    }

    void aTargetThatIsNoTimeIsRefused()
    {
        PageTest test(planWithTargets(), u"resilience"_s);
        auto &line = test.get<QLineEdit>("targetRtoEdit");
        enter(line, u"soon"_s);
        QVERIFY(line.property("invalid").toBool());
        QCOMPARE(test.document.find(Id<RecoveryTarget>(1))->rto, std::optional(Duration::fromMinutes(15)));
    }

    void onlyWhatMustRecoverIsListed()
    {
        Document document(planWithTargets());
        const PlanView view(document);
        const RecoveryComponentsModel model(document, view);
        QCOMPARE(model.rowCount(),
                 3); // cluster and files of production, and staging that is of no known kind
        QVERIFY(model.rowOf(test::named<Component>(document.plan(), u"GKE"_s)) < 0);
    }

    void timesOfComponentsAreEditedInPlace()
    {
        Document document(planWithTargets());
        const PlanView view(document);
        RecoveryComponentsModel model(document, view);
        const ComponentId files = test::named<Component>(document.plan(), u"Files"_s);
        const QModelIndex recovery = model.index(model.rowOf(files), RecoveryComponentsModel::Recovery);
        QVERIFY(model.setData(recovery, u"40 s"_s));
        QCOMPARE(document.find(files)->recoveryTime, std::optional(Duration::fromSeconds(40)));
        QVERIFY(!model.setData(recovery, u"quickly"_s));
        QCOMPARE(document.find(files)->recoveryTime, std::optional(Duration::fromSeconds(40)));
        QVERIFY(model.setData(recovery, QString()));
        QVERIFY(!document.find(files)->recoveryTime);
        document.undoStack().undo();
        document.undoStack().undo();
        QCOMPARE(document.find(files)->recoveryTime, std::optional(Duration::fromMinutes(10)));
    }

    void aBackupIsAddedEditedAndRemoved()
    {
        PageTest test(planWithTargets(), u"resilience"_s);
        test.prompts.onDialog = [](QDialog &dialog) {
            auto &accept = *dialog.findChild<QAbstractButton *>(u"acceptBackupButton"_s);
            dialog.findChild<QLineEdit *>(u"backupNameEdit"_s)->setText(u"Files, nightly"_s);
            if (accept.isEnabled())
                return false; // a full backup must say how often
            dialog.findChild<QLineEdit *>(u"backupEveryEdit"_s)->setText(u"1 d"_s);
            dialog.findChild<QLineEdit *>(u"backupKeepEdit"_s)->setText(u"4 versions"_s);
            return accept.isEnabled();
        };
        test.get<QAbstractButton>("newBackupButton").click();
        test.settle();
        QCOMPARE(test.document.plan().table<Backup>().size(), 1);
        const Backup added = test.row<Backup>(u"Files, nightly"_s);
        QCOMPARE(added.every, Duration::fromDays(1));
        QCOMPARE(added.keepCount, 4);
        test.get<QAbstractButton>("backupTableSegment").click();
        auto &table = test.get<QTreeView>("backupsTable");
        table.setFocus();
        table.setCurrentIndex(table.model()->index(0, 0));
        table.selectionModel()->select(table.currentIndex(), QItemSelectionModel::ClearAndSelect);
        test.get<QAbstractButton>("removeBackupButton").click();
        test.settle();
        QVERIFY(test.document.plan().table<Backup>().isEmpty());
        test.trigger("undoAction");
        QCOMPARE(test.document.plan().table<Backup>().size(), 1);
    }

    void aBackupIsPaidWhereItsCopiesAreKept()
    {
        PageTest test(planWithTargets(), u"resilience"_s);
        const Plan before = test.document.plan();
        const ComponentId files = test.row<Component>(u"Files"_s).id;
        test.prompts.onDialog = [files](QDialog &dialog) {
            auto &accept = *dialog.findChild<QAbstractButton *>(u"acceptBackupButton"_s);
            dialog.findChild<QLineEdit *>(u"backupNameEdit"_s)->setText(u"Cluster"_s);
            dialog.findChild<QLineEdit *>(u"backupEveryEdit"_s)->setText(u"1 d"_s);
            auto &change = *dialog.findChild<QLineEdit *>(u"backupChangeEdit"_s);
            change.setText(u"150 %"_s);
            if (accept.isEnabled())
                return false; // no more than all of it can change
            change.setText(u"2.5 %"_s);
            auto &storage = *dialog.findChild<QComboBox *>(u"backupStorageCombo"_s);
            storage.setCurrentIndex(storage.findData(files.value()));
            return accept.isEnabled();
        };
        test.get<QAbstractButton>("newBackupButton").click();
        test.settle();
        const Backup added = test.row<Backup>(u"Cluster"_s);
        QCOMPARE(added.storage, files);
        QCOMPARE(added.change, *Percent::fromString(u"2.5"));
        for (const Sizing &sizing : test.document.plan().table<Sizing>()) {
            if (sizing.component == files)
                QCOMPARE(sizing.quantity, QuantityInput::by(u"kept"_s));
        }
        test.trigger("undoAction"); // both are one step
        QVERIFY(test.document.plan() == before);
    }

    void aPlanWithoutTargetsOffersTheFirst()
    {
        PageTest test(test::aBusyPlan(), u"resilience"_s);
        auto &add = test.get<QAbstractButton>("addFirstTargetButton");
        QVERIFY(add.isVisible());
        test.prompts.onDialog = [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"newTargetRtoEdit"_s)->setText(u"4 h"_s);
            return dialog.findChild<QAbstractButton *>(u"acceptTargetButton"_s)->isEnabled();
        };
        add.click();
        test.settle();
        QCOMPARE(test.document.plan().table<RecoveryTarget>().size(), 1);
        QVERIFY(!add.isVisible());
    }

    void theHeaderSaysHowManyTargetsAreMet()
    {
        PageTest test(planWithTargets(), u"resilience"_s);
        const auto headline = test.window->workspace()->page()->headline();
        QVERIFY(headline.has_value());
        QCOMPARE(headline->note, u"0 of 1 recovery targets met in full"_s);
    }
};

QTEST_MAIN(TestResilience)
#include "tst_resilience.moc"
