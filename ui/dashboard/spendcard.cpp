// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/spendcard.h"

#include "models/lists/breakdownmodel.h"
#include "ui/dashboard/sharedelegate.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/table/tables.h"

#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

SpendCard::SpendCard(PageContext &context, QWidget *parent) : Card(tr("Spend by category"), parent)
{
    auto *table = makeTable(context.theme, {u"spendTable"_s, tr("Spend by category"), {}, false, 0}, this);
    table->setItemDelegate(new ShareDelegate(context.theme, *table));
    setTableModel(*table, new BreakdownModel(context.document, context.view, context.recalculator, this));
    addBody(table);
}

} // namespace stratoplan
