// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fit/fit.h"
#include "core/fit/given.h"
#include "core/fit/priceage.h"
#include "document/offers/likeness.h"
#include "document/offers/offers.h"

namespace stratoplan {

/// Charges of one sizing that go by what they measure, and where counterparts are wanted.
struct PairingWish
{
    QString provider;
    QString region;
    QList<GivenPart> charges; ///< with a measure each, see measureOf()
    int zones = 0; ///< of what they belong to: 2 and more multi-zone; 0: not known
    PriceAge age = {}; ///< from which on a price is said to be old
};

/// What another provider charges for the same.
struct Counterpart
{
    std::optional<storage::CatalogItem> item; ///< none: it has no sourced price for it
    qsizetype rate = -1;
    UnitFactor factor = {}; ///< of its units for one of the source's: 1024 for MB by GB
    QList<FitPart> differences; ///< empty: the same measure in the region wanted
    QString reason; ///< why there is none, in a sentence
};

/// Finds a counterpart for each charge: of the same role, measure, storage class and engine, in a unit of the
/// same kind. Charges that belong together come from the service that has most of them; below that
/// specifications, area, unit and price decide, in this order. In the order of the charges.
[[nodiscard]] QList<Counterpart> counterpartsOf(const PairingWish &wish, const Offers &offers);

/// Everything that a provider charges for the same as one charge, best first; the charge itself may be among
/// it.
[[nodiscard]] QList<Counterpart> alternativesTo(const GivenPart &charge, const PairingWish &wish,
                                                const Offers &offers);

/// What an item measures within its role: "stored", "egress", "control plane"; empty where it does not say.
[[nodiscard]] QString measureOf(const PriceItem &item);

/// The item as catalogs know it today where it does not say what it measures: plans keep items of older
/// catalogs.
[[nodiscard]] PriceItem describedItem(const PriceItem &item, const Offers &offers);

} // namespace stratoplan
