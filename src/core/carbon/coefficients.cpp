// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/carbon/coefficients.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::carbon {

namespace {

struct ProviderPower
{
    const char *provider;
    CpuPower average; ///< over the server types the provider is known to use
    double effectiveness;
};

constexpr ProviderPower providers[] = {
    {"aws", {0.74, 3.5}, 1.135},
    {"gcp", {0.68, 4.11}, 1.1},
    {"azure", {0.74, 3.54}, 1.185},
};

/// Graviton has no published measurement; the method takes the most frugal server measured, AMD EPYC of 2nd generation.
constexpr CpuPower graviton {0.4742621527777777, 1.6929615162037035};

struct RegionEffectiveness
{
    const char *region;
    double effectiveness;
};

/// Google publishes it by data centre: trailing twelve months.
constexpr RegionEffectiveness googleRegions[] = {
    {"us-east1", 1.102},      {"us-central1", 1.11},  {"us-west1", 1.095},        {"europe-west1", 1.08},
    {"europe-west4", 1.09},   {"europe-north1", 1.09}, {"asia-east1", 1.13},      {"asia-southeast1", 1.14},
    {"southamerica-east1", 1.09},
};

const ProviderPower *powerOf(const QString &provider)
{
    for (const ProviderPower &each : providers) {
        if (provider == QLatin1StringView(each.provider))
            return &each;
    }
    return nullptr;
}

/// All that says what an item is, in one lower-case text.
QString descriptionOf(const PriceItem &item)
{
    QString text = item.service + u' ' + item.sku + u' ' + item.name;
    for (const KeyValue &each : item.specifications)
        text += u' ' + each.value;
    return text.toLower();
}

bool isMultiZone(const PriceItem &item)
{
    const QString deployment = specification(item, "Deployment"_L1).toLower();
    return deployment.contains("multi"_L1) || deployment.contains("high availability"_L1);
}

double onAws(const PriceItem &item, const QString &text)
{
    const bool oneZone = text.contains("one zone"_L1) || text.contains("onezone"_L1) || text.contains("one-zone"_L1);
    if (item.role == "object-storage"_L1 || item.role == "file-storage"_L1)
        return oneZone ? 2 : 3;
    if (item.role == "backup"_L1 || item.role == "registry"_L1)
        return 3;
    if (item.role == "block-storage"_L1)
        return text.contains("snapshot"_L1) ? 3 : 2;
    if (item.role == "document-database"_L1)
        return 2;
    if (item.role == "relational-database"_L1 && text.contains("aurora"_L1))
        return 6;
    return isMultiZone(item) ? 2 : 1;
}

double onGoogle(const PriceItem &item, const QString &text)
{
    if (item.role == "object-storage"_L1) {
        if (item.region == "us"_L1 || item.region == "eu"_L1 || item.region == "asia"_L1)
            return 6;
        return text.contains("dual"_L1) ? 4 : 2;
    }
    if (item.role == "file-storage"_L1)
        return 2;
    if (item.role == "block-storage"_L1)
        return text.contains("regional"_L1) ? 2 : 1;
    return isMultiZone(item) ? 2 : 1;
}

double onAzure(const PriceItem &item, const QString &text)
{
    const QString redundancy = specification(item, "Redundancy"_L1).toUpper();
    if (redundancy.endsWith("GRS"_L1) || redundancy.endsWith("GZRS"_L1))
        return 6;
    if (redundancy == "LRS"_L1 || redundancy == "ZRS"_L1 || item.role == "block-storage"_L1)
        return 3;
    if (text.contains("cosmos"_L1))
        return 4;
    if (text.contains("mysql"_L1) || text.contains("sql database"_L1))
        return 3;
    return isMultiZone(item) ? 2 : 1;
}

} // namespace

QString specification(const PriceItem &item, QLatin1StringView key)
{
    for (const KeyValue &each : item.specifications) {
        if (each.key == key)
            return each.value;
    }
    return {};
}

std::optional<CpuPower> cpuPower(const QString &provider, const QString &architecture)
{
    const ProviderPower *power = powerOf(provider);
    if (!power)
        return std::nullopt;
    return provider == "aws"_L1 && architecture == "arm64"_L1 ? graviton : power->average;
}

std::optional<double> powerUsageEffectiveness(const QString &provider, const QString &region)
{
    const ProviderPower *power = powerOf(provider);
    if (!power)
        return std::nullopt;
    for (const RegionEffectiveness &each : googleRegions) {
        if (provider == "gcp"_L1 && region == QLatin1StringView(each.region))
            return each.effectiveness;
    }
    return power->effectiveness;
}

double replicationFactor(const PriceItem &item, Kept kept)
{
    // Computing is doubled by a stand-by in another zone; what is kept, by what the service does with it.
    if (kept == Kept::Compute)
        return isMultiZone(item) ? 2 : 1;
    const QString text = descriptionOf(item);
    if (item.provider == "aws"_L1)
        return onAws(item, text);
    if (item.provider == "gcp"_L1)
        return onGoogle(item, text);
    return item.provider == "azure"_L1 ? onAzure(item, text) : 1;
}

} // namespace stratoplan::carbon
