// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rangedplan.h"
#include "core/uncertainty/chancetext.h"
#include "core/uncertainty/runner.h"

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr int count = 10'000;

Simulation simulated(const Plan &plan, OptionId option, Basis basis = Basis::Stated, int runs = count)
{
    SimulationOptions options;
    options.runs = runs;
    options.threads = 2;
    return *simulate(plan, option, basis, options);
}

/// Within three standard errors of the share of runs that something of this chance happens in.
bool isChance(const std::optional<Percent> &found, double chance)
{
    return found
        && std::abs(found->toDouble() / 100 - chance) <= 3 * std::sqrt(chance * (1 - chance) / count) + 1e-9;
}

Budget limitOf(const char *amount)
{
    Budget budget;
    budget.amount = dollars(amount);
    return budget;
}

/// Lines that cost an amount of an even range a month, each in its environment, group, tag and category.
class PartsPlan
{
public:
    SmallPlan small;
    OptionId option = small.option("A");
    EnvironmentId production = small.environment("Production");
    EnvironmentId test = small.environment("Test");
    GroupId group = addGroup();

    PartsPlan &line(const char *low, const char *high, EnvironmentId environment, GroupId of = {},
                    Category category = Category::Compute, bool isTagged = false)
    {
        const Money from = dollars(low);
        const Money to = dollars(high);
        const Money middle = Money::fromMicros((from.micros() + to.micros()) / 2, usd);
        const ComponentId id = small.stated(option, environment, "line", {from, middle, to});
        Sizing sizing = small.plan.table<Sizing>().at(small.plan.table<Sizing>().size() - 1);
        sizing.stated.spread = Spread::Uniform;
        small.plan.table<Sizing>().replace(sizing);
        Component component = *small.plan.find(id);
        component.group = of;
        component.category = category;
        if (isTagged)
            component.tags = {{u"team"_s, u"core"_s}};
        small.plan.table<Component>().replace(component);
        return *this;
    }

private:
    GroupId addGroup()
    {
        Group row;
        row.name = u"Web"_s;
        return small.add(row);
    }
};

} // namespace

/// The chance to stay within every budget of a plan, and the bands of its categories.
class TestBudgetChances : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chancesSayWhatRunsCanTell()
    {
        const Format format;
        const auto said = [&](CostBand band, std::optional<double> within) {
            if (within)
                band.within = Percent::fromDouble(*within);
            return chanceText(band, format).replace(QChar::Nbsp, u' ');
        };
        CostBand ranged;
        ranged.p10 = dollars("10");
        ranged.p90 = dollars("20");
        QCOMPARE(said(ranged, 62.0), u"62 %"_s);
        QCOMPARE(said(ranged, 99.0), u"99 %"_s);
        QCOMPARE(said(ranged, 99.2), u"over 99 %"_s);
        QCOMPARE(said(ranged, 100.0), u"over 99 %"_s);
        QCOMPARE(said(ranged, 1.0), u"1 %"_s);
        QCOMPARE(said(ranged, 0.8), u"under 1 %"_s);
        QCOMPARE(said(ranged, 0.0), u"under 1 %"_s);
        QCOMPARE(said(ranged, std::nullopt), absentText());
        // Every run costs the same; and what happens in one run of twenty-five.
        CostBand same;
        same.p10 = same.p90 = dollars("10");
        QCOMPARE(said(same, 100.0), u"no range"_s);
        QCOMPARE(said(same, 0.0), u"no range"_s);
        QCOMPARE(said(same, 96.0), u"96 %"_s);
        BudgetChance chance;
        chance.columns = {same, same};
        QCOMPARE(keptChanceText(chance, format), absentText());
        chance.kept = Percent::fromWhole(100);
        QCOMPARE(keptChanceText(chance, format), u"no range"_s);
        chance.columns.append(ranged);
        QCOMPARE(keptChanceText(chance, format).replace(QChar::Nbsp, u' '), u"over 99 %"_s);
    }

    void everyScopeHasTheChanceOfItsOwnLines()
    {
        PartsPlan parts;
        parts.line("100", "200", parts.production, parts.group)
            .line("0", "50", parts.test, {}, Category::Storage, true)
            .line("10", "30", parts.production);
        Budget environment = limitOf("20");
        environment.environment = parts.test;
        Budget group = limitOf("180");
        group.group = parts.group;
        Budget tag = limitOf("45");
        tag.tag = {u"team"_s, u"core"_s};
        const BudgetId byEnvironment = parts.small.add(environment);
        const BudgetId byGroup = parts.small.add(group);
        const BudgetId byTag = parts.small.add(tag);
        const BudgetId whole = parts.small.add(limitOf("1000"));
        const Simulation simulation = simulated(parts.small.plan, parts.option);
        QCOMPARE(simulation.budgets.size(), 4);
        for (const int month : {0, 11}) {
            QVERIFY(isChance(chanceOf(simulation, byEnvironment)->columns.at(month).within, 0.4));
            QVERIFY(isChance(chanceOf(simulation, byGroup)->columns.at(month).within, 0.8));
            QVERIFY(isChance(chanceOf(simulation, byTag)->columns.at(month).within, 0.9));
            QCOMPARE(*chanceOf(simulation, whole)->columns.at(month).within, Percent::fromWhole(100));
        }
        QCOMPARE(*chanceOf(simulation, byGroup)->total.limit, dollars("2160"));
        QVERIFY(isChance(chanceOf(simulation, byGroup)->total.within, 0.8));
        QVERIFY(isChance(chanceOf(simulation, byGroup)->kept, 0.8));
        QCOMPARE(chanceOf(simulation, byGroup)->columns.at(0).likely, dollars("150"));
    }

    void uniformPriceOfOneComponentMovesItsTagAlone()
    {
        SmallPlan small;
        const OptionId option = small.option("A");
        const RateId disk = small.monthly("10");
        const ComponentId tagged = small.priced(option, {}, "disk", disk, "7");
        small.priced(option, {}, "other", small.monthly("500"), "3");
        Component component = *small.plan.find(tagged);
        component.tags = {{u"team"_s, u"data"_s}};
        small.plan.table<Component>().replace(component);
        PriceRange range;
        range.rate = disk;
        range.percent = {Percent::fromWhole(-10), Percent(), Percent::fromWhole(30)};
        range.spread = Spread::Uniform;
        small.add(range);
        Budget budget = limitOf("77"); // 70 and ten per cent: half of the way from -10 to 30
        budget.tag = {u"team"_s, u"data"_s};
        const BudgetId id = small.add(budget);
        const Simulation simulation = simulated(small.plan, option, Basis::Catalog);
        QVERIFY(isChance(chanceOf(simulation, id)->columns.at(4).within, 0.5));
        const auto isAt = [](const Money &found, double share) {
            const double place = (found.toDouble() / 70 - 0.9) / 0.4;
            return std::abs(place - share) < 3 * std::sqrt(share * (1 - share) / count);
        };
        QVERIFY(isAt(chanceOf(simulation, id)->columns.at(4).p10, 0.1));
        QVERIFY(isAt(chanceOf(simulation, id)->columns.at(4).p90, 0.9));
    }

    /// Inputs draw the same numbers in a plan of fewer lines: what a budget covers costs in every run what a
    /// plan of nothing else costs.
    void partsCountLikePlansOfNothingElse()
    {
        PartsPlan all;
        PartsPlan alone;
        for (int i = 0; i < 8; ++i) {
            const QByteArray high = QByteArray::number(20 + 13 * i);
            const bool isIn = i % 3 == 0;
            all.line("5", high, i % 2 ? all.test : all.production, isIn ? all.group : GroupId());
            alone.line("5", isIn ? high : "5", alone.production, isIn ? alone.group : GroupId());
        }
        Budget group = limitOf("130");
        group.group = all.group;
        const BudgetId part = all.small.add(group);
        alone.small.add(limitOf("155")); // five other lines of 5
        const BudgetChance found = *chanceOf(simulated(all.small.plan, all.option), part);
        const Simulation expected = simulated(alone.small.plan, alone.option);
        QCOMPARE(found.columns.at(3).within, expected.columns.at(3).within);
        QCOMPARE(found.total.within, expected.total.within);
        QVERIFY(*found.total.within > Percent() && *found.total.within < Percent::fromWhole(100));
        QCOMPARE(found.columns.at(3).p10 + dollars("25"), expected.columns.at(3).p10);
        QCOMPARE(found.columns.at(3).p90 + dollars("25"), expected.columns.at(3).p90);
    }

    void phaseHoldsInItsMonthsAlone()
    {
        PartsPlan parts;
        const PhaseId growth = parts.small.phase("Growth", Month(2026, 7));
        parts.line("100", "200", parts.production).line("0", "40", parts.test);
        Budget budget = limitOf("10");
        budget.phase = growth;
        budget.environment = parts.test;
        const BudgetId id = parts.small.add(budget);
        const Simulation simulation = simulated(parts.small.plan, parts.option);
        const BudgetChance &chance = *chanceOf(simulation, id);
        QCOMPARE(chance.columns.at(5), CostBand());
        QVERIFY(isChance(chance.columns.at(6).within, 0.25));
        QCOMPARE(*chance.total.limit, dollars("60"));
        QCOMPARE(chance.total.likely, dollars("120"));
        QVERIFY(isChance(chance.total.within, 0.25));
    }

    void monthsTogetherAreHarderToKeep()
    {
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
        const BudgetId budget = small.add(limitOf("150"));
        const BudgetChance &chance = *chanceOf(simulated(small.plan, option, Basis::Catalog), budget);
        const auto chanceIn = [](int month) { return std::min(1.0, (std::pow(1.5, 1.0 / month) - 1) / 0.1); };
        QVERIFY(isChance(chance.columns.at(6).within, chanceIn(6)));
        QVERIFY(isChance(chance.columns.at(9).within, chanceIn(9)));
        QVERIFY(isChance(chance.kept, chanceIn(11)));
        QVERIFY(*chance.kept < *chance.total.within); // early months make up for late ones
    }

    void budgetsOfOthersAreLeftOut()
    {
        PartsPlan parts;
        parts.line("0", "40", parts.test);
        Budget ofOther = limitOf("10");
        ofOther.option = parts.small.option("B");
        parts.small.add(ofOther);
        QVERIFY(simulated(parts.small.plan, parts.option).budgets.isEmpty());
    }

    /// What stands in place of an environment is not in the whole, yet has a chance of its own: of its line
    /// and of what is added to it.
    void whatStandsInPlaceOfAnotherHasItsOwnChance()
    {
        PartsPlan parts;
        const EnvironmentId instead = parts.small.environment("Enterprise", parts.production);
        parts.line("100", "200", parts.production).line("0", "50", instead);
        Adjustment recovery;
        recovery.steps = {{{}, Range(Percent::fromWhole(10)), {}}};
        parts.small.add(recovery);
        Budget budget = limitOf("44"); // 55 at the most: 80 % of the way
        budget.environment = instead;
        const BudgetId id = parts.small.add(budget);
        const BudgetId whole = parts.small.add(limitOf("187")); // 170 of 100 to 200, and ten per cent
        const Simulation simulation = simulated(parts.small.plan, parts.option);
        const BudgetChance &chance = *chanceOf(simulation, id);
        QCOMPARE(chance.columns.at(4).likely, dollars("27.5"));
        QVERIFY(isChance(chance.columns.at(4).within, 0.8));
        QVERIFY(isChance(chance.kept, 0.8));
        QCOMPARE(*chance.total.limit, dollars("528"));
        QVERIFY(isChance(chanceOf(simulation, whole)->columns.at(4).within, 0.7));
        QCOMPARE(simulation.total.likely, dollars("1980"));
        QCOMPARE(simulation.inputs.size(), 1); // what matters to the whole
    }

    /// Ten units are free in an account. Each of the two takes them for itself, as they never run together.
    void whatStandsInPlaceOfAnotherHasAllowancesOfItsOwn()
    {
        SmallPlan small;
        const OptionId option = small.option("A");
        const EnvironmentId production = small.environment("Production");
        const EnvironmentId instead = small.environment("Enterprise", production);
        Rate rate = *small.plan.find(small.monthly("1"));
        rate.free = Rate::Free::Always;
        rate.allowance = quantity("10");
        small.plan.table<Rate>().replace(rate);
        small.priced(option, production, "queue", rate.id, "100");
        const ComponentId larger = small.component(option, instead, "queue");
        QuantityInput between = QuantityInput::of(Range(quantity("10"), quantity("60"), quantity("110")));
        between.spread = Spread::Uniform;
        small.charge(small.sizing(larger, between), rate.id);
        Budget budget = limitOf("30");
        budget.environment = instead;
        const BudgetId id = small.add(budget);
        const Simulation simulation = simulated(small.plan, option, Basis::Catalog);
        QVERIFY(isChance(chanceOf(simulation, id)->columns.at(2).within, 0.3));
        QCOMPARE(simulation.columns.at(2).likely, dollars("90"));
        QCOMPARE(simulation.columns.at(2).p90, dollars("90"));
    }

    /// A copy a day, kept for seven days, of 100 to 300 GB: 700 to 2,100 GB at 0.05.
    void copiesAreAsLargeAsTheDataOfTheRun()
    {
        SmallPlan small;
        const OptionId option = small.option("A");
        const ComponentId database = small.component(option, {}, "database");
        Sizing data = *small.plan.find(small.sizing(database, {}));
        data.unit = u"GB"_s;
        data.quantity = QuantityInput::of(Range(quantity("100"), quantity("200"), quantity("300")));
        data.quantity.spread = Spread::Uniform;
        small.plan.table<Sizing>().replace(data);
        const ComponentId copies = small.component(option, {}, "copies");
        small.charge(small.sizing(copies, QuantityInput::by(u"kept"_s)), small.monthly("0.05"));
        Backup backup;
        backup.component = database;
        backup.storage = copies;
        backup.every = Duration::fromDays(1);
        backup.keep = Duration::fromDays(7);
        small.add(backup);
        const BudgetId id = small.add(limitOf("49")); // 980 GB: a fifth of the way
        const Simulation simulation = simulated(small.plan, option, Basis::Catalog);
        QCOMPARE(simulation.columns.at(3).likely, dollars("70"));
        QVERIFY(isChance(chanceOf(simulation, id)->columns.at(3).within, 0.2));
        QCOMPARE(simulation.inputs.size(), 1);
        QCOMPARE(simulation.inputs.first().component, database);
    }

    void certainPlansKeepTheirBudgetsOrDoNot()
    {
        PartsPlan parts;
        parts.line("30", "30", parts.test).line("50", "50", parts.production, {}, Category::Storage);
        Budget budget = limitOf("29.99");
        budget.environment = parts.test;
        const BudgetId broken = parts.small.add(budget);
        budget.amount = dollars("30");
        const BudgetId kept = parts.small.add(budget);
        const Simulation simulation = simulated(parts.small.plan, parts.option);
        QVERIFY(simulation.isCertain());
        QCOMPARE(*chanceOf(simulation, broken)->kept, Percent());
        QCOMPARE(*chanceOf(simulation, kept)->kept, Percent::fromWhole(100));
        QCOMPARE(*chanceOf(simulation, kept)->columns.at(2).within, Percent::fromWhole(100));
        QCOMPARE(simulation.categories.size(), 2);
        QCOMPARE(simulation.categories.at(1).total.p90, dollars("600"));
    }

    void categoriesHaveBandsOfTheirOwn()
    {
        PartsPlan parts;
        parts.line("100", "200", parts.production).line("40", "40", parts.production, {}, Category::Storage);
        Adjustment recovery;
        recovery.steps = {{{}, {Percent::fromWhole(10), Percent::fromWhole(20), Percent::fromWhole(30)}, {}}};
        parts.small.add(recovery);
        const Simulation simulation = simulated(parts.small.plan, parts.option);
        QCOMPARE(simulation.categories.size(), 3);
        const CategoryBand &compute = simulation.categories.at(0);
        QCOMPARE(compute.key, u"Compute"_s);
        const auto isAt = [](const Money &found, double share) {
            return std::abs((found.toDouble() - 100) / 100 - share)
                < 3 * std::sqrt(share * (1 - share) / count);
        };
        QVERIFY(isAt(compute.columns.at(7).p10, 0.1));
        QVERIFY(isAt(compute.columns.at(7).p90, 0.9));
        QVERIFY(!compute.columns.at(7).limit);
        QCOMPARE(simulation.categories.at(1).columns.at(0).p10, dollars("40"));
        QCOMPARE(simulation.categories.at(1).columns.at(0).p90, dollars("40"));
        QCOMPARE(simulation.categories.at(2).key, u"adjustments"_s);
        QCOMPARE(simulation.categories.at(2).columns.at(0).likely, dollars("38")); // a fifth of 190
    }

    void phasesThatMoveTakeTheirBudgetsAlong()
    {
        PartsPlan parts;
        Driver users;
        users.key = u"users"_s;
        users.points = {{Month(2026, 1), {}, Range(quantity("10"))}};
        users.growth = {Percent(), Percent::fromWhole(15), Percent::fromWhole(40)};
        users.spread = Spread::Uniform;
        parts.small.add(users);
        Trigger trigger;
        trigger.condition = u"users > 50"_s;
        trigger.action = Trigger::Action::BeginPhase;
        Phase phase;
        phase.begins = Phase::Begins::OnTrigger;
        phase.trigger = parts.small.add(trigger);
        const PhaseId growth = parts.small.add(phase);
        parts.line("1", "1", parts.test).line("7", "7", parts.production, {}, Category::Storage);
        Sizing large = parts.small.plan.table<Sizing>().at(0);
        large.phase = growth;
        large.stated.amount = dollars("100");
        parts.small.add(large);
        Budget budget = limitOf("50");
        budget.environment = parts.test;
        const BudgetId id = parts.small.add(budget);
        const Simulation simulation = simulated(parts.small.plan, parts.option);
        for (int month = 1; month < 12; ++month) {
            // Still in the first phase while 10 × (1 + g)^month <= 50, g even between 0 and 40 %.
            const double expected = std::min(1.0, (std::pow(5.0, 1.0 / month) - 1) / 0.4);
            QVERIFY(isChance(chanceOf(simulation, id)->columns.at(month).within, expected));
            QCOMPARE(simulation.categories.at(1).columns.at(month).p90, dollars("7"));
        }
    }

    /// In every run, whatever the plan has in it.
    void categoriesAddUpToTheWhole()
    {
        for (quint32 seed = 1; seed <= 30; ++seed) {
            const RangedPlan random(seed);
            SimulationOptions options;
            options.runs = 60;
            Runner runner(random.plan(), random.option(), Basis::Catalog, options);
            const RunCosts runs = *runner.run();
            for (std::size_t run = 0; run < runs.runs; ++run) {
                for (std::size_t column = 0; column < runs.columns; ++column) {
                    double sum = 0;
                    for (std::size_t part = 0; part < std::size_t(runs.parts.size()); ++part) {
                        const std::size_t first =
                            (run * std::size_t(runs.parts.size()) + part) * runs.columns;
                        if (runs.parts.at(qsizetype(part)).budget.isNone())
                            sum += runs.partCosts[first + column];
                    }
                    const double whole = runs.costs[run * runs.columns + column];
                    QVERIFY(std::abs(sum - whole) < 1e-6 * std::max(1.0, std::abs(whole)));
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestBudgetChances)
#include "tst_budgetchances.moc"
