// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QStringDecoder>

#include <optional>

namespace stratoplan::storage::pricelists {

/// The bytes of a text file of any length, as UTF-8 without a byte-order mark, a block at a time. UTF-16,
/// which some shells write, is converted.
class TextSource
{
public:
    explicit TextSource(QIODevice &device);

    [[nodiscard]] bool atEnd() { return m_at == m_end && !refill(); }
    /// The byte that comes next; only where there is one.
    [[nodiscard]] const char &current() const { return *m_at; }
    void advance()
    {
        if (*m_at == '\n')
            ++m_line;
        ++m_at;
        ++m_sinceMark;
    }
    /// The line of the byte that comes next, from 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    /// What is left of the block at hand; empty at the end. For readers that look through it themselves; they
    /// say how much they took.
    [[nodiscard]] QByteArrayView block();
    void take(qsizetype size, qint64 lines);
    /// Bytes that went by since mark() was called.
    [[nodiscard]] qint64 sinceMark() const { return m_sinceMark; }
    void mark() { m_sinceMark = 0; }
    /// Ends the text here.
    void stop();
    /// Whether the device failed.
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] QString errorText() const { return m_device.errorString(); }

private:
    bool refill();
    void chooseDecoder();

    QIODevice &m_device;
    QByteArray m_block;
    std::optional<QStringDecoder> m_decoder; ///< for UTF-16
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    qint64 m_line = 1;
    qint64 m_sinceMark = 0;
    bool m_begun = false;
    bool m_stopped = false;
    bool m_failed = false;
};

/// The beginning of a file as UTF-8, as TextSource would give it.
[[nodiscard]] QByteArray headAsUtf8(const QByteArray &head);

} // namespace stratoplan::storage::pricelists
