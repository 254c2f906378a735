// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/search/facetlists.h"

#include "core/plan/role.h"

#include <algorithm>

namespace stratoplan::storage {

namespace {

using List = QList<CatalogFacet> CatalogFacets::*;

constexpr List lists[] = {&CatalogFacets::providers, &CatalogFacets::regions,    &CatalogFacets::services,
                          &CatalogFacets::roles,     &CatalogFacets::categories, &CatalogFacets::terms};

void addCount(QList<CatalogFacet> &list, const QString &key, int items)
{
    for (CatalogFacet &facet : list) {
        if (facet.key == key) {
            facet.items += items;
            return;
        }
    }
    list.append({key, items});
}

List listOf(Facet::Kind kind)
{
    using Kind = Facet::Kind;
    switch (kind) {
    case Kind::Provider:
        return &CatalogFacets::providers;
    case Kind::Region:
        return &CatalogFacets::regions;
    case Kind::Service:
        return &CatalogFacets::services;
    case Kind::Role:
        return &CatalogFacets::roles;
    case Kind::Category:
        return &CatalogFacets::categories;
    case Kind::Term:
        return &CatalogFacets::terms;
    case Kind::Catalog:
    case Kind::Specification:
    case Kind::Initial:
    case Kind::Vcpu:
    case Kind::Memory:
    case Kind::Price:
    case Kind::PricePerVcpu:
    case Kind::PricePerMemory:
        break;
    }
    return nullptr;
}

void sortByCount(QList<CatalogFacet> &list)
{
    std::sort(list.begin(), list.end(), [](const CatalogFacet &a, const CatalogFacet &b) {
        return a.items != b.items ? a.items > b.items : a.key < b.key;
    });
}

int placeOfRole(const QString &key)
{
    int place = 0;
    for (const Role &role : roles()) {
        if (role.key == key)
            break;
        ++place;
    }
    return place;
}

} // namespace

void addFacet(CatalogFacets &facets, const FacetCount &count)
{
    const List list = listOf(count.facet.kind);
    if (list && (count.counts || count.facet.kind == Facet::Kind::Provider))
        addCount(facets.*list, count.facet.value, count.items);
}

void addFacets(CatalogFacets &facets, const CatalogFacets &others)
{
    for (const List list : lists) {
        for (const CatalogFacet &facet : others.*list)
            addCount(facets.*list, facet.key, facet.items);
    }
}

void sortFacets(CatalogFacets &facets)
{
    for (const List list : {&CatalogFacets::providers, &CatalogFacets::regions, &CatalogFacets::categories,
                            &CatalogFacets::terms})
        sortByCount(facets.*list);
    std::sort(facets.services.begin(), facets.services.end(),
              [](const CatalogFacet &a, const CatalogFacet &b) {
                  return a.key.compare(b.key, Qt::CaseInsensitive) < 0;
              });
    std::sort(facets.roles.begin(), facets.roles.end(), [](const CatalogFacet &a, const CatalogFacet &b) {
        return std::pair(placeOfRole(a.key), a.key) < std::pair(placeOfRole(b.key), b.key);
    });
}

} // namespace stratoplan::storage
