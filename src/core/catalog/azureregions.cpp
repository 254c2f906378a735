// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/regiontable.h"

namespace stratoplan {

namespace {

constexpr auto zone = Region::Kind::Zone;
constexpr auto restricted = Region::Kind::Restricted;

/// The usual regions first, then by continent.
constexpr RegionEntry entries[] = {
    {"eastus", "East US", "US East", "Ashburn, Virginia", "US", 38.9, -77.5, "us-east"},
    {"westus2", "West US 2", "US West 2", "Quincy, Washington", "US", 47.2, -119.9, "us-west"},
    {"westeurope", "West Europe", "EU West", "Amsterdam", "NL", 52.4, 4.9, "eu-west"},
    {"northeurope", "North Europe", "EU North", "Dublin", "IE", 53.3, -6.3, "eu-west|eu-north"},
    {"centralindia", "Central India", "IN Central", "Pune", "IN", 18.6, 73.9, "ap-south|in-central"},
    {"southeastasia", "Southeast Asia", "AP Southeast", "Singapore", "SG", 1.3, 103.8, "ap-southeast"},
    {"uaenorth", "UAE North", "AE North", "Dubai", "AE", 25.3, 55.3, "me-central|ae-north"},
    {"eastus2", "East US 2", "US East 2", "Boydton, Virginia", "US", 36.7, -78.4, "us-east"},
    {"centralus", "Central US", "US Central", "Des Moines, Iowa", "US", 41.6, -93.6, "us-central"},
    {"northcentralus", "North Central US", "US North Central", "Chicago, Illinois", "US", 41.9, -87.6, "us-central"},
    {"southcentralus", "South Central US", "US South Central", "San Antonio, Texas", "US", 29.4, -98.5, "us-south|us-central"},
    {"westcentralus", "West Central US", "US West Central", "Cheyenne, Wyoming", "US", 41.1, -104.8, "us-west|us-central"},
    {"westus", "West US", "US West", "San Francisco, California", "US", 37.8, -122.4, "us-west"},
    {"westus3", "West US 3", "US West 3", "Phoenix, Arizona", "US", 33.4, -112.1, "us-west"},
    {"canadacentral", "Canada Central", "CA Central", "Toronto", "CA", 43.7, -79.4, "ca-central"},
    {"canadaeast", "Canada East", "CA East", "Quebec City", "CA", 46.8, -71.2, "ca-east|ca-central"},
    {"mexicocentral", "Mexico Central", "MX Central", "Queretaro", "MX", 20.6, -100.4, "mx-central"},
    {"brazilsouth", "Brazil South", "BR South", "Sao Paulo", "BR", -23.5, -46.6, "sa-east|br-south"},
    {"brazilsoutheast", "Brazil Southeast", "BR Southeast", "Rio de Janeiro", "BR", -22.9, -43.2, "sa-east|br-southeast"},
    {"chilecentral", "Chile Central", "CL Central", "Santiago", "CL", -33.4, -70.7, "sa-west|cl-central"},
    {"uksouth", "UK South", "", "London", "GB", 51.5, -0.1, "eu-west|uk-south"},
    {"ukwest", "UK West", "", "Cardiff", "GB", 51.5, -3.2, "eu-west|uk-west"},
    {"uknorth", "UK North", "", "Durham", "GB", 54.8, -1.6, "eu-west|uk-north"},
    {"uksouth2", "UK South 2", "", "London", "GB", 51.5, -0.1, "eu-west|uk-south"},
    {"francecentral", "France Central", "FR Central", "Paris", "FR", 48.9, 2.4, "eu-west|fr-central"},
    {"francesouth", "France South", "FR South", "Marseille", "FR", 43.3, 5.4, "eu-west|fr-south"},
    {"belgiumcentral", "Belgium Central", "BE Central", "Brussels", "BE", 50.8, 4.4, "eu-west|be-central"},
    {"germanywestcentral", "Germany West Central", "DE West Central", "Frankfurt", "DE", 50.1, 8.7, "eu-central|de-west"},
    {"germanynorth", "Germany North", "DE North", "Berlin", "DE", 52.5, 13.4, "eu-central|de-north"},
    {"switzerlandnorth", "Switzerland North", "CH North", "Zurich", "CH", 47.4, 8.5, "eu-central|ch-north"},
    {"switzerlandwest", "Switzerland West", "CH West", "Geneva", "CH", 46.2, 6.1, "eu-central|ch-west"},
    {"austriaeast", "Austria East", "AT East", "Vienna", "AT", 48.2, 16.4, "eu-central|at-east"},
    {"polandcentral", "Poland Central", "PL Central", "Warsaw", "PL", 52.2, 21.0, "eu-central|pl-central"},
    {"italynorth", "Italy North", "IT North", "Milan", "IT", 45.5, 9.2, "eu-south|it-north"},
    {"spaincentral", "Spain Central", "ES Central", "Madrid", "ES", 40.4, -3.7, "eu-south|es-central"},
    {"greececentral", "Greece Central", "GR Central", "Athens", "GR", 38.0, 23.7, "eu-south|gr-central"},
    {"swedencentral", "Sweden Central", "SE Central", "Gavle", "SE", 60.7, 17.1, "eu-north|se-central"},
    {"swedensouth", "Sweden South", "SE South", "Malmo", "SE", 55.6, 13.0, "eu-north|se-south"},
    {"norwayeast", "Norway East", "NO East", "Oslo", "NO", 59.9, 10.8, "eu-north|no-east"},
    {"norwaywest", "Norway West", "NO West", "Stavanger", "NO", 59.0, 5.7, "eu-north|no-west"},
    {"denmarkeast", "Denmark East", "DK East", "Copenhagen", "DK", 55.7, 12.6, "eu-north|dk-east"},
    {"finlandcentral", "Finland Central", "FI Central", "Helsinki", "FI", 60.2, 24.9, "eu-north|fi-central"},
    {"uaecentral", "UAE Central", "AE Central", "Abu Dhabi", "AE", 24.5, 54.4, "me-central|ae-central"},
    {"qatarcentral", "Qatar Central", "QA Central", "Doha", "QA", 25.3, 51.5, "me-central|qa-central"},
    {"saudiarabiaeast", "Saudi Arabia East", "", "Dammam", "SA", 26.4, 50.1, "me-central"},
    {"israelcentral", "Israel Central", "IL Central", "Tel Aviv", "IL", 32.1, 34.8, "me-west|il-central"},
    {"southafricanorth", "South Africa North", "ZA North", "Johannesburg", "ZA", -26.2, 28.0, "af-south|za-north"},
    {"southafricawest", "South Africa West", "ZA West", "Cape Town", "ZA", -33.9, 18.4, "af-south|za-west"},
    {"southindia", "South India", "IN South", "Chennai", "IN", 13.0, 80.2, "ap-south|in-south"},
    {"westindia", "West India", "IN West", "Mumbai", "IN", 19.1, 72.9, "ap-south|in-west"},
    {"indiasouthcentral", "India South Central", "IN South Central", "Hyderabad", "IN", 17.4, 78.5, "ap-south"},
    {"jioindiawest", "Jio India West", "IN West Jio", "Jamnagar", "IN", 22.5, 70.1, "ap-south|in-west"},
    {"jioindiacentral", "Jio India Central", "IN Central Jio", "Nagpur", "IN", 21.1, 79.1, "ap-south|in-central"},
    {"indonesiacentral", "Indonesia Central", "ID Central", "Jakarta", "ID", -6.2, 106.8, "ap-southeast|id-central"},
    {"malaysiawest", "Malaysia West", "MY West", "Kuala Lumpur", "MY", 3.1, 101.7, "ap-southeast|my-west"},
    {"australiaeast", "Australia East", "AU East", "Sydney", "AU", -33.9, 151.2, "au-southeast|au-east|ap-southeast"},
    {"australiasoutheast", "Australia Southeast", "AU Southeast", "Melbourne", "AU", -37.8, 145.0, "au-southeast|ap-southeast"},
    {"australiacentral", "Australia Central", "AU Central", "Canberra", "AU", -35.3, 149.1, "au-southeast|au-central|ap-southeast"},
    {"australiacentral2", "Australia Central 2", "AU Central 2", "Canberra", "AU", -35.3, 149.1, "au-southeast|au-central|ap-southeast"},
    {"newzealandnorth", "New Zealand North", "NZ North", "Auckland", "NZ", -36.8, 174.8, "nz-north|ap-southeast"},
    {"japaneast", "Japan East", "JA East|JP East", "Tokyo", "JP", 35.7, 139.8, "ap-northeast|jp-east"},
    {"japanwest", "Japan West", "JA West|JP West", "Osaka", "JP", 34.7, 135.5, "ap-northeast|jp-west"},
    {"koreacentral", "Korea Central", "KR Central", "Seoul", "KR", 37.6, 127.0, "ap-northeast|kr-central"},
    {"koreasouth", "Korea South", "KR South", "Busan", "KR", 35.2, 129.1, "ap-northeast|kr-south"},
    {"eastasia", "East Asia", "AP East", "Hong Kong", "HK", 22.3, 114.2, "ap-east"},
    {"taiwannorth", "Taiwan North", "TW North", "Taipei", "TW", 25.0, 121.6, "ap-east|tw-north"},
    {"taiwannorthwest", "Taiwan Northwest", "TW Northwest", "Taipei", "TW", 25.0, 121.6, "ap-east|tw-northwest"},

    {"usgovvirginia", "US Gov Virginia", "USGov Virginia", "Boydton, Virginia", "US", 36.7, -78.4, "us-east", restricted},
    {"usgovtexas", "US Gov Texas", "US Gov TX|USGov Texas", "San Antonio, Texas", "US", 29.4, -98.5, "us-south|us-central", restricted},
    {"usgovarizona", "US Gov Arizona", "US Gov AZ|USGov Arizona", "Phoenix, Arizona", "US", 33.4, -112.1, "us-west", restricted},
    {"usgoviowa", "US Gov Iowa", "USGov Iowa", "Des Moines, Iowa", "US", 41.6, -93.6, "us-central", restricted},
    {"usdodeast", "US DoD East", "USDoD East", "Boydton, Virginia", "US", 36.7, -78.4, "us-east", restricted},
    {"usdodcentral", "US DoD Central", "USDoD Central", "Des Moines, Iowa", "US", 41.6, -93.6, "us-central", restricted},
    {"germanycentral", "Germany Central", "DE Central", "Frankfurt", "DE", 50.1, 8.7, "eu-central", restricted},
    {"germanynortheast", "Germany Northeast", "DE Northeast", "Magdeburg", "DE", 52.1, 11.6, "eu-central", restricted},
    {"bleufrancecentral", "Bleu France Central", "", "Paris", "FR", 48.9, 2.4, "eu-west", restricted},
    {"bleufrancesouth", "Bleu France South", "", "Marseille", "FR", 43.3, 5.4, "eu-west", restricted},
    {"chinaeast", "China East", "CN East", "Shanghai", "CN", 31.2, 121.5, "cn-east", restricted},
    {"chinaeast2", "China East 2", "CN East 2", "Shanghai", "CN", 31.2, 121.5, "cn-east", restricted},
    {"chinaeast3", "China East 3", "CN East 3", "Shanghai", "CN", 31.2, 121.5, "cn-east", restricted},
    {"chinanorth", "China North", "CN North", "Beijing", "CN", 39.9, 116.4, "cn-north", restricted},
    {"chinanorth2", "China North 2", "CN North 2", "Beijing", "CN", 39.9, 116.4, "cn-north", restricted},
    {"chinanorth3", "China North 3", "CN North 3", "Beijing", "CN", 39.9, 116.4, "cn-north", restricted},

    {"attatlanta1", "ATT Atlanta 1", "", "Atlanta", "US", 33.7, -84.4, "us-east", zone},
    {"attdallas1", "ATT Dallas 1", "", "Dallas", "US", 32.8, -96.8, "us-south|us-central", zone},
    {"attdetroit1", "ATT Detroit 1", "", "Detroit", "US", 42.3, -83.0, "us-east", zone},
    {"sgxsingapore1", "SGX Singapore 1", "", "Singapore", "SG", 1.3, 103.8, "ap-southeast", zone},
};

} // namespace

std::span<const RegionEntry> azureRegionEntries()
{
    return entries;
}

} // namespace stratoplan
