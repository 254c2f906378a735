// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/roadmap/roadmappainter.h"

#include "render/painted/painting.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

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

} // namespace stratoplan
