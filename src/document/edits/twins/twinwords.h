// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/offers/offer.h"

namespace stratoplan::edits {

/// Why nothing was chosen: the provider has no sourced price of the role, none that is large enough, or none that
/// states its size.
[[nodiscard]] QString whyNoOffer(const OfferWish &wish, const Offers &offers, const QList<Offer> &found);

/// Refuses an offer in a currency that the plan cannot bring into its own.
[[nodiscard]] Status checkCurrency(const Plan &plan, const Offer &offer);

/// What a component's charges were and what they become, to name it anew.
struct Renaming
{
    QString name;
    QString role;
    QString from; ///< provider
    QString to;
    QList<PriceItem> sources;
    QList<PriceItem> counterparts; ///< in the order of the sources; an item without key where there is none
};
/// A component's name at the other provider: what names the old service names the new one, or the role where there
/// is none. "EKS cluster" becomes "GKE cluster", "S3 recordings" "Cloud Storage recordings"; "Worker nodes" stays.
[[nodiscard]] QString renamed(const Renaming &what);

/// A service by its short name: "S3" of "Amazon S3", "GKE" of "Google Kubernetes Engine", "ElastiCache".
[[nodiscard]] QString shortService(const PriceItem &item);

/// A zone of a region by the number that another provider's zone has: "us-east-1b" is "us-central1-b" or "2".
[[nodiscard]] QString zoneAt(const QString &provider, const QString &region, const QString &zone);

} // namespace stratoplan::edits
