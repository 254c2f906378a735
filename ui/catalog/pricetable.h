// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalogmodel.h"

#include <QTreeView>

class QMenu;

namespace stratoplan {

struct PageContext;

/// The table of price items. Columns are as wide as the user makes them and can be hidden; a click on a
/// price's heading puts the cheapest first. Rows are fetched as they come into view.
class PriceTable : public QTreeView
{
    Q_OBJECT

public:
    PriceTable(PageContext &context, CatalogModel &model, QWidget *parent = nullptr);

    /// Marks the column that the rows are ordered by.
    void showSort(storage::CatalogQuery::Sort sort);
    /// An entry for each column that can be hidden.
    void fillColumnMenu(QMenu &menu);
    /// The selected rows as text for a spreadsheet, with the headings.
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    void sortRequested(storage::CatalogQuery::Sort sort);

private:
    void setUpHeader();
    void restoreColumns();
    void saveColumns();

    PageContext &m_context;
    CatalogModel &m_model;
    bool m_isRestoring = false;
};

} // namespace stratoplan
