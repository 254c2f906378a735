// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/meteredmap.h"

#include "core/plan/role.h"
#include "storage/pricelists/aws/product.h"
#include "storage/pricelists/aws/wellknown.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/jsonstream.h"
#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

using Time = Rate::Time;

/// What a name in a service's map stands for.
struct Named
{
    const char *service; ///< "serviceId" of the map
    const char *name;
    const char *key; ///< in our catalogs: "elb/alb"
    Time time;
    qint64 from; ///< where its tier begins; -1: it has no tiers
};

constexpr Named names[] = {
    {"eks", "Compute per Hours", "eks/cluster", Time::Hour, -1},
    {"eks", "Compute per hours", "eks/cluster", Time::Hour, -1},
    {"eks", "Compute ExtendedSupport per Hours", "eks/extended-support", Time::Hour, -1},
    {"eks", "Fargate perCPU per hours", "fargate/fargate-eks-vcpu-x86", Time::Hour, -1},
    {"eks", "Fargate perGB per hours", "fargate/fargate-eks-memory-x86", Time::Hour, -1},
    {"elb", "Application Load Balancer Hours", "elb/alb", Time::Hour, -1},
    {"elb", "Application Load Balancer LCU Hours", "elb/alb-lcu", Time::Hour, -1},
    {"elb", "Network Load Balancer Hours", "elb/nlb", Time::Hour, -1},
    {"elb", "Network Load Balancer LCU Hours", "elb/nlb-lcu", Time::Hour, -1},
    {"elb", "Gateway Load Balancer Hours", "elb/gwlb", Time::Hour, -1},
    {"elb", "Gateway Load Balancer LCU Hours", "elb/gwlb-lcu", Time::Hour, -1},
    {"elb", "Classic Load Balancer Hours", "elb/clb", Time::Hour, -1},
    {"elb", "Classic Load Balancer Data", "elb/clb-data", Time::Use, -1},
    {"lambda", "Lambda Requests", "lambda/requests", Time::Use, -1},
    {"lambda", "Lambda Duration", "lambda/duration-x86", Time::Use, 0},
    {"lambda", "Lambda Duration Tier2", "lambda/duration-x86", Time::Use, 6'000'000'000},
    {"lambda", "Lambda Duration Tier3", "lambda/duration-x86", Time::Use, 15'000'000'000},
    {"lambda", "Lambda Duration-ARM", "lambda/duration-arm", Time::Use, 0},
    {"lambda", "Lambda Duration-ARM Tier2", "lambda/duration-arm", Time::Use, 7'500'000'000},
    {"lambda", "Lambda Duration-ARM Tier3", "lambda/duration-arm", Time::Use, 18'750'000'000},
    {"lambda", "Lambda Edge-Requests", "lambda/edge-requests", Time::Use, -1},
    {"lambda", "Lambda Edge-Duration", "lambda/edge-duration", Time::Use, -1},
    {"lambda", "Lambda Provisioned-Concurrency", "lambda/provisioned-concurrency", Time::Use, -1},
    {"lambda", "Lambda Provisioned-Concurrency-ARM", "lambda/provisioned-concurrency-arm", Time::Use, -1},
    {"lambda", "Lambda Duration-Provisioned", "lambda/duration-provisioned", Time::Use, -1},
    {"lambda", "Lambda Duration-Provisioned-ARM", "lambda/duration-provisioned-arm", Time::Use, -1},
    {"lambda", "Lambda Storage-Duration", "lambda/ephemeral-storage", Time::Use, -1},
    {"s3", "Standard Storage First 50 TB per GB Mo", "s3/standard", Time::Month, 0},
    {"s3", "Standard Storage Next 450 TB per GB Mo", "s3/standard", Time::Month, 51'200},
    {"s3", "Standard Storage Over 500 TB per GB Mo", "s3/standard", Time::Month, 512'000},
    {"s3", "Standard Infrequent Access Storage per GB-Mo", "s3/standard-ia", Time::Month, -1},
    {"s3", "One Zone Infrequent Access Storage Inf per GB-Mo", "s3/one-zone-ia", Time::Month, -1},
    {"s3", "Intelligent Tiering Frequent Access First 50 TB per GB Mo", "s3/intelligent-tiering-frequent",
     Time::Month, 0},
    {"s3", "Intelligent Tiering Frequent Access Next 450 TB per GB Mo", "s3/intelligent-tiering-frequent",
     Time::Month, 51'200},
    {"s3", "Intelligent Tiering Frequent Access Over 500 TB per GB Mo", "s3/intelligent-tiering-frequent",
     Time::Month, 512'000},
    {"s3", "Intelligent Tiering Infrequent Access per GB Mo", "s3/intelligent-tiering-infrequent",
     Time::Month, -1},
    {"s3", "Intelligent Tiering Archive Instant Access", "s3/intelligent-tiering-archive-instant",
     Time::Month, -1},
    {"s3", "Glacier Instant Retrieval Storage", "s3/glacier-instant-retrieval", Time::Month, -1},
    {"s3", "Glacier Storage per GB Mo", "s3/glacier-flexible-retrieval", Time::Month, -1},
    {"s3", "Express One Zone Storage Inf per GB Mo", "s3/express-one-zone", Time::Month, -1},
    {"s3", "PUT COPY/POST or LIST requests per Requests", "s3/standard-put-requests", Time::Use, -1},
    {"s3", "GET and all other requests per Requests", "s3/standard-get-requests", Time::Use, -1},
    {"s3", "PUT COPY/POST or LIST requests to Standard Infrequent Access per Requests",
     "s3/standard-ia-put-requests", Time::Use, -1},
    {"s3", "GET and all other requests to Standard Infrequent Access per Requests",
     "s3/standard-ia-get-requests", Time::Use, -1},
    {"s3", "Object Retrieval in Standard Infrequent Access per GB", "s3/standard-ia-retrieval", Time::Use,
     -1},
    {"s3", "PUT COPY/POST or LIST requests to One Zone Infrequent Access per Requests",
     "s3/one-zone-ia-put-requests", Time::Use, -1},
    {"s3", "GET and all other requests to One Zone Infrequent Access per Requests",
     "s3/one-zone-ia-get-requests", Time::Use, -1},
    {"s3", "Object Retrieval in One Zone Infrequent Access per GB", "s3/one-zone-ia-retrieval", Time::Use,
     -1},
    {"s3", "PUT COPY/POST or LIST requests to Intelligent Tiering per Requests",
     "s3/intelligent-tiering-put-requests", Time::Use, -1},
    {"s3", "GET and all other requests to Intelligent Tiering per Requests",
     "s3/intelligent-tiering-get-requests", Time::Use, -1},
    {"s3", "PUT COPY/POST or LIST requests to Glacier Instant Retrieval per Requests",
     "s3/glacier-instant-put-requests", Time::Use, -1},
    {"s3", "GET and all other requests to Glacier Instant Retrieval per Requests",
     "s3/glacier-instant-get-requests", Time::Use, -1},
    {"s3", "Object Retrieval in Glacier Instant Retrieval per GB", "s3/glacier-instant-retrieval-fee",
     Time::Use, -1},
};

const Named *namedOf(const QString &service, const QString &name)
{
    for (const Named &named : names) {
        if (service == QLatin1StringView(named.service) && name == QLatin1StringView(named.name))
            return &named;
    }
    return nullptr;
}

/// "… per GB", "… per GB-Mo", "… per hours", "… per Requests" say their unit themselves.
std::optional<Usage> usageInName(const QString &name)
{
    static const QRegularExpression form(u" per ?(GB[ -]Mo|GB|[Hh]ours|Requests)$"_s);
    const QString unit = form.match(name).captured(1);
    if (unit.isEmpty())
        return std::nullopt;
    if (unit == "Requests"_L1)
        return Usage {u"request"_s, Time::Use, Quantity::fromWhole(1)};
    if (unit.endsWith("ours"_L1))
        return Usage {u"unit"_s, Time::Hour, Quantity::fromWhole(1)};
    return Usage {u"GB"_s, unit.size() > 2 ? Time::Month : Time::Use, Quantity::fromWhole(1)};
}

class MeteredMapReader : public JsonGuide
{
public:
    explicit MeteredMapReader(Listing &listing) : m_listing(listing) { }

    Step step(const JsonPath &path) override
    {
        if (path.empty())
            return Step::Enter;
        if (path.size() == 1)
            return path[0] == "manifest"_L1 ? Step::Take : path[0] == "regions"_L1 ? Step::Enter : Step::Skip;
        return Step::Take;
    }

    bool take(const JsonPath &path, const JsonValue &value) override
    {
        if (path.size() == 1) {
            m_service = jsonText(value, u"serviceId");
            m_currency = Currency::fromString(jsonText(value, u"currencyCode").toUpper())
                             .value_or(Currency::of("USD"));
            m_date = readDate(jsonText(value, u"hawkFilePublicationDate"));
            return true;
        }
        const PriceListHead head {u"aws/metered-units/"_s + m_service,
                                  Words::tr("AWS page prices: %1").arg(m_service), u"aws"_s, m_date,
                                  u"https://b0.p.awsstatic.com/pricing/2.0/meteredUnitMaps/"_s};
        return m_listing.begin(head) && takeRegion(path[1], value);
    }

private:
    /// Entries stand twice: once by a code, once by a name if they have one.
    bool takeRegion(const QString &region, const JsonValue &value)
    {
        QHash<QString, ListedPrice> given; ///< by rate code
        for (const JsonMember &member : value.members) {
            if (member.name.contains(u' ') && !takeNamed(region, member, given))
                return false;
        }
        for (const JsonMember &member : value.members) {
            if (!member.name.contains(u' ') && !takeCoded(member, given))
                return false;
        }
        return true;
    }

    bool takeNamed(const QString &region, const JsonMember &member, QHash<QString, ListedPrice> &given)
    {
        const auto price = readPrice(jsonText(member.value, u"price"));
        if (!price || price->isNegative())
            return m_listing.skip(member.value.line, Words::tr("“%1” has no price.").arg(member.name));
        ListedPrice made;
        made.line = member.value.line;
        if (!describe(region, member.name, made, *price))
            return m_listing.skip(
                member.value.line,
                Words::tr("The map does not say what “%1” is counted by.").arg(member.name));
        made.rate.term = u"on-demand"_s;
        made.rate.currency = m_currency;
        made.rate.effective = m_date;
        made.rate.sourceTitle = u"AWS metered unit map"_s;
        given.insert(jsonText(member.value, u"rateCode"), made);
        return m_listing.add(made);
    }

    bool takeCoded(const JsonMember &member, const QHash<QString, ListedPrice> &given)
    {
        const auto found = given.constFind(jsonText(member.value, u"rateCode"));
        if (found == given.constEnd())
            return m_listing.skip(member.value.line,
                                  Words::tr("%1 has a price but no name that says what it is for.")
                                      .arg(jsonText(member.value, u"rateCode")));
        ListedPrice again = *found;
        again.line = member.value.line;
        return m_listing.add(again);
    }

    bool describe(const QString &region, const QString &name, ListedPrice &made, UnitPrice price) const
    {
        PriceItem &item = made.item;
        item.provider = u"aws"_s;
        item.region = awsRegion({}, region);
        const Named *named = namedOf(m_service, name);
        const AwsUsage *usage = named ? awsUsageOfKey(QString::fromLatin1(named->key)) : nullptr;
        const auto inName = usage ? std::nullopt : usageInName(name);
        if (!usage && !inName)
            return false;
        if (!usage) {
            item.key = u"aws/"_s + keyPart(m_service) + u'/' + keyPart(name) + u'/' + item.region;
            item.service = m_service;
            item.sku = name;
            item.name = name;
            item.role = u"other"_s;
            setUsage(made.rate, *inName);
            setPrice(made.rate, price);
            return true;
        }
        item.key = u"aws/"_s + QLatin1StringView(usage->key) + u'/' + item.region;
        item.service = QString::fromLatin1(usage->service);
        item.sku = QString::fromLatin1(usage->key).section(u'/', 1);
        item.name = QString::fromLatin1(usage->name);
        item.role = QString::fromLatin1(usage->role);
        item.category = role(item.role).category;
        addSpecification(item, u"Measure"_s, QString::fromLatin1(usage->measure));
        addSpecification(item, u"Storage class"_s, QString::fromLatin1(usage->storageClass));
        setUsage(made.rate, {QString::fromLatin1(usage->thing), named->time, Quantity::fromWhole(1)});
        made.part = named->from < 0 ? ListedPrice::Part::Rate : ListedPrice::Part::Tier;
        made.rate.tiers = {tierAt(Quantity::fromWhole(std::max<qint64>(named->from, 0)), price)};
        inOurBlocks({{}, {}, true, false, Quantity::fromWhole(awsBlock(*usage))}, made.rate);
        return true;
    }

    Listing &m_listing;
    QString m_service;
    Currency m_currency = Currency::of("USD");
    QDate m_date;
};

bool recognises(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    return text.contains("\"RegionlessRateCode\"")
        || (text.contains("\"manifest\"") && text.contains("\"hawkFilePublicationDate\""));
}

Status read(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    Listing listing(sink, fileName);
    MeteredMapReader reader(listing);
    const Status status = listing.status(readJson(device, fileName, reader));
    if (status.ok() && !listing.hasBegun())
        return noPrices(fileName, Words::tr("its map of regions is empty."));
    return status;
}

} // namespace

PriceListFormat awsMeteredMapFormat()
{
    return {Words::tr("AWS metered unit map (JSON)"), &recognises, &read};
}

} // namespace stratoplan::storage::pricelists
