// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/engine/money/budgetscope.h"
#include "core/uncertainty/runner.h"
#include "core/rangedplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

/// A run in numbers that are not rounded says what evaluate() says of the plan with the values of that run.
class TestSampleModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likelyRunsAreWhatEvaluateGives()
    {
        int uncertain = 0;
        for (quint32 seed = 1; seed <= 150; ++seed) {
            const RangedPlan random(seed);
            for (const Basis basis : {Basis::Catalog, Basis::Stated}) {
                RunModel model(random.plan(), random.option(), basis);
                uncertain += !model.used().isEmpty();
                const std::vector<double> costs = model.run(Draws(model.inputs().size()));
                QVERIFY(agree(costs, evaluate(random.plan(), random.option(), basis), seed));
            }
        }
        QVERIFY(uncertain > 200);
    }

    void drawnRunsAreWhatEvaluateGivesForTheDrawnValues()
    {
        int different = 0;
        for (quint32 seed = 1; seed <= 150; ++seed) {
            const RangedPlan random(seed);
            for (const Basis basis : {Basis::Catalog, Basis::Stated}) {
                RunModel model(random.plan(), random.option(), basis);
                const CostTable likely = evaluate(random.plan(), random.option(), basis);
                for (int run = 0; run < 4; ++run) {
                    const Draws draws = drawsOf(model.inputs(), int(seed), run);
                    const std::vector<double> costs = model.run(draws);
                    const CostTable table =
                        evaluate(random.drawn(model.inputs(), draws), random.option(), basis);
                    QVERIFY(agree(costs, table, seed));
                    different += table.total(3).amount.likely != likely.total(3).amount.likely;
                }
            }
        }
        QVERIFY(different > 800);
    }

    /// What a budget covers costs in every run what evaluate() gives it, also where it stands in place of
    /// another environment.
    void budgetsCostWhatEvaluateGivesForTheDrawnValues()
    {
        int apart = 0;
        for (quint32 seed = 1; seed <= 50; ++seed) {
            const RangedPlan random(seed);
            Plan plan = random.plan();
            for (const Environment &environment : random.plan().table<Environment>()) {
                Budget budget;
                budget.id = plan.table<Budget>().nextId();
                budget.environment = environment.id;
                plan.table<Budget>().insert(budget);
            }
            RunModel model(plan, random.option(), Basis::Catalog);
            for (int run = 0; run < 3; ++run) {
                const Draws draws = drawsOf(model.inputs(), int(seed), run);
                static_cast<void>(model.run(draws));
                const std::vector<double> parts = model.sumParts();
                const CostTable table =
                    evaluate(random.drawn(model.inputs(), draws), random.option(), Basis::Catalog);
                for (qsizetype part = 0; part < plan.table<Budget>().size(); ++part) {
                    const Budget &budget = plan.table<Budget>().at(part);
                    QCOMPARE(model.parts().at(part).budget, budget.id);
                    for (int column = 0; column < table.timeline.size(); ++column) {
                        const double found = parts.at(std::size_t(part * table.timeline.size() + column));
                        const Money cost = budgetedCost(plan, budget, table, column).amount.likely;
                        const double expected = cost.toDouble();
                        QVERIFY2(std::abs(found - expected) < 1e-6 * std::abs(expected) + 1e-4,
                                 qPrintable(QString::number(seed)));
                        const bool isApart = !plan.find(budget.environment)->inPlaceOf.isNone();
                        apart += isApart && expected != 0;
                    }
                }
            }
        }
        QVERIFY(apart > 300);
    }

    void inputsThatAreNotUsedDoNotMatter()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const RangedPlan random(seed);
            RunModel model(random.plan(), random.option(), Basis::Catalog);
            const std::vector<double> likely = model.run(Draws(model.inputs().size()));
            for (int input = 0; input < int(model.inputs().size()); ++input) {
                if (model.used().contains(input))
                    continue;
                Draws draws(model.inputs().size());
                draws.set(input, 0.97);
                QCOMPARE(model.run(draws), likely);
            }
        }
    }

private:
    /// Costs agree to a cent in a million, and half a thousandth of a cent a line for rounding.
    static bool agree(const std::vector<double> &costs, const CostTable &table, quint32 seed)
    {
        for (int column = 0; column < table.timeline.size(); ++column) {
            const double expected = table.total(column).amount.likely.toDouble();
            const double found = costs.at(std::size_t(column));
            if (std::abs(found - expected) < 1e-6 * std::abs(expected) + 1e-4)
                continue;
            qWarning("seed %u, column %d: %.9f against %.9f", seed, column, found, expected);
            return false;
        }
        return true;
    }
};

QTEST_GUILESS_MAIN(TestSampleModel)
#include "tst_samplemodel.moc"
