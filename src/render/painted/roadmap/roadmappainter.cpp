// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/roadmap/roadmappainter.h"

#include "core/text/format.h"
#include "render/painted/painting.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QColor faded(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

/// A number of users: whole from ten on, for it lies between stated points.
QString usersText(double count)
{
    constexpr double whole = 10;
    constexpr double many = 100'000; // below, phases and slides write all digits too
    if (count >= whole && count < many)
        return Format().number(Quantity::fromWhole(std::llround(count)));
    return Format().compact(count < whole ? count : std::round(count));
}

/// As many of the facts that a dot separates as there is room for, but the first.
QString fittedFacts(const QString &facts, const QFont &font, double room)
{
    QString fitting = facts;
    qsizetype end = 0;
    while (painting::textWidth(font, fitting) > room && (end = fitting.lastIndexOf(u" · "_s)) > 0)
        fitting.truncate(end);
    return fitting;
}

} // namespace

void RoadmapPainter::text(const QPointF &anchor, Qt::Alignment alignment, const QString &words, FontRole font,
                          Token color) const
{
    painting::drawTextAt(m_painter, anchor, alignment, words, m_theme.font(font), m_theme.color(color));
}

void RoadmapPainter::paint() const
{
    paintGrid();
    paintToday();
    paintHead();
    paintTitle(m_at.phases, tr("Phase"), {});
    paintPhases();
    if (!m_data.usersTitle.isEmpty()) {
        paintTitle(m_at.users, m_data.usersTitle, m_at.usersScale.isLog ? tr("log scale") : QString());
        paintUsers();
        paintUsersLabels();
    }
    paintTitle(m_at.costs, tr("Cost, budget"),
               m_at.costScale.isLog ? tr("%1, log", "USD a month").arg(m_data.currencyText)
                                    : m_data.currencyText);
    paintBandKey();
    const QList<CostLabel> costs = costLabels();
    clearCostLabels(costs);
    paintBudget();
    paintCost();
    paintCostApart();
    paintCostLabels(costs);
    paintBreaks();
    if (!m_at.triggers.isNull()) {
        paintTitle(m_at.triggers, tr("Triggers"), m_data.triggersNote);
        if (RoadmapLayout::hasKey(m_data))
            paintKey();
        paintMarks(m_data.triggers, m_at.triggerPlaces);
    }
    if (m_data.hasMilestones)
        paintTitle(m_at.milestones, tr("Milestones"), m_data.milestonesNote);
    paintMarks(m_data.milestones, m_at.milestonePlaces);
}

double RoadmapPainter::clearOfToday(double from, double width) const
{
    const double today = m_data.today && m_data.hasAxis ? m_at.x(*m_data.today) : from - 1;
    return today >= from - 1 && today <= from + width ? today + 5 : from;
}

void RoadmapPainter::paintTitle(const QRectF &lane, const QString &title, const QString &detail) const
{
    const double room = m_at.titleRoom();
    const double x = m_at.left - 6 - room;
    const double y = lane.top() + m_theme.scaled(17.0);
    const QFont strong = m_theme.font(FontRole::LabelStrong);
    text({x, y}, Qt::AlignLeft, painting::elided(strong, title, room), FontRole::LabelStrong, Token::Text);
    double line = y + m_theme.scaled(16.0);
    for (const QString &words : m_at.noteLines(detail, m_theme)) {
        text({x, line}, Qt::AlignLeft, words, FontRole::Axis, Token::Text2);
        line += m_theme.scaled(14.0);
    }
}

void RoadmapPainter::paintBandKey() const
{
    bool hasBand = false;
    for (qsizetype i = 0; i < m_data.budgetHigh.size(); ++i)
        hasBand = hasBand || m_data.budgetLow.value(i, RoadmapData::nothing) < m_data.budgetHigh.at(i);
    const QString words = tr("band: budget");
    const double y = m_at.costs.top() + m_theme.scaled(47.0);
    if (m_data.isDense || !hasBand || m_at.noteLines(m_data.currencyText, m_theme).size() > 1
        || y + m_theme.scaled(8.0) > m_at.costs.bottom()
        || painting::textWidth(m_theme.font(FontRole::Axis), words) > m_at.titleRoom())
        return;
    text({m_at.left - 6 - m_at.titleRoom(), y}, Qt::AlignLeft, words, FontRole::Axis, Token::Text2);
}

void RoadmapPainter::paintKey() const
{
    using Kind = RoadmapData::Mark::Kind;
    const QFont font = m_theme.font(FontRole::Axis);
    const auto lines = static_cast<double>(m_at.noteLines(m_data.triggersNote, m_theme).size());
    double x = m_at.left - 6 - m_at.titleRoom();
    const double y = m_at.triggers.top() + m_theme.scaled(33.0 + 14.0 * lines);
    for (const auto &[kind, word] :
         {std::pair(Kind::Begins, tr("phase", "begins with a trigger")),
          std::pair(Kind::Tells, tr("trigger")), std::pair(Kind::Scales, tr("rule", "of scaling"))}) {
        const bool isThere = std::any_of(m_data.triggers.begin(), m_data.triggers.end(),
                                         [kind](const RoadmapData::Mark &mark) { return mark.kind == kind; });
        const double width = painting::textWidth(font, word);
        if (!isThere || x + 14 + width > m_at.left - 2)
            continue;
        paintMark(kind, {x + 5, y});
        text({x + 14, y}, Qt::AlignLeft, word, FontRole::Axis, Token::Text2);
        x += 14 + width + 8;
    }
}

void RoadmapPainter::paintGrid() const
{
    m_painter.setPen(QPen(m_theme.color(Token::Grid), 1));
    for (const QRectF &lane : {m_at.users, m_at.costs, m_at.triggers, m_at.milestones}) {
        if (!lane.isNull())
            m_painter.drawLine(lane.topLeft(), lane.topRight());
    }
    m_painter.drawLine(m_at.milestones.bottomLeft(), m_at.milestones.bottomRight());
    for (const RoadmapLayout::Label &label : m_at.months) {
        m_painter.setPen(QPen(m_theme.color(label.isYear ? Token::LineStrong : Token::Grid), 1));
        const double x = std::round(label.x) + 0.5;
        m_painter.drawLine(QPointF(x, label.isYear ? m_at.head.top() + 2 : m_at.phases.top()),
                           QPointF(x, m_at.milestones.bottom()));
    }
}

void RoadmapPainter::paintHead() const
{
    m_painter.setPen(QPen(m_theme.color(Token::LineStrong), 1));
    m_painter.drawLine(QPointF(m_at.area.left(), m_at.head.bottom()),
                       QPointF(m_at.area.right(), m_at.head.bottom()));
    const double yearY = m_at.head.top() + m_theme.scaled(11.0);
    const double monthY = m_at.head.bottom() - m_theme.scaled(11.0);
    for (const RoadmapLayout::Label &label : m_at.months) {
        if (label.isYear)
            text({label.x + 6, yearY}, Qt::AlignLeft, label.text, FontRole::LabelStrong, Token::Text);
        else
            text({label.x + 6, monthY}, Qt::AlignLeft, label.text, FontRole::Axis, Token::Text2);
    }
    if (m_at.apart < m_at.area.right() - 8)
        text({m_at.apart + 6, monthY}, Qt::AlignLeft, tr("Without a month"), FontRole::AxisStrong,
             Token::Text2);
}

void RoadmapPainter::paintPhases() const
{
    for (qsizetype i = 0; i < m_data.phases.size(); ++i) {
        const RoadmapData::Phase &phase = m_data.phases.at(i);
        const QRectF bar = m_at.bar(i);
        const QColor color = m_theme.series(phase.color);
        QPainterPath shape;
        shape.addRoundedRect(bar, 4, 4);
        m_painter.setPen(Qt::NoPen);
        m_painter.fillPath(shape, m_theme.color(Token::Surface));
        m_painter.fillPath(shape, faded(color, m_theme.isDark() ? 0.26 : 0.16));
        if (phase.isApart()) {
            QPen dashed(color, 1, Qt::CustomDashLine);
            dashed.setDashPattern({4, 3});
            m_painter.strokePath(shape, dashed);
        }
        m_painter.fillRect(QRectF(bar.left(), bar.top(), 4, bar.height()), color);
        if (phase.id == m_data.selected && phase.id) {
            m_painter.setPen(QPen(m_theme.color(Token::Accent), 2));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRoundedRect(bar.adjusted(0, 0, 0, 0), 4, 4);
        }
        paintNames(phase, bar);
    }
}

void RoadmapPainter::paintNames(const RoadmapData::Phase &phase, const QRectF &bar) const
{
    constexpr double wide = 80;
    constexpr double smallest = 0.75;
    const double inset = bar.width() > wide ? 14 : 8;
    const double room = bar.width() - inset - 3;
    const QFont name = painting::fittedFont(m_theme.font(FontRole::BodyStrong), {phase.name}, room, smallest);
    const QFont detail = m_theme.font(FontRole::Axis);
    constexpr double least = 16;
    if (room < least)
        return;
    const double half = m_theme.scaled(9.0);
    const QString facts = fittedFacts(phase.detail, detail, room);
    const bool hasDetail = painting::textWidth(detail, facts.left(4)) < room;
    painting::drawTextAt(m_painter, {bar.left() + inset, bar.center().y() - (hasDetail ? half : 0)},
                         Qt::AlignLeft, painting::elided(name, phase.name, room), name,
                         m_theme.color(Token::Text));
    if (hasDetail)
        text({bar.left() + inset, bar.center().y() + half}, Qt::AlignLeft,
             painting::elided(detail, facts, room), FontRole::Axis,
             phase.isApart() ? Token::Warning : Token::Text2);
}

void RoadmapPainter::paintUsers() const
{
    QPainterPath line;
    bool isOpen = false;
    for (int month = 0; m_data.hasAxis && month < m_data.users.size(); ++month) {
        const double value = m_data.users.at(month);
        if (!std::isfinite(value)) {
            isOpen = false;
            continue;
        }
        const QPointF point(m_at.x(month), m_at.usersY(value));
        isOpen ? line.lineTo(point) : line.moveTo(point);
        isOpen = true;
        if (month == m_data.users.size() - 1)
            line.lineTo(m_at.x(month + 1), point.y());
    }
    m_painter.setPen(QPen(m_theme.color(Token::Accent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(line);
}

void RoadmapPainter::paintUsersLabels() const
{
    const QFont font = m_theme.font(FontRole::AxisStrong);
    double free = m_at.left - 10;
    const auto label = [&](double x, double value, Qt::AlignmentFlag side) {
        if (!std::isfinite(value))
            return;
        const double y = m_at.usersY(value);
        painting::drawDot(m_painter, {x, y}, 7, m_theme.color(Token::Accent));
        const QString words = usersText(value);
        const double width = painting::textWidth(font, words);
        const double start = side == Qt::AlignRight ? x - 6 - width : x + 6;
        const double low = clearOfToday(std::max(m_at.left + 2, start), width);
        if (low < free)
            return;
        free = low + width + 6;
        text({low, y - m_theme.scaled(10.0)}, Qt::AlignLeft, words, FontRole::AxisStrong, Token::Text);
    };
    for (qsizetype i = 0; i < m_data.phases.size(); ++i) {
        const RoadmapData::Phase &phase = m_data.phases.at(i);
        if (phase.isApart())
            label(m_at.bar(i).left() + 6, phase.users, Qt::AlignLeft);
        else if (phase.first < m_data.users.size())
            label(m_at.x(phase.first), m_data.users.at(phase.first),
                  phase.first == 0 ? Qt::AlignLeft : Qt::AlignRight);
    }
    if (m_data.hasAxis && !m_data.users.isEmpty()) {
        free = m_at.left; // the last value may stand over a label at its left
        const double last = m_data.users.last();
        const double width = painting::textWidth(font, usersText(std::isfinite(last) ? last : 0));
        const double lastBegin =
            m_data.phases.isEmpty() ? 0 : m_at.x(std::max(0, m_data.phases.last().first));
        if (m_at.right - width - 12 > lastBegin + 8)
            label(m_at.right, last, Qt::AlignRight);
    }
}

void RoadmapPainter::paintToday() const
{
    if (!m_data.today || !m_data.hasAxis)
        return;
    const double x = m_at.x(*m_data.today);
    const QFont font = m_theme.font(FontRole::AxisStrong);
    const QString words = tr("today");
    const double width = painting::textWidth(font, words) + 12;
    const double height = m_theme.scaled(16.0);
    const double left = std::clamp(x - width / 2, m_at.left, std::max(m_at.left, m_at.area.right() - width));
    const QRectF pill(left, m_at.milestones.bottom() - height - 3, width, height);
    m_painter.setPen(QPen(m_theme.color(Token::Overrun), 1.5));
    m_painter.drawLine(QPointF(x, m_at.head.bottom()), QPointF(x, pill.top()));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.color(Token::Overrun));
    m_painter.drawRoundedRect(pill, 4, 4);
    painting::drawTextAt(m_painter, pill.center(), Qt::AlignHCenter, words, font,
                         m_theme.color(Token::Surface));
}

} // namespace stratoplan
