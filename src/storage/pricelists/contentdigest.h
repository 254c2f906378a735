// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <cstring>

namespace stratoplan::storage {

/// Tells the contents of files apart, at the speed of memory: gigabytes of prices are digested while they are
/// read. 128 bits; no protection against content that was made to look like another.
class ContentDigest
{
public:
    /// Blocks may be of any size; only the last may be no multiple of 32 bytes.
    void add(QByteArrayView block)
    {
        m_size += static_cast<quint64>(block.size());
        const char *at = block.data();
        qsizetype left = block.size();
        for (; left >= stripe; left -= stripe, at += stripe)
            addStripe(at);
        if (left > 0) {
            char padded[stripe] = {};
            std::memcpy(padded, at, static_cast<std::size_t>(left));
            addStripe(padded);
        }
    }
    /// In hexadecimal digits.
    [[nodiscard]] QByteArray result() const
    {
        const quint64 first = mix(m_lanes[0] ^ m_size, m_lanes[1] ^ secrets[2]);
        const quint64 second = mix(m_lanes[2] ^ first, m_lanes[3] ^ secrets[3]);
        return QByteArray::number(mix(first ^ second, m_size ^ secrets[0]), 16).rightJustified(16, '0')
            + QByteArray::number(mix(second ^ secrets[1], first), 16).rightJustified(16, '0');
    }

private:
    static constexpr qsizetype stripe = 32;
    static constexpr std::array<quint64, 4> secrets {0xa0761d6478bd642f, 0xe7037ed1a0b428db,
                                                     0x8ebc6af09c88c6e3, 0x589965cc75374cc3};
    __extension__ using UInt128 = unsigned __int128;

    /// Both halves of a product of two words.
    static quint64 mix(quint64 a, quint64 b)
    {
        const auto product = static_cast<UInt128>(a) * b;
        return static_cast<quint64>(product) ^ static_cast<quint64>(product >> 64);
    }
    void addStripe(const char *bytes)
    {
        for (std::size_t i = 0; i < m_lanes.size(); ++i) {
            quint64 word = 0;
            std::memcpy(&word, bytes + i * sizeof word, sizeof word);
            // Every word reaches two lanes, so that one that is multiplied by zero is not lost.
            m_lanes[(i + 1) % 4] += word ^ (word << 29);
            m_lanes[i] = mix(m_lanes[i] ^ word, secrets[i] ^ m_lanes[(i + 2) % 4]);
        }
    }

    std::array<quint64, 4> m_lanes = secrets;
    quint64 m_size = 0;
};

} // namespace stratoplan::storage
