// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/category.h"

#include <QString>

namespace stratoplan::storage::pricelists {

/// What kind of service an Azure meter belongs to.
struct AzureService
{
    QString title; ///< as our catalogs name it: "Azure Virtual Machines"
    QString slug; ///< in item keys: "virtual-machines"
    QString role;
    Category category = Category::Other;
};

/// The service by the names a price list gives it.
/// @param family  "Compute", "Networking"; decides the category where the service is not known
[[nodiscard]] AzureService azureService(const QString &service, const QString &product, const QString &meter,
                                        const QString &family);

} // namespace stratoplan::storage::pricelists
