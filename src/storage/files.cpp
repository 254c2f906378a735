// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files.h"

#include "storage/descriptor.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <optional>

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

} // namespace

FileStamp stampOf(const struct stat &status, const QByteArray &hash)
{
    FileStamp stamp;
    stamp.size = status.st_size;
    stamp.modified = qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
    stamp.inode = status.st_ino;
    stamp.hash = hash;
    return stamp;
}

QString shortName(const QString &path)
{
    return QFileInfo(path).fileName();
}

Error notAFile(const QString &path)
{
    return {Error::Code::Invalid,
            Text::tr("“%1” is not a file. Choose a file instead.").arg(QDir::toNativeSeparators(path)), path};
}

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
                Text::tr("There is no room left to save “%1”. Free some space or save it somewhere else.")
                    .arg(name),
                why};
    case EACCES:
    case EPERM:
    case EROFS:
        if (use == FileUse::Write)
            return {Error::Code::Unwritable,
                    Text::tr(
                        "“%1” cannot be changed: you have no permission, or the folder is read-only. Save it "
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
    struct stat status
    {
    };
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
    return FileContent {*bytes,
                        stampOf(status, QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256))};
}

DiskState compareWithDisk(const QString &path, const FileStamp &stamp)
{
    struct stat status
    {
    };
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

} // namespace stratoplan::storage
