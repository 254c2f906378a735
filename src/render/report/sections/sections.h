// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/reportcontext.h"

/// One function for each section of a report. A section about nothing is an empty list.
namespace stratoplan::sections {

/// That users are rounded, in a sentence, where one of the columns' is; else empty.
[[nodiscard]] QString usersNote(const ReportContext &context, const QList<int> &columns);
[[nodiscard]] QList<Block> cover(const ReportContext &context);
[[nodiscard]] QList<Block> summary(const ReportContext &context);
/// What is paid instead of list prices, and what is paid upfront.
[[nodiscard]] QList<Block> terms(const ReportContext &context);
[[nodiscard]] QList<Block> comparison(const ReportContext &context);
/// The compared options by the plan's weighted criteria; part of comparison().
[[nodiscard]] QList<Block> decision(const ReportContext &context);
[[nodiscard]] QList<Block> phases(const ReportContext &context);
/// Phases on the time line, triggers, milestones and checklists.
[[nodiscard]] QList<Block> roadmap(const ReportContext &context);
/// What each scenario costs against the saved plan.
[[nodiscard]] QList<Block> scenarios(const ReportContext &context);
[[nodiscard]] QList<Block> curves(const ReportContext &context);
/// Break-even, revenue, budgets and targets, in words and figures.
[[nodiscard]] QList<Block> money(const ReportContext &context);
/// What chance does to the cost: bands, the chance to stay within budget, what matters most.
[[nodiscard]] QList<Block> uncertainty(const ReportContext &context);
[[nodiscard]] QList<Block> topology(const ReportContext &context);
[[nodiscard]] QList<Block> recovery(const ReportContext &context);
[[nodiscard]] QList<Block> components(const ReportContext &context);
[[nodiscard]] QList<Block> carbon(const ReportContext &context);
[[nodiscard]] QList<Block> audit(const ReportContext &context);
[[nodiscard]] QList<Block> prices(const ReportContext &context);
/// How price items go with what is needed, of all compared options; part of comparison(), or of components()
/// where nothing is compared.
[[nodiscard]] QList<Block> fits(const ReportContext &context);
/// What else would do the jobs of the leading option; part of components().
[[nodiscard]] QList<Block> candidates(const ReportContext &context);
/// Payments for whole terms in the months in which they are paid; part of terms().
[[nodiscard]] QList<Block> upfrontPayments(const ReportContext &context);

} // namespace stratoplan::sections
