// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalog/catalogcommands.h"
#include "cli/command.h"
#include "cli/plans/planwriting.h"
#include "core/catalog/region.h"
#include "core/engine/evaluate.h"
#include "core/plan/role.h"
#include "core/text/format.h"
#include "document/edits/prices/twin.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

QString whatBecame(const edits::TwinLine &line)
{
    if (line.kept)
        return u"stays as it is"_s;
    return line.chosen.isEmpty() ? u"no sourced price"_s : line.chosen;
}

/// How it fits, and what has no price.
QString noteOf(const edits::TwinLine &line)
{
    QStringList notes;
    if (const QString fit = line.fit.text(); !fit.isEmpty())
        notes.append(fit);
    if (!line.reason.isEmpty() && !line.fit.has(FitKind::Unpriced)) // the fit says it already
        notes.append(line.reason);
    return notes.join(u"; "_s);
}

OutputTable linesTable(const Plan &plan, const edits::Twin &twin)
{
    OutputTable table;
    table.columns = {{u"environment"_s, u"Environment"_s}, {u"component"_s, u"Component"_s}, {u"role"_s, {}},
                     {u"phase"_s, u"Phase"_s},             {u"was"_s, u"Was"_s},             {u"becomes"_s, u"Becomes"_s},
                     {u"fit"_s, u"Fit"_s},                 {u"fit_kind"_s, {}}};
    for (const edits::TwinLine &line : twin.lines) {
        const Component *component = plan.find(line.component);
        const Environment *environment = component ? plan.find(component->environment) : nullptr;
        const Phase *phase = plan.find(line.phase);
        table.rows.append({OutputCell(environment ? environment->name : QString()),
                           OutputCell(component ? component->name : QString()), OutputCell(line.role),
                           OutputCell(phase ? phase->name : u"from the start"_s), OutputCell(line.was),
                           OutputCell(whatBecame(line)), OutputCell(noteOf(line)),
                           OutputCell({}, DataCell::ofText(line.kept ? u"kept"_s : enumName(line.fit.kind())))});
    }
    return table;
}

/// Monthly totals of both, phase by phase.
OutputTable totalsTable(const Plan &plan, OptionId source, OptionId twin)
{
    const Format format;
    const CostTable before = evaluate(plan, source, Basis::Catalog);
    const CostTable after = evaluate(plan, twin, Basis::Catalog);
    OutputTable table {{{{}, u"Phase"_s}, {{}, plan.find(source)->name, true}, {{}, plan.find(twin)->name, true},
                        {{}, u"Left out"_s}},
                       {},
                       {}};
    for (const PhaseId id : phasesOf(plan, source)) {
        const int column = before.timeline.firstColumn(id);
        if (column < 0)
            continue;
        const CostSum own = before.total(column);
        const CostSum other = after.total(column);
        const QString without = other.unknown > 0 ? u"%1 components without a price"_s.arg(other.unknown) : QString();
        table.rows.append({OutputCell(plan.find(id)->name), OutputCell(format.money(own.amount)),
                           OutputCell(format.money(other.amount)), OutputCell(without)});
    }
    return table;
}

void printText(const Plan &plan, OptionId source, const edits::Twin &twin)
{
    const Option *option = plan.find(twin.option);
    OutputTable table = linesTable(plan, twin);
    table.columns.removeAt(7);
    table.columns.removeAt(2);
    for (QList<OutputCell> &row : table.rows) {
        row.removeAt(7);
        row.removeAt(2);
    }
    printTable(table, OutputFormat::Table,
               u"%1, on %2 in %3"_s.arg(option->name, providerTitle(option->provider),
                                        regionTitle(option->provider, twin.region)));
    print(u'\n' + toText(totalsTable(plan, source, twin.option)));
}

/// The provider that --to names; says which there are.
QString providerOf(Arguments &arguments)
{
    const QString provider = arguments.value(u"to"_s).toLower();
    if (provider != "aws"_L1 && provider != "gcp"_L1 && provider != "azure"_L1)
        arguments.fail(Usage, u"Say where to with --to aws, --to gcp or --to azure."_s);
    return provider;
}

} // namespace

int runTwin(const QStringList &words)
{
    Arguments arguments(words, {u"option"_s, u"to"_s, u"region"_s, u"name"_s, u"out"_s, u"format"_s}, {u"apply"_s});
    const OutputFormat format = arguments.format();
    const QString provider = arguments.ok() ? providerOf(arguments) : QString();
    const auto plan = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!plan)
        return arguments.exitStatus();
    const OptionId source = arguments.option(*plan);
    if (arguments.ok() && !source)
        arguments.fail(Usage, u"Say which option to twin with --option."_s);
    QString region = arguments.value(u"region"_s);
    const Region *known = findRegion(provider, region);
    if (arguments.ok() && !region.isEmpty() && !known)
        arguments.fail(Usage, u"%1 has no region “%2”."_s.arg(providerTitle(provider), region));
    const auto library = arguments.ok() ? openLibrary(arguments) : std::nullopt;
    if (!library)
        return arguments.exitStatus();
    Document document(*plan);
    const auto twin = edits::twinOption(document, source, {provider, known ? known->key : region, arguments.value(u"name"_s)},
                                        LibraryOffers(*library));
    if (!twin)
        return reportError(twin.error());
    if (format == OutputFormat::Table)
        printText(document.plan(), source, *twin);
    else
        printTable(linesTable(document.plan(), *twin), format);
    const QString path = outputPath(arguments);
    if (path.isEmpty())
        return Fine;
    const Status written = writePlan(document.plan(), path);
    if (!written) {
        reportError(written.error());
        return FileError;
    }
    if (format == OutputFormat::Table)
        print(u"\nWritten to %1\n"_s.arg(path));
    return Fine;
}

} // namespace stratoplan::cli
