// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/properties.h"

#include <QLabel>
#include <QStyle>
#include <QVariant>

namespace stratoplan {

void restyle(QWidget &widget, const char *property, const QVariant &value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

void setRole(QWidget &widget, const QString &role)
{
    widget.setProperty("role", role);
}

QLabel *makeLabel(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setRole(*label, role);
    return label;
}

} // namespace stratoplan
