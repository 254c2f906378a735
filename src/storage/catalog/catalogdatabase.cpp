// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/catalogdatabase.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// Items stand in the order in which a search gives them: that of their ids. An item is packed into one value
/// (see packed.h): a list may have millions, and most of what it says it repeats. The full-text index keeps
/// nothing but which items have a token; which tokens those are, facet and vocabulary tell.
constexpr const char *tables = R"(
CREATE TABLE catalog (id INTEGER PRIMARY KEY, key TEXT NOT NULL, list TEXT NOT NULL, title TEXT NOT NULL,
  kind TEXT NOT NULL, provider TEXT NOT NULL, date TEXT NOT NULL, source TEXT NOT NULL, imported TEXT NOT NULL,
  items INTEGER NOT NULL, rates INTEGER NOT NULL, oldest TEXT NOT NULL, newest TEXT NOT NULL,
  missing TEXT NOT NULL, digest TEXT NOT NULL, report TEXT NOT NULL) STRICT;
CREATE TABLE source (title TEXT NOT NULL, url TEXT NOT NULL, kind TEXT NOT NULL) STRICT;
CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE item (id INTEGER PRIMARY KEY, key_number INTEGER NOT NULL, packed BLOB NOT NULL) STRICT;
CREATE TABLE product (item INTEGER PRIMARY KEY, vcpu INTEGER NOT NULL, memory INTEGER NOT NULL,
  price INTEGER NOT NULL, price_per_vcpu INTEGER NOT NULL, price_per_memory INTEGER NOT NULL) STRICT;
CREATE TABLE facet (code INTEGER PRIMARY KEY, kind INTEGER NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE facet_count (catalog INTEGER NOT NULL, provider INTEGER NOT NULL, facet INTEGER NOT NULL,
  items INTEGER NOT NULL) STRICT;
CREATE TABLE vocabulary (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE vocabulary_state (complete INTEGER NOT NULL) STRICT;
CREATE VIRTUAL TABLE product_words USING fts5(words, content = '', columnsize = 0, detail = none, prefix = '2 3',
  tokenize = "ascii tokenchars '-._/+:#&'");
)";

} // namespace

qint64 keyNumber(const QString &key)
{
    quint64 number = 0xcbf29ce484222325;
    for (const char byte : key.toUtf8()) {
        number ^= static_cast<quint8>(byte);
        number *= 0x100000001b3;
    }
    return static_cast<qint64>(number);
}

Status createCatalogTables(Connection &connection)
{
    return connection.execute("PRAGMA application_id = " + QByteArray::number(catalogApplicationId)
                              + "; PRAGMA user_version = " + QByteArray::number(catalogVersion) + ";\n"
                              + tables);
}

Status checkCatalogDatabase(Connection &connection, const QString &path)
{
    const auto application = connection.integer("PRAGMA application_id");
    const auto version = connection.integer("PRAGMA user_version");
    if (!application || !version)
        return damagedCatalog(QFileInfo(path).fileName(),
                              (application ? version : application).error().detail);
    if (*application != catalogApplicationId)
        return Error {Error::Code::NotOurs,
                      Words::tr("“%1” is not a catalog of this program. Install the program again.")
                          .arg(connection.name()),
                      {}};
    if (*version != catalogVersion)
        return Error {
            Error::Code::NotOurs,
            Words::tr("“%1” was made by another version of this program. Import the price list again.")
                .arg(connection.name()),
            {}};
    return {};
}

Error damagedCatalog(const QString &name, const QString &detail)
{
    return {
        Error::Code::Damaged,
        Words::tr("The catalog “%1” is damaged. Import its price list again, or install the program again.")
            .arg(name),
        detail};
}

} // namespace stratoplan::storage
