// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/whatif/scenarios.h"

#include "core/engine/drivers.h"
#include "core/scenario/overlay.h"
#include "document/edits/step/rows.h"
#include "document/edits/whatif/applying.h"

#include <QSet>

namespace stratoplan::edits {

namespace {

Status checkSettings(const Plan &plan, const QList<ScenarioSetting> &settings)
{
    QSet<QString> keys;
    for (const ScenarioSetting &setting : settings) {
        if (leverByKey(plan, setting.key) == nullptr && driverByKey(plan, setting.key) == nullptr)
            return Words::invalid(Words::tr("There is no lever or driver “%1”.").arg(setting.key));
        if (keys.contains(setting.key))
            return Words::invalid(Words::tr("“%1” is set twice.").arg(setting.key));
        keys.insert(setting.key);
    }
    return {};
}

Result<Scenario> checked(const Plan &plan, Scenario scenario)
{
    const Result<QString> name = checkedName(scenario.name);
    if (!name)
        return name.error();
    scenario.name = *name;
    if (const Status status = checkUniqueName(plan, scenario); !status)
        return status.error();
    return scenario;
}

/// "High copy", "High copy 2": the first name that is free.
QString copyName(const Plan &plan, const QString &name)
{
    Scenario probe;
    for (int number = 1;; ++number) {
        probe.name =
            number == 1 ? Words::tr("%1 copy").arg(name) : Words::tr("%1 copy %2").arg(name).arg(number);
        if (checkUniqueName(plan, probe))
            return probe.name;
    }
}

} // namespace

Result<ScenarioId> addScenario(Document &document, const QString &name,
                               const QList<ScenarioSetting> &settings)
{
    const Result<Scenario> good = checked(document.plan(), {{}, name, settings});
    if (!good)
        return good.error();
    if (const Status status = checkSettings(document.plan(), settings); !status)
        return status.error();
    return putRow(document, *good, Words::tr("Add scenario"));
}

Status setScenarioSettings(Document &document, ScenarioId id, const QList<ScenarioSetting> &settings)
{
    if (const Status status = checkSettings(document.plan(), settings); !status)
        return status;
    return changeRow(document, id, Words::tr("Overwrite scenario"),
                     [&](Scenario &scenario) { scenario.settings = settings; });
}

Status renameScenario(Document &document, ScenarioId id, const QString &name)
{
    const Scenario *scenario = document.find(id);
    if (scenario == nullptr)
        return Words::missing();
    const Result<Scenario> good = checked(document.plan(), {id, name, scenario->settings});
    if (!good)
        return good.error();
    return statusOf(putRow(document, *good, Words::tr("Rename scenario")));
}

Result<ScenarioId> duplicateScenario(Document &document, ScenarioId id, const QString &name)
{
    const Scenario *scenario = document.find(id);
    if (scenario == nullptr)
        return Words::missing();
    const QString copy = name.isEmpty() ? copyName(document.plan(), scenario->name) : name;
    const Result<Scenario> good = checked(document.plan(), {{}, copy, scenario->settings});
    if (!good)
        return good.error();
    Step step(document, Words::tr("Duplicate scenario"));
    const ScenarioId added = step.insert(*good, document.plan().table<Scenario>().indexOf(id) + 1);
    if (const Status status = step.push(); !status)
        return status.error();
    return added;
}

Status removeScenario(Document &document, ScenarioId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove scenario"));
}

Status moveScenario(Document &document, ScenarioId id, qsizetype position)
{
    return moveRow(document, id, position, Words::tr("Move scenario"));
}

Status applySettings(Document &document, const QList<ScenarioSetting> &settings)
{
    const Result<Plan> applied = withSettingsApplied(document.plan(), settings);
    if (!applied)
        return applied.error();
    Step step(document, Words::tr("Apply what-if to the plan"));
    becomePlan(step, *applied);
    return step.push();
}

} // namespace stratoplan::edits
