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

using Mark = RoadmapData::Mark;

QColor faded(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

/// A number of users: whole from ten on, for it lies between stated points.
QString usersText(double count)
{
    constexpr double whole = 10;
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

Token colorOf(Mark::Kind kind)
{
    switch (kind) {
    case Mark::Kind::Begins:
    case Mark::Kind::Scales:
        return Token::Accent;
    case Mark::Kind::Tells:
    case Mark::Kind::Milestone:
        return Token::Text2;
    case Mark::Kind::Done:
        return Token::Saving;
    case Mark::Kind::Jump:
        return Token::Warning;
    }
    Q_UNREACHABLE();
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
    paintBudget();
    paintCost();
    paintCostApart();
    paintBreaks();
    if (!m_at.triggers.isNull()) {
        paintTitle(m_at.triggers, tr("Triggers"), m_data.triggersNote);
        paintMarks(m_data.triggers, m_at.triggerPlaces);
    }
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
    const double inset = m_data.isDense ? 0 : 16;
    const double x = lane.left() + inset;
    const double room = m_at.titlesWidth() - inset - 6;
    const double y = lane.top() + m_theme.scaled(17.0);
    const QFont strong = m_theme.font(FontRole::LabelStrong);
    text({x, y}, Qt::AlignLeft, painting::elided(strong, title, room), FontRole::LabelStrong, Token::Text);
    if (!detail.isEmpty()) {
        const QFont quiet = m_theme.font(FontRole::Axis);
        text({x, y + m_theme.scaled(16.0)}, Qt::AlignLeft, painting::elided(quiet, detail, room),
             FontRole::Axis, Token::Text2);
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

void RoadmapPainter::paintBudget() const
{
    const auto stretch = [this](double from, double to, double low, double high) {
        if (!std::isfinite(high))
            return;
        const double top = m_at.costY(high);
        if (std::isfinite(low) && low < high) {
            m_painter.fillRect(QRectF(from, top, to - from, std::max(3.0, m_at.costY(low) - top)),
                               m_theme.color(Token::Band));
            return;
        }
        QPen dashed(m_theme.color(Token::Text2), 1.2, Qt::CustomDashLine, Qt::FlatCap);
        dashed.setDashPattern({5, 3});
        m_painter.setPen(dashed);
        m_painter.drawLine(QPointF(from, top), QPointF(to, top));
    };
    int from = 0;
    const auto same = [this](int a, int b) {
        const auto equal = [](double one, double other) {
            return (std::isnan(one) && std::isnan(other)) || one == other;
        };
        return equal(m_data.budgetLow.at(a), m_data.budgetLow.at(b))
            && equal(m_data.budgetHigh.at(a), m_data.budgetHigh.at(b));
    };
    for (int month = 1; m_data.hasAxis && month <= m_data.budgetHigh.size(); ++month) {
        if (month < m_data.budgetHigh.size() && same(from, month))
            continue;
        stretch(m_at.x(from), m_at.x(month), m_data.budgetLow.at(from), m_data.budgetHigh.at(from));
        from = month;
    }
    for (qsizetype i = 0; i < m_data.phases.size(); ++i) {
        const RoadmapData::Phase &phase = m_data.phases.at(i);
        if (phase.isApart())
            stretch(m_at.bar(i).left(), m_at.bar(i).right(), phase.budgetLow, phase.budgetHigh);
    }
}

void RoadmapPainter::paintCost() const
{
    const QColor normal = m_theme.color(Token::Accent);
    const QColor over = m_theme.color(Token::Overrun);
    double before = RoadmapData::nothing;
    for (int month = 0; m_data.hasAxis && month < m_data.cost.size(); ++month) {
        const double value = m_data.cost.at(month);
        if (!std::isfinite(value)) {
            before = value;
            continue;
        }
        const double y = m_at.costY(value);
        const bool isOver = std::isfinite(m_data.budgetHigh.value(month, RoadmapData::nothing))
            && value > m_data.budgetHigh.at(month);
        const QColor color = isOver ? over : normal;
        if (std::isfinite(before) && std::abs(m_at.costY(before) - y) > 0.5) {
            m_painter.setPen(QPen(color, 1.2, Qt::DotLine));
            m_painter.drawLine(QPointF(m_at.x(month), m_at.costY(before)), QPointF(m_at.x(month), y));
        }
        m_painter.setPen(QPen(color, 2.2, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(QPointF(m_at.x(month), y), QPointF(m_at.x(month + 1), y));
        before = value;
    }
    for (const RoadmapData::Phase &phase : m_data.phases) {
        if (phase.isApart() || !m_data.hasAxis)
            continue;
        const double width = painting::textWidth(m_theme.font(FontRole::LabelStrong), phase.cost) + 70;
        const double from = clearOfToday(m_at.x(phase.first) + 7, width);
        const double to = m_at.x(phase.last + 1);
        // Above the highest point of the line under the words.
        double y = m_at.costs.bottom();
        for (int month = phase.first; month <= phase.last && m_at.x(month) < from + width; ++month) {
            const double value = m_data.cost.value(month, RoadmapData::nothing);
            if (std::isfinite(value))
                y = std::min(y, m_at.costY(value));
        }
        paintCostLabel(phase, from, to - 4, y);
    }
}

void RoadmapPainter::paintCostApart() const
{
    for (qsizetype i = 0; i < m_data.phases.size(); ++i) {
        const RoadmapData::Phase &phase = m_data.phases.at(i);
        if (!phase.isApart() || !std::isfinite(phase.amount))
            continue;
        const QRectF bar = m_at.bar(i);
        const double y = m_at.costY(phase.amount);
        m_painter.setPen(QPen(m_theme.color(phase.isOver ? Token::Overrun : Token::Accent), 2.2,
                              Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y));
        paintCostLabel(phase, bar.left() + 4, bar.right(), y);
    }
}

void RoadmapPainter::paintCostLabel(const RoadmapData::Phase &phase, double from, double to, double y) const
{
    const QFont strong = m_theme.font(FontRole::LabelStrong);
    const QFont quiet = m_theme.font(FontRole::Axis);
    const double width = painting::textWidth(strong, phase.cost);
    if (phase.cost.isEmpty() || from + width > to)
        return;
    const double above = y - m_theme.scaled(12.0);
    const double place = above - 8 < m_at.costs.top() ? y + m_theme.scaled(13.0) : above;
    text({from, place}, Qt::AlignLeft, phase.cost, FontRole::LabelStrong,
         phase.isOver ? Token::Overrun : Token::Text);
    const QString budget = phase.budget.isEmpty() ? QString() : tr("of %1", "budget").arg(phase.budget);
    if (!budget.isEmpty() && from + width + 6 + painting::textWidth(quiet, budget) <= to)
        text({from + width + 6, place}, Qt::AlignLeft, budget, FontRole::Axis, Token::Text2);
}

void RoadmapPainter::paintBreaks() const
{
    for (const RoadmapData::Break &each : m_data.breaks) {
        if (!m_data.hasAxis)
            break;
        const double x = m_at.x(each.month);
        const double y = m_at.costY(m_data.cost.value(each.month, 0));
        QPolygonF triangle {QPointF(x, y - 7), QPointF(x + 7, y + 5), QPointF(x - 7, y + 5)};
        m_painter.setPen(QPen(m_theme.color(Token::Surface), 1.5));
        m_painter.setBrush(m_theme.color(Token::Overrun));
        m_painter.drawPolygon(triangle);
        const QFont font = m_theme.font(FontRole::AxisStrong);
        const double width = painting::textWidth(font, each.text);
        const bool fitsRight = x + 10 + width < m_at.right;
        const double below = y + m_theme.scaled(15.0);
        const double place = below + 6 > m_at.costs.bottom() ? y - m_theme.scaled(28.0) : below;
        text({fitsRight ? x + 10 : x - 10, place}, fitsRight ? Qt::AlignLeft : Qt::AlignRight, each.text,
             FontRole::AxisStrong, Token::Overrun);
    }
}

void RoadmapPainter::paintMark(Mark::Kind kind, const QPointF &point) const
{
    const QColor color = m_theme.color(colorOf(kind));
    switch (kind) {
    case Mark::Kind::Begins: {
        // A flag in the direction of time.
        const QPolygonF flag {point + QPointF(-5, -6), point + QPointF(6, 0), point + QPointF(-5, 6)};
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawPolygon(flag);
        break;
    }
    case Mark::Kind::Tells:
        painting::drawRing(m_painter, point, 10, color, m_theme);
        break;
    case Mark::Kind::Scales:
        m_painter.setPen(QPen(color, 2));
        m_painter.setBrush(m_theme.color(Token::Surface));
        m_painter.drawRect(QRectF(point.x() - 4.5, point.y() - 4.5, 9, 9));
        break;
    case Mark::Kind::Milestone: {
        const QPolygonF diamond {point + QPointF(0, -6.5), point + QPointF(6.5, 0), point + QPointF(0, 6.5),
                                 point + QPointF(-6.5, 0)};
        m_painter.setPen(QPen(color, 1.6));
        m_painter.setBrush(m_theme.color(Token::Surface));
        m_painter.drawPolygon(diamond);
        break;
    }
    case Mark::Kind::Done:
    case Mark::Kind::Jump:
        painting::drawDiamond(m_painter, point, 14, color);
        break;
    }
}

void RoadmapPainter::paintMarks(const QList<Mark> &marks, const QList<RoadmapLayout::Place> &places) const
{
    if (!m_data.hasAxis)
        return;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const RoadmapLayout::Place &place = places.at(i);
        const bool isJump = marks.at(i).kind == Mark::Kind::Jump;
        if (isJump) {
            m_painter.setPen(QPen(m_theme.color(Token::Warning), 1.4, Qt::DashLine));
            m_painter.drawLine(QPointF(place.point.x(), m_at.costs.top()), place.point);
        }
        paintMark(marks.at(i).kind, place.point);
        if (place.words.isEmpty())
            continue;
        // Lines of months and of today do not cross words.
        const double width = painting::textWidth(m_theme.font(FontRole::Axis), place.words);
        const double begin = place.isLeft ? place.text.right() - width : place.text.left();
        m_painter.fillRect(QRectF(begin - 2, place.point.y() - 8, width + 4, 16),
                           m_theme.color(Token::Surface));
        const QPointF anchor(place.isLeft ? place.text.right() : place.text.left(), place.point.y());
        text(anchor, place.isLeft ? Qt::AlignRight : Qt::AlignLeft, place.words, FontRole::Axis,
             isJump ? Token::Warning : Token::Text);
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
