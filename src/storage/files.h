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

/// Writes @p bytes to a file beside @p path and renames it into place, so that a reader sees the old or the
/// new content and a failure leaves the old. Follows symbolic links; keeps mode and owner.
[[nodiscard]] Result<FileStamp> writeFile(const QString &path, const QByteArray &bytes);

/// What was being done with a file, for the sentence about its failure.
enum class FileUse { Open, Read, Write };

/// The error for an `errno` met while using the file named @p name.
[[nodiscard]] Error systemError(int number, const QString &name, FileUse use, const QString &detail = {});

/// A new file written beside an old one and renamed over it at the end; removed if that does not happen.
class Replacement
{
public:
    /// Prepares to replace @p path: follows symbolic links and checks that it can be replaced. Fails with
    /// Unwritable, NotFound (no such folder) or Invalid (not a file).
    [[nodiscard]] static Result<Replacement> of(const QString &path);

    Replacement(Replacement &&other) noexcept;
    Replacement &operator=(Replacement &&) = delete;
    ~Replacement();

    /// The file to write: "NAME.tmp" beside the target. It does not exist yet.
    [[nodiscard]] const QString &temporary() const { return m_temporary; }
    /// The file that will be replaced, links followed.
    [[nodiscard]] const QString &target() const { return m_target; }
    [[nodiscard]] bool targetExists() const { return m_exists; }

    /// Keeps a copy of the old file as @p copy unless there is one already.
    Status keepOld(const QString &copy) const;
    /// Gives the new file the old one's mode and owner, writes it through to the disk and renames it.
    Result<FileStamp> commit();

private:
    Replacement() = default;
    void removeTemporary() const;

    QString m_target;
    QString m_temporary;
    bool m_exists = false;
};

} // namespace stratoplan::storage
