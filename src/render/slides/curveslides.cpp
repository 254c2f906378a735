// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"
#include "core/engine/money/breakeven.h"
#include "core/engine/money/moneywords.h"
#include "core/text/showndifference.h"
#include "render/charts/linechart.h"
#include "render/curves/monthcurves.h"
#include "render/curves/optioncurves.h"
#include "render/slides/slides.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

constexpr qsizetype mostOptions = 4;

bool hasKnownMonth(const CostTable &costs)
{
    for (int month = 0; month < costs.timeline.months(); ++month) {
        if (moneywords::isKnown(costs.total(month)))
            return true;
    }
    return false;
}

/// The leading option and others that are compared and have a price, as many as a slide can name.
curves::OptionSource optionsOf(const SlideContext &context)
{
    curves::OptionSource source {context.plan(), {}, -1, {.band = false, .budget = false, .phases = true}};
    for (const OptionId option : context.report.compared()) {
        if (source.tables.size() < mostOptions && hasKnownMonth(context.report.costs(option)))
            source.tables.append(std::make_shared<const CostTable>(context.report.costs(option)));
    }
    return source;
}

/// A finding that leaves lines without a price out says so.
QString asKnown(const QString &finding, int unknown)
{
    return unknown > 0 ? Words::tr("As far as prices are known, %1", "a finding").arg(finding) : finding;
}

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

QList<ChartPhase> withoutDetails(QList<ChartPhase> phases)
{
    for (ChartPhase &phase : phases)
        phase.detail.clear();
    return phases;
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

namespace {

struct EachUser
{
    int month = 0;
    Quantity users;
    Money cost;
    Money total; ///< of all users
    int unknown = 0; ///< lines without a price, left out of it
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
            users && moneywords::isKnown(sum) ? costPer(sum.amount.likely, *users) : std::nullopt;
        if (each)
            all.append({month, *users, *each, sum.amount.likely, sum.unknown});
    }
    return all.size() < 2 ? QList<EachUser>() : QList<EachUser> {all.first(), all.last()};
}

/// "users grow from 100 to 10,000" where that is a reason for what a user costs; empty where it is none.
QString usersReason(const SlideContext &context, const QList<EachUser> &ends)
{
    const bool falls = ends.last().cost < ends.first().cost;
    const bool grow = ends.first().users < ends.last().users;
    const QString first = context.report.usersText(ends.first().users);
    const QString last = context.report.usersText(ends.last().users);
    if (grow != falls || first == last)
        return {};
    return (grow ? Words::tr("users grow from %1 to %2") : Words::tr("users fall from %1 to %2"))
        .arg(first, last);
}

/// The same of the cost of all users: "its cost rises from $100 to $400".
QString costReason(const SlideContext &context, const QList<EachUser> &ends)
{
    const bool rises = ends.first().cost < ends.last().cost;
    const bool isMore = ends.first().total < ends.last().total;
    const QString first = context.format().money(ends.first().total);
    const QString last = context.format().money(ends.last().total);
    if (isMore != rises || first == last)
        return {};
    return (isMore ? Words::tr("its cost rises from %1 to %2") : Words::tr("its cost falls from %1 to %2"))
        .arg(first, last);
}

QString perUserHeadline(const SlideContext &context, const QList<EachUser> &ends)
{
    const QString option = context.report.optionName();
    const QString first = context.format().money(ends.first().cost);
    const QString last = context.format().money(ends.last().cost);
    const int unknown = std::max(ends.first().unknown, ends.last().unknown);
    if (first == last)
        return asKnown(
            Words::tr("%1 costs %2 a user and month at the beginning and at the end", "option, amount")
                .arg(option, first),
            unknown);
    const QString change = (ends.last().cost < ends.first().cost
                                ? Words::tr("%1 falls from %2 to %3 a user and month", "option, amounts")
                                : Words::tr("%1 rises from %2 to %3 a user and month", "option, amounts"))
                               .arg(option, first, last);
    const QStringList reasons = filled({usersReason(context, ends), costReason(context, ends)});
    if (reasons.isEmpty())
        return asKnown(change, unknown);
    const QString why = reasons.size() == 1
        ? reasons.first()
        : Words::tr("%1 and %2", "reasons").arg(reasons.first(), reasons.last());
    return asKnown(Words::tr("%1, as %2", "change of a cost per user, reasons").arg(change, why), unknown);
}

/// Months before those to the end in which revenue covers the cost: "in Jul 2026"; empty: there are none.
QString coveredBefore(const SlideContext &context, const BreakEven &even)
{
    const Timeline &timeline = context.report.costs().timeline;
    QList<std::optional<bool>> covers;
    for (const RevenuePoint &point : even.points.first(*even.covered))
        covers.append(point.cost.unknown == 0 && point.margin && !point.margin->likely.isNegative());
    covers.append(false); // what follows is said beside it
    return moneywords::when(*timeline.at(0).month, covers, context.format());
}

/// From when revenue covers the cost; empty where it does not, or where prices are missing.
QString coveredText(const SlideContext &context, const BreakEven &even)
{
    if (!even.covered || even.unknown > 0)
        return {};
    const Percent conversion = context.plan().info().conversion;
    const QString month = context.report.periodText(*even.covered);
    const QString before = coveredBefore(context, even);
    const QString when = before.isEmpty()
        ? Words::tr("from %1 on", "month").arg(month)
        : Words::tr("%1, and for good from %2 on", "months, month").arg(before, month);
    if (conversion == Percent::fromWhole(100))
        return Words::tr("Revenue covers the cost %1.", "when").arg(when);
    return Words::tr("As %1 of users pay, revenue covers the cost %2.", "share, when")
        .arg(context.format().percent(conversion, conversion.raw() % Percent::one() == 0 ? 0 : 1), when);
}

/// How many users have to pay, and from when they do.
QString breakEvenText(const SlideContext &context)
{
    const BreakEven even = breakEven(context.plan(), context.report.costs());
    const int column = context.report.column();
    if (!even.problem.isEmpty() || column >= even.points.size() || !even.points.at(column).payingUsers)
        return {};
    const RevenuePoint &point = even.points.at(column);
    const QString needed = context.report.usersText(*point.payingUsers);
    return sentences({Words::tr("at %1 a paying user and month, %2 of them cover the %3 a month of %4.")
                          .arg(context.format().money(context.plan().info().userPrice),
                               point.cost.unknown > 0 ? moneywords::atLeast(needed) : needed,
                               moneywords::known(point.cost, context.format()), context.periodText()),
                      coveredText(context, even)});
}

/// Cost per user of every option, on a scale on which the last amounts can be told apart.
LineChartData perUserData(const SlideContext &context, const curves::OptionSource &options)
{
    LineChartData data = curves::perUnitByOption(options, context.plan().info().usersDriver);
    data.phases = withoutDetails(data.phases);
    for (int line = 0; line < data.lines.size(); ++line) {
        if (data.lines.at(line).title == context.report.optionName())
            data.onTop = line; // the headline is about it
    }
    double low = INFINITY;
    double high = 0;
    for (const LineChartData::Line &line : std::as_const(data.lines)) {
        for (const LineChartData::Point &point : line.points) {
            low = std::min(low, point.y);
            high = std::max(high, point.y);
        }
    }
    constexpr double wide = 8;
    if (low > 0 && high > low * wide)
        data.yScale = LineChartData::Scale::Logarithmic;
    return data;
}

} // namespace

std::optional<Slide> perUser(const SlideContext &context)
{
    if (!context.hasMonths())
        return std::nullopt;
    const QList<EachUser> points = ends(context);
    if (points.isEmpty())
        return std::nullopt;
    const LineChartData data = perUserData(context, optionsOf(context));
    const bool isLogarithmic = data.yScale == LineChartData::Scale::Logarithmic;
    Slide slide = slideOf(u"per-user"_s,
                          {Words::tr("Cost per user"), context.horizonText(),
                           isLogarithmic ? Words::tr("logarithmic") : QString()});
    slide.headline = perUserHeadline(context, points);
    slide.figure = std::make_shared<LineChart>(data);
    const QString even = breakEvenText(context);
    slide.lead = even.isEmpty() ? Words::tr("Users:") : Words::tr("Break-even:");
    const QString users = Words::tr("%1 in %2, %3 in %4.")
                              .arg(context.report.usersText(points.first().users),
                                   context.report.periodText(points.first().month),
                                   context.report.usersText(points.last().users),
                                   context.report.periodText(points.last().month));
    slide.sentence = even.isEmpty() ? users : even;
    return slide;
}

} // namespace stratoplan::slides
