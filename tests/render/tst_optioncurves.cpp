// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallplan.h"
#include "core/engine/evaluate.h"
#include "core/optimise/commitmentanswer.h"
#include "render/curves/coveragecurves.h"
#include "render/curves/optioncurves.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// AWS costs 100 and 10 for every 100 users, Azure 260 and 5 for every 100: equal at 3,200 users. Users rise
/// by 1,000 a month from 1,000 in January 2026.
class TwoOptions : public SmallPlan
{
public:
    QList<std::shared_ptr<const CostTable>> tables;

    TwoOptions()
    {
        PlanInfo info = plan.info();
        info.horizon = 6;
        info.usersDriver = u"users"_s;
        plan.table<PlanInfo>().replace(info);
        Driver users;
        users.key = u"users"_s;
        users.unit = u"users"_s;
        users.points = {{Month(2026, 1), {}, Range(quantity("1000"))},
                        {Month(2026, 6), {}, Range(quantity("6000"))}};
        add(users);
        const EnvironmentId production = environment("Production");
        const OptionId aws = option("AWS");
        const OptionId azure = option("Azure");
        costing(aws, production, "100", "0.1");
        costing(azure, production, "260", "0.05");
        tables = {std::make_shared<CostTable>(evaluate(plan, aws, Basis::Catalog)),
                  std::make_shared<CostTable>(evaluate(plan, azure, Basis::Catalog))};
    }
    [[nodiscard]] curves::OptionSource source() const { return {plan, tables, 0, {}}; }

private:
    void costing(OptionId option, EnvironmentId environment, const char *fixed, const char *each)
    {
        priced(option, environment, "Base", monthly(fixed), "1");
        const ComponentId users = component(option, environment, "Seats");
        charge(sizing(users, QuantityInput::by(u"users"_s)), monthly(each));
    }
};

} // namespace

/// Options side by side, and the curve of cost against coverage.
class TestOptionCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crossingsAreNamedByMonth();
    void crossingsAreNamedByUsers();
    void theLastAmountOverUsersMayLeaveSomethingOut();
    void sentencesSayWhatIsCheaperAndWhen();
    void crossingsSayWhatTheyLeaveOut();
    void whatNobodyKnowsIsNotTheCheapest();
    void linesThatNeverCrossHaveNoNote();
    void cumulativeCostsOfAllOptions();
    void coverageHasALineForEachOfferAndItsOptimum();
};

void TestOptionCurves::crossingsAreNamedByMonth()
{
    const TwoOptions options;
    const LineChartData data = curves::byOption(options.source());
    QCOMPARE(data.lines.size(), 2);
    QCOMPARE(data.lines.at(0).points.at(0).y, 200.0);
    QCOMPARE(data.lines.at(1).points.at(0).y, 310.0);
    QCOMPARE(data.notes.size(), 1);
    QCOMPARE(data.notes.first().title, u"Azure is cheaper from Apr 2026"_s);
    QCOMPARE(data.notes.first().detail, u"near 3,200 users, both $420"_s);
    QCOMPARE(data.notes.first().at.x(), 2.2);
    QCOMPARE(data.notes.first().at.y(), 420.0);
}

void TestOptionCurves::crossingsAreNamedByUsers()
{
    const TwoOptions options;
    const LineChartData data =
        curves::optionsAgainstDriver(options.source(), {u"users"_s, LineChartData::Scale::Linear});
    QCOMPARE(data.notes.size(), 1);
    QCOMPARE(data.notes.first().title, u"Azure is cheaper above 3,200 users"_s);
    QCOMPARE(data.notes.first().at, QPointF(3200, 420));
}

void TestOptionCurves::theLastAmountOverUsersMayLeaveSomethingOut()
{
    TwoOptions options;
    CostTable open = *options.tables.at(1);
    open.totals[5].unknown = 1;
    options.tables[1] = std::make_shared<CostTable>(open);
    const LineChartData data = curves::optionsAgainstDriver(options.source(), {u"users"_s});
    QVERIFY(!data.lines.first().isOpen);
    QVERIFY(data.lines.last().isOpen);
}

void TestOptionCurves::sentencesSayWhatIsCheaperAndWhen()
{
    QCOMPARE(curves::crossingSentences(TwoOptions().source()),
             QStringList({u"Azure is cheaper than AWS from Apr 2026."_s,
                          u"Azure is cheaper than AWS above 3,200 users."_s}));
}

void TestOptionCurves::crossingsSayWhatTheyLeaveOut()
{
    TwoOptions options;
    QCOMPARE(curves::crossingHeadline(options.source()), u"Azure is cheaper than AWS from Apr 2026"_s);
    const OptionId azure = options.tables.last()->option;
    options.sizing(options.component(azure, EnvironmentId(1), "Search"),
                   QuantityInput::of(Range(quantity("1"))));
    options.tables.last() = std::make_shared<CostTable>(evaluate(options.plan, azure, Basis::Catalog));
    QCOMPARE(curves::crossingSentences(options.source()),
             QStringList({u"Azure is cheaper than AWS from Apr 2026, without 1 line(s) that have no price."_s,
                          u"Azure is cheaper than AWS above 3,200 users, without 1 line(s) that have no "
                          "price."_s}));
    QCOMPARE(curves::crossingHeadline(options.source()), QString());
}

void TestOptionCurves::whatNobodyKnowsIsNotTheCheapest()
{
    TwoOptions options;
    const OptionId gcp = options.option("GCP");
    options.sizing(options.component(gcp, EnvironmentId(1), "All"), QuantityInput::of(Range(quantity("1"))));
    options.tables.append(std::make_shared<CostTable>(evaluate(options.plan, gcp, Basis::Catalog)));
    QVERIFY(curves::cheapestChanges(options.source()).isEmpty());
    QVERIFY(curves::perUnitByOption(options.source(), u"users"_s).lines.last().points.isEmpty());
}

void TestOptionCurves::linesThatNeverCrossHaveNoNote()
{
    TwoOptions options;
    options.tables = {options.tables.first(), options.tables.first()};
    QVERIFY(curves::byOption(options.source()).notes.isEmpty());
    options.tables.clear();
    QVERIFY(curves::byOption(options.source()).lines.isEmpty());
    QVERIFY(curves::crossingSentences(options.source()).isEmpty());
}

void TestOptionCurves::cumulativeCostsOfAllOptions()
{
    const LineChartData data = curves::cumulativeByOption(TwoOptions().source());
    QCOMPARE(data.lines.at(0).points.last().y, 2700.0); // 6 × 100 + 0.1 × 21,000
    QCOMPARE(data.lines.at(1).points.last().y, 2610.0); // 6 × 260 + 0.05 × 21,000
}

void TestOptionCurves::coverageHasALineForEachOfferAndItsOptimum()
{
    CommitmentFamily family;
    family.name = u"m5.large"_s;
    family.question = {certainDemand(QList<Quantity>(12, quantity("10"))),
                       {dollars("100")},
                       {{u"1 year"_s, {}, 12, {dollars("60")}}, {u"2 years"_s, {}, 24, {dollars("70")}}}};
    const ShrinkRisk risk {Percent::fromWhole(50), Percent::fromWhole(50)};
    const CommitmentAnswer answer = answerOf(family, risk);
    const LineChartData data = curves::coverage(answer);
    QCOMPARE(data.lines.size(), 2);
    QCOMPARE(data.lines.first().points.first().y, 9000.0);
    QCOMPARE(data.notes.first().at, QPointF(50, 6600));
    QCOMPARE(data.notes.first().title, u"50\u00a0%, 5 of 10"_s);
}

QTEST_GUILESS_MAIN(TestOptionCurves)
#include "tst_optioncurves.moc"
