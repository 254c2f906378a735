// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalogmodel.h"

#include "core/engine/figures/unitcost.h"
#include "core/plan/role.h"
#include "core/text/pricetext.h"
#include "models/catalog/catalogcells.h"
#include "models/grid/mime.h"
#include "models/text/celltext.h"
#include "storage/catalog/search/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

const Quantity hoursOfMonth = Quantity::fromWhole(730);
constexpr int mostPages = 40; ///< kept at a time
constexpr int mostFetches = 4; ///< pages that are worth fetching: those that were asked for last

bool isAmount(int column)
{
    return column == CatalogModel::Price || column == CatalogModel::Month || column == CatalogModel::PerVcpu
        || column == CatalogModel::PerMemory;
}

/// A month's cost, or a part's share of it.
QString amountText(const Format &format, const std::optional<Money> &amount)
{
    return amount ? Format::symbol(amount->currency()) + format.exact(*amount) : absentText();
}

QString partText(const Format &format, const std::optional<Money> &month,
                 const std::optional<Quantity> &parts)
{
    return amountText(format, month && parts ? costOfPart(*month, *parts) : std::nullopt);
}

QString toolTip(const storage::CatalogItem &item)
{
    QStringList lines {
        item.item.name,
        CatalogModel::tr("%1, %2", "service, region").arg(item.item.service, item.item.region)};
    for (const Rate &rate : item.rates)
        lines.append(CatalogModel::tr("%1: %2", "price, source")
                         .arg(catalogcells::shortPrice(Format(), rate), celltext::rateSource(rate)));
    constexpr int mostLines = 12;
    if (lines.size() > mostLines)
        lines = lines.first(mostLines) + QStringList {u"…"_s};
    return lines.join(u'\n');
}

} // namespace

CatalogModel::CatalogModel(CatalogService &catalogs, QObject *parent)
    : QAbstractTableModel(parent), m_catalogs(catalogs)
{
    connect(&catalogs, &CatalogService::catalogsChanged, this, [this] { setQuery(m_query); });
}

// --- Searching and fetching --------------------------------------------------------------------------------

CatalogTask CatalogModel::askFor(int offset, std::function<void(const Result<storage::CatalogPage> &)> done)
{
    storage::CatalogQuery query = m_query;
    query.limit = pageSize;
    query.offset = offset;
    return m_catalogs.ask(
        [query](const storage::CatalogLibrary &library) -> Result<storage::CatalogPage> {
            if (library.isEmpty())
                return Error {Error::Code::NotFound, tr("There is no price catalog."), {}};
            return library.search(query);
        },
        std::move(done));
}

void CatalogModel::setQuery(const storage::CatalogQuery &query)
{
    m_query = query;
    m_more.cancel();
    m_isGrowing = false;
    m_fetches.clear();
    m_wanted.clear();
    m_isSearching = true;
    m_search = askFor(0, [this](const Result<storage::CatalogPage> &found) { takeFirst(found); });
    Q_EMIT searchStarted();
}

void CatalogModel::takeFirst(const Result<storage::CatalogPage> &found)
{
    beginResetModel();
    m_pages.clear();
    m_isSearching = false;
    m_error = found ? QString() : found.error().message;
    m_count = found ? static_cast<int>(found->total) : 0;
    m_hasMore = found && found->more;
    if (found && !found->items.isEmpty())
        m_pages.insert(0, found->items);
    endResetModel();
    Q_EMIT searched();
}

void CatalogModel::grow()
{
    // Not left to canFetchMore(): a view that is hidden would go on until it had all of a million rows.
    if (!m_isGrowing || m_isSearching)
        return;
    m_more = askFor(m_count, [this](const Result<storage::CatalogPage> &found) { takeMore(found); });
}

void CatalogModel::takeMore(const Result<storage::CatalogPage> &found)
{
    m_isGrowing = false;
    const int added = found ? static_cast<int>(found->items.size()) : 0;
    m_hasMore = added == pageSize;
    if (added == 0)
        return;
    beginInsertRows({}, m_count, m_count + added - 1);
    m_pages.insert(m_count / pageSize, found->items);
    m_count += added;
    endInsertRows();
}

void CatalogModel::want(int page) const
{
    auto *self = const_cast<CatalogModel *>(this); // views ask const models; fetching is no change to them
    if (m_hasMore && !m_isGrowing && !m_isSearching && page == (m_count - 1) / pageSize) {
        m_isGrowing = true;
        QMetaObject::invokeMethod(self, &CatalogModel::grow, Qt::QueuedConnection);
    }
    if (m_isSearching || m_pages.contains(page) || m_fetches.contains(page))
        return;
    if (m_wanted.isEmpty()) {
        QMetaObject::invokeMethod(self, &CatalogModel::fetchWanted, Qt::QueuedConnection);
    }
    m_wanted.removeAll(page);
    m_wanted.append(page);
}

void CatalogModel::fetchWanted()
{
    while (m_wanted.size() > mostFetches)
        m_wanted.removeFirst();
    for (const int page : std::exchange(m_wanted, {})) {
        if (m_pages.contains(page) || m_fetches.contains(page))
            continue;
        auto task = std::make_shared<CatalogTask>();
        *task = askFor(page * pageSize, [this, page](const Result<storage::CatalogPage> &found) {
            m_fetches.remove(page);
            if (!found || found->items.isEmpty())
                return;
            letGoFarFrom(page);
            m_pages.insert(page, found->items);
            const int first = page * pageSize;
            const int last = std::min(m_count, first + static_cast<int>(found->items.size())) - 1;
            if (last >= first)
                Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
        });
        m_fetches.insert(page, task);
    }
}

void CatalogModel::letGoFarFrom(int page)
{
    while (m_pages.size() >= mostPages) {
        int farthest = page;
        for (auto each = m_pages.keyBegin(); each != m_pages.keyEnd(); ++each) {
            if (std::abs(*each - page) > std::abs(farthest - page))
                farthest = *each;
        }
        if (!m_pages.remove(farthest))
            return;
    }
}

const storage::CatalogItem *CatalogModel::itemAt(int row) const
{
    if (row < 0 || row >= m_count)
        return nullptr;
    want(row / pageSize);
    const auto page = m_pages.constFind(row / pageSize);
    if (page == m_pages.constEnd())
        return nullptr;
    const int place = row % pageSize;
    return place < page->size() ? &page->at(place) : nullptr;
}

std::optional<edits::CatalogPick> CatalogModel::pickAt(int row, const QString &term) const
{
    const storage::CatalogItem *item = itemAt(row);
    if (!item)
        return std::nullopt;
    const Rate *rate = catalogcells::mainRate(*item, term.isEmpty() ? m_query.term : term);
    return edits::pickFrom(*item, rate ? rate->term : QString());
}

std::optional<edits::CatalogPick> CatalogModel::pickOf(const QString &key) const
{
    const Result<storage::CatalogItem> item = m_catalogs.library().item(key);
    return item ? std::optional(edits::pickFrom(*item)) : std::nullopt;
}

// --- What views see ----------------------------------------------------------------------------------------

int CatalogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int CatalogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant CatalogModel::cell(const storage::CatalogItem &item, int column) const
{
    const Rate *rate = catalogcells::mainRate(item, m_query.term);
    const auto month = [&] { return rate ? monthlyUnitCost(*rate, hoursOfMonth) : std::nullopt; };
    switch (column) {
    case Item:
        return item.item.name;
    case Provider:
        return providerTitle(item.item.provider);
    case Service:
        return item.item.service;
    case Region:
        return item.item.region;
    case Specification:
        return catalogcells::specifications(item.item);
    case Price:
        return rate ? catalogcells::shortPrice(m_format, *rate) : absentText();
    case Term:
        return rate ? termText(rate->term) : QString();
    case Month:
        return rate ? catalogcells::monthText(m_format, *rate) : absentText();
    case PerVcpu:
        return partText(m_format, month(), storage::vcpuOf(item.item));
    case PerMemory:
        return partText(m_format, month(), storage::memoryOf(item.item));
    case Effective:
        return rate ? m_format.date(rate->effective) : QString();
    case Source:
        return rate ? rate->sourceTitle : QString();
    default:
        return {};
    }
}

QVariant CatalogModel::listRole(const storage::CatalogItem &item, int role) const
{
    switch (role) {
    case DetailRole:
        return catalogcells::secondLine(item.item);
    case PriceRole:
    case Qt::AccessibleTextRole: {
        const Rate *rate = catalogcells::mainRate(item, m_query.term);
        const QString price = rate ? catalogcells::shortPrice(m_format, *rate) : QString();
        if (role == PriceRole)
            return price;
        return tr("%1, %2, %3", "item, what it is, price")
            .arg(item.item.name, catalogcells::secondLine(item.item), price);
    }
    case IconRole:
        return stratoplan::role(item.item.role).icon;
    case KeyRole:
        return item.item.key;
    case CategoryRole:
        return enumName(item.item.category);
    case NoteRole:
        return item.item.region;
    default:
        return {};
    }
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isAmount(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    const storage::CatalogItem *item = itemAt(index.row());
    if (!item)
        return role == Qt::DisplayRole && index.column() == Item ? u"…"_s : QVariant();
    if (role == Qt::DisplayRole)
        return cell(*item, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Item ? toolTip(*item) : QVariant();
    return index.column() == Item ? listRole(*item, role) : QVariant();
}

QVariant CatalogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isAmount(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole) {
        if (section == Month)
            return tr("What one unit costs in a month of 730 hours, an upfront payment spread over its term");
        if (section == PerVcpu || section == PerMemory)
            return tr("The month's cost, divided");
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Item:
        return tr("Price item");
    case Provider:
        return tr("Provider");
    case Service:
        return tr("Service");
    case Region:
        return tr("Region");
    case Specification:
        return tr("Specification");
    case Price:
        return tr("Price");
    case Term:
        return tr("Term");
    case Month:
        return tr("A month");
    case PerVcpu:
        return tr("Per vCPU");
    case PerMemory:
        return tr("Per GiB");
    case Effective:
        return tr("Effective");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}

Qt::ItemFlags CatalogModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : flags;
}

QStringList CatalogModel::mimeTypes() const
{
    return {QString::fromLatin1(mime::catalogItems)};
}

QMimeData *CatalogModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList keys;
    QStringList names;
    for (const QModelIndex &index : indexes) {
        const storage::CatalogItem *item = itemAt(index.row());
        if (!item || keys.contains(item->item.key))
            continue;
        keys.append(item->item.key);
        names.append(item->item.name);
    }
    auto data = std::make_unique<QMimeData>();
    mime::setCatalogKeys(*data, keys);
    data->setText(names.join(u'\n'));
    return data.release();
}

} // namespace stratoplan
