// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "document/edits/catalogitems.h"
#include "models/catalog/catalogservice.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace stratoplan {

/// The price items that a search finds: as a table, and in its first column (DetailRole: the second line, PriceRole:
/// the price at the right) as a list. Searches run beside the window; what was found before stays until the answer is
/// there. Rows are fetched a page at a time when a view asks for them, and far ones are let go again, so that it does
/// not matter how many there are. Rows drag into the Design grid.
class CatalogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Item,
        Provider,
        Service,
        Region,
        Specification,
        Price,
        Term,
        Month, ///< what one unit costs in a month of 730 hours
        PerVcpu, ///< of that
        PerMemory, ///< of that, a GiB
        Effective,
        Source,
        ColumnCount
    };

    /// Items fetched at a time.
    static constexpr int pageSize = 100;

    explicit CatalogModel(CatalogService &catalogs, QObject *parent = nullptr);

    [[nodiscard]] const storage::CatalogQuery &query() const { return m_query; }
    /// Searches anew and drops a search that is under way; limit and offset are the model's own business.
    void setQuery(const storage::CatalogQuery &query);
    /// Whether the rows are those of an earlier query still.
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    /// How many items match, fetched or not; see hasMore().
    [[nodiscard]] qint64 total() const { return m_count; }
    /// There are more than total(); they become rows when the last ones are looked at.
    [[nodiscard]] bool hasMore() const { return m_hasMore; }
    /// Why nothing could be found; empty where the search worked.
    [[nodiscard]] QString errorText() const { return m_error; }
    /// The item of a row; null while it is being fetched.
    [[nodiscard]] const storage::CatalogItem *itemAt(int row) const;
    /// The item of a row, ready for addComponentFromCatalog(); nothing while it is being fetched.
    [[nodiscard]] std::optional<edits::CatalogPick> pickAt(int row, const QString &term = {}) const;
    /// The item with that key; for ComponentTreeModel::setPickSource().
    [[nodiscard]] std::optional<edits::CatalogPick> pickOf(const QString &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

Q_SIGNALS:
    /// A search has begun; the rows are those of the one before.
    void searchStarted();
    /// After every search that was not dropped.
    void searched();

private:
    using Page = QList<storage::CatalogItem>;
    [[nodiscard]] CatalogTask askFor(int offset, std::function<void(const Result<storage::CatalogPage> &)> done);
    void takeFirst(const Result<storage::CatalogPage> &found);
    void grow();
    void takeMore(const Result<storage::CatalogPage> &found);
    void want(int page) const;
    void fetchWanted();
    void letGoFarFrom(int page);
    [[nodiscard]] QVariant cell(const storage::CatalogItem &item, int column) const;
    [[nodiscard]] QVariant listRole(const storage::CatalogItem &item, int role) const;

    CatalogService &m_catalogs;
    Format m_format;
    storage::CatalogQuery m_query;
    QHash<int, Page> m_pages;
    int m_count = 0;
    bool m_hasMore = false;
    bool m_isSearching = false;
    QString m_error;
    CatalogTask m_search;
    CatalogTask m_more;
    mutable bool m_isGrowing = false; ///< more rows are asked for, or are going to be
    mutable QList<int> m_wanted; ///< pages that were asked for in this turn of the event loop
    QHash<int, std::shared_ptr<CatalogTask>> m_fetches; ///< by page
};

} // namespace stratoplan
