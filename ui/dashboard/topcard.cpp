// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/topcard.h"

#include "models/lists/topcomponentsmodel.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/table/tables.h"

#include <QPushButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int rowHeight = 30;
constexpr int shownComponents = 6;
}

TopCard::TopCard(PageContext &context, QWidget *parent) : Card(tr("Top components"), parent)
{
    using Model = TopComponentsModel;
    QPushButton *all = makeLink(tr("All in Design"), this);
    all->setObjectName(u"allComponentsLink"_s);
    connect(all, &QPushButton::clicked, this, [&context] { context.navigator.openPage(u"design"_s); });
    addToHead(all);
    auto *table = makeTable(context.theme,
                            {u"topComponentsTable"_s,
                             tr("Top components"),
                             {.rowHeight = rowHeight, .detail = CostDelegate::Detail::Beside},
                             true,
                             Model::Component},
                            this);
    cellsOf(*table).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isQuiet = index.column() == Model::Role;
        return look;
    });
    auto *model = new Model(context.document, context.view, context.recalculator, shownComponents, this);
    setTableModel(*table, model);
    // The first phase has nothing to hold its costs against.
    const auto showDifference = [table, model] {
        const QString against =
            model->headerData(Model::Difference, Qt::Horizontal, Qt::DisplayRole).toString();
        table->setColumnHidden(Model::Difference, against.isEmpty());
    };
    connect(model, &QAbstractItemModel::headerDataChanged, this, showDifference);
    connect(model, &QAbstractItemModel::modelReset, this, showDifference);
    showDifference();
    connect(table, &QTreeView::clicked, this, [&context](const QModelIndex &index) {
        context.navigator.openComponent(u"design"_s, ComponentId(index.data(ComponentRole).toLongLong()));
    });
    addBody(table);
}

} // namespace stratoplan
