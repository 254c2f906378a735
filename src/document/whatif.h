// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/triedout.h"
#include "document/document.h"

namespace stratoplan {

/// What the user tries out over the saved plan: a scenario, and levers moved on top of it. Not part of the
/// plan until it is kept as a scenario or applied (see document/edits/scenarios.h). It follows the plan: a
/// scenario or lever that is removed is let go.
class WhatIf : public QObject
{
    Q_OBJECT

public:
    explicit WhatIf(const Document &document, QObject *parent = nullptr);

    /// The scenario laid over the plan; none: the plan as it is saved.
    [[nodiscard]] Id<Scenario> scenario() const { return m_scenario; }
    /// What the scenario sets, with the moved levers over it, in the order they were set.
    [[nodiscard]] QList<ScenarioSetting> settings() const;
    /// Where a lever or driver stands, moved or by scenario; nothing where the saved plan's value holds.
    [[nodiscard]] std::optional<Quantity> position(const QString &key) const;
    /// Whether a lever was moved since the scenario was chosen.
    [[nodiscard]] bool isMoved() const { return !m_moved.isEmpty(); }
    /// The scenario and the moved levers, to be laid again.
    [[nodiscard]] TriedOut tried() const { return {m_scenario, m_moved}; }
    /// What the last reset or choice of a scenario let go of, levers that were moved; nothing where none
    /// went, or levers or the plan were changed since.
    [[nodiscard]] const std::optional<TriedOut> &letGo() const { return m_letGo; }
    /// Whether the figures differ from the saved plan's by anything set here.
    [[nodiscard]] bool isActive() const { return !m_scenario.isNone() || isMoved(); }
    /// The plan that figures are about: the document's with all settings laid over it. Made once per change.
    [[nodiscard]] const Plan &plan() const;
    /// A sentence for each setting that could not be laid over the plan.
    [[nodiscard]] const QStringList &problems() const;

public Q_SLOTS:
    /// Lays a scenario over the plan, none: the saved plan. Moved levers go back. Unknown ids are ignored.
    void setScenario(Id<Scenario> scenario);
    /// Moves a lever, or a driver by its percentage of the saved values.
    void move(const QString &key, Quantity value);
    /// Takes a lever back to the scenario's position, or the saved plan's.
    void release(const QString &key);
    /// Takes everything back: the saved plan.
    void reset();
    /// Puts back what letGo() names.
    void takeBack();
    /// Lays a scenario and moved levers over the plan, as far as it has them.
    void lay(const TriedOut &tried);
    /// Takes everything back for good: it is in the plan now, or the plan is another one.
    void startOver();

Q_SIGNALS:
    void changed();

private:
    void follow();
    void remember(const TriedOut &before);
    void announce();
    void makePlan() const;

    const Document &m_document;
    Id<Scenario> m_scenario;
    QList<ScenarioSetting> m_moved;
    std::optional<TriedOut> m_letGo;
    quint64 m_letGoAt = 0; ///< revision of the document then
    mutable std::optional<quint64> m_revision; ///< of the document that m_plan was made from
    mutable Plan m_plan;
    mutable QStringList m_problems;
};

} // namespace stratoplan
