// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimise/commitmentfamilies.h"
#include "core/optimise/coveragecurve.h"
#include "core/optimise/shrinking.h"

namespace stratoplan {

/// So many units under one offer from the first month on.
struct CoverageChoice
{
    Renewal renewal = Renewal::Once; ///< the cheaper of both
    CoverageCurve curve; ///< cost by level, with the best

    [[nodiscard]] int units() const { return curve.best.units; }
    bool operator==(const CoverageChoice &) const = default;
};

/// The commitment question of one family, answered: which coverage costs least over the horizon, given how
/// demand grows and that it may shrink.
struct CommitmentAnswer
{
    CommitmentFamily family; ///< its question without the risk
    QString problem; ///< why there is no answer, in a sentence; empty: there is one
    QList<CoverageChoice> choices; ///< one for each offer, the cheapest first
    Money without; ///< expected over the horizon with everything on demand
    Money withoutMonthly; ///< the same, a month on average
    Money saving; ///< expected over the horizon with the cheapest choice; zero where nothing saves
    Money savingMonthly;
    Money savingAsPlanned; ///< of the same choice where demand does not shrink
    Money savingIfShrunk; ///< of the same choice where it does; may be negative
    CommitmentPlan steps; ///< bought month by month as needed, the least there is
    Quantity first; ///< units that run in the first month, as planned
    Quantity last; ///< and in the last one

    /// The cheapest constant coverage; null where nothing saves anything.
    [[nodiscard]] const CoverageChoice *best() const
    {
        return choices.isEmpty() || choices.first().units() == 0 ? nullptr : &choices.first();
    }
    /// The offer of a choice.
    [[nodiscard]] const CommitmentOffer &offerOf(const CoverageChoice &choice) const
    {
        return family.question.offers.at(choice.curve.offer);
    }
    bool operator==(const CommitmentAnswer &) const = default;
};

/// What buying a choice means: its units in the first month, and again whenever a term ends where it is
/// renewed.
[[nodiscard]] QList<CommitmentPurchase> purchasesOf(const CommitmentAnswer &answer,
                                                    const CoverageChoice &choice);

/// Answers the question of one family.
[[nodiscard]] CommitmentAnswer answerOf(const CommitmentFamily &family, const ShrinkRisk &risk,
                                        const SolveLimits &limits = {});

/// The answers of all families of an option, the largest saving first; nothing when it was cancelled.
[[nodiscard]] std::optional<QList<CommitmentAnswer>>
commitmentAnswers(const Plan &plan, OptionId option, const ShrinkRisk &risk, const SolveLimits &limits = {});

} // namespace stratoplan
