// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/wellknown.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

constexpr AwsUsage usages[] = {
    {"TimedStorage-ByteHrs", "", "s3/standard", "Amazon S3", "object-storage", "S3 Standard storage", "GB",
     "stored", "standard"},
    {"TimedStorage-SIA-ByteHrs", "", "s3/standard-ia", "Amazon S3", "object-storage",
     "S3 Standard-IA storage", "GB", "stored", "infrequent"},
    {"TimedStorage-ZIA-ByteHrs", "", "s3/one-zone-ia", "Amazon S3", "object-storage",
     "S3 One Zone-IA storage", "GB", "stored", "infrequent, one zone"},
    {"TimedStorage-INT-FA-ByteHrs", "", "s3/intelligent-tiering-frequent", "Amazon S3", "object-storage",
     "S3 Intelligent-Tiering, frequent access", "GB", "stored", "intelligent tiering"},
    {"TimedStorage-INT-IA-ByteHrs", "", "s3/intelligent-tiering-infrequent", "Amazon S3", "object-storage",
     "S3 Intelligent-Tiering, infrequent access", "GB", "stored", "infrequent"},
    {"TimedStorage-INT-AIA-ByteHrs", "", "s3/intelligent-tiering-archive-instant", "Amazon S3",
     "object-storage", "S3 Intelligent-Tiering, archive instant access", "GB", "stored", "archive instant"},
    {"TimedStorage-GIR-ByteHrs", "", "s3/glacier-instant-retrieval", "Amazon S3", "object-storage",
     "S3 Glacier Instant Retrieval storage", "GB", "stored", "archive instant"},
    {"TimedStorage-GlacierByteHrs", "", "s3/glacier-flexible-retrieval", "Amazon S3", "object-storage",
     "S3 Glacier Flexible Retrieval storage", "GB", "stored", "archive"},
    {"TimedStorage-GDA-ByteHrs", "", "s3/glacier-deep-archive", "Amazon S3", "object-storage",
     "S3 Glacier Deep Archive storage", "GB", "stored", "deep archive"},
    {"Requests-Tier1", "", "s3/standard-put-requests", "Amazon S3", "object-storage",
     "S3 Standard PUT, COPY, POST or LIST requests", "request", "write requests", "standard"},
    {"Requests-Tier2", "", "s3/standard-get-requests", "Amazon S3", "object-storage",
     "S3 Standard GET and other requests", "request", "read requests", "standard"},
    {"Requests-SIA-Tier1", "", "s3/standard-ia-put-requests", "Amazon S3", "object-storage",
     "S3 Standard-IA PUT requests", "request", "write requests", "infrequent"},
    {"Requests-SIA-Tier2", "", "s3/standard-ia-get-requests", "Amazon S3", "object-storage",
     "S3 Standard-IA GET requests", "request", "read requests", "infrequent"},
    {"Retrieval-SIA", "", "s3/standard-ia-retrieval", "Amazon S3", "object-storage",
     "S3 Standard-IA retrieval", "GB", "retrieval", "infrequent"},
    {"EBS:VolumeUsage.gp3", "", "ebs/gp3", "Amazon EBS", "block-storage", "EBS gp3 volume storage", "GB",
     "stored", "general purpose SSD"},
    {"EBS:VolumeUsage.gp2", "", "ebs/gp2", "Amazon EBS", "block-storage", "EBS gp2 volume storage", "GB",
     "stored", "general purpose SSD"},
    {"EBS:VolumeUsage.piops", "", "ebs/io1", "Amazon EBS", "block-storage", "EBS io1 volume storage", "GB",
     "stored", "provisioned IOPS SSD"},
    {"EBS:VolumeUsage.io2", "", "ebs/io2", "Amazon EBS", "block-storage", "EBS io2 volume storage", "GB",
     "stored", "provisioned IOPS SSD"},
    {"EBS:VolumeUsage.st1", "", "ebs/st1", "Amazon EBS", "block-storage", "EBS st1 volume storage", "GB",
     "stored", "throughput HDD"},
    {"EBS:VolumeUsage.sc1", "", "ebs/sc1", "Amazon EBS", "block-storage", "EBS sc1 volume storage", "GB",
     "stored", "cold HDD"},
    {"EBS:VolumeUsage", "", "ebs/magnetic", "Amazon EBS", "block-storage", "EBS magnetic storage", "GB",
     "stored", "magnetic"},
    {"EBS:VolumeP-IOPS.gp3", "", "ebs/gp3-iops", "Amazon EBS", "block-storage", "EBS gp3 IOPS beyond 3,000",
     "IOPS", "IOPS", ""},
    {"EBS:VolumeP-IOPS.piops", "", "ebs/io1-iops", "Amazon EBS", "block-storage", "EBS io1 provisioned IOPS",
     "IOPS", "IOPS", ""},
    {"EBS:SnapshotUsage", "", "ebs/snapshot", "Amazon EBS", "backup", "EBS snapshot storage", "GB",
     "snapshot", ""},
    {"LoadBalancerUsage", "LoadBalancing:Application", "elb/alb", "Elastic Load Balancing", "load-balancer",
     "Application Load Balancer", "load balancer", "running", ""},
    {"LCUUsage", "LoadBalancing:Application", "elb/alb-lcu", "Elastic Load Balancing", "load-balancer",
     "Application Load Balancer capacity unit", "LCU", "capacity unit", ""},
    {"LoadBalancerUsage", "LoadBalancing:Network", "elb/nlb", "Elastic Load Balancing", "load-balancer",
     "Network Load Balancer", "load balancer", "running", ""},
    {"LCUUsage", "LoadBalancing:Network", "elb/nlb-lcu", "Elastic Load Balancing", "load-balancer",
     "Network Load Balancer capacity unit", "NLCU", "capacity unit", ""},
    {"LoadBalancerUsage", "LoadBalancing:Gateway", "elb/gwlb", "Elastic Load Balancing", "load-balancer",
     "Gateway Load Balancer", "load balancer", "running", ""},
    {"LCUUsage", "LoadBalancing:Gateway", "elb/gwlb-lcu", "Elastic Load Balancing", "load-balancer",
     "Gateway Load Balancer capacity unit", "GLCU", "capacity unit", ""},
    {"LoadBalancerUsage", "LoadBalancing", "elb/clb", "Elastic Load Balancing", "load-balancer",
     "Classic Load Balancer", "load balancer", "running", ""},
    {"DataProcessing-Bytes", "LoadBalancing", "elb/clb-data", "Elastic Load Balancing", "load-balancer",
     "Classic Load Balancer data processed", "GB", "processed data", ""},
    {"NatGateway-Hours", "", "nat/gateway", "Amazon VPC", "nat-gateway", "NAT gateway", "gateway", "running",
     ""},
    {"NatGateway-Bytes", "", "nat/data", "Amazon VPC", "nat-gateway", "NAT gateway data processed", "GB",
     "processed data", ""},
    {"PublicIPv4:InUseAddress", "", "vpc/public-ipv4", "Amazon VPC", "public-ip",
     "Public IPv4 address in use", "address", "running", ""},
    {"DataTransfer-Out-Bytes", "", "data-transfer/internet-out", "AWS Data Transfer", "data-transfer",
     "Data transfer out to the internet", "GB", "internet", ""},
    {"DataTransfer-Regional-Bytes", "", "data-transfer/between-zones", "AWS Data Transfer", "data-transfer",
     "Data transfer between zones", "GB", "between zones", ""},
    {"AmazonEKS-Hours:perCluster", "", "eks/cluster", "Amazon EKS", "kubernetes-cluster",
     "EKS control plane, standard support", "cluster", "control plane", ""},
    {"AmazonEKS-Hours:extendedSupport", "", "eks/extended-support", "Amazon EKS", "kubernetes-cluster",
     "EKS extended support, surcharge", "cluster", "extended support", ""},
    {"Fargate-vCPU-Hours:perCPU", "", "fargate/fargate-vcpu-x86", "AWS Fargate", "container",
     "Fargate vCPU, Linux x86", "vCPU", "vCPU", ""},
    {"Fargate-GB-Hours", "", "fargate/fargate-memory-x86", "AWS Fargate", "container",
     "Fargate memory, Linux x86", "GB", "memory", ""},
    {"AmazonEKS:Fargate-vCPU-Hours:perCPU", "", "fargate/fargate-eks-vcpu-x86", "AWS Fargate", "container",
     "Fargate vCPU for EKS, Linux x86", "vCPU", "vCPU", ""},
    {"AmazonEKS:Fargate-GB-Hours", "", "fargate/fargate-eks-memory-x86", "AWS Fargate", "container",
     "Fargate memory for EKS, Linux x86", "GB", "memory", ""},
    {"Request", "Invoke", "lambda/requests", "AWS Lambda", "function", "Lambda requests", "request",
     "requests", ""},
    {"Lambda-GB-Second", "Invoke", "lambda/duration-x86", "AWS Lambda", "function", "Lambda duration, x86",
     "GB-second", "GB-seconds", ""},
    {"Lambda-GB-Second-ARM", "Invoke", "lambda/duration-arm", "AWS Lambda", "function",
     "Lambda duration, ARM", "GB-second", "GB-seconds", ""},
    {"HostedZone", "", "route53/hosted-zone", "Amazon Route 53", "dns", "Route 53 hosted zone", "zone",
     "zone", ""},
    {"DNS-Queries", "", "route53/standard-queries", "Amazon Route 53", "dns", "Route 53 standard queries",
     "query", "queries", ""},
    {"LBR-Queries", "", "route53/latency-queries", "Amazon Route 53", "dns", "Route 53 latency queries",
     "query", "queries", ""},
    {"Geo-Queries", "", "route53/geo-queries", "Amazon Route 53", "dns", "Route 53 geo queries", "query",
     "queries", ""},
    {"AWSSecretsManager-Secrets", "", "secrets-manager/secret", "AWS Secrets Manager", "secrets",
     "Secrets Manager secret", "secret", "secret", ""},
    {"AWSSecretsManagerAPIRequest", "", "secrets-manager/requests", "AWS Secrets Manager", "secrets",
     "Secrets Manager API requests", "request", "requests", ""},
    {"KMS-Keys", "", "kms/key", "AWS KMS", "secrets", "KMS customer managed key", "key", "key", ""},
    {"KMS-Requests", "", "kms/requests", "AWS KMS", "secrets", "KMS API requests", "request", "key requests",
     ""},
    {"CW:MetricMonitorUsage", "", "cloudwatch/metrics", "Amazon CloudWatch", "monitoring",
     "CloudWatch custom metrics", "metric", "metrics", ""},
    {"CW:AlarmMonitorUsage", "", "cloudwatch/alarm", "Amazon CloudWatch", "monitoring", "CloudWatch alarm",
     "alarm", "alarms", ""},
    {"DataProcessing-Bytes", "PutLogEvents", "cloudwatch/logs-ingestion", "Amazon CloudWatch", "logs",
     "CloudWatch Logs ingestion", "GB", "logs ingested", ""},
    {"WebACLV2", "", "waf/web-acl", "AWS WAF", "firewall", "WAF web ACL", "web ACL", "policy", ""},
    {"RuleV2", "", "waf/rule", "AWS WAF", "firewall", "WAF rule", "rule", "rule", ""},
    {"RequestV2-Tier1", "", "waf/requests", "AWS WAF", "firewall", "WAF requests", "request", "requests", ""},
};

/// Keys under which metered unit maps hold prices too, without a usage type of their own here.
constexpr AwsUsage others[] = {
    {"", "", "s3/express-one-zone", "Amazon S3", "object-storage", "S3 Express One Zone storage", "GB",
     "stored", "express one zone"},
    {"", "", "s3/one-zone-ia-put-requests", "Amazon S3", "object-storage", "S3 One Zone-IA PUT requests",
     "request", "write requests", "infrequent, one zone"},
    {"", "", "s3/one-zone-ia-get-requests", "Amazon S3", "object-storage", "S3 One Zone-IA GET requests",
     "request", "read requests", "infrequent, one zone"},
    {"", "", "s3/one-zone-ia-retrieval", "Amazon S3", "object-storage", "S3 One Zone-IA retrieval", "GB",
     "retrieval", "infrequent, one zone"},
    {"", "", "s3/intelligent-tiering-put-requests", "Amazon S3", "object-storage",
     "S3 Intelligent-Tiering PUT requests", "request", "write requests", "intelligent tiering"},
    {"", "", "s3/intelligent-tiering-get-requests", "Amazon S3", "object-storage",
     "S3 Intelligent-Tiering GET requests", "request", "read requests", "intelligent tiering"},
    {"", "", "s3/glacier-instant-put-requests", "Amazon S3", "object-storage",
     "S3 Glacier Instant Retrieval PUT requests", "request", "write requests", "archive instant"},
    {"", "", "s3/glacier-instant-get-requests", "Amazon S3", "object-storage",
     "S3 Glacier Instant Retrieval GET requests", "request", "read requests", "archive instant"},
    {"", "", "s3/glacier-instant-retrieval-fee", "Amazon S3", "object-storage",
     "S3 Glacier Instant Retrieval fee", "GB", "retrieval", "archive instant"},
    {"", "", "lambda/edge-requests", "AWS Lambda", "function", "Lambda@Edge requests", "request", "requests",
     ""},
    {"", "", "lambda/edge-duration", "AWS Lambda", "function", "Lambda@Edge duration", "GB-second",
     "GB-seconds", ""},
    {"", "", "lambda/provisioned-concurrency", "AWS Lambda", "function", "Lambda provisioned concurrency",
     "GB-second", "provisioned GB-seconds", ""},
    {"", "", "lambda/provisioned-concurrency-arm", "AWS Lambda", "function",
     "Lambda provisioned concurrency, ARM", "GB-second", "provisioned GB-seconds", ""},
    {"", "", "lambda/duration-provisioned", "AWS Lambda", "function",
     "Lambda duration with provisioned concurrency", "GB-second", "GB-seconds with provisioned concurrency",
     ""},
    {"", "", "lambda/duration-provisioned-arm", "AWS Lambda", "function",
     "Lambda duration with provisioned concurrency, ARM", "GB-second",
     "GB-seconds with provisioned concurrency", ""},
    {"", "", "lambda/ephemeral-storage", "AWS Lambda", "function", "Lambda ephemeral storage", "GB-second",
     "storage", ""},
};

/// "APN1-NodeUsage" is "NodeUsage": North Virginia has no letters in front.
QString withoutRegion(const QString &usageType)
{
    static const QRegularExpression letters(
        u"^(?:US[EW][0-9]|EU[CNSW]?[0-9]?|AP[ENS]+[0-9]+|CAN1|CAW1|SAE1|AFS1|CPT|ME[CS]1|ILC1|MXC1|UG[EW]1)-"_s);
    return QString(usageType).remove(letters);
}

/// Whether a price list's service is one that sells the usage.
bool isSoldBy(const AwsUsage &usage, const QString &serviceCode)
{
    static const QHash<QString, QStringList> sellers {
        {u"s3"_s, {u"AmazonS3"_s}},
        {u"ebs"_s, {u"AmazonEC2"_s}},
        {u"elb"_s, {u"AmazonEC2"_s, u"AWSELB"_s}},
        {u"nat"_s, {u"AmazonEC2"_s, u"AmazonVPC"_s}},
        {u"vpc"_s, {u"AmazonEC2"_s, u"AmazonVPC"_s}},
        {u"data-transfer"_s, {u"AWSDataTransfer"_s, u"AmazonEC2"_s, u"AmazonS3"_s, u"AmazonVPC"_s}},
        {u"eks"_s, {u"AmazonEKS"_s}},
        {u"fargate"_s, {u"AmazonECS"_s, u"AmazonEKS"_s}},
        {u"lambda"_s, {u"AWSLambda"_s}},
        {u"route53"_s, {u"AmazonRoute53"_s}},
        {u"secrets-manager"_s, {u"AWSSecretsManager"_s}},
        {u"kms"_s, {u"awskms"_s}},
        {u"cloudwatch"_s, {u"AmazonCloudWatch"_s}},
        {u"waf"_s, {u"awswaf"_s}},
    };
    return sellers.value(QString::fromLatin1(usage.key).section(u'/', 0, 0)).contains(serviceCode);
}

} // namespace

const AwsUsage *wellKnownAwsUsage(const QString &serviceCode, const QString &usageType,
                                  const QString &operation)
{
    static const QHash<QString, QList<const AwsUsage *>> index = [] {
        QHash<QString, QList<const AwsUsage *>> made;
        for (const AwsUsage &usage : usages)
            made[QString::fromLatin1(usage.usageType)].append(&usage);
        return made;
    }();
    for (const AwsUsage *usage : index.value(withoutRegion(usageType))) {
        const QLatin1StringView wanted(usage->operation);
        const bool fits =
            wanted.isEmpty() || operation == wanted || (wanted == "Invoke"_L1 && operation.isEmpty());
        if (fits && isSoldBy(*usage, serviceCode))
            return usage;
    }
    return nullptr;
}

qint64 awsBlock(const AwsUsage &usage)
{
    const QLatin1StringView key(usage.key);
    const QLatin1StringView thing(usage.thing);
    if (thing != "request"_L1 && thing != "query"_L1)
        return 1;
    if (key.startsWith("s3/"_L1))
        return 1000;
    return key.startsWith("kms/"_L1) || key.startsWith("secrets-manager/"_L1) ? 10'000 : 1'000'000;
}

const AwsUsage *awsUsageOfKey(const QString &key)
{
    static const QHash<QString, const AwsUsage *> index = [] {
        QHash<QString, const AwsUsage *> made;
        for (const AwsUsage &usage : usages)
            made.insert(QString::fromLatin1(usage.key), &usage);
        for (const AwsUsage &usage : others)
            made.insert(QString::fromLatin1(usage.key), &usage);
        return made;
    }();
    return index.value(key);
}

} // namespace stratoplan::storage::pricelists
