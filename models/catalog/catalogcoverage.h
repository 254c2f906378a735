// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "storage/catalog/library.h"

namespace stratoplan {

/// What one catalog covers, and what it is known to lack.
struct CatalogCoverage
{
    struct RoleCount
    {
        QString role;
        qint64 items = 0;
        bool more = false; ///< there are more than that

        bool operator==(const RoleCount &) const = default;
    };

    QList<RoleCount> roles; ///< in the order of our reports, then those the program has no name for
    QStringList absent; ///< roles that another large provider's catalogs price and this provider's do not
    QList<storage::CatalogSource> sources; ///< where its prices were read, as far as was looked

    bool operator==(const CatalogCoverage &) const = default;
};

/// Looks through a catalog; takes some milliseconds a role.
[[nodiscard]] CatalogCoverage coverageOf(const storage::CatalogLibrary &library,
                                         const storage::CatalogSummary &summary);

/// Everything about a catalog as plain text, for the clipboard.
[[nodiscard]] QString plainText(const storage::CatalogSummary &summary, const CatalogCoverage &coverage,
                                const Format &format);

} // namespace stratoplan
