// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/import.h"

namespace stratoplan::storage {

/// An imported catalog as it lies in the folder.
struct StoredEdition
{
    ImportReport report; ///< of its import
    QByteArray digest; ///< of the files it was imported from
};

/// The catalogs in a folder; those that cannot be read are left out.
[[nodiscard]] QList<StoredEdition> storedEditions(const QString &folder);

/// A digest of the files' content, whatever their order and names. Fails with NotFound, Unreadable or
/// Cancelled.
[[nodiscard]] Result<QByteArray> digestOf(const QStringList &files, const std::function<bool()> &cancelled);

/// Key of an edition that no other has: the list's key, its date and, where that is taken, a number.
[[nodiscard]] QString editionKey(const QString &list, QDate date, const QList<StoredEdition> &others);

/// Where its catalog is kept.
[[nodiscard]] QString editionPath(const QString &folder, const QString &edition);

} // namespace stratoplan::storage
