// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/whatifcommands.h"

#include "document/edits/whatif/levers.h"
#include "document/edits/whatif/scenarios.h"
#include "document/whatif.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/whatif/keepdialog.h"
#include "ui/whatif/leverdialog.h"
#include "ui/whatif/readyleversdialog.h"
#include "ui/widgets/forms/formdialog.h"

#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

WhatIfCommands::WhatIfCommands(PageContext &context, QWidget &widget)
    : QObject(&widget), m_context(context), m_widget(widget)
{
}

void WhatIfCommands::keep()
{
    KeepDialog dialog(m_context.document, m_context.whatIf, m_widget.window());
    if (!m_context.prompts.run(dialog))
        return;
    const Scenario *kept = m_context.document.find(dialog.kept());
    m_context.whatIf.setScenario(dialog.kept());
    if (kept)
        m_context.navigator.showMessage(tr("Kept as the scenario “%1”").arg(kept->name));
}

void WhatIfCommands::apply()
{
    const quint64 before = m_context.document.revision();
    const Status done = edits::applySettings(m_context.document, m_context.whatIf.settings());
    if (!m_context.navigator.check(done))
        return;
    m_context.whatIf.startOver();
    m_context.navigator.showMessage(m_context.document.revision() == before
                                        ? tr("Everything stood where the plan has it; nothing was written.")
                                        : tr("Written into the plan. Undo takes it back."));
}

void WhatIfCommands::newLever()
{
    LeverDialog dialog(m_context, Lever(), m_widget.window());
    std::ignore = m_context.prompts.run(dialog);
}

void WhatIfCommands::addReadyLevers()
{
    ReadyLeversDialog dialog(m_context, m_widget.window());
    if (!m_context.prompts.run(dialog))
        return;
    const auto added = edits::addLevers(m_context.document, dialog.chosen());
    if (!added) {
        m_context.navigator.showError(added.error());
        return;
    }
    m_context.navigator.showMessage(tr("%n lever(s) added", nullptr, static_cast<int>(added->size())));
}

void WhatIfCommands::changeLever(Id<Lever> lever)
{
    const Lever *row = m_context.document.find(lever);
    if (!row)
        return;
    LeverDialog dialog(m_context, *row, m_widget.window());
    std::ignore = m_context.prompts.run(dialog);
}

void WhatIfCommands::removeLever(Id<Lever> lever)
{
    if (m_context.navigator.check(edits::removeLever(m_context.document, lever)))
        m_context.navigator.showMessage(tr("Lever removed"));
}

void WhatIfCommands::moveLever(Id<Lever> lever, int step)
{
    const qsizetype place = m_context.document.plan().table<Lever>().indexOf(lever);
    if (place >= 0)
        m_context.navigator.check(edits::moveLever(m_context.document, lever, place + step));
}

void WhatIfCommands::renameScenario()
{
    const Scenario *scenario = m_context.document.find(m_context.whatIf.scenario());
    if (!scenario)
        return;
    FormDialog dialog(u"renameScenarioDialog"_s, tr("Rename scenario"), tr("Rename"), m_widget.window());
    const QLineEdit *name =
        dialog.addLine(u"scenarioNameEdit"_s, tr("&Name"), scenario->name, FormDialog::Need::Required);
    if (m_context.prompts.run(dialog))
        m_context.navigator.check(edits::renameScenario(m_context.document, scenario->id, name->text()));
}

void WhatIfCommands::duplicateScenario()
{
    const auto copy = edits::duplicateScenario(m_context.document, m_context.whatIf.scenario());
    if (copy)
        m_context.whatIf.setScenario(*copy);
    else
        m_context.navigator.showError(copy.error());
}

void WhatIfCommands::removeScenario()
{
    if (m_context.navigator.check(edits::removeScenario(m_context.document, m_context.whatIf.scenario())))
        m_context.navigator.showMessage(tr("Scenario removed"));
}

} // namespace stratoplan
