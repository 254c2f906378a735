// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/uncertainty/inputtext.h"
#include "core/uncertainty/runner.h"
#include "core/rangedplan.h"

#include <QTest>

#include <cmath>

using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// A plan of lines that cost an amount of a range a month.
class StatedPlan
{
public:
    StatedPlan() : m_option(m_small.option("A")), m_environment(m_small.environment("Production")) { }

    StatedPlan &line(const char *low, const char *likely, const char *high, Spread spread = Spread::Uniform)
    {
        const ComponentId id =
            m_small.stated(m_option, m_environment, "line", {dollars(low), dollars(likely), dollars(high)});
        for (Sizing row : Table<Sizing>(m_small.plan.table<Sizing>())) {
            if (row.component == id)
                row.stated.spread = spread;
            m_small.plan.table<Sizing>().replace(row);
        }
        return *this;
    }
    StatedPlan &budget(const char *amount, PhaseId phase = {})
    {
        Budget row;
        row.phase = phase;
        row.amount = dollars(amount);
        m_small.add(row);
        return *this;
    }
    SmallPlan &rows() { return m_small; }
    [[nodiscard]] const Plan &plan() const { return m_small.plan; }
    [[nodiscard]] OptionId option() const { return m_option; }
    [[nodiscard]] EnvironmentId environment() const { return m_environment; }
    [[nodiscard]] Simulation simulate(int runs, int threads = 1, int seed = 1) const
    {
        SimulationOptions options;
        options.runs = runs;
        options.threads = threads;
        options.seed = seed;
        return *stratoplan::simulate(m_small.plan, m_option, Basis::Stated, options);
    }

private:
    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_environment;
};

struct Moments
{
    double mean = 0;
    double variance = 0;
};

Moments momentsOf(const std::vector<double> &values)
{
    Moments moments;
    for (const double value : values)
        moments.mean += value / static_cast<double>(values.size());
    for (const double value : values)
        moments.variance += (value - moments.mean) * (value - moments.mean);
    moments.variance /= static_cast<double>(values.size() - 1);
    return moments;
}

/// Within three standard errors of the share of @p runs that something of chance @p chance happens in.
bool isChance(const std::optional<Percent> &found, double chance, int runs)
{
    return found
        && std::abs(found->toDouble() / 100 - chance) <= 3 * std::sqrt(chance * (1 - chance) / runs) + 1e-9;
}

} // namespace

/// Simulations against closed forms.
class TestMonteCarlo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsOfUniformsHaveTheirMeanAndVariance()
    {
        StatedPlan stated;
        double mean = 0;
        double variance = 0;
        const char *highs[] {"10", "25", "40", "55", "70", "85", "100", "115", "130", "145", "160", "175"};
        for (const char *high : highs) {
            stated.line("4", "8", high);
            const double width = QByteArray(high).toDouble() - 4;
            mean += 4 + width / 2;
            variance += width * width / 12;
        }
        constexpr int count = 40'000;
        SimulationOptions options;
        options.runs = count;
        const RunCosts runs = *Runner(stated.plan(), stated.option(), Basis::Stated, options).run();
        for (const std::size_t month : {0, 11}) {
            const Moments found = momentsOf(runs.column(month));
            QVERIFY(std::abs(found.mean - mean) < 3 * std::sqrt(variance / count));
            QVERIFY(std::abs(found.variance - variance) < 3 * variance * std::sqrt(2.0 / count));
        }
        const Simulation simulation = stated.simulate(count);
        QVERIFY(std::abs(simulation.columns.at(5).mean.toDouble() - mean) < 3 * std::sqrt(variance / count));
        QVERIFY(std::abs(simulation.total.mean.toDouble() - 12 * mean) < 36 * std::sqrt(variance / count));
        QCOMPARE(simulation.inputs.size(), 12);
    }

    void chanceToStayWithinABudgetIsThatOfTheUniform()
    {
        constexpr int count = 20'000;
        StatedPlan stated;
        const PhaseId growth = stated.rows().phase("Growth", Month(2026, 7));
        stated.line("100", "150", "200").budget("130").budget("175", growth);
        const Simulation simulation = stated.simulate(count);
        for (int month = 0; month < 12; ++month) {
            const CostBand &band = simulation.columns.at(month);
            QVERIFY(isChance(band.within, month < 6 ? 0.3 : 0.75, count));
            QCOMPARE(*band.limit, month < 6 ? dollars("130") : dollars("175"));
        }
        // The months cost the same in a run: their sum is within 6 × 130 + 6 × 175 = 1830 with 52.5 %.
        QVERIFY(isChance(simulation.total.within, 0.525, count));
        QVERIFY(isChance(simulation.running.at(5).within, 0.3, count));
        QCOMPARE(*simulation.total.limit, dollars("1830"));
        QCOMPARE(simulation.running.last(), simulation.total);
    }

    void percentilesOfATriangleAreItsOwn()
    {
        constexpr int count = 20'000;
        const Simulation simulation = StatedPlan().line("0", "20", "100", Spread::Triangular).simulate(count);
        const CostBand &band = simulation.columns.at(0);
        // Its distribution is x² / 2000 up to 20 and 1 - (100 - x)² / 8000 from there on.
        const auto isAt = [](const Money &found, double share) {
            const double x = found.toDouble();
            const double below = x < 20 ? x * x / 2000 : 1 - (100 - x) * (100 - x) / 8000;
            return std::abs(below - share) < 3 * std::sqrt(share * (1 - share) / count);
        };
        QVERIFY(isAt(band.p10, 0.1));
        QVERIFY(isAt(band.p50, 0.5));
        QVERIFY(isAt(band.p90, 0.9));
        QCOMPARE(band.likely, dollars("20"));
    }

    void budgetsInAnotherCurrencyAreExchanged()
    {
        StatedPlan stated;
        stated.line("100", "150", "200");
        CurrencyRate rate;
        rate.from = Currency::of("EUR");
        rate.to = usd;
        rate.rate = *ExchangeRate::fromString(u"1.25"_s);
        rate.date = QDate(2025, 1, 1);
        stated.rows().add(rate);
        Budget budget;
        budget.amount = Money::fromWhole(112, Currency::of("EUR"));
        stated.rows().add(budget);
        const Simulation simulation = stated.simulate(5'000);
        QCOMPARE(*simulation.columns.at(0).limit, dollars("140"));
        QVERIFY(isChance(simulation.columns.at(0).within, 0.4, 5'000));
    }

    void oneDriverMovesAllThatDependsOnIt()
    {
        constexpr int count = 20'000;
        SmallPlan small;
        const OptionId option = small.option("A");
        Driver users;
        users.key = u"users"_s;
        users.points = {{Month(2026, 1), {}, {quantity("100"), quantity("150"), quantity("200")}}};
        users.spread = Spread::Uniform;
        small.add(users);
        for (int i = 0; i < 2; ++i) {
            const ComponentId id = small.component(option, {}, "seats");
            small.charge(small.sizing(id, QuantityInput::by(u"users"_s)), small.monthly("1"));
        }
        SimulationOptions options;
        options.runs = count;
        const RunCosts runs = *Runner(small.plan, option, Basis::Catalog, options).run();
        const Moments found = momentsOf(runs.column(3));
        const double variance = 4 * 10'000.0 / 12; // of twice a uniform, not of two
        QVERIFY(std::abs(found.mean - 300) < 3 * std::sqrt(variance / count));
        QVERIFY(std::abs(found.variance - variance) < 3 * variance * std::sqrt(0.8 / count));
        const Simulation simulation = *simulate(small.plan, option, Basis::Catalog, options);
        QCOMPARE(simulation.inputs.size(), 1);
        QCOMPARE(simulation.inputs.first().what, UncertainInput::What::Driver);
        QVERIFY(simulation.inputs.first().correlation > 0.999);
    }

    void growthCompoundsInEveryRun()
    {
        constexpr int count = 20'000;
        SmallPlan small;
        const OptionId option = small.option("A");
        Driver users;
        users.key = u"users"_s;
        users.points = {{Month(2026, 1), {}, Range(quantity("100"))}};
        users.growth = {Percent(), Percent::fromWhole(5), Percent::fromWhole(10)};
        users.spread = Spread::Uniform;
        small.add(users);
        const ComponentId id = small.component(option, {}, "seats");
        small.charge(small.sizing(id, QuantityInput::by(u"users"_s)), small.monthly("1"));
        SimulationOptions options;
        options.runs = count;
        const Simulation simulation = *simulate(small.plan, option, Basis::Catalog, options);
        const auto isAt = [](const Money &found, int months, double share) {
            const double growth = std::pow(found.toDouble() / 100, 1.0 / months) - 1;
            return std::abs(growth / 0.1 - share) < 3 * std::sqrt(share * (1 - share) / count);
        };
        QVERIFY(isAt(simulation.columns.at(11).p10, 11, 0.1));
        QVERIFY(isAt(simulation.columns.at(11).p50, 11, 0.5));
        QVERIFY(isAt(simulation.columns.at(4).p90, 4, 0.9));
        QCOMPARE(simulation.columns.at(0).p90, dollars("100"));
    }

    void phasesBeginByTheDriversOfTheRun()
    {
        constexpr int count = 4'000;
        StatedPlan stated;
        Driver users;
        users.key = u"users"_s;
        users.points = {{Month(2026, 1), {}, Range(quantity("10"))}};
        users.growth = {Percent(), Percent::fromWhole(15), Percent::fromWhole(40)};
        users.spread = Spread::Uniform;
        stated.rows().add(users);
        Trigger trigger;
        trigger.condition = u"users > 50"_s;
        trigger.action = Trigger::Action::BeginPhase;
        Phase phase;
        phase.begins = Phase::Begins::OnTrigger;
        phase.trigger = stated.rows().add(trigger);
        const PhaseId growth = stated.rows().add(phase);
        stated.line("1", "1", "1");
        Sizing large = stated.plan().table<Sizing>().at(0);
        large.phase = growth;
        large.stated.amount = dollars("100");
        stated.rows().add(large);
        stated.budget("50");
        const Simulation simulation = stated.simulate(count, 2);
        for (int month = 1; month < 12; ++month) {
            // Still in the first phase while 10 × (1 + g)^month <= 50, g even between 0 and 40 %.
            const double growthRate = std::pow(5.0, 1.0 / month) - 1;
            QVERIFY(isChance(simulation.columns.at(month).within, std::min(1.0, growthRate / 0.4), count));
        }
        QCOMPARE(simulation.inputs.size(), 1);
        QCOMPARE(simulation.inputs.first().what, UncertainInput::What::Growth);
        QVERIFY(simulation.inputs.first().totalAtHigh > simulation.inputs.first().totalAtLow);
    }

    void pricesMayDiffer()
    {
        constexpr int count = 20'000;
        SmallPlan small;
        const OptionId option = small.option("A");
        const RateId rate = small.monthly("10");
        small.priced(option, {}, "disk", rate, "7");
        PriceRange range;
        range.rate = rate;
        range.percent = {Percent::fromWhole(-10), Percent(), Percent::fromWhole(30)};
        range.spread = Spread::Pert;
        small.add(range);
        SimulationOptions options;
        options.runs = count;
        const Simulation simulation = *simulate(small.plan, option, Basis::Catalog, options);
        // PERT: mean (-10 + 30) / 6 = 10/3 %, variance (40/3)(80/3) / 7.
        const double error = 0.7 * std::sqrt((40.0 / 3) * (80.0 / 3) / 7 / count);
        QVERIFY(std::abs(simulation.columns.at(0).mean.toDouble() - 70 * (1 + 0.1 / 3)) < 3 * error);
        QCOMPARE(simulation.columns.at(0).likely, dollars("70"));
        QCOMPARE(simulation.inputs.first().what, UncertainInput::What::Price);
        QCOMPARE(inputTitle(simulation.inputs.first()), u"Price of item"_s);
    }

    void sharesAndAdditionsAreDrawn()
    {
        constexpr int count = 20'000;
        StatedPlan stated;
        stated.line("100", "100", "100");
        Adjustment recovery;
        recovery.name = u"Disaster recovery"_s;
        recovery.steps = {
            {{}, {Percent::fromWhole(20), Percent::fromWhole(30), Percent::fromWhole(40)}, Spread::Uniform}};
        stated.rows().add(recovery);
        stated.budget("125");
        const Simulation simulation = stated.simulate(count);
        QVERIFY(isChance(simulation.columns.at(0).within, 0.25, count));
        QCOMPARE(simulation.columns.at(0).likely, dollars("130"));
        QCOMPARE(inputTitle(simulation.inputs.first()), u"Disaster recovery (percentage)"_s);
    }

    void tornadoNamesTheLargestEffectFirst()
    {
        StatedPlan stated;
        stated.line("0", "50", "100").line("0", "500", "1000").line("30", "30", "30");
        const Simulation simulation = stated.simulate(4'000);
        QCOMPARE(simulation.inputs.size(), 2);
        const UncertainInput &large = simulation.inputs.at(0);
        QCOMPARE(large.value.low, quantity("100"));
        QCOMPARE(large.value.likely, quantity("500"));
        QCOMPARE(large.value.high, quantity("900"));
        QCOMPARE(large.totalAtLow, dollars("2160")); // 12 × (100 + 50 + 30)
        QCOMPARE(large.totalAtHigh, dollars("11760"));
        QCOMPARE(large.atLow.at(3), dollars("180"));
        QCOMPARE(inputSpanText(large), u"$100 to $900"_s);
        const UncertainInput &small = simulation.inputs.at(1);
        QCOMPARE(small.totalAtHigh - small.totalAtLow, dollars("960"));
        // Variances are as 100 to 1.
        QVERIFY(large.share.toDouble() > 97);
        QCOMPARE(large.share + small.share, Percent::fromWhole(100));
        const QList<TornadoBar> bars = tornado(simulation, 2);
        QCOMPARE(bars.size(), 2);
        QCOMPARE(bars.first().low, dollars("180"));
    }

    void oneThreadAndTwoDrawTheSame()
    {
        for (quint32 seed = 1; seed <= 6; ++seed) {
            const RangedPlan random(seed);
            SimulationOptions options;
            options.runs = 300;
            options.seed = 5;
            const auto one = simulate(random.plan(), random.option(), Basis::Catalog, options);
            options.threads = 2;
            const auto two = simulate(random.plan(), random.option(), Basis::Catalog, options);
            QVERIFY(one == two);
            options.seed = 6;
            const auto other = simulate(random.plan(), random.option(), Basis::Catalog, options);
            QVERIFY(one->isCertain() || one->total != other->total);
        }
    }

    void aRangeElsewhereLeavesTheDrawsAsTheyAre()
    {
        StatedPlan one;
        one.line("0", "50", "100");
        StatedPlan two;
        two.line("0", "50", "100").line("7", "7", "7").line("3", "3", "3");
        QCOMPARE(two.simulate(500).columns.at(0).p90, one.simulate(500).columns.at(0).p90 + dollars("10"));
    }

    void medianLiesBetweenLowAndHigh()
    {
        int uncertain = 0;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            RandomPlan random(seed);
            const Plan plan = random.make();
            const OptionId option = random.option();
            SimulationOptions options;
            options.runs = 200;
            const Simulation simulation = *simulate(plan, option, Basis::Catalog, options);
            const CostTable table = evaluate(plan, option, Basis::Catalog);
            for (int column = 0; column < simulation.timeline.size(); ++column) {
                const CostBand &band = simulation.columns.at(column);
                const CostSum sum = table.total(column);
                QCOMPARE(band.likely, sum.amount.likely);
                QCOMPARE(band.unknown, sum.unknown);
                QVERIFY(band.p10 <= band.p50 && band.p50 <= band.p90);
                const Money cent = dollars("0.01");
                QVERIFY(band.p50 + cent > std::min(sum.amount.low, sum.amount.likely));
                QVERIFY(band.p50 - cent < std::max(sum.amount.high, sum.amount.likely));
                uncertain += band.p10 != band.p90;
            }
        }
        QVERIFY(uncertain > 300);
    }

    void certainPlansCostTheSameInEveryRun()
    {
        StatedPlan stated;
        stated.line("100", "100", "100").budget("99");
        QVERIFY(!isUncertain(stated.plan(), stated.option(), Basis::Stated));
        const Simulation simulation = stated.simulate(2'000);
        QVERIFY(simulation.isCertain());
        QCOMPARE(simulation.total.p10, dollars("1200"));
        QCOMPARE(simulation.total.p90, dollars("1200"));
        QCOMPARE(*simulation.columns.at(0).within, Percent());
        stated.line("1", "2", "3");
        QVERIFY(isUncertain(stated.plan(), stated.option(), Basis::Stated));
    }

    void cancelledSimulationsGiveNothing()
    {
        StatedPlan stated;
        stated.line("0", "50", "100");
        std::atomic_bool cancelled = false;
        int last = -1;
        SimulationOptions options;
        options.runs = 100'000;
        options.cancelled = &cancelled;
        options.progress = [&](int percent) {
            QVERIFY(percent >= last && percent <= 100);
            last = percent;
            cancelled = percent >= 10;
        };
        QVERIFY(!simulate(stated.plan(), stated.option(), Basis::Stated, options));
        QVERIFY(last >= 10 && last < 20);
    }

    void progressEndsWithEverything()
    {
        StatedPlan stated;
        stated.line("0", "50", "100");
        int last = -1;
        SimulationOptions options;
        options.runs = 1'000;
        options.progress = [&last](int percent) { last = percent; };
        QVERIFY(simulate(stated.plan(), stated.option(), Basis::Stated, options));
        QCOMPARE(last, 100);
    }
};

QTEST_GUILESS_MAIN(TestMonteCarlo)
#include "tst_montecarlo.moc"
