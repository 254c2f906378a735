// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/details/triggerdetails.h"

#include "core/roadmap/roadmapwords.h"
#include "document/edits/time/triggers.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "models/time/formulascope.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/forms/fieldform.h"
#include "ui/widgets/forms/statusof.h"
#include "ui/widgets/formula/formulaassist.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

TriggerDetails::TriggerDetails(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_form(new FieldForm(this))
{
    setObjectName(u"triggerDetails"_s);
    build();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addStretch(1);
}

void TriggerDetails::build()
{
    FieldForm &form = *m_form;
    m_name = form.addLine(u"triggerNameEdit"_s, tr("&Name"), [this] {
        return change([this](Trigger &trigger) { trigger.name = m_name->text().trimmed(); });
    });
    m_condition = form.addLine(u"triggerConditionEdit"_s, tr("&Condition"), [this] {
        return change([this](Trigger &trigger) { trigger.condition = m_condition->text().trimmed(); });
    });
    setRole(*m_condition, u"formula"_s);
    m_condition->setToolTip(
        tr("A formula over drivers and month that holds or does not. Ctrl+Space lists words."));
    new FormulaAssist(*m_condition, m_context.theme, [this] {
        FormulaScope::Place place;
        place.column = qMax(0, m_context.view.column());
        place.isCondition = true;
        return FormulaScope(m_context.recalculator.plan(), place, m_context.format);
    });
    m_fires = makeLabel({}, u"hint"_s, &form);
    m_fires->setObjectName(u"triggerFiresLabel"_s);
    m_fires->setWordWrap(true);
    form.addWidget(m_fires);
    m_action = form.addCombo(u"triggerActionCombo"_s, tr("What it &does"), [this] {
        return change([this](Trigger &trigger) {
            trigger.action = static_cast<Trigger::Action>(m_action->currentData().toInt());
        });
    });
    for (const auto &each : EnumText<Trigger::Action>::names) {
        QString title = roadmapwords::action(each.value);
        title[0] = title.at(0).toUpper();
        m_action->addItem(title, static_cast<int>(each.value));
    }
    m_phase =
        form.addCombo(u"triggerPhaseCombo"_s, tr("Phase that &begins"), [this] { return commitPhase(); });
    m_effect = form.addText(u"triggerEffectEdit"_s, tr("&In words"), [this] {
        return change([this](Trigger &trigger) { trigger.effect = m_effect->toPlainText().trimmed(); });
    });
}

Status TriggerDetails::change(const std::function<void(Trigger &)> &edit)
{
    const Trigger *row = m_context.document.find(m_trigger);
    if (!row)
        return {};
    Trigger trigger = *row;
    edit(trigger);
    return trigger == *row ? Status() : statusOf(edits::setTrigger(m_context.document, trigger));
}

Status TriggerDetails::commitPhase()
{
    const PhaseId wanted(m_phase->currentData().toLongLong());
    if (wanted) {
        edits::PhaseBegin begin;
        begin.begins = Phase::Begins::OnTrigger;
        begin.trigger = m_trigger;
        return edits::setPhaseBegin(m_context.document, wanted, begin);
    }
    for (const Phase &phase : m_context.document.plan().table<Phase>()) {
        if (phase.begins == Phase::Begins::OnTrigger && phase.trigger == m_trigger)
            return edits::setPhaseBegin(m_context.document, phase.id, {});
    }
    return {};
}

void TriggerDetails::fillPhases(const Trigger &trigger)
{
    const QSignalBlocker blocker(m_phase);
    m_phase->clear();
    m_phase->addItem(tr("None"), qint64(0));
    qint64 begun = 0;
    for (const Phase &phase : m_context.document.plan().table<Phase>()) {
        m_phase->addItem(phase.name, phase.id.value());
        if (phase.begins == Phase::Begins::OnTrigger && phase.trigger == trigger.id)
            begun = phase.id.value();
    }
    showChoice(*m_phase, begun);
    m_phase->parentWidget()->setVisible(trigger.action == Trigger::Action::BeginPhase || begun != 0);
}

void TriggerDetails::show(const Roadmap &road, Id<Trigger> id)
{
    if (id != m_trigger) {
        m_form->commitAll();
        for (QLineEdit *line : {m_name, m_condition})
            line->setModified(false);
    }
    m_trigger = id;
    const Trigger *trigger = m_context.document.find(id);
    if (!trigger)
        return;
    showText(*m_name, trigger->name);
    showText(*m_condition, trigger->condition);
    showChoice(*m_action, static_cast<int>(trigger->action));
    if (!m_effect->hasFocus() && m_effect->toPlainText() != trigger->effect) {
        const QSignalBlocker blocker(m_effect);
        m_effect->setPlainText(trigger->effect);
    }
    fillPhases(*trigger);
    for (const RoadmapTrigger &each : road.triggers) {
        if (each.trigger != id)
            continue;
        m_fires->setText(!each.problem.isEmpty() ? tr("Cannot be followed: %1").arg(each.problem)
                             : each.month        ? tr("Fires in %1.").arg(m_context.format.month(*each.month))
                                                 : tr("Never fires within the plan's months."));
        restyle(*m_fires, "severity", each.problem.isEmpty() ? QString() : u"warning"_s);
    }
}

void TriggerDetails::startCondition()
{
    m_condition->setFocus();
    m_condition->selectAll();
}

void TriggerDetails::focusFirst()
{
    m_name->setFocus();
}

} // namespace stratoplan
