// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/rowswindow.h"

namespace stratoplan {

class BudgetsModel;
class TargetsModel;
struct PageContext;

/// What a plan is held against: budgets for anything in it, and targets (KPIs). Every change counts at once
/// and undoes. Tabs: "budgets", "targets".
class LimitsWindow : public RowsWindow
{
    Q_OBJECT

public:
    explicit LimitsWindow(PageContext &context, QWidget *parent = nullptr);

    /// Brings the one that belongs to a window to the front, made where there is none.
    static void open(PageContext &context, QWidget &window);

private:
    void build();
    void connectBudgets();
    void connectTargets();

    BudgetsModel *m_budgets;
    TargetsModel *m_targets;
    RowsPanel *m_budgetRows;
    RowsPanel *m_targetRows;
};

} // namespace stratoplan
