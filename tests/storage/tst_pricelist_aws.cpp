// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordedlist.h"

#include "storage/pricelists/aws/product.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using storage::ListedPrice;

namespace {

const QByteArray machine =
    R"json("SKU1":{"sku":"SKU1","productFamily":"Compute Instance","attributes":{"servicecode":"AmazonEC2",
"location":"EU (Ireland)","instanceType":"m6g.large","vcpu":"2","memory":"8 GiB","operatingSystem":"Linux","tenancy":"Shared",
"capacitystatus":"Used","preInstalledSw":"NA","usagetype":"EU-BoxUsage:m6g.large","operation":"RunInstances"}})json";

const QByteArray onDemand =
    R"json("OnDemand":{"SKU1":{"SKU1.JRT":{"offerTermCode":"JRT","sku":"SKU1","effectiveDate":"2026-03-01T00:00:00Z",
"priceDimensions":{"SKU1.JRT.6YS":{"rateCode":"SKU1.JRT.6YS","description":"d","beginRange":"0","endRange":"Inf","unit":"Hrs",
"pricePerUnit":{"USD":"0.0860000000"}}},"termAttributes":{}}}})json";

const QByteArray reserved =
    R"json("Reserved":{"SKU1":{"SKU1.AAA":{"sku":"SKU1","effectiveDate":"2026-03-01","priceDimensions":{
"SKU1.AAA.2TG2D8R56U":{"rateCode":"SKU1.AAA.2TG2D8R56U","description":"Upfront Fee","unit":"Quantity","pricePerUnit":{"USD":"294"}},
"SKU1.AAA.6YS":{"rateCode":"SKU1.AAA.6YS","description":"applied","startingRange":"0","endingRange":"Inf","unit":"Hrs","pricePerUnit":{"USD":"0.0340000000"}}},
"termAttributes":{"LeaseContractLength":"1yr","PurchaseOption":"Partial Upfront","OfferingClass":"convertible"}}}})json";

RecordedList readOffer(const QByteArray &products, const QByteArray &terms)
{
    return RecordedList::ofBytes(
        R"json({"formatVersion":"v1.0","offerCode":"AmazonEC2","publicationDate":"2026-03-02T00:00:00Z","products":{)json"
            + products + R"json(},"terms":{)json" + terms + "}}",
        u"index.json"_s);
}

const QString key = u"aws/ec2/m6g.large/eu-west-1"_s;

} // namespace

class AwsPriceListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitsAreUnderstood_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<Rate::Time>("time");
        QTest::newRow("Hrs") << u"thing"_s << Rate::Time::Hour;
        QTest::newRow("hours") << u"thing"_s << Rate::Time::Hour;
        QTest::newRow("GB-Mo") << u"GB"_s << Rate::Time::Month;
        QTest::newRow("GB-month") << u"GB"_s << Rate::Time::Month;
        QTest::newRow("GiBps-mo") << u"GiBps"_s << Rate::Time::Month;
        QTest::newRow("Requests") << u"request"_s << Rate::Time::Use;
        QTest::newRow("LCU-Hrs") << u"LCU"_s << Rate::Time::Hour;
        QTest::newRow("vCPU-Hours") << u"vCPU"_s << Rate::Time::Hour;
        QTest::newRow("Lambda-GB-Second") << u"GB-second"_s << Rate::Time::Use;
        QTest::newRow("GB") << u"GB"_s << Rate::Time::Use;
        QTest::newRow("Quantity") << u"thing"_s << Rate::Time::Use;
    }

    void unitsAreUnderstood()
    {
        QFETCH(QString, unit);
        QFETCH(Rate::Time, time);
        const auto usage =
            storage::pricelists::awsUsage(QString::fromLatin1(QTest::currentDataTag()), {{}, u"thing"_s});
        QCOMPARE(usage.unit, unit);
        QCOMPARE(usage.time, time);
    }

    void productsAndTermsAreJoined()
    {
        const RecordedList list = readOffer(machine, onDemand);
        QVERIFY(list.status.ok());
        QCOMPARE(list.head.key, u"aws/AmazonEC2/eu-west-1"_s);
        QCOMPARE(list.head.date, QDate(2026, 3, 2));
        const ListedPrice price = list.price(key, u"on-demand"_s);
        QCOMPARE(price.rate.tiers.first().price, *UnitPrice::fromString(u"0.086"));
        QCOMPARE(price.rate.unit, u"instance"_s);
        QCOMPARE(price.item.service, u"Amazon EC2"_s);
        QCOMPARE(list.specification(key, u"Architecture"_s), u"arm64"_s);
        QCOMPARE(list.specification(key, u"Memory"_s), u"8 GiB"_s);
    }

    void aReservationIsTwoRowsOfOneRate()
    {
        const RecordedList list = readOffer(machine, reserved);
        QCOMPARE(list.rows(), 2);
        QCOMPARE(list.prices.at(0).part, ListedPrice::Part::Upfront);
        QCOMPARE(list.prices.at(0).rate.upfront, *Money::fromString(u"294", Currency::of("USD")));
        QCOMPARE(list.prices.at(1).part, ListedPrice::Part::Rate);
        for (const ListedPrice &price : list.prices) {
            QCOMPARE(price.rate.term, u"reserved-1y-partial-upfront-convertible"_s);
            QCOMPARE(price.rate.unit, u"instance"_s);
            QCOMPARE(price.rate.time, Rate::Time::Hour);
            QCOMPARE(price.rate.termMonths, 12);
        }
    }

    void termsBeforeProductsAreRead()
    {
        const RecordedList list =
            RecordedList::ofBytes(R"json({"offerCode":"AmazonEC2","terms":{)json" + onDemand
                                      + R"json(},"products":{)json" + machine + "}}",
                                  u"index.json"_s);
        QVERIFY(list.status.ok());
        QCOMPARE(list.rows(), 1);
        QVERIFY(!list.price(key, u"on-demand"_s).item.key.isEmpty());
    }

    void tiersShareASku()
    {
        const QByteArray product =
            R"json("T":{"sku":"T","productFamily":"Data Transfer","attributes":{"servicecode":"AWSDataTransfer","fromLocation":"US East (N. Virginia)","usagetype":"DataTransfer-Out-Bytes","operation":""}})json";
        const QByteArray terms = R"json("OnDemand":{"T":{"T.J":{"sku":"T","priceDimensions":{
"T.J.1":{"rateCode":"T.J.1","beginRange":"10240","endRange":"51200","unit":"GB","pricePerUnit":{"USD":"0.085"}},
"T.J.2":{"rateCode":"T.J.2","beginRange":"0","endRange":"10240","unit":"GB","pricePerUnit":{"USD":"0.09"}}}}}})json";
        const RecordedList list = readOffer(product, terms);
        QCOMPARE(list.prices.size(), 2);
        QCOMPARE(list.prices.at(0).item.key, u"aws/data-transfer/internet-out/us-east-1"_s);
        QCOMPARE(list.prices.at(0).part, ListedPrice::Part::Tier);
        QCOMPARE(list.prices.at(0).rate.tiers.first().from, Quantity::fromWhole(10240));
        QCOMPARE(list.prices.at(1).part, ListedPrice::Part::Tier);
        QCOMPARE(list.prices.at(0).end, Quantity::fromWhole(51200));
        QCOMPARE(list.prices.at(1).end, Quantity::fromWhole(10240));
    }

    void aTierThatEndsIsNoWholeRate_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<ListedPrice::Part>("part");
        QTest::addColumn<qint64>("end");
        using Part = ListedPrice::Part;
        QTest::newRow("open") << QByteArray(R"("beginRange":"0","endRange":"Inf")") << Part::Rate
                              << qint64(0);
        QTest::newRow("not said") << QByteArray(R"("beginRange":"0")") << Part::Rate << qint64(0);
        QTest::newRow("ends") << QByteArray(R"("beginRange":"0","endRange":"10240")") << Part::Tier
                              << qint64(10240);
        QTest::newRow("other name") << QByteArray(R"("startingRange":"0","endingRange":"10240")")
                                    << Part::Tier << qint64(10240);
    }

    void aTierThatEndsIsNoWholeRate()
    {
        QFETCH(QByteArray, range);
        const RecordedList list = readOffer(
            R"json("T":{"sku":"T","productFamily":"Data Transfer","attributes":{"servicecode":"AWSDataTransfer","fromLocation":"US East (N. Virginia)","usagetype":"DataTransfer-Out-Bytes","operation":""}})json",
            R"json("OnDemand":{"T":{"T.J":{"sku":"T","priceDimensions":{"T.J.1":{"rateCode":"T.J.1",)json"
                + range + R"json(,"unit":"GB","pricePerUnit":{"USD":"0.09"}}}}}})json");
        QCOMPARE(list.prices.size(), 1);
        QTEST(list.prices.first().part, "part");
        QFETCH(qint64, end);
        QCOMPARE(list.prices.first().end, Quantity::fromWhole(end));
    }

    void requestsArePricedByTheBlockOfTheBundledCatalog()
    {
        const QByteArray product = R"json("R":{"sku":"R","productFamily":"API Request","attributes":{
"servicecode":"AmazonS3","regionCode":"us-east-1","usagetype":"Requests-Tier1","operation":""}})json";
        const QByteArray terms = R"json("OnDemand":{"R":{"R.J":{"sku":"R","priceDimensions":{
"R.J.1":{"rateCode":"R.J.1","beginRange":"0","unit":"Requests","pricePerUnit":{"USD":"0.0000050000"}}}}}})json";
        const Rate rate =
            readOffer(product, terms).price(u"aws/s3/standard-put-requests/us-east-1"_s, u"on-demand"_s).rate;
        QCOMPARE(rate.per, Quantity::fromWhole(1000));
        QCOMPARE(rate.tiers.first().price, *UnitPrice::fromString(u"0.005"));
    }

    void usageTypesOfOneNameAreKeptApartByTheirService()
    {
        storage::pricelists::AwsProduct product;
        product.sku = u"X"_s;
        product.region = u"us-east-1"_s;
        product.usageType = u"TimedStorage-ByteHrs"_s;
        product.serviceCode = u"AmazonS3"_s;
        QCOMPARE(storage::pricelists::itemOfAwsProduct(product).item.key, u"aws/s3/standard/us-east-1"_s);
        product.serviceCode = u"AmazonEFS"_s;
        QCOMPARE(storage::pricelists::itemOfAwsProduct(product).item.key, u"aws/AmazonEFS/X"_s);
        product.serviceCode = u"AmazonCloudFront"_s;
        product.usageType = u"EU-DataTransfer-Out-Bytes"_s;
        QCOMPARE(storage::pricelists::itemOfAwsProduct(product).item.key, u"aws/AmazonCloudFront/X"_s);
    }

    void hostsAndUnusedCapacityDoNotWin()
    {
        const QByteArray unused =
            QByteArray(machine).replace("SKU1", "SKU2").replace("\"Used\"", "\"UnusedCapacityReservation\"");
        const QByteArray windows =
            QByteArray(machine).replace("SKU1", "SKU3").replace("\"Linux\"", "\"Windows\"");
        const RecordedList list = readOffer(machine + "," + unused + "," + windows,
                                            QByteArray(onDemand).chopped(1) + ","
                                                + QByteArray(onDemand)
                                                      .mid(QByteArray("\"OnDemand\":{").size())
                                                      .chopped(1)
                                                      .replace("SKU1", "SKU2")
                                                + ","
                                                + QByteArray(onDemand)
                                                      .mid(QByteArray("\"OnDemand\":{").size())
                                                      .chopped(1)
                                                      .replace("SKU1", "SKU3")
                                                + "}");
        QVERIFY(list.status.ok());
        QCOMPARE(list.prices.size(), 3);
        QCOMPARE(list.prices.at(0).item.key, key);
        QCOMPARE(list.prices.at(1).item.key, u"aws/AmazonEC2/SKU2"_s);
        QCOMPARE(list.prices.at(2).item.key, u"aws/AmazonEC2/SKU3"_s);
        QCOMPARE(list.specification(key, u"Capacity status"_s), QString());
        QCOMPARE(list.specification(u"aws/AmazonEC2/SKU2"_s, u"Capacity status"_s),
                 u"UnusedCapacityReservation"_s);
    }

    void whatSomethingElsePaysForIsSkipped()
    {
        const RecordedList list =
            readOffer(QByteArray(machine).replace("\"Used\"", "\"AllocatedCapacityReservation\""),
                      QByteArray(onDemand).replace("0.0860000000", "0.0000000000"));
        QVERIFY(list.status.ok());
        QCOMPARE(list.rows(), 1);
        QCOMPARE(list.skipped.size(), 1);
        QVERIFY(list.skipped.first().why.contains(u"reservation"_s));
    }

    void aPriceWithoutItsProductIsSkipped()
    {
        const RecordedList list = readOffer(machine, QByteArray(onDemand).replace("SKU1", "SKU9"));
        QVERIFY(list.status.ok());
        QCOMPARE(list.skipped.size(), 1);
        QVERIFY(list.skipped.first().why.contains(u"SKU9.JRT.6YS"_s));
    }

    void getProductsTextsAreOpened()
    {
        const QByteArray document = R"json({"product":)json" + QByteArray(machine).mid(7)
            + R"json(,"serviceCode":"AmazonEC2","terms":)json"
            + R"json({"OnDemand":{"SKU1.JRT":{"sku":"SKU1","priceDimensions":{"SKU1.JRT.6YS":{"rateCode":"r","beginRange":"0","unit":"Hrs","pricePerUnit":{"USD":"0.086"}}}}}}})json";
        QByteArray text = document;
        text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "");
        for (const QByteArray &whole :
             {document, QByteArray("[" + document + "]"),
              QByteArray("{\"FormatVersion\":\"aws_v1\",\"PriceList\":[\"" + text + "\"]}")}) {
            const RecordedList list = RecordedList::ofBytes(whole, u"products.json"_s);
            QVERIFY2(list.status.ok(), list.status.ok() ? "" : qPrintable(list.status.error().message));
            QCOMPARE(list.price(key, u"on-demand"_s).rate.tiers.first().price,
                     *UnitPrice::fromString(u"0.086"));
        }
    }

    void savingsPlansJoinTheMachine()
    {
        const RecordedList list = RecordedList::ofBytes(
            R"json({"version":"1","publicationDate":"2026-02-03T00:00:00Z","regionCode":"eu-west-1","products":[
{"sku":"P1","productFamily":"ComputeSavingsPlans","serviceCode":"ComputeSavingsPlans","attributes":{"purchaseOption":"No Upfront","purchaseTerm":"3yr"}},
{"sku":"P2","productFamily":"EC2InstanceSavingsPlans","attributes":{"purchaseOption":"All Upfront","purchaseTerm":"1yr"}}],
"terms":{"savingsPlan":[
{"sku":"P1","description":"3 year No Upfront Compute Savings Plan","effectiveDate":"2026-01-01T00:00:00Z","leaseContractLength":{"duration":3,"unit":"year"},"rates":[
{"discountedSku":"SKU1","discountedUsageType":"EU-BoxUsage:m6g.large","discountedOperation":"RunInstances","discountedServiceCode":"AmazonEC2","rateCode":"P1.SKU1","unit":"Hrs","discountedRate":{"price":"0.041","currency":"USD"}},
{"discountedSku":"SKU2","discountedUsageType":"EU-BoxUsage:m6g.large","discountedOperation":"RunInstances:0002","discountedServiceCode":"AmazonEC2","rateCode":"P1.SKU2","unit":"Hrs","discountedRate":{"price":"x","currency":"USD"}}]},
{"sku":"P2","leaseContractLength":{"duration":1,"unit":"year"},"rates":[
{"discountedSku":"SKU1","discountedUsageType":"EU-BoxUsage:m6g.large","discountedOperation":"RunInstances","discountedServiceCode":"AmazonEC2","rateCode":"P2.SKU1","unit":"Hrs","discountedRate":{"price":"0.05","currency":"USD"}}]}]}})json",
            u"plans.json"_s);
        QVERIFY(list.status.ok());
        QCOMPARE(list.rows(), 3);
        QCOMPARE(list.skipped.size(), 1);
        QCOMPARE(list.price(key, u"savings-plan-3y-no-upfront"_s).rate.tiers.first().price,
                 *UnitPrice::fromString(u"0.041"));
        QCOMPARE(list.price(key, u"savings-plan-3y-no-upfront"_s).rate.termMonths, 36);
        // All upfront: 0.05 for each of 8,760 hours.
        const Rate paid = list.price(key, u"ec2-savings-plan-1y-all-upfront"_s).rate;
        QCOMPARE(paid.upfront, *Money::fromString(u"438", Currency::of("USD")));
        QVERIFY(paid.tiers.first().price.isZero());
    }

    void theSpotFeedSkipsWhatIsNotSold()
    {
        const RecordedList list = RecordedList::ofBytes(
            R"json({"config":{"regions":[{"region":"us-east-1","instanceTypes":[{"type":"t","sizes":[{"size":"t3.nano","valueColumns":[
{"name":"linux","prices":{"USD":"9.0E-4"}},{"name":"mswin","prices":{"USD":"N/A*"}}]}]}]}]}})json",
            u"spot.json"_s);
        QCOMPARE(list.rows(), 2);
        QCOMPARE(list.price(u"aws/ec2/t3.nano/us-east-1"_s, u"spot"_s).rate.tiers.first().price,
                 *UnitPrice::fromString(u"0.0009"));
        QVERIFY(list.skipped.first().why.contains(u"N/A*"_s));
    }

    void theNewestSpotPriceCounts()
    {
        const RecordedList list = RecordedList::ofBytes(
            R"json({"SpotPriceHistory":[
{"AvailabilityZone":"us-east-1a","InstanceType":"m5.large","ProductDescription":"Linux/UNIX","SpotPrice":"0.03","Timestamp":"2021-02-01T00:00:00+00:00"},
{"AvailabilityZone":"us-east-1b","InstanceType":"m5.large","ProductDescription":"Linux/UNIX","SpotPrice":"0.04","Timestamp":"2021-02-09T00:00:00+00:00"}]})json",
            u"h.json"_s);
        QCOMPARE(list.rows(), 2);
        QCOMPARE(list.prices.size(), 1);
        QCOMPARE(list.prices.first().rate.tiers.first().price, *UnitPrice::fromString(u"0.04"));
        QCOMPARE(list.skipped.first().line, 2);
    }
};

QTEST_GUILESS_MAIN(AwsPriceListTest)
#include "tst_pricelist_aws.moc"
