// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "render/figure.h"
#include "render/report/reportbuilder.h"

#include <QStringList>

#include <memory>

namespace stratoplan {

class ReportContext;

/// A figure that a report shows, or null where the plan has nothing to show in it.
using FigurePointer = std::shared_ptr<const Figure>;

/// Names of the figures a plan can be asked for: "monthly-cost", "cost-by-option", "cost-by-users",
/// "cost-per-user", "waterfall", "topology", "recovery", "backups",
/// "roadmap", "cost-curve", "cumulative-cost", "revenue", "budget-chance", "tornado".
[[nodiscard]] QStringList planFigureNames();

/// One figure of a plan on its own, the same that its report shows; null for an unknown name or where there
/// is nothing to show.
[[nodiscard]] FigurePointer planFigure(const Plan &plan, const ReportOptions &options, const QString &name);

namespace figures {

/// A line that costs something beside a diagram.
struct ApartLine
{
    QString name;
    Money amount;
};

/// A diagram of the plan, painted.
struct DrawnDiagram
{
    DiagramId diagram;
    FigurePointer figure;
    CostSum apart; ///< what the environments of its components cost beside them
    QList<ApartLine> apartLines; ///< what that is the sum of by name, the largest first
};

/// Cost of the leading option by month, stacked by category, against its budgets.
[[nodiscard]] FigurePointer monthlyCost(const ReportContext &context);
/// Cost of the leading option by month as a line, with its range or band, budgets and their thresholds, what
/// triggers do, and notes where a budget is passed.
[[nodiscard]] FigurePointer costCurve(const ReportContext &context);
/// Cost by month, a line for each compared option, with notes where another one becomes cheaper.
[[nodiscard]] FigurePointer costByOption(const ReportContext &context);
/// What the leading option has cost in all up to each month, also in today's money.
[[nodiscard]] FigurePointer cumulativeCost(const ReportContext &context);
/// What users pay beside what the leading option costs.
[[nodiscard]] FigurePointer revenue(const ReportContext &context);
/// How likely the leading option stays within its budget, month by month; null without budgets or ranges.
[[nodiscard]] FigurePointer budgetChance(const ReportContext &context);
/// How far each uncertain input alone moves the leading option's cost; null where nothing is uncertain.
[[nodiscard]] FigurePointer tornado(const ReportContext &context);
/// Cost against users, a line for each compared option; both on logarithmic axes.
[[nodiscard]] FigurePointer costByUsers(const ReportContext &context);
/// Cost per user by month, a line for each compared option.
[[nodiscard]] FigurePointer costPerUser(const ReportContext &context);
/// From the leading option to column @p to of the comparison, like for like.
[[nodiscard]] FigurePointer waterfall(const ReportContext &context, int to);
/// Diagrams of the leading option, with the costs of the report's phase. Waits for Graphviz.
[[nodiscard]] QList<DrawnDiagram> diagrams(const ReportContext &context);
/// Phases of the leading option on a time line with users, cost, triggers and milestones; null without
/// phases.
[[nodiscard]] FigurePointer roadmap(const ReportContext &context);
/// Recovery targets against what the leading option reaches.
[[nodiscard]] FigurePointer recovery(const ReportContext &context);
[[nodiscard]] FigurePointer backups(const ReportContext &context);

} // namespace figures
} // namespace stratoplan
