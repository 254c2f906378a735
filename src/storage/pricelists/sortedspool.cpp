// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/sortedspool.h"

#include "storage/files.h"

#include <QDir>

#include <algorithm>
#include <cerrno>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

struct Sizes
{
    quint32 key = 0;
    quint32 value = 0;
};

bool isLess(QByteArrayView a, QByteArrayView b)
{
    const int order = std::memcmp(a.data(), b.data(), static_cast<std::size_t>(std::min(a.size(), b.size())));
    return order != 0 ? order < 0 : a.size() < b.size();
}

} // namespace

/// A sorted part of the file, read a block at a time.
class SortedSpool::Run
{
public:
    Run(QTemporaryFile &file, qint64 from, qint64 until) : m_file(file), m_from(from), m_until(until) { }

    [[nodiscard]] const Record &record() const { return m_record; }

    /// Goes to the next record; false at the end.
    Result<bool> advance(qsizetype block)
    {
        Sizes sizes;
        if (!has(sizeof sizes)) {
            if (!fill(block))
                return systemError(EIO, m_file.fileTemplate(), FileUse::Read);
            if (!has(sizeof sizes))
                return false;
        }
        std::memcpy(&sizes, m_buffer.constData() + m_at, sizeof sizes);
        const auto size = static_cast<qsizetype>(sizeof sizes + sizes.key + sizes.value);
        if (!has(size) && (!fill(std::max(block, size)) || !has(size)))
            return systemError(EIO, m_file.fileTemplate(), FileUse::Read);
        const char *bytes = m_buffer.constData() + m_at + sizeof sizes;
        m_record = {{bytes, static_cast<qsizetype>(sizes.key)},
                    {bytes + sizes.key, static_cast<qsizetype>(sizes.value)}};
        m_at += size;
        return true;
    }

private:
    [[nodiscard]] bool has(qsizetype size) const { return m_buffer.size() - m_at >= size; }

    bool fill(qsizetype block)
    {
        m_buffer.remove(0, m_at);
        m_at = 0;
        const qint64 size = std::min<qint64>(block, m_until - m_from);
        if (size <= 0)
            return true;
        const qsizetype before = m_buffer.size();
        m_buffer.resize(before + static_cast<qsizetype>(size));
        if (!m_file.seek(m_from) || m_file.read(m_buffer.data() + before, size) != size)
            return false;
        m_from += size;
        return true;
    }

    QTemporaryFile &m_file;
    qint64 m_from;
    qint64 m_until;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    Record m_record;
};

SortedSpool::SortedSpool(const QString &folder, qsizetype memory)
    : m_file(std::make_unique<QTemporaryFile>(QDir(folder).filePath(u".import-XXXXXX"_s))), m_memory(memory)
{
}

SortedSpool::SortedSpool(SortedSpool &&) noexcept = default;
SortedSpool::~SortedSpool() = default;

Status SortedSpool::add(QByteArrayView key, QByteArrayView value)
{
    const Sizes sizes {static_cast<quint32>(key.size()), static_cast<quint32>(value.size())};
    const auto size = static_cast<qsizetype>(sizeof sizes) + key.size() + value.size();
    const auto used = static_cast<qsizetype>(m_records.size() + m_offsets.size() * sizeof(std::size_t));
    if (used + size > m_memory && !m_offsets.empty()) {
        if (const Status spilled = spill(); !spilled)
            return spilled;
    }
    if (m_records.capacity() == 0)
        m_records.reserve(static_cast<std::size_t>(m_memory));
    m_offsets.push_back(m_records.size());
    const auto *head = reinterpret_cast<const char *>(&sizes);
    m_records.insert(m_records.end(), head, head + sizeof sizes);
    m_records.insert(m_records.end(), key.begin(), key.end());
    m_records.insert(m_records.end(), value.begin(), value.end());
    ++m_count;
    return {};
}

SortedSpool::Record SortedSpool::at(std::size_t offset) const
{
    Sizes sizes;
    std::memcpy(&sizes, m_records.data() + offset, sizeof sizes);
    const char *bytes = m_records.data() + offset + sizeof sizes;
    return {{bytes, static_cast<qsizetype>(sizes.key)},
            {bytes + sizes.key, static_cast<qsizetype>(sizes.value)}};
}

void SortedSpool::sort()
{
    std::sort(m_offsets.begin(), m_offsets.end(),
              [this](std::size_t a, std::size_t b) { return isLess(at(a).key, at(b).key); });
}

Error SortedSpool::failed(const char *what) const
{
    const bool isFull = m_file->error() == QFileDevice::ResourceError;
    return systemError(isFull ? ENOSPC : EIO, QFileInfo(m_file->fileTemplate()).path(), FileUse::Write,
                       QString::fromLatin1(what) + u": "_s + m_file->errorString());
}

Status SortedSpool::spill()
{
    if (!m_file->isOpen() && !m_file->open())
        return failed("open");
    sort();
    const qint64 from = m_written;
    QByteArray block;
    const auto flush = [&] {
        const bool done = m_file->write(block) == block.size();
        m_written += block.size();
        block.clear();
        return done;
    };
    for (const std::size_t offset : m_offsets) {
        const Record record = at(offset);
        block.append(m_records.data() + offset,
                     static_cast<qsizetype>(sizeof(Sizes)) + record.key.size() + record.value.size());
        if (block.size() > (1 << 20) && !flush())
            return failed("write");
    }
    if (!flush() || !m_file->flush())
        return failed("write");
    m_runs.push_back(std::make_unique<Run>(*m_file, from, m_written));
    m_records.clear();
    m_offsets.clear();
    return {};
}

namespace {

/// The least key on top of the heap.
struct IsGreater
{
    template <class Run>
    bool operator()(const std::unique_ptr<Run> &a, const std::unique_ptr<Run> &b) const
    {
        return isLess(b->record().key, a->record().key);
    }
};

} // namespace

Status SortedSpool::finish()
{
    if (m_runs.empty()) { // all of it fits
        sort();
        return {};
    }
    if (const Status spilled = spill(); !spilled)
        return spilled;
    std::vector<char>().swap(m_records);
    std::vector<std::size_t>().swap(m_offsets);
    constexpr qsizetype allBlocks = qsizetype(4) << 20;
    const qsizetype block =
        std::clamp<qsizetype>(allBlocks / static_cast<qsizetype>(m_runs.size()), 4096, 1 << 18);
    m_memory = block;
    for (const auto &run : m_runs) {
        if (const auto more = run->advance(block); !more)
            return more.error();
    }
    std::make_heap(m_runs.begin(), m_runs.end(), IsGreater());
    return {};
}

Result<std::optional<SortedSpool::Record>> SortedSpool::next()
{
    using Next = std::optional<Record>;
    if (m_runs.empty() && !m_current)
        return m_next < m_offsets.size() ? Next(at(m_offsets[m_next++])) : Next();
    if (m_current) {
        const auto more = m_current->advance(m_memory);
        if (!more)
            return more.error();
        if (*more) {
            m_runs.push_back(std::move(m_current));
            std::push_heap(m_runs.begin(), m_runs.end(), IsGreater());
        }
        m_current.reset();
    }
    if (m_runs.empty())
        return Next();
    std::pop_heap(m_runs.begin(), m_runs.end(), IsGreater());
    m_current = std::move(m_runs.back());
    m_runs.pop_back();
    return Next(m_current->record());
}

} // namespace stratoplan::storage
