// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QDialog>

#include <memory>

class QLabel;
class QTabWidget;

namespace stratoplan {

namespace Ui {
class PlanSettingsPage;
}

class Document;
class RowsEditor;
struct PageContext;
struct RowsRow;

/// Name, time, options, phases with their budgets, and environments of a plan. Changes nothing until apply().
class PlanSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the dialog does as it opens.
    enum class Opening { Show, AddRow };

    /// @p page "plan", "options", "phases" or "environments".
    PlanSettingsDialog(PageContext &context, const QString &page, Opening opening, QWidget *parent = nullptr);
    ~PlanSettingsDialog() override;

    void accept() override;

private:
    QWidget *makePlanPage();
    QWidget *makeOptionsPage();
    QWidget *makePhasesPage();
    QWidget *makeEnvironmentsPage();
    [[nodiscard]] Status apply();
    [[nodiscard]] Status applyInfo();
    [[nodiscard]] Status applyOptions();
    [[nodiscard]] Status applyPhases();
    [[nodiscard]] Status applyBudget(PhaseId phase, const QString &text);
    [[nodiscard]] Status applyEnvironments();
    void showProblem(const QString &problem);

    PageContext &m_context;
    std::unique_ptr<Ui::PlanSettingsPage> m_ui;
    QTabWidget *m_tabs;
    RowsEditor *m_options = nullptr;
    RowsEditor *m_phases = nullptr;
    RowsEditor *m_environments = nullptr;
    QLabel *m_problem;
};

} // namespace stratoplan
