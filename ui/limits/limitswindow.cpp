// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/limitswindow.h"

#include "document/document.h"
#include "document/edits/money/budgets.h"
#include "document/edits/money/targets.h"
#include "models/money/budgetsmodel.h"
#include "models/money/targetsmodel.h"
#include "ui/limits/budgetdialog.h"
#include "ui/limits/kpidialog.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/forms/windowfoot.h"
#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/rowspanel.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

const QStringList &tabKeys()
{
    static const QStringList keys {u"budgets"_s, u"targets"_s};
    return keys;
}

} // namespace

LimitsWindow::LimitsWindow(PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_budgets(new BudgetsModel(context.document, this)),
      m_targets(new TargetsModel(context.document, this)), m_tabs(new SegmentedControl(tr("Tables"), this)),
      m_stack(new QStackedWidget(this)),
      m_budgetRows(
          new RowsPanel(context.theme,
                        {.key = u"budget"_s,
                         .title = tr("Budgets"),
                         .icon = u"payment"_s,
                         .emptyText = tr("The plan has no budget: nothing is held against its costs."),
                         .addText = tr("Add budget…"),
                         .isOrdered = true,
                         .jumpText = {},
                         .stretchColumn = BudgetsModel::Scope,
                         .hasDetails = false,
                         .widths = {220, 0, 170, 280}},
                        m_budgets, m_stack)),
      m_targetRows(new RowsPanel(context.theme,
                                 {.key = u"kpi"_s,
                                  .title = tr("Targets"),
                                  .icon = u"check"_s,
                                  .emptyText = tr("The plan has no target, such as a cost per user."),
                                  .addText = tr("Add target…"),
                                  .isOrdered = true,
                                  .jumpText = {},
                                  .stretchColumn = TargetsModel::Measure,
                                  .hasDetails = false,
                                  .widths = {260, 0, 170, 280}},
                                 m_targets, m_stack)),
      m_problem(makeLabel({}, {}, this))
{
    setObjectName(u"limitsWindow"_s);
    setWindowTitle(tr("Budgets and targets"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(960, 480);
    build();
    connectBudgets();
    connectTargets();
    connect(&context.document, &Document::reset, this, &QWidget::close);
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
    m_tabs->addSegment(u"budgets"_s, tr("Budgets"));
    m_tabs->addSegment(u"targets"_s, tr("Targets"));
    connect(m_tabs, &SegmentedControl::chosen, this, &LimitsWindow::showTab);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setProperty("severity", u"critical"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_stack->addWidget(m_budgetRows);
    m_stack->addWidget(m_targetRows);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_tabs, 0, Qt::AlignLeft);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_problem);
    layout->addWidget(makeWindowFoot(*this,
                                     {.theme = m_context.theme,
                                      .stack = m_context.document.undoStack(),
                                      .name = u"Limits"_s,
                                      .remark = tr("Every change counts at once and can be undone.")}));
    showTab(u"budgets"_s);
}

void LimitsWindow::showTab(const QString &key)
{
    const int index = static_cast<int>(tabKeys().indexOf(key));
    if (index < 0)
        return;
    m_tabs->setCurrent(key);
    m_stack->setCurrentIndex(index);
}

void LimitsWindow::check(const Status &status)
{
    m_problem->setText(status ? QString() : status.error().message);
    m_problem->setVisible(!status.ok());
}

void LimitsWindow::run(QDialog &&dialog)
{
    check({});
    std::ignore = m_context.prompts.run(dialog);
}

void LimitsWindow::connectBudgets()
{
    Document &document = m_context.document;
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
    Document &document = m_context.document;
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
