// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark/curveplan.h"
#include "benchmark/measuring.h"
#include "core/engine/drivers.h"
#include "core/engine/evaluate.h"
#include "core/engine/figures/breakdown.h"
#include "core/engine/money/breakeven.h"
#include "core/engine/money/budgetcourse.h"
#include "core/engine/money/unitcosts.h"
#include "core/scenario/overlay.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// Milliseconds that a call takes.
template <class Call>
double timed(Call &&call)
{
    QElapsedTimer clock;
    clock.start();
    call();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

double median(const std::vector<double> &values)
{
    return percentile(values, 0.5);
}

/// The same arithmetic over plain arrays, as tight as it can be written by hand: a formula's value, rounded
/// to a millionth of a unit; times hours and price, as an integer; rounded to a millionth of the currency,
/// half to even; kept for each component and month and summed by month.
class BareLoop
{
public:
    explicit BareLoop(const CurvePlan &plan)
        : cells(std::size_t(CurvePlan::components) * CurvePlan::months), totals(CurvePlan::months),
          m_per(plan.per.begin(), plan.per.end())
    {
        // Prices have four decimals: with them hours × price fits 64 bits, and so does every product.
        for (const qint64 raw : plan.prices)
            m_factors.push_back(raw / 100'000'000 * CurvePlan::hours);
    }

    void run(const std::vector<double> &users)
    {
        std::fill(totals.begin(), totals.end(), 0);
        for (std::size_t row = 0; row < m_per.size(); ++row) {
            for (std::size_t month = 0; month < users.size(); ++month) {
                const double value = std::ceil(users[month] / m_per[row]);
                const qint64 product = qRound64(value * 1e6) * m_factors[row];
                qint64 cost = product / 10'000;
                const qint64 rest = product - cost * 10'000;
                cost += rest > 5'000 || (rest == 5'000 && (cost & 1));
                cells[row * users.size() + month] = cost;
                totals[month] += cost;
            }
        }
    }
    /// Less than that: no fixed point, nothing rounded.
    void runInDoubles(const std::vector<double> &users)
    {
        doubles.resize(cells.size());
        for (std::size_t row = 0; row < m_per.size(); ++row) {
            const double price = static_cast<double>(m_factors[row]) / 1e4;
            for (std::size_t month = 0; month < users.size(); ++month)
                doubles[row * users.size() + month] = std::ceil(users[month] / m_per[row]) * price;
        }
        sum = std::accumulate(doubles.begin(), doubles.end(), 0.0);
    }

    std::vector<qint64> cells;
    std::vector<qint64> totals;
    std::vector<double> doubles;
    double sum = 0;

private:
    std::vector<double> m_per;
    std::vector<qint64> m_factors;
};

std::vector<double> usersOf(const Plan &plan)
{
    const Timeline timeline(plan);
    return DriverTable(plan, timeline).driver(u"users"_s).likely;
}

/// Writes a plan, its monthly sums and the time they take, for calc_reference.py.
int writeModel(const QString &path)
{
    CurvePlan plan(500);
    std::vector<double> took;
    for (int round = 0; round < 41; ++round) {
        plan.setUsers(1000 + round);
        took.push_back(timed([&] { std::ignore = evaluate(plan.small.plan, plan.option, Basis::Catalog); }));
    }
    plan.setUsers(1000);
    const CostTable table = evaluate(plan.small.plan, plan.option, Basis::Catalog);
    QJsonArray users;
    for (const double each : usersOf(plan.small.plan))
        users.append(each);
    QJsonArray rows;
    for (int i = 0; i < CurvePlan::components; ++i) {
        rows.append(QJsonObject {{u"per"_s, plan.per[std::size_t(i)]},
                                 {u"price"_s, QString::fromLatin1(CurvePlan::priceText(i))}});
    }
    QJsonArray sums;
    for (int column = 0; column < table.timeline.size(); ++column)
        sums.append(table.total(column).amount.likely.amountString());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(QJsonDocument(QJsonObject {{u"hours"_s, CurvePlan::hours},
                                          {u"users"_s, users},
                                          {u"components"_s, rows},
                                          {u"sums"_s, sums},
                                          {u"milliseconds"_s, median(took)}})
                   .toJson(QJsonDocument::Compact));
    return file.flush() ? 0 : 1;
}

} // namespace

/// A plan over time with formulas: how long its figures take beside a bare loop in the same run, and how long
/// until all of them are there when a lever was moved.
class BenchCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evaluateBesideBareLoop_data();
    void evaluateBesideBareLoop();
    void moveLever_data();
    void moveLever();

private:
    static constexpr int rounds = 41;
};

void BenchCurve::evaluateBesideBareLoop_data()
{
    QTest::addColumn<int>("formulas");
    QTest::newRow("500 formulas") << 500;
    QTest::newRow("10,000 formulas") << 10'000;
}

/// Every round has other users, so that nothing can be kept from the one before; loop and engine take turns.
void BenchCurve::evaluateBesideBareLoop()
{
    QFETCH(int, formulas);
    CurvePlan plan(formulas);
    BareLoop bare(plan);
    std::vector<double> exact;
    std::vector<double> doubles;
    std::vector<double> engine;
    const double first = timed([&] { std::ignore = evaluate(plan.small.plan, plan.option, Basis::Catalog); });
    for (int round = 0; round < rounds; ++round) {
        plan.setUsers(1000 + round);
        const std::vector<double> users = usersOf(plan.small.plan);
        exact.push_back(timed([&] { bare.run(users); }));
        doubles.push_back(timed([&] { bare.runInDoubles(users); }));
        CostTable table;
        engine.push_back(timed([&] { table = evaluate(plan.small.plan, plan.option, Basis::Catalog); }));
        for (int month = 0; month < CurvePlan::months; ++month)
            QCOMPARE(table.total(month).amount.likely.micros(), bare.totals[std::size_t(month)]);
    }
    QVERIFY(bare.sum > 0);
    QTest::setBenchmarkResult(median(engine), QTest::WalltimeMilliseconds);
    qInfo("evaluate %.2f ms (the first time %.1f ms); bare loop %.2f ms, ratio %.1f (at most 8); "
          "bare loop in doubles %.2f ms, ratio %.1f",
          median(engine), first, median(exact), median(engine) / median(exact), median(doubles),
          median(engine) / median(doubles));
}

void BenchCurve::moveLever_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"users", "growth", "discount", "amounts", "hours"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

/// From the lever to every figure that the window's models ask for.
void BenchCurve::moveLever()
{
    QFETCH(QString, key);
    CurvePlan plan(500);
    plan.addLever("growth", Lever::Kind::Growth, "5");
    plan.addLever("discount", Lever::Kind::Cost, "100");
    plan.addLever("amounts", Lever::Kind::Amount, "100");
    plan.addLever("hours", Lever::Kind::Hours, "730");
    Budget budget;
    budget.amount = Range(dollars("1000000"));
    plan.small.add(budget);
    const Plan &saved = plan.small.plan;
    const CostTable before = evaluate(saved, plan.option, Basis::Catalog);
    std::vector<double> overlay;
    std::vector<double> costs;
    std::vector<double> figures;
    std::vector<double> all;
    for (int round = 0; round < rounds; ++round) {
        const Quantity value = Quantity::fromWhole(key == u"growth" ? round % 20 + 6 : 60 + round % 30);
        Plan moved;
        CostTable table;
        overlay.push_back(timed([&] { moved = withScenario(saved, {{key, value}}).plan; }));
        costs.push_back(timed([&] {
            table = evaluate(moved, plan.option, Basis::Catalog);
            std::ignore = evaluate(moved, plan.option, Basis::Stated);
            QVERIFY(key == u"hours" || table != before);
        }));
        figures.push_back(timed([&] {
            std::ignore = breakdown(moved, table, Dimension::Environment);
            std::ignore = breakdown(moved, table, Dimension::Role);
            std::ignore = breakEven(moved, table);
            std::ignore = budgetCourses(moved, table);
            std::ignore = unitCosts(moved, table, u"users"_s);
        }));
        all.push_back(overlay.back() + costs.back() + figures.back());
    }
    QTest::setBenchmarkResult(median(all), QTest::WalltimeMilliseconds);
    qInfo("lever over the plan %.2f ms, costs on both bases %.2f ms, figures of them %.2f ms: %.2f ms, at "
          "worst "
          "%.2f ms (at most 16)",
          median(overlay), median(costs), median(figures), median(all), percentile(all, 1));
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--model")
        return writeModel(arguments.at(2));
    BenchCurve benchmark;
    return QTest::qExec(&benchmark, argc, argv);
}

#include "bench_curve.moc"
