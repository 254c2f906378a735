// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <functional>

namespace stratoplan::storage {

/// A file that tells how much of it was read. Reading is refused once that is not wanted any more.
class WatchedDevice : public QIODevice
{
public:
    /// @p read is called with the bytes of each reading; false ends it
    WatchedDevice(QIODevice &file, std::function<bool(qint64)> read) : m_file(file), m_read(std::move(read))
    {
        setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_file.size(); }
    bool seek(qint64 position) override { return QIODevice::seek(position) && m_file.seek(position); }
    [[nodiscard]] bool atEnd() const override { return m_file.atEnd(); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 got = m_file.read(data, size);
        if (got > 0 && !m_read(got)) {
            setErrorString(QStringLiteral("cancelled"));
            return -1;
        }
        if (got < 0)
            setErrorString(m_file.errorString());
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QIODevice &m_file;
    std::function<bool(qint64)> m_read;
};

} // namespace stratoplan::storage
