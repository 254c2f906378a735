// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/roadmap/roadmappainter.h"

#include "render/painted/painting.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

namespace {

constexpr double costGap = 6; ///< between an amount and its budget

} // namespace

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
    }
}

QList<RoadmapPainter::CostLabel> RoadmapPainter::costLabels() const
{
    QList<CostLabel> labels;
    const auto add = [&](const std::optional<CostLabel> &label) {
        if (label)
            labels.append(*label);
    };
    for (qsizetype i = 0; i < m_data.phases.size(); ++i) {
        const RoadmapData::Phase &phase = m_data.phases.at(i);
        if (phase.isApart()) {
            const QRectF bar = m_at.bar(i);
            if (std::isfinite(phase.amount))
                add(costLabel(phase, bar.left() + 4, bar.right(), m_at.costY(phase.amount)));
            continue;
        }
        if (!m_data.hasAxis)
            continue;
        const double width = painting::textWidth(m_theme.font(FontRole::LabelStrong), phase.cost) + 70;
        const double from = clearOfToday(m_at.x(phase.first) + 7, width);
        // Above the highest point of the line under the words.
        double y = m_at.costs.bottom();
        for (int month = phase.first; month <= phase.last && m_at.x(month) < from + width; ++month) {
            const double value = m_data.cost.value(month, RoadmapData::nothing);
            if (std::isfinite(value))
                y = std::min(y, m_at.costY(value));
        }
        add(costLabel(phase, from, m_at.x(phase.last + 1) - 4, y));
    }
    return labels;
}

std::optional<RoadmapPainter::CostLabel> RoadmapPainter::costLabel(const RoadmapData::Phase &phase,
                                                                   double from, double to, double y) const
{
    CostLabel label {{}, phase.cost, {}, 0, phase.isOver};
    label.width = painting::textWidth(m_theme.font(FontRole::LabelStrong), phase.cost);
    if (phase.cost.isEmpty() || from + label.width > to)
        return std::nullopt;
    const double above = y - m_theme.scaled(12.0);
    label.at = {from, above - 8 < m_at.costs.top() ? y + m_theme.scaled(13.0) : above};
    const QString budget = phase.budget.isEmpty() ? QString() : tr("of %1", "budget").arg(phase.budget);
    const double room = to - from - label.width - costGap;
    if (painting::textWidth(m_theme.font(FontRole::Axis), budget) <= room)
        label.budget = budget;
    return label;
}

void RoadmapPainter::clearCostLabels(const QList<CostLabel> &labels) const
{
    const double height = m_theme.scaled(16.0);
    for (const CostLabel &label : labels) {
        const double budget = painting::textWidth(m_theme.font(FontRole::Axis), label.budget);
        const double width = label.width + (label.budget.isEmpty() ? 0 : costGap + budget);
        m_painter.fillRect(QRectF(label.at.x() - 2, label.at.y() - height / 2, width + 4, height),
                           m_theme.color(Token::Surface));
    }
}

void RoadmapPainter::paintCostLabels(const QList<CostLabel> &labels) const
{
    for (const CostLabel &label : labels) {
        text(label.at, Qt::AlignLeft, label.cost, FontRole::LabelStrong,
             label.isOver ? Token::Overrun : Token::Text);
        text(label.at + QPointF(label.width + costGap, 0), Qt::AlignLeft, label.budget, FontRole::Axis,
             Token::Text2);
    }
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
