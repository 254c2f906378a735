// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDialog>

class QLabel;
class QStackedWidget;

namespace stratoplan {

class BudgetsModel;
class RowsPanel;
class SegmentedControl;
class TargetsModel;
struct PageContext;

/// What a plan is held against: budgets for anything in it, and targets (KPIs). Every change counts at once
/// and undoes.
class LimitsWindow : public QDialog
{
    Q_OBJECT

public:
    explicit LimitsWindow(PageContext &context, QWidget *parent = nullptr);

    /// Brings the one that belongs to a window to the front, made where there is none.
    static void open(PageContext &context, QWidget &window);
    /// Brings a tab to the front: "budgets", "targets".
    void showTab(const QString &key);

private:
    void build();
    void connectBudgets();
    void connectTargets();
    void run(QDialog &&dialog);
    void check(const Status &status);

    PageContext &m_context;
    BudgetsModel *m_budgets;
    TargetsModel *m_targets;
    SegmentedControl *m_tabs;
    QStackedWidget *m_stack;
    RowsPanel *m_budgetRows;
    RowsPanel *m_targetRows;
    QLabel *m_problem;
};

} // namespace stratoplan
