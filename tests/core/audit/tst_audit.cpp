// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/audit.h"
#include "core/engine/money/budgetscope.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void approximateTotalAgreesWithinItsLastNonZeroDigit_data();
    void approximateTotalAgreesWithinItsLastNonZeroDigit();
    void annualFigureCarriesTheRoundingOfItsLines();
    void yearThatIsTooLargeNeverTurnsRound();
    void percentageThatIsNotWhatItSaysIsAFinding();
    void statedRangeIsCheckedAtBothEnds();
    void figuresOfAStatementComeFirst();
    void budgetPassedIsCritical();
    void thresholdPassedIsAWarning();
    void unpricedComponentIsNamed();
    void priceMissingInOneMonthIsExplained();
    void unpricedNodeOfADiagramIsNamed();
    void oldAndUndatedPricesAreNoted();

private:
    QList<Finding> found(const char *keyStart)
    {
        QList<Finding> matching;
        for (const Finding &finding : audit(m_small.plan, QDate(2026, 11, 20))) {
            if (finding.key.startsWith(QLatin1StringView(keyStart)))
                matching.append(finding);
        }
        return matching;
    }
    Finding onlyStatement() { return found("statement/").value(0); }
    Statement total(const char *amount, const char *step, bool approximate)
    {
        Statement statement;
        statement.text = QStringLiteral("Total");
        statement.option = m_document;
        statement.environment = m_production;
        statement.amount = Range(dollars(amount));
        statement.step = dollars(step);
        statement.approximate = approximate;
        return statement;
    }

    SmallPlan m_small;
    OptionId m_document;
    EnvironmentId m_production;
};

void TestAudit::init()
{
    m_small = SmallPlan();
    m_document = m_small.option("Document", true);
    m_production = m_small.environment("Production");
}

void TestAudit::approximateTotalAgreesWithinItsLastNonZeroDigit_data()
{
    QTest::addColumn<QByteArray>("sum");
    QTest::addColumn<QByteArray>("stated");
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<bool>("agrees");
    // SequelString's own figures, and what would not hold.
    QTest::newRow("517 as ~520") << QByteArray("517") << QByteArray("520") << QByteArray("10") << true;
    QTest::newRow("1,982 as ~1,980") << QByteArray("1982") << QByteArray("1980") << QByteArray("10") << true;
    QTest::newRow("8,050 as ~8,000") << QByteArray("8050") << QByteArray("8000") << QByteArray("1000")
                                     << true;
    QTest::newRow("87 as ~70") << QByteArray("87") << QByteArray("70") << QByteArray("10") << false;
    QTest::newRow("530 as ~520") << QByteArray("530") << QByteArray("520") << QByteArray("10") << false;
}

void TestAudit::approximateTotalAgreesWithinItsLastNonZeroDigit()
{
    QFETCH(QByteArray, sum);
    QFETCH(QByteArray, stated);
    QFETCH(QByteArray, step);
    QFETCH(bool, agrees);
    m_small.stated(m_document, m_production, "line", Range(dollars(sum.constData())));
    m_small.add(total(stated.constData(), step.constData(), true));
    QCOMPARE(onlyStatement().severity, agrees ? Finding::Severity::Note : Finding::Severity::Warning);
}

void TestAudit::annualFigureCarriesTheRoundingOfItsLines()
{
    // 10,103 a month, written to the dollar, may be 10,103.40: 121,240.80 a year agrees with 121,236.
    m_small.stated(m_document, m_production, "line", Range(dollars("10103")));
    Statement annual = total("121240.8", "0.1", false);
    annual.kind = Statement::Kind::Annual;
    m_small.add(annual);
    QCOMPARE(onlyStatement().severity, Finding::Severity::Note);
}

void TestAudit::yearThatIsTooLargeNeverTurnsRound()
{
    // Twelve times 900 billion is more than millionths of it in 64 bits.
    m_small.stated(m_document, m_production, "line", Range(dollars("900000000000")));
    Statement annual = total("1000", "1", false);
    annual.kind = Statement::Kind::Annual;
    m_small.add(annual);
    const Finding finding = onlyStatement();
    QCOMPARE(finding.severity, Finding::Severity::Warning);
    QVERIFY2(finding.text.contains(QStringLiteral("> $9,223,372,036,854")), qPrintable(finding.text));
}

void TestAudit::percentageThatIsNotWhatItSaysIsAFinding()
{
    m_small.stated(m_document, m_production, "lines", Range(dollars("6550")));
    Statement claim = total("1500", "1", false);
    claim.kind = Statement::Kind::Percentage;
    claim.percent = Percent::fromWhole(30);
    claim.component = m_small.stated(m_document, m_production, "Multi-AZ", Range(dollars("1500")));
    m_small.add(claim);
    const Finding finding = onlyStatement();
    QCOMPARE(finding.severity, Finding::Severity::Warning);
    QString text = finding.text;
    text.replace(QChar::Nbsp, QLatin1Char(' '));
    QVERIFY2(text.contains(QStringLiteral("22.9 % of $6,550")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("$1,965")), qPrintable(text));
}

void TestAudit::statedRangeIsCheckedAtBothEnds()
{
    const Range<Money> calls {dollars("700"), dollars("1600"), dollars("2500")};
    m_small.stated(m_document, m_production, "calls", calls);
    m_small.stated(m_document, m_production, "e-mail", Range(dollars("89")));
    Statement feature = total("800", "1", false);
    feature.amount = {dollars("789"), dollars("1689"), dollars("2589")};
    m_small.add(feature);
    QCOMPARE(onlyStatement().severity, Finding::Severity::Note);
    feature.amount.high = dollars("3340");
    feature.text = QStringLiteral("wrong at its high end");
    m_small.add(feature);
    QCOMPARE(found("statement/2").value(0).severity, Finding::Severity::Warning);
}

void TestAudit::figuresOfAStatementComeFirst()
{
    m_small.stated(m_document, m_production, "line", Range(dollars("2293")));
    m_small.add(total("2500", "1", false));
    QCOMPARE(onlyStatement().text, QStringLiteral("$2,293 calculated, $2,500 stated: Total"));
}

void TestAudit::budgetPassedIsCritical()
{
    const OptionId option = m_small.option("AWS");
    m_small.stated(option, m_production, "line", Range(dollars("11287")));
    Budget budget;
    budget.amount = Range(dollars("10000"));
    m_small.add(budget);
    const Finding finding = found("budget/").value(0);
    QCOMPARE(finding.severity, Finding::Severity::Critical);
    QVERIFY2(finding.text.contains(QStringLiteral("$1,287")), qPrintable(finding.text));
}

void TestAudit::thresholdPassedIsAWarning()
{
    const OptionId option = m_small.option("AWS");
    m_small.stated(option, m_production, "line", Range(dollars("4262")));
    Budget budget;
    budget.amount = Range(dollars("5000"));
    budget.thresholds = {{Percent::fromWhole(80), {}, false}};
    m_small.add(budget);
    QCOMPARE(thresholdAmount(budget, budget.thresholds.at(0)), dollars("4000"));
    QCOMPARE(found("budget/").value(0).severity, Finding::Severity::Warning);
}

void TestAudit::unpricedComponentIsNamed()
{
    const OptionId option = m_small.option("GCP");
    m_small.sizing(m_small.component(option, m_production, "Elastic Cloud"), QuantityInput::of(1));
    const Finding finding = found("unpriced/").value(0);
    QVERIFY(finding.text.contains(QStringLiteral("Elastic Cloud")));
    QVERIFY(!finding.why.isEmpty());
}

void TestAudit::priceMissingInOneMonthIsExplained()
{
    const OptionId option = m_small.option("AWS");
    const ComponentId id = m_small.component(option, m_production, "Queue");
    const SizingId sizing =
        m_small.sizing(id, QuantityInput::by(QStringLiteral("12 / (month - 3)^2"))); // nothing in March
    m_small.charge(sizing, m_small.monthly("1"));
    const Finding finding = found("unpriced/").value(0);
    QCOMPARE(finding.component, id);
    QVERIFY2(finding.why.contains(QStringLiteral("12 / (month - 3)^2")), qPrintable(finding.why));
    QVERIFY2(finding.place.endsWith(QStringLiteral("Mar 2026")), qPrintable(finding.place));
}

void TestAudit::unpricedNodeOfADiagramIsNamed()
{
    Diagram diagram;
    diagram.option = m_small.option("AWS");
    Node nat;
    nat.diagram = m_small.add(diagram);
    nat.name = QStringLiteral("NAT gateway");
    m_small.add(nat);
    Node people = nat;
    people.name = QStringLiteral("Users");
    people.icon = QStringLiteral("users");
    m_small.add(people);
    QCOMPARE(found("diagram/").size(), 1);
    QVERIFY(found("diagram/").at(0).text.contains(QStringLiteral("NAT gateway")));
}

void TestAudit::oldAndUndatedPricesAreNoted()
{
    const OptionId option = m_small.option("AWS");
    const RateId undated = m_small.monthly("1");
    const RateId old = m_small.monthly("2");
    Rate row = *m_small.plan.find(old);
    row.effective = QDate(2021, 3, 1);
    m_small.plan.table<Rate>().replace(row);
    m_small.priced(option, m_production, "a", undated, "1");
    m_small.priced(option, m_production, "b", old, "1");
    QCOMPARE(found("prices/undated").size(), 1);
    QCOMPARE(found("prices/old").size(), 1);
    QCOMPARE(found("prices/old").at(0).severity, Finding::Severity::Note);
}

QTEST_APPLESS_MAIN(TestAudit)
#include "tst_audit.moc"
