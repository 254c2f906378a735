// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

namespace stratoplan {

Plan::Plan()
{
    table<PlanInfo>().insert(PlanInfo());
}

Plan::Plan(const Plan &other) = default;
Plan::Plan(Plan &&other) noexcept = default;
Plan &Plan::operator=(const Plan &other) = default;
Plan &Plan::operator=(Plan &&other) noexcept = default;
Plan::~Plan() = default;
bool Plan::operator==(const Plan &other) const = default;

} // namespace stratoplan
