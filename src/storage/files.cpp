// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <limits>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

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

QString shortName(const QString &path)
{
    return QFileInfo(path).fileName();
}

FileStamp stampOf(const struct stat &status, const QByteArray &hash)
{
    FileStamp stamp;
    stamp.size = status.st_size;
    stamp.modified = qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
    stamp.inode = status.st_ino;
    stamp.hash = hash;
    return stamp;
}

Error notAFile(const QString &path)
{
    return {Error::Code::Invalid,
            Text::tr("“%1” is not a file. Choose a file instead.").arg(QDir::toNativeSeparators(path)), path};
}

/// Reads until @p size bytes are there or the file ends; nothing when reading fails.
std::optional<QByteArray> readAll(int descriptor, qint64 size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t got = ::read(descriptor, bytes.data() + at, size_t(bytes.size() - at));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::nullopt;
        if (got == 0)
            break;
        at += got;
    }
    bytes.truncate(at);
    return bytes;
}

/// The file that a path leads to once all links are followed; it need not exist.
QString followLinks(const QString &path)
{
    std::error_code failure;
    const auto absolute = QFileInfo(path).absoluteFilePath();
    const auto resolved = std::filesystem::weakly_canonical(std::filesystem::path(absolute.toStdU16String()), failure);
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

Error systemError(int number, const QString &name, FileUse use, const QString &detail)
{
    QString why = detail.isEmpty() ? QString() : detail + u"; "_s;
    why += QString::fromLocal8Bit(std::strerror(number));
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return {Error::Code::NotFound,
                Text::tr("There is no file or folder “%1”. Check the name and the place.").arg(name), why};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Error::Code::DiskFull,
                Text::tr("There is no room left to save “%1”. Free some space or save it somewhere else.").arg(name),
                why};
    case EACCES:
    case EPERM:
    case EROFS:
        if (use == FileUse::Write)
            return {Error::Code::Unwritable,
                    Text::tr("“%1” cannot be changed: you have no permission, or the folder is read-only. Save it "
                             "somewhere else.")
                        .arg(name),
                    why};
        return {Error::Code::Unreadable,
                Text::tr("“%1” cannot be opened: you have no permission to read it.").arg(name), why};
    default:
        if (use == FileUse::Write)
            return {Error::Code::Unwritable,
                    Text::tr("“%1” could not be written. Save it somewhere else.").arg(name), why};
        return {Error::Code::Unreadable,
                Text::tr("“%1” could not be read. Check the disk it is on.").arg(name), why};
    }
}

Result<FileContent> readFile(const QString &path, qint64 limit)
{
    const Descriptor file(path, O_RDONLY | O_NONBLOCK);
    struct stat status {};
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0)
        return systemError(errno, shortName(path), FileUse::Open, path);
    if (!S_ISREG(status.st_mode))
        return notAFile(path);
    if (status.st_size > limit)
        return Error {Error::Code::Invalid,
                      Text::tr("“%1” is too big: a file of this kind has at most %2 MB.")
                          .arg(shortName(path), QString::number(limit >> 20)),
                      path};
    const auto bytes = readAll(file.number(), status.st_size);
    if (!bytes)
        return systemError(errno, shortName(path), FileUse::Read, path);
    return FileContent {*bytes, stampOf(status, QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256))};
}

DiskState compareWithDisk(const QString &path, const FileStamp &stamp)
{
    struct stat status {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return DiskState::Missing;
    const FileStamp now = stampOf(status, stamp.hash);
    if (now == stamp)
        return DiskState::Same;
    if (now.size != stamp.size)
        return DiskState::Changed;
    const auto content = readFile(path, stamp.size);
    return content && content->stamp.hash == stamp.hash ? DiskState::Same : DiskState::Changed;
}

Result<FileStamp> writeFile(const QString &path, const QByteArray &bytes)
{
    auto replacement = Replacement::of(path);
    if (!replacement)
        return replacement.error();
    {
        const Descriptor file(replacement->temporary(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
        if (!file.isOpen())
            return systemError(errno, shortName(path), FileUse::Write, path);
        for (qsizetype at = 0; at < bytes.size();) {
            const ssize_t put = ::write(file.number(), bytes.constData() + at, size_t(bytes.size() - at));
            if (put < 0 && errno != EINTR)
                return systemError(errno, shortName(path), FileUse::Write, path);
            at += put < 0 ? 0 : put;
        }
    }
    return replacement->commit();
}

// --- Replacement --------------------------------------------------------------------------------

Result<Replacement> Replacement::of(const QString &path)
{
    Replacement replacement;
    const QString target = followLinks(path);
    struct stat status {};
    const QByteArray encoded = QFile::encodeName(target);
    const bool exists = ::stat(encoded.constData(), &status) == 0;
    if (!exists && errno != ENOENT)
        return systemError(errno, shortName(path), FileUse::Write, target);
    if (exists && !S_ISREG(status.st_mode))
        return notAFile(path);
    if (exists && ::access(encoded.constData(), W_OK) != 0)
        return systemError(errno, shortName(path), FileUse::Write, target);
    const QString folder = QFileInfo(target).absolutePath();
    if (::access(QFile::encodeName(folder).constData(), W_OK | X_OK) != 0)
        return systemError(errno, errno == ENOENT ? folder : shortName(path), FileUse::Write, folder);
    replacement.m_target = target;
    replacement.m_exists = exists;
    replacement.m_temporary = target + u".tmp"_s;
    replacement.removeTemporary(); // what a program that was killed left behind
    return replacement;
}

Replacement::Replacement(Replacement &&other) noexcept
    : m_target(std::move(other.m_target)), m_temporary(std::exchange(other.m_temporary, {})), m_exists(other.m_exists)
{
}

Replacement::~Replacement()
{
    removeTemporary();
}

void Replacement::removeTemporary() const
{
    if (m_temporary.isEmpty())
        return;
    ::unlink(QFile::encodeName(m_temporary).constData());
    ::unlink(QFile::encodeName(m_temporary + u"-journal"_s).constData());
}

Status Replacement::keepOld(const QString &copy) const
{
    if (!m_exists || QFileInfo::exists(copy))
        return {};
    QFile old(m_target);
    if (!old.copy(copy)) {
        QFile::remove(copy);
        return Error {Error::Code::Unwritable,
                      Text::tr("A backup of “%1” could not be made, so it was not saved. Save it somewhere else.")
                          .arg(shortName(m_target)),
                      old.errorString()};
    }
    return syncPath(copy, O_RDONLY);
}

Result<FileStamp> Replacement::commit()
{
    const QByteArray from = QFile::encodeName(m_temporary);
    const QByteArray to = QFile::encodeName(m_target);
    struct stat old {};
    if (m_exists && ::stat(to.constData(), &old) == 0) {
        // Owner first: changing it clears some mode bits. Without the right to give files away the group is
        // kept where that is allowed.
        if (::chown(from.constData(), old.st_uid, old.st_gid) != 0
            && ::chown(from.constData(), static_cast<uid_t>(-1), old.st_gid) != 0)
            errno = 0;
        if (::chmod(from.constData(), old.st_mode & 07777) != 0)
            return systemError(errno, shortName(m_target), FileUse::Write, m_temporary);
    }
    if (const Status synced = syncPath(m_temporary, O_RDONLY); !synced)
        return synced.error();
    auto written = readFile(m_temporary, std::numeric_limits<qint64>::max());
    if (!written)
        return written.error();
    if (::rename(from.constData(), to.constData()) != 0)
        return systemError(errno, shortName(m_target), FileUse::Write, m_target);
    m_temporary.clear();
    static_cast<void>(syncPath(QFileInfo(m_target).absolutePath(), O_RDONLY | O_DIRECTORY));
    return std::move(*written).stamp;
}

} // namespace stratoplan::storage
