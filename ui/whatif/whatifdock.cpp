// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/whatifdock.h"

#include "document/whatif.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/whatif/whatifcommands.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int narrowest = 300;
}

WhatIfDock::WhatIfDock(PageContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_panel(new WhatIfPanel(context, this))
{
    setRole(*this, u"dock"_s);
    setObjectName(u"whatIfDock"_s);
    setMinimumWidth(narrowest);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_panel, 1);
}

QWidget *WhatIfDock::makeHead()
{
    auto *head = new QFrame(this);
    setRole(*head, u"dock-head"_s);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(14, 0, 8, 0);
    line->setSpacing(8);
    line->addWidget(new IconLabel(m_context.theme, u"levers"_s, 16, Token::Text, head));
    line->addWidget(makeLabel(tr("What if"), u"strong"_s, head), 1);
    auto *more = makeIconButton(m_context.theme, u"settings"_s, tr("Levers and scenarios"), head);
    more->setObjectName(u"whatIfMenuButton"_s);
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->setObjectName(u"whatIfMenu"_s);
    more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    line->addWidget(more);
    auto *close = makeIconButton(m_context.theme, u"close"_s, tr("Close “What if”"), head);
    close->setObjectName(u"closeWhatIfButton"_s);
    connect(close, &QToolButton::clicked, this, &WhatIfDock::closeRequested);
    line->addWidget(close);
    return head;
}

void WhatIfDock::fillMenu(QMenu &menu)
{
    menu.clear();
    WhatIfCommands &commands = m_panel->commands();
    menu.addAction(tr("&New lever…"), &commands, &WhatIfCommands::newLever);
    menu.addAction(tr("&Add ready levers…"), &commands, &WhatIfCommands::addReadyLevers);
    const Scenario *scenario = m_context.document.find(m_context.whatIf.scenario());
    if (!scenario)
        return;
    menu.addSection(scenario->name);
    menu.addAction(tr("&Rename scenario…"), &commands, &WhatIfCommands::renameScenario);
    menu.addAction(tr("&Duplicate scenario"), &commands, &WhatIfCommands::duplicateScenario);
    menu.addAction(tr("Re&move scenario"), &commands, &WhatIfCommands::removeScenario);
}

} // namespace stratoplan
