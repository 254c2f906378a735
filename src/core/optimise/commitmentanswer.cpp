// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/commitmentanswer.h"

#include <algorithm>

namespace stratoplan {

namespace {

/// Outcomes of a month in their order; a course that is certain has one.
Quantity expectedUnits(const DemandCourse &demand, qsizetype month)
{
    return month >= 0 && month < demand.size() ? Uncovered(demand.at(month)).expected() : Quantity();
}

Money part(const Money &amount, qsizetype of)
{
    const Int128 micros = of > 0 ? decimal::divideHalfEven(amount.micros(), of) : Int128(0);
    return Money::fromMicros(static_cast<qint64>(micros), amount.currency());
}

/// The best of every offer, bought once or renewed, whichever is cheaper.
Result<QList<CoverageChoice>> choicesOf(const CommitmentQuestion &question)
{
    const auto once = coverageCurves(question, Renewal::Once);
    if (!once)
        return once.error();
    const auto renewed = coverageCurves(question, Renewal::Renewed);
    if (!renewed)
        return renewed.error();
    QList<CoverageChoice> choices;
    for (qsizetype offer = 0; offer < once->size(); ++offer) {
        const bool isRenewed = renewed->at(offer).best.cost < once->at(offer).best.cost;
        choices.append(
            {isRenewed ? Renewal::Renewed : Renewal::Once, isRenewed ? renewed->at(offer) : once->at(offer)});
    }
    std::stable_sort(choices.begin(), choices.end(), [](const CoverageChoice &a, const CoverageChoice &b) {
        return a.curve.best.cost < b.curve.best.cost;
    });
    return choices;
}

/// What purchases save where demand is as in @p demand; zero where that cannot be said.
Money savingFor(CommitmentQuestion question, const DemandCourse &demand,
                const QList<CommitmentPurchase> &purchases)
{
    question.demand = demand;
    const auto outcome = commitmentOutcome(question, purchases);
    return outcome ? outcome->saving() : Money();
}

} // namespace

QList<CommitmentPurchase> purchasesOf(const CommitmentAnswer &answer, const CoverageChoice &choice)
{
    QList<CommitmentPurchase> purchases;
    if (choice.units() == 0)
        return purchases;
    const int months = static_cast<int>(answer.family.question.demand.size());
    const int term = answer.offerOf(choice).termMonths;
    for (int month = 0; month < months; month += term) {
        purchases.append({month, choice.curve.offer, choice.units()});
        if (choice.renewal == Renewal::Once)
            break;
    }
    return purchases;
}

CommitmentAnswer answerOf(const CommitmentFamily &family, const ShrinkRisk &risk, const SolveLimits &limits)
{
    CommitmentAnswer answer;
    answer.family = family;
    answer.problem = family.problem;
    if (!answer.problem.isEmpty())
        return answer;
    const DemandCourse &planned = family.question.demand;
    CommitmentQuestion question = family.question;
    question.demand = withRisk(planned, risk);
    const auto choices = choicesOf(question);
    const auto steps = bestCommitments(question, limits);
    if (!choices || !steps) {
        answer.problem = (choices ? steps.error() : choices.error()).message;
        return answer;
    }
    answer.choices = *choices;
    answer.steps = *steps;
    answer.without = steps->without;
    answer.withoutMonthly = part(answer.without, planned.size());
    answer.first = expectedUnits(planned, 0);
    answer.last = expectedUnits(planned, planned.size() - 1);
    const CoverageChoice *best = answer.best();
    if (!best)
        return answer;
    const QList<CommitmentPurchase> purchases = purchasesOf(answer, *best);
    answer.saving = answer.without - best->curve.best.cost;
    answer.savingMonthly = part(answer.saving, planned.size());
    answer.savingAsPlanned = savingFor(family.question, planned, purchases);
    answer.savingIfShrunk = savingFor(family.question, lowered(planned, risk.by), purchases);
    return answer;
}

std::optional<QList<CommitmentAnswer>> commitmentAnswers(const Plan &plan, OptionId option,
                                                         const ShrinkRisk &risk, const SolveLimits &limits)
{
    QList<CommitmentAnswer> answers;
    for (const CommitmentFamily &family : commitmentFamilies(plan, option)) {
        if (limits.cancelled && limits.cancelled())
            return std::nullopt;
        answers.append(answerOf(family, risk, limits));
    }
    if (limits.cancelled && limits.cancelled())
        return std::nullopt;
    std::stable_sort(answers.begin(), answers.end(),
                     [](const CommitmentAnswer &a, const CommitmentAnswer &b) {
                         return a.saving.micros() > b.saving.micros();
                     });
    return answers;
}

} // namespace stratoplan
