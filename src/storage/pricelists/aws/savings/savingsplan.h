// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/aws/product.h"

namespace stratoplan::storage::pricelists {

/// A savings plan as its list describes it.
struct AwsSavingsPlan
{
    QString family; ///< "ComputeSavingsPlans", "EC2InstanceSavingsPlans"
    QString option; ///< "No Upfront"
    int months = 0; ///< 12 or 36
};

/// "savings-plan-1y-no-upfront"; other kinds of plans have their name in front: "ec2-savings-plan-…".
[[nodiscard]] QString awsSavingsTerm(const AwsSavingsPlan &plan);

/// Sets what an item costs under a plan, from the plan's discounted price for an hour of it (the rate's usage
/// is set already). Where the plan is paid upfront, so is its share: the price of every hour of the term, or
/// half of it, and the rest by the hour. False where that does not fit.
[[nodiscard]] bool setSavingsPrice(Rate &rate, UnitPrice price, const AwsSavingsPlan &plan);

/// What a savings plan's rate is for.
struct AwsDiscountedUsage
{
    QString sku;
    QString serviceCode;
    QString usageType;
    QString operation;
    QString region;
    QString instanceType; ///< may be empty: then it is taken from the usage type
};

/// The item whose usage it is: the same as that of its on-demand price.
[[nodiscard]] AwsItem itemOfDiscountedUsage(const AwsDiscountedUsage &usage);

} // namespace stratoplan::storage::pricelists
