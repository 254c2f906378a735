// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/plancommands.h"

#include "document/planview.h"
#include "ui/dialogs/addoptiondialog.h"
#include "ui/dialogs/plansettingsdialog.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/commands/prompts.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PlanCommands::PlanCommands(PageContext &context, QWidget &window)
    : QObject(&window), m_context(context), m_window(window)
{
}

void PlanCommands::addOption()
{
    AddOptionDialog dialog(m_context.document, m_context.view.option(), &m_window);
    if (!m_context.prompts.run(dialog))
        return;
    const Result<OptionId> added = dialog.apply(m_context.document);
    if (added)
        m_context.view.setOption(*added);
    else
        m_context.navigator.showError(added.error());
}

void PlanCommands::addPhase()
{
    PlanSettingsDialog dialog(m_context, u"phases"_s, PlanSettingsDialog::Opening::AddRow, &m_window);
    std::ignore = m_context.prompts.run(dialog);
}

void PlanCommands::addEnvironment()
{
    PlanSettingsDialog dialog(m_context, u"environments"_s, PlanSettingsDialog::Opening::AddRow, &m_window);
    std::ignore = m_context.prompts.run(dialog);
}

void PlanCommands::openSettings()
{
    PlanSettingsDialog dialog(m_context, u"plan"_s, PlanSettingsDialog::Opening::Show, &m_window);
    std::ignore = m_context.prompts.run(dialog);
}

} // namespace stratoplan
