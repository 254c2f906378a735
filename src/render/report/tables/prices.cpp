// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/steptext.h"
#include "render/report/tables/tables.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::tables {

namespace {

DataCell month(std::optional<Month> value)
{
    return value ? text(value->toString()) : DataCell();
}

template <class Tag, int Digits>
DataCell exact(Fixed<Tag, Digits> value)
{
    return DataCell::ofNumber(value.toString());
}

/// What happened to a list price, by kind.
struct Changes
{
    QStringList discounts;
    QStringList exchanges;
    const PriceOverride *override = nullptr;
};

Changes changesOf(const ReportContext &context, const EffectiveRate &price)
{
    Changes changes;
    for (const PriceStep &step : price.steps) {
        const QString said = stepText(context.format(), context.plan(), step).replace(QChar::Nbsp, u' ');
        switch (step.kind) {
        case PriceStep::Kind::Override:
            changes.override = context.plan().find(step.override);
            break;
        case PriceStep::Kind::Discount:
            changes.discounts.append(said);
            break;
        case PriceStep::Kind::Exchange:
            changes.exchanges.append(said);
            break;
        }
    }
    return changes;
}

/// A tier of a rate as it counts in a stretch: an override has one price for all of them.
DataCell effectivePrice(const EffectiveRate &price, qsizetype tier)
{
    const QList<Tier> &tiers = price.rate.tiers;
    if (tiers.isEmpty() || !price.problem.isEmpty())
        return {};
    return exact(tiers.at(std::min(tier, tiers.size() - 1)).price);
}

/// The rows of one rate: a row for every tier in every stretch of months in which it counts alike.
class RateRows
{
public:
    RateRows(const ReportContext &context, const Rate &rate, const PriceItem &item)
        : m_context(context), m_rate(rate), m_item(item), m_catalog(context.plan().find(item.catalog))
    {
    }

    void addTo(DataTable &table) const
    {
        for (const PriceStretch &stretch :
             priceStretches(m_context.plan(), m_context.costs().timeline, m_rate)) {
            for (qsizetype tier = 0; tier < m_rate.tiers.size(); ++tier)
                table.rows.append(listed(tier) + counted(stretch, tier));
        }
    }

private:
    [[nodiscard]] QList<DataCell> listed(qsizetype tier) const;
    [[nodiscard]] QList<DataCell> counted(const PriceStretch &stretch, qsizetype tier) const;

    const ReportContext &m_context;
    const Rate &m_rate;
    const PriceItem &m_item;
    const PlanCatalog *m_catalog;
};

QList<DataCell> RateRows::listed(qsizetype tier) const
{
    return {text(m_item.key),
            text(m_item.name),
            text(m_item.provider),
            text(m_item.service),
            text(m_item.sku),
            text(m_item.region),
            text(m_rate.term),
            DataCell::of(m_rate.tiers.at(tier).from),
            exact(m_rate.tiers.at(tier).price),
            DataCell::of(m_rate.per),
            text(m_rate.unit),
            text(enumName(m_rate.time)),
            text(m_rate.currency.toString()),
            unlessZero(m_rate.allowance),
            date(m_rate.effective),
            text(m_rate.sourceTitle),
            text(m_rate.sourceUrl)};
}

QList<DataCell> RateRows::counted(const PriceStretch &stretch, qsizetype tier) const
{
    const EffectiveRate &price = stretch.price;
    const Changes changes = changesOf(m_context, price);
    const PriceOverride *override = changes.override;
    return {month(stretch.first),
            month(stretch.last),
            effectivePrice(price, tier),
            text(price.problem.isEmpty() ? price.rate.currency.toString() : QString()),
            yes(price.isOverridden()),
            yes(price.isDiscounted()),
            text(changes.discounts.join(u"; "_s)),
            text(override ? override->author : QString()),
            override ? date(override->date) : DataCell(),
            text(override ? override->reason : QString()),
            text(changes.exchanges.join(u"; "_s)),
            unlessZero(m_rate.upfront),
            price.problem.isEmpty() ? unlessZero(price.rate.upfront) : DataCell(),
            m_rate.termMonths > 0 ? DataCell::of(m_rate.termMonths) : DataCell(),
            text(enumName(m_rate.tiering)),
            text(enumName(m_rate.tierScope)),
            text(m_rate.pool),
            m_rate.free == Rate::Free::None ? DataCell() : text(enumName(m_rate.free)),
            unlessZero(m_rate.minimum),
            text(m_catalog ? m_catalog->key : QString()),
            text(m_catalog ? m_catalog->name : QString()),
            m_catalog ? date(m_catalog->date) : DataCell(),
            text(price.problem),
            text(m_rate.note)};
}

} // namespace

DataTable prices(const ReportContext &context)
{
    DataTable table {u"prices"_s,
                     {u"item"_s,
                      u"name"_s,
                      u"provider"_s,
                      u"service"_s,
                      u"sku"_s,
                      u"region"_s,
                      u"term"_s,
                      u"from"_s,
                      u"price"_s,
                      u"per"_s,
                      u"unit"_s,
                      u"time"_s,
                      u"currency"_s,
                      u"allowance"_s,
                      u"effective"_s,
                      u"source"_s,
                      u"url"_s,
                      u"first_month"_s,
                      u"last_month"_s,
                      u"effective_price"_s,
                      u"effective_currency"_s,
                      u"overridden"_s,
                      u"discounted"_s,
                      u"discounts"_s,
                      u"override_author"_s,
                      u"override_date"_s,
                      u"override_reason"_s,
                      u"exchange_rate"_s,
                      u"upfront"_s,
                      u"effective_upfront"_s,
                      u"term_months"_s,
                      u"tiering"_s,
                      u"tier_scope"_s,
                      u"pool"_s,
                      u"allowance_kind"_s,
                      u"minimum"_s,
                      u"catalog"_s,
                      u"catalog_name"_s,
                      u"catalog_date"_s,
                      u"problem"_s,
                      u"note"_s},
                     {}};
    for (const RateId id : context.usedRates()) {
        const Rate *rate = context.plan().find(id);
        if (const PriceItem *item = context.plan().find(rate->item))
            RateRows(context, *rate, *item).addTo(table);
    }
    return table;
}

DataTable priceBook(const ReportContext &context)
{
    DataTable table {u"price-book"_s,
                     {u"order"_s, u"provider"_s, u"service"_s, u"sku"_s, u"term"_s, u"discount_percent"_s,
                      u"from"_s, u"until"_s, u"note"_s},
                     {}};
    for (const PriceBookEntry &entry : context.plan().table<PriceBookEntry>()) {
        table.rows.append({DataCell::of(static_cast<int>(table.rows.size()) + 1), text(entry.provider),
                           text(entry.service), text(entry.sku), text(entry.term), exact(entry.discount),
                           date(entry.from), date(entry.until), text(entry.note)});
    }
    return table;
}

DataTable overrides(const ReportContext &context)
{
    DataTable table {u"overrides"_s,
                     {u"item"_s, u"name"_s, u"provider"_s, u"sku"_s, u"region"_s, u"term"_s, u"list_price"_s,
                      u"price"_s, u"per"_s, u"unit"_s, u"time"_s, u"currency"_s, u"from"_s, u"author"_s,
                      u"date"_s, u"reason"_s},
                     {}};
    for (const PriceOverride &entry : context.plan().table<PriceOverride>()) {
        const Rate *rate = context.plan().find(entry.rate);
        const PriceItem *item = rate ? context.plan().find(rate->item) : nullptr;
        if (!item)
            continue;
        table.rows.append({text(item->key), text(item->name), text(item->provider), text(item->sku),
                           text(item->region), text(rate->term),
                           rate->tiers.isEmpty() ? DataCell() : exact(rate->tiers.front().price),
                           exact(entry.price), DataCell::of(rate->per), text(rate->unit),
                           text(enumName(rate->time)), text(rate->currency.toString()), date(entry.from),
                           text(entry.author), date(entry.date), text(entry.reason)});
    }
    return table;
}

DataTable exchangeRates(const ReportContext &context)
{
    DataTable table {u"exchange-rates"_s, {u"from"_s, u"to"_s, u"rate"_s, u"date"_s, u"source"_s}, {}};
    for (const CurrencyRate &entry : context.plan().table<CurrencyRate>()) {
        table.rows.append({text(entry.from.toString()), text(entry.to.toString()), exact(entry.rate),
                           date(entry.date), text(entry.source)});
    }
    return table;
}

} // namespace stratoplan::tables
