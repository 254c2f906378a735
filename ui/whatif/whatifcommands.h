// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QObject>

namespace stratoplan {

struct PageContext;

/// What the what-if panel does to the plan: keeps what is tried out as a scenario, writes it into the plan,
/// adds, changes, moves and removes levers and scenarios. Every one is a single undo step.
class WhatIfCommands : public QObject
{
    Q_OBJECT

public:
    /// @param widget  that dialogs belong to
    WhatIfCommands(PageContext &context, QWidget &widget);

    void keep();
    void apply();
    void newLever();
    void addReadyLevers();
    void changeLever(Id<Lever> lever);
    void removeLever(Id<Lever> lever);
    /// Puts a lever one place up (-1) or down (1).
    void moveLever(Id<Lever> lever, int step);
    void renameScenario();
    void duplicateScenario();
    void removeScenario();

private:
    PageContext &m_context;
    QWidget &m_widget;
};

} // namespace stratoplan
