// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/catalog.h"
#include "storage/sqlite.h"

namespace stratoplan::storage {

/// "STRC" at byte 68 of a catalog's database.
inline constexpr qint32 catalogApplicationId = 0x53545243;

/// Version of a catalog's database: programs read only their own.
inline constexpr int catalogVersion = 2;

/// Number of a key, for finding it: FNV-1a.
[[nodiscard]] qint64 keyNumber(const QString &key);

/// What a catalog's database says about a catalog in it, besides its items.
struct CatalogEdition
{
    CatalogSummary summary; ///< counts, dates and regions of the items are found while writing
    QList<CatalogSource> sources;
    QByteArray digest; ///< of the files it was imported from; empty for bundled ones
    QByteArray report; ///< of the import, as JSON
};

/// Makes the tables of an empty database.
[[nodiscard]] Status createCatalogTables(Connection &connection);

/// Checks that a database is a catalog of this program. Fails with NotOurs or Damaged.
[[nodiscard]] Status checkCatalogDatabase(Connection &connection, const QString &path);

/// That a catalog cannot be read, with what to do about it.
[[nodiscard]] Error damagedCatalog(const QString &name, const QString &detail);

} // namespace stratoplan::storage
