// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/regiontable.h"

namespace stratoplan {

namespace {

constexpr auto area = Region::Kind::Area;

/// The usual regions first, then by continent.
constexpr RegionEntry entries[] = {
    {"us-central1", "Iowa", "Council Bluffs", "Council Bluffs, Iowa", "US", 41.3, -95.9, "us-central"},
    {"us-east1", "South Carolina", "Moncks Corner", "Moncks Corner, South Carolina", "US", 33.2, -80.0, "us-east"},
    {"europe-west1", "Belgium", "St. Ghislain|Saint-Ghislain", "St. Ghislain", "BE", 50.4, 3.8, "eu-west"},
    {"europe-west3", "Frankfurt", "", "Frankfurt", "DE", 50.1, 8.7, "eu-central|eu-west"},
    {"asia-south1", "Mumbai", "", "Mumbai", "IN", 19.1, 72.9, "ap-south"},
    {"asia-southeast1", "Singapore", "Jurong West", "Singapore", "SG", 1.3, 103.7, "ap-southeast"},
    {"me-central1", "Doha", "Qatar", "Doha", "QA", 25.3, 51.5, "me-central"},
    {"us-east4", "Northern Virginia", "Virginia|N. Virginia|Ashburn", "Ashburn, Virginia", "US", 39.0, -77.5, "us-east"},
    {"us-east5", "Columbus", "Ohio", "Columbus, Ohio", "US", 40.0, -83.0, "us-east"},
    {"us-south1", "Dallas", "Texas", "Dallas, Texas", "US", 32.8, -96.8, "us-south|us-central"},
    {"us-west1", "Oregon", "The Dalles", "The Dalles, Oregon", "US", 45.6, -121.2, "us-west"},
    {"us-west2", "Los Angeles", "", "Los Angeles, California", "US", 34.1, -118.2, "us-west"},
    {"us-west3", "Salt Lake City", "", "Salt Lake City, Utah", "US", 40.8, -111.9, "us-west"},
    {"us-west4", "Las Vegas", "", "Las Vegas, Nevada", "US", 36.2, -115.1, "us-west"},
    {"northamerica-northeast1", "Montreal", "Montréal", "Montreal", "CA", 45.5, -73.6, "ca-central|ca-east"},
    {"northamerica-northeast2", "Toronto", "", "Toronto", "CA", 43.7, -79.4, "ca-central|ca-east"},
    {"northamerica-south1", "Mexico", "Queretaro|Querétaro", "Queretaro", "MX", 20.6, -100.4, "mx-central"},
    {"southamerica-east1", "Sao Paulo", "São Paulo|Osasco", "Sao Paulo", "BR", -23.5, -46.8, "sa-east"},
    {"southamerica-west1", "Santiago", "Chile", "Santiago", "CL", -33.4, -70.7, "sa-west"},
    {"europe-west2", "London", "England", "London", "GB", 51.5, -0.1, "eu-west"},
    {"europe-west4", "Netherlands", "Eemshaven", "Eemshaven", "NL", 53.4, 6.8, "eu-west"},
    {"europe-west6", "Zurich", "Zürich", "Zurich", "CH", 47.4, 8.5, "eu-central|eu-west"},
    {"europe-west8", "Milan", "", "Milan", "IT", 45.5, 9.2, "eu-south|eu-west"},
    {"europe-west9", "Paris", "", "Paris", "FR", 48.9, 2.4, "eu-west"},
    {"europe-west10", "Berlin", "", "Berlin", "DE", 52.5, 13.4, "eu-central|eu-west"},
    {"europe-west12", "Turin", "", "Turin", "IT", 45.1, 7.7, "eu-south|eu-west"},
    {"europe-central2", "Warsaw", "Poland", "Warsaw", "PL", 52.2, 21.0, "eu-central"},
    {"europe-north1", "Finland", "Hamina", "Hamina", "FI", 60.6, 27.2, "eu-north"},
    {"europe-north2", "Stockholm", "", "Stockholm", "SE", 59.3, 18.1, "eu-north"},
    {"europe-southwest1", "Madrid", "", "Madrid", "ES", 40.4, -3.7, "eu-south|eu-southwest"},
    {"me-central2", "Dammam", "Saudi Arabia", "Dammam", "SA", 26.4, 50.1, "me-central"},
    {"me-west1", "Tel Aviv", "Israel", "Tel Aviv", "IL", 32.1, 34.8, "me-west|il-central"},
    {"africa-south1", "Johannesburg", "South Africa", "Johannesburg", "ZA", -26.2, 28.0, "af-south"},
    {"asia-south2", "Delhi", "", "Delhi", "IN", 28.6, 77.2, "ap-south"},
    {"asia-southeast2", "Jakarta", "Indonesia", "Jakarta", "ID", -6.2, 106.8, "ap-southeast"},
    {"asia-southeast3", "Bangkok", "Thailand", "Bangkok", "TH", 13.8, 100.5, "ap-southeast"},
    {"asia-east1", "Taiwan", "Changhua County", "Changhua", "TW", 24.1, 120.5, "ap-east"},
    {"asia-east2", "Hong Kong", "", "Hong Kong", "HK", 22.3, 114.2, "ap-east"},
    {"asia-northeast1", "Tokyo", "Japan", "Tokyo", "JP", 35.7, 139.8, "ap-northeast"},
    {"asia-northeast2", "Osaka", "", "Osaka", "JP", 34.7, 135.5, "ap-northeast"},
    {"asia-northeast3", "Seoul", "Korea", "Seoul", "KR", 37.6, 127.0, "ap-northeast"},
    {"australia-southeast1", "Sydney", "", "Sydney", "AU", -33.9, 151.2, "au-southeast|au-east|ap-southeast"},
    {"australia-southeast2", "Melbourne", "", "Melbourne", "AU", -37.8, 145.0, "au-southeast|ap-southeast"},

    {"us", "Americas", "United States|US multi-region|us-multi", "", "US", 0, 0, "us", area},
    {"eu", "Europe", "EU|EMEA|EU multi-region|europe-multi", "", "", 0, 0, "eu", area},
    {"asia", "Asia", "APAC|Asia Pacific|ASIA multi-region|asia-multi", "", "", 0, 0, "ap", area},
    {"nam4", "Iowa and South Carolina", "NAM4", "", "US", 0, 0, "us", area},
    {"eur4", "Finland and Netherlands", "EUR4", "", "", 0, 0, "eu", area},
    {"asia1", "Tokyo and Osaka", "ASIA1", "", "JP", 0, 0, "ap-northeast", area},
};

} // namespace

std::span<const RegionEntry> gcpRegionEntries()
{
    return entries;
}

} // namespace stratoplan
