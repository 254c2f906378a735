// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing/interm.h"

#include "core/engine/pricing/commitments.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct InTermText
{
    Q_DECLARE_TR_FUNCTIONS(Driver)
};

constexpr auto prefix = "in_term_"_L1;

} // namespace

QString inTermName(RateId rate)
{
    return prefix + QString::number(rate.value());
}

std::optional<RateId> inTermRate(const QString &name)
{
    if (!name.startsWith(prefix))
        return std::nullopt;
    bool isNumber = false;
    const RateId rate(QStringView(name).mid(prefix.size()).toLongLong(&isNumber));
    return isNumber && inTermName(rate) == name ? std::optional(rate) : std::nullopt;
}

QStringList inTermNamesIn(const QString &formula)
{
    QStringList names;
    if (!formula.contains(prefix))
        return names;
    static const QRegularExpression words(u"\\bin_term_[0-9]+\\b"_s);
    for (auto match = words.globalMatch(formula); match.hasNext();) {
        const QString name = match.next().captured();
        if (inTermRate(name) && !names.contains(name))
            names.append(name);
    }
    return names;
}

Series inTerm(const Plan &plan, RateId rate, const Timeline &timeline)
{
    Series series;
    if (!plan.find(rate)) {
        series.problem = InTermText::tr("“%1” names a price that is not in the plan.").arg(inTermName(rate));
        return series;
    }
    const Commitment *commitment = commitmentTo(plan, rate);
    for (const Period &period : timeline.periods())
        series.likely.push_back(commitment && isInForce(plan, *commitment, period) ? 1 : 0);
    return series;
}

} // namespace stratoplan
