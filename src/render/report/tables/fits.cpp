// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/carbon/carbon.h"
#include "core/fit/fit.h"
#include "render/report/tables/tables.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::tables {

namespace {

/// A phase of a component with what there is to say about its fit.
QList<DataCell> fitRow(const ReportContext &context, const Component &component, const QString &phase, PhaseId id)
{
    const Plan &plan = context.plan();
    const Fit fit = fitAt(plan, component, id, context.printed());
    const QString note = fit.text();
    if (note.isEmpty())
        return {};
    const Sizing *sizing = sizingAt(plan, component.id, id);
    const Needs needs = sizing ? sizing->needs : Needs();
    return {text(context.nameOf(component.option)),
            text(context.nameOf(component.environment)),
            text(component.name),
            text(component.role),
            text(phase),
            fit.parts.isEmpty() ? DataCell() : text(enumName(fit.kind())),
            text(note),
            yes(sizing && sizing->chosenByHand),
            unlessZero(needs.vcpu),
            unlessZero(needs.memory),
            unlessZero(needs.storage),
            unlessZero(needs.iops),
            text(needs.engine),
            text(needs.architecture),
            needs.zones > 0 ? DataCell::of(needs.zones) : DataCell()};
}

void addCarbon(const ReportContext &context, const Option &option, const ListedPeriod &period, DataTable &table)
{
    const CarbonTable carbon =
        carbonTable(context.plan(), option.id, context.costs(option.id).timeline.at(period.column));
    for (const CarbonRow &line : carbon.rows) {
        const Component *component = context.plan().find(line.component);
        const CarbonEstimate &estimate = line.estimate;
        QList<DataCell> row {text(option.name),
                             text(context.nameOf(line.environment)),
                             yes(line.counted),
                             text(component ? component->name : QString()),
                             text(component ? component->role : QString()),
                             text(period.phase),
                             text(estimate.kilograms ? u"estimated"_s : u"no estimate"_s)};
        if (estimate.kilograms)
            row << DataCell::of(estimate.kilograms->low) << DataCell::of(estimate.kilograms->likely)
                << DataCell::of(estimate.kilograms->high) << DataCell::of(estimate.kilowattHours.likely);
        else
            row << DataCell() << DataCell() << DataCell() << DataCell();
        row << (estimate.year > 0 ? DataCell::of(estimate.year) : DataCell()) << text(estimate.method)
            << text(estimate.why);
        table.rows.append(row);
    }
}

} // namespace

DataTable fits(const ReportContext &context)
{
    DataTable table {u"fits"_s,
                     {u"option"_s, u"environment"_s, u"component"_s, u"role"_s, u"phase"_s, u"fit"_s, u"note"_s,
                      u"chosen_by_hand"_s, u"needs_vcpu"_s, u"needs_memory_gib"_s, u"needs_storage_gb"_s,
                      u"needs_iops"_s, u"needs_engine"_s, u"needs_architecture"_s, u"needs_zones"_s},
                     {}};
    for (const Option &option : context.plan().table<Option>()) {
        const CostTable &costs = context.costs(option.id);
        const QList<ListedPeriod> phases = phaseStarts(context, option);
        for (const CostRow &line : costs.rows) {
            const Component *component = context.plan().find(line.component);
            for (const ListedPeriod &period : component ? phases : QList<ListedPeriod>()) {
                if (line.cells.at(period.column).state == CostCell::State::Absent)
                    continue;
                const PhaseId phase = costs.timeline.at(period.column).phase;
                if (const QList<DataCell> row = fitRow(context, *component, period.phase, phase); !row.isEmpty())
                    table.rows.append(row);
            }
        }
    }
    return table;
}

DataTable carbon(const ReportContext &context)
{
    DataTable table {u"carbon"_s,
                     {u"option"_s, u"environment"_s, u"counted"_s, u"component"_s, u"role"_s, u"phase"_s, u"state"_s,
                      u"kg_co2e_low"_s, u"kg_co2e_likely"_s, u"kg_co2e_high"_s, u"kwh_likely"_s, u"grid_year"_s,
                      u"method"_s, u"why"_s},
                     {}};
    for (const OptionId id : context.compared()) {
        const Option *option = context.plan().find(id);
        if (!option)
            continue;
        for (const ListedPeriod &period : phaseStarts(context, *option))
            addCarbon(context, *option, period, table);
    }
    return table;
}

} // namespace stratoplan::tables
