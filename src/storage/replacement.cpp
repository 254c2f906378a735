// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/replacement.h"

#include "storage/descriptor.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// The file that a path leads to once all links are followed; it need not exist.
QString followLinks(const QString &path)
{
    std::error_code failure;
    const auto absolute = QFileInfo(path).absoluteFilePath();
    const auto resolved =
        std::filesystem::weakly_canonical(std::filesystem::path(absolute.toStdU16String()), failure);
    QString target = failure ? absolute : QString::fromStdString(resolved.string());
    // A link that leads nowhere is not canonical yet: the file is made where it points.
    for (int links = 0; links < 40 && QFileInfo(target).isSymLink(); ++links)
        target = QFileInfo(target).symLinkTarget();
    return target;
}

Status syncPath(const QString &path, int flags)
{
    const Descriptor file(path, flags);
    if (!file.isOpen() || (::fsync(file.number()) != 0 && errno != EINVAL))
        return systemError(errno, shortName(path), FileUse::Write);
    return {};
}

} // namespace

Result<Replacement> Replacement::of(const QString &path)
{
    const QString target = followLinks(path);
    struct stat status
    {
    };
    const QByteArray encoded = QFile::encodeName(target);
    const bool exists = ::stat(encoded.constData(), &status) == 0;
    if (!exists && errno != ENOENT)
        return systemError(errno, shortName(path), FileUse::Write, target);
    if (exists && !S_ISREG(status.st_mode))
        return notAFile(path);
    if (exists && ::faccessat(AT_FDCWD, encoded.constData(), W_OK, AT_EACCESS) != 0)
        return systemError(errno, shortName(path), FileUse::Write, target);
    const QString folder = QFileInfo(target).absolutePath();
    if (::faccessat(AT_FDCWD, QFile::encodeName(folder).constData(), W_OK | X_OK, AT_EACCESS) != 0)
        return systemError(errno, errno == ENOENT ? folder : shortName(path), FileUse::Write, folder);
    Replacement replacement;
    replacement.m_target = target;
    replacement.m_exists = exists;
    replacement.m_temporary = target + u".tmp"_s;
    replacement.removeTemporary(); // what a program that was killed left behind
    return replacement;
}

Replacement::Replacement(Replacement &&other) noexcept
    : m_target(std::move(other.m_target)), m_temporary(std::exchange(other.m_temporary, {})),
      m_hash(std::move(other.m_hash)), m_exists(other.m_exists)
{
}

Replacement::~Replacement()
{
    removeTemporary();
}

void Replacement::removeTemporary() const
{
    if (!m_temporary.isEmpty())
        ::unlink(QFile::encodeName(m_temporary).constData());
}

Status Replacement::write(const QByteArray &bytes)
{
    const Descriptor file(m_temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!file.isOpen())
        return systemError(errno, shortName(m_target), FileUse::Write, m_temporary);
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t put = ::write(file.number(), bytes.constData() + at, size_t(bytes.size() - at));
        if (put < 0 && errno != EINTR)
            return systemError(errno, shortName(m_target), FileUse::Write, m_temporary);
        at += put < 0 ? 0 : put;
    }
    m_hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return {};
}

Status Replacement::keepOld(const QString &copy) const
{
    if (!m_exists || QFileInfo::exists(copy))
        return {};
    QFile old(m_target);
    if (!old.copy(copy)) {
        QFile::remove(copy);
        return Error {
            Error::Code::Unwritable,
            Text::tr("A backup of “%1” could not be made, so it was not saved. Save it somewhere else.")
                .arg(shortName(m_target)),
            old.errorString()};
    }
    return syncPath(copy, O_RDONLY);
}

Status Replacement::keepModeAndOwner() const
{
    struct stat old
    {
    };
    if (!m_exists || ::stat(QFile::encodeName(m_target).constData(), &old) != 0)
        return {};
    const QByteArray made = QFile::encodeName(m_temporary);
    // Owner first: changing it clears some mode bits. Who may not give files away keeps the group where that
    // is allowed; neither is a reason not to save.
    if (::chown(made.constData(), old.st_uid, old.st_gid) != 0)
        std::ignore = ::chown(made.constData(), static_cast<uid_t>(-1), old.st_gid);
    if (::chmod(made.constData(), old.st_mode & 07777) != 0)
        return systemError(errno, shortName(m_target), FileUse::Write, m_temporary);
    return {};
}

Result<FileStamp> Replacement::commit(Durability durability)
{
    const bool durable = durability == Durability::Full;
    if (const Status kept = keepModeAndOwner(); !kept)
        return kept.error();
    if (durable) {
        if (const Status synced = syncPath(m_temporary, O_RDONLY); !synced)
            return synced.error();
    }
    const QByteArray from = QFile::encodeName(m_temporary);
    struct stat status
    {
    };
    if (::stat(from.constData(), &status) != 0
        || ::rename(from.constData(), QFile::encodeName(m_target).constData()) != 0)
        return systemError(errno, shortName(m_target), FileUse::Write, m_target);
    m_temporary.clear();
    if (durable) {
        if (const Status synced = syncPath(QFileInfo(m_target).absolutePath(), O_RDONLY | O_DIRECTORY);
            !synced)
            return synced.error();
    }
    return stampOf(status, m_hash);
}

Result<FileStamp> writeFile(const QString &path, const QByteArray &bytes, Durability durability)
{
    auto replacement = Replacement::of(path);
    if (!replacement)
        return replacement.error();
    if (const Status written = replacement->write(bytes); !written)
        return written.error();
    return replacement->commit(durability);
}

} // namespace stratoplan::storage
