// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QTemporaryFile>

#include <memory>
#include <optional>
#include <vector>

namespace stratoplan::storage {

/// Sorts records of any number by their keys, byte by byte, in memory of a fixed size: what does not fit
/// waits in a temporary file that has no name, so that nothing is left of it whatever happens.
class SortedSpool
{
public:
    struct Record
    {
        QByteArrayView key;
        QByteArrayView value;
    };

    /// @param folder  for the temporary file @param memory  bytes to sort at a time
    explicit SortedSpool(const QString &folder, qsizetype memory = qsizetype(16) << 20);
    SortedSpool(SortedSpool &&) noexcept;
    ~SortedSpool();

    /// Keys must differ. Fails with Unwritable or DiskFull.
    Status add(QByteArrayView key, QByteArrayView value);
    /// After the last record, before the first next().
    Status finish();
    /// The records in order; nothing after the last. Its bytes stay until the following call.
    Result<std::optional<Record>> next();

    [[nodiscard]] qint64 count() const { return m_count; }

private:
    class Run;

    void sort();
    Status spill();
    [[nodiscard]] Record at(std::size_t offset) const;
    Error failed(const char *what) const;

    std::unique_ptr<QTemporaryFile> m_file;
    qsizetype m_memory;
    std::vector<char> m_records; ///< sizes, key and value of each
    std::vector<std::size_t> m_offsets;
    std::size_t m_next = 0;
    std::vector<std::unique_ptr<Run>> m_runs; ///< a heap, the least on top
    std::unique_ptr<Run> m_current;
    qint64 m_written = 0;
    qint64 m_count = 0;
};

} // namespace stratoplan::storage
