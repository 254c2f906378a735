// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QVariant;
class QWidget;

namespace stratoplan {

/// Sets a dynamic property that the style sheet selects and restyles the widget where it changed.
void restyle(QWidget &widget, const char *property, const QVariant &value);

/// Sets the "role" of a widget; before it is shown this is all it needs.
void setRole(QWidget &widget, const QString &role);

/// A label of a role: "card-title", "subtitle", "tile-value". Its text can be selected where @p role is a
/// value.
[[nodiscard]] QLabel *makeLabel(const QString &text, const QString &role, QWidget *parent = nullptr);

} // namespace stratoplan
