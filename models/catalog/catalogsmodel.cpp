// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalogsmodel.h"

#include "core/catalog/region.h"
#include "core/plan/role.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

bool isNumber(int column)
{
    return column == CatalogsModel::Items || column == CatalogsModel::Rates;
}

} // namespace

CatalogsModel::CatalogsModel(CatalogService &catalogs, const Format &format, QObject *parent)
    : QAbstractTableModel(parent), m_catalogs(catalogs), m_format(format)
{
    connect(&catalogs, &CatalogService::catalogsChanged, this, [this] {
        if (m_isAsked)
            ask();
    });
}

void CatalogsModel::fill()
{
    if (!std::exchange(m_isAsked, true))
        ask();
}

void CatalogsModel::ask()
{
    using Answer = std::pair<QList<storage::CatalogSummary>, QList<Error>>;
    m_task = m_catalogs.ask(
        [](const storage::CatalogLibrary &library) { return Answer(library.catalogs(), library.problems()); },
        [this](const Answer &answer) {
            beginResetModel();
            m_rows = answer.first;
            m_problems = answer.second;
            m_isFilled = true;
            endResetModel();
            Q_EMIT filled();
        });
}

int CatalogsModel::rowOf(const QString &key) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).key == key)
            return row;
    }
    return -1;
}

qint64 CatalogsModel::items() const
{
    qint64 sum = 0;
    for (const storage::CatalogSummary &summary : m_rows)
        sum += summary.items;
    return sum;
}

bool CatalogsModel::hasImported() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const storage::CatalogSummary &summary) {
        return summary.kind == PlanCatalog::Kind::Imported;
    });
}

QString CatalogsModel::regionsText(const storage::CatalogSummary &summary)
{
    const QStringList &regions = summary.regions;
    QString first = regions.value(0);
    for (const QString &usual : regionKeys(summary.provider)) {
        if (regions.contains(usual)) {
            first = usual;
            break;
        }
    }
    if (regions.size() < 2)
        return first;
    return tr("%1 and %n more", nullptr, static_cast<int>(regions.size()) - 1).arg(first);
}

QString CatalogsModel::datesText(const storage::CatalogSummary &summary, const Format &format)
{
    if (summary.oldest == summary.newest)
        return format.date(summary.newest);
    if (!summary.oldest.isValid())
        return format.date(summary.newest);
    return tr("%1 to %2").arg(format.date(summary.oldest), format.date(summary.newest));
}

QString CatalogsModel::kindText(const storage::CatalogSummary &summary)
{
    switch (summary.kind) {
    case PlanCatalog::Kind::Bundled:
        return tr("bundled");
    case PlanCatalog::Kind::Imported:
        return summary.isNewest ? tr("imported") : tr("imported, older");
    case PlanCatalog::Kind::Own:
        return tr("own");
    }
    Q_UNREACHABLE();
}

int CatalogsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CatalogsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString CatalogsModel::cell(const storage::CatalogSummary &summary, int column) const
{
    switch (column) {
    case Name:
        return summary.title;
    case Provider:
        return summary.provider == "third-party"_L1 ? tr("various") : providerTitle(summary.provider);
    case Kind:
        return kindText(summary);
    case Items:
        return m_format.locale().toString(summary.items);
    case Rates:
        return m_format.locale().toString(summary.rates);
    case Regions:
        return regionsText(summary);
    case Dates:
        return datesText(summary, m_format);
    case Source:
        return summary.source.isEmpty() ? tr("comes with the program") : summary.source;
    default:
        return {};
    }
}

QString CatalogsModel::detail(const storage::CatalogSummary &summary) const
{
    QStringList parts {kindText(summary), regionsText(summary), summary.source};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant CatalogsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const storage::CatalogSummary &summary = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(summary, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return index.column() == Name   ? QVariant(summary.title + u'\n' + detail(summary))
            : index.column() == Regions ? QVariant(summary.regions.join(u'\n'))
                                        : QVariant();
    case KeyRole:
        return summary.key;
    case AmountRole:
        return summary.items;
    case DetailRole:
        return index.column() == Name ? detail(summary) : QVariant();
    case ProviderRole:
        return index.column() == Name ? summary.provider : QVariant();
    default:
        return {};
    }
}

QVariant CatalogsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Catalog");
    case Provider:
        return tr("Provider");
    case Kind:
        return tr("Kind");
    case Items:
        return tr("Price items");
    case Rates:
        return tr("Rates");
    case Regions:
        return tr("Regions");
    case Dates:
        return tr("Prices of");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}

} // namespace stratoplan
