// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curves/monthcurves.h"

#include "core/engine/figures/breakdown.h"
#include "core/engine/money/breakeven.h"
#include "core/engine/money/moneywords.h"
#include "core/engine/money/presentvalue.h"
#include "core/text/format.h"
#include "render/charts/monthly/panelparts.h"
#include "render/curves/budgetlines.h"
#include "render/report/monthlycostdata.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::curves {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Curves)
};

LineChartData::Point pointOf(int month, const Range<Money> &amount)
{
    LineChartData::Point point {static_cast<double>(month), amount.likely.toDouble()};
    if (!amount.isSingle()) {
        point.low = amount.low.toDouble();
        point.high = amount.high.toDouble();
    }
    return point;
}

/// Whether there are lines and none of them has a price: that is no cost of nothing.
bool isUnknown(const CostSum &sum)
{
    return sum.present > 0 && !moneywords::isKnown(sum);
}

/// The points of a line that stand at these months.
QList<int> indicesOf(const LineChartData::Line &line, const QList<int> &months)
{
    QList<int> indices;
    for (int i = 0; i < line.points.size(); ++i) {
        if (months.contains(static_cast<int>(line.points.at(i).x)))
            indices.append(i);
    }
    return indices;
}

/// A band of a simulation around a line, in place of the ranges that the plan states.
void addBand(LineChartData::Line &line, const QList<CostBand> &band)
{
    for (LineChartData::Point &point : line.points) {
        const CostBand &at = band.at(static_cast<qsizetype>(point.x));
        point.low = at.p10.toDouble();
        point.middle = at.p50.toDouble();
        point.high = at.p90.toDouble();
    }
}

void nameBand(LineChartData &data)
{
    data.lowTitle = Words::tr("P10", "one run in ten costs at most this");
    data.middleTitle = Words::tr("P50", "half of the runs cost at most this");
    data.highTitle = Words::tr("P90", "nine runs in ten cost at most this");
}

/// Where a line says its amount: in the first month of every phase and the month looked at.
QList<int> marksOf(const CurveSource &source)
{
    QList<int> marks = phaseBeginnings(source.costs.timeline);
    const int current = currentMonth(source);
    if (current >= 0 && !marks.contains(current))
        marks.append(current);
    std::sort(marks.begin(), marks.end());
    return marks;
}

LineChartData chartOf(const CurveSource &source, const QString &title)
{
    LineChartData data;
    data.title = title;
    data.currency = source.costs.currency;
    data.first = source.plan.info().start;
    if (source.parts.phases) {
        data.phases = phases(source.plan, source.costs.timeline);
        data.marks = triggerMarks(source.plan);
    }
    data.current = currentMonth(source);
    return data;
}

/// The line that the chart is about, and the saved plan's where something is tried out.
void addCosts(LineChartData &data, const CurveSource &source)
{
    LineChartData::Line line = costLine(source.costs, optionName(source), {{}, {}, Token::Accent});
    line.marked = indicesOf(line, marksOf(source));
    if (hasBand(source)) {
        addBand(line, source.simulation->columns);
        nameBand(data);
    }
    if (!source.saved) {
        data.lines.append(line);
        return;
    }
    LineChartData::Line saved = costLine(*source.saved, Words::tr("saved plan"), {{}, {}, Token::Accent});
    for (LineChartData::Point &point : saved.points)
        point.low = point.high = std::nullopt;
    line.title = source.scenario;
    line.isDotted = true;
    line.color.token = Token::Saving;
    line.marked.clear();
    data.lines = {saved, line};
}

LineChartData::Line sumLine(const QList<Money> &sums, const QString &title, Token token)
{
    LineChartData::Line line;
    line.title = title;
    line.color.token = token;
    for (int month = 0; month < sums.size(); ++month)
        line.points.append({static_cast<double>(month), sums.at(month).toDouble()});
    return line;
}

QList<Money> likelySums(const CumulativeCost &cost)
{
    QList<Money> sums;
    for (const CostSum &sum : cost.sums)
        sums.append(sum.amount.likely);
    return sums;
}

QList<Money> likelyPresent(const CumulativeCost &cost)
{
    QList<Money> sums;
    for (const Range<Money> &sum : cost.present)
        sums.append(sum.likely);
    return sums;
}

/// The note where revenue covers cost to the end of the horizon.
QList<LineChartData::Note> coveredNotes(const CurveSource &source, const BreakEven &even)
{
    if (!even.covered)
        return {};
    const Format format;
    const int month = *even.covered;
    LineChartData::Note note;
    note.at = {static_cast<double>(month), even.points.at(month).revenue->likely.toDouble()};
    note.title = Words::tr("Covered from %1", "month").arg(format.month(source.plan.info().start + month));
    const auto needed = even.points.at(month).allUsers;
    const Driver *users = usersDriver(source.plan);
    if (needed && users)
        note.detail = Words::tr("needs %1", "3,368 users").arg(unitsText(*needed, *users));
    if (even.unknown > 0) {
        const QStringList details {note.detail, moneywords::without(even.unknown)};
        note.detail = note.detail.isEmpty() ? details.last() : details.join(u", "_s);
    }
    note.token = even.unknown > 0 ? Token::Text : Token::Saving; // nothing is good that leaves lines out
    return {note};
}

/// The parts that have a panel of their own.
QList<ChartPart> ownPanels(const QList<ChartPart> &parts, qsizetype panels)
{
    QList<ChartPart> own;
    for (const charts::PanelPart &panel : charts::panelParts(parts, panels)) {
        if (!panel.isJoined())
            own.append(panel.part);
    }
    return own;
}

} // namespace

QList<int> costJumps(const CostTable &costs)
{
    const auto stepTo = [&](int month) {
        if (month < 1 || month >= costs.timeline.months())
            return 0.0;
        return std::abs((costs.total(month).amount.likely - costs.total(month - 1).amount.likely).toDouble());
    };
    QList<int> jumps = phaseBeginnings(costs.timeline);
    jumps.removeIf([&](int month) {
        // Where cost grows month by month anyway, a phase begins without a step of its own.
        return stepTo(month) <= 3 * std::max(stepTo(month - 1), stepTo(month + 1));
    });
    return jumps;
}

LineChartData::Line costLine(const CostTable &costs, const QString &title, const ChartColor &color)
{
    LineChartData::Line line;
    line.title = title;
    line.color = color;
    for (int month = 0; month < costs.timeline.months(); ++month) {
        const CostSum sum = costs.total(month);
        if (isUnknown(sum))
            continue;
        line.points.append(pointOf(month, sum.amount));
        line.isOpen = sum.unknown > 0;
    }
    line.jumps = indicesOf(line, costJumps(costs));
    return line;
}

void colorByProvider(LineChartData &data, const CurveSource &source)
{
    const Option *option = source.plan.find(source.costs.option);
    for (LineChartData::Line &line : data.lines) {
        // What is tried out keeps its own colour beside the saved plan.
        if (option && !option->provider.isEmpty() && line.color.token == Token::Accent)
            line.color = {option->provider, {}, {}};
    }
    quietWarnings(data);
}

void quietWarnings(LineChartData &data)
{
    for (LineChartData::Limit &limit : data.limits) {
        if (limit.isWarning)
            limit.token = Token::Text2;
    }
}

LineChartData byMonth(const CurveSource &source)
{
    LineChartData data = chartOf(source, Words::tr("Cost by month, %1").arg(optionName(source)));
    addCosts(data, source);
    if (source.parts.budget) {
        data.limits = budgetLines(source);
        data.notes = budgetNotes(source);
    }
    return data;
}

LineChartData cumulative(const CurveSource &source)
{
    LineChartData data = chartOf(source, Words::tr("Cost up to each month, %1").arg(optionName(source)));
    data.marks.clear();
    const CumulativeCost cost = cumulativeCost(source.plan, source.costs);
    LineChartData::Line line =
        sumLine(likelySums(cost), source.saved ? source.scenario : Words::tr("paid in all"), Token::Accent);
    if (hasBand(source) && source.simulation->running.size() == line.points.size()) {
        addBand(line, source.simulation->running);
        nameBand(data);
    }
    if (source.saved) {
        data.lines.append(sumLine(likelySums(cumulativeCost(source.plan, *source.saved)),
                                  Words::tr("saved plan"), Token::Accent));
        line.isDotted = true;
        line.color.token = Token::Saving;
    }
    data.lines.append(line);
    if (!cost.rate.isZero() && !cost.present.isEmpty()) {
        data.lines.append(sumLine(likelyPresent(cost),
                                  Words::tr("today’s money at %1").arg(rateText(cost.rate)), Token::Text2));
    }
    return data;
}

LineChartData revenue(const CurveSource &source)
{
    LineChartData data = chartOf(source, Words::tr("Revenue beside cost, %1").arg(optionName(source)));
    data.marks.clear();
    const BreakEven even = breakEven(source.plan, source.costs);
    if (!even.problem.isEmpty())
        return data;
    LineChartData::Line cost = costLine(source.costs, Words::tr("cost"), {{}, {}, Token::Accent});
    LineChartData::Line paid;
    paid.title = Words::tr("revenue");
    paid.color.token = Token::Saving;
    for (int month = 0; month < source.costs.timeline.months(); ++month) {
        if (const auto &amount = even.points.at(month).revenue)
            paid.points.append(pointOf(month, *amount));
    }
    if (paid.points.size() == cost.points.size())
        paid.jumps = indicesOf(paid, costJumps(source.costs));
    data.lines = {cost, paid};
    data.notes = coveredNotes(source, even);
    return data;
}

MonthlyCostData stacked(const CurveSource &source)
{
    MonthlyCostData data = monthlyCostData(source.plan, source.costs, source.column);
    data.parts.removeIf([](const ChartPart &part) {
        return std::all_of(part.amounts.begin(), part.amounts.end(),
                           [](const Money &amount) { return amount.isZero(); });
    });
    data.phases = source.parts.phases ? phases(source.plan, source.costs.timeline) : QList<ChartPhase>();
    if (!source.parts.budget)
        data.budget.clear();
    return data;
}

QString passingText(const MonthlyCostData &stacked, qsizetype panels)
{
    const QList<ChartPart> parts = ownPanels(stacked.parts, panels);
    int latest = 0;
    const ChartPart *above = nullptr;
    const ChartPart *below = nullptr;
    for (const ChartPart &one : parts) {
        for (const ChartPart &other : parts) {
            int month = stacked.months - 1;
            while (month >= 0 && other.amounts.at(month) < one.amounts.at(month))
                --month;
            const bool isReal = month >= 0 && month + 1 < stacked.months && !other.amounts.at(month).isZero();
            const bool isLarger = month + 1 == latest && above && above->amounts.last() < one.amounts.last();
            if (isReal && (month + 1 > latest || isLarger)) {
                latest = month + 1;
                above = &one;
                below = &other;
            }
        }
    }
    if (!above)
        return {};
    return Words::tr("Since %1 more for %2 than for %3", "month, categories")
        .arg(Format().month(stacked.first + latest), above->title, below->title);
}

} // namespace stratoplan::curves
