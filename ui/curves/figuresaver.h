// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/exporter.h"

class QMenu;
class QWidget;

namespace stratoplan {

class FigureActions;
struct PageContext;

/// Asks where a picture called @p name goes; empty where the user changes their mind.
[[nodiscard]] QString askPicturePath(PageContext &context, QWidget &parent, const QString &name, FigureFormat format);

/// Lets the save actions of a figure ask for a file and write it; says what was written.
void connectSaving(PageContext &context, FigureActions &actions, QWidget &widget, const QString &name);

/// A menu with the copy and save actions of a figure; @p parent owns it.
[[nodiscard]] QMenu *makeFigureMenu(FigureActions &actions, QWidget *parent);

} // namespace stratoplan
