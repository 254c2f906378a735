// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/timeline.h"

namespace stratoplan {

/// The payments that an option makes once for a whole term. When a component needs more units at a rate than
/// it has paid for, it pays for the difference; what it paid for stays paid until its term ends, also where
/// fewer are needed; what still runs at a term's end is bought again.
class UpfrontLedger
{
public:
    UpfrontLedger() = default;
    UpfrontLedger(const Plan &plan, OptionId option, const SizingIndex &sizings, const Timeline &timeline);

    /// True where the option pays nothing upfront.
    [[nodiscard]] bool isEmpty() const { return m_accounts.isEmpty(); }
    /// What counts in a period, by the plan's upfront view. In an undated phase, which has no month to pay in,
    /// it is the payment divided by the months of the term in both views.
    [[nodiscard]] Range<Money> amount(ComponentId component, RateId rate, const Period &period) const;
    /// The rates a component has payments at in a period, needed then or not.
    [[nodiscard]] QList<RateId> rates(ComponentId component, const Period &period) const;

private:
    using Key = std::pair<ComponentId, RateId>;
    struct Account
    {
        QList<Range<Money>> months; ///< what counts in each month of the horizon
        QHash<PhaseId, Range<Money>> undated;
    };
    Range<Money> steady(const Plan &plan, const Rate &rate, const Range<Quantity> &units) const;

    QHash<Key, Account> m_accounts;
    QHash<ComponentId, QList<RateId>> m_rates;
    Month m_start;
};

/// Units of a sizing that are charged at a rate, all its charges together; nothing where one is not a number.
[[nodiscard]] std::optional<Range<Quantity>> unitsAt(const Plan &plan, const Sizing &sizing,
                                                     const QList<ChargeId> &charges, RateId rate);

} // namespace stratoplan
