// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"

#include "core/engine/column.h"
#include "core/engine/pricing/pricing.h"
#include "core/plan/role.h"
#include "core/text/pricetext.h"

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
    const QString place =
        source.line > 0 ? TraceText::tr("%1, line %2").arg(source.file).arg(source.line) : source.file;
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
    [[nodiscard]] QList<TraceLine> terms(const ChargeResult &charge) const;
    void addPrices(const LineResult &line, Trace &trace) const;
    void addQuantity(const Sizing &sizing, Trace &trace) const;
    void addStated(const Sizing &sizing, Trace &trace) const;
    void addPrice(const ChargeResult &charge, Trace &trace) const;
    void addSteps(const EffectiveRate &price, Trace &trace) const;
    void addStep(const PriceStep &step, const EffectiveRate &price, Trace &trace) const;
    [[nodiscard]] QString arithmetic(const ChargeResult &charge) const;
    [[nodiscard]] QString linearArithmetic(const ChargeResult &charge) const;
    [[nodiscard]] QString sharedArithmetic(const ChargeResult &charge) const;
    [[nodiscard]] QString tierArithmetic(const Rate &rate, const QList<TierPart> &parts) const;
    [[nodiscard]] QString upfrontArithmetic(const ChargeResult &charge) const;

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

QString Writer::tierArithmetic(const Rate &rate, const QList<TierPart> &parts) const
{
    QStringList texts;
    for (const TierPart &part : parts) {
        texts.append(rate.time == Rate::Time::Spend
                         ? TraceText::tr("%1 of %2", "10 % of $10,000")
                               .arg(m_format.number(Quantity::fromRaw(part.price.raw() / 10'000)) + u" %"_s,
                                    Format::symbol(rate.currency)
                                        + m_format.exact(Money::fromMicros(part.usage.raw(), rate.currency)))
                         : u"%1 × %2"_s.arg(m_format.number(part.usage),
                                            m_format.unitPrice(part.price, rate.currency, {})));
    }
    QString text = texts.join(u" + "_s);
    if (rate.per != Quantity::fromWhole(1))
        text = (texts.size() > 1 ? u"(%1)"_s.arg(text) : text) + u" / "_s + m_format.number(rate.per);
    return text;
}

QString Writer::sharedArithmetic(const ChargeResult &charge) const
{
    const Rate &rate = charge.price->rate;
    const auto priced = priceCharged(rate, Usage(charge.pool.likely.raw()) * Quantity::one());
    QString text = priced ? tierArithmetic(rate, priced->parts) : QString();
    if (text.isEmpty())
        text = TraceText::tr("nothing charged");
    const bool isMinimum = priced && !rate.minimum.isZero() && priced->cost == rate.minimum;
    if (isMinimum)
        text += u", "_s
            + TraceText::tr("at least %1").arg(Format::symbol(rate.currency) + m_format.exact(rate.minimum));
    if (rate.time == Rate::Time::Spend)
        return text;
    const QString usage = m_format.quantity(QuantityInput::of(charge.usage));
    if (!charge.free.likely.isZero())
        text = TraceText::tr("%1 %2, %3 of them free: %4")
                   .arg(usage, rate.unit, m_format.number(charge.free.likely), text);
    if (charge.sharing == 1)
        return text;
    return TraceText::tr("%1 of %2 %3 that share the tiers: %4")
        .arg(usage, m_format.quantity(QuantityInput::of(charge.pool)), rate.unit, text);
}

QString Writer::linearArithmetic(const ChargeResult &charge) const
{
    const Rate &rate = charge.price->rate;
    const QString usage = m_format.quantity(QuantityInput::of(charge.usage));
    if (rate.tierScope == Rate::Scope::Unit && rate.tiers.size() > 1) {
        const auto one = priceUsage(rate, Quantity::fromWhole(1), charge.hours);
        return one ? u"%1 × (%2)"_s.arg(usage, tierArithmetic(rate, one->parts)) : QString();
    }
    const QString price = m_format.unitPrice(rate.tiers.front().price, rate.currency, {});
    const QString block =
        rate.per == Quantity::fromWhole(1) ? QString() : u" / "_s + m_format.number(rate.per);
    if (rate.time == Rate::Time::Hour)
        return u"%1 × %2 h × %3%4"_s.arg(usage, m_format.number(charge.hours), price, block);
    return u"%1 %2 × %3%4"_s.arg(usage, rate.unit, price, block);
}

QString Writer::arithmetic(const ChargeResult &charge) const
{
    return isLinear(charge.price->rate) ? linearArithmetic(charge) : sharedArithmetic(charge);
}

QString Writer::upfrontArithmetic(const ChargeResult &charge) const
{
    const Rate &rate = charge.price->rate;
    const auto amount = [&](const Money &each) {
        return Format::symbol(each.currency()) + m_format.exact(each);
    };
    QStringList paid;
    for (const UpfrontPurchase &each : charge.purchases) {
        paid.append(TraceText::tr("%1 × %2 of %3", "units, payment, month")
                        .arg(m_format.number(each.units), amount(each.each), m_format.month(each.month)));
    }
    const QString what =
        paid.isEmpty() ? TraceText::tr("%1 each", "payment").arg(amount(rate.upfront)) : paid.join(u" + "_s);
    if (rate.termMonths == 0)
        return TraceText::tr("%1, paid once").arg(what);
    if (m_plan.info().upfront == UpfrontView::Cash && !paid.isEmpty())
        return TraceText::tr("%1, paid once for %n month(s)", nullptr, rate.termMonths).arg(what);
    return TraceText::tr("%1, spread over %n month(s)", nullptr, rate.termMonths).arg(what);
}

QList<TraceLine> Writer::terms(const ChargeResult &result) const
{
    const Charge *charge = m_plan.find(result.charge);
    const Rate *rate = m_plan.find(result.rate);
    const PriceItem *item = rate ? m_plan.find(rate->item) : nullptr;
    TraceLine term;
    term.label = charge && !charge->name.isEmpty() ? charge->name
        : item                                     ? item->name
                                                   : TraceText::tr("Price");
    term.rate = result.rate;
    term.known = result.unknownWhy.isEmpty();
    term.amount = {result.cost.low - result.upfront.low, result.cost.likely - result.upfront.likely,
                   result.cost.high - result.upfront.high};
    term.arithmetic = term.known && result.price ? arithmetic(result) : result.unknownWhy;
    QList<TraceLine> terms;
    const bool onlyUpfront = term.known && !result.upfront.likely.isZero() && term.amount.low.isZero()
        && term.amount.likely.isZero() && term.amount.high.isZero();
    if (charge && !onlyUpfront)
        terms.append(term);
    if (result.upfront != Range<Money>()) {
        const QString label = charge ? TraceText::tr("%1, upfront").arg(term.label)
                                     : TraceText::tr("%1, still committed").arg(term.label);
        terms.append({label, upfrontArithmetic(result), result.upfront, true, result.rate});
    }
    return terms;
}

void Writer::addQuantity(const Sizing &sizing, Trace &trace) const
{
    if (!sizing.specification.isEmpty())
        trace.facts.append({TraceText::tr("Specification"), sizing.specification, {}});
    if (sizing.quantity.kind != QuantityInput::Kind::Unknown) {
        const QString label = sizing.unit.isEmpty() ? TraceText::tr("Quantity")
                                                    : TraceText::tr("Quantity, %1").arg(sizing.unit);
        trace.facts.append({label, m_format.quantity(sizing.quantity), {}});
    }
    if (!sizing.source.isNone())
        trace.facts.append({TraceText::tr("Read from"), sourceText(sizing.source), {}});
}

void Writer::addStep(const PriceStep &step, const EffectiveRate &price, Trace &trace) const
{
    using Kind = TraceFact::Kind;
    const Currency before = m_plan.find(price.rate.id)->currency;
    const auto change = [&](Currency from, Currency to) {
        return u"%1 → %2"_s.arg(m_format.unitPrice(step.before, from, {}),
                                m_format.unitPrice(step.after, to, {}));
    };
    switch (step.kind) {
    case PriceStep::Kind::Override: {
        const PriceOverride &row = *m_plan.find(step.override);
        trace.facts.append({TraceText::tr("Set by hand"),
                            TraceText::tr("%1, by %2 on %3: %4", "price change, author, date, reason")
                                .arg(change(before, before), row.author, m_format.date(row.date), row.reason),
                            {},
                            Kind::Override,
                            price.rate.id});
        break;
    }
    case PriceStep::Kind::Discount: {
        const PriceBookEntry &row = *m_plan.find(step.entry);
        QString from;
        if (row.from.isValid())
            from = u", "_s + TraceText::tr("from %1", "date").arg(m_format.date(row.from));
        if (row.until.isValid())
            from += u", "_s + TraceText::tr("until %1", "date").arg(m_format.date(row.until));
        const QString note = row.note.isEmpty() ? QString() : u": "_s + row.note;
        trace.facts.append(
            {TraceText::tr("Discount"),
             u"−%1%2%3: %4"_s.arg(m_format.number(Quantity::fromRaw(row.discount.raw())) + u" %"_s, from,
                                  note, change(before, before)),
             {},
             Kind::Discount,
             price.rate.id});
        break;
    }
    case PriceStep::Kind::Exchange: {
        const CurrencyRate &row = *m_plan.find(step.exchange);
        trace.facts.append(
            {TraceText::tr("Exchange rate"),
             TraceText::tr("1 %1 = %2 %3 on %4 (%5): %6",
                           "currency, rate, currency, date, source, price change")
                 .arg(row.from.toString(), row.rate.toString(), row.to.toString(), m_format.date(row.date),
                      row.source, change(before, price.rate.currency)),
             {},
             Kind::Exchange,
             price.rate.id});
        break;
    }
    }
}

void Writer::addSteps(const EffectiveRate &price, Trace &trace) const
{
    for (const PriceStep &step : price.steps)
        addStep(step, price, trace);
}

void Writer::addPrice(const ChargeResult &charge, Trace &trace) const
{
    const Rate *rate = m_plan.find(charge.rate);
    const PriceItem *item = rate ? m_plan.find(rate->item) : nullptr;
    if (!item)
        return;
    const auto add = [&](const QString &label, const QString &value, const QString &url = {}) {
        if (!value.isEmpty())
            trace.facts.append({label, value, url, TraceFact::Kind::Price, rate->id});
    };
    trace.facts.append(
        {TraceText::tr("Price item"),
         QStringList {providerTitle(item->provider), item->service, item->name, item->region}.join(u" · "_s),
         {},
         TraceFact::Kind::Item,
         rate->id});
    add(TraceText::tr("SKU"), item->sku);
    QStringList price = priceDetails(m_format, *rate);
    price.prepend(priceText(m_format, *rate));
    add(TraceText::tr("Price"), price.join(u"; "_s));
    if (charge.price)
        addSteps(*charge.price, trace);
    add(TraceText::tr("Term"), termText(rate->term));
    add(TraceText::tr("Effective"), m_format.date(rate->effective));
    add(TraceText::tr("Source"), rate->sourceTitle, rate->sourceUrl);
    if (const PlanCatalog *catalog = m_plan.find(item->catalog))
        add(TraceText::tr("Catalog"),
            TraceText::tr("%1, %2").arg(catalog->name, m_format.date(catalog->date)));
    if (charge.coveredLines > 0) {
        QString lines = TraceText::tr("%n line(s)", nullptr, charge.coveredLines);
        if (charge.coveredUnknown > 0)
            lines += u", "_s + TraceText::tr("%n of them without a price", nullptr, charge.coveredUnknown);
        add(TraceText::tr("Percentage of"), lines);
    }
    add(TraceText::tr("Note"), rate->note);
}

void Writer::addPrices(const LineResult &line, Trace &trace) const
{
    for (const ChargeResult &charge : line.charges)
        addPrice(charge, trace);
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
        for (const ChargeResult &charge : line.charges) {
            trace.lines.append(terms(charge));
            addPrice(charge, trace);
        }
        trace.facts.append(
            {TraceText::tr("Basis"), TraceText::tr("The component does not exist in this phase."), {}});
        return;
    }
    const bool usesStated = (m_basis == Basis::Stated) != line.cell.otherBasis;
    if (line.cell.state != CostCell::State::Unknown && usesStated) {
        const Range<Money> amount = line.shares.isEmpty() ? line.cell.amount : line.shares.front().before;
        trace.lines.append({TraceText::tr("Stated amount"), sourceText(sizing->source), amount, true, {}});
    } else {
        for (const ChargeResult &charge : line.charges)
            trace.lines.append(terms(charge));
    }
    for (const AppliedShare &share : line.shares) {
        const Adjustment *adjustment = m_plan.find(share.adjustment);
        Range<Money> change;
        change.low = share.before.low.share(share.percent.low) - share.before.low;
        change.likely = share.before.likely.share(share.percent.likely) - share.before.likely;
        change.high = share.before.high.share(share.percent.high) - share.before.high;
        trace.lines.append({adjustment->name,
                            TraceText::tr("%1 of it counts").arg(m_format.percent(share.percent.likely)),
                            change,
                            true,
                            {}});
    }
    trace.whyUnknown = line.unknownWhy;
    if (!line.unknownWhy.isEmpty())
        trace.facts.append({TraceText::tr("Why unknown"), line.unknownWhy, {}});
    addQuantity(*sizing, trace);
    addPrices(line, trace);
    addStated(*sizing, trace);
    QString basis = usesStated ? TraceText::tr("stated amount") : TraceText::tr("catalog price");
    if (line.cell.otherBasis)
        basis += u' '
            + (m_basis == Basis::Catalog ? TraceText::tr("(no catalog price is known)")
                                         : TraceText::tr("(nothing is stated)"));
    trace.facts.append({TraceText::tr("Basis"), basis, {}});
    trace.facts.append(
        {TraceText::tr("Rounding"), TraceText::tr("each part once a month, to 0.000001, half to even"), {}});
}

void Writer::writeAdded(const AddedLine &added, Trace &trace) const
{
    const Adjustment *adjustment = m_plan.find(added.adjustment);
    trace.lines.append({TraceText::tr("Covered lines"),
                        TraceText::tr("%n line(s)", nullptr, added.lines),
                        added.covered,
                        true,
                        {}});
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
    trace.facts.append(
        {TraceText::tr("Rounding"), TraceText::tr("once a month, to 0.000001, half to even"), {}});
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
    const Column whole = ColumnCalculator(plan, component->option, basis).at(period);
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
    const Column whole = ColumnCalculator(plan, option, basis).at(period);
    for (const AddedLine &added : whole.added) {
        if (added.adjustment != id || added.environment != environment)
            continue;
        trace.total = added.cell.amount;
        writer.writeAdded(added, trace);
    }
    return trace;
}

} // namespace stratoplan
