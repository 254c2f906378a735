// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/table.h"
#include "core/plan/price.h"
#include "core/plan/record.h"
#include "core/plan/recovery.h"
#include "core/plan/rules.h"
#include "core/plan/topology.h"
#include "core/plan/workload.h"

namespace stratoplan {

using OptionId = Id<Option>;
using AccountId = Id<Account>;
using PhaseId = Id<Phase>;
using EnvironmentId = Id<Environment>;
using GroupId = Id<Group>;
using ComponentId = Id<Component>;
using SizingId = Id<Sizing>;
using ChargeId = Id<Charge>;
using PriceItemId = Id<PriceItem>;
using RateId = Id<Rate>;
using AdjustmentId = Id<Adjustment>;
using BudgetId = Id<Budget>;
using StatementId = Id<Statement>;
using DriverId = Id<Driver>;
using DiagramId = Id<Diagram>;
using AreaId = Id<Area>;
using NodeId = Id<Node>;
using FlowId = Id<Flow>;

/// A table of each kind of row. Does what a tuple of them would, without the minutes that one of so many
/// costs the compiler.
template <class... Rows>
class TableSet : private Table<Rows>...
{
public:
    static constexpr int count = sizeof...(Rows);

    template <class Row>
    [[nodiscard]] const Table<Row> &get() const
    {
        return static_cast<const Table<Row> &>(*this);
    }
    template <class Row>
    [[nodiscard]] Table<Row> &get()
    {
        return static_cast<Table<Row> &>(*this);
    }
    template <class Visitor>
    void forEach(Visitor &&visit) const
    {
        (visit(get<Rows>()), ...);
    }
    template <class Visitor>
    void forEach(Visitor &&visit)
    {
        (visit(get<Rows>()), ...);
    }
    /// Likewise, the last table first.
    template <class Visitor>
    void forEachBackwards(Visitor &&visit) const
    {
        // The right side of an assignment comes first.
        int order = 0;
        ((visit(get<Rows>()), order) = ... = 0);
    }
    bool operator==(const TableSet &other) const
    {
        return ((get<Rows>() == other.template get<Rows>()) && ...);
    }
};

/// Everything about one system: flat tables of small rows that refer to each other by id, in the order in
/// which a file must be filled (a row refers to tables before its own, or to its own). A copy shares its
/// data until one side changes.
class Plan
{
public:
    using Tables = TableSet<PlanInfo, Option, Account, Trigger, Phase, Environment, Group, RecoveryTier,
                            RecoveryStrategy, Component, PlanCatalog, PriceItem, Rate, PriceBookEntry,
                            PriceOverride, PriceRange, Commitment, CurrencyRate, Sizing, Charge, Candidate,
                            Adjustment, Budget, Statement, Driver, LoadProfile, ScalingPolicy, Workload,
                            Target, Lever, Scenario, RecoveryTarget, Backup, Diagram, Area, Node, Flow,
                            Checklist, Task, Milestone, Criterion, Note, Snapshot, Acceptance>;

    /// An empty plan with one PlanInfo row.
    Plan();
    // Out of line: copying and destroying every table is compiled once.
    Plan(const Plan &other);
    Plan(Plan &&other) noexcept;
    Plan &operator=(const Plan &other);
    Plan &operator=(Plan &&other) noexcept;
    ~Plan();

    /// All rows of one kind: `plan.table<Component>()`.
    template <class Row>
    [[nodiscard]] const Table<Row> &table() const
    {
        return m_tables.get<Row>();
    }
    template <class Row>
    [[nodiscard]] Table<Row> &table()
    {
        return m_tables.get<Row>();
    }
    /// The row with that id, or null.
    template <class Row>
    [[nodiscard]] const Row *find(Id<Row> id) const
    {
        return table<Row>().find(id);
    }
    [[nodiscard]] const PlanInfo &info() const { return table<PlanInfo>().at(0); }

    /// Calls @p visit with every table, in filling order.
    template <class Visitor>
    void forEachTable(Visitor &&visit) const
    {
        m_tables.forEach(visit);
    }
    template <class Visitor>
    void forEachTable(Visitor &&visit)
    {
        m_tables.forEach(visit);
    }
    /// Likewise, the last table first: what refers comes before what it refers to.
    template <class Visitor>
    void forEachTableBackwards(Visitor &&visit) const
    {
        m_tables.forEachBackwards(visit);
    }
    bool operator==(const Plan &other) const;

private:
    Tables m_tables;
};

} // namespace stratoplan
