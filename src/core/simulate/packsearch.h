// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace stratoplan::packing {

/// CPU in thousandths, memory in MiB, number of pods.
using Amounts = std::array<qint64, 3>;

/// Equal pods.
struct Item
{
    Amounts needs {};
    qint64 count = 0;
};

/// How many of an item a node with this room holds. An item that needs nothing fits without bound.
[[nodiscard]] qint64 holds(const Amounts &room, const Amounts &needs);

/// Nodes that first fit takes for items in the given order. Each fits an empty node. O(items²): equal
/// nodes are counted, not listed.
[[nodiscard]] qint64 firstFit(const std::vector<Item> &items, const Amounts &node);

/// Nodes below which no packing exists; see packPods(). O(items²).
[[nodiscard]] qint64 lowerBound(const std::vector<Item> &items, const Amounts &node);

/// Whether a number of nodes holds all pods, found by trying.
class Search
{
public:
    enum class Answer { Fits, Impossible, GaveUp };

    /// @param items  from large to small, each fitting an empty node
    /// @param effort  placements tried at most, over all calls of fits()
    Search(const std::vector<Item> &items, const Amounts &node, int effort);

    /// Runs until the effort of all calls together is used up. O(effort × nodes²) at most.
    [[nodiscard]] Answer fits(int nodes);

private:
    struct Pod
    {
        Amounts needs {};
        Amounts rest {}; ///< what this pod and all after it need
        Amounts least {}; ///< the least that any of them needs of each amount
        bool sameAsBefore = false;
    };

    [[nodiscard]] bool hasRoomFor(const Pod &pod) const;
    [[nodiscard]] Answer place(size_t pod, size_t firstNode);

    std::vector<Pod> m_pods;
    const Amounts m_node;
    std::vector<Amounts> m_rooms; ///< of each node
    int m_left;
};

} // namespace stratoplan::packing
