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
        return Fields(field("month", &DriverPoint::month), field("phase", &DriverPoint::phase),
                      field("value", &DriverPoint::value));
    }
    bool operator==(const DriverPoint &) const = default;
};

/// A month of the year in which a driver is above or below its curve.
struct Season
{
    int month = 1; ///< 1 January … 12 December
    Percent percent = Percent::fromWhole(100); ///< of the curve

    static constexpr auto fields()
    {
        return Fields(field("month", &Season::month), field("percent", &Season::percent));
    }
    bool operator==(const Season &) const = default;
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
    Range<Percent> growth; ///< a month, from the last point on; zero: the last value holds
    QList<Season> seasons; ///< months that are not listed follow the curve
    Spread spread = Spread::Triangular; ///< for points and growth that are ranges
    SourceRef source;

    static constexpr const char *tableName = "driver";
    static constexpr auto fields()
    {
        return Fields(field("id", &Driver::id), field("key", &Driver::key), field("name", &Driver::name),
                      field("unit", &Driver::unit), field("interpolation", &Driver::interpolation),
                      field("points", &Driver::points), field("formula", &Driver::formula),
                      field("growth", &Driver::growth), field("seasons", &Driver::seasons),
                      field("spread", &Driver::spread), field("source", &Driver::source));
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

/// The load from an hour of the week on, until the next one listed.
struct HourLoad
{
    int hour = 0; ///< 0 Monday 0:00 … 167 Sunday 23:00
    Percent percent = Percent::fromWhole(100); ///< of the peak

    static constexpr auto fields()
    {
        return Fields(field("hour", &HourLoad::hour), field("percent", &HourLoad::percent));
    }
    bool operator==(const HourLoad &) const = default;
};

/// How load moves over a typical week.
struct LoadProfile
{
    Id<LoadProfile> id;
    QString name;
    QList<HourLoad>
        hours; ///< ascending; before the first one the last one's load holds; empty: always the peak
    SourceRef source;

    static constexpr const char *tableName = "load_profile";
    static constexpr auto fields()
    {
        return Fields(field("id", &LoadProfile::id), field("name", &LoadProfile::name),
                      field("hours", &LoadProfile::hours), field("source", &LoadProfile::source));
    }
    bool operator==(const LoadProfile &) const = default;
};

/// Smallest and largest count of a component, and what makes it grow. With a load and a capacity it is
/// simulated; the formula `scaled` is then the mean number that runs, `peak` the largest.
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
    QuantityInput load; ///< at the peak of the week: a driver or formula; unknown: not simulated
    Quantity capacity; ///< load that one unit carries at full use; 0: not stated
    Percent target; ///< use that is aimed at; 0: `threshold` and `lower` decide
    Quantity lower; ///< at and below this use a step is taken back; 0: never
    Id<LoadProfile> profile; ///< none: the load is always at its peak
    SourceRef source;

    static constexpr const char *tableName = "scaling_policy";
    static constexpr auto fields()
    {
        return Fields(field("id", &ScalingPolicy::id), field("component", &ScalingPolicy::component),
                      field("metric", &ScalingPolicy::metric),
                      field("comparison", &ScalingPolicy::comparison),
                      field("threshold", &ScalingPolicy::threshold), field("unit", &ScalingPolicy::unit),
                      field("minimum", &ScalingPolicy::minimum), field("maximum", &ScalingPolicy::maximum),
                      field("step", &ScalingPolicy::step), field("cooldown", &ScalingPolicy::cooldown),
                      field("action", &ScalingPolicy::action), field("load", &ScalingPolicy::load),
                      field("capacity", &ScalingPolicy::capacity), field("target", &ScalingPolicy::target),
                      field("lower", &ScalingPolicy::lower), field("profile", &ScalingPolicy::profile),
                      field("source", &ScalingPolicy::source));
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
    QuantityInput replicas; ///< between minimum and maximum; unknown: the minimum
    bool everyNode = false; ///< one on each node, as agents are
    SourceRef source;

    static constexpr const char *tableName = "workload";
    static constexpr auto fields()
    {
        return Fields(field("id", &Workload::id), field("component", &Workload::component),
                      field("name", &Workload::name), field("minimum", &Workload::minimum),
                      field("maximum", &Workload::maximum), field("cpu_milli", &Workload::cpuMilli),
                      field("memory_mib", &Workload::memoryMiB), field("replicas", &Workload::replicas),
                      field("every_node", &Workload::everyNode), field("source", &Workload::source));
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
        return Fields(field("id", &Trigger::id), field("name", &Trigger::name),
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
        return Fields(field("id", &Target::id), field("name", &Target::name),
                      field("measure", &Target::measure), field("comparison", &Target::comparison),
                      field("value", &Target::value), field("unit", &Target::unit),
                      field("source", &Target::source));
    }
    bool operator==(const Target &) const = default;
};

/// A what-if switch or slider. What it changes is multiplied by its effect at the slider's value over its
/// effect at the saved plan's, so that a lever that was not moved changes nothing.
struct Lever
{
    enum class Kind {
        Cost, ///< monthly cost of the selected lines
        Amount, ///< their quantities
        Hours, ///< hours a month that their machines run: the effect itself, not a factor
        Driver, ///< a driver's values
        Growth ///< a driver's percentage a month: the effect itself
    };

    Id<Lever> id;
    QString key;
    QString name;
    Kind kind = Kind::Cost;
    QString effect; ///< a formula of `value`; empty: `value / 100`, for hours and growth `value`
    QString driver; ///< key, for Driver and Growth
    Selection selection; ///< empty: every line
    Range<Quantity> bounds; ///< low and high end of the slider; likely: as in the saved plan
    QString unit;
    SourceRef source;

    static constexpr const char *tableName = "lever";
    static constexpr auto fields()
    {
        return Fields(field("id", &Lever::id), field("key", &Lever::key), field("name", &Lever::name),
                      field("kind", &Lever::kind), field("effect", &Lever::effect),
                      field("driver", &Lever::driver), field("selection", &Lever::selection),
                      field("bounds", &Lever::bounds), field("unit", &Lever::unit),
                      field("source", &Lever::source));
    }
    bool operator==(const Lever &) const = default;
};

template <>
struct EnumText<Lever::Kind>
{
    using Kind = Lever::Kind;
    static constexpr std::array names {
        EnumName<Kind> {Kind::Cost, "cost"},     EnumName<Kind> {Kind::Amount, "quantity"},
        EnumName<Kind> {Kind::Hours, "hours"},   EnumName<Kind> {Kind::Driver, "driver"},
        EnumName<Kind> {Kind::Growth, "growth"},
    };
};

/// A value a scenario gives to a lever, or a factor in per cent to a driver, by its key.
struct ScenarioSetting
{
    QString key;
    Quantity value;

    static constexpr auto fields()
    {
        return Fields(field("key", &ScenarioSetting::key), field("value", &ScenarioSetting::value));
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
        return Fields(field("id", &Scenario::id), field("name", &Scenario::name),
                      field("settings", &Scenario::settings));
    }
    bool operator==(const Scenario &) const = default;
};

} // namespace stratoplan
