// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/packsearch.h"

#include <algorithm>
#include <limits>

namespace stratoplan::packing {

namespace {

constexpr qint64 endless = std::numeric_limits<qint64>::max();

qint64 ceilDiv(qint64 part, qint64 whole)
{
    return (part + whole - 1) / whole;
}

void take(Amounts &room, const Amounts &needs, qint64 times)
{
    for (size_t i = 0; i < room.size(); ++i)
        room[i] -= needs[i] * times;
}

/// Martello and Toth's bound in one of the three amounts: pods above size − alpha stand alone, those above
/// half of it never share a node, and what the small ones need beyond the room left beside those takes nodes
/// of its own.
qint64 boundL2(const std::vector<Item> &items, size_t amount, qint64 size, qint64 alpha)
{
    qint64 alone = 0;
    qint64 apart = 0;
    qint64 roomBeside = 0;
    qint64 small = 0;
    for (const Item &item : items) {
        const qint64 need = item.needs[amount];
        if (need > size - alpha) {
            alone += item.count;
        } else if (2 * need > size) {
            apart += item.count;
            roomBeside += (size - need) * item.count;
        } else if (need >= alpha) {
            small += need * item.count;
        }
    }
    return alone + apart + (small > roomBeside ? ceilDiv(small - roomBeside, size) : 0);
}

/// Pods that need at least as much as an item, of one amount or of all, over how many of it a node holds.
qint64 boundByKind(const std::vector<Item> &items, const Item &item, const Amounts &node)
{
    qint64 bound = 0;
    const qint64 together = holds(node, item.needs);
    qint64 asLarge = 0;
    for (const Item &each : items) {
        const auto atLeast = [&](size_t i) { return each.needs[i] >= item.needs[i]; };
        asLarge += atLeast(0) && atLeast(1) && atLeast(2) ? each.count : 0;
    }
    bound = ceilDiv(asLarge, together);
    for (size_t i = 0; i < node.size(); ++i) {
        if (item.needs[i] == 0)
            continue;
        qint64 pods = 0;
        for (const Item &each : items)
            pods += each.needs[i] >= item.needs[i] ? each.count : 0;
        bound = std::max(bound, ceilDiv(pods, node[i] / item.needs[i]));
    }
    return bound;
}

} // namespace

qint64 holds(const Amounts &room, const Amounts &needs)
{
    qint64 times = endless;
    for (size_t i = 0; i < room.size(); ++i) {
        if (needs[i] > 0)
            times = std::min(times, room[i] / needs[i]);
    }
    return times;
}

qint64 firstFit(const std::vector<Item> &items, const Amounts &node)
{
    struct Group // nodes that are filled alike, in the order they were opened
    {
        Amounts room;
        qint64 nodes;
    };
    std::vector<Group> groups;
    qint64 nodes = 0;
    for (const Item &item : items) {
        qint64 left = item.count;
        std::vector<Group> next;
        next.reserve(groups.size() + 3);
        // Fills a group's nodes one after the other: full ones, at most one in between, untouched ones.
        const auto fill = [&](Group group) {
            const qint64 each = left > 0 ? std::min(holds(group.room, item.needs), left) : 0;
            if (each > 0) {
                const qint64 filled = std::min(group.nodes, left / each);
                next.push_back({group.room, filled});
                take(next.back().room, item.needs, each);
                group.nodes -= filled;
                left -= filled * each;
            }
            if (each > 0 && left > 0 && group.nodes > 0) {
                next.push_back({group.room, 1});
                take(next.back().room, item.needs, left);
                --group.nodes;
                left = 0;
            }
            if (group.nodes > 0)
                next.push_back(group);
        };
        for (const Group &group : groups)
            fill(group);
        if (left > 0) {
            const Group opened {node, ceilDiv(left, std::min(holds(node, item.needs), left))};
            nodes += opened.nodes;
            fill(opened);
        }
        groups = std::move(next);
    }
    return nodes;
}

qint64 lowerBound(const std::vector<Item> &items, const Amounts &node)
{
    qint64 bound = 0;
    for (const Item &item : items)
        bound = std::max(bound, boundByKind(items, item, node));
    for (size_t i = 0; i < node.size(); ++i) {
        if (node[i] <= 0)
            continue; // nothing needs any of it
        bound = std::max(bound, boundL2(items, i, node[i], 0));
        for (const Item &item : items) {
            if (2 * item.needs[i] <= node[i])
                bound = std::max(bound, boundL2(items, i, node[i], item.needs[i]));
        }
    }
    return bound;
}

Search::Search(const std::vector<Item> &items, const Amounts &node, int effort) : m_node(node), m_left(effort)
{
    for (const Item &item : items) {
        for (qint64 i = 0; i < item.count; ++i)
            m_pods.push_back({item.needs, {}, {}, i > 0});
    }
    Amounts rest {};
    Amounts least {endless, endless, endless};
    for (auto pod = m_pods.rbegin(); pod != m_pods.rend(); ++pod) {
        take(rest, pod->needs, -1);
        for (size_t i = 0; i < least.size(); ++i)
            least[i] = std::min(least[i], pod->needs[i]);
        pod->rest = rest;
        pod->least = least;
    }
}

Search::Answer Search::fits(int nodes)
{
    m_rooms.assign(static_cast<size_t>(nodes), m_node);
    return place(0, 0);
}

/// Whether the nodes together have room for a pod and all after it. A node with less room than the least of
/// them asks is full, whatever it has left of the rest.
bool Search::hasRoomFor(const Pod &pod) const
{
    Amounts free {};
    for (const Amounts &room : m_rooms) {
        if (room[0] >= pod.least[0] && room[1] >= pod.least[1] && room[2] >= pod.least[2])
            take(free, room, -1);
    }
    return free[0] >= pod.rest[0] && free[1] >= pod.rest[1] && free[2] >= pod.rest[2];
}

/// Puts a pod, then all after it. Nodes with equal room are alike: only the first of them is tried. Equal
/// pods are alike too: a pod goes no earlier than the equal one before it.
Search::Answer Search::place(size_t pod, size_t firstNode)
{
    if (pod == m_pods.size())
        return Answer::Fits;
    const Pod &given = m_pods[pod];
    if (!hasRoomFor(given))
        return Answer::Impossible;
    for (size_t node = firstNode; node < m_rooms.size(); ++node) {
        const Amounts room = m_rooms[node];
        const auto begin = m_rooms.begin();
        const auto here = begin + static_cast<std::ptrdiff_t>(node);
        const auto from = begin + static_cast<std::ptrdiff_t>(firstNode);
        if (holds(room, given.needs) < 1 || std::find(from, here, room) != here)
            continue;
        if (--m_left < 0)
            return Answer::GaveUp;
        take(m_rooms[node], given.needs, 1);
        const bool isNextSame = pod + 1 < m_pods.size() && m_pods[pod + 1].sameAsBefore;
        const Answer answer = place(pod + 1, isNextSame ? node : 0);
        if (answer != Answer::Impossible)
            return answer;
        m_rooms[node] = room;
        if (room == m_node)
            break; // nodes are opened in order, so all that follow are untouched, too
    }
    return Answer::Impossible;
}

} // namespace stratoplan::packing
