// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimise/commitmentanswer.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace stratoplan {

/// Answers the commitment question of an option on a worker. A newer question ends the one under way.
class CommitmentSearch : public QObject
{
    Q_OBJECT

public:
    explicit CommitmentSearch(QObject *parent = nullptr);
    ~CommitmentSearch() override;

    void ask(const Plan &plan, OptionId option, const ShrinkRisk &risk);
    /// Ends what runs; there is no answer then.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void answered(const QList<stratoplan::CommitmentAnswer> &answers);
    void runningChanged(bool isRunning);

private:
    void take(quint64 question, const std::optional<QList<CommitmentAnswer>> &answers);
    void setRunning(bool isRunning);

    QThreadPool m_worker;
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< of the question under way
    quint64 m_question = 0;
    bool m_isRunning = false;
};

} // namespace stratoplan
