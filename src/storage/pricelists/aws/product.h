// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/support/listed.h"

#include <optional>

namespace stratoplan::storage::pricelists {

/// What an AWS price list says about a product, whichever its layout. What it does not say stays empty.
struct AwsProduct
{
    QString sku;
    QString family; ///< "Compute Instance"
    QString serviceCode; ///< "AmazonEC2"
    QString serviceName; ///< "Amazon Elastic Compute Cloud"
    QString region; ///< code: "us-east-1"
    QString location; ///< name: "US East (N. Virginia)"
    QString usageType; ///< "USW2-BoxUsage:m5.large"
    QString operation; ///< "RunInstances"
    QString instanceType;
    QString vcpu;
    QString memory; ///< "8 GiB"
    QString processor; ///< "AWS Graviton2 Processor"
    QString operatingSystem;
    QString tenancy;
    QString capacityStatus;
    QString preInstalledSoftware;
    QString licenseModel;
    QString engine; ///< of a database or a cache
    QString deployment; ///< "Single-AZ"
    QString volumeType;
    QString group; ///< description of the group, where the product has nothing better
    QString toRegion; ///< of a data transfer
};

/// A product's price item and what is counted where the unit does not name it.
struct AwsItem
{
    PriceItem item;
    QString thing; ///< "instance", "load balancer"
    bool isOurs = false; ///< an item of our own catalogs, whose unit it then has
    bool isPaidElsewhere = false; ///< on a host, or in a reservation of capacity: a price of 0 is no price
    Quantity block = Quantity::fromWhole(1); ///< units that our catalogs price it by
};

/// The item is the one of our own catalogs where those hold the product ("aws/ec2/m5.large/us-east-1" for
/// plain Linux), else one of its own ("aws/AmazonEC2/SKU").
[[nodiscard]] AwsItem itemOfAwsProduct(const AwsProduct &product);

/// Key of the region by its code or its long name; "global" where there is none.
[[nodiscard]] QString awsRegion(const QString &code, const QString &location);

/// What a unit of an AWS list says: "Hrs", "GB-Mo", "Requests", "LCU-Hrs", "Lambda-GB-Second".
[[nodiscard]] Usage awsUsage(const QString &unit, const AwsItem &item);

/// Turns the price of one request into that of the block our catalogs price requests by: a plan finds it
/// again.
void inOurBlocks(const AwsItem &item, Rate &rate);

/// "reserved-1y-no-upfront" for "1yr", "No Upfront", "standard"; other classes are added at its end.
[[nodiscard]] QString awsReservedTerm(const QString &lease, const QString &option,
                                      const QString &offeringClass);
/// Months of "1yr", "3yr"; 0 where it says neither.
[[nodiscard]] int awsLeaseMonths(const QString &lease);

/// Name of a service for people: "AmazonEC2" is "Amazon EC2".
[[nodiscard]] QString awsServiceTitle(const QString &code);

} // namespace stratoplan::storage::pricelists
