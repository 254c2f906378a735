// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan::test {

/// The id of the first row with that name; none where there is none.
template <class Row>
[[nodiscard]] Id<Row> named(const Plan &plan, const QString &name)
{
    for (const Row &row : plan.table<Row>()) {
        if (row.name == name)
            return row.id;
    }
    return {};
}

/// Builds plans for tests in the order of reading: aPlan().withOption("AWS").withComponent("VM", 3). Options,
/// environments and components that were named last are the ones that follow-ups are about.
class PlanBuilder
{
public:
    /// A graded or flat price of the plan's own, in USD.
    PlanBuilder &withPrice(const QString &key, const QString &price, Rate::Time time = Rate::Time::Month,
                           const QString &unit = QStringLiteral("unit"));
    PlanBuilder &withOption(const QString &name, const QString &provider = {});
    PlanBuilder &asReference();
    PlanBuilder &withPhase(const QString &name, std::optional<Month> begins = std::nullopt);
    PlanBuilder &withEnvironment(const QString &name, const QString &inPlaceOf = {});
    /// Goes back to an option and an environment for the components that follow.
    PlanBuilder &in(const QString &option, const QString &environment);
    /// A component of the current option and environment, from the start; @p price a key of withPrice().
    PlanBuilder &withComponent(const QString &name, qint64 quantity = 1, const QString &price = {});
    PlanBuilder &as(const QString &roleKey);
    /// The current component in a phase.
    PlanBuilder &sizedIn(const QString &phase, qint64 quantity, const QString &price = {});
    /// A stated amount of whole dollars for the sizing added last.
    PlanBuilder &stating(qint64 dollars);
    PlanBuilder &withBudget(const QString &phase, qint64 dollars);
    /// Puts a percentage of the current option's lines in an environment on top.
    PlanBuilder &withAdjustment(const QString &name, const QString &environment, qint64 percent);
    /// Any other row; its id is given here.
    template <class Row>
    PlanBuilder &with(Row row)
    {
        row.id = m_plan.table<Row>().nextId();
        m_plan.table<Row>().insert(row);
        return *this;
    }
    [[nodiscard]] Plan build() const { return m_plan; }
    /// What was built so far, to look ids up.
    [[nodiscard]] const Plan &plan() const { return m_plan; }

private:
    Id<PlanCatalog> catalog();
    PlanBuilder &sized(PhaseId phase, qint64 quantity, const QString &price);

    Plan m_plan;
    OptionId m_option;
    EnvironmentId m_environment;
    ComponentId m_component;
    SizingId m_sizing;
};

[[nodiscard]] PlanBuilder aPlan();

/// What sample plans begin with: AWS (production of 3 and from April 5 nodes at 100 and 200 GB at 0.50 with
/// 30 % on top, staging of one node, an enterprise in place of production) and GCP (4 nodes and a cache of 50
/// as stated), with a budget of 600. The option and environment that follow-ups are about are GCP and
/// Production.
[[nodiscard]] PlanBuilder twoOptions();

/// Two options over three dated phases with environments, prices, an adjustment, a budget and a diagram:
/// enough of everything for edits to go wrong in.
[[nodiscard]] Plan aBusyPlan();

} // namespace stratoplan::test
