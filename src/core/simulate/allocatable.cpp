// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/allocatable.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr qint64 unbounded = std::numeric_limits<int>::max();
constexpr int usualMaxPods = 110; ///< Kubernetes' own limit
constexpr int evictionMiB = 100;

/// A part of a machine, up to a bound, and how much of it is reserved.
struct Band
{
    qint64 upTo;
    int hundredths; ///< of a per cent
};

constexpr std::array cpuOfGke {Band {1000, 600}, Band {2000, 100}, Band {4000, 50}, Band {unbounded, 25}};
constexpr std::array cpuOfAks {Band {1000, 600}, Band {2000, 400}, Band {4000, 200}, Band {unbounded, 100}};
constexpr std::array memoryOfGke {Band {4096, 2500}, Band {8192, 2000}, Band {16384, 1000},
                                  Band {131072, 600}, Band {unbounded, 200}};

template <size_t Count>
qint64 reserved(const std::array<Band, Count> &bands, qint64 whole)
{
    qint64 sum = 0;
    qint64 from = 0;
    for (const Band &band : bands) {
        if (whole > from)
            sum += (std::min(whole, band.upTo) - from) * band.hundredths / 10000;
        from = band.upTo;
    }
    return sum;
}

qint64 reservedCpu(const NodeSize &machine, NodeReservation reservation)
{
    switch (reservation) {
    case NodeReservation::None:
        return 0;
    case NodeReservation::Gke:
    case NodeReservation::Eks:
        return reserved(cpuOfGke, machine.cpuMilli);
    case NodeReservation::Aks:
        return reserved(cpuOfAks, machine.cpuMilli);
    }
    Q_UNREACHABLE();
}

qint64 reservedMemory(const NodeSize &machine, NodeReservation reservation)
{
    const qint64 pods = machine.maxPods > 0 ? machine.maxPods : usualMaxPods;
    switch (reservation) {
    case NodeReservation::None:
        return 0;
    case NodeReservation::Gke:
        return (machine.memoryMiB < 1024 ? 255 : reserved(memoryOfGke, machine.memoryMiB)) + evictionMiB;
    case NodeReservation::Eks:
        return 255 + 11 * pods + evictionMiB;
    case NodeReservation::Aks:
        return std::min<qint64>(50 + 20 * pods, machine.memoryMiB / 4) + evictionMiB;
    }
    Q_UNREACHABLE();
}

} // namespace

NodeReservation reservationOf(QStringView provider)
{
    if (provider == "gcp"_L1)
        return NodeReservation::Gke;
    if (provider == "aws"_L1)
        return NodeReservation::Eks;
    return provider == "azure"_L1 ? NodeReservation::Aks : NodeReservation::None;
}

NodeSize allocatable(const NodeSize &machine, NodeReservation reservation)
{
    const qint64 cpu = machine.cpuMilli - reservedCpu(machine, reservation);
    const qint64 memory = machine.memoryMiB - reservedMemory(machine, reservation);
    return {.cpuMilli = static_cast<int>(std::max<qint64>(0, cpu)),
            .memoryMiB = static_cast<int>(std::max<qint64>(0, memory)),
            .maxPods = machine.maxPods};
}

} // namespace stratoplan
