// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"

#include "core/engine/column.h"
#include "core/engine/pricing.h"
#include "core/plan/role.h"
#include "core/text/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct TraceText
{
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

QString sourceText(const SourceRef &source)
{
    if (source.file.isEmpty())
        return source.text;
    const QString place = source.line > 0 ? TraceText::tr("%1, line %2").arg(source.file).arg(source.line) : source.file;
    return source.text.isEmpty() ? place : place + u": "_s + source.text;
}

/// Writes the trace of one figure; holds what every sentence needs.
class Writer
{
public:
    Writer(const Plan &plan, Basis basis) : m_plan(plan), m_basis(basis) { }

    [[nodiscard]] QString place(OptionId option, EnvironmentId environment, const Period &period) const;
    void writeLine(const LineResult &line, Trace &trace) const;
    void writeAdded(const AddedLine &added, Trace &trace) const;

private:
    [[nodiscard]] TraceLine term(const ChargeResult &charge) const;
    void addPrices(const LineResult &line, Trace &trace) const;
    void addQuantity(const Sizing &sizing, Trace &trace) const;
    void addStated(const Sizing &sizing, Trace &trace) const;
    [[nodiscard]] QString arithmetic(const ChargeResult &charge, const Rate &rate) const;
    [[nodiscard]] QString tierArithmetic(const Rate &rate, Quantity usage) const;
    [[nodiscard]] QString perText(const Rate &rate) const;

    const Plan &m_plan;
    Basis m_basis;
    Format m_format;
};

QString Writer::place(OptionId option, EnvironmentId environment, const Period &period) const
{
    QStringList parts;
    if (const Option *row = m_plan.find(option))
        parts.append(row->name);
    if (const Environment *row = m_plan.find(environment))
        parts.append(row->name);
    if (const Phase *row = m_plan.find(period.phase))
        parts.append(row->name);
    if (period.month)
        parts.append(m_format.month(*period.month));
    return parts.join(u" · "_s);
}

QString Writer::perText(const Rate &rate) const
{
    const QString block = rate.per == Quantity::fromWhole(1)
        ? rate.unit
        : m_format.number(rate.per) + u' ' + rate.unit;
    switch (rate.time) {
    case Rate::Time::Hour:
        return block + u"-"_s + TraceText::tr("hour");
    case Rate::Time::Month:
        return block + u"-"_s + TraceText::tr("month");
    case Rate::Time::Use:
    case Rate::Time::Spend:
        break;
    }
    return block;
}

QString Writer::tierArithmetic(const Rate &rate, Quantity usage) const
{
    const auto priced = priceUsage(rate, usage, m_plan.info().hoursPerMonth);
    QStringList parts;
    if (priced) {
        for (const TierPart &part : priced->parts) {
            parts.append(u"%1 × %2"_s.arg(m_format.number(part.usage),
                                          m_format.unitPrice(part.price, rate.currency, {})));
        }
    }
    return parts.join(u" + "_s);
}

QString Writer::arithmetic(const ChargeResult &charge, const Rate &rate) const
{
    const QString usage = m_format.quantity(QuantityInput::of(charge.usage));
    if (!isLinear(rate)) {
        const QString tiers = tierArithmetic(rate, charge.pool.likely);
        if (charge.pool == charge.usage)
            return tiers;
        return TraceText::tr("%1 of %2 %3 that share the tiers: %4")
            .arg(usage, m_format.quantity(QuantityInput::of(charge.pool)), rate.unit, tiers);
    }
    const QString price = m_format.unitPrice(rate.tiers.front().price, rate.currency, {});
    const QString block = rate.per == Quantity::fromWhole(1) ? QString() : u" / "_s + m_format.number(rate.per);
    if (rate.time == Rate::Time::Hour)
        return u"%1 × %2 h × %3%4"_s.arg(usage, m_format.number(m_plan.info().hoursPerMonth), price, block);
    return u"%1 %2 × %3%4"_s.arg(usage, rate.unit, price, block);
}

TraceLine Writer::term(const ChargeResult &result) const
{
    const Charge *charge = m_plan.find(result.charge);
    const Rate *rate = m_plan.find(result.rate);
    const PriceItem *item = rate ? m_plan.find(rate->item) : nullptr;
    TraceLine line;
    line.label = !charge->name.isEmpty() ? charge->name : item ? item->name : TraceText::tr("Price");
    line.rate = result.rate;
    line.known = result.unknownWhy.isEmpty();
    line.amount = result.cost;
    line.arithmetic = line.known && rate ? arithmetic(result, *rate) : result.unknownWhy;
    return line;
}

void Writer::addQuantity(const Sizing &sizing, Trace &trace) const
{
    if (!sizing.specification.isEmpty())
        trace.facts.append({TraceText::tr("Specification"), sizing.specification, {}});
    if (sizing.quantity.kind != QuantityInput::Kind::Unknown) {
        const QString label = sizing.unit.isEmpty() ? TraceText::tr("Quantity") : TraceText::tr("Quantity, %1").arg(sizing.unit);
        trace.facts.append({label, m_format.quantity(sizing.quantity), {}});
    }
    if (!sizing.source.isNone())
        trace.facts.append({TraceText::tr("Read from"), sourceText(sizing.source), {}});
}

void Writer::addPrices(const LineResult &line, Trace &trace) const
{
    for (const ChargeResult &charge : line.charges) {
        const Rate *rate = m_plan.find(charge.rate);
        const PriceItem *item = rate ? m_plan.find(rate->item) : nullptr;
        if (!item)
            continue;
        const PlanCatalog *catalog = m_plan.find(item->catalog);
        QStringList tiers;
        for (const Tier &tier : rate->tiers) {
            const QString price = m_format.unitPrice(tier.price, rate->currency, perText(*rate));
            tiers.append(rate->tiers.size() == 1
                             ? price
                             : TraceText::tr("from %1 %2: %3").arg(m_format.number(tier.from), rate->unit, price));
        }
        trace.facts.append({TraceText::tr("Price item"),
                            QStringList {providerTitle(item->provider), item->service, item->name, item->region}
                                .join(u" · "_s),
                            {}});
        trace.facts.append({TraceText::tr("SKU"), item->sku, {}});
        trace.facts.append({TraceText::tr("Price"), tiers.join(u"; "_s), {}});
        trace.facts.append({TraceText::tr("Term"), rate->term, {}});
        trace.facts.append({TraceText::tr("Effective"), m_format.date(rate->effective), {}});
        trace.facts.append({TraceText::tr("Source"), rate->sourceTitle, rate->sourceUrl});
        if (catalog)
            trace.facts.append({TraceText::tr("Catalog"), TraceText::tr("%1, %2").arg(catalog->name, m_format.date(catalog->date)), {}});
        if (!rate->note.isEmpty())
            trace.facts.append({TraceText::tr("Note"), rate->note, {}});
    }
}

void Writer::addStated(const Sizing &sizing, Trace &trace) const
{
    const StatedAmount &stated = sizing.stated;
    QString value;
    switch (stated.kind) {
    case StatedAmount::Kind::None:
        return;
    case StatedAmount::Kind::Amount:
        value = m_format.exact(stated.amount);
        break;
    case StatedAmount::Kind::Free:
        value = TraceText::tr("free");
        break;
    case StatedAmount::Kind::Included:
        value = TraceText::tr("included in another line");
        break;
    case StatedAmount::Kind::Unknown:
        value = TraceText::tr("named without an amount");
        break;
    }
    trace.facts.append({TraceText::tr("Stated amount"), value, {}});
}

void Writer::writeLine(const LineResult &line, Trace &trace) const
{
    const Sizing *sizing = m_plan.find(line.sizing);
    if (!sizing) {
        trace.facts.append({TraceText::tr("Basis"), TraceText::tr("The component does not exist in this phase."), {}});
        return;
    }
    const bool usesStated = (m_basis == Basis::Stated) != line.cell.otherBasis;
    if (line.cell.state != CostCell::State::Unknown && usesStated) {
        const Range<Money> amount = line.shares.isEmpty() ? line.cell.amount : line.shares.front().before;
        trace.lines.append({TraceText::tr("Stated amount"), sourceText(sizing->source), amount, true, {}});
    } else {
        for (const ChargeResult &charge : line.charges)
            trace.lines.append(term(charge));
    }
    for (const AppliedShare &share : line.shares) {
        const Adjustment *adjustment = m_plan.find(share.adjustment);
        Range<Money> change;
        change.low = share.before.low.share(share.percent.low) - share.before.low;
        change.likely = share.before.likely.share(share.percent.likely) - share.before.likely;
        change.high = share.before.high.share(share.percent.high) - share.before.high;
        trace.lines.append({adjustment->name,
                            TraceText::tr("%1 of it counts").arg(m_format.percent(share.percent.likely)), change, true, {}});
    }
    trace.whyUnknown = line.unknownWhy;
    if (!line.unknownWhy.isEmpty())
        trace.facts.append({TraceText::tr("Why unknown"), line.unknownWhy, {}});
    addQuantity(*sizing, trace);
    addPrices(line, trace);
    addStated(*sizing, trace);
    QString basis = usesStated ? TraceText::tr("stated amount") : TraceText::tr("catalog price");
    if (line.cell.otherBasis)
        basis += u' ' + (m_basis == Basis::Catalog ? TraceText::tr("(no catalog price is known)") : TraceText::tr("(nothing is stated)"));
    trace.facts.append({TraceText::tr("Basis"), basis, {}});
    trace.facts.append({TraceText::tr("Rounding"), TraceText::tr("each part once a month, to 0.000001, half to even"), {}});
}

void Writer::writeAdded(const AddedLine &added, Trace &trace) const
{
    const Adjustment *adjustment = m_plan.find(added.adjustment);
    trace.lines.append({TraceText::tr("Covered lines"),
                        TraceText::tr("%n line(s)", nullptr, added.lines), added.covered,
                        true, {}});
    const QString percent = added.percent.isSingle()
        ? m_format.percent(added.percent.likely)
        : u"%1–%2"_s.arg(m_format.percent(added.percent.low), m_format.percent(added.percent.high));
    trace.facts.append({TraceText::tr("Percentage"), percent, {}});
    if (added.unknown > 0) {
        trace.facts.append({TraceText::tr("Left out"),
                            TraceText::tr("%n line(s) without a price", nullptr, added.unknown),
                            {}});
    }
    if (!adjustment->source.isNone())
        trace.facts.append({TraceText::tr("Read from"), sourceText(adjustment->source), {}});
    trace.facts.append({TraceText::tr("Rounding"), TraceText::tr("once a month, to 0.000001, half to even"), {}});
}

} // namespace

Trace explain(const Plan &plan, ComponentId id, Basis basis, int column)
{
    Trace trace;
    const Component *component = plan.find(id);
    const Timeline timeline(plan);
    if (!component || column < 0 || column >= timeline.size())
        return trace;
    const Period period = timeline.at(column);
    const Phase *phase = plan.find(period.phase);
    const Writer writer(plan, basis);
    trace.title = phase ? component->name + u", "_s + phase->name : component->name;
    trace.place = writer.place(component->option, component->environment, period);
    const Column whole = ColumnCalculator(plan, component->option, basis).at(period.phase);
    for (const LineResult &line : whole.lines) {
        if (line.component != id)
            continue;
        trace.total = line.cell.amount;
        trace.known = line.cell.state != CostCell::State::Unknown;
        writer.writeLine(line, trace);
    }
    return trace;
}

Trace explainAdjustment(const Plan &plan, AdjustmentId id, EnvironmentId environment, OptionId option,
                        Basis basis, int column)
{
    Trace trace;
    const Adjustment *adjustment = plan.find(id);
    const Timeline timeline(plan);
    if (!adjustment || column < 0 || column >= timeline.size())
        return trace;
    const Period period = timeline.at(column);
    const Writer writer(plan, basis);
    trace.title = adjustment->name;
    trace.place = writer.place(option, environment, period);
    const Column whole = ColumnCalculator(plan, option, basis).at(period.phase);
    for (const AddedLine &added : whole.added) {
        if (added.adjustment != id || added.environment != environment)
            continue;
        trace.total = added.cell.amount;
        writer.writeAdded(added, trace);
    }
    return trace;
}

} // namespace stratoplan
