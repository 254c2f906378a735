// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "document/offers/offers.h"

namespace stratoplan {

/// What a catalog says about one frozen rate of a plan.
struct PriceChange
{
    enum class Kind {
        Changed, ///< another price, upfront payment, minimum or allowance
        NewerDate, ///< the same price, of a later date or another source
        Same,
        Gone, ///< the catalog does not have it
        OtherCurrency ///< the catalog has it in another currency, so that it cannot be compared
    };

    RateId rate; ///< of the plan
    Kind kind = Kind::Same;
    bool overridden = false; ///< a price set by hand counts in its place, before and after
    QList<ComponentId> components; ///< that are charged by it or have it as a candidate; empty: another rate of
                                   ///< an item in use
    QString oldPrice; ///< in one line, see priceText(); tiers that it leaves out may differ too
    QString newPrice; ///< empty: Gone
    std::optional<Percent> difference; ///< of the first price that is not zero; +10 is ten percent dearer
    Rate offered; ///< the catalog's; without ids
    PlanCatalog catalog; ///< where it stands; without id

    /// Whether taking it over changes the plan.
    [[nodiscard]] bool canBeApplied() const { return kind == Kind::Changed || kind == Kind::NewerDate; }
};

template <>
struct EnumText<PriceChange::Kind>
{
    using Kind = PriceChange::Kind;
    static constexpr std::array names {
        EnumName<Kind> {Kind::Changed, "changed"},
        EnumName<Kind> {Kind::NewerDate, "newer-date"},
        EnumName<Kind> {Kind::Same, "same"},
        EnumName<Kind> {Kind::Gone, "gone"},
        EnumName<Kind> {Kind::OtherCurrency, "other-currency"},
    };
};

/// All rates of the price items that components of the plan use, held against what a catalog offers: by the item's
/// key, else by provider, service, SKU and region; the rate by term, unit, time and block. In the plan's order of
/// rates. Exchange rates play no part in it.
[[nodiscard]] QList<PriceChange> compareWithCatalog(const Plan &plan, const Offers &catalog);

/// What re-pricing does to one total.
struct RepriceTotal
{
    OptionId option;
    PhaseId phase; ///< none: every month is the same
    CostSum before;
    CostSum after;

    [[nodiscard]] Money difference() const { return after.amount.likely - before.amount.likely; }
};

/// Totals of every option in each of its phases before and after taking over @p chosen.
[[nodiscard]] QList<RepriceTotal> repriceEffect(const Plan &plan, const QList<PriceChange> &chosen,
                                                Basis basis = Basis::Catalog);

} // namespace stratoplan
