// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/fit/fit.h"
#include "core/fit/priceage.h"
#include "document/offers/offers.h"

namespace stratoplan {

/// One price item of an offer.
struct OfferPart
{
    storage::CatalogItem item;
    qsizetype rate = 0; ///< which of its rates
    Quantity amount = Quantity::fromWhole(1); ///< in the rate's unit, for one unit of what is needed: 16 for
                                              ///< the memory of a database priced by vCPU and GB

    [[nodiscard]] const Rate &price() const { return item.rates.at(rate); }
};

/// What could do a job: mostly one price item, sometimes several that together make one.
struct Offer
{
    QList<OfferPart> parts; ///< empty: there is none
    Fit fit;
    CostCell cost; ///< a month, for the quantity asked for; not part of any total
    bool sizeUnknown = false; ///< a size is asked for, and it does not state its own

    [[nodiscard]] bool isNone() const { return parts.isEmpty(); }
    /// Name of the first item, for people: "n2-standard-2", "Cloud SQL, 4 vCPU and 16 GB".
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString provider() const;
    [[nodiscard]] QString region() const;
};

/// An item of a catalog as an offer, at its rate for a term or the nearest to it; none where it has no rate.
[[nodiscard]] Offer offerFrom(const storage::CatalogItem &item,
                              const QString &term = QStringLiteral("on-demand"));

/// What to look for.
struct OfferWish
{
    QString role; ///< of the price item: nodes of a cluster are virtual machines
    QString provider;
    QString region; ///< as the provider spells it; empty: any
    Needs needs;
    QString term = QStringLiteral("on-demand");
    bool burstable =
        false; ///< what has its processors for bursts only does as well: what stands there now does
    QList<Currency> currencies = {}; ///< that prices can be compared in; empty: all
    PriceAge age = {}; ///< from which on an offer says how old its price is
};

/// Offers that do the job in one provider, best first: those that fit in the region, the cheapest first;
/// where none does, those of the nearest region that has some, then those for a whole part of the world; then
/// those that lack an architecture, zones or the engine. Of each kind burstable ones and those of another
/// term come last. An item whose size is not known never stands for one whose size is asked for.
[[nodiscard]] QList<Offer> offersFor(const OfferWish &wish, const Offers &offers, int limit = 10);

/// The same with the monthly cost of each for a quantity in a phase of a plan, effective prices counting.
/// @param quantity  units of what is needed, for example nodes
[[nodiscard]] QList<Offer> pricedOffersFor(const Plan &plan, PhaseId phase, const OfferWish &wish,
                                           const QuantityInput &quantity, const Offers &offers,
                                           int limit = 10);

/// What else could do a component's job in a phase: what its sizing needs, or what its price item gives; of a
/// component without size what charges for the same as its first charge. First offers of the option's own
/// provider, then those of the others, each cheapest first. What is in use is left out.
[[nodiscard]] QList<Offer> candidatesFor(const Plan &plan, ComponentId component, PhaseId phase,
                                         const Offers &offers, int limit = 12);

/// What a component needs in a phase: what its sizing states, else what its price items give, memory rounded
/// to whole GiB where it is within 1 % of them.
[[nodiscard]] Needs neededAt(const Plan &plan, ComponentId component, PhaseId phase);

} // namespace stratoplan
