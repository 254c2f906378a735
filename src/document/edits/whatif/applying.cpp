// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/whatif/applying.h"

#include "core/engine/drivers.h"
#include "core/scenario/overlay.h"
#include "document/edits/words.h"

#include <algorithm>

namespace stratoplan::edits {

namespace {

const Percent whole = Percent::fromWhole(100);

/// One percentage of another, rounded half to even.
Percent shareOf(Percent percent, Percent share)
{
    const Money hundredth = Money::fromMicros(percent.raw(), Currency::of("XXX")).share(share);
    return Percent::fromRaw(hundredth.micros());
}

/// Whether an adjustment is a share of chosen lines from the start, in every option: what a lever on cost
/// leaves in a plan.
bool isLeverShare(const Adjustment &adjustment)
{
    return adjustment.mode == Adjustment::Mode::Share && adjustment.option.isNone()
        && adjustment.steps.size() == 1 && adjustment.steps.first().phase.isNone()
        && adjustment.steps.first().percent.isSingle();
}

/// The share that the same lever left before; null: none did.
const Adjustment *shareBefore(const Plan &plan, const Adjustment &share)
{
    for (const Adjustment &each : plan.table<Adjustment>()) {
        if (isLeverShare(each) && each.name == share.name && each.selection == share.selection)
            return &each;
    }
    return nullptr;
}

/// Whether rows other than the adjustment itself name it.
bool isNamed(const Plan &plan, AdjustmentId id)
{
    RowSet rows;
    rows.insert(id);
    bool named = false;
    plan.forEachTable([&]<class Row>(const Table<Row> &table) {
        for (const Row &row : table) {
            if constexpr (!std::is_same_v<Row, Adjustment>)
                named = named || refersTo(row, rows);
            else
                named = named || refersTo(row.selection, rows);
        }
    });
    return named;
}

/// Joins shares that the overlay added with those that the same levers left before.
void joinShares(Plan &applied, const Plan &before)
{
    const QList<Adjustment> adjustments = applied.table<Adjustment>().rows();
    for (const Adjustment &added : adjustments) {
        const Adjustment *old = before.find(added.id) != nullptr ? nullptr : shareBefore(before, added);
        if (old == nullptr)
            continue;
        Adjustment joined = *applied.find(old->id);
        Range<Percent> &percent = joined.steps.first().percent;
        percent = shareOf(percent.likely, added.steps.first().percent.likely);
        applied.table<Adjustment>().remove(added.id);
        if (percent.likely == whole && !isNamed(applied, joined.id))
            applied.table<Adjustment>().remove(joined.id);
        else
            applied.table<Adjustment>().replace(joined);
    }
}

void saveLever(Plan &plan, const Lever &lever, Quantity value)
{
    Lever saved = lever;
    saved.bounds.likely = value;
    saved.bounds.low = std::min(saved.bounds.low, value);
    saved.bounds.high = std::max(saved.bounds.high, value);
    plan.table<Lever>().replace(saved);
}

/// Lets scenarios set a driver to what they set it before it became @p percent of itself.
void reckonAnew(Plan &plan, const ScenarioSetting &applied)
{
    if (applied.value.isZero())
        return;
    const QList<Scenario> scenarios = plan.table<Scenario>().rows(); // as they are before any is changed
    for (Scenario scenario : scenarios) {
        for (ScenarioSetting &setting : scenario.settings) {
            if (setting.key == applied.key)
                setting.value =
                    Quantity::fromDouble(100 * setting.value.toDouble() / applied.value.toDouble());
        }
        plan.table<Scenario>().replace(scenario);
    }
}

/// Last first, so that what refers goes before what it refers to.
template <class Row>
void removeOthers(Step &step, const Table<Row> &wanted)
{
    const QList<Row> rows = step.plan().table<Row>().rows();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (wanted.find(row->id) == nullptr)
            step.remove(row->id);
    }
}

} // namespace

Result<Plan> withSettingsApplied(const Plan &plan, const QList<ScenarioSetting> &settings)
{
    Overlay overlay = withScenario(plan, settings);
    if (!overlay.problems.isEmpty())
        return Words::invalid(overlay.problems.first());
    Plan applied = overlay.plan;
    joinShares(applied, plan);
    for (const ScenarioSetting &setting : settings) {
        if (const Lever *lever = leverByKey(plan, setting.key))
            saveLever(applied, *lever, setting.value);
        else
            reckonAnew(applied, setting);
    }
    return applied;
}

void becomePlan(Step &step, const Plan &wanted)
{
    wanted.forEachTable([&]<class Row>(const Table<Row> &table) {
        for (const Row &row : table) {
            if (step.find(row.id) == nullptr)
                step.insert(row);
            else
                step.replace(row);
        }
    });
    wanted.forEachTable([&](const auto &table) { removeOthers(step, table); });
}

} // namespace stratoplan::edits
