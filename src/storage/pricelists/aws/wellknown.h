// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stratoplan::storage::pricelists {

/// Usage that our own catalogs hold too.
struct AwsUsage
{
    const char *usageType; ///< without the region's letters in front: "TimedStorage-ByteHrs"
    const char *operation; ///< begins with it; empty: any
    const char *key; ///< service and name in the item's key: "s3/standard"
    const char *service; ///< "Amazon S3"
    const char *role;
    const char *name;
    const char *thing; ///< what is counted
    const char *measure;
    const char *storageClass; ///< may be empty
};

/// Null where our catalogs do not hold it. Services share usage types: that of S3's storage is that of EFS's
/// too.
/// @param usageType  as the list has it, with or without the region's letters
[[nodiscard]] const AwsUsage *wellKnownAwsUsage(const QString &serviceCode, const QString &usageType,
                                                const QString &operation);

/// How many units our catalogs price it by: requests by the thousand or million, other things one by one.
[[nodiscard]] qint64 awsBlock(const AwsUsage &usage);

/// The usage by its place in our catalogs ("s3/standard"); null where there is none.
[[nodiscard]] const AwsUsage *awsUsageOfKey(const QString &key);

} // namespace stratoplan::storage::pricelists
