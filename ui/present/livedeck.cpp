// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/livedeck.h"

#include "core/uncertainty/simulation.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "document/uncertainty.h"
#include "document/whatif.h"
#include "ui/shell/pagecontext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int checkDelay = 150; ///< milliseconds after the last change

/// Whether a simulation is about the costs that are shown, not about those before the last lever moved.
bool isAbout(const Simulation &simulation, const CostTable &costs)
{
    if (simulation.columns.size() != costs.timeline.size())
        return false;
    for (int column = 0; column < costs.timeline.size(); ++column) {
        if (simulation.columns.at(column).likely != costs.total(column).amount.likely)
            return false;
    }
    return true;
}

} // namespace

LiveDeck::LiveDeck(PageContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_change.setSingleShot(true);
    m_change.setInterval(0);
    m_check.setSingleShot(true);
    connect(&m_change, &QTimer::timeout, this, &LiveDeck::changed);
    connect(&m_check, &QTimer::timeout, this, &LiveDeck::checkNextKey);
    connect(&context.recalculator, &Recalculator::finished, this, &LiveDeck::follow);
    connect(&context.view, &PlanView::viewChanged, this, &LiveDeck::follow);
    connect(&context.whatIf, &WhatIf::changed, this, &LiveDeck::follow);
    connect(&context.uncertainty, &Uncertainty::simulationChanged, this, &LiveDeck::follow);
    m_keys = deck().keys();
}

void LiveDeck::follow()
{
    m_deck.reset();
    m_change.start();
    m_nextKey = 0;
    m_checked.clear();
    m_check.start(checkDelay);
}

void LiveDeck::checkNextKey()
{
    const QStringList possible = Deck::possibleKeys();
    if (m_nextKey < possible.size()) {
        const QString key = possible.at(m_nextKey++);
        if (slide(key))
            m_checked.append(key);
        m_check.start(0);
        return;
    }
    if (m_checked == m_keys)
        return;
    m_keys = m_checked;
    Q_EMIT keysChanged();
}

QList<CostTable> LiveDeck::tables()
{
    QList<OptionId> options = comparedOptions(m_context.recalculator.plan());
    if (!options.contains(m_context.view.option()))
        options.prepend(m_context.view.option());
    QList<CostTable> tables;
    for (const OptionId option : std::as_const(options)) {
        if (const auto table = m_context.recalculator.costs(option, m_context.view.basis()))
            tables.append(*table);
    }
    return tables;
}

std::shared_ptr<const Simulation> LiveDeck::simulation()
{
    const OptionId option = m_context.view.option();
    const auto simulation = m_context.uncertainty.simulation(option, m_context.view.basis());
    const auto costs = m_context.recalculator.costs(option, m_context.view.basis());
    return simulation && costs && isAbout(*simulation, *costs) ? simulation : nullptr;
}

DeckInput LiveDeck::input()
{
    DeckInput input;
    input.plan = m_context.recalculator.plan();
    input.about = {.option = m_context.view.option(),
                   .phase = m_context.view.phase(),
                   .basis = m_context.view.basis(),
                   .printed = QDate::currentDate()};
    input.costs = tables();
    if (m_context.whatIf.isActive()) {
        input.saved = m_context.document.plan();
        const Scenario *scenario = m_context.document.find(m_context.whatIf.scenario());
        if (scenario)
            input.triedOut = m_context.whatIf.isMoved() ? tr("%1, changed", "scenario").arg(scenario->name)
                                                        : scenario->name;
    }
    input.simulation = simulation();
    return input;
}

Deck &LiveDeck::deck()
{
    if (!m_deck)
        m_deck = std::make_unique<Deck>(input());
    return *m_deck;
}

std::optional<Slide> LiveDeck::slide(const QString &key)
{
    return deck().slide(key);
}

SlideFoot LiveDeck::foot()
{
    return deck().foot();
}

} // namespace stratoplan
