// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/azure/ratecard.h"

#include "core/catalog/region.h"
#include "storage/pricelists/azure/meteritem.h"
#include "storage/pricelists/azure/units.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/jsonstream.h"
#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// "Standard_D11_v2 VM (Windows)", "BASIC.A1 VM" and "A1 VM" as sizes are named today.
QString sizeOf(const QString &subCategory)
{
    static const QRegularExpression form(
        u"^(Standard_|BASIC\\.)?([A-Za-z][A-Za-z0-9_-]*) VM( \\(Windows\\))?$"_s);
    const auto match = form.match(subCategory);
    if (!match.hasMatch())
        return {};
    return (match.captured(1) == "BASIC."_L1 ? u"Basic_"_s : u"Standard_"_s) + match.captured(2);
}

class RateCardReader : public JsonGuide
{
public:
    explicit RateCardReader(Listing &listing) : m_listing(listing) { }

    Step step(const JsonPath &path) override
    {
        if (path.empty())
            return Step::Enter;
        if (path.size() == 1 && path[0] == "Currency"_L1)
            return Step::Take;
        if (path.size() == 1)
            return path[0] == "Meters"_L1 ? Step::Enter : Step::Skip;
        return Step::Take;
    }

    bool take(const JsonPath &path, const JsonValue &value) override
    {
        if (path.size() == 1) {
            m_currency = Currency::fromString(value.text);
            return true;
        }
        const PriceListHead head {u"azure/rate-card"_s, u"Azure rate card"_s, u"azure"_s, {}, {}};
        return m_listing.begin(head) && takeMeter(value);
    }

private:
    bool takeMeter(const JsonValue &value)
    {
        const QString category = jsonText(value, u"MeterCategory");
        const QString group = jsonText(value, u"MeterSubCategory");
        AzureMeter meter {
            category, {}, group, {}, {}, jsonText(value, u"MeterName"), jsonText(value, u"MeterId"), {}, {}};
        meter.region = regionOf(jsonText(value, u"MeterRegion"));
        const QString named = u"%1, %2, %3 (%4)"_s.arg(category, group, meter.meter, meter.region);
        if (category == "Virtual Machines"_L1)
            meter.armSku = sizeOf(group);
        if (meter.product.isEmpty())
            meter.product = category;
        if (!meter.armSku.isEmpty())
            meter.sku = meter.armSku;
        const MeterItem made = itemOfMeter(meter);
        const auto usage = azureUsage(jsonText(value, u"Unit"), made.thing);
        if (meter.meterId.isEmpty() || !m_currency)
            return m_listing.skip(value.line, Words::tr("This is no meter, or it names no currency."));
        if (!usage)
            return m_listing.skip(
                value.line,
                Words::tr("The unit “%1” of %2 is not understood.").arg(jsonText(value, u"Unit"), named));
        ListedPrice price;
        price.line = value.line;
        price.item = made.item;
        setUsage(price.rate, *usage);
        price.rate.term = u"on-demand"_s;
        price.rate.currency = *m_currency;
        price.rate.effective = readDate(jsonText(value, u"EffectiveDate"));
        price.rate.sourceTitle = u"Azure RateCard API"_s;
        if (jsonText(value, u"MeterStatus") == "Deprecated"_L1)
            price.rate.note = Words::tr("The rate card marks this meter as deprecated.");
        if (!readTiers(value, price.rate) || (usage->yearly && !payYearly(value, price.rate)))
            return m_listing.skip(value.line, Words::tr("The prices of %1 cannot be read.").arg(named));
        return m_listing.add(price);
    }

    /// "MeterRates": {"0": 0.087, "10240": 0.083}, and the quantity that is free before them.
    static bool readTiers(const JsonValue &value, Rate &rate)
    {
        const JsonValue *rates = value.find(u"MeterRates");
        if (!rates || rates->members.empty())
            return false;
        for (const JsonMember &member : rates->members) {
            const auto from = unitsOfBlocks(readQuantity(member.name), rate.per);
            const auto price = readPrice(jsonText(&member.value));
            if (!from || !price || price->isNegative())
                return false;
            rate.tiers.append(tierAt(*from, *price));
        }
        std::sort(rate.tiers.begin(), rate.tiers.end(),
                  [](const Tier &a, const Tier &b) { return a.from < b.from; });
        const auto same = [](const Tier &a, const Tier &b) { return a.from == b.from; };
        if (std::adjacent_find(rate.tiers.cbegin(), rate.tiers.cend(), same) != rate.tiers.cend()
            || !rate.tiers.front().from.isZero())
            return false;
        const QString included = jsonText(value, u"IncludedQuantity");
        const auto free = included.isEmpty() ? Quantity() : unitsOfBlocks(readQuantity(included), rate.per);
        if (!free)
            return false;
        if (!free->isZero()) {
            rate.free = Rate::Free::Always;
            rate.allowance = *free;
        }
        return true;
    }

    /// A price for a year is paid once a year.
    static bool payYearly(const JsonValue &value, Rate &rate)
    {
        const auto upfront =
            readMoney(jsonText(&value.find(u"MeterRates")->members.front().value), rate.currency);
        if (!upfront || rate.tiers.size() != 1)
            return false;
        rate.term = u"flat-yearly"_s;
        rate.termMonths = 12;
        rate.upfront = *upfront;
        setPrice(rate, {});
        return true;
    }

    QString regionOf(const QString &name)
    {
        if (name.isEmpty())
            return u"global"_s;
        const auto known = m_regions.constFind(name);
        if (known != m_regions.constEnd())
            return *known;
        const Region *region = findRegion(u"azure"_s, name);
        const QString key = region ? region->key : name;
        if (m_regions.size() < 1000)
            m_regions.insert(name, key);
        return key;
    }

    Listing &m_listing;
    std::optional<Currency> m_currency;
    QHash<QString, QString> m_regions;
};

bool recognises(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    return text.contains("\"MeterRates\"")
        || (text.contains("\"Meters\"") && text.contains("\"IsTaxIncluded\""));
}

Status read(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    Listing listing(sink, fileName);
    RateCardReader reader(listing);
    const Status status = listing.status(readJson(device, fileName, reader));
    if (status.ok() && !listing.hasBegun())
        return noPrices(fileName, Words::tr("its list of meters is empty."));
    return status;
}

} // namespace

PriceListFormat azureRateCardFormat()
{
    return {Words::tr("Azure rate card (JSON)"), &recognises, &read};
}

} // namespace stratoplan::storage::pricelists
