// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/line/linetexts.h"

#include "render/charts/line/linechartlayout.h"
#include "render/painted/painting.h"

#include <algorithm>

namespace stratoplan::charts {

namespace {

/// The longest level stretch of a limit comes last where it is a step: its name stands there.
QLineF levelPart(const QList<QPointF> &points)
{
    QLineF level;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QLineF part(points[i - 1], points[i]);
        if (part.dx() > level.dx() && qFuzzyIsNull(part.dy()))
            level = part;
    }
    return level;
}

QSizeF sizeOf(const LineChartLayout &layout, FontRole font, const QString &text)
{
    return {painting::textWidth(layout.theme().font(font), text) + 2, layout.theme().scaled(15.0)};
}

/// A place along a level line: as far left as possible, on its better side first.
std::optional<QRectF> alongLine(const QLineF &line, const QSizeF &size, bool isBelow,
                                const Placement &placement)
{
    constexpr double step = 16;
    const double above = line.y1() - size.height() - 2;
    const double below = line.y1() + 2;
    for (const double top : {isBelow ? below : above, isBelow ? above : below}) {
        for (double left = line.x1() + 6; left + size.width() <= line.x2(); left += step) {
            const QRectF box(QPointF(left, top), size);
            if (placement.isFree(box))
                return box;
        }
    }
    return std::nullopt;
}

void addBoundaries(const LineChartLayout &layout, Placement &placement)
{
    const QRectF &plot = layout.frame().plot;
    for (const ChartPhase &phase : layout.data().phases) {
        const double x = layout.edgeOf(phase.from);
        if (x > plot.left() + 1)
            placement.addLine({{x, plot.top()}, {x, plot.bottom()}});
    }
}

} // namespace

void LineTexts::place(const LineChartLayout &layout)
{
    m_isAgain = !m_limitsAtEnd.isEmpty();
    m_texts.clear();
    m_notes.clear();
    Placement placement(layout.frame().plot.adjusted(-4, -8, 10, 0));
    for (const LineChartLayout::Track &track : layout.tracks()) {
        const QList<QPointF> points = layout.toScene(track.points);
        placement.addLine(points);
        if (!points.isEmpty())
            placement.addSpot(points.last(), 9);
    }
    for (const LineChartData::Note &note : layout.data().notes)
        placement.addSpot(layout.spotOf(note.at.x(), note.at.y()), 6);
    placeLimits(layout, placement);
    placeAmounts(layout, placement);
    placeNotes(layout, placement);
    placeMarks(layout, placement);
}

void LineTexts::placeLimits(const LineChartLayout &layout, Placement &placement)
{
    Placement lines = placement;
    addBoundaries(layout, lines);
    for (const LineChartData::Limit &limit : layout.data().limits)
        lines.addLine(layout.toScene(layout.limitPoints(limit)));
    const qsizetype before = m_texts.size();
    for (int i = 0; i < layout.data().limits.size(); ++i)
        placeLimit(layout, i, lines);
    for (qsizetype i = before; i < m_texts.size(); ++i)
        placement.addBox(m_texts[i].box);
}

void LineTexts::placeLimit(const LineChartLayout &layout, int index, Placement &placement)
{
    const LineChartData::Limit &limit = layout.data().limits[index];
    const QList<QPointF> points = layout.toScene(layout.limitPoints(limit));
    if (points.isEmpty() || limit.title.isEmpty() || m_limitsAtEnd.contains(index))
        return;
    const FontRole font = limit.isWarning ? FontRole::Axis : FontRole::LabelStrong;
    const QLineF level = levelPart(points);
    const auto isPlaced = [&](const QString &title) {
        const auto box = alongLine(level, sizeOf(layout, font, title), limit.isWarning, placement);
        if (!box)
            return false;
        m_texts.append({*box, title, font, layout.tokenOf(limit)});
        placement.addBox(*box);
        return true;
    };
    if (isPlaced(limit.title))
        return;
    if (!m_isAgain && points.last().x() > layout.frame().plot.right() - 2)
        m_limitsAtEnd.append(index);
    else if (!limit.shortTitle.isEmpty())
        isPlaced(limit.shortTitle);
}

void LineTexts::placeAmounts(const LineChartLayout &layout, Placement &placement)
{
    Placement texts = placement;
    for (const LineChartData::Limit &limit : layout.data().limits)
        texts.addLine(layout.toScene(layout.limitPoints(limit)));
    Placement inPhase = texts; // an amount that reaches into the phase before reads as an amount of that
    addBoundaries(layout, inPhase);
    for (const LineChartData::Line &line : layout.data().lines) {
        for (const int index : line.marked) {
            const LineChartData::Point &point = line.points[index];
            const QPointF spot = layout.spotOf(point.x, point.y);
            if (!layout.frame().plot.adjusted(-1, -1, 1, 1).contains(spot))
                continue;
            const QString text = moneyText(point.y, layout.data().currency);
            const QSizeF size = sizeOf(layout, FontRole::LabelStrong, text);
            texts.addSpot(spot, 3);
            inPhase.addSpot(spot, 3);
            auto box = inPhase.beside(spot, size);
            if (!box)
                box = texts.beside(spot, size);
            if (!box)
                continue;
            m_texts.append({*box, text, FontRole::LabelStrong, Token::Text});
            for (Placement *each : {&texts, &inPhase, &placement})
                each->addBox(*box);
        }
    }
}

void LineTexts::placeMarks(const LineChartLayout &layout, Placement &placement)
{
    Placement texts = placement;
    for (const LineChartData::Limit &limit : layout.data().limits)
        texts.addLine(layout.toScene(layout.limitPoints(limit)));
    const QRectF &plot = layout.frame().plot;
    const auto spotOf = [&](const LineChartData::Mark &mark) {
        return QPointF(layout.spotOf(mark.x, 1).x(), plot.bottom() - markHeight / 2);
    };
    for (const LineChartData::Mark &mark : layout.data().marks) {
        if (layout.shows(mark.x))
            texts.addSpot(spotOf(mark), markHeight * 0.6);
    }
    for (const LineChartData::Mark &mark : layout.data().marks) {
        if (!layout.shows(mark.x))
            continue;
        const QPointF spot = spotOf(mark);
        const QSizeF size = sizeOf(layout, FontRole::Axis, mark.title);
        const double low = plot.bottom() - size.height() - 1;
        const double high = low - size.height() + 2; // over the words of a neighbour
        for (const QPointF &corner :
             {QPointF(spot.x() + 6, low), QPointF(spot.x() - size.width() - 6, low),
              QPointF(spot.x() - markHeight * 0.6, high), QPointF(spot.x() - size.width() + 6, high)}) {
            const QRectF box(corner, size);
            if (!texts.isFree(box))
                continue;
            m_texts.append({box, mark.title, FontRole::Axis, Token::Text2});
            texts.addBox(box);
            break;
        }
    }
}

QList<LineTexts::PlacedNote> LineTexts::placed(const LineChartLayout &layout, Placement placement,
                                               const QList<LineChartData::Note> &notes)
{
    const Theme &theme = layout.theme();
    QList<PlacedNote> result;
    for (const LineChartData::Note &note : notes) {
        const QPointF spot = layout.spotOf(note.at.x(), note.at.y());
        if (!layout.frame().plot.adjusted(-1, -1, 1, 1).contains(spot))
            continue;
        const double width = std::max(painting::textWidth(theme.font(FontRole::LabelStrong), note.title),
                                      painting::textWidth(theme.font(FontRole::Axis), note.detail))
            + 18;
        const QSizeF size(width, theme.scaled(note.detail.isEmpty() ? 24.0 : 40.0));
        if (const auto box = placement.above(spot, size)) {
            result.append({*box, spot, note});
            placement.addBox(box->adjusted(-6, -6, 6, 6));
            placement.addLine({{spot.x(), box->center().y()}, spot});
        }
    }
    return result;
}

void LineTexts::placeNotes(const LineChartLayout &layout, Placement &placement)
{
    // From left to right the boxes climb like stairs and no leader crosses a box; where that leaves one
    // without a place, the other way round may not. What matters more comes first in the data.
    const QList<LineChartData::Note> &wanted = layout.data().notes;
    QList<LineChartData::Note> notes = wanted;
    std::stable_sort(notes.begin(), notes.end(),
                     [](const auto &one, const auto &other) { return one.at.x() < other.at.x(); });
    QList<LineChartData::Note> reversed = notes;
    std::reverse(reversed.begin(), reversed.end());
    const auto worth = [&](const QList<PlacedNote> &found) {
        int sum = 0;
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const auto isIt = [&](const PlacedNote &each) {
                return each.note.title == wanted[i].title && each.note.at == wanted[i].at;
            };
            if (std::any_of(found.begin(), found.end(), isIt))
                sum += 1 << (wanted.size() - i);
        }
        return sum;
    };
    for (const auto &order : {notes, reversed, wanted}) {
        const QList<PlacedNote> found = placed(layout, placement, order);
        if (worth(found) > worth(m_notes))
            m_notes = found;
        if (found.size() == order.size())
            break;
    }
    for (const PlacedNote &note : std::as_const(m_notes)) {
        placement.addBox(note.box.adjusted(-6, -6, 6, 6));
        placement.addLine({{note.spot.x(), note.box.center().y()}, note.spot});
    }
}

} // namespace stratoplan::charts
