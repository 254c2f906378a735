// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/livedeck.h"

#include "core/uncertainty/simulation.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "document/uncertainty.h"
#include "document/whatif.h"
#include "ui/shell/pagecontext.h"

#include <algorithm>

namespace stratoplan {

namespace {

constexpr int restTime = 150; ///< milliseconds

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

/// What is tried out sets: first the levers that were moved, then what else the scenario sets.
QList<ScenarioSetting> settingsOf(const WhatIf &whatIf)
{
    QList<ScenarioSetting> settings = whatIf.tried().moved;
    for (const ScenarioSetting &setting : whatIf.settings()) {
        const auto isSame = [&](const ScenarioSetting &other) { return other.key == setting.key; };
        if (std::none_of(settings.begin(), settings.end(), isSame))
            settings.append(setting);
    }
    return settings;
}

} // namespace

/// A deck that is put together by who asks it first: the worker.
class LiveDeck::Source
{
public:
    explicit Source(DeckInput input) : m_input(std::move(input)) { }

    [[nodiscard]] const Deck &deck()
    {
        if (!m_deck)
            m_deck = std::make_unique<Deck>(std::move(m_input));
        return *m_deck;
    }
    [[nodiscard]] const SlideFoot &foot()
    {
        if (!m_foot)
            m_foot = deck().foot();
        return *m_foot;
    }

private:
    DeckInput m_input;
    std::unique_ptr<Deck> m_deck;
    std::optional<SlideFoot> m_foot;
};

LiveDeck::LiveDeck(PageContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_worker.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, &LiveDeck::makeNext);
    connect(&context.recalculator, &Recalculator::finished, this, &LiveDeck::follow);
    connect(&context.view, &PlanView::viewChanged, this, &LiveDeck::follow);
    connect(&context.whatIf, &WhatIf::changed, this, &LiveDeck::follow);
    connect(&context.uncertainty, &Uncertainty::simulationChanged, this, &LiveDeck::follow);
    QMetaObject::invokeMethod(this, &LiveDeck::makeNext, Qt::QueuedConnection);
}

LiveDeck::~LiveDeck()
{
    m_worker.waitForDone();
}

DeckInput LiveDeck::inputOf(const PageContext &context)
{
    const OptionId option = context.view.option();
    const Basis basis = context.view.basis();
    DeckInput input;
    input.plan = context.recalculator.plan();
    input.about = {
        .option = option, .phase = context.view.phase(), .basis = basis, .printed = QDate::currentDate()};
    const auto costs = context.recalculator.costs(option, basis);
    if (costs)
        input.costs = {*costs};
    if (context.whatIf.isActive()) {
        input.saved = context.document.plan();
        input.triedSettings = settingsOf(context.whatIf);
        const Scenario *scenario = context.document.find(context.whatIf.scenario());
        if (scenario)
            input.triedOut =
                context.whatIf.isMoved() ? tr("%1, changed", "scenario").arg(scenario->name) : scenario->name;
    }
    const auto simulation = context.uncertainty.simulation(option, basis);
    if (simulation && costs && isAbout(*simulation, *costs))
        input.simulation = simulation;
    return input;
}

std::optional<Slide> LiveDeck::slide(const QString &key)
{
    m_wanted = key;
    if (isFresh(key))
        return m_made.value(key).slide;
    makeNext();
    return std::nullopt;
}

std::optional<Slide> LiveDeck::lastMade(const QString &key) const
{
    return m_made.value(key).slide;
}

bool LiveDeck::isFresh(const QString &key) const
{
    return m_made.value(key).generation == m_generation;
}

void LiveDeck::follow()
{
    ++m_generation;
    m_isSettled = false;
    m_rest.start();
    makeNext();
}

QString LiveDeck::nextKey() const
{
    if (!m_wanted.isEmpty() && !isFresh(m_wanted))
        return m_wanted;
    if (m_areKeysKnown && m_rest.isActive())
        return {};
    const QStringList possible = Deck::possibleKeys();
    const auto next =
        std::find_if(possible.begin(), possible.end(), [this](const QString &key) { return !isFresh(key); });
    return next == possible.end() ? QString() : *next;
}

/// Figures that still follow a change tell when they are there.
void LiveDeck::makeNext()
{
    if (m_isRunning || m_isSettled || m_context.recalculator.isPending())
        return;
    const QString key = nextKey();
    if (!key.isEmpty())
        make(key);
    else if (!m_areKeysKnown || !m_rest.isActive())
        settle();
}

void LiveDeck::make(const QString &key)
{
    std::shared_ptr<Source> before; // the worker lets go of it
    if (m_sourceGeneration != m_generation) {
        before = std::exchange(m_source, std::make_shared<Source>(inputOf(m_context)));
        m_sourceGeneration = m_generation;
    }
    m_isRunning = true;
    m_worker.start([this, key, before, source = m_source, generation = m_sourceGeneration] {
        const Made made {source->deck().slide(key), generation};
        QMetaObject::invokeMethod(
            this, [this, key, made, foot = source->foot()] { take(key, made, foot); }, Qt::QueuedConnection);
    });
}

/// While a lever is dragged what comes is about a moment ago, but newer than what is shown.
void LiveDeck::take(const QString &key, const Made &made, const SlideFoot &foot)
{
    m_isRunning = false;
    m_made.insert(key, made);
    m_foot = foot;
    if (!m_areKeysKnown && m_keys.isEmpty() && made.slide) {
        m_keys = {key};
        Q_EMIT keysChanged();
    } else if (key == m_wanted && made.slide) {
        Q_EMIT changed();
    }
    makeNext();
}

void LiveDeck::settle()
{
    m_isSettled = true;
    m_worker.start([source = std::exchange(m_source, nullptr)] {}); // the worker lets go of it
    m_sourceGeneration = 0;
    QStringList keys;
    for (const QString &key : Deck::possibleKeys()) {
        if (m_made.value(key).slide)
            keys.append(key);
    }
    if (!m_areKeysKnown || keys != m_keys) {
        m_areKeysKnown = true;
        m_keys = keys;
        Q_EMIT keysChanged();
    }
    Q_EMIT settled();
}

} // namespace stratoplan
