// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/gcp/calculatorlist.h"

#include "core/plan/role.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/jsonstream.h"
#include "storage/pricelists/support/listed.h"
#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

using Time = Rate::Time;

/// What entries of a certain name are, and how they are counted.
struct Kind
{
    const char *pattern; ///< regular expression for the whole name
    const char *service;
    const char *role;
    const char *unit;
    Time time;
    int per;
};

/// The first that fits counts.
constexpr Kind kinds[] = {
    {"CP-COMPUTEENGINE-VMIMAGE-.*", "Compute Engine", "virtual-machine", "instance", Time::Hour, 1},
    {"CP-COMPUTEENGINE-CUSTOM-VM-CORE.*", "Compute Engine", "virtual-machine", "vCPU", Time::Hour, 1},
    {"CP-COMPUTEENGINE-CUSTOM-VM-RAM.*", "Compute Engine", "virtual-machine", "GB", Time::Hour, 1},
    {"CP-COMPUTEENGINE-LOCAL-SSD", "Compute Engine", "block-storage", "GB", Time::Hour, 1},
    {"CP-COMPUTEENGINE-STORAGE-PD-SNAPSHOT", "Persistent Disk", "backup", "GB", Time::Month, 1},
    {"CP-COMPUTEENGINE-STORAGE-PD-.*", "Persistent Disk", "block-storage", "GB", Time::Month, 1},
    {"CP-COMPUTEENGINE-(INTERNET-EGRESS|INTERCONNECT).*", "VPC network", "data-transfer", "GB", Time::Use, 1},
    {"CP-COMPUTEENGINE-STATIC-IP-CHARGE", "VPC network", "public-ip", "address", Time::Hour, 1},
    {"CP-COMPUTEENGINE-VPN", "VPC network", "other", "tunnel", Time::Hour, 1},
    {"CP-BIGSTORE-CLASS-[AB]-REQUEST", "Cloud Storage", "object-storage", "request", Time::Use, 10'000},
    {"CP-BIGSTORE-DATA-RETRIEVAL.*|CP-NEARLINE-RESTORE-SIZE", "Cloud Storage", "object-storage", "GB",
     Time::Use, 1},
    {"CP-BIGSTORE-STORAGE.*|CP-NEARLINE-STORAGE", "Cloud Storage", "object-storage", "GB", Time::Month, 1},
    {"CP-CLOUDSQL-PERUSE-.*|CP-DB-.*", "Cloud SQL", "relational-database", "instance", Time::Hour, 1},
    {"CP-CLOUDSQL-PACKAGE-.*", "Cloud SQL", "relational-database", "instance-day", Time::Use, 1},
    {"CP-CLOUDSQL-STORAGE.*", "Cloud SQL", "relational-database", "GB", Time::Month, 1},
    {"CP-CLOUDSQL-BACKUP", "Cloud SQL", "backup", "GB", Time::Month, 1},
    {"CP-CLOUDSQL-TRAFFIC", "Cloud SQL", "data-transfer", "GB", Time::Use, 1},
    {"CP-CLOUDSQL-IO", "Cloud SQL", "relational-database", "request", Time::Use, 1'000'000},
    {"FORWARDING_RULE_CHARGE_.*", "Cloud Load Balancing", "load-balancer", "rule", Time::Hour, 1},
    {"NETWORK_LOAD_BALANCED_INGRESS", "Cloud Load Balancing", "load-balancer", "GB", Time::Use, 1},
    {"CP-CLOUD-DNS-ZONES", "Cloud DNS", "dns", "zone", Time::Month, 1},
    {"CP-CLOUD-DNS-QUERIES", "Cloud DNS", "dns", "query", Time::Use, 1},
    {"CP-CLOUDCDN-CACHE-(EGRESS|FILL)-.*", "Cloud CDN", "cdn", "GB", Time::Use, 1},
    {"CP-CLOUDCDN-CACHE-LOOKUP-REQUESTS", "Cloud CDN", "cdn", "request", Time::Use, 1},
    {"CP-CLOUDCDN-CACHE-INVALIDATION", "Cloud CDN", "cdn", "invalidation", Time::Use, 1},
    {"CP-DATAFLOW-.*-VCPU", "Dataflow", "other", "vCPU", Time::Hour, 1},
    {"CP-DATAFLOW-.*", "Dataflow", "other", "GB", Time::Hour, 1},
    {"CP-DATAPROC", "Dataproc", "other", "vCPU", Time::Hour, 1},
    {"CP-BIGTABLE-NODES", "Bigtable", "document-database", "node", Time::Hour, 1},
    {"CP-BIGTABLE-(SSD|HDD)", "Bigtable", "document-database", "GB", Time::Month, 1},
    {"CP-PUB-SUB-OPERATIONS", "Pub/Sub", "queue", "operation", Time::Use, 1'000'000},
    {"CP-CONTAINER-ENGINE-.*", "Google Kubernetes Engine", "kubernetes-cluster", "cluster", Time::Hour, 1},
    {"CP-GAE-FLEX-INSTANCE-CORE-HOURS", "App Engine", "container", "vCPU", Time::Hour, 1},
    {"CP-GAE-FLEX-INSTANCE-RAM", "App Engine", "container", "GB", Time::Hour, 1},
    {"CP-GAE-FLEX-STORAGE-PD-CAPACITY", "App Engine", "container", "GB", Time::Month, 1},
    {"CP-VISION-.*", "Cloud Vision", "ai", "image", Time::Use, 1},
    {"CP-SUPPORT-(BRONZE|SILVER)", "Google Cloud Support", "support", "account", Time::Month, 1},
};

const Kind *kindOf(const QString &name)
{
    static const QList<QRegularExpression> patterns = [] {
        QList<QRegularExpression> all;
        for (const Kind &kind : kinds)
            all.append(QRegularExpression(u"^(?:"_s + QLatin1StringView(kind.pattern) + u")$"_s));
        return all;
    }();
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        if (patterns.at(qsizetype(i)).match(name.left(200)).hasMatch())
            return &kinds[i];
    }
    return nullptr;
}

class CalculatorReader : public JsonGuide
{
public:
    explicit CalculatorReader(Listing &listing) : m_listing(listing) { }

    Step step(const JsonPath &path) override
    {
        if (path.empty())
            return Step::Enter;
        if (path.size() == 1)
            return path[0] == "gcp_price_list"_L1 ? Step::Enter
                : path[0] == "updated"_L1         ? Step::Take
                                                  : Step::Skip;
        return Step::Take;
    }

    bool take(const JsonPath &path, const JsonValue &value) override
    {
        if (path.size() == 1) {
            m_date = QLocale::c().toDate(value.text, u"d-MMMM-yyyy"_s);
            return true;
        }
        const PriceListHead head {u"gcp/calculator"_s, Words::tr("Google Cloud calculator prices"), u"gcp"_s,
                                  m_date,
                                  u"https://cloudpricingcalculator.appspot.com/static/data/pricelist.json"_s};
        return m_listing.begin(head) && takeEntry(path[1], value);
    }

private:
    bool takeEntry(const QString &name, const JsonValue &value)
    {
        // A name that stands twice is one entry.
        const bool isAgain = m_names.contains(name);
        m_names.insert(name);
        const Kind *kind = kindOf(name);
        if (!kind && isAgain)
            return true;
        if (!kind)
            return m_listing.skip(value.line,
                                  Words::tr("The list does not say what “%1” is counted by.").arg(name));
        ListedPrice price;
        price.line = value.line;
        price.sameRow = isAgain;
        price.item = itemOf(name, *kind, value);
        Rate &rate = price.rate;
        rate.term = name.endsWith("-PREEMPTIBLE"_L1)                       ? u"spot"_s
            : kind->time == Time::Month && price.item.role == "support"_L1 ? u"flat"_s
                                                                           : u"on-demand"_s;
        setUsage(rate, {QString::fromLatin1(kind->unit), kind->time, Quantity::fromWhole(kind->per)});
        rate.effective = m_date;
        rate.sourceTitle = u"Google Cloud pricing calculator"_s;
        if (const JsonValue *tiers = value.find(u"tiers"))
            return takeTiers(name, *tiers, price);
        return takeRegions(name, value, price);
    }

    /// A price for each region or continent.
    bool takeRegions(const QString &name, const JsonValue &value, ListedPrice &price)
    {
        static const QStringList places {u"us"_s,        u"europe"_s,         u"asia"_s,
                                         u"asia-east"_s, u"asia-northeast"_s, u"asia-southeast"_s};
        for (const JsonMember &member : value.members) {
            if (!places.contains(member.name) && !member.name.startsWith("us-"_L1)
                && !member.name.startsWith("europe-"_L1))
                continue;
            const auto amount = readPrice(jsonText(&member.value));
            if (!amount || amount->isNegative())
                continue;
            price.item.region = member.name;
            price.item.key = keyOf(name, member.name);
            setPrice(price.rate, *amount);
            if (!m_listing.add(price))
                return false;
            price.sameRow = true;
        }
        return price.sameRow
            || m_listing.skip(value.line, Words::tr("“%1” holds no price for a place.").arg(name));
    }

    /// "tiers": {"1024": 0.12, "10240": 0.11}: the price up to that amount.
    bool takeTiers(const QString &name, const JsonValue &tiers, ListedPrice &price)
    {
        Quantity from;
        for (const JsonMember &member : tiers.members) {
            const auto until = unitsOfBlocks(readQuantity(member.name), price.rate.per);
            const auto amount = readPrice(jsonText(&member.value));
            if (!until || *until <= from || !amount || amount->isNegative())
                return m_listing.skip(tiers.line, Words::tr("The tiers of “%1” cannot be read.").arg(name));
            price.rate.tiers.append(tierAt(from, *amount));
            from = *until;
        }
        if (price.rate.tiers.isEmpty())
            return m_listing.skip(tiers.line, Words::tr("“%1” has no tiers.").arg(name));
        price.item.region = u"global"_s;
        price.item.key = keyOf(name, price.item.region);
        return m_listing.add(price);
    }

    static PriceItem itemOf(const QString &name, const Kind &kind, const JsonValue &value)
    {
        PriceItem item;
        item.provider = u"gcp"_s;
        item.service = QString::fromLatin1(kind.service);
        item.role = QString::fromLatin1(kind.role);
        item.category = role(item.role).category;
        item.sku = plainName(name);
        item.name = machineName(name).isEmpty() ? item.sku : machineName(name);
        const QString cores = jsonText(value, u"cores");
        const QString memory = jsonText(value, u"memory");
        if (readQuantity(cores))
            addSpecification(item, u"vCPU"_s, cores);
        if (readQuantity(memory))
            addSpecification(item, u"Memory"_s, readQuantity(memory)->toString() + u" GiB"_s);
        return item;
    }

    static QString plainName(QString name)
    {
        name.remove("-PREEMPTIBLE"_L1);
        return name;
    }
    /// "CP-COMPUTEENGINE-VMIMAGE-N1-STANDARD-1" is "n1-standard-1".
    static QString machineName(const QString &name)
    {
        const QString prefix = u"CP-COMPUTEENGINE-VMIMAGE-"_s;
        return name.startsWith(prefix) ? plainName(name).mid(prefix.size()).toLower() : QString();
    }
    static QString keyOf(const QString &name, const QString &place)
    {
        const QString machine = machineName(name);
        return (machine.isEmpty() ? u"gcp/calculator/"_s + keyPart(plainName(name))
                                  : u"gcp/compute-engine/"_s + machine)
            + u'/' + place;
    }

    Listing &m_listing;
    QDate m_date;
    QSet<QString> m_names;
};

bool recognises(const QByteArray &head, const QString &)
{
    return headAsUtf8(head).contains("\"gcp_price_list\"");
}

Status read(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    Listing listing(sink, fileName);
    CalculatorReader reader(listing);
    const Status status = listing.status(readJson(device, fileName, reader));
    if (status.ok() && !listing.hasBegun())
        return noPrices(fileName, Words::tr("its price list is empty."));
    return status;
}

} // namespace

PriceListFormat gcpCalculatorFormat()
{
    return {Words::tr("Google Cloud calculator prices (JSON)"), &recognises, &read};
}

} // namespace stratoplan::storage::pricelists
