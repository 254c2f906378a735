// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QObject;
class QUndoStack;

namespace stratoplan {

class WhatIf;

/// Edit > Undo. Where a reset of levers can be taken back, that is what was done last, and goes first; it is
/// no step of the plan, whose own changes come after it. Text and state follow what it would take back.
[[nodiscard]] QAction *makeUndoAction(QUndoStack &stack, WhatIf &whatIf, QObject *parent);

} // namespace stratoplan
