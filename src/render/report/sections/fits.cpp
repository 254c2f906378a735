// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/candidate.h"
#include "core/fit/fit.h"
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

/// What is asked of a unit, in a line: "4 vCPU, 16 GiB, PostgreSQL, 2 zones".
QString needsText(const Format &format, const Needs &needs)
{
    const auto amount = [&format](Quantity quantity, const QString &text) {
        return quantity.isZero() ? QString() : text.arg(format.number(quantity));
    };
    return filled({amount(needs.vcpu, Words::tr("%1 vCPU")),
                   amount(needs.memory, Words::tr("%1 GiB", "memory")),
                   amount(needs.storage, Words::tr("%1 GB", "storage")),
                   amount(needs.iops, Words::tr("%1 IOPS")), needs.engine, needs.architecture,
                   needs.zones > 0 ? Words::tr("%n zone(s)", nullptr, needs.zones) : QString()})
        .join(u", "_s);
}

/// What a sizing is: its specification, else its price items.
QString chosenText(const Plan &plan, const Sizing &sizing)
{
    if (!sizing.specification.isEmpty())
        return sizing.specification;
    QStringList items;
    for (const Charge &charge : plan.table<Charge>()) {
        const Rate *rate = charge.sizing == sizing.id ? plan.find(charge.rate) : nullptr;
        const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
        if (item && !items.contains(item->name))
            items.append(item->name);
    }
    return items.isEmpty() ? absentText() : items.join(u", "_s);
}

ReportCell fitCell(const Fit &fit, const QString &note)
{
    switch (fit.kind()) {
    case FitKind::Missing:
    case FitKind::OtherRegion:
    case FitKind::OldPrice:
    case FitKind::Unpriced:
        return toned(note, Token::Warning);
    case FitKind::Exact:
    case FitKind::Larger:
    case FitKind::ByHand:
        break;
    }
    return note;
}

/// The component's line in the phase; none where it is not there.
std::optional<CostCell> cellOf(const ReportContext &context, const Component &component)
{
    const CostTable &costs = context.costs(component.option);
    const int row = costs.rowOf(component.id);
    const int column = costs.timeline.firstColumn(context.phase());
    if (row < 0 || column < 0)
        return std::nullopt;
    const CostCell cell = costs.rows.at(row).cells.at(column);
    return cell.state == CostCell::State::Absent ? std::nullopt : std::optional(cell);
}

/// The fit of a line whose price item was looked up or chosen; remarks without needs stand below the
/// comparison.
ReportRow fitRow(const ReportContext &context, const Component &component)
{
    const Fit fit = fitAt(context.plan(), component, context.phase(), context.printed());
    if (fit.parts.isEmpty())
        return {};
    const Sizing *sizing = sizingAt(context.plan(), component.id, context.phase());
    if (!sizing)
        return {};
    const QString needs = needsText(context.format(), sizing->needs);
    ReportRow row;
    row.indent = 1;
    row.cells = {ReportCell(component.name, context.nameOf(component.environment)),
                 ReportCell(needs.isEmpty() ? absentText() : needs),
                 ReportCell(chosenText(context.plan(), *sizing)), fitCell(fit, fit.text())};
    return row;
}

QString amountText(const Format &format, const QuantityInput &amount, const QString &what)
{
    return Words::tr("%1 × %2", "amount, unit or price item").arg(format.quantity(amount), what);
}

/// What as much of what is used now costs: "350.40" above "5 × m5.large".
ReportCell nowCell(const ReportContext &context, const Candidate &candidate)
{
    const auto now = insteadOf(context.plan(), candidate, context.phase());
    if (!now)
        return absentText();
    const CostCell cost = looseCost(context.plan(), {*now}, context.phase());
    ReportCell cell = costCell(cost, Basis::Catalog, context.format());
    const QString what = amountText(context.format(), now->amount, looseName({*now}));
    cell.detail = filled({what, cell.detail}).join(u'\n');
    return cell;
}

ReportRow candidateRow(const ReportContext &context, const Candidate &candidate, const Component &component)
{
    const Plan &plan = context.plan();
    const Format &format = context.format();
    const Rate *rate = plan.find(candidate.rate);
    const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
    const QString term = rate && !rate->term.isEmpty() ? termText(rate->term) : QString();
    // The name of what has several parts says how much of each.
    const bool isCounted = rate && !rate->unit.isEmpty() && candidateParts(plan, candidate).size() == 1;
    const QString amount = isCounted ? amountText(format, candidate.amount, rate->unit) : QString();
    const QString facts =
        filled({item ? item->region : QString(), inOneLine(term), inOneLine(amount)}).join(u" · "_s);
    ReportRow row;
    row.cells = {ReportCell(component.name, context.nameOf(component.environment)),
                 ReportCell(item ? candidateName(plan, candidate) : absentText(), facts),
                 costCell(candidateCost(plan, candidate, context.phase()), Basis::Catalog, format),
                 nowCell(context, candidate), ReportCell(candidate.note)};
    return row;
}

} // namespace

QList<Block> fits(const ReportContext &context)
{
    TableBlock block;
    block.caption = Words::tr("How what was chosen goes with what is needed");
    block.columns = {{Words::tr("Component"), ReportColumn::Align::Left, 1.3, false},
                     {Words::tr("Needed", "of a component"), ReportColumn::Align::Left, 1.2, true},
                     {Words::tr("Chosen", "for a component"), ReportColumn::Align::Left, 1.2, true},
                     {Words::tr("Fit"), ReportColumn::Align::Left, 1.8, false}};
    for (const OptionId option : context.compared()) {
        QList<ReportRow> rows;
        for (const Component &component : context.plan().table<Component>()) {
            if (component.option != option || !cellOf(context, component))
                continue;
            if (const ReportRow row = fitRow(context, component); !row.cells.isEmpty())
                rows.append(row);
        }
        if (rows.isEmpty())
            continue;
        ReportRow heading;
        heading.kind = ReportRow::Kind::Category;
        heading.cells = {ReportCell(context.nameOf(option))};
        block.rows << heading << rows;
    }
    return block.rows.isEmpty() ? QList<Block>() : QList<Block> {block};
}

QList<Block> candidates(const ReportContext &context)
{
    TableBlock block;
    const QString phase = context.nameOf(context.phase());
    block.caption = phase.isEmpty()
        ? Words::tr("What else would do, %1 a month").arg(context.currency())
        : Words::tr("What else would do, %1 phase, %2 a month").arg(phase, context.currency());
    block.columns = {{Words::tr("Component"), ReportColumn::Align::Left, 1.2, false},
                     {Words::tr("Candidate"), ReportColumn::Align::Left, 1.7, false},
                     {Words::tr("It would cost"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("As much now"), ReportColumn::Align::Right, 1, true},
                     {Words::tr("Remark"), ReportColumn::Align::Left, 1.8, true}};
    for (const Candidate &candidate : context.plan().table<Candidate>()) {
        const Component *component = context.plan().find(candidate.component);
        const bool isFirst = component && component->option == context.option() && candidate.partOf.isNone();
        if (isFirst && cellOf(context, *component))
            block.rows.append(candidateRow(context, candidate, *component));
    }
    block.note =
        filled(
            {Words::tr("Candidates are priced for the amount beside their name, whatever the phase "
                       "uses, as if they stood alone, and are part of no total. Beside them stands what as "
                       "much costs of what the component is mostly charged by now."),
             markLegend(block)})
            .join(u' ');
    return block.rows.isEmpty() ? QList<Block>() : QList<Block> {block};
}

} // namespace stratoplan::sections
