// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/details/phasebeginfields.h"

#include "core/engine/timeline.h"
#include "document/document.h"
#include "document/edits/structure.h"
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
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PhaseBeginFields::PhaseBeginFields(PageContext &context, FieldForm &form)
    : QObject(&form), m_context(context),
      m_begins(form.addCombo(u"phaseBeginsCombo"_s, tr("&Begins"), [this] { return commitBegins(); })),
      m_month(form.addCombo(u"phaseMonthCombo"_s, tr("&Month"), [this] { return commitMonth(); })),
      m_condition(
          form.addLine(u"phaseConditionEdit"_s, tr("&Condition"), [this] { return commitCondition(); })),
      m_effect(
          form.addLine(u"phaseEffectEdit"_s, tr("What is &done then"), [this] { return commitEffect(); })),
      m_when(makeLabel({}, u"hint"_s, &form))
{
    setRole(*m_condition, u"formula"_s);
    m_condition->setPlaceholderText(tr("daily_users > 100"));
    m_condition->setToolTip(
        tr("A formula over drivers and month that holds or does not. Ctrl+Space lists words."));
    new FormulaAssist(*m_condition, m_context.theme, [this] {
        FormulaScope::Place place;
        place.column = qMax(0, m_context.view.column());
        place.isCondition = true;
        return FormulaScope(m_context.recalculator.plan(), place, m_context.format);
    });
    m_when->setObjectName(u"phaseWhenLabel"_s);
    m_when->setWordWrap(true);
    form.addWidget(m_when);
}

void PhaseBeginFields::setPhase(PhaseId phase)
{
    m_wantsCondition = m_wantsCondition && phase == m_phase;
    m_phase = phase;
}

const Phase *PhaseBeginFields::phase() const
{
    return m_context.document.find(m_phase);
}

void PhaseBeginFields::fill(const Phase &phase)
{
    const Plan &plan = m_context.document.plan();
    const QSignalBlocker blocker(m_begins);
    m_begins->clear();
    m_begins->addItem(tr("Not dated"), qint64(Undated));
    m_begins->addItem(tr("In a month"), qint64(InMonth));
    for (const Trigger &trigger : plan.table<Trigger>()) {
        const QString name = trigger.name.isEmpty() ? trigger.condition : trigger.name;
        m_begins->addItem(tr("On “%1”", "trigger").arg(name), trigger.id.value());
    }
    m_begins->addItem(tr("When a condition holds…"), qint64(NewCondition));
    const QSignalBlocker monthBlocker(m_month);
    m_month->clear();
    const auto addMonth = [this](Month month) {
        m_month->addItem(m_context.format.month(month), month.index());
    };
    for (int i = 0; i < plan.info().horizon; ++i)
        addMonth(plan.info().start + i);
    const int column = phase.month - plan.info().start;
    if (phase.begins == Phase::Begins::InMonth && (column < 0 || column >= plan.info().horizon))
        addMonth(phase.month);
}

void PhaseBeginFields::show(const Phase &phase, const RoadmapPhase *where)
{
    fill(phase);
    const Trigger *trigger = m_context.document.find(phase.trigger);
    if (phase.begins == Phase::Begins::OnTrigger)
        m_wantsCondition = m_wantsCondition && !trigger;
    const qint64 choice = choiceOf(phase);
    showChoice(*m_begins, choice);
    showChoice(*m_month, phase.month.index());
    const bool isOnTrigger = phase.begins == Phase::Begins::OnTrigger || m_wantsCondition;
    m_month->parentWidget()->setVisible(choice == InMonth);
    m_condition->parentWidget()->setVisible(isOnTrigger);
    m_effect->parentWidget()->setVisible(isOnTrigger && trigger && !m_wantsCondition);
    if (isOnTrigger && !m_wantsCondition)
        showText(*m_condition, trigger ? trigger->condition : QString());
    showText(*m_effect, trigger ? trigger->effect : QString());
    showWhen(phase, where);
}

qint64 PhaseBeginFields::choiceOf(const Phase &phase) const
{
    if (m_wantsCondition)
        return NewCondition;
    if (phase.begins == Phase::Begins::InMonth)
        return InMonth;
    return phase.begins == Phase::Begins::OnTrigger ? phase.trigger.value() : qint64(Undated);
}

void PhaseBeginFields::showWhen(const Phase &phase, const RoadmapPhase *where)
{
    QString when;
    if (where && phase.begins == Phase::Begins::OnTrigger && !m_wantsCondition) {
        when = where->begins ? tr("Fires in %1.").arg(m_context.format.month(*where->begins))
            : where->problem.isEmpty()
            ? tr("Never fires within the plan's months: the phase stays without a month.")
            : tr("Cannot be followed: %1").arg(where->problem);
    } else if (where && where->place != RoadmapPhase::Place::Dated) {
        when = where->place == RoadmapPhase::Place::Undated
            ? tr("Stands apart from the time line, with the cost of a month.")
            : tr("Has no month within the plan's.");
    }
    m_when->setText(when);
    m_when->setVisible(!when.isEmpty());
    restyle(*m_when, "severity",
            where && where->place == RoadmapPhase::Place::Dated ? QString() : u"warning"_s);
}

Month PhaseBeginFields::proposedMonth() const
{
    const Plan &plan = m_context.document.plan();
    const Timeline timeline(plan);
    Month month = plan.info().start;
    for (const PhaseId id : timeline.phases()) {
        const auto begin = id == m_phase ? std::nullopt : timeline.beginOf(id);
        if (begin && month <= *begin)
            month = *begin + 1;
    }
    return month;
}

Status PhaseBeginFields::commitBegins()
{
    const qint64 choice = m_begins->currentData().toLongLong();
    m_wantsCondition = choice == NewCondition;
    edits::PhaseBegin begin;
    if (choice == NewCondition) {
        m_condition->parentWidget()->show();
        m_effect->parentWidget()->hide();
        m_month->parentWidget()->hide();
        m_condition->clear();
        m_condition->setFocus();
        return {};
    }
    if (choice == InMonth) {
        begin.begins = Phase::Begins::InMonth;
        begin.month = phase() && phase()->month != Month() ? phase()->month : proposedMonth();
        const Status kept = edits::setPhaseBegin(m_context.document, m_phase, begin);
        if (kept.ok())
            return kept;
        begin.month = proposedMonth();
    } else if (choice > 0) {
        begin.begins = Phase::Begins::OnTrigger;
        begin.trigger = Id<Trigger>(choice);
    }
    return edits::setPhaseBegin(m_context.document, m_phase, begin);
}

Status PhaseBeginFields::commitMonth()
{
    edits::PhaseBegin begin;
    begin.begins = Phase::Begins::InMonth;
    begin.month = Month::fromIndex(m_month->currentData().toInt());
    return edits::setPhaseBegin(m_context.document, m_phase, begin);
}

Status PhaseBeginFields::commitCondition()
{
    const auto done = edits::beginPhaseWhen(m_context.document, m_phase, m_condition->text());
    if (!done)
        return done.error();
    m_wantsCondition = false;
    return {};
}

Status PhaseBeginFields::commitEffect()
{
    const Trigger *row = phase() ? m_context.document.find(phase()->trigger) : nullptr;
    if (!row)
        return {};
    Trigger trigger = *row;
    trigger.effect = m_effect->text().trimmed();
    return statusOf(edits::setTrigger(m_context.document, trigger));
}

} // namespace stratoplan
