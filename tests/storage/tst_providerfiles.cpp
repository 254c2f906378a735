// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundledfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

/// The bundled prices against the providers' own files that they were taken from.
class ProviderFilesTest : public QObject
{
    Q_OBJECT

private:
    BundledFiles m_bundled;
    QString m_prices;

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

QTEST_GUILESS_MAIN(ProviderFilesTest)
#include "tst_providerfiles.moc"
