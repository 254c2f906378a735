// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/catalogitems.h"
#include "models/roles.h"
#include "storage/catalog/catalog.h"

#include <QAbstractListModel>

namespace stratoplan {

/// The price items that a search finds, a page at a time as the view scrolls. DisplayRole is the name,
/// DetailRole the second line ("EC2 · 2 vCPU · 8 GiB"), PriceRole the price at the right; rows drag into the
/// Design grid.
class CatalogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Items fetched at a time.
    static constexpr int pageSize = 250;

    /// @param catalog  null: there is none, nothing is found
    explicit CatalogModel(const storage::Catalog *catalog, QObject *parent = nullptr);

    [[nodiscard]] const storage::CatalogQuery &query() const { return m_query; }
    /// Searches anew; limit and offset are the model's own business.
    void setQuery(const storage::CatalogQuery &query);
    /// How many items match, fetched or not.
    [[nodiscard]] qint64 total() const { return m_total; }
    /// Why nothing could be found; empty where the search worked.
    [[nodiscard]] QString errorText() const { return m_error; }
    [[nodiscard]] const storage::CatalogItem &itemAt(int row) const { return m_items.at(row); }
    /// The item of a row, ready for addComponentFromCatalog().
    [[nodiscard]] edits::CatalogPick pickAt(int row) const;
    /// The item with that key; for ComponentTreeModel::setPickSource().
    [[nodiscard]] std::optional<edits::CatalogPick> pickOf(const QString &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

Q_SIGNALS:
    /// After every search.
    void searched();

private:
    [[nodiscard]] storage::CatalogPage page(int offset);
    [[nodiscard]] QString toolTip(const storage::CatalogItem &item) const;

    const storage::Catalog *m_catalog;
    storage::CatalogQuery m_query;
    QList<storage::CatalogItem> m_items;
    qint64 m_total = 0;
    QString m_error;
};

} // namespace stratoplan
