// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/commitmenttext.h"

#include "core/text/format.h"
#include "core/text/pricetext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Commitment)
};

/// The purchases of a plan in words: "3 from Jan 2026, 2 from Jul 2026".
QString stepsText(const CommitmentPlan &steps)
{
    QStringList parts;
    for (const CommitmentPurchase &purchase : steps.purchases)
        parts.append(Words::tr("%1 in month %2", "units, month").arg(purchase.units).arg(purchase.month + 1));
    constexpr qsizetype most = 4;
    if (parts.size() > most) {
        const auto more = static_cast<int>(parts.size() - most);
        parts = parts.first(most);
        parts.append(Words::tr("%n more", "purchases", more));
    }
    return parts.join(u", "_s);
}

} // namespace

QString offerText(const CommitmentAnswer &answer, const CoverageChoice &choice)
{
    const CommitmentOffer &offer = answer.offerOf(choice);
    const QString term = termText(offer.name);
    if (answer.family.question.demand.size() <= offer.termMonths)
        return term;
    return choice.renewal == Renewal::Renewed ? Words::tr("%1, renewed", "term").arg(term)
                                              : Words::tr("%1, once", "term").arg(term);
}

QString coverageText(const CoverageChoice &choice)
{
    const Format format;
    const QList<CoveragePoint> &points = choice.curve.points;
    const int most = points.isEmpty() ? 0 : points.last().units;
    return Words::tr("%1, %2 of %3", "share, units, units")
        .arg(format.percent(choice.curve.best.level), format.locale().toString(choice.units()),
             format.locale().toString(most));
}

QStringList coverageSentences(const CommitmentAnswer &answer, const ShrinkRisk &risk)
{
    const Format format;
    const CoverageChoice *best = answer.best();
    if (!best)
        return {Words::tr("No commitment saves anything for this family.")};
    QStringList sentences;
    sentences.append(Words::tr("Expected over the plan: %1 in place of %2.")
                         .arg(format.money(best->curve.best.cost), format.money(answer.without)));
    if (!risk.by.isZero()) {
        sentences.append(Words::tr("Demand as planned: %1.", "difference")
                             .arg(format.moneyDifference(-answer.savingAsPlanned)));
        sentences.append(Words::tr("Demand %1 lower: %2.", "share, difference")
                             .arg(format.percent(risk.by), format.moneyDifference(-answer.savingIfShrunk)));
    }
    const Money more = answer.steps.saving() - answer.saving;
    if (more.micros() > 0)
        sentences.append(Words::tr("Bought in steps (%1) it saves %2 more.")
                             .arg(stepsText(answer.steps), format.money(more)));
    return sentences;
}

} // namespace stratoplan
