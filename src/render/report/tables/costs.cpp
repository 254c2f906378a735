// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/quantities.h"
#include "core/text/steptext.h"
#include "render/report/tables/tables.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::tables {

namespace {

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

/// "0.09 | 0.085": the prices of a rate's tiers, for its block of units.
QString tierPrices(const Rate &rate)
{
    QStringList prices;
    for (const Tier &tier : rate.tiers)
        prices.append(tier.price.toString());
    return prices.join(u" | "_s);
}

/// What a component's charges in a sizing are priced by. The lists down to effective prices go side by side.
struct PricedBy
{
    QStringList items;
    QStringList skus;
    QStringList regions;
    QStringList terms;
    QStringList listPrices;
    QStringList effectivePrices;
    QStringList sources;
    QStringList catalogs;
    QStringList discounts;
    QStringList overrides;
    QStringList exchanges;
    QDate oldest;
};

class CostsTable
{
public:
    explicit CostsTable(const ReportContext &context)
        : m_context(context), m_index(context.plan()),
          m_quantities(context.plan(), Timeline(context.plan()), m_index)
    {
        m_table.name = u"costs"_s;
        m_table.headers = {
            u"option"_s,        u"reference"_s,        u"environment"_s, u"counted"_s,    u"component"_s,
            u"role"_s,          u"category"_s,         u"group"_s,       u"phase"_s,      u"month"_s,
            u"specification"_s, u"quantity"_s,         u"unit"_s,        u"low"_s,        u"likely"_s,
            u"high"_s,          u"currency"_s,         u"state"_s,       u"basis"_s,      u"price_items"_s,
            u"price_date"_s,    u"price_source"_s,     u"why_unknown"_s, u"overridden"_s, u"discounted"_s,
            u"list_prices"_s,   u"effective_prices"_s, u"discounts"_s,   u"overrides"_s,  u"exchange_rates"_s,
            u"skus"_s,          u"regions"_s,          u"terms"_s,       u"catalogs"_s};
    }

    void add(const Option &option);
    [[nodiscard]] DataTable take() { return std::move(m_table); }

private:
    void addLine(const Option &option, const CostTable &costs, const CostRow &line,
                 const ListedPeriod &period);
    void addAmount(const CostTable &costs, const CostCell &cell, bool isComponent,
                   QList<DataCell> &row) const;
    void addPrices(const CostCell &cell, const PricedBy &by, QList<DataCell> &row) const;
    [[nodiscard]] PricedBy pricedBy(const Sizing &sizing, int column);
    void addPrice(const Rate &rate, const PriceItem &item, std::optional<Month> month, PricedBy &by);
    [[nodiscard]] const EffectiveRate &effective(const Rate &rate, std::optional<Month> month);

    const ReportContext &m_context;
    SizingIndex m_index;
    Quantities m_quantities;
    QHash<std::pair<RateId, int>, EffectiveRate> m_effective; ///< by rate and price epoch
    DataTable m_table;
};

const EffectiveRate &CostsTable::effective(const Rate &rate, std::optional<Month> month)
{
    const std::pair key(rate.id, priceEpoch(m_context.plan(), month));
    const auto known = m_effective.constFind(key);
    return known != m_effective.cend()
        ? *known
        : *m_effective.insert(key, effectiveRate(m_context.plan(), rate, month));
}

void CostsTable::addPrice(const Rate &rate, const PriceItem &item, std::optional<Month> month, PricedBy &by)
{
    const Plan &plan = m_context.plan();
    const EffectiveRate &price = effective(rate, month);
    by.items.append(item.key.isEmpty() ? item.name : item.key);
    by.skus.append(item.sku);
    by.regions.append(item.region);
    by.terms.append(rate.term);
    by.listPrices.append(tierPrices(rate));
    by.effectivePrices.append(price.problem.isEmpty() ? tierPrices(price.rate) : QString());
    addOnce(by.sources, rate.sourceTitle);
    if (const PlanCatalog *catalog = plan.find(item.catalog))
        addOnce(by.catalogs, catalog->key + u' ' + catalog->date.toString(Qt::ISODate));
    for (const PriceStep &step : price.steps) {
        QStringList &list = step.kind == PriceStep::Kind::Override ? by.overrides
            : step.kind == PriceStep::Kind::Discount               ? by.discounts
                                                                   : by.exchanges;
        addOnce(list, stepText(m_context.format(), plan, step).replace(QChar::Nbsp, u' '));
    }
    if (rate.effective.isValid() && (!by.oldest.isValid() || rate.effective < by.oldest))
        by.oldest = rate.effective;
}

PricedBy CostsTable::pricedBy(const Sizing &sizing, int column)
{
    const std::optional<Month> month = m_quantities.timeline().at(column).month;
    PricedBy by;
    QList<RateId> seen;
    for (const ChargeId id : m_index.charges(sizing.id)) {
        // Outside of a commitment the one that counts in its place.
        const Rate *rate = m_context.plan().find(m_quantities.rate(*m_context.plan().find(id), column));
        const PriceItem *item = rate ? m_context.plan().find(rate->item) : nullptr;
        if (!item || seen.contains(rate->id))
            continue;
        seen.append(rate->id);
        addPrice(*rate, *item, month, by);
    }
    return by;
}

void CostsTable::add(const Option &option)
{
    const CostTable &costs = m_context.costs(option.id);
    for (const CostRow &row : costs.rows) {
        for (const ListedPeriod &period : periodsOf(m_context, option)) {
            if (row.cells.at(period.column).state != CostCell::State::Absent)
                addLine(option, costs, row, period);
        }
    }
}

void CostsTable::addAmount(const CostTable &costs, const CostCell &cell, bool isComponent,
                           QList<DataCell> &row) const
{
    const bool stated = (costs.basis == Basis::Stated) != cell.otherBasis;
    const bool isKnown = cell.state != CostCell::State::Unknown;
    if (isKnown)
        appendRange(row, cell.amount);
    else
        row << DataCell() << DataCell() << DataCell();
    row << text(costs.currency.toString()) << text(enumName(cell.state))
        << text(isKnown && isComponent ? enumName(stated ? Basis::Stated : Basis::Catalog) : QString());
}

void CostsTable::addPrices(const CostCell &cell, const PricedBy &by, QList<DataCell> &row) const
{
    const QString between = u"; "_s;
    row << yes(cell.overridden) << yes(cell.discounted) << text(by.listPrices.join(between))
        << text(by.effectivePrices.join(between)) << text(by.discounts.join(between))
        << text(by.overrides.join(between)) << text(by.exchanges.join(between)) << text(by.skus.join(between))
        << text(by.regions.join(between)) << text(by.terms.join(between)) << text(by.catalogs.join(between));
}

void CostsTable::addLine(const Option &option, const CostTable &costs, const CostRow &line,
                         const ListedPeriod &period)
{
    const Plan &plan = m_context.plan();
    const CostCell &cell = line.cells.at(period.column);
    const Period &when = costs.timeline.at(period.column);
    const Component *component = plan.find(line.component);
    const Adjustment *adjustment = plan.find(line.adjustment);
    const Sizing *sizing = component ? m_index.at(component->id, when.phase) : nullptr;
    const Group *group = component ? plan.find(component->group) : nullptr;
    const bool stated = (costs.basis == Basis::Stated) != cell.otherBasis;
    const bool isKnown = cell.state != CostCell::State::Unknown;
    const QString name = component ? component->name : adjustment ? adjustment->name : QString();
    QList<DataCell> row {text(option.name),
                         yes(option.reference),
                         text(m_context.nameOf(line.environment)),
                         yes(line.counted),
                         text(name),
                         text(component ? component->role : u"adjustment"_s),
                         text(component ? enumName(component->category) : QString()),
                         text(group ? group->name : QString()),
                         text(period.phase),
                         text(period.month),
                         text(sizing ? sizing->specification : QString())};
    const auto quantity =
        sizing ? m_quantities.value(sizing->quantity, line.component, period.column) : std::nullopt;
    row << (quantity ? DataCell::of(quantity->likely) : DataCell())
        << text(sizing ? sizing->unit : QString());
    addAmount(costs, cell, component != nullptr, row);
    const PricedBy by = sizing && !stated ? pricedBy(*sizing, period.column) : PricedBy();
    row << text(by.items.join(u' ')) << date(by.oldest) << text(by.sources.join(u"; "_s))
        << text(!isKnown && sizing ? sizing->unpricedReason : QString());
    addPrices(cell, by, row);
    m_table.rows.append(row);
}

} // namespace

QList<ListedPeriod> periodsOf(const ReportContext &context, const Option &option)
{
    const Timeline &timeline = context.costs(option.id).timeline;
    const QList<PhaseId> phases = phasesOf(context.plan(), option.id);
    if (phases.isEmpty() && option.reference)
        return {{0, {}, {}}};
    QList<ListedPeriod> listed;
    for (int column = 0; column < timeline.size(); ++column) {
        const Period &period = timeline.at(column);
        if (option.reference ? !phases.contains(period.phase)
                             : !period.month && !phases.contains(period.phase))
            continue;
        listed.append(
            {column, context.nameOf(period.phase), period.month ? period.month->toString() : QString()});
    }
    return listed;
}

QList<ListedPeriod> phaseStarts(const ReportContext &context, const Option &option)
{
    const Timeline &timeline = context.costs(option.id).timeline;
    const QList<PhaseId> phases = phasesOf(context.plan(), option.id);
    QList<ListedPeriod> listed;
    for (const PhaseId phase : phases.isEmpty() ? QList {PhaseId()} : phases) {
        const int column = timeline.firstColumn(phase);
        if (column < 0 || column >= timeline.size())
            continue;
        const std::optional<Month> month = timeline.at(column).month;
        listed.append({column, context.nameOf(phase), month ? month->toString() : QString()});
    }
    return listed;
}

DataTable costs(const ReportContext &context)
{
    CostsTable table(context);
    for (const Option &option : context.plan().table<Option>())
        table.add(option);
    return table.take();
}

} // namespace stratoplan::tables
