// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace stratoplan {

/// Pods of one kind, by what each of them requests. Requests below 0 count as 0.
struct PodKind
{
    QString name; ///< for problems: "api"
    int cpuMilli = 0; ///< thousandths of a core
    int memoryMiB = 0;
    int replicas = 1; ///< below 0 counts as 0; not looked at for agents
    bool everyNode = false; ///< an agent: one on each node
};

/// What pods can have of one node; see allocatable().
struct NodeSize
{
    int cpuMilli = 0; ///< thousandths of a core
    int memoryMiB = 0;
    int maxPods = 0; ///< agents included; 0: no limit

    bool operator==(const NodeSize &) const = default;
};

/// How many nodes hold the pods.
struct PackResult
{
    int nodes = 0; ///< enough for all pods; 0 where there is a problem
    int lowerBound = 0; ///< fewer than these cannot be enough
    bool exact = false; ///< `nodes` is proven to be the least
    QString problem; ///< translated sentence; empty: none

    bool operator==(const PackResult &) const = default;
};

/// Packs pods onto equal nodes by what they request of CPU and memory and by their number. The rules:
/// 1. Agents take their share of each node first. Without other pods no node is needed (0, exact).
/// 2. A pod larger than what is left of a node is a problem that names it; agents that a node does not hold
/// are
///    one, and more than a billion pods.
/// 3. First-fit decreasing: kinds from large to small, each pod onto the first node that has room, a new node
///    where none has. Large is, in four tries, the larger of its shares of CPU and memory, their sum, CPU,
///    and memory; the fewest nodes of the four count.
/// 4. The lower bound is the largest of what CPU, memory and pod count ask when pods could be divided, of
///    Martello and Toth's bound L2 for each of the three, and, for each kind, of the number of pods at least
///    as large as it over how many of it a node holds.
/// 5. Where bound and first fit disagree and there are at most 48 pods, a search with a bounded number of
///    placements (`effort`) tries to raise the bound, from below, then to find fewer nodes than first fit,
///    from above. Where both meet the result is exact; where the search gives up, what it has found stands.
/// Rules 3 and 4 take O(kinds²), whatever the number of replicas, rule 5 O(effort × nodes): with the default
/// less than a millisecond. Depends on nothing but its arguments.
/// @param effort  placements that rule 5 tries, >= 0; 20,000 prove most clusters of two dozen pods
[[nodiscard]] PackResult packPods(const QList<PodKind> &kinds, const NodeSize &node, int effort = 2000);

} // namespace stratoplan
