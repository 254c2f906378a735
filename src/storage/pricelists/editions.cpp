// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/editions.h"

#include "storage/catalog/catalogdatabase.h"
#include "storage/files.h"
#include "storage/plan/traits.h"
#include "storage/pricelists/contentdigest.h"
#include "storage/pricelists/reporttext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PriceLists)
};

std::optional<StoredEdition> storedEdition(const QString &path)
{
    auto connection = Connection::open(path, Connection::Access::ReadOnly);
    if (!connection || !checkCatalogDatabase(*connection, path))
        return std::nullopt;
    auto statement = connection->prepare("SELECT key, list, title, provider, date, items, rates, digest, "
                                         "report FROM catalog ORDER BY id LIMIT 1");
    if (!statement)
        return std::nullopt;
    const auto row = statement->step();
    if (!row || !*row)
        return std::nullopt;
    StoredEdition edition;
    ImportReport &report = edition.report;
    report.catalog = statement->text(0);
    report.list = statement->text(1);
    report.title = statement->text(2);
    report.provider = statement->text(3);
    report.date = dateFromText(statement->text(4)).value_or(QDate());
    report.items = statement->integer(5);
    report.rates = statement->integer(6);
    report.parts = partsFromJson(statement->text(8).toUtf8());
    report.path = path;
    edition.digest = statement->text(7).toLatin1();
    return edition;
}

Result<QByteArray> digestOf(const QString &path, const std::function<bool()> &cancelled)
{
    constexpr qint64 blockSize = qint64(1) << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return systemError(file.exists() ? EACCES : ENOENT, QFileInfo(path).fileName(), FileUse::Open,
                           file.errorString());
    ContentDigest digest;
    QByteArray block(blockSize, Qt::Uninitialized);
    for (;;) {
        if (cancelled && cancelled())
            return Error {Error::Code::Cancelled, Words::tr("The import was cancelled."), {}};
        const qint64 size = file.read(block.data(), blockSize);
        if (size < 0)
            return systemError(EIO, QFileInfo(path).fileName(), FileUse::Read, file.errorString());
        if (size == 0)
            return digest.result();
        digest.add({block.constData(), static_cast<qsizetype>(size)});
    }
}

} // namespace

QList<StoredEdition> storedEditions(const QString &folder)
{
    QList<StoredEdition> editions;
    const QDir place(folder);
    for (const QString &name : place.entryList({u"*.sqlite"_s}, QDir::Files | QDir::Readable, QDir::Name)) {
        if (auto edition = storedEdition(place.filePath(name)))
            editions.append(*std::move(edition));
    }
    return editions;
}

Result<QByteArray> digestOf(const QStringList &files, const std::function<bool()> &cancelled)
{
    QList<QByteArray> digests;
    for (const QString &path : files) {
        auto digest = digestOf(path, cancelled);
        if (!digest)
            return digest;
        digests.append(*std::move(digest));
    }
    std::sort(digests.begin(), digests.end());
    return QCryptographicHash::hash(digests.join(), QCryptographicHash::Sha256).toHex();
}

QString editionKey(const QString &list, QDate date, const QList<StoredEdition> &others)
{
    const QString first = list + u'@' + (date.isValid() ? dateText(date) : u"undated"_s);
    const auto isTaken = [&others](const QString &key) {
        return std::any_of(others.begin(), others.end(),
                           [&key](const StoredEdition &other) { return other.report.catalog == key; });
    };
    QString key = first;
    for (int number = 2; isTaken(key); ++number)
        key = u"%1.%2"_s.arg(first, QString::number(number));
    return key;
}

QString editionPath(const QString &folder, const QString &edition)
{
    QString name;
    for (const QChar c : edition) {
        const bool isPlain =
            c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'@');
        name += isPlain ? c : u'_';
    }
    // Lists whose names differ in signs alone are still two.
    const QByteArray hash = QCryptographicHash::hash(edition.toUtf8(), QCryptographicHash::Sha256).toHex();
    name = name.right(120) + u'-' + QString::fromLatin1(hash.left(8));
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return QDir(folder).filePath(name + u".sqlite"_s);
}

} // namespace stratoplan::storage
