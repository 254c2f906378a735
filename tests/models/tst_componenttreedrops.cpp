// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/componenttreemodel.h"

#include "document/edits/edits.h"
#include "grid.h"
#include "models/grid/mime.h"
#include "support/picks.h"
#include "support/planbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestComponentTreeDrops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiedCellsAreReadByASpreadsheet()
    {
        Grid grid(aBusyPlan());
        QModelIndexList cells;
        for (const ComponentId component : {ComponentId(1), ComponentId(2)}) {
            for (const GridColumn::Kind kind : {GridColumn::Kind::Quantities, GridColumn::Kind::Amounts})
                cells.append(grid.cell(component, kind, PhaseId(2)));
        }
        QCOMPARE(grid.model.toText(cells), u"5\t500\n200\t100"_s);
    }

    void textPastedOnAQuantityFillsFromThere()
    {
        Grid grid(aBusyPlan());
        const QModelIndex cell = grid.cell(ComponentId(1), GridColumn::Kind::Quantities, PhaseId(2));
        QVERIFY(grid.model.pasteText(cell, u"6\t8\n300\t400"_s).ok());
        QCOMPARE(quantity(grid, ComponentId(1), 2), u"6"_s);
        QCOMPARE(quantity(grid, ComponentId(1), 3), u"8"_s);
        QCOMPARE(quantity(grid, ComponentId(2), 3), u"400"_s);
        QCOMPARE(grid.document.undoStack().count(), 1);
    }

    void linesPastedElsewhereAreNewComponents()
    {
        Grid grid(aBusyPlan());
        QSignalSpy added(&grid.model, &ComponentTreeModel::componentsAdded);
        const QModelIndex staging = grid.model.indexOfKey(u"environment:2"_s);
        QVERIFY(grid.model.pasteText(staging, u"Memcached\tsmall\t2\t40\nQueue"_s).ok());
        QCOMPARE(added.count(), 1);
        const ComponentId cache = named<Component>(grid.document.plan(), u"Memcached"_s);
        QCOMPARE(grid.document.find(cache)->environment, EnvironmentId(2));
        grid.recalculator.flush();
        QCOMPARE(grid.cell(cache, GridColumn::Kind::Amounts, PhaseId(1)).data().toString(), u"40"_s);
    }

    void copiedComponentsArePastedWholeInOneStep()
    {
        Grid grid(aBusyPlan());
        const Plan before = grid.document.plan();
        const std::unique_ptr<QMimeData> data(grid.model.mimeData({grid.model.indexOf(ComponentId(1))}));
        QVERIFY(grid.model.paste(grid.model.indexOfKey(u"environment:2"_s), *data).ok());
        const Plan &plan = grid.document.plan();
        QCOMPARE(plan.table<Component>().size(), before.table<Component>().size() + 1);
        QCOMPARE(plan.table<Sizing>().size(), before.table<Sizing>().size() + 2);
        QCOMPARE(grid.document.undoStack().count(), 1);
        grid.document.undoStack().undo();
        QVERIFY(grid.document.plan() == before);
    }

    void componentsArePastedIntoAnotherOption()
    {
        Grid grid(aBusyPlan());
        const std::unique_ptr<QMimeData> data(grid.model.mimeData({grid.model.indexOf(ComponentId(2))}));
        grid.view.setOption(OptionId(2));
        QVERIFY(grid.model.paste({}, *data).ok());
        int files = 0;
        for (const Component &component : grid.document.plan().table<Component>())
            files += component.option == OptionId(2) && component.name == "Files"_L1 ? 1 : 0;
        QCOMPARE(files, 1);
    }

    void componentDroppedOnAnEnvironmentMovesThere()
    {
        Grid grid(aBusyPlan());
        const std::unique_ptr<QMimeData> data(grid.model.mimeData({grid.model.indexOf(ComponentId(2))}));
        const QModelIndex staging = grid.model.indexOfKey(u"environment:2"_s);
        QVERIFY(grid.model.dropMimeData(data.get(), Qt::MoveAction, -1, 0, staging));
        QCOMPARE(grid.document.find(ComponentId(2))->environment, EnvironmentId(2));
        QCOMPARE(grid.document.find(ComponentId(2))->category, Category::Storage);
        QVERIFY(!grid.model.indexOfKey(u"environment:1/category:Storage"_s).isValid());
        QVERIFY(grid.model.indexOfKey(u"environment:2/category:Storage"_s).isValid());
        grid.document.undoStack().undo();
        QCOMPARE(grid.document.find(ComponentId(2))->environment, EnvironmentId(1));
    }

    void componentDroppedUnderACategoryTakesIt()
    {
        Grid grid(aBusyPlan());
        const std::unique_ptr<QMimeData> data(grid.model.mimeData({grid.model.indexOf(ComponentId(2))}));
        const QModelIndex compute = grid.model.indexOfKey(u"environment:1/category:Compute"_s);
        QVERIFY(grid.model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, compute));
        QCOMPARE(grid.document.find(ComponentId(2))->category, Category::Compute);
        QCOMPARE(grid.document.plan().table<Component>().indexOf(ComponentId(2)), 0);
    }

    void priceItemDropsInAsAComponent()
    {
        Grid grid(aBusyPlan());
        QSignalSpy added(&grid.model, &ComponentTreeModel::componentsAdded);
        grid.model.setPickSource([](const QString &key) -> std::optional<edits::CatalogPick> {
            return key == "m5"_L1 ? std::optional(aPick(u"m5.large"_s, u"0.1"_s)) : std::nullopt;
        });
        QMimeData data;
        mime::setCatalogKeys(data, {u"m5"_s});
        const QModelIndex staging = grid.model.indexOfKey(u"environment:2"_s);
        QVERIFY(grid.model.canDropMimeData(&data, Qt::CopyAction, -1, 0, staging));
        QVERIFY(grid.model.dropMimeData(&data, Qt::CopyAction, -1, 0, staging));
        QCOMPARE(added.count(), 1);
        const ComponentId machine = named<Component>(grid.document.plan(), u"m5.large"_s);
        QCOMPARE(grid.document.find(machine)->environment, EnvironmentId(2));
        grid.recalculator.flush();
        // 730 hours of 0.10.
        QCOMPARE(grid.cell(machine, GridColumn::Kind::Amounts, PhaseId(1)).data().toString(), u"73"_s);
    }

    void unknownPriceItemIsRefused()
    {
        Grid grid(aBusyPlan());
        QSignalSpy rejected(&grid.model, &ComponentTreeModel::rejected);
        QMimeData data;
        mime::setCatalogKeys(data, {u"gone"_s});
        const QModelIndex staging = grid.model.indexOfKey(u"environment:2"_s);
        QVERIFY(!grid.model.dropMimeData(&data, Qt::CopyAction, -1, 0, staging));
        QCOMPARE(rejected.count(), 1);
        QCOMPARE(grid.document.undoStack().count(), 0);
    }

    void nothingDropsOnAddedLines()
    {
        Grid grid(aBusyPlan());
        const std::unique_ptr<QMimeData> data(grid.model.mimeData({grid.model.indexOf(ComponentId(2))}));
        const QModelIndex added = grid.model.indexOfKey(u"environment:1/adjustments"_s);
        QVERIFY(added.isValid());
        QVERIFY(!grid.model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, added));
        QVERIFY(!added.flags().testFlag(Qt::ItemIsDropEnabled));
        QMimeData foreign;
        foreign.setText(u"hello"_s);
        QVERIFY(!grid.model.canDropMimeData(&foreign, Qt::CopyAction, -1, 0, {}));
    }

    void targetIsTheRowsEnvironment()
    {
        Grid grid(aBusyPlan());
        const edits::CatalogTarget onComponent = grid.model.targetAt(grid.model.indexOf(ComponentId(3)));
        QCOMPARE(onComponent.environment, EnvironmentId(2));
        QCOMPARE(onComponent.after, ComponentId(3));
        QCOMPARE(grid.model.targetAt({}).environment, EnvironmentId(1));
        grid.view.setEnvironment(EnvironmentId(2));
        QCOMPARE(grid.model.targetAt({}).environment, EnvironmentId(2));
    }

private:
    static QString quantity(const Grid &grid, ComponentId component, int phase)
    {
        return grid.cell(component, GridColumn::Kind::Quantities, PhaseId(phase)).data().toString();
    }
};

QTEST_GUILESS_MAIN(TestComponentTreeDrops)
#include "tst_componenttreedrops.moc"
