// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/simulation.h"
#include "render/report/tables/tables.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::tables {

namespace {

QList<DataCell> bandRow(const ReportContext &context, const QString &phase, const QString &period,
                        const CostBand &band)
{
    return {text(context.optionName()),
            text(phase),
            text(period),
            DataCell::of(band.p10),
            DataCell::of(band.p50),
            DataCell::of(band.p90),
            DataCell::of(band.mean),
            DataCell::of(band.likely),
            band.limit ? DataCell::of(*band.limit) : DataCell(),
            band.within ? DataCell::ofNumber(band.within->toString()) : DataCell(),
            text(context.currency()),
            DataCell::of(band.unknown),
            DataCell::of(context.simulation().runs),
            DataCell::of(context.simulation().seed)};
}

} // namespace

DataTable bands(const ReportContext &context)
{
    DataTable table {u"bands"_s,
                     {u"option"_s, u"phase"_s, u"month"_s, u"p10"_s, u"p50"_s, u"p90"_s, u"mean"_s,
                      u"likely"_s, u"budget"_s, u"chance_within_percent"_s, u"currency"_s,
                      u"lines_without_price"_s, u"runs"_s, u"seed"_s},
                     {}};
    if (context.option().isNone() || context.simulation().isCertain())
        return table;
    const Simulation &simulation = context.simulation();
    for (int column = 0; column < simulation.timeline.size(); ++column) {
        const Period &period = simulation.timeline.at(column);
        table.rows.append(bandRow(context, context.nameOf(period.phase),
                                  period.month ? period.month->toString() : QString(),
                                  simulation.columns.at(column)));
    }
    table.rows.append(bandRow(context, {}, u"all months"_s, simulation.total));
    return table;
}

DataTable uncertainInputs(const ReportContext &context)
{
    DataTable table {u"inputs"_s,
                     {u"option"_s, u"kind"_s, u"name"_s, u"detail"_s, u"unit"_s, u"p10"_s, u"likely"_s,
                      u"p90"_s, u"cost_at_p10"_s, u"cost_at_p90"_s, u"currency"_s, u"rank_correlation"_s,
                      u"share_of_variance_percent"_s},
                     {}};
    if (context.option().isNone())
        return table;
    for (const UncertainInput &input : context.simulation().inputs) {
        table.rows.append({text(context.optionName()), text(enumName(input.what)), text(input.name),
                           text(input.detail), text(input.unit), DataCell::of(input.value.low),
                           DataCell::of(input.value.likely), DataCell::of(input.value.high),
                           DataCell::of(input.totalAtLow), DataCell::of(input.totalAtHigh),
                           text(context.currency()), DataCell::of(Quantity::fromDouble(input.correlation)),
                           DataCell::ofNumber(input.share.toString())});
    }
    return table;
}

} // namespace stratoplan::tables
