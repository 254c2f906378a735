// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scenario.h"

#include "cli/command.h"
#include "core/engine/drivers.h"
#include "core/scenario/overlay.h"
#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

/// "Spot share: 60 % in place of 0 %", "daily_users: 150 % of the saved values".
TraceFact factOf(const Plan &plan, const ScenarioSetting &setting)
{
    const Format format;
    const auto withUnit = [&format](Quantity value, const QString &unit) {
        return unit.isEmpty() ? format.number(value) : format.number(value) + u' ' + unit;
    };
    if (const Lever *lever = leverByKey(plan, setting.key)) {
        const QString name = lever->name.isEmpty() ? lever->key : lever->name;
        return {name,
                u"%1 in place of %2"_s.arg(withUnit(setting.value, lever->unit),
                                           withUnit(lever->bounds.likely, lever->unit))};
    }
    const Driver *driver = driverByKey(plan, setting.key);
    const QString name = driver && !driver->name.isEmpty() ? driver->name : setting.key;
    return {name, u"%1 % of the saved values"_s.arg(format.number(setting.value))};
}

} // namespace

AskedScenario withAskedScenario(Arguments &arguments, const Plan &plan)
{
    AskedScenario asked {plan, {}, {}};
    if (!arguments.has(u"scenario"_s))
        return asked;
    const QString wanted = arguments.value(u"scenario"_s);
    QStringList names;
    for (const Scenario &scenario : plan.table<Scenario>()) {
        names.append(scenario.name);
        if (scenario.name.compare(wanted, Qt::CaseInsensitive) != 0)
            continue;
        const Overlay overlay = withScenario(plan, scenario.settings);
        for (const QString &problem : overlay.problems)
            printError(problem);
        asked.plan = overlay.plan;
        asked.name = scenario.name;
        for (const ScenarioSetting &setting : scenario.settings)
            asked.facts.append(factOf(plan, setting));
        return asked;
    }
    arguments.fail(Usage,
                   names.isEmpty()
                       ? u"The plan has no scenario “%1”; it has none at all."_s.arg(wanted)
                       : u"The plan has no scenario “%1”; it has: %2."_s.arg(wanted, names.join(u", "_s)));
    return asked;
}

QString scenarioTitle(const AskedScenario &asked)
{
    return asked.name.isEmpty() ? QString() : u", scenario "_s + asked.name;
}

} // namespace stratoplan::cli
