// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/whatif/leverdifferences.h"

#include "core/engine/evaluate.h"
#include "core/scenario/overlay.h"

namespace stratoplan {

namespace {

/// The cost of a month of a phase with settings laid over the plan; nothing where the phase has no month.
std::optional<Money> costWith(const Plan &plan, const QList<ScenarioSetting> &settings, OptionId option,
                              Basis basis, PhaseId phase)
{
    const CostTable costs = evaluate(withScenario(plan, settings).plan, option, basis);
    const int column = costs.timeline.firstColumn(phase);
    return column < 0 ? std::nullopt : std::optional(costs.total(column).amount.likely);
}

} // namespace

LeverDifferences::LeverDifferences(const Document &document, const WhatIf &whatIf, Recalculator &recalculator,
                                   const PlanView &view, QObject *parent)
    : QObject(parent), m_document(document), m_whatIf(whatIf), m_view(view)
{
    m_worker.setMaxThreadCount(1);
    connect(&recalculator, &Recalculator::finished, this, &LeverDifferences::follow);
    connect(&view, &PlanView::viewChanged, this, &LeverDifferences::follow);
    follow();
}

LeverDifferences::~LeverDifferences()
{
    m_worker.waitForDone();
}

std::optional<Money> LeverDifferences::of(const QString &key) const
{
    const auto found = m_differences.constFind(key);
    return found == m_differences.cend() ? std::nullopt : std::optional(*found);
}

void LeverDifferences::setLive(bool isLive)
{
    m_isLive = isLive;
    follow();
}

LeverDifferences::Question LeverDifferences::question() const
{
    return {m_document.revision(), m_whatIf.settings(), m_view.option(), m_view.phase(), m_view.basis()};
}

void LeverDifferences::follow()
{
    m_isStale = question() != m_answered;
    if (m_isStale && m_isLive && !m_isRunning)
        start();
}

/// One at a time: while a lever is dragged every answer is shown, if a moment late, and the newest question
/// follows.
void LeverDifferences::start()
{
    m_isStale = false;
    const Question asked = question();
    if (asked.settings.isEmpty() || asked.option.isNone()) {
        take(asked, {});
        return;
    }
    m_isRunning = true;
    m_worker.start([this, asked, plan = m_document.plan()] {
        const Differences differences = workOut(plan, asked);
        QMetaObject::invokeMethod(
            this,
            [this, asked, differences] {
                m_isRunning = false;
                take(asked, differences);
                follow();
            },
            Qt::QueuedConnection);
    });
}

LeverDifferences::Differences LeverDifferences::workOut(const Plan &plan, const Question &question)
{
    Differences differences;
    const auto cost = [&](const QList<ScenarioSetting> &settings) {
        return costWith(plan, settings, question.option, question.basis, question.phase);
    };
    const std::optional<Money> now = cost(question.settings);
    for (qsizetype i = 0; now && i < question.settings.size(); ++i) {
        QList<ScenarioSetting> others = question.settings;
        others.removeAt(i);
        const std::optional<Money> without = cost(others);
        if (without)
            differences.insert(question.settings.at(i).key, *now - *without);
    }
    return differences;
}

void LeverDifferences::take(const Question &question, const Differences &differences)
{
    m_answered = question;
    if (std::exchange(m_differences, differences) != differences)
        Q_EMIT changed();
}

} // namespace stratoplan
