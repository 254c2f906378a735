// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/search/cheapest.h"

#include "storage/catalog/search/measures.h"
#include "storage/catalog/search/words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

constexpr int mostLookedAt = 2'000;
constexpr int hoursOfMonth = 730;

bool isOneOf(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(), [&text](QLatin1StringView word) {
        return text.compare(word, Qt::CaseInsensitive) == 0;
    });
}

/// Plain capacity, as everyone means it who asks for processors and memory.
bool isPlain(const PriceItem &item)
{
    return isOneOf(specificationOf(item, "Operating system"_L1), {""_L1, "Linux"_L1})
        && isOneOf(specificationOf(item, "Tenancy"_L1), {""_L1, "Shared"_L1})
        && isOneOf(specificationOf(item, "Software"_L1), {""_L1, "NA"_L1})
        && isOneOf(specificationOf(item, "Capacity status"_L1), {""_L1, "Used"_L1});
}

/// A missing specification says nothing against the item, unless it is one of size.
bool isSame(const PriceItem &item, QLatin1StringView key, const QString &wanted)
{
    if (wanted.isEmpty())
        return true;
    const QString value = specificationOf(item, key);
    return value.isEmpty() || value.compare(wanted, Qt::CaseInsensitive) == 0;
}

bool hasZones(const PriceItem &item, int zones)
{
    const QString deployment = specificationOf(item, "Deployment"_L1);
    if (zones <= 0 || deployment.isEmpty())
        return true;
    return deployment.startsWith("Multi"_L1, Qt::CaseInsensitive) == (zones > 1);
}

bool hasStorage(const PriceItem &item, Quantity least)
{
    if (least <= Quantity())
        return true;
    const auto size = gigabytesOf(specificationOf(item, "Storage"_L1));
    return !size || *size >= least;
}

} // namespace

std::optional<UnitPrice> hourlyPrice(const CatalogItem &item, const QString &term)
{
    for (const Rate &rate : item.rates) {
        if (rate.term != term)
            continue;
        const Int128 upfront =
            Int128(rate.upfront.micros()) * decimal::power10(UnitPrice::digits - Money::digits);
        const int months = std::max(rate.termMonths, 1);
        const Int128 hours = Int128(months) * (rate.time == Rate::Time::Hour ? hoursOfMonth : 1);
        const auto spread = decimal::narrow(decimal::divideHalfEven(upfront, hours));
        return spread ? std::optional(firstPrice(rate) + UnitPrice::fromRaw(*spread)) : std::nullopt;
    }
    return std::nullopt;
}

bool fits(const CatalogItem &item, const CatalogNeeds &needs)
{
    const PriceItem &it = item.item;
    return isPlain(it) && hasZones(it, needs.zones) && hasStorage(it, needs.storage)
        && isSame(it, "Engine"_L1, needs.engine) && isSame(it, "Architecture"_L1, needs.architecture)
        && isSame(it, "Measure"_L1, needs.measure)
        && (needs.vcpu <= Quantity() || vcpuOf(it).value_or(Quantity()) >= needs.vcpu)
        && (needs.memory <= Quantity() || memoryOf(it).value_or(Quantity()) >= needs.memory);
}

Result<QList<CatalogItem>> cheapestThatFits(const CatalogLibrary &library, const CatalogNeeds &needs,
                                            int limit)
{
    const bool isUsual = needs.term == "on-demand"_L1;
    CatalogQuery query {.words = {},
                        .provider = needs.provider,
                        .region = needs.region,
                        .role = needs.role,
                        .minimumVcpu = needs.vcpu,
                        .minimumMemory = needs.memory,
                        .term = needs.term,
                        .sort = CatalogQuery::Sort::Price};
    QList<std::pair<UnitPrice, CatalogItem>> found;
    for (query.offset = 0; query.offset < mostLookedAt; query.offset += query.limit) {
        const auto page = library.search(query);
        if (!page)
            return page.error();
        for (const CatalogItem &item : page->items) {
            const auto price = hourlyPrice(item, needs.term);
            if (price && fits(item, needs))
                found.append({*price, item});
        }
        // Sorted by the price on demand: what follows is dearer. Other terms have another order.
        if (page->items.size() < query.limit || (isUsual && found.size() >= limit))
            break;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<CatalogItem> items;
    for (const auto &[price, item] : found.mid(0, std::max(limit, 0)))
        items.append(item);
    return items;
}

} // namespace stratoplan::storage
