// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/catalog.h"

#include "core/plan/role.h"
#include "storage/catalog/catalogdatabase.h"
#include "storage/catalog/words.h"
#include "storage/plan/createsql.h"
#include "storage/plan/rowreader.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr int largestLimit = 1000;

Error broken(const QString &name, const QString &detail)
{
    return {Error::Code::Damaged,
            Words::tr("The catalog “%1” is damaged. Install the program again.").arg(name), detail};
}

/// The conditions of a query and the values for their marks.
class Conditions
{
public:
    explicit Conditions(const CatalogQuery &query)
    {
        if (const QString match = matchExpression(query.words); !match.isEmpty())
            add("price_item.id IN (SELECT rowid FROM product_words WHERE product_words MATCH ?)", match);
        else if (!query.words.trimmed().isEmpty())
            m_sql += " AND 0"; // only marks and signs: nothing has them
        addWhere("price_item.provider = ?", query.provider);
        addWhere("price_item.region = ?", query.region);
        addWhere("price_item.service = ?", query.service);
        addWhere("price_item.role = ?", query.role);
        addWhere("price_item.category = ?", query.category ? enumName(*query.category) : QString());
        addWhere("EXISTS (SELECT 1 FROM rate WHERE rate.item = price_item.id AND rate.term = ?)", query.term);
        if (query.minimumVcpu > Quantity())
            add("product.vcpu >= ?", query.minimumVcpu.raw());
        if (query.minimumMemory > Quantity())
            add("product.memory >= ?", query.minimumMemory.raw());
    }

    [[nodiscard]] QByteArray sql() const
    {
        return " FROM price_item JOIN product ON product.item = price_item.id WHERE 1" + m_sql;
    }
    /// Binds the values; gives the number of the next mark.
    int bind(Statement &statement) const
    {
        int next = 1;
        for (const auto &value : m_values) {
            std::visit([&](const auto &each) { statement.bind(next, each); }, value);
            ++next;
        }
        return next;
    }

private:
    void add(const char *condition, const std::variant<qint64, QString> &value)
    {
        m_sql += QByteArray(" AND ") + condition;
        m_values.append(value);
    }
    void addWhere(const char *condition, const QString &value)
    {
        if (!value.isEmpty())
            add(condition, value);
    }

    QByteArray m_sql;
    QList<std::variant<qint64, QString>> m_values;
};

} // namespace

class Catalog::Private
{
public:
    explicit Private(Connection &&open) : connection(std::move(open)) { }

    mutable Connection connection;

    /// All rows of a kind that a statement gives, after @p bind has set its marks.
    template <class Row, class Bind>
    Result<QList<Row>> rows(const QByteArray &sql, Bind bind) const
    {
        auto statement = connection.prepare(sql);
        if (!statement)
            return statement.error();
        bind(*statement);
        QList<Row> list;
        RowReader reader(*statement);
        for (;;) {
            const auto more = statement->step();
            if (!more)
                return more.error();
            if (!*more)
                return list;
            if (!reader.readRow(list.emplaceBack()))
                return broken(connection.name(), reader.problem());
        }
    }

    Result<qint64> count(const Conditions &conditions) const
    {
        auto statement = connection.prepare("SELECT count(*)" + conditions.sql());
        if (!statement)
            return statement.error();
        conditions.bind(*statement);
        const auto row = statement->step();
        return row ? Result<qint64>(statement->integer(0)) : Result<qint64>(row.error());
    }

    Result<CatalogItem> complete(const PriceItem &item) const
    {
        CatalogItem whole;
        whole.item = item;
        auto rates =
            this->rows<Rate>("SELECT " + columnNames<Rate>() + " FROM rate WHERE item = ? ORDER BY position",
                             [&](Statement &statement) { statement.bind(1, item.id.value()); });
        if (!rates)
            return rates.error();
        whole.rates = *std::move(rates);
        for (const Rate &rate : whole.rates)
            whole.date = std::max(whole.date, rate.effective);
        if (const Status done = addCatalog(whole); !done)
            return done.error();
        if (const Status done = addSources(whole); !done)
            return done.error();
        return whole;
    }

    Result<QList<CatalogFacet>> facet(const QByteArray &select, const QString &provider) const
    {
        auto statement = connection.prepare(select);
        if (!statement)
            return statement.error();
        statement->bind(1, provider);
        QList<CatalogFacet> list;
        for (;;) {
            const auto more = statement->step();
            if (!more)
                return more.error();
            if (!*more)
                return list;
            list.append({statement->text(0), int(statement->integer(1))});
        }
    }

private:
    Status addCatalog(CatalogItem &whole) const
    {
        auto statement = connection.prepare("SELECT key, name FROM catalog WHERE id = ?");
        if (!statement)
            return statement.error();
        statement->bind(1, whole.item.catalog.value());
        const auto row = statement->step();
        if (!row)
            return row.error();
        whole.catalogKey = statement->text(0);
        whole.catalogTitle = statement->text(1);
        return {};
    }

    Status addSources(CatalogItem &whole) const
    {
        auto statement = connection.prepare("SELECT kind FROM rate_source WHERE rate = ?");
        if (!statement)
            return statement.error();
        for (const Rate &rate : whole.rates) {
            statement->bind(1, rate.id.value());
            const auto row = statement->step();
            if (!row)
                return row.error();
            const CatalogSource source {rate.sourceTitle, rate.sourceUrl,
                                        *row ? statement->text(0) : QString()};
            if (!whole.sources.contains(source))
                whole.sources.append(source);
            statement->reset();
        }
        return {};
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
    const QString name = QFileInfo(path).fileName();
    if (!QFileInfo::exists(path))
        return Error {Error::Code::NotFound,
                      Words::tr("The catalog “%1” is not there. Install the program again.").arg(path),
                      {}};
    auto connection = Connection::open(path, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    const auto application = connection->integer("PRAGMA application_id");
    const auto version = connection->integer("PRAGMA user_version");
    if (!application || !version)
        return broken(name, (application ? version : application).error().detail);
    if (*application != catalogApplicationId || *version != catalogVersion)
        return Error {
            Error::Code::NotOurs,
            Words::tr("“%1” is not a catalog of this program. Install the program again.").arg(name),
            {}};
    return Catalog(std::make_unique<Private>(*std::move(connection)));
}

Result<CatalogPage> Catalog::search(const CatalogQuery &query) const
{
    const Conditions conditions(query);
    CatalogPage page;
    const auto total = m_private->count(conditions);
    if (!total)
        return total.error();
    page.total = *total;
    const QByteArray sql = "SELECT " + columnNames<PriceItem>("price_item.") + conditions.sql()
        + " ORDER BY price_item.sku <> ? COLLATE NOCASE, price_item.id LIMIT ? OFFSET ?";
    const auto items = m_private->rows<PriceItem>(sql, [&](Statement &statement) {
        const int next = conditions.bind(statement);
        statement.bind(next, query.words.trimmed());
        statement.bind(next + 1, qint64(std::clamp(query.limit, 0, largestLimit)));
        statement.bind(next + 2, qint64(std::max(query.offset, 0)));
    });
    if (!items)
        return items.error();
    for (const PriceItem &item : *items) {
        auto whole = m_private->complete(item);
        if (!whole)
            return whole.error();
        page.items.append(*std::move(whole));
    }
    return page;
}

Result<CatalogItem> Catalog::item(const QString &key) const
{
    const auto items =
        m_private->rows<PriceItem>("SELECT " + columnNames<PriceItem>() + " FROM price_item WHERE key = ?",
                                   [&](Statement &statement) { statement.bind(1, key); });
    if (!items)
        return items.error();
    if (items->isEmpty())
        return Error {
            Error::Code::NotFound, Words::tr("There is no price item “%1” in the catalog.").arg(key), {}};
    return m_private->complete(items->first());
}

Result<CatalogFacets> Catalog::facets(const QString &provider) const
{
    const auto items = [](const QByteArray &column, const QByteArray &order) {
        return "SELECT " + column
            + ", count(*) FROM price_item WHERE ?1 IN ('', provider) GROUP BY 1 ORDER BY " + order;
    };
    CatalogFacets facets;
    const std::pair<QList<CatalogFacet> *, QByteArray> lists[] = {
        {&facets.regions, items("region", "2 DESC, 1")},
        {&facets.services, items("service", "1 COLLATE NOCASE")},
        {&facets.roles, items("role", "min(id)")},
        {&facets.categories, items("category", "2 DESC, 1")},
        {&facets.terms,
         "SELECT term, count(DISTINCT item) FROM rate JOIN price_item ON price_item.id = item "
         "WHERE ?1 IN ('', provider) GROUP BY 1 ORDER BY 2 DESC, 1"},
    };
    auto providers = m_private->facet(
        "SELECT provider, count(*) FROM price_item WHERE ?1 = '' GROUP BY 1 ORDER BY 2 DESC, 1", {});
    if (!providers)
        return providers.error();
    facets.providers = *std::move(providers);
    for (const auto &[list, sql] : lists) {
        auto found = m_private->facet(sql, provider);
        if (!found)
            return found.error();
        *list = *std::move(found);
    }
    return facets;
}

Result<QList<CatalogSummary>> Catalog::catalogs() const
{
    auto statement = m_private->connection.prepare(
        "SELECT catalog.key, catalog.name, catalog_provider.provider, count(DISTINCT price_item.id), "
        "coalesce(min(rate.effective), ''), coalesce(max(rate.effective), ''), "
        "(SELECT group_concat(region, char(10)) FROM (SELECT DISTINCT region FROM price_item AS p "
        "WHERE p.catalog = catalog.id ORDER BY region)) "
        "FROM catalog JOIN catalog_provider ON catalog_provider.catalog = catalog.id "
        "LEFT JOIN price_item ON price_item.catalog = catalog.id LEFT JOIN rate ON rate.item = price_item.id "
        "GROUP BY catalog.id ORDER BY catalog.id");
    if (!statement)
        return statement.error();
    QList<CatalogSummary> list;
    for (;;) {
        const auto more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            return list;
        list.append({statement->text(0), statement->text(1), statement->text(2), int(statement->integer(3)),
                     statement->text(6).split(u'\n', Qt::SkipEmptyParts),
                     dateFromText(statement->text(4)).value_or(QDate()),
                     dateFromText(statement->text(5)).value_or(QDate())});
    }
}

} // namespace stratoplan::storage
