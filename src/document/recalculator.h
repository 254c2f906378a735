// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit.h"
#include "core/engine/costtable.h"
#include "core/resilience/assessment.h"
#include "document/document.h"

#include <QThreadPool>

#include <map>
#include <memory>

namespace stratoplan {

class WhatIf;

/// Keeps the cost of every option that is in use, the findings and the recovery checks current. However
/// many edits fall into one turn of the event loop, it calculates once at its end. Costs are calculated at
/// once; findings follow in a turn of their own, on a worker where the last audit was slow. Costs are those
/// of the plan with what the user tries out laid over it; findings and checks are about the saved plan.
class Recalculator : public QObject
{
    Q_OBJECT

public:
    /// @param whatIf  what is laid over the plan; null: nothing ever
    explicit Recalculator(const Document &document, const WhatIf *whatIf = nullptr,
                          QObject *parent = nullptr);
    ~Recalculator() override;

    /// The cost of an option on a basis, as last calculated; calculated now if it was not in use. From then
    /// on it is in use. Null for an option that does not exist.
    [[nodiscard]] std::shared_ptr<const CostTable> costs(OptionId option, Basis basis);
    /// The same of the plan as it is saved, nothing laid over it.
    [[nodiscard]] std::shared_ptr<const CostTable> savedCosts(OptionId option, Basis basis);
    /// The plan that costs() are about: the document's, with what the user tries out laid over it. The row of
    /// an entity is there in both; only figures differ, and levers on cost add adjustments.
    [[nodiscard]] const Plan &plan() const;
    /// Recovery targets of an option, as last calculated; calculated now if they were not in use.
    [[nodiscard]] const QList<RecoveryCheck> &checks(OptionId option);
    /// What the audit reports, most severe first; empty until the first audit is done.
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }

    /// Whether figures lag behind the plan until the end of this turn.
    [[nodiscard]] bool isPending() const { return m_costsPending; }
    /// Whether findings lag behind the figures.
    [[nodiscard]] bool findingsPending() const { return m_auditedRevision != m_document.revision(); }
    /// How long the last calculation of costs took, in microseconds.
    [[nodiscard]] qint64 elapsedMicros() const { return m_elapsedMicros; }
    /// How often costs were calculated since the start; for tests.
    [[nodiscard]] int runs() const { return m_runs; }
    /// Brings costs, checks and findings up to date now instead of at the end of the turn.
    void flush();
    /// The date that ages prices; today unless set.
    void setToday(const QDate &today);

Q_SIGNALS:
    /// The figures of an option changed, on any basis; its table may have other columns.
    void costsChanged(OptionId option);
    /// The recovery checks of an option changed.
    void checksChanged(OptionId option);
    /// All costs and checks are up to date; after the signals of the single options.
    void finished();
    void findingsChanged();

private:
    struct Key
    {
        OptionId option;
        Basis basis = Basis::Catalog;
        auto operator<=>(const Key &) const = default;
    };

    using Tables = std::map<Key, std::shared_ptr<const CostTable>>;

    void startOver();
    void schedule();
    void calculate();
    [[nodiscard]] bool isWhatIf() const;
    [[nodiscard]] std::shared_ptr<const CostTable> costsIn(Tables &tables, const Plan &plan, Key key) const;
    QList<OptionId> calculateCosts();
    QList<OptionId> calculateChecks();
    [[nodiscard]] QDate today() const;
    void auditNow();
    void auditOnWorker();
    void startAudit();
    void takeFindings(const QList<Finding> &findings, quint64 revision, qint64 micros);

    const Document &m_document;
    const WhatIf *m_whatIf;
    Tables m_costs; ///< of plan()
    Tables m_saved; ///< of the document's plan, while something is laid over it
    quint64 m_savedRevision = 0; ///< that m_saved was calculated from
    std::map<OptionId, QList<RecoveryCheck>> m_checks;
    QList<Finding> m_findings;
    QThreadPool m_worker;
    QDate m_today;
    qint64 m_elapsedMicros = 0;
    qint64 m_auditMicros = -1; ///< of the last audit; -1 before the first
    std::optional<quint64> m_auditedRevision; ///< of the plan that the findings are about
    int m_runs = 0;
    bool m_costsPending = false;
    bool m_auditRunning = false;
};

} // namespace stratoplan
