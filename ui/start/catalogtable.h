// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"

class QObject;
class QStandardItemModel;

namespace stratoplan {

namespace storage {
class Catalog;
}

/// The bundled catalogs as a table: provider, regions, number of price items (AmountRole too), dates of
/// prices. Empty without a catalog.
[[nodiscard]] QStandardItemModel *catalogTable(const storage::Catalog *catalog, const Format &format,
                                               QObject *parent);

} // namespace stratoplan
