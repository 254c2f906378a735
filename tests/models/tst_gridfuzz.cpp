// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare/comparisonmodel.h"
#include "models/lists/backupsmodel.h"
#include "models/lists/breakdownmodel.h"
#include "models/lists/choicemodel.h"
#include "models/lists/topcomponentsmodel.h"

#include "grid.h"
#include "support/modelprinter.h"
#include "support/planbuilder.h"
#include "support/randomedits.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// All models that follow a plan, each under the model tester, while it is edited at random.
class TestGridFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsFollowFiveHundredEditsAndBack_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("arrangement");
        for (const auto arrangement :
             {GridArrangement::ByEnvironment, GridArrangement::ByCategory, GridArrangement::Flat}) {
            QTest::addRow("fixed, arrangement %d", int(arrangement)) << quint32(20261120) << int(arrangement);
            QTest::addRow("random, arrangement %d", int(arrangement))
                << quint32(QRandomGenerator::global()->generate()) << int(arrangement);
        }
    }
    void modelsFollowFiveHundredEditsAndBack()
    {
        QFETCH(quint32, seed);
        QFETCH(int, arrangement);
        qInfo("seed %u", seed);
        Grid grid(aBusyPlan());
        grid.model.setArrangement(static_cast<GridArrangement>(arrangement));
        TopComponentsModel top(grid.document, grid.view, grid.recalculator, 6);
        BreakdownModel breakdown(grid.document, grid.view, grid.recalculator);
        ComparisonModel comparison(grid.document, grid.view, grid.recalculator);
        ChoiceModel options(ChoiceModel::Kind::Options, grid.document, grid.view);
        ChoiceModel phases(ChoiceModel::Kind::Phases, grid.document, grid.view);
        const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        const QAbstractItemModelTester testers[] {{&top, mode}, {&breakdown, mode}, {&comparison, mode},
                                                  {&options, mode}, {&phases, mode}};
        RandomEdits edits(grid.document, seed);
        for (int i = 0; i < 500; ++i) {
            edits.next();
            if (i % 3 == 0)
                grid.recalculator.flush();
            if (i % 50 == 0)
                compareWithFresh(grid);
        }
        while (grid.document.undoStack().canUndo())
            grid.document.undoStack().undo();
        compareWithFresh(grid);
        while (grid.document.undoStack().canRedo()) {
            grid.document.undoStack().redo();
            if (grid.document.undoStack().index() % 50 == 0)
                compareWithFresh(grid);
        }
        compareWithFresh(grid);
    }

private:
    /// A model that followed every step shows what one made just now does.
    static void compareWithFresh(Grid &grid)
    {
        grid.recalculator.flush();
        ComponentTreeModel fresh(grid.document, grid.view, grid.recalculator);
        fresh.setArrangement(grid.model.arrangement());
        QCOMPARE(modelText(grid.model), modelText(fresh));
        const TotalRowModel totals(grid.document, grid.view, fresh);
        QCOMPARE(modelText(grid.totals), modelText(totals));
    }
};

QTEST_GUILESS_MAIN(TestGridFuzz)
#include "tst_gridfuzz.moc"
