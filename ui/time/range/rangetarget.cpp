// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/range/rangetarget.h"

#include "core/engine/selection.h"
#include "core/engine/timeline.h"
#include "core/text/pricetext.h"
#include "document/document.h"
#include "document/edits/chargeat.h"
#include "document/edits/planedits.h"
#include "document/edits/sizings.h"
#include "document/edits/time/spreads.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RangeTarget)
};

using Texts = RangeTarget::Texts;

Error upwards()
{
    return {Error::Code::Invalid, Words::tr("A range goes upwards: low, likely, high.")};
}

/// Three texts as values of one kind, by the reader of one.
template <class T, class Reader>
Result<Range<T>> readAll(const Texts &texts, const Reader &reader)
{
    const Result<T> low = reader(texts.low);
    const Result<T> likely = reader(texts.likely);
    const Result<T> high = reader(texts.high);
    for (const Result<T> *each : {&low, &likely, &high}) {
        if (!*each)
            return each->error();
    }
    const Range<T> range(*low, *likely, *high);
    if (!range.isOrdered())
        return upwards();
    return range;
}

Result<Quantity> readQuantity(const QString &text, const QString &unit)
{
    const auto input = edits::parseQuantity(text, unit);
    if (input && input->kind == QuantityInput::Kind::Number && input->number.isSingle())
        return input->number.likely;
    return Error {Error::Code::Invalid, Words::tr("“%1” is no number such as 5 or 10k.").arg(text)};
}

Result<Money> readMoney(const QString &text, Currency currency)
{
    const auto amount = edits::parseStated(text, currency);
    if (amount && amount->kind == StatedAmount::Kind::Amount && amount->amount.isSingle())
        return amount->amount.likely;
    return Error {Error::Code::Invalid, Words::tr("“%1” is no amount such as 450.").arg(text)};
}

Result<Percent> readPercent(const QString &text)
{
    QString plain = text.simplified().replace(QChar(0x2212), u'-');
    plain.remove(u'%');
    const auto percent = Percent::fromString(plain.trimmed());
    if (percent)
        return *percent;
    return Error {Error::Code::Invalid, Words::tr("“%1” is no percentage such as 5 or -10.").arg(text)};
}

Result<double> number(const Result<Quantity> &quantity)
{
    return quantity ? Result<double>(quantity->toDouble()) : Result<double>(quantity.error());
}

RangeTarget quantityTarget(Document &document, edits::Place place, const Sizing &sizing)
{
    const Range<Quantity> &now = sizing.quantity.number;
    RangeTarget target {
        u"quantity"_s, Words::tr("Quantity"), sizing.unit, {}, {}, sizing.quantity.spread, {}, {}};
    target.hint = Words::tr("How many there are in this phase.");
    if (sizing.quantity.kind == QuantityInput::Kind::Number)
        target.texts = {now.low.toString(), now.likely.toString(), now.high.toString()};
    const QString unit = sizing.unit;
    target.read = [unit](const QString &text) { return number(readQuantity(text, unit)); };
    target.apply = [&document, place, unit](const Texts &texts, Spread spread) -> Status {
        const auto range =
            readAll<Quantity>(texts, [&](const QString &text) { return readQuantity(text, unit); });
        if (!range)
            return range.error();
        QuantityInput input = QuantityInput::of(*range);
        input.spread = range->isSingle() ? Spread::Triangular : spread;
        return edits::setQuantity(document, place, input);
    };
    return target;
}

RangeTarget statedTarget(Document &document, edits::Place place, const Sizing &sizing)
{
    const Currency currency = document.plan().info().currency;
    const bool isOnce = sizing.stated.kind == StatedAmount::Kind::Once;
    RangeTarget target {u"stated"_s, isOnce ? Words::tr("One-time cost") : Words::tr("Stated amount"),
                        {},          {},
                        {},          sizing.stated.spread,
                        {},          {}};
    target.unit = isOnce ? currency.toString() : Words::tr("%1 a month").arg(currency.toString());
    target.hint = isOnce ? Words::tr("What it costs once.") : Words::tr("What it costs a month.");
    const Range<Money> &now = sizing.stated.amount;
    const auto kind = sizing.stated.hasAmount() ? sizing.stated.kind : StatedAmount::Kind::Amount;
    if (sizing.stated.hasAmount())
        target.texts = {now.low.amountString(), now.likely.amountString(), now.high.amountString()};
    target.read = [currency](const QString &text) -> Result<double> {
        const auto amount = readMoney(text, currency);
        return amount ? Result<double>(static_cast<double>(amount->micros()) / 1e6)
                      : Result<double>(amount.error());
    };
    target.apply = [&document, place, currency, kind](const Texts &texts, Spread spread) -> Status {
        const auto range =
            readAll<Money>(texts, [&](const QString &text) { return readMoney(text, currency); });
        if (!range)
            return range.error();
        StatedAmount stated;
        stated.kind = kind;
        stated.amount = *range;
        stated.spread = range->isSingle() ? Spread::Triangular : spread;
        return edits::setStated(document, place, stated);
    };
    return target;
}

RangeTarget priceTarget(Document &document, const Rate &rate, const QString &name, const Format &format)
{
    RangeTarget target {u"price:%1"_s.arg(rate.id.value()),
                        Words::tr("Price of %1").arg(name),
                        Words::tr("% against the price"),
                        {},
                        {u"0"_s, u"0"_s, u"0"_s},
                        Spread::Triangular,
                        {},
                        {}};
    target.hint = Words::tr("By how much it may differ from %1: -10, 0, 30 is from 10 % less to 30 % more.")
                      .arg(priceText(format, rate));
    if (const PriceRange *range = edits::priceRangeOf(document.plan(), rate.id)) {
        target.texts = {range->percent.low.toString(), range->percent.likely.toString(),
                        range->percent.high.toString()};
        target.spread = range->spread;
    }
    target.read = [](const QString &text) -> Result<double> {
        const auto percent = readPercent(text);
        return percent ? Result<double>(percent->toDouble()) : Result<double>(percent.error());
    };
    target.apply = [&document, id = rate.id](const Texts &texts, Spread spread) -> Status {
        const auto range = readAll<Percent>(texts, readPercent);
        if (!range)
            return range.error();
        if (*range == Range<Percent>())
            return edits::removePriceRange(document, id);
        PriceRange row;
        row.rate = id;
        row.percent = *range;
        row.spread = spread;
        if (const PriceRange *before = edits::priceRangeOf(document.plan(), id))
            row.reason = before->reason;
        const auto done = edits::setPriceRange(document, row);
        return done ? Status() : Status(done.error());
    };
    return target;
}

RangeTarget amountTarget(Document &document, edits::Place place, const Charge &charge, const QString &name,
                         const QString &unit)
{
    const Range<Quantity> &now = charge.amount.number;
    RangeTarget target {u"amount:%1"_s.arg(charge.id.value()),
                        Words::tr("Amount of %1").arg(name),
                        unit,
                        {},
                        {},
                        charge.amount.spread,
                        {},
                        {}};
    target.hint = charge.counts == Charge::Counts::Each ? Words::tr("How much of it for every unit.")
                                                        : Words::tr("How much of it in all.");
    target.texts = {now.low.toString(), now.likely.toString(), now.high.toString()};
    target.read = [unit](const QString &text) { return number(readQuantity(text, unit)); };
    target.apply = [&document, place, charge, unit](const Texts &texts, Spread spread) -> Status {
        const auto range =
            readAll<Quantity>(texts, [&](const QString &text) { return readQuantity(text, unit); });
        if (!range)
            return range.error();
        QuantityInput input = QuantityInput::of(*range);
        input.spread = range->isSingle() ? Spread::Triangular : spread;
        return edits::editChargeAt(document, place, charge, Words::tr("Change range"),
                                   [&](const Charge &each) {
                                       Charge changed = each;
                                       changed.amount = input;
                                       return edits::setCharge(document, changed);
                                   });
    };
    return target;
}

RangeTarget adjustmentTarget(Document &document, const Adjustment &adjustment, qsizetype index)
{
    const PhasePercent &step = adjustment.steps.at(index);
    RangeTarget target {u"adjustment:%1"_s.arg(adjustment.id.value()),
                        Words::tr("Adjustment “%1”").arg(adjustment.name),
                        u"%"_s,
                        {},
                        {},
                        step.spread,
                        {},
                        {}};
    const Phase *phase = document.find(step.phase);
    target.hint = phase ? Words::tr("Per cent of its lines from %1 on.").arg(phase->name)
                        : Words::tr("Per cent of its lines.");
    target.texts = {step.percent.low.toString(), step.percent.likely.toString(),
                    step.percent.high.toString()};
    target.read = [](const QString &text) -> Result<double> {
        const auto percent = readPercent(text);
        return percent ? Result<double>(percent->toDouble()) : Result<double>(percent.error());
    };
    target.apply = [&document, id = adjustment.id, index](const Texts &texts, Spread spread) -> Status {
        const auto range = readAll<Percent>(texts, readPercent);
        const Adjustment *row = document.find(id);
        if (!range)
            return range.error();
        if (!row || index >= row->steps.size())
            return {};
        Adjustment changed = *row;
        changed.steps[index].percent = *range;
        changed.steps[index].spread = spread;
        const auto done = edits::setAdjustment(document, changed);
        return done ? Status() : Status(done.error());
    };
    return target;
}

} // namespace

QList<RangeTarget> rangeTargets(Document &document, ComponentId component, PhaseId phase,
                                const Format &format)
{
    QList<RangeTarget> targets;
    const Plan &plan = document.plan();
    const Component *row = plan.find(component);
    const Sizing *sizing = sizingAt(plan, component, phase);
    if (!row)
        return targets;
    const edits::Place place {component, phase};
    if (sizing && sizing->present) {
        if (sizing->quantity.kind != QuantityInput::Kind::Formula)
            targets.append(quantityTarget(document, place, *sizing));
        targets.append(statedTarget(document, place, *sizing));
        for (const Charge &charge : plan.table<Charge>()) {
            const Rate *rate = charge.sizing == sizing->id ? plan.find(charge.rate) : nullptr;
            const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
            if (!item)
                continue;
            const QString name = charge.name.isEmpty() ? item->name : charge.name;
            targets.append(priceTarget(document, *rate, name, format));
            if (charge.amount.kind == QuantityInput::Kind::Number && charge.amount != QuantityInput::of(1))
                targets.append(amountTarget(document, place, charge, name, rate->unit));
        }
    }
    for (const Adjustment &adjustment : plan.table<Adjustment>()) {
        const bool isOurs = adjustment.option.isNone() || adjustment.option == row->option;
        const PhasePercent *step = isOurs ? stepAt(plan, adjustment, phase) : nullptr;
        if (step)
            targets.append(adjustmentTarget(document, adjustment, step - adjustment.steps.constData()));
    }
    return targets;
}

} // namespace stratoplan
