// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"
#include "document/edits/sizings.h"

/// @file
/// Storage that accumulates and moves through classes as it ages.
namespace stratoplan::edits {

/// A class that stored data moves into at an age.
struct StorageClass
{
    QString name; ///< "Glacier Instant Retrieval"
    int fromAge = 0; ///< months; the month's own data are of age 0
    RateId rate; ///< for a GB stored a month; none: unpriced
    RateId transition; ///< for what moves into it, counted in the rate's unit; none: free
    Quantity
        perGb; ///< units of `transition` for each GB: objects a GB for a price per request, 1 for one per GB
    RateId retrieval; ///< for each GB that is read; none: free
    Percent retrieved; ///< of what lies in the class that is read a month
    bool operator==(const StorageClass &) const = default;
};

/// What comes in each month, and how long it stays in which class.
struct Lifecycle
{
    QString driver; ///< key of the driver that counts GB coming in a month
    QList<StorageClass> classes; ///< ascending; the first from age 0
    int deleteAge = 0; ///< months after which it is gone; 0: kept for ever
    bool operator==(const Lifecycle &) const = default;
};

/// Writes what a component stores as charges, in place of those it has at that place: one for each class, by
/// `stock(driver, from[, until])`, one for each transition, by `lag(driver, from)`, and one for each
/// retrieval. The quantity counts everything stored, in GB. Classes have ages that rise from 0, their last
/// one ends at deleteAge.
[[nodiscard]] Status setLifecycle(Document &document, Place place, const Lifecycle &lifecycle);
/// The lifecycle that setLifecycle() wrote at a place; nothing where the charges say something else.
[[nodiscard]] std::optional<Lifecycle> lifecycleAt(const Plan &plan, Place place);

/// The charges of a lifecycle, without ids and sizing.
[[nodiscard]] QList<Charge> chargesOf(const Lifecycle &lifecycle);

} // namespace stratoplan::edits
