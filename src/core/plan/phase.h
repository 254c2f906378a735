// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/option.h"

namespace stratoplan {

struct Trigger;

/// A named state of the plan. A dated phase ends where the next dated phase begins.
struct Phase
{
    enum class Begins { Undated, InMonth, OnTrigger };

    Id<Phase> id;
    QString name;
    Begins begins = Begins::Undated;
    Month month; ///< for InMonth
    Id<Trigger> trigger; ///< for OnTrigger
    Quantity usersLow; ///< 0: not stated
    Quantity usersHigh;
    QString team;
    QString description;

    static constexpr const char *tableName = "phase";
    static constexpr auto fields()
    {
        return Fields(field("id", &Phase::id), field("name", &Phase::name), field("begins", &Phase::begins),
                      field("month", &Phase::month), field("trigger", &Phase::trigger),
                      field("users_low", &Phase::usersLow), field("users_high", &Phase::usersHigh),
                      field("team", &Phase::team), field("description", &Phase::description));
    }
    bool operator==(const Phase &) const = default;
};

template <>
struct EnumText<Phase::Begins>
{
    using Begins = Phase::Begins;
    static constexpr std::array names {
        EnumName<Begins> {Begins::Undated, "undated"},
        EnumName<Begins> {Begins::InMonth, "month"},
        EnumName<Begins> {Begins::OnTrigger, "trigger"},
    };
};

/// Development, staging, production: groups components in every option.
struct Environment
{
    enum class Kind { Production, Staging, Development, Shared, Other };

    Id<Environment> id;
    QString name;
    Kind kind = Kind::Other;
    Id<Environment> inPlaceOf; ///< shown, but left out of totals: the other one counts
    std::optional<Quantity> hours; ///< hours a month that its machines run; none: the plan's. Disks run on

    static constexpr const char *tableName = "environment";
    static constexpr auto fields()
    {
        return Fields(field("id", &Environment::id), field("name", &Environment::name),
                      field("kind", &Environment::kind), field("in_place_of", &Environment::inPlaceOf),
                      field("hours", &Environment::hours));
    }
    bool operator==(const Environment &) const = default;
};

template <>
struct EnumText<Environment::Kind>
{
    using Kind = Environment::Kind;
    static constexpr std::array names {
        EnumName<Kind> {Kind::Production, "production"},
        EnumName<Kind> {Kind::Staging, "staging"},
        EnumName<Kind> {Kind::Development, "development"},
        EnumName<Kind> {Kind::Shared, "shared"},
        EnumName<Kind> {Kind::Other, "other"},
    };
};

/// A heading of the plan's own beside the category: "security stack".
struct Group
{
    Id<Group> id;
    QString name;

    static constexpr const char *tableName = "component_group";
    static constexpr auto fields() { return Fields(field("id", &Group::id), field("name", &Group::name)); }
    bool operator==(const Group &) const = default;
};

} // namespace stratoplan
