// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/plan/category.h"
#include "core/plan/phase.h"
#include "core/plan/selection.h"

#include <optional>

namespace stratoplan {

struct RecoveryTier;
struct RecoveryStrategy;
struct Rate;

/// Where a component runs.
struct Placement
{
    QString region;
    QStringList zones;
    int count = 1; ///< how many in each zone (or in the region where no zones are named)
    Percent traffic; ///< share of the traffic it takes; 0: not stated

    static constexpr auto fields()
    {
        return Fields(field("region", &Placement::region), field("zones", &Placement::zones),
                      field("count", &Placement::count), field("traffic", &Placement::traffic));
    }
    bool operator==(const Placement &) const = default;
};

/// One job in an option. What does the job, and how much of it, is in its sizings.
struct Component
{
    Id<Component> id;
    Id<Option> option;
    Id<Environment> environment;
    QString name;
    QString role; ///< key of a Role
    Category category = Category::Other;
    Id<Group> group;
    Id<Account> account;
    QList<KeyValue> tags;
    QList<KeyValue> specifications; ///< free notes: pool sizes, TTLs, engine settings
    QList<Placement> placements;
    Id<RecoveryTier> recoveryTier;
    Id<RecoveryStrategy> recoveryStrategy;
    std::optional<Duration> recoveryTime; ///< reached RTO where it is known better than by the strategy
    std::optional<Duration> dataLoss; ///< reached RPO, likewise
    QString recoveryBasis; ///< why those two hold: a published figure, a test, an assumption
    QString fitNote; ///< what differs from the job asked for: "6 of 13 GB"
    SourceRef source;

    static constexpr const char *tableName = "component";
    static constexpr auto fields()
    {
        return Fields(
            field("id", &Component::id), field("option", &Component::option),
            field("environment", &Component::environment), field("name", &Component::name),
            field("role", &Component::role), field("category", &Component::category),
            field("component_group", &Component::group), field("account", &Component::account),
            field("tags", &Component::tags), field("specifications", &Component::specifications),
            field("placements", &Component::placements), field("recovery_tier", &Component::recoveryTier),
            field("recovery_strategy", &Component::recoveryStrategy),
            field("recovery_time", &Component::recoveryTime), field("data_loss", &Component::dataLoss),
            field("recovery_basis", &Component::recoveryBasis), field("fit_note", &Component::fitNote),
            field("source", &Component::source));
    }
    bool operator==(const Component &) const = default;
};

/// What a component asks of whatever does its job, in place of a price item. Empty fields ask nothing.
struct Needs
{
    Quantity vcpu; ///< of one unit: a node, an instance
    Quantity memory; ///< GiB, of one unit
    Quantity storage; ///< GB, of one unit
    Quantity iops;
    QString engine; ///< "PostgreSQL"
    QString architecture; ///< "arm64"
    int zones = 0; ///< zones it must survive in: 1 single, 2 and more multi-zone; 0: not stated

    static constexpr auto fields()
    {
        return Fields(field("vcpu", &Needs::vcpu), field("memory", &Needs::memory),
                      field("storage", &Needs::storage), field("iops", &Needs::iops),
                      field("engine", &Needs::engine), field("architecture", &Needs::architecture),
                      field("zones", &Needs::zones));
    }
    [[nodiscard]] bool isNone() const { return *this == Needs(); }
    bool operator==(const Needs &) const = default;
};

/// What a component is in a phase. A phase without one continues the phase before.
struct Sizing
{
    Id<Sizing> id;
    Id<Component> component;
    Id<Phase> phase; ///< none: from the start, in every phase
    bool present = true; ///< false: from this phase on the component is gone
    QString specification; ///< short text: "m5.large, 3 zones"
    QuantityInput quantity; ///< the head count: nodes, GB, seats
    QString unit; ///< what the quantity counts: "node", "GB"
    StatedAmount stated; ///< what a document or a person says it costs a month
    QString unpricedReason; ///< why there is no price, where there is none
    Needs needs; ///< what the price item was looked up for
    bool chosenByHand = false; ///< the price item is a person's choice; looking it up again leaves it alone
    SourceRef source;

    static constexpr const char *tableName = "sizing";
    static constexpr auto fields()
    {
        return Fields(field("id", &Sizing::id), field("component", &Sizing::component),
                      field("phase", &Sizing::phase), field("present", &Sizing::present),
                      field("specification", &Sizing::specification), field("quantity", &Sizing::quantity),
                      field("unit", &Sizing::unit), field("stated", &Sizing::stated),
                      field("unpriced_reason", &Sizing::unpricedReason), field("needs", &Sizing::needs),
                      field("chosen_by_hand", &Sizing::chosenByHand), field("source", &Sizing::source));
    }
    bool operator==(const Sizing &) const = default;
};

/// One priced part of a sizing: a cluster is nodes (each) and a control plane (once).
struct Charge
{
    enum class Counts {
        Each, ///< `amount` for every unit of the sizing's quantity
        Once ///< `amount` in all
    };

    Id<Charge> id;
    Id<Sizing> sizing;
    Id<Rate> rate; ///< none: no sourced price exists, the part counts as unknown
    QString name; ///< "Nodes", "Control plane"; empty: the price item's name
    Counts counts = Counts::Each;
    QuantityInput amount = QuantityInput::of(1); ///< in the rate's unit
    std::optional<Quantity> hours; ///< hours a month that it runs; none: the plan's. For hourly rates
    Selection covers; ///< for rates on spend: the lines; empty: all counted lines of the same account

    static constexpr const char *tableName = "charge";
    static constexpr auto fields()
    {
        return Fields(field("id", &Charge::id), field("sizing", &Charge::sizing),
                      field("rate", &Charge::rate), field("name", &Charge::name),
                      field("counts", &Charge::counts), field("amount", &Charge::amount),
                      field("hours", &Charge::hours), field("covers", &Charge::covers));
    }
    bool operator==(const Charge &) const = default;
};

template <>
struct EnumText<Charge::Counts>
{
    using Counts = Charge::Counts;
    static constexpr std::array names {
        EnumName<Counts> {Counts::Each, "each"},
        EnumName<Counts> {Counts::Once, "once"},
    };
};

/// Another price item that could do a component's job: priced and shown beside it, never added. Several that
/// make one together (a database priced by processor and by memory) are one candidate in several rows.
struct Candidate
{
    Id<Candidate> id;
    Id<Component> component;
    Id<Candidate>
        partOf; ///< the first row of the candidate this one is a further part of; none: it is the first
    Id<Rate> rate;
    QuantityInput amount = QuantityInput::of(1); ///< in the rate's unit, in all
    QString note;

    static constexpr const char *tableName = "candidate";
    static constexpr auto fields()
    {
        return Fields(field("id", &Candidate::id), field("component", &Candidate::component),
                      field("part_of", &Candidate::partOf), field("rate", &Candidate::rate),
                      field("amount", &Candidate::amount), field("note", &Candidate::note));
    }
    bool operator==(const Candidate &) const = default;
};

} // namespace stratoplan
