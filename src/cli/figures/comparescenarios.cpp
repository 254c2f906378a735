// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/figures/comparescenarios.h"

#include "cli/output.h"
#include "core/engine/evaluate.h"
#include "core/engine/figures/comparedplans.h"
#include "core/scenario/overlay.h"
#include "core/scenario/settingtext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

ComparedPlan columnOf(const Plan &plan, const ScenarioSubject &subject, const QString &title)
{
    ComparedPlan compared;
    compared.table = std::make_shared<const CostTable>(evaluate(plan, subject.option, subject.basis));
    compared.plan = &plan;
    compared.column.option = subject.option;
    compared.column.phase = subject.phase;
    compared.column.title = title;
    compared.column.provider = plan.find(subject.option)->provider;
    return compared;
}

} // namespace

Comparison compareScenarios(const Plan &plan, const ScenarioSubject &subject)
{
    const Table<Scenario> &scenarios = plan.table<Scenario>();
    QList<Overlay> overlays;
    for (const Scenario &scenario : scenarios) {
        overlays.append(withScenario(plan, scenario.settings));
        for (const QString &problem : overlays.last().problems)
            printError(u"%1: %2"_s.arg(scenario.name, problem));
    }
    QList<ComparedPlan> compared {columnOf(plan, subject, u"saved plan"_s)};
    for (qsizetype i = 0; i < overlays.size(); ++i) {
        compared.append(columnOf(overlays.at(i).plan, subject, scenarios.at(i).name));
        compared.last().column.subtitle = settingsText(plan, scenarios.at(i).settings);
    }
    return comparePlans(compared, subject.environment);
}

} // namespace stratoplan::cli
