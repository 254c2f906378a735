// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/reporttables.h"

#include "core/resilience/assessment.h"
#include "render/report/reportcontext.h"
#include "render/report/tables/tables.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

using tables::appendRange;
using tables::ListedPeriod;
using tables::periodsOf;
using tables::text;
using tables::yes;

namespace {

DataCell seconds(const std::optional<Duration> &duration)
{
    return duration ? DataCell::ofNumber(QString::number(duration->seconds())) : DataCell();
}

// --- Sums -------------------------------------------------------------------------------------------------

DataTable totals(const ReportContext &context)
{
    DataTable table {u"totals"_s,
                     {u"option"_s, u"reference"_s, u"phase"_s, u"month"_s, u"low"_s, u"likely"_s, u"high"_s,
                      u"currency"_s, u"lines"_s, u"lines_without_price"_s},
                     {}};
    for (const Option &option : context.plan().table<Option>()) {
        for (const ListedPeriod &period : periodsOf(context, option)) {
            const CostSum sum = context.costs(option.id).total(period.column);
            QList<DataCell> row {text(option.name), yes(option.reference), text(period.phase),
                                 text(period.month)};
            appendRange(row, sum.amount);
            row << text(context.currency()) << DataCell::of(sum.present) << DataCell::of(sum.unknown);
            table.rows.append(row);
        }
    }
    return table;
}

QString isoMonth(const Timeline &timeline, int column)
{
    const bool isMonth = column >= 0 && timeline.at(column).month;
    return isMonth ? timeline.at(column).month->toString() : QString();
}

DataTable phases(const ReportContext &context)
{
    DataTable table {u"phases"_s,
                     {u"option"_s, u"reference"_s, u"phase"_s, u"first_month"_s, u"last_month"_s,
                      u"likely_first"_s, u"likely_last"_s, u"likely_highest"_s, u"likely_budgeted"_s,
                      u"budget_low"_s, u"budget_high"_s, u"currency"_s, u"lines_without_price"_s},
                     {}};
    for (const Option &option : context.plan().table<Option>()) {
        const CostTable &costs = context.costs(option.id);
        for (const PhaseSummary &summary : summarizePhases(context.plan(), costs)) {
            if (summary.firstColumn < 0)
                continue;
            const bool hasBudget = summary.budget && !option.reference;
            table.rows.append({text(option.name), yes(option.reference), text(context.nameOf(summary.phase)),
                               text(isoMonth(costs.timeline, summary.firstColumn)),
                               text(isoMonth(costs.timeline, summary.lastColumn)),
                               DataCell::of(summary.first.amount.likely),
                               DataCell::of(summary.last.amount.likely),
                               DataCell::of(summary.highest.amount.likely),
                               hasBudget ? DataCell::of(summary.budgeted.amount.likely) : DataCell(),
                               hasBudget ? DataCell::of(summary.budgetAmount.low) : DataCell(),
                               hasBudget ? DataCell::of(summary.budgetAmount.high) : DataCell(),
                               text(context.currency()), DataCell::of(summary.first.unknown)});
        }
    }
    return table;
}

// --- Recovery, findings ------------------------------------------------------------------------------------

QString verdictName(RecoveryCheck::Verdict verdict)
{
    switch (verdict) {
    case RecoveryCheck::Verdict::Met:
        return u"met"_s;
    case RecoveryCheck::Verdict::Missed:
        return u"missed"_s;
    case RecoveryCheck::Verdict::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

DataTable recovery(const ReportContext &context)
{
    DataTable table {u"recovery"_s,
                     {u"option"_s, u"target"_s, u"disruption"_s, u"rto_target_seconds"_s,
                      u"rto_reached_seconds"_s, u"rpo_target_seconds"_s, u"rpo_reached_seconds"_s,
                      u"verdict"_s, u"components"_s, u"components_unknown"_s},
                     {}};
    for (const OptionId option : context.compared()) {
        for (const RecoveryCheck &check : assess(context.plan(), option)) {
            table.rows.append({text(context.nameOf(option)), text(check.title),
                               text(enumName(check.disruption)), seconds(check.targetRto),
                               seconds(check.reachedRto), seconds(check.targetRpo), seconds(check.reachedRpo),
                               text(verdictName(check.verdict())), DataCell::of(check.components),
                               DataCell::of(check.unknown)});
        }
    }
    return table;
}

DataTable backups(const ReportContext &context)
{
    DataTable table {u"backups"_s,
                     {u"option"_s, u"component"_s, u"name"_s, u"mode"_s, u"every_seconds"_s,
                      u"keep_seconds"_s, u"keep_versions"_s, u"copies"_s, u"location"_s},
                     {}};
    for (const Backup &backup : context.plan().table<Backup>()) {
        const Component *component = context.plan().find(backup.component);
        table.rows.append({text(component ? context.nameOf(component->option) : QString()),
                           text(component ? component->name : QString()), text(backup.name),
                           text(enumName(backup.mode)),
                           seconds(backup.every.isZero() ? std::nullopt : std::optional(backup.every)),
                           seconds(backup.keep.isZero() ? std::nullopt : std::optional(backup.keep)),
                           backup.keepCount > 0 ? DataCell::of(backup.keepCount) : DataCell(),
                           DataCell::of(backup.copies), text(backup.location)});
    }
    return table;
}

DataTable findings(const ReportContext &context)
{
    DataTable table {u"findings"_s,
                     {u"severity"_s, u"key"_s, u"finding"_s, u"place"_s, u"why"_s, u"file"_s, u"line"_s},
                     {}};
    for (const Finding &finding : context.findings()) {
        table.rows.append({text(enumName(finding.severity)), text(finding.key), text(finding.text),
                           text(finding.place), text(finding.why), text(finding.source.file),
                           finding.source.line > 0 ? DataCell::of(finding.source.line) : DataCell()});
    }
    return table;
}

} // namespace

QList<DataTable> reportTables(const Plan &plan, const ReportOptions &options)
{
    const ReportContext context(plan, options);
    return {tables::costs(context),
            totals(context),
            phases(context),
            tables::prices(context),
            tables::priceBook(context),
            tables::overrides(context),
            tables::exchangeRates(context),
            tables::candidates(context),
            tables::fits(context),
            tables::carbon(context),
            tables::decision(context),
            recovery(context),
            backups(context),
            findings(context),
            tables::triggers(context),
            tables::milestones(context),
            tables::checklists(context),
            tables::bands(context),
            tables::uncertainInputs(context),
            tables::scenarios(context)};
}

} // namespace stratoplan
