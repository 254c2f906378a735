// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/recentcard.h"

#include "models/lists/recentplansmodel.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/settings.h"
#include "ui/widgets/figures/sparkline.h"
#include "ui/widgets/input/searchedit.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

RecentCard::RecentCard(PageContext &context, QWidget *parent)
    : Card(tr("Recent"), parent), m_context(context), m_model(new RecentPlansModel(this)),
      m_shown(new QSortFilterProxyModel(this)),
      m_none(makeLabel(tr("Plans you open or save are listed here."), u"hint"_s, this))
{
    m_shown->setSourceModel(m_model);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *search = new SearchEdit(context.theme, tr("Find a plan"), this);
    search->setObjectName(u"findPlanEdit"_s);
    search->setFixedWidth(200);
    connect(search, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
    addToHead(search);
    makeTable();
    addBody(m_table);
    m_none->setContentsMargins(16, 4, 16, 16);
    addBody(m_none);
    follow();
}

void RecentCard::makeTable()
{
    const TableSetup setup {u"recentPlansTable"_s,
                            tr("Recent plans"),
                            {.rowHeight = 52, .detail = CostDelegate::Detail::Below},
                            true,
                            RecentPlansModel::Plan};
    m_table = stratoplan::makeTable(m_context.theme, setup, this);
    auto *cells = new SparklineDelegate(m_context.theme, setup.cells, RecentPlansModel::Curve, m_table);
    cells->setLook([](const QModelIndex &index) {
        CellLook look;
        look.isStrong =
            index.column() == RecentPlansModel::Plan || index.column() == RecentPlansModel::Amount;
        return look;
    });
    m_table->setItemDelegate(cells);
    setTableModel(*m_table, m_shown);
    const auto open = [this](const QModelIndex &index) {
        Q_EMIT pathRequested(index.siblingAtColumn(RecentPlansModel::Plan).data(PathRole).toString());
    };
    connect(m_table, &QTreeView::activated, this, open);
    connect(m_table, &QTreeView::clicked, this, open);
}

void RecentCard::follow()
{
    m_model->setPlans(m_context.settings.recentPlans());
    const bool isEmpty = m_model->rowCount() == 0;
    m_table->setHidden(isEmpty);
    m_none->setVisible(isEmpty);
    m_table->setFixedHeight(fullHeight(*m_table));
}

} // namespace stratoplan
