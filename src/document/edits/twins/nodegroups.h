// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fit/given.h"
#include "document/edits/step/step.h"
#include "document/offers/likeness.h"
#include "document/offers/offer.h"

namespace stratoplan::edits {

/// The charges of a sizing that make one kind of node: one of a machine, several where vCPUs and memory are
/// priced apart.
struct NodeGroup
{
    QList<ChargeId> charges;
    QList<GivenPart> parts; ///< in the order of the charges
};

/// The node groups of a sizing, in the order of its charges.
/// @param offers  for what the plan's items do not say of themselves; may be null
[[nodiscard]] QList<NodeGroup> nodeGroupsOf(const Plan &plan, SizingId sizing,
                                            const Offers *offers = nullptr);
/// Its first node group; where it has none, the first charge without a price that counts for each unit; else
/// none.
[[nodiscard]] NodeGroup mainGroupOf(const Plan &plan, SizingId sizing);

/// What another price takes the place of: the main group; where a sizing has none, its first charge that is
/// no control plane.
[[nodiscard]] NodeGroup groupToReplace(const Plan &plan, SizingId sizing);

/// The price item's role by which nodes of a component are found.
[[nodiscard]] QString nodeRole(const Component &component, const NodeGroup &group);

/// What to look for in the place of a node group: of its role and term, burstable where it is.
[[nodiscard]] OfferWish wishFor(const Component &component, const NodeGroup &group, const Needs &needs);

/// Makes an offer what a node group of a sizing is charged by, frozen into the plan: the first charge stays
/// and takes the offer's first part, the others go, further parts are added. An empty group becomes new
/// charges.
void putOffer(Step &step, SizingId sizing, const NodeGroup &group, const Offer &offer);
/// Leaves one charge without a price in the place of a node group.
void putUnpriced(Step &step, SizingId sizing, const NodeGroup &group);

/// The plan's rates for the parts of an offer, frozen where the plan does not have them.
[[nodiscard]] QList<RateId> freezeOffer(Step &step, const Offer &offer);

/// @p input times @p factor; a formula is put in brackets.
[[nodiscard]] QuantityInput timesFactor(const QuantityInput &input, const UnitFactor &factor);
[[nodiscard]] QuantityInput timesFactor(const QuantityInput &input, Quantity factor);

/// The short text for a sizing that a price item is the price of: "m5.large · 2 vCPU · 8 GiB".
[[nodiscard]] QString itemSpecification(const PriceItem &item);
/// The short text for a sizing that an offer is the price of: "m5.large · 2 vCPU · 8 GiB".
[[nodiscard]] QString offerSpecification(const Offer &offer);

} // namespace stratoplan::edits
