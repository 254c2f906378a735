// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/history.h"
#include "core/engine/keptcopies.h"
#include "core/simulate/autoscale.h"
#include "core/simulate/packing.h"
#include "core/uncertainty/model/draws.h"

#include <memory>
#include <optional>

namespace stratoplan {

/// A value for each column of a timeline that follows from the draws of a run and from other nodes.
class SeriesNode
{
public:
    virtual ~SeriesNode() = default;
    /// Works its values out; the nodes it needs have done so.
    virtual void run(const Draws &draws) = 0;
    [[nodiscard]] const std::vector<double> &values() const { return m_values; }
    /// Whether they differ from run to run.
    [[nodiscard]] bool isUncertain() const { return m_isUncertain; }

protected:
    std::vector<double> m_values;
    bool m_isUncertain = false;
};

/// Known values, or one input's value in every column.
class GivenNode : public SeriesNode
{
public:
    explicit GivenNode(std::vector<double> values) { m_values = std::move(values); }
    GivenNode(const Draw &draw, std::size_t columns) : m_draw(draw)
    {
        m_isUncertain = !draw.isCertain();
        m_values.assign(columns, draw.likely);
    }
    void run(const Draws &draws) override
    {
        if (m_isUncertain)
            m_values.assign(m_values.size(), draws.value(m_draw));
    }

private:
    Draw m_draw;
};

/// A driver by its points and growth, as DriverPoints works them out.
class PointsNode : public SeriesNode
{
public:
    PointsNode(const Driver &driver, const Timeline &timeline, const QList<Draw> &points, const Draw &growth);
    void run(const Draws &draws) override;

private:
    struct Place
    {
        std::size_t from = 0; ///< points; the same where one alone counts
        std::size_t to = 0;
        double share = 0; ///< of the way between them
        int grown = 0; ///< months after the last point
        double season = 1;
        bool isKnown = false;
    };
    [[nodiscard]] Place dated(Month month, const QList<std::pair<Month, std::size_t>> &points) const;

    Driver::Interpolation m_interpolation;
    QList<Draw> m_points;
    Draw m_growth; ///< percent
    std::vector<Place> m_places; ///< by column
    std::vector<double> m_drawn;
};

/// A formula over other nodes, times the seasons of the driver it belongs to, for all columns at once.
class ProgramNode : public SeriesNode
{
public:
    /// @param inputs  a node for each of the program's names
    ProgramNode(std::shared_ptr<const FormulaProgram> program, std::vector<const SeriesNode *> inputs,
                std::vector<double> seasons);
    void run(const Draws &draws) override;

private:
    std::shared_ptr<const FormulaProgram> m_program;
    std::vector<const SeriesNode *> m_inputs;
    std::vector<double> m_seasons; ///< by column
    std::vector<const double *> m_arguments;
    std::vector<double> m_space;
};

/// The same for a formula that there is no program for.
class FormulaNode : public SeriesNode
{
public:
    FormulaNode(Formula formula, std::vector<const SeriesNode *> inputs, std::vector<double> seasons);
    void run(const Draws &draws) override;

private:
    Formula m_formula;
    std::vector<const SeriesNode *> m_inputs;
    std::vector<double> m_seasons; ///< by column
    std::vector<double> m_arguments;
};

/// lag() or stock() of a driver.
class HistoryNode : public SeriesNode
{
public:
    HistoryNode(const HistoryCall &call, const SeriesNode &driver, const Timeline &timeline);
    void run(const Draws &draws) override;

private:
    HistoryCall m_call;
    const SeriesNode &m_driver;
    Timeline m_timeline;
    Series m_series;
};

/// Units that run by a scaling policy: the mean of the week, or with peak() the most.
class AutoscaleNode : public SeriesNode
{
public:
    /// @param hours  of the week that it runs, by column
    AutoscaleNode(const AutoscaleInput &policy, const SeriesNode &load, std::vector<int> hours);
    void run(const Draws &draws) override;
    [[nodiscard]] const std::vector<double> &peak() const { return m_peak; }

private:
    struct Week
    {
        double mean = 0;
        double peak = 0;
    };
    [[nodiscard]] Week at(double load, int hours);

    AutoscaleInput m_policy;
    const SeriesNode &m_load;
    std::vector<int> m_hours;
    std::vector<double> m_peak;
    QHash<std::pair<double, int>, Week> m_known;
};

/// GB that a component holds: the quantities of its sizings that are counted in GB.
class DataNode : public SeriesNode
{
public:
    /// A quantity of one sizing.
    struct Part
    {
        const SeriesNode *amount = nullptr; ///< null: 1
        const SeriesNode *heads = nullptr; ///< null: 1
        double gigabytes = 1; ///< in what it is counted in
        std::vector<std::size_t> columns; ///< in which the sizing holds
    };

    DataNode(std::vector<Part> parts, std::size_t columns);
    void run(const Draws &draws) override;

private:
    std::vector<Part> m_parts;
};

/// GB that backups keep of such data.
class KeptNode : public SeriesNode
{
public:
    struct Copies
    {
        const SeriesNode *data = nullptr;
        std::vector<std::vector<CopyWeight>> weights; ///< by column
    };

    KeptNode(std::vector<Copies> copies, std::size_t columns);
    void run(const Draws &draws) override;

private:
    std::vector<Copies> m_copies;
};

/// The most units of a scaling policy.
class PeakNode : public SeriesNode
{
public:
    explicit PeakNode(const AutoscaleNode &scaled) : m_scaled(scaled)
    {
        m_isUncertain = scaled.isUncertain();
        m_values = scaled.peak();
    }
    void run(const Draws &) override { m_values = m_scaled.peak(); }

private:
    const AutoscaleNode &m_scaled;
};

/// Nodes that a component's workloads need.
class PackedNode : public SeriesNode
{
public:
    struct Pods
    {
        Workload workload;
        const SeriesNode *replicas = nullptr;
    };

    /// @param nodes  by column; nothing where none is known
    PackedNode(QList<Pods> pods, std::vector<std::optional<NodeSize>> nodes);
    void run(const Draws &draws) override;

private:
    [[nodiscard]] double at(std::size_t column);

    QList<Pods> m_pods;
    std::vector<std::optional<NodeSize>> m_nodes;
    QHash<QList<int>, double> m_known; ///< by size of the node and counts
};

} // namespace stratoplan
