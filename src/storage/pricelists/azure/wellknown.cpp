// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/azure/wellknown.h"

#include "storage/pricelists/support/listed.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// A meter known by its name alone.
struct Named
{
    const char *slug;
    const char *product; ///< the product begins with it; empty: any
    const char *meter;
    const char *key;
    const char *thing;
    const char *measure;
};

constexpr Named named[] = {
    {"aks", "", "Standard Uptime SLA", "standard-cluster", "cluster", "control plane"},
    {"nat-gateway", "", "Standard Gateway", "gateway", "gateway", "running"},
    {"nat-gateway", "", "Standard Data Processed", "data", "GB", "processed data"},
    {"public-ip", "", "Standard IPv4 Static Public IP", "standard-static-ipv4", "address", "running"},
    {"public-ip", "", "Global IPv4 Static Public IP", "global-static-ipv4", "address", "running"},
    {"load-balancer", "", "Standard Data Processed", "standard-data", "GB", "processed data"},
    {"load-balancer", "", "Standard Included LB Rules and Outbound Rules", "standard-first-5-rules",
     "load balancer", "running"},
    {"load-balancer", "", "Standard Overage LB Rules and Outbound Rules", "standard-rule", "rule", "rule"},
    {"application-gateway", "Application Gateway Standard v2", "Standard Fixed Cost", "standard-v2",
     "gateway", "running"},
    {"application-gateway", "Application Gateway Standard v2", "Standard Capacity Units",
     "standard-v2-capacity-unit", "capacity unit", "capacity unit"},
    {"application-gateway", "Application Gateway WAF v2", "Standard Fixed Cost", "waf-v2", "gateway",
     "running"},
    {"application-gateway", "Application Gateway WAF v2", "Standard Capacity Units", "waf-v2-capacity-unit",
     "capacity unit", "capacity unit"},
    {"private-link", "", "Standard Private Endpoint", "private-endpoint", "endpoint", ""},
    {"bandwidth", "Rtn Preference: MGN", "Standard Data Transfer Out", "internet-egress", "GB", "internet"},
    {"ai-search", "", "Basic Unit", "basic", "search unit", "node"},
    {"ai-search", "", "Standard S1 Unit", "standard-s1", "search unit", "node"},
    {"ai-search", "", "Standard S2 Unit", "standard-s2", "search unit", "node"},
    {"ai-search", "", "Standard S3 Unit", "standard-s3", "search unit", "node"},
    {"service-bus", "", "Basic Messaging Operations", "basic-operations", "operation", "requests"},
    {"service-bus", "", "Standard Messaging Operations", "standard-operations", "operation", "requests"},
    {"functions", "Functions", "Standard Total Executions", "executions", "execution", "requests"},
    {"functions", "Functions", "Standard Execution Time", "execution-time", "GB-second", "GB-seconds"},
};

std::optional<WellKnownMeter> byName(const QString &slug, const AzureMeter &meter)
{
    for (const Named &each : named) {
        if (slug == QLatin1StringView(each.slug) && meter.meter == QLatin1StringView(each.meter)
            && meter.product.startsWith(QLatin1StringView(each.product))) {
            WellKnownMeter known {QString::fromLatin1(each.key), {}, QString::fromLatin1(each.thing), {}};
            if (*each.measure != '\0')
                known.specifications.append({u"Measure"_s, QString::fromLatin1(each.measure)});
            return known;
        }
    }
    return std::nullopt;
}

std::optional<WellKnownMeter> managedDisk(const AzureMeter &meter)
{
    static const QRegularExpression kind(u"^(Premium SSD|Standard SSD|Standard HDD) Managed Disks$"_s);
    static const QRegularExpression size(u"^([PES][0-9]+) (LRS|ZRS)$"_s);
    static const QRegularExpression whole(u"^[PES][0-9]+( LRS| ZRS)? Disks?$"_s);
    const auto product = kind.match(meter.product);
    const auto sku = size.match(meter.sku);
    if (!product.hasMatch() || !sku.hasMatch() || !whole.match(meter.meter).hasMatch())
        return std::nullopt;
    return WellKnownMeter {sku.captured(1).toLower() + u'-' + sku.captured(2).toLower(),
                           {},
                           u"disk"_s,
                           {{u"Storage"_s, product.captured(1)},
                            {u"Redundancy"_s, sku.captured(2)},
                            {u"Measure"_s, u"stored"_s}}};
}

/// "Hot LRS Write Operations" of the sku "Hot LRS" is "hot-lrs-write".
std::optional<WellKnownMeter> blob(const AzureMeter &meter)
{
    static const QRegularExpression sku(u"^(Hot|Cool|Cold|Archive) (LRS|ZRS|GRS|GZRS|RA-GRS|RA-GZRS)$"_s);
    struct Meter
    {
        const char *end;
        const char *key;
        const char *thing;
        const char *measure;
    };
    static constexpr Meter meters[] = {
        {"Priority Read Operations", "-priority-read", "operation", ""},
        {"Data Stored", "", "GB", "stored"},
        {"Write Operations", "-write", "operation", "write requests"},
        {"Read Operations", "-read", "operation", "read requests"},
        {"List and Create Container Operations", "-list", "operation", ""},
        {"All Other Operations", "-other", "operation", ""},
        {"Data Retrieval", "-retrieval", "GB", "retrieval"},
    };
    const auto match = sku.match(meter.sku);
    if (!match.hasMatch() || meter.product != "General Block Blob v2"_L1)
        return std::nullopt;
    static const QHash<QString, QString> classes {{u"Hot"_s, u"standard"_s},
                                                  {u"Cool"_s, u"infrequent"_s},
                                                  {u"Cold"_s, u"archive"_s},
                                                  {u"Archive"_s, u"deep archive"_s}};
    for (const Meter &each : meters) {
        if (!meter.meter.endsWith(QLatin1StringView(each.end)) || meter.meter.contains("Iterative"_L1))
            continue;
        if (meter.meter.contains("Priority"_L1) && !QLatin1StringView(each.key).contains("priority"_L1))
            continue;
        WellKnownMeter known {
            keyPart(meter.sku) + QLatin1StringView(each.key), {}, QString::fromLatin1(each.thing), {}};
        known.specifications = {{u"Redundancy"_s, match.captured(2)},
                                {u"Storage class"_s, classes.value(match.captured(1))}};
        if (*each.measure != '\0')
            known.specifications.append({u"Measure"_s, QString::fromLatin1(each.measure)});
        return known;
    }
    return std::nullopt;
}

std::optional<WellKnownMeter> redis(const AzureMeter &meter)
{
    static const QRegularExpression product(u"^Azure Redis Cache (Basic|Standard|Premium)$"_s);
    static const QRegularExpression name(u"^([CP][0-9]) Cache( Instance)?$"_s);
    const auto tier = product.match(meter.product);
    const auto size = name.match(meter.meter);
    if (!tier.hasMatch() || !size.hasMatch())
        return std::nullopt;
    const bool isNode = !size.captured(2).isEmpty();
    return WellKnownMeter {tier.captured(1).toLower() + u'-' + size.captured(1).toLower()
                               + (isNode ? u"-node"_s : u""_s),
                           {},
                           isNode ? u"node"_s : u"cache"_s,
                           {{u"Engine"_s, u"Redis"_s}, {u"Measure"_s, u"node"_s}}};
}

/// A size of a flexible server: "…Flexible Server General Purpose Dsv3 Series Compute", "16 vCore" is
/// "flexible-d16s-v3".
std::optional<WellKnownMeter> flexibleServer(const AzureMeter &meter)
{
    static const QRegularExpression series(
        u"Flexible Server (?:General Purpose|Memory Optimized) ([DE])([a-z]*)v([0-9]) Series Compute$"_s);
    static const QRegularExpression cores(u"^([0-9]+) vCore$"_s);
    static const QRegularExpression burstable(u"Flexible Server Burstable BS Series Compute$"_s);
    WellKnownMeter known {{}, {}, u"instance"_s, {}};
    const QString engine = meter.service.section(u' ', -1);
    const auto family = series.match(meter.product);
    const auto count = cores.match(meter.sku);
    if (family.hasMatch() && count.hasMatch()) {
        known.key = u"flexible-"_s + family.captured(1).toLower() + count.captured(1) + family.captured(2)
            + u"-v"_s + family.captured(3);
        known.specifications.append({u"vCPU"_s, count.captured(1)});
    } else if (burstable.match(meter.product).hasMatch() && meter.sku.startsWith(u'B')) {
        known.key = u"flexible-"_s + keyPart(meter.sku);
    } else {
        return std::nullopt;
    }
    known.specifications.append(QList<KeyValue> {
        {u"Engine"_s, engine}, {u"Deployment"_s, u"Single zone"_s}, {u"Measure"_s, u"node"_s}});
    return known;
}

} // namespace

std::optional<WellKnownMeter> wellKnownMeter(const QString &slug, const AzureMeter &meter)
{
    if (slug == "managed-disks"_L1)
        return managedDisk(meter);
    if (slug == "blob"_L1)
        return blob(meter);
    if (slug == "cache-for-redis"_L1)
        return redis(meter);
    if (slug == "postgresql"_L1 || slug == "mysql"_L1)
        return flexibleServer(meter);
    return byName(slug, meter);
}

QList<KeyValue> specificationsOfSize(const QString &armSku)
{
    // Sizes before the third version count otherwise: D14 has 16 vCPUs. Those of the B series never did.
    static const QRegularExpression size(
        u"^Standard_([A-Z]+)([0-9]+)(?:-([0-9]+))?([a-z]*)(?:_[A-Za-z0-9]+)*?(?:_v([0-9]+))?$"_s);
    const auto match = size.match(armSku);
    const int version = match.captured(5).toInt();
    if (!match.hasMatch() || (version < 3 && match.captured(1) != "B"_L1))
        return {};
    const QString constrained = match.captured(3);
    const int firstArm = match.captured(1) == "B"_L1 ? 2 : 5;
    const bool isArm = version >= firstArm && match.captured(4).contains(u'p');
    return {{u"vCPU"_s, constrained.isEmpty() ? match.captured(2) : constrained},
            {u"Architecture"_s, isArm ? u"arm64"_s : u"x86_64"_s}};
}

} // namespace stratoplan::storage::pricelists
