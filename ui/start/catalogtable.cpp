// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/catalogtable.h"

#include "core/plan/role.h"
#include "models/catalog/catalogsmodel.h"
#include "ui/catalog/import/pricelistimporter.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/table/tables.h"

#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

enum Column { Provider, Regions, Items, Dates, ColumnCount };

bool isLarge(const QString &provider)
{
    return provider == "aws"_L1 || provider == "gcp"_L1 || provider == "azure"_L1;
}

/// What the catalogs of a provider hold together; those of small ones stand in one row.
QList<storage::CatalogSummary> byProvider(const CatalogsModel &catalogs)
{
    QList<storage::CatalogSummary> rows;
    for (int i = 0; i < catalogs.rowCount(); ++i) {
        const storage::CatalogSummary &each = catalogs.summaryAt(i);
        const QString provider = isLarge(each.provider) ? each.provider : QString();
        auto row = std::find_if(rows.begin(), rows.end(),
                                [&provider](const auto &known) { return known.provider == provider; });
        if (row == rows.end()) {
            row = rows.insert(rows.end(), storage::CatalogSummary());
            row->title = provider.isEmpty() ? CatalogTable::tr("Others") : providerTitle(provider);
            row->provider = provider;
            row->oldest = each.oldest;
        }
        row->items += each.items;
        for (const QString &region : each.regions) {
            if (!provider.isEmpty() && !row->regions.contains(region) && region != "global"_L1)
                row->regions.append(region);
        }
        row->oldest = each.oldest.isValid() ? std::min(row->oldest, each.oldest) : row->oldest;
        row->newest = std::max(row->newest, each.newest);
    }
    const QStringList order {u"aws"_s, u"gcp"_s, u"azure"_s, QString()};
    std::stable_sort(rows.begin(), rows.end(), [&order](const auto &one, const auto &other) {
        return order.indexOf(one.provider) < order.indexOf(other.provider);
    });
    return rows;
}

} // namespace

CatalogTable::CatalogTable(PageContext &context, QWidget *parent)
    : Card(tr("Price catalogs"), parent), m_context(context),
      m_catalogs(new CatalogsModel(context.catalogs, context.format, this)),
      m_rows(new QStandardItemModel(0, ColumnCount, this)),
      m_table(makeTable(context.theme,
                        {u"catalogsTable"_s, tr("Price catalogs"), {.rowHeight = 30}, true, Regions}, this))
{
    auto *importer = new PriceListImporter(context, this);
    auto *link = makeLink(tr("Import price lists…"), this);
    link->setObjectName(u"startImportButton"_s);
    connect(link, &QPushButton::clicked, importer, &PriceListImporter::choose);
    addToHead(link);
    const QString titles[] = {tr("Provider"), tr("Regions"), tr("Price items"), tr("Prices of")};
    for (int column = 0; column < ColumnCount; ++column) {
        auto *title = new QStandardItem(titles[column]);
        title->setTextAlignment(Qt::AlignVCenter | (column < Items ? Qt::AlignLeft : Qt::AlignRight));
        m_rows->setHorizontalHeaderItem(column, title);
    }
    cellsOf(*m_table).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isStrong = index.column() == Provider;
        return look;
    });
    setTableModel(*m_table, m_rows);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    addBody(m_table);
    hide();
    connect(m_catalogs, &CatalogsModel::filled, this, &CatalogTable::fill);
}

void CatalogTable::open()
{
    m_catalogs->fill();
}

void CatalogTable::fill()
{
    m_rows->setRowCount(0);
    for (const storage::CatalogSummary &row : byProvider(*m_catalogs)) {
        auto *name = new QStandardItem(row.title);
        name->setData(row.provider, ProviderRole);
        auto *regions = new QStandardItem(CatalogsModel::regionsText(row));
        regions->setToolTip(row.regions.join(u'\n'));
        auto *items = new QStandardItem(m_context.format.locale().toString(row.items));
        auto *dates = new QStandardItem(CatalogsModel::datesText(row, m_context.format));
        for (QStandardItem *item : {items, dates})
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_rows->appendRow({name, regions, items, dates});
    }
    setHidden(m_rows->rowCount() == 0);
    m_table->setFixedHeight(fullHeight(*m_table));
    Q_EMIT filled();
}

int CatalogTable::count() const
{
    return m_catalogs->rowCount();
}

qint64 CatalogTable::items() const
{
    return m_catalogs->items();
}

} // namespace stratoplan
