// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/component.h"

namespace stratoplan {

/// A percentage that holds from a phase on.
struct PhasePercent
{
    Id<Phase> phase; ///< none: from the start
    Range<Percent> percent;
    Spread spread = Spread::Triangular; ///< for a percentage that is a range

    static constexpr auto fields()
    {
        return Fields(field("phase", &PhasePercent::phase), field("percent", &PhasePercent::percent),
                      field("spread", &PhasePercent::spread));
    }
    bool operator==(const PhasePercent &) const = default;
};

/// A percentage of chosen lines: put on top as a line of its own, or the part of them that counts.
struct Adjustment
{
    enum class Mode { Add, Share };

    Id<Adjustment> id;
    Id<Option> option; ///< none: every option
    QString name;
    Mode mode = Mode::Add;
    Selection selection;
    QList<PhasePercent> steps;
    SourceRef source;

    static constexpr const char *tableName = "adjustment";
    static constexpr auto fields()
    {
        return Fields(field("id", &Adjustment::id), field("option", &Adjustment::option),
                      field("name", &Adjustment::name), field("mode", &Adjustment::mode),
                      field("selection", &Adjustment::selection), field("steps", &Adjustment::steps),
                      field("source", &Adjustment::source));
    }
    bool operator==(const Adjustment &) const = default;
};

template <>
struct EnumText<Adjustment::Mode>
{
    using Mode = Adjustment::Mode;
    static constexpr std::array names {
        EnumName<Mode> {Mode::Add, "add"},
        EnumName<Mode> {Mode::Share, "share"},
    };
};

/// A threshold of a budget: a percentage of it, or an amount.
struct BudgetThreshold
{
    Percent percent; ///< 0: `amount` counts
    Money amount;
    bool critical = false; ///< otherwise a warning

    static constexpr auto fields()
    {
        return Fields(field("percent", &BudgetThreshold::percent), field("amount", &BudgetThreshold::amount),
                      field("critical", &BudgetThreshold::critical));
    }
    bool operator==(const BudgetThreshold &) const = default;
};

/// An amount a month for whatever its non-empty fields name; all empty: the plan.
struct Budget
{
    Id<Budget> id;
    QString name;
    Id<Option> option;
    Id<Phase> phase;
    Id<Environment> environment;
    Id<Group> group;
    KeyValue tag;
    Range<Money> amount; ///< a stated range keeps its low end; the high end is the limit
    QList<BudgetThreshold> thresholds;
    SourceRef source;

    static constexpr const char *tableName = "budget";
    static constexpr auto fields()
    {
        return Fields(field("id", &Budget::id), field("name", &Budget::name),
                      field("option", &Budget::option), field("phase", &Budget::phase),
                      field("environment", &Budget::environment), field("component_group", &Budget::group),
                      field("tag", &Budget::tag), field("amount", &Budget::amount),
                      field("thresholds", &Budget::thresholds), field("source", &Budget::source));
    }
    bool operator==(const Budget &) const = default;
};

/// A figure that a document or a person claims. Never part of a total: the audit compares it with what the
/// plan gives. Empty scope fields mean "all".
struct Statement
{
    enum class Kind {
        Total, ///< a month's cost of its scope
        Annual, ///< twelve months of its scope
        PerUser, ///< a month's cost of its scope for each user
        Percentage, ///< `percent` of the scope's other lines is what `component` costs
        Growth ///< a month's cost of its scope in `month`
    };

    Id<Statement> id;
    Kind kind = Kind::Total;
    QString text; ///< what it says it is: "Production total"
    Id<Option> option;
    Id<Phase> phase;
    Id<Environment> environment;
    Id<Group> group;
    Id<Component> component;
    Month month; ///< for Growth
    Range<Money> amount; ///< a stated range is checked as a range
    Percent percent; ///< for Percentage
    Money step; ///< value of its last written digit; of its last non-zero digit where it is approximate
    bool approximate = false; ///< marked "~", "about"
    SourceRef source;

    static constexpr const char *tableName = "statement";
    static constexpr auto fields()
    {
        return Fields(field("id", &Statement::id), field("kind", &Statement::kind),
                      field("text", &Statement::text), field("option", &Statement::option),
                      field("phase", &Statement::phase), field("environment", &Statement::environment),
                      field("component_group", &Statement::group), field("component", &Statement::component),
                      field("month", &Statement::month), field("amount", &Statement::amount),
                      field("percent", &Statement::percent), field("step", &Statement::step),
                      field("approximate", &Statement::approximate), field("source", &Statement::source));
    }
    bool operator==(const Statement &) const = default;
};

template <>
struct EnumText<Statement::Kind>
{
    using Kind = Statement::Kind;
    static constexpr std::array names {
        EnumName<Kind> {Kind::Total, "total"},      EnumName<Kind> {Kind::Annual, "annual"},
        EnumName<Kind> {Kind::PerUser, "per-user"}, EnumName<Kind> {Kind::Percentage, "percentage"},
        EnumName<Kind> {Kind::Growth, "growth"},
    };
};

} // namespace stratoplan
