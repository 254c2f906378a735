// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/files.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stratoplan::storage {

/// An open file descriptor, closed when it goes.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags, mode_t mode = 0666)
        : m_number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

/// The stamp of a file with that status and content.
[[nodiscard]] FileStamp stampOf(const struct stat &status, const QByteArray &hash);

/// A file's name without its folder, for messages.
[[nodiscard]] QString shortName(const QString &path);

/// The error for a folder or device where a file was asked for.
[[nodiscard]] Error notAFile(const QString &path);

} // namespace stratoplan::storage
