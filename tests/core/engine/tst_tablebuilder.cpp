// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/column.h"
#include "core/engine/evaluate.h"
#include "core/engine/figures/breakdown.h"
#include "core/randomplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// evaluate() goes row by row, ColumnCalculator, which explain() asks, column by column: both say the same.
class TestTableBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAgreeWithColumns()
    {
        int cells = 0;
        int priced = 0;
        for (quint32 seed = 1; seed <= 300; ++seed) {
            RandomPlan random(seed);
            const Plan plan = random.make();
            for (const Basis basis : {Basis::Catalog, Basis::Stated}) {
                const CostTable table = evaluate(plan, random.option(), basis);
                const ColumnCalculator calculator(plan, random.option(), basis);
                for (int column = 0; column < table.timeline.size(); ++column) {
                    const Column expected = calculator.at(table.timeline.at(column));
                    for (const CostRow &row : table.rows) {
                        const CostCell cell = row.cells.at(column);
                        const CostCell other = cellOf(expected, row);
                        if (cell != other)
                            QFAIL(qPrintable(u"seed %1, column %2: %3 (%4) against %5 (%6)"_s.arg(seed)
                                                 .arg(column)
                                                 .arg(cell.amount.likely.micros())
                                                 .arg(int(cell.state))
                                                 .arg(other.amount.likely.micros())
                                                 .arg(int(other.state))));
                        ++cells;
                        priced += cell.state == CostCell::State::Priced && !cell.amount.likely.isZero();
                    }
                }
            }
        }
        // The plans are not empty of what is compared.
        QVERIFY(cells > 50'000);
        QVERIFY(priced > cells / 4);
    }

    void planThatStatesNothingCostsTheSameOnEitherBasis()
    {
        int marked = 0;
        for (quint32 seed = 1; seed <= 150; ++seed) {
            RandomPlan random(seed);
            Plan plan = random.make();
            for (Sizing row : Table<Sizing>(plan.table<Sizing>())) {
                row.stated = {};
                plan.table<Sizing>().replace(row);
            }
            const CostTable catalog = evaluate(plan, random.option(), Basis::Catalog);
            const CostTable stated = evaluate(plan, random.option(), Basis::Stated);
            QCOMPARE(stated.rows.size(), catalog.rows.size());
            for (qsizetype row = 0; row < stated.rows.size(); ++row) {
                for (int column = 0; column < stated.timeline.size(); ++column) {
                    const CostCell one = catalog.rows.at(row).cells.at(column);
                    const CostCell other = stated.rows.at(row).cells.at(column);
                    QVERIFY2(one.amount == other.amount && one.state == other.state,
                             qPrintable(u"seed %1, row %2, column %3"_s.arg(seed).arg(row).arg(column)));
                    const bool isPriced = one.state == CostCell::State::Priced;
                    QVERIFY(!stated.rows.at(row).component || other.otherBasis == isPriced);
                    marked += other.otherBasis;
                }
            }
        }
        QVERIFY(marked > 5'000);
    }

    void totalsAreWhatTheCountedCellsAddUpTo()
    {
        for (quint32 seed = 1; seed <= 100; ++seed) {
            RandomPlan random(seed);
            const Plan plan = random.make();
            const CostTable table = evaluate(plan, random.option(), Basis::Stated);
            QCOMPARE(table.totals.size(), table.timeline.size());
            QList<CostSum> byHeading(table.timeline.size());
            for (const BreakdownRow &row : breakdown(plan, table, Dimension::Environment).rows) {
                for (int column = 0; row.counted && column < table.timeline.size(); ++column)
                    byHeading[column] += row.sums.at(column);
            }
            for (int column = 0; column < table.timeline.size(); ++column) {
                CostSum expected;
                expected.amount = Range(Money::fromMicros(0, table.currency));
                for (const CostRow &row : table.rows) {
                    if (row.counted)
                        expected.add(row.cells.at(column));
                }
                QVERIFY(table.total(column) == expected);
                QVERIFY(byHeading.at(column) == expected);
            }
        }
    }

    void tablesAreTheSameCellByCell()
    {
        RandomPlan random(5);
        const Plan plan = random.make();
        const CostTable one = evaluate(plan, random.option(), Basis::Catalog);
        QVERIFY(one == evaluate(plan, random.option(), Basis::Catalog));
        CostTable other = one;
        QList<CostCell> cells(other.rows.first().cells.begin(), other.rows.first().cells.end());
        cells.last().amount = {dollars("1"), dollars("2"), dollars("3")};
        cells.last().state = CostCell::State::Priced;
        other.rows.first().cells = CostCells(cells);
        QVERIFY(!(one == other));
    }

    void monthsOfOneBlockAreApart()
    {
        CostCell one;
        one.state = CostCell::State::Priced;
        one.amount = Range(dollars("1"));
        CostCell ranged = one;
        ranged.amount = {dollars("1"), dollars("2"), dollars("3")};
        ranged.overridden = true;
        const CostCells cells {one, {}, ranged};
        QCOMPARE(cells.size(), 3);
        QCOMPARE(cells.at(0), one);
        QCOMPARE(cells.at(1), CostCell());
        QCOMPARE(cells.at(2), ranged);
        QCOMPARE(cells.value(3), CostCell());
        QVERIFY(cells == CostCells({one, {}, ranged}));
        QVERIFY(cells != CostCells({one, {}, one}));
    }

private:
    static CostCell cellOf(const Column &column, const CostRow &row)
    {
        for (const LineResult &line : column.lines) {
            if (row.component && line.component == row.component)
                return line.cell;
        }
        for (const AddedLine &line : column.added) {
            if (line.adjustment == row.adjustment && line.environment == row.environment && !row.component)
                return line.cell;
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestTableBuilder)
#include "tst_tablebuilder.moc"
