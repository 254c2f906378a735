// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

#include <optional>

namespace stratoplan::storage::pricelists {

/// The names by which an Azure price list tells a meter from others.
struct AzureMeter
{
    QString service; ///< "Virtual Machines"
    QString family; ///< "Compute"
    QString product; ///< "Virtual Machines Ddsv5 Series Windows"
    QString sku; ///< "D2ds v5 Spot"
    QString skuId; ///< "DZH318Z0BPVW/00QZ"
    QString meter; ///< "D2ds v5 Spot"
    QString meterId;
    QString armSku; ///< "Standard_D2ds_v5"
    QString region; ///< "westeurope"; "global" where the meter has none
};

/// A meter that our own catalogs hold too, with the name and unit it has there.
struct WellKnownMeter
{
    QString key; ///< without provider, service and region: "hot-lrs"
    QString name; ///< empty: as the price list names it
    QString thing; ///< what is counted: "disk"
    QList<KeyValue> specifications;
};

/// Nothing where our catalogs have no name for it.
/// @param slug  of its service, from azureService()
[[nodiscard]] std::optional<WellKnownMeter> wellKnownMeter(const QString &slug, const AzureMeter &meter);

/// vCPUs and architecture as far as the name of a size tells ("Standard_D2ps_v5": 2, arm64).
[[nodiscard]] QList<KeyValue> specificationsOfSize(const QString &armSku);

} // namespace stratoplan::storage::pricelists
