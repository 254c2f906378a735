// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/overview.h"

#include "core/text/format.h"
#include "render/painted/painting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double gapBetween = 25; ///< columns
constexpr double rowGap = 16;
constexpr double widest = 164; ///< block
constexpr double highest = 84;
constexpr double leastWithDetail = 62; ///< a block that has room for a line below its cost
constexpr double padding = 8;
constexpr double line = 16;
constexpr double arrow = 5;
constexpr double apart = 8; ///< flows that go back, at most
constexpr double nearestBack = rowGap * 0.75; ///< the first of them to the blocks
constexpr double mostForFlowsBack = 1.0 / 6; ///< of the height, above and below
constexpr double corner = 8;

/// An open head at the end of an arrow that comes from @p from.
void drawHead(QPainter &painter, const QPointF &from, const QPointF &tip)
{
    const QLineF shaft(tip, from);
    if (shaft.length() < 0.1)
        return;
    const QPointF along = (from - tip) / shaft.length();
    const QPointF across(-along.y(), along.x());
    painter.drawPolyline(QPolygonF(
        {tip + along * arrow + across * arrow * 0.7, tip, tip + along * arrow - across * arrow * 0.7}));
}

} // namespace

TopologyOverview::TopologyOverview(OverviewData data) : m_data(std::move(data))
{
    for (const OverviewData::Block &block : m_data.blocks) {
        m_columns = std::max(m_columns, block.column + 1);
        m_rows.resize(m_columns);
        m_rows[block.column] = std::max(m_rows.at(block.column), block.row + 1);
    }
}

double TopologyOverview::flowsBack() const
{
    return static_cast<double>(
        std::count_if(m_data.flows.begin(), m_data.flows.end(),
                      [this](const OverviewData::Flow &flow) { return columnsOf(flow) < 0; }));
}

/// Closer together where there are many: blocks keep most of the height.
double TopologyOverview::apartIn(const QRectF &target) const
{
    const double room = target.height() * mostForFlowsBack - nearestBack - 2;
    return std::clamp(room / std::max(1.0, flowsBack() - 1), 0.0, apart);
}

/// Flows that go back need room above or below the blocks.
QRectF TopologyOverview::roomOf(const QRectF &target) const
{
    const double back = flowsBack();
    const double room = back > 0 ? nearestBack + apartIn(target) * (back - 1) + 2 : 0;
    return target.adjusted(0, room, 0, -room);
}

QRectF TopologyOverview::boxOf(const QRectF &all, const Theme &theme, int index) const
{
    const QRectF target = roomOf(all);
    const OverviewData::Block &block = m_data.blocks.at(index);
    const double pitch = (target.width() + gapBetween) / m_columns;
    const double width = std::min(theme.scaled(widest), pitch - gapBetween);
    const int rows = std::max(1, m_rows.at(block.column));
    const int most = std::max(1, *std::max_element(m_rows.begin(), m_rows.end())); // all have one size
    const double height = std::min(theme.scaled(highest), (target.height() + rowGap) / most - rowGap);
    const double step =
        rows > 1 ? std::min((target.height() - height) / (rows - 1), height + 2.5 * rowGap) : 0;
    const double used = step * (rows - 1) + height;
    // Columns stand apart evenly from one side to the other.
    const double left = m_columns > 1
        ? target.left() + block.column * (target.width() - width) / (m_columns - 1)
        : target.center().x() - width / 2;
    return {left, target.top() + (target.height() - used) / 2 + step * block.row, width, height};
}

QString TopologyOverview::kindText(std::optional<Area::Kind> kind)
{
    if (!kind)
        return {};
    switch (*kind) {
    case Area::Kind::Provider:
        return tr("provider");
    case Area::Kind::Region:
        return tr("region");
    case Area::Kind::Network:
        return tr("network");
    case Area::Kind::Subnet:
        return tr("subnet");
    case Area::Kind::SecurityGroup:
        return tr("security group");
    case Area::Kind::Cluster:
    case Area::Kind::Tier:
    case Area::Kind::Outside:
        return {}; // their names say it
    }
    return {};
}

QString TopologyOverview::kindOf(const OverviewData::Block &block)
{
    const QString kind = kindText(block.kind);
    return block.isRest && !kind.isEmpty() ? tr("rest of %1", "region, network").arg(kind) : kind;
}

QString TopologyOverview::detailOf(const OverviewData::Block &block) const
{
    QStringList words {kindOf(block), block.parts > 1 ? tr("%1 parts").arg(block.parts) : QString()};
    words.removeAll(QString());
    return words.join(u", "_s);
}

/// The kind alone where all words are wider than a block.
QString TopologyOverview::shortDetailOf(const OverviewData::Block &block, const QFont &font,
                                        double width) const
{
    const QString detail = detailOf(block);
    const QString kind = kindOf(block);
    return kind.isEmpty() || painting::textWidth(font, detail) <= width ? detail : kind;
}

QRectF TopologyOverview::bounds(const QRectF &target, const Theme &theme) const
{
    QRectF bounds;
    for (int block = 0; block < m_data.blocks.size(); ++block)
        bounds |= boxOf(target, theme, block);
    return bounds;
}

/// A flow that goes back runs above all blocks, or below them where it comes from the foot of its column.
QPainterPath TopologyOverview::wayBack(const QRectF &target, int index, const Theme &theme) const
{
    const OverviewData::Flow &flow = m_data.flows.at(index);
    const QRectF from = boxOf(target, theme, flow.from);
    const QRectF to = boxOf(target, theme, flow.to);
    int before = 0; // of those that go back, to keep them apart
    for (int i = 0; i < index; ++i)
        before += columnsOf(m_data.flows.at(i)) < 0 ? 1 : 0;
    const bool isAbove = m_data.blocks.at(flow.from).row == 0;
    const double shift = apartIn(target) * before;
    const double y = isAbove ? bounds(target, theme).top() - nearestBack - shift
                             : bounds(target, theme).bottom() + nearestBack + shift;
    const QPointF start(from.center().x() + shift, isAbove ? from.top() : from.bottom());
    const QPointF end(to.center().x() + shift, isAbove ? to.top() : to.bottom());
    const double bend = isAbove ? corner : -corner;
    QPainterPath path(start);
    path.lineTo(start.x(), y + bend);
    path.quadTo({start.x(), y}, {start.x() - corner, y});
    path.lineTo(end.x() + corner, y);
    path.quadTo({end.x(), y}, {end.x(), y + bend});
    path.lineTo(end);
    return path;
}

int TopologyOverview::columnsOf(const OverviewData::Flow &flow) const
{
    return m_data.blocks.at(flow.to).column - m_data.blocks.at(flow.from).column;
}

QPainterPath TopologyOverview::wayOn(const QRectF &target, const OverviewData::Flow &flow,
                                     const Theme &theme) const
{
    const QRectF from = boxOf(target, theme, flow.from);
    const QRectF to = boxOf(target, theme, flow.to);
    if (columnsOf(flow) == 0) {
        const bool isDown = from.top() < to.top();
        QPainterPath path({from.center().x(), isDown ? from.bottom() : from.top()});
        path.lineTo(to.center().x(), isDown ? to.top() : to.bottom());
        return path;
    }
    const QPointF start(from.right(), from.center().y());
    const QPointF end(to.left(), to.center().y());
    const QPointF lead(std::max(gapBetween * 0.5, (end.x() - start.x()) * 0.45), 0);
    QPainterPath path(start);
    path.cubicTo(start + lead, end - lead, end);
    return path;
}

void TopologyOverview::paintFlow(QPainter &painter, const QRectF &target, int index, const Theme &theme) const
{
    const OverviewData::Flow &flow = m_data.flows.at(index);
    const bool isBack = columnsOf(flow) < 0;
    const QPainterPath path = isBack ? wayBack(target, index, theme) : wayOn(target, flow, theme);
    QPen pen(theme.color(Token::Edge), 1.5);
    painter.setBrush(Qt::NoBrush);
    if (isBack)
        pen.setDashPattern({3, 2.5});
    painter.setPen(pen);
    painter.drawPath(path);
    painter.setPen(QPen(theme.color(Token::Edge), 1.5));
    drawHead(painter, path.elementAt(path.elementCount() - 2), path.currentPosition()); // as the way arrives
}

void TopologyOverview::paintBlock(QPainter &painter, const QRectF &box, const OverviewData::Block &block,
                                  const Theme &theme) const
{
    painter.setPen(QPen(theme.color(Token::LineStrong), 1));
    painter.setBrush(theme.color(Token::Raised));
    painter.drawRoundedRect(box, 8, 8);
    const QColor mark = block.category ? theme.category(*block.category) : theme.color(Token::Edge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    painter.drawRoundedRect(QRectF(box.left() + 3, box.top() + 6, 3, box.height() - 12), 1.5, 1.5);
    const QRectF words = box.adjusted(padding + 4, 0, -padding, 0);
    const QString detail = shortDetailOf(block, theme.font(FontRole::Label), words.width());
    const bool hasDetail = !detail.isEmpty() || block.hasPrice;
    const QFont nameFont = theme.font(FontRole::BodyStrong);
    const QFont label = theme.font(FontRole::Label);
    const QFont amountFont = theme.font(FontRole::LabelStrong);
    const QString cost = block.hasPrice ? Format().money(block.amount) : QString();
    const double used = cost.isEmpty() ? 0 : painting::textWidth(amountFont, cost) + 6;
    const bool isBeside = used + painting::textWidth(label, detail) <= words.width();
    const bool isBelow = !isBeside && !detail.isEmpty() && box.height() >= theme.scaled(leastWithDetail);
    const int mostLines = box.height() >= theme.scaled(isBelow ? 72.0 : 56.0) ? 2 : 1;
    QStringList lines = painting::twoLines(nameFont, block.name, words.width());
    if (lines.size() > mostLines)
        lines = {painting::elided(nameFont, block.name, words.width())};
    const double step = theme.scaled(line);
    const int below = (hasDetail ? 1 : 0) + (isBelow ? 1 : 0);
    double y = box.center().y() - step * (static_cast<double>(lines.size()) - 1 + below) / 2;
    for (const QString &text : lines) {
        painting::drawTextAt(painter, {words.left(), y}, Qt::AlignLeft, text, nameFont,
                             theme.color(Token::Text));
        y += step;
    }
    if (!hasDetail)
        return;
    painting::drawTextAt(painter, {words.left(), y}, Qt::AlignLeft, cost, amountFont,
                         theme.color(Token::Text));
    if (isBeside || isBelow)
        painting::drawTextAt(painter, {words.left() + (isBeside ? used : 0), isBeside ? y : y + step},
                             Qt::AlignLeft, painting::elided(label, detail, words.width()), label,
                             theme.color(Token::Text2));
}

void TopologyOverview::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int flow = 0; flow < m_data.flows.size(); ++flow)
        paintFlow(painter, target, flow, theme);
    for (int block = 0; block < m_data.blocks.size(); ++block)
        paintBlock(painter, boxOf(target, theme, block), m_data.blocks.at(block), theme);
    painter.restore();
}

QString TopologyOverview::altText() const
{
    const Format format;
    QStringList sentences {tr("Diagram “%1” from far away.").arg(m_data.name)};
    for (int index = 0; index < m_data.blocks.size(); ++index) {
        const OverviewData::Block &block = m_data.blocks.at(index);
        QStringList words {block.name, detailOf(block),
                           block.hasPrice ? format.money(block.amount) : QString()};
        words.removeAll(QString());
        QStringList ends;
        for (const OverviewData::Flow &flow : m_data.flows) {
            if (flow.from == index)
                ends.append(m_data.blocks.at(flow.to).name);
        }
        const QString text = words.join(u", "_s);
        sentences.append(ends.isEmpty() ? text + u'.' : tr("%1, flows to %2.").arg(text, ends.join(u", "_s)));
    }
    return sentences.join(u' ');
}

QList<Figure::HotSpot> TopologyOverview::hotSpots(const QRectF &target, const Theme &theme) const
{
    QList<HotSpot> spots;
    for (int index = 0; index < m_data.blocks.size(); ++index) {
        const OverviewData::Block &block = m_data.blocks.at(index);
        QStringList words {block.name, detailOf(block),
                           block.hasPrice ? Format().money(block.amount) : QString()};
        words.removeAll(QString());
        spots.append({boxOf(target, theme, index), words.join(u'\n')});
    }
    return spots;
}

} // namespace stratoplan
