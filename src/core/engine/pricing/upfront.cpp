// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing/upfront.h"

#include "core/engine/pricing/commitments.h"
#include "core/engine/pricing/effective.h"
#include "core/engine/pricing/pricing.h"

#include <algorithm>

namespace stratoplan {

namespace {

/// What is bought in a month, in the plan's currency.
Result<UpfrontPurchase> purchase(const Plan &plan, const Rate &rate, std::optional<Month> month,
                                 Quantity units)
{
    const EffectiveRate price = effectiveRate(plan, rate, month);
    if (!price.problem.isEmpty())
        return Error {Error::Code::Invalid, price.problem, {}};
    const auto whole = upfrontOf(price.rate.upfront, units);
    if (!whole)
        return whole.error();
    return UpfrontPurchase {month.value_or(Month()), units, price.rate.upfront, *whole, price.isDiscounted()};
}

bool isHeld(const UpfrontPurchase &each, const Rate &rate, Month month)
{
    return rate.termMonths == 0 || month < each.month + rate.termMonths;
}

/// Units that purchases hold in a month.
Quantity heldIn(Month month, const QList<UpfrontPurchase> &purchases, const Rate &rate)
{
    Quantity held;
    for (const UpfrontPurchase &each : purchases) {
        if (each.month <= month && isHeld(each, rate, month))
            held += each.units;
    }
    return held;
}

/// What is bought for units needed by month; the first reason why a payment is not known goes into @p
/// problem.
QList<UpfrontPurchase> purchasesFor(const Plan &plan, const Rate &rate, const Commitment *commitment,
                                    const QList<Quantity> &needed, QString &problem)
{
    QList<UpfrontPurchase> purchases;
    Month month = plan.info().start;
    Month paidIn = firstPayment(month, rate, commitment);
    for (const Quantity units : needed) {
        const Quantity held = heldIn(month, purchases, rate);
        if (held < units) {
            const auto bought = purchase(plan, rate, paidIn, units - held);
            if (bought)
                purchases.append(*bought);
            else if (problem.isEmpty())
                problem = bought.error().message;
        }
        month = month + 1;
        paidIn = month;
    }
    return purchases;
}

/// What counts of a purchase in a month.
Money countedIn(Month month, const UpfrontPurchase &each, const Rate &rate, UpfrontView view)
{
    const int age = month - each.month;
    if (age == 0 && (view == UpfrontView::Cash || rate.termMonths == 0))
        return each.whole;
    if (view == UpfrontView::Spread && age >= 0 && age < rate.termMonths)
        return spreadPart(each.whole, rate.termMonths, age);
    return Money::fromMicros(0, each.whole.currency());
}

QList<Money> countedByMonth(const Plan &plan, const Rate &rate, const QList<UpfrontPurchase> &purchases,
                            qsizetype months)
{
    QList<Money> counted;
    for (int i = 0; i < months; ++i) {
        Money now = Money::fromMicros(0, plan.info().currency);
        for (const UpfrontPurchase &each : purchases)
            now += countedIn(plan.info().start + i, each, rate, plan.info().upfront);
        counted.append(now);
    }
    return counted;
}

/// What counts in a month of an undated phase: a payment divided by the months of its term.
Range<Money> steady(const Plan &plan, const Rate &rate, const Range<Quantity> &units, QString &problem)
{
    const auto part = [&](Quantity quantity) {
        const Money none = Money::fromMicros(0, plan.info().currency);
        const auto bought = purchase(plan, rate, std::nullopt, quantity);
        if (!bought && problem.isEmpty())
            problem = bought.error().message;
        if (!bought || rate.termMonths == 0)
            return none;
        const Int128 micros = decimal::divideHalfEven(bought->whole.micros(), rate.termMonths);
        return none + Money::fromMicros(static_cast<qint64>(micros), none.currency());
    };
    return {part(units.low), part(units.likely), part(units.high)};
}

/// A course that needs less may pay in a month in which the others have paid before: the month's range spans
/// all three.
template <class Value>
Range<Value> inOrder(const Value &low, const Value &likely, const Value &high)
{
    return {std::min({low, likely, high}), likely, std::max({low, likely, high})};
}

/// The rates with an upfront payment among a component's charges.
QList<RateId> upfrontRates(const Plan &plan, const SizingIndex &sizings, ComponentId component)
{
    QList<RateId> found;
    for (const SizingId sizing : sizings.of(component)) {
        for (const ChargeId id : sizings.charges(sizing)) {
            const RateId rate = plan.find(id)->rate;
            if (rate && !plan.find(rate)->upfront.isZero() && !found.contains(rate))
                found.append(rate);
        }
    }
    return found;
}

/// Units of a sizing that are charged at a rate in a column, all its charges together; none where they are
/// not known.
Range<Quantity> unitsAt(const Plan &plan, const Quantities &quantities, const Sizing &sizing,
                        const QList<ChargeId> &charges, RateId rate, int column)
{
    Range<Quantity> units;
    for (const ChargeId id : charges) {
        const Charge &charge = *plan.find(id);
        if (quantities.rate(charge, column) != rate)
            continue;
        const auto part = quantities.units(sizing, charge, column);
        if (!part)
            return {};
        units += *part;
    }
    return units;
}

} // namespace

Month firstPayment(Month planStart, const Rate &rate, const Commitment *commitment)
{
    const int age = commitment && commitment->start ? planStart - *commitment->start : 0;
    return age > 0 && rate.termMonths > 0 ? planStart + -(age % rate.termMonths) : planStart;
}

UpfrontLedger::UpfrontLedger(const Plan &plan, OptionId option, const SizingIndex &sizings,
                             const Quantities &quantities)
    : m_start(plan.info().start)
{
    const auto &rates = plan.table<Rate>();
    if (std::none_of(rates.begin(), rates.end(), [](const Rate &rate) { return !rate.upfront.isZero(); }))
        return;
    for (const Component &component : plan.table<Component>()) {
        if (component.option != option)
            continue;
        for (const RateId id : upfrontRates(plan, sizings, component.id)) {
            const Rate &rate = *plan.find(id);
            Account account;
            account.termMonths = rate.termMonths;
            QList<Quantity> low;
            QList<Quantity> likely;
            QList<Quantity> high;
            for (int column = 0; column < quantities.timeline().size(); ++column) {
                const Period &period = quantities.timeline().at(column);
                const Sizing *sizing = sizings.at(component.id, period.phase);
                Range<Quantity> units;
                if (sizing && sizing->present)
                    units = unitsAt(plan, quantities, *sizing, sizings.charges(sizing->id), id, column);
                if (!period.month) {
                    account.undated.insert(period.phase, steady(plan, rate, units, account.problem));
                    continue;
                }
                low.append(units.low);
                likely.append(units.likely);
                high.append(units.high);
            }
            const auto counted = [&](const QList<UpfrontPurchase> &purchases) {
                return countedByMonth(plan, rate, purchases, likely.size());
            };
            const auto bought = [&](const QList<Quantity> &needed) {
                return purchasesFor(plan, rate, quantities.commitment(id), needed, account.problem);
            };
            account.likely = bought(likely);
            const QList<UpfrontPurchase> lowest = bought(low);
            const QList<UpfrontPurchase> highest = bought(high);
            const QList<Money> lows = counted(lowest);
            const QList<Money> likelies = counted(account.likely);
            const QList<Money> highs = counted(highest);
            const Commitment *commitment = quantities.commitment(id);
            for (qsizetype i = 0; i < lows.size(); ++i) {
                account.months.append(inOrder(lows.at(i), likelies.at(i), highs.at(i)));
                const Period &period = quantities.timeline().at(static_cast<int>(i));
                const bool isLapsed = commitment && !isInForce(plan, *commitment, period);
                const auto held = [&](const QList<UpfrontPurchase> &purchases) {
                    return isLapsed ? heldIn(*period.month, purchases, rate) : Quantity();
                };
                account.outlasting.append(inOrder(held(lowest), held(account.likely), held(highest)));
            }
            m_accounts.insert({component.id, id}, account);
            m_rates[component.id].append(id);
        }
    }
}

Range<Money> UpfrontLedger::amount(ComponentId component, RateId rate, const Period &period) const
{
    const auto account = m_accounts.constFind({component, rate});
    if (account == m_accounts.cend())
        return {};
    return period.month ? account->months.value(*period.month - m_start)
                        : account->undated.value(period.phase);
}

QList<UpfrontPurchase> UpfrontLedger::purchases(ComponentId component, RateId rate,
                                                const Period &period) const
{
    QList<UpfrontPurchase> counting;
    const auto account = m_accounts.constFind({component, rate});
    if (account == m_accounts.cend() || !period.month)
        return counting;
    for (const UpfrontPurchase &each : account->likely) {
        if (each.month <= *period.month
            && (account->termMonths == 0 || *period.month < each.month + account->termMonths))
            counting.append(each);
    }
    return counting;
}

Range<Quantity> UpfrontLedger::outlasting(ComponentId component, RateId rate, const Period &period) const
{
    const auto account = m_accounts.constFind({component, rate});
    return account == m_accounts.cend() || !period.month ? Range<Quantity>()
                                                         : account->outlasting.value(*period.month - m_start);
}

QString UpfrontLedger::problem(ComponentId component, RateId rate) const
{
    const auto account = m_accounts.constFind({component, rate});
    return account == m_accounts.cend() ? QString() : account->problem;
}

QList<RateId> UpfrontLedger::rates(ComponentId component, const Period &period) const
{
    QList<RateId> paid;
    for (const RateId rate : m_rates.value(component)) {
        const Range<Money> counted = amount(component, rate, period);
        if (!counted.low.isZero() || !counted.likely.isZero() || !counted.high.isZero())
            paid.append(rate);
    }
    return paid;
}

} // namespace stratoplan
