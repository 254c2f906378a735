// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deenmate.h"
#include "render/curves/chancecurves.h"
#include "render/curves/moneyfacts.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

UncertainInput input(const QString &name, const char *low, const char *high)
{
    UncertainInput made;
    made.what = UncertainInput::What::Driver;
    made.name = name;
    made.totalAtLow = dollars(low);
    made.totalAtHigh = dollars(high);
    return made;
}

/// DeenMate with a simulation written by hand: the chance to stay within budget falls from certain to none,
/// users matter more than traffic.
struct Chances
{
    DeenMate made;
    CostTable costs = made.costs();
    Simulation simulation;

    Chances()
    {
        simulation.option = made.aws;
        simulation.timeline = costs.timeline;
        simulation.runs = 2000;
        simulation.seed = 1;
        for (int month = 0; month < 12; ++month) {
            CostBand band;
            band.within = Percent::fromWhole(month < 2 ? 100 : (month < 6 ? 40 : 0));
            simulation.columns.append(band);
        }
        simulation.total.likely = dollars("264175.20");
        simulation.inputs = {input(u"Traffic"_s, "260000", "270000"), input(u"Users"_s, "200000", "400000")};
    }
    [[nodiscard]] CurveSource source(int column = 0) const
    {
        return {made.plan, costs, column, {}, &simulation, nullptr, {}};
    }
};

} // namespace

/// What chance does, as figures are told.
class TestChanceCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonthHasItsChance();
    void withoutABudgetThereIsNoChance();
    void everyBudgetCanBeChosen();
    void categoriesHaveBandsWhereTheyVary();
    void whatMattersMostComesFirst();
    void rowsWithoutRoomAreCounted();
    void theChanceIsAMoneyFact();
};

void TestChanceCurves::aMonthHasItsChance()
{
    const Chances chances;
    const ChanceChartData data = curves::chance(chances.source(3));
    QCOMPARE(data.chances.size(), 12);
    QCOMPARE(data.chances.at(2), Percent::fromWhole(40));
    QCOMPARE(data.current, 3);
    QVERIFY(curves::isLimited(data));
    QVERIFY(ChanceChart(data).altText().contains(u"Nov 2025"_s));
}

void TestChanceCurves::withoutABudgetThereIsNoChance()
{
    Chances chances;
    for (CostBand &band : chances.simulation.columns)
        band.within = std::nullopt;
    QVERIFY(!curves::isLimited(curves::chance(chances.source())));
}

void TestChanceCurves::everyBudgetCanBeChosen()
{
    Chances chances;
    Budget budget;
    budget.amount = Range(dollars("10"));
    budget.tag = {u"team"_s, u"core"_s};
    const BudgetId id = chances.made.add(budget);
    QCOMPARE(curves::chanceChoices(chances.source()).size(), 1); // it has no chance yet
    BudgetChance chance;
    chance.budget = id;
    chance.columns = QList<CostBand>(12);
    chance.columns[4].within = Percent::fromWhole(62);
    chance.kept = Percent::fromWhole(62);
    chance.total.within = Percent::fromWhole(90);
    chances.simulation.budgets.append(chance);
    const QList<curves::ChanceChoice> choices = curves::chanceChoices(chances.source());
    QCOMPARE(choices.size(), 2);
    QCOMPARE(choices.at(0).title, u"Whole option"_s);
    QCOMPARE(choices.at(1).title, u"team = core"_s);
    const ChanceChartData data = curves::chance(chances.source(), id);
    QCOMPARE(data.chances.at(4), Percent::fromWhole(62));
    QVERIFY(!data.chances.at(3));
    QCOMPARE(curves::chanceRemark(chances.source(), id).replace(QChar::Nbsp, u' '),
             u"62 % in every month, 90 % over all months"_s);
}

void TestChanceCurves::categoriesHaveBandsWhereTheyVary()
{
    Chances chances;
    CategoryBand compute {u"Compute"_s, u"Compute"_s, QList<CostBand>(12), {}};
    CategoryBand storage {u"Storage"_s, u"Storage"_s, QList<CostBand>(12), {}};
    for (int month = 0; month < 12; ++month) {
        compute.columns[month].p10 = dollars("100");
        compute.columns[month].p90 = dollars("300");
        storage.columns[month].p10 = storage.columns[month].p90 = dollars("40");
    }
    chances.simulation.categories = {compute, storage};
    const QList<ChartBand> bands = curves::categoryBands(chances.source());
    QCOMPARE(bands.size(), 1);
    QCOMPARE(bands.first().title, u"Compute"_s);
    QCOMPARE(bands.first().low.at(3), dollars("100"));
    QCOMPARE(bands.first().high.at(3), dollars("300"));
    CurveSource without = chances.source();
    without.parts.band = false;
    QVERIFY(curves::categoryBands(without).isEmpty());
}

void TestChanceCurves::whatMattersMostComesFirst()
{
    const Chances chances;
    const TornadoData data = curves::tornado(chances.source());
    QCOMPARE(data.rows.size(), 2);
    QCOMPARE(data.rows.first().low, dollars("200000"));
    QCOMPARE(data.likely, dollars("264175.20"));
    QVERIFY(Tornado(data).altText().contains(u"$200,000 to $400,000"_s));
}

void TestChanceCurves::rowsWithoutRoomAreCounted()
{
    TornadoData data;
    data.likely = dollars("100");
    for (int i = 0; i < 20; ++i)
        data.rows.append({u"Input %1"_s.arg(i), {}, dollars("90"), dollars("110")});
    const Tornado tornado(data);
    const QList<Figure::HotSpot> spots = tornado.hotSpots({0, 0, 600, 120}, Theme::light());
    QVERIFY(!spots.isEmpty() && spots.size() < 8);
    for (const Figure::HotSpot &spot : spots)
        QVERIFY(QRectF(0, 0, 600, 120).contains(spot.area));
    QVERIFY(tornado.hotSpots({0, 0, 600, 10}, Theme::light()).isEmpty());
}

void TestChanceCurves::theChanceIsAMoneyFact()
{
    const Chances chances;
    const auto chanceIn = [&](int column) {
        for (const MoneyFact &fact : curves::moneyFacts(chances.source(column))) {
            if (fact.key == "chance"_L1)
                return fact;
        }
        return MoneyFact();
    };
    QCOMPARE(chanceIn(2).value, u"40\u00a0%"_s);
    QVERIFY(chanceIn(2).tone == MoneyFact::Tone::Bad);
    QVERIFY(chanceIn(0).tone == MoneyFact::Tone::Good);
}

QTEST_MAIN(TestChanceCurves)
#include "tst_chancecurves.moc"
