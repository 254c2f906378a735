// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"
#include "document/edits/sizings.h"
#include "storage/catalog/catalog.h"

/// @file
/// Prices from a catalog. They are copied into the plan, dated and sourced, and stay as they are: a plan
/// keeps the prices it was made with.
namespace stratoplan::edits {

/// A price item as a catalog offers it. The ids of the three rows are the catalog's own and are not kept.
struct CatalogPick
{
    PlanCatalog catalog;
    PriceItem item;
    QList<Rate> rates; ///< at least one; the first on-demand one, else the first, is what a component gets
    QString term; ///< the wanted rate's term; empty: as above
};

/// An item of the bundled catalog as a pick. @p term as there
[[nodiscard]] CatalogPick pickFrom(const storage::CatalogItem &item, const QString &term = {});

/// Where a component from the catalog goes.
struct CatalogTarget
{
    OptionId option;
    EnvironmentId environment;
    PhaseId phase; ///< none: from the start; otherwise it is there from this phase on
    ComponentId after; ///< none: at the end
    QuantityInput quantity = QuantityInput::of(1); ///< in the unit of the rate
};

/// Adds a component for a price item: name, role, category and specification from the item, unit
/// from the rate. The item, its rates and its catalog are frozen into the plan in the same step; an
/// item that is there with the same key, prices and dates is used again.
[[nodiscard]] Result<ComponentId> addComponentFromCatalog(Document &document, const CatalogPick &pick,
                                                          const CatalogTarget &target);
/// Makes a price item the price of a component in a phase: its rate on the first charge, its specification
/// on the sizing, frozen as above. Where the sizing states needs it counts as chosen by hand.
[[nodiscard]] Status setPriceItem(Document &document, Place place, const CatalogPick &pick);
/// Freezes a price item with its rates into the plan, for charges yet to be written. The same item again
/// gives the same rate. @return the wanted rate
[[nodiscard]] Result<RateId> takePrice(Document &document, const CatalogPick &pick);

/// The short text that describes a price item in a grid: "m5.large · 2 vCPU · 8 GiB".
[[nodiscard]] QString specificationText(const PriceItem &item);

} // namespace stratoplan::edits
