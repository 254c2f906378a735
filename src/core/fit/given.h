// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/timeline.h"
#include "core/fit/fit.h"

namespace stratoplan {

/// A price item, one of its rates, and how much of it one unit of something has.
struct GivenPart
{
    PriceItem item;
    Rate rate;
    Quantity amount = Quantity::fromWhole(1);
};

/// What price items give together: the size of a node or instance, or what is made of vCPUs and gigabytes
/// that are charged apart.
[[nodiscard]] Needs givenBy(const QList<GivenPart> &parts);

/// The parts of a sizing that have a price.
[[nodiscard]] QList<GivenPart> partsOf(const Plan &plan, SizingId sizing);

/// fitAt() for many components of one plan: what they are and are charged by is looked up once, in @p
/// sizings.
[[nodiscard]] Fit fitAt(const Plan &plan, const SizingIndex &sizings, const Component &component,
                        PhaseId phase, const QDate &today = QDate::currentDate());

/// Whether an item has a size of its own: a node, an instance, a cluster.
[[nodiscard]] bool isSized(const PriceItem &item);
/// Whether a rate counts the vCPUs, or the gigabytes of memory, of something that is priced in parts.
[[nodiscard]] bool countsVcpu(const PriceItem &item, const Rate &rate);
[[nodiscard]] bool countsMemory(const PriceItem &item, const Rate &rate);
/// Whether a rate counts the gigabytes that something keeps.
[[nodiscard]] bool countsStorage(const PriceItem &item, const Rate &rate);

/// The region in which a component is wanted: its first placement's, else its option's.
[[nodiscard]] QString wantedRegion(const Plan &plan, const Component &component);

/// The value of a specification, trimmed; empty where it is not stated. Keys match without regard to case.
[[nodiscard]] QString specificationOf(const PriceItem &item, const QString &key);

} // namespace stratoplan
