// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QObject>

class QAction;
class QMenu;

namespace stratoplan {

class DesignGrid;
class GridClipboard;

/// What can be done to the components of the grid, for the page's buttons, its context menu and the Edit
/// menu.
class GridActions : public QObject
{
    Q_OBJECT

public:
    GridActions(PageContext &context, DesignGrid &grid, GridClipboard &clipboard, QObject *parent);

    [[nodiscard]] bool canEdit(EditCommand command) const;
    void edit(EditCommand command);
    /// Adds a component without a price beside the current row and lets its name be typed.
    void addComponent();
    [[nodiscard]] QMenu *addMenu(QWidget *parent);
    void showContextMenu(const QPoint &position);

Q_SIGNALS:
    void whyRequested();
    /// A price item is to be chosen.
    void catalogRequested();
    void priceRequested(ComponentId component);

private:
    void removeChosen();
    void duplicateChosen();
    void setPresent(bool isPresent);
    void moveTo(EnvironmentId environment);
    void fillMoveMenu(QMenu &menu);
    /// What time does to a component: ranges, scaling, pods, lifecycle, one-time costs.
    void fillTimeMenu(QMenu &menu, ComponentId component);
    /// Adds what sets the prices of a component by hand.
    void fillPriceMenu(QMenu &menu, ComponentId component);

    PageContext &m_context;
    DesignGrid &m_grid;
    GridClipboard &m_clipboard;
};

} // namespace stratoplan
