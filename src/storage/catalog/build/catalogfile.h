// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/catalog.h"

namespace stratoplan::storage {

/// A catalog as it is kept in JSON (`resources/catalogs`), read and checked.
struct CatalogFile
{
    QString key;
    QString title;
    QString provider;
    QList<CatalogSource> sources;
    QList<CatalogItem> items; ///< without ids
    QStringList missing; ///< what is known to be missing or weak, a sentence each
};

/// Reads a catalog from JSON. Refuses, naming file, line and place: a price without a source, an item or rate
/// that stands twice, an unknown category, role or word, tiers that do not begin at 0 or do not ascend, a
/// commitment without months or an allowance without a kind, unknown fields.
[[nodiscard]] Result<CatalogFile> readCatalogFile(const QByteArray &json, const QString &fileName);

/// Compiles catalogs into the bytes of one read-only database, the same for the same input. Refuses an item
/// that stands in two of them.
[[nodiscard]] Result<QByteArray> compileCatalogs(const QList<CatalogFile> &files);

} // namespace stratoplan::storage
