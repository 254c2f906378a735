// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QObject>

class QLabel;
class QLineEdit;

namespace stratoplan {

class FieldForm;
struct PageContext;

/// The budget of a phase and its thresholds, as fields of a form.
class PhaseBudgetFields : public QObject
{
    Q_OBJECT

public:
    /// Belongs to @p form.
    PhaseBudgetFields(PageContext &context, FieldForm &form);

    /// The phase that is edited from now on.
    void setPhase(PhaseId phase) { m_phase = phase; }
    void show(const Phase &phase);

private:
    Status commitBudget();
    Status commitThresholds();
    /// The budget of this phase for the whole of the option or plan, or null.
    [[nodiscard]] const Budget *ownBudget() const;

    PageContext &m_context;
    PhaseId m_phase;
    QLineEdit *m_budget;
    QLineEdit *m_thresholds;
    QLabel *m_note;
};

} // namespace stratoplan
