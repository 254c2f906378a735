// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rules.h"

namespace stratoplan {

/// A stated value of a driver, in a month or in a phase.
struct DriverPoint
{
    std::optional<Month> month; ///< none: holds in `phase`
    Id<Phase> phase;
    Range<Quantity> value;

    static constexpr auto fields()
    {
        return std::tuple(field("month", &DriverPoint::month), field("phase", &DriverPoint::phase),
                          field("value", &DriverPoint::value));
    }
    bool operator==(const DriverPoint &) const = default;
};

/// A workload quantity over time: users, requests, GB stored.
struct Driver
{
    enum class Interpolation { Step, Linear, Geometric, Logistic };

    Id<Driver> id;
    QString key; ///< the word formulas use: "users"
    QString name;
    QString unit;
    Interpolation interpolation = Interpolation::Linear;
    QList<DriverPoint> points;
    QString formula; ///< in terms of other drivers; empty: by points
    SourceRef source;

    static constexpr const char *tableName = "driver";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &Driver::id), field("key", &Driver::key), field("name", &Driver::name),
                          field("unit", &Driver::unit), field("interpolation", &Driver::interpolation),
                          field("points", &Driver::points), field("formula", &Driver::formula),
                          field("source", &Driver::source));
    }
    bool operator==(const Driver &) const = default;
};

template <>
struct EnumText<Driver::Interpolation>
{
    using Interpolation = Driver::Interpolation;
    static constexpr std::array names {
        EnumName<Interpolation> {Interpolation::Step, "step"},
        EnumName<Interpolation> {Interpolation::Linear, "linear"},
        EnumName<Interpolation> {Interpolation::Geometric, "geometric"},
        EnumName<Interpolation> {Interpolation::Logistic, "logistic"},
    };
};

/// Smallest and largest count of a component, and what makes it grow.
struct ScalingPolicy
{
    Id<ScalingPolicy> id;
    Id<Component> component;
    QString metric; ///< "CPU", "queue depth"
    QString comparison; ///< ">", ">=", "<", "<="
    Quantity threshold;
    QString unit;
    int minimum = 0;
    int maximum = 0;
    int step = 1;
    Duration cooldown;
    QString action; ///< as stated: "Scale +1 pod"
    SourceRef source;

    static constexpr const char *tableName = "scaling_policy";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &ScalingPolicy::id), field("component", &ScalingPolicy::component),
                          field("metric", &ScalingPolicy::metric),
                          field("comparison", &ScalingPolicy::comparison),
                          field("threshold", &ScalingPolicy::threshold),
                          field("unit", &ScalingPolicy::unit), field("minimum", &ScalingPolicy::minimum),
                          field("maximum", &ScalingPolicy::maximum), field("step", &ScalingPolicy::step),
                          field("cooldown", &ScalingPolicy::cooldown),
                          field("action", &ScalingPolicy::action), field("source", &ScalingPolicy::source));
    }
    bool operator==(const ScalingPolicy &) const = default;
};

/// Pods of one kind and the component they run on.
struct Workload
{
    Id<Workload> id;
    Id<Component> component; ///< the cluster
    QString name;
    int minimum = 1;
    int maximum = 1;
    int cpuMilli = 0; ///< requested CPU of one pod, thousandths of a core
    int memoryMiB = 0; ///< requested memory of one pod
    SourceRef source;

    static constexpr const char *tableName = "workload";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &Workload::id), field("component", &Workload::component),
                          field("name", &Workload::name), field("minimum", &Workload::minimum),
                          field("maximum", &Workload::maximum), field("cpu_milli", &Workload::cpuMilli),
                          field("memory_mib", &Workload::memoryMiB), field("source", &Workload::source));
    }
    bool operator==(const Workload &) const = default;
};

/// A condition on drivers or metrics and what it does.
struct Trigger
{
    enum class Action { Notify, Scale, BeginPhase };

    Id<Trigger> id;
    QString name;
    QString condition; ///< "users > 100"
    Action action = Action::Notify;
    QString effect; ///< as stated
    SourceRef source;

    static constexpr const char *tableName = "trigger_rule";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &Trigger::id), field("name", &Trigger::name),
                          field("condition", &Trigger::condition), field("action", &Trigger::action),
                          field("effect", &Trigger::effect), field("source", &Trigger::source));
    }
    bool operator==(const Trigger &) const = default;
};

template <>
struct EnumText<Trigger::Action>
{
    using Action = Trigger::Action;
    static constexpr std::array names {
        EnumName<Action> {Action::Notify, "notify"},
        EnumName<Action> {Action::Scale, "scale"},
        EnumName<Action> {Action::BeginPhase, "begin-phase"},
    };
};

/// A measure and the value it should keep: "cost per user < 0.35".
struct Target
{
    Id<Target> id;
    QString name;
    QString measure;
    QString comparison;
    Quantity value;
    QString unit;
    SourceRef source;

    static constexpr const char *tableName = "target";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &Target::id), field("name", &Target::name),
                          field("measure", &Target::measure), field("comparison", &Target::comparison),
                          field("value", &Target::value), field("unit", &Target::unit),
                          field("source", &Target::source));
    }
    bool operator==(const Target &) const = default;
};

/// A what-if switch or slider.
struct Lever
{
    Id<Lever> id;
    QString key;
    QString name;
    QString effect; ///< what it changes, as a formula
    Selection selection;
    Range<Quantity> bounds; ///< low and high end of the slider; likely: as in the saved plan
    QString unit;
    SourceRef source;

    static constexpr const char *tableName = "lever";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &Lever::id), field("key", &Lever::key), field("name", &Lever::name),
                          field("effect", &Lever::effect), field("selection", &Lever::selection),
                          field("bounds", &Lever::bounds), field("unit", &Lever::unit),
                          field("source", &Lever::source));
    }
    bool operator==(const Lever &) const = default;
};

/// A value a scenario gives to a lever or driver, by its key.
struct ScenarioSetting
{
    QString key;
    Quantity value;

    static constexpr auto fields()
    {
        return std::tuple(field("key", &ScenarioSetting::key), field("value", &ScenarioSetting::value));
    }
    bool operator==(const ScenarioSetting &) const = default;
};

/// A named set of lever and driver settings laid over a plan.
struct Scenario
{
    Id<Scenario> id;
    QString name;
    QList<ScenarioSetting> settings;

    static constexpr const char *tableName = "scenario";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &Scenario::id), field("name", &Scenario::name),
                          field("settings", &Scenario::settings));
    }
    bool operator==(const Scenario &) const = default;
};

} // namespace stratoplan
