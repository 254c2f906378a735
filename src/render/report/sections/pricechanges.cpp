// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/discounteffect.h"
#include "core/text/pricetext.h"
#include "render/report/pricehistory.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString orAbsent(const QString &text)
{
    return text.isEmpty() ? absentText() : text;
}

QString sentenceStart(const QString &text)
{
    return text.isEmpty() ? text : text.front().toUpper() + text.mid(1);
}

QList<Block> priceBook(const ReportContext &context)
{
    if (context.plan().table<PriceBookEntry>().isEmpty())
        return {};
    const Format &format = context.format();
    QHash<Id<PriceBookEntry>, Money> effects;
    for (const DiscountEffect &effect :
         discountEffects(context.plan(), context.option(), context.basis(), context.column()))
        effects.insert(effect.entry, effect.difference());
    TableBlock block;
    block.caption = Words::tr("Price book, in the order in which its discounts stack");
    block.columns = {{Words::tr("No."), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Applies to"), ReportColumn::Align::Left, 1.4, false},
                     {Words::tr("Discount"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Holds"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("Contract"), ReportColumn::Align::Left, 1.6, false},
                     {Words::tr("%1 a month").arg(context.currency()), ReportColumn::Align::Right, 0, false}};
    for (const PriceBookEntry &entry : context.plan().table<PriceBookEntry>()) {
        const QString months = monthsText(format, entry);
        ReportRow row;
        row.cells = {ReportCell(QString::number(block.rows.size() + 1)),
                     ReportCell(sentenceStart(scopeText(entry))),
                     ReportCell(discountText(format, entry.discount)),
                     ReportCell(months.isEmpty() ? Words::tr("always") : months),
                     ReportCell(orAbsent(entry.note)),
                     ReportCell(format.difference(effects.value(entry.id)))};
        block.rows.append(row);
    }
    block.note =
        Words::tr("Each discount is taken of what the ones before it leave. A price set by hand takes none. "
                  "Amounts are what they change in the total of %1 in %2.")
            .arg(context.optionName(), context.periodText(context.column()));
    return {block};
}

QList<Block> overrides(const ReportContext &context)
{
    const Format &format = context.format();
    TableBlock block;
    block.caption = Words::tr("Prices set by hand");
    block.columns = {{Words::tr("Price item"), ReportColumn::Align::Left, 1.5, false},
                     {Words::tr("List price"), ReportColumn::Align::Right, 0, true},
                     {Words::tr("Set to"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("By"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("On"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("Reason"), ReportColumn::Align::Left, 1.5, false}};
    for (const PriceOverride &entry : context.plan().table<PriceOverride>()) {
        const Rate *rate = context.plan().find(entry.rate);
        const PriceItem *item = rate ? context.plan().find(rate->item) : nullptr;
        if (!item)
            continue;
        const QString place =
            filled({item->region, rate->term.isEmpty() ? QString() : termText(rate->term)}).join(u" · "_s);
        ReportRow row;
        row.cells = {ReportCell(item->name, place),
                     ReportCell(priceText(format, *rate)),
                     ReportCell(tierPriceText(format, *rate, entry.price)),
                     ReportCell(orAbsent(entry.author)),
                     ReportCell(format.date(entry.date)),
                     ReportCell(orAbsent(entry.reason))};
        block.rows.append(row);
    }
    return block.rows.isEmpty() ? QList<Block>() : QList<Block> {block};
}

QList<Block> exchangeRates(const ReportContext &context)
{
    TableBlock block;
    block.caption = Words::tr("Exchange rates");
    block.columns = {{Words::tr("Rate"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Date"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Source"), ReportColumn::Align::Left, 1, false}};
    for (const CurrencyRate &entry : context.plan().table<CurrencyRate>()) {
        ReportRow row;
        row.cells = {ReportCell(Words::tr("1 %1 = %2 %3", "currency, rate, currency")
                                    .arg(entry.from.toString(), entry.rate.toString(), entry.to.toString())),
                     ReportCell(context.format().date(entry.date)), ReportCell(orAbsent(entry.source))};
        block.rows.append(row);
    }
    block.note = Words::tr(
        "A price in another currency counts at the newest rate of a date up to the end of its month.");
    return block.rows.isEmpty() ? QList<Block>() : QList<Block> {block};
}

} // namespace

QList<Block> priceChanges(const ReportContext &context)
{
    return priceBook(context) + overrides(context) + exchangeRates(context);
}

} // namespace stratoplan::sections
