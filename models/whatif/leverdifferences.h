// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "document/whatif.h"

#include <QHash>
#include <QThreadPool>

namespace stratoplan {

/// What each lever does to the cost of the looked-at option in a month of its phase: the cost as it is tried
/// out, less the cost with that one lever as in the saved plan. Worked out on a worker after the figures, so
/// that nothing waits for it; what was known before stands until then.
class LeverDifferences : public QObject
{
    Q_OBJECT

public:
    LeverDifferences(const Document &document, const WhatIf &whatIf, Recalculator &recalculator,
                     const PlanView &view, QObject *parent = nullptr);
    ~LeverDifferences() override;

    /// Of the lever or driver of that key; nothing where it is not moved, or not known yet.
    [[nodiscard]] std::optional<Money> of(const QString &key) const;
    /// Whether the newest figures are not there yet.
    [[nodiscard]] bool isPending() const { return m_isRunning || m_isStale; }
    /// Nothing is worked out while nobody looks.
    void setLive(bool isLive);

Q_SIGNALS:
    void changed();

private:
    /// What the figures are about.
    struct Question
    {
        quint64 revision = 0;
        QList<ScenarioSetting> settings;
        OptionId option;
        PhaseId phase;
        Basis basis = Basis::Catalog;
        bool operator==(const Question &) const = default;
    };
    using Differences = QHash<QString, Money>;

    void follow();
    void start();
    void take(const Question &question, const Differences &differences);
    [[nodiscard]] Question question() const;
    [[nodiscard]] static Differences workOut(const Plan &plan, const Question &question);

    const Document &m_document;
    const WhatIf &m_whatIf;
    const PlanView &m_view;
    QThreadPool m_worker;
    Question m_answered;
    Differences m_differences;
    bool m_isLive = true;
    bool m_isStale = false;
    bool m_isRunning = false;
};

} // namespace stratoplan
