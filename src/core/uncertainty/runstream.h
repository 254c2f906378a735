// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace stratoplan {

/// The random numbers of one run: a stream of its own that follows from seed and run number alone, read at
/// any place. The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014; constants of Vigna's splitmix64.c): its state is a counter, so that the value at
/// a place needs no values before it, and runs can be worked out in any order on any thread.
class RunStream
{
public:
    RunStream(int seed, int run)
        : m_origin(mixed(mixed(quint64(quint32(seed)) + golden) + golden * (quint64(run) + 1)))
    {
    }

    /// Evenly spread between 0 and 1, both left out.
    [[nodiscard]] double at(quint64 place) const
    {
        const quint64 bits = mixed(m_origin + golden * (place + 1)) >> 11;
        return (static_cast<double>(bits) + 0.5) * 0x1p-53;
    }

private:
    static constexpr quint64 golden = 0x9e3779b97f4a7c15;

    [[nodiscard]] static constexpr quint64 mixed(quint64 value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }

    quint64 m_origin;
};

} // namespace stratoplan
