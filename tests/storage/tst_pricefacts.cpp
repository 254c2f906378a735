// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundledfiles.h"

#include <QRegularExpression>
#include <QTest>

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

/// The bundled prices against the table of facts that they were taken from.
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
};

QTEST_GUILESS_MAIN(PriceFactsTest)
#include "tst_pricefacts.moc"
