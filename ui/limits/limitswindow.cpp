// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/limitswindow.h"

#include "document/document.h"
#include "document/edits/money/budgets.h"
#include "document/edits/money/targets.h"
#include "models/money/budgetsmodel.h"
#include "models/money/targetsmodel.h"
#include "ui/limits/budgetdialog.h"
#include "ui/limits/kpidialog.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/forms/windowfoot.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

LimitsWindow::LimitsWindow(PageContext &context, QWidget *parent)
    : RowsWindow(context, u"limitsWindow"_s, tr("Budgets and targets"), parent),
      m_budgets(new BudgetsModel(context.document, this)),
      m_targets(new TargetsModel(context.document, this)),
      m_budgetRows(makeRows({.key = u"budget"_s,
                             .title = tr("Budgets"),
                             .icon = u"payment"_s,
                             .emptyText = tr("The plan has no budget: nothing is held against its costs."),
                             .addText = tr("Add budget…"),
                             .isOrdered = true,
                             .jumpText = {},
                             .stretchColumn = BudgetsModel::Scope,
                             .hasDetails = false,
                             .widths = {220, 0, 170, 280}},
                            m_budgets)),
      m_targetRows(makeRows({.key = u"kpi"_s,
                             .title = tr("Targets"),
                             .icon = u"chart"_s,
                             .emptyText = tr("The plan has no target, such as a cost per user."),
                             .addText = tr("Add target…"),
                             .isOrdered = true,
                             .jumpText = {},
                             .stretchColumn = TargetsModel::Measure,
                             .hasDetails = false,
                             .widths = {260, 0, 170, 280}},
                            m_targets))
{
    resize(960, 480);
    build();
    connectBudgets();
    connectTargets();
}

void LimitsWindow::open(PageContext &context, QWidget &window)
{
    auto *limits = window.findChild<LimitsWindow *>(u"limitsWindow"_s, Qt::FindDirectChildrenOnly);
    if (!limits)
        limits = new LimitsWindow(context, &window);
    limits->show();
    limits->raise();
    limits->activateWindow();
}

void LimitsWindow::build()
{
    addTab(u"budgets"_s, tr("Budgets"), m_budgetRows);
    addTab(u"targets"_s, tr("Targets"), m_targetRows);
    layOut(nullptr,
           makeWindowFoot(*this,
                          {.theme = context().theme,
                           .stack = context().document.undoStack(),
                           .name = u"Limits"_s,
                           .remark = tr("Every change counts at once and can be undone.")}));
    showTab(u"budgets"_s);
}

void LimitsWindow::connectBudgets()
{
    Document &document = context().document;
    connect(m_budgetRows, &RowsPanel::addRequested, this, [this, &document] {
        m_budgetRows->chooseNew();
        run(BudgetDialog(document, {}, this));
    });
    connect(m_budgetRows, &RowsPanel::editRequested, this,
            [this, &document](int row) { run(BudgetDialog(document, m_budgets->budgetAt(row), this)); });
    connect(m_budgetRows, &RowsPanel::removeRequested, this, [this, &document](int row) {
        check(edits::removeBudget(document, m_budgets->budgetAt(row).id));
    });
    connect(m_budgetRows, &RowsPanel::moveRequested, this, [this, &document](int row, int step) {
        check(edits::moveBudget(document, m_budgets->budgetAt(row).id, row + step));
    });
}

void LimitsWindow::connectTargets()
{
    Document &document = context().document;
    connect(m_targetRows, &RowsPanel::addRequested, this, [this, &document] {
        m_targetRows->chooseNew();
        run(KpiDialog(document, {}, this));
    });
    connect(m_targetRows, &RowsPanel::editRequested, this,
            [this, &document](int row) { run(KpiDialog(document, m_targets->targetAt(row), this)); });
    connect(m_targetRows, &RowsPanel::removeRequested, this, [this, &document](int row) {
        check(edits::removeTarget(document, m_targets->targetAt(row).id));
    });
    connect(m_targetRows, &RowsPanel::moveRequested, this, [this, &document](int row, int step) {
        check(edits::moveTarget(document, m_targets->targetAt(row).id, row + step));
    });
}

} // namespace stratoplan
