// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/scene/diagramscene.h"

#include "render/diagram/describe.h"
#include "render/diagram/diagramfigure.h"
#include "render/diagram/scene/items.h"
#include "render/diagram/layout/layouttree.h"

#include <QGraphicsSceneMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace stratoplan {

namespace {

/// Room around the diagram into which it can be scrolled.
constexpr double surroundings = 400;
/// With more arrows only those that move are routed while something is dragged.
constexpr qsizetype livelyLimit = 25;

/// Removes items whose ids are gone.
template <class Items, class Exists>
void removeGone(Items &items, Exists exists)
{
    for (auto item = items.begin(); item != items.end();) {
        if (exists(item.key())) {
            ++item;
            continue;
        }
        delete item.value();
        item = items.erase(item);
    }
}

template <class ItemType, class Row, class... Arguments>
ItemType *itemFor(QGraphicsScene &scene, QHash<decltype(Row::id), ItemType *> &items, const Row &row,
                  Arguments &&...arguments)
{
    ItemType *&item = items[row.id];
    if (!item) {
        item = new ItemType(std::forward<Arguments>(arguments)...);
        scene.addItem(item);
    }
    return item;
}

} // namespace

DiagramScene::DiagramScene(const Theme &theme, QObject *parent)
    : QGraphicsScene(parent), m_theme(theme), m_painter(theme)
{
    qRegisterMetaType<DiagramSelection>();
    setItemIndexMethod(NoIndex);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &DiagramScene::refreshAll);
    connect(&m_job, &LayoutJob::finished, this, &DiagramScene::takeLayout);
    connect(this, &QGraphicsScene::selectionChanged, this, &DiagramScene::selectionHasChanged);
}

DiagramScene::~DiagramScene()
{
    // Items speak to the scene while they go.
    m_isUpdating = true;
    disconnect(this, &QGraphicsScene::selectionChanged, this, nullptr);
    clear();
}

// --- What it shows
// -------------------------------------------------------------------------------------------

void DiagramScene::setDiagram(const DiagramData &data)
{
    if (data == m_data)
        return;
    const bool isOther = data.id != m_data.id;
    {
        const QScopedValueRollback guard(m_isUpdating, true);
        if (isOther) {
            clearSelection();
            clear();
            m_nodes.clear();
            m_areas.clear();
            m_edges.clear();
            m_unplaced.clear();
            m_laidOut.clear();
        }
        m_data = data;
        m_painter = DiagramPainter(m_theme, HeatScale(data));
        m_input = layoutInput(data, m_theme);
        syncItems();
    }
    selectionHasChanged();
    if (m_unplaced.isEmpty())
        refreshAll();
    else
        requestLayout();
    if (isOther && m_unplaced.isEmpty())
        Q_EMIT laidOut();
}

void DiagramScene::syncItems()
{
    removeGone(m_nodes, [this](NodeId id) { return m_data.node(id) != nullptr; });
    removeGone(m_areas, [this](AreaId id) { return m_data.area(id) != nullptr; });
    removeGone(m_edges, [this](FlowId id) { return m_data.edge(id) != nullptr; });
    m_unplaced.removeIf([this](NodeId id) { return !m_nodes.contains(id); });
    for (qsizetype i = 0; i < m_data.nodes.size(); ++i) {
        const DiagramNode &node = m_data.nodes.at(i);
        const LayoutNode &measured = m_input.nodes.at(i);
        const bool isNew = !m_nodes.contains(node.id);
        NodeItem *item = itemFor<NodeItem>(*this, m_nodes, node, *this, node, measured.size);
        const bool isLetGo = item->node().position && !node.position; // or its first move was undone
        item->set(node, measured.size);
        item->setZValue(item->isSelected() ? 21 : 20);
        if (measured.pinned) {
            // New figures may arrive while a node is in someone's hand: it stays there.
            if (isNew || !m_isDragging)
                item->setPos(*measured.pinned);
            m_unplaced.remove(node.id);
        } else if ((isNew || isLetGo) && !returnToLayout(*item)) {
            m_unplaced.insert(node.id);
        }
        item->setVisible(!m_unplaced.contains(node.id));
    }
    for (const DiagramArea &area : m_data.areas)
        itemFor<AreaItem>(*this, m_areas, area, *this, area);
    for (const DiagramEdge &edge : m_data.edges)
        itemFor<EdgeItem>(*this, m_edges, edge, *this, edge)->setZValue(10);
}

bool DiagramScene::returnToLayout(NodeItem &item)
{
    const auto place = m_laidOut.constFind(item.node().id);
    if (place == m_laidOut.constEnd())
        return false;
    const QRectF box(*place, item.rect().size());
    for (const NodeItem *other : std::as_const(m_nodes)) {
        if (other != &item && !m_unplaced.contains(other->node().id) && other->rect().intersects(box))
            return false;
    }
    item.setPos(*place);
    return true;
}

void DiagramScene::setTheme(const Theme &theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    m_painter = DiagramPainter(theme, HeatScale(m_data));
    const QScopedValueRollback guard(m_isUpdating, true);
    m_input = layoutInput(m_data, m_theme);
    syncItems();
    refreshAll();
    update();
}

void DiagramScene::setOverlay(DiagramOverlay overlay)
{
    if (overlay == m_overlay)
        return;
    m_overlay = overlay;
    for (QGraphicsItem *item : items())
        item->update();
}

DiagramLayout DiagramScene::layout() const
{
    const QHash<NodeId, QRectF> nodes = nodeRects();
    return {nodes, areaRects(m_input, nodes)};
}

AreaId DiagramScene::areaAt(const QPointF &place) const
{
    const DiagramLayout current = layout();
    AreaId found;
    for (const DiagramArea &area : m_data.areas) {
        if (current.areas.value(area.id).contains(place))
            found = area.id;
    }
    return found;
}

// --- Where it is
// ---------------------------------------------------------------------------------------------

void DiagramScene::arrange()
{
    for (const LayoutNode &node : m_input.nodes) {
        if (!node.pinned)
            m_unplaced.insert(node.id);
    }
    if (!m_unplaced.isEmpty())
        requestLayout();
}

void DiagramScene::requestLayout()
{
    // What has a place keeps it: only newcomers are laid out around it.
    LayoutInput input = m_input;
    for (LayoutNode &node : input.nodes) {
        if (!m_unplaced.contains(node.id))
            node.pinned = m_nodes.value(node.id)->pos();
    }
    m_job.start(input);
}

void DiagramScene::takeLayout(const LayoutOutcome &outcome)
{
    {
        const QScopedValueRollback guard(m_isUpdating, true);
        for (const NodeId node : std::as_const(m_unplaced)) {
            const QPointF corner = outcome.layout.nodes.value(node).topLeft();
            m_laidOut.insert(node, corner);
            m_nodes.value(node)->setPos(corner);
            m_nodes.value(node)->show();
        }
        m_unplaced.clear();
    }
    refreshAll();
    if (outcome.error)
        Q_EMIT layoutFailed(*outcome.error);
    Q_EMIT laidOut();
}

QHash<NodeId, QRectF> DiagramScene::nodeRects() const
{
    QHash<NodeId, QRectF> rects;
    for (auto item = m_nodes.constBegin(); item != m_nodes.constEnd(); ++item) {
        if (!m_unplaced.contains(item.key()))
            rects.insert(item.key(), item.value()->rect());
    }
    return rects;
}

void DiagramScene::refreshAll()
{
    m_refresh.stop();
    const DiagramLayout current = layout();
    double depth = 0;
    for (const DiagramArea &area : m_data.areas) {
        AreaItem *item = m_areas.value(area.id);
        item->setZValue(depth += 0.001); // parents come first
        item->set(area, current.areas.value(area.id));
        item->setVisible(current.areas.contains(area.id));
    }
    const QColor canvas = m_theme.color(Token::Window);
    for (const Route &route : routes(current)) {
        m_edges.value(route.id)->set(*m_data.edge(route.id), route,
                                     groundAt(route.label.center(), m_data, current, m_painter, canvas));
    }
    m_shown = current;
    accentEdges();
    if (!m_isDragging)
        setSceneRect(current.bounds().adjusted(-surroundings, -surroundings, surroundings, surroundings));
}

QList<Route> DiagramScene::routes(const DiagramLayout &current) const
{
    RouteInput input = routeInput(m_data, current, m_theme);
    if (!m_isDragging || input.edges.size() <= livelyLimit)
        return routeEdges(input);
    const auto isUnmoved = [this, &current](const DiagramEnd &end) {
        return end.node ? m_shown.nodes.value(end.node) == current.nodes.value(end.node)
                        : m_shown.areas.value(end.area) == current.areas.value(end.area);
    };
    input.edges.removeIf([this, &isUnmoved](const RouteEdge &each) {
        const DiagramEdge &edge = *m_data.edge(each.id);
        return isUnmoved(edge.from) && isUnmoved(edge.to);
    });
    return routeEdges(input, RouteEffort::Quick);
}

void DiagramScene::nodeShifted()
{
    if (!m_isUpdating)
        m_refresh.start(0);
}

// --- What a person does
// --------------------------------------------------------------------------------------

DiagramSelection DiagramScene::selection() const
{
    DiagramSelection selected;
    for (const DiagramNode &node : m_data.nodes) {
        if (m_nodes.value(node.id)->isSelected())
            selected.nodes.append(node.id);
    }
    for (const DiagramArea &area : m_data.areas) {
        if (m_areas.value(area.id)->isSelected())
            selected.areas.append(area.id);
    }
    for (const DiagramEdge &edge : m_data.edges) {
        if (m_edges.value(edge.id)->isSelected())
            selected.edges.append(edge.id);
    }
    return selected;
}

void DiagramScene::select(const DiagramSelection &wanted)
{
    {
        const QScopedValueRollback guard(m_isUpdating, true);
        for (auto item = m_nodes.constBegin(); item != m_nodes.constEnd(); ++item)
            item.value()->setSelected(wanted.nodes.contains(item.key()));
        for (auto item = m_areas.constBegin(); item != m_areas.constEnd(); ++item)
            item.value()->setSelected(wanted.areas.contains(item.key()));
        for (auto item = m_edges.constBegin(); item != m_edges.constEnd(); ++item)
            item.value()->setSelected(wanted.edges.contains(item.key()));
    }
    selectionHasChanged();
}

void DiagramScene::selectionHasChanged()
{
    if (m_isUpdating)
        return;
    accentEdges();
    const DiagramSelection current = selection();
    if (current == m_reported)
        return;
    m_reported = current;
    Q_EMIT selectedChanged(current);
}

void DiagramScene::accentEdges()
{
    const auto isSelected = [this](const DiagramEnd &end) {
        const NodeItem *item = m_nodes.value(end.node);
        return item && item->isSelected();
    };
    for (EdgeItem *item : std::as_const(m_edges))
        item->setAccented(isSelected(item->edge().from) || isSelected(item->edge().to));
}

QString DiagramScene::accessibleText() const
{
    const DiagramSelection selected = selection();
    QStringList texts;
    for (const NodeId node : selected.nodes)
        texts.append(describeWithFlows(m_data, node));
    for (const AreaId area : selected.areas)
        texts.append(describe(*m_data.area(area)));
    for (const FlowId edge : selected.edges)
        texts.append(describe(m_data, *m_data.edge(edge)));
    if (texts.isEmpty())
        return tr("Diagram “%1” with %n part(s).", nullptr, static_cast<int>(m_data.nodes.size()))
            .arg(m_data.name);
    return texts.join(u' ');
}

void DiagramScene::drawBackground(QPainter *painter, const QRectF &rect)
{
    m_painter.paintCanvas(*painter, rect,
                          QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform()));
}

} // namespace stratoplan
