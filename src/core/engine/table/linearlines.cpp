// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/table/linearlines.h"

#include "core/engine/pricing/pricing.h"
#include "core/engine/ownvalues.h"
#include "core/engine/settling.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stratoplan {

namespace {

constexpr qint64 notKnown = -1;

Int128 commonDivisor(Int128 a, Int128 b)
{
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

bool fits64(Int128 value)
{
    return value >= 0 && value <= std::numeric_limits<qint64>::max();
}

qint64 rawOf(double value)
{
    const auto quantity = asQuantity(value);
    return quantity && !quantity->isNegative() ? quantity->raw() : notKnown;
}

/// @p a / @p b, half to even, for 0 <= a, 0 < b.
qint64 divideHalfEven64(qint64 a, qint64 b)
{
    const qint64 quotient = a / b;
    const qint64 rest = a - quotient * b;
    const qint64 other = b - rest;
    return quotient + (rest > other || (rest == other && (quotient & 1)));
}

/// The product of two quantities in millionths, half to even; notKnown where it does not fit.
qint64 product(qint64 a, qint64 b)
{
    if (b == Quantity::one())
        return a;
    const auto raw = decimal::narrow(decimal::divideHalfEven(Int128(a) * b, Quantity::one()));
    return raw.value_or(notKnown);
}

} // namespace

LinearLines::LinearLines(const Plan &plan, const SizingIndex &sizings, const Quantities &quantities,
                         Basis basis)
    : m_plan(plan), m_sizings(sizings), m_quantities(quantities), m_basis(basis),
      m_currency(plan.info().currency)
{
    for (const Period &period : quantities.timeline().periods())
        m_epochs.append(priceEpoch(plan, period.month));
}

bool LinearLines::isPlain(const Rate &rate) const
{
    auto known = m_plain.constFind(rate.id);
    if (known == m_plain.cend()) {
        const bool plain = rate.tiers.size() == 1 && rate.tiers.front().from.isZero() && rate.per.raw() > 0
            && rate.tierScope == Rate::Scope::Account && isLinear(rate) && rate.upfront.isZero()
            && !m_quantities.commitment(rate.id);
        known = m_plain.insert(rate.id, plain);
    }
    return *known;
}

bool LinearLines::covers(ComponentId component) const
{
    for (const SizingId sizing : m_sizings.of(component)) {
        for (const ChargeId id : m_sizings.charges(sizing)) {
            const Charge *charge = m_plan.find(id);
            const Rate *rate = m_plan.find(charge->rate);
            if (rate && !isPlain(*rate))
                return false;
        }
    }
    return true;
}

const LinearLines::Price &LinearLines::price(const Charge &charge, int column,
                                             EnvironmentId environment) const
{
    const Rate &rate = *m_plan.find(charge.rate);
    const Quantity hours = m_quantities.hours(charge, &rate, environment);
    const qint64 key =
        qint64(m_epochs.at(column)) * 1'000'000'007 + (rate.time == Rate::Time::Hour ? hours.raw() : 0);
    const auto known = m_prices.constFind({rate.id, key});
    if (known != m_prices.cend())
        return **known;
    const EffectiveRate effective = effectiveRate(m_plan, rate, m_quantities.timeline().at(column).month);
    Price price;
    price.usable = effective.problem.isEmpty() && !effective.rate.tiers.isEmpty();
    price.overridden = effective.isOverridden();
    price.discounted = effective.isDiscounted();
    if (price.usable) {
        // priceUsage(): units (1e-6) × hours (1e-6) × price (1e-12) / (1e12 × per (1e-6)) is millionths.
        constexpr qint64 million = 1'000'000;
        price.factor = Int128(effective.rate.tiers.front().price.raw())
            * (effective.rate.time == Rate::Time::Hour ? hours.raw() : million);
        price.divisor = Int128(million) * million * effective.rate.per.raw();
        if (const Int128 common = commonDivisor(price.factor, price.divisor); common > 1) {
            price.factor /= common;
            price.divisor /= common;
        }
        price.isSmall = fits64(price.factor) && fits64(price.divisor);
        price.usable = price.factor >= 0;
    }
    return **m_prices.insert({rate.id, key}, std::make_shared<const Price>(price));
}

const LinearLines::Units &LinearLines::units(const QString &formula, ComponentId component) const
{
    const QString key =
        namesOwnValues(formula) ? QString::number(component.value()) + u'\n' + formula : formula;
    const auto known = m_units.constFind(key);
    if (known != m_units.cend())
        return **known;
    const auto made = std::make_shared<Units>();
    const Series &series = m_quantities.series(formula, component);
    const auto columns = static_cast<std::size_t>(m_quantities.timeline().size());
    if (!series.problem.isEmpty()) {
        made->likely.assign(columns, notKnown);
    } else {
        made->likely.resize(columns);
        std::transform(series.likely.begin(), series.likely.end(), made->likely.begin(), rawOf);
    }
    made->low = made->high = made->likely;
    made->ranged = series.problem.isEmpty() && series.isRanged();
    for (std::size_t column = 0; made->ranged && column < columns; ++column) {
        made->low[column] = rawOf(series.low[column]);
        made->high[column] = rawOf(series.high[column]);
        const bool known3 = made->low[column] >= 0 && made->likely[column] >= 0 && made->high[column] >= 0;
        if (!known3)
            made->low[column] = made->likely[column] = made->high[column] = notKnown;
    }
    return **m_units.insert(key, made);
}

LinearLines::Part LinearLines::part(const Sizing &sizing, const Charge &charge, int column,
                                    EnvironmentId environment) const
{
    Part part;
    part.price = m_plan.find(charge.rate) ? &price(charge, column, environment) : nullptr;
    part.isUnknown = !part.price || !part.price->usable;
    const auto take = [&](const QuantityInput &input, const Units *&units, Range<Quantity> &number) {
        if (input.kind == QuantityInput::Kind::Formula)
            units = &this->units(input.formula, sizing.component);
        else if (input.kind == QuantityInput::Kind::Number)
            number = input.number;
        else
            part.isUnknown = true;
    };
    take(charge.amount, part.amountBy, part.amount);
    if (charge.counts == Charge::Counts::Each) {
        take(sizing.quantity, part.headsBy, part.heads);
        part.hasHeads = true;
    }
    return part;
}

namespace {

/// The low, likely or high units of a part in a column; notKnown where there are none.
template <class Part, class Pick, class PickUnits>
qint64 unitsOf(const Part &part, std::size_t column, Pick pick, PickUnits pickUnits)
{
    const qint64 amount = part.amountBy ? pickUnits(*part.amountBy)[column] : pick(part.amount).raw();
    if (!part.hasHeads || amount < 0)
        return amount;
    const qint64 heads = part.headsBy ? pickUnits(*part.headsBy)[column] : pick(part.heads).raw();
    return heads < 0 ? notKnown : product(heads, amount);
}

template <class Price>
qint64 costOf(const Price &price, qint64 units)
{
    if (units < 0)
        return notKnown;
    qint64 small = 0;
    if (price.isSmall && !__builtin_mul_overflow(units, static_cast<qint64>(price.factor), &small))
        return divideHalfEven64(small, static_cast<qint64>(price.divisor));
    const auto large = decimal::multiply(price.factor, units);
    return large ? decimal::narrow(decimal::divideHalfEven(*large, price.divisor)).value_or(notKnown)
                 : notKnown;
}

} // namespace

bool LinearLines::addCost(const Part &part, int column, Amounts &sum) const
{
    const auto place = static_cast<std::size_t>(column);
    const qint64 likely = costOf(*part.price,
                                 unitsOf(
                                     part, place, [](const auto &r) { return r.likely; },
                                     [](const Units &u) -> const auto & { return u.likely; }));
    if (likely < 0)
        return false;
    const bool ranged = (part.amountBy ? part.amountBy->ranged : !part.amount.isSingle())
        || (part.hasHeads && (part.headsBy ? part.headsBy->ranged : !part.heads.isSingle()));
    qint64 low = likely;
    qint64 high = likely;
    if (ranged) {
        low = costOf(*part.price,
                     unitsOf(
                         part, place, [](const auto &r) { return r.low; },
                         [](const Units &u) -> const auto & { return u.low; }));
        high = costOf(*part.price,
                      unitsOf(
                          part, place, [](const auto &r) { return r.high; },
                          [](const Units &u) -> const auto & { return u.high; }));
        if (low < 0 || high < 0)
            return false;
    }
    sum.low += low;
    sum.likely += likely;
    sum.high += high;
    sum.overridden = sum.overridden || part.price->overridden;
    sum.discounted = sum.discounted || (part.price->discounted && likely != 0);
    return true;
}

CostCell LinearLines::cell(const QList<Part> &parts, int column) const
{
    Amounts sum;
    bool known = !parts.isEmpty();
    for (const Part &part : parts) {
        const bool priced = !part.isUnknown && addCost(part, column, sum);
        if (!priced && part.price) {
            sum.overridden = sum.overridden || part.price->overridden;
        }
        known = known && priced;
    }
    CostCell cell;
    cell.state = known ? CostCell::State::Priced : CostCell::State::Unknown;
    cell.overridden = sum.overridden;
    cell.discounted = sum.discounted;
    const auto money = [this](qint64 micros) { return Money::fromMicros(micros, m_currency); };
    cell.amount = known ? Range(money(sum.low), money(sum.likely), money(sum.high)) : Range(money(0));
    return cell;
}

void LinearLines::fill(const Component &component, CostBlock &block, qsizetype row) const
{
    const Timeline &timeline = m_quantities.timeline();
    for (int begin = 0; begin < timeline.size();) {
        const Sizing *sizing = m_sizings.at(component.id, timeline.at(begin).phase);
        int end = begin + 1;
        while (end < timeline.size() && timeline.at(end).phase == timeline.at(begin).phase
               && m_epochs.at(end) == m_epochs.at(begin)
               && timeline.at(end).month.has_value() == timeline.at(begin).month.has_value())
            ++end;
        if (sizing && sizing->present)
            fillStretch(component, *sizing, {begin, end}, block, row);
        begin = end;
    }
}

void LinearLines::fillStretch(const Component &component, const Sizing &sizing, std::pair<int, int> columns,
                              CostBlock &block, qsizetype row) const
{
    const auto &[begin, end] = columns;
    QList<Part> parts;
    bool varies = sizing.stated.kind == StatedAmount::Kind::Once;
    for (const ChargeId id : m_sizings.charges(sizing.id)) {
        parts.append(part(sizing, *m_plan.find(id), begin, component.environment));
        varies = varies || parts.last().amountBy || parts.last().headsBy;
    }
    const Timeline &timeline = m_quantities.timeline();
    CostCell settled;
    for (int column = begin; column < end; ++column) {
        if (column == begin || varies) {
            const CostCell stated = statedCell(m_plan, timeline, sizing, timeline.at(column));
            settled = settledCell(cell(parts, column), stated, m_basis, m_currency);
        }
        block.set(row, column, settled);
    }
}

} // namespace stratoplan
