// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/roadmap/roadmap.h"

#include <QScrollArea>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTreeView;

namespace stratoplan {

class ChecklistPanel;
class FieldForm;
class MilestonesModel;
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
    /// Choices of "Begins" beside triggers, which are their ids.
    enum BeginChoice : int { Undated = -1, InMonth = -2, NewCondition = -3 };

    void build();
    void addBeginFields(FieldForm &form);
    void addPlainFields(FieldForm &form);
    void addBudgetFields(FieldForm &form);
    void addLists(FieldForm &form);
    void fillBegins(const Phase &phase);
    void showBegin(const Phase &phase, const RoadmapPhase *where);
    void showBudget(const Phase &phase);
    Status commitBegins();
    Status commitMonth();
    Status commitCondition();
    Status commitEffect();
    Status commitUsers();
    Status commitBudget();
    Status commitThresholds();
    [[nodiscard]] const Phase *phase() const;
    /// The budget of this phase for the whole of the option or plan, or null.
    [[nodiscard]] const Budget *ownBudget() const;
    [[nodiscard]] Month proposedMonth() const;

    PageContext &m_context;
    PhaseId m_phase;
    bool m_wantsCondition = false; ///< "when a condition holds" is chosen, the condition still missing
    FieldForm *m_form;
    QLineEdit *m_name = nullptr;
    QComboBox *m_begins = nullptr;
    QComboBox *m_month = nullptr;
    QLineEdit *m_condition = nullptr;
    QLineEdit *m_effect = nullptr;
    QLabel *m_when = nullptr;
    QLineEdit *m_usersLow = nullptr;
    QLineEdit *m_usersHigh = nullptr;
    QLineEdit *m_team = nullptr;
    QPlainTextEdit *m_description = nullptr;
    QLineEdit *m_budget = nullptr;
    QLineEdit *m_thresholds = nullptr;
    QLabel *m_budgetNote = nullptr;
    ChecklistPanel *m_checklist = nullptr;
    MilestonesModel *m_milestones = nullptr;
    QTreeView *m_milestoneTable = nullptr;
};

} // namespace stratoplan
