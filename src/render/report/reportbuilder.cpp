// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/reportbuilder.h"

#include "render/report/reportcontext.h"
#include "render/report/sections/sections.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString footText(const ReportContext &context)
{
    const QString printed = Words::tr("Printed %1.").arg(context.format().date(context.printed()));
    if (context.option().isNone() || context.usedRates().isEmpty())
        return printed;
    const QString dates = filled({context.priceDates(), context.priceAgeText()}).join(u", "_s);
    const QString prices =
        context.compared().size() > 1 ? Words::tr("Prices of all options: %1.") : Words::tr("Prices of %1.");
    return prices.arg(dates) + u' ' + printed;
}

/// Title, cover and summary say at once that the figures are not the saved plan's.
void nameScenario(Report &report, const QString &scenario)
{
    report.title = Words::tr("%1, scenario %2", "title, scenario").arg(report.title, scenario);
    for (qsizetype i = 0; i < report.blocks.size(); ++i) {
        if (auto *cover = std::get_if<CoverBlock>(&report.blocks[i]))
            cover->facts.prepend({Words::tr("Scenario"), scenario});
        if (!std::get_if<HeadingBlock>(&report.blocks[i]))
            continue;
        report.blocks.insert(
            i + 1,
            TextBlock {Words::tr("All figures are those of the scenario %1, laid over the saved plan.")
                           .arg(scenario)});
        return;
    }
}

constexpr std::array sectionsInOrder {
    sections::terms,       sections::comparison, sections::phases,    sections::roadmap,  sections::curves,
    sections::uncertainty, sections::money,      sections::scenarios, sections::topology, sections::recovery,
    sections::components,  sections::carbon,     sections::audit,     sections::prices};

} // namespace

Report buildReport(const Plan &plan, const ReportOptions &options, const WorkWatch &watch)
{
    const ReportContext context(plan, options, {}, watch);
    Report report;
    report.plan = plan.info().name;
    report.title = context.option().isNone() ? Words::tr("Infrastructure plan")
                                             : Words::tr("Infrastructure plan, %1").arg(context.optionName());
    report.author = plan.info().author;
    report.foot = footText(context);
    report.blocks = sections::cover(context) + sections::summary(context);
    if (!options.scenario.isEmpty())
        nameScenario(report, options.scenario);
    report.blocks.append(ContentsBlock {Words::tr("Contents")});
    report.blocks.append(PageBreakBlock());
    for (std::size_t i = 0; i < sectionsInOrder.size() && !watch.isCancelled(); ++i) {
        watch.say(static_cast<int>(100 * i / sectionsInOrder.size()));
        report.blocks += sectionsInOrder[i](context);
    }
    return report;
}

} // namespace stratoplan
