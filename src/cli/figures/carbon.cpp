// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "core/carbon/carbon.h"
#include "core/engine/figures/comparison.h"
#include "core/text/carbontext.h"
#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

/// A phase to print, with the column of the timeline that stands for it.
struct Moment
{
    QString title;
    Period period;
};

QList<Moment> momentsOf(const Plan &plan, OptionId option, PhaseId asked)
{
    const Timeline timeline(plan);
    QList<Moment> moments;
    for (const PhaseId id : phasesOf(plan, option)) {
        const int column = timeline.firstColumn(id);
        if ((!asked || asked == id) && column >= 0)
            moments.append({plan.find(id)->name, timeline.at(column)});
    }
    if (moments.isEmpty() && !asked && timeline.size() > 0)
        moments.append({u"all"_s, timeline.at(0)});
    return moments;
}

OutputCell kilograms(const std::optional<Range<Quantity>> &amount, Quantity Range<Quantity>::*which)
{
    if (!amount)
        return OutputCell(absentText(), DataCell());
    return OutputCell(carbonText(Format(), *amount), DataCell::of(*amount.*which));
}

/// Rows of one option in one phase, a sum below them.
void addRows(const Plan &plan, OptionId option, const Moment &moment, OutputTable &table)
{
    const CarbonTable carbon = carbonTable(plan, option, moment.period);
    const QString name = plan.find(option)->name;
    for (const CarbonRow &row : carbon.rows) {
        const CarbonEstimate &estimate = row.estimate;
        const Environment *environment = plan.find(row.environment);
        const QString why =
            estimate.leftOut > 0 && estimate.kilograms ? u"without: "_s + estimate.why : estimate.why;
        table.rows.append(
            {OutputCell(name), OutputCell(moment.title),
             OutputCell(environment ? environment->name : QString()),
             OutputCell(plan.find(row.component)->name), OutputCell(row.counted ? u"yes"_s : u"no"_s),
             kilograms(estimate.kilograms, &Range<Quantity>::likely),
             OutputCell({}, kilograms(estimate.kilograms, &Range<Quantity>::low).raw),
             OutputCell({}, kilograms(estimate.kilograms, &Range<Quantity>::high).raw),
             estimate.year ? OutputCell(QString::number(estimate.year), DataCell::of(estimate.year))
                           : OutputCell(),
             OutputCell(estimate.method), OutputCell(why)});
    }
}

/// What people read: a line a component, the methods below, each once.
QString textOf(const Plan &plan, OptionId option, const Moment &moment)
{
    const CarbonTable carbon = carbonTable(plan, option, moment.period);
    OutputTable table;
    table.columns = {{{}, u"Component"_s},
                     {{}, u"Environment"_s},
                     {{}, u"CO₂e a month"_s, true},
                     {{}, u"Factor of"_s, true},
                     {{}, u"Not in it"_s}};
    QStringList methods;
    for (const CarbonRow &row : carbon.rows) {
        const CarbonEstimate &estimate = row.estimate;
        if (!estimate.method.isEmpty() && !methods.contains(estimate.method))
            methods.append(estimate.method);
        const Environment *environment = plan.find(row.environment);
        const QString place = environment ? environment->name : QString();
        table.rows.append({OutputCell(plan.find(row.component)->name),
                           OutputCell(row.counted ? place : place + u" (not counted)"_s),
                           kilograms(estimate.kilograms, &Range<Quantity>::likely),
                           OutputCell(estimate.year ? QString::number(estimate.year) : QString()),
                           OutputCell(estimate.why)});
    }
    table.ruledRows.append(static_cast<int>(table.rows.size()));
    table.rows.append(
        {OutputCell(u"Total"_s), OutputCell(),
         kilograms(carbon.estimated > 0 ? std::optional(carbon.total) : std::nullopt,
                   &Range<Quantity>::likely),
         OutputCell(),
         OutputCell(carbon.unknown > 0 ? u"%1 of %2 components are left out"_s.arg(carbon.unknown)
                                             .arg(carbon.unknown + carbon.estimated)
                                       : QString())});
    QString text =
        u"%1, %2, an estimate of what running it emits a month\n"_s.arg(plan.find(option)->name, moment.title)
        + toText(table);
    for (const QString &method : methods)
        text += u"  "_s + method + u'\n';
    return text + u'\n';
}

} // namespace

int runCarbon(const QStringList &words)
{
    Arguments arguments(words, {u"option"_s, u"phase"_s, u"format"_s});
    const OutputFormat format = arguments.format();
    const auto plan = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!plan)
        return arguments.exitStatus();
    const OptionId asked = arguments.option(*plan);
    const PhaseId phase = arguments.phase(*plan);
    if (!arguments.ok())
        return arguments.exitStatus();
    OutputTable table;
    table.columns = {{u"option"_s, {}},      {u"phase"_s, {}},        {u"environment"_s, {}},
                     {u"component"_s, {}},   {u"counted"_s, {}},      {u"kg_co2e"_s, {}},
                     {u"kg_co2e_low"_s, {}}, {u"kg_co2e_high"_s, {}}, {u"factor_year"_s, {}},
                     {u"method"_s, {}},      {u"note"_s, {}}};
    for (const OptionId option : asked ? QList {asked} : comparedOptions(*plan)) {
        for (const Moment &moment : momentsOf(*plan, option, phase)) {
            if (format == OutputFormat::Table)
                print(textOf(*plan, option, moment));
            else
                addRows(*plan, option, moment, table);
        }
    }
    if (format != OutputFormat::Table)
        printTable(table, format);
    return Fine;
}

} // namespace stratoplan::cli
