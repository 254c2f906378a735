// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/engine/figures/decisionmatrix.h"
#include "core/engine/figures/oncepaid.h"
#include "core/text/decisiontext.h"
#include "core/smallplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;
using Measure = Criterion::Measure;

class TestDecisionMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void costIsTheLowestOverTheOwn();
    void whatIsPaidOnceIsNoMonthlyCost();
    void sharesOfWhatIsPaidOnceAreLeftOutAndPercentagesOnTopStay();
    void whatTheCatalogPricesIsNotPaidOnce();
    void amountOfTheSizingInForceIsNotPaidOnce();
    void rolesWithoutAPriceAreLeftOutOnAllSides();
    void percentagesOnTopOfRolesLeftOutAreLeftOut();
    void recoveryCountsTargetsMet();
    void availabilityCountsComponentsInTwoZones();
    void notesCountThoseFor();
    void personsScoreComesFirstButForCost();
    void totalIsTheWeightedMean();
    void whatLacksAScoreOrAWeightIsLeftOut();
    void equalTotalsAreATie();
    void leaderEverywhereIsCertain();
    void turnIsWhereARivalDrawsLevel();
    void turnIsSoughtOverEveryShare();
    void turnAtNothingIsSaidAsWithout();
    void turnWhereAllElseIsNextToNothingIsSaidAsOnly();
    void rivalThatOnlyDrawsLevelIsNoTurn();
    void movedWeightsStandInForThePlans();
    void nothingToDecideByGivesNoTotal();
    void scoresAreReadAndWrittenOutOfTen();

private:
    SmallPlan m_small;
    EnvironmentId m_production;
    OptionId m_a;
    OptionId m_b;
    ComponentId m_vmA;
    ComponentId m_vmB;

    Id<Criterion> criterion(const char *name, Measure measure, int weight, QList<int> scores = {})
    {
        Criterion row;
        row.name = QString::fromLatin1(name);
        row.measure = measure;
        row.weight = Percent::fromWhole(weight);
        const QList<OptionId> options {m_a, m_b};
        for (qsizetype i = 0; i < scores.size(); ++i)
            row.scores.append({options.at(i), Percent::fromWhole(scores.at(i)), {}});
        return m_small.add(row);
    }
    [[nodiscard]] DecisionMatrix decide(const DecisionWeights &weights = {},
                                        Basis basis = Basis::Catalog) const
    {
        const CostTable a = evaluate(m_small.plan, m_a, basis);
        const CostTable b = evaluate(m_small.plan, m_b, basis);
        return decisionMatrix(
            m_small.plan, compareOptions(m_small.plan, {m_a, m_b}, {}, {}, basis),
            [&](OptionId option) { return option == m_a ? &a : &b; }, weights);
    }
    /// B pays 750 once, in its first month.
    SizingId migration()
    {
        const ComponentId id = m_small.stated(m_b, m_production, "Migration", Range(dollars("750")));
        Sizing row = *sizingAt(m_small.plan, id, {});
        row.stated.kind = StatedAmount::Kind::Once;
        m_small.plan.table<Sizing>().replace(row);
        return row.id;
    }
    void adjust(Adjustment::Mode mode, int percent)
    {
        Adjustment row;
        row.name = u"adjustment"_s;
        row.mode = mode;
        row.steps = {{{}, Range(Percent::fromWhole(percent)), {}}};
        m_small.add(row);
    }
    [[nodiscard]] QList<std::optional<Percent>> scores(int row = 0) const
    {
        QList<std::optional<Percent>> all;
        for (const DecisionCell &cell : decide().rows.at(row).cells)
            all.append(cell.score);
        return all;
    }
    static std::optional<Percent> points(const char *text)
    {
        return Percent::fromString(QString::fromLatin1(text));
    }
};

/// A costs 1,000 a month, B 1,250.
void TestDecisionMatrix::init()
{
    m_small = {};
    m_a = m_small.option("A");
    m_b = m_small.option("B");
    m_production = m_small.environment("Production");
    const RateId unit = m_small.monthly("1");
    m_vmA = m_small.priced(m_a, m_production, "VM", unit, "1000", "virtual-machine");
    m_vmB = m_small.priced(m_b, m_production, "VM", unit, "1250", "virtual-machine");
}

void TestDecisionMatrix::costIsTheLowestOverTheOwn()
{
    criterion("Cost", Measure::Cost, 100);
    QCOMPARE(scores(), (QList {points("100"), points("80")}));
    QCOMPARE(decide().rows.first().cells.last().why, u"$1,250"_s);
}

void TestDecisionMatrix::whatIsPaidOnceIsNoMonthlyCost()
{
    criterion("Cost", Measure::Cost, 100);
    QVERIFY(!decide().isWithoutOnce);
    migration();
    // B pays 2,000 in January, 1,250 of them every month.
    const DecisionMatrix matrix = decide();
    QCOMPARE(scores(), (QList {points("100"), points("80")}));
    const DecisionCell &cell = matrix.rows.first().cells.last();
    QCOMPARE(cell.why, u"$1,250, without $750 that is paid once"_s);
    QCOMPARE(cell.cost, std::optional(dollars("1250")));
    QCOMPARE(matrix.rows.first().cells.first().why, u"$1,000"_s);
    QVERIFY(matrix.isWithoutOnce);
    QCOMPARE(matrix.columns.last().total.amount.likely, dollars("2000")); // what the month costs
    QCOMPARE(decide({}, Basis::Stated).rows.first().cells.last().score, points("80"));
}

void TestDecisionMatrix::sharesOfWhatIsPaidOnceAreLeftOutAndPercentagesOnTopStay()
{
    criterion("Cost", Measure::Cost, 100);
    migration();
    adjust(Adjustment::Mode::Share, 50);
    // Half of 1,000 and of 1,250; of the 750 half is paid, and once.
    QCOMPARE(decide().rows.first().cells.last().why, u"$625, without $375 that is paid once"_s);
    QCOMPARE(scores(), (QList {points("100"), points("80")}));
    adjust(Adjustment::Mode::Add, 10);
    // 10 % of 500 and of 625 + 375: 550 against 725.
    QCOMPARE(scores(), (QList {points("100"), points("75.862069")}));
}

void TestDecisionMatrix::whatTheCatalogPricesIsNotPaidOnce()
{
    criterion("Cost", Measure::Cost, 100);
    m_small.charge(migration(), m_small.monthly("350"), Charge::Counts::Once);
    // The catalog has 350 a month for it: 1,000 of 1,600. What is stated is 750 once.
    QCOMPARE(scores(), (QList {points("100"), points("62.5")}));
    QVERIFY(!decide().isWithoutOnce);
    QVERIFY(decide({}, Basis::Stated).isWithoutOnce);
    QCOMPARE(decide({}, Basis::Stated).rows.first().cells.last().score, points("80"));
}

void TestDecisionMatrix::amountOfTheSizingInForceIsNotPaidOnce()
{
    criterion("Cost", Measure::Cost, 100);
    Sizing later = *m_small.plan.find(migration());
    later.phase = m_small.phase("MVP", m_small.plan.info().start);
    later.stated.kind = StatedAmount::Kind::Amount;
    later.stated.amount = Range(dollars("350"));
    m_small.add(later);
    QCOMPARE(scores(), (QList {points("100"), points("62.5")}));
    QVERIFY(oncePaid(m_small.plan, evaluate(m_small.plan, m_b, Basis::Stated), 0).likely.isZero());
}

void TestDecisionMatrix::rolesWithoutAPriceAreLeftOutOnAllSides()
{
    criterion("Cost", Measure::Cost, 100);
    m_small.priced(m_a, m_production, "Cache", m_small.monthly("1"), "500", "cache");
    const ComponentId unpriced = m_small.component(m_b, m_production, "Cache", "cache");
    m_small.sizing(unpriced, QuantityInput::of(1));
    QCOMPARE(scores(), (QList {points("100"), points("80")}));
    const QList<DecisionCell> cells = decide().rows.first().cells;
    QCOMPARE(cells.first().costText(), u"$1,000 of $1,500"_s); // the cache counts for neither
    QVERIFY(cells.first().why.startsWith(u"$1,000 of $1,500 over "_s));
    QCOMPARE(cells.last().costText(), u"$1,250 of ≥ $1,250"_s);
    // A role that B does not have at all is one it does not pay for.
    m_small.priced(m_a, m_production, "Queue", m_small.monthly("1"), "250", "queue");
    QCOMPARE(scores(), (QList {points("100"), points("100")}));
}

void TestDecisionMatrix::percentagesOnTopOfRolesLeftOutAreLeftOut()
{
    criterion("Cost", Measure::Cost, 100);
    m_small.priced(m_a, m_production, "Cache", m_small.monthly("1"), "500", "cache");
    m_small.sizing(m_small.component(m_b, m_production, "Cache", "cache"), QuantityInput::of(1));
    adjust(Adjustment::Mode::Add, 30);
    // 30 % on top of 1,000 and of 1,250, not of the cache; of all that A has, 1,500 and 450.
    QCOMPARE(scores(), (QList {points("100"), points("80")}));
    QCOMPARE(decide().rows.first().cells.first().costText(), u"$1,300 of $1,950"_s);
    QCOMPARE(decide().rows.first().cells.last().costText(), u"$1,625 of ≥ $1,625"_s);
}

void TestDecisionMatrix::recoveryCountsTargetsMet()
{
    criterion("Recovery", Measure::Recovery, 100);
    QVERIFY(!scores().first()); // nothing is asked for
    for (const int minutes : {5, 15, 60, 240}) {
        RecoveryTarget target;
        target.rto = Duration::fromMinutes(minutes);
        m_small.add(target);
    }
    Component vm = *m_small.plan.find(m_vmA);
    vm.recoveryTime = Duration::fromMinutes(10);
    m_small.plan.table<Component>().replace(vm);
    vm = *m_small.plan.find(m_vmB);
    vm.recoveryTime = Duration::fromMinutes(60);
    m_small.plan.table<Component>().replace(vm);
    // Ten minutes meet three of the four, an hour two.
    QCOMPARE(scores(), (QList {points("75"), points("50")}));
    QVERIFY(decide().rows.first().cells.first().why == u"3 of 4 target(s) met in full"_s);
}

void TestDecisionMatrix::availabilityCountsComponentsInTwoZones()
{
    criterion("Availability", Measure::Availability, 100);
    QVERIFY(!scores().first()); // no zones are known
    Component vm = *m_small.plan.find(m_vmA);
    vm.placements = {{u"us-east-1"_s, {u"a"_s, u"b"_s}, 1, {}}};
    m_small.plan.table<Component>().replace(vm);
    const ComponentId disk = m_small.component(m_a, m_production, "Disk");
    Sizing sizing;
    sizing.component = disk;
    sizing.needs.zones = 1;
    m_small.add(sizing);
    vm = *m_small.plan.find(m_vmB);
    vm.placements = {{u"us-central1"_s, {}, 1, {}}, {u"us-east4"_s, {}, 1, {}}};
    m_small.plan.table<Component>().replace(vm);
    QCOMPARE(scores(), (QList {points("50"), points("100")}));
}

void TestDecisionMatrix::notesCountThoseFor()
{
    criterion("Notes", Measure::Notes, 100);
    Option a = *m_small.plan.find(m_a);
    a.notesFor = {u"x"_s, u"y"_s};
    a.notesAgainst = {u"z"_s};
    m_small.plan.table<Option>().replace(a);
    Option b = *m_small.plan.find(m_b);
    b.notesAgainst = {u"z"_s};
    m_small.plan.table<Option>().replace(b);
    QCOMPARE(scores(), (QList {points("66.666667"), points("0")}));
}

void TestDecisionMatrix::personsScoreComesFirstButForCost()
{
    criterion("Cost", Measure::Cost, 50, {10, 20});
    criterion("Availability", Measure::Availability, 50, {70, 90});
    QCOMPARE(scores(0), (QList {points("100"), points("80")}));
    QCOMPARE(scores(1), (QList {points("70"), points("90")}));
    QVERIFY(decide().rows.last().cells.first().isJudged);
}

void TestDecisionMatrix::totalIsTheWeightedMean()
{
    criterion("Cost", Measure::Cost, 40); // 100, 80
    criterion("Know-how", Measure::Judged, 20, {50, 90});
    criterion("Fit", Measure::Judged, 30, {70, 80});
    // A: (40×100 + 20×50 + 30×70) / 90 = 7100 / 90; B: (3200 + 1800 + 2400) / 90 = 7400 / 90.
    const DecisionMatrix matrix = decide();
    QCOMPARE(matrix.totals, (QList {points("78.888889"), points("82.222222")}));
    QCOMPARE(matrix.leaders, QList {1});
    QCOMPARE(matrix.rows.first().share, *points("44.444444"));
}

void TestDecisionMatrix::whatLacksAScoreOrAWeightIsLeftOut()
{
    criterion("Cost", Measure::Cost, 40);
    criterion("Know-how", Measure::Judged, 60, {90});
    criterion("Taste", Measure::Judged, 0, {0, 100});
    const DecisionMatrix matrix = decide();
    QCOMPARE(matrix.totals, (QList {points("100"), points("80")}));
    QCOMPARE(matrix.rows.at(1).leftOut, u"Left out: no score for B."_s);
    QVERIFY(!matrix.rows.at(2).leftOut.isEmpty());
    QCOMPARE(matrix.rows.at(0).share, *points("100"));
    QCOMPARE(matrix.rows.at(1).share, Percent());
}

void TestDecisionMatrix::equalTotalsAreATie()
{
    criterion("Know-how", Measure::Judged, 30, {60, 40});
    criterion("Fit", Measure::Judged, 30, {40, 60});
    const DecisionMatrix matrix = decide();
    QCOMPARE(matrix.leaders, (QList {0, 1}));
    QVERIFY(matrix.isTie());
    QVERIFY(!matrix.turn);
    QCOMPARE(verdictText(matrix), u"A tie between A, B."_s);
}

void TestDecisionMatrix::leaderEverywhereIsCertain()
{
    criterion("Cost", Measure::Cost, 40);
    criterion("Fit", Measure::Judged, 30, {70, 70});
    const DecisionMatrix matrix = decide();
    QCOMPARE(matrix.leaders, QList {0});
    QVERIFY(matrix.isCertain);
    QVERIFY(!matrix.turn);
    QCOMPARE(verdictText(matrix), u"A leads or ties on every criterion, so no weights change that."_s);
}

void TestDecisionMatrix::turnIsWhereARivalDrawsLevel()
{
    const Id<Criterion> cost = criterion("Cost", Measure::Cost, 40); // A leads by 20 points
    const Id<Criterion> fit = criterion("Fit", Measure::Judged, 10, {40, 80}); // B leads by 40
    // s×20 = (1 − s)×40 at s = 2/3 of all weights, which are 80 % now; two criteria turn at once.
    const DecisionMatrix matrix = decide();
    QCOMPARE(matrix.leaders, QList {0});
    QVERIFY(!matrix.isCertain);
    QCOMPARE(matrix.turn, std::optional(DecisionTurn {cost, *points("66.666667"), false, 1}));
    QCOMPARE(verdictText(matrix), u"A leads. B leads where “Cost” weighs less than about 67\u00a0%."_s);
    QCOMPARE(decide({{fit, Percent::fromWhole(20)}}).leaders, (QList {0, 1})); // 40 of 60
    QCOMPARE(decide({{fit, *points("20.000001")}}).leaders, QList {1});
}

void TestDecisionMatrix::turnIsSoughtOverEveryShare()
{
    const Id<Criterion> cost = criterion("Cost", Measure::Cost, 40); // A leads by 20 points
    const Id<Criterion> fit = criterion("Fit", Measure::Judged, 30, {20, 80}); // B leads by 60
    const Id<Criterion> skill = criterion("Skill", Measure::Judged, 30, {20, 80}); // and here
    // s×20 = (1 − s)×60 at s = 75 %: more than a weight of 100 beside the others' 60.
    const DecisionMatrix matrix = decide();
    QCOMPARE(matrix.leaders, QList {1});
    QCOMPARE(matrix.turn, std::optional(DecisionTurn {cost, Percent::fromWhole(75), true, 0}));
    QCOMPARE(turnText(matrix), u"A leads where “Cost” weighs more than about 75\u00a0%."_s);
    const auto leadersAt = [&](const char *others) {
        return decide({{cost, Percent::fromWhole(75)}, {fit, *points(others)}, {skill, *points(others)}})
            .leaders;
    };
    QCOMPARE(leadersAt("12.5"), (QList {0, 1}));
    QCOMPARE(leadersAt("12.4"), QList {0});
}

void TestDecisionMatrix::turnAtNothingIsSaidAsWithout()
{
    criterion("Cost", Measure::Cost, 40); // A leads by 20 points
    criterion("Fit", Measure::Judged, 40, {40, 60}); // B by as much
    criterion("Taste", Measure::Judged, 1, {40, 60});
    criterion("Know-how", Measure::Judged, 2, {90, 30});
    // 2 × 60 − 1 × 20 = 100 ahead: level where know-how weighs 2 − 100 / 60 = 0.33 beside the others' 81.
    QCOMPARE(verdictText(decide()), u"A leads. Without “Know-how”, B leads."_s);
}

void TestDecisionMatrix::turnWhereAllElseIsNextToNothingIsSaidAsOnly()
{
    criterion("Cost", Measure::Cost, 5); // A leads by 20 points
    criterion("Fit", Measure::Judged, 50, {0, 100}); // B leads by 100
    criterion("Skill", Measure::Judged, 45, {0, 100});
    QCOMPARE(turnText(decide()), u"A leads where “Cost” weighs more than about 83\u00a0%."_s); // 100 of 120
    Criterion cost = m_small.plan.table<Criterion>().at(0);
    cost.measure = Measure::Judged;
    cost.scores = {{m_a, Percent::fromWhole(50), {}}, {m_b, *points("49.9"), {}}};
    m_small.plan.table<Criterion>().replace(cost);
    QCOMPARE(turnText(decide()), u"Where only “Cost” counts, A leads."_s); // from 100 of 100.1 on
}

void TestDecisionMatrix::rivalThatOnlyDrawsLevelIsNoTurn()
{
    criterion("Cost", Measure::Cost, 40); // A leads by 20 points
    criterion("Fit", Measure::Judged, 10, {40, 60}); // B by as much
    criterion("Skill", Measure::Judged, 10, {60, 40}); // and A
    criterion("Taste", Measure::Judged, 40, {60, 60});
    // Without cost both have the same. By fit: s×20 = (1 − s)×1,000/90 at s = 1,000 of 2,800.
    QCOMPARE(turnText(decide()), u"B leads where “Fit” weighs more than about 36\u00a0%."_s);
}

void TestDecisionMatrix::movedWeightsStandInForThePlans()
{
    const Id<Criterion> cost = criterion("Cost", Measure::Cost, 40);
    const Id<Criterion> fit = criterion("Fit", Measure::Judged, 0, {0, 100});
    QCOMPARE(decide().leaders, QList {0});
    const DecisionMatrix moved = decide({{cost, Percent()}, {fit, Percent::fromWhole(5)}});
    QCOMPARE(moved.leaders, QList {1});
    QCOMPARE(moved.totals, (QList {points("0"), points("100")}));
}

void TestDecisionMatrix::nothingToDecideByGivesNoTotal()
{
    QVERIFY(decide().rows.isEmpty());
    criterion("Fit", Measure::Judged, 100);
    const DecisionMatrix matrix = decide();
    QVERIFY(!matrix.totals.first());
    QVERIFY(matrix.leaders.isEmpty());
    QVERIFY(!verdictText(matrix).isEmpty());
    QVERIFY(decisionMatrix(m_small.plan, {}, {}).rows.isEmpty());
}

void TestDecisionMatrix::scoresAreReadAndWrittenOutOfTen()
{
    QCOMPARE(scoreText(points("92.222222")), u"9.2"_s);
    QCOMPARE(scoreText(points("100")), u"10.0"_s);
    QCOMPARE(scoreText(points("89.5")), u"9.0"_s);
    QCOMPARE(parseScore(u" 7.5 "_s), points("75"));
    QCOMPARE(parseScore(u"10"_s), points("100"));
    for (const QString &wrong : {u"11"_s, u"-1"_s, u"good"_s, u""_s})
        QVERIFY2(!parseScore(wrong), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestDecisionMatrix)
#include "tst_decisionmatrix.moc"
