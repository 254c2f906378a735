// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/spendcard.h"

#include "models/lists/breakdownmodel.h"
#include "ui/dashboard/sharedelegate.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/table/tables.h"

#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

SpendCard::SpendCard(PageContext &context, QWidget *parent)
    : Card(tr("Spend by category"), parent),
      m_table(makeTable(context.theme, {u"spendTable"_s, tr("Spend by category"), {}, false, 0}, this))
{
    m_table->setItemDelegate(new ShareDelegate(context.theme, *m_table));
    auto *model = new BreakdownModel(context.document, context.view, context.recalculator, this);
    setTableModel(*m_table, model);
    addBody(m_table);
    connect(model, &QAbstractItemModel::dataChanged, this, &SpendCard::fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &SpendCard::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &SpendCard::fit);
}

int SpendCard::wantedWidth() const
{
    const QAbstractItemView *table = m_table;
    int width = 2;
    for (int column = 0; column < BreakdownModel::ColumnCount; ++column)
        width += table->sizeHintForColumn(column);
    return width;
}

void SpendCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fit();
}

void SpendCard::fit()
{
    m_table->setColumnHidden(BreakdownModel::Share, width() < wantedWidth());
}

} // namespace stratoplan
