// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/quantities.h"

namespace stratoplan {

/// Units bought together: they count from the month they were bought in to the end of their term.
struct UpfrontPurchase
{
    Month month;
    Quantity units;
    Money each; ///< what one unit cost, as the price book and exchange rates had it then
    Money whole;
    bool discounted = false; ///< the price book lowered it
};

/// The payments that an option makes once for a whole term. When a component needs more units at a rate than
/// it has paid for, it pays for the difference; what it paid for stays paid until its term ends, also where
/// fewer are needed; what still runs at a term's end is bought again. What a commitment that began before the
/// plan holds in its first month was paid for when that term began. Every purchase has a term of its own,
/// from the month it was made in: units bought partway through a commitment's last term outlast it. Once it
/// has lapsed nothing is bought at its rate any more, and these units keep paying it to the end of their own
/// term, in place of what is paid then for the others: no unit is paid for twice.
class UpfrontLedger
{
public:
    UpfrontLedger() = default;
    UpfrontLedger(const Plan &plan, OptionId option, const SizingIndex &sizings,
                  const Quantities &quantities);

    /// True where the option pays nothing upfront.
    [[nodiscard]] bool isEmpty() const { return m_accounts.isEmpty(); }
    /// What counts in a period, by the plan's upfront view. In an undated phase, which has no month to pay
    /// in, it is the payment divided by the months of the term in both views.
    [[nodiscard]] Range<Money> amount(ComponentId component, RateId rate, const Period &period) const;
    /// What is paid for in a month of the likely course, oldest first; empty in an undated phase.
    [[nodiscard]] QList<UpfrontPurchase> purchases(ComponentId component, RateId rate,
                                                   const Period &period) const;
    /// Units that are paid for in a month in which their commitment has lapsed; zero while it holds.
    [[nodiscard]] Range<Quantity> outlasting(ComponentId component, RateId rate, const Period &period) const;
    /// Why a component's payments at a rate are not known: no exchange rate, too large; empty: they are.
    [[nodiscard]] QString problem(ComponentId component, RateId rate) const;
    /// The rates a component has payments at in a period, needed then or not.
    [[nodiscard]] QList<RateId> rates(ComponentId component, const Period &period) const;

private:
    using Key = std::pair<ComponentId, RateId>;
    struct Account
    {
        QList<Range<Money>> months; ///< what counts in each month of the horizon
        QList<Range<Quantity>> outlasting; ///< in each month of the horizon; empty: none ever
        QList<UpfrontPurchase> likely; ///< all purchases of the likely course
        QHash<PhaseId, Range<Money>> undated;
        QString problem;
        int termMonths = 0;
    };

    QHash<Key, Account> m_accounts;
    QHash<ComponentId, QList<RateId>> m_rates;
    Month m_start;
};

/// The month in which what runs in the plan's first month was paid for: an earlier one where a commitment's
/// term began before the plan.
[[nodiscard]] Month firstPayment(Month planStart, const Rate &rate, const Commitment *commitment);

} // namespace stratoplan
