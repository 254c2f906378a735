// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/planfile.h"

#include "storage/plan/plantables.h"
#include "storage/plan/schema.h"
#include "storage/plan/validate.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr qint64 largestFile = qint64(512) << 20;
constexpr qsizetype headerSize = 100;
const QByteArray magic("SQLite format 3\0", 16);
/// A file is read in far fewer steps of 100,000 instructions; more means it was made to keep us busy.
constexpr int largestSteps = 50'000;

/// What the first 100 bytes of a file say.
struct Header
{
    qint32 version = 0;
    qint32 application = 0;
};

Header headerOf(const QByteArray &image)
{
    return {qFromBigEndian<qint32>(image.constData() + 60), qFromBigEndian<qint32>(image.constData() + 68)};
}

Error notOurs(const QString &name, const QString &detail)
{
    return {Error::Code::NotOurs,
            Words::tr("“%1” is not a plan but a file of another program. Choose a plan (.strato).").arg(name),
            detail};
}

Error damaged(const QString &name, const QString &detail)
{
    return {Error::Code::Damaged,
            Words::tr("“%1” is damaged and cannot be read. Open a backup or a recovery copy of it instead.")
                .arg(name),
            detail};
}

/// True where all pages are there: the header tells how many, and how large each is.
bool isWhole(const QByteArray &image)
{
    const quint16 written = qFromBigEndian<quint16>(image.constData() + 16);
    const qint64 pageSize = written == 1 ? 65536 : written;
    const qint64 pages = qFromBigEndian<quint32>(image.constData() + 28);
    return pageSize >= 512 && image.size() % pageSize == 0 && image.size() / pageSize >= pages;
}

/// Fails for a file that is not ours, before anything interprets it.
Status checkHeader(const QByteArray &image, const QString &name)
{
    if (image.isEmpty())
        return Error {Error::Code::NotOurs,
                      Words::tr("“%1” is empty. Choose another file, or a backup of it.").arg(name),
                      {}};
    if (!image.startsWith(magic.left(image.size())))
        return notOurs(name, u"no SQLite header"_s);
    if (image.size() < headerSize)
        return damaged(name, u"the file ends within its header"_s);
    const Header header = headerOf(image);
    if (header.application != applicationId)
        return notOurs(name, u"application id %1"_s.arg(header.application));
    if (header.version < 0)
        return damaged(name, u"format version %1"_s.arg(header.version));
    if (!isWhole(image))
        return damaged(name, u"pages are missing at its end"_s);
    return {};
}

/// What another program that was interrupted left beside the file must not be overlooked.
Status checkNeighbours(const QString &path, const QString &name)
{
    QFile journal(path + u"-journal"_s);
    const QByteArray begin = journal.open(QIODevice::ReadOnly) ? journal.read(8) : QByteArray();
    const bool hot = begin == QByteArray::fromHex("d9d505f920a163d7");
    if (!hot && QFileInfo(path + u"-wal"_s).size() == 0)
        return {};
    return Error {
        Error::Code::Damaged,
        Words::tr("Another program was interrupted while it changed “%1”. Open it once with that program, so "
                  "that it can finish, and close it there.")
            .arg(name),
        u"a journal stands beside the file"_s};
}

/// In memory there is no write-ahead log: the file's pages are read as they stand.
QByteArray withoutLog(QByteArray image)
{
    image[18] = 1;
    image[19] = 1;
    return image;
}

/// The program version that a file says it needs; empty where it says nothing of the kind.
QString neededProgram(Connection &connection)
{
    const auto needed = connection.text("SELECT value FROM meta WHERE key = 'needs'");
    return needed && needed->size() < 20 ? *needed : QString();
}

Result<LoadedPlan> readDatabase(Connection &connection, int version)
{
    LoadedPlan loaded;
    loaded.fromVersion = version;
    if (const Status fine = connection.quickCheck(); !fine)
        return fine.error();
    if (version < formatVersion) {
        auto changes = migrate(connection, version);
        if (!changes)
            return changes.error();
        loaded.migrated = *std::move(changes);
    }
    auto plan = readTables(connection);
    if (!plan)
        return plan.error();
    loaded.plan = *std::move(plan);
    return loaded;
}

/// True where a file of a later version says that this version reads it as it is.
bool letsUsRead(Connection &connection)
{
    const auto reader = connection.text("SELECT value FROM meta WHERE key = 'min_reader'");
    bool isNumber = false;
    return reader && reader->toInt(&isNumber) <= formatVersion && isNumber;
}

/// Reads a file of a later version, where it allows that.
Result<LoadedPlan> readNewer(Connection &connection, int version)
{
    const Error refused = tooNew(connection.name(), version, neededProgram(connection));
    if (!letsUsRead(connection))
        return refused;
    auto loaded = readDatabase(connection, version);
    if (!loaded)
        return refused;
    loaded->readOnly = true;
    return loaded;
}

Status writeMeta(Connection &connection)
{
    auto insert = connection.prepare("INSERT INTO meta (key, value) VALUES (?, ?)");
    if (!insert)
        return insert.error();
    const QString version = QString::fromLatin1(STRATOPLAN_VERSION);
    const std::pair<QString, QString> entries[] = {
        {u"program"_s, u"Stratoplan "_s + version},
        {u"needs"_s, version},
        {u"min_reader"_s, QString::number(formatVersion)},
        {u"saved"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
    };
    for (const auto &[key, value] : entries) {
        insert->bind(1, key);
        insert->bind(2, value);
        if (const Status done = insert->run(); !done)
            return done;
    }
    return {};
}

/// Fills an empty database with the plan, in one transaction, and checks it.
Status fillDatabase(Connection &connection, const Plan &plan, const SaveOptions &options)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    for (const auto &step : {std::function(createSchema), std::function(writeMeta),
                             std::function([&](Connection &to) { return writeTables(to, plan); })}) {
        if (const Status done = step(connection); !done)
            return done;
        if (options.cancelled && options.cancelled())
            return Error {
                Error::Code::Cancelled, Words::tr("Saving “%1” was cancelled.").arg(connection.name()), {}};
    }
    if (const Status done = transaction->commit(); !done)
        return done;
    return connection.quickCheck();
}

/// The bytes of a complete plan file. It is made in memory, so that the file is written in one go and what
/// goes wrong with the disk is known exactly.
Result<QByteArray> imageOf(const Plan &plan, const QString &name, const SaveOptions &options)
{
    auto connection = Connection::openMemory(name);
    if (!connection)
        return connection.error();
    connection->setProgress(options.cancelled);
    // Small pages: most tables of a plan hold a few rows.
    QByteArray settings = "PRAGMA page_size = 1024";
    if (options.largestPages > 0)
        settings += "; PRAGMA max_page_count = " + QByteArray::number(options.largestPages);
    if (const Status done = connection->execute(settings); !done)
        return done.error();
    if (const Status done = fillDatabase(*connection, plan, options); !done)
        return done.error();
    return connection->image();
}

/// The format version of the plan file that is about to be replaced; the current one where it is none.
int versionOnDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return formatVersion;
    const QByteArray head = file.read(headerSize);
    if (head.size() < headerSize || !head.startsWith(magic))
        return formatVersion;
    const Header header = headerOf(head);
    return header.application == applicationId ? header.version : formatVersion;
}

} // namespace

Result<LoadedPlan> loadPlanImage(const QByteArray &image, const QString &name)
{
    if (const Status ours = checkHeader(image, name); !ours)
        return ours.error();
    auto connection = Connection::openImage(withoutLog(image), name);
    if (!connection)
        return connection.error();
    int steps = 0;
    connection->setProgress([&steps] { return ++steps > largestSteps; });
    const int version = headerOf(image).version;
    auto loaded =
        version > formatVersion ? readNewer(*connection, version) : readDatabase(*connection, version);
    if (!loaded && loaded.error().code == Error::Code::Cancelled)
        return damaged(name, u"reading it takes too long"_s);
    connection->setProgress({});
    return loaded;
}

Result<LoadedPlan> loadPlan(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    auto content = readFile(path, largestFile);
    if (!content)
        return content.error();
    if (const Status ours = checkHeader(content->bytes, name); !ours)
        return ours.error();
    if (const Status fine = checkNeighbours(path, name); !fine)
        return fine.error();
    auto loaded = loadPlanImage(content->bytes, name);
    if (loaded)
        loaded->stamp = std::move(content->stamp);
    return loaded;
}

Result<FileStamp> savePlan(const Plan &plan, const QString &path, const SaveOptions &options)
{
    const QString name = QFileInfo(path).fileName();
    const auto issues = validate(plan, 1);
    if (!issues.isEmpty())
        return invalidPlan(name, issues.first().toString());
    auto replacement = Replacement::of(path);
    if (!replacement)
        return replacement.error();
    const auto image = imageOf(plan, name, options);
    if (!image)
        return image.error();
    if (const Status written = replacement->write(*image); !written)
        return written.error();
    if (const int version = versionOnDisk(replacement->target()); version != formatVersion) {
        const QString backup = u"%1.bak-v%2"_s.arg(replacement->target()).arg(version);
        if (const Status kept = replacement->keepOld(backup); !kept)
            return kept.error();
    }
    return replacement->commit(options.durability);
}

} // namespace stratoplan::storage
