// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/product.h"

#include "core/base/scaled.h"
#include "core/catalog/region.h"
#include "core/plan/role.h"
#include "storage/pricelists/aws/wellknown.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

struct Service
{
    const char *code;
    const char *title;
    const char *role;
};

constexpr Service services[] = {
    {"AmazonEC2", "Amazon EC2", "virtual-machine"},
    {"AmazonRDS", "Amazon RDS", "relational-database"},
    {"AmazonElastiCache", "Amazon ElastiCache", "cache"},
    {"AmazonES", "Amazon OpenSearch Service", "search-service"},
    {"AmazonDynamoDB", "Amazon DynamoDB", "document-database"},
    {"AmazonDocDB", "Amazon DocumentDB", "document-database"},
    {"AmazonS3", "Amazon S3", "object-storage"},
    {"AmazonGlacier", "Amazon Glacier", "object-storage"},
    {"AmazonEFS", "Amazon EFS", "file-storage"},
    {"AmazonFSx", "Amazon FSx", "file-storage"},
    {"AWSELB", "Elastic Load Balancing", "load-balancer"},
    {"AmazonVPC", "Amazon VPC", "other"},
    {"AWSDataTransfer", "AWS Data Transfer", "data-transfer"},
    {"AmazonCloudFront", "Amazon CloudFront", "cdn"},
    {"AmazonRoute53", "Amazon Route 53", "dns"},
    {"AmazonCloudWatch", "Amazon CloudWatch", "monitoring"},
    {"AWSLambda", "AWS Lambda", "function"},
    {"AmazonEKS", "Amazon EKS", "kubernetes-cluster"},
    {"AmazonECS", "Amazon ECS", "container"},
    {"AmazonECR", "Amazon ECR", "registry"},
    {"AWSQueueService", "Amazon SQS", "queue"},
    {"AmazonSNS", "Amazon SNS", "queue"},
    {"AmazonKinesis", "Amazon Kinesis", "queue"},
    {"AmazonSES", "Amazon SES", "email"},
    {"AmazonApiGateway", "Amazon API Gateway", "api-gateway"},
    {"awskms", "AWS KMS", "secrets"},
    {"AWSSecretsManager", "AWS Secrets Manager", "secrets"},
    {"awswaf", "AWS WAF", "firewall"},
    {"AWSBackup", "AWS Backup", "backup"},
    {"AmazonBedrock", "Amazon Bedrock", "ai"},
    {"AmazonRedshift", "Amazon Redshift", "other"},
    {"AmazonGuardDuty", "Amazon GuardDuty", "other"},
};

struct Family
{
    const char *family;
    const char *role;
};

/// Families that say more than the service they stand in.
constexpr Family families[] = {
    {"Compute Instance", "virtual-machine"},
    {"Storage Snapshot", "backup"},
    {"Data Transfer", "data-transfer"},
    {"NAT Gateway", "nat-gateway"},
    {"IP Address", "public-ip"},
    {"Load Balancer", "load-balancer"},
    {"Load Balancer-Application", "load-balancer"},
    {"Load Balancer-Network", "load-balancer"},
};

const Service *serviceOf(const QString &code)
{
    static const QHash<QString, const Service *> index = [] {
        QHash<QString, const Service *> made;
        for (const Service &service : services)
            made.insert(QString::fromLatin1(service.code), &service);
        return made;
    }();
    return index.value(code);
}

QString roleOf(const AwsProduct &product)
{
    for (const Family &family : families) {
        if (product.family == QLatin1StringView(family.family))
            return QString::fromLatin1(family.role);
    }
    if (product.serviceCode == "AmazonEC2"_L1
        && (product.family == "Storage"_L1 || product.family == "System Operation"_L1))
        return u"block-storage"_s;
    const Service *service = serviceOf(product.serviceCode);
    return service ? QString::fromLatin1(service->role) : u"other"_s;
}

Category categoryOf(const QString &roleKey, const QString &serviceCode)
{
    if (roleKey != "other"_L1)
        return role(roleKey).category;
    if (serviceCode == "AmazonVPC"_L1)
        return Category::Networking;
    if (serviceCode == "AmazonRedshift"_L1)
        return Category::Analytics;
    return serviceCode == "AmazonGuardDuty"_L1 ? Category::Security : Category::Other;
}

bool isNone(const QString &text)
{
    return text.isEmpty() || text == "NA"_L1 || text == "N/A"_L1;
}

/// Linux on shared hardware, without anything on top, in use.
bool isPlainMachine(const AwsProduct &product)
{
    return product.serviceCode == "AmazonEC2"_L1 && product.operatingSystem == "Linux"_L1
        && product.tenancy == "Shared"_L1 && isNone(product.preInstalledSoftware)
        && (product.capacityStatus.isEmpty() || product.capacityStatus == "Used"_L1)
        && (product.operation.isEmpty() || product.operation == "RunInstances"_L1)
        && product.usageType.contains("BoxUsage"_L1);
}

/// A machine on a host, or in a reservation that is paid for.
bool isPaidElsewhere(const AwsProduct &product)
{
    return product.tenancy == "Host"_L1
        || (!isNone(product.capacityStatus) && product.capacityStatus != "Used"_L1);
}

/// The engine's part in the key, where our catalogs hold the engine's nodes.
QString databaseKey(const AwsProduct &product)
{
    const QString zones = product.deployment == "Single-AZ"_L1 ? u"single-az"_s
        : product.deployment == "Multi-AZ"_L1                  ? u"multi-az"_s
                                                               : QString();
    const bool isPlain = product.engine == "PostgreSQL"_L1 || product.engine == "MySQL"_L1;
    if (!isPlain || zones.isEmpty() || !product.usageType.contains(":db."_L1)
        || product.usageType.contains("Mirror"_L1))
        return {};
    return u"rds-"_s + product.engine.toLower() + u'/' + product.instanceType + u'-' + zones;
}

/// Key of an instance that our catalogs hold too; empty for others.
QString instanceKey(const AwsProduct &product)
{
    if (product.instanceType.isEmpty())
        return {};
    if (isPlainMachine(product))
        return u"ec2/"_s + product.instanceType;
    if (product.family == "Database Instance"_L1 && product.serviceCode == "AmazonRDS"_L1)
        return databaseKey(product);
    if (product.family == "Cache Instance"_L1
        && (product.engine == "Redis"_L1 || product.engine == "Valkey"_L1))
        return u"elasticache-"_s + product.engine.toLower() + u'/' + product.instanceType;
    if (product.serviceCode == "AmazonES"_L1 && product.instanceType.endsWith(".search"_L1)
        && product.usageType.contains("ESInstance"_L1))
        return u"opensearch/"_s + product.instanceType;
    if (product.serviceCode == "AmazonDocDB"_L1 && product.family == "Database Instance"_L1
        && !product.usageType.contains("IOOptimized"_L1))
        return u"documentdb/"_s + product.instanceType;
    return {};
}

/// "db.t3.micro" and "m5.large" but no family such as "db.t3".
bool isWholeType(const QString &instanceType)
{
    static const QRegularExpression form(
        u"^(?:(?:db|cache|ml)\\.)?[a-z0-9-]+\\.[a-z0-9]+(?:\\.search|\\.elasticsearch)?$"_s);
    return form.match(instanceType).hasMatch();
}

QString architectureOf(const AwsProduct &product)
{
    static const QRegularExpression graviton(
        u"^(?:(?:db|cache)\\.)?(?:a1|[a-z]+[0-9]+g[a-z]*|im4gn|is4gen)\\."_s);
    if (product.processor.contains("Graviton"_L1) || graviton.match(product.instanceType).hasMatch())
        return u"arm64"_s;
    return u"x86_64"_s;
}

void describeInstance(const AwsProduct &product, PriceItem &item)
{
    if (product.instanceType.isEmpty() || !isWholeType(product.instanceType))
        return;
    addSpecification(item, u"Measure"_s, u"node"_s);
    if (!isNone(product.vcpu))
        addSpecification(item, u"vCPU"_s, product.vcpu);
    if (!isNone(product.memory))
        addSpecification(item, u"Memory"_s, QString(product.memory).remove(u','));
    addSpecification(item, u"Architecture"_s, architectureOf(product));
    if (!isNone(product.operatingSystem))
        addSpecification(item, u"Operating system"_s, product.operatingSystem);
    addSpecification(item, u"Engine"_s, product.engine);
    if (product.deployment.startsWith("Single"_L1))
        addSpecification(item, u"Deployment"_s, u"Single zone"_s);
    else if (product.deployment.startsWith("Multi"_L1))
        addSpecification(item, u"Deployment"_s, u"Multi zone"_s);
    if (!isNone(product.tenancy) && product.tenancy != "Shared"_L1)
        addSpecification(item, u"Tenancy"_s, product.tenancy);
    if (!isNone(product.preInstalledSoftware))
        addSpecification(item, u"Software"_s, product.preInstalledSoftware);
    // A machine's price paid for capacity that nothing runs on.
    if (!isNone(product.capacityStatus) && product.capacityStatus != "Used"_L1)
        addSpecification(item, u"Capacity status"_s, product.capacityStatus);
}

QString nameOf(const AwsProduct &product)
{
    if (product.instanceType.isEmpty()) {
        const QString what = !product.group.isEmpty() ? product.group : product.volumeType;
        return what.isEmpty() ? product.usageType.isEmpty() ? product.sku : product.usageType
                              : what + u" ("_s + product.usageType + u')';
    }
    QStringList parts {product.instanceType};
    if (product.deployment.startsWith("Single"_L1) || product.deployment.startsWith("Multi"_L1))
        parts[0] += product.deployment.startsWith("Single"_L1) ? u" single zone"_s : u" multi zone"_s;
    for (const QString &part :
         {product.engine, product.operatingSystem, product.preInstalledSoftware, product.tenancy}) {
        if (!isNone(part) && part != "Shared"_L1 && part != "Linux"_L1)
            parts.append(part);
    }
    if (!product.capacityStatus.isEmpty() && product.capacityStatus != "Used"_L1)
        parts.append(product.capacityStatus);
    return parts.join(u", "_s);
}

QString thingOf(const AwsProduct &product)
{
    if (product.family.startsWith("Compute Instance"_L1) || product.family == "Database Instance"_L1)
        return u"instance"_s;
    if (product.family == "Cache Instance"_L1 || product.serviceCode == "AmazonES"_L1)
        return u"node"_s;
    if (product.family == "Dedicated Host"_L1)
        return u"host"_s;
    return product.instanceType.isEmpty() ? u"unit"_s : u"instance"_s;
}

AwsItem wellKnown(const AwsUsage &usage, PriceItem item)
{
    item.key = u"aws/"_s + QLatin1StringView(usage.key) + u'/' + item.region;
    item.service = QString::fromLatin1(usage.service);
    item.sku = QString::fromLatin1(usage.key).section(u'/', 1);
    item.name = QString::fromLatin1(usage.name);
    item.role = QString::fromLatin1(usage.role);
    item.category = role(item.role).category;
    addSpecification(item, u"Measure"_s, QString::fromLatin1(usage.measure));
    addSpecification(item, u"Storage class"_s, QString::fromLatin1(usage.storageClass));
    return {item, QString::fromLatin1(usage.thing), true, false, Quantity::fromWhole(awsBlock(usage))};
}

} // namespace

AwsItem itemOfAwsProduct(const AwsProduct &product)
{
    PriceItem item;
    item.provider = u"aws"_s;
    item.region = awsRegion(product.region, product.location);
    const AwsUsage *usage = wellKnownAwsUsage(product.serviceCode, product.usageType, product.operation);
    if (usage)
        return wellKnown(*usage, item);
    item.service = serviceOf(product.serviceCode) || product.serviceName.isEmpty()
        ? awsServiceTitle(product.serviceCode)
        : product.serviceName;
    item.role = roleOf(product);
    item.category = categoryOf(item.role, product.serviceCode);
    item.name = nameOf(product);
    item.sku = product.sku;
    const QString instance = instanceKey(product);
    if (instance.isEmpty()) {
        item.key = u"aws/"_s + (product.serviceCode.isEmpty() ? u"other"_s : product.serviceCode) + u'/'
            + product.sku;
    } else {
        item.key = u"aws/"_s + instance + u'/' + item.region;
        item.sku = product.instanceType;
    }
    describeInstance(product, item);
    if (product.instanceType.isEmpty())
        addSpecification(item, u"Engine"_s, product.engine);
    return {item, thingOf(product), false, isPaidElsewhere(product), Quantity::fromWhole(1)};
}

QString awsRegion(const QString &code, const QString &location)
{
    if (!code.isEmpty())
        return code;
    if (location.isEmpty() || location == "Any"_L1 || location == "Global"_L1)
        return u"global"_s;
    const Region *region = findRegion(u"aws"_s, location);
    return region ? region->key : location;
}

namespace {

/// The unit's own words.
Usage usageOfUnit(const QString &unit, const QString &thing)
{
    static const QRegularExpression between(u"[\\s_-]+"_s);
    static const QStringList kept {u"GB"_s,   u"GiB"_s,   u"TB"_s,    u"TiB"_s,  u"MB"_s,  u"MiB"_s,
                                   u"KB"_s,   u"IOPS"_s,  u"LCU"_s,   u"NLCU"_s, u"ACU"_s, u"vCPU"_s,
                                   u"MBPS"_s, u"GiBps"_s, u"MiBps"_s, u"GPU"_s};
    QString text = unit;
    if (text.startsWith("Lambda-"_L1))
        text = text.mid(7);
    QStringList words = text.split(between, Qt::SkipEmptyParts);
    if (!words.isEmpty() && words.last().size() > 3 && words.last().endsWith("Hrs"_L1)) {
        const QString joined = words.takeLast();
        words << joined.chopped(3) << u"Hrs"_s;
    }
    const QString last = words.isEmpty() ? QString() : words.last().toLower();
    Usage usage {{}, Rate::Time::Use, Quantity::fromWhole(1)};
    QString span;
    if (last == "hrs"_L1 || last == "hr"_L1 || last == "hours"_L1 || last == "hour"_L1)
        usage.time = Rate::Time::Hour;
    else if (last == "mo"_L1 || last == "month"_L1 || last == "months"_L1 || last == "mos"_L1)
        usage.time = Rate::Time::Month;
    else if (last == "second"_L1 || last == "seconds"_L1 || last == "secs"_L1)
        span = u"second"_s;
    else if (last == "minute"_L1 || last == "minutes"_L1)
        span = u"minute"_s;
    if (usage.time != Rate::Time::Use || !span.isEmpty())
        words.removeLast();
    QStringList made;
    for (const QString &word : words)
        made.append(kept.contains(word) ? word : singular(word.toLower()));
    usage.unit = made.join(u' ');
    if (usage.unit.isEmpty() || usage.unit == "quantity"_L1 || usage.unit == "count"_L1
        || usage.unit == "unit"_L1)
        usage.unit = span.isEmpty() ? thing : QString();
    if (!span.isEmpty())
        usage.unit = usage.unit.isEmpty() ? span : usage.unit + u'-' + span;
    return usage;
}

} // namespace

Usage awsUsage(const QString &unit, const AwsItem &item)
{
    // What stands for a month is listed by the piece: "HostedZone", "Keys".
    static const QStringList standing {u"zone"_s,  u"secret"_s,  u"key"_s,  u"metric"_s,
                                       u"alarm"_s, u"web ACL"_s, u"rule"_s, u"IOPS"_s};
    Usage usage = usageOfUnit(unit, item.thing);
    if (!item.isOurs)
        return usage;
    usage.unit = item.thing;
    if (usage.time == Rate::Time::Use && standing.contains(item.thing))
        usage.time = Rate::Time::Month;
    return usage;
}

void inOurBlocks(const AwsItem &item, Rate &rate)
{
    if (item.block == rate.per || rate.per != Quantity::fromWhole(1))
        return;
    QList<Tier> tiers = rate.tiers;
    for (Tier &tier : tiers) {
        const auto price = scaled(tier.price, item.block);
        if (!price)
            return;
        tier.price = *price;
    }
    rate.tiers = tiers;
    rate.per = item.block;
}

int awsLeaseMonths(const QString &lease)
{
    static const QRegularExpression form(u"^([0-9]{1,2}) ?(?:yr|year)s?$"_s);
    return form.match(lease).captured(1).toInt() * 12;
}

QString awsReservedTerm(const QString &lease, const QString &option, const QString &offeringClass)
{
    const int months = awsLeaseMonths(lease);
    const QString years = months > 0 ? QString::number(months / 12) + u'y' : keyPart(lease);
    QString term = u"reserved-"_s + years;
    if (!option.isEmpty())
        term += u'-' + keyPart(option);
    const QString kind = keyPart(offeringClass);
    return kind.isEmpty() || kind == "standard"_L1 ? term : term + u'-' + kind;
}

QString awsServiceTitle(const QString &code)
{
    const Service *service = serviceOf(code);
    if (service)
        return QString::fromLatin1(service->title);
    return code.isEmpty() ? u"AWS"_s : code;
}

} // namespace stratoplan::storage::pricelists
