// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/componenttreemodel.h"

#include <algorithm>

namespace stratoplan {

/// A row of the grid in the model's tree. Nodes stay where they are in memory while rows come and go, so
/// that indexes may point at them.
struct ComponentTreeModel::Node
{
    GridRow row;
    qsizetype costRow = -1; ///< of the cost table; -1: not there, or not looked up yet
    mutable quint64 quantitiesOf = 0; ///< figures that the quantities in `row` are of

    [[nodiscard]] const Node *parent() const { return m_parent; }
    [[nodiscard]] int childCount() const { return static_cast<int>(m_children.size()); }
    [[nodiscard]] Node *child(int position) const { return m_children[size_t(position)].get(); }
    /// Its position among its siblings. O(siblings).
    [[nodiscard]] int position() const
    {
        const auto &siblings = m_parent->m_children;
        const auto found = std::find_if(siblings.begin(), siblings.end(),
                                        [this](const auto &each) { return each.get() == this; });
        return static_cast<int>(found - siblings.begin());
    }
    /// Position of the child of that key at or after @p from, or -1.
    [[nodiscard]] int rowOfKey(const QString &key, int from) const
    {
        for (int i = from; i < childCount(); ++i) {
            if (child(i)->row.key == key)
                return i;
        }
        return -1;
    }
    /// The node of that key below this one, or null.
    [[nodiscard]] const Node *find(const QString &key) const
    {
        for (const auto &each : m_children) {
            if (each->row.key == key)
                return each.get();
            if (const Node *below = each->find(key))
                return below;
        }
        return nullptr;
    }
    /// Whether it is @p above or stands below it.
    [[nodiscard]] bool isWithin(const Node *above) const
    {
        for (const Node *node = this; node != nullptr; node = node->m_parent) {
            if (node == above)
                return true;
        }
        return false;
    }
    /// Calls @p visitor for everything below, in order.
    template <class Visitor>
    void visit(const Visitor &visitor) const
    {
        for (const auto &each : m_children) {
            visitor(*each);
            each->visit(visitor);
        }
    }
    void adopt(GridBranch branch, int position)
    {
        auto node = std::make_unique<Node>();
        node->row = std::move(branch.row);
        node->m_parent = this;
        for (GridBranch &below : branch.branches)
            node->adopt(std::move(below), node->childCount());
        m_children.insert(m_children.begin() + position, std::move(node));
    }
    void remove(int position) { m_children.erase(m_children.begin() + position); }
    /// Moves a child up, to before the one at @p to.
    void move(int from, int to)
    {
        std::rotate(m_children.begin() + to, m_children.begin() + from, m_children.begin() + from + 1);
    }

private:
    Node *m_parent = nullptr;
    std::vector<std::unique_ptr<Node>> m_children;
};

/// A place in the grid that something is dropped on or pasted at.
struct ComponentTreeModel::Place
{
    bool allowed = false;
    EnvironmentId environment;
    std::optional<Category> category; ///< set where the place is under a category heading
    ComponentId before;
    ComponentId after;
};

} // namespace stratoplan
