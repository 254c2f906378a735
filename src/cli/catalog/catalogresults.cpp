// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalog/catalogresults.h"

#include "cli/catalog/catalogcommands.h"
#include "cli/command.h"
#include "core/plan/role.h"
#include "core/text/format.h"
#include "core/text/pricetext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

QString specifications(const PriceItem &item)
{
    QStringList texts;
    for (const KeyValue &each : item.specifications)
        texts.append(each.key + u' ' + each.value);
    return texts.join(u", "_s);
}

/// "0: 0.09; 10240: 0.085": where each tier begins and its price.
QString tiersText(const Rate &rate)
{
    QStringList texts;
    for (const Tier &tier : rate.tiers)
        texts.append(tier.from.toString() + u": "_s + tier.price.toString());
    return texts.join(u"; "_s);
}

/// What a price needs besides its first amount to be calculated with; for machines.
QList<OutputCell> termsOf(const Rate &rate)
{
    const auto number = [](const DataCell &cell) { return OutputCell({}, cell); };
    return {OutputCell(rate.currency.toString()), number(DataCell::of(rate.per)),
            OutputCell(tiersText(rate)),          OutputCell(enumName(rate.tiering)),
            number(DataCell::of(rate.upfront)),   number(DataCell::of(rate.termMonths)),
            number(DataCell::of(rate.allowance)), OutputCell(enumName(rate.free)),
            number(DataCell::of(rate.minimum))};
}

} // namespace

OutputTable emptyTable()
{
    OutputTable table;
    table.columns = {{u"provider"_s, u"Provider"_s},
                     {u"service"_s, u"Service"_s},
                     {u"name"_s, u"Item"_s},
                     {u"region"_s, u"Region"_s},
                     {u"specifications"_s, u"Specifications"_s},
                     {u"term"_s, u"Term"_s},
                     {u"price"_s, u"Price"_s, true},
                     {u"unit"_s, u"for a"_s},
                     {u"effective"_s, u"Effective"_s, true},
                     {u"source"_s, u"Source"_s},
                     {u"catalog"_s, {}},
                     {u"key"_s, u"Key"_s},
                     {u"amount"_s, {}},
                     {u"match"_s, {}},
                     {u"difference"_s, {}},
                     {u"currency"_s, {}},
                     {u"per"_s, {}},
                     {u"tiers"_s, {}},
                     {u"tiering"_s, {}},
                     {u"upfront"_s, {}},
                     {u"term_months"_s, {}},
                     {u"allowance"_s, {}},
                     {u"allowance_kind"_s, {}},
                     {u"minimum"_s, {}}};
    return table;
}

void addHit(const Hit &hit, OutputTable &table)
{
    const Format format;
    const PriceItem &item = hit.item.item;
    QString price = format.unitPrice(hit.rate.tiers.front().price, hit.rate.currency, {});
    if (hit.rate.tiers.size() > 1)
        price += u" … "_s + format.unitPrice(hit.rate.tiers.back().price, hit.rate.currency, {});
    if (!hit.rate.upfront.isZero())
        price = Format::symbol(hit.rate.currency) + format.exact(hit.rate.upfront) + u" once + "_s + price;
    table.rows.append(
        QList<OutputCell> {OutputCell(providerTitle(item.provider), DataCell::ofText(item.provider)),
                           OutputCell(item.service), OutputCell(item.name), OutputCell(item.region),
                           OutputCell(specifications(item)), OutputCell(hit.rate.term),
                           OutputCell(price, DataCell::ofNumber(hit.rate.tiers.front().price.toString())),
                           OutputCell(perText(format, hit.rate)), dateCell(hit.rate.effective),
                           OutputCell(hit.rate.sourceTitle),
                           OutputCell(hit.item.catalogTitle, DataCell::ofText(hit.item.catalogKey)),
                           OutputCell(item.key), OutputCell(hit.amount), OutputCell(hit.match),
                           OutputCell(hit.difference)}
        + termsOf(hit.rate));
}

void printNearest(const QString &provider, const QList<Offer> &offers, const AskedFor &asked)
{
    print(u"\nNothing of %1 matches exactly; nearest:\n"_s.arg(providerTitle(provider)));
    OutputTable table {{{{}, u"Offer"_s},
                        {{}, u"Region"_s},
                        {{}, u"a month"_s, true},
                        {{}, u"Made of"_s},
                        {{}, u"Difference"_s}},
                       {},
                       {}};
    for (const Offer &offer : offers) {
        const QString cost =
            offer.cost.state == CostCell::State::Priced ? Format().money(offer.cost.amount) : u"?"_s;
        table.rows.append({OutputCell(offer.title()), OutputCell(offer.region()), OutputCell(cost),
                           OutputCell(partsText(offer)), OutputCell(differenceOf(offer, asked))});
    }
    print(toText(table));
}

void addNearest(const QList<Offer> &offers, const AskedFor &asked, OutputTable &table)
{
    for (const Offer &offer : offers) {
        for (const OfferPart &part : offer.parts)
            addHit(
                {part.item, part.price(), part.amount.toString(), u"nearest"_s, differenceOf(offer, asked)},
                table);
    }
}

void printFound(OutputTable table, const storage::CatalogPage &page)
{
    if (page.items.isEmpty()) {
        print(u"Nothing matches exactly.\n"_s);
        return;
    }
    constexpr int shown = 12;
    table.columns = table.columns.mid(0, shown);
    for (QList<OutputCell> &row : table.rows)
        row = row.mid(0, shown);
    table.columns.removeAt(10);
    for (QList<OutputCell> &row : table.rows)
        row.removeAt(10);
    printTable(table, OutputFormat::Table);
    print(u"%1 of %2%3 price items\n"_s.arg(page.items.size())
              .arg(countCell(page.total).shown, page.more ? u" and more"_s : QString()));
}

} // namespace stratoplan::cli
