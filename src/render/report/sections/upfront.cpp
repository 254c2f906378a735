// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing/upfront.h"
#include "core/engine/quantities.h"
#include "core/text/pricetext.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

ReportRow purchaseRow(const ReportContext &context, const Component &component, const Rate &rate,
                      const UpfrontPurchase &purchase)
{
    const Format &format = context.format();
    const PriceItem *item = context.plan().find(rate.item);
    ReportCell amount(format.exact(purchase.whole));
    amount.mark = priceMark(false, purchase.discounted);
    ReportRow row;
    row.cells = {
        ReportCell(format.month(purchase.month)),
        ReportCell(component.name, context.nameOf(component.environment)),
        ReportCell(item ? item->name : absentText(), rate.term.isEmpty() ? QString() : termText(rate.term)),
        ReportCell(format.number(purchase.units)),
        ReportCell(format.exact(purchase.each)),
        amount};
    return row;
}

/// What is paid in the months of the horizon, oldest first.
QList<ReportRow> purchaseRows(const ReportContext &context)
{
    const Plan &plan = context.plan();
    const Timeline &timeline = context.costs().timeline;
    const SizingIndex sizings(plan);
    const UpfrontLedger ledger(plan, context.option(), sizings, Quantities(plan, timeline, sizings));
    QList<ReportRow> rows;
    if (ledger.isEmpty())
        return rows;
    for (int column = 0; column < timeline.months(); ++column) {
        const Period &period = timeline.at(column);
        for (const Component &component : plan.table<Component>()) {
            if (component.option != context.option())
                continue;
            for (const RateId id : ledger.rates(component.id, period)) {
                for (const UpfrontPurchase &purchase : ledger.purchases(component.id, id, period)) {
                    if (purchase.month == *period.month)
                        rows.append(purchaseRow(context, component, *plan.find(id), purchase));
                }
            }
        }
    }
    return rows;
}

} // namespace

QList<Block> upfrontPayments(const ReportContext &context)
{
    if (!context.paysUpfront() || context.basis() != Basis::Catalog)
        return {};
    TableBlock block;
    block.caption = Words::tr("When %1 pays upfront, %2").arg(context.optionName(), context.currency());
    block.columns = {{Words::tr("Month"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Component"), ReportColumn::Align::Left, 1, false},
                     {Words::tr("Price item"), ReportColumn::Align::Left, 1.4, true},
                     {Words::tr("Units"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Each"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Payment"), ReportColumn::Align::Right, 0, false}};
    block.rows = purchaseRows(context);
    block.note = markLegend(block);
    if (block.rows.isEmpty())
        return {};
    return {TextBlock {context.upfrontText()}, block};
}

} // namespace stratoplan::sections
