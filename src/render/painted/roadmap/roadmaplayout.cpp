// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/roadmap/roadmaplayout.h"

#include "core/text/format.h"
#include "render/painted/painting.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double titles = 122;
constexpr double headHeight = 40;
constexpr double phaseHeight = 66;
constexpr double barHeight = 46;
constexpr double usersHeight = 54;
/// Lower lanes where room is short; the bars of phases stay as high as their two lines.
constexpr double denseTitles = 108;
constexpr double densePhaseHeight = 58;
constexpr double denseUsersHeight = 54;
constexpr double denseMarkLine = 22;
constexpr double costHeight = 114;
constexpr double lowCostHeight = 70;
constexpr double markLine = 24;
constexpr double lowMarkLine = 20;
constexpr double todayHeight = 18;
constexpr double titleHeight = 30; ///< of a lane with nothing under its title
constexpr double noteLine = 14;
constexpr double titleInset = 16;
constexpr double noMilestones = 4; ///< what is left of their lane, over today
constexpr double apartGap = 20;
constexpr double apartLeast = 120;
constexpr double apartMost = 190;
constexpr double markGap = 11; ///< from a mark's middle to its words
constexpr double leastWords = 32; ///< below that a mark has no words
constexpr int mostRows = 6; ///< of marks in a lane
constexpr int fewestRows = 4; ///< where the height is short
constexpr int mostLowTriggers = 5; ///< where all lanes are low
constexpr int mostLowMilestones = 3;

double phaseLane(const RoadmapData &data)
{
    return data.isDense || data.isLow ? densePhaseHeight : phaseHeight;
}

RoadmapLayout::Scale scaleOf(const QList<double> &values, double spread)
{
    RoadmapLayout::Scale scale;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        scale.low = scale.isNone ? value : std::min(scale.low, value);
        scale.high = scale.isNone ? value : std::max(scale.high, value);
        scale.isNone = false;
    }
    if (scale.isNone)
        return scale;
    scale.isLog = scale.low > 0 && scale.high / scale.low > spread;
    if (!scale.isLog)
        scale.low = std::min(0.0, scale.low);
    if (scale.high <= scale.low)
        scale.high = scale.low + 1;
    return scale;
}

int apartCount(const RoadmapData &data)
{
    return static_cast<int>(std::count_if(data.phases.begin(), data.phases.end(),
                                          [](const RoadmapData::Phase &each) { return each.isApart(); }));
}

/// Rows that the words of marks need in a lane.
int rowsOf(const QList<RoadmapLayout::Place> &places, const QRectF &lane, double line)
{
    int rows = 1;
    for (const RoadmapLayout::Place &place : places)
        rows = std::max(rows, 1 + static_cast<int>((place.point.y() - lane.top() - 4) / line));
    return rows;
}

/// The words of a mark for which there is room.
QString fittedTitle(const RoadmapData::Mark &mark, const QFont &font, double room)
{
    if (room < leastWords)
        return {};
    if (painting::textWidth(font, mark.title) <= room || mark.shortTitle.isEmpty())
        return painting::elided(font, mark.title, room);
    return painting::elided(font, mark.shortTitle, room);
}

/// How many marks do not have all of their words.
qsizetype cutOf(const QList<RoadmapData::Mark> &marks, const QList<RoadmapLayout::Place> &places)
{
    qsizetype cut = 0;
    for (qsizetype i = 0; i < places.size(); ++i)
        cut += places.at(i).words == marks.at(i).title ? 0 : 1;
    return cut;
}

} // namespace

double RoadmapLayout::Scale::share(double value) const
{
    if (isNone || !std::isfinite(value))
        return 0;
    const double part =
        isLog ? std::log(std::max(value, low) / low) / std::log(high / low) : (value - low) / (high - low);
    return std::clamp(part, 0.0, 1.0);
}

RoadmapLayout::RoadmapLayout(const RoadmapData &data, const QRectF &target, const Theme &theme)
    : area(target), m_data(data), m_line(theme.scaled(data.isDense     ? denseMarkLine
                                                          : data.isLow ? lowMarkLine
                                                                       : markLine))
{
    QList<double> amounts = data.cost + data.budgetLow + data.budgetHigh;
    QList<double> counts = data.users;
    for (const RoadmapData::Phase &phase : data.phases) {
        amounts << phase.amount << phase.budgetLow << phase.budgetHigh;
        counts << phase.users;
    }
    constexpr double wide = 8;
    costScale = scaleOf(amounts, wide);
    usersScale = scaleOf(counts, wide);
    placeColumns(data, theme);
    placeLanes(data, theme);
    placeLabels(data, theme);
}

void RoadmapLayout::placeColumns(const RoadmapData &data, const Theme &theme)
{
    left = area.left() + theme.scaled(data.isDense ? denseTitles : titles);
    const double full = area.right() - 4 - left;
    const int count = apartCount(data);
    apart = right = area.right() - 4;
    if (count > 0) {
        const double share = data.hasAxis ? full * 0.5 : full;
        const double most = data.hasAxis ? theme.scaled(apartMost) : full;
        apartWidth = std::clamp(share / count, std::min(theme.scaled(apartLeast), share / count), most);
        apart = area.right() - 4 - apartWidth * count;
        right = data.hasAxis ? apart - apartGap : left;
    } else if (data.hasAxis && data.months > 0)
        right -= roomOfLastYear(data, theme);
    m_month = std::max(0.001, (right - left) / std::max(1, data.months));
}

/// What the number of the last year needs beside its months, for it stands at the first of them.
double RoadmapLayout::roomOfLastYear(const RoadmapData &data, const Theme &theme) const
{
    const Month last = data.start + (data.months - 1);
    if (last.month() >= data.months)
        return 0; // the whole horizon lies in it
    const double words =
        painting::textWidth(theme.font(FontRole::LabelStrong), QString::number(last.year())) + 8;
    const double month = (right - left) / data.months;
    return std::max(0.0, words - month * last.month());
}

void RoadmapLayout::placeLanes(const RoadmapData &data, const Theme &theme)
{
    const double today = data.today ? theme.scaled(todayHeight) : 0;
    double y = area.top();
    const auto lane = [&](double height) {
        const QRectF result(area.left(), y, area.width(), height);
        y += height;
        return result;
    };
    head = lane(theme.scaled(headHeight));
    head.setLeft(left);
    phases = lane(theme.scaled(phaseLane(data)));
    if (!data.usersTitle.isEmpty())
        users = lane(theme.scaled(data.isDense ? denseUsersHeight : usersHeight));
    const QRectF probe(area.left(), 0, area.width(), 0);
    const bool hasTriggers = !data.triggers.isEmpty() || !data.triggersNote.isEmpty();
    const auto heightOf = [&](const QList<RoadmapData::Mark> &marks, qsizetype lines, int &rows) {
        const double least = lines > 0 ? theme.scaled(titleHeight + noteLine * double(lines)) : 0;
        if (data.isLow)
            rows = neededRows(marks, probe, theme, rows);
        return std::max(least, 10 + m_line * rowsOf(placed(marks, probe, theme, rows), probe, m_line));
    };
    const qsizetype triggerLines = noteLines(data.triggersNote, theme).size() + (hasKey(data) ? 1 : 0);
    const qsizetype milestoneLines = noteLines(data.milestonesNote, theme).size();
    const double leastCosts = theme.scaled(60.0);
    int triggerRows = 0;
    int milestoneRows = 0;
    double triggersHeight = 0;
    double milestonesHeight = 0;
    for (int rows = data.isLow ? fewestRows : mostRows; rows >= fewestRows; --rows) {
        triggerRows = data.isLow ? mostLowTriggers : rows;
        milestoneRows = data.isLow ? mostLowMilestones : rows;
        triggersHeight = hasTriggers ? heightOf(data.triggers, triggerLines, triggerRows) : 0;
        milestonesHeight = today
            + (data.hasMilestones ? heightOf(data.milestones, milestoneLines, milestoneRows) : noMilestones);
        if (y + leastCosts + triggersHeight + milestonesHeight <= area.bottom())
            break;
    }
    costs = lane(std::max(leastCosts, area.bottom() - y - triggersHeight - milestonesHeight));
    if (hasTriggers)
        triggers = lane(triggersHeight);
    milestones = lane(milestonesHeight);
    triggerPlaces = placed(data.triggers, triggers, theme, triggerRows);
    milestonePlaces = placed(data.milestones, milestones, theme, milestoneRows);
}

void RoadmapLayout::placeLabels(const RoadmapData &data, const Theme &theme)
{
    if (!data.hasAxis)
        return;
    const QLocale locale = Format().locale();
    double widest = 0;
    for (int month = 1; month <= 12; ++month) {
        widest = std::max(widest,
                          painting::textWidth(theme.font(FontRole::Axis),
                                              locale.standaloneMonthName(month, QLocale::ShortFormat)));
    }
    int step = 12;
    for (const int each : std::array {1, 2, 3, 6}) {
        if (each * m_month >= widest + 12 && (!data.byQuarter || each % 3 == 0)) {
            step = each;
            break;
        }
    }
    for (int i = 0; i < data.months; ++i) {
        const Month month = data.start + i;
        if ((month.month() - 1) % step != 0)
            continue;
        const QString text = data.byQuarter ? u"Q%1"_s.arg((month.month() + 2) / 3)
                                            : locale.standaloneMonthName(month.month(), QLocale::ShortFormat);
        months.append({x(i), step == 12 ? QString() : text, false});
    }
    for (int i = 0; i < data.months; ++i) {
        const Month month = data.start + i;
        const bool hasRoom = i > 0 || month.month() == 1 || (13 - month.month()) * m_month > widest + 20;
        if ((i == 0 || month.month() == 1) && hasRoom)
            months.append({x(i), QString::number(month.year()), true});
    }
}

int RoadmapLayout::neededRows(const QList<RoadmapData::Mark> &marks, const QRectF &lane, const Theme &theme,
                              int most) const
{
    int best = 1;
    qsizetype least = marks.size() + 1;
    for (int rows = 1; rows <= most; ++rows) {
        const qsizetype cut = cutOf(marks, placed(marks, lane, theme, rows));
        if (cut < least) {
            best = rows;
            least = cut;
        }
    }
    return best;
}

QList<RoadmapLayout::Place> RoadmapLayout::placed(const QList<RoadmapData::Mark> &marks, const QRectF &lane,
                                                  const Theme &theme, int rows) const
{
    const QFont font = theme.font(FontRole::Axis);
    std::array<double, mostRows> ends; // right end of what stands in each row
    ends.fill(left - 1e3);
    std::array<double, mostRows> lasts = ends; // the mark that came last in each row
    QList<Place> places;
    for (const RoadmapData::Mark &mark : marks) {
        const double at = x(mark.month);
        const double whole = painting::textWidth(font, mark.title);
        const double roomRight = area.right() - 2 - at - markGap;
        const double roomLeft = at - markGap - left;
        // What fits at neither side stands where less of it is cut.
        const bool standsRight = whole <= roomRight || (whole > roomLeft && roomRight >= roomLeft);
        const double width = std::min(whole, standsRight ? roomRight : roomLeft);
        std::size_t best = 0;
        for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
            const double from = standsRight ? at - 8 : at - markGap - width;
            if (ends[row] < from) {
                best = row;
                break;
            }
            // Where no row is free a mark never covers another; words are cut instead.
            if (lasts[row] < lasts[best])
                best = row;
        }
        Place place;
        const double y = lane.top() + 5 + m_line * (static_cast<double>(best) + 0.5);
        place.point = {at, y};
        place.isLeft = !standsRight;
        const double from = standsRight ? at + markGap : std::max(ends[best] + 4, at - markGap - width);
        const double room = standsRight ? width : at - markGap - from;
        place.text = QRectF(from, y - m_line / 2, std::max(0.0, room), m_line);
        place.words = fittedTitle(mark, font, place.text.width() + 1);
        lasts[best] = at;
        ends[best] = std::max(ends[best], standsRight ? from + width + 8 : at + 8);
        places.append(place);
    }
    // What came later must not cover words: cut those that reach into the next mark of their row.
    for (qsizetype i = 0; i < places.size(); ++i) {
        for (qsizetype next = i + 1; next < places.size(); ++next) {
            Place &one = places[i];
            if (one.isLeft || !qFuzzyCompare(places.at(next).point.y() + 1, one.point.y() + 1))
                continue;
            const bool beginsWithWords = places.at(next).isLeft && !places.at(next).words.isEmpty();
            const double limit =
                (beginsWithWords ? places.at(next).text.left() : places.at(next).point.x() - 8) - 4;
            if (one.text.right() > limit) {
                one.text.setRight(std::max(one.text.left(), limit));
                one.words = fittedTitle(marks.at(i), font, one.text.width());
            }
            break;
        }
    }
    return places;
}

double RoadmapLayout::wantedHeight(const RoadmapData &data, double width, const Theme &theme)
{
    constexpr double plenty = 1e5; // no row of marks is spared
    const RoadmapLayout probe(data, QRectF(0, 0, width, plenty), theme);
    return probe.milestones.bottom() - probe.costs.height()
        + theme.scaled(data.isLow ? lowCostHeight : costHeight);
}

double RoadmapLayout::titleRoom() const
{
    return titlesWidth() - (m_data.isDense ? 0 : titleInset) - 6;
}

QStringList RoadmapLayout::noteLines(const QString &note, const Theme &theme) const
{
    if (note.isEmpty())
        return {};
    const QFont font = theme.font(FontRole::Axis);
    const double room = titleRoom();
    qsizetype end = note.size();
    while (painting::textWidth(font, note.left(end)) > room && end > 0)
        end = note.lastIndexOf(u' ', end - 1);
    if (end <= 0 || end == note.size())
        return {painting::elided(font, note, room)};
    return QStringList {note.left(end)} + noteLines(note.mid(end + 1), theme);
}

bool RoadmapLayout::hasKey(const RoadmapData &data)
{
    const auto isOther = [&data](const RoadmapData::Mark &mark) {
        return mark.kind != data.triggers.constFirst().kind;
    };
    return !data.isDense && std::any_of(data.triggers.begin(), data.triggers.end(), isOther);
}

int RoadmapLayout::monthAt(double place) const
{
    return std::clamp(static_cast<int>(std::floor((place - left) / m_month)), 0,
                      std::max(0, m_data.months - 1));
}

double RoadmapLayout::costY(double amount) const
{
    const bool isLow = m_data.isDense || m_data.isLow;
    const double top = costs.top() + (isLow ? 21 : 26);
    const double bottom = costs.bottom() - (isLow ? 5 : 14);
    return bottom - costScale.share(amount) * (bottom - top);
}

double RoadmapLayout::usersY(double count) const
{
    const double top = users.top() + (m_data.isDense ? 18 : 22);
    const double bottom = users.bottom() - (m_data.isDense ? 5 : 8);
    return bottom - usersScale.share(count) * (bottom - top);
}

QRectF RoadmapLayout::bar(qsizetype phase) const
{
    const RoadmapData::Phase &row = m_data.phases.at(phase);
    const double height = std::min(phases.height(), phases.height() * barHeight / phaseLane(m_data));
    const double top = phases.center().y() - height / 2;
    if (!row.isApart())
        return {x(row.first) + 1.5, top, std::max(2.0, x(row.last + 1) - x(row.first) - 3), height};
    int before = 0;
    for (qsizetype i = 0; i < phase; ++i)
        before += m_data.phases.at(i).isApart() ? 1 : 0;
    return {apart + apartWidth * before + 1.5, top, apartWidth - 5, height};
}

} // namespace stratoplan
