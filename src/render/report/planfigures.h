// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure.h"
#include "render/report/reportbuilder.h"

#include <QStringList>

#include <memory>

namespace stratoplan {

class ReportContext;

/// A figure that a report shows, or null where the plan has nothing to show in it.
using FigurePointer = std::shared_ptr<const Figure>;

/// Names of the figures a plan can be asked for: "monthly-cost", "cost-by-option", "cost-by-users",
/// "cost-per-user", "waterfall", "topology", "recovery", "backups".
[[nodiscard]] QStringList planFigureNames();

/// One figure of a plan on its own, the same that its report shows; null for an unknown name or where there
/// is nothing to show.
[[nodiscard]] FigurePointer planFigure(const Plan &plan, const ReportOptions &options, const QString &name);

namespace figures {

/// A diagram of the plan, painted.
struct DrawnDiagram
{
    DiagramId diagram;
    FigurePointer figure;
};

/// Cost of the leading option by month, stacked by category, against its budgets.
[[nodiscard]] FigurePointer monthlyCost(const ReportContext &context);
/// Cost by month, a line for each compared option.
[[nodiscard]] FigurePointer costByOption(const ReportContext &context);
/// Cost against users, a line for each compared option; users on a logarithmic axis.
[[nodiscard]] FigurePointer costByUsers(const ReportContext &context);
/// Cost per user by month, a line for each compared option.
[[nodiscard]] FigurePointer costPerUser(const ReportContext &context);
/// From the leading option to column @p to of the comparison, like for like.
[[nodiscard]] FigurePointer waterfall(const ReportContext &context, int to);
/// Diagrams of the leading option, with the costs of the report's phase. Waits for Graphviz.
[[nodiscard]] QList<DrawnDiagram> diagrams(const ReportContext &context);
/// Recovery targets against what the leading option reaches.
[[nodiscard]] FigurePointer recovery(const ReportContext &context);
[[nodiscard]] FigurePointer backups(const ReportContext &context);

} // namespace figures
} // namespace stratoplan
