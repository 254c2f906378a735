// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

#include <QStringList>

namespace stratoplan::storage::pricelists {

/// What Google Cloud says about a SKU, wherever it is listed.
struct GcpSku
{
    QString service; ///< "Compute Engine"
    QString id; ///< "2E27-4F75-95CD"
    QString description; ///< "N1 Predefined Instance Core running in Americas"
    QString group; ///< "CPU"; may be empty
    QString usageType; ///< "OnDemand", "Preemptible", "Commit1Yr"; may be empty
    QStringList regions; ///< empty: not said
};

/// The price item a SKU is of, and what is counted where the unit does not say.
struct SkuItem
{
    PriceItem item; ///< of no region yet: its key lacks the last part
    QString thing; ///< "vCPU", "cluster"
    bool isOurs = false; ///< an item of our own catalogs, whose unit it then has

    [[nodiscard]] PriceItem in(const QString &region) const;
};

[[nodiscard]] SkuItem itemOfSku(const GcpSku &sku);

/// "on-demand", "spot", "committed-1y", "committed-3y", from the usage type or else the description.
[[nodiscard]] QString termOfSku(const GcpSku &sku);
/// Months of such a term; 0 for none.
[[nodiscard]] int monthsOfTerm(const QString &term);

/// Title of a service as our catalogs name it: "Kubernetes Engine" is "Google Kubernetes Engine".
[[nodiscard]] QString gcpServiceTitle(const QString &service);

} // namespace stratoplan::storage::pricelists
