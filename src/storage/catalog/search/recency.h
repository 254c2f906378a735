// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/catalog.h"

#include <algorithm>
#include <limits>

namespace stratoplan::storage {

/// The more, the rather a price of that date counts: the newest that holds today, then what has no date, then
/// what is still to come, the first of it.
[[nodiscard]] inline qint64 rankOf(const QDate &date)
{
    if (!date.isValid())
        return 0;
    return date <= QDateTime::currentDateTimeUtc().date() ? date.toJulianDay() : -date.toJulianDay();
}

/// The best rank of an item's prices of a term; of all where none is named.
[[nodiscard]] inline qint64 rankOf(const CatalogItem &item, const QString &term = {})
{
    std::optional<qint64> best;
    for (const Rate &rate : item.rates) {
        if (term.isEmpty() || rate.term == term)
            best = std::max(best.value_or(std::numeric_limits<qint64>::min()), rankOf(rate.effective));
    }
    return best.value_or(0);
}

} // namespace stratoplan::storage
