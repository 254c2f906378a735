// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/plan/category.h"
#include "core/plan/parts.h"

#include <QDate>

#include <optional>

namespace stratoplan {

struct Component;

/// A dated set of price items that the plan's frozen prices came from, or one of the plan's own.
struct PlanCatalog
{
    enum class Kind { Bundled, Imported, Own };

    Id<PlanCatalog> id;
    QString key; ///< "aws"; unique in the plan
    QString name;
    Kind kind = Kind::Own;
    QDate date;
    SourceRef source;

    static constexpr const char *tableName = "catalog";
    static constexpr auto fields()
    {
        return Fields(field("id", &PlanCatalog::id), field("key", &PlanCatalog::key),
                      field("name", &PlanCatalog::name), field("kind", &PlanCatalog::kind),
                      field("date", &PlanCatalog::date), field("source", &PlanCatalog::source));
    }
    bool operator==(const PlanCatalog &) const = default;
};

template <>
struct EnumText<PlanCatalog::Kind>
{
    using Kind = PlanCatalog::Kind;
    static constexpr std::array names {
        EnumName<Kind> {Kind::Bundled, "bundled"},
        EnumName<Kind> {Kind::Imported, "imported"},
        EnumName<Kind> {Kind::Own, "own"},
    };
};

/// One purchasable thing: provider, service, SKU, region, specifications. Its rates are rows of their own.
struct PriceItem
{
    Id<PriceItem> id;
    Id<PlanCatalog> catalog;
    QString key; ///< the item's id in its catalog: "aws/ec2/m5.large/us-east-1"
    QString provider;
    QString service;
    QString sku;
    QString name;
    QString role;
    Category category = Category::Other;
    QString region; ///< as the provider spells it; "global" where it has none
    QList<KeyValue> specifications;

    static constexpr const char *tableName = "price_item";
    static constexpr auto fields()
    {
        return Fields(field("id", &PriceItem::id), field("catalog", &PriceItem::catalog),
                      field("key", &PriceItem::key), field("provider", &PriceItem::provider),
                      field("service", &PriceItem::service), field("sku", &PriceItem::sku),
                      field("name", &PriceItem::name), field("role", &PriceItem::role),
                      field("category", &PriceItem::category), field("region", &PriceItem::region),
                      field("specifications", &PriceItem::specifications));
    }
    bool operator==(const PriceItem &) const = default;
};

/// The price of usage from a bound on. Bounds are in the rate's unit; the first tier begins at 0.
struct Tier
{
    Quantity from;
    UnitPrice price; ///< for `Rate::per` units

    static constexpr auto fields()
    {
        return Fields(field("from", &Tier::from), field("price", &Tier::price));
    }
    bool operator==(const Tier &) const = default;
};

/// How a price item is charged.
struct Rate
{
    enum class Time {
        Hour, ///< for every hour that a unit runs
        Month, ///< for every unit, each month: GB stored, seats, flat plans
        Use, ///< for every unit used in the month: requests, GB moved
        Spend ///< for every unit of money that other lines cost in the month; prices are fractions: 0.10 is
              ///< 10 %
    };
    enum class Tiering {
        Graduated, ///< each tier's price for the usage within it
        Volume ///< the reached tier's price for all usage
    };
    enum class Free { None, Always, First12Months };
    enum class Scope {
        Account, ///< tiers and allowance hold for the account's whole usage
        Unit ///< tiers hold for each unit by itself: sustained use
    };

    Id<Rate> id;
    Id<PriceItem> item;
    QString term; ///< "on-demand", "spot", "reserved-1y-no-upfront", "flat"
    int termMonths = 0; ///< months one is committed for; 0: none
    QString unit; ///< what is counted, singular: "instance", "GB", "request"
    Time time = Time::Hour;
    Quantity per = Quantity::fromWhole(1); ///< units the price is for: 1000000 for "per million requests"
    Tiering tiering = Tiering::Graduated;
    QList<Tier> tiers; ///< ascending; at least one; bounds count charged usage, after the allowance
    Scope tierScope = Scope::Account;
    QString pool; ///< rates with the same one share tiers and allowance in an account; empty: each by itself
    Money upfront; ///< paid once per unit and term
    Money minimum; ///< what an account pays at least in a month that uses it; zero: nothing
    Currency currency = Currency::of("USD");
    Free free = Free::None; ///< the allowance's kind
    Quantity allowance; ///< free units a month, shared by the account
    QDate effective; ///< null: undated
    QString sourceTitle;
    QString sourceUrl;
    QString note;

    static constexpr const char *tableName = "rate";
    static constexpr auto fields()
    {
        return Fields(field("id", &Rate::id), field("item", &Rate::item), field("term", &Rate::term),
                      field("term_months", &Rate::termMonths), field("unit", &Rate::unit),
                      field("time", &Rate::time), field("per", &Rate::per), field("tiering", &Rate::tiering),
                      field("tiers", &Rate::tiers), field("tier_scope", &Rate::tierScope),
                      field("pool", &Rate::pool), field("upfront", &Rate::upfront),
                      field("minimum", &Rate::minimum), field("currency", &Rate::currency),
                      field("free", &Rate::free), field("allowance", &Rate::allowance),
                      field("effective", &Rate::effective), field("source_title", &Rate::sourceTitle),
                      field("source_url", &Rate::sourceUrl), field("note", &Rate::note));
    }
    bool operator==(const Rate &) const = default;
};

template <>
struct EnumText<Rate::Time>
{
    using Time = Rate::Time;
    static constexpr std::array names {
        EnumName<Time> {Time::Hour, "hour"},
        EnumName<Time> {Time::Month, "month"},
        EnumName<Time> {Time::Use, "use"},
        EnumName<Time> {Time::Spend, "spend"},
    };
};

template <>
struct EnumText<Rate::Scope>
{
    using Scope = Rate::Scope;
    static constexpr std::array names {
        EnumName<Scope> {Scope::Account, "account"},
        EnumName<Scope> {Scope::Unit, "unit"},
    };
};

template <>
struct EnumText<Rate::Tiering>
{
    using Tiering = Rate::Tiering;
    static constexpr std::array names {
        EnumName<Tiering> {Tiering::Graduated, "graduated"},
        EnumName<Tiering> {Tiering::Volume, "volume"},
    };
};

template <>
struct EnumText<Rate::Free>
{
    using Free = Rate::Free;
    static constexpr std::array names {
        EnumName<Free> {Free::None, "none"},
        EnumName<Free> {Free::Always, "always"},
        EnumName<Free> {Free::First12Months, "first-12-months"},
    };
};

/// A negotiated discount. Several stack in row order, each on what the ones before leave.
struct PriceBookEntry
{
    Id<PriceBookEntry> id;
    QString provider; ///< empty: any
    QString service; ///< empty: any
    QString sku; ///< empty: any
    QString term; ///< "on-demand"; empty: any
    Percent discount;
    QDate from; ///< first day; counts from the first of that month; null: always
    QDate until; ///< last day; counts to the last month it covers whole; null: for ever
    QString note; ///< the contract it comes from

    static constexpr const char *tableName = "price_book_entry";
    static constexpr auto fields()
    {
        return Fields(field("id", &PriceBookEntry::id), field("provider", &PriceBookEntry::provider),
                      field("service", &PriceBookEntry::service), field("sku", &PriceBookEntry::sku),
                      field("term", &PriceBookEntry::term), field("discount", &PriceBookEntry::discount),
                      field("from", &PriceBookEntry::from), field("until", &PriceBookEntry::until),
                      field("note", &PriceBookEntry::note));
    }
    bool operator==(const PriceBookEntry &) const = default;
};

/// A single price set by hand in place of a rate's tiers: by whom, when and why. Of several for one rate the
/// one that begins last counts.
struct PriceOverride
{
    Id<PriceOverride> id;
    Id<Rate> rate;
    UnitPrice price;
    QDate from; ///< first day; counts from the first of that month; null: always
    QString author;
    QDate date;
    QString reason;

    static constexpr const char *tableName = "price_override";
    static constexpr auto fields()
    {
        return Fields(field("id", &PriceOverride::id), field("rate", &PriceOverride::rate),
                      field("price", &PriceOverride::price), field("from", &PriceOverride::from),
                      field("author", &PriceOverride::author), field("date", &PriceOverride::date),
                      field("reason", &PriceOverride::reason));
    }
    bool operator==(const PriceOverride &) const = default;
};

/// How sure a price is: the percentages by which it may differ from what the rate says, -10 … 30.
struct PriceRange
{
    Id<PriceRange> id;
    Id<Rate> rate;
    Range<Percent> percent; ///< likely is mostly 0
    Spread spread = Spread::Triangular;
    QString reason;

    static constexpr const char *tableName = "price_range";
    static constexpr auto fields()
    {
        return Fields(field("id", &PriceRange::id), field("rate", &PriceRange::rate),
                      field("percent", &PriceRange::percent), field("spread", &PriceRange::spread),
                      field("reason", &PriceRange::reason));
    }
    bool operator==(const PriceRange &) const = default;
};

/// When a commitment begins and how often it is renewed. Charges at its rate pay `otherwise` before it begins
/// and after it has lapsed; units paid for upfront keep their rate to the end of their own term. A rate
/// without one counts for as long as it is used.
struct Commitment
{
    Id<Commitment> id;
    Id<Rate> rate; ///< the committed one; its `termMonths` is the term
    Id<Rate> otherwise; ///< mostly the same item on demand; none: unpriced outside the commitment
    std::optional<Month> start; ///< none: the plan's first month
    int terms = 0; ///< how many in a row; 0: renewed for ever

    static constexpr const char *tableName = "commitment";
    static constexpr auto fields()
    {
        return Fields(field("id", &Commitment::id), field("rate", &Commitment::rate),
                      field("otherwise", &Commitment::otherwise), field("start", &Commitment::start),
                      field("terms", &Commitment::terms));
    }
    bool operator==(const Commitment &) const = default;
};

/// A dated exchange rate: one unit of `from` is worth `rate` units of `to`.
struct CurrencyRate
{
    Id<CurrencyRate> id;
    Currency from;
    Currency to;
    ExchangeRate rate;
    QDate date;
    QString source;

    static constexpr const char *tableName = "exchange_rate";
    static constexpr auto fields()
    {
        return Fields(field("id", &CurrencyRate::id), field("from", &CurrencyRate::from),
                      field("to", &CurrencyRate::to), field("rate", &CurrencyRate::rate),
                      field("date", &CurrencyRate::date), field("source", &CurrencyRate::source));
    }
    bool operator==(const CurrencyRate &) const = default;
};

} // namespace stratoplan
