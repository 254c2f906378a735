// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/edits.h"
#include "document/whatif.h"
#include "models/grid/componenttreemodel.h"
#include "models/grid/totalrowmodel.h"
#include "models/lists/breakdownmodel.h"
#include "support/modelprinter.h"
#include "support/whatifplan.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

using Kind = GridColumn::Kind;
constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
const PhaseId mvp(1);
const PhaseId growth(2);
const ComponentId cluster(1);

struct TriedGrid
{
    explicit TriedGrid(const Plan &plan = aPlanToTry()) : document(plan) { recalculator.flush(); }

    Document document;
    WhatIf whatIf {document};
    PlanView view {document, &whatIf};
    Recalculator recalculator {document, &whatIf};
    ComponentTreeModel model {document, view, recalculator};
    TotalRowModel totals {document, view, model};
    QAbstractItemModelTester modelTester {&model, strict};
    QAbstractItemModelTester totalsTester {&totals, strict};

    void move(const QString &key, qint64 value)
    {
        whatIf.move(key, Quantity::fromWhole(value));
        recalculator.flush();
    }
    [[nodiscard]] QString cell(ComponentId component, Kind kind, PhaseId phase = {},
                               int role = Qt::DisplayRole) const
    {
        return model.indexOf(component, model.columnOf(kind, phase)).data(role).toString();
    }
    [[nodiscard]] QString total(Kind kind, PhaseId phase = {}) const
    {
        return totals.index(0, model.columnOf(kind, phase)).data().toString();
    }
};

} // namespace

/// The Design grid while something is tried out over the plan.
class TestGridWhatIf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreThoseTriedOut()
    {
        TriedGrid grid;
        QCOMPARE(grid.total(Kind::Amounts, mvp), u"620"_s);
        grid.move(u"nodes"_s, 50);
        QCOMPARE(grid.cell(cluster, Kind::Amounts, mvp), u"150"_s);
        QCOMPARE(grid.cell(cluster, Kind::Amounts, growth), u"250"_s);
        QCOMPARE(grid.cell(cluster, Kind::Quantities, growth), u"2.5"_s);
        QCOMPARE(grid.total(Kind::Amounts, mvp), u"375"_s);
        grid.whatIf.reset();
        grid.recalculator.flush();
        QCOMPARE(grid.cell(cluster, Kind::Quantities, growth), u"5"_s);
        QCOMPARE(grid.total(Kind::Amounts, mvp), u"620"_s);
    }

    void differenceStandsInAColumnOfItsOwn()
    {
        TriedGrid grid;
        grid.view.setPhase(growth);
        const int columns = grid.model.columnCount();
        QCOMPARE(grid.model.columnOf(Kind::Difference), -1);
        QSignalSpy resets(&grid.model, &QAbstractItemModel::modelReset);
        grid.move(u"nodes"_s, 50);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(grid.model.columnCount(), columns + 1);
        QCOMPARE(grid.cell(cluster, Kind::Difference), u"−250"_s);
        QCOMPARE(grid.cell(ComponentId(2), Kind::Difference), QString()); // files cost what they did
        QCOMPARE(grid.total(Kind::Difference), u"−375"_s);
        const QModelIndex production = grid.model.indexOfKey(u"environment:1"_s);
        QCOMPARE(production.siblingAtColumn(columns).data().toString(), u"−325"_s);
        QCOMPARE(production.siblingAtColumn(columns).data(DeltaRole).toInt(), -1);
        grid.whatIf.reset();
        grid.recalculator.flush();
        QCOMPARE(grid.model.columnCount(), columns);
        QCOMPARE(resets.count(), 0);
    }

    void movedLeverChangesCellsButNoRows()
    {
        TriedGrid grid;
        grid.move(u"nodes"_s, 60);
        QSignalSpy resets(&grid.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&grid.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&grid.model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&grid.model, &QAbstractItemModel::dataChanged);
        grid.move(u"nodes"_s, 50);
        QCOMPARE(resets.count() + inserted.count() + removed.count(), 0);
        QVERIFY(changed.count() > 0);
    }

    void refreshedCellsAreThoseOfAFreshGrid_data()
    {
        QTest::addColumn<int>("arrangement");
        QTest::newRow("by environment") << int(GridArrangement::ByEnvironment);
        QTest::newRow("by category") << int(GridArrangement::ByCategory);
        QTest::newRow("flat") << int(GridArrangement::Flat);
    }

    void refreshedCellsAreThoseOfAFreshGrid()
    {
        QFETCH(int, arrangement);
        TriedGrid grid;
        grid.model.setArrangement(GridArrangement(arrangement));
        for (const int value : {10, 70, 35}) {
            grid.move(u"nodes"_s, value);
            grid.move(u"spot"_s, 100 - value);
            ComponentTreeModel fresh(grid.document, grid.view, grid.recalculator);
            fresh.setArrangement(GridArrangement(arrangement));
            QCOMPARE(modelText(grid.model), modelText(fresh));
        }
    }

    void editingIsAboutTheSavedPlan()
    {
        TriedGrid grid;
        grid.move(u"nodes"_s, 50);
        QCOMPARE(grid.cell(cluster, Kind::Quantities, growth, Qt::EditRole), u"5"_s);
        const QModelIndex quantity =
            grid.model.indexOf(cluster, grid.model.columnOf(Kind::Quantities, growth));
        QVERIFY(grid.model.setData(quantity, u"8"_s));
        grid.recalculator.flush();
        QCOMPARE(grid.cell(cluster, Kind::Quantities, growth), u"4"_s);
        QCOMPARE(grid.cell(cluster, Kind::Amounts, growth), u"400"_s);
        grid.whatIf.reset();
        grid.recalculator.flush();
        QCOMPARE(grid.cell(cluster, Kind::Amounts, growth), u"800"_s);
    }

    void formulasAreWorkedOutAsTriedOut()
    {
        Plan plan = aPlanToTry();
        Sizing sizing = *sizingAt(plan, cluster, growth);
        sizing.quantity = QuantityInput();
        sizing.quantity.kind = QuantityInput::Kind::Formula;
        sizing.quantity.formula = u"users / 50"_s;
        plan.table<Sizing>().replace(sizing);
        TriedGrid grid(plan);
        QCOMPARE(grid.cell(cluster, Kind::Quantities, growth), u"4"_s);
        grid.move(u"users"_s, 200);
        QCOMPARE(grid.cell(cluster, Kind::Quantities, growth), u"8"_s);
        QCOMPARE(grid.cell(cluster, Kind::Amounts, growth), u"800"_s);
    }

    void restingModelCatchesUp()
    {
        TriedGrid grid;
        BreakdownModel spend(grid.document, grid.view, grid.recalculator);
        const QAbstractItemModelTester tester(&spend, strict);
        grid.model.setLive(false);
        spend.setLive(false);
        QSignalSpy changed(&grid.model, &QAbstractItemModel::dataChanged);
        grid.move(u"nodes"_s, 50);
        QVERIFY(edits::removeComponents(grid.document, {ComponentId(2)}).ok());
        grid.recalculator.flush();
        QCOMPARE(changed.count(), 0);
        grid.model.setLive(true);
        spend.setLive(true);
        ComponentTreeModel fresh(grid.document, grid.view, grid.recalculator);
        QCOMPARE(modelText(grid.model), modelText(fresh));
        // 150 of production with 30 % on top, 50 of staging.
        QCOMPARE(spend.index(spend.rowCount() - 1, BreakdownModel::Amount).data().toString(), u"$245"_s);
    }
};

QTEST_GUILESS_MAIN(TestGridWhatIf)
#include "tst_gridwhatif.moc"
