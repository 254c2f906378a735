// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/rowbuilder.h"

#include "core/engine/selection.h"
#include "core/fit/given.h"
#include "core/plan/role.h"
#include "core/text/format.h"
#include "document/edits/time/spreads.h"
#include "models/text/celltext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Translation context of the grid's words.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ComponentGrid)
};

/// What a list of specifications comes to in one cell: "M30, later M50".
QString joined(const QStringList &specifications)
{
    if (specifications.isEmpty())
        return {};
    const QString &first = specifications.first();
    const QString &last = specifications.last();
    return first == last || last.isEmpty() ? first : Words::tr("%1, later %2").arg(first, last);
}

/// How far the price of a charge and its amount may be off, a line each; nothing where both are certain.
QStringList rangesOf(const Plan &plan, const Charge &charge)
{
    QStringList lines;
    const Format format;
    if (const PriceRange *range = edits::priceRangeOf(plan, charge.rate))
        lines.append(Words::tr("its price may differ by %1 to %2", "percentages")
                         .arg(format.percent(range->percent.low), format.percent(range->percent.high)));
    if (charge.amount.kind == QuantityInput::Kind::Number && !charge.amount.number.isSingle())
        lines.append(Words::tr("its amount is %1", "range of numbers").arg(format.quantity(charge.amount)));
    return lines;
}

bool isCounted(const Plan &plan, EnvironmentId id)
{
    const Environment *environment = plan.find(id);
    return environment == nullptr || environment->inPlaceOf.isNone();
}

} // namespace

QString percentText(const Plan &plan, const Adjustment &adjustment, PhaseId phase)
{
    const auto percent = percentAt(plan, adjustment, phase);
    if (!percent)
        return {};
    const Format format;
    return percent->low == percent->high
        ? format.percent(percent->likely)
        : format.percent(percent->low) + u'–' + format.percent(percent->high);
}

RowBuilder::RowBuilder(const GridSource &source)
    : m_source(source), m_sizings(source.sizings ? *source.sizings : SizingIndex(source.plan)),
      m_quantities(source.plan, Timeline(source.plan), m_sizings)
{
    const Timeline &timeline = m_quantities.timeline();
    const int column = timeline.firstColumn(source.phase);
    m_month = column < 0 ? std::nullopt : timeline.at(column).month;
    if (source.costs == nullptr)
        return;
    for (qsizetype i = 0; i < source.costs->rows.size(); ++i) {
        if (source.costs->rows.at(i).component)
            m_costRows.insert(source.costs->rows.at(i).component, i);
    }
}

QList<GridRow> RowBuilder::components() const
{
    QList<GridRow> rows;
    for (const Component &each : m_source.plan.table<Component>()) {
        if (each.option == m_source.option)
            rows.append(component(each));
    }
    return rows;
}

QList<GridRow> RowBuilder::addedLines() const
{
    QList<GridRow> rows;
    if (m_source.costs == nullptr)
        return rows;
    for (const CostRow &costs : m_source.costs->rows) {
        const Adjustment *adjustment = m_source.plan.find(costs.adjustment);
        if (adjustment == nullptr)
            continue;
        GridRow row;
        row.kind = GridRow::Kind::AddedLine;
        row.key = u"adjustment:%1:%2"_s.arg(adjustment->id.value()).arg(costs.environment.value());
        row.title = adjustment->name;
        row.icon = u"add"_s;
        row.category = u"adjustments"_s;
        row.adjustment = adjustment->id;
        row.environment = costs.environment;
        row.counted = costs.counted;
        row.rate = percentText(m_source.plan, *adjustment, m_source.phase);
        row.quantities.resize(m_source.columns.size());
        addCells(row, &costs);
        rows.append(row);
    }
    return rows;
}

GridRow RowBuilder::component(const Component &component) const
{
    GridRow row;
    row.kind = GridRow::Kind::Component;
    row.key = u"component:%1"_s.arg(component.id.value());
    row.title = component.name;
    row.icon = role(component.role).icon;
    row.category = enumName(component.category);
    row.component = component.id;
    row.environment = component.environment;
    row.counted = isCounted(m_source.plan, component.environment);
    row.fitNote = fitText(component);
    addSizings(row, component);
    const qsizetype costs = m_costRows.value(component.id, -1);
    addCells(row, costs < 0 ? nullptr : &m_source.costs->rows.at(costs));
    return row;
}

QString RowBuilder::fitText(const Component &component) const
{
    const Sizing *now = m_sizings.at(component.id, m_source.phase);
    const bool isLive =
        component.fitNote.isEmpty() && now != nullptr && (!now->needs.isNone() || now->chosenByHand);
    if (!isLive)
        return celltext::fitDifference(component.fitNote);
    const Fit fit = fitAt(m_source.plan, m_sizings, component, m_source.phase);
    return fit.isExact() ? QString() : fit.text();
}

void RowBuilder::addValue(GridQuantity &quantity, ComponentId component, PhaseId phase) const
{
    const int column = m_quantities.timeline().firstColumn(phase);
    if (column < 0)
        return;
    quantity.value = m_quantities.value(quantity.quantity, component, column);
    quantity.problem = m_quantities.problem(quantity.quantity, component, column);
}

void RowBuilder::addSizings(GridRow &row, const Component &component) const
{
    QStringList specifications;
    row.quantities.resize(m_source.columns.size());
    row.reasons.resize(m_source.columns.size());
    const Sizing *first = nullptr;
    for (qsizetype i = 0; i < m_source.columns.size(); ++i) {
        const GridColumn &column = m_source.columns.at(i);
        const Sizing *sizing = m_sizings.at(component.id, column.phase);
        if (sizing == nullptr)
            continue;
        row.reasons[i] = sizing->unpricedReason;
        if (column.kind != GridColumn::Kind::Quantities)
            continue;
        const bool own = sizing->phase == column.phase;
        row.quantities[i] = {sizing->present, own, sizing->quantity, sizing->unit};
        if (sizing->quantity.kind == QuantityInput::Kind::Formula)
            addValue(row.quantities[i], component.id, column.phase);
        if (!sizing->present)
            continue;
        // Rate and specification are those of the phase that is looked at; what came before it is past.
        if (column.phase == m_source.phase && !sizing->specification.isEmpty())
            specifications.clear();
        specifications.append(sizing->specification);
        first = first == nullptr ? sizing : first;
    }
    row.specification = joined(specifications);
    const Sizing *now = m_sizings.at(component.id, m_source.phase);
    row.specificationNow = now != nullptr ? now->specification : QString();
    // What is not there yet shows the rate it will begin with.
    addRate(row, now != nullptr && now->present ? now : first);
}

void RowBuilder::addRate(GridRow &row, const Sizing *sizing) const
{
    row.statable = m_source.basis == Basis::Stated;
    if (sizing == nullptr)
        return;
    const QList<ChargeId> &charges = m_sizings.charges(sizing->id);
    QStringList details;
    for (const ChargeId id : charges)
        details.append(chargeText(*m_source.plan.find(id)));
    if (!sizing->unpricedReason.isEmpty())
        details.append(sizing->unpricedReason);
    row.rateDetail = details.join(u'\n');
    if (charges.isEmpty()) {
        row.statable = true;
        row.rate =
            sizing->stated.kind == StatedAmount::Kind::None ? Words::tr("no price") : Words::tr("stated");
        return;
    }
    const Rate *rate = m_source.plan.find(m_source.plan.find(charges.first())->rate);
    row.rate = Words::tr("no price");
    if (rate != nullptr) {
        const EffectiveRate counted = effective(*rate);
        row.rate = celltext::rate(counted.problem.isEmpty() ? counted.rate : *rate);
        row.rateMark = celltext::priceMark(counted);
    }
    if (charges.size() > 1)
        row.rate = Words::tr("%1 +%2", "a price and how many others").arg(row.rate).arg(charges.size() - 1);
    const bool isUncertain = std::any_of(charges.begin(), charges.end(), [this](ChargeId id) {
        return !rangesOf(m_source.plan, *m_source.plan.find(id)).isEmpty();
    });
    if (isUncertain)
        row.rate += u" ±"_s;
}

QString RowBuilder::chargeText(const Charge &charge) const
{
    const Rate *rate = m_source.plan.find(charge.rate);
    const PriceItem *item = rate != nullptr ? m_source.plan.find(rate->item) : nullptr;
    const QString name = charge.name.isEmpty() && item != nullptr ? item->name : charge.name;
    if (rate == nullptr)
        return Words::tr("%1: no price").arg(name);
    const QString line =
        Words::tr("%1: %2, %3").arg(name, celltext::rate(*rate), celltext::rateSource(*rate));
    QStringList lines {line};
    const QString way = celltext::priceWay(m_source.plan, effective(*rate));
    if (!way.isEmpty())
        lines.append(way);
    return (lines + rangesOf(m_source.plan, charge)).join(u'\n');
}

EffectiveRate RowBuilder::effective(const Rate &rate) const
{
    return effectiveRate(m_source.plan, rate, m_month);
}

void RowBuilder::addCells(GridRow &row, const CostRow *costs) const
{
    row.cells.resize(m_source.columns.size());
    row.sums.resize(m_source.columns.size());
    if (costs == nullptr)
        return;
    for (qsizetype i = 0; i < m_source.columns.size(); ++i) {
        const GridColumn &column = m_source.columns.at(i);
        // The costs may still be those of a plan with fewer months.
        const bool known = column.period >= 0 && column.period < costs->cells.size();
        if (column.kind != GridColumn::Kind::Amounts || !known)
            continue;
        row.cells[i] = costs->cells.at(column.period);
        row.sums[i].add(row.cells.at(i));
    }
}

} // namespace stratoplan
