// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

#include <optional>

namespace stratoplan::carbon {

/// Power of one virtual CPU, idle and fully loaded, in watts.
struct CpuPower
{
    double idle = 0;
    double full = 0;
};

/// What a kilowatt-hour from the grid of a region emits.
struct GridFactor
{
    double gramsPerKilowattHour = 0; ///< CO2 equivalents
    int year = 0; ///< of the electricity it describes
    QString place; ///< "Ireland", "SERC"
    QString source; ///< who publishes it
};

// Coefficients of Cloud Carbon Footprint: packages aws, gcp, azure and core of its repository, and the output of its
// coefficients project, as of 2023 (Apache-2.0; the figures are facts, nothing else is taken).

/// Share of its CPU that a server in a large data centre is assumed to use.
inline constexpr double load = 0.5;
/// Watt-hours for a terabyte kept for an hour.
inline constexpr double ssdPerTerabyteHour = 1.2;
inline constexpr double hddPerTerabyteHour = 0.65;
/// Kilowatt-hours for a gigabyte of memory in use for an hour.
inline constexpr double memoryPerGigabyteHour = 0.000392;
/// Kilowatt-hours for a gigabyte moved between data centres.
inline constexpr double networkPerGigabyte = 0.001;
/// Memory, in MB, that comes with one virtual CPU of AWS Lambda.
inline constexpr double lambdaMemoryPerCpu = 1792;
/// The year of these coefficients.
inline constexpr int year = 2023;

/// Power of a provider's virtual CPU: of Graviton for arm64 on AWS, else the average of its servers. Nothing for
/// providers without a coefficient.
[[nodiscard]] std::optional<CpuPower> cpuPower(const QString &provider, const QString &architecture);

/// What a data centre draws for every unit its servers use: the region's figure where one is published, else the
/// provider's. Nothing for providers without one.
[[nodiscard]] std::optional<double> powerUsageEffectiveness(const QString &provider, const QString &region);

/// The factor of the grid a region draws from. Nothing where no source gives one.
[[nodiscard]] std::optional<GridFactor> gridFactor(const QString &provider, const QString &region);

/// The value of a specification of an item; empty where it has none.
[[nodiscard]] QString specification(const PriceItem &item, QLatin1StringView key);

/// How many times a service keeps what is stored in it, or runs what is computed in it.
enum class Kept { Data, Compute };
[[nodiscard]] double replicationFactor(const PriceItem &item, Kept kept);

} // namespace stratoplan::carbon
