// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/plan/parts.h"

#include <QStringList>

#include <optional>

namespace stratoplan {

/// Which price counts: the amount written down, or rate times quantity. A component that has only one of
/// them uses that one and is marked.
enum class Basis { Stated, Catalog };

template <>
struct EnumText<Basis>
{
    static constexpr std::array names {
        EnumName<Basis> {Basis::Stated, "stated"},
        EnumName<Basis> {Basis::Catalog, "catalog"},
    };
};

/// When a payment made once for a whole term counts.
enum class UpfrontView {
    Spread, ///< an equal part in every month of the term
    Cash ///< all of it in the month in which it is paid
};

template <>
struct EnumText<UpfrontView>
{
    static constexpr std::array names {
        EnumName<UpfrontView> {UpfrontView::Spread, "spread"},
        EnumName<UpfrontView> {UpfrontView::Cash, "cash"},
    };
};

/// What holds for the whole plan; a plan has exactly one row of it.
struct PlanInfo
{
    Id<PlanInfo> id {1};
    QString name;
    QString description;
    QString author;
    Currency currency = Currency::of("USD");
    Month start {2026, 1}; ///< first month of the horizon
    int horizon = 12; ///< months, 1 … 600
    Quantity hoursPerMonth = Quantity::fromWhole(730);
    Basis basis = Basis::Catalog; ///< the basis views start with
    UpfrontView upfront = UpfrontView::Spread; ///< how every figure counts upfront payments
    int priceAge = 12; ///< months after which a price is a finding; 0: never
    QString usersDriver; ///< key of the driver that counts users, for cost per user
    QString requestsDriver; ///< key of the driver that counts requests, for cost per request
    Money userPrice; ///< what a paying user pays a month; zero: no revenue is reckoned with
    Percent conversion = Percent::fromWhole(100); ///< of the users that pay
    Percent discountRate; ///< a year, for present values; zero: money keeps its value
    int seed = 1; ///< of the simulation: the same seed draws the same numbers
    int runs = 2000; ///< of the simulation

    static constexpr const char *tableName = "plan";
    static constexpr auto fields()
    {
        return Fields(
            field("id", &PlanInfo::id), field("name", &PlanInfo::name),
            field("description", &PlanInfo::description), field("author", &PlanInfo::author),
            field("currency", &PlanInfo::currency), field("start", &PlanInfo::start),
            field("horizon", &PlanInfo::horizon), field("hours_per_month", &PlanInfo::hoursPerMonth),
            field("basis", &PlanInfo::basis), field("upfront_view", &PlanInfo::upfront),
            field("price_age", &PlanInfo::priceAge), field("users_driver", &PlanInfo::usersDriver),
            field("requests_driver", &PlanInfo::requestsDriver), field("user_price", &PlanInfo::userPrice),
            field("conversion", &PlanInfo::conversion), field("discount_rate", &PlanInfo::discountRate),
            field("seed", &PlanInfo::seed), field("runs", &PlanInfo::runs));
    }
    bool operator==(const PlanInfo &) const = default;
};

/// One alternative architecture: "AWS", "GCP", "Simple".
struct Option
{
    Id<Option> id;
    QString name;
    QString provider; ///< default provider key: "aws", "gcp", "azure", or empty
    QString region; ///< default region, as the provider spells it
    bool reference = false; ///< only records what a document states; not compared unless asked for
    QString description;
    QStringList notesFor;
    QStringList notesAgainst;

    static constexpr const char *tableName = "option";
    static constexpr auto fields()
    {
        return Fields(field("id", &Option::id), field("name", &Option::name),
                      field("provider", &Option::provider), field("region", &Option::region),
                      field("reference", &Option::reference), field("description", &Option::description),
                      field("notes_for", &Option::notesFor), field("notes_against", &Option::notesAgainst));
    }
    bool operator==(const Option &) const = default;
};

/// A billing scope within an option: tiers, allowances and commitments pool within it. Components without
/// one pool by the provider of their price item.
struct Account
{
    Id<Account> id;
    Id<Option> option;
    QString provider;
    QString name;
    std::optional<Month> opened; ///< first-year allowances count from here; none: the plan's start

    static constexpr const char *tableName = "account";
    static constexpr auto fields()
    {
        return Fields(field("id", &Account::id), field("option", &Account::option),
                      field("provider", &Account::provider), field("name", &Account::name),
                      field("opened", &Account::opened));
    }
    bool operator==(const Account &) const = default;
};

} // namespace stratoplan
