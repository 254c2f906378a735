// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/planlock.h"

#include "storage/files.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

QString lockPathOf(const QString &planPath)
{
    const QFileInfo given(planPath);
    const QFileInfo file(given.exists() ? given.canonicalFilePath() : given.absoluteFilePath());
    return u"%1/.%2.lock"_s.arg(file.absolutePath(), file.fileName());
}

Error lockedBy(const QLockFile &lock, const QString &name)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program))
        return {Error::Code::Locked,
                Words::tr("“%1” is open in another program. Close it there first.").arg(name),
                {}};
    //: %1 file, %2 program, %3 process number, %4 computer
    return {Error::Code::Locked,
            Words::tr("“%1” is open in %2 (process %3 on %4). Close it there first.")
                .arg(name, program, QString::number(process), host),
            {}};
}

} // namespace

Result<std::unique_ptr<PlanLock>> PlanLock::acquire(const QString &planPath)
{
    const QString path = lockPathOf(planPath);
    const QString name = QFileInfo(planPath).fileName();
    const bool wasThere = QFileInfo::exists(path);
    std::unique_ptr<PlanLock> lock(new PlanLock(path));
    if (lock->m_file.tryLock(0)) {
        lock->m_followsCrash = wasThere;
        return lock;
    }
    if (lock->m_file.error() == QLockFile::LockFailedError)
        return lockedBy(lock->m_file, name);
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder))
        return systemError(ENOENT, folder, FileUse::Write);
    return systemError(EACCES, name, FileUse::Write, path);
}

} // namespace stratoplan::storage
