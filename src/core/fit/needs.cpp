// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/fit.h"

#include "core/fit/given.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// The number a text begins with: 13.07 of "13.07 GiB", 1330 of "1,330 IOPS".
Quantity leadingNumber(const QString &text)
{
    QString digits;
    for (const QChar each : text) {
        if (each.isDigit() || each == u'.')
            digits.append(each);
        else if (each != u',')
            break;
    }
    return Quantity::fromString(digits).value_or(Quantity());
}

/// An amount of data in units of 1,024 MB: "512 MiB" is 0.5, "2 TB" is 2048.
Quantity gigabytesOf(const QString &text)
{
    const Quantity number = leadingNumber(text);
    const QString upper = text.toUpper();
    if (upper.contains("TB"_L1) || upper.contains("TIB"_L1))
        return Quantity::fromRaw(number.raw() * 1024);
    if (upper.contains("MB"_L1) || upper.contains("MIB"_L1))
        return Quantity::fromRaw(number.raw() / 1024);
    return number;
}

int zonesOf(const QString &deployment)
{
    if (deployment.startsWith("multi"_L1, Qt::CaseInsensitive))
        return 2;
    return deployment.startsWith("single"_L1, Qt::CaseInsensitive) ? 1 : 0;
}

} // namespace

QString engineName(const QString &engine)
{
    // What is contained in another name comes after it.
    static constexpr QLatin1StringView known[] = {
        "PostgreSQL"_L1, "MySQL"_L1, "MariaDB"_L1,    "SQL Server"_L1,    "Oracle"_L1,   "Db2"_L1,
        "Redis"_L1,      "Valkey"_L1, "Memcached"_L1, "MongoDB"_L1,       "Cassandra"_L1, "OpenSearch"_L1,
        "Elasticsearch"_L1, "Neptune"_L1,
    };
    for (const QLatin1StringView each : known) {
        if (engine.contains(each, Qt::CaseInsensitive))
            return each;
    }
    return engine.trimmed();
}

Needs needsOf(const PriceItem &item)
{
    Needs needs;
    needs.vcpu = leadingNumber(specificationOf(item, u"vCPU"_s));
    needs.memory = gigabytesOf(specificationOf(item, u"Memory"_s));
    // Of items that are disks the storage is what they measure, and may be a kind: "Premium SSD".
    needs.storage = gigabytesOf(specificationOf(item, u"Storage"_s));
    needs.iops = leadingNumber(specificationOf(item, u"IOPS"_s));
    needs.engine = engineName(specificationOf(item, u"Engine"_s));
    needs.architecture = specificationOf(item, u"Architecture"_s);
    needs.zones = zonesOf(specificationOf(item, u"Deployment"_s));
    return needs;
}

} // namespace stratoplan
