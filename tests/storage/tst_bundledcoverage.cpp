// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundledfiles.h"

#include "core/plan/role.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

/// Regions of which at least one must be priced for each role, or be named as missing.
struct Place
{
    QLatin1StringView provider;
    QLatin1StringView name; ///< as a catalog names it where it is missing
    QStringList regions;
};

const QList<Place> &requiredPlaces()
{
    static const QList<Place> places {
        {"aws"_L1, "us-east-1"_L1, {u"us-east-1"_s}},
        {"aws"_L1, "eu-west-1"_L1, {u"eu-west-1"_s}},
        {"aws"_L1, "me-central-1"_L1, {u"me-central-1"_s}},
        {"aws"_L1, "ap-southeast-1"_L1, {u"ap-southeast-1"_s}},
        {"gcp"_L1, "us-central1"_L1, {u"us-central1"_s, u"us-east1"_s}},
        {"gcp"_L1, "europe-west1"_L1, {u"europe-west1"_s}},
        {"gcp"_L1, "me-central1"_L1, {u"me-central1"_s}},
        {"gcp"_L1, "asia-southeast1"_L1, {u"asia-southeast1"_s}},
        {"azure"_L1, "eastus"_L1, {u"eastus"_s}},
        {"azure"_L1, "westeurope"_L1, {u"westeurope"_s, u"northeurope"_s}},
        {"azure"_L1, "uaenorth"_L1, {u"uaenorth"_s}},
        {"azure"_L1, "southeastasia"_L1, {u"southeastasia"_s}},
    };
    return places;
}

const QStringList &requiredRoles()
{
    static const QStringList roles {
        u"virtual-machine"_s,
        u"kubernetes-cluster"_s,
        u"function"_s,
        u"relational-database"_s,
        u"document-database"_s,
        u"cache"_s,
        u"search-service"_s,
        u"object-storage"_s,
        u"block-storage"_s,
        u"file-storage"_s,
        u"backup"_s,
        u"cdn"_s,
        u"load-balancer"_s,
        u"dns"_s,
        u"nat-gateway"_s,
        u"data-transfer"_s,
        u"public-ip"_s,
        u"firewall"_s,
        u"secrets"_s,
        u"monitoring"_s,
        u"logs"_s,
        u"queue"_s,
        u"support"_s,
    };
    return roles;
}

/// The part of a role without which it is not priced; empty: any.
QStringList mainMeasures(const QString &role)
{
    static const QHash<QString, QStringList> measures {
        {u"virtual-machine"_s, {u"node"_s}},
        {u"kubernetes-cluster"_s, {u"control plane"_s}},
        {u"relational-database"_s, {u"node"_s}},
        {u"cache"_s, {u"node"_s}},
        {u"search-service"_s, {u"node"_s}},
        {u"object-storage"_s, {u"stored"_s}},
        {u"file-storage"_s, {u"stored"_s}},
        {u"block-storage"_s, {u"stored"_s, u"disk"_s}},
        {u"load-balancer"_s, {u"running"_s}},
        {u"data-transfer"_s, {u"internet"_s}},
        {u"nat-gateway"_s, {u"running"_s}},
        {u"function"_s, {u"requests"_s}},
        {u"dns"_s, {u"zone"_s}},
    };
    return measures.value(role);
}

/// An edge network has areas of its own, with other names than regions.
bool isPriced(const PriceItem &item, const QString &role, const Place &place)
{
    if (item.provider != place.provider || item.role != role)
        return false;
    const QStringList measures = mainMeasures(role);
    return (measures.isEmpty() || measures.contains(specification(item, u"Measure"_s)))
        && (role == "cdn"_L1 || item.region == "global"_L1 || place.regions.contains(item.region));
}

bool isNamedMissing(const CatalogFile &file, const QString &roleTitle, const Place &place)
{
    return file.provider == place.provider
        && std::any_of(file.missing.begin(), file.missing.end(), [&](const QString &sentence) {
               return sentence.startsWith(roleTitle + u": no sourced price"_s)
                   && sentence.contains(QRegularExpression(u"\\b%1\\b"_s.arg(QString(place.name))));
           });
}

} // namespace

/// How far the bundled catalogs reach: roles and regions, and what they say they lack.
class BundledCoverageTest : public QObject
{
    Q_OBJECT

private:
    BundledFiles m_bundled;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_bundled.problem().isEmpty(), qPrintable(m_bundled.problem())); }

    void everyRoleIsPricedInTheMainRegionsOrNamedMissing()
    {
        int priced = 0;
        int missing = 0;
        for (const Place &place : requiredPlaces()) {
            for (const QString &role : requiredRoles()) {
                const QList<CatalogItem> &items = m_bundled.items();
                const bool found = std::any_of(items.begin(), items.end(), [&](const CatalogItem &item) {
                    return isPriced(item.item, role, place);
                });
                const QList<CatalogFile> &files = m_bundled.files();
                const bool named = std::any_of(files.begin(), files.end(), [&](const CatalogFile &file) {
                    return isNamedMissing(file, stratoplan::role(role).title, place);
                });
                QVERIFY2(found != named, qPrintable(role + u" in "_s + QString(place.name)));
                found ? ++priced : ++missing;
            }
        }
        qInfo("%d of %d priced, %d named as missing", priced, priced + missing, missing);
        QVERIFY2(priced >= 210, qPrintable(QString::number(priced)));
    }

    void everyProviderHasSixRegions()
    {
        for (const QString &provider : {u"aws"_s, u"gcp"_s, u"azure"_s}) {
            QSet<QString> regions;
            for (const CatalogItem &item : m_bundled.items()) {
                if (item.item.provider == provider && item.item.role == "virtual-machine"_L1)
                    regions.insert(item.item.region);
            }
            QVERIFY2(regions.size() >= 6, qPrintable(provider));
        }
    }

    void everyCatalogSaysWhatItLacks()
    {
        for (const CatalogFile &file : m_bundled.files())
            QVERIFY2(!file.missing.isEmpty(), qPrintable(file.key));
    }
};

QTEST_GUILESS_MAIN(BundledCoverageTest)
#include "tst_bundledcoverage.moc"
