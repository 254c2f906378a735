// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/csvformats.h"

#include "storage/pricelists/aws/offercsv.h"
#include "storage/pricelists/aws/savings/savingscsv.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

/// Both begin with lines of a name and a value; the header tells them apart.
bool hasColumn(const QByteArray &head, const char *column)
{
    const QByteArray start = head.left(200).trimmed();
    const bool isAws = start.startsWith("\"FormatVersion\"") || start.startsWith("FormatVersion")
        || start.startsWith("\xEF\xBB\xBF\"FormatVersion\"")
        || start.startsWith("\xEF\xBB\xBF"
                            "FormatVersion");
    return isAws && head.contains("OfferCode") && head.contains(column);
}

bool recognisesOffer(const QByteArray &head, const QString &)
{
    return hasColumn(head, "PricePerUnit");
}

bool recognisesSavings(const QByteArray &head, const QString &)
{
    return hasColumn(head, "DiscountedRate");
}

} // namespace

QList<PriceListFormat> awsCsvFormats()
{
    return {{u"AWS price list (CSV)"_s, recognisesOffer, pricelists::readAwsOfferCsv},
            {u"AWS savings plans (CSV)"_s, recognisesSavings, pricelists::readAwsSavingsCsv}};
}

} // namespace stratoplan::storage
