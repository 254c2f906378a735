// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/catalogdatabase.h"
#include "storage/catalog/catalogfile.h"
#include "storage/catalog/words.h"

#include "core/plan/role.h"
#include "storage/plan/createsql.h"
#include "storage/plan/rowwriter.h"

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

/// What items are ordered by, once, when the catalog is made: nothing is ranked while searching.
struct OrderedItem
{
    const CatalogItem *item = nullptr;
    qint64 catalog = 0;
    int role = 0;
    qint64 vcpu = 0;
    qint64 memory = 0;

    [[nodiscard]] auto key() const
    {
        const PriceItem &it = item->item;
        return std::tuple(role, it.provider, it.service, vcpu, memory, it.sku, it.region, it.key);
    }
};

QList<OrderedItem> ordered(const QList<CatalogFile> &files)
{
    QHash<QString, int> rolePlaces;
    for (const Role &each : roles())
        rolePlaces.insert(each.key, int(rolePlaces.size()));
    QList<OrderedItem> list;
    for (qsizetype i = 0; i < files.size(); ++i) {
        for (const CatalogItem &item : files.at(i).items)
            list.append({&item, i + 1, rolePlaces.value(item.item.role, int(rolePlaces.size())),
                         vcpuOf(item.item).value_or(Quantity()).raw(),
                         memoryOf(item.item).value_or(Quantity()).raw()});
    }
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.key() < b.key(); });
    return list;
}

/// Writes the rows of a catalog database with statements prepared once.
class CatalogWriter
{
public:
    static Result<CatalogWriter> on(Connection &connection)
    {
        CatalogWriter writer;
        for (const QByteArray &sql :
             {insertSql<PlanCatalog>(), insertSql<PriceItem>(), insertSql<Rate>(),
              QByteArray("INSERT INTO product (item, vcpu, memory) VALUES (?, ?, ?)"),
              QByteArray("INSERT INTO product_words (rowid, words) VALUES (?, ?)"),
              QByteArray("INSERT INTO rate_source (rate, kind) VALUES (?, ?)"),
              QByteArray("INSERT INTO catalog_provider (catalog, provider) VALUES (?, ?)")}) {
            auto statement = connection.prepare(sql);
            if (!statement)
                return statement.error();
            writer.m_statements.push_back(*std::move(statement));
        }
        return writer;
    }

    Status writeCatalog(const CatalogFile &file, qint64 id)
    {
        PlanCatalog row;
        row.id = Id<PlanCatalog>(id);
        row.key = file.key;
        row.name = file.title;
        row.kind = PlanCatalog::Kind::Bundled;
        for (const CatalogItem &item : file.items)
            row.date = std::max(row.date, item.date);
        if (const Status done = writeRow(CatalogRow, row, id); !done)
            return done;
        Statement &provider = m_statements[ProviderRow];
        provider.bind(1, id);
        provider.bind(2, file.provider);
        return provider.run();
    }

    Status writeItem(const OrderedItem &from, qint64 id)
    {
        PriceItem row = from.item->item;
        row.id = Id<PriceItem>(id);
        row.catalog = Id<PlanCatalog>(from.catalog);
        if (const Status done = writeRow(ItemRow, row, id); !done)
            return done;
        if (const Status done = writeProduct(row); !done)
            return done;
        for (Rate rate : from.item->rates) {
            rate.id = Id<Rate>(++m_rates);
            rate.item = row.id;
            if (const Status done = writeRow(RateRow, rate, m_rates); !done)
                return done;
            if (const Status done = writeSourceKind(rate, from.item->sources); !done)
                return done;
        }
        return {};
    }

private:
    enum StatementIndex { CatalogRow, ItemRow, RateRow, ProductRow, WordsRow, SourceRow, ProviderRow };

    CatalogWriter() = default;

    template <class Row>
    Status writeRow(StatementIndex index, const Row &row, qint64 position)
    {
        RowWriter(m_statements[index]).writeRow(row, position);
        return m_statements[index].run();
    }

    Status writeProduct(const PriceItem &item)
    {
        Statement &product = m_statements[ProductRow];
        product.bind(1, item.id.value());
        product.bind(2, vcpuOf(item).value_or(Quantity()).raw());
        product.bind(3, memoryOf(item).value_or(Quantity()).raw());
        if (const Status done = product.run(); !done)
            return done;
        Statement &words = m_statements[WordsRow];
        words.bind(1, item.id.value());
        words.bind(2, indexText(item));
        return words.run();
    }

    Status writeSourceKind(const Rate &rate, const QList<CatalogSource> &sources)
    {
        for (const CatalogSource &source : sources) {
            if (source.title != rate.sourceTitle || source.url != rate.sourceUrl)
                continue;
            Statement &kind = m_statements[SourceRow];
            kind.bind(1, rate.id.value());
            kind.bind(2, source.kind);
            return kind.run();
        }
        return {};
    }

    std::vector<Statement> m_statements;
    qint64 m_rates = 0;
};

Status createTables(Connection &connection)
{
    return connection.execute("PRAGMA application_id = " + QByteArray::number(catalogApplicationId)
                              + "; PRAGMA user_version = " + QByteArray::number(catalogVersion) + ";\n"
                              + createSql<PlanCatalog>() + createSql<PriceItem>() + createSql<Rate>() + R"(
CREATE TABLE catalog_provider (catalog INTEGER PRIMARY KEY, provider TEXT NOT NULL) STRICT;
CREATE TABLE product (item INTEGER PRIMARY KEY, vcpu INTEGER NOT NULL, memory INTEGER NOT NULL) STRICT;
CREATE TABLE rate_source (rate INTEGER PRIMARY KEY, kind TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE product_words USING fts5(words, content = '', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2');
)");
}

/// After the rows are in, which is faster.
Status createIndexes(Connection &connection)
{
    return connection.execute(R"(
CREATE UNIQUE INDEX price_item_key ON price_item (key);
CREATE INDEX price_item_sku ON price_item (sku COLLATE NOCASE);
CREATE INDEX price_item_place ON price_item (provider, region);
CREATE INDEX price_item_role ON price_item (role, provider);
CREATE INDEX rate_item ON rate (item, term);
INSERT INTO product_words (product_words) VALUES ('optimize');
ANALYZE;
)");
}

Status writeAll(Connection &connection, const QList<CatalogFile> &files)
{
    auto writer = CatalogWriter::on(connection);
    if (!writer)
        return writer.error();
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (const Status done = writer->writeCatalog(files.at(i), i + 1); !done)
            return done;
    }
    const QList<OrderedItem> items = ordered(files);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (const Status done = writer->writeItem(items.at(i), i + 1); !done)
            return done;
    }
    return {};
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
        if (const Status done = createTables(*connection); !done)
            return done.error();
        if (const Status done = writeAll(*connection, files); !done)
            return done.error();
        if (const Status done = createIndexes(*connection); !done)
            return done.error();
        if (const Status done = transaction->commit(); !done)
            return done.error();
    }
    return connection->image();
}

} // namespace stratoplan::storage
