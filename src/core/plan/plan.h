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

/// Everything about one system: flat tables of small rows that refer to each other by id, in the order in
/// which a file must be filled (a row refers to tables before its own, or to its own). A copy shares its
/// data until one side changes.
class Plan
{
public:
    using Tables =
        std::tuple<Table<PlanInfo>, Table<Option>, Table<Account>, Table<Trigger>, Table<Phase>,
                   Table<Environment>, Table<Group>, Table<RecoveryTier>, Table<RecoveryStrategy>,
                   Table<Component>, Table<PlanCatalog>, Table<PriceItem>, Table<Rate>, Table<PriceBookEntry>,
                   Table<PriceOverride>, Table<PriceRange>, Table<Commitment>, Table<CurrencyRate>,
                   Table<Sizing>, Table<Charge>, Table<Candidate>, Table<Adjustment>, Table<Budget>,
                   Table<Statement>, Table<Driver>, Table<LoadProfile>, Table<ScalingPolicy>, Table<Workload>,
                   Table<Target>, Table<Lever>, Table<Scenario>, Table<RecoveryTarget>, Table<Backup>,
                   Table<Diagram>, Table<Area>, Table<Node>, Table<Flow>, Table<Checklist>, Table<Task>,
                   Table<Milestone>, Table<Criterion>, Table<Note>, Table<Snapshot>, Table<Acceptance>>;

    /// An empty plan with one PlanInfo row.
    Plan();

    /// All rows of one kind: `plan.table<Component>()`.
    template <class Row>
    [[nodiscard]] const Table<Row> &table() const
    {
        return std::get<Table<Row>>(m_tables);
    }
    template <class Row>
    [[nodiscard]] Table<Row> &table()
    {
        return std::get<Table<Row>>(m_tables);
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
        std::apply([&visit](const auto &...each) { (visit(each), ...); }, m_tables);
    }
    template <class Visitor>
    void forEachTable(Visitor &&visit)
    {
        std::apply([&visit](auto &...each) { (visit(each), ...); }, m_tables);
    }
    bool operator==(const Plan &) const = default;

private:
    Tables m_tables;
};

} // namespace stratoplan
