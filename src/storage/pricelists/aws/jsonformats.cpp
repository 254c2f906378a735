// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/jsonformats.h"

#include "storage/pricelists/aws/meteredmap.h"
#include "storage/pricelists/aws/offerjson.h"
#include "storage/pricelists/aws/savings/savingsplanjson.h"
#include "storage/pricelists/aws/spotjson.h"
#include "storage/pricelists/support/listed.h"
#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

namespace stratoplan::storage {

namespace {

using pricelists::Words;

bool isIndex(const QByteArray &head, const QString &)
{
    const QByteArray text = pricelists::headAsUtf8(head);
    return text.contains("\"currentVersionUrl\"") || text.contains("\"offerVersionUrl\"")
        || text.contains("\"versionUrl\"");
}

Status refuseIndex(QIODevice &device, const QString &fileName, PriceListSink &)
{
    const QByteArray text = pricelists::headAsUtf8(device.read(64 * 1024));
    if (text.contains("\"offerVersionUrl\""))
        return pricelists::noPrices(fileName,
                                    Words::tr("it is the index of an AWS price list's versions. Download the "
                                              "version that an “offerVersionUrl” names and import that."));
    if (text.contains("\"offers\""))
        return pricelists::noPrices(
            fileName,
            Words::tr("it is the index of the AWS price lists. Download the list that a "
                      "“currentVersionUrl” names, best of one region, and import that."));
    return pricelists::noPrices(fileName,
                                Words::tr("it is the index of an AWS price list's regions. Download the list "
                                          "that a region's address names and import that."));
}

} // namespace

QList<PriceListFormat> awsJsonFormats()
{
    return {{Words::tr("AWS index (no prices)"), &isIndex, &refuseIndex},
            pricelists::awsSavingsPlanJsonFormat(),
            pricelists::awsOfferFormat(),
            pricelists::awsGetProductsFormat(),
            pricelists::awsMeteredMapFormat(),
            pricelists::awsSpotFeedFormat(),
            pricelists::awsSpotHistoryFormat()};
}

} // namespace stratoplan::storage
