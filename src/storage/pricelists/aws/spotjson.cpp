// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/spotjson.h"

#include "storage/pricelists/aws/product.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/jsonstream.h"
#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// An instance type on the spot market, with the system it runs.
ListedPrice spotPrice(const QString &type, const QString &region, const QString &system, UnitPrice price)
{
    AwsProduct product;
    product.sku = type;
    product.serviceCode = u"AmazonEC2"_s;
    product.family = u"Compute Instance"_s;
    product.region = region;
    product.instanceType = type;
    product.operatingSystem = system;
    product.tenancy = u"Shared"_s;
    product.usageType = u"BoxUsage:"_s + type;
    ListedPrice made;
    made.item = itemOfAwsProduct(product).item;
    if (system != "Linux"_L1)
        made.item.key = u"aws/ec2/"_s + type + u'/' + region + u'/' + keyPart(system);
    made.rate.term = u"spot"_s;
    setUsage(made.rate, {u"instance"_s, Rate::Time::Hour, Quantity::fromWhole(1)});
    setPrice(made.rate, price);
    return made;
}

/// The feed does not say of when it is; people keep it under a name that does.
QDate dateInName(const QString &fileName)
{
    static const QRegularExpression form(u"(20[0-9]{2})-?([0-9]{2})-?([0-9]{2})"_s);
    const auto match = form.match(fileName);
    return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
}

/// The feed: config, regions, instance types, sizes, a price for each system.
class FeedReader : public JsonGuide
{
public:
    explicit FeedReader(Listing &listing) : m_listing(listing) { }

    Step step(const JsonPath &path) override
    {
        if (path.empty() || (path.size() == 1 && path[0] == "config"_L1)
            || (path.size() == 2 && path[1] == "regions"_L1))
            return Step::Enter;
        return path.size() == 3 && path[1] == "regions"_L1 ? Step::Take : Step::Skip;
    }

    bool take(const JsonPath &, const JsonValue &value) override
    {
        const PriceListHead head {u"aws/spot"_s, Words::tr("Amazon EC2 spot prices"), u"aws"_s,
                                  dateInName(m_listing.fileName()),
                                  u"https://website.spot.ec2.aws.a2z.com/spot.json"_s};
        const JsonValue *types = value.find(u"instanceTypes");
        if (!types)
            return true;
        if (!m_listing.begin(head))
            return false;
        const QString region = awsRegion({}, jsonText(value, u"region"));
        for (const JsonValue &type : types->items) {
            const JsonValue *sizes = type.find(u"sizes");
            for (std::size_t i = 0; sizes && i < sizes->items.size(); ++i) {
                if (!takeSize(region, sizes->items[i]))
                    return false;
            }
        }
        return true;
    }

private:
    bool takeSize(const QString &region, const JsonValue &size)
    {
        const JsonValue *columns = size.find(u"valueColumns");
        for (std::size_t i = 0; columns && i < columns->items.size(); ++i) {
            if (!takeColumn(region, jsonText(size, u"size"), columns->items[i]))
                return false;
        }
        return true;
    }

    bool takeColumn(const QString &region, const QString &type, const JsonValue &column)
    {
        const JsonValue *prices = column.find(u"prices");
        const QString text = prices ? jsonText(*prices, u"USD") : QString();
        const QString name = jsonText(column, u"name");
        const auto price = readPrice(text);
        if (!price || price->isNegative())
            return m_listing.skip(column.line,
                                  Words::tr("%1 (%2) is not sold on the spot market in %3: “%4”.")
                                      .arg(type, name, region, text));
        ListedPrice made = spotPrice(type, region, name == "mswin"_L1 ? u"Windows"_s : u"Linux"_s, *price);
        made.line = column.line;
        made.rate.sourceTitle = u"EC2 spot price feed"_s;
        return m_listing.add(made);
    }

    Listing &m_listing;
};

/// The history: the newest price of each kind is kept until the end, older ones are skipped as they are met.
class HistoryReader : public JsonGuide
{
public:
    explicit HistoryReader(Listing &listing) : m_listing(listing) { }

    Step step(const JsonPath &path) override
    {
        if (path.empty() || (path.size() == 1 && path[0] == "SpotPriceHistory"_L1))
            return Step::Enter;
        return path.back().isEmpty() ? Step::Take : Step::Skip;
    }

    bool take(const JsonPath &, const JsonValue &value) override
    {
        const PriceListHead head {
            u"aws/spot-history"_s, Words::tr("Amazon EC2 spot price history"), u"aws"_s, {}, {}};
        if (!m_listing.begin(head))
            return false;
        const QString type = jsonText(value, u"InstanceType");
        const QString time = jsonText(value, u"Timestamp");
        const QString region = regionOf(jsonText(value, u"AvailabilityZone"));
        const auto price = readPrice(jsonText(value, u"SpotPrice"));
        if (type.isEmpty() || region.isEmpty() || !price || price->isNegative())
            return m_listing.skip(value.line, Words::tr("The entry has no type, no zone or no price."));
        ListedPrice made = spotPrice(type, region, systemOf(jsonText(value, u"ProductDescription")), *price);
        made.line = value.line;
        made.rate.effective = readDate(time);
        made.rate.sourceTitle = u"EC2 spot price history"_s;
        made.rate.note = Words::tr("Of the zone %1.").arg(jsonText(value, u"AvailabilityZone"));
        return keepNewest(made, time);
    }

    [[nodiscard]] bool finish()
    {
        for (const QString &key : std::as_const(m_order)) {
            if (!m_listing.add(m_newest.value(key).price))
                return false;
        }
        return true;
    }

private:
    struct Newest
    {
        ListedPrice price;
        QString time;
    };

    bool keepNewest(const ListedPrice &price, const QString &time)
    {
        const auto found = m_newest.find(price.item.key);
        if (found == m_newest.end()) {
            m_order.append(price.item.key);
            m_newest.insert(price.item.key, {price, time});
            return true;
        }
        const qint64 older = time > found->time ? found->price.line : price.line;
        if (time > found->time)
            *found = {price, time};
        return m_listing.skip(
            older, Words::tr("A newer price of %1 in %2 counts.").arg(price.item.sku, price.item.region));
    }

    /// "us-east-1f" lies in "us-east-1".
    static QString regionOf(const QString &zone)
    {
        static const QRegularExpression letter(u"[a-z]$"_s);
        return QString(zone).remove(letter);
    }
    static QString systemOf(const QString &description)
    {
        if (description.startsWith("Linux"_L1))
            return u"Linux"_s;
        return description.section(u'(', 0, 0).trimmed();
    }

    Listing &m_listing;
    QHash<QString, Newest> m_newest;
    QStringList m_order;
};

bool recognisesFeed(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    return text.contains("\"valueColumns\"") && text.contains("\"instanceTypes\"");
}

Status readFeed(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    Listing listing(sink, fileName);
    FeedReader reader(listing);
    const Status status = listing.status(readJson(device, fileName, reader));
    if (status.ok() && !listing.hasBegun())
        return noPrices(fileName, Words::tr("its list of regions is empty."));
    return status;
}

bool recognisesHistory(const QByteArray &head, const QString &)
{
    return headAsUtf8(head).contains("\"SpotPriceHistory\"");
}

Status readHistory(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    Listing listing(sink, fileName);
    HistoryReader reader(listing);
    const Status status = listing.status(readJson(device, fileName, reader));
    if (status.ok() && !listing.hasBegun())
        return noPrices(fileName, Words::tr("its history is empty."));
    if (status.ok() && !reader.finish())
        return listing.status(status);
    return status;
}

} // namespace

PriceListFormat awsSpotFeedFormat()
{
    return {Words::tr("EC2 spot prices (JSON)"), &recognisesFeed, &readFeed};
}

PriceListFormat awsSpotHistoryFormat()
{
    return {Words::tr("EC2 spot price history (JSON)"), &recognisesHistory, &readHistory};
}

} // namespace stratoplan::storage::pricelists
