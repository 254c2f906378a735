// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/whatif/levers.h"

#include "core/engine/drivers.h"
#include "core/scenario/overlay.h"
#include "document/edits/step/rows.h"
#include "document/edits/time/formulas.h"
#include "document/edits/time/keys.h"

namespace stratoplan::edits {

namespace {

using Kind = Lever::Kind;

/// Fails where a lever would do nothing for a reason that can be told.
Status checkEffect(const Plan &plan, const Lever &lever)
{
    for (const Quantity value : {lever.bounds.low, lever.bounds.likely, lever.bounds.high}) {
        const Result<double> effect = leverEffect(lever, value);
        if (!effect)
            return effect.error();
        if (*effect < 0 && lever.kind != Kind::Growth)
            return Words::invalid(Words::tr("The effect is negative at %1.").arg(value.toString()));
    }
    const bool isFactor = lever.kind != Kind::Hours && lever.kind != Kind::Growth;
    if (isFactor && *leverEffect(lever, lever.bounds.likely) == 0)
        return Words::invalid(
            Words::tr("At the saved value the effect is 0, which nothing can be a part of."));
    const bool movesDriver = lever.kind == Kind::Driver || lever.kind == Kind::Growth;
    if (movesDriver && driverByKey(plan, lever.driver) == nullptr)
        return Words::invalid(Words::tr("Choose the driver that it moves."));
    return {};
}

Result<Lever> checked(const Plan &plan, Lever lever)
{
    const Lever *before = plan.find(lever.id);
    const Result<QString> name = checkedName(lever.name);
    if (!name)
        return name.error();
    lever.name = *name;
    lever.key = lever.key.trimmed();
    lever.effect = lever.effect.trimmed();
    lever.unit = lever.unit.simplified();
    if (lever.key.isEmpty())
        lever.key = before != nullptr ? before->key : freeKey(plan, *name);
    if (lever.kind != Kind::Driver && lever.kind != Kind::Growth)
        lever.driver.clear();
    if (!lever.bounds.isOrdered() || lever.bounds.low == lever.bounds.high)
        return Words::invalid(
            Words::tr("A lever moves between two values; the saved one lies between them."));
    const QString own = before != nullptr ? before->key : QString();
    for (const Status &status :
         {checkKey(plan, lever.key, own), checkReferences(plan, lever), checkEffect(plan, lever)}) {
        if (!status)
            return status.error();
    }
    return lever;
}

} // namespace

Result<LeverId> setLever(Document &document, const Lever &lever)
{
    const Lever *before = document.find(lever.id);
    if (lever.id && before == nullptr)
        return Words::missing();
    const Result<Lever> good = checked(document.plan(), lever);
    if (!good)
        return good.error();
    Step step(document, lever.id ? Words::tr("Change lever") : Words::tr("Add lever"));
    if (before != nullptr && before->key != good->key)
        replaceKey(step, before->key, good->key);
    LeverId id = lever.id;
    if (id)
        step.replace(*good);
    else
        id = step.insert(*good);
    if (const Status status = step.push(); !status)
        return status.error();
    return id;
}

Status renameLever(Document &document, LeverId id, const QString &name)
{
    const Result<QString> good = checkedName(name);
    if (!good)
        return good.error();
    return changeRow(document, id, Words::tr("Rename lever"), [&](Lever &lever) { lever.name = *good; });
}

Status removeLever(Document &document, LeverId id)
{
    const Lever *lever = document.find(id);
    if (lever == nullptr)
        return Words::missing();
    Step step(document, Words::tr("Remove lever"));
    for (Scenario scenario : document.plan().table<Scenario>().rows()) {
        scenario.settings.removeIf([&](const ScenarioSetting &setting) { return setting.key == lever->key; });
        step.replace(scenario);
    }
    step.remove(id);
    return step.push();
}

Status moveLever(Document &document, LeverId id, qsizetype position)
{
    return moveRow(document, id, position, Words::tr("Move lever"));
}

Result<QList<LeverId>> addLevers(Document &document, const QList<Lever> &levers)
{
    Step step(document, Words::tr("Add %n lever(s)", nullptr, static_cast<int>(levers.size())));
    QList<LeverId> added;
    for (Lever lever : levers) {
        lever.id = {};
        if (leverByKey(step.plan(), lever.key) != nullptr)
            continue;
        const Result<Lever> good = checked(step.plan(), lever);
        if (!good)
            return good.error();
        added.append(step.insert(*good));
    }
    if (const Status status = step.push(); !status)
        return status.error();
    return added;
}

} // namespace stratoplan::edits
