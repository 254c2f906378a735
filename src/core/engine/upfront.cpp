// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/upfront.h"

#include "core/engine/effective.h"
#include "core/engine/pricing.h"
#include "core/engine/usage.h"

#include <algorithm>

namespace stratoplan {

namespace {

/// Units bought together: they count from the month they were bought in to the end of their term.
struct Purchase
{
    int month = 0;
    Quantity units;
    Money whole;
};

/// What counts in each month for units needed by month.
QList<Money> countedByMonth(const Plan &plan, const Rate &rate, Month start, const QList<Quantity> &needed)
{
    const bool isCash = plan.info().upfront == UpfrontView::Cash || rate.termMonths == 0;
    QList<Purchase> purchases;
    QList<Money> counted;
    for (int month = 0; month < needed.size(); ++month) {
        Quantity held;
        for (const Purchase &purchase : std::as_const(purchases)) {
            if (rate.termMonths == 0 || month < purchase.month + rate.termMonths)
                held += purchase.units;
        }
        Money now = Money::fromMicros(0, plan.info().currency);
        if (held < needed.at(month)) {
            const Quantity bought = needed.at(month) - held;
            const Money each = effectiveRate(plan, rate, start + month).rate.upfront;
            const Money whole = upfrontOf(each, bought) ? *upfrontOf(each, bought) : Money();
            purchases.append({month, bought, whole});
        }
        for (const Purchase &purchase : std::as_const(purchases)) {
            const int age = month - purchase.month;
            if (isCash && age == 0)
                now += purchase.whole;
            else if (!isCash && age < rate.termMonths)
                now += spreadPart(purchase.whole, rate.termMonths, age);
        }
        counted.append(now);
    }
    return counted;
}

/// A course that needs less may pay in a month in which the others have paid before: the month's range spans
/// all three.
Range<Money> inOrder(const Money &low, const Money &likely, const Money &high)
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

} // namespace

UpfrontLedger::UpfrontLedger(const Plan &plan, OptionId option, const SizingIndex &sizings,
                             const Timeline &timeline)
    : m_start(plan.info().start)
{
    for (const Component &component : plan.table<Component>()) {
        if (component.option != option)
            continue;
        for (const RateId id : upfrontRates(plan, sizings, component.id)) {
            const Rate &rate = *plan.find(id);
            Account account;
            QList<Quantity> low;
            QList<Quantity> likely;
            QList<Quantity> high;
            for (const Period &period : timeline.periods()) {
                const Sizing *sizing = sizings.at(component.id, period.phase);
                Range<Quantity> units;
                if (sizing && sizing->present)
                    units = unitsAt(plan, *sizing, sizings.charges(sizing->id), id).value_or(Range<Quantity>());
                if (!period.month) {
                    account.undated.insert(period.phase, steady(plan, rate, units));
                    continue;
                }
                low.append(units.low);
                likely.append(units.likely);
                high.append(units.high);
            }
            const QList<Money> lows = countedByMonth(plan, rate, m_start, low);
            const QList<Money> likelies = countedByMonth(plan, rate, m_start, likely);
            const QList<Money> highs = countedByMonth(plan, rate, m_start, high);
            for (qsizetype i = 0; i < lows.size(); ++i)
                account.months.append(inOrder(lows.at(i), likelies.at(i), highs.at(i)));
            m_accounts.insert({component.id, id}, account);
            m_rates[component.id].append(id);
        }
    }
}

Range<Money> UpfrontLedger::steady(const Plan &plan, const Rate &rate, const Range<Quantity> &units) const
{
    const Money each = effectiveRate(plan, rate, std::nullopt).rate.upfront;
    const auto part = [&](Quantity quantity) {
        const auto whole = upfrontOf(each, quantity);
        if (!whole || rate.termMonths == 0)
            return Money::fromMicros(0, plan.info().currency);
        const Int128 micros = decimal::divideHalfEven(whole->micros(), rate.termMonths);
        return Money::fromMicros(static_cast<qint64>(micros), whole->currency());
    };
    return {part(units.low), part(units.likely), part(units.high)};
}

Range<Money> UpfrontLedger::amount(ComponentId component, RateId rate, const Period &period) const
{
    const auto account = m_accounts.constFind({component, rate});
    if (account == m_accounts.cend())
        return {};
    return period.month ? account->months.value(*period.month - m_start) : account->undated.value(period.phase);
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

std::optional<Range<Quantity>> unitsAt(const Plan &plan, const Sizing &sizing, const QList<ChargeId> &charges,
                                       RateId rate)
{
    Range<Quantity> units;
    for (const ChargeId id : charges) {
        const Charge &charge = *plan.find(id);
        if (charge.rate != rate)
            continue;
        const auto part = usedUnits(sizing, charge);
        if (!part)
            return std::nullopt;
        units += *part;
    }
    return units;
}

} // namespace stratoplan
