// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/library.h"

#include "storage/catalog/cheapest.h"
#include "storage/catalog/facetlists.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// What makes one edition of a list newer than another: its date, then when it was imported.
auto age(const CatalogSummary &summary)
{
    return std::tuple(summary.date, summary.imported, summary.key);
}

bool comesBefore(const CatalogSummary &a, const CatalogSummary &b)
{
    const bool isImported = a.kind != PlanCatalog::Kind::Bundled;
    if (isImported != (b.kind != PlanCatalog::Kind::Bundled))
        return !isImported;
    if (!isImported)
        return false; // as the bundle has them
    if (a.list != b.list)
        return std::tuple(a.title, a.list) < std::tuple(b.title, b.list);
    return age(a) > age(b);
}

} // namespace

class CatalogLibrary::Private
{
public:
    /// One database.
    struct Opened
    {
        Catalog catalog;
        QList<CatalogSummary> summaries;
        bool isSearched = true; ///< it has the newest edition of a list
    };
    /// What one of them found, and how far it was taken.
    struct Found
    {
        const Opened *in = nullptr;
        CatalogMatches matches;
        std::size_t next = 0;

        [[nodiscard]] bool atEnd() const { return next >= matches.ids.size(); }
        /// What it is sorted by; equal for all in a catalog's own order.
        [[nodiscard]] qint64 value() const { return matches.values.empty() ? 0 : matches.values[next]; }
    };

    QString bundledPath;
    QString folder;
    QList<Error> problems;
    QList<CatalogSummary> summaries;
    std::vector<Opened> opened;

    void openAll()
    {
        problems.clear();
        summaries.clear();
        opened.clear();
        open(bundledPath);
        const QDir place(folder);
        for (const QString &name : place.entryList({u"*.sqlite"_s}, QDir::Files | QDir::Readable, QDir::Name))
            open(place.filePath(name));
        markNewest();
        std::stable_sort(opened.begin(), opened.end(), [](const Opened &a, const Opened &b) {
            return !a.summaries.isEmpty() && !b.summaries.isEmpty()
                && comesBefore(a.summaries.front(), b.summaries.front());
        });
        for (const Opened &each : opened)
            summaries += each.summaries;
    }

    /// The databases that a query searches, with what each finds.
    Result<std::vector<Found>> find(const CatalogQuery &query, qint64 needed) const
    {
        std::vector<Found> list;
        for (const Opened &each : opened) {
            if (query.catalog.isEmpty() ? !each.isSearched : !has(each, query.catalog))
                continue;
            auto matches = each.catalog.matches(query, needed);
            if (!matches)
                return matches.error();
            list.push_back({&each, *std::move(matches), 0});
        }
        return list;
    }

    static bool has(const Opened &opened, const QString &key)
    {
        return std::any_of(opened.summaries.begin(), opened.summaries.end(),
                           [&key](const CatalogSummary &summary) { return summary.key == key; });
    }

private:
    void open(const QString &path)
    {
        auto catalog = Catalog::open(path);
        if (!catalog) {
            problems.append(catalog.error());
            return;
        }
        const auto found = catalog->catalogs();
        if (found)
            opened.push_back({*std::move(catalog), *found, true});
        else
            problems.append(found.error());
    }

    void markNewest()
    {
        QHash<QString, const CatalogSummary *> newest;
        for (const Opened &each : opened) {
            for (const CatalogSummary &summary : each.summaries) {
                const CatalogSummary *&known = newest[summary.list];
                if (!known || age(*known) < age(summary))
                    known = &summary;
            }
        }
        const QSet<const CatalogSummary *> kept = [&newest] {
            QSet<const CatalogSummary *> set;
            for (const CatalogSummary *each : std::as_const(newest))
                set.insert(each);
            return set;
        }();
        for (Opened &each : opened) {
            each.isSearched = false;
            for (qsizetype i = 0; i < each.summaries.size(); ++i) {
                const bool isNewest = kept.contains(&std::as_const(each.summaries).at(i));
                each.summaries[i].isNewest = isNewest;
                each.isSearched = each.isSearched || isNewest;
            }
        }
    }
};

CatalogLibrary::CatalogLibrary(const QString &bundledPath, const QString &folder)
    : m_private(std::make_unique<Private>())
{
    m_private->bundledPath = bundledPath;
    m_private->folder = folder;
    m_private->openAll();
}

CatalogLibrary::CatalogLibrary(CatalogLibrary &&) noexcept = default;
CatalogLibrary &CatalogLibrary::operator=(CatalogLibrary &&) noexcept = default;
CatalogLibrary::~CatalogLibrary() = default;

QString CatalogLibrary::importedFolder()
{
    const QString set = qEnvironmentVariable("STRATOPLAN_CATALOG_DIR");
    if (!set.isEmpty())
        return set;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/catalogs"_s;
}

const QString &CatalogLibrary::folder() const
{
    return m_private->folder;
}

const QList<Error> &CatalogLibrary::problems() const
{
    return m_private->problems;
}

bool CatalogLibrary::isEmpty() const
{
    return m_private->opened.empty();
}

const QList<CatalogSummary> &CatalogLibrary::catalogs() const
{
    return m_private->summaries;
}

Result<CatalogPage> CatalogLibrary::search(const CatalogQuery &query) const
{
    const qint64 from = std::max(query.offset, 0);
    const qint64 until = from + std::clamp(query.limit, 0, 1000);
    auto found = m_private->find(query, until);
    if (!found)
        return found.error();
    CatalogPage page;
    for (const Private::Found &each : *found) {
        page.total += each.matches.total;
        page.more = page.more || each.matches.more;
    }
    for (qint64 place = 0; place < until; ++place) {
        // The first of those with the least value: where nothing is sorted, one catalog follows the other.
        Private::Found *best = nullptr;
        for (Private::Found &each : *found) {
            if (!each.atEnd() && (!best || each.value() < best->value()))
                best = &each;
        }
        if (!best)
            break;
        const qint64 id = best->matches.ids[best->next++];
        if (place < from)
            continue;
        auto item = best->in->catalog.itemById(id);
        if (!item)
            return item.error();
        page.items.append(*std::move(item));
    }
    return page;
}

Result<CatalogItem> CatalogLibrary::item(const QString &key, const QString &catalog) const
{
    std::optional<CatalogItem> newest;
    for (const Private::Opened &each : m_private->opened) {
        if (!catalog.isEmpty() && !Private::has(each, catalog))
            continue;
        auto found = each.catalog.item(key);
        if (!found && found.error().code != Error::Code::NotFound)
            return found.error();
        const bool isWanted = found && (catalog.isEmpty() || found->catalogKey == catalog);
        if (isWanted && (!newest || newest->date < found->date))
            newest = *std::move(found);
    }
    if (newest)
        return *std::move(newest);
    return Error {
        Error::Code::NotFound, Words::tr("There is no price item “%1” in the catalogs.").arg(key), {}};
}

Result<CatalogFacets> CatalogLibrary::facets(const QString &provider) const
{
    CatalogFacets all;
    for (const Private::Opened &each : m_private->opened) {
        if (!each.isSearched)
            continue;
        const auto facets = each.catalog.facets(provider);
        if (!facets)
            return facets.error();
        addFacets(all, *facets);
    }
    sortFacets(all);
    return all;
}

Result<QList<CatalogItem>> CatalogLibrary::cheapestThatFits(const CatalogNeeds &needs, int limit) const
{
    return storage::cheapestThatFits(*this, needs, limit);
}

Status CatalogLibrary::remove(const QString &catalog)
{
    for (const CatalogSummary &summary : m_private->summaries) {
        if (summary.key != catalog)
            continue;
        if (summary.kind == PlanCatalog::Kind::Bundled)
            return Error {Error::Code::Invalid,
                          Words::tr("“%1” comes with the program and cannot be removed.").arg(summary.title),
                          {}};
        const QString path = summary.path;
        const QString title = summary.title;
        QFile file(path);
        const bool isGone = file.remove();
        const QString why = file.errorString();
        reload();
        return isGone ? Status()
                      : Status(Error {Error::Code::Unwritable,
                                      Words::tr("“%1” could not be removed: %2").arg(title, why), path});
    }
    return Error {Error::Code::NotFound, Words::tr("There is no catalog “%1”.").arg(catalog), {}};
}

void CatalogLibrary::reload()
{
    m_private->openAll();
}

} // namespace stratoplan::storage
