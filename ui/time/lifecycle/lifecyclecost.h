// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "document/edits/catalogitems.h"
#include "document/edits/time/lifecycle.h"
#include "render/time/stockfigure.h"

namespace stratoplan {

/// What a component would cost with a lifecycle.
struct LifecycleCost
{
    QString problem; ///< why it cannot be told; empty: it can
    CostSum first; ///< in its first month
    CostSum last; ///< in the last month of the first year
    CostSum year; ///< in the first year, as far as the plan goes
    int months = 0; ///< of that year
    std::optional<Month> begin = {}; ///< of that year
};

/// A lifecycle with prices of a catalog among those of the plan: its classes name them by rateOfPick().
struct PickedLifecycle
{
    edits::Lifecycle lifecycle;
    QList<edits::CatalogPick> picks;
};

/// Stands for a price of a catalog that the plan does not have yet, by its place among the picks.
[[nodiscard]] RateId rateOfPick(qsizetype pick);
/// The rate that a component gets by a pick; null: it has none.
[[nodiscard]] const Rate *wantedRate(const edits::CatalogPick &pick);

/// Takes the prices that its classes name and sets a lifecycle from a phase on: also in later phases that
/// have a sizing of their own. One step.
[[nodiscard]] Status setLifecycleFrom(Document &document, edits::Place place, const PickedLifecycle &picked);

[[nodiscard]] LifecycleCost lifecycleCost(const Plan &plan, edits::Place place,
                                          const PickedLifecycle &picked);

/// How much lies in which class at the end of each of so many months.
[[nodiscard]] StockFigureData lifecycleStock(const Plan &plan, const edits::Lifecycle &lifecycle, int months);

} // namespace stratoplan
