// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/session.h"

#include "document/recoverywriter.h"
#include "document/whatif.h"
#include "storage/jsontwin.h"
#include "storage/planfile.h"
#include "storage/planlock.h"
#include "storage/samples.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// From an edit to the start of its recovery copy; the copy itself takes milliseconds.
constexpr int recoveryDelay = 300;
/// The same after the last move of a lever: whoever drags one is not to wait for copies of the plan.
constexpr int leverDelay = 700;
/// A text twin larger than this is not one.
constexpr qint64 twinLimit = 512 * 1024 * 1024;

bool isTwin(const QString &path)
{
    return path.endsWith(".json"_L1, Qt::CaseInsensitive);
}

Result<storage::LoadedPlan> readTwin(const QString &path)
{
    const Result<storage::FileContent> file = storage::readFile(path, twinLimit);
    if (!file)
        return file.error();
    Result<Plan> plan = storage::fromJson(file->bytes, QFileInfo(path).fileName());
    if (!plan)
        return plan.error();
    storage::LoadedPlan loaded;
    loaded.plan = *std::move(plan);
    loaded.stamp = file->stamp;
    return loaded;
}

Result<storage::LoadedPlan> read(const QString &path)
{
    return isTwin(path) ? readTwin(path) : storage::loadPlan(path);
}

/// Two paths to one file are the same file.
QString identity(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

} // namespace

Session::Session(Document &document, const QString &recoveryFolder, QObject *parent)
    : QObject(parent), m_document(document),
      m_recoveryFolder(recoveryFolder.isEmpty() ? storage::recoveryFolder() : recoveryFolder),
      m_copiedRevision(document.revision()), m_recovery(std::make_unique<RecoveryWriter>(m_recoveryFolder))
{
    m_recoveryTimer.setSingleShot(true);
    connect(&m_recoveryTimer, &QTimer::timeout, this, &Session::writeRecovery);
    connect(&document, &Document::revisionChanged, this, &Session::noteEdit);
    connect(&document.undoStack(), &QUndoStack::cleanChanged, this, &Session::noteClean);
    connect(m_recovery.get(), &RecoveryWriter::failed, this, [this](const Error &error) {
        if (!std::exchange(m_failureTold, true))
            Q_EMIT recoveryFailed(error);
    });
}

Session::~Session()
{
    disconnect(&m_document, nullptr, this, nullptr);
    m_document.undoStack().disconnect(this);
    if (isUnkept())
        flushRecovery();
    else
        m_recovery->discard();
    m_recovery->finish();
}

void Session::watch(WhatIf &whatIf)
{
    m_whatIf = &whatIf;
    connect(&whatIf, &WhatIf::changed, this, &Session::noteLevers);
}

/// Puts a plan in place of the current one. The old plan's recovery copy goes: whoever asked for another
/// plan has decided about the old one.
void Session::enter(Plan plan, Origin origin)
{
    m_recoveryTimer.stop();
    m_recovery->discard();
    const bool keepsLock = origin.lock == nullptr && isCurrentFile(origin.path);
    if (!keepsLock)
        m_lock = std::move(origin.lock);
    m_path = origin.path;
    m_stamp = origin.stamp;
    m_migrated = origin.migrated;
    m_readOnly = origin.readOnly;
    m_failureTold = false;
    m_document.replacePlan(std::move(plan));
    m_copiedRevision = m_document.revision();
    m_copiedLevers = {};
    Q_EMIT stateChanged();
}

void Session::newPlan(const Plan &plan)
{
    enter(plan, {});
}

Status Session::openSample(const QString &key)
{
    Result<Plan> plan = storage::loadSample(key);
    if (!plan)
        return plan.error();
    enter(*std::move(plan), {});
    return {};
}

bool Session::isCurrentFile(const QString &path) const
{
    return m_lock != nullptr && !m_path.isEmpty() && !path.isEmpty() && identity(path) == identity(m_path);
}

/// Takes the lock of a file. Without the right to make one the plan is read-only.
Status Session::claim(const QString &path, Origin &origin) const
{
    if (isCurrentFile(path))
        return {};
    auto lock = storage::PlanLock::acquire(path);
    if (lock) {
        origin.lock = *std::move(lock);
        return {};
    }
    if (lock.error().code != Error::Code::Unwritable)
        return lock.error();
    origin.readOnly = true;
    return {};
}

Status Session::open(const QString &path, Access access)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    Origin origin;
    origin.path = absolute;
    origin.readOnly = access == Access::ReadOnly;
    // A file that is not there is said not to be there, not that it cannot be locked.
    if (access == Access::Write && QFileInfo::exists(absolute)) {
        if (const Status status = claim(absolute, origin); !status)
            return status;
    }
    Result<storage::LoadedPlan> loaded = read(absolute);
    if (!loaded)
        return loaded.error();
    origin.stamp = loaded->stamp;
    origin.migrated = loaded->migrated;
    origin.readOnly = origin.readOnly || loaded->readOnly || !QFileInfo(absolute).isWritable();
    enter(std::move(loaded->plan), std::move(origin));
    return {};
}

bool Session::isChangedOnDisk() const
{
    return hasPath() && storage::compareWithDisk(m_path, m_stamp) == storage::DiskState::Changed;
}

Status Session::reload()
{
    if (!hasPath())
        return Error {Error::Code::Invalid, tr("The plan has no file yet.")};
    return open(m_path, m_readOnly ? Access::ReadOnly : Access::Write);
}

Result<storage::FileStamp> Session::write(const QString &path) const
{
    return isTwin(path) ? storage::writeFile(path, storage::toJson(m_document.plan()))
                        : storage::savePlan(m_document.plan(), path);
}

Status Session::save(Overwrite overwrite)
{
    const QString name = QFileInfo(m_path).fileName();
    if (!hasPath())
        return Error {Error::Code::Invalid, tr("Choose a file to save the plan in.")};
    if (m_readOnly) {
        return Error {Error::Code::Unwritable,
                      tr("“%1” is open read-only. Save the plan under another name.").arg(name)};
    }
    if (isChangedOnDisk() && overwrite == Overwrite::Refuse) {
        return Error {Error::Code::ChangedOnDisk,
                      tr("“%1” was changed by another program since it was opened.").arg(name)};
    }
    const Result<storage::FileStamp> stamp = write(m_path);
    if (!stamp)
        return stamp.error();
    m_stamp = *stamp;
    m_migrated.clear();
    m_document.undoStack().setClean();
    Q_EMIT stateChanged();
    Q_EMIT saved(m_path);
    return {};
}

Status Session::saveAs(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (isCurrentFile(absolute) && !m_readOnly) {
        m_path = absolute;
        return save(Overwrite::Allow);
    }
    Origin target;
    if (const Status status = claim(absolute, target); !status)
        return status;
    const Result<storage::FileStamp> stamp = write(absolute);
    if (!stamp)
        return stamp.error();
    m_path = absolute;
    m_stamp = *stamp;
    m_lock = std::move(target.lock);
    m_readOnly = false;
    m_migrated.clear();
    m_document.undoStack().setClean();
    Q_EMIT stateChanged();
    Q_EMIT saved(m_path);
    return {};
}

void Session::close()
{
    enter({}, {});
    m_recovery->finish();
}

QString Session::title() const
{
    if (hasPath())
        return QFileInfo(m_path).fileName();
    const QString &name = m_document.plan().info().name;
    return name.isEmpty() ? tr("Untitled plan") : name;
}

QList<RecoverablePlan> Session::recoverable() const
{
    QList<RecoverablePlan> plans;
    for (const storage::RecoveryEntry &entry : storage::leftRecoveries(m_recoveryFolder))
        plans.append({entry.id, entry.planName, entry.planPath, entry.time,
                      static_cast<int>(entry.tried.moved.size()), entry.isSaved});
    return plans;
}

Status Session::restore(const QString &id)
{
    Origin origin;
    storage::RecoveryEntry left;
    for (const storage::RecoveryEntry &entry : storage::leftRecoveries(m_recoveryFolder)) {
        if (entry.id == id)
            left = entry;
    }
    origin.path = left.planPath;
    origin.stamp = left.stamp;
    Result<storage::LoadedPlan> loaded = storage::loadRecovery(id, m_recoveryFolder);
    if (!loaded)
        return loaded.error();
    // Whoever holds the file now keeps it; what was lost is still shown and can be saved elsewhere.
    if (!origin.path.isEmpty() && !claim(origin.path, origin))
        origin.readOnly = true;
    enter(std::move(loaded->plan), std::move(origin));
    const bool isSaved =
        left.isSaved && hasPath() && storage::compareWithDisk(m_path, m_stamp) == storage::DiskState::Same;
    if (!isSaved)
        m_document.undoStack().resetClean();
    if (m_whatIf)
        m_whatIf->lay(left.tried);
    // The old copy goes only once there is a new one.
    m_copiedLevers = m_tried;
    m_recovery->write(m_document.plan(), note());
    m_recovery->discardLeft(id);
    return {};
}

Status Session::discard(const QString &id)
{
    return storage::discardRecovery(id, m_recoveryFolder);
}

/// Does not put the copy off while edits keep coming: it is never more than a moment behind.
void Session::noteEdit()
{
    if (isUnkept() && !m_recoveryTimer.isActive())
        m_recoveryTimer.start(recoveryDelay);
}

/// Levers that go back leave nothing to be kept of a saved plan.
void Session::noteLevers()
{
    m_tried = m_whatIf->tried();
    const bool isEditWaiting = isDirty() && m_copiedRevision != m_document.revision();
    if (isUnkept() && !isEditWaiting) {
        m_recoveryTimer.start(leverDelay);
    } else if (!isUnkept() && m_copiedLevers.isMoved()) {
        m_recoveryTimer.stop();
        m_recovery->discard();
        m_copiedRevision = 0;
        m_copiedLevers = {};
    }
}

storage::RecoveryNote Session::note() const
{
    return {m_path, m_stamp, m_tried, !isDirty()};
}

void Session::writeRecovery()
{
    if (!isUnkept() || (m_copiedRevision == m_document.revision() && m_copiedLevers == m_tried))
        return;
    if (m_recovery->isBusy()) {
        m_recoveryTimer.start(recoveryDelay / 3);
        return;
    }
    m_copiedRevision = m_document.revision();
    m_copiedLevers = m_tried;
    m_recovery->write(m_document.plan(), note());
}

void Session::flushRecovery()
{
    m_recoveryTimer.stop();
    m_recovery->finish();
    writeRecovery();
    m_recovery->finish();
}

void Session::noteClean(bool clean)
{
    if (clean) {
        m_recoveryTimer.stop();
        m_recovery->discard();
        m_copiedRevision = 0;
        m_copiedLevers = {};
    }
    noteEdit(); // levers may be left to keep
    Q_EMIT dirtyChanged(!clean);
}

} // namespace stratoplan
