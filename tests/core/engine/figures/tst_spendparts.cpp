// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/engine/figures/spend.h"
#include "support/planbuilder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

Money dollars(qint64 whole)
{
    return Money::fromWhole(whole, Currency::of("USD"));
}

/// Compute 300, databases 200 and storage 100 a month over four months; half as much again on top.
Plan threeParts()
{
    Plan plan = test::aPlan()
                    .withOption(u"AWS"_s)
                    .withEnvironment(u"Production"_s)
                    .withComponent(u"Machine"_s)
                    .as(u"virtual-machine"_s)
                    .stating(300)
                    .withComponent(u"Database"_s)
                    .as(u"relational-database"_s)
                    .stating(200)
                    .withComponent(u"Files"_s)
                    .as(u"object-storage"_s)
                    .stating(100)
                    .withAdjustment(u"Availability"_s, u"Production"_s, 50)
                    .build();
    PlanInfo info = plan.info();
    info.horizon = 4;
    plan.table<PlanInfo>().replace(info);
    return plan;
}

Spend parts(const QList<std::pair<Category, int>> &amounts)
{
    Spend spend;
    spend.total.amount = Range(dollars(0));
    for (const auto &[category, amount] : amounts) {
        spend.parts.append({categoryTitle(category), category, false, dollars(amount)});
        spend.total.amount = Range(spend.total.amount.likely + dollars(amount));
    }
    return spend;
}

} // namespace

class TestSpendParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOfAMonthAddUp();
    void partsOfTheHorizonAddUp();
    void smallestPartsAreJoined();
    void alignedPartsAreTheSameEverywhere();
    void adjustmentsAreNeverJoined();
    void firstTotalMayRankTheParts();
    void onlyRolesThatAllHaveAPriceForAreComparable();
};

void TestSpendParts::partsOfAMonthAddUp()
{
    const Plan plan = threeParts();
    const Spend spend = spendIn(plan, evaluate(plan, OptionId(1), Basis::Stated), 0);
    QCOMPARE(spend.total.amount.likely, dollars(900));
    QCOMPARE(spend.parts.size(), 4);
    QCOMPARE(spend.parts.at(0).category, Category::Compute);
    QCOMPARE(spend.parts.at(0).amount, dollars(300));
    QVERIFY(!spend.parts.at(3).category);
    QCOMPARE(spend.parts.at(3).amount, dollars(300));
}

void TestSpendParts::partsOfTheHorizonAddUp()
{
    const Plan plan = threeParts();
    const Spend spend = spendOver(plan, evaluate(plan, OptionId(1), Basis::Stated));
    QCOMPARE(spend.total.amount.likely, dollars(3'600));
    QCOMPARE(spend.parts.at(1).amount, dollars(800));
}

void TestSpendParts::smallestPartsAreJoined()
{
    QList<Spend> spends {parts(
        {{Category::Compute, 10}, {Category::Databases, 40}, {Category::Storage, 20}, {Category::Web, 5}})};
    alignParts(spends, 3);
    const QList<SpendPart> &joined = spends.first().parts;
    QCOMPARE(joined.size(), 3);
    QCOMPARE(joined.at(0).category, Category::Databases);
    QCOMPARE(joined.at(1).category, Category::Storage);
    QVERIFY(joined.at(2).isJoined);
    QCOMPARE(joined.at(2).amount, dollars(15));
}

void TestSpendParts::alignedPartsAreTheSameEverywhere()
{
    QList<Spend> spends {parts({{Category::Compute, 10}, {Category::Databases, 40}}),
                         parts({{Category::Storage, 45}, {Category::Compute, 1}})};
    alignParts(spends, 5);
    for (const Spend &spend : spends) {
        QCOMPARE(spend.parts.size(), 3);
        QCOMPARE(spend.parts.at(0).category, Category::Storage);
        QCOMPARE(spend.parts.at(1).category, Category::Databases);
        QCOMPARE(spend.parts.at(2).category, Category::Compute);
    }
    QCOMPARE(spends.at(1).parts.at(1).amount, dollars(0));
    QCOMPARE(spends.at(1).parts.at(2).amount, dollars(1));
}

void TestSpendParts::adjustmentsAreNeverJoined()
{
    QList<Spend> spends {parts(
        {{Category::Compute, 10}, {Category::Databases, 40}, {Category::Storage, 20}, {Category::Web, 5}})};
    spends[0].parts.append({u"Adjustments"_s, {}, false, dollars(1)});
    alignParts(spends, 4);
    const QList<SpendPart> &joined = spends.first().parts;
    QCOMPARE(joined.size(), 4);
    QCOMPARE(joined.at(0).category, Category::Databases);
    QCOMPARE(joined.at(1).category, Category::Storage);
    QVERIFY(joined.at(2).isJoined);
    QCOMPARE(joined.at(2).amount, dollars(15));
    QVERIFY(!joined.at(3).isJoined && !joined.at(3).category);
    QCOMPARE(joined.at(3).amount, dollars(1));
}

void TestSpendParts::firstTotalMayRankTheParts()
{
    QList<Spend> spends {parts({{Category::Compute, 40}, {Category::Databases, 30}}),
                         parts({{Category::Databases, 90}, {Category::Compute, 1}, {Category::Web, 200}})};
    alignParts(spends, 5, RankedBy::First);
    for (const Spend &spend : spends) {
        QCOMPARE(spend.parts.size(), 3);
        QCOMPARE(spend.parts.at(0).category, Category::Compute);
        QCOMPARE(spend.parts.at(1).category, Category::Databases);
        QCOMPARE(spend.parts.at(2).category, Category::Web);
    }
}

void TestSpendParts::onlyRolesThatAllHaveAPriceForAreComparable()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s)
        .stating(100)
        .withComponent(u"Search"_s, 1)
        .as(u"search-service"_s)
        .stating(30)
        .withAdjustment(u"Second zone"_s, u"Production"_s, 10)
        .withOption(u"GCP"_s)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s)
        .stating(90)
        .withComponent(u"Search"_s, 1)
        .as(u"search-service"_s);
    const Plan plan = builder.build();
    const Comparison all = compareOptions(plan, comparedOptions(plan), {}, {}, Basis::Stated);
    QCOMPARE(all.rows.size(), 3);
    const Comparison comparable = comparableOf(all);
    QCOMPARE(comparable.rows.size(), 2);
    const CostTable aws = evaluate(plan, all.columns.at(0).option, Basis::Stated);
    const CostTable gcp = evaluate(plan, all.columns.at(1).option, Basis::Stated);
    const Spend spend = spendOn(comparable.rows, plan, aws, 0);
    QCOMPARE(spend.total.amount.likely, dollars(110)); // a tenth on top of machines, not of search
    QCOMPARE(spend.parts.constLast().amount, dollars(10));
    QCOMPARE(spendOn(comparable.rows, plan, gcp, 0).total.amount.likely, dollars(90));
    QCOMPARE(spendOn(all.rows, plan, aws, 0).total.amount.likely, dollars(143));
}

QTEST_APPLESS_MAIN(TestSpendParts)
#include "tst_spendparts.moc"
