// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/column.h"

#include "core/engine/pricing.h"
#include "core/engine/selection.h"

#include <QCoreApplication>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct CostText
{
    Q_DECLARE_TR_FUNCTIONS(Cost)
};

/// A product of two quantities, or nothing when it does not fit.
std::optional<Quantity> times(Quantity a, Quantity b)
{
    const Int128 product = decimal::divideHalfEven(Int128(a.raw()) * b.raw(), Quantity::one());
    const auto raw = decimal::narrow(product);
    return raw ? std::optional(Quantity::fromRaw(*raw)) : std::nullopt;
}

std::optional<Range<Quantity>> times(const Range<Quantity> &a, const Range<Quantity> &b)
{
    const auto low = times(a.low, b.low);
    const auto likely = times(a.likely, b.likely);
    const auto high = times(a.high, b.high);
    if (!low || !likely || !high)
        return std::nullopt;
    return Range(*low, *likely, *high);
}

/// Why a quantity cannot be used; empty where it can.
QString problemOf(const QuantityInput &input)
{
    switch (input.kind) {
    case QuantityInput::Kind::Number:
        return {};
    case QuantityInput::Kind::Formula:
        return CostText::tr("The quantity is a formula, which is not calculated yet.");
    case QuantityInput::Kind::Unknown:
        return CostText::tr("The quantity is not known.");
    }
    return {};
}

CostCell statedCell(const StatedAmount &stated)
{
    CostCell cell;
    switch (stated.kind) {
    case StatedAmount::Kind::Amount:
        cell.state = CostCell::State::Priced;
        cell.amount = stated.amount;
        break;
    case StatedAmount::Kind::Free:
        cell.state = CostCell::State::Free;
        break;
    case StatedAmount::Kind::Included:
        cell.state = CostCell::State::Included;
        break;
    case StatedAmount::Kind::None:
    case StatedAmount::Kind::Unknown:
        cell.state = CostCell::State::Unknown;
        break;
    }
    return cell;
}

CostCell catalogCell(const QList<ChargeResult> &charges, Currency currency)
{
    CostCell cell;
    cell.state = charges.isEmpty() ? CostCell::State::Unknown : CostCell::State::Priced;
    cell.amount = Range(Money::fromMicros(0, currency));
    for (const ChargeResult &charge : charges) {
        if (!charge.unknownWhy.isEmpty())
            cell.state = CostCell::State::Unknown;
        cell.amount += charge.cost;
    }
    if (cell.state == CostCell::State::Unknown)
        cell.amount = Range(Money::fromMicros(0, currency));
    return cell;
}

Range<Money> shareOf(const Range<Money> &amount, const Range<Percent> &percent)
{
    return {amount.low.share(percent.low), amount.likely.share(percent.likely),
            amount.high.share(percent.high)};
}

} // namespace

ColumnCalculator::ColumnCalculator(const Plan &plan, OptionId option, Basis basis)
    : m_plan(plan), m_option(option), m_basis(basis), m_sizings(plan)
{
}

Column ColumnCalculator::at(PhaseId phase) const
{
    Column column;
    for (const Component &component : m_plan.table<Component>()) {
        if (component.option == m_option)
            column.lines.append(line(component, phase));
    }
    pricePools(column);
    for (LineResult &each : column.lines)
        settle(each);
    applyShares(column, phase);
    addAdjustments(column, phase);
    return column;
}

bool ColumnCalculator::isCounted(EnvironmentId environment) const
{
    const Environment *row = m_plan.find(environment);
    return !row || row->inPlaceOf.isNone();
}

LineResult ColumnCalculator::line(const Component &component, PhaseId phase) const
{
    LineResult result;
    result.component = component.id;
    result.environment = component.environment;
    result.counted = isCounted(component.environment);
    const Sizing *sizing = m_sizings.at(component.id, phase);
    if (!sizing || !sizing->present)
        return result;
    result.sizing = sizing->id;
    for (const ChargeId id : m_sizings.charges(sizing->id)) {
        ChargeResult charge = usageOf(*sizing, *m_plan.find(id));
        priceAlone(charge);
        result.charges.append(charge);
    }
    return result;
}

ChargeResult ColumnCalculator::usageOf(const Sizing &sizing, const Charge &charge) const
{
    ChargeResult result;
    result.charge = charge.id;
    result.rate = charge.rate;
    const Rate *rate = m_plan.find(charge.rate);
    result.unknownWhy = problemOf(charge.amount);
    if (charge.counts == Charge::Counts::Each && result.unknownWhy.isEmpty())
        result.unknownWhy = problemOf(sizing.quantity);
    if (!rate) {
        result.unknownWhy = sizing.unpricedReason.isEmpty() ? CostText::tr("No sourced price exists.")
                                                            : sizing.unpricedReason;
    } else if (rate->currency != m_plan.info().currency) {
        result.unknownWhy = CostText::tr("The price is in %1, the plan in %2; amounts of two currencies are not added.")
                                .arg(rate->currency.toString(), m_plan.info().currency.toString());
    }
    if (!result.unknownWhy.isEmpty())
        return result;
    const auto usage = charge.counts == Charge::Counts::Each
        ? times(sizing.quantity.number, charge.amount.number)
        : std::optional(charge.amount.number);
    if (!usage)
        result.unknownWhy = CostText::tr("The quantity is too large to be calculated.");
    else
        result.usage = result.pool = *usage;
    return result;
}

void ColumnCalculator::priceAlone(ChargeResult &result) const
{
    const Rate *rate = m_plan.find(result.rate);
    if (!result.unknownWhy.isEmpty() || !isLinear(*rate))
        return;
    const Quantity hours = m_plan.info().hoursPerMonth;
    const auto low = priceUsage(*rate, result.usage.low, hours);
    const auto likely = priceUsage(*rate, result.usage.likely, hours);
    const auto high = priceUsage(*rate, result.usage.high, hours);
    if (!low || !likely || !high)
        result.unknownWhy = (!low ? low : !likely ? likely : high).error().message;
    else
        result.cost = {low->cost, likely->cost, high->cost};
}

QString ColumnCalculator::poolKey(const LineResult &line, const ChargeResult &charge) const
{
    const Component *component = m_plan.find(line.component);
    const PriceItem *item = m_plan.find(m_plan.find(charge.rate)->item);
    const QString scope = component->account ? u"a%1"_s.arg(component->account.value())
                                             : u"p"_s + (item ? item->provider : QString());
    const qint64 apart = line.counted ? 0 : line.environment.value();
    return u"%1/%2/%3"_s.arg(charge.rate.value()).arg(apart).arg(scope);
}

void ColumnCalculator::pricePools(Column &column) const
{
    QMap<QString, QList<ChargeResult *>> pools;
    for (LineResult &each : column.lines) {
        for (ChargeResult &charge : each.charges) {
            if (charge.unknownWhy.isEmpty() && !isLinear(*m_plan.find(charge.rate)))
                pools[poolKey(each, charge)].append(&charge);
        }
    }
    const Quantity hours = m_plan.info().hoursPerMonth;
    for (const QList<ChargeResult *> &pool : std::as_const(pools)) {
        const Rate &rate = *m_plan.find(pool.front()->rate);
        Range<Quantity> all;
        for (const ChargeResult *charge : pool)
            all += charge->usage;
        for (auto bound : {&Range<Quantity>::low, &Range<Quantity>::likely, &Range<Quantity>::high}) {
            const auto priced = priceUsage(rate, all.*bound, hours);
            QList<qint64> weights;
            for (const ChargeResult *charge : pool)
                weights.append((charge->usage.*bound).raw());
            const QList<Money> parts = allot(priced ? priced->cost : Money(), weights);
            for (qsizetype i = 0; i < pool.size(); ++i) {
                ChargeResult &charge = *pool.at(i);
                charge.pool = all;
                if (!priced)
                    charge.unknownWhy = priced.error().message;
                else if (bound == &Range<Quantity>::low)
                    charge.cost.low = parts.at(i);
                else if (bound == &Range<Quantity>::likely)
                    charge.cost.likely = parts.at(i);
                else
                    charge.cost.high = parts.at(i);
            }
        }
    }
}

void ColumnCalculator::settle(LineResult &line) const
{
    const Sizing *sizing = m_plan.find(line.sizing);
    if (!sizing)
        return;
    const CostCell catalog = catalogCell(line.charges, m_plan.info().currency);
    const CostCell stated = statedCell(sizing->stated);
    const bool isStated = m_basis == Basis::Stated;
    line.cell = isStated ? stated : catalog;
    const CostCell &other = isStated ? catalog : stated;
    if (line.cell.state == CostCell::State::Unknown && other.state != CostCell::State::Unknown) {
        line.cell = other;
        line.cell.otherBasis = true;
    }
    if (line.cell.state != CostCell::State::Priced)
        line.cell.amount = Range(Money::fromMicros(0, m_plan.info().currency));
    if (line.cell.state != CostCell::State::Unknown)
        return;
    for (const ChargeResult &charge : line.charges) {
        if (line.unknownWhy.isEmpty())
            line.unknownWhy = charge.unknownWhy;
    }
    if (line.unknownWhy.isEmpty()) {
        line.unknownWhy = sizing->unpricedReason.isEmpty() ? CostText::tr("No price item and no stated amount.")
                                                           : sizing->unpricedReason;
    }
}

void ColumnCalculator::applyShares(Column &column, PhaseId phase) const
{
    for (const Adjustment &adjustment : m_plan.table<Adjustment>()) {
        if (adjustment.mode != Adjustment::Mode::Share
            || (adjustment.option && adjustment.option != m_option))
            continue;
        const auto percent = percentAt(m_plan, adjustment, phase);
        if (!percent)
            continue;
        for (LineResult &line : column.lines) {
            if (line.cell.state != CostCell::State::Priced
                || !covers(adjustment.selection, *m_plan.find(line.component)))
                continue;
            line.shares.append({adjustment.id, *percent, line.cell.amount});
            line.cell.amount = shareOf(line.cell.amount, *percent);
        }
    }
}

void ColumnCalculator::addAdjustments(Column &column, PhaseId phase) const
{
    QList<EnvironmentId> environments {EnvironmentId()};
    for (const Environment &environment : m_plan.table<Environment>())
        environments.append(environment.id);
    for (const Adjustment &adjustment : m_plan.table<Adjustment>()) {
        if (adjustment.mode != Adjustment::Mode::Add
            || (adjustment.option && adjustment.option != m_option))
            continue;
        const auto percent = percentAt(m_plan, adjustment, phase);
        for (const EnvironmentId environment : std::as_const(environments)) {
            CostSum covered;
            covered.amount = Range(Money::fromMicros(0, m_plan.info().currency));
            for (const LineResult &line : std::as_const(column.lines)) {
                if (line.environment == environment
                    && covers(adjustment.selection, *m_plan.find(line.component)))
                    covered.add(line.cell);
            }
            for (const AddedLine &earlier : std::as_const(column.added)) {
                if (earlier.environment == environment
                    && covers(adjustment.selection, earlier.adjustment, environment))
                    covered.add(earlier.cell);
            }
            AddedLine added {adjustment.id, environment,         isCounted(environment), {},
                             {},            covered.amount, covered.present,        covered.unknown};
            if (percent && covered.present > covered.unknown) {
                added.percent = *percent;
                added.cell.state = CostCell::State::Priced;
                added.cell.amount = shareOf(covered.amount, *percent);
            }
            column.added.append(added);
        }
    }
}

} // namespace stratoplan
