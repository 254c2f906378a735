// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/audit.h"

#include "core/audit/rules.h"
#include "core/engine/evaluate.h"

#include <algorithm>

namespace stratoplan {

namespace auditrules {

const CostTable &Context::costs(OptionId id) const
{
    const auto known = m_costs.constFind(id);
    if (known != m_costs.cend())
        return *known;
    const Option *option = m_plan.find(id);
    const Basis basis = option && option->reference ? Basis::Stated : m_plan.info().basis;
    return *m_costs.insert(id, evaluate(m_plan, id, basis));
}

} // namespace auditrules

QList<Finding> audit(const Plan &plan, const QDate &today)
{
    static constexpr auditrules::Rule rules[] = {
        auditrules::checkBudgets,
        auditrules::checkRecovery,
        auditrules::checkStatements,
        auditrules::checkPrices,
    };
    const auditrules::Context context(plan, today);
    QList<Finding> findings;
    for (const auditrules::Rule rule : rules)
        rule(context, findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return findings;
}

} // namespace stratoplan
