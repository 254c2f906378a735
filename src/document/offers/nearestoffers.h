// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/offers/askedfor.h"
#include "document/offers/offer.h"
#include "storage/catalog/library.h"

namespace stratoplan {

/// What of a provider comes nearest to a search that found nothing of it.
struct NearestOffers
{
    QString provider;
    QList<Offer> offers; ///< best first
};

/// Where a search that says which job is meant finds nothing of a provider, what of it comes nearest: for the
/// one provider that is asked for, else for each of AWS, GCP and Azure. Providers of which something matches,
/// or nothing comes near, are left out.
[[nodiscard]] QList<NearestOffers> nearestOffers(const storage::CatalogLibrary &library,
                                                 const storage::CatalogQuery &query, const AskedFor &asked);

/// How an offer differs from what was asked for: "12 vCPU more than asked; priced in northeurope, the nearest
/// to “eu-west”".
[[nodiscard]] QString differenceOf(const Offer &offer, const AskedFor &asked);

/// What an offer is made of: "n2-standard-4 at $0.1900 /instance-hour", "4 vCPU at $0.0420 /vCPU-hour + …".
[[nodiscard]] QString partsText(const Offer &offer);

} // namespace stratoplan
