// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "core/engine/figures/comparison.h"
#include "core/uncertainty/simulation.h"
#include "render/exporter.h"
#include "render/pdf/pdfwriter.h"
#include "render/report/planfigures.h"
#include "render/report/reportbuilder.h"
#include "render/report/reportpages.h"
#include "render/report/reporttables.h"
#include "render/slides/slidepages.h"
#include "storage/csv.h"
#include "storage/replacement.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

ReportOptions readOptions(Arguments &arguments, const Plan &plan)
{
    return {arguments.option(plan), arguments.phase(plan), arguments.basis(plan), QDate::currentDate()};
}

/// "plan.csv" for the first table, "plan-NAME.csv" for the others.
QString tablePath(const QString &path, const QString &name, bool first)
{
    if (first)
        return path;
    const QFileInfo file(path);
    return file.path() + u'/' + file.completeBaseName() + u'-' + name + u".csv"_s;
}

int writeSlides(const Plan &plan, const ReportOptions &options, const QString &path)
{
    DeckInput input;
    input.plan = plan;
    input.about = options;
    const OptionId option = options.option ? options.option : comparedOptions(plan).value(0);
    if (isUncertain(plan, option, options.basis)) {
        if (const auto simulation = simulate(plan, option, options.basis, simulationOptions(plan)))
            input.simulation = std::make_shared<const Simulation>(*simulation);
    }
    const SlidePages slides(input);
    if (slides.count() == 0) {
        printError(
            u"There are no slides: the plan has no priced months to follow and no priced options to compare."_s);
        return Usage;
    }
    const Status written = writePdf(slides, path);
    if (!written)
        return reportError(written.error());
    print(path + u'\n');
    return Fine;
}

} // namespace

int runReport(const QStringList &words)
{
    Arguments arguments(words, {u"pdf"_s, u"slides"_s, u"csv"_s, u"option"_s, u"phase"_s, u"basis"_s});
    const auto plan = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!plan)
        return arguments.exitStatus();
    const ReportOptions options = readOptions(arguments, *plan);
    if (arguments.ok() && !arguments.has(u"pdf"_s) && !arguments.has(u"slides"_s) && !arguments.has(u"csv"_s))
        arguments.fail(Usage, u"Say what to write: --pdf OUT, --slides OUT, --csv OUT or several of them."_s);
    if (!arguments.ok())
        return arguments.exitStatus();
    if (arguments.has(u"pdf"_s)) {
        const QString path = arguments.value(u"pdf"_s);
        const Status written = writePdf(ReportLayout(buildReport(*plan, options)), path);
        if (!written)
            return reportError(written.error());
        print(path + u'\n');
    }
    if (arguments.has(u"csv"_s)) {
        bool first = true;
        for (const DataTable &table : reportTables(*plan, options)) {
            const QString path = tablePath(arguments.value(u"csv"_s), table.name, first);
            const auto written = storage::writeFile(path, storage::toCsv(table));
            if (!written)
                return reportError(written.error());
            print(path + u'\n');
            first = false;
        }
    }
    // Last: a plan may have a report and tables, but nothing for slides.
    if (arguments.has(u"slides"_s))
        return writeSlides(*plan, options, arguments.value(u"slides"_s));
    return Fine;
}

int runFigure(const QStringList &words)
{
    Arguments arguments(words, {u"figure"_s, u"svg"_s, u"png"_s, u"option"_s, u"phase"_s, u"basis"_s});
    const auto plan = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!plan)
        return arguments.exitStatus();
    const ReportOptions options = readOptions(arguments, *plan);
    const QString name = arguments.value(u"figure"_s);
    if (arguments.ok() && !planFigureNames().contains(name))
        arguments.fail(
            Usage, u"There is no figure “%1”; there are: %2."_s.arg(name, planFigureNames().join(u", "_s)));
    if (arguments.ok() && !arguments.has(u"svg"_s) && !arguments.has(u"png"_s))
        arguments.fail(Usage, u"Say what to write: --svg OUT, --png OUT or both."_s);
    if (!arguments.ok())
        return arguments.exitStatus();
    const FigurePointer figure = planFigure(*plan, options, name);
    if (!figure) {
        printError(u"The plan has nothing to show as “%1”."_s.arg(name));
        return Usage;
    }
    for (const auto &[option, format] :
         {std::pair(u"svg"_s, FigureFormat::Svg), std::pair(u"png"_s, FigureFormat::Png)}) {
        if (!arguments.has(option))
            continue;
        const Status written = exportFigure(*figure, arguments.value(option), format);
        if (!written)
            return reportError(written.error());
        print(arguments.value(option) + u'\n');
    }
    return Fine;
}

} // namespace stratoplan::cli
