// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"
#include "core/engine/money/breakeven.h"
#include "core/engine/money/moneywords.h"
#include "render/charts/linechart.h"
#include "render/slides/slidecurves.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

constexpr qsizetype fewMonths = 3; ///< that are named

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

/// A few months none of which follows another: "in Apr 2026, Jul 2026"; empty for others.
QString singleMonths(const SlideContext &context, const QList<int> &months)
{
    QStringList names;
    for (qsizetype i = 0; i < months.size(); ++i) {
        if (i > 0 && months.at(i) == months.at(i - 1) + 1)
            return {};
        names.append(context.report.periodText(months.at(i)));
    }
    return names.isEmpty() || names.size() > fewMonths
        ? QString()
        : Words::tr("in %1", "months").arg(names.join(u", "_s));
}

/// Months before those to the end in which revenue covers the cost: "in Jul 2026"; empty: there are none.
QString coveredBefore(const SlideContext &context, const BreakEven &even)
{
    QList<std::optional<bool>> covers;
    QList<int> covered;
    for (const RevenuePoint &point : even.points.first(*even.covered)) {
        const bool isCovered = point.cost.unknown == 0 && point.margin && !point.margin->likely.isNegative();
        if (isCovered)
            covered.append(static_cast<int>(covers.size()));
        covers.append(isCovered);
    }
    covers.append(false); // what follows is said beside it
    const QString single = singleMonths(context, covered);
    return single.isEmpty()
        ? moneywords::when(*context.report.costs().timeline.at(0).month, covers, context.format())
        : single;
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
