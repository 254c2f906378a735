// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/savings/savingsplan.h"

#include "storage/pricelists/support/words.h"

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

/// How many halves of the commitment are paid when it begins. The price list gives the discounted price of an
/// hour for every way to pay. "All Upfront" pays the whole commitment, "Partial Upfront" at least half of it:
/// "a whole number between 50 and 99 percent of the total value of the Savings Plan"
/// (https://docs.aws.amazon.com/savingsplans/latest/APIReference/API_CreateSavingsPlan.html,
/// upfrontPaymentAmount). The list does not say how much; half, the least there is, is taken.
int halvesPaidUpfront(const QString &option)
{
    return option == "All Upfront"_L1 ? 2 : option == "Partial Upfront"_L1 ? 1 : 0;
}

} // namespace

bool setSavingsPrice(Rate &rate, UnitPrice price, const AwsSavingsPlan &plan)
{
    constexpr int hoursOfMonth = 730; // 8,760 a year
    const int halves = halvesPaidUpfront(plan.option);
    if (halves > 0 && (rate.time != Rate::Time::Hour || rate.per != Quantity::fromWhole(1))) {
        rate.note =
            Words::tr("The plan is paid upfront for what it commits to; here its price counts by use.");
    } else if (halves > 0) {
        const Int128 term = Int128(price.raw()) * hoursOfMonth * plan.months * halves;
        const auto micros = decimal::narrow(
            decimal::divideHalfEven(term, 2 * decimal::power10(UnitPrice::digits - Money::digits)));
        if (!micros)
            return false;
        rate.upfront = Money::fromMicros(*micros, rate.currency);
        price = UnitPrice::fromRaw(
            *decimal::narrow(decimal::divideHalfEven(Int128(price.raw()) * (2 - halves), 2)));
    }
    setPrice(rate, price);
    return true;
}

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
