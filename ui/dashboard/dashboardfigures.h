// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/phasesummary.h"
#include "core/engine/trace/trace.h"
#include "render/charts/monthlycostchart.h"
#include "ui/widgets/figures/tile.h"

#include "render/theme/token.h"

namespace stratoplan {

struct PageContext;

/// What one tile of the dashboard shows beside its words.
struct TileMeter
{
    double fraction = 0;
    Token color = Token::Accent;
    QList<double> ticks;
    QList<Token> segments; ///< instead of a level, where there are any
    bool isShown = false;
};

/// The figures of the dashboard, worked out of the current costs of the looked-at option.
class DashboardFigures
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::DashboardFigures)

public:
    explicit DashboardFigures(PageContext &context);

    /// No option, or nothing in it.
    [[nodiscard]] bool isEmpty() const { return !m_costs || m_costs->rows.isEmpty(); }
    [[nodiscard]] TileText now() const;
    [[nodiscard]] TileText atTheEnd() const;
    [[nodiscard]] TileText perUser() const;
    [[nodiscard]] TileText perRequests() const;
    [[nodiscard]] TileText budget() const;
    [[nodiscard]] TileMeter budgetMeter() const;
    [[nodiscard]] TileText recovery() const;
    [[nodiscard]] TileMeter recoveryMeter() const;
    /// Cost by month, stacked by category; without months where the plan has fewer than two.
    [[nodiscard]] MonthlyCostData monthlyCost() const;
    /// "AWS, all environments, USD per month".
    [[nodiscard]] QString chartSubtitle() const;
    /// "SequelString CRM on AWS, February 2026 to January 2027".
    [[nodiscard]] QString pageSubtitle() const;
    /// "Growth, May 2026".
    [[nodiscard]] QString periodText() const;
    /// How the total of a column comes about, by environment or component.
    [[nodiscard]] Trace totalTrace(int column) const;
    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] int lastColumn() const;

private:
    [[nodiscard]] QString phaseName(PhaseId phase) const;
    [[nodiscard]] std::optional<Quantity> driverAt(const QString &key, int column) const;
    /// Whether upfront payments count in the month in which they are paid.
    [[nodiscard]] bool countsCash() const;
    /// A tooltip with a line that says so where they do.
    [[nodiscard]] QString withView(const QString &tip) const;
    [[nodiscard]] QString leftOut(const CostSum &sum) const;
    [[nodiscard]] PhaseSummary phaseOfColumn(int column) const;

    PageContext &m_context;
    std::shared_ptr<const CostTable> m_costs;
    int m_column = 0;
};

} // namespace stratoplan
