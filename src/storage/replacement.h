// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/files.h"

namespace stratoplan::storage {

/// How much a written file must survive.
enum class Durability {
    Full, ///< a power cut, once writing has returned
    Quick ///< a crash of the program: for recovery copies
};

/// A new file written beside an old one and renamed over it at the end, so that a reader sees the old or the
/// new content and a failure leaves the old. Follows symbolic links, keeps mode and owner. What was written
/// is removed unless it is committed.
class Replacement
{
public:
    /// Prepares to replace @p path. Fails with Unwritable, NotFound (no such folder) or Invalid (not a file).
    [[nodiscard]] static Result<Replacement> of(const QString &path);

    Replacement(Replacement &&other) noexcept;
    Replacement &operator=(Replacement &&) = delete;
    ~Replacement();

    /// The file that will be replaced, links followed.
    [[nodiscard]] const QString &target() const { return m_target; }
    /// Where the new content is until then, for who writes it in another way than write().
    [[nodiscard]] const QString &temporary() const { return m_temporary; }

    /// Writes the whole new content to "NAME.tmp" beside the target. Fails with Unwritable or DiskFull.
    Status write(const QByteArray &bytes);
    /// Keeps a copy of the old file as @p copy unless there is one already.
    Status keepOld(const QString &copy) const;
    /// Gives the new file the old one's mode and owner, writes it through to the disk and renames it.
    Result<FileStamp> commit(Durability durability = Durability::Full);

private:
    Replacement() = default;
    void removeTemporary() const;
    Status keepModeAndOwner() const;

    QString m_target;
    QString m_temporary;
    QByteArray m_hash; ///< of what was written
    bool m_exists = false;
};

/// Replaces the content of @p path by @p bytes.
[[nodiscard]] Result<FileStamp> writeFile(const QString &path, const QByteArray &bytes,
                                          Durability durability = Durability::Full);

} // namespace stratoplan::storage
