// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/column.h"

#include "core/engine/pricing/pools.h"
#include "core/engine/pricing/pricing.h"
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

/// Whether a component cost what its author states when it was last there before a period.
bool wasStated(const Plan &plan, const SizingIndex &sizings, const Timeline &timeline, ComponentId component,
               const Period &period)
{
    for (int column = timeline.columnOf(period) - 1; column >= 0; --column) {
        const Period &earlier = timeline.at(column);
        const Sizing *sizing = sizings.at(component, earlier.phase);
        if (sizing && sizing->present)
            return statedCell(plan, timeline, *sizing, earlier).state != CostCell::State::Unknown;
    }
    return false;
}

} // namespace

bool LineResult::hasSpend() const
{
    return std::any_of(charges.begin(), charges.end(),
                       [](const ChargeResult &each) { return each.isSpend(); });
}

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
        if (each.hasSpend())
            continue;
        settle(each, period);
        applyShares(each, period.phase);
    }
    priceSpend(column);
    for (LineResult &each : column.lines) {
        if (!each.hasSpend())
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
    if (result.isSpend())
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
            if (!charge.unknownWhy.isEmpty() || charge.isSpend() || isLinear(charge.price->rate))
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
    // What is still paid for is a cost of the catalog. It counts wherever the catalog's price of the line
    // does: on either basis where nothing is stated, and when the component is gone as it did while it was
    // there.
    const auto isLeftOut = [&] {
        return m_basis == Basis::Stated && line.sizing.isNone()
            && wasStated(m_plan, m_sizings, m_quantities.timeline(), line.component, period);
    };
    for (const RateId rate : m_upfront.rates(line.component, period)) {
        const Range<Money> paid = m_upfront.amount(line.component, rate, period);
        const auto charge = std::find_if(line.charges.begin(), line.charges.end(),
                                         [rate](const ChargeResult &each) { return each.rate == rate; });
        if (charge != line.charges.end()) {
            charge->upfront = paid;
            charge->purchases = m_upfront.purchases(line.component, rate, period);
            charge->cost += paid;
        } else if (!isLeftOut()) {
            ChargeResult left;
            left.rate = rate;
            left.price = prices.at(*m_plan.find(rate));
            left.upfront = left.cost = paid;
            left.purchases = m_upfront.purchases(line.component, rate, period);
            line.charges.append(left);
        }
    }
}

} // namespace stratoplan
