// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/commitmentanswer.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

/// The commitment question of a family with the risk that demand shrinks.
class TestCommitmentAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutRiskAllThatRunsIsCovered();
    void aSmallRiskIsTaken();
    void aLargeRiskHalvesTheCoverage();
    void theCheapestOfferComesFirst();
    void nothingIsBoughtThatDoesNotSave();
    void riskKeepsTheExpectedDemand();
    void aCancelledQuestionHasNoAnswer();

private:
    /// Ten units for a year: 100 a month on demand, 60 a month for a year.
    static CommitmentFamily tenUnits()
    {
        CommitmentFamily family;
        family.question = {certainDemand(QList<Quantity>(12, quantity("10"))),
                           {dollars("100")},
                           {{QStringLiteral("1 year"), {}, 12, {dollars("60")}}}};
        return family;
    }
    static ShrinkRisk risk(int by, int chance)
    {
        return {Percent::fromWhole(by), Percent::fromWhole(chance)};
    }
};

void TestCommitmentAnswer::withoutRiskAllThatRunsIsCovered()
{
    const CommitmentAnswer answer = answerOf(tenUnits(), {});
    QVERIFY(answer.best());
    QCOMPARE(answer.best()->units(), 10);
    QCOMPARE(answer.without, dollars("12000"));
    QCOMPARE(answer.withoutMonthly, dollars("1000"));
    QCOMPARE(answer.saving, dollars("4800"));
    QCOMPARE(answer.savingMonthly, dollars("400"));
    QCOMPARE(answer.savingIfShrunk, dollars("4800")); // by nothing
    QCOMPARE(answer.first, quantity("10"));
}

void TestCommitmentAnswer::aSmallRiskIsTaken()
{
    // 9.5 units are expected: 950 a month without, 600 with ten of them committed.
    const CommitmentAnswer answer = answerOf(tenUnits(), risk(50, 10));
    QCOMPARE(answer.best()->units(), 10);
    QCOMPARE(answer.saving, dollars("4200"));
    QCOMPARE(answer.savingAsPlanned, dollars("4800"));
    QCOMPARE(answer.savingIfShrunk, dollars("-1200")); // 600 in place of 500 a month
}

void TestCommitmentAnswer::aLargeRiskHalvesTheCoverage()
{
    // 7.5 units are expected: five cost 300 and 250 on demand, a sixth one 60 and saves 50.
    const CommitmentAnswer answer = answerOf(tenUnits(), risk(50, 50));
    QCOMPARE(answer.best()->units(), 5);
    QCOMPARE(answer.without, dollars("9000"));
    QCOMPARE(answer.saving, dollars("2400"));
    QCOMPARE(answer.savingIfShrunk, dollars("2400"));
    QCOMPARE(purchasesOf(answer, *answer.best()), (QList<CommitmentPurchase> {{0, 0, 5}}));
}

void TestCommitmentAnswer::theCheapestOfferComesFirst()
{
    CommitmentFamily family = tenUnits();
    family.question.offers.append({QStringLiteral("3 years"), {}, 36, {dollars("45")}});
    family.question.offers.append({QStringLiteral("a quarter"), {}, 3, {dollars("40")}});
    const CommitmentAnswer answer = answerOf(family, {});
    QCOMPARE(answer.choices.size(), 3);
    QCOMPARE(answer.offerOf(answer.choices.first()).name, QStringLiteral("a quarter"));
    QCOMPARE(answer.choices.first().renewal, Renewal::Renewed);
    QCOMPARE(purchasesOf(answer, answer.choices.first()).size(), 4);
    QCOMPARE(answer.saving, dollars("7200")); // 60 × 10 × 12
}

void TestCommitmentAnswer::nothingIsBoughtThatDoesNotSave()
{
    CommitmentFamily family = tenUnits();
    family.question.offers.first().monthly = {dollars("120")};
    const CommitmentAnswer answer = answerOf(family, {});
    QVERIFY(!answer.best());
    QCOMPARE(answer.choices.size(), 1);
    QVERIFY(answer.saving.isZero());
}

void TestCommitmentAnswer::riskKeepsTheExpectedDemand()
{
    const DemandCourse risky = withRisk(certainDemand({quantity("8")}), risk(25, 40));
    QCOMPARE(Uncovered(risky.first()).expected(), quantity("7.2"));
    QCOMPARE(withRisk(risky, risk(25, 0)), risky);
    QCOMPARE(lowered(certainDemand({quantity("8")}), Percent::fromWhole(100)),
             certainDemand({quantity("0")}));
}

void TestCommitmentAnswer::aCancelledQuestionHasNoAnswer()
{
    SolveLimits limits;
    limits.cancelled = [] { return true; };
    QVERIFY(!commitmentAnswers(SmallPlan().plan, OptionId(1), {}, limits));
    QVERIFY(commitmentAnswers(SmallPlan().plan, OptionId(1), {})->isEmpty());
}

QTEST_APPLESS_MAIN(TestCommitmentAnswer)
#include "tst_commitmentanswer.moc"
