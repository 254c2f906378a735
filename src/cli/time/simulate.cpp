// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/scenario.h"
#include "core/text/format.h"
#include "core/uncertainty/chancetext.h"
#include "core/uncertainty/inputtext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

/// What is asked for beside the plan's own settings.
struct AskedRuns
{
    int runs = 0;
    int seed = 0;
};

/// A whole number of at least @p least that an option gives; @p known where it is not given.
int numberOf(Arguments &arguments, const QString &option, int known, int least)
{
    if (!arguments.has(option))
        return known;
    bool isNumber = false;
    const int number = arguments.value(option).toInt(&isNumber);
    if (!isNumber || number < least)
        arguments.fail(Usage, u"--%1 needs a whole number from %2 on."_s.arg(option).arg(least));
    return number;
}

AskedRuns askedRuns(Arguments &arguments, const Plan &plan)
{
    return {numberOf(arguments, u"runs"_s, plan.info().runs, 1),
            numberOf(arguments, u"seed"_s, plan.info().seed, 0)};
}

QString periodText(const Plan &plan, const Period &period, const Format &format)
{
    const Phase *phase = plan.find(period.phase);
    if (!period.month)
        return phase ? phase->name : QString();
    return format.month(*period.month) + (phase ? u", "_s + phase->name : QString());
}

QString allMonths(int months)
{
    return months == 1 ? u"The one month"_s : u"All %1 months"_s.arg(months);
}

/// The columns that cost something: undated phases and months in which nothing is there are left out.
bool isThere(const CostBand &band)
{
    return band.unknown > 0 || band.limit || !band.p90.isZero() || !band.likely.isZero();
}

OutputTable bandTable(const Plan &plan, const Simulation &simulation)
{
    const Format format;
    OutputTable table {{{{}, u"When"_s},
                        {{}, u"P10"_s, true},
                        {{}, u"P50"_s, true},
                        {{}, u"P90"_s, true},
                        {{}, u"Mean"_s, true},
                        {{}, u"Likely"_s, true},
                        {{}, u"Budget"_s, true},
                        {{}, u"Chance within"_s, true},
                        {{}, {}}},
                       {},
                       {}};
    const auto add = [&](const QString &when, const CostBand &band) {
        table.rows.append({OutputCell(when), OutputCell(format.exact(band.p10)),
                           OutputCell(format.exact(band.p50)), OutputCell(format.exact(band.p90)),
                           OutputCell(format.exact(band.mean)), OutputCell(format.exact(band.likely)),
                           OutputCell(band.limit ? format.exact(*band.limit) : absentText()),
                           OutputCell(chanceText(band, format)), OutputCell(leftOutText(band.unknown))});
    };
    const int months = simulation.timeline.months();
    for (int column = 0; column < simulation.timeline.size(); ++column) {
        if (column == months)
            table.ruledRows.append(static_cast<int>(table.rows.size()));
        if (column < months || isThere(simulation.columns.at(column)))
            add(periodText(plan, simulation.timeline.at(column), format), simulation.columns.at(column));
    }
    table.ruledRows.append(static_cast<int>(table.rows.size()));
    add(allMonths(months), simulation.total);
    return table;
}

/// Every budget: its worst month, all its months at once, and their sum.
OutputTable budgetTable(const Plan &plan, const Simulation &simulation)
{
    const Format format;
    OutputTable table {{{{}, u"Budget"_s},
                        {{}, u"Least likely in"_s},
                        {{}, u"Limit"_s, true},
                        {{}, u"Chance within"_s, true},
                        {{}, u"In every month"_s, true},
                        {{}, u"All months together"_s, true}},
                       {},
                       {}};
    for (const BudgetChance &chance : simulation.budgets) {
        const int least = leastLikely(chance.columns, simulation.timeline.months());
        if (least < 0)
            continue;
        const CostBand &band = chance.columns.at(least);
        table.rows.append({OutputCell(budgetTitle(plan, *plan.find(chance.budget))),
                           OutputCell(format.month(*simulation.timeline.at(least).month)),
                           OutputCell(format.exact(*band.limit)), OutputCell(chanceText(band, format)),
                           OutputCell(keptChanceText(chance, format)),
                           OutputCell(chanceText(chance.total, format))});
    }
    return table;
}

OutputTable categoryTable(const Simulation &simulation)
{
    const Format format;
    OutputTable table {{{{}, allMonths(simulation.timeline.months())},
                        {{}, u"P10"_s, true},
                        {{}, u"P50"_s, true},
                        {{}, u"P90"_s, true},
                        {{}, u"Likely"_s, true}},
                       {},
                       {}};
    for (const CategoryBand &category : simulation.categories) {
        const CostBand &band = category.total;
        if (isThere(band))
            table.rows.append({OutputCell(category.title), OutputCell(format.exact(band.p10)),
                               OutputCell(format.exact(band.p50)), OutputCell(format.exact(band.p90)),
                               OutputCell(format.exact(band.likely))});
    }
    return table;
}

OutputTable tornadoTable(const Simulation &simulation)
{
    const Format format;
    OutputTable table {{{{}, u"What matters most"_s},
                        {{}, u"P10 to P90"_s},
                        {{}, u"Cost at P10"_s, true},
                        {{}, u"Cost at P90"_s, true},
                        {{}, u"Share of variance"_s, true}},
                       {},
                       {}};
    for (const UncertainInput &input : simulation.inputs) {
        table.rows.append({OutputCell(inputTitle(input)), OutputCell(inputSpanText(input)),
                           OutputCell(format.exact(input.totalAtLow)),
                           OutputCell(format.exact(input.totalAtHigh)),
                           OutputCell(format.percent(input.share, 1))});
    }
    return table;
}

void printText(const Plan &plan, const Simulation &simulation, const QString &title)
{
    if (simulation.isCertain()) {
        print(title
              + u"\nNothing that its cost depends on is a range: it costs the same in every run.\n\n"_s);
        return;
    }
    print(title + u'\n' + toText(bandTable(plan, simulation)) + u'\n');
    if (const OutputTable budgets = budgetTable(plan, simulation); !budgets.rows.isEmpty())
        print(toText(budgets) + u'\n');
    if (simulation.categories.size() > 1)
        print(toText(categoryTable(simulation)) + u'\n');
    print(toText(tornadoTable(simulation)) + u'\n');
    print(
        bandExplanation()
        + u"\nWhat matters: the cost of all months with one input at its P10 and at its P90, everything else "_s
          "at its likely value.\n\n");
}

OutputTable dataColumns()
{
    OutputTable table;
    for (const char *key :
         {"option", "kind",      "period",       "p10",        "p50",      "p90",       "mean",
          "likely", "limit",     "within",       "unknown",    "input",    "name",      "detail",
          "unit",   "value_low", "value_likely", "value_high", "cost_low", "cost_high", "correlation",
          "share",  "currency",  "runs",         "seed",       "kept"})
        table.columns.append({QString::fromLatin1(key), {}});
    return table;
}

/// Rows for machines: a band for each period and running sum, one of all months, the same of each budget and
/// category, and the inputs.
class DataRows
{
public:
    DataRows(const Plan &plan, const Simulation &simulation, const QString &option, OutputTable &table)
        : m_plan(plan), m_simulation(simulation), m_option(option), m_table(table)
    {
    }

    void add()
    {
        const Timeline &timeline = m_simulation.timeline;
        for (int column = 0; column < timeline.size(); ++column)
            addBand(u"period"_s, periodKey(timeline.at(column)), m_simulation.columns.at(column));
        for (int month = 0; month < timeline.months(); ++month)
            addBand(u"running"_s, periodKey(timeline.at(month)), m_simulation.running.at(month));
        addBand(u"total"_s, {}, m_simulation.total);
        for (const BudgetChance &chance : m_simulation.budgets)
            addBudget(chance);
        for (const CategoryBand &category : m_simulation.categories) {
            for (int column = 0; column < timeline.size(); ++column)
                addBand(u"category"_s, periodKey(timeline.at(column)), category.columns.at(column),
                        category.title);
            addBand(u"category-total"_s, {}, category.total, category.title);
        }
        for (const UncertainInput &input : m_simulation.inputs)
            addInput(input);
    }

private:
    void addBudget(const BudgetChance &chance)
    {
        const Timeline &timeline = m_simulation.timeline;
        const QString name = budgetTitle(m_plan, *m_plan.find(chance.budget));
        for (int column = 0; column < timeline.size(); ++column) {
            if (chance.columns.at(column).limit)
                addBand(u"budget"_s, periodKey(timeline.at(column)), chance.columns.at(column), name);
        }
        addBand(u"budget-total"_s, {}, chance.total, name, chance.kept);
    }

    [[nodiscard]] QString periodKey(const Period &period) const
    {
        const Phase *phase = m_plan.find(period.phase);
        return period.month ? period.month->toString() : phase ? phase->name : QString();
    }

    [[nodiscard]] static OutputCell amount(const Money &money) { return {{}, DataCell::of(money)}; }
    [[nodiscard]] static OutputCell number(Quantity value) { return {{}, DataCell::of(value)}; }

    void addRow(QList<OutputCell> row, const std::optional<Percent> &kept = {})
    {
        row << OutputCell(m_simulation.currency.toString()) << OutputCell({}, DataCell::of(m_simulation.runs))
            << OutputCell({}, DataCell::of(m_simulation.seed))
            << (kept ? OutputCell({}, DataCell::ofNumber(kept->toString())) : OutputCell());
        m_table.rows.append(row);
    }

    void addBand(const QString &kind, const QString &period, const CostBand &band, const QString &name = {},
                 const std::optional<Percent> &kept = {})
    {
        QList<OutputCell> row {OutputCell(m_option),
                               OutputCell(kind),
                               OutputCell(period),
                               amount(band.p10),
                               amount(band.p50),
                               amount(band.p90),
                               amount(band.mean),
                               amount(band.likely),
                               band.limit ? amount(*band.limit) : OutputCell(),
                               band.within ? OutputCell({}, DataCell::ofNumber(band.within->toString()))
                                           : OutputCell(),
                               OutputCell({}, DataCell::of(band.unknown))};
        row << OutputCell() << OutputCell(name);
        row.append(QList<OutputCell>(9));
        addRow(row, kept);
    }

    void addInput(const UncertainInput &input)
    {
        QList<OutputCell> row {OutputCell(m_option), OutputCell(u"input"_s)};
        row.append(QList<OutputCell>(9));
        row << OutputCell(enumName(input.what)) << OutputCell(input.name) << OutputCell(input.detail)
            << OutputCell(input.unit) << number(input.value.low) << number(input.value.likely)
            << number(input.value.high) << amount(input.totalAtLow) << amount(input.totalAtHigh)
            << number(Quantity::fromDouble(input.correlation))
            << OutputCell({}, DataCell::ofNumber(input.share.toString()));
        addRow(row);
    }

    const Plan &m_plan;
    const Simulation &m_simulation;
    QString m_option;
    OutputTable &m_table;
};

} // namespace

int runSimulate(const QStringList &words)
{
    Arguments arguments(words, {u"option"_s, u"basis"_s, u"scenario"_s, u"runs"_s, u"seed"_s, u"format"_s});
    const auto saved = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!saved)
        return arguments.exitStatus();
    const AskedScenario asked = withAskedScenario(arguments, *saved);
    const Plan &plan = asked.plan;
    const OptionId option = arguments.option(plan);
    const Basis basis = arguments.basis(plan);
    const OutputFormat format = arguments.format();
    const AskedRuns runs = askedRuns(arguments, plan);
    if (!arguments.ok())
        return arguments.exitStatus();
    OutputTable data = dataColumns();
    for (const Option &row : plan.table<Option>()) {
        if (option ? row.id != option : row.reference)
            continue;
        const bool isStated = row.reference && !arguments.has(u"basis"_s);
        SimulationOptions options;
        options.runs = runs.runs;
        options.seed = runs.seed;
        options.threads = 0;
        const auto simulation = simulate(plan, row.id, isStated ? Basis::Stated : basis, options);
        if (format == OutputFormat::Table)
            printText(plan, *simulation,
                      u"%1, %2 basis, %3, %4%5"_s.arg(row.name, enumName(simulation->basis),
                                                      simulation->currency.toString(),
                                                      simulationBasis(*simulation), scenarioTitle(asked)));
        else
            DataRows(plan, *simulation, row.name, data).add();
    }
    if (format != OutputFormat::Table)
        printTable(data, format);
    return Fine;
}

} // namespace stratoplan::cli
