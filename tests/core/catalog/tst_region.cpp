// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/region.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace stratoplan;
using namespace Qt::Literals::StringLiterals;

namespace {

QString keyOf(const Region *region)
{
    return region ? region->key : QString();
}

QString nearest(const QString &provider, const QString &key, const QString &other,
                const QStringList &among = {})
{
    const Region *from = findRegion(provider, key);
    return from ? keyOf(nearestRegion(*from, other, among)) : u"unknown"_s;
}

QStringList keysMeantBy(const QString &text)
{
    QStringList keys;
    for (const Region *region : regionsMeantBy(text))
        keys.append(region->key);
    return keys;
}

/// Content of a file of real prices, empty where they are not there.
QByteArray sharedFile(const QString &path)
{
    QFile file(qEnvironmentVariable("STRATOPLAN_SHARED_DIR") + u"/prices/"_s + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestRegion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyOrAnySpellingFindsTheRegion_data();
    void aKeyOrAnySpellingFindsTheRegion();
    void whatIsNoRegionIsNotFound();
    void everyKeyIsThereOnceAndEverySpellingMeansOneRegion();
    void everyPlaceLiesOnEarthInACountryAndAGroup();
    void azurePriceListsAndTheTableAgree();
    void amazonPriceListsNameOnlyKnownRegions();
    void distancesAreThoseOfTheAtlas();
    void theNearestKeepsToTheCountryThenTheGroup();
    void aGroupMeansRegionsOfAllProviders();
    void aCountryOrCityMeansItsRegions();
    void wordsCrossProviders();
    void titlesNameThePlace();
    void theUsualRegionComesFirst();
};

void TestRegion::aKeyOrAnySpellingFindsTheRegion_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *provider, const char *text, const char *key) {
        QTest::newRow(text) << QString::fromLatin1(provider) << QString::fromUtf8(text)
                            << QString::fromLatin1(key);
    };
    row("aws", "EU (Ireland)", "eu-west-1");
    row("aws", "Europe (Ireland)", "eu-west-1");
    row("aws", "EU-WEST-1", "eu-west-1");
    row("aws", "US East (N. Virginia)", "us-east-1");
    row("aws", "Middle East (UAE)", "me-central-1");
    row("aws", "US East (Verizon) - Boston", "us-east-1-wl1");
    row("aws", "South America (São Paulo)", "sa-east-1");
    row("azure", "West Europe", "westeurope");
    row("azure", "EU West", "westeurope");
    row("azure", "AP Southeast", "southeastasia");
    row("azure", "US Gov TX", "usgovtexas");
    row("gcp", "Belgium", "europe-west1");
    row("gcp", "Belgium (europe-west1)", "europe-west1");
    row("gcp", "europe-west1 (Belgium)", "europe-west1");
    row("gcp", "Northern Virginia", "us-east4");
}

void TestRegion::aKeyOrAnySpellingFindsTheRegion()
{
    QFETCH(QString, provider);
    QFETCH(QString, text);
    QFETCH(QString, key);
    QCOMPARE(keyOf(findRegion(provider, text)), key);
}

void TestRegion::whatIsNoRegionIsNotFound()
{
    QVERIFY(!findRegion(u"azure"_s, u"Zone 1"_s));
    QVERIFY(!findRegion(u"aws"_s, u"global"_s));
    QVERIFY(!findRegion(u"aws"_s, u"westeurope"_s));
    QVERIFY(!findRegion(u"mongodb-atlas"_s, u"eu-west-1"_s));
    QVERIFY(!findRegion(u"aws"_s, QString()));
}

void TestRegion::everyKeyIsThereOnceAndEverySpellingMeansOneRegion()
{
    QSet<QString> keys;
    for (const Region &region : regions()) {
        QVERIFY2(!keys.contains(region.provider + region.key), qPrintable(region.key));
        keys.insert(region.provider + region.key);
        QCOMPARE(keyOf(findRegion(region.provider, region.key)), region.key);
        QCOMPARE(keyOf(findRegion(region.provider, region.name)), region.key);
        for (const QString &name : region.otherNames)
            QCOMPARE(keyOf(findRegion(region.provider, name)), region.key);
    }
    QVERIFY(keys.size() > 200);
}

void TestRegion::everyPlaceLiesOnEarthInACountryAndAGroup()
{
    for (const Region &region : regions()) {
        QVERIFY2(!region.groups.isEmpty(), qPrintable(region.key));
        if (region.kind == Region::Kind::Area)
            continue;
        QVERIFY2(!region.city.isEmpty(), qPrintable(region.key));
        QVERIFY2(region.country().size() > 2, qPrintable(region.key));
        QVERIFY2(std::abs(region.latitude) < 70 && std::abs(region.latitude) > 0.5, qPrintable(region.key));
        QVERIFY2(std::abs(region.longitude) < 180 && region.longitude != 0.0, qPrintable(region.key));
        // A sign error would put a region on the wrong side of the equator or of Greenwich.
        const QString area = region.groups.first().section(u'-', 0, 0);
        if (area == "us"_L1 || area == "ca"_L1 || area == "mx"_L1)
            QVERIFY2(region.longitude < -60 && region.latitude > 14, qPrintable(region.key));
        if (area == "eu"_L1)
            QVERIFY2(region.longitude > -10 && region.longitude < 30 && region.latitude > 36,
                     qPrintable(region.key));
        if (area == "ap"_L1)
            QVERIFY2(region.longitude > 65, qPrintable(region.key));
    }
}

void TestRegion::azurePriceListsAndTheTableAgree()
{
    const QByteArray items = sharedFile(u"azure-retail-json/items_2025-03-18_1000.json"_s);
    if (items.isEmpty())
        QSKIP("no price lists beside the sources");
    static const QRegularExpression pattern(
        uR"re("armRegionName":\s*"([^"]+)"\s*,\s*"location":\s*"([^"]+)")re"_s);
    int pairs = 0;
    for (auto match = pattern.globalMatch(QString::fromUtf8(items)); match.hasNext();) {
        const QRegularExpressionMatch pair = match.next();
        const QString key = pair.captured(1);
        if (key.contains("Zone"_L1) || key == "Global"_L1)
            continue;
        ++pairs;
        QCOMPARE(keyOf(findRegion(u"azure"_s, key)), key);
        QCOMPARE(keyOf(findRegion(u"azure"_s, pair.captured(2))), key);
    }
    QVERIFY(pairs > 500);
}

void TestRegion::amazonPriceListsNameOnlyKnownRegions()
{
    const QByteArray codes =
        sharedFile(u"aws-offers-json/AWSComputeSavingsPlan_region_index_2025-09-11.json"_s);
    if (codes.isEmpty())
        QSKIP("no price lists beside the sources");
    static const QRegularExpression code(uR"re("regionCode"\s*:\s*"([^"]+)")re"_s);
    int count = 0;
    for (auto match = code.globalMatch(QString::fromUtf8(codes)); match.hasNext(); ++count) {
        const QString key = match.next().captured(1);
        QCOMPARE(keyOf(findRegion(u"aws"_s, key)), key);
    }
    QCOMPARE(count, 103);

    const QString names = QString::fromUtf8(sharedFile(u"aws-meteredunitmaps/elb_2025-06.json"_s));
    static const QRegularExpression name(uR"re("([^"]+ \([^"]+\)[^"]*)"\s*:\s*\{)re"_s);
    QSet<QString> found;
    for (auto match = name.globalMatch(names); match.hasNext();) {
        const QString text = match.next().captured(1);
        if (const Region *region = findRegion(u"aws"_s, text))
            found.insert(region->key);
    }
    QVERIFY2(found.size() >= 80, qPrintable(QString::number(found.size())));
}

void TestRegion::distancesAreThoseOfTheAtlas()
{
    // Dublin to London is about 464 km, Frankfurt to Singapore about 10,260 km.
    const double dublin =
        kilometresBetween(*findRegion(u"aws"_s, u"eu-west-1"_s), *findRegion(u"aws"_s, u"eu-west-2"_s));
    QVERIFY2(std::abs(dublin - 464) < 15, qPrintable(QString::number(dublin)));
    const double far = kilometresBetween(*findRegion(u"aws"_s, u"eu-central-1"_s),
                                         *findRegion(u"azure"_s, u"southeastasia"_s));
    QVERIFY2(std::abs(far - 10260) < 60, qPrintable(QString::number(far)));
}

void TestRegion::theNearestKeepsToTheCountryThenTheGroup()
{
    QCOMPARE(nearest(u"aws"_s, u"us-east-1"_s, u"gcp"_s), u"us-east4"_s);
    QCOMPARE(nearest(u"aws"_s, u"us-east-1"_s, u"azure"_s), u"eastus"_s);
    QCOMPARE(nearest(u"aws"_s, u"eu-west-1"_s, u"azure"_s), u"northeurope"_s);
    QCOMPARE(nearest(u"aws"_s, u"eu-west-1"_s, u"gcp"_s), u"europe-west2"_s);
    QCOMPARE(nearest(u"aws"_s, u"me-central-1"_s, u"azure"_s), u"uaenorth"_s);
    QCOMPARE(nearest(u"aws"_s, u"me-central-1"_s, u"gcp"_s), u"me-central1"_s);
    QCOMPARE(nearest(u"gcp"_s, u"europe-west1"_s, u"azure"_s), u"belgiumcentral"_s);
    // Quincy in Washington is nearer to Calgary than Toronto is, yet the country counts first.
    QCOMPARE(nearest(u"aws"_s, u"ca-west-1"_s, u"azure"_s), u"canadacentral"_s);
    // Only what a catalog holds.
    QCOMPARE(
        nearest(u"aws"_s, u"eu-west-1"_s, u"gcp"_s, {u"europe-west3"_s, u"europe-west1"_s, u"us-east1"_s}),
        u"europe-west1"_s);
    QCOMPARE(nearest(u"aws"_s, u"us-west-2"_s, u"azure"_s, {u"eastus"_s, u"westeurope"_s}), u"eastus"_s);
    QCOMPARE(nearest(u"aws"_s, u"eu-west-1"_s, u"gcp"_s, {u"nowhere"_s}), QString());
    QCOMPARE(nearest(u"aws"_s, u"Europe"_s, u"gcp"_s), QString());
}

void TestRegion::aGroupMeansRegionsOfAllProviders()
{
    const QStringList west = keysMeantBy(u"eu-west"_s);
    for (const QString &key :
         {u"eu-west-1"_s, u"eu-west-2"_s, u"europe-west1"_s, u"westeurope"_s, u"northeurope"_s})
        QVERIFY2(west.contains(key), qPrintable(key));
    QVERIFY(!west.contains(u"eu-central-1"_s));
    QVERIFY(!west.contains(u"us-west-2"_s));
    // Google calls Frankfurt west; it is found, after those that lie there.
    QVERIFY(west.indexOf(u"europe-west3"_s) > west.indexOf(u"westeurope"_s));
    QCOMPARE(keysMeantBy(u"europe west"_s), west);
    QVERIFY(keysMeantBy(u"asia southeast"_s).contains(u"ap-southeast-1"_s));
    QVERIFY(keysMeantBy(u"Middle East Central"_s).contains(u"uaenorth"_s));
    QVERIFY(keysMeantBy(u"eu"_s).contains(u"swedencentral"_s));
    QVERIFY(!keysMeantBy(u"eu"_s).contains(u"eastus"_s));
    QCOMPARE(keysMeantBy(u"eu-west-1"_s), QStringList {u"eu-west-1"_s});
    QCOMPARE(keysMeantBy(u"postgres"_s), QStringList());
    QCOMPARE(keysMeantBy(u"4"_s), QStringList());
}

void TestRegion::aCountryOrCityMeansItsRegions()
{
    QCOMPARE(keysMeantBy(u"Ireland"_s), (QStringList {u"eu-west-1"_s, u"northeurope"_s}));
    QCOMPARE(keysMeantBy(u"Belgium"_s), (QStringList {u"europe-west1"_s, u"belgiumcentral"_s}));
    QCOMPARE(keysMeantBy(u"uae"_s), (QStringList {u"me-central-1"_s, u"uaenorth"_s, u"uaecentral"_s}));
    QCOMPARE(keysMeantBy(u"zürich"_s),
             (QStringList {u"eu-central-2"_s, u"europe-west6"_s, u"switzerlandnorth"_s}));
    QCOMPARE(keysMeantBy(u"virginia"_s),
             (QStringList {u"us-east-1"_s, u"us-east4"_s, u"eastus"_s, u"eastus2"_s}));
}

void TestRegion::wordsCrossProviders()
{
    for (const QString &word : {u"eu-west"_s, u"europe"_s, u"west"_s, u"ireland"_s, u"dublin"_s, u"eu"_s}) {
        QVERIFY2(regionWords(u"aws"_s, u"eu-west-1"_s).contains(word), qPrintable(word));
        QVERIFY2(regionWords(u"azure"_s, u"northeurope"_s).contains(word), qPrintable(word));
    }
    QVERIFY(regionWords(u"gcp"_s, u"southamerica-east1"_s).contains(u"sao"_s));
    QVERIFY(regionWords(u"gcp"_s, u"asia-southeast1"_s).contains(u"ap-southeast"_s));
    QVERIFY(!regionWords(u"aws"_s, u"us-east-1"_s).contains(u"west"_s));
    QCOMPARE(regionWords(u"render"_s, u"global"_s), QStringList {u"global"_s});
}

void TestRegion::titlesNameThePlace()
{
    QCOMPARE(regionTitle(u"aws"_s, u"eu-west-1"_s), u"eu-west-1 (Ireland)"_s);
    QCOMPARE(regionTitle(u"aws"_s, u"ca-central-1"_s), u"ca-central-1 (Montreal)"_s);
    QCOMPARE(regionTitle(u"gcp"_s, u"europe-west1"_s), u"europe-west1 (Belgium)"_s);
    QCOMPARE(regionTitle(u"azure"_s, u"westeurope"_s), u"westeurope (Amsterdam)"_s);
    QCOMPARE(regionTitle(u"aws"_s, u"global"_s), u"global"_s);
}

void TestRegion::theUsualRegionComesFirst()
{
    QCOMPARE(regionKeys(u"aws"_s).first(), u"us-east-1"_s);
    QCOMPARE(regionKeys(u"gcp"_s).first(), u"us-central1"_s);
    QCOMPARE(regionKeys(u"azure"_s).first(), u"eastus"_s);
    QVERIFY(!regionKeys(u"aws"_s).contains(u"us-gov-west-1"_s));
    QCOMPARE(regionKeys(u"twilio"_s), QStringList());
}

QTEST_APPLESS_MAIN(TestRegion)
#include "tst_region.moc"
