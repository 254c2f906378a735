// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/readylevers.h"

#include "core/engine/selection.h"
#include "core/fit/given.h"
#include "core/scenario/planlevers.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct LeverText
{
    Q_DECLARE_TR_FUNCTIONS(Lever)
};

constexpr const char *deenmate = "deenmate-infrastructure-costs.md";
constexpr const char *zoptal = "zoptal-aws-phase-1.md";
constexpr const char *karaoke = "boom-karaoke-saas-scaling.md";

constexpr const char *machines = "virtual-machine,kubernetes-cluster,container";
constexpr const char *steadyMachines =
    "virtual-machine,kubernetes-cluster,relational-database,document-database,cache";
constexpr const char *stores = "object-storage,block-storage,file-storage,backup";

/// A strategy that a document gives a percentage for. Its saved value is 0: nothing of it is done yet.
struct Strategy
{
    const char *key;
    const char *topic;
    const char *name;
    Lever::Kind kind;
    const char *effect;
    int high;
    const char *roles;
    const char *file;
    int line;
    const char *words; ///< the document's own
    const char *note;
};

constexpr Strategy strategies[] = {
    {"spot_share", QT_TRANSLATE_NOOP("Lever", "Compute"),
     QT_TRANSLATE_NOOP("Lever", "Share on spot instances"), Lever::Kind::Cost, "1 - value / 100 * 0.5", 100,
     machines, deenmate, 427, "spot_instances: \"50% cost reduction for non-critical workloads\"",
     QT_TRANSLATE_NOOP("Lever", "Spot machines cost half and may stop at any time.")},
    {"spot_share_70", QT_TRANSLATE_NOOP("Lever", "Compute"),
     QT_TRANSLATE_NOOP("Lever", "Share on spot instances, 70 % off"), Lever::Kind::Cost,
     "1 - value / 100 * 0.7", 100, machines, zoptal, 141,
     "Use Spot Instances - 70% discount for non-critical workloads",
     QT_TRANSLATE_NOOP("Lever", "Spot machines cost 30 % and may stop at any time.")},
    {"arm_share", QT_TRANSLATE_NOOP("Lever", "Compute"),
     QT_TRANSLATE_NOOP("Lever", "Share on ARM processors"), Lever::Kind::Cost, "1 - value / 100 * 0.2", 100,
     machines, deenmate, 430, "arm_instances: \"20% cost reduction with Graviton processors\"",
     QT_TRANSLATE_NOOP("Lever", "Machines with ARM processors cost 20 % less.")},
    {"autoscaling_saving", QT_TRANSLATE_NOOP("Lever", "Compute"),
     QT_TRANSLATE_NOOP("Lever", "Saving by scaling with the load"), Lever::Kind::Cost, "1 - value / 100", 40,
     machines, karaoke, 453, "Cost Savings: 30-40% during low traffic periods",
     QT_TRANSLATE_NOOP("Lever",
                       "The document says it of quiet periods; the value is for the whole month. A scaling "
                       "policy with a load profile tells it exactly.")},
    {"reserved_discount", QT_TRANSLATE_NOOP("Lever", "Commitments"),
     QT_TRANSLATE_NOOP("Lever", "Discount for reserved capacity"), Lever::Kind::Cost, "1 - value / 100", 60,
     steadyMachines, deenmate, 428, "reserved_instances: \"30-60% discount for predictable workloads\"",
     QT_TRANSLATE_NOOP("Lever", "30 to 60 % by term and payment.")},
    {"reserved_share", QT_TRANSLATE_NOOP("Lever", "Commitments"),
     QT_TRANSLATE_NOOP("Lever", "Share reserved for one year"), Lever::Kind::Cost, "1 - value / 100 * 0.4",
     100, steadyMachines, zoptal, 142, "Reserve instances - 40% discount with 1-year commitment",
     QT_TRANSLATE_NOOP("Lever", "Reserved machines cost 40 % less.")},
    {"storage_compression", QT_TRANSLATE_NOOP("Lever", "Storage"),
     QT_TRANSLATE_NOOP("Lever", "Space saved by compression"), Lever::Kind::Amount, "1 - value / 100", 50,
     stores, deenmate, 434, "compression: \"30-50% storage space reduction\"",
     QT_TRANSLATE_NOOP("Lever", "Fewer gigabytes; stated amounts stay as they are.")},
    {"gp3_share", QT_TRANSLATE_NOOP("Lever", "Storage"),
     QT_TRANSLATE_NOOP("Lever", "Share of disks moved to gp3"), Lever::Kind::Cost, "1 - value / 100 * 0.2",
     100, "block-storage", deenmate, 436, "gp3_migration: \"20% cost reduction over gp2 storage\"",
     QT_TRANSLATE_NOOP("Lever", "gp3 costs 20 % less than gp2.")},
    {"cdn_requests", QT_TRANSLATE_NOOP("Lever", "Network"),
     QT_TRANSLATE_NOOP("Lever", "Requests that the CDN answers"), Lever::Kind::Amount, "1 - value / 100", 80,
     "api-gateway,function", deenmate, 439, "cdn_optimization: \"Reduce origin requests by 80%\"",
     QT_TRANSLATE_NOOP("Lever", "Fewer requests at the origin; stated amounts stay as they are.")},
    {"bandwidth_compression", QT_TRANSLATE_NOOP("Lever", "Network"),
     QT_TRANSLATE_NOOP("Lever", "Bandwidth saved by compression"), Lever::Kind::Amount, "1 - value / 100", 70,
     "data-transfer,cdn", deenmate, 440, "compression: \"50-70% bandwidth reduction\"",
     QT_TRANSLATE_NOOP("Lever", "Fewer gigabytes moved; stated amounts stay as they are.")},
    {"cache_hit_ratio", QT_TRANSLATE_NOOP("Lever", "Network"), QT_TRANSLATE_NOOP("Lever", "Cache hit ratio"),
     Lever::Kind::Amount, "1 - value / 100", 95, "data-transfer", deenmate, 442,
     "cache_optimization: \"90%+ cache hit ratio\"",
     QT_TRANSLATE_NOOP("Lever",
                       "What the cache has does not leave the origin; the saved plan caches nothing.")},
    {"query_caching", QT_TRANSLATE_NOOP("Lever", "Databases"),
     QT_TRANSLATE_NOOP("Lever", "Queries that a cache answers"), Lever::Kind::Amount, "1 - value / 100", 80,
     "relational-database,document-database", zoptal, 143,
     "Implement caching - Reduce database queries by 80%",
     QT_TRANSLATE_NOOP("Lever", "Takes the databases to be as large as their queries are many.")},
};

bool isMachine(const Plan &plan, const Charge &charge)
{
    const Rate *rate = plan.find(charge.rate);
    const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
    return item && (isSized(*item) || countsVcpu(*item, *rate) || countsMemory(*item, *rate));
}

/// Whether a component that is covered pays for more than its machines, at a price of its own.
bool coversMoreThanMachines(const Plan &plan, const Selection &selection)
{
    QSet<SizingId> machineSizings;
    QSet<SizingId> otherSizings;
    for (const Charge &charge : plan.table<Charge>())
        (isMachine(plan, charge) ? machineSizings : otherSizings).insert(charge.sizing);
    const auto &sizings = plan.table<Sizing>().rows();
    return std::any_of(sizings.begin(), sizings.end(), [&](const Sizing &sizing) {
        const Component *component = plan.find(sizing.component);
        return machineSizings.contains(sizing.id) && otherSizings.contains(sizing.id) && component
            && covers(selection, *component);
    });
}

ReadyLever leverOf(const Strategy &strategy)
{
    Lever lever;
    lever.key = QString::fromLatin1(strategy.key);
    lever.name = LeverText::tr(strategy.name);
    lever.kind = strategy.kind;
    lever.effect = QString::fromLatin1(strategy.effect);
    lever.selection.roles = QString::fromLatin1(strategy.roles).split(u',');
    lever.bounds = {Quantity(), Quantity(), Quantity::fromWhole(strategy.high)};
    lever.unit = u"%"_s;
    lever.source = {QString::fromLatin1(strategy.file), strategy.line, QString::fromUtf8(strategy.words)};
    return {LeverText::tr(strategy.topic), lever, LeverText::tr(strategy.note)};
}

bool coversAnything(const Plan &plan, const Selection &selection)
{
    const auto &components = plan.table<Component>().rows();
    return std::any_of(components.begin(), components.end(),
                       [&](const Component &component) { return covers(selection, component); });
}

} // namespace

QList<ReadyLever> readyLevers(const Plan &plan)
{
    QList<ReadyLever> levers;
    for (const Strategy &strategy : strategies) {
        ReadyLever ready = leverOf(strategy);
        if (!coversAnything(plan, ready.lever.selection))
            continue;
        const bool isOfMachines = strategy.roles == machines || strategy.roles == steadyMachines;
        if (isOfMachines && coversMoreThanMachines(plan, ready.lever.selection))
            ready.note += u' '
                + LeverText::tr("It counts for whole lines, a control plane or disks with prices of their "
                                "own included.");
        levers.append(ready);
    }
    levers += planLevers(plan);
    // Topics together, in the order in which each first appears.
    QStringList topics;
    for (const ReadyLever &ready : std::as_const(levers)) {
        if (!topics.contains(ready.topic))
            topics.append(ready.topic);
    }
    std::stable_sort(levers.begin(), levers.end(), [&](const ReadyLever &one, const ReadyLever &other) {
        return topics.indexOf(one.topic) < topics.indexOf(other.topic);
    });
    return levers;
}

} // namespace stratoplan
