// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/formats.h"

#include "storage/pricelists/aws/formats.h"
#include "storage/pricelists/azure/formats.h"
#include "storage/pricelists/gcp/formats.h"
#include "storage/pricelists/own/formats.h"

namespace stratoplan::storage {

QList<PriceListFormat> priceListFormats()
{
    return awsFormats() + azureFormats() + gcpFormats() + ownFormats();
}

std::optional<PriceListFormat> priceListFormat(const QByteArray &head, const QString &fileName)
{
    for (const PriceListFormat &format : priceListFormats()) {
        if (format.recognises(head, fileName))
            return format;
    }
    return std::nullopt;
}

} // namespace stratoplan::storage
