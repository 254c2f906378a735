// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

/// The sample's figures, as its document and arithmetic beside each test give them.
class TestSequelString : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void environmentTablesAddUpAsTheDocumentSays_data();
    void environmentTablesAddUpAsTheDocumentSays();
    void summaryByScaleAddsUp_data();
    void summaryByScaleAddsUp();
    void auditNotesWhatAgrees_data();
    void auditNotesWhatAgrees();
    void auditFindsTheAvailabilityPercentage();
    void productionOfAwsIsTheSumOfItsPrices();
    void everyRoleOfProductionIsPaired();
    void unknownPricesAreNeverZero();
    void everyPriceHasItsSourceAndDate();

private:
    QTemporaryDir m_folder;
    QString m_plan;
    QList<QMap<QString, QString>> m_costs;
    QString m_audit;
};

void TestSequelString::initTestCase()
{
    m_plan = m_folder.filePath(u"s.strato"_s);
    QCOMPARE(cli({u"new"_s, m_plan, u"--sample"_s, u"sequelstring"_s}).status, 0);
    const Run costs = cli({u"cost"_s, m_plan, u"--by"_s, u"environment"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(costs.status, 0);
    m_costs = csvRows(costs.out);
    const Run audit = cli({u"audit"_s, m_plan});
    QCOMPARE(audit.status, 1);
    m_audit = QString(audit.out).replace(QChar::Nbsp, u' ');
}

void TestSequelString::environmentTablesAddUpAsTheDocumentSays_data()
{
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("amount");
    QTest::newRow("60+57+12+25+1") << u"Development"_s << u"155"_s;
    QTest::newRow("150+175+65+100+5+22") << u"Staging"_s << u"517"_s;
    QTest::newRow("450+500+390+400+50+85+22+5+25+5+50") << u"Production"_s << u"1982"_s;
    QTest::newRow("1200+2000+1100+1200+250+800+1500") << u"Enterprise"_s << u"8050"_s;
    QTest::newRow("without enterprise") << u"Total"_s << u"2654"_s;
}

void TestSequelString::environmentTablesAddUpAsTheDocumentSays()
{
    QFETCH(QString, environment);
    QFETCH(QString, amount);
    QCOMPARE(csvCell(m_costs, {{u"option"_s, u"Document: environments"_s}, {u"environment"_s, environment}},
                     u"every phase"_s),
             amount);
}

void TestSequelString::summaryByScaleAddsUp_data()
{
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("amount");
    QTest::newRow("100 users") << u"Small scale"_s << u"1925"_s;
    QTest::newRow("1,000 users") << u"Medium scale"_s << u"4700"_s;
    QTest::newRow("10,000 users") << u"Enterprise scale"_s << u"17500"_s;
}

void TestSequelString::summaryByScaleAddsUp()
{
    QFETCH(QString, phase);
    QFETCH(QString, amount);
    QCOMPARE(
        csvCell(m_costs, {{u"option"_s, u"Document: by scale"_s}, {u"environment"_s, u"Total"_s}}, phase),
        amount);
}

void TestSequelString::auditNotesWhatAgrees_data()
{
    QTest::addColumn<QString>("stated");
    QTest::addColumn<QString>("given");
    QTest::newRow("staging") << u"~$520"_s << u"$517"_s;
    QTest::newRow("production") << u"~$1,980"_s << u"$1,982"_s;
    QTest::newRow("enterprise") << u"~$8,000"_s << u"$8,050"_s;
    QTest::newRow("features") << u"$1,540–3,340"_s << u"$1,539–3,339"_s;
}

void TestSequelString::auditNotesWhatAgrees()
{
    QFETCH(QString, stated);
    QFETCH(QString, given);
    const QRegularExpression line(u"^note .*%1 is stated, the plan gives %2 in [^,]+$"_s.arg(
                                      QRegularExpression::escape(stated), QRegularExpression::escape(given)),
                                  QRegularExpression::MultilineOption);
    QVERIFY2(line.match(m_audit).hasMatch(), qPrintable(m_audit));
}

void TestSequelString::auditFindsTheAvailabilityPercentage()
{
    const QRegularExpression line(u"^warning .*\\$1,500 is 22\\.9 % of \\$6,550; 30 % would be \\$1,965$"_s,
                                  QRegularExpression::MultilineOption);
    QVERIFY2(line.match(m_audit).hasMatch(), qPrintable(m_audit));
}

void TestSequelString::productionOfAwsIsTheSumOfItsPrices()
{
    // By hand, month 1 of Growth: nodes 5 × 730 × 0.096 and a control plane of 73; M40 at 1.04 an hour
    // 759.20; three cache.r6g.large at 0.206 451.14; three m5.large.search at 0.142 310.98 and 35 GB × 3 of
    // gp2 at 0.135 14.175; recordings 29.4125; 1,024 GB at 0.085 87.04; a balancer at 0.0225 and one unit at
    // 0.008 22.265; a zone and 10 M queries 4.50; 1,224 GB out at 0.09 110.16; WAF 5 + 15 + 6 = 26; ten
    // secrets 4.255; 100 GB of logs 50.
    const QString production =
        csvCell(m_costs, {{u"option"_s, u"AWS"_s}, {u"environment"_s, u"Production"_s}}, u"Growth"_s);
    QCOMPARE(production.toDouble(),
             350.4 + 73 + 759.2 + 451.14 + 310.98 + 14.175 + 29.4125 + 87.04 + 22.265 + 4.5 + 110.16 + 26
                 + 4.255 + 50);
}

void TestSequelString::everyRoleOfProductionIsPaired()
{
    const Run run = cli({u"compare"_s, m_plan, u"--phase"_s, u"Growth"_s, u"--environment"_s, u"Production"_s,
                         u"--format"_s, u"csv"_s});
    QCOMPARE(run.status, 0);
    QMap<QString, QStringList> optionsOfRole;
    for (const auto &row : csvRows(run.out)) {
        if (row.value(u"state"_s) != u"absent"_s)
            optionsOfRole[row.value(u"role"_s)].append(row.value(u"option"_s));
    }
    QCOMPARE(optionsOfRole.size(), 13); // twelve roles and the total
    for (auto role = optionsOfRole.cbegin(); role != optionsOfRole.cend(); ++role)
        QVERIFY2(role->size() == 3, qPrintable(role.key()));
}

void TestSequelString::unknownPricesAreNeverZero()
{
    const Run run = cli({u"compare"_s, m_plan, u"--phase"_s, u"Growth"_s, u"--format"_s, u"csv"_s});
    const auto rows = csvRows(run.out);
    const QMap<QString, QString> search {
        {u"role"_s, u"search-service"_s}, {u"option"_s, u"GCP"_s}, {u"environment"_s, u"Production"_s}};
    QCOMPARE(csvCell(rows, search, u"state"_s), u"unknown"_s);
    QCOMPARE(csvCell(rows, search, u"likely"_s), QString());
    QVERIFY(!csvCell(rows, search, u"note"_s).isEmpty());
    QVERIFY(csvCell(rows, {{u"role"_s, u"total"_s}, {u"option"_s, u"GCP"_s}}, u"note"_s)
                .contains(u"leaves out"_s));
}

void TestSequelString::everyPriceHasItsSourceAndDate()
{
    for (const QString &option : {u"AWS"_s, u"GCP"_s, u"Azure"_s}) {
        const Run components = cli({u"cost"_s, m_plan, u"--option"_s, option, u"--environment"_s,
                                    u"Production"_s, u"--by"_s, u"component"_s, u"--format"_s, u"csv"_s});
        for (const auto &row : csvRows(components.out)) {
            const QString name = row.value(u"component"_s);
            if (name == "Total"_L1 || row.value(u"note"_s).contains(u"without a price"_s)
                || name.startsWith("Full DR"_L1) || name.contains(u"recovery"_s, Qt::CaseInsensitive))
                continue;
            const Run trace = cli({u"explain"_s, m_plan, u"--component"_s, name, u"--option"_s, option,
                                   u"--environment"_s, u"Production"_s});
            QVERIFY2(trace.status == 0, qPrintable(name + trace.error));
            const auto prices = trace.out.count(u"\nPrice item"_s);
            QVERIFY2(prices > 0, qPrintable(name));
            QCOMPARE(trace.out.count(u"\nSource "_s), prices);
            QCOMPARE(trace.out.count(u"\nEffective "_s), prices);
        }
    }
}

QTEST_GUILESS_MAIN(TestSequelString)
#include "tst_sequelstring.moc"
