// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/optimise/demand.h"
#include "core/optimise/linearprogram.h"

#include <optional>

namespace stratoplan {

struct Rate;

/// A way to commit: each unit bought is paid for through its whole term, used or not. A list of amounts holds
/// one for each month, its last one holds on; so one amount holds for all months.
struct CommitmentOffer
{
    QString name; ///< for people
    Id<Rate> rate; ///< where it stands in a plan; none: nowhere
    int termMonths = 12; ///< 1 … 600
    QList<Money> monthly; ///< for a unit in each month of its term, >= 0
    QList<Money> upfront = {}; ///< once for a unit, by the month it is bought in, >= 0; empty: nothing

    bool operator==(const CommitmentOffer &) const = default;
};

/// The commitment question for one family: units of one kind, each of which may run on demand or under a
/// commitment.
///
/// Purchases are decided at the start for the whole horizon, so demand counts by its distribution in each
/// month; whether one month's demand goes with another's does not matter to what is expected.
struct CommitmentQuestion
{
    enum class Beyond {
        Inside, ///< of a term that reaches beyond the horizon only the months inside count, with their part
                ///< of the upfront payment, as if the plan went on
        Whole ///< all of it counts: what is paid after the horizon is paid for nothing
    };

    DemandCourse demand;
    QList<Money> onDemand; ///< a unit for a month, >= 0; one for each month, the last one holds on
    QList<CommitmentOffer> offers;
    Beyond beyond = Beyond::Inside;

    bool operator==(const CommitmentQuestion &) const = default;
};

/// Units bought together.
struct CommitmentPurchase
{
    int month = 0; ///< from 0
    int offer = 0; ///< its number in the question
    int units = 0;

    bool operator==(const CommitmentPurchase &) const = default;
};

/// One month of the answer.
struct CommitmentMonth
{
    Quantity demand; ///< expected units
    int committed = 0; ///< units under a commitment
    Quantity covered; ///< expected units of demand that they serve
    Money onDemand; ///< expected, for what is not covered
    Money commitments; ///< certain, upfront payments spread over their term

    /// Share of the expected demand that runs under a commitment; nothing without demand.
    [[nodiscard]] std::optional<Percent> coverage() const;
    /// Share of the committed units that is expected to serve nobody; nothing without any.
    [[nodiscard]] std::optional<Percent> unused() const;
    bool operator==(const CommitmentMonth &) const = default;
};

/// What a set of purchases comes to.
struct CommitmentPlan
{
    QList<CommitmentPurchase> purchases; ///< by month, then by offer
    QList<CommitmentMonth> months;
    Money without; ///< expected cost of everything on demand
    Money cost; ///< expected cost with the purchases, `after` included
    Money after; ///< of that, paid after the horizon; zero for Beyond::Inside
    std::optional<Percent> coverage; ///< over all months
    std::optional<Percent> unused; ///< over all months

    [[nodiscard]] Money saving() const { return without - cost; }
    bool operator==(const CommitmentPlan &) const = default;
};

/// The purchases that cost least, in whole units: no other choice of offers, months and units is expected to
/// cost less. Where several cost the same, nothing is bought that does not save anything. Fails with a
/// sentence where amounts are negative, of several currencies or too large (a million units), and as
/// LinearProgram::minimise() does.
[[nodiscard]] Result<CommitmentPlan> bestCommitments(const CommitmentQuestion &question,
                                                     const SolveLimits &limits = {});

/// What any purchases come to. Fails as bestCommitments() does, and for a month, an offer or a number of
/// units that does not exist.
[[nodiscard]] Result<CommitmentPlan> commitmentOutcome(const CommitmentQuestion &question,
                                                       const QList<CommitmentPurchase> &purchases);

} // namespace stratoplan
