// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tabular.h"
#include "render/report/reportbuilder.h"

namespace stratoplan {

/// What a report says as raw data, for CSV: numbers without grouping, ISO months and dates, keys in place of
/// titles where there are any, headers untranslated. All options are in it, reference options on the stated
/// basis.
///   costs      every line of every option in every period (month, or undated phase); its prices side by side with
///              "; " between them and " | " between their tiers
///   totals     every option in every period, counted environments only
///   phases     every option and phase: first and last month, budget
///   prices     every rate that a compared option uses, tier by tier: its list price, and what it counts as in the
///              months in which it counts alike (a row for each stretch of months)
///   price-book      the discounts in the order in which they stack
///   overrides       the prices set by hand
///   exchange-rates  what one currency is worth in another
///   candidates      what else would do a component's job, in every phase: priced, part of no total
///   fits            how what was chosen goes with what is needed, in every phase where there is something to say
///   carbon          kilograms of CO2 equivalents a month of each component of the compared options, in every phase
///   decision        the compared options by the plan's weighted criteria, scores of 0 to 100, and the totals
///   recovery   targets against what the compared options reach
///   backups    the backup schedule
///   findings   what the audit reports
///   triggers   triggers and scaling rules of the leading option, and the month in which each fires
///   milestones, checklists   what is to be done and by when; checklists task by task
///   bands      what the runs of the simulation cost in every month of the leading option and in all, with the chance
///              to stay within budget; empty where nothing is uncertain
///   inputs     what is uncertain, the largest effect on the cost of all months first
///   scenarios  the leading option in every scenario at its phases, against the saved plan
[[nodiscard]] QList<DataTable> reportTables(const Plan &plan, const ReportOptions &options);

} // namespace stratoplan
