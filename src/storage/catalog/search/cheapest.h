// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/library.h"

namespace stratoplan::storage {

/// What an hour of an item costs under a term: its first price, and its upfront payment spread over the term;
/// for rates that are not by the hour, their own time. In units of 1e-12. Nothing where it has no such rate.
[[nodiscard]] std::optional<UnitPrice> hourlyPrice(const CatalogItem &item, const QString &term);

/// Whether an item gives what is needed: at least the processors, memory and storage, and exactly the engine,
/// zones, architecture and measure, where its specifications tell. Machines with an operating system that
/// costs extra, on hardware of one's own, or that are only reserved capacity do not fit.
[[nodiscard]] bool fits(const CatalogItem &item, const CatalogNeeds &needs);

/// The items that fit, cheapest first, those of one price in the catalogs' order; at most @p limit.
[[nodiscard]] Result<QList<CatalogItem>> cheapestThatFits(const CatalogLibrary &library,
                                                          const CatalogNeeds &needs, int limit);

} // namespace stratoplan::storage
