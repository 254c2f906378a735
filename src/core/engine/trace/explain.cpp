// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"

#include "core/engine/column.h"
#include "core/engine/pricing/commitments.h"
#include "core/engine/pricing/interm.h"
#include "core/engine/trace/ownfacts.h"
#include "core/engine/trace/pricefacts.h"
#include "core/engine/trace/terms.h"
#include "core/engine/trace/tracetext.h"
#include "core/text/format.h"
#include "core/text/steptext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

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
    Writer(const Plan &plan, Basis basis, const Period &period)
        : m_plan(plan), m_basis(basis), m_period(period)
    {
    }

    [[nodiscard]] QString place(OptionId option, EnvironmentId environment) const;
    void writeLine(const LineResult &line, Trace &trace) const;
    void writeAdded(const AddedLine &added, Trace &trace) const;
    /// What the formulas of a line gave, and what they stand on: drivers, and what its policies, pods and
    /// backups make of them.
    void addFormulas(const LineResult &line, const ColumnCalculator &calculator, Trace &trace) const;
    /// What was paid for beyond a commitment, and does not lower what is charged.
    void addLapsed(const LineResult &line, const ColumnCalculator &calculator, Trace &trace) const;

private:
    void addPrices(const LineResult &line, Trace &trace) const;
    void addQuantity(const Sizing &sizing, Trace &trace) const;
    void addStated(const Sizing &sizing, Trace &trace) const;
    void addStatedExchange(Currency from, Trace &trace) const;
    /// An amount as it is stated, with its currency where that is not the plan's.
    [[nodiscard]] QString statedText(const Range<Money> &amount) const;
    void addDriver(const QString &key, const Quantities &quantities, int column, QStringList &told,
                   Trace &trace) const;
    /// Whether the commitments hold that a formula asks about.
    void addTerms(const QString &formula, QStringList &told, Trace &trace) const;

    const Plan &m_plan;
    Basis m_basis;
    Period m_period;
    Format m_format;
};

QString Writer::place(OptionId option, EnvironmentId environment) const
{
    QStringList parts;
    if (const Option *row = m_plan.find(option))
        parts.append(row->name);
    if (const Environment *row = m_plan.find(environment))
        parts.append(row->name);
    if (const Phase *row = m_plan.find(m_period.phase))
        parts.append(row->name);
    if (m_period.month)
        parts.append(m_format.month(*m_period.month));
    return parts.join(u" · "_s);
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

void Writer::addFormulas(const LineResult &line, const ColumnCalculator &calculator, Trace &trace) const
{
    const Quantities &quantities = calculator.quantities();
    const Sizing *sizing = m_plan.find(line.sizing);
    if (!sizing)
        return;
    QList<QuantityInput> inputs {sizing->quantity};
    for (const ChargeResult &charge : line.charges) {
        if (const Charge *row = m_plan.find(charge.charge))
            inputs.append(row->amount);
    }
    const int column = quantities.timeline().columnOf(m_period);
    const OwnFacts own = ownFacts(m_plan, inputs, *sizing, {quantities, calculator.sizings(), column});
    QStringList told;
    for (const QuantityInput &input : inputs + own.inputs) {
        if (input.kind != QuantityInput::Kind::Formula || told.contains(u'=' + input.formula))
            continue;
        told.append(u'=' + input.formula);
        const auto value = quantities.value(input, line.component, column);
        const QString result = value ? m_format.number(value->likely) : TraceText::tr("unknown");
        trace.facts.append({TraceText::tr("Formula"),
                            TraceText::tr("%1 = %2", "formula, result").arg(input.formula, result),
                            {}});
        for (const QString &key : quantities.drivers().driversIn(input.formula))
            addDriver(key, quantities, column, told, trace);
        addTerms(input.formula, told, trace);
    }
    trace.facts.append(own.facts);
}

void Writer::addDriver(const QString &key, const Quantities &quantities, int column, QStringList &told,
                       Trace &trace) const
{
    const Driver *driver = driverByKey(m_plan, key);
    if (!driver || told.contains(key))
        return;
    told.append(key);
    const auto value = quantities.drivers().value(key, column);
    QString text = value ? m_format.number(value->likely) : TraceText::tr("unknown");
    if (!driver->unit.isEmpty())
        text += u' ' + driver->unit;
    if (!driver->formula.isEmpty())
        text = TraceText::tr("%1, from %2", "value, formula").arg(text, driver->formula);
    if (!driver->source.isNone())
        text = TraceText::tr("%1 (%2)", "value, where it was read").arg(text, sourceText(driver->source));
    trace.facts.append({driver->name.isEmpty() ? driver->key : driver->name, text, {}});
    for (const QString &deeper : quantities.drivers().driversIn(driver->formula))
        addDriver(deeper, quantities, column, told, trace);
}

void Writer::addTerms(const QString &formula, QStringList &told, Trace &trace) const
{
    for (const QString &name : inTermNamesIn(formula)) {
        const RateId rate = inTermRate(name).value_or(RateId());
        if (told.contains(name) || !m_plan.find(rate))
            continue;
        told.append(name);
        const Commitment *commitment = commitmentTo(m_plan, rate);
        trace.facts.append({name,
                            commitment && isInForce(m_plan, *commitment, m_period)
                                ? TraceText::tr("1: within the terms of the commitment")
                                : TraceText::tr("0: outside the terms of the commitment"),
                            {}});
    }
}

void Writer::addPrices(const LineResult &line, Trace &trace) const
{
    for (const ChargeResult &charge : line.charges)
        trace.facts.append(priceFacts(m_plan, charge, m_period.month));
}

void Writer::addLapsed(const LineResult &line, const ColumnCalculator &calculator, Trace &trace) const
{
    QList<RateId> committed;
    QList<RateId> parted; // said with the units themselves
    for (const ChargeResult &charge : line.charges) {
        const Charge *row = m_plan.find(charge.charge);
        const Rate *own = row ? m_plan.find(row->rate) : nullptr;
        if (!charge.outlasting.isEmpty())
            parted.append(charge.rate);
        else if (own && own->id != charge.rate && !own->upfront.isZero() && !committed.contains(own->id))
            committed.append(own->id);
    }
    if (committed.isEmpty() || !m_period.month)
        return;
    const OptionId option = m_plan.find(line.component)->option;
    const UpfrontLedger ledger(m_plan, option, calculator.sizings(), calculator.quantities());
    for (const RateId rate : std::as_const(committed)) {
        if (!parted.contains(rate) && !ledger.outlasting(line.component, rate, m_period).likely.isZero())
            trace.facts.append(
                countedTogetherFact(*m_plan.find(rate), ledger.purchases(line.component, rate, m_period)));
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
        value = statedText(stated.amount);
        break;
    case StatedAmount::Kind::AfterFirstYear:
        value = TraceText::tr("%1 after the account's first 12 months").arg(statedText(stated.amount));
        break;
    case StatedAmount::Kind::Once:
        value = TraceText::tr("%1 once, in its first month").arg(statedText(stated.amount));
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
    if (stated.hasAmount() && !stated.amount.likely.isZero())
        addStatedExchange(stated.amount.likely.currency(), trace);
}

void Writer::addStatedExchange(Currency from, Trace &trace) const
{
    const Currency wanted = m_plan.info().currency;
    const CurrencyRate *row = from == wanted ? nullptr : exchangeRateAt(m_plan, from, wanted, m_period.month);
    if (!row)
        return;
    PriceStep step;
    step.kind = PriceStep::Kind::Exchange;
    step.exchange = row->id;
    trace.facts.append({TraceText::tr("Exchange rate"), stepText(m_format, m_plan, step), {}});
}

QString Writer::statedText(const Range<Money> &amount) const
{
    const Currency currency = amount.likely.currency();
    const QString text = m_format.exact(amount);
    return currency == m_plan.info().currency || amount.likely.isZero() ? text
                                                                        : text + u' ' + currency.toString();
}

void Writer::writeLine(const LineResult &line, Trace &trace) const
{
    const Sizing *sizing = m_plan.find(line.sizing);
    if (!sizing) {
        for (const ChargeResult &charge : line.charges) {
            trace.lines.append(traceTerms(m_plan, charge));
            trace.facts.append(priceFacts(m_plan, charge, m_period.month));
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
            trace.lines.append(traceTerms(m_plan, charge));
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
    QString basis = usesStated ? TraceText::tr("stated amount")
        : line.cell.overridden ? TraceText::tr("price set by hand")
                               : TraceText::tr("catalog price");
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
    const Writer writer(plan, basis, period);
    trace.title = phase ? component->name + u", "_s + phase->name : component->name;
    trace.place = writer.place(component->option, component->environment);
    const ColumnCalculator calculator(plan, component->option, basis);
    const Column whole = calculator.at(period);
    for (const LineResult &line : whole.lines) {
        if (line.component != id)
            continue;
        trace.total = line.cell.amount;
        trace.known = line.cell.state != CostCell::State::Unknown;
        writer.writeLine(line, trace);
        writer.addFormulas(line, calculator, trace);
        writer.addLapsed(line, calculator, trace);
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
    const Writer writer(plan, basis, period);
    trace.title = adjustment->name;
    trace.place = writer.place(option, environment);
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
