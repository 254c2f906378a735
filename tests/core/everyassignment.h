// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/packing.h"

#include <algorithm>
#include <random>

namespace stratoplan::test {

/// A small cluster.
struct Case
{
    QList<PodKind> kinds;
    NodeSize node;
};

/// Least number of nodes by trying every assignment of pods to nodes: each pod onto a node used so far, or a
/// new one.
class EveryAssignment
{
public:
    explicit EveryAssignment(const Case &given) : m_node(given.node)
    {
        for (const PodKind &kind : given.kinds) {
            if (kind.everyNode)
                m_agents.append(kind);
            for (int i = 0; i < kind.replicas && !kind.everyNode; ++i)
                m_pods.append(kind);
        }
    }

    /// -1 where no assignment exists.
    int least()
    {
        m_best = -1;
        assign(0);
        return m_best;
    }

private:
    void assign(int pod)
    {
        if (pod == m_pods.size()) {
            const int used = static_cast<int>(m_nodes.size());
            m_best = m_best < 0 ? used : std::min(m_best, used);
            return;
        }
        for (qsizetype node = 0; node <= m_nodes.size(); ++node) {
            const QList<QList<PodKind>> before = m_nodes;
            if (node == m_nodes.size())
                m_nodes.append(m_agents);
            m_nodes[node].append(m_pods.at(pod));
            if (isPossible(m_nodes.at(node)))
                assign(pod + 1);
            m_nodes = before;
        }
    }

    [[nodiscard]] bool isPossible(const QList<PodKind> &pods) const
    {
        int cpu = 0;
        int memory = 0;
        for (const PodKind &pod : pods) {
            cpu += pod.cpuMilli;
            memory += pod.memoryMiB;
        }
        return cpu <= m_node.cpuMilli && memory <= m_node.memoryMiB
            && (m_node.maxPods == 0 || pods.size() <= m_node.maxPods);
    }

    NodeSize m_node;
    QList<PodKind> m_pods;
    QList<PodKind> m_agents;
    QList<QList<PodKind>> m_nodes;
    int m_best = -1;
};

inline int between(std::mt19937 &random, int low, int high)
{
    return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
}

/// At most seven pods of one to seven kinds, at times with agents and with a limit on pods.
inline Case randomCase(std::mt19937 &random)
{
    Case made {{}, {between(random, 20, 40), between(random, 20, 40), 0}};
    made.node.maxPods = between(random, 0, 2) == 0 ? between(random, 2, 5) : 0;
    int left = between(random, 1, 7);
    const int largest = between(random, 8, 22);
    while (left > 0) {
        const int replicas = between(random, 1, between(random, 1, left));
        made.kinds.append(
            {QStringLiteral("pod"), between(random, 0, largest), between(random, 0, largest), replicas});
        left -= replicas;
    }
    if (between(random, 0, 3) == 0)
        made.kinds.append({QStringLiteral("agent"), between(random, 0, 4), between(random, 0, 4), 1, true});
    return made;
}

inline QString textOf(const Case &given)
{
    QString text = QStringLiteral("node %1/%2/%3:")
                       .arg(QString::number(given.node.cpuMilli), QString::number(given.node.memoryMiB),
                            QString::number(given.node.maxPods));
    for (const PodKind &kind : given.kinds)
        text += QStringLiteral(" %1×%2/%3")
                    .arg(kind.everyNode ? QStringLiteral("agent") : QString::number(kind.replicas),
                         QString::number(kind.cpuMilli), QString::number(kind.memoryMiB));
    return text;
}

} // namespace stratoplan::test
