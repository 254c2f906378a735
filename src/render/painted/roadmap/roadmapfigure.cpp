// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/roadmap/roadmapfigure.h"

#include "core/text/format.h"
#include "render/painted/painting.h"
#include "render/painted/roadmap/roadmappainter.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double designWidth = 860; ///< as on a page of a report
constexpr double handleWidth = 6;

RoadmapSpot spotOf(const RoadmapData::Mark &mark)
{
    switch (mark.kind) {
    case RoadmapData::Mark::Kind::Begins:
    case RoadmapData::Mark::Kind::Tells:
        return {RoadmapSpot::Kind::Trigger, mark.id};
    case RoadmapData::Mark::Kind::Scales:
        return {RoadmapSpot::Kind::Scaling, mark.id};
    case RoadmapData::Mark::Kind::Milestone:
    case RoadmapData::Mark::Kind::Done:
    case RoadmapData::Mark::Kind::Jump:
        return {RoadmapSpot::Kind::Milestone, mark.id};
    }
    Q_UNREACHABLE();
}

} // namespace

RoadmapFigure::RoadmapFigure(RoadmapData data) : m_data(std::move(data)) { }

QSizeF RoadmapFigure::preferredSize() const
{
    return {designWidth, RoadmapLayout::wantedHeight(m_data, designWidth, Theme::print())};
}

double RoadmapFigure::heightFor(double width, const Theme &theme) const
{
    return RoadmapLayout::wantedHeight(m_data, width, theme);
}

void RoadmapFigure::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const RoadmapLayout layout(m_data, target, theme);
    RoadmapPainter(painter, m_data, layout, theme).paint();
    painter.restore();
}

QString RoadmapFigure::altText() const
{
    const Format format;
    QStringList sentences;
    if (m_data.hasAxis && m_data.months > 0)
        sentences.append(
            tr("Roadmap from %1 to %2.")
                .arg(format.month(m_data.start), format.month(m_data.start + (m_data.months - 1))));
    else
        sentences.append(tr("Roadmap of phases without a month."));
    const auto sentence = [](const QString &tip) { return QString(tip).replace(u'\n', u", "_s) + u'.'; };
    for (const RoadmapData::Phase &phase : m_data.phases)
        sentences.append(sentence(phase.tip));
    for (const RoadmapData::Mark &mark : m_data.triggers + m_data.milestones)
        sentences.append(sentence(mark.tip));
    for (const RoadmapData::Break &each : m_data.breaks)
        sentences.append(sentence(each.tip));
    return sentences.join(u' ');
}

QList<Figure::HotSpot> RoadmapFigure::hotSpots(const QRectF &target, const Theme &theme) const
{
    const RoadmapLayout at(m_data, target, theme);
    QList<HotSpot> areas;
    for (qsizetype i = 0; i < m_data.phases.size(); ++i)
        areas.append({at.bar(i), m_data.phases.at(i).tip});
    const auto addMarks = [&areas](const QList<RoadmapData::Mark> &marks,
                                   const QList<RoadmapLayout::Place> &places) {
        for (qsizetype i = 0; i < marks.size(); ++i) {
            const QRectF mark(places.at(i).point - QPointF(9, 9), QSizeF(18, 18));
            areas.append(
                {places.at(i).words.isEmpty() ? mark : mark.united(places.at(i).text.adjusted(0, 3, 2, -3)),
                 marks.at(i).tip});
        }
    };
    addMarks(m_data.triggers, at.triggerPlaces);
    addMarks(m_data.milestones, at.milestonePlaces);
    for (const RoadmapData::Break &each : m_data.breaks) {
        const QPointF point(at.x(each.month), at.costY(m_data.cost.value(each.month, 0)));
        areas.append({QRectF(point - QPointF(9, 9), QSizeF(18, 18)), each.tip});
    }
    return areas;
}

QList<RoadmapSpot> RoadmapFigure::spots() const
{
    QList<RoadmapSpot> all;
    for (const RoadmapData::Phase &phase : m_data.phases)
        all.append({RoadmapSpot::Kind::Phase, phase.id.value()});
    for (const RoadmapData::Mark &mark : m_data.triggers + m_data.milestones)
        all.append(spotOf(mark));
    for (qsizetype i = 0; i < m_data.breaks.size(); ++i)
        all.append({RoadmapSpot::Kind::Break, i});
    return all;
}

QList<RoadmapFigure::Handle> RoadmapFigure::handles(const QRectF &target, const Theme &theme) const
{
    const RoadmapLayout at(m_data, target, theme);
    QList<Handle> all;
    for (qsizetype i = 0; i < m_data.phases.size(); ++i) {
        if (!m_data.phases.at(i).isMovable)
            continue;
        const QRectF bar = at.bar(i);
        all.append({{RoadmapSpot::Kind::Phase, m_data.phases.at(i).id.value()},
                    QRectF(bar.left() - handleWidth / 2, bar.top(), handleWidth + 2, bar.height())});
    }
    for (qsizetype i = 0; i < m_data.milestones.size(); ++i) {
        const QPointF point = at.milestonePlaces.at(i).point;
        all.append({spotOf(m_data.milestones.at(i)), QRectF(point - QPointF(8, 8), QSizeF(16, 16))});
    }
    return all;
}

Month RoadmapFigure::monthAt(double x, const QRectF &target, const Theme &theme) const
{
    const RoadmapLayout at(m_data, target, theme);
    // A begin belongs to the boundary that is nearest, not to the month that was hit.
    return m_data.start + at.monthAt(x + at.monthWidth() / 2);
}

QDate RoadmapFigure::dayAt(double x, const QRectF &target, const Theme &theme) const
{
    const RoadmapLayout at(m_data, target, theme);
    const double month = std::clamp((x - at.left) / at.monthWidth(), 0.0, m_data.months - 1e-6);
    const QDate first = (m_data.start + static_cast<int>(month)).firstDay();
    return first.addDays(static_cast<qint64>((month - std::floor(month)) * first.daysInMonth()));
}

const RoadmapData::Mark *RoadmapFigure::milestone(qint64 id) const
{
    for (const RoadmapData::Mark &mark : m_data.milestones) {
        if (mark.id == id)
            return &mark;
    }
    return nullptr;
}

/// Where something is moved to, and the words beside that.
struct RoadmapFigure::Move
{
    double month = 0;
    QString words;
    bool isPhase = true; ///< else a milestone
};

void RoadmapFigure::paintMove(QPainter &painter, const QRectF &target, const Theme &theme, PhaseId phase,
                              Month month) const
{
    QString name;
    for (const RoadmapData::Phase &each : m_data.phases) {
        if (each.id == phase)
            name = each.name;
    }
    paintMoved(painter, target, theme,
               {double(month - m_data.start),
                tr("%1 from %2", "phase, month").arg(name, Format().month(month)), true});
}

void RoadmapFigure::paintMove(QPainter &painter, const QRectF &target, const Theme &theme, Id<Milestone> id,
                              QDate day) const
{
    const RoadmapData::Mark *mark = milestone(id.value());
    if (!mark)
        return;
    const double month =
        Month(day.year(), day.month()) - m_data.start + double(day.day() - 1) / day.daysInMonth();
    paintMoved(painter, target, theme,
               {month, tr("%1 on %2", "milestone, day").arg(mark->title, Format().date(day)), false});
}

void RoadmapFigure::paintMoved(QPainter &painter, const QRectF &target, const Theme &theme,
                               const Move &move) const
{
    const RoadmapLayout at(m_data, target, theme);
    const double x = at.x(move.month);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Accent), 2, Qt::DashLine));
    painter.drawLine(QPointF(x, at.head.bottom()), QPointF(x, at.milestones.bottom()));
    const QFont font = theme.font(FontRole::LabelStrong);
    const double width = painting::textWidth(font, move.words) + 16;
    const double height = theme.scaled(22.0);
    const double left = std::min(x + 6, target.right() - width - 2);
    const double lane = move.isPhase ? at.phases.top() : at.milestones.top();
    const QRectF box(left, lane - height / 2, width, height);
    painter.setPen(QPen(theme.color(Token::Accent), 1));
    painter.setBrush(theme.color(Token::Surface));
    painter.drawRoundedRect(box, 4, 4);
    painting::drawTextAt(painter, box.center(), Qt::AlignHCenter, move.words, font, theme.color(Token::Text));
    painter.restore();
}

} // namespace stratoplan
