// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// One recovery target held against what an option reaches.
struct RecoveryCheck
{
    enum class Verdict { Met, Missed, Unknown };

    Id<RecoveryTarget> target;
    QString title; ///< "Critical"
    QString detail; ///< "Database, sign-in"
    Disruption disruption = Disruption::Any;
    std::optional<Duration> targetRto;
    std::optional<Duration> targetRpo;
    std::optional<Duration> reachedRto;
    std::optional<Duration> reachedRpo;
    Verdict rto = Verdict::Unknown; ///< Unknown also where nothing is asked
    Verdict rpo = Verdict::Unknown;
    ComponentId slowest; ///< decides the reached RTO
    ComponentId lossiest; ///< decides the reached RPO
    QString rtoBasis; ///< why the reached figure holds
    QString rpoBasis;
    int components = 0; ///< components the target covers
    int unknown = 0; ///< of them, without any recovery figure

    /// Met where everything asked is met, Missed where anything is missed.
    [[nodiscard]] Verdict verdict() const;
    bool operator==(const RecoveryCheck &) const = default;
};

/// Holds every target against what the components of an option reach: detection plus recovery of the
/// slowest, the freshest surviving copy of the lossiest. A component's own figures come before its
/// strategy's; a backup of the component that is fresher lowers what it loses.
[[nodiscard]] QList<RecoveryCheck> assess(const Plan &plan, OptionId option);

/// Reached RTO of one component: its own figure, else its strategy's detection and recovery.
[[nodiscard]] std::optional<Duration> reachedRto(const Plan &plan, const Component &component);
/// Reached RPO of one component: the smallest of its own figure or its strategy's, and the interval of
/// each of its backups.
[[nodiscard]] std::optional<Duration> reachedRpo(const Plan &plan, const Component &component);

} // namespace stratoplan
