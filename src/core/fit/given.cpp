// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/given.h"

#include "core/fit/priceage.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Roles whose gigabytes by the hour are memory and not a disk.
bool hasMemory(const QString &role)
{
    static const QStringList roles {u"cache"_s,     u"relational-database"_s, u"document-database"_s,
                                    u"container"_s, u"virtual-machine"_s,     u"search-service"_s};
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

/// What a charge gives, where it has a price.
void addPart(const Plan &plan, const Charge &charge, QList<GivenPart> &parts)
{
    const Rate *rate = plan.find(charge.rate);
    const PriceItem *item = rate != nullptr ? plan.find(rate->item) : nullptr;
    if (item != nullptr)
        parts.append({*item, *rate, charge.amount.number.likely});
}

/// Whether there is anything to say of how a sizing fits.
bool isFitted(const Sizing *sizing)
{
    return sizing != nullptr && sizing->present && (!sizing->needs.isNone() || sizing->chosenByHand);
}

/// How a sizing that is made of such parts goes with what it needs.
Fit fitOfParts(const Plan &plan, const Component &component, const Sizing &sizing,
               const QList<GivenPart> &parts, const QDate &today)
{
    const Option *option = plan.find(component.option);
    if (parts.isEmpty())
        return unpricedFit(component.role, option != nullptr ? option->provider : QString());
    QList<PriceItem> items;
    QList<Rate> rates;
    for (const GivenPart &part : parts) {
        items.append(part.item);
        rates.append(part.rate);
    }
    Fit fit =
        fitOf(sizing.needs, givenBy(parts), items, {wantedRegion(plan, component), sizing.chosenByHand});
    if (!sizing.unpricedReason.isEmpty())
        fit.parts.append({FitKind::Unpriced, sizing.unpricedReason});
    if (const auto old = oldPriceDifference(rates, priceAgeOf(plan, today)))
        fit.parts.append(*old);
    return fit;
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
    const bool disk = measure.contains("stor"_L1) || measure.contains("backup"_L1)
        || measure.contains("snapshot"_L1) || item.sku.contains("storage"_L1);
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
        if (charge.sizing == sizing)
            addPart(plan, charge, parts);
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

Fit fitAt(const Plan &plan, const Component &component, PhaseId phase, const QDate &today)
{
    const Sizing *sizing = sizingAt(plan, component.id, phase);
    return isFitted(sizing) ? fitOfParts(plan, component, *sizing, partsOf(plan, sizing->id), today) : Fit();
}

Fit fitAt(const Plan &plan, const SizingIndex &sizings, const Component &component, PhaseId phase,
          const QDate &today)
{
    const Sizing *sizing = sizings.at(component.id, phase);
    if (!isFitted(sizing))
        return {};
    QList<GivenPart> parts;
    for (const ChargeId id : sizings.charges(sizing->id))
        addPart(plan, *plan.find(id), parts);
    return fitOfParts(plan, component, *sizing, parts, today);
}

QString fitNote(const Plan &plan, const Component &component, PhaseId phase, const QDate &today)
{
    return fitAt(plan, component, phase, today).text();
}

} // namespace stratoplan
