// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/azure/retail.h"

#include "storage/pricelists/azure/meteritem.h"
#include "storage/pricelists/azure/units.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/jsonstream.h"
#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

const QString apiUrl = u"https://prices.azure.com/api/retail/prices"_s;

/// Months of "1 Year" or "3 Years"; 0 where it says neither.
int monthsOf(const QString &term)
{
    const int years = term.section(u' ', 0, 0).toInt();
    return term.contains("Year"_L1) && years > 0 && years <= 10 ? years * 12 : 0;
}

/// Whether a reservation counts by these: who needs two takes two. Of anything else, as of "Ultra - 1 PiB"
/// listed by the GiB, it is one block whose size only its name tells.
bool isReservedByThePiece(const Rate &rate)
{
    static const QStringList pieces {u"instance"_s, u"vCore"_s, u"vCPU"_s, u"DTU"_s,     u"node"_s,
                                     u"cache"_s,    u"app"_s,   u"host"_s, u"gateway"_s, u"search unit"_s};
    return rate.time == Rate::Time::Hour && pieces.contains(rate.unit);
}

class RetailReader : public JsonGuide
{
public:
    explicit RetailReader(Listing &listing) : m_listing(listing) { }

    [[nodiscard]] bool foundList() const { return m_foundList; }

    Step step(const JsonPath &path) override
    {
        if (path.empty())
            return Step::Enter;
        if (path.size() == 1 && path[0] == "BillingCurrency"_L1)
            return Step::Take;
        if (path.size() == 1 && path[0].compare("items"_L1, Qt::CaseInsensitive) == 0) {
            m_foundList = true;
            return Step::Enter;
        }
        if (path.back().isEmpty() && path.size() <= 2) {
            m_foundList = true;
            return Step::Take;
        }
        return Step::Skip;
    }

    bool take(const JsonPath &path, const JsonValue &value) override
    {
        if (!path.back().isEmpty()) {
            m_currency = value.text;
            return true;
        }
        // A list of pages, as scripts collect them.
        const JsonValue *page = value.find(u"Items");
        if (!page)
            return takeItem(value);
        for (const JsonValue &item : page->items) {
            if (!takeItem(item))
                return false;
        }
        return true;
    }

private:
    /// What all prices of an item share.
    struct Row
    {
        ListedPrice price;
        Usage usage;
    };

    bool takeItem(const JsonValue &value)
    {
        if (!m_listing.begin(head()))
            return false;
        const AzureMeter meter = meterOf(value);
        const QString type = jsonText(value, u"type");
        const auto currency = Currency::fromString(currencyOf(value));
        const auto price = readPrice(priceText(value));
        if (!value.is(JsonValue::Kind::Object) || meter.meter.isEmpty())
            return skip(value, Words::tr("This is no price item."));
        if (!currency)
            return skip(value, Words::tr("%1 names no currency.").arg(named(meter)));
        if (type == "Reservation"_L1)
            return takeReservation(value, meter, *currency);
        if (!price || price->isNegative())
            return skip(value, Words::tr("“%1” is no price for %2.").arg(priceText(value), named(meter)));
        if (type != "Consumption"_L1 && type != "DevTestConsumption"_L1)
            return skip(value,
                        Words::tr("%1 is sold by “%2”, which is not known here.").arg(named(meter), type));
        auto row = rowOf(value, meter, *currency);
        if (!row)
            return skip(value, unknownUnit(value, meter));
        row->price.rate.term = termOf(meter, type);
        return takeUsage(value, std::move(*row), *price, meter);
    }

    bool takeUsage(const JsonValue &value, Row row, UnitPrice price, const AzureMeter &meter)
    {
        const QString fromText = jsonText(value, u"tierMinimumUnits");
        const auto from =
            unitsOfBlocks(fromText.isEmpty() ? Quantity() : readQuantity(fromText), row.usage.per);
        if (!from)
            return skip(value,
                        Words::tr("“%1” is no beginning of a tier for %2.").arg(fromText, named(meter)));
        if (row.usage.yearly)
            return takeYearly(value, std::move(row), *from, meter);
        row.price.part = ListedPrice::Part::Tier;
        row.price.rate.tiers = {tierAt(*from, price)};
        if (!m_listing.add(row.price))
            return false;
        return !from->isZero() || addSavingsPlans(value, row);
    }

    /// A price for a year is paid once a year.
    bool takeYearly(const JsonValue &value, Row row, Quantity from, const AzureMeter &meter)
    {
        const auto upfront = readMoney(priceText(value), row.price.rate.currency);
        if (!from.isZero() || !upfront)
            return skip(
                value, Words::tr("%1 is sold by the year in tiers, which cannot be kept.").arg(named(meter)));
        row.price.rate.term = u"flat-yearly"_s;
        row.price.rate.termMonths = 12;
        row.price.rate.upfront = *upfront;
        setPrice(row.price.rate, {});
        return m_listing.add(row.price);
    }

    /// The price is for the whole term, whatever the unit of measure says.
    bool takeReservation(const JsonValue &value, const AzureMeter &meter, Currency currency)
    {
        const int months = monthsOf(jsonText(value, u"reservationTerm"));
        const auto upfront = readMoney(priceText(value), currency);
        if (months == 0 || !upfront || upfront->isNegative())
            return skip(value,
                        Words::tr("The reservation of %1 says no term or no price.").arg(named(meter)));
        auto row = rowOf(value, meter, currency);
        if (!row)
            return skip(value, unknownUnit(value, meter));
        Rate &rate = row->price.rate;
        if (!isReservedByThePiece(rate)) {
            rate.time = Rate::Time::Month;
            rate.unit = rate.unit == "disk"_L1 ? rate.unit : u"reservation"_s;
        }
        rate.per = Quantity::fromWhole(1);
        rate.term = u"reserved-%1y-all-upfront"_s.arg(months / 12);
        rate.termMonths = months;
        rate.upfront = *upfront;
        setPrice(rate, {});
        return m_listing.add(row->price);
    }

    bool addSavingsPlans(const JsonValue &value, const Row &row)
    {
        const JsonValue *plans = value.find(u"savingsPlan");
        if (!plans || !plans->is(JsonValue::Kind::Array) || row.price.rate.term != "on-demand"_L1)
            return true;
        for (const JsonValue &plan : plans->items) {
            const int months = monthsOf(jsonText(plan, u"term"));
            const auto price = readPrice(priceText(plan));
            if (months == 0 || !price || price->isNegative())
                continue;
            ListedPrice further = row.price;
            further.sameRow = true;
            further.part = ListedPrice::Part::Rate;
            further.rate.term = u"savings-plan-%1y"_s.arg(months / 12);
            further.rate.termMonths = months;
            setPrice(further.rate, *price);
            if (!m_listing.add(further))
                return false;
        }
        return true;
    }

    [[nodiscard]] std::optional<Row> rowOf(const JsonValue &value, const AzureMeter &meter,
                                           Currency currency) const
    {
        MeterItem made = itemOfMeter(meter);
        const auto usage = azureUsage(jsonText(value, u"unitOfMeasure"), made.thing);
        if (!usage)
            return std::nullopt;
        Row row;
        row.usage = *usage;
        row.price.line = value.line;
        row.price.item = std::move(made.item);
        Rate &rate = row.price.rate;
        setUsage(rate, *usage);
        rate.currency = currency;
        rate.effective = readDate(jsonText(value, u"effectiveStartDate"));
        row.price.until = readDate(jsonText(value, u"effectiveEndDate"));
        rate.sourceTitle = u"Azure Retail Prices API"_s;
        rate.sourceUrl = apiUrl;
        return row;
    }

    static QString termOf(const AzureMeter &meter, const QString &type)
    {
        const QString kind = meter.sku.endsWith("Spot"_L1) || meter.meter.endsWith("Spot"_L1) ? u"spot"_s
            : meter.sku.endsWith("Low Priority"_L1) || meter.meter.endsWith("Low Priority"_L1)
            ? u"low-priority"_s
            : QString();
        if (type == "DevTestConsumption"_L1)
            return kind.isEmpty() ? u"dev-test"_s : u"dev-test-"_s + kind;
        return kind.isEmpty() ? u"on-demand"_s : kind;
    }

    static AzureMeter meterOf(const JsonValue &value)
    {
        QString region = jsonText(value, u"armRegionName");
        if (region.isEmpty())
            region = jsonText(value, u"location");
        if (region.isEmpty() || region.compare("Global"_L1, Qt::CaseInsensitive) == 0)
            region = u"global"_s;
        return {jsonText(value, u"serviceName"),
                jsonText(value, u"serviceFamily"),
                jsonText(value, u"productName"),
                jsonText(value, u"skuName"),
                jsonText(value, u"skuId"),
                jsonText(value, u"meterName"),
                jsonText(value, u"meterId"),
                jsonText(value, u"armSkuName"),
                region};
    }

    /// The retail price; the unit price is the same for everyone without an agreement.
    static QString priceText(const JsonValue &value)
    {
        const QString retail = jsonText(value, u"retailPrice");
        return retail.isEmpty() ? jsonText(value, u"unitPrice") : retail;
    }
    QString currencyOf(const JsonValue &value) const
    {
        const QString own = jsonText(value, u"currencyCode");
        return own.isEmpty() ? m_currency : own;
    }
    static QString named(const AzureMeter &meter)
    {
        return u"%1, %2 (%3)"_s.arg(meter.product, meter.meter, meter.region);
    }
    static QString unknownUnit(const JsonValue &value, const AzureMeter &meter)
    {
        return Words::tr("The unit “%1” of %2 is not understood.")
            .arg(jsonText(value, u"unitOfMeasure"), named(meter));
    }
    static PriceListHead head()
    {
        return {u"azure/retail-prices"_s, u"Azure retail prices"_s, u"azure"_s, {}, apiUrl};
    }
    bool skip(const JsonValue &value, const QString &why) { return m_listing.skip(value.line, why); }

    Listing &m_listing;
    QString m_currency;
    bool m_foundList = false;
};

bool recognises(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    return text.contains("\"armRegionName\"") || text.contains("\"retailPrice\"")
        || (text.contains("\"BillingCurrency\"") && text.contains("\"NextPageLink\""));
}

Status read(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    Listing listing(sink, fileName);
    RetailReader reader(listing);
    const Status status = listing.status(readJson(device, fileName, reader));
    if (status.ok() && !listing.hasBegun())
        return noPrices(fileName,
                        reader.foundList() ? Words::tr("its list of items is empty.")
                                           : Words::tr("it has no list of items."));
    return status;
}

} // namespace

PriceListFormat azureRetailFormat()
{
    return {Words::tr("Azure Retail Prices (JSON)"), &recognises, &read};
}

} // namespace stratoplan::storage::pricelists
