// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QAction>
#include <QObject>

class QActionGroup;
class QMenu;
class QMenuBar;
class QUndoStack;

namespace stratoplan {

class PageRegistry;
class ThemeSource;
class WhatIf;

/// Every action of the window with its text, icon, shortcut, status tip and object name, and the menus they
/// stand in. What they do is connected elsewhere.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// @param whatIf  whose resets can be undone too
    Actions(ThemeSource &theme, const PageRegistry &pages, QUndoStack &undoStack, WhatIf &whatIf,
            QObject *parent);

    QAction *newPlan;
    QAction *openPlan;
    QAction *save;
    QAction *saveAs;
    QAction *exportReport;
    QAction *exportSlides;
    QAction *exportCsv;
    QAction *exportJson;
    QAction *closePlan;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QList<QAction *> edits; ///< in the order of EditCommand
    QAction *find;
    QAction *searchCatalog;
    QActionGroup *pages; ///< data(): key of the page
    QAction *present; ///< F5
    QActionGroup *themes; ///< data(): ThemeSource::Mode
    QAction *toggleTheme;
    QAction *largerText;
    QAction *smallerText;
    QAction *normalText;
    QAction *showWhatIf; ///< checkable
    QAction *showTrace; ///< checkable
    QAction *showFindings; ///< checkable
    QAction *nextFinding;
    QAction *nextPart; ///< F6
    QAction *previousPart; ///< Shift+F6
    QAction *addOption;
    QAction *addPhase;
    QAction *addEnvironment;
    QAction *planSettings;
    QAction *drivers;
    QAction *commitments;
    QAction *limits; ///< budgets and targets
    QAction *priceBook;
    QAction *reprice;
    QActionGroup *twins; ///< data(): key of the provider
    QMenu *twinMenu = nullptr; ///< once the menus are filled
    QAction *about;
    QMenu *recentMenu;
    QMenu *samplesMenu;

    [[nodiscard]] QAction *edit(EditCommand command) const { return edits.at(static_cast<int>(command)); }
    /// Puts all menus into the bar.
    void fill(QMenuBar &bar);
    /// Actions that need a plan.
    void setPlanOpen(bool isOpen);

private:
    void makeFileActions();
    void makeEditActions(QUndoStack &undoStack, WhatIf &whatIf);
    void makePageActions(const PageRegistry &registry);
    void makeThemeActions();
    void makePanelActions();
    void makePlanActions();
    void fillFileMenu(QMenu &menu);
    void fillViewMenu(QMenu &menu);

    ThemeSource &m_theme;
};

} // namespace stratoplan
