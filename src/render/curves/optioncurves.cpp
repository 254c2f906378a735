// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curves/optioncurves.h"

#include "core/engine/drivers.h"
#include "core/engine/money/moneywords.h"
#include "core/engine/money/presentvalue.h"
#include "core/engine/money/unitcosts.h"
#include "core/text/format.h"
#include "render/curves/budgetlines.h"
#include "render/curves/monthcurves.h"

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

QString nameOf(const OptionSource &source, qsizetype table)
{
    const Option *option = source.plan.find(source.tables.at(table)->option);
    return option ? option->name : QString();
}

ChartColor colorOf(const OptionSource &source, qsizetype table)
{
    const Option *option = source.plan.find(source.tables.at(table)->option);
    ChartColor color;
    // Two options at one provider would share its colour: each then has one of its own.
    const auto isSame = [&](const auto &other) {
        const Option *each = source.plan.find(other->option);
        return each && option && each->provider == option->provider;
    };
    if (option && std::count_if(source.tables.begin(), source.tables.end(), isSame) == 1)
        color.provider = option->provider;
    return color;
}

LineChartData chartOf(const OptionSource &source, const QString &title)
{
    LineChartData data;
    data.title = title;
    data.currency = source.plan.info().currency;
    data.first = source.plan.info().start;
    if (source.tables.isEmpty())
        return data;
    const CurveSource first {source.plan, *source.tables.first(), source.column, source.parts};
    data.current = currentMonth(first);
    if (source.parts.phases)
        data.phases = phases(source.plan, first.costs.timeline);
    return data;
}

/// The first table that costs least in a place.
qsizetype cheapestOf(const QList<Money> &costs)
{
    return std::min_element(costs.begin(), costs.end()) - costs.begin();
}

/// Likely costs of all options, place by place: months, or the months with the same units of a driver.
struct Places
{
    QList<QList<Money>> costs; ///< by place, then by table
    QList<int> columns;
};

Places placesOf(const OptionSource &source, const QString &driver)
{
    Places places;
    const auto add = [&](int column) {
        QList<Money> costs;
        for (const auto &table : source.tables) {
            const CostSum cost = table->total(column);
            if (!moneywords::isKnown(cost))
                return; // an option that is not there yet, or that nobody knows a price of, is not the
                        // cheapest
            costs.append(cost.amount.likely);
        }
        places.costs.append(costs);
        places.columns.append(column);
    };
    if (driver.isEmpty()) {
        for (int month = 0; month < source.tables.first()->timeline.months(); ++month)
            add(month);
    } else {
        for (const DriverPoint &point : driverPoints(source.plan, *source.tables.first(), driver)) {
            if (point.column < source.tables.first()->timeline.months())
                add(point.column);
        }
    }
    return places;
}

/// The crossing of two tables at or after which @p column is the first place.
std::optional<Crossing> crossingAt(const OptionSource &source, qsizetype before, qsizetype after, int column,
                                   const QString &driver)
{
    const CostTable &first = *source.tables.at(before);
    const CostTable &second = *source.tables.at(after);
    const QList<Crossing> all = driver.isEmpty()
        ? crossings(source.plan, first, second, source.plan.info().usersDriver)
        : crossingsOver(CurvePair::of(source.plan, first, second, driver));
    for (const Crossing &crossing : all) {
        if (crossing.after == Lower::Second && crossing.column == column)
            return crossing;
    }
    return std::nullopt;
}

LineChartData::Note noteOf(const OptionSource &source, const CheapestChange &change, bool isOverDriver)
{
    const Format format;
    const Crossing &crossing = change.crossing;
    LineChartData::Note note;
    const Driver *users = usersDriver(source.plan);
    const QString when =
        crossing.month ? Words::tr("from %1", "month").arg(format.month(*crossing.month)) : QString();
    note.title = Words::tr("%1 is cheaper", "option").arg(nameOf(source, change.after));
    if (!isOverDriver && !when.isEmpty())
        note.title += u' ' + when;
    QStringList details;
    if (!isOverDriver && crossing.units && users)
        details.append(Words::tr("near %1").arg(unitsText(*crossing.units, *users)));
    details.append(Words::tr("both %1", "cost").arg(format.money(crossing.from.cost)));
    if (crossing.unknown > 0)
        details.append(moneywords::without(crossing.unknown));
    note.detail = details.join(u", "_s);
    note.at = {crossing.from.column + crossing.from.share, crossing.from.cost.toDouble()};
    note.token = Token::Accent;
    return note;
}

/// Where two lines meet as they are drawn: straight between points on axes of that scale.
std::optional<QPointF> drawnCrossing(const QList<LineChartData::Point> &first,
                                     const QList<LineChartData::Point> &second, double near,
                                     LineChartData::Scale scale)
{
    const bool isLog = scale == LineChartData::Scale::Logarithmic;
    const auto drawn = [isLog](double value) { return isLog ? std::log10(value) : value; };
    const auto stated = [isLog](double value) { return isLog ? std::pow(10.0, value) : value; };
    for (qsizetype i = 1; i < std::min(first.size(), second.size()); ++i) {
        if (first[i].x < near || first[i - 1].x != second[i - 1].x || first[i].x != second[i].x)
            continue;
        const double before = drawn(first[i - 1].y) - drawn(second[i - 1].y);
        const double after = drawn(first[i].y) - drawn(second[i].y);
        const double part = before == after ? 0.0 : before / (before - after);
        if (!std::isfinite(part) || part < 0 || part > 1)
            return std::nullopt;
        const auto between = [&](double from, double to) {
            return stated(drawn(from) + (drawn(to) - drawn(from)) * part);
        };
        return QPointF(between(first[i - 1].x, first[i].x), between(first[i - 1].y, first[i].y));
    }
    return std::nullopt;
}

LineChartData::Note driverNoteOf(const OptionSource &source, const CheapestChange &change,
                                 const Driver &driver)
{
    LineChartData::Note note = noteOf(source, change, true);
    const Crossing &crossing = change.crossing;
    if (crossing.units) {
        const QString units = unitsText(*crossing.units, driver);
        note.title = crossing.rises
            ? Words::tr("%1 is cheaper above %2", "option, users").arg(nameOf(source, change.after), units)
            : Words::tr("%1 is cheaper below %2", "option, users").arg(nameOf(source, change.after), units);
        note.at = {crossing.units->toDouble(), crossing.from.cost.toDouble()};
    }
    return note;
}

/// A change of the cheapest option in words, and how many lines it leaves out.
struct SaidChange
{
    QString text;
    int unknown = 0;
};

/// The changes over the months, then over the plan's users.
QList<SaidChange> saidChanges(const OptionSource &source)
{
    const Format format;
    QList<SaidChange> said;
    for (const CheapestChange &change : cheapestChanges(source)) {
        if (change.crossing.month)
            said.append({Words::tr("%1 is cheaper than %2 from %3", "options, month")
                             .arg(nameOf(source, change.after), nameOf(source, change.before),
                                  format.month(*change.crossing.month)),
                         change.crossing.unknown});
    }
    const Driver *users = usersDriver(source.plan);
    if (!users)
        return said;
    for (const CheapestChange &change : cheapestChanges(source, users->key)) {
        if (!change.crossing.units)
            continue;
        const QString sentence = change.crossing.rises
            ? Words::tr("%1 is cheaper than %2 above %3", "options, users")
            : Words::tr("%1 is cheaper than %2 below %3", "options, users");
        said.append({sentence.arg(nameOf(source, change.after), nameOf(source, change.before),
                                  unitsText(*change.crossing.units, *users)),
                     change.crossing.unknown});
    }
    return said;
}

} // namespace

QList<CheapestChange> cheapestChanges(const OptionSource &source, const QString &driver)
{
    if (source.tables.size() < 2)
        return {};
    const Places places = placesOf(source, driver);
    QList<CheapestChange> changes;
    qsizetype cheapest = places.costs.isEmpty() ? 0 : cheapestOf(places.costs.first());
    for (qsizetype i = 1; i < places.costs.size(); ++i) {
        const QList<Money> &costs = places.costs.at(i);
        const qsizetype next = cheapestOf(costs);
        if (costs.at(cheapest) == costs.at(next))
            continue; // on a tie the one that was the cheapest still is
        if (const auto crossing = crossingAt(source, cheapest, next, places.columns.at(i), driver))
            changes.append({cheapest, next, *crossing});
        cheapest = next;
    }
    return changes;
}

LineChartData byOption(const OptionSource &source)
{
    LineChartData data = chartOf(source, Words::tr("Cost by option"));
    for (qsizetype i = 0; i < source.tables.size(); ++i) {
        data.lines.append(costLine(*source.tables.at(i), nameOf(source, i), colorOf(source, i)));
        for (LineChartData::Point &point : data.lines.last().points)
            point.low = point.high = std::nullopt; // ranges of several options would hide each other
    }
    if (source.parts.budget && !source.tables.isEmpty())
        data.limits = budgetLines({source.plan, *source.tables.first(), source.column, source.parts});
    quietWarnings(data);
    for (const CheapestChange &change : cheapestChanges(source)) {
        data.notes.append(noteOf(source, change, false));
        // Amounts jump half way between two months where a phase begins.
        const Crossing &crossing = change.crossing;
        const QList<int> jumps = costJumps(*source.tables.at(change.before));
        if (crossing.from.share > 0 && jumps.contains(crossing.from.column + 1))
            data.notes.last().at.setX(crossing.from.column + 0.5);
    }
    return data;
}

LineChartData cumulativeByOption(const OptionSource &source)
{
    LineChartData data = chartOf(source, Words::tr("Cost up to each month by option"));
    for (qsizetype i = 0; i < source.tables.size(); ++i) {
        LineChartData::Line line;
        line.title = nameOf(source, i);
        line.color = colorOf(source, i);
        const CumulativeCost cost = cumulativeCost(source.plan, *source.tables.at(i));
        for (qsizetype month = 0; month < cost.sums.size(); ++month)
            line.points.append({static_cast<double>(month), cost.sums.at(month).amount.likely.toDouble()});
        line.isOpen = !cost.sums.isEmpty() && cost.sums.last().unknown > 0;
        data.lines.append(line);
    }
    return data;
}

LineChartData optionsAgainstDriver(const OptionSource &source, const DriverAxes &axes)
{
    LineChartData data;
    const Driver *driver = driverByKey(source.plan, axes.driver);
    data.currency = source.plan.info().currency;
    data.xScale = axes.scale;
    data.yScale = axes.scale;
    if (!driver || source.tables.isEmpty())
        return data;
    data.unit = unitOf(*driver);
    data.title = Words::tr("Cost against %1 by option", "users").arg(data.unit);
    for (qsizetype i = 0; i < source.tables.size(); ++i) {
        LineChartData::Line line;
        line.title = nameOf(source, i);
        line.color = colorOf(source, i);
        for (const DriverPoint &point : driverPoints(source.plan, *source.tables.at(i), axes.driver)) {
            line.points.append({point.units.toDouble(), point.cost.likely.toDouble()});
            line.isOpen = source.tables.at(i)->total(point.column).unknown > 0;
        }
        if (!line.points.isEmpty())
            data.lines.append(line);
    }
    for (const CheapestChange &change : cheapestChanges(source, axes.driver)) {
        LineChartData::Note note = driverNoteOf(source, change, *driver);
        if (data.lines.size() == source.tables.size()) {
            note.at = drawnCrossing(data.lines.at(change.before).points, data.lines.at(change.after).points,
                                    note.at.x(), axes.scale)
                          .value_or(note.at);
        }
        data.notes.append(note);
    }
    return data;
}

LineChartData perUnitByOption(const OptionSource &source, const QString &driver)
{
    LineChartData data = chartOf(source, Words::tr("Cost for each unit by option"));
    for (qsizetype i = 0; i < source.tables.size(); ++i) {
        LineChartData::Line line;
        line.title = nameOf(source, i);
        line.color = colorOf(source, i);
        const CostTable &costs = *source.tables.at(i);
        const QList<UnitCost> each = unitCosts(source.plan, costs, driver);
        for (int month = 0; month < std::min(costs.timeline.months(), static_cast<int>(each.size()));
             ++month) {
            if (each.at(month).each && moneywords::isKnown(each.at(month).cost)) {
                line.points.append({static_cast<double>(month), each.at(month).each->likely.toDouble()});
                line.isOpen = each.at(month).cost.unknown > 0;
            }
        }
        data.lines.append(line);
    }
    return data;
}

QStringList crossingSentences(const OptionSource &source)
{
    QStringList sentences;
    for (const SaidChange &change : saidChanges(source)) {
        const QString without = moneywords::without(change.unknown);
        sentences.append((without.isEmpty() ? change.text : change.text + u", "_s + without) + u'.');
    }
    return sentences;
}

QString crossingHeadline(const OptionSource &source)
{
    for (const SaidChange &change : saidChanges(source)) {
        if (change.unknown == 0)
            return change.text;
    }
    return {};
}

} // namespace stratoplan::curves
