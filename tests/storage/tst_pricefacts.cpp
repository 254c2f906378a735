// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundledfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

/// A row of ../shared/prices/catalog-facts.csv.
struct Fact
{
    UnitPrice price;
    QString date; ///< empty: undated
    int rank = 0; ///< how far its source is trusted: 0 primary, 1 golden, 2 page or document
    qsizetype line = 0;
};

/// What a catalog's price is called in catalog-facts.csv.
struct FactName
{
    QString service;
    QString sku;
    QString region;
    QString term;
    QString unit;

    [[nodiscard]] QString key(const QString &provider) const
    {
        return QStringList {provider, service, sku, region, term, unit}.join(u'\n');
    }
};

int rankOf(const QString &source)
{
    static const QRegularExpression document(uR"(^[a-z-]+\.md:\d+)"_s);
    static const QRegularExpression page(
        uR"(^(secondary|community|SendGrid docs|Datadog docs|MongoDB Atlas docs|npm|https?:))"_s);
    if (source.contains(document) || source.contains("(page"_L1) || source.contains(page))
        return 2;
    return source.contains("golden"_L1) ? 1 : 0;
}

/// The words of the facts for the terms of the catalog.
QString factTerm(const QString &term)
{
    static const QHash<QString, QString> words {
        {u"on-demand"_s, u"on-demand"_s},
        {u"spot"_s, u"spot"_s},
        {u"reserved-1y-no-upfront"_s, u"ri1y-no-upfront-standard"_s},
        {u"reserved-3y-no-upfront"_s, u"ri3y-no-upfront-standard"_s},
        {u"reserved-1y-all-upfront"_s, u"ri1y"_s},
        {u"reserved-3y-all-upfront"_s, u"ri3y"_s},
        {u"committed-1y"_s, u"cud1y"_s},
        {u"committed-3y"_s, u"cud3y"_s},
    };
    return words.value(term);
}

/// Machines and nodes are called alike in both; the other names stand in tests/data/catalogs/facts-names.csv.
std::optional<FactName> nameOfSize(const QString &key, const Rate &rate)
{
    static const QList<std::pair<QRegularExpression, QStringList>> rules {
        {QRegularExpression(u"^aws/ec2/(.+)/"_s), {u"EC2"_s, u"%1"_s}},
        {QRegularExpression(u"^gcp/compute-engine/(.+)/"_s), {u"Compute Engine"_s, u"%1"_s}},
        {QRegularExpression(u"^azure/virtual-machines/(.+)/"_s), {u"Virtual Machines"_s, u"%1"_s}},
        {QRegularExpression(u"^aws/rds-postgresql/(.+)-single-az/"_s),
         {u"RDS PostgreSQL"_s, u"%1 Single-AZ"_s}},
        {QRegularExpression(u"^aws/rds-postgresql/(.+)-multi-az/"_s),
         {u"RDS PostgreSQL"_s, u"%1 Multi-AZ"_s}},
        {QRegularExpression(u"^aws/rds-mysql/(.+)-single-az/"_s), {u"RDS MySQL"_s, u"%1 Single-AZ"_s}},
        {QRegularExpression(u"^aws/rds-mysql/(.+)-multi-az/"_s), {u"RDS MySQL"_s, u"%1 Multi-AZ"_s}},
        {QRegularExpression(u"^aws/elasticache-redis/(.+)/"_s), {u"ElastiCache Redis"_s, u"%1"_s}},
        {QRegularExpression(u"^aws/elasticache-valkey/(.+)/"_s), {u"ElastiCache Valkey"_s, u"%1"_s}},
        {QRegularExpression(u"^aws/opensearch/(\\w+\\.\\w+\\.search)/"_s), {u"OpenSearch"_s, u"%1"_s}},
        {QRegularExpression(u"^gcp/cloud-sql-mysql/(.+)/"_s), {u"Cloud SQL MySQL"_s, u"%1"_s}},
    };
    for (const auto &[pattern, names] : rules) {
        const auto match = pattern.match(key);
        if (!match.hasMatch())
            continue;
        const bool wholeTerm = key.startsWith("azure/"_L1) && rate.termMonths > 0;
        return FactName {names.at(0), names.at(1).arg(match.captured(1)), key.section(u'/', -1),
                         factTerm(rate.term), wholeTerm ? u"reservation-total"_s : u"hour"_s};
    }
    return std::nullopt;
}

/// A price of the catalog as the facts count it: of what is paid for a whole term, or in twelve parts of a
/// year.
UnitPrice comparable(const Rate &rate, const Tier &tier)
{
    if (rate.upfront.isZero() || !tier.price.isZero())
        return tier.price;
    const qint64 parts = rate.term == "flat-yearly"_L1 ? 12 : 1;
    return UnitPrice::fromRaw(rate.upfront.micros() / parts * 1'000'000);
}

} // namespace

/// The bundled prices against the tables and the providers' own files that they were taken from.
class PriceFactsTest : public QObject
{
    Q_OBJECT

private:
    BundledFiles m_bundled;
    QString m_prices;
    QHash<QString, QList<Fact>> m_facts;
    QHash<QString, FactName> m_names;

    static QString nameKey(const QString &item, const Rate &rate, const Tier &from)
    {
        return QStringList {item, rate.term, enumName(rate.time), from.from.toString()}.join(u'\n');
    }

    void readFacts(const QByteArray &text)
    {
        const QList<QStringList> rows = commaSeparated(text);
        for (qsizetype i = 1; i < rows.size(); ++i) {
            const QStringList &row = rows.at(i);
            if (row.size() < 12)
                continue;
            const auto price = UnitPrice::fromString(row.at(8));
            if (!price)
                continue;
            const bool dated = !row.at(10).isEmpty() && row.at(10).front().isDigit();
            const FactName name {row.at(1), row.at(3), row.at(4), row.at(9), row.at(7)};
            m_facts[name.key(row.at(0))].append(
                {*price, dated ? row.at(10) : QString(), rankOf(row.at(11)), i + 1});
        }
    }

    void readNames(const QByteArray &text)
    {
        const QList<QStringList> rows = commaSeparated(text);
        for (const QStringList &row : rows.mid(1)) {
            QCOMPARE(row.size(), 9);
            m_names.insert(row.mid(0, 4).join(u'\n'),
                           {row.at(4), row.at(5), row.at(6), row.at(7), row.at(8)});
        }
    }

    std::optional<FactName> nameOf(const CatalogItem &item, const Rate &rate, const Tier &tier) const
    {
        const QString key = item.item.key;
        const QString region = key.section(u'/', -1);
        const QString anyRegion = key.section(u'/', 0, -2) + u"/*"_s;
        for (const QString &name : {nameKey(key, rate, tier), nameKey(anyRegion, rate, tier)}) {
            const auto found = m_names.constFind(name);
            if (found == m_names.constEnd())
                continue;
            FactName fact = *found;
            if (fact.region.isEmpty())
                fact.region = region;
            return fact;
        }
        return nameOfSize(key, rate);
    }

    /// The prices of the best source, and of its newest date.
    static QList<Fact> best(const QList<Fact> &facts)
    {
        QList<Fact> list;
        for (const Fact &fact : facts) {
            if (!list.isEmpty()) {
                const Fact &top = list.front();
                if (fact.rank > top.rank || (fact.rank == top.rank && fact.date < top.date))
                    continue;
                if (fact.rank < top.rank || fact.date > top.date)
                    list.clear();
            }
            list.append(fact);
        }
        return list;
    }

    QJsonDocument json(const QString &file) const
    {
        return QJsonDocument::fromJson(contentOf(m_prices + u'/' + file).value_or(QByteArray()));
    }

    QString priceOfOffer(const QString &file, const QString &rateCode) const
    {
        const QList<QStringList> rows =
            commaSeparated(contentOf(m_prices + u'/' + file).value_or(QByteArray()));
        const qsizetype code = rows.at(5).indexOf(u"RateCode"_s);
        const qsizetype price = rows.at(5).indexOf(u"PricePerUnit"_s);
        for (const QStringList &row : rows.mid(6)) {
            if (row.value(code) == rateCode)
                return row.value(price);
        }
        return {};
    }

    QString priceOfAnswer(const QString &file, const QString &rateCode) const
    {
        const QJsonObject terms = json(file)["terms"_L1]["Reserved"_L1].toObject();
        for (const QJsonValue &term : terms) {
            const QJsonValue dimension = term["priceDimensions"_L1][rateCode];
            if (dimension.isObject())
                return dimension["pricePerUnit"_L1]["USD"_L1].toString();
        }
        return {};
    }

    QString priceOfMeter(const QString &file, const QString &meter) const
    {
        const QJsonDocument document = json(file);
        const QJsonArray items = document.isArray() ? document.array() : document["Items"_L1].toArray();
        for (const QJsonValue &item : items) {
            if (item["meterId"_L1] == meter && item["type"_L1] == "Consumption"_L1)
                return QString::number(item["retailPrice"_L1].toDouble(), 'g', 12);
        }
        return {};
    }

    QString priceOfSku(const QString &file, const QString &sku) const
    {
        const QJsonDocument document = json(file);
        const QJsonArray skus = document.isArray() ? document.array() : document["skus"_L1].toArray();
        for (const QJsonValue &each : skus) {
            if (each["skuId"_L1] != sku)
                continue;
            const QJsonValue price =
                each["pricingInfo"_L1][0]["pricingExpression"_L1]["tieredRates"_L1][0]["unitPrice"_L1];
            const auto nanos = qint64(price["nanos"_L1].toDouble());
            return price["units"_L1].toString() + u'.' + QString::number(nanos).rightJustified(9, u'0');
        }
        return {};
    }

    /// The price at a place of a provider's file, as text.
    QString priceIn(const QString &file, const QString &place) const
    {
        if (file.contains("aws-offers-csv"_L1))
            return priceOfOffer(file, place);
        if (file.contains("getproducts"_L1))
            return priceOfAnswer(file, place);
        if (file.contains("azure-retail"_L1))
            return priceOfMeter(file, place);
        if (file.contains("gcp-skus"_L1))
            return priceOfSku(file, place);
        return json(file)["regions"_L1][place.section(u'/', 0, 0)][place.section(u'/', 1)]["price"_L1]
            .toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_bundled.problem().isEmpty(), qPrintable(m_bundled.problem()));
        m_prices = sharedPrices();
        const auto names = contentOf(qEnvironmentVariable("STRATOPLAN_SOURCE_DIR")
                                     + u"/tests/data/catalogs/facts-names.csv"_s);
        QVERIFY(names);
        readNames(*names);
        if (const auto facts = contentOf(m_prices + u"/catalog-facts.csv"_s))
            readFacts(*facts);
    }

    void whatCatalogAndFactsBothHoldAgreesExactly()
    {
        if (m_facts.isEmpty())
            QSKIP("../shared/prices/catalog-facts.csv is not here: NO BUNDLED PRICE WAS COMPARED");
        int compared = 0;
        int items = 0;
        for (const CatalogItem &item : m_bundled.items()) {
            const int before = compared;
            for (const Rate &rate : item.rates) {
                for (const Tier &tier : rate.tiers) {
                    const auto name = nameOf(item, rate, tier);
                    const QList<Fact> facts =
                        name ? best(m_facts.value(name->key(item.item.provider))) : QList<Fact>();
                    if (facts.isEmpty())
                        continue;
                    ++compared;
                    const UnitPrice price = comparable(rate, tier);
                    const bool agrees = std::any_of(facts.begin(), facts.end(),
                                                    [&](const Fact &fact) { return fact.price == price; });
                    QVERIFY2(agrees,
                             qPrintable(u"%1, %2: %3, but %4 in line %5"_s
                                            .arg(item.item.key, rate.term, price.toString(),
                                                 facts.front().price.toString())
                                            .arg(facts.front().line)));
                }
            }
            items += compared > before ? 1 : 0;
        }
        qInfo("compared %d prices of %d items with catalog-facts.csv, all equal", compared, items);
        QVERIFY2(compared >= 15000, qPrintable(QString::number(compared)));
    }

    void theListOfEc2InUsEastAgreesThroughout()
    {
        const QString file = u"/relayout/aws-offers-csv/AmazonEC2_us-east-1_Linux_2026-08-06_relayout.csv"_s;
        const auto content = contentOf(m_prices + file);
        if (!content)
            QSKIP("../shared/prices is not here: EC2 WAS NOT COMPARED WITH THE PROVIDER'S LIST");
        const QList<QStringList> rows = commaSeparated(*content);
        const QStringList &header = rows.at(5);
        int compared = 0;
        for (const QStringList &row : rows.mid(6)) {
            const QString size = row.value(header.indexOf(u"Instance Type"_s));
            const Rate *rate = m_bundled.rate(u"aws/ec2/%1/us-east-1"_s.arg(size), u"on-demand"_s);
            if (!rate)
                continue;
            ++compared;
            const auto price = UnitPrice::fromString(row.value(header.indexOf(u"PricePerUnit"_s)));
            QVERIFY2(price && rate->tiers.front().price == *price, qPrintable(size));
        }
        QVERIFY2(compared >= 380, qPrintable(QString::number(compared)));
    }

    void thirtyRowsAgreeWithTheProvidersFiles_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("from"); // of the tier; "upfront": the payment
        QTest::addColumn<QString>("price"); // read by hand in the file
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("place"); // rate code, region and name, meter or SKU
        int number = 0;
        const auto row = [&](const char *item, const char *term, const char *from, const char *price,
                             const QString &file, const char *place) {
            QTest::addRow("%02d %s", ++number, item)
                << QString::fromLatin1(item) << QString::fromLatin1(term) << QString::fromLatin1(from)
                << QString::fromLatin1(price) << file << QString::fromLatin1(place);
        };
        const QString ec2 = u"relayout/aws-offers-csv/AmazonEC2_us-east-1_Linux_2026-08-06_relayout.csv"_s;
        row("aws/ec2/m5.large/us-east-1", "on-demand", "0", "0.0960000000", ec2,
            "6C86BEPQVG73ZGGR.JRTCKXETXF.6YS6EN2CT7");
        row("aws/ec2/t3.medium/us-east-1", "on-demand", "0", "0.0416000000", ec2,
            "NN4EGUUQRWVYP98C.JRTCKXETXF.6YS6EN2CT7");
        row("aws/ec2/r6i.4xlarge/us-east-1", "on-demand", "0", "1.0080000000", ec2,
            "P8YRYMUJEHA8BUDM.JRTCKXETXF.6YS6EN2CT7");
        row("aws/ec2/c5.9xlarge/us-east-1", "on-demand", "0", "1.5300000000", ec2,
            "4EJ6YKYP3U22GDYZ.JRTCKXETXF.6YS6EN2CT7");
        row("aws/ec2/r7g.16xlarge/us-east-1", "on-demand", "0", "3.4272000000", ec2,
            "6EHEJZ6VJZ22UFCM.JRTCKXETXF.6YS6EN2CT7");
        row("aws/ec2/c7i.8xlarge/us-east-1", "on-demand", "0", "1.4280000000", ec2,
            "7RFUEP9XE7QPFUGE.JRTCKXETXF.6YS6EN2CT7");
        row("aws/ec2/m7g.2xlarge/us-east-1", "on-demand", "0", "0.3264000000", ec2,
            "99CC4R2S7FWPBV2Y.JRTCKXETXF.6YS6EN2CT7");
        row("aws/ec2/t4g.small/us-east-1", "on-demand", "0", "0.0168000000", ec2,
            "9GWX7R3VJUG9P8Y8.JRTCKXETXF.6YS6EN2CT7");
        row("aws/ec2/m8g.large/us-east-1", "on-demand", "0", "0.0897600000", ec2,
            "Z8TKGW7334QJC4HM.JRTCKXETXF.6YS6EN2CT7");
        const QString answer = u"aws-getproducts-json/GetProducts_m5.large_2021.json"_s;
        row("aws/ec2/m5.large/us-east-1", "reserved-1y-no-upfront", "0", "0.0600000000", answer,
            "6C86BEPQVG73ZGGR.4NA7Y494T4.6YS6EN2CT7");
        row("aws/ec2/m5.large/us-east-1", "reserved-3y-no-upfront", "0", "0.0410000000", answer,
            "6C86BEPQVG73ZGGR.BPH4J8HBKS.6YS6EN2CT7");
        row("aws/ec2/m5.large/us-east-1", "reserved-1y-all-upfront", "upfront", "494", answer,
            "6C86BEPQVG73ZGGR.6QCMYABX3D.2TG2D8R56U");
        row("aws/ec2/m5.large/us-east-1", "reserved-3y-partial-upfront", "0", "0.0190000000", answer,
            "6C86BEPQVG73ZGGR.38NPMPTW36.6YS6EN2CT7");
        row("aws/ec2/m5.large/us-east-1", "reserved-3y-partial-upfront", "upfront", "505", answer,
            "6C86BEPQVG73ZGGR.38NPMPTW36.2TG2D8R56U");
        const QString elb = u"aws-meteredunitmaps/elb_2025-06.json"_s;
        row("aws/elb/alb/us-east-1", "on-demand", "0", "0.0225000000", elb,
            "US East (N. Virginia)/Application Load Balancer Hours");
        row("aws/elb/alb-lcu/eu-west-1", "on-demand", "0", "0.0080000000", elb,
            "EU (Ireland)/Application Load Balancer LCU Hours");
        row("aws/elb/nlb/ap-southeast-1", "on-demand", "0", "0.0252000000", elb,
            "Asia Pacific (Singapore)/Network Load Balancer Hours");
        row("aws/elb/clb-data/me-central-1", "on-demand", "0", "0.0089600000", elb,
            "Middle East (UAE)/Classic Load Balancer Data");
        const QString lambda = u"aws-meteredunitmaps/lambda_2025-06.json"_s;
        row("aws/lambda/duration-x86/eu-west-1", "on-demand", "6000000000", "0.0000150000", lambda,
            "EU (Ireland)/Lambda Duration Tier2");
        row("aws/lambda/duration-arm/eu-central-1", "on-demand", "0", "0.0000133334", lambda,
            "EU (Frankfurt)/Lambda Duration-ARM");
        const QString s3 = u"aws-meteredunitmaps/s3_2025-06.json"_s;
        row("aws/s3/standard/us-east-1", "on-demand", "0", "0.0230000000", s3,
            "US East (N. Virginia)/Standard Storage First 50 TB per GB Mo");
        row("aws/s3/standard/eu-west-1", "on-demand", "51200", "0.0220000000", s3,
            "EU (Ireland)/Standard Storage Next 450 TB per GB Mo");
        row("aws/s3/one-zone-ia/ap-southeast-1", "on-demand", "0", "0.0110000000", s3,
            "Asia Pacific (Singapore)/One Zone Infrequent Access Storage Inf per GB-Mo");
        row("aws/s3/standard-ia/me-central-1", "on-demand", "0", "0.0138000000", s3,
            "Middle East (UAE)/Standard Infrequent Access Storage per GB-Mo");
        const QString azure = u"azure-retail-json/items_2025-03-18_1000.json"_s;
        row("azure/virtual-machines/Standard_D16as_v4/westus2", "on-demand", "0", "0.768", azure,
            "d542252b-4669-45d0-8ba5-5c7e939f69cf");
        row("azure/virtual-machines/Standard_D64ds_v5/westus2", "on-demand", "0", "3.616", azure,
            "000aeefc-dae5-5264-8f64-d0838e160478");
        row("azure/postgresql/flexible-d16s-v3/southeastasia", "on-demand", "0", "1.88", azure,
            "d76a5e89-18c8-5fc4-b296-611c177ee5a8");
        row("azure/mysql/flexible-d8ds-v4/uaenorth", "on-demand", "0", "0.832", azure,
            "ef14877f-693f-55a8-955f-a3072c62740a");
        const QString gke = u"gcp-skus-json/KubernetesEngine_asia-southeast2_2025-08-08.json"_s;
        row("gcp/gke/regional-cluster/global", "on-demand", "0", "0.100000000", gke, "B561-BFBD-1264");
        row("gcp/gke/zonal-cluster/global", "on-demand", "0", "0.100000000", gke, "6B92-A835-08AB");
        QCOMPARE(number, 30);
    }

    void thirtyRowsAgreeWithTheProvidersFiles()
    {
        QFETCH(QString, item);
        QFETCH(QString, term);
        QFETCH(QString, from);
        QFETCH(QString, price);
        QFETCH(QString, file);
        QFETCH(QString, place);
        const Rate *rate = m_bundled.rate(item, term);
        QVERIFY2(rate, qPrintable(item));
        std::optional<UnitPrice> held;
        if (from == "upfront"_L1)
            held = UnitPrice::fromRaw(rate->upfront.micros() * 1'000'000);
        for (const Tier &tier : rate->tiers) {
            if (tier.from.toString() == from)
                held = tier.price;
        }
        QVERIFY(held);
        QCOMPARE(held->toString(), UnitPrice::fromString(price)->toString());
        if (m_prices.isEmpty())
            QSKIP("../shared/prices is not here: ONLY THE FIGURE WRITTEN IN THE TEST WAS COMPARED");
        QCOMPARE(priceIn(file, place), price);
    }
};

QTEST_GUILESS_MAIN(PriceFactsTest)
#include "tst_pricefacts.moc"
