// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

#include <variant>

namespace stratoplan::carbon {

/// What an amount of a price item draws at the servers, before what the data centre adds.
struct Energy
{
    enum class Kind { Compute, Memory, Storage, Network };

    Kind kind = Kind::Compute;
    double kilowattHoursPerUnit = 0; ///< of one unit of the rate in a month
    QString how; ///< "2 vCPU for 730 hours at 50 % load"
};

/// Why a rate has no energy: "No coefficient exists for requests."
struct NoEnergy
{
    QString why;
    bool isPart = true; ///< false: nothing runs for it (a fee, a percentage); it is not left out
};

/// Energy of one unit of a rate in a month in which it runs for @p hours.
[[nodiscard]] std::variant<Energy, NoEnergy> energyOf(const PriceItem &item, const Rate &rate, double hours);

/// Kilowatt-hours of virtual CPUs that run for an hour. Nothing for providers without a coefficient.
[[nodiscard]] std::optional<double> cpuKilowattHours(const QString &provider, const QString &architecture, double vcpu);

} // namespace stratoplan::carbon
