// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/input/iconbutton.h"

#include "render/theme/themesource.h"
#include "ui/widgets/properties.h"

#include <QAction>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int primaryPadding = 28; ///< both sides, with borders
}

QToolButton *makeIconButton(ThemeSource &theme, const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    setRole(*button, u"icon"_s);
    button->setIcon(theme.icons().icon(icon));
    button->setIconSize({18, 18});
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton *makeIconButton(QAction &action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    setRole(*button, u"icon"_s);
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({18, 18});
    button->setObjectName(action.objectName().replace("Action"_L1, "Button"_L1));
    button->setAccessibleName(action.iconText());
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QPushButton *makeButton(ThemeSource &theme, const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    if (!icon.isEmpty())
        button->setIcon(theme.icons().icon(icon, Token::Text));
    return button;
}

void makePrimary(QPushButton &button)
{
    setRole(button, u"primary"_s);
    QFont strong = button.font();
    strong.setWeight(QFont::DemiBold);
    const int icon = button.icon().isNull() ? 0 : button.iconSize().width() + 4;
    button.setMinimumWidth(QFontMetrics(strong).horizontalAdvance(button.text()) + icon + primaryPadding);
}

QPushButton *makeLink(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setRole(*button, u"link"_s);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace stratoplan
