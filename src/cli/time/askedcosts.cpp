// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/time/askedcosts.h"

#include "cli/scenario.h"
#include "core/engine/evaluate.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

std::optional<AskedCosts> askedCosts(Arguments &arguments)
{
    const auto saved = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!saved)
        return std::nullopt;
    const AskedScenario scenario = withAskedScenario(arguments, *saved);
    AskedCosts asked;
    asked.plan = scenario.plan;
    const OptionId wanted = arguments.option(asked.plan);
    const Basis basis = arguments.basis(asked.plan);
    asked.format = arguments.format();
    if (!arguments.ok())
        return std::nullopt;
    for (const Option &option : asked.plan.table<Option>()) {
        if (wanted ? option.id != wanted : option.reference)
            continue;
        const bool isStated = option.reference && !arguments.has(u"basis"_s);
        const CostTable costs = evaluate(asked.plan, option.id, isStated ? Basis::Stated : basis);
        const QString title =
            u"%1, %2 basis, %3%4"_s.arg(option.name, enumName(costs.basis),
                                        asked.plan.info().currency.toString(), scenarioTitle(scenario));
        asked.options.append({option.name, title, costs});
    }
    return asked;
}

} // namespace stratoplan::cli
