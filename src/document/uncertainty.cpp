// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/uncertainty.h"

#include "core/uncertainty/simulation.h"
#include "document/whatif.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace stratoplan {

namespace {

/// One core is left to the window.
int threadsBeside()
{
    return std::max(1, QThread::idealThreadCount() - 1);
}

std::shared_ptr<const Simulation> made(const Plan &plan, OptionId option, Basis basis,
                                       const SimulationOptions &options)
{
    std::optional<Simulation> simulation = simulate(plan, option, basis, options);
    return simulation ? std::make_shared<const Simulation>(*std::move(simulation)) : nullptr;
}

} // namespace

Uncertainty::Uncertainty(const Document &document, const WhatIf *whatIf, QObject *parent)
    : QObject(parent), m_document(document), m_whatIf(whatIf), m_worker(std::make_unique<QThreadPool>())
{
    m_worker->setMaxThreadCount(1);
    connect(&document, &Document::reset, this, &Uncertainty::startOver);
    connect(&document, &Document::revisionChanged, this, &Uncertainty::follow);
    if (whatIf)
        connect(whatIf, &WhatIf::changed, this, &Uncertainty::follow);
}

Uncertainty::~Uncertainty()
{
    endRun();
    m_worker->waitForDone();
}

const Plan &Uncertainty::plan() const
{
    return m_whatIf && m_whatIf->isActive() ? m_whatIf->plan() : m_document.plan();
}

std::shared_ptr<const Simulation> Uncertainty::simulation(OptionId option, Basis basis)
{
    if (m_document.find(option) == nullptr)
        return nullptr;
    const Entry &entry = m_entries[{option, basis}];
    if (entry.isStale)
        startLater();
    return entry.simulation;
}

void Uncertainty::finish()
{
    endRun();
    m_worker->waitForDone();
    m_cancelled.reset(); // what the worker still has to say is of no use
    m_busy = false;
    m_scheduled = false;
    SimulationOptions options = simulationOptions(plan());
    options.threads = 0;
    while (const std::optional<Key> key = nextStale())
        take(*key, m_generation, made(plan(), key->option, key->basis, options));
    setRunning(false);
}

void Uncertainty::cancel()
{
    endRun();
    m_scheduled = false;
    setRunning(false);
}

/// Nothing of another plan is of use any more; what is asked for again is simulated again.
void Uncertainty::startOver()
{
    endRun();
    m_entries.clear();
}

void Uncertainty::follow()
{
    endRun();
    for (auto &[key, entry] : m_entries)
        entry.isStale = true;
    if (!m_entries.empty())
        startLater();
}

/// What runs is of no use any more, and neither is what it has sent already.
void Uncertainty::endRun()
{
    ++m_generation;
    if (m_cancelled)
        m_cancelled->store(true);
}

void Uncertainty::startLater()
{
    setRunning(true);
    if (m_scheduled)
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(this, &Uncertainty::startNext, Qt::QueuedConnection);
}

std::optional<Uncertainty::Key> Uncertainty::nextStale()
{
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (m_document.find(entry->first.option) == nullptr)
            entry = m_entries.erase(entry);
        else if (entry->second.isStale)
            return entry->first;
        else
            ++entry;
    }
    return std::nullopt;
}

void Uncertainty::startNext()
{
    if (!m_scheduled || m_busy)
        return; // was cancelled, or is called again when the worker is free
    const std::optional<Key> key = nextStale();
    if (key) {
        start(*key);
    } else {
        m_scheduled = false;
        setRunning(false);
    }
}

void Uncertainty::start(Key key)
{
    m_busy = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const auto toWindow = [this](auto call) {
        QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
    };
    SimulationOptions options = simulationOptions(plan());
    options.threads = threadsBeside();
    options.progress = [this, toWindow, generation = m_generation](int percent) {
        toWindow([this, generation, percent] {
            if (generation == m_generation)
                setProgress(percent);
        });
    };
    m_worker->start([this, toWindow, key, options, plan = plan(), cancelled = m_cancelled,
                     generation = m_generation]() mutable {
        options.cancelled = cancelled.get();
        const auto simulation = made(plan, key.option, key.basis, options);
        toWindow([this, key, generation, simulation, cancelled] {
            if (cancelled != m_cancelled)
                return;
            m_busy = false;
            take(key, generation, simulation);
            startNext();
        });
    });
}

void Uncertainty::take(Key key, quint64 generation, std::shared_ptr<const Simulation> simulation)
{
    const auto entry = m_entries.find(key);
    if (generation != m_generation || !simulation || entry == m_entries.end())
        return;
    entry->second.isStale = false;
    ++m_done;
    if (entry->second.simulation && *entry->second.simulation == *simulation)
        return;
    entry->second.simulation = std::move(simulation);
    Q_EMIT simulationChanged(key.option);
}

void Uncertainty::setRunning(bool isRunning)
{
    if (m_running == isRunning)
        return;
    m_running = isRunning;
    m_done = 0;
    setProgress(0);
    Q_EMIT runningChanged(isRunning);
}

/// Of all options that are simulated one after another.
void Uncertainty::setProgress(int percentOfOne)
{
    const auto stale = std::count_if(m_entries.begin(), m_entries.end(),
                                     [](const auto &each) { return each.second.isStale; });
    const int all = std::max(1, m_done + static_cast<int>(stale));
    const int percent = std::min(100, (100 * m_done + percentOfOne) / all);
    if (percent == m_progress)
        return;
    m_progress = percent;
    Q_EMIT progressChanged(percent);
}

} // namespace stratoplan
