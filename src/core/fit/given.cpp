// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/given.h"

#include "core/engine/timeline.h"
#include "core/fit/fit.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Roles whose gigabytes by the hour are memory and not a disk.
bool hasMemory(const QString &role)
{
    static const QStringList roles {u"cache"_s, u"relational-database"_s, u"document-database"_s, u"container"_s,
                                    u"virtual-machine"_s, u"search-service"_s};
    return roles.contains(role);
}

void takeFeatures(const Needs &of, Needs &given)
{
    if (given.engine.isEmpty())
        given.engine = of.engine;
    if (given.architecture.isEmpty())
        given.architecture = of.architecture;
    given.zones = std::max(given.zones, of.zones);
}

} // namespace

QString specificationOf(const PriceItem &item, const QString &key)
{
    for (const KeyValue &each : item.specifications) {
        if (each.key.compare(key, Qt::CaseInsensitive) == 0)
            return each.value.trimmed();
    }
    return {};
}

bool isSized(const PriceItem &item)
{
    const Needs given = needsOf(item);
    return !given.vcpu.isZero() || !given.memory.isZero();
}

bool countsVcpu(const PriceItem &item, const Rate &rate)
{
    return rate.time == Rate::Time::Hour && rate.unit.compare("vCPU"_L1, Qt::CaseInsensitive) == 0
        && hasMemory(item.role);
}

bool countsMemory(const PriceItem &item, const Rate &rate)
{
    const bool gigabytes = rate.unit == "GB"_L1 || rate.unit == "GiB"_L1;
    const QString measure = specificationOf(item, u"Measure"_s).toLower();
    const bool disk = measure.contains("stor"_L1) || measure.contains("backup"_L1) || measure.contains("snapshot"_L1)
        || item.sku.contains("storage"_L1);
    return rate.time == Rate::Time::Hour && gigabytes && hasMemory(item.role) && !disk;
}

bool countsStorage(const PriceItem &item, const Rate &rate)
{
    const bool gigabytes = rate.unit == "GB"_L1 || rate.unit == "GiB"_L1;
    const QString measure = specificationOf(item, u"Measure"_s);
    const bool kept = measure.compare("stored"_L1, Qt::CaseInsensitive) == 0
        || measure.compare("storage"_L1, Qt::CaseInsensitive) == 0;
    return rate.time == Rate::Time::Month && gigabytes && kept;
}

Needs givenBy(const QList<GivenPart> &parts)
{
    Needs given;
    Quantity storage;
    for (const GivenPart &part : parts) {
        const Needs of = needsOf(part.item);
        if (countsVcpu(part.item, part.rate)) {
            given.vcpu += part.amount;
            takeFeatures(of, given);
        } else if (countsMemory(part.item, part.rate)) {
            given.memory += part.amount;
            takeFeatures(of, given);
        } else if (countsStorage(part.item, part.rate)) {
            storage += part.amount;
        } else if (isSized(part.item) && given.vcpu.isZero() && given.memory.isZero()) {
            given = of;
        }
    }
    given.storage += storage;
    if (given.isNone() && !parts.isEmpty())
        return needsOf(parts.first().item);
    return given;
}

QList<GivenPart> partsOf(const Plan &plan, SizingId sizing)
{
    QList<GivenPart> parts;
    for (const Charge &charge : plan.table<Charge>()) {
        const Rate *rate = charge.sizing == sizing ? plan.find(charge.rate) : nullptr;
        const PriceItem *item = rate != nullptr ? plan.find(rate->item) : nullptr;
        if (item != nullptr)
            parts.append({*item, *rate, charge.amount.number.likely});
    }
    return parts;
}

QString wantedRegion(const Plan &plan, const Component &component)
{
    for (const Placement &placement : component.placements) {
        if (!placement.region.isEmpty())
            return placement.region;
    }
    const Option *option = plan.find(component.option);
    return option != nullptr ? option->region : QString();
}

Fit fitAt(const Plan &plan, const Component &component, PhaseId phase)
{
    const Sizing *sizing = sizingAt(plan, component.id, phase);
    if (sizing == nullptr || !sizing->present || (sizing->needs.isNone() && !sizing->chosenByHand))
        return {};
    const Option *option = plan.find(component.option);
    const QList<GivenPart> parts = partsOf(plan, sizing->id);
    if (parts.isEmpty())
        return unpricedFit(component.role, option != nullptr ? option->provider : QString());
    QList<PriceItem> items;
    for (const GivenPart &part : parts)
        items.append(part.item);
    Fit fit = fitOf(sizing->needs, givenBy(parts), items, {wantedRegion(plan, component), sizing->chosenByHand});
    if (!sizing->unpricedReason.isEmpty())
        fit.parts.append({FitKind::Unpriced, sizing->unpricedReason});
    return fit;
}

QString fitNote(const Plan &plan, const Component &component, PhaseId phase)
{
    return fitAt(plan, component, phase).text();
}

} // namespace stratoplan
