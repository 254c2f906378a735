// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recovery.h"

#include "storage/json/encode.h"
#include "storage/json/jsonvalue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr qint64 largestNote = 1 << 20;

/// A file of a copy: "ID.strato", "ID.json", "ID.lock".
QString fileOf(const QString &folder, const QString &id, QStringView ending)
{
    return u"%1/%2.%3"_s.arg(folder, id, ending);
}

/// Ids name files: nothing that leads out of the folder.
bool isId(const QString &id)
{
    return !QUuid::fromString(id).isNull() && id == QUuid::fromString(id).toString(QUuid::WithoutBraces);
}

/// Levers as "key=value" lines; keys are names without blanks.
QString textOf(const QList<ScenarioSetting> &moved)
{
    QStringList lines;
    for (const ScenarioSetting &each : moved)
        lines.append(each.key + u'=' + each.value.toString());
    return lines.join(u'\n');
}

/// What cannot be read is left out: a lever is less than the plan beside it.
QList<ScenarioSetting> movedFrom(const QString &text)
{
    QList<ScenarioSetting> moved;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype at = line.lastIndexOf(u'=');
        const auto value = Quantity::fromString(line.sliced(at + 1));
        if (at > 0 && value)
            moved.append({line.first(at), *value});
    }
    return moved;
}

QByteArray noteOf(const RecoveryEntry &entry)
{
    const std::pair<const char *, QString> members[] = {
        {"plan_path", entry.planPath},
        {"plan_name", entry.planName},
        {"time", timeText(entry.time)},
        {"process", QString::number(QCoreApplication::applicationPid())},
        {"stamp_size", QString::number(entry.stamp.size)},
        {"stamp_modified", QString::number(entry.stamp.modified)},
        {"stamp_inode", QString::number(entry.stamp.inode)},
        {"stamp_hash", QString::fromLatin1(entry.stamp.hash.toHex())},
        {"saved", entry.isSaved ? u"yes"_s : u"no"_s},
        {"scenario", QString::number(entry.tried.scenario.value())},
        {"levers", textOf(entry.tried.moved)},
    };
    QByteArray out = "{";
    for (const auto &[name, value] : members) {
        out += QByteArray(out.size() > 1 ? "," : "") + "\n  \"" + name + "\": ";
        appendJsonString(out, value);
    }
    return out + "\n}\n";
}

RecoveryEntry entryFrom(const QString &folder, const QString &id)
{
    RecoveryEntry entry;
    entry.id = id;
    entry.time = QFileInfo(fileOf(folder, id, u"strato")).lastModified().toUTC();
    const auto note = readFile(fileOf(folder, id, u"json"), largestNote);
    const auto json = note ? parseJson(note->bytes) : std::variant<JsonValue, JsonProblem>(JsonProblem());
    const auto *members = std::get_if<JsonValue>(&json);
    if (!members)
        return entry;
    const auto text = [&](QStringView name) {
        const JsonValue *value = members->find(name);
        return value ? value->text : QString();
    };
    entry.planPath = text(u"plan_path");
    entry.planName = text(u"plan_name");
    entry.time = timeFromText(text(u"time")).value_or(entry.time);
    entry.stamp.size = text(u"stamp_size").toLongLong();
    entry.stamp.modified = text(u"stamp_modified").toLongLong();
    entry.stamp.inode = text(u"stamp_inode").toULongLong();
    entry.isSaved = text(u"saved") == "yes"_L1;
    entry.tried = {Id<Scenario>(text(u"scenario").toLongLong()), movedFrom(text(u"levers"))};
    entry.stamp.hash = QByteArray::fromHex(text(u"stamp_hash").toLatin1());
    return entry;
}

/// True where no living program holds the copy.
bool isLeft(const QString &folder, const QString &id)
{
    QLockFile lock(fileOf(folder, id, u"lock"));
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

void removeCopy(const QString &folder, const QString &id)
{
    for (const QStringView ending : {u"strato", u"json", u"strato.tmp", u"json.tmp"})
        QFile::remove(fileOf(folder, id, ending));
}

/// Removes the lock too, where it is not ours to open.
void removeFiles(const QString &folder, const QString &id)
{
    removeCopy(folder, id);
    QFile::remove(fileOf(folder, id, u"lock"));
}

Status makeFolder(const QString &folder)
{
    if (!QDir().mkpath(folder)
        || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return systemError(EACCES, folder, FileUse::Write);
    return {};
}

Error noSuchCopy(const QString &id)
{
    return {Error::Code::NotFound, Words::tr("This recovery copy is not there any more."), id};
}

} // namespace

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/recovery"_s;
}

RecoveryCopy::RecoveryCopy(const QString &folder, const QString &id)
    : m_folder(folder), m_id(id), m_lock(fileOf(folder, id, u"lock"))
{
    m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<RecoveryCopy>> RecoveryCopy::create(const QString &folder)
{
    if (const Status made = makeFolder(folder); !made)
        return made.error();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<RecoveryCopy> copy(new RecoveryCopy(folder, id));
    if (!copy->m_lock.tryLock(0))
        return systemError(EACCES, folder, FileUse::Write);
    return copy;
}

Status RecoveryCopy::write(const Plan &plan, const RecoveryNote &note, const std::function<bool()> &cancelled)
{
    SaveOptions options;
    options.durability = Durability::Quick;
    options.cancelled = cancelled;
    if (const auto saved = savePlan(plan, fileOf(m_folder, m_id, u"strato"), options); !saved)
        return saved.error();
    const RecoveryEntry entry {m_id,       note.planPath, plan.info().name, QDateTime::currentDateTimeUtc(),
                               note.stamp, note.tried,    note.isSaved};
    const auto noted = writeFile(fileOf(m_folder, m_id, u"json"), noteOf(entry), Durability::Quick);
    return noted ? Status() : Status(noted.error());
}

Status RecoveryCopy::discard()
{
    removeCopy(m_folder, m_id);
    m_lock.unlock(); // takes its file away
    if (QFileInfo::exists(fileOf(m_folder, m_id, u"strato")))
        return systemError(EACCES, fileOf(m_folder, m_id, u"strato"), FileUse::Write);
    return {};
}

QList<RecoveryEntry> leftRecoveries(const QString &folder)
{
    QList<RecoveryEntry> entries;
    QStringList seen;
    const auto files =
        QDir(folder).entryInfoList({u"*.strato"_s, u"*.json"_s, u"*.lock"_s, u"*.tmp"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        const QString id = file.baseName();
        if (seen.contains(id) || !isId(id) || !isLeft(folder, id))
            continue;
        seen += id;
        if (QFileInfo::exists(fileOf(folder, id, u"strato")))
            entries.append(entryFrom(folder, id));
        else
            removeFiles(folder, id);
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const RecoveryEntry &a, const RecoveryEntry &b) { return a.time > b.time; });
    return entries;
}

Result<LoadedPlan> loadRecovery(const QString &id, const QString &folder)
{
    if (!isId(id) || !QFileInfo::exists(fileOf(folder, id, u"strato")))
        return noSuchCopy(id);
    return loadPlan(fileOf(folder, id, u"strato"));
}

Status discardRecovery(const QString &id, const QString &folder)
{
    if (!isId(id) || !QFileInfo::exists(fileOf(folder, id, u"strato")))
        return noSuchCopy(id);
    removeFiles(folder, id);
    return {};
}

} // namespace stratoplan::storage
