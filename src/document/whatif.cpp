// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/whatif.h"

#include "core/engine/drivers.h"
#include "core/scenario/overlay.h"

#include <algorithm>
#include <utility>

namespace stratoplan {

namespace {

void put(QList<ScenarioSetting> &settings, const ScenarioSetting &setting)
{
    for (ScenarioSetting &known : settings) {
        if (known.key == setting.key) {
            known.value = setting.value;
            return;
        }
    }
    settings.append(setting);
}

} // namespace

WhatIf::WhatIf(const Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&document, &Document::reset, this, &WhatIf::startOver);
    connect(&document, &Document::revisionChanged, this, &WhatIf::follow);
}

QList<ScenarioSetting> WhatIf::settings() const
{
    QList<ScenarioSetting> settings;
    if (const Scenario *scenario = m_document.find(m_scenario))
        settings = scenario->settings;
    for (const ScenarioSetting &moved : m_moved)
        put(settings, moved);
    return settings;
}

std::optional<Quantity> WhatIf::position(const QString &key) const
{
    const QList<ScenarioSetting> all = settings();
    for (const ScenarioSetting &setting : all) {
        if (setting.key == key)
            return setting.value;
    }
    return std::nullopt;
}

const Plan &WhatIf::plan() const
{
    if (!isActive())
        return m_document.plan();
    makePlan();
    return m_plan;
}

const QStringList &WhatIf::problems() const
{
    makePlan();
    return m_problems;
}

void WhatIf::setScenario(Id<Scenario> scenario)
{
    if (scenario && m_document.find(scenario) == nullptr)
        return;
    if (scenario == m_scenario && m_moved.isEmpty())
        return;
    const TriedOut before = tried();
    const QList<ScenarioSetting> stood = settings();
    m_scenario = scenario;
    m_moved.clear();
    // A scenario that holds what was moved lets go of nothing.
    const QList<ScenarioSetting> now = settings();
    const bool holdsAll = std::all_of(stood.begin(), stood.end(),
                                      [&now](const ScenarioSetting &each) { return now.contains(each); });
    remember(holdsAll ? TriedOut() : before);
    announce();
}

void WhatIf::move(const QString &key, Quantity value)
{
    if (position(key) == value)
        return;
    put(m_moved, {key, value});
    m_letGo.reset();
    announce();
}

void WhatIf::release(const QString &key)
{
    if (m_moved.removeIf([&](const ScenarioSetting &setting) { return setting.key == key; }) > 0)
        announce();
}

void WhatIf::reset()
{
    if (!isActive())
        return;
    remember(tried());
    m_scenario = {};
    m_moved.clear();
    announce();
}

void WhatIf::takeBack()
{
    if (m_letGo)
        lay(*std::exchange(m_letGo, std::nullopt));
}

void WhatIf::lay(const TriedOut &tried)
{
    const Plan &plan = m_document.plan();
    m_scenario = plan.find(tried.scenario) ? tried.scenario : Id<Scenario>();
    m_moved.clear();
    for (const ScenarioSetting &each : tried.moved) {
        if (leverByKey(plan, each.key) || driverByKey(plan, each.key))
            put(m_moved, each);
    }
    m_letGo.reset();
    announce();
}

void WhatIf::startOver()
{
    const bool changes = isActive() || m_letGo;
    m_scenario = {};
    m_moved.clear();
    m_letGo.reset();
    if (changes)
        announce();
}

/// Choosing on and on keeps what was let go of first: only levers that were moved are lost otherwise.
void WhatIf::remember(const TriedOut &before)
{
    if (!before.isMoved())
        return;
    m_letGo = before;
    m_letGoAt = m_document.revision();
}

/// What is no longer in the plan cannot be laid over it.
void WhatIf::follow()
{
    if (m_letGo && m_letGoAt != m_document.revision()) {
        m_letGo.reset();
        announce();
    }
    const bool scenarioGone = m_scenario && m_document.find(m_scenario) == nullptr;
    const auto levers = m_moved.removeIf([this](const ScenarioSetting &setting) {
        const Plan &plan = m_document.plan();
        return !leverByKey(plan, setting.key) && !driverByKey(plan, setting.key);
    });
    if (scenarioGone)
        m_scenario = {};
    if (scenarioGone || levers > 0)
        announce();
}

void WhatIf::announce()
{
    m_revision.reset();
    Q_EMIT changed();
}

void WhatIf::makePlan() const
{
    if (m_revision == m_document.revision())
        return;
    Overlay overlay = withScenario(m_document.plan(), settings());
    m_plan = std::move(overlay.plan);
    m_problems = std::move(overlay.problems);
    m_revision = m_document.revision();
}

} // namespace stratoplan
