// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/gcp/refused.h"

#include "storage/pricelists/support/listed.h"
#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

namespace stratoplan::storage::pricelists {

namespace {

bool isServiceList(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    return text.contains("\"serviceId\"") && text.contains("\"displayName\"") && !text.contains("\"skuId\"");
}

Status refuseServiceList(QIODevice &, const QString &fileName, PriceListSink &)
{
    return noPrices(fileName,
                    Words::tr("it is Google Cloud's list of services. Fetch the SKUs of a service "
                              "(…/v1/services/ID/skus) and import those."));
}

bool isMachineTypeList(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    return text.contains("compute#machineType")
        || (text.contains("\"guestCpus\"") && text.contains("\"memoryMb\""));
}

Status refuseMachineTypeList(QIODevice &, const QString &fileName, PriceListSink &)
{
    return noPrices(
        fileName,
        Words::tr("it is a list of Google Cloud machine types. Import the SKUs of Compute Engine: "
                  "the machine types' prices come out of them."));
}

} // namespace

QList<PriceListFormat> gcpRefusedFormats()
{
    return {
        {Words::tr("Google Cloud services (no prices)"), &isServiceList, &refuseServiceList},
        {Words::tr("Google Cloud machine types (no prices)"), &isMachineTypeList, &refuseMachineTypeList}};
}

} // namespace stratoplan::storage::pricelists
