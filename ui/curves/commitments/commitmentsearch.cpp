// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/commitments/commitmentsearch.h"

namespace stratoplan {

CommitmentSearch::CommitmentSearch(QObject *parent) : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
}

CommitmentSearch::~CommitmentSearch()
{
    cancel();
    m_worker.waitForDone();
}

void CommitmentSearch::ask(const Plan &plan, OptionId option, const ShrinkRisk &risk)
{
    cancel();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const quint64 question = ++m_question;
    m_worker.start([this, plan, option, risk, question, cancelled = m_cancelled] {
        SolveLimits limits;
        limits.cancelled = [cancelled] { return cancelled->load(); };
        const auto answers = commitmentAnswers(plan, option, risk, limits);
        QMetaObject::invokeMethod(
            this, [this, question, answers] { take(question, answers); }, Qt::QueuedConnection);
    });
    setRunning(true);
}

void CommitmentSearch::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
    ++m_question; // what comes back late is not asked for any more
    setRunning(false);
}

void CommitmentSearch::take(quint64 question, const std::optional<QList<CommitmentAnswer>> &answers)
{
    if (question != m_question)
        return;
    setRunning(false);
    if (answers)
        Q_EMIT answered(*answers);
}

void CommitmentSearch::setRunning(bool isRunning)
{
    if (isRunning == m_isRunning)
        return;
    m_isRunning = isRunning;
    Q_EMIT runningChanged(isRunning);
}

} // namespace stratoplan
