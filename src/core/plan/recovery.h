// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/component.h"

namespace stratoplan {

/// What goes wrong.
enum class Disruption { Any, Software, Hardware, Zone, Region, DataLoss };

template <>
struct EnumText<Disruption>
{
    static constexpr std::array names {
        EnumName<Disruption> {Disruption::Any, "any"},
        EnumName<Disruption> {Disruption::Software, "software"},
        EnumName<Disruption> {Disruption::Hardware, "hardware"},
        EnumName<Disruption> {Disruption::Zone, "zone"},
        EnumName<Disruption> {Disruption::Region, "region"},
        EnumName<Disruption> {Disruption::DataLoss, "data-loss"},
    };
};

/// Components that recover together: critical, high, medium, low.
struct RecoveryTier
{
    Id<RecoveryTier> id;
    QString name;
    QString description; ///< what belongs to it: "Database, sign-in"

    static constexpr const char *tableName = "recovery_tier";
    static constexpr auto fields()
    {
        return Fields(field("id", &RecoveryTier::id), field("name", &RecoveryTier::name),
                      field("description", &RecoveryTier::description));
    }
    bool operator==(const RecoveryTier &) const = default;
};

/// How long recovery may take and how much data may be lost. Scope: the first of component, tier,
/// environment that is set; none: the whole plan.
struct RecoveryTarget
{
    Id<RecoveryTarget> id;
    Id<Component> component;
    Id<RecoveryTier> tier;
    Id<Environment> environment;
    Disruption disruption = Disruption::Any;
    std::optional<Duration> rto;
    std::optional<Duration> rpo;
    QString strategy; ///< how it is to be met, as stated
    SourceRef source;

    static constexpr const char *tableName = "recovery_target";
    static constexpr auto fields()
    {
        return Fields(field("id", &RecoveryTarget::id), field("component", &RecoveryTarget::component),
                      field("tier", &RecoveryTarget::tier),
                      field("environment", &RecoveryTarget::environment),
                      field("disruption", &RecoveryTarget::disruption), field("rto", &RecoveryTarget::rto),
                      field("rpo", &RecoveryTarget::rpo), field("strategy", &RecoveryTarget::strategy),
                      field("source", &RecoveryTarget::source));
    }
    bool operator==(const RecoveryTarget &) const = default;
};

/// How something comes back, and what that reaches.
struct RecoveryStrategy
{
    Id<RecoveryStrategy> id;
    QString name;
    QString kind; ///< "multi-zone", "warm-standby", "pilot-light", "backup-and-restore", "active-active", …
    std::optional<Duration> detection;
    std::optional<Duration> recovery; ///< after detection; reached RTO is their sum
    std::optional<Duration> dataLoss; ///< reached RPO
    QString basis; ///< where these figures come from
    QString url;

    static constexpr const char *tableName = "recovery_strategy";
    static constexpr auto fields()
    {
        return Fields(
            field("id", &RecoveryStrategy::id), field("name", &RecoveryStrategy::name),
            field("kind", &RecoveryStrategy::kind), field("detection", &RecoveryStrategy::detection),
            field("recovery", &RecoveryStrategy::recovery), field("data_loss", &RecoveryStrategy::dataLoss),
            field("basis", &RecoveryStrategy::basis), field("url", &RecoveryStrategy::url));
    }
    bool operator==(const RecoveryStrategy &) const = default;
};

/// What is copied, how often, kept how long, where.
struct Backup
{
    enum class Mode { Full, Incremental, Continuous, Replication, OnChange };

    Id<Backup> id;
    QString name; ///< what is copied: "MongoDB"
    Id<Component> component;
    Mode mode = Mode::Full;
    Duration every; ///< 0 for continuous, replicated and on-change copies
    Duration keep; ///< 0: for ever, or `keepCount` copies
    int keepCount = 0; ///< versions kept; 0: by time
    QString location;
    int copies = 1;
    Percent change; ///< of the data that changes between two copies, for incremental ones; 0: not stated
    Id<Component> storage; ///< the component that keeps the copies and is priced for them; none: not priced
    SourceRef source;

    static constexpr const char *tableName = "backup";
    static constexpr auto fields()
    {
        return Fields(field("id", &Backup::id), field("name", &Backup::name),
                      field("component", &Backup::component), field("mode", &Backup::mode),
                      field("every", &Backup::every), field("keep", &Backup::keep),
                      field("keep_count", &Backup::keepCount), field("location", &Backup::location),
                      field("copies", &Backup::copies), field("change", &Backup::change),
                      field("storage", &Backup::storage), field("source", &Backup::source));
    }
    bool operator==(const Backup &) const = default;
};

template <>
struct EnumText<Backup::Mode>
{
    using Mode = Backup::Mode;
    static constexpr std::array names {
        EnumName<Mode> {Mode::Full, "full"},
        EnumName<Mode> {Mode::Incremental, "incremental"},
        EnumName<Mode> {Mode::Continuous, "continuous"},
        EnumName<Mode> {Mode::Replication, "replication"},
        EnumName<Mode> {Mode::OnChange, "on-change"},
    };
};

} // namespace stratoplan
