// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/usedprices.h"

#include <algorithm>

namespace stratoplan::usedprices {

QList<const Rate *> ratesOf(const ReportContext &report)
{
    QList<const Rate *> rates;
    for (const RateId id : report.usedRates())
        rates.append(report.plan().find(id));
    return rates;
}

QString dates(const QList<const Rate *> &rates, const Format &format)
{
    QDate oldest;
    QDate newest;
    for (const Rate *rate : rates) {
        if (!rate->effective.isValid())
            continue;
        oldest = oldest.isValid() ? std::min(oldest, rate->effective) : rate->effective;
        newest = newest.isValid() ? std::max(newest, rate->effective) : rate->effective;
    }
    if (oldest == newest)
        return format.date(newest);
    return ReportWords::tr("%1 to %2", "dates").arg(format.date(oldest), format.date(newest));
}

QString age(const QList<const Rate *> &rates, const ReportContext &report)
{
    const auto old =
        std::count_if(rates.begin(), rates.end(), [&](const Rate *rate) { return report.isOld(*rate); });
    if (old == 0)
        return {};
    return ReportWords::tr("%1 of %2 older than %n month(s)", "prices", report.plan().info().priceAge)
        .arg(old)
        .arg(rates.size());
}

} // namespace stratoplan::usedprices
