// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/audit.h"
#include "core/engine/figures/comparison.h"
#include "core/engine/evaluate.h"
#include "core/smallplan.h"
#include "storage/jsontwin.h"
#include "storage/samples.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

/// How fast figures come: the engine beside a bare loop over arrays that does the same arithmetic.
class BenchEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bareLoop();
    void evaluateLargePlan();
    void evaluateSample();
    void compareSample();
    void auditSample();
    void readSampleTwin();

private:
    static constexpr int components = 1000;
    static constexpr int months = 36;

    SmallPlan m_large;
    OptionId m_option;
    Plan m_sample;
    QByteArray m_twin;
};

void BenchEngine::initTestCase()
{
    PlanInfo info = m_large.plan.info();
    info.horizon = months;
    m_large.plan.table<PlanInfo>().replace(info);
    m_option = m_large.option("AWS");
    const EnvironmentId production = m_large.environment("Production");
    const RateId rate = m_large.hourly("0.096");
    for (int i = 0; i < components; ++i)
        m_large.priced(m_option, production, "node", rate, "3");
    const auto sample = storage::loadSample(QStringLiteral("sequelstring"));
    QVERIFY(sample.ok());
    m_sample = *sample;
    m_twin = storage::toJson(m_sample);
}

void BenchEngine::bareLoop()
{
    const QList<qint64> quantities(components, 3'000'000);
    const Int128 price = 96'000'000'000;
    QList<qint64> cells(components * months);
    QBENCHMARK
    {
        for (int month = 0; month < months; ++month) {
            for (int i = 0; i < components; ++i) {
                const Int128 product = price * quantities.at(i) * 730'000'000;
                cells[month * components + i] = static_cast<qint64>(
                    decimal::divideHalfEven(product, Int128(1'000'000'000'000) * 1'000'000));
            }
        }
    }
    QCOMPARE(cells.front(), 210'240'000); // 3 × 730 × 0.096
}

void BenchEngine::evaluateLargePlan()
{
    CostTable table;
    QBENCHMARK
    {
        table = evaluate(m_large.plan, m_option, Basis::Catalog);
    }
    QCOMPARE(table.rows.size(), components);
}

void BenchEngine::evaluateSample()
{
    QBENCHMARK
    {
        for (const Option &option : m_sample.table<Option>())
            std::ignore = evaluate(m_sample, option.id, Basis::Catalog);
    }
}

void BenchEngine::compareSample()
{
    const PhaseId growth = m_sample.table<Phase>().at(1).id;
    QBENCHMARK
    {
        std::ignore = compareOptions(m_sample, comparedOptions(m_sample), growth, {}, Basis::Catalog);
    }
}

void BenchEngine::auditSample()
{
    QBENCHMARK
    {
        std::ignore = audit(m_sample, QDate(2026, 11, 20));
    }
}

void BenchEngine::readSampleTwin()
{
    QBENCHMARK
    {
        QVERIFY(storage::fromJson(m_twin, QStringLiteral("sample")).ok());
    }
}

QTEST_APPLESS_MAIN(BenchEngine)
#include "bench_engine.moc"
