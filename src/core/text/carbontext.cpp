// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/carbontext.h"

#include "core/carbon/carbon.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where the words of this file are translated.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::CarbonText)
};

/// Three digits that say something, never more than two decimals.
QString digits(const Format &format, Quantity kilograms)
{
    const double value = kilograms.toDouble();
    if (value <= 0)
        return format.locale().toString(0);
    if (value < 0.005)
        return u"< "_s + format.locale().toString(0.01, 'f', 2);
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return format.locale().toString(value, 'f', decimals);
}

} // namespace

QString carbonText(const Format &format, const Range<Quantity> &kilograms)
{
    const QString low = digits(format, kilograms.low);
    const QString high = digits(format, kilograms.high);
    //: an amount of carbon dioxide in kilograms
    return Words::tr("%1 kg").arg(low == high ? digits(format, kilograms.likely) : low + u'–' + high);
}

QString carbonText(const Format &format, const CarbonEstimate &estimate)
{
    if (!estimate.kilograms)
        return absentText();
    //: an amount of carbon dioxide and the year of the factor behind it
    return Words::tr("%1 (%2)").arg(carbonText(format, *estimate.kilograms), QString::number(estimate.year));
}

} // namespace stratoplan
