// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/import.h"

#include <optional>

namespace stratoplan::storage {

/// The parts of a report as JSON, as a catalog keeps them.
[[nodiscard]] QByteArray partsToJson(const QList<ImportPart> &parts);
/// Reads them back; empty when they are none.
[[nodiscard]] QList<ImportPart> partsFromJson(const QByteArray &json);

} // namespace stratoplan::storage
