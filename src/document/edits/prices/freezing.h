// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/step/step.h"
#include "storage/catalog/catalog.h"

namespace stratoplan::edits {

/// A price item as a catalog offers it. The ids of the rows are the catalog's own and are not kept.
struct Frozen
{
    PlanCatalog catalog;
    PriceItem item;
    QList<Rate> rates;
};

/// An item of a catalog with the catalog's row for the plan.
[[nodiscard]] Frozen frozenFrom(const storage::CatalogItem &item);
/// The plan's row for the catalog that an item comes from, without id.
[[nodiscard]] PlanCatalog catalogOf(const storage::CatalogItem &item);

/// The catalog's row in the plan, one for each key, dated by the newest price taken from it. Prices have
/// dates of their own.
[[nodiscard]] Id<PlanCatalog> freezeCatalog(Step &step, const PlanCatalog &catalog);
/// Copies item, rates and catalog into the plan. An item that is there with the same key and the very same
/// rates is used again. @return the plan's ids of the rates, in the same order
[[nodiscard]] QList<RateId> freezeRates(Step &step, const Frozen &offered);

/// Refuses a price in a currency that the plan cannot bring into its own.
[[nodiscard]] Status checkCurrency(const Plan &plan, const PriceItem &item, const Rate &rate);

} // namespace stratoplan::edits
