// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/packing.h"

#include "core/simulate/packsearch.h"

#include <QCoreApplication>

#include <algorithm>

namespace stratoplan {

namespace {

using packing::Amounts;
using packing::Item;
using packing::Search;

constexpr qint64 mostPods = 1'000'000'000;
constexpr qint64 mostSearched = 48;

struct PackText
{
    Q_DECLARE_TR_FUNCTIONS(Packing)
};

Amounts needsOf(const PodKind &kind)
{
    return {std::max(0, kind.cpuMilli), std::max(0, kind.memoryMiB), 1};
}

/// What the agents leave of a node.
Amounts roomOf(const NodeSize &node, const QList<PodKind> &kinds)
{
    Amounts room {node.cpuMilli, node.memoryMiB, node.maxPods > 0 ? node.maxPods : 2 * mostPods};
    for (const PodKind &kind : kinds) {
        const Amounts needs = kind.everyNode ? needsOf(kind) : Amounts {};
        for (size_t i = 0; i < room.size(); ++i)
            room[i] -= needs[i];
    }
    return room;
}

QString problemOf(const QList<PodKind> &kinds, const Amounts &room)
{
    if (std::any_of(room.cbegin(), room.cend(), [](qint64 amount) { return amount < 0; }))
        return PackText::tr("The agents of each node need more than a node has.");
    qint64 pods = 0;
    for (const PodKind &kind : kinds) {
        if (kind.everyNode || kind.replicas <= 0)
            continue;
        pods += kind.replicas;
        if (packing::holds(room, needsOf(kind)) < 1)
            return PackText::tr("A pod of “%1” is larger than a node.").arg(kind.name);
    }
    return pods > mostPods ? PackText::tr("There are too many pods to pack.") : QString();
}

std::vector<Item> itemsOf(const QList<PodKind> &kinds)
{
    std::vector<Item> items;
    for (const PodKind &kind : kinds) {
        if (!kind.everyNode && kind.replicas > 0)
            items.push_back({needsOf(kind), kind.replicas});
    }
    return items;
}

/// Sorts from large to small by one of the four measures of rule 3; whole numbers, so that no rounding
/// decides.
void sortBy(std::vector<Item> &items, const Amounts &room, int measure)
{
    const auto sizeOf = [&](const Item &item) -> qint64 {
        const qint64 cpu = item.needs[0] * std::max<qint64>(1, room[1]);
        const qint64 memory = item.needs[1] * std::max<qint64>(1, room[0]);
        switch (measure) {
        case 0:
            return std::max(cpu, memory);
        case 1:
            return cpu + memory;
        case 2:
            return item.needs[0];
        default:
            return item.needs[1];
        }
    };
    std::stable_sort(items.begin(), items.end(),
                     [&](const Item &a, const Item &b) { return sizeOf(a) > sizeOf(b); });
}

qint64 podsOf(const std::vector<Item> &items)
{
    qint64 pods = 0;
    for (const Item &item : items)
        pods += item.count;
    return pods;
}

/// Narrows first fit and bound by search, half of the effort for each.
void search(PackResult &result, std::vector<Item> &items, const Amounts &room, int effort)
{
    sortBy(items, room, 0);
    Search up(items, room, effort - effort / 2);
    Search::Answer answer = Search::Answer::Impossible;
    while (result.lowerBound < result.nodes && answer == Search::Answer::Impossible) {
        answer = up.fits(result.lowerBound);
        if (answer == Search::Answer::Impossible)
            ++result.lowerBound;
        else if (answer == Search::Answer::Fits)
            result.nodes = result.lowerBound;
    }
    Search down(items, room, effort / 2);
    while (result.lowerBound < result.nodes && down.fits(result.nodes - 1) == Search::Answer::Fits)
        --result.nodes;
}

} // namespace

PackResult packPods(const QList<PodKind> &kinds, const NodeSize &node, int effort)
{
    PackResult result;
    const Amounts room = roomOf(node, kinds);
    result.problem = problemOf(kinds, room);
    std::vector<Item> items = itemsOf(kinds);
    if (!result.problem.isEmpty())
        return result;
    result.exact = true;
    if (items.empty())
        return result;
    qint64 nodes = mostPods;
    for (int measure = 0; measure < 4; ++measure) {
        sortBy(items, room, measure);
        nodes = std::min(nodes, packing::firstFit(items, room));
    }
    result.nodes = static_cast<int>(nodes);
    result.lowerBound = static_cast<int>(packing::lowerBound(items, room));
    if (podsOf(items) <= mostSearched)
        search(result, items, room, effort);
    result.exact = result.nodes == result.lowerBound;
    return result;
}

} // namespace stratoplan
