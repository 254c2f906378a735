// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/metrics.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace stratoplan {

using namespace diagram;

namespace {

constexpr double textRight = 12;
constexpr double badgePadding = 8;
constexpr double threeLines = 60;
constexpr double twoLines = 48;

double advance(const QFont &font, const QString &text)
{
    return text.isEmpty() ? 0.0 : QFontMetricsF(font).horizontalAdvance(text);
}

int lines(const DiagramNode &node)
{
    return 1 + (node.detail.isEmpty() ? 0 : 1) + (hasBadgeLine(node) ? 1 : 0);
}

} // namespace

bool hasBadgeLine(const DiagramNode &node)
{
    return node.cost.state != CostBadge::State::None || node.recovery.state != RecoveryBadge::State::None;
}

DiagramMetrics::DiagramMetrics(const Theme &theme)
{
    const Theme unscaled = theme.withTextScale(1.0);
    m_name = unscaled.font(FontRole::BodyStrong);
    m_head = unscaled.font(FontRole::LabelStrong);
    m_detail = unscaled.font(FontRole::Axis);
    m_badge = unscaled.font(FontRole::AxisStrong);
}

double DiagramMetrics::textWidth(const DiagramNode &node) const
{
    const double missedMark = node.recovery.state == RecoveryBadge::State::Missed ? 14 : 0;
    const double badges =
        std::max(advance(m_badge, node.cost.text), advance(m_badge, node.recovery.text) + missedMark);
    return std::max({advance(m_name, node.name), advance(m_detail, node.detail), badges + 2 * badgePadding});
}

QHash<NodeId, QSizeF> DiagramMetrics::nodeSizes(const DiagramData &data) const
{
    QHash<AreaId, double> widths;
    for (const DiagramNode &node : data.nodes) {
        const double wanted = std::ceil((textLeft + textWidth(node) + textRight) / snap) * snap;
        double &width = widths[node.area];
        width = std::clamp(wanted, std::max(width, minimumWidth), maximumWidth);
    }
    QHash<NodeId, QSizeF> sizes;
    for (const DiagramNode &node : data.nodes)
        sizes.insert(node.id, {widths.value(node.area), lines(node) > 2 ? threeLines : twoLines});
    return sizes;
}

double DiagramMetrics::wordsWidth(const DiagramArea &area) const
{
    const double detail = area.detail.isEmpty() ? 0 : 8 + advance(m_detail, area.detail);
    return 32 + advance(m_head, area.name) + detail;
}

double DiagramMetrics::headWidth(const DiagramArea &area) const
{
    double width = wordsWidth(area) + 14;
    if (area.cost.state != CostBadge::State::None)
        width += 16 + advance(m_head, area.cost.text);
    return std::min(std::ceil(width), 360.0);
}

QSizeF DiagramMetrics::labelSize(const QString &text) const
{
    return text.isEmpty() ? QSizeF() : QSizeF(std::ceil(advance(m_detail, text)) + 8, 16);
}

} // namespace stratoplan
