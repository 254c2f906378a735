// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/month.h"

namespace stratoplan {

std::optional<Month> Month::fromString(QStringView text)
{
    const QDate date = text.size() == 7 ? QDate::fromString(text.toString() + QLatin1StringView("-01"), Qt::ISODate)
                                        : QDate();
    if (!date.isValid())
        return std::nullopt;
    return Month(date.year(), date.month());
}

QString Month::toString() const
{
    return QStringLiteral("%1-%2").arg(year(), 4, 10, QLatin1Char('0')).arg(month(), 2, 10, QLatin1Char('0'));
}

} // namespace stratoplan
