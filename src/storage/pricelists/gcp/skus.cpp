// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/gcp/skus.h"

#include "core/base/scaled.h"
#include "storage/pricelists/gcp/machines.h"
#include "storage/pricelists/gcp/units.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/jsonstream.h"
#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

constexpr std::size_t mostRegions = 200;

/// Units and billionths as one number: "2" and 933908000 are "2.933908000".
QString amountText(const JsonValue &price)
{
    const QString units = jsonText(price, u"units");
    QString nanos = jsonText(price, u"nanos");
    const bool negative = units.startsWith(u'-') || nanos.startsWith(u'-');
    nanos.remove(u'-');
    if (nanos.size() > 9)
        return {};
    return (negative ? u"-"_s : u""_s) + (units.isEmpty() ? u"0"_s : QString(units).remove(u'-')) + u'.'
        + nanos.rightJustified(9, u'0');
}

class SkusReader : public JsonGuide
{
public:
    explicit SkusReader(Listing &listing) : m_listing(listing) { }

    [[nodiscard]] bool finish() const { return m_machines.give(m_listing, m_lastLine); }

    Step step(const JsonPath &path) override
    {
        if (path.empty())
            return Step::Enter;
        if (path.size() == 1 && path[0] == "skus"_L1)
            return Step::Enter;
        return path.back().isEmpty() ? Step::Take : Step::Skip;
    }

    bool take(const JsonPath &, const JsonValue &value) override
    {
        // A list of pages, as scripts collect them.
        const JsonValue *page = value.find(u"skus");
        if (!page)
            return takeSku(value);
        return std::all_of(page->items.begin(), page->items.end(),
                           [this](const JsonValue &sku) { return takeSku(sku); });
    }

private:
    bool takeSku(const JsonValue &value)
    {
        const GcpSku sku = skuOf(value);
        m_lastLine = value.line;
        if (!m_listing.begin(head(sku)))
            return false;
        if (sku.id.isEmpty())
            return m_listing.skip(value.line, Words::tr("This is no SKU: it has no skuId."));
        const JsonValue *pricing = pricingInForce(value);
        const JsonValue *expression = pricing ? pricing->find(u"pricingExpression") : nullptr;
        if (!expression)
            return m_listing.skip(value.line,
                                  Words::tr("The SKU %1 (%2) has no price.").arg(sku.id, sku.description));
        return takePrice(value, sku, *pricing, *expression);
    }

    bool takePrice(const JsonValue &value, const GcpSku &sku, const JsonValue &pricing,
                   const JsonValue &expression)
    {
        const SkuItem item = itemOfSku(sku);
        auto usage = gcpUsage(jsonText(expression, u"usageUnit"), item.thing);
        if (!usage || usage->yearly)
            return m_listing.skip(value.line,
                                  Words::tr("The unit “%1” of the SKU %2 (%3) is not understood.")
                                      .arg(jsonText(expression, u"usageUnit"), sku.id, sku.description));
        if (item.isOurs)
            usage->unit = item.thing; // Google says GB for what it counts in GiB
        Rate rate;
        setUsage(rate, *usage);
        rate.term = termOfSku(sku);
        rate.termMonths = monthsOfTerm(rate.term);
        rate.effective = readDate(timeOf(pricing));
        rate.sourceTitle = u"Google Cloud Billing Catalog API"_s;
        rate.sourceUrl = u"https://cloudbilling.googleapis.com/v1/"_s
            + jsonText(value, u"name").section(u"/skus/"_s, 0, 0);
        if (!readTiers(expression, rate))
            return m_listing.skip(
                value.line,
                Words::tr("The prices of the SKU %1 (%2) cannot be read.").arg(sku.id, sku.description));
        // A thousandth of a vCPU or GPU for an hour: shown by the thousand, and kept as a whole one.
        if (rate.time == Rate::Time::Hour && usage->unit == item.thing
            && jsonText(expression, u"displayQuantity") == "1000"_L1 && !byTheThousand(rate))
            return m_listing.skip(value.line, Words::tr("The price of the SKU %1 is too large.").arg(sku.id));
        const JsonValue *aggregation = pricing.find(u"aggregationInfo");
        if (rate.tiers.size() > 1 && aggregation
            && jsonText(*aggregation, u"aggregationInterval") == "DAILY"_L1)
            rate.note = Words::tr("The provider's tiers begin anew each day; here they count by the month.");
        return give(value.line, sku, item, rate);
    }

    bool give(qint64 line, const GcpSku &sku, const SkuItem &item, const Rate &rate)
    {
        ListedPrice price;
        price.line = line;
        price.rate = rate;
        for (const QString &region : sku.regions) {
            price.item = item.in(region);
            if (!m_listing.add(price))
                return false;
            price.sameRow = true;
        }
        m_machines.note(sku, rate);
        return true;
    }

    static bool byTheThousand(Rate &rate)
    {
        for (Tier &tier : rate.tiers) {
            const auto price = scaled(tier.price, Quantity::fromWhole(1000));
            if (!price)
                return false;
            tier = tierAt(Quantity::fromRaw(tier.from.raw() / 1000), *price);
        }
        return true;
    }

    static bool readTiers(const JsonValue &expression, Rate &rate)
    {
        const JsonValue *tiers = expression.find(u"tieredRates");
        if (!tiers || !tiers->is(JsonValue::Kind::Array) || tiers->items.empty())
            return false;
        Currency currency;
        for (const JsonValue &tier : tiers->items) {
            const JsonValue *price = tier.find(u"unitPrice");
            const Currency code = price
                ? Currency::fromString(jsonText(*price, u"currencyCode")).value_or(Currency())
                : Currency();
            const auto amount = price ? readPrice(amountText(*price)) : std::nullopt;
            const QString start = jsonText(tier, u"startUsageAmount");
            const auto from = start.isEmpty() ? Quantity() : readQuantity(start);
            if (code.isNone() || !amount || !from || amount->isNegative()
                || (!currency.isNone() && currency != code)
                || (rate.tiers.isEmpty() ? !from->isZero() : *from <= rate.tiers.last().from))
                return false;
            currency = code;
            rate.tiers.append(tierAt(*from, *amount));
        }
        rate.currency = currency;
        return true;
    }

    static QString timeOf(const JsonValue &pricing)
    {
        const QString time = jsonText(pricing, u"effectiveTime");
        return time.isEmpty() ? jsonText(pricing, u"EffectiveTime") : time;
    }

    /// Usually there is one; with several, the one that came to hold last; where all are still to come, the
    /// first. The lists do not say of what day they are: today's prices are wanted.
    static const JsonValue *pricingInForce(const JsonValue &sku)
    {
        const JsonValue *list = sku.find(u"pricingInfo");
        if (!list || !list->is(JsonValue::Kind::Array) || list->items.empty())
            return nullptr;
        const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        const auto best = std::min_element(list->items.begin(), list->items.end(),
                                           [&now](const JsonValue &a, const JsonValue &b) {
                                               const QString first = timeOf(a);
                                               const QString second = timeOf(b);
                                               const bool isComing = first > now;
                                               if (isComing != (second > now))
                                                   return !isComing;
                                               return isComing ? first < second : first > second;
                                           });
        return &*best;
    }

    static GcpSku skuOf(const JsonValue &value)
    {
        GcpSku sku {{}, jsonText(value, u"skuId"), jsonText(value, u"description"), {}, {}, {}};
        if (const JsonValue *category = value.find(u"category")) {
            sku.service = jsonText(*category, u"serviceDisplayName");
            sku.group = jsonText(*category, u"resourceGroup");
            sku.usageType = jsonText(*category, u"usageType");
        }
        if (const JsonValue *regions = value.find(u"serviceRegions")) {
            for (std::size_t i = 0; i < std::min(regions->items.size(), mostRegions); ++i) {
                const QString region = jsonText(&regions->items[i]);
                if (!region.isEmpty() && !sku.regions.contains(region))
                    sku.regions.append(region);
            }
        }
        if (sku.regions.isEmpty())
            sku.regions = {u"global"_s};
        return sku;
    }

    static PriceListHead head(const GcpSku &sku)
    {
        const QString service = sku.service.isEmpty() ? u"Google Cloud"_s : sku.service;
        return {u"gcp/"_s + keyPart(service),
                Words::tr("Google Cloud prices: %1").arg(service),
                u"gcp"_s,
                {},
                u"https://cloudbilling.googleapis.com/v1/services"_s};
    }

    Listing &m_listing;
    GcpMachines m_machines;
    qint64 m_lastLine = 0;
};

bool recognises(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    return text.contains("\"pricingExpression\"") || text.contains("\"pricingInfo\"")
        || (text.contains("\"skus\"") && (text.contains("\"skuId\"") || text.contains("\"nextPageToken\"")));
}

Status read(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    Listing listing(sink, fileName);
    SkusReader reader(listing);
    Status status = listing.status(readJson(device, fileName, reader));
    if (status.ok() && !listing.hasBegun())
        return noPrices(fileName, Words::tr("its list of SKUs is empty."));
    if (status.ok() && !reader.finish())
        return listing.status(status);
    return status;
}

} // namespace

PriceListFormat gcpSkusFormat()
{
    return {Words::tr("Google Cloud SKUs (JSON)"), &recognises, &read};
}

} // namespace stratoplan::storage::pricelists
