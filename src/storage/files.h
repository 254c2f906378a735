// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace stratoplan::storage {

/// What a file looked like when it was read or written, to notice that somebody else changed it.
struct FileStamp
{
    qint64 size = -1;
    qint64 modified = 0; ///< nanoseconds since 1970
    quint64 inode = 0;
    QByteArray hash; ///< SHA-256 of the content

    [[nodiscard]] bool isNone() const { return size < 0; }
    bool operator==(const FileStamp &) const = default;
};

/// How a file compares with the stamp taken of it.
enum class DiskState { Same, Changed, Missing };

/// Size and time are compared first; only where they differ is the content read.
[[nodiscard]] DiskState compareWithDisk(const QString &path, const FileStamp &stamp);

/// A whole file and its stamp, taken from the same open file.
struct FileContent
{
    QByteArray bytes;
    FileStamp stamp;
};

/// Reads a regular file of at most @p limit bytes. Fails with NotFound, Unreadable or Invalid (too big, not a
/// file).
[[nodiscard]] Result<FileContent> readFile(const QString &path, qint64 limit);

/// What was being done with a file, for the sentence about its failure.
enum class FileUse { Open, Read, Write };

/// The error for an `errno` met while using the file named @p name.
[[nodiscard]] Error systemError(int number, const QString &name, FileUse use, const QString &detail = {});

} // namespace stratoplan::storage
