// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QToolButton;

namespace stratoplan {

class FigureActions;
struct PageContext;

/// Gives a button the menu "Copy, save as PNG, save as SVG" of a figure and asks where to save. @p name is
/// the proposed file name.
void offerSaving(QToolButton &button, FigureActions &actions, PageContext &context, const QString &name);

/// Asks where to save whenever the figure's own menu wants to.
void askWhereToSave(FigureActions &actions, PageContext &context, const QString &name);

} // namespace stratoplan
