// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/priceage.h"

#include "core/text/format.h"

#include <QCoreApplication>

namespace stratoplan {

namespace {

struct AgeText
{
    Q_DECLARE_TR_FUNCTIONS(Fit)
};

} // namespace

PriceAge priceAgeOf(const Plan &plan, const QDate &today)
{
    return {plan.info().priceAge, today};
}

bool isOld(const Rate &rate, const PriceAge &age)
{
    return age.months > 0 && rate.effective.isValid() && rate.effective.addMonths(age.months) < age.today;
}

std::optional<FitPart> oldPriceDifference(const QList<Rate> &rates, const PriceAge &age)
{
    QDate oldest;
    for (const Rate &rate : rates) {
        if (isOld(rate, age) && (!oldest.isValid() || rate.effective < oldest))
            oldest = rate.effective;
    }
    if (!oldest.isValid())
        return std::nullopt;
    const Month month(oldest.year(), oldest.month());
    return FitPart {FitKind::OldPrice, AgeText::tr("price of %1", "month").arg(Format().month(month))};
}

} // namespace stratoplan
