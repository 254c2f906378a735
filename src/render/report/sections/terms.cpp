// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/discounteffect.h"
#include "core/text/pricetext.h"
#include "core/text/steptext.h"
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

QString worthTitle(const ReportContext &context)
{
    return Words::tr("%1 a month").arg(context.currency());
}

ReportCell worthCell(const ReportContext &context, const Money &difference)
{
    ReportCell cell(context.format().difference(difference));
    if (difference.isNegative())
        cell.color = Token::Saving;
    return cell;
}

/// What a discount is worth in the report's month; where that is nothing, the month in which it is worth
/// something.
ReportCell discountWorth(const ReportContext &context, const DiscountEffect &effect)
{
    ReportCell cell = worthCell(context, effect.difference());
    if (!effect.difference().isZero())
        return cell;
    const auto elsewhere =
        discountElsewhere(context.plan(), context.option(), context.basis(), context.column(), effect.entry);
    if (elsewhere)
        cell.detail = Words::tr("%1 in %2", "amount, month")
                          .arg(context.format().difference(elsewhere->difference),
                               context.periodText(elsewhere->column));
    return cell;
}

TableBlock discounts(const ReportContext &context)
{
    const Format &format = context.format();
    TableBlock block;
    block.caption = Words::tr("Discounts, in the order in which they stack");
    block.columns = {{Words::tr("No."), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Applies to"), ReportColumn::Align::Left, 1.4, false},
                     {Words::tr("Discount"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Holds"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("Contract"), ReportColumn::Align::Left, 1.6, false},
                     {worthTitle(context), ReportColumn::Align::Right, 0, false}};
    const QList<DiscountEffect> effects =
        discountEffects(context.plan(), context.option(), context.basis(), context.column());
    for (const DiscountEffect &effect : effects) {
        const PriceBookEntry &entry = *context.plan().find(effect.entry);
        const QString months = monthsText(format, entry);
        ReportRow row;
        row.cells = {ReportCell(QString::number(block.rows.size() + 1)),
                     ReportCell(sentenceStart(scopeText(entry))),
                     ReportCell(discountText(format, entry.discount)),
                     ReportCell(months.isEmpty() ? Words::tr("always") : months),
                     ReportCell(orAbsent(entry.note)),
                     discountWorth(context, effect)};
        block.rows.append(row);
    }
    if (effects.size() > 1) {
        const DiscountEffect all {{}, effects.first().before, effects.last().after};
        ReportRow total;
        total.kind = ReportRow::Kind::Total;
        total.cells = {ReportCell(), ReportCell(Words::tr("All discounts")), ReportCell(), ReportCell(),
                       ReportCell(), worthCell(context, all.difference())};
        block.rows.append(total);
    }
    block.note =
        Words::tr("Each discount is taken of what the ones before it leave. A price set by hand takes none. "
                  "Amounts are what they change in the total of %1 in %2.")
            .arg(context.optionName(), context.periodText(context.column()));
    return block;
}

/// Who set a price by hand and when: "Ada Byron, 3 Mar 2026".
QString signature(const Format &format, const PriceOverride &entry)
{
    return filled({entry.author, entry.date.isValid() ? format.date(entry.date) : QString()}).join(u", "_s);
}

TableBlock overrides(const ReportContext &context)
{
    const Format &format = context.format();
    TableBlock block;
    block.caption = Words::tr("Prices set by hand");
    block.columns = {{Words::tr("Price item"), ReportColumn::Align::Left, 1.2, false},
                     {Words::tr("List price"), ReportColumn::Align::Right, 0, true},
                     {Words::tr("Set to"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Reason, by whom, when"), ReportColumn::Align::Left, 1.4, false},
                     {worthTitle(context), ReportColumn::Align::Right, 0, false}};
    for (const OverrideEffect &effect :
         overrideEffects(context.plan(), context.option(), context.basis(), context.column())) {
        const PriceOverride &entry = *context.plan().find(effect.override);
        const Rate *rate = context.plan().find(entry.rate);
        const PriceItem *item = rate ? context.plan().find(rate->item) : nullptr;
        if (!item)
            continue;
        const QString place =
            filled({item->region, rate->term.isEmpty() ? QString() : termText(rate->term)}).join(u" · "_s);
        ReportRow row;
        row.cells = {ReportCell(item->name, place), ReportCell(inOneLine(priceText(format, *rate))),
                     ReportCell(inOneLine(tierPriceText(format, *rate, entry.price))),
                     ReportCell(orAbsent(entry.reason), signature(format, entry)),
                     worthCell(context, effect.difference())};
        block.rows.append(row);
    }
    block.note =
        Words::tr("Amounts are what each price changes in the total of %1 in %2, against its list price "
                  "with its discounts.")
            .arg(context.optionName(), context.periodText(context.column()));
    return block;
}

/// What all of it changes: "In May 2026 it costs $5,530, $700 less than the $6,230 of list prices.".
QString effectText(const ReportContext &context)
{
    const CostSum list = listTotal(context.plan(), context.option(), context.basis(), context.column());
    const CostSum total = context.costs().total(context.column());
    const Money difference = DiscountEffect {{}, list, total}.difference();
    const Format &format = context.format();
    if (difference.isZero())
        return Words::tr("In %1 they change nothing in the total of %2.")
            .arg(context.periodText(context.column()), context.optionName());
    const QString period = context.periodText(context.column());
    const QString before = format.money(list.amount.likely);
    const QString after = format.money(total.amount.likely);
    return difference.isNegative() ? Words::tr("In %1 it costs %2, %3 less than the %4 of list prices.",
                                               "month, amount, difference, amount")
                                         .arg(period, after, format.money(-difference), before)
                                   : Words::tr("In %1 it costs %2, %3 more than the %4 of list prices.",
                                               "month, amount, difference, amount")
                                         .arg(period, after, format.money(difference), before);
}

} // namespace

QList<Block> terms(const ReportContext &context)
{
    if (context.option().isNone())
        return {};
    const Plan &plan = context.plan();
    QList<Block> blocks;
    QString title = Words::tr("Negotiated prices");
    const bool hasDiscounts = !plan.table<PriceBookEntry>().isEmpty();
    const bool hasOverrides = !plan.table<PriceOverride>().isEmpty();
    if (hasDiscounts || hasOverrides)
        blocks.append(TextBlock {Words::tr("What %1 pays instead of list prices.").arg(context.optionName())
                                 + u' ' + effectText(context)});
    if (hasDiscounts)
        blocks << HeadingBlock {2, Words::tr("Discounts")} << discounts(context);
    if (hasOverrides)
        blocks << HeadingBlock {2, Words::tr("Prices set by hand")} << overrides(context);
    if (const QList<Block> paid = upfrontPayments(context); !paid.isEmpty() && blocks.isEmpty()) {
        title = Words::tr("Upfront payments");
        blocks = paid;
    } else if (!paid.isEmpty()) {
        title = Words::tr("Negotiated prices and upfront payments");
        blocks << HeadingBlock {2, Words::tr("Upfront payments")} << paid;
    }
    if (!blocks.isEmpty())
        blocks.prepend(HeadingBlock {1, title});
    return blocks;
}

} // namespace stratoplan::sections
