// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/build/batchworker.h"
#include "storage/catalog/catalogdatabase.h"
#include "storage/catalog/search/dictionary.h"
#include "storage/catalog/build/indexbuilder.h"
#include "storage/catalog/search/packeditem.h"

#include <vector>

namespace stratoplan::storage {

/// What items of a catalog are ordered by, once, when it is made: so stand those that a search ranks alike.
/// Comparing the bytes compares the items: by role, provider, service, vCPU, memory, SKU, region and key.
[[nodiscard]] QByteArray orderOf(const PriceItem &item);

/// Fills an empty database with catalogs, item by item. Rows are written on a thread of its own while the
/// next items are prepared: nobody else may use the connection until finish() has returned.
class CatalogWriter
{
public:
    /// Makes the tables. The dictionary may have texts already.
    static Result<CatalogWriter> on(Connection &connection, Dictionary &dictionary);
    CatalogWriter(CatalogWriter &&) = default;
    CatalogWriter &operator=(CatalogWriter &&) = delete;
    ~CatalogWriter() = default;

    /// Items come in the order of orderOf(). @p catalog counts from 0, as editions are given to finish()
    Status addItem(int catalog, const PriceItem &item, const QList<Rate> &rates);
    /// The same for an item that is packed, with the writer's dictionary, as packItem() packs.
    Status addPacked(const PackedItem &item, QByteArray packed);
    /// What belongs to the whole, after the last item. Gives the summaries with what was found.
    Result<QList<CatalogSummary>> finish(const QList<CatalogEdition> &editions);

    [[nodiscard]] qint64 items() const { return m_items; }

private:
    struct Found
    {
        qint64 items = 0;
        qint64 rates = 0;
        QDate oldest;
        QDate newest;
    };
    /// An item as it is written.
    struct ItemRow
    {
        qint64 id = 0;
        qint64 keyNumber = 0;
        Measures measures;
        QByteArray packed;
        QByteArray document;
    };
    /// The statements that write items, for the writing thread.
    struct Inserts
    {
        Statement item;
        Statement product;
        Statement words;

        Status run(const ItemRow &row);
    };

    CatalogWriter(Connection &connection, Dictionary &dictionary)
        : m_connection(&connection), m_dictionary(&dictionary)
    {
    }
    void note(int catalog, const QList<Rate> &rates);
    Status writeIndex();
    Status writeDictionary();
    Status writeFacets();
    Status writeCatalog(qint64 id, const CatalogEdition &edition);
    Status insertTexts(const QByteArray &sql, const QStringList &texts);
    [[nodiscard]] QStringList regionsOf(int catalog) const;

    Connection *m_connection;
    Dictionary *m_dictionary;
    std::unique_ptr<Inserts> m_inserts;
    std::unique_ptr<BatchWorker<ItemRow>> m_worker; ///< uses the statements
    IndexBuilder m_index;
    std::vector<Found> m_found; ///< by catalog
    qint64 m_items = 0;
};

} // namespace stratoplan::storage
