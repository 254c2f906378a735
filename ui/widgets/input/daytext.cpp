// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/input/daytext.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

std::optional<QDate> parseDay(const QString &text)
{
    const QString plain = text.simplified();
    if (plain.isEmpty())
        return QDate();
    const QLocale english = QLocale::c();
    for (const QString &form :
         {u"yyyy-M-d"_s, u"d MMM yyyy"_s, u"d MMMM yyyy"_s, u"yyyy-M"_s, u"MMM yyyy"_s, u"MMMM yyyy"_s}) {
        const QDate day = english.toDate(plain, form);
        if (day.isValid())
            return day;
    }
    return std::nullopt;
}

QString dayText(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

} // namespace stratoplan
