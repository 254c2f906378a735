// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteerror.h"

#include "storage/files.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

bool isFullErrno(int number)
{
    return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

Error errorOf(int code, int systemNumber, const QString &name, const QString &detail)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return systemError(ENOSPC, name, FileUse::Write, detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return damagedError(name, detail);
    case SQLITE_IOERR:
        if (isFullErrno(systemNumber))
            return systemError(systemNumber, name, FileUse::Write, detail);
        if (code == SQLITE_IOERR_SHORT_READ)
            return damagedError(name, detail);
        return systemError(systemNumber ? systemNumber : EIO, name, FileUse::Write, detail);
    case SQLITE_CANTOPEN:
        return systemError(systemNumber ? systemNumber : EIO, name, FileUse::Open, detail);
    case SQLITE_PERM:
    case SQLITE_READONLY:
        return systemError(EACCES, name, FileUse::Write, detail);
    case SQLITE_INTERRUPT:
        return {Error::Code::Cancelled, Text::tr("Working on “%1” was cancelled.").arg(name), detail};
    default:
        return {Error::Code::Failed,
                Text::tr("“%1” could not be read or written. The details tell why.").arg(name), detail};
    }
}

} // namespace

Error damagedError(const QString &name, const QString &detail)
{
    return {Error::Code::Damaged,
            Text::tr("“%1” is damaged and cannot be read. Open a backup or a recovery copy of it instead.")
                .arg(name),
            detail};
}

Error sqliteError(int code, sqlite3 *database, const QString &name)
{
    QString detail = QString::fromUtf8(sqlite3_errstr(code));
    int systemNumber = 0;
    if (database) {
        detail = u"SQLite %1: %2"_s.arg(QString::number(code), QString::fromUtf8(sqlite3_errmsg(database)));
        systemNumber = sqlite3_system_errno(database);
    }
    return errorOf(code, systemNumber, name, detail);
}

} // namespace stratoplan::storage
