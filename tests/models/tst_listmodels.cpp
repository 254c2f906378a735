// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/backupsmodel.h"
#include "models/lists/breakdownmodel.h"
#include "models/lists/choicemodel.h"
#include "models/lists/findingsmodel.h"
#include "models/lists/recoverychecksmodel.h"
#include "models/lists/topcomponentsmodel.h"

#include "document/edits/edits.h"
#include "support/modelprinter.h"
#include "support/planbuilder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

struct Opened
{
    explicit Opened(const Plan &plan) : document(plan) { }
    Document document;
    PlanView view {document};
    Recalculator recalculator {document};
};

/// Lines of a model with plain spaces.
QStringList plainText(const QAbstractItemModel &model)
{
    return modelText(model).replaceInStrings(QString(QChar::Nbsp), u" "_s);
}

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

class TestListModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dearestComponentsComeFirst()
    {
        Opened plan(aBusyPlan());
        plan.view.setPhase(PhaseId(2));
        TopComponentsModel model(plan.document, plan.view, plan.recalculator, 2);
        const QAbstractItemModelTester tester(&model, strict);
        const QStringList expected {u"Cluster | Kubernetes cluster | 500 | +200"_s,
                                    u"Files | Object storage | 100 | 0"_s};
        QCOMPARE(plainText(model), expected);
        QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"vs MVP"_s);
        QVERIFY(edits::setQuantity(plan.document, {ComponentId(2), {}}, u"2000"_s).ok());
        plan.recalculator.flush();
        QCOMPARE(model.index(0, 0).data().toString(), u"Files"_s);
        QCOMPARE(model.index(0, 0).data(ComponentRole).toLongLong(), 2);
    }

    void firstPhaseHasNothingToDifferFrom()
    {
        Opened plan(aBusyPlan());
        const TopComponentsModel model(plan.document, plan.view, plan.recalculator, 1);
        QCOMPARE(model.index(0, 3).data().toString(), u"—"_s);
    }

    void spendIsBrokenDownWithItsTotal()
    {
        Opened plan(aBusyPlan());
        BreakdownModel model(plan.document, plan.view, plan.recalculator);
        const QAbstractItemModelTester tester(&model, strict);
        // 620 in all: 400 of clusters, 100 of files, 120 on top.
        const QStringList expected {u"Compute | $400 | 64.5 %"_s, u"Adjustments | $120 | 19.4 %"_s,
                                    u"Storage | $100 | 16.1 %"_s, u"Total | $620 | 100 %"_s};
        QCOMPARE(plainText(model), expected);
        QCOMPARE(model.index(0, 0).data(CategoryRole).toString(), u"Compute"_s);
        QCOMPARE(model.index(1, 0).data(CategoryRole).toString(), u"adjustments"_s);
        QCOMPARE(model.index(3, 0).data(KindRole).toInt(), int(BreakdownModel::RowKind::Total));
        plan.view.setEnvironment(EnvironmentId(2));
        QCOMPARE(plainText(model), QStringList({u"Compute | $100 | 100.0 %"_s, u"Total | $100 | 100 %"_s}));
    }

    void environmentInPlaceOfAnotherIsBelowAndUncounted()
    {
        Opened plan(aBusyPlan());
        BreakdownModel model(plan.document, plan.view, plan.recalculator);
        model.setDimension(Dimension::Environment);
        const QStringList expected {u"Production | $520 | 83.9 %"_s, u"Staging | $100 | 16.1 %"_s,
                                    u"Enterprise | $900 | –"_s, u"Total | $620 | 100 %"_s};
        QCOMPARE(plainText(model), expected);
        QVERIFY(model.index(2, 0).data(UncountedRole).toBool());
    }

    void findingsLeadToTheirPlace()
    {
        Opened plan(aBusyPlan());
        plan.recalculator.setToday(QDate(2026, 2, 1));
        FindingsModel model(plan.recalculator);
        const QAbstractItemModelTester tester(&model, strict);
        QSignalSpy counts(&model, &FindingsModel::countsChanged);
        plan.recalculator.flush();
        QCOMPARE(counts.count(), 1);
        QVERIFY(model.count(Finding::Severity::Critical) >= 1);
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(first.data(SeverityRole).toInt(), int(Finding::Severity::Critical));
        QCOMPARE(first.data(IconRole).toString(), u"critical"_s);
        QCOMPARE(first.data().toString(), model.at(0).text);
        QVERIFY(edits::removeBudget(plan.document, BudgetId(1)).ok());
        plan.recalculator.flush();
        QCOMPARE(model.count(Finding::Severity::Critical), 0);
    }

    void recoveryTargetsStandAgainstWhatIsReached()
    {
        RecoveryTier tier;
        tier.name = u"Critical"_s;
        RecoveryTarget target;
        target.tier = edits::RecoveryTierId(1);
        target.rto = Duration::fromMinutes(15);
        target.rpo = Duration::fromMinutes(5);
        Opened plan(aPlan().withOption(u"A"_s).withComponent(u"Database"_s).with(tier).with(target).build());
        RecoveryChecksModel model(plan.document, plan.view, plan.recalculator);
        const QAbstractItemModelTester tester(&model, strict);
        edits::ComponentRecovery recovery;
        recovery.tier = edits::RecoveryTierId(1);
        recovery.recoveryTime = std::optional(Duration::fromMinutes(25));
        recovery.dataLoss = std::optional(Duration::fromSeconds(0));
        QVERIFY(edits::setComponentRecovery(plan.document, ComponentId(1), recovery).ok());
        plan.recalculator.flush();
        QCOMPARE(plainText(model), QStringList {u"Critical | 15 min | 25 min | missed | 5 min | 0 | met"_s});
        QCOMPARE(model.missed(), 1);
        QCOMPARE(model.met(), 0);
        const QModelIndex reached = model.index(0, RecoveryChecksModel::ReachedRto);
        QCOMPARE(reached.data(ReachedSecondsRole).toLongLong(), 1500);
        QCOMPARE(reached.data(TargetSecondsRole).toLongLong(), 900);
        QCOMPARE(reached.data(VerdictRole).toInt(), int(RecoveryCheck::Verdict::Missed));
    }

    void backupsSayHowOftenAndHowLong()
    {
        Backup daily;
        daily.name = u"MongoDB"_s;
        daily.every = Duration::fromHours(24);
        daily.keep = Duration::fromDays(30);
        daily.location = u"S3"_s;
        daily.copies = 2;
        Backup versions;
        versions.name = u"Files"_s;
        versions.mode = Backup::Mode::OnChange;
        Opened plan(aPlan().withOption(u"A"_s).with(daily).with(versions).build());
        BackupsModel model(plan.document);
        const QAbstractItemModelTester tester(&model, strict);
        const QStringList expected {u"MongoDB | full | 1 d | 30 d | S3 | 2"_s,
                                    u"Files | on change | – | for ever |  | 1"_s};
        QCOMPARE(plainText(model), expected);
        QVERIFY(edits::removeBackup(plan.document, edits::BackupId(1)).ok());
        QCOMPARE(model.rowCount(), 1);
    }

    void pickersFollowAndLeadTheView()
    {
        Opened plan(aBusyPlan());
        ChoiceModel options(ChoiceModel::Kind::Options, plan.document, plan.view);
        ChoiceModel phases(ChoiceModel::Kind::Phases, plan.document, plan.view);
        ChoiceModel environments(ChoiceModel::Kind::Environments, plan.document, plan.view);
        ChoiceModel bases(ChoiceModel::Kind::Bases, plan.document, plan.view);
        const QAbstractItemModelTester testers[] {{&options, strict}, {&phases, strict}, {&environments, strict}};
        QCOMPARE(modelText(options), QStringList({u"AWS"_s, u"GCP"_s}));
        QCOMPARE(phases.index(1).data(DetailRole).toString(), u"from Apr 2026"_s);
        QCOMPARE(environments.index(0).data().toString(), u"All environments"_s);
        QCOMPARE(environments.rowCount(), 4);
        QSignalSpy moved(&options, &ChoiceModel::currentRowChanged);
        options.choose(1);
        QCOMPARE(plan.view.option(), OptionId(2));
        QCOMPARE(options.currentRow(), 1);
        QCOMPARE(moved.count(), 1);
        phases.choose(2);
        QCOMPARE(plan.view.phase(), PhaseId(3));
        environments.choose(2);
        QCOMPARE(plan.view.environment(), EnvironmentId(2));
        bases.choose(1);
        QCOMPARE(plan.view.basis(), Basis::Stated);
        QVERIFY(edits::renameOption(plan.document, OptionId(2), u"Google"_s).ok());
        QCOMPARE(options.index(1).data().toString(), u"Google"_s);
    }
};

QTEST_GUILESS_MAIN(TestListModels)
#include "tst_listmodels.moc"
