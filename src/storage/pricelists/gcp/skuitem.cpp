// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/gcp/skuitem.h"

#include "core/plan/role.h"
#include "storage/pricelists/support/listed.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// A kind of SKU: its service, and a pattern its description begins with.
struct Kind
{
    const char *service; ///< empty: any
    const char *pattern; ///< regular expression at the beginning of the description, without case
    const char *title;
    const char *slug;
    const char *role;
    const char *measure;
};

/// The first that fits counts.
constexpr Kind kinds[] = {
    {"Compute Engine", ".*Snapshot", "Persistent Disk", "persistent-disk", "backup", "stored"},
    {"Compute Engine", ".*(PD Capacity|Hyperdisk|Local Storage|Local SSD)", "Persistent Disk",
     "persistent-disk", "block-storage", ""},
    {"Compute Engine", ".*(External IP|Static Ip)", "VPC network", "network", "public-ip", "running"},
    {"Compute Engine", ".*(NAT Gateway|Cloud Nat)", "VPC network", "network", "nat-gateway", ""},
    {"Compute Engine", ".*(Load Balancing|Forwarding Rule)", "Cloud Load Balancing", "load-balancing",
     "load-balancer", ""},
    {"Compute Engine", ".*(Egress|Data Transfer|Network )", "VPC network", "network", "data-transfer", ""},
    {"Compute Engine", "", "Compute Engine", "compute-engine", "virtual-machine", ""},
    {"Kubernetes Engine", ".*Clusters", "Google Kubernetes Engine", "gke", "kubernetes-cluster",
     "control plane"},
    {"Kubernetes Engine", "", "Google Kubernetes Engine", "gke", "container", ""},
    {"Cloud SQL", ".*backup", "Cloud SQL", "cloud-sql", "backup", "stored"},
    {"Cloud SQL", "", "Cloud SQL", "cloud-sql", "relational-database", ""},
    {"Cloud Spanner", "", "Cloud Spanner", "spanner", "relational-database", ""},
    {"AlloyDB", "", "AlloyDB", "alloydb", "relational-database", ""},
    {"Cloud Memorystore for Redis", "", "Memorystore", "memorystore", "cache", ""},
    {"Cloud Memorystore for Memcached", "", "Memorystore", "memorystore", "cache", ""},
    {"Memorystore", "", "Memorystore", "memorystore", "cache", ""},
    {"Cloud Storage", "", "Cloud Storage", "cloud-storage", "object-storage", ""},
    {"Cloud Filestore", "", "Filestore", "filestore", "file-storage", "stored"},
    {"Networking", ".*NAT", "Cloud NAT", "cloud-nat", "nat-gateway", ""},
    {"Networking", ".*Cloud CDN|.*CDN", "Cloud CDN", "cloud-cdn", "cdn", ""},
    {"Networking", ".*(Cloud Armor)", "Cloud Armor", "cloud-armor", "firewall", ""},
    {"Networking", ".*(Load Balanc|Forwarding Rule)", "Cloud Load Balancing", "load-balancing",
     "load-balancer", ""},
    {"Networking", ".*(External IP|Static Ip)", "VPC network", "network", "public-ip", "running"},
    {"Networking", ".*(Egress|Data Transfer)", "VPC network", "network", "data-transfer", ""},
    {"Networking", "", "VPC network", "network", "other", ""},
    {"Cloud CDN", "", "Cloud CDN", "cloud-cdn", "cdn", ""},
    {"Cloud DNS", ".*Quer", "Cloud DNS", "cloud-dns", "dns", "queries"},
    {"Cloud DNS", "", "Cloud DNS", "cloud-dns", "dns", "zone"},
    {"Cloud Armor", "", "Cloud Armor", "cloud-armor", "firewall", ""},
    {"Secret Manager", "", "Secret Manager", "secret-manager", "secrets", ""},
    {"Cloud Key Management Service (KMS)", "", "Cloud KMS", "cloud-kms", "secrets", ""},
    {"Cloud Logging", "", "Cloud Logging", "cloud-logging", "logs", ""},
    {"Cloud Monitoring", "", "Cloud Monitoring", "cloud-monitoring", "monitoring", ""},
    {"Stackdriver", "", "Cloud Monitoring", "cloud-monitoring", "monitoring", ""},
    {"Cloud Pub/Sub", "", "Pub/Sub", "pubsub", "queue", ""},
    {"Cloud Tasks", "", "Cloud Tasks", "cloud-tasks", "queue", "requests"},
    {"Artifact Registry", "", "Artifact Registry", "artifact-registry", "registry", ""},
    {"Cloud Functions", "", "Cloud Run functions", "cloud-run-functions", "function", ""},
    {"Cloud Run Functions", "", "Cloud Run functions", "cloud-run-functions", "function", ""},
    {"Cloud Run", "", "Cloud Run", "cloud-run", "container", ""},
    {"App Engine", "", "App Engine", "app-engine", "container", ""},
    {"Cloud Firestore", "", "Firestore", "firestore", "document-database", ""},
    {"Cloud Datastore", "", "Datastore", "datastore", "document-database", ""},
    {"Cloud Bigtable", "", "Bigtable", "bigtable", "document-database", ""},
    {"Backup for GKE", "", "Backup for GKE", "gke-backup", "backup", ""},
    {"Backup and DR", "", "Backup and DR", "backup-dr", "backup", ""},
    {"API Gateway", "", "API Gateway", "api-gateway", "api-gateway", "requests"},
    {"Vertex AI", "", "Vertex AI", "vertex-ai", "ai", ""},
    {"Gemini API", "", "Gemini API", "gemini-api", "ai", ""},
};

/// A SKU that our own catalogs hold too.
struct WellKnown
{
    const char *pattern; ///< regular expression for the whole description up to its place
    const char *key; ///< service and name in the key
    const char *thing;
    const char *measure;
    const char *specification; ///< "Deployment=Single zone"; may be empty
};

constexpr WellKnown wellKnown[] = {
    {"Standard Storage (?!.*(?:Multi|Dual|Early|Operation))[A-Z][A-Za-z -]*", "cloud-storage/standard", "GiB",
     "stored", ""},
    {"Nearline Storage (?!.*(?:Multi|Dual|Early|Operation))[A-Z][A-Za-z -]*", "cloud-storage/nearline", "GiB",
     "stored", ""},
    {"Coldline Storage (?!.*(?:Multi|Dual|Early|Operation))[A-Z][A-Za-z -]*", "cloud-storage/coldline", "GiB",
     "stored", ""},
    {"Archive Storage (?!.*(?:Multi|Dual|Early|Operation))[A-Z][A-Za-z -]*", "cloud-storage/archive", "GiB",
     "stored", ""},
    {"Zonal Kubernetes Clusters", "gke/zonal-cluster", "cluster", "control plane", "Deployment=Single zone"},
    {"Regional Kubernetes Clusters", "gke/regional-cluster", "cluster", "control plane",
     "Deployment=Multi zone"},
    {"Autopilot Kubernetes Clusters", "gke/autopilot-cluster", "cluster", "control plane", ""},
    {"Autopilot (Spot )?Pod mCPU Requests", "gke/autopilot-vcpu", "vCPU", "vCPU", ""},
    {"Autopilot (Spot )?Pod Memory Requests", "gke/autopilot-memory", "GB", "memory", ""},
    {"Autopilot (Spot )?Pod Ephemeral Storage Requests", "gke/autopilot-ephemeral-storage", "GB", "storage",
     ""},
    {"Storage PD Capacity", "persistent-disk/hdd", "GiB", "stored", ""},
    {"Regional Storage PD Capacity", "persistent-disk/hdd-replicated", "GiB", "stored", ""},
    {"SSD backed PD Capacity", "persistent-disk/ssd", "GiB", "stored", ""},
    {"Regional SSD backed PD Capacity", "persistent-disk/ssd-replicated", "GiB", "stored", ""},
    {"Balanced PD Capacity", "persistent-disk/balanced", "GiB", "stored", ""},
    {"Regional Balanced PD Capacity", "persistent-disk/balanced-replicated", "GiB", "stored", ""},
    {"Extreme PD Capacity", "persistent-disk/extreme", "GiB", "stored", ""},
    {"SSD backed Local Storage", "persistent-disk/local", "GiB", "stored", ""},
    {"Storage PD Snapshot", "persistent-disk/snapshot", "GiB", "snapshot", ""},
    {"External IP Charge on a Standard VM", "network/public-ipv4", "address", "running", ""},
    {"Static Ip Charge", "network/public-ipv4-unused", "address", "running", ""},
    {"Cloud SQL for PostgreSQL: Zonal - vCPU", "cloud-sql-postgresql/vcpu-zonal", "vCPU", "vCPU",
     "Deployment=Single zone"},
    {"Cloud SQL for PostgreSQL: Zonal - RAM", "cloud-sql-postgresql/memory-zonal", "GB", "memory",
     "Deployment=Single zone"},
    {"Cloud SQL for PostgreSQL: Regional - vCPU", "cloud-sql-postgresql/vcpu-regional", "vCPU", "vCPU",
     "Deployment=Multi zone"},
    {"Cloud SQL for PostgreSQL: Regional - RAM", "cloud-sql-postgresql/memory-regional", "GB", "memory",
     "Deployment=Multi zone"},
    {"Cloud SQL for PostgreSQL: Zonal - Standard storage", "cloud-sql-postgresql/ssd-storage-zonal", "GB",
     "storage", "Deployment=Single zone"},
    {"Cloud SQL for PostgreSQL: Regional - Standard storage", "cloud-sql-postgresql/ssd-storage-regional",
     "GB", "storage", "Deployment=Multi zone"},
    {"Cloud SQL for PostgreSQL: Zonal - Low cost storage", "cloud-sql-postgresql/hdd-storage", "GB",
     "storage", ""},
    {"Cloud SQL for PostgreSQL: Zonal - Micro instance", "cloud-sql-postgresql/db-f1-micro", "instance",
     "node", "Deployment=Single zone"},
    {"Cloud SQL for PostgreSQL: Zonal - Small instance", "cloud-sql-postgresql/db-g1-small", "instance",
     "node", "Deployment=Single zone"},
};

/// Patterns made ready once.
template <class Row, std::size_t count>
QList<QRegularExpression> compiled(const Row (&rows)[count], const QString &end)
{
    QList<QRegularExpression> all;
    for (const Row &row : rows)
        all.append(QRegularExpression(u"^(?:"_s + QLatin1StringView(row.pattern) + u')' + end,
                                      QRegularExpression::CaseInsensitiveOption));
    return all;
}

const Kind *kindOf(const GcpSku &sku)
{
    static const QList<QRegularExpression> patterns = compiled(kinds, {});
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        if (sku.service == QLatin1StringView(kinds[i].service)
            && patterns.at(qsizetype(i)).match(sku.description.left(200)).hasMatch())
            return &kinds[i];
    }
    return nullptr;
}

const WellKnown *wellKnownOf(const GcpSku &sku)
{
    static const QStringList services {u"Compute Engine"_s, u"Kubernetes Engine"_s, u"Cloud SQL"_s,
                                       u"Cloud Storage"_s};
    if (sku.usageType.startsWith("Commit"_L1) || !services.contains(sku.service))
        return nullptr;
    static const QList<QRegularExpression> patterns = compiled(wellKnown, u"(?: in .*| \\(.*\\))?$"_s);
    for (std::size_t i = 0; i < std::size(wellKnown); ++i) {
        if (patterns.at(qsizetype(i)).match(sku.description.left(200)).hasMatch())
            return &wellKnown[i];
    }
    return nullptr;
}

QString engineOf(const QString &description)
{
    for (const QLatin1StringView engine :
         {"PostgreSQL"_L1, "MySQL"_L1, "SQL Server"_L1, "Redis"_L1, "Memcached"_L1, "Valkey"_L1}) {
        if (description.contains(engine))
            return engine;
    }
    return {};
}

/// A word of a description that tells what is counted; the first that is there counts.
struct Word
{
    const char *word;
    const char *thing;
};

constexpr Word things[] = {
    {"mCPU", "vCPU"},
    {"vCPU", "vCPU"},
    {"CPU", "vCPU"},
    {" Core", "vCPU"},
    {"GPU", "GPU"},
    {"T4", "GPU"},
    {"Cluster", "cluster"},
    {"IP", "address"},
    {"Ip Charge", "address"},
    {"Gateway", "gateway"},
    {"Tunnel", "tunnel"},
    {"Forwarding Rule", "rule"},
    {"Operation", "operation"},
    {"Request", "request"},
    {"Quer", "query"},
    {"Invocation", "request"},
    {"Message", "message"},
    {"Node", "node"},
    {"Policy", "policy"},
    {"Rule", "rule"},
    {"Zone", "zone"},
    {"Token", "token"},
    {"Character", "character"},
    {"Key", "key"},
    {"instance", "instance"},
    {"Instance", "instance"},
    {"License", "instance"},
    {"Licensing", "instance"},
};

/// What a SKU counts by its hour or piece.
QString thingOf(const GcpSku &sku)
{
    if (sku.group == "CPU"_L1)
        return u"vCPU"_s;
    if (sku.group == "GPU"_L1)
        return u"GPU"_s;
    for (const Word &each : things) {
        if (sku.description.contains(QLatin1StringView(each.word)))
            return QString::fromLatin1(each.thing);
    }
    return u"unit"_s;
}

} // namespace

QString gcpServiceTitle(const QString &service)
{
    for (const Kind &kind : kinds) {
        if (service == QLatin1StringView(kind.service) && *kind.pattern == '\0')
            return QString::fromLatin1(kind.title);
    }
    return service.isEmpty() ? u"Google Cloud"_s : service;
}

PriceItem SkuItem::in(const QString &region) const
{
    PriceItem made = item;
    made.region = region;
    made.key += u'/' + region;
    return made;
}

SkuItem itemOfSku(const GcpSku &sku)
{
    PriceItem item;
    item.provider = u"gcp"_s;
    item.sku = sku.id;
    item.name = sku.description;
    item.service = gcpServiceTitle(sku.service);
    item.role = u"other"_s;
    QString slug = keyPart(item.service);
    QString measure;
    if (const Kind *kind = kindOf(sku)) {
        item.service = QString::fromLatin1(kind->title);
        item.role = QString::fromLatin1(kind->role);
        slug = QString::fromLatin1(kind->slug);
        measure = QString::fromLatin1(kind->measure);
    }
    item.category = role(item.role).category;
    SkuItem made {item, thingOf(sku), false};
    made.item.key = u"gcp/"_s + slug + u'/' + sku.id;
    addSpecification(made.item, u"Engine"_s, engineOf(sku.description));
    if (const WellKnown *known = wellKnownOf(sku)) {
        made.thing = QString::fromLatin1(known->thing);
        made.isOurs = true;
        made.item.key = u"gcp/"_s + QLatin1StringView(known->key);
        made.item.name = QString(sku.description).replace("Spot "_L1, ""_L1);
        const QString specification = QString::fromLatin1(known->specification);
        addSpecification(made.item, specification.section(u'=', 0, 0), specification.section(u'=', 1));
        measure = QString::fromLatin1(known->measure);
    }
    addSpecification(made.item, u"Measure"_s, measure);
    return made;
}

QString termOfSku(const GcpSku &sku)
{
    static const QRegularExpression commitment(u"^Commitment.* (1|3) ?(?:Year|yr)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    if (sku.usageType == "Preemptible"_L1)
        return u"spot"_s;
    if (sku.usageType == "Commit1Yr"_L1 || sku.usageType == "Commit1Mo"_L1)
        return sku.usageType == "Commit1Yr"_L1 ? u"committed-1y"_s : u"committed-1m"_s;
    if (sku.usageType == "Commit3Yr"_L1)
        return u"committed-3y"_s;
    if (!sku.usageType.isEmpty())
        return sku.usageType == "OnDemand"_L1 ? u"on-demand"_s : keyPart(sku.usageType);
    const auto match = commitment.match(sku.description);
    if (match.hasMatch())
        return u"committed-%1y"_s.arg(match.captured(1));
    const bool isSpot = sku.description.contains("Preemptible"_L1) || sku.description.contains("Spot "_L1);
    return isSpot ? u"spot"_s : u"on-demand"_s;
}

int monthsOfTerm(const QString &term)
{
    return term == "committed-1y"_L1 ? 12
        : term == "committed-3y"_L1  ? 36
        : term == "committed-1m"_L1  ? 1
                                     : 0;
}

} // namespace stratoplan::storage::pricelists
