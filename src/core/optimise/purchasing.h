// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimise/commitment.h"

namespace stratoplan {

/// A commitment question made ready for asking what purchases cost: exact, month by month, each month's
/// expected cost rounded once to a millionth, half to even.
class Purchasing
{
public:
    static constexpr int mostUnits = 1'000'000;
    static constexpr int longestTerm = 600;

    /// Checks the question. Fails with Error::Invalid and a sentence.
    [[nodiscard]] static Result<Purchasing> of(const CommitmentQuestion &question);

    [[nodiscard]] const CommitmentQuestion &question() const { return m_question; }
    [[nodiscard]] int months() const { return static_cast<int>(m_uncovered.size()); }
    [[nodiscard]] const Uncovered &demand(int month) const
    {
        return m_uncovered.at(static_cast<size_t>(month));
    }
    /// Price of a unit on demand in a month.
    [[nodiscard]] Money onDemand(int month) const;
    /// Months from @p month on in which a purchase counts, at most to the horizon's end.
    [[nodiscard]] int monthsInside(const CommitmentOffer &offer, int month) const;
    /// What a unit bought in @p bought costs in @p month of the horizon.
    [[nodiscard]] Money unitCost(const CommitmentOffer &offer, int bought, int month) const;
    /// What a unit bought in @p bought costs after the horizon; zero for Beyond::Inside.
    [[nodiscard]] Money unitAfter(const CommitmentOffer &offer, int bought) const;
    /// What a unit bought in @p bought costs in all.
    [[nodiscard]] Money unitInAll(const CommitmentOffer &offer, int bought) const;
    /// Expected cost on demand beyond @p committed units. Never fails for a checked question.
    [[nodiscard]] Money expectedOnDemand(int month, int committed) const;
    /// What purchases come to; nothing where a sum does not fit.
    [[nodiscard]] std::optional<CommitmentPlan> outcome(const QList<CommitmentPurchase> &purchases) const;

private:
    explicit Purchasing(const CommitmentQuestion &question);
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool fits() const;
    [[nodiscard]] QString offerProblem(const CommitmentOffer &offer) const;
    [[nodiscard]] bool isUsable(const QList<Money> &amounts) const;

    CommitmentQuestion m_question;
    std::vector<Uncovered> m_uncovered;
    Currency m_currency;
};

/// The amount that holds in a month; zero for an empty list.
[[nodiscard]] Money amountIn(const QList<Money> &amounts, int month);

} // namespace stratoplan
