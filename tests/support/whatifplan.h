// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/planbuilder.h"

namespace stratoplan::test {

/// A lever of a kind over clusters, from 0 to 100 % and at @p saved.
[[nodiscard]] Lever aLever(const QString &name, Lever::Kind kind, qint64 saved);

/// aBusyPlan() with something to try out. AWS costs 620 in MVP and 880 in Growth. With half of its nodes it
/// is 375 (150 and 100 of production, 30 % of that on top, 50 of staging) and 505. GCP costs 450; with 40 %
/// of the nodes on spot at half the price 370.
[[nodiscard]] Plan aPlanToTry();

} // namespace stratoplan::test
