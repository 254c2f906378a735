// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalogmodel.h"

#include "core/plan/role.h"
#include "models/grid/mime.h"
#include "models/text/celltext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// The service without the provider's name, which stands in the filter: "EC2" for "Amazon EC2".
QString shortService(const QString &service)
{
    for (const QLatin1StringView prefix : {"Amazon "_L1, "AWS "_L1, "Azure "_L1, "Google "_L1}) {
        if (service.startsWith(prefix))
            return service.mid(prefix.size());
    }
    return service;
}

/// The rate that a component would get.
const Rate *usualRate(const storage::CatalogItem &item)
{
    for (const Rate &rate : item.rates) {
        if (rate.term == "on-demand"_L1)
            return &rate;
    }
    return item.rates.isEmpty() ? nullptr : &item.rates.first();
}

QString secondLine(const storage::CatalogItem &item)
{
    const QString service = shortService(item.item.service);
    const QString specification = edits::specificationText(item.item);
    return specification.isEmpty() ? service : service + u" · "_s + specification;
}

} // namespace

CatalogModel::CatalogModel(const storage::Catalog *catalog, QObject *parent)
    : QAbstractListModel(parent), m_catalog(catalog)
{
}

storage::CatalogPage CatalogModel::page(int offset)
{
    if (m_catalog == nullptr) {
        m_error = tr("There is no price catalog.");
        return {};
    }
    storage::CatalogQuery query = m_query;
    query.limit = pageSize;
    query.offset = offset;
    Result<storage::CatalogPage> found = m_catalog->search(query);
    m_error = found ? QString() : found.error().message;
    return found ? *std::move(found) : storage::CatalogPage();
}

void CatalogModel::setQuery(const storage::CatalogQuery &query)
{
    beginResetModel();
    m_query = query;
    const storage::CatalogPage first = page(0);
    m_items = first.items;
    m_total = first.total;
    endResetModel();
    Q_EMIT searched();
}

bool CatalogModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_items.size() < m_total && m_error.isEmpty();
}

void CatalogModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const int before = rowCount();
    const QList<storage::CatalogItem> more = page(before).items;
    if (more.isEmpty()) {
        m_total = before;
        return;
    }
    beginInsertRows({}, before, before + static_cast<int>(more.size()) - 1);
    m_items.append(more);
    endInsertRows();
}

edits::CatalogPick CatalogModel::pickAt(int row) const
{
    return edits::pickFrom(m_items.at(row));
}

std::optional<edits::CatalogPick> CatalogModel::pickOf(const QString &key) const
{
    if (m_catalog == nullptr)
        return std::nullopt;
    const Result<storage::CatalogItem> item = m_catalog->item(key);
    return item ? std::optional(edits::pickFrom(*item)) : std::nullopt;
}

int CatalogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QString CatalogModel::toolTip(const storage::CatalogItem &item) const
{
    QStringList lines {item.item.name, tr("%1, %2").arg(item.item.service, item.item.region)};
    for (const Rate &rate : item.rates)
        lines.append(tr("%1: %2").arg(celltext::rate(rate), celltext::rateSource(rate)));
    return lines.join(u'\n');
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const storage::CatalogItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.item.name;
    case DetailRole:
        return secondLine(item);
    case PriceRole: {
        const Rate *rate = usualRate(item);
        return rate != nullptr ? celltext::rate(*rate) : QString();
    }
    case Qt::ToolTipRole:
        return toolTip(item);
    case Qt::AccessibleTextRole: {
        const Rate *rate = usualRate(item);
        return tr("%1, %2, %3").arg(item.item.name, secondLine(item), rate ? celltext::rate(*rate) : QString());
    }
    case IconRole:
        return stratoplan::role(item.item.role).icon;
    case KeyRole:
        return item.item.key;
    case CategoryRole:
        return enumName(item.item.category);
    case ProviderRole:
        return item.item.provider;
    case NoteRole:
        return item.item.region;
    default:
        return {};
    }
}

Qt::ItemFlags CatalogModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
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
        keys.append(itemAt(index.row()).item.key);
        names.append(itemAt(index.row()).item.name);
    }
    auto data = std::make_unique<QMimeData>();
    mime::setCatalogKeys(*data, keys);
    data->setText(names.join(u'\n'));
    return data.release();
}

} // namespace stratoplan
