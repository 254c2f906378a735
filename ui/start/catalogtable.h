// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QStandardItemModel;
class QTreeView;

namespace stratoplan {

class CatalogsModel;
struct PageContext;

/// What prices are at hand, a row for each provider: regions, number of price items, dates; price lists can be imported.
/// Hidden while there are none.
class CatalogTable : public Card
{
    Q_OBJECT

public:
    explicit CatalogTable(PageContext &context, QWidget *parent = nullptr);

    /// Reads the catalogs when it is first called.
    void open();
    /// Catalogs, bundled and imported.
    [[nodiscard]] int count() const;
    [[nodiscard]] qint64 items() const;

Q_SIGNALS:
    void filled();

private:
    void fill();

    PageContext &m_context;
    CatalogsModel *m_catalogs;
    QStandardItemModel *m_rows;
    QTreeView *m_table;
};

} // namespace stratoplan
