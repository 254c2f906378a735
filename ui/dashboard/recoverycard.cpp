// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/recoverycard.h"

#include "models/lists/recoverychecksmodel.h"
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
}

RecoveryCard::RecoveryCard(PageContext &context, QWidget *parent)
    : Card(tr("Recovery time"), parent),
      m_model(new RecoveryChecksModel(context.document, context.view, context.recalculator, this))
{
    using Model = RecoveryChecksModel;
    const auto openResilience = [&context] { context.navigator.openPage(u"resilience"_s); };
    QPushButton *more = makeLink(tr("Resilience"), this);
    more->setObjectName(u"resilienceLink"_s);
    connect(more, &QPushButton::clicked, this, openResilience);
    addToHead(more);
    auto *table =
        makeTable(context.theme,
                  {u"recoveryTimesTable"_s,
                   tr("Recovery time"),
                   {.rowHeight = rowHeight, .detail = CostDelegate::Detail::Beside, .hasGroupLines = false},
                   true,
                   Model::Title},
                  this);
    cellsOf(*table).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isStrong = index.column() == Model::Title || index.column() == Model::ReachedRto;
        look.isQuiet = index.column() == Model::TargetRto;
        look.isReached = index.column() == Model::ReachedRto;
        look.isVerdict = index.column() == Model::VerdictRto;
        return look;
    });
    setTableModel(*table, m_model);
    for (const int hidden : {Model::TargetRpo, Model::ReachedRpo, Model::VerdictRpo})
        table->setColumnHidden(hidden, true);
    connect(table, &QTreeView::clicked, this, openResilience);
    addBody(table);
}

bool RecoveryCard::isEmpty() const
{
    return m_model->rowCount() == 0;
}

} // namespace stratoplan
