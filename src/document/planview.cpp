// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/planview.h"

#include "document/whatif.h"

namespace stratoplan {

PlanView::PlanView(const Document &document, const WhatIf *whatIf, QObject *parent)
    : QObject(parent), m_document(document), m_whatIf(whatIf)
{
    startOver();
    connect(&document, &Document::reset, this, &PlanView::startOver);
    connect(&document, &Document::revisionChanged, this, &PlanView::follow);
    if (whatIf)
        connect(whatIf, &WhatIf::changed, this, &PlanView::follow);
}

const Plan &PlanView::plan() const
{
    return m_whatIf ? m_whatIf->plan() : m_document.plan();
}

QList<PhaseId> PlanView::phases() const
{
    return phasesOf(plan(), m_option);
}

int PlanView::column() const
{
    return std::max(0, columnOf(m_phase));
}

int PlanView::columnOf(PhaseId phase) const
{
    return Timeline(plan()).firstColumn(phase);
}

void PlanView::setOption(OptionId option)
{
    if (m_document.find(option) == nullptr)
        return;
    State state = current();
    state.option = option;
    apply(settled(state));
}

void PlanView::setPhase(PhaseId phase)
{
    State state = current();
    state.phase = phase;
    if (phases().contains(phase))
        apply(settled(state));
}

void PlanView::setEnvironment(EnvironmentId environment)
{
    State state = current();
    state.environment = environment;
    apply(settled(state));
}

void PlanView::setBasis(Basis basis)
{
    State state = current();
    state.basis = basis;
    apply(state);
}

void PlanView::setComponent(ComponentId component)
{
    const Component *row = m_document.find(component);
    if (row == nullptr && component)
        return;
    State state = current();
    state.component = component;
    if (row != nullptr)
        state.option = row->option;
    apply(settled(state));
}

PlanView::State PlanView::current() const
{
    return {m_option, m_phase, m_environment, m_basis, m_component};
}

/// A plan that was just opened is looked at from its first option that is no mere record of a document.
void PlanView::startOver()
{
    State state;
    state.basis = m_document.plan().info().basis;
    for (const Option &option : m_document.plan().table<Option>()) {
        if (option.reference)
            continue;
        state.option = option.id;
        break;
    }
    apply(settled(state));
}

void PlanView::follow()
{
    apply(settled(current()));
}

PlanView::State PlanView::settled(State state) const
{
    const Plan &plan = m_document.plan();
    const Table<Option> &options = plan.table<Option>();
    if (!options.contains(state.option)) {
        const qsizetype nearest = std::min(m_optionRow, options.size() - 1);
        state.option = options.isEmpty() ? OptionId() : options.at(nearest).id;
    }
    const QList<PhaseId> phases = phasesOf(this->plan(), state.option);
    if (!phases.contains(state.phase))
        state.phase = phases.isEmpty() ? PhaseId() : phases.first();
    if (plan.find(state.environment) == nullptr)
        state.environment = {};
    const Component *component = plan.find(state.component);
    if (component == nullptr || component->option != state.option)
        state.component = {};
    return state;
}

void PlanView::apply(const State &state)
{
    const State before = current();
    m_option = state.option;
    m_phase = state.phase;
    m_environment = state.environment;
    m_basis = state.basis;
    m_component = state.component;
    m_optionRow = std::max<qsizetype>(0, m_document.plan().table<Option>().indexOf(m_option));
    if (before == state)
        return;
    if (before.option != m_option)
        Q_EMIT optionChanged(m_option);
    if (before.phase != m_phase)
        Q_EMIT phaseChanged(m_phase);
    if (before.environment != m_environment)
        Q_EMIT environmentChanged(m_environment);
    if (before.basis != m_basis)
        Q_EMIT basisChanged(m_basis);
    if (before.component != m_component)
        Q_EMIT componentChanged(m_component);
    Q_EMIT viewChanged();
}

} // namespace stratoplan
