// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"
#include "document/offers/pricechange.h"

namespace stratoplan::edits {

/// Takes over prices of a catalog: price, upfront payment, allowance, date and source of the chosen rates,
/// and the catalog that their items come from. The note of a rate whose price changed keeps what it was.
/// Nothing else changes, prices set by hand stay. Changes that cannot be applied are passed over. One step.
/// An item of which only some rates come from the new catalog is told apart into two, so that each price
/// keeps its own catalog.
[[nodiscard]] Status applyReprice(Document &document, const QList<PriceChange> &chosen);

} // namespace stratoplan::edits
