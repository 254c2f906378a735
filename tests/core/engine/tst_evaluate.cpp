// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/smallplan.h"

#include <QTest>

#include <limits>

using namespace stratoplan;
using namespace stratoplan::test;

class TestEvaluate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nodesAndControlPlaneAreOneComponent();
    void rangeOfQuantityBecomesRangeOfCost();
    void tiersPoolOverTheAccount();
    void splittingAPooledLineKeepsTheSumExactly();
    void lineWithoutPriceIsUnknownAndLeftOut();
    void basisThatIsMissingFallsBackAndIsMarked();
    void freeAndIncludedCostNothingButAreThere();
    void absentSizingEndsTheComponent();
    void environmentInPlaceOfAnotherIsNotCounted();
    void foreignCurrencyIsNeverAdded();
    void formulaIsUnknownUntilItIsCalculated();
    void totalThatIsTooLargeStaysSo();

private:
    CostTable table(Basis basis = Basis::Catalog) { return evaluate(m_small.plan, m_option, basis); }
    CostCell cell(ComponentId component, Basis basis = Basis::Catalog)
    {
        const CostTable costs = table(basis);
        return costs.rows.at(costs.rowOf(component)).cells.at(0);
    }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
};

void TestEvaluate::init()
{
    m_small = SmallPlan();
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
}

void TestEvaluate::nodesAndControlPlaneAreOneComponent()
{
    // 5 × 730 × 0.096 + 730 × 0.10 = 350.40 + 73.00
    const ComponentId cluster = m_small.component(m_option, m_production, "EKS");
    const SizingId sizing = m_small.sizing(cluster, QuantityInput::of(5));
    m_small.charge(sizing, m_small.hourly("0.096"));
    m_small.charge(sizing, m_small.hourly("0.10"), Charge::Counts::Once);
    QCOMPARE(cell(cluster).amount, Range(dollars("423.4")));
    QCOMPARE(table().total(0).amount, Range(dollars("423.4")));
}

void TestEvaluate::rangeOfQuantityBecomesRangeOfCost()
{
    const ComponentId id = m_small.component(m_option, m_production, "seats");
    const Range<Quantity> seats {quantity("2"), quantity("3"), quantity("5")};
    m_small.charge(m_small.sizing(id, QuantityInput::of(seats)), m_small.monthly("4"));
    QCOMPARE(cell(id).amount, Range<Money>(dollars("8"), dollars("12"), dollars("20")));
}

void TestEvaluate::tiersPoolOverTheAccount()
{
    // 60 and 40 units of a rate with 50 units at 1 and the rest at 0.5: 75 in all, shared 45 to 30.
    const RateId rate =
        m_small.rate(Rate::Time::Use, {{Quantity(), price("1")}, {quantity("50"), price("0.5")}});
    const ComponentId a = m_small.priced(m_option, m_production, "a", rate, "60");
    const ComponentId b = m_small.priced(m_option, m_production, "b", rate, "40");
    QCOMPARE(cell(a).amount, Range(dollars("45")));
    QCOMPARE(cell(b).amount, Range(dollars("30")));
}

void TestEvaluate::splittingAPooledLineKeepsTheSumExactly()
{
    const RateId rate =
        m_small.rate(Rate::Time::Use, {{Quantity(), price("0.0137")}, {quantity("7"), price("0.0011")}});
    m_small.priced(m_option, m_production, "whole", rate, "22");
    const Range<Money> whole = table().total(0).amount;
    init();
    const RateId again =
        m_small.rate(Rate::Time::Use, {{Quantity(), price("0.0137")}, {quantity("7"), price("0.0011")}});
    m_small.priced(m_option, m_production, "a", again, "7.333333");
    m_small.priced(m_option, m_production, "b", again, "7.333333");
    m_small.priced(m_option, m_production, "c", again, "7.333334");
    QCOMPARE(table().total(0).amount, whole);
}

void TestEvaluate::lineWithoutPriceIsUnknownAndLeftOut()
{
    m_small.priced(m_option, m_production, "known", m_small.monthly("10"), "1");
    const ComponentId unknown = m_small.component(m_option, m_production, "unknown");
    m_small.charge(m_small.sizing(unknown, QuantityInput::of(1)), RateId());
    QCOMPARE(cell(unknown).state, CostCell::State::Unknown);
    const CostSum total = table().total(0);
    QCOMPARE(total.amount, Range(dollars("10")));
    QCOMPARE(total.unknown, 1);
    QCOMPARE(total.present, 2);
}

void TestEvaluate::basisThatIsMissingFallsBackAndIsMarked()
{
    const ComponentId stated = m_small.stated(m_option, m_production, "stated", Range(dollars("50")));
    const ComponentId priced = m_small.priced(m_option, m_production, "priced", m_small.monthly("7"), "1");
    QCOMPARE(cell(stated, Basis::Catalog).amount, Range(dollars("50")));
    QVERIFY(cell(stated, Basis::Catalog).otherBasis);
    QVERIFY(!cell(stated, Basis::Stated).otherBasis);
    QCOMPARE(cell(priced, Basis::Stated).amount, Range(dollars("7")));
    QVERIFY(cell(priced, Basis::Stated).otherBasis);
}

void TestEvaluate::freeAndIncludedCostNothingButAreThere()
{
    const ComponentId id = m_small.component(m_option, m_production, "certificate");
    Sizing sizing;
    sizing.component = id;
    sizing.stated.kind = StatedAmount::Kind::Free;
    m_small.add(sizing);
    QCOMPARE(cell(id, Basis::Stated).state, CostCell::State::Free);
    QCOMPARE(table(Basis::Stated).total(0).present, 1);
    QCOMPARE(table(Basis::Stated).total(0).unknown, 0);
}

void TestEvaluate::absentSizingEndsTheComponent()
{
    PlanInfo info = m_small.plan.info();
    info.start = Month(2026, 1);
    info.horizon = 2;
    m_small.plan.table<PlanInfo>().replace(info);
    const PhaseId later = m_small.phase("later", Month(2026, 2));
    const ComponentId id = m_small.priced(m_option, m_production, "interim", m_small.monthly("9"), "1");
    Sizing gone;
    gone.component = id;
    gone.phase = later;
    gone.present = false;
    m_small.add(gone);
    const CostTable costs = table();
    QCOMPARE(costs.rows.at(0).cells.at(0).state, CostCell::State::Priced);
    QCOMPARE(costs.rows.at(0).cells.at(1).state, CostCell::State::Absent);
    QCOMPARE(costs.total(1).amount, Range(dollars("0")));
}

void TestEvaluate::environmentInPlaceOfAnotherIsNotCounted()
{
    const EnvironmentId enterprise = m_small.environment("Enterprise", m_production);
    m_small.stated(m_option, m_production, "small", Range(dollars("1982")));
    const ComponentId large = m_small.stated(m_option, enterprise, "large", Range(dollars("8050")));
    const CostTable costs = table(Basis::Stated);
    QCOMPARE(costs.total(0).amount, Range(dollars("1982")));
    QCOMPARE(costs.rows.at(costs.rowOf(large)).cells.at(0).amount, Range(dollars("8050")));
    QVERIFY(!costs.rows.at(costs.rowOf(large)).counted);
}

void TestEvaluate::foreignCurrencyIsNeverAdded()
{
    const RateId rate = m_small.monthly("10");
    Rate euros = *m_small.plan.find(rate);
    euros.currency = Currency::of("EUR");
    m_small.plan.table<Rate>().replace(euros);
    const ComponentId id = m_small.priced(m_option, m_production, "server", rate, "1");
    QCOMPARE(cell(id).state, CostCell::State::Unknown);
    QVERIFY(explain(m_small.plan, id, Basis::Catalog, 0).whyUnknown.contains(QStringLiteral("EUR")));
}

void TestEvaluate::formulaIsUnknownUntilItIsCalculated()
{
    QuantityInput formula;
    formula.kind = QuantityInput::Kind::Formula;
    formula.formula = QStringLiteral("ceil(users / 5000)");
    const ComponentId id = m_small.component(m_option, m_production, "nodes");
    m_small.charge(m_small.sizing(id, formula), m_small.monthly("10"));
    QCOMPARE(cell(id).state, CostCell::State::Unknown);
}

void TestEvaluate::totalThatIsTooLargeStaysSo()
{
    // The second line leaves what money can hold, 9,223 billion; the third does not bring it back.
    for (const char *amount : {"6000000000000", "6000000000000", "-5000000000000"})
        m_small.stated(m_option, m_production, "line", Range(dollars(amount)));
    QCOMPARE(table(Basis::Stated).total(0).amount.likely.micros(), std::numeric_limits<qint64>::max());
    // What is large and fits adds up exactly.
    init();
    for (const char *amount : {"6000000000000.000001", "-5000000000000", "3000000000000"})
        m_small.stated(m_option, m_production, "line", Range(dollars(amount)));
    QCOMPARE(table(Basis::Stated).total(0).amount.likely, dollars("4000000000000.000001"));
}

QTEST_APPLESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
