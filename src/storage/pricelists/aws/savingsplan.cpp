// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/savingsplan.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// The operating system by the number behind "RunInstances"; licences on top have other numbers.
QString systemOf(const QString &operation)
{
    static const QHash<QString, QString> systems {
        {u"RunInstances"_s, u"Linux"_s},
        {u"RunInstances:0002"_s, u"Windows"_s},
        {u"RunInstances:0010"_s, u"RHEL"_s},
        {u"RunInstances:000g"_s, u"SUSE"_s},
        {u"RunInstances:00g0"_s, u"Red Hat Enterprise Linux with HA"_s}};
    return systems.value(operation, operation);
}

} // namespace

QString awsSavingsTerm(const AwsSavingsPlan &plan)
{
    static const QHash<QString, QString> kinds {{u"ComputeSavingsPlans"_s, u""_s},
                                                {u"EC2InstanceSavingsPlans"_s, u"ec2-"_s},
                                                {u"SageMakerSavingsPlans"_s, u"sagemaker-"_s},
                                                {u"MachineLearningSavingsPlans"_s, u"sagemaker-"_s},
                                                {u"DatabaseSavingsPlans"_s, u"database-"_s}};
    const QString kind = kinds.contains(plan.family) ? kinds.value(plan.family) : keyPart(plan.family) + u'-';
    return kind + u"savings-plan-%1y-"_s.arg(plan.months / 12) + keyPart(plan.option);
}

AwsItem itemOfDiscountedUsage(const AwsDiscountedUsage &usage)
{
    AwsProduct product;
    product.sku = usage.sku;
    product.serviceCode = usage.serviceCode;
    product.region = usage.region;
    product.usageType = usage.usageType;
    product.operation = usage.operation;
    product.instanceType = usage.instanceType;
    if (usage.serviceCode == "AmazonEC2"_L1) {
        if (product.instanceType.isEmpty() && usage.usageType.contains(u':'))
            product.instanceType = usage.usageType.section(u':', -1);
        product.family = u"Compute Instance"_s;
        product.operatingSystem = systemOf(usage.operation);
        product.tenancy = usage.usageType.contains("BoxUsage"_L1) ? u"Shared"_s
            : usage.usageType.contains("DedicatedUsage"_L1)       ? u"Dedicated"_s
            : usage.usageType.contains("HostUsage"_L1)            ? u"Host"_s
                                                                  : QString();
    }
    return itemOfAwsProduct(product);
}

} // namespace stratoplan::storage::pricelists
