// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/timeline.h"
#include "document/document.h"

namespace stratoplan {

class WhatIf;

/// What the window is looking at: option, phase, environment, basis, component. Pages, header and panels
/// share one, so they stay in step. It follows the plan: what is removed is replaced by the nearest that is
/// left. Not saved with the plan.
class PlanView : public QObject
{
    Q_OBJECT

public:
    /// @param whatIf  what is laid over the plan: it may move phases that begin by trigger; null: nothing
    /// ever
    explicit PlanView(const Document &document, const WhatIf *whatIf = nullptr, QObject *parent = nullptr);

    /// None only where the plan has no option.
    [[nodiscard]] OptionId option() const { return m_option; }
    /// One of phases(); none where the option has no phases.
    [[nodiscard]] PhaseId phase() const { return m_phase; }
    /// The environment looked at; none: all.
    [[nodiscard]] EnvironmentId environment() const { return m_environment; }
    [[nodiscard]] Basis basis() const { return m_basis; }
    /// The selected component; may be none.
    [[nodiscard]] ComponentId component() const { return m_component; }
    /// The phases that the option can be looked at in, in order; empty: one column says it all.
    [[nodiscard]] QList<PhaseId> phases() const;
    /// Column of the plan's timeline that stands for the phase: its first month. 0 without phases.
    [[nodiscard]] int column() const;
    /// The same for any phase; -1 where it has no column.
    [[nodiscard]] int columnOf(PhaseId phase) const;

public Q_SLOTS:
    /// Ids that the plan or the option does not have are ignored.
    void setOption(OptionId option);
    void setPhase(PhaseId phase);
    void setEnvironment(EnvironmentId environment);
    void setBasis(Basis basis);
    /// Selects a component; the option follows to the one it belongs to.
    void setComponent(ComponentId component);

Q_SIGNALS:
    void optionChanged(OptionId option);
    void phaseChanged(PhaseId phase);
    void environmentChanged(EnvironmentId environment);
    void basisChanged(Basis basis);
    void componentChanged(ComponentId component);
    /// After any of the above, once.
    void viewChanged();

private:
    struct State
    {
        OptionId option;
        PhaseId phase;
        EnvironmentId environment;
        Basis basis = Basis::Catalog;
        ComponentId component;
        bool operator==(const State &) const = default;
    };
    [[nodiscard]] State current() const;
    void startOver();
    void follow();
    [[nodiscard]] State settled(State state) const;
    void apply(const State &state);

    /// The plan that the window shows figures of.
    [[nodiscard]] const Plan &plan() const;

    const Document &m_document;
    const WhatIf *m_whatIf;
    OptionId m_option;
    PhaseId m_phase;
    EnvironmentId m_environment;
    Basis m_basis = Basis::Catalog;
    ComponentId m_component;
    qsizetype m_optionRow = 0; ///< where the option stood, to find its neighbour
};

} // namespace stratoplan
