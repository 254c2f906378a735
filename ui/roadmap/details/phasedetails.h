// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/roadmap/roadmap.h"

#include <QScrollArea>

class QLineEdit;
class QPlainTextEdit;
class QTreeView;

namespace stratoplan {

class ChecklistPanel;
class FieldForm;
class MilestonesModel;
class PhaseBeginFields;
class PhaseBudgetFields;
struct PageContext;

/// All about one phase, to be edited: when it begins, its team and users, its budget with thresholds, its
/// checklists and milestones.
class PhaseDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit PhaseDetails(PageContext &context, QWidget *parent = nullptr);

    /// Shows a phase of a road; what is being typed stays.
    void show(const Plan &plan, const Roadmap &road, PhaseId phase);
    /// The name gets the keyboard, all of it selected.
    void startNaming();
    void focusFirst();

Q_SIGNALS:
    void milestoneRequested(stratoplan::Id<stratoplan::Milestone> milestone);
    void milestoneWanted(stratoplan::PhaseId phase);

private:
    void build();
    void addPlainFields(FieldForm &form);
    void addLists(FieldForm &form);
    Status commitUsers();
    [[nodiscard]] const Phase *phase() const;

    PageContext &m_context;
    PhaseId m_phase;
    FieldForm *m_form;
    QLineEdit *m_name = nullptr;
    PhaseBeginFields *m_begin = nullptr;
    QLineEdit *m_usersLow = nullptr;
    QLineEdit *m_usersHigh = nullptr;
    QLineEdit *m_team = nullptr;
    QPlainTextEdit *m_description = nullptr;
    PhaseBudgetFields *m_budget = nullptr;
    ChecklistPanel *m_checklist = nullptr;
    MilestonesModel *m_milestones = nullptr;
    QTreeView *m_milestoneTable = nullptr;
};

} // namespace stratoplan
