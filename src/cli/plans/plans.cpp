// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "storage/jsontwin.h"
#include "storage/planfile.h"
#include "storage/samples.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

int runSamples(const QStringList &words)
{
    Arguments arguments(words, {u"format"_s});
    const OutputFormat format = arguments.format();
    if (!arguments.wantPlaces(0, u"samples takes no names."_s))
        return arguments.exitStatus();
    OutputTable table {{{u"name"_s, u"Name"_s}, {u"title"_s, u"Plan"_s}, {u"summary"_s, u"What it shows"_s}}, {}, {}};
    for (const storage::Sample &sample : storage::samples())
        table.rows.append({OutputCell(sample.key), OutputCell(sample.title), OutputCell(sample.summary)});
    printTable(table, format);
    return Fine;
}

int runNew(const QStringList &words)
{
    Arguments arguments(words, {u"sample"_s, u"json"_s}, {u"force"_s});
    if (!arguments.wantPlaces(1, u"Name the plan file to be made: new OUT.strato --sample NAME."_s))
        return arguments.exitStatus();
    const QString out = arguments.places().front();
    const bool fromSample = arguments.has(u"sample"_s);
    if (fromSample == arguments.has(u"json"_s)) {
        printError(u"Say what the plan is made from: --sample NAME or --json FILE."_s);
        return Usage;
    }
    if (QFileInfo::exists(out) && !arguments.has(u"force"_s)) {
        printError(u"%1 is already there and stays as it is. Choose another name, or add --force."_s.arg(out));
        return FileError;
    }
    const auto plan = fromSample ? storage::loadSample(arguments.value(u"sample"_s))
                                 : storage::loadJson(arguments.value(u"json"_s));
    if (!plan)
        return reportError(plan.error());
    const auto saved = storage::savePlan(*plan, out);
    if (!saved)
        return reportError(saved.error());
    print(u"%1\n"_s.arg(out));
    return Fine;
}

int runExport(const QStringList &words)
{
    Arguments arguments(words, {u"json"_s});
    const auto plan = arguments.plan();
    if (!plan)
        return arguments.exitStatus();
    if (!arguments.has(u"json"_s)) {
        printError(u"Say where to: export PLAN --json OUT."_s);
        return Usage;
    }
    const Status saved = storage::saveJson(*plan, arguments.value(u"json"_s));
    if (!saved)
        return reportError(saved.error());
    print(u"%1\n"_s.arg(arguments.value(u"json"_s)));
    return Fine;
}

} // namespace stratoplan::cli
