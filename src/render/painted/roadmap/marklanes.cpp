// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/roadmap/roadmappainter.h"

#include "render/painted/painting.h"

namespace stratoplan {

namespace {

using Mark = RoadmapData::Mark;

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

void drawHollowDiamond(QPainter &painter, const QPointF &point, const QColor &color, const Theme &theme)
{
    const QPolygonF diamond {point + QPointF(0, -6.5), point + QPointF(6.5, 0), point + QPointF(0, 6.5),
                             point + QPointF(-6.5, 0)};
    painter.setPen(QPen(color, 1.6));
    painter.setBrush(theme.color(Token::Surface));
    painter.drawPolygon(diamond);
}

} // namespace

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
    case Mark::Kind::Milestone:
        drawHollowDiamond(m_painter, point, color, m_theme);
        break;
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
        const bool isOverdue = marks.at(i).isOverdue;
        if (isOverdue && !isJump)
            drawHollowDiamond(m_painter, place.point, m_theme.color(Token::Warning), m_theme);
        else
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
             isJump || isOverdue ? Token::Warning : Token::Text);
    }
}

} // namespace stratoplan
