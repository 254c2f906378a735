// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"
#include "core/engine/money/breakeven.h"
#include "render/charts/linechart.h"
#include "render/curves/monthcurves.h"
#include "render/curves/optioncurves.h"
#include "render/slides/slides.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

constexpr qsizetype mostOptions = 4;

/// The leading option and others that are compared, as many as a slide can name.
curves::OptionSource optionsOf(const SlideContext &context)
{
    curves::OptionSource source {context.plan(), {}, -1, {.band = false, .budget = false, .phases = true}};
    for (const OptionId option : context.report.compared()) {
        if (source.tables.size() < mostOptions && curves::hasMonths(context.report.costs(option)))
            source.tables.append(std::make_shared<const CostTable>(context.report.costs(option)));
    }
    return source;
}

/// "AWS rises from $1,982 in Feb 2026 to $43,000 a month in Jan 2028".
QString growthText(const SlideContext &context)
{
    const CostTable &costs = context.report.costs();
    const int last = costs.timeline.months() - 1;
    const CostSum from = costs.total(0);
    const CostSum to = costs.total(last);
    const Format &format = context.format();
    const QString option = context.report.optionName();
    const QString begin = format.money(from.amount.likely);
    const QString end = format.money(to.amount.likely);
    if (begin == end)
        return Words::tr("%1 costs %2 a month at the beginning and at the end").arg(option, begin);
    const bool rises = !changeBetween(from, to).isNegative();
    return (rises ? Words::tr("%1 rises from %2 a month to %3 by %4")
                  : Words::tr("%1 falls from %2 a month to %3 by %4"))
        .arg(option, begin, end, context.report.periodText(last));
}

/// "AWS $430,000, GCP $450,000" over all months.
QString horizonSums(const SlideContext &context)
{
    QStringList sums;
    int unknown = 0;
    for (const OptionId option :
         context.report.compared().first(std::min(mostOptions, context.report.compared().size()))) {
        const CostSum sum = horizonTotal(context.report.costs(option));
        unknown = std::max(unknown, sum.unknown);
        sums.append(Words::tr("%1 %2", "option, amount")
                        .arg(context.report.nameOf(option), context.format().money(sum.amount.likely)));
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

/// A sentence as a headline.
QString withoutStop(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

/// The leading option alone with its band, beside the saved plan where something else is tried out.
LineChartData leadingData(const SlideContext &context)
{
    const std::optional<CostTable> saved = context.savedCosts();
    return curves::byMonth({.plan = context.plan(),
                            .costs = context.report.costs(),
                            .column = -1,
                            .parts = {.band = true, .budget = false, .phases = true},
                            .simulation = context.input.simulation.get(),
                            .saved = saved ? &*saved : nullptr,
                            .scenario = context.triedOutText()});
}

/// Several options, or the leading one.
LineChartData curveData(const SlideContext &context, const curves::OptionSource &options)
{
    LineChartData data = options.tables.size() > 1 ? curves::byOption(options) : leadingData(context);
    data.marks.clear();
    for (ChartPhase &phase : data.phases)
        phase.detail.clear();
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
    const QStringList crossings = isCompared ? stratoplan::curves::crossingSentences(options) : QStringList();
    slide.headline = crossings.isEmpty() ? growthText(context) : withoutStop(crossings.first());
    slide.figure = std::make_shared<LineChart>(curveData(context, options));
    const QString band = isCompared ? QString() : bandText(context);
    slide.lead = band.isEmpty() ? Words::tr("Over %1 months:").arg(context.report.costs().timeline.months())
                                : Words::tr("How sure that is:");
    slide.sentence = band.isEmpty() ? horizonSums(context) : band;
    return slide;
}

namespace {

struct EachUser
{
    int month = 0;
    Quantity users;
    Money cost;
};

/// First and last month in which there are users and the option costs something.
QList<EachUser> ends(const SlideContext &context)
{
    QList<EachUser> all;
    const CostTable &costs = context.report.costs();
    for (int month = 0; month < costs.timeline.months(); ++month) {
        const auto users = context.report.users(month);
        const CostSum sum = costs.total(month);
        const auto each =
            users && sum.present > sum.unknown ? costPer(sum.amount.likely, *users) : std::nullopt;
        if (each)
            all.append({month, *users, *each});
    }
    return all.size() < 2 ? QList<EachUser>() : QList<EachUser> {all.first(), all.last()};
}

QString perUserHeadline(const SlideContext &context, const QList<EachUser> &ends)
{
    const QString first = context.format().money(ends.first().cost);
    const QString last = context.format().money(ends.last().cost);
    if (first == last)
        return Words::tr("Cost per user is %1 at the beginning and at the end").arg(first);
    return (ends.last().cost < ends.first().cost ? Words::tr("Cost per user falls from %1 to %2")
                                                 : Words::tr("Cost per user rises from %1 to %2"))
        .arg(first, last);
}

/// How many users have to pay, or from when they do.
QString breakEvenText(const SlideContext &context)
{
    const BreakEven even = breakEven(context.plan(), context.report.costs());
    const int column = context.report.column();
    if (!even.problem.isEmpty() || column >= even.points.size() || !even.points.at(column).payingUsers)
        return {};
    const RevenuePoint &point = even.points.at(column);
    const QString pays = Words::tr("at %1 a user, %2 paying users cover the %3 a month of %4.")
                             .arg(context.format().money(context.plan().info().userPrice),
                                  context.report.usersText(*point.payingUsers),
                                  context.format().money(point.cost.amount.likely), context.periodText());
    return even.covered ? pays + u' '
            + Words::tr("Revenue covers the cost from %1 on.").arg(context.report.periodText(*even.covered))
                        : pays;
}

} // namespace

std::optional<Slide> perUser(const SlideContext &context)
{
    if (!context.hasMonths())
        return std::nullopt;
    const QList<EachUser> points = ends(context);
    if (points.isEmpty())
        return std::nullopt;
    const stratoplan::curves::OptionSource options = optionsOf(context);
    LineChartData data = stratoplan::curves::perUnitByOption(options, context.plan().info().usersDriver);
    for (ChartPhase &phase : data.phases)
        phase.detail.clear();
    Slide slide = slideOf(u"per-user"_s,
                          {Words::tr("Cost per user"), context.report.optionName(), context.horizonText()});
    slide.headline = perUserHeadline(context, points);
    slide.figure = std::make_shared<LineChart>(data);
    const QString even = breakEvenText(context);
    slide.lead = even.isEmpty() ? Words::tr("Users:") : Words::tr("Break-even:");
    slide.sentence = even.isEmpty() ? Words::tr("%1 in %2, %3 in %4.")
                                          .arg(context.report.usersText(points.first().users),
                                               context.report.periodText(points.first().month),
                                               context.report.usersText(points.last().users),
                                               context.report.periodText(points.last().month))
                                    : even;
    return slide;
}

} // namespace stratoplan::slides
