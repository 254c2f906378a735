// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/azure/meteritem.h"

#include "storage/pricelists/azure/services.h"
#include "storage/pricelists/support/listed.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// Without "Spot" and "Low Priority".
QString plainSku(const QString &sku)
{
    static const QRegularExpression kind(u"\\s+(Spot|Low Priority)$"_s);
    return QString(sku).remove(kind);
}

/// A plain virtual machine: no dedicated host, no cloud service, no promotion.
bool isPlainMachine(const AzureMeter &meter)
{
    static const QRegularExpression other(u"Dedicated|Cloud ?Services|promo"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression size(u"^(Standard|Basic)_[A-Za-z0-9_-]+$"_s);
    return meter.service == "Virtual Machines"_L1 && !meter.product.contains(other)
        && size.match(meter.armSku).hasMatch();
}

MeterItem machine(const AzureMeter &meter, PriceItem item)
{
    const bool isWindows = meter.product.contains("Windows"_L1);
    item.key = u"azure/virtual-machines/"_s + meter.armSku + u'/' + meter.region
        + (isWindows ? u"/windows"_s : u""_s);
    item.sku = meter.armSku;
    item.name = plainSku(meter.sku);
    if (item.name == meter.armSku)
        item.name = meter.armSku.section(u'_', 1).replace(u'_', u' ');
    if (isWindows)
        item.name += u", Windows"_s;
    item.specifications = {{u"Measure"_s, u"node"_s}};
    item.specifications.append(specificationsOfSize(meter.armSku));
    item.specifications.append({u"Operating system"_s, isWindows ? u"Windows"_s : u"Linux"_s});
    return {item, u"instance"_s};
}

/// What a meter counts, by the last word of its name: "Hot Read Operations" counts operations.
QString thingOfMeter(const QString &meter)
{
    static const QStringList things {
        u"operation"_s,  u"transaction"_s, u"request"_s, u"disk"_s,   u"message"_s,    u"token"_s,
        u"character"_s,  u"vcore"_s,       u"node"_s,    u"cache"_s,  u"minute"_s,     u"gateway"_s,
        u"connection"_s, u"user"_s,        u"image"_s,   u"page"_s,   u"call"_s,       u"session"_s,
        u"query"_s,      u"zone"_s,        u"rule"_s,    u"policy"_s, u"host"_s,       u"app"_s,
        u"instance"_s,   u"event"_s,       u"record"_s,  u"push"_s,   u"execution"_s,  u"run"_s,
        u"iops"_s,       u"vcpu"_s,        u"dtu"_s,     u"key"_s,    u"certificate"_s};
    static const QHash<QString, QString> spelling {
        {u"vcore"_s, u"vCore"_s}, {u"iops"_s, u"IOPS"_s}, {u"vcpu"_s, u"vCPU"_s}, {u"dtu"_s, u"DTU"_s}};
    const QStringList words = meter.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = words.size() - 1; i >= 0 && i >= words.size() - 3; --i) {
        QString word = words.at(i).toLower();
        if (!things.contains(word))
            word = singular(word);
        if (things.contains(word))
            return spelling.value(word, word);
    }
    return u"unit"_s;
}

} // namespace

MeterItem itemOfMeter(const AzureMeter &meter)
{
    const AzureService service = azureService(meter.service, meter.product, meter.meter, meter.family);
    PriceItem item;
    item.provider = u"azure"_s;
    item.service = service.title;
    item.role = service.role;
    item.category = service.category;
    item.region = meter.region;
    if (isPlainMachine(meter))
        return machine(meter, item);
    const QString place = u"azure/"_s + service.slug + u'/';
    item.name = meter.product == meter.meter ? meter.meter : meter.product + u", "_s + meter.meter;
    if (const auto known = wellKnownMeter(service.slug, meter)) {
        item.key = place + known->key + u'/' + meter.region;
        item.sku = known->key;
        item.specifications = known->specifications;
        return {item, known->thing};
    }
    const QString sku = plainSku(meter.sku);
    if (sku != meter.meter && !item.name.contains(sku))
        item.name += u" ("_s + sku + u')';
    item.sku = meter.skuId.isEmpty() ? meter.meterId : meter.skuId;
    item.key = place + item.sku + u'/' + keyPart(meter.meter) + u'/' + meter.region;
    item.specifications = specificationsOfSize(meter.armSku);
    return {item, thingOfMeter(meter.meter)};
}

} // namespace stratoplan::storage::pricelists
