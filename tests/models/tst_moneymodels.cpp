// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deenmate.h"
#include "models/money/breakevenmodel.h"
#include "models/money/commitmentmodel.h"
#include "models/money/targetchecksmodel.h"
#include "core/resilience/assessment.h"
#include "core/text/format.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;

QString textAt(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

DeenMate threeDollars()
{
    DeenMate made;
    made.set(&PlanInfo::userPrice, dollars("3"));
    return made;
}

void showEven(BreakEvenModel &model, const DeenMate &made)
{
    const CostTable costs = made.costs();
    model.show(made.plan, costs, breakEven(made.plan, costs));
}

} // namespace

/// Tables that answer money questions.
class TestMoneyModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breakEvenHasARowForEachPhase();
    void marginsBelowZeroAreNotCovered();
    void whatLeavesLinesOutIsNotCovered();
    void moreThanAllUsersIsNoShare();
    void rowsChangeInPlace();
    void targetsSayWhereTheyAreMissed();
    void commitmentsSayWhatTheySave();
};

void TestMoneyModels::breakEvenHasARowForEachPhase()
{
    BreakEvenModel model;
    QAbstractItemModelTester tester(&model, mode);
    showEven(model, threeDollars());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(textAt(model, 0, BreakEvenModel::Phase), u"MVP"_s);
    QCOMPARE(textAt(model, 0, BreakEvenModel::Needed), u"1,427"_s);
    QCOMPARE(textAt(model, 1, BreakEvenModel::Needed), u"3,368"_s);
    QCOMPARE(textAt(model, 2, BreakEvenModel::Needed), u"11,956"_s);
    QCOMPARE(textAt(model, 0, BreakEvenModel::PerUser), u"$0.43"_s);
    QCOMPARE(textAt(model, 1, BreakEvenModel::PerUser), u"$0.10"_s);
    QCOMPARE(textAt(model, 2, BreakEvenModel::PerUser), u"$0.036"_s);
    QCOMPARE(textAt(model, 1, BreakEvenModel::Revenue), u"300,000"_s);
    QCOMPARE(textAt(model, 1, BreakEvenModel::Conversion), u"3.4\u00a0%"_s); // 10,103.40 of 300,000
    QCOMPARE(model.headerData(BreakEvenModel::Cost, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"Cost, USD a month"_s);
}

void TestMoneyModels::marginsBelowZeroAreNotCovered()
{
    DeenMate made = threeDollars();
    made.set(&PlanInfo::conversion, Percent::fromWhole(10));
    BreakEvenModel model;
    QAbstractItemModelTester tester(&model, mode);
    showEven(model, made);
    // 10 % of 10,000 users pay 3,000, 4,279.80 are spent; 14,266 users would be needed, 1,427 of them pay.
    QCOMPARE(textAt(model, 0, BreakEvenModel::Margin), u"−1,280"_s);
    QCOMPARE(textAt(model, 0, BreakEvenModel::Needed), u"14,266"_s);
    QCOMPARE(model.index(0, BreakEvenModel::Margin).data(VerdictRole).toInt(),
             static_cast<int>(RecoveryCheck::Verdict::Missed));
    QCOMPARE(model.index(1, BreakEvenModel::Margin).data(VerdictRole).toInt(),
             static_cast<int>(RecoveryCheck::Verdict::Met));
    made.set(&PlanInfo::userPrice, Money());
    showEven(model, made);
    QCOMPARE(textAt(model, 0, BreakEvenModel::Needed), absentText());
}

void TestMoneyModels::whatLeavesLinesOutIsNotCovered()
{
    DeenMate made = threeDollars();
    BreakEvenModel model;
    showEven(model, made);
    const auto verdict = [&] { return model.index(0, BreakEvenModel::Margin).data(VerdictRole).isValid(); };
    QVERIFY(verdict());
    made.sizing(made.component(OptionId(1), EnvironmentId(1), "Search"),
                QuantityInput::of(Range(quantity("1"))));
    showEven(model, made);
    QVERIFY(!verdict());
}

void TestMoneyModels::moreThanAllUsersIsNoShare()
{
    DeenMate made = threeDollars();
    made.set(&PlanInfo::userPrice, dollars("0.01")); // 427,980 of 10,000 users
    BreakEvenModel model;
    showEven(model, made);
    QCOMPARE(textAt(model, 0, BreakEvenModel::Conversion), u"more than all users"_s);
}

void TestMoneyModels::rowsChangeInPlace()
{
    DeenMate made = threeDollars();
    BreakEvenModel model;
    QAbstractItemModelTester tester(&model, mode);
    showEven(model, made);
    const QPersistentModelIndex second = model.index(1, BreakEvenModel::Needed);
    made.set(&PlanInfo::userPrice, dollars("6"));
    showEven(model, made);
    QVERIFY(second.isValid());
    QCOMPARE(second.data().toString(), u"1,684"_s); // ⌈10,103.40 / 6⌉
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestMoneyModels::targetsSayWhereTheyAreMissed()
{
    DeenMate made = threeDollars();
    Target target;
    target.name = u"Cheap enough"_s;
    target.measure = u"cost per user"_s;
    target.comparison = u"<"_s;
    target.value = quantity("0.2");
    made.add(target);
    target.name = u"Fast"_s;
    target.measure = u"response time"_s;
    made.add(target);
    TargetChecksModel model;
    QAbstractItemModelTester tester(&model, mode);
    const CostTable costs = made.costs();
    model.show(made.plan, costs, checkTargets(made.plan, costs), 6);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(textAt(model, 0, TargetChecksModel::Asked), u"< $0.20"_s);
    QCOMPARE(textAt(model, 0, TargetChecksModel::Now), u"$0.036"_s);
    QCOMPARE(textAt(model, 0, TargetChecksModel::Worst), u"$0.43 in Sep 2025"_s);
    QCOMPARE(textAt(model, 0, TargetChecksModel::Verdict), u"missed from Sep 2025"_s);
    QCOMPARE(textAt(model, 1, TargetChecksModel::Verdict), u"not known"_s);
    QCOMPARE(model.missed(), 1);
    QCOMPARE(model.met(), 0);
}

void TestMoneyModels::commitmentsSayWhatTheySave()
{
    CommitmentFamily family;
    family.name = u"m5.large"_s;
    family.question = {certainDemand(QList<Quantity>(24, quantity("10"))),
                       {dollars("100")},
                       {{u"1 year"_s, {}, 12, {dollars("60")}}}};
    CommitmentFamily broken;
    broken.name = u"db"_s;
    broken.onDemand = RateId(2);
    broken.problem = u"It has no price."_s;
    CommitmentModel model;
    QAbstractItemModelTester tester(&model, mode);
    model.show(threeDollars().plan, {answerOf(family, {}), answerOf(broken, {})});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(textAt(model, 0, CommitmentModel::Now), u"1,000"_s);
    QCOMPARE(textAt(model, 0, CommitmentModel::Coverage), u"100\u00a0%, 10 of 10"_s);
    QCOMPARE(textAt(model, 0, CommitmentModel::Term), u"1 year, renewed"_s);
    QCOMPARE(textAt(model, 0, CommitmentModel::SavingMonth), u"−400"_s);
    QCOMPARE(textAt(model, 0, CommitmentModel::SavingHorizon), u"−9,600"_s);
    QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(), u"It has no price."_s);
    QVERIFY(model.answer(0) && !model.answer(2));
}

QTEST_GUILESS_MAIN(TestMoneyModels)
#include "tst_moneymodels.moc"
