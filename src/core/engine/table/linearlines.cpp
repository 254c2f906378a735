// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/table/linearlines.h"

#include "core/engine/pricing/effective.h"
#include "core/engine/settling.h"

#include <algorithm>

namespace stratoplan {

namespace {

constexpr qint64 notKnown = UnitColumns::notKnown;

/// The product of two quantities in millionths, half to even; notKnown where it
/// does not fit.
qint64 product(qint64 a, qint64 b)
{
    if (b == Quantity::one())
        return a;
    constexpr HalfEvenDivider one(Quantity::one());
    qint64 small = 0;
    if (!__builtin_mul_overflow(a, b, &small))
        return one.divide(small);
    return decimal::narrow(decimal::divideHalfEven(Int128(a) * b, Quantity::one())).value_or(notKnown);
}

} // namespace

const LinearLines::End LinearLines::lowEnd {&Range<Quantity>::low, &UnitColumns::low};
const LinearLines::End LinearLines::likelyEnd {&Range<Quantity>::likely, &UnitColumns::likely};
const LinearLines::End LinearLines::highEnd {&Range<Quantity>::high, &UnitColumns::high};

/// What the parts of a line cost together in a column.
class LinearLines::Sum
{
public:
    qint64 low = 0;
    qint64 likely = 0;
    qint64 high = 0;
    bool overridden = false;
    bool discounted = false;
};

LinearLines::LinearLines(const Plan &plan, const SizingIndex &sizings, const Quantities &quantities,
                         Basis basis)
    : m_plan(plan), m_sizings(sizings), m_quantities(quantities), m_basis(basis),
      m_currency(plan.info().currency), m_prices(plan, sizings, quantities),
      m_units(sizings.index(), quantities)
{
    const Timeline &timeline = quantities.timeline();
    for (int column = 0; column < timeline.size(); ++column) {
        const Period &period = timeline.at(column);
        const int epoch = priceEpoch(plan, period.month);
        const bool goesOn = column > 0 && m_stretches.back().phase == period.phase
            && m_stretches.back().epoch == epoch
            && timeline.at(column - 1).month.has_value() == period.month.has_value();
        if (!goesOn)
            m_stretches.push_back({column, column, period.phase, epoch});
        m_stretches.back().end = column + 1;
    }
}

bool LinearLines::covers(const PlanIndex::ComponentRow &component) const
{
    for (const PlanIndex::SizingRow &sizing : m_sizings.index().sizings(component)) {
        for (const PlanIndex::ChargeRow &charge : m_sizings.index().charges(sizing)) {
            if (charge.rate >= 0 && !m_prices.isPlain(charge.rate))
                return false;
        }
    }
    return true;
}

void LinearLines::fill(const PlanIndex::ComponentRow &component, CostBlock &block, qsizetype row)
{
    for (const Stretch &stretch : m_stretches) {
        const PlanIndex::SizingRow *sizing = m_sizings.at(component, stretch.phase);
        if (sizing && sizing->present)
            fillStretch(component, *sizing, stretch, block, row);
    }
}

LinearLines::Amount LinearLines::amountOf(const PlanIndex::Input &input, ComponentId component)
{
    Amount amount;
    amount.number = input.number;
    amount.isKnown = input.kind != QuantityInput::Kind::Unknown;
    if (input.kind == QuantityInput::Kind::Formula)
        amount.units = &m_units.of(input.formula, component);
    return amount;
}

void LinearLines::takeParts(const PlanIndex::ComponentRow &component, const PlanIndex::SizingRow &sizing,
                            const Stretch &stretch)
{
    m_parts.clear();
    for (const PlanIndex::ChargeRow &charge : m_sizings.index().charges(sizing)) {
        Part part;
        part.price = m_prices.at(charge, component.environment, stretch.epoch, stretch.begin);
        part.amount = amountOf(charge.amount, component.id);
        if (charge.counts == Charge::Counts::Each)
            part.heads = amountOf(sizing.quantity, component.id);
        m_parts.push_back(part);
    }
}

void LinearLines::fillStretch(const PlanIndex::ComponentRow &component, const PlanIndex::SizingRow &sizing,
                              const Stretch &stretch, CostBlock &block, qsizetype row)
{
    const bool isStated =
        sizing.stated != StatedAmount::Kind::None && sizing.stated != StatedAmount::Kind::Unknown;
    const auto statedIn = [&](int column) {
        return statedCell(m_plan, m_quantities.timeline(), m_plan.table<Sizing>().at(sizing.row),
                          m_quantities.timeline().at(column));
    };
    CostCell stated;
    stated.state = CostCell::State::Unknown;
    const bool isDated = sizing.stated == StatedAmount::Kind::Once
        || sizing.stated == StatedAmount::Kind::AfterFirstYear; // differs from month to month
    if (isStated && !isDated)
        stated = statedIn(stretch.begin);
    if (m_basis == Basis::Stated && stated.state != CostCell::State::Unknown) {
        // What the catalog says does not count.
        block.fill(row, {stretch.begin, stretch.end}, settledCell(CostCell(), stated, m_basis, m_currency));
        return;
    }
    takeParts(component, sizing, stretch);
    const bool statedCounts = m_basis == Basis::Stated && isDated;
    if (!statedCounts && fillAtOnce(stretch, m_basis == Basis::Stated, block, row))
        return;
    const bool varies = isDated
        || std::any_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.varies(); });
    CostCell settled;
    for (int column = stretch.begin; column < stretch.end; ++column) {
        if (column == stretch.begin || varies)
            settled = settledCell(cell(column), isDated ? statedIn(column) : stated, m_basis, m_currency);
        block.set(row, column, settled);
    }
}

/// The common case: every part has a cost in all columns of the stretch that 64
/// bits can say.
bool LinearLines::fillAtOnce(const Stretch &stretch, bool otherBasis, CostBlock &block, qsizetype row)
{
    if (m_parts.empty())
        return false;
    const auto columns = static_cast<std::size_t>(stretch.end - stretch.begin);
    const auto clear = [&](std::vector<qint64> &sums) { sums.assign(columns, 0); };
    clear(m_sums.likely);
    CostCell cell;
    cell.state = CostCell::State::Priced;
    cell.otherBasis = otherBasis;
    bool ranged = false;
    for (const Part &part : m_parts) {
        if (!part.isKnown() || !part.price->isSmall || !addCosts(part, likelyEnd, stretch, m_sums.likely))
            return false;
        cell.discounted = cell.discounted || part.price->discounted;
        cell.overridden = cell.overridden || part.price->overridden;
        ranged = ranged || part.isRanged();
    }
    if (!ranged) {
        block.setSingles(row, stretch.begin, m_sums.likely, CostBlock::marksOf(cell));
        return true;
    }
    clear(m_sums.low);
    clear(m_sums.high);
    for (const Part &part : m_parts) {
        if (!addCosts(part, lowEnd, stretch, m_sums.low) || !addCosts(part, highEnd, stretch, m_sums.high))
            return false;
    }
    block.setRanges(row, stretch.begin, m_sums, columns, CostBlock::marksOf(cell));
    return true;
}

/// Adds what a part costs in a stretch; false where that is not known
/// everywhere or needs more than 64 bits.
bool LinearLines::addCosts(const Part &part, const End &end, const Stretch &stretch,
                           std::vector<qint64> &sums)
{
    const auto columns = sums.size();
    const UnitColumns *only = nullptr;
    const bool isOne = !part.amount.units && part.amount.number.*end.number == Quantity::fromWhole(1);
    if (!part.heads)
        only = part.amount.units;
    else if (isOne)
        only = part.heads->units;
    const qint64 *units = nullptr;
    qint64 largest = 0;
    if (only) {
        if (!only->complete)
            return false;
        units = only->*end.units + stretch.begin;
        largest = only->largest;
    } else {
        m_products.resize(columns);
        for (std::size_t i = 0; i < columns; ++i) {
            const bool isSame = i > 0 && !part.varies();
            m_products[i] =
                isSame ? m_products[i - 1] : unitsOf(part, end, stretch.begin + static_cast<int>(i));
            if (m_products[i] < 0)
                return false;
            largest = std::max(largest, m_products[i]);
        }
        units = m_products.data();
    }
    const qint64 factor = part.price->smallFactor;
    qint64 most = 0;
    if (__builtin_mul_overflow(largest, factor, &most))
        return false;
    const HalfEvenDivider divisor = part.price->smallDivisor;
    // A discount on nothing is none: where that is so in some columns they are
    // not alike.
    if (part.price->discounted && divisor.divide(*std::min_element(units, units + columns) * factor) == 0)
        return false;
    qint64 *const results = sums.data();
    for (std::size_t i = 0; i < columns; ++i)
        results[i] += divisor.divide(units[i] * factor);
    return true;
}

/// The units of a part in a column; notKnown where there are none.
qint64 LinearLines::unitsOf(const Part &part, const End &end, int column)
{
    const auto valueOf = [&](const Amount &amount) {
        return amount.units ? (amount.units->*end.units)[column] : (amount.number.*end.number).raw();
    };
    const qint64 amount = valueOf(part.amount);
    if (!part.heads || amount < 0)
        return amount;
    const qint64 heads = valueOf(*part.heads);
    return heads < 0 ? notKnown : product(heads, amount);
}

bool LinearLines::addCost(const Part &part, int column, Sum &sum)
{
    const auto costOf = [&](const End &end) {
        const qint64 units = unitsOf(part, end, column);
        return units < 0 ? notKnown : part.price->costOf(units);
    };
    const qint64 likely = costOf(likelyEnd);
    const qint64 low = part.isRanged() ? costOf(lowEnd) : likely;
    const qint64 high = part.isRanged() ? costOf(highEnd) : likely;
    if (low < 0 || likely < 0 || high < 0)
        return false;
    sum.low += low;
    sum.likely += likely;
    sum.high += high;
    sum.discounted = sum.discounted || (part.price->discounted && likely != 0);
    return true;
}

CostCell LinearLines::cell(int column) const
{
    Sum sum;
    bool known = !m_parts.empty();
    for (const Part &part : m_parts) {
        known = (part.isKnown() && addCost(part, column, sum)) && known;
        sum.overridden = sum.overridden || (part.price && part.price->overridden);
    }
    CostCell cell;
    cell.state = known ? CostCell::State::Priced : CostCell::State::Unknown;
    cell.overridden = sum.overridden;
    cell.discounted = sum.discounted;
    const auto money = [this](qint64 micros) { return Money::fromMicros(micros, m_currency); };
    cell.amount = known ? Range(money(sum.low), money(sum.likely), money(sum.high)) : Range(money(0));
    return cell;
}

} // namespace stratoplan
