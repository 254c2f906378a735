// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/terms.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct TermText
{
    Q_DECLARE_TR_FUNCTIONS(Term)
};

/// Whether everybody gets a price who asks for no term.
bool isOpenToAll(const QString &term)
{
    return term.isEmpty() || term == "on-demand"_L1 || term == "flat"_L1;
}

/// What a term is by: terms of one kind do for each other.
QString kindOf(const QString &term)
{
    if (isOpenToAll(term) || term == "flat-yearly"_L1 || term == "sustained-use"_L1)
        return u"on-demand"_s;
    const int months = monthsOfTerm(term);
    return months > 0 && !term.startsWith("dev-test"_L1) ? QString::number(months) : term;
}

/// A term within a sentence: "on demand", "reserved for 3 years".
QString termWords(const QString &term)
{
    if (kindOf(term) == "on-demand"_L1)
        return TermText::tr("on demand");
    const int years = monthsOfTerm(term) / 12;
    if (years > 0 && term.contains("reserved"_L1))
        return TermText::tr("reserved for %n year(s)", nullptr, years);
    if (years > 0 && term.contains("savings-plan"_L1))
        return TermText::tr("a savings plan of %n year(s)", nullptr, years);
    if (years > 0 && term.contains("committed"_L1))
        return TermText::tr("committed for %n year(s)", nullptr, years);
    return QString(term).replace(u'-', u' ');
}

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
    qsizetype flat = -1;
    for (qsizetype i = 0; i < rates.size(); ++i) {
        const QString &each = rates.at(i).term;
        if (each == term)
            return i;
        const int own = monthsOfTerm(each);
        if (months > 0 && own == months && (best < 0 || likeness(each, term) > likeness(rates.at(best).term, term)))
            best = i;
        if (onDemand < 0 && each == "on-demand"_L1)
            onDemand = i;
        if (flat < 0 && isOpenToAll(each))
            flat = i;
    }
    if (best >= 0)
        return best;
    return onDemand >= 0 ? onDemand : flat;
}

std::optional<FitPart> termDifference(const QString &wanted, const QString &given)
{
    if (kindOf(wanted) == kindOf(given))
        return std::nullopt;
    return FitPart {FitKind::Missing,
                    TermText::tr("%1 instead of %2", "terms of prices").arg(termWords(given), termWords(wanted))};
}

void addDifference(const FitPart &part, Fit &fit)
{
    fit.parts.removeIf([](const FitPart &each) { return each.kind == FitKind::Exact; });
    if (!fit.parts.contains(part))
        fit.parts.append(part);
}

} // namespace stratoplan
