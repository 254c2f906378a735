// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/build/catalogfile.h"
#include "storage/catalog/build/catalogwriter.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

struct OrderedItem
{
    QByteArray order;
    const CatalogItem *item = nullptr;
    int catalog = 0;
};

std::vector<OrderedItem> ordered(const QList<CatalogFile> &files)
{
    std::vector<OrderedItem> list;
    for (qsizetype i = 0; i < files.size(); ++i) {
        for (const CatalogItem &item : files.at(i).items)
            list.push_back({orderOf(item.item), &item, static_cast<int>(i)});
    }
    std::sort(list.begin(), list.end(),
              [](const OrderedItem &a, const OrderedItem &b) { return a.order < b.order; });
    return list;
}

QList<CatalogEdition> editionsOf(const QList<CatalogFile> &files)
{
    QList<CatalogEdition> editions;
    for (const CatalogFile &file : files) {
        CatalogEdition edition;
        edition.summary.key = file.key;
        edition.summary.list = file.key;
        edition.summary.title = file.title;
        edition.summary.provider = file.provider;
        edition.summary.missing = file.missing;
        edition.sources = file.sources;
        editions.append(edition);
    }
    return editions;
}

Status writeAll(Connection &connection, const QList<CatalogFile> &files)
{
    Dictionary dictionary;
    auto writer = CatalogWriter::on(connection, dictionary);
    if (!writer)
        return writer.error();
    for (const OrderedItem &each : ordered(files)) {
        if (const Status done = writer->addItem(each.catalog, each.item->item, each.item->rates); !done)
            return done;
    }
    const auto finished = writer->finish(editionsOf(files));
    return finished ? Status() : Status(finished.error());
}

Status checkUnique(const QList<CatalogFile> &files)
{
    QHash<QString, QString> seen;
    QHash<QString, QString> catalogs;
    for (const CatalogFile &file : files) {
        if (catalogs.contains(file.key))
            return Error {
                Error::Code::Invalid, Words::tr("Two catalogs have the id “%1”.").arg(file.key), {}};
        catalogs.insert(file.key, file.title);
        for (const CatalogItem &item : file.items) {
            if (seen.contains(item.item.key))
                return Error {Error::Code::Invalid,
                              Words::tr("“%1” stands in two catalogs: %2 and %3.")
                                  .arg(item.item.key, seen.value(item.item.key), file.key),
                              {}};
            seen.insert(item.item.key, file.key);
        }
    }
    return {};
}

} // namespace

Result<QByteArray> compileCatalogs(const QList<CatalogFile> &files)
{
    if (const Status fine = checkUnique(files); !fine)
        return fine.error();
    auto connection = Connection::openMemory(u"catalog.sqlite"_s);
    if (!connection)
        return connection.error();
    {
        auto transaction = Transaction::begin(*connection);
        if (!transaction)
            return transaction.error();
        if (const Status done = writeAll(*connection, files); !done)
            return done.error();
        if (const Status done = transaction->commit(); !done)
            return done.error();
    }
    return connection->image();
}

} // namespace stratoplan::storage
