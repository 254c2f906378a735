// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/moneywords.h"
#include "core/text/showndifference.h"
#include "render/charts/linechart.h"
#include "render/curves/monthcurves.h"
#include "render/slides/slidecurves.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

/// First and last month in which anything of the cost is known; it is in some.
std::pair<int, int> knownMonths(const CostTable &costs)
{
    int first = 0;
    int last = costs.timeline.months() - 1;
    while (first < last && !moneywords::isKnown(costs.total(first)))
        ++first;
    while (last > first && !moneywords::isKnown(costs.total(last)))
        --last;
    return {first, last};
}

/// The first month from which the cost reads as it does in the month @p last.
int beginOfLevel(const SlideContext &context, int last)
{
    const CostTable &costs = context.report.costs();
    const auto textOf = [&](int month) { return moneywords::known(costs.total(month), context.format()); };
    int month = last;
    while (month > 0 && textOf(month - 1) == textOf(last))
        --month;
    return month;
}

/// The cost is the same in the first and the last month it is known in, and perhaps between them.
QString levelText(const SlideContext &context, const QString &amount)
{
    const CostTable &costs = context.report.costs();
    const auto [first, last] = knownMonths(costs);
    const bool isWhole = first == 0 && last == costs.timeline.months() - 1;
    const bool isLevel = beginOfLevel(context, last) <= first;
    const QString option = context.report.optionName();
    if (isWhole)
        return (isLevel ? Words::tr("%1 costs %2 a month throughout")
                        : Words::tr("%1 costs %2 a month at the beginning and at the end"))
            .arg(option, amount);
    return (isLevel ? Words::tr("%1 costs %2 a month from %3 to %4")
                    : Words::tr("%1 costs %2 a month in %3 and in %4"))
        .arg(option, amount, context.report.periodText(first), context.report.periodText(last));
}

/// "AWS rises from $1,982 a month to $43,000 by Jan 2028".
QString growthText(const SlideContext &context)
{
    const CostTable &costs = context.report.costs();
    const auto [first, last] = knownMonths(costs);
    const CostSum from = costs.total(first);
    const CostSum to = costs.total(last);
    const QString option = context.report.optionName();
    const QString begin = context.format().money(from.amount.likely);
    const QString end = context.format().money(to.amount.likely);
    const int unknown = std::max(from.unknown, to.unknown);
    if (first == last)
        return asKnown(
            Words::tr("%1 costs %2 a month in %3").arg(option, begin, context.report.periodText(first)),
            unknown);
    if (begin == end)
        return asKnown(levelText(context, begin), unknown);
    const bool rises = !changeBetween(from, to).isNegative();
    const QString by = context.report.periodText(beginOfLevel(context, last));
    if (first == 0)
        return asKnown((rises ? Words::tr("%1 rises from %2 a month to %3 by %4")
                              : Words::tr("%1 falls from %2 a month to %3 by %4"))
                           .arg(option, begin, end, by),
                       unknown);
    return asKnown((rises ? Words::tr("%1 rises from %2 a month in %3 to %4 by %5")
                          : Words::tr("%1 falls from %2 a month in %3 to %4 by %5"))
                       .arg(option, begin, context.report.periodText(first), end, by),
                   unknown);
}

/// What is tried out costs in the last month against the saved plan: "$1,961 less than in the saved plan";
/// empty where that is the same, or leaves out other lines.
QString againstSaved(const SlideContext &context)
{
    const std::optional<CostTable> saved = context.savedCosts();
    const CostTable &costs = context.report.costs();
    const int last = knownMonths(costs).second;
    if (!saved || last >= saved->timeline.months() || saved->total(last).unknown != costs.total(last).unknown)
        return {};
    const ShownDifference shown(saved->total(last).amount.likely, costs.total(last).amount.likely);
    if (shown.amount().isZero())
        return {};
    return shown.amount().isNegative() ? Words::tr("%1 less than in the saved plan", "amount")
                                             .arg(shown.text(-shown.amount(), context.format()))
                                       : Words::tr("%1 more than in the saved plan", "amount")
                                             .arg(shown.text(shown.amount(), context.format()));
}

/// "AWS $430,000, GCP ≥ $450,000" over all months, of the options that are drawn.
QString horizonSums(const SlideContext &context, const curves::OptionSource &options)
{
    QStringList sums;
    int unknown = 0;
    for (const auto &costs : options.tables) {
        const CostSum sum = horizonTotal(*costs);
        unknown = std::max(unknown, sum.unknown);
        sums.append(Words::tr("%1 %2", "option, amount")
                        .arg(context.report.nameOf(costs->option), moneywords::known(sum, context.format())));
    }
    const QString text = sums.join(u", "_s) + u'.';
    return unknown > 0 ? text + u' ' + Words::tr("Parts without a price are left out.") : text;
}

/// What the runs of the simulation say about the last month.
QString bandText(const SlideContext &context)
{
    const auto &simulation = context.input.simulation;
    const int last = context.report.costs().timeline.months() - 1;
    if (!simulation || simulation->isCertain() || last < 0 || simulation->columns.size() <= last)
        return {};
    const CostBand &band = simulation->columns.at(last);
    return Words::tr("eight of ten runs end between %1 and %2 a month.")
        .arg(context.format().money(band.p10), context.format().money(band.p90));
}

/// The leading option alone with its band, beside the saved plan where something else is tried out.
LineChartData leadingData(const SlideContext &context)
{
    const std::optional<CostTable> saved = context.savedCosts();
    const CurveSource source {.plan = context.plan(),
                              .costs = context.report.costs(),
                              .column = -1,
                              .parts = {.band = true, .budget = false, .phases = true},
                              .simulation = context.input.simulation.get(),
                              .saved = saved ? &*saved : nullptr,
                              .scenario = context.triedOutText()};
    LineChartData data = curves::byMonth(source);
    curves::colorByProvider(data, source);
    return data;
}

/// All options are drawn as tried out, and dotted the leading one as saved, where another line has room.
LineChartData comparedData(const SlideContext &context, const curves::OptionSource &options)
{
    LineChartData data = curves::byOption(options);
    const std::optional<CostTable> saved = context.savedCosts();
    if (!saved || options.tables.size() >= mostOptions || !hasKnownMonth(*saved))
        return data;
    LineChartData::Line line = curves::costLine(
        *saved, Words::tr("%1 as saved", "option").arg(context.report.optionName()), {{}, {}, Token::Text2});
    for (LineChartData::Point &point : line.points)
        point.low = point.high = std::nullopt;
    line.isDotted = true;
    data.lines.prepend(line);
    return data;
}

/// Several options, or the leading one.
LineChartData curveData(const SlideContext &context, const curves::OptionSource &options)
{
    LineChartData data = options.tables.size() > 1 ? comparedData(context, options) : leadingData(context);
    data.marks.clear();
    data.phases = withoutDetails(data.phases);
    return data;
}

} // namespace

std::optional<Slide> curves(const SlideContext &context)
{
    if (!context.hasMonths())
        return std::nullopt;
    const stratoplan::curves::OptionSource options = optionsOf(context);
    const bool isCompared = options.tables.size() > 1;
    Slide slide = slideOf(u"curves"_s,
                          {Words::tr("Cost by month"), isCompared ? QString() : context.report.optionName(),
                           context.horizonText()});
    const QString crossing = isCompared ? stratoplan::curves::crossingHeadline(options) : QString();
    slide.headline =
        crossing.isEmpty() ? filled({growthText(context), againstSaved(context)}).join(u", "_s) : crossing;
    slide.figure = std::make_shared<LineChart>(curveData(context, options));
    const QString band = isCompared ? QString() : bandText(context);
    slide.lead = band.isEmpty() ? Words::tr("Over %1 months:").arg(context.report.costs().timeline.months())
                                : Words::tr("How sure that is:");
    slide.sentence = band.isEmpty() ? horizonSums(context, options) : band;
    return slide;
}

} // namespace stratoplan::slides
