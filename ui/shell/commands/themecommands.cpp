// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/themecommands.h"

#include "render/theme/themesource.h"
#include "ui/shell/commands/actions.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/settings.h"

#include <QActionGroup>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int smallestText = 90; ///< percent
constexpr int largestText = 150;
constexpr int textStep = 10;

} // namespace

ThemeCommands::ThemeCommands(PageContext &context, Actions &actions, QObject *parent)
    : QObject(parent), m_context(context), m_actions(actions)
{
    for (QAction *action : actions.themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(context.theme.mode()));
    connect(actions.themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        const auto mode = static_cast<ThemeSource::Mode>(action->data().toInt());
        m_context.settings.theme.set(themeName(mode));
        m_context.theme.setMode(mode);
    });
    connect(actions.toggleTheme, &QAction::triggered, this, [this] {
        const bool isDark = m_context.theme.theme().isDark();
        m_actions.themes->actions().at(isDark ? 0 : 1)->trigger();
    });
    connect(&context.theme, &ThemeSource::changed, this, &ThemeCommands::showNext);
    connect(actions.largerText, &QAction::triggered, this, [this] { changeTextScale(textStep); });
    connect(actions.smallerText, &QAction::triggered, this, [this] { changeTextScale(-textStep); });
    connect(actions.normalText, &QAction::triggered, this, [this] { changeTextScale(0); });
    showNext();
}

void ThemeCommands::showNext()
{
    const QString icon = m_context.theme.theme().isDark() ? u"sun"_s : u"moon"_s;
    m_actions.toggleTheme->setIcon(m_context.theme.icons().icon(icon));
}

void ThemeCommands::changeTextScale(int step)
{
    const int now = m_context.settings.textScale.value();
    const int percent = step == 0 ? 100 : qBound(smallestText, now + step, largestText);
    m_context.settings.textScale.set(percent);
    m_context.theme.setTextScale(percent / 100.0);
}

} // namespace stratoplan
