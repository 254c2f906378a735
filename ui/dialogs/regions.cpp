// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/regions.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

QStringList regionsOf(const QString &provider)
{
    if (provider == "aws"_L1)
        return {u"us-east-1"_s,    u"us-west-2"_s,  u"eu-west-1"_s,
                u"eu-central-1"_s, u"ap-south-1"_s, u"ap-southeast-1"_s};
    if (provider == "gcp"_L1)
        return {u"us-central1"_s, u"us-east1"_s, u"europe-west1"_s, u"europe-west3"_s, u"asia-south1"_s};
    if (provider == "azure"_L1)
        return {u"eastus"_s, u"westus2"_s, u"westeurope"_s, u"northeurope"_s, u"centralindia"_s};
    return {};
}

} // namespace stratoplan
