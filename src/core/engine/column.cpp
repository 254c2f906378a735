// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/column.h"

#include "core/engine/pricing/pools.h"
#include "core/engine/pricing/pricing.h"
#include "core/engine/selection.h"
#include "core/engine/settling.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct CostText
{
    Q_DECLARE_TR_FUNCTIONS(Cost)
};

/// Whether the price book lowered what a charge costs: its recurring price, or what was paid for a term.
bool isDiscounted(const ChargeResult &charge)
{
    if (!charge.price || charge.cost.likely.isZero())
        return false;
    const bool recurs = charge.cost.likely != charge.upfront.likely || charge.purchases.isEmpty();
    return (recurs && charge.price->isDiscounted())
        || std::any_of(charge.purchases.begin(), charge.purchases.end(),
                       [](const UpfrontPurchase &each) { return each.discounted; });
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
        cell.overridden = cell.overridden || (charge.price && charge.price->isOverridden());
        cell.discounted = cell.discounted || isDiscounted(charge);
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

Range<Quantity> smaller(const Range<Quantity> &a, const Range<Quantity> &b)
{
    return {std::min(a.low, b.low), std::min(a.likely, b.likely), std::min(a.high, b.high)};
}

/// What is left of each end; in order, for an end may lose more than the other.
Range<Quantity> difference(const Range<Quantity> &a, const Range<Quantity> &b)
{
    const Quantity low = a.low - b.low;
    const Quantity likely = a.likely - b.likely;
    const Quantity high = a.high - b.high;
    return {std::min({low, likely, high}), likely, std::max({low, likely, high})};
}

/// True where a line's charges are a percentage of other lines.
bool isSpend(const ChargeResult &charge)
{
    return charge.price && charge.price->rate.time == Rate::Time::Spend;
}

bool hasSpend(const LineResult &line)
{
    return std::any_of(line.charges.begin(), line.charges.end(), isSpend);
}

} // namespace

/// The rates of the plan as they count in one period, each worked out once.
class ColumnCalculator::Prices
{
public:
    Prices(const Plan &plan, const Period &period) : m_plan(plan), m_period(period) { }

    [[nodiscard]] const Period &period() const { return m_period; }
    std::shared_ptr<const EffectiveRate> at(const Rate &rate)
    {
        auto &known = m_known[rate.id];
        if (!known)
            known = std::make_shared<const EffectiveRate>(effectiveRate(m_plan, rate, m_period.month));
        return known;
    }

private:
    const Plan &m_plan;
    const Period &m_period;
    QHash<RateId, std::shared_ptr<const EffectiveRate>> m_known;
};

ColumnCalculator::ColumnCalculator(const Plan &plan, OptionId option, Basis basis)
    : m_plan(plan), m_option(option), m_basis(basis), m_sizings(plan),
      m_quantities(plan, Timeline(plan), m_sizings), m_upfront(plan, option, m_sizings, m_quantities)
{
    for (const PlanIndex::SizingRow &row : m_sizings.index().sizings()) {
        if (row.stated != StatedAmount::Kind::Once)
            continue;
        if (const auto month = paidOnceIn(plan, m_quantities.timeline(), plan.table<Sizing>().at(row.row)))
            m_paidOnce.append(*month);
    }
}

bool ColumnCalculator::variesByMonth() const
{
    const auto &charges = m_plan.table<Charge>();
    return std::any_of(charges.begin(), charges.end(), [this](const Charge &charge) {
        const Sizing *sizing = m_plan.find(charge.sizing);
        const Component *component = sizing ? m_plan.find(sizing->component) : nullptr;
        return component && component->option == m_option && m_quantities.varies(*sizing, charge);
    });
}

Column ColumnCalculator::at(const Period &period) const
{
    Column column;
    Prices prices(m_plan, period);
    for (const Component &component : m_plan.table<Component>()) {
        if (component.option == m_option)
            column.lines.append(line(component, period, prices));
    }
    pricePools(column, period);
    for (LineResult &each : column.lines) {
        addUpfront(each, period, prices);
        if (hasSpend(each))
            continue;
        settle(each, period);
        applyShares(each, period.phase);
    }
    priceSpend(column);
    for (LineResult &each : column.lines) {
        if (!hasSpend(each))
            continue;
        settle(each, period);
        applyShares(each, period.phase);
    }
    addAdjustments(column, period.phase);
    return column;
}

QList<LineResult> ColumnCalculator::linesAt(const Period &period, const QList<ComponentId> &components) const
{
    Column column;
    Prices prices(m_plan, period);
    for (const ComponentId id : components)
        column.lines.append(line(*m_plan.find(id), period, prices));
    pricePools(column, period);
    for (LineResult &each : column.lines) {
        addUpfront(each, period, prices);
        settle(each, period);
    }
    return column.lines;
}

bool ColumnCalculator::hasSpendRates() const
{
    const auto &rates = m_plan.table<Rate>();
    const bool any = std::any_of(rates.begin(), rates.end(),
                                 [](const Rate &rate) { return rate.time == Rate::Time::Spend; });
    const auto &charges = m_plan.table<Charge>();
    return any && std::any_of(charges.begin(), charges.end(), [this](const Charge &charge) {
               const Rate *rate = m_plan.find(charge.rate);
               return rate && rate->time == Rate::Time::Spend;
           });
}

QString ColumnCalculator::sameAs(const Period &period) const
{
    // Formulas, commitments and upfront payments differ from month to month; allowances of a first year end
    // in it.
    if (!period.month)
        return u"u%1"_s.arg(period.phase.value());
    const int month = *period.month - m_plan.info().start;
    int openings = 0;
    for (const Account &account : m_plan.table<Account>()) {
        if (account.opened)
            openings += (*period.month >= *account.opened) + (*period.month >= *account.opened + 12);
    }
    const int firstYears = openings * 2 + (month < 12 ? 1 : 0);
    const QString prices =
        u"%1/%2/%3"_s.arg(period.phase.value()).arg(priceEpoch(m_plan, period.month)).arg(firstYears);
    if (!m_byMonth)
        m_byMonth = !m_upfront.isEmpty() || variesByMonth();
    const bool apart = *m_byMonth || m_paidOnce.contains(*period.month);
    return apart ? prices + u'/' + QString::number(month) : prices;
}

bool ColumnCalculator::isCounted(EnvironmentId environment) const
{
    const Environment *row = m_plan.find(environment);
    return !row || row->inPlaceOf.isNone();
}

LineResult ColumnCalculator::line(const Component &component, const Period &period, Prices &prices) const
{
    LineResult result;
    result.component = component.id;
    result.environment = component.environment;
    result.counted = isCounted(component.environment);
    const Sizing *sizing = m_sizings.at(component.id, period.phase);
    if (!sizing || !sizing->present)
        return result;
    result.sizing = sizing->id;
    for (const ChargeId id : m_sizings.charges(sizing->id))
        result.charges.append(usageOf(component, *sizing, *m_plan.find(id), prices));
    keepCommitted(result, period, prices);
    for (ChargeResult &charge : result.charges)
        priceAlone(charge);
    return result;
}

void ColumnCalculator::keepCommitted(LineResult &line, const Period &period, Prices &prices) const
{
    if (m_upfront.isEmpty() || !period.month)
        return;
    const int column = m_quantities.timeline().columnOf(period);
    const Sizing &sizing = *m_plan.find(line.sizing);
    QHash<RateId, Range<Quantity>> held;
    for (qsizetype place = 0; place < line.charges.size(); ++place) {
        ChargeResult &other = line.charges[place];
        const Charge &charge = *m_plan.find(other.charge);
        const auto units = m_quantities.units(sizing, charge, column);
        if (column < 0 || !units || other.rate == charge.rate || !other.unknownWhy.isEmpty())
            continue;
        const Rate &rate = *m_plan.find(charge.rate);
        const auto price = prices.at(rate);
        if (!isLinear(price->rate) || !isLinear(other.price->rate))
            continue;
        if (!held.contains(charge.rate))
            held.insert(charge.rate, m_upfront.outlasting(line.component, charge.rate, period));
        Range<Quantity> &left = held[charge.rate];
        const Range<Quantity> kept = smaller(*units, left);
        if (kept == Range<Quantity>())
            continue;
        left = difference(left, kept);
        ChargeResult committed;
        committed.charge = charge.id;
        committed.rate = rate.id;
        committed.price = price;
        committed.unknownWhy = committed.price->problem;
        committed.hours = m_quantities.hours(charge, &rate, line.environment);
        committed.usage = kept;
        committed.outlasting = m_upfront.purchases(line.component, rate.id, period);
        other.usage = difference(*units, kept);
        if (other.usage == Range<Quantity>())
            other = committed;
        else
            line.charges.insert(place++, committed);
    }
}

ChargeResult ColumnCalculator::usageOf(const Component &component, const Sizing &sizing, const Charge &charge,
                                       Prices &prices) const
{
    const int column = m_quantities.timeline().columnOf(prices.period());
    ChargeResult result;
    result.charge = charge.id;
    result.rate = column < 0 ? charge.rate : m_quantities.rate(charge, column);
    const Rate *rate = m_plan.find(result.rate);
    result.hours = m_quantities.hours(charge, rate, component.environment);
    if (!rate) {
        result.unknownWhy = sizing.unpricedReason.isEmpty() ? CostText::tr("No sourced price exists.")
                                                            : sizing.unpricedReason;
        return result;
    }
    result.price = prices.at(*rate);
    result.unknownWhy = result.price->problem;
    if (isSpend(result))
        return result;
    if (const QString problem = m_quantities.problem(sizing, charge, column); !problem.isEmpty())
        result.unknownWhy = problem;
    if (!result.unknownWhy.isEmpty())
        return result;
    const auto usage = m_quantities.units(sizing, charge, column);
    if (!usage)
        result.unknownWhy = CostText::tr("The quantity is too large to be calculated.");
    else
        result.usage = *usage;
    return result;
}

void ColumnCalculator::priceAlone(ChargeResult &result) const
{
    if (!result.unknownWhy.isEmpty() || !isLinear(result.price->rate))
        return;
    const Rate &rate = result.price->rate;
    const auto likely = priceUsage(rate, result.usage.likely, result.hours);
    const bool single = result.usage.isSingle();
    const auto low = single ? likely : priceUsage(rate, result.usage.low, result.hours);
    const auto high = single ? likely : priceUsage(rate, result.usage.high, result.hours);
    if (!low || !likely || !high)
        result.unknownWhy = (!low ? low : !likely ? likely : high).error().message;
    else
        result.cost = {low->cost, likely->cost, high->cost};
}

QString ColumnCalculator::accountOf(const LineResult &line, const ChargeResult *charge) const
{
    const Component *component = m_plan.find(line.component);
    if (component->account)
        return u"a%1"_s.arg(component->account.value());
    const Rate *rate = charge ? m_plan.find(charge->rate) : nullptr;
    for (qsizetype i = 0; !rate && !charge && i < line.charges.size(); ++i)
        rate = m_plan.find(line.charges.at(i).rate);
    const PriceItem *item = rate ? m_plan.find(rate->item) : nullptr;
    const Option *option = m_plan.find(m_option);
    return u"p"_s + (item ? item->provider : option ? option->provider : QString());
}

void ColumnCalculator::pricePools(Column &column, const Period &period) const
{
    QMap<QString, QList<PoolMember>> pools;
    for (LineResult &each : column.lines) {
        for (ChargeResult &charge : each.charges) {
            if (!charge.unknownWhy.isEmpty() || isSpend(charge) || isLinear(charge.price->rate))
                continue;
            // A sizing in place of another environment's shares with nobody outside it.
            const qint64 apart = each.counted ? 0 : each.environment.value();
            const Rate &rate = charge.price->rate;
            const QString what = rate.pool.isEmpty() ? u"r%1"_s.arg(rate.id.value()) : u"n"_s + rate.pool;
            pools[u"%1/%2/%3"_s.arg(apart).arg(accountOf(each, &charge), what)].append(
                {&charge, isFirstYear(m_plan, each.component, period.month)});
        }
    }
    for (const QList<PoolMember> &members : std::as_const(pools))
        pricePool(members);
}

void ColumnCalculator::addUpfront(LineResult &line, const Period &period, Prices &prices) const
{
    if (m_upfront.isEmpty())
        return;
    for (ChargeResult &charge : line.charges) {
        if (charge.unknownWhy.isEmpty())
            charge.unknownWhy = m_upfront.problem(line.component, charge.rate);
    }
    for (const RateId rate : m_upfront.rates(line.component, period)) {
        const Range<Money> paid = m_upfront.amount(line.component, rate, period);
        const auto charge = std::find_if(line.charges.begin(), line.charges.end(),
                                         [rate](const ChargeResult &each) { return each.rate == rate; });
        if (charge != line.charges.end()) {
            charge->upfront = paid;
            charge->purchases = m_upfront.purchases(line.component, rate, period);
            charge->cost += paid;
        } else if (m_basis == Basis::Catalog) {
            ChargeResult left;
            left.rate = rate;
            left.price = prices.at(*m_plan.find(rate));
            left.upfront = left.cost = paid;
            left.purchases = m_upfront.purchases(line.component, rate, period);
            line.charges.append(left);
        }
    }
}

void ColumnCalculator::priceSpend(Column &column) const
{
    for (LineResult &line : column.lines) {
        for (ChargeResult &charge : line.charges) {
            if (!isSpend(charge) || !charge.unknownWhy.isEmpty() || charge.charge.isNone())
                continue;
            const Selection &selection = m_plan.find(charge.charge)->covers;
            const QString account = accountOf(line, &charge);
            CostSum covered;
            for (const LineResult &other : std::as_const(column.lines)) {
                const bool together = line.counted ? other.counted : other.environment == line.environment;
                if (!together || hasSpend(other))
                    continue;
                if (selection == Selection() ? accountOf(other, nullptr) == account
                                             : covers(selection, *m_plan.find(other.component)))
                    covered.add(other.cell);
            }
            const auto price = [&](const Money &spent) {
                return priceUsage(charge.price->rate, Quantity::fromRaw(spent.micros()), charge.hours);
            };
            charge.coveredLines = covered.present;
            charge.coveredUnknown = covered.unknown;
            charge.usage = {Quantity::fromRaw(covered.amount.low.micros()),
                            Quantity::fromRaw(covered.amount.likely.micros()),
                            Quantity::fromRaw(covered.amount.high.micros())};
            charge.pool = charge.usage;
            const auto low = price(covered.amount.low);
            const auto likely = price(covered.amount.likely);
            const auto high = price(covered.amount.high);
            if (!low || !likely || !high)
                charge.unknownWhy = (!low ? low : !likely ? likely : high).error().message;
            else
                charge.cost = {low->cost, likely->cost, high->cost};
        }
    }
}

void ColumnCalculator::settle(LineResult &line, const Period &period) const
{
    const Sizing *sizing = m_plan.find(line.sizing);
    const Currency currency = m_plan.info().currency;
    if (!sizing) {
        if (!line.charges.isEmpty())
            line.cell = catalogCell(line.charges, currency);
        return;
    }
    const CostCell catalog = catalogCell(line.charges, currency);
    const CostCell stated = statedCell(m_plan, m_quantities.timeline(), *sizing, period);
    line.cell = settledCell(catalog, stated, m_basis, currency);
    if (line.cell.state != CostCell::State::Unknown)
        return;
    for (const ChargeResult &charge : line.charges) {
        if (line.unknownWhy.isEmpty())
            line.unknownWhy = charge.unknownWhy;
    }
    if (line.unknownWhy.isEmpty() && sizing->stated.hasAmount()) {
        line.unknownWhy =
            CostText::tr("The stated amount is in %1, and the plan has no exchange rate for it.")
                .arg(sizing->stated.amount.likely.currency().toString());
    }
    if (line.unknownWhy.isEmpty()) {
        line.unknownWhy = sizing->unpricedReason.isEmpty()
            ? CostText::tr("No price item and no stated amount.")
            : sizing->unpricedReason;
    }
}

void ColumnCalculator::applyShares(LineResult &line, PhaseId phase) const
{
    for (const Adjustment &adjustment : m_plan.table<Adjustment>()) {
        if (adjustment.mode != Adjustment::Mode::Share || (adjustment.option && adjustment.option != m_option)
            || line.cell.state != CostCell::State::Priced
            || !covers(adjustment.selection, *m_plan.find(line.component)))
            continue;
        const auto percent = percentAt(m_plan, adjustment, phase);
        if (!percent)
            continue;
        line.shares.append({adjustment.id, *percent, line.cell.amount});
        line.cell.amount = shareOf(line.cell.amount, *percent);
    }
}

void ColumnCalculator::addAdjustments(Column &column, PhaseId phase) const
{
    QList<EnvironmentId> environments {EnvironmentId()};
    for (const Environment &environment : m_plan.table<Environment>())
        environments.append(environment.id);
    for (const Adjustment &adjustment : m_plan.table<Adjustment>()) {
        if (adjustment.mode != Adjustment::Mode::Add || (adjustment.option && adjustment.option != m_option))
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
            AddedLine added {adjustment.id,  environment,     isCounted(environment), {}, {},
                             covered.amount, covered.present, covered.unknown};
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
