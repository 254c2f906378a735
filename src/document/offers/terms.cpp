// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/terms.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// How alike two commitments of one length are; the larger the better.
int likeness(const QString &term, const QString &wanted)
{
    int score = 0;
    for (const QLatin1StringView paid : {"no-upfront"_L1, "partial-upfront"_L1, "all-upfront"_L1})
        score += term.contains(paid) && wanted.contains(paid) ? 1 : 0;
    for (const QLatin1StringView kind : {"reserved"_L1, "savings-plan"_L1, "committed"_L1})
        score += term.contains(kind) && wanted.contains(kind) ? 2 : 0;
    return score;
}

} // namespace

int monthsOfTerm(const QString &term)
{
    if (term.contains("-1y"_L1) || term == "flat-yearly"_L1)
        return 12;
    return term.contains("-3y"_L1) ? 36 : 0;
}

qsizetype rateForTerm(const QList<Rate> &rates, const QString &term)
{
    const int months = monthsOfTerm(term);
    qsizetype best = -1;
    qsizetype onDemand = -1;
    qsizetype uncommitted = -1;
    for (qsizetype i = 0; i < rates.size(); ++i) {
        const QString &each = rates.at(i).term;
        if (each == term)
            return i;
        const int own = monthsOfTerm(each);
        if (months > 0 && own == months && (best < 0 || likeness(each, term) > likeness(rates.at(best).term, term)))
            best = i;
        if (onDemand < 0 && each == "on-demand"_L1)
            onDemand = i;
        if (uncommitted < 0 && own == 0 && each != "spot"_L1)
            uncommitted = i;
    }
    if (best >= 0)
        return best;
    return onDemand >= 0 ? onDemand : uncommitted;
}

} // namespace stratoplan
