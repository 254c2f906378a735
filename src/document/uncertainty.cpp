// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/uncertainty.h"

#include "document/whatif.h"

#include <QThreadPool>

namespace stratoplan {

Uncertainty::Uncertainty(const Document &document, const WhatIf *whatIf, QObject *parent)
    : QObject(parent), m_document(document), m_whatIf(whatIf), m_worker(std::make_unique<QThreadPool>())
{
    m_worker->setMaxThreadCount(1);
    connect(&document, &Document::reset, this, &Uncertainty::startOver);
    connect(&document, &Document::revisionChanged, this, &Uncertainty::schedule);
    if (whatIf)
        connect(whatIf, &WhatIf::changed, this, &Uncertainty::schedule);
}

Uncertainty::~Uncertainty()
{
    cancel();
    m_worker->waitForDone();
}

std::shared_ptr<const Simulation> Uncertainty::simulation(OptionId option, Basis basis)
{
    return m_entries[{option, basis}].simulation;
}

void Uncertainty::finish() { }

void Uncertainty::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
}

void Uncertainty::startOver()
{
    m_entries.clear();
}

void Uncertainty::schedule()
{
    ++m_generation;
}

void Uncertainty::startNext() { }

void Uncertainty::take(Key key, quint64 generation, std::shared_ptr<const Simulation> simulation)
{
    if (generation == m_generation)
        m_entries[key].simulation = std::move(simulation);
}

void Uncertainty::setRunning(bool isRunning)
{
    m_running = isRunning;
}

} // namespace stratoplan
