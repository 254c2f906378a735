// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/carbon/energy.h"

#include "core/carbon/coefficients.h"
#include "core/plan/role.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::carbon {

namespace {

using Result = std::variant<Energy, NoEnergy>;

constexpr double gigabytesPerTerabyte = 1000;
constexpr double bytesPerGibibyte = 1.073741824; // in GB
constexpr double secondsPerHour = 3600;

/// Where the sentences of this file are translated.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::carbon::Energy)
};

/// The number a text begins with: 8 of "8 GiB"; 0 where there is none.
double leadingNumber(const QString &text)
{
    return text.section(u' ', 0, 0).toDouble();
}

QString number(double value)
{
    return QLocale::c().toString(value, 'g', 6);
}

bool isOf(const QString &unit, std::initializer_list<QLatin1StringView> words)
{
    for (const QLatin1StringView word : words) {
        if (unit.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

Result compute(const PriceItem &item, double vcpu, double hours)
{
    const auto perHour = cpuKilowattHours(item.provider, specification(item, "Architecture"_L1), vcpu);
    if (!perHour)
        return NoEnergy {Words::tr("No coefficients exist for the servers of %1.").arg(providerTitle(item.provider))};
    const double factor = replicationFactor(item, Kept::Compute);
    QString how = Words::tr("%1 vCPU for %2 h at %3 % load").arg(number(vcpu), number(hours), number(load * 100));
    if (factor > 1)
        how = Words::tr("%1, kept %2 times").arg(how, number(factor));
    return Energy {Energy::Kind::Compute, *perHour * hours * factor, how};
}

Result memory(const PriceItem &item, double gigabytes, double hours)
{
    if (!cpuPower(item.provider, {}))
        return NoEnergy {Words::tr("No coefficients exist for the servers of %1.").arg(providerTitle(item.provider))};
    const double factor = replicationFactor(item, Kept::Compute);
    return Energy {Energy::Kind::Memory, memoryPerGigabyteHour * gigabytes * hours * factor,
                   Words::tr("memory at %1 W a GB").arg(number(memoryPerGigabyteHour * 1000))};
}

bool isOnHardDisks(const PriceItem &item)
{
    if (item.role == "object-storage"_L1 || item.role == "backup"_L1 || item.role == "logs"_L1)
        return true;
    const QString text = (item.sku + u' ' + item.name + u' ' + specification(item, "Storage class"_L1)).toLower();
    for (const QLatin1StringView word : {"hdd"_L1, "st1"_L1, "sc1"_L1, "magnetic"_L1, "pd-standard"_L1,
                                         "standard persistent disk"_L1, "files standard"_L1})
        if (text.contains(word))
            return true;
    return false;
}

Result storage(const PriceItem &item, double gigabytes, double hours)
{
    if (!cpuPower(item.provider, {}))
        return NoEnergy {Words::tr("No coefficients exist for the servers of %1.").arg(providerTitle(item.provider))};
    const bool hard = isOnHardDisks(item);
    const double watts = hard ? hddPerTerabyteHour : ssdPerTerabyteHour;
    const double factor = replicationFactor(item, Kept::Data);
    QString how = (hard ? Words::tr("hard disks at %1 W a TB") : Words::tr("solid-state disks at %1 W a TB")).arg(number(watts));
    if (factor > 1)
        how = Words::tr("%1, kept %2 times").arg(how, number(factor));
    return Energy {Energy::Kind::Storage, gigabytes / gigabytesPerTerabyte * hours * watts * factor / 1000, how};
}

Result network(const PriceItem &item, double gigabytes)
{
    const QString text = (specification(item, "Measure"_L1) + u' ' + item.name).toLower();
    if (!text.contains("between"_L1) && !text.contains("inter-"_L1))
        return NoEnergy {Words::tr("The method counts traffic between data centres only, not traffic to users.")};
    return Energy {Energy::Kind::Network, networkPerGigabyte * gigabytes,
                   Words::tr("network at %1 kWh a GB").arg(number(networkPerGigabyte))};
}

/// Serverless computing, by the second.
std::optional<Result> bySecond(const PriceItem &item, const QString &unit)
{
    if (isOf(unit, {"vCPU-second"_L1}))
        return compute(item, 1, 1 / secondsPerHour);
    if (isOf(unit, {"GB-second"_L1, "GiB-second"_L1}) && item.provider == "aws"_L1)
        return compute(item, 1024 / lambdaMemoryPerCpu, 1 / secondsPerHour);
    if (isOf(unit, {"GB-second"_L1, "GiB-second"_L1}) && item.provider == "gcp"_L1)
        return memory(item, 1, 1 / secondsPerHour);
    return std::nullopt;
}

/// What is charged for the time it is there: machines, memory, stored data.
std::optional<Result> byTime(const PriceItem &item, const Rate &rate, double hours)
{
    const bool isGigabytes = isOf(rate.unit, {"GB"_L1, "GiB"_L1});
    const double gigabytes = isOf(rate.unit, {"GiB"_L1}) ? bytesPerGibibyte : 1;
    if (isOf(rate.unit, {"vCPU"_L1}))
        return compute(item, 1, hours);
    if (isGigabytes && (rate.time == Rate::Time::Hour || item.role == "function"_L1))
        return memory(item, 1, hours);
    if (isGigabytes)
        return storage(item, gigabytes, hours);
    if (isOf(rate.unit, {"disk"_L1})) {
        const double size = leadingNumber(specification(item, "Storage"_L1));
        if (size > 0)
            return storage(item, size * bytesPerGibibyte, hours);
    }
    const double vcpu = leadingNumber(specification(item, "vCPU"_L1));
    if (vcpu > 0 && !isOf(rate.unit, {"IOPS"_L1}))
        return compute(item, vcpu, hours);
    return std::nullopt;
}

} // namespace

std::optional<double> cpuKilowattHours(const QString &provider, const QString &architecture, double vcpu)
{
    const auto power = cpuPower(provider, architecture);
    if (!power)
        return std::nullopt;
    return (power->idle + load * (power->full - power->idle)) * vcpu / 1000;
}

Result energyOf(const PriceItem &item, const Rate &rate, double hours)
{
    if (rate.time == Rate::Time::Spend)
        return NoEnergy {{}, false};
    std::optional<Result> found;
    if (rate.time != Rate::Time::Use)
        found = byTime(item, rate, hours);
    else if ((item.role == "data-transfer"_L1 || item.role == "cdn"_L1) && isOf(rate.unit, {"GB"_L1, "GiB"_L1}))
        found = network(item, isOf(rate.unit, {"GiB"_L1}) ? bytesPerGibibyte : 1);
    else
        found = bySecond(item, rate.unit);
    if (found)
        return *found;
    return NoEnergy {Words::tr("No coefficient exists for “%1” of %2.").arg(rate.unit, item.name)};
}

} // namespace stratoplan::carbon
