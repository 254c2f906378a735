// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/model/inputtable.h"
#include "core/uncertainty/model/seriesnodes.h"

namespace stratoplan {

/// The drivers of a plan and the formulas over them in one run: what DriverTable and OwnValues work out, with
/// every range at the place that the run has drawn. Only what differs from run to run is worked out in each.
/// One thread at a time.
class SeriesGraph
{
public:
    /// @param drivers  of the same plan and timeline; tells which drivers can be followed at all
    /// All must outlive the graph.
    SeriesGraph(const Plan &plan, const Timeline &timeline, const SizingIndex &sizings,
                const DriverTable &drivers, const InputTable &inputs);

    /// The node of a formula of a component, whose values are not numbers where it cannot be followed.
    [[nodiscard]] const SeriesNode &formula(const QString &text, ComponentId component);
    /// Works out all nodes for a run.
    void run(const Draws &draws);
    /// The inputs that nodes depend on.
    [[nodiscard]] const QSet<int> &inputs() const { return m_used; }

private:
    using Own = QHash<QString, const SeriesNode *>;

    const SeriesNode &add(std::unique_ptr<SeriesNode> node);
    const SeriesNode &unknown();
    const SeriesNode &driver(const QString &key);
    const SeriesNode &points(const Driver &driver);
    const SeriesNode &compiled(const QString &text, const Own &own, std::vector<double> seasons);
    const SeriesNode &named(const QString &name, const QList<HistoryCall> &calls, const Own &own);
    const SeriesNode &quantity(const QuantityInput &input, const Draw &draw);
    Own ownValues(ComponentId component);
    void addScaled(Own &own, ComponentId component);
    const SeriesNode &kept(ComponentId component);
    const SeriesNode &data(ComponentId component);
    void addData(std::vector<DataNode::Part> &parts, const Sizing &sizing,
                 const std::vector<std::size_t> &columns);
    [[nodiscard]] std::vector<std::size_t> columnsOf(SizingId sizing) const;
    const SeriesNode &packed(ComponentId component);
    [[nodiscard]] std::vector<double> seasonsOf(const Driver &driver) const;
    void use(const Draw &draw);

    const Plan &m_plan;
    const Timeline &m_timeline;
    const SizingIndex &m_sizings;
    const DriverTable &m_table;
    const InputTable &m_inputs;
    std::vector<std::unique_ptr<SeriesNode>> m_nodes; ///< each after those it needs
    std::vector<SeriesNode *> m_uncertain;
    QHash<QString, const SeriesNode *> m_drivers;
    QHash<QString, const SeriesNode *> m_formulas;
    QHash<ComponentId, Own> m_own;
    QHash<ComponentId, const SeriesNode *> m_data;
    const SeriesNode *m_unknown = nullptr;
    QSet<int> m_used;
};

} // namespace stratoplan
