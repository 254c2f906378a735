// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/region.h"

#include <span>

namespace stratoplan {

/// A row of the tables behind regions(). Lists are separated by '|'.
struct RegionEntry
{
    const char *key;
    const char *name;
    const char *otherNames;
    const char *city;
    const char *country;
    double latitude;
    double longitude;
    const char *groups;
    Region::Kind kind = Region::Kind::Region;
};

/// Amazon's regions, local zones and areas, spelled as in its price lists.
[[nodiscard]] std::span<const RegionEntry> awsRegionEntries();

/// Google Cloud's regions and multi-regions.
[[nodiscard]] std::span<const RegionEntry> gcpRegionEntries();

/// Azure's regions: the name of the portal, then the location of its price lists.
[[nodiscard]] std::span<const RegionEntry> azureRegionEntries();

/// English name of a country by its two letters; the letters where it is unknown.
[[nodiscard]] QString countryName(const QString &code);

} // namespace stratoplan
