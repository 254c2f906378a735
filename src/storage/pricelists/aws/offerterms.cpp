// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/offerterms.h"

#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/jsonstream.h"
#include "storage/pricelists/support/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// The first of several members that is there: layouts spell some names differently.
QString anyOf(const JsonValue &object, const QStringList &names)
{
    for (const QString &name : names) {
        const QString text = jsonText(object, name);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// An amount and its currency: in dollars if there are several.
struct Amount
{
    QString text;
    Currency currency;
};

std::optional<Amount> amountOf(const JsonValue &dimension)
{
    const JsonValue *prices = dimension.find(u"pricePerUnit");
    if (!prices || prices->members.empty())
        return std::nullopt;
    const JsonValue *dollars = prices->find(u"USD");
    const QString code = dollars ? u"USD"_s : prices->members.front().name;
    const auto currency = Currency::fromString(code);
    if (!currency)
        return std::nullopt;
    return Amount {jsonText(dollars ? dollars : &prices->members.front().value), *currency};
}

bool isUpfront(const JsonValue &dimension)
{
    return jsonText(dimension, u"unit") == "Quantity"_L1
        && (jsonText(dimension, u"description").contains("Upfront"_L1, Qt::CaseInsensitive)
            || jsonText(dimension, u"rateCode").endsWith(".2TG2D8R56U"_L1));
}

/// What the prices of one offer term have in common.
class Term
{
public:
    Term(const JsonValue &term, const QString &kind, const AwsItem &item) : m_item(item)
    {
        const JsonValue *attributes = term.find(u"termAttributes");
        const QString lease = attributes ? anyOf(*attributes, {u"LeaseContractLength"_s}) : QString();
        m_rate.term = u"on-demand"_s;
        if (kind == "Reserved"_L1) {
            m_rate.term =
                awsReservedTerm(lease, attributes ? jsonText(*attributes, u"PurchaseOption") : QString(),
                                attributes ? jsonText(*attributes, u"OfferingClass") : QString());
            m_rate.termMonths = awsLeaseMonths(lease);
        } else if (kind == "FlatRate"_L1) {
            m_rate.term = u"flat"_s;
        }
        m_rate.effective = readDate(jsonText(term, u"effectiveDate"));
        m_rate.sourceTitle = u"AWS price list"_s;
        m_recurring = Usage {item.thing, Rate::Time::Hour, Quantity::fromWhole(1)};
    }

    /// The recurring price's unit is also that of the upfront payment.
    void noteRecurring(const JsonValue &dimension)
    {
        m_recurring = awsUsage(jsonText(dimension, u"unit"), m_item);
    }

    bool give(Listing &listing, const JsonValue &dimension, bool tiered) const
    {
        const auto amount = amountOf(dimension);
        const QString what = anyOf(dimension, {u"rateCode"_s, u"description"_s});
        if (!amount)
            return listing.skip(dimension.line, Words::tr("%1 has no price.").arg(what));
        ListedPrice price;
        price.line = dimension.line;
        price.item = m_item.item;
        price.rate = m_rate;
        price.rate.currency = amount->currency;
        if (m_item.isPaidElsewhere && m_rate.term == "on-demand"_L1 && readPrice(amount->text) == UnitPrice())
            return listing.skip(
                dimension.line,
                Words::tr("Something else pays for this: a host, or a capacity reservation in use."));
        const bool understood =
            isUpfront(dimension) ? asUpfront(*amount, price) : asUsage(*amount, dimension, tiered, price);
        if (!understood)
            return listing.skip(
                dimension.line,
                Words::tr("The price “%1” or the range of %2 cannot be read.").arg(amount->text, what));
        return listing.add(price);
    }

private:
    bool asUpfront(const Amount &amount, ListedPrice &price) const
    {
        const auto upfront = readMoney(amount.text, amount.currency);
        price.part = ListedPrice::Part::Upfront;
        setUsage(price.rate, m_recurring);
        setPrice(price.rate, {});
        if (!upfront || upfront->isNegative())
            return false;
        price.rate.upfront = *upfront;
        return true;
    }

    bool asUsage(const Amount &amount, const JsonValue &dimension, bool tiered, ListedPrice &price) const
    {
        const auto value = readPrice(amount.text);
        const QString begin = anyOf(dimension, {u"beginRange"_s, u"startingRange"_s});
        const auto from = begin.isEmpty() ? Quantity() : readQuantity(begin);
        if (!value || value->isNegative() || !from || from->isNegative())
            return false;
        const QString ending = anyOf(dimension, {u"endRange"_s, u"endingRange"_s});
        const auto end = ending.isEmpty() || ending == "Inf"_L1 ? Quantity() : readQuantity(ending);
        if (!end || end->isNegative())
            return false;
        setUsage(price.rate, awsUsage(jsonText(dimension, u"unit"), m_item));
        price.end = *end;
        const bool isWhole = !tiered && from->isZero() && end->isZero();
        price.part = isWhole ? ListedPrice::Part::Rate : ListedPrice::Part::Tier;
        price.rate.tiers = {tierAt(*from, *value)};
        inOurBlocks(m_item, price.rate);
        return true;
    }

    const AwsItem &m_item;
    Rate m_rate;
    Usage m_recurring;
};

} // namespace

AwsProduct awsProductOf(const JsonValue &product, const QString &serviceCode)
{
    AwsProduct made;
    made.sku = jsonText(product, u"sku");
    made.family = jsonText(product, u"productFamily");
    made.serviceCode = serviceCode;
    const JsonValue *attributes = product.find(u"attributes");
    if (!attributes)
        return made;
    const auto text = [attributes](const QStringList &names) { return anyOf(*attributes, names); };
    const QString own = text({u"servicecode"_s});
    if (!own.isEmpty())
        made.serviceCode = own;
    made.serviceName = text({u"servicename"_s});
    made.region = text({u"regionCode"_s, u"fromRegionCode"_s});
    made.location = text({u"location"_s, u"fromLocation"_s});
    made.usageType = text({u"usagetype"_s, u"usageType"_s});
    made.operation = text({u"operation"_s});
    made.instanceType = text({u"instanceType"_s});
    made.vcpu = text({u"vcpu"_s});
    made.memory = text({u"memory"_s});
    made.processor = text({u"physicalProcessor"_s});
    made.operatingSystem = text({u"operatingSystem"_s});
    made.tenancy = text({u"tenancy"_s});
    made.capacityStatus = text({u"capacitystatus"_s});
    made.preInstalledSoftware = text({u"preInstalledSw"_s});
    made.licenseModel = text({u"licenseModel"_s});
    made.engine = text({u"databaseEngine"_s, u"cacheEngine"_s});
    made.deployment = text({u"deploymentOption"_s});
    made.volumeType =
        text({u"volumeType"_s, u"transferType"_s, u"requestDescription"_s, u"feeDescription"_s});
    made.group = text({u"groupDescription"_s});
    return made;
}

bool giveAwsTerm(Listing &listing, const JsonValue &term, const QString &kind, const AwsItem *item)
{
    const JsonValue *dimensions = term.find(u"priceDimensions");
    if (!dimensions)
        return true;
    if (!item) {
        for (const JsonMember &dimension : dimensions->members) {
            if (!listing.skip(dimension.value.line,
                              Words::tr("The file holds no product for the price %1.").arg(dimension.name)))
                return false;
        }
        return true;
    }
    Term shared(term, kind, *item);
    int recurring = 0;
    for (const JsonMember &dimension : dimensions->members) {
        if (isUpfront(dimension.value))
            continue;
        shared.noteRecurring(dimension.value);
        ++recurring;
    }
    for (const JsonMember &dimension : dimensions->members) {
        if (!shared.give(listing, dimension.value, recurring > 1))
            return false;
    }
    return true;
}

} // namespace stratoplan::storage::pricelists
