// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/carbon/coefficients.h"
#include "core/catalog/region.h"

namespace stratoplan::carbon {

namespace {

struct Factor
{
    const char *place; ///< a country's two letters, a NERC region of the United States, or a region of Google Cloud
    double grams;
    int year;
};

// Cloud Carbon Footprint, "Methodology", appendix V (2023), in grams per kWh.
constexpr Factor nercRegions[] = {
    // EPA, eGRID 2020
    {"SERC", 379.069, 2020}, {"RFC", 410.608, 2020}, {"WECC", 322.167, 2020},
    {"MRO", 426.254, 2020},  {"TRE", 373.231, 2020},
};

constexpr Factor europe[] = {
    // European Environment Agency
    {"DE", 311.0, 2020}, {"FR", 51.1, 2020},  {"GB", 225.0, 2020}, {"IE", 278.6, 2020},
    {"IT", 213.4, 2020}, {"NL", 328.4, 2020}, {"SE", 8.8, 2020},
};

constexpr Factor countries[] = {
    // carbonfootprint.com, country factors for electricity of 2021
    {"AE", 404.1, 2021}, {"AU", 760.0, 2021}, {"BH", 505.9, 2021}, {"BR", 61.7, 2021},
    {"CA", 120.0, 2021}, {"CN", 537.4, 2021}, {"HK", 710.0, 2021}, {"IN", 708.2, 2021},
    {"JP", 465.8, 2021}, {"KR", 415.6, 2021}, {"NO", 7.62, 2021},  {"SG", 408.0, 2021},
    {"ZA", 900.6, 2021},
};

// Google, region-carbon-info (Apache-2.0): grid carbon intensity of 2023, of 2025 for regions opened since.
constexpr Factor googleRegions[] = {
    {"africa-south1", 646, 2023},
    {"asia-east1", 451, 2023},
    {"asia-east2", 360, 2023},
    {"asia-northeast1", 459, 2023},
    {"asia-northeast2", 385, 2023},
    {"asia-northeast3", 378, 2023},
    {"asia-south1", 648, 2023},
    {"asia-south2", 529, 2023},
    {"asia-southeast1", 369, 2023},
    {"asia-southeast2", 580, 2023},
    {"asia-southeast3", 364.68, 2025},
    {"australia-southeast1", 501, 2023},
    {"australia-southeast2", 456, 2023},
    {"europe-central2", 723, 2023},
    {"europe-north1", 46, 2023},
    {"europe-north2", 19.39, 2025},
    {"europe-southwest1", 131, 2023},
    {"europe-west1", 122, 2023},
    {"europe-west2", 136, 2023},
    {"europe-west3", 345, 2023},
    {"europe-west4", 236, 2023},
    {"europe-west6", 59, 2023},
    {"europe-west8", 249, 2023},
    {"europe-west9", 34, 2023},
    {"europe-west10", 345, 2023},
    {"europe-west12", 249, 2023},
    {"me-central1", 575, 2023},
    {"me-central2", 569, 2023},
    {"me-west1", 463, 2023},
    {"northamerica-northeast1", 2, 2023},
    {"northamerica-northeast2", 47, 2023},
    {"northamerica-south1", 293.25, 2025},
    {"southamerica-east1", 56, 2023},
    {"southamerica-west1", 138, 2023},
    {"us-central1", 430, 2023},
    {"us-east1", 560, 2023},
    {"us-east4", 322, 2023},
    {"us-east5", 322, 2023},
    {"us-south1", 321, 2023},
    {"us-west1", 94, 2023},
    {"us-west2", 198, 2023},
    {"us-west3", 588, 2023},
    {"us-west4", 373, 2023},
};

/// The NERC region that Cloud Carbon Footprint assigns to a region of AWS or Azure.
struct Assigned
{
    const char *region;
    const char *nerc;
};

constexpr Assigned assigned[] = {
    {"us-east-1", "SERC"},       {"us-east-2", "RFC"},      {"us-west-1", "WECC"},      {"us-west-2", "WECC"},
    {"us-gov-east-1", "SERC"},   {"us-gov-west-1", "WECC"}, {"centralus", "MRO"},       {"eastus", "SERC"},
    {"eastus2", "SERC"},         {"northcentralus", "RFC"}, {"southcentralus", "TRE"},  {"westcentralus", "WECC"},
    {"westus", "WECC"},          {"westus2", "WECC"},       {"westus3", "WECC"},
};

template <size_t size>
const Factor *findIn(const Factor (&table)[size], const QString &place)
{
    for (const Factor &factor : table) {
        if (place == QLatin1StringView(factor.place))
            return &factor;
    }
    return nullptr;
}

GridFactor named(const Factor &factor, const QString &place, const char *source)
{
    return {factor.grams, factor.year, place, QString::fromLatin1(source)};
}

QString nercRegionOf(const QString &region)
{
    for (const Assigned &each : assigned) {
        if (region == QLatin1StringView(each.region))
            return QString::fromLatin1(each.nerc);
    }
    return {};
}

} // namespace

std::optional<GridFactor> gridFactor(const QString &provider, const QString &region)
{
    const Region *place = findRegion(provider, region);
    if (!place || place->kind == Region::Kind::Area)
        return std::nullopt;
    if (const Factor *factor = findIn(googleRegions, place->key); factor && provider == QLatin1StringView("gcp"))
        return named(*factor, place->name, "Google region-carbon-info");
    if (provider == QLatin1StringView("gcp"))
        return std::nullopt;
    if (const Factor *factor = findIn(nercRegions, nercRegionOf(place->key)))
        return named(*factor, QString::fromLatin1(factor->place), "EPA eGRID");
    if (const Factor *factor = findIn(europe, place->countryCode))
        return named(*factor, place->country(), "EEA");
    if (const Factor *factor = findIn(countries, place->countryCode))
        return named(*factor, place->country(), "carbonfootprint.com");
    return std::nullopt;
}

} // namespace stratoplan::carbon
