// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/library.h"

#include "storage/catalog/search/cheapest.h"
#include "storage/catalog/search/facetlists.h"
#include "storage/catalog/search/recency.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr int largestLimit = 10'000;
/// So many matches are looked at for old prices, to count exactly; of more only those that a page needs.
constexpr qint64 countedWhole = 500;

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

bool hasTerm(const CatalogItem &item, const QString &term)
{
    return term.isEmpty() || std::any_of(item.rates.begin(), item.rates.end(), [&term](const Rate &rate) {
               return rate.term == term;
           });
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
        bool isNewest = true; ///< it has the newest edition of a list
    };
    /// What one of them found, and how far it was taken.
    struct Found
    {
        const Opened *in = nullptr;
        std::size_t place = 0; ///< of it, among the opened
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
    /// What was found out of an item (its database, its id) and a term, for the pages that follow.
    mutable std::map<std::tuple<std::size_t, qint64, QString>, bool> superseded;

    void openAll()
    {
        superseded.clear();
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
        for (std::size_t place = 0; place < opened.size(); ++place) {
            const Opened &each = opened[place];
            if (!query.catalog.isEmpty() && !has(each, query.catalog))
                continue;
            auto matches = each.catalog.matches(query, needed);
            if (!matches)
                return matches.error();
            list.push_back({&each, place, *std::move(matches), 0});
        }
        return list;
    }

    /// Whether another database has a newer price of the item that was found next, or one of the same date
    /// and stands before it; prices that are still to come count least. With a term asked for, only prices of
    /// that term count.
    Result<bool> isSuperseded(const Found &found, const CatalogQuery &query) const
    {
        if (opened.size() < 2 || !query.catalog.isEmpty())
            return false;
        const auto at = std::tuple(found.place, found.matches.ids[found.next], query.term);
        if (const auto known = superseded.find(at); known != superseded.end())
            return known->second;
        const auto item = found.in->catalog.itemById(std::get<1>(at));
        if (!item)
            return item.error();
        const qint64 rank = rankOf(*item, query.term);
        bool isOld = false;
        for (std::size_t place = 0; !isOld && place < opened.size(); ++place) {
            if (place == found.place)
                continue;
            const auto other = opened[place].catalog.item(item->item.key);
            if (!other && other.error().code != Error::Code::NotFound)
                return other.error();
            if (!other || !hasTerm(*other, query.term))
                continue;
            const qint64 its = rankOf(*other, query.term);
            isOld = rank < its || (rank == its && place < found.place);
        }
        superseded.emplace(at, isOld);
        return isOld;
    }

    static bool has(const Opened &opened, const QString &key)
    {
        return std::any_of(opened.summaries.begin(), opened.summaries.end(),
                           [&key](const CatalogSummary &summary) { return summary.key == key; });
    }

    /// A page of what was found. @p isShort  old prices were left out, and what was found came to its end
    Result<CatalogPage> take(std::vector<Found> &found, const CatalogQuery &query, qint64 from, qint64 until,
                             bool &isShort) const
    {
        CatalogPage page;
        qint64 all = 0;
        for (const Found &each : found) {
            page.total += each.matches.total;
            page.more = page.more || each.matches.more;
            all += static_cast<qint64>(each.matches.ids.size());
        }
        const bool isCounted = opened.size() > 1 && all <= countedWhole; // how many are old is found out
        qint64 old = 0;
        for (qint64 place = 0; place < until || isCounted;) {
            Found *best = first(found);
            if (!best) {
                isShort = old > 0 && place < until;
                break;
            }
            const auto isOld = isSuperseded(*best, query);
            if (!isOld)
                return isOld.error();
            const qint64 id = best->matches.ids[best->next++];
            if (*isOld) {
                ++old;
                continue;
            }
            const bool isWanted = place >= from && place < until;
            ++place;
            if (!isWanted)
                continue;
            auto item = best->in->catalog.itemById(id);
            if (!item)
                return item.error();
            page.items.append(*std::move(item));
        }
        page.total -= std::min(old, page.total);
        return page;
    }

private:
    /// The first of those with the least value: where nothing is sorted, one catalog follows the other.
    static Found *first(std::vector<Found> &found)
    {
        Found *best = nullptr;
        for (Found &each : found) {
            if (!each.atEnd() && (!best || each.value() < best->value()))
                best = &each;
        }
        return best;
    }

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
            each.isNewest = false;
            for (qsizetype i = 0; i < each.summaries.size(); ++i) {
                const bool isNewest = kept.contains(&std::as_const(each.summaries).at(i));
                each.summaries[i].isNewest = isNewest;
                each.isNewest = each.isNewest || isNewest;
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
    const qint64 until = from + std::clamp(query.limit, 0, largestLimit);
    for (qint64 needed = until;; needed *= 2) {
        auto found = m_private->find(query, needed);
        if (!found)
            return found.error();
        const bool mayHaveMore = std::any_of(found->begin(), found->end(), [needed](const auto &each) {
            return needed > 0 && static_cast<qint64>(each.matches.ids.size()) >= needed;
        });
        bool isShort = false;
        auto page = m_private->take(*found, query, from, until, isShort);
        if (!page || !isShort || !mayHaveMore)
            return page;
    }
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
        if (isWanted && (!newest || rankOf(*newest) < rankOf(*found)))
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
        if (!each.isNewest)
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
