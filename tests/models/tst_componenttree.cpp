// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/componenttreemodel.h"

#include "document/edits/edits.h"
#include "document/edits/time/spreads.h"
#include "grid.h"
#include "support/modelprinter.h"
#include "support/planbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestComponentTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void environmentsHoldCategoriesHoldComponents()
    {
        Grid grid(aBusyPlan());
        const QStringList expected {
            u"Production |  |  |  |  |  | 520 | 780 | 780"_s,
            u"  Compute |  |  |  |  |  | 300 | 500 | 500"_s,
            u"    Cluster |  | $100 /month | 3 | 5 | 5 | 300 | 500 | 500"_s,
            u"  Storage |  |  |  |  |  | 100 | 100 | 100"_s,
            u"    Files |  | $0.5000 /GB-month | 200 | 200 | 200 | 100 | 100 | 100"_s,
            u"  Adjustments |  |  |  |  |  | 120 | 180 | 180"_s,
            u"    High availability |  | 30 % |  |  |  | 120 | 180 | 180"_s,
            u"Staging |  |  |  |  |  | 100 | 100 | 100"_s,
            u"  Compute |  |  |  |  |  | 100 | 100 | 100"_s,
            u"    Cluster |  | $100 /month | 1 | 1 | 1 | 100 | 100 | 100"_s,
            u"Enterprise |  |  |  |  |  | 900 | 900 | 900"_s,
            u"  Compute |  |  |  |  |  | 900 | 900 | 900"_s,
            u"    Cluster |  | $100 /month | 9 | 9 | 9 | 900 | 900 | 900"_s,
        };
        QCOMPARE(plainText(grid.model), expected);
    }

    void totalsLeaveOutWhatStandsInPlaceOfAnother()
    {
        Grid grid(aBusyPlan());
        QCOMPARE(rowText(grid.totals, 0), u"Total |  |  |  |  |  | 620 | 880 | 880"_s);
        const QModelIndex enterprise = grid.model.indexOfKey(u"environment:3"_s);
        QVERIFY(enterprise.data(UncountedRole).toBool());
        QCOMPARE(enterprise.data(NoteRole).toString(), u"in place of Production, not in the total"_s);
        QVERIFY(!grid.model.indexOfKey(u"environment:1"_s).data(UncountedRole).toBool());
    }

    void categoriesAddUpToTheTotal()
    {
        Grid grid(aBusyPlan());
        grid.model.setArrangement(GridArrangement::ByCategory);
        const QStringList expected {
            u"Compute |  |  |  |  |  | 400 | 600 | 600"_s,
            u"  Cluster |  | $100 /month | 3 | 5 | 5 | 300 | 500 | 500"_s,
            u"  Cluster |  | $100 /month | 1 | 1 | 1 | 100 | 100 | 100"_s,
            u"  Cluster |  | $100 /month | 9 | 9 | 9 | 900 | 900 | 900"_s,
            u"Storage |  |  |  |  |  | 100 | 100 | 100"_s,
            u"  Files |  | $0.5000 /GB-month | 200 | 200 | 200 | 100 | 100 | 100"_s,
            u"Adjustments |  |  |  |  |  | 120 | 180 | 180"_s,
            u"  High availability |  | 30 % |  |  |  | 120 | 180 | 180"_s,
        };
        QCOMPARE(plainText(grid.model), expected);
        QCOMPARE(grid.model.indexOf(ComponentId(3)).data(NoteRole).toString(), u"Staging"_s);
    }

    void flatListKeepsThePlansOrder()
    {
        Grid grid(aBusyPlan());
        grid.model.setArrangement(GridArrangement::Flat);
        QCOMPARE(grid.model.rowCount(), 5);
        QCOMPARE(grid.model.index(1, 0).data().toString(), u"Files"_s);
        QCOMPARE(grid.model.index(4, 0).data(KindRole).toInt(), int(GridRow::Kind::AddedLine));
    }

    void planWithoutPhasesHasOneColumnOfEach()
    {
        Grid grid(aPlan()
                      .withPrice(u"seat"_s, u"9"_s)
                      .withOption(u"A"_s)
                      .withComponent(u"CI"_s, 3, u"seat"_s)
                      .build());
        QCOMPARE(grid.model.columnCount(), 5);
        QCOMPARE(grid.model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"Quantity"_s);
        QCOMPARE(grid.model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), u"USD a month"_s);
        QCOMPARE(grid.model.headerData(4, Qt::Horizontal, GroupTitleRole).toString(), QString());
        QCOMPARE(plainText(grid.model).first(), u"No environment |  |  |  | 27"_s);
    }

    void phasesHeadTheirColumns()
    {
        Grid grid(aBusyPlan());
        QCOMPARE(grid.model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), u"Growth"_s);
        QCOMPARE(grid.model.headerData(4, Qt::Horizontal, GroupTitleRole).toString(), u"Quantity"_s);
        QCOMPARE(grid.model.headerData(7, Qt::Horizontal, GroupTitleRole).toString(), u"USD a month"_s);
        grid.view.setPhase(PhaseId(2));
        QVERIFY(grid.model.headerData(7, Qt::Horizontal, CurrentPhaseRole).toBool());
        QVERIFY(!grid.model.headerData(6, Qt::Horizontal, CurrentPhaseRole).toBool());
        QVERIFY(
            grid.cell(ComponentId(1), GridColumn::Kind::Amounts, PhaseId(2)).data(CurrentPhaseRole).toBool());
    }

    void lineWithoutAPriceSaysSoAndIsLeftOut()
    {
        Grid grid(
            aPlan().withOption(u"A"_s).withEnvironment(u"Production"_s).withComponent(u"Twilio"_s).build());
        const QModelIndex cell = grid.cell(ComponentId(1), GridColumn::Kind::Amounts);
        QCOMPARE(cell.data().toString(), u"no price"_s);
        QCOMPARE(cell.data(StateRole).toInt(), int(CostCell::State::Unknown));
        QCOMPARE(cell.data(UnknownRole).toInt(), 1);
        QCOMPARE(grid.totals.index(0, 4).data(UnknownRole).toInt(), 1);
        QCOMPARE(grid.totals.index(0, 4).data().toString(), u"no price"_s);
    }

    void reasonOfAMissingPriceIsInTheTooltip()
    {
        PlanBuilder builder = aPlan().withOption(u"A"_s).withComponent(u"Elastic Cloud"_s);
        Plan plan = builder.build();
        Sizing sizing = plan.table<Sizing>().at(0);
        sizing.unpricedReason = u"No public price for this size"_s;
        plan.table<Sizing>().replace(sizing);
        Grid grid(plan);
        const QModelIndex cell = grid.cell(ComponentId(1), GridColumn::Kind::Amounts);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().endsWith("No public price for this size"_L1));
    }

    void priceThatMayDifferIsMarked()
    {
        PlanBuilder builder = aPlan().withPrice(u"node"_s, u"0.10"_s).withOption(u"A"_s);
        Grid grid(builder.withComponent(u"API"_s, 2, u"node"_s).build());
        const QModelIndex rate = grid.cell(ComponentId(1), GridColumn::Kind::Rate);
        const QString certain = rate.data().toString();
        PriceRange range;
        range.rate = grid.document.plan().table<Rate>().at(0).id;
        range.percent = {Percent::fromWhole(-10), Percent(), Percent::fromWhole(30)};
        QVERIFY(edits::setPriceRange(grid.document, range));
        QCOMPARE(rate.data().toString(), certain + u" ±"_s);
        const QString tip = rate.data(Qt::ToolTipRole).toString().replace(QChar::Nbsp, u' ');
        QVERIFY2(tip.contains(u"−10 % to 30 %"_s), qPrintable(tip));
        QVERIFY(edits::removePriceRange(grid.document, range.rate));
        QCOMPARE(rate.data().toString(), certain);
    }

    void otherBasisIsMarked()
    {
        Grid grid(aBusyPlan());
        grid.view.setOption(OptionId(2));
        const QModelIndex redis = grid.cell(ComponentId(6), GridColumn::Kind::Amounts, PhaseId(1));
        QCOMPARE(redis.data().toString(), u"50"_s);
        QVERIFY(redis.data(MarkedRole).toBool());
        QVERIFY(!grid.cell(ComponentId(5), GridColumn::Kind::Amounts, PhaseId(1)).data(MarkedRole).toBool());
    }

    void totalAboveItsBudgetIsMarked()
    {
        Grid grid(aBusyPlan());
        const int growth = grid.model.columnOf(GridColumn::Kind::Amounts, PhaseId(2));
        QVERIFY(grid.totals.index(0, growth).data(OverBudgetRole).toBool());
        QVERIFY(grid.totals.index(0, growth).data(Qt::ToolTipRole).toString().contains("$280"_L1));
        QCOMPARE(grid.totals.index(0, growth).data(BudgetRole).toString(), u"147\u00a0% of $600"_s);
        QVERIFY(!grid.totals.index(0, growth - 1).data(OverBudgetRole).toBool());
    }

    void typedQuantityChangesTheFigures()
    {
        Grid grid(aBusyPlan());
        const QModelIndex cell = grid.cell(ComponentId(1), GridColumn::Kind::Quantities, PhaseId(2));
        QVERIFY(cell.flags().testFlag(Qt::ItemIsEditable));
        QCOMPARE(cell.data(Qt::EditRole).toString(), u"5"_s);
        QVERIFY(grid.model.setData(cell, u"7"_s));
        QCOMPARE(cell.data().toString(), u"7"_s);
        grid.recalculator.flush();
        const auto amount = [&](int phase) {
            return grid.cell(ComponentId(1), GridColumn::Kind::Amounts, PhaseId(phase)).data().toString();
        };
        QCOMPARE(amount(1), u"300"_s);
        QCOMPARE(amount(2), u"700"_s);
        QCOMPARE(amount(3), u"700"_s);
        QCOMPARE(rowText(grid.totals, 0), u"Total |  |  |  |  |  | 620 | 1,140 | 1,140"_s);
        grid.document.undoStack().undo();
        grid.recalculator.flush();
        QCOMPARE(amount(2), u"500"_s);
    }

    void refusedQuantityLeavesTheOldOne()
    {
        Grid grid(aBusyPlan());
        QSignalSpy rejected(&grid.model, &ComponentTreeModel::rejected);
        const QModelIndex cell = grid.cell(ComponentId(1), GridColumn::Kind::Quantities, PhaseId(2));
        QVERIFY(!grid.model.setData(cell, u"many"_s));
        QCOMPARE(cell.data().toString(), u"5"_s);
        QCOMPARE(rejected.count(), 1);
        QVERIFY(!rejected.first().at(1).value<Error>().message.isEmpty());
        QCOMPARE(grid.document.undoStack().count(), 0);
    }

    void editorClosedUntouchedIsNoEdit()
    {
        Grid grid(aBusyPlan());
        grid.view.setBasis(Basis::Stated);
        for (int column = 0; column < grid.model.columnCount(); ++column) {
            const QModelIndex cell = grid.model.indexOf(ComponentId(1), column);
            if (cell.flags().testFlag(Qt::ItemIsEditable))
                QVERIFY(grid.model.setData(cell, cell.data(Qt::EditRole)));
        }
        QCOMPARE(grid.document.undoStack().count(), 0);
    }

    void namesSpecificationsAndEnvironmentsAreEditedInPlace()
    {
        Grid grid(aBusyPlan());
        grid.view.setPhase(PhaseId(2));
        QVERIFY(grid.model.setData(grid.cell(ComponentId(1), GridColumn::Kind::Name), u"EKS"_s));
        QVERIFY(
            grid.model.setData(grid.cell(ComponentId(1), GridColumn::Kind::Specification), u"m5.large"_s));
        QVERIFY(grid.model.setData(grid.model.indexOfKey(u"environment:1"_s), u"Live"_s));
        QCOMPARE(grid.document.find(ComponentId(1))->name, u"EKS"_s);
        QCOMPARE(sizingAt(grid.document.plan(), ComponentId(1), PhaseId(2))->specification, u"m5.large"_s);
        QCOMPARE(sizingAt(grid.document.plan(), ComponentId(1), PhaseId(1))->specification, QString());
        QCOMPARE(grid.document.find(EnvironmentId(1))->name, u"Live"_s);
    }

    void amountsAreTypedOnlyWhereTheyAreStated()
    {
        Grid grid(aBusyPlan());
        QVERIFY(!grid.cell(ComponentId(1), GridColumn::Kind::Amounts, PhaseId(1))
                     .flags()
                     .testFlag(Qt::ItemIsEditable));
        grid.view.setOption(OptionId(2));
        const QModelIndex redis = grid.cell(ComponentId(6), GridColumn::Kind::Amounts, PhaseId(1));
        QVERIFY(redis.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(grid.model.setData(redis, u"$60"_s));
        grid.recalculator.flush();
        QCOMPARE(redis.data().toString(), u"60"_s);
    }

    void specificationsOverPhasesAreJoined()
    {
        Grid grid(aBusyPlan());
        QVERIFY(edits::setSpecification(grid.document, {ComponentId(1), PhaseId(1)}, u"M30"_s).ok());
        QVERIFY(edits::setSpecification(grid.document, {ComponentId(1), PhaseId(2)}, u"M50"_s).ok());
        QCOMPARE(grid.cell(ComponentId(1), GridColumn::Kind::Specification).data().toString(),
                 u"M30, later M50"_s);
        // Beside the rate of a later phase stands what that phase has.
        grid.view.setPhase(PhaseId(2));
        QCOMPARE(grid.cell(ComponentId(1), GridColumn::Kind::Specification).data().toString(), u"M50"_s);
    }

    void addedComponentIsOneInsertionNotAReset()
    {
        Grid grid(aBusyPlan());
        QSignalSpy resets(&grid.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&grid.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removals(&grid.model, &QAbstractItemModel::rowsRemoved);
        const QPersistentModelIndex files = grid.model.indexOf(ComponentId(2));
        Component cache;
        cache.option = OptionId(1);
        cache.environment = EnvironmentId(1);
        cache.name = u"Disk"_s;
        cache.category = Category::Storage;
        QVERIFY(edits::addComponent(grid.document, cache).ok());
        QCOMPARE(inserts.count(), 1);
        QVERIFY(edits::removeComponents(grid.document, {ComponentId(1)}).ok());
        grid.recalculator.flush();
        // The heading of its category goes with the only component under it.
        QCOMPARE(removals.count(), 1);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(files.data().toString(), u"Files"_s);
    }

    void newPhaseIsANewColumn()
    {
        Grid grid(aBusyPlan());
        QSignalSpy resets(&grid.model, &QAbstractItemModel::modelReset);
        Phase phase;
        phase.name = u"Later"_s;
        phase.begins = Phase::Begins::InMonth;
        phase.month = Month(2026, 11);
        QVERIFY(edits::addPhase(grid.document, phase).ok());
        QCOMPARE(resets.count(), 1);
        QCOMPARE(grid.model.columnCount(), 11);
        QCOMPARE(grid.totals.columnCount(), 11);
    }

    void keysFindTheirRowsAgain()
    {
        Grid grid(aBusyPlan());
        for (const QString &key : {u"environment:2"_s, u"environment:1/category:Storage"_s, u"component:4"_s})
            QCOMPARE(grid.model.indexOfKey(key).data(KeyRole).toString(), key);
        QVERIFY(!grid.model.indexOfKey(u"component:99"_s).isValid());
    }

    void groupStandsForTheComponentsBelow()
    {
        Grid grid(aBusyPlan());
        const QModelIndex production = grid.model.indexOfKey(u"environment:1"_s);
        const QList<ComponentId> expected {ComponentId(1), ComponentId(2)};
        QCOMPARE(grid.model.componentsOf({production}), expected);
        QCOMPARE(production.data(CountRole).toInt(), 2);
    }

private:
    /// Figures separate digits and units by spaces that do not break; here they need not.
    static QStringList plainText(const QAbstractItemModel &model)
    {
        return modelText(model).replaceInStrings(QString(QChar::Nbsp), u" "_s);
    }
};

QTEST_GUILESS_MAIN(TestComponentTree)
#include "tst_componenttree.moc"
