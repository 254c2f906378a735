// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/layout.h"
#include "render/diagram/layout/layouttree.h"
#include "render/diagram/layout/metrics.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace stratoplan {

using namespace diagram;

namespace {

constexpr double columnGap = 64;

/// A node or area among those directly in one area.
struct Item
{
    DiagramEnd what;
    QSizeF size;
    QSet<int> next; ///< items its arrows lead to
    int column = 0;
    bool linked = false;
    double order = 0; ///< within its column
    QPointF corner; ///< within the contents of the area
};

class PlainLayouter
{
public:
    explicit PlainLayouter(const LayoutInput &input) : m_tree(input) { }

    ProposedCorners run()
    {
        const QList<AreaId> strips = m_tree.strips();
        m_left = {strips.begin(), strips.end()};
        arrange({});
        place({}, {});
        m_tree.placeStrips(m_corners);
        return m_corners;
    }

private:
    /// Lays out the contents of an area around their own origin and gives their size.
    QSizeF arrange(AreaId area)
    {
        QList<Item> items;
        for (const NodeId node : m_tree.members(area))
            items.append({{node, {}}, m_tree.node(node).size, {}, 0, false, 0, {}});
        for (const AreaId child : m_tree.children(area)) {
            if (m_tree.hasNodes(child) && !m_left.contains(child)) {
                const QRectF contents(QPointF(), arrange(child));
                items.append({{{}, child}, framed(contents, m_tree.area(child)).size(), {}, 0, false, 0, {}});
            }
        }
        link(items);
        layer(items);
        const QSizeF size = stack(items);
        m_items.insert(area, items);
        return size;
    }

    /// The item of @p items that an end is in or is.
    [[nodiscard]] int itemOf(const DiagramEnd &end, const QList<Item> &items) const
    {
        const QList<AreaId> around = m_tree.around(end.node ? m_tree.node(end.node).area : end.area);
        for (int i = 0; i < static_cast<int>(items.size()); ++i) {
            const DiagramEnd &what = items.at(i).what;
            if (what.node ? what.node == end.node : around.contains(what.area))
                return i;
        }
        return -1;
    }

    void link(QList<Item> &items) const
    {
        for (const LayoutEdge &edge : m_tree.input().edges) {
            const int from = itemOf(edge.from, items);
            const int to = itemOf(edge.to, items);
            if (from < 0 || to < 0 || from == to || items.at(to).next.contains(from))
                continue;
            items[from].next.insert(to);
            items[from].linked = items[to].linked = true;
        }
    }

    /// Columns by the longest way along the arrows; a circle is cut where it closes.
    static void layer(QList<Item> &items)
    {
        const auto count = static_cast<int>(items.size());
        bool changed = true;
        for (int round = 0; changed && round < count; ++round) {
            changed = false;
            for (Item &item : items) {
                for (const int next : std::as_const(item.next)) {
                    if (items.at(next).column <= item.column && item.column + 1 < count) {
                        items[next].column = item.column + 1;
                        changed = true;
                    }
                }
            }
        }
    }

    /// Linked items in columns, the others in rows below.
    static QSizeF stack(QList<Item> &items)
    {
        QList<QList<int>> columns;
        QList<int> loose;
        for (int i = 0; i < static_cast<int>(items.size()); ++i) {
            if (!items.at(i).linked) {
                loose.append(i);
                continue;
            }
            const int column = items.at(i).column;
            while (columns.size() <= column)
                columns.append(QList<int>());
            columns[column].append(i);
        }
        const QSizeF linked = stackColumns(items, columns);
        return stackLoose(items, loose, linked);
    }

    static double heightOf(const QList<Item> &items, const QList<int> &column)
    {
        double height = -gap;
        for (const int i : column)
            height += items.at(i).size.height() + gap;
        return std::max(height, 0.0);
    }

    static QSizeF stackColumns(QList<Item> &items, const QList<QList<int>> &columns)
    {
        double tallest = 0;
        for (const QList<int> &column : columns)
            tallest = std::max(tallest, heightOf(items, column));
        double x = 0;
        for (QList<int> column : columns) {
            if (column.isEmpty())
                continue;
            std::stable_sort(column.begin(), column.end(), [&items](int one, int other) {
                return items.at(one).order < items.at(other).order;
            });
            double y = (tallest - heightOf(items, column)) / 2;
            double widest = 0;
            for (const int i : column) {
                Item &item = items[i];
                item.corner = {x, y};
                y += item.size.height() + gap;
                widest = std::max(widest, item.size.width());
                for (const int next : std::as_const(item.next))
                    items[next].order = (items.at(next).order + item.corner.y()) / 2;
            }
            x += widest + columnGap;
        }
        return {std::max(0.0, x - columnGap), tallest};
    }

    static QSizeF stackLoose(QList<Item> &items, const QList<int> &loose, const QSizeF &above)
    {
        if (loose.isEmpty())
            return above;
        const double square = std::ceil(std::sqrt(static_cast<double>(loose.size()))) * (maximumWidth + gap);
        const double available = std::max(above.width(), square);
        QPointF corner(0, above.isEmpty() ? 0 : above.height() + gap);
        QSizeF size = above;
        double tallest = 0;
        for (const int i : loose) {
            Item &item = items[i];
            if (corner.x() > 0 && corner.x() + item.size.width() > available) {
                corner = {0, corner.y() + tallest + gap};
                tallest = 0;
            }
            item.corner = corner;
            corner.rx() += item.size.width() + gap;
            tallest = std::max(tallest, item.size.height());
            size = size.expandedTo({corner.x() - gap, corner.y() + tallest});
        }
        return size;
    }

    void place(AreaId area, const QPointF &origin)
    {
        for (const Item &item : m_items.value(area)) {
            const QPointF corner = origin + item.corner;
            if (item.what.node)
                m_corners.insert(item.what.node, corner);
            else
                place(item.what.area, corner + QPointF(padding, headHeight(m_tree.area(item.what.area))));
        }
    }

    LayoutTree m_tree;
    QSet<AreaId> m_left; ///< placed later
    QHash<AreaId, QList<Item>> m_items;
    ProposedCorners m_corners;
};

} // namespace

DiagramLayout plainLayout(const LayoutInput &input)
{
    return settle(input, PlainLayouter(input).run());
}

} // namespace stratoplan
