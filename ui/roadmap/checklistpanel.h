// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/widgets/forms/editrun.h"

#include <QWidget>

class QModelIndex;
class QToolButton;
class QTreeView;

namespace stratoplan {

class ChecklistModel;
class DaysSpinBox;
class Document;
class Navigator;
class ThemeSource;

/// Checklists to tick and edit: Space ticks, F2 or Enter renames, Insert adds a task, Delete removes, Alt+Up
/// and Alt+Down move.
class ChecklistPanel : public QWidget
{
    Q_OBJECT

public:
    /// @param name  before the object names of its controls: "phase"
    ChecklistPanel(Document &document, Navigator &navigator, ThemeSource &theme, const QString &name,
                   QWidget *parent = nullptr);

    /// The checklists of a phase; none: those of no phase.
    void setPhase(PhaseId phase);
    void showAll();
    /// Adds a task below the current one and begins to edit it.
    void addTask();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build(const QString &name);
    void addList();
    void removeCurrent();
    void moveCurrent(int by);
    void toggleCurrent();
    void edit(const QModelIndex &index);
    void follow();

    Navigator &m_navigator;
    ThemeSource &m_theme;
    ChecklistModel *m_model;
    QTreeView *m_table;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    DaysSpinBox *m_days;
    EditRun m_counting;
    bool m_hasAll = false;
};

} // namespace stratoplan
