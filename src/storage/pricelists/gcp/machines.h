// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/gcp/skuitem.h"
#include "storage/pricelists/support/listed.h"

#include <QHash>

namespace stratoplan::storage::pricelists {

/// Google Cloud lists the prices of a vCPU and of a GiB of memory; a machine type costs their sum. Collects
/// those prices while a list is read and gives the machine types of the usual families at its end.
class GcpMachines
{
public:
    /// Notes the price if it is one of a vCPU or of memory.
    void note(const GcpSku &sku, const Rate &rate);
    /// Gives all machine types whose both parts were noted; they belong to the row of that line.
    [[nodiscard]] bool give(Listing &listing, qint64 line) const;

private:
    struct Parts
    {
        QString region;
        QString family; ///< "e2"
        std::optional<Rate> core;
        std::optional<Rate> memory;
    };

    [[nodiscard]] bool give(Listing &listing, qint64 line, const Parts &parts) const;

    QHash<QString, qsizetype> m_index; ///< by region, family, term and currency
    QList<Parts> m_parts;
};

} // namespace stratoplan::storage::pricelists
