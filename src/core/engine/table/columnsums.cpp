// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/table/columnsums.h"

namespace stratoplan {

QList<CostSum> sumsOf(const CostColumns &columns, Currency currency)
{
    const auto money = [currency](qint64 micros) { return Money::fromMicros(micros, currency); };
    const auto &[low, likely, high] = columns.amounts;
    QList<CostSum> sums;
    sums.reserve(static_cast<qsizetype>(likely.size()));
    for (std::size_t i = 0; i < likely.size(); ++i)
        sums.append(
            {{money(low[i]), money(likely[i]), money(high[i])}, columns.unknown[i], columns.present[i]});
    return sums;
}

} // namespace stratoplan
