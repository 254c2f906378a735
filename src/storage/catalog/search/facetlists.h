// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/catalog.h"
#include "storage/catalog/search/facet.h"

namespace stratoplan::storage {

/// A facet, and how many items of a provider have it.
struct FacetCount
{
    Facet facet;
    int items = 0;
    bool counts = true; ///< false: of another provider than asked for; only its provider is listed
};

/// Adds a count to the list of its kind; kinds that nobody filters by are left out.
void addFacet(CatalogFacets &facets, const FacetCount &count);
/// Adds all counts of other facets.
void addFacets(CatalogFacets &facets, const CatalogFacets &others);
/// Puts each list in the order to show it.
void sortFacets(CatalogFacets &facets);

} // namespace stratoplan::storage
