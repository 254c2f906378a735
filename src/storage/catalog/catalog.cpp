// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/catalog.h"

#include "storage/catalog/catalogdatabase.h"
#include "storage/catalog/search/catalogsearch.h"
#include "storage/catalog/search/facetlists.h"
#include "storage/catalog/search/packeditem.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr int largestLimit = 1000;

QStringList linesOf(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

CatalogSummary summaryFrom(const Statement &row)
{
    CatalogSummary summary;
    summary.key = row.text(1);
    summary.list = row.text(2);
    summary.title = row.text(3);
    summary.kind = enumFromName<PlanCatalog::Kind>(row.text(4)).value_or(PlanCatalog::Kind::Imported);
    summary.provider = row.text(5);
    summary.date = dateFromText(row.text(6)).value_or(QDate());
    summary.source = row.text(7);
    summary.imported = timeFromText(row.text(8)).value_or(QDateTime());
    summary.items = static_cast<int>(row.integer(9));
    summary.rates = row.integer(10);
    summary.oldest = dateFromText(row.text(11)).value_or(QDate());
    summary.newest = dateFromText(row.text(12)).value_or(QDate());
    summary.missing = linesOf(row.text(13));
    return summary;
}

} // namespace

class Catalog::Private
{
public:
    Private(Connection &&open, QString file) : connection(std::move(open)), path(std::move(file)) { }

    mutable Connection connection;
    QString path;
    QList<CatalogSummary> summaries; ///< by the place of the catalog
    QList<CatalogSource> sources;
    Dictionary dictionary;
    mutable std::optional<CatalogSearch> search;
    mutable std::optional<Statement> byId; ///< prepared once: a page asks for a hundred items

    /// The last query and what it gave, for the next page.
    mutable CatalogQuery lastQuery;
    mutable qint64 lastNeeded = -1;
    mutable CatalogMatches last;

    /// Calls @p each with every row of a query.
    template <class Each>
    Status forEachRow(const QByteArray &sql, Each each) const
    {
        auto statement = connection.prepare(sql);
        if (!statement)
            return statement.error();
        for (;;) {
            const auto more = statement->step();
            if (!more)
                return more.error();
            if (!*more)
                return {};
            each(*statement);
        }
    }

    Status load()
    {
        if (const Status done = loadSummaries(); !done)
            return done;
        if (const Status done = forEachRow("SELECT title, url, kind FROM source LIMIT 100000",
                                           [&](Statement &row) {
                                               sources.append({row.text(0), row.text(1), row.text(2)});
                                           });
            !done)
            return done;
        QStringList texts;
        const Status done = forEachRow("SELECT text FROM word ORDER BY id LIMIT 100000",
                                       [&](Statement &row) { texts.append(row.text(0)); });
        dictionary = Dictionary(std::move(texts));
        return done;
    }

    Result<CatalogSearch *> readySearch() const
    {
        if (!search) {
            auto index = SearchIndex::load(connection);
            if (!index)
                return index.error();
            qint64 items = 0;
            for (const CatalogSummary &summary : summaries)
                items += summary.items;
            search.emplace(connection, dictionary, *std::move(index),
                           items > largestCountedCatalog ? largestCatalogCount : largestCountedCatalog);
        }
        return &*search;
    }

    /// The place of a catalog in this database; nothing when it is not here.
    [[nodiscard]] std::optional<int> placeOf(const QString &key) const
    {
        for (qsizetype i = 0; i < summaries.size(); ++i) {
            if (summaries.at(i).key == key)
                return static_cast<int>(i);
        }
        return std::nullopt;
    }

    /// The item of a row with id and packed value.
    Result<CatalogItem> unpack(const Statement &row) const
    {
        auto packed = unpackItem(row.bytes(1), dictionary);
        if (!packed || packed->catalog >= summaries.size())
            return damagedCatalog(connection.name(), u"item %1"_s.arg(row.integer(0)));
        CatalogItem whole;
        whole.item = std::move(packed->item);
        whole.item.id = Id<PriceItem>(row.integer(0));
        whole.item.catalog = Id<PlanCatalog>(packed->catalog + 1);
        whole.rates = std::move(packed->rates);
        whole.catalogKey = summaries.at(packed->catalog).key;
        whole.catalogTitle = summaries.at(packed->catalog).title;
        for (Rate &rate : whole.rates) {
            rate.item = whole.item.id;
            whole.date = std::max(whole.date, rate.effective);
            addSource(rate, whole.sources);
        }
        return whole;
    }

private:
    Status loadSummaries()
    {
        if (const Status done = forEachRow("SELECT * FROM catalog ORDER BY id LIMIT 100000",
                                           [&](Statement &row) {
                                               summaries.append(summaryFrom(row));
                                               summaries.back().path = path;
                                           });
            !done)
            return done;
        return forEachRow("SELECT DISTINCT facet_count.catalog, facet.value FROM facet_count JOIN facet "
                          "ON facet.code = facet_count.facet WHERE facet.kind = "
                              + QByteArray::number(static_cast<int>(Facet::Kind::Region)) + " ORDER BY 1, 2",
                          [&](Statement &row) {
                              if (row.integer(0) >= 0 && row.integer(0) < summaries.size())
                                  summaries[row.integer(0)].regions.append(row.text(1));
                          });
    }

    void addSource(const Rate &rate, QList<CatalogSource> &list) const
    {
        CatalogSource source {rate.sourceTitle, rate.sourceUrl, {}};
        for (const CatalogSource &each : list) {
            if (each.title == source.title && each.url == source.url)
                return;
        }
        for (const CatalogSource &each : sources) {
            if (each.title == source.title && each.url == source.url)
                source.kind = each.kind;
        }
        list.append(source);
    }
};

Catalog::Catalog(std::unique_ptr<Private> made) : m_private(std::move(made)) { }
Catalog::Catalog(Catalog &&) noexcept = default;
Catalog &Catalog::operator=(Catalog &&) noexcept = default;
Catalog::~Catalog() = default;

QString Catalog::defaultPath()
{
    const QString fileName = u"/catalog.sqlite"_s;
    const QString set = qEnvironmentVariable("STRATOPLAN_DATA_DIR");
    if (!set.isEmpty())
        return set + fileName;
    const QString beside = QCoreApplication::applicationDirPath() + u"/../share/stratoplan"_s + fileName;
    return QFileInfo::exists(beside) ? QFileInfo(beside).absoluteFilePath()
                                     : u"/usr/share/stratoplan"_s + fileName;
}

Result<Catalog> Catalog::open(const QString &path)
{
    if (!QFileInfo::exists(path))
        return Error {Error::Code::NotFound,
                      Words::tr("The catalog “%1” is not there. Install the program again.").arg(path),
                      {}};
    auto connection = Connection::open(path, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    if (const Status ours = checkCatalogDatabase(*connection, path); !ours)
        return ours.error();
    if (const Status set = connection->execute("PRAGMA cache_size = -32768"); !set)
        return set.error();
    auto made = std::make_unique<Private>(*std::move(connection), path);
    if (const Status loaded = made->load(); !loaded)
        return damagedCatalog(made->connection.name(), loaded.error().detail);
    return Catalog(std::move(made));
}

Result<CatalogMatches> Catalog::matches(const CatalogQuery &query, qint64 needed) const
{
    CatalogQuery asked = query;
    asked.limit = 0;
    asked.offset = 0;
    if (m_private->lastNeeded >= needed && m_private->lastQuery == asked)
        return m_private->last;
    const auto place = m_private->placeOf(query.catalog);
    if (!query.catalog.isEmpty() && !place)
        return CatalogMatches();
    const auto search = m_private->readySearch();
    if (!search)
        return search.error();
    constexpr qint64 several = 200; // pages that follow are at hand
    needed = std::max(needed, several);
    auto found = (*search)->find(query, place, needed);
    if (!found)
        return found;
    m_private->lastQuery = asked;
    m_private->lastNeeded = needed;
    m_private->last = *std::move(found);
    return m_private->last;
}

Result<CatalogPage> Catalog::search(const CatalogQuery &query) const
{
    const qint64 from = std::max(query.offset, 0);
    const qint64 until = from + std::clamp(query.limit, 0, largestLimit);
    const auto found = matches(query, until);
    if (!found)
        return found.error();
    CatalogPage page {.total = found->total, .more = found->more, .items = {}};
    const auto end = std::min(until, static_cast<qint64>(found->ids.size()));
    for (qint64 i = from; i < end; ++i) {
        auto item = itemById(found->ids[static_cast<std::size_t>(i)]);
        if (!item)
            return item.error();
        page.items.append(*std::move(item));
    }
    return page;
}

Result<CatalogItem> Catalog::itemById(qint64 id) const
{
    std::optional<Statement> &statement = m_private->byId;
    if (!statement) {
        auto prepared = m_private->connection.prepare("SELECT id, packed FROM item WHERE id = ?");
        if (!prepared)
            return prepared.error();
        statement.emplace(*std::move(prepared));
    }
    statement->bind(1, id);
    const auto row = statement->step();
    auto item = !row ? Result<CatalogItem>(row.error())
        : *row       ? m_private->unpack(*statement)
                     : damagedCatalog(m_private->connection.name(), u"no item %1"_s.arg(id));
    statement->reset();
    return item;
}

Result<CatalogItem> Catalog::item(const QString &key) const
{
    auto statement =
        m_private->connection.prepare("SELECT id, packed FROM item WHERE key_number = ? ORDER BY id");
    if (!statement)
        return statement.error();
    statement->bind(1, keyNumber(key));
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return Error {
                Error::Code::NotFound, Words::tr("There is no price item “%1” in the catalog.").arg(key), {}};
        auto item = m_private->unpack(*statement);
        if (!item || item->item.key == key)
            return item;
    }
}

Result<CatalogFacets> Catalog::facets(const QString &provider) const
{
    CatalogFacets facets;
    const Status done = m_private->forEachRow(
        "SELECT facet.kind, facet.value, sum(facet_count.items), provider.value FROM facet_count "
        "JOIN facet ON facet.code = facet_count.facet JOIN facet AS provider ON provider.code = "
        "facet_count.provider "
        "GROUP BY facet.code, provider.code ORDER BY facet.code",
        [&](Statement &row) {
            addFacet(facets,
                     {{static_cast<Facet::Kind>(row.integer(0)), row.text(1)},
                      static_cast<int>(row.integer(2)),
                      provider.isEmpty() || row.text(3) == provider});
        });
    if (!done)
        return done.error();
    sortFacets(facets);
    return facets;
}

Result<QList<CatalogSummary>> Catalog::catalogs() const
{
    return m_private->summaries;
}

} // namespace stratoplan::storage
