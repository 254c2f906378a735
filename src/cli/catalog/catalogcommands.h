// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "storage/catalog/library.h"

namespace stratoplan::cli {

/// The catalogs at hand; says what could not be opened. Fails with FileError where none is there.
[[nodiscard]] std::optional<storage::CatalogLibrary> openLibrary(Arguments &arguments);

/// A date for people and for machines.
[[nodiscard]] OutputCell dateCell(const QDate &date);
/// A count, grouped for people.
[[nodiscard]] OutputCell countCell(qint64 count);

int importCatalog(Arguments &arguments);
int listCatalogs(Arguments &arguments);
int removeCatalog(Arguments &arguments);
int searchCatalog(Arguments &arguments);

} // namespace stratoplan::cli
