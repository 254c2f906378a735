// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/figures/comparescenarios.h"
#include "cli/scenario.h"
#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

QString shownAmount(const ComparisonCell &cell)
{
    const Format format;
    switch (cell.state) {
    case CostCell::State::Absent:
        return absentText();
    case CostCell::State::Unknown:
        return u"no price"_s;
    case CostCell::State::Free:
        return u"free"_s;
    case CostCell::State::Included:
        return u"included"_s;
    case CostCell::State::Priced:
        break;
    }
    const QString marks = (cell.overridden ? u"†"_s : QString()) + (cell.discounted ? u"‡"_s : QString());
    return format.exact(cell.amount) + marks + (cell.cheapest ? u" ✓"_s : QString());
}

QString shownDifference(const std::optional<Money> &difference, const std::optional<Percent> &percent)
{
    if (!difference)
        return incomparableText();
    const Format format;
    QString text = format.difference(*difference);
    if (percent && !difference->isZero())
        text += u" (%1)"_s.arg(format.percent(*percent, 1));
    return text;
}

QString rolesText(int roles)
{
    return roles == 1 ? u"1 role"_s : u"%1 roles"_s.arg(roles);
}

QString totalText(const ComparisonColumn &column)
{
    const QString amount = Format().exact(column.total.amount);
    if (column.leftOut == 0)
        return amount;
    return amount + u" without "_s + rolesText(column.leftOut);
}

/// "428.00 without it, cheapest".
QString withoutOnceText(const ComparisonColumn &column)
{
    return Format().exact(column.everyMonth()) + u" without it"_s
        + (column.cheapest ? u", cheapest"_s : QString());
}

/// What the differences to the first column hold that is paid once.
std::optional<Money> onceDifference(const Comparison &comparison, int compared)
{
    if (!comparison.columns.at(compared).difference)
        return std::nullopt;
    return likeForLike(comparison, 0, compared).once;
}

/// What of the totals is paid once.
QList<OutputCell> onceCells(const Comparison &comparison)
{
    QList<OutputCell> cells {OutputCell(u"Of it paid once"_s), OutputCell()};
    for (int i = 0; i < comparison.columns.size(); ++i) {
        const ComparisonColumn &column = comparison.columns.at(i);
        cells.append(OutputCell(withoutOnceText(column)));
        cells.append(OutputCell(Format().exact(column.once)));
        if (i > 0)
            cells.append(OutputCell(shownDifference(onceDifference(comparison, i), std::nullopt)));
    }
    return cells;
}

QString environmentName(const Plan &plan, EnvironmentId id)
{
    const Environment *environment = plan.find(id);
    return environment ? environment->name : QString();
}

/// What the signs at amounts mean, where there are any.
QString legendOf(const Comparison &comparison)
{
    bool overridden = false;
    bool discounted = false;
    for (const ComparisonRow &row : comparison.rows) {
        for (const ComparisonCell &cell : row.cells) {
            overridden = overridden || cell.overridden;
            discounted = discounted || cell.discounted;
        }
    }
    return (overridden ? u"† A price in it is set by hand.\n"_s : QString())
        + (discounted ? u"‡ Discounted by the price book.\n"_s : QString());
}

void printText(const Plan &plan, const Comparison &comparison, const QString &title)
{
    OutputTable table;
    table.columns = {{{}, u"Environment"_s}, {{}, u"Role"_s}};
    for (qsizetype i = 0; i < comparison.columns.size(); ++i) {
        table.columns.append({{}, comparison.columns.at(i).title});
        table.columns.append({{}, u"a month"_s, true});
        if (i > 0)
            table.columns.append({{}, u"vs "_s + comparison.columns.front().title, true});
    }
    QStringList notes;
    QString before;
    for (const ComparisonRow &row : comparison.rows) {
        const QString environment = environmentName(plan, row.environment);
        QList<OutputCell> cells {OutputCell(environment == before ? QString() : environment),
                                 OutputCell(row.title)};
        before = environment;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const ComparisonCell &cell = row.cells.at(i);
            QString text = cell.text;
            if (!cell.note.isEmpty()) {
                notes.append(u"%1, %2: %3"_s.arg(comparison.columns.at(i).title, row.title, cell.note));
                text += u" [%1]"_s.arg(notes.size());
            }
            cells.append(OutputCell(text));
            cells.append(OutputCell(shownAmount(cell)));
            if (i > 0)
                cells.append(OutputCell(shownDifference(cell.difference, cell.differencePercent)));
        }
        table.rows.append(cells);
    }
    table.ruledRows.append(static_cast<int>(table.rows.size()));
    QList<OutputCell> total {OutputCell(u"Total"_s), OutputCell()};
    for (qsizetype i = 0; i < comparison.columns.size(); ++i) {
        const ComparisonColumn &column = comparison.columns.at(i);
        const bool isCheapest = column.cheapest && !comparison.hasOnce(); // else it is the line below that is
        total.append(OutputCell(rolesText(column.roles) + (isCheapest ? u", cheapest"_s : QString())));
        total.append(OutputCell(totalText(column)));
        if (i > 0)
            total.append(OutputCell(shownDifference(column.difference, column.differencePercent)));
    }
    table.rows.append(total);
    if (comparison.hasOnce())
        table.rows.append(onceCells(comparison));
    print(title + u'\n' + toText(table));
    for (qsizetype i = 0; i < notes.size(); ++i)
        print(u"[%1] %2\n"_s.arg(i + 1).arg(notes.at(i)));
    print(legendOf(comparison));
    for (int i = 1; i < comparison.columns.size(); ++i) {
        const QStringList leftOut = likeForLike(comparison, 0, i).leftOut;
        if (!leftOut.isEmpty()) {
            print(u"The difference between %1 and %2 is like for like; it leaves out on both sides: %3.\n"_s
                      .arg(comparison.columns.front().title, comparison.columns.at(i).title,
                           leftOut.join(u", "_s)));
        }
    }
    print(u"\n"_s);
}

OutputTable dataColumns()
{
    OutputTable table;
    for (const char *key :
         {"phase", "environment", "role", "option", "text", "state", "low", "likely", "high", "currency",
          "difference", "difference_percent", "cheapest", "overridden", "discounted", "note", "scenario"})
        table.columns.append({QString::fromLatin1(key), {}});
    return table;
}

OutputCell optionalCell(const std::optional<Money> &amount)
{
    return amount ? OutputCell({}, DataCell::of(*amount)) : OutputCell();
}

OutputCell percentCell(const std::optional<Percent> &percent)
{
    return percent ? OutputCell({}, DataCell::ofNumber(percent->toString())) : OutputCell();
}

/// What is compared, and what is the same in all columns.
struct Asked
{
    enum class By { Option, Phase, Scenario };

    By by = By::Option;
    OptionId option; ///< whose phases or scenarios are compared
    EnvironmentId environment;
    Basis basis = Basis::Catalog;
    QString scenario; ///< laid over the plan; empty: the saved plan
};

QString phaseName(const Plan &plan, PhaseId id)
{
    const Phase *phase = plan.find(id);
    return phase ? phase->name : u"every phase"_s;
}

void addData(const Plan &plan, const Comparison &comparison, const Asked &asked, OutputTable &table)
{
    const QString currency = plan.info().currency.toString();
    const auto add = [&](const ComparisonColumn &column, const QString &environment, const QString &role,
                         const QString &text, const QString &state, const Range<Money> &amount, bool known,
                         const std::optional<Money> &difference, const std::optional<Percent> &percent,
                         bool cheapest, bool overridden, bool discounted, const QString &note) {
        const auto amountCell = [known](const Money &money) {
            return known ? OutputCell({}, DataCell::of(money)) : OutputCell();
        };
        table.rows.append(
            {OutputCell(phaseName(plan, column.phase)), OutputCell(environment), OutputCell(role),
             OutputCell(plan.find(column.option)->name), OutputCell(text), OutputCell(state),
             amountCell(amount.low), amountCell(amount.likely), amountCell(amount.high), OutputCell(currency),
             optionalCell(difference), percentCell(percent), OutputCell(cheapest ? u"yes"_s : u"no"_s),
             OutputCell(overridden ? u"yes"_s : u"no"_s), OutputCell(discounted ? u"yes"_s : u"no"_s),
             OutputCell(note), OutputCell(asked.by == Asked::By::Scenario ? column.title : asked.scenario)});
    };
    for (const ComparisonRow &row : comparison.rows) {
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const ComparisonCell &cell = row.cells.at(i);
            const bool known =
                cell.state != CostCell::State::Unknown && cell.state != CostCell::State::Absent;
            add(comparison.columns.at(i), environmentName(plan, row.environment), row.role, cell.text,
                enumName(cell.state), cell.amount, known, cell.difference, cell.differencePercent,
                cell.cheapest, cell.overridden, cell.discounted, cell.note);
        }
    }
    for (const ComparisonColumn &column : comparison.columns) {
        QStringList notes;
        if (column.leftOut > 0)
            notes.append(u"leaves out roles without a price: %1"_s.arg(column.leftOut));
        if (column.cheapest && comparison.hasOnce())
            notes.append(u"cheapest without what is paid once"_s);
        add(column, {}, u"total"_s, {}, u"priced"_s, column.total.amount, true, column.difference,
            column.differencePercent, column.cheapest, false, false, notes.join(u"; "_s));
    }
    for (int i = 0; comparison.hasOnce() && i < comparison.columns.size(); ++i) {
        const ComparisonColumn &column = comparison.columns.at(i);
        add(column, {}, u"paid_once"_s, {}, u"priced"_s, column.once, true,
            i > 0 ? onceDifference(comparison, i) : std::nullopt, std::nullopt, false, false, false, {});
    }
}

Asked::By byOf(Arguments &arguments)
{
    const QString word = arguments.has(u"by"_s) ? arguments.value(u"by"_s) : u"option"_s;
    if (word == "phase"_L1) {
        if (arguments.has(u"phase"_s))
            arguments.fail(Usage, u"--by phase compares all phases: --phase does not go with it."_s);
        return Asked::By::Phase;
    }
    if (word == "scenario"_L1) {
        if (arguments.has(u"scenario"_s))
            arguments.fail(Usage, u"--by scenario compares all scenarios: --scenario does not go with it."_s);
        return Asked::By::Scenario;
    }
    if (word != "option"_L1)
        arguments.fail(Usage, u"--by is option, phase or scenario, not “%1”."_s.arg(word));
    return Asked::By::Option;
}

/// The option that is asked for, else the first that is compared.
OptionId optionOf(Arguments &arguments, const Plan &plan, Asked::By by)
{
    if (arguments.has(u"option"_s) && by == Asked::By::Option)
        arguments.fail(Usage, u"--option goes with --by phase and --by scenario."_s);
    const OptionId option = arguments.option(plan);
    return option ? option : comparedOptions(plan).value(0);
}

Comparison compared(const Plan &plan, const Asked &asked, PhaseId phase)
{
    switch (asked.by) {
    case Asked::By::Option:
        return compareOptions(plan, comparedOptions(plan), phase, asked.environment, asked.basis);
    case Asked::By::Phase:
        return comparePhases(plan, asked.option, asked.environment, asked.basis);
    case Asked::By::Scenario:
        return compareScenarios(plan, {asked.option, phase, asked.environment, asked.basis});
    }
    Q_UNREACHABLE();
}

/// The phases that get a table each.
QList<PhaseId> phasesFor(const Plan &plan, const Asked &asked, PhaseId phase)
{
    if (asked.option.isNone() && asked.by != Asked::By::Option)
        return {};
    const QList<PhaseId> all = asked.option ? phasesOf(plan, asked.option) : QList<PhaseId>();
    return phase || asked.by == Asked::By::Phase || all.isEmpty() ? QList<PhaseId> {phase} : all;
}

/// "Growth, AWS, catalog basis, USD a month".
QString titleOf(const Plan &plan, const Asked &asked, PhaseId phase)
{
    QStringList parts;
    if (asked.by != Asked::By::Phase)
        parts.append(phaseName(plan, phase));
    if (asked.by != Asked::By::Option)
        parts.append(plan.find(asked.option)->name);
    parts.append(u"%1 basis"_s.arg(enumName(asked.basis)));
    parts.append(u"%1 a month"_s.arg(plan.info().currency.toString()));
    return parts.join(u", "_s);
}

/// Says where there is nothing to hold against each other; the figures are printed all the same.
void sayWhatIsMissing(const Plan &plan, const Asked &asked)
{
    if (asked.by == Asked::By::Option && comparedOptions(plan).size() < 2)
        printError(u"The plan has fewer than two options to compare."_s);
    if (asked.by == Asked::By::Scenario && plan.table<Scenario>().isEmpty())
        printError(u"The plan has no scenario to compare with."_s);
}

} // namespace

int runCompare(const QStringList &words)
{
    Arguments arguments(
        words, {u"by"_s, u"option"_s, u"phase"_s, u"environment"_s, u"basis"_s, u"scenario"_s, u"format"_s});
    const auto saved = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!saved)
        return arguments.exitStatus();
    const AskedScenario scenario = withAskedScenario(arguments, *saved);
    const Plan &plan = scenario.plan;
    Asked asked;
    asked.by = byOf(arguments);
    asked.option = optionOf(arguments, plan, asked.by);
    const PhaseId phase = arguments.phase(plan);
    asked.environment = arguments.environment(plan);
    asked.basis = arguments.basis(plan);
    asked.scenario = scenario.name;
    const OutputFormat format = arguments.format();
    if (!arguments.ok())
        return arguments.exitStatus();
    sayWhatIsMissing(plan, asked);
    OutputTable data = dataColumns();
    for (const PhaseId id : phasesFor(plan, asked, phase)) {
        const Comparison comparison = compared(plan, asked, id);
        if (format == OutputFormat::Table)
            printText(plan, comparison, titleOf(plan, asked, id) + scenarioTitle(scenario));
        else
            addData(plan, comparison, asked, data);
    }
    if (format != OutputFormat::Table)
        printTable(data, format);
    return Fine;
}

} // namespace stratoplan::cli
