// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare/matrixmodel.h"

#include "document/edits/money/criteria.h"
#include "document/edits/structure.h"
#include "models/compare/comparisonmodel.h"
#include "models/roles.h"
#include "support/decisionplan.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

struct Decided
{
    explicit Decided(const Plan &plan = planToDecide()) : document(plan) { }

    Document document;
    PlanView view {document};
    Recalculator recalculator {document};
    ComparisonModel comparison {document, view, recalculator};
    MatrixModel model {document, comparison};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    [[nodiscard]] QStringList row(int row) const
    {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString().replace(QChar::Nbsp, u' '));
        return cells;
    }
    bool type(int row, int column, const QString &text)
    {
        return model.setData(model.index(row, column), text);
    }
};

constexpr Id<Criterion> cost {1};
constexpr Id<Criterion> knowHow {2};

} // namespace

class TestMatrixModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsCriteriaWeightsScoresAndTotal()
    {
        Decided decided;
        QCOMPARE(decided.model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"A"_s);
        QCOMPARE(decided.row(0), (QStringList {u"Cost"_s, u"75 %"_s, u"10.0"_s, u"8.0"_s}));
        QCOMPARE(decided.row(1), (QStringList {u"Know-how"_s, u"25 %"_s, u"5.0"_s, u"9.0"_s}));
        // (60 × 100 + 20 × 50) / 80 = 87.5 and (60 × 80 + 20 × 90) / 80 = 82.5
        QCOMPARE(decided.row(2), (QStringList {u"Score"_s, u"100 %"_s, u"8.8"_s, u"8.3"_s}));
        QVERIFY(decided.model.index(2, 2).data(CheapestRole).toBool());
        QVERIFY(!decided.model.index(2, 3).data(CheapestRole).toBool());
        QCOMPARE(decided.model.index(1, 3).data(ShareRole).toDouble(), 0.9);
        QVERIFY(decided.model.index(1, 2).data(Qt::ToolTipRole).toString().contains(u"one person"_s));
    }

    void movedWeightIsNotYetInThePlan()
    {
        Decided decided;
        QSignalSpy changes(&decided.model, &MatrixModel::decided);
        decided.model.moveWeight(knowHow, Percent::fromWhole(40));
        decided.model.moveWeight(knowHow, Percent::fromWhole(60));
        QCOMPARE(changes.count(), 2);
        QCOMPARE(decided.row(2), (QStringList {u"Score"_s, u"100 %"_s, u"7.5"_s, u"8.5"_s}));
        QCOMPARE(decided.document.undoStack().count(), 0);
        decided.model.settleWeights();
        QCOMPARE(decided.document.undoStack().count(), 1);
        QCOMPARE(decided.document.find(knowHow)->weight, Percent::fromWhole(60));
        QCOMPARE(decided.row(2).at(3), u"8.5"_s);
        decided.document.undoStack().undo();
        QCOMPARE(decided.row(2).at(3), u"8.3"_s);
    }

    void weightThatGoesBackIsNoStep()
    {
        Decided decided;
        decided.model.moveWeight(cost, Percent::fromWhole(10));
        decided.model.moveWeight(cost, Percent::fromWhole(60));
        decided.model.settleWeights();
        QCOMPARE(decided.document.undoStack().count(), 0);
        QCOMPARE(decided.row(0).at(1), u"75 %"_s);
    }

    void scoresAndNamesAreTyped()
    {
        Decided decided;
        QVERIFY(decided.type(1, 2, u"9.5"_s));
        QCOMPARE(decided.row(1).at(2), u"9.5"_s);
        QVERIFY(decided.type(1, 0, u"Skills"_s));
        QCOMPARE(decided.row(1).at(0), u"Skills"_s);
        QVERIFY(decided.type(1, 1, u"60 %"_s));
        QCOMPARE(decided.row(1).at(1), u"50 %"_s);
        QCOMPARE(decided.document.undoStack().count(), 3);
    }

    void wrongInputIsRefusedWithAReason()
    {
        Decided decided;
        QSignalSpy refusals(&decided.model, &MatrixModel::refused);
        QVERIFY(!decided.type(1, 2, u"11"_s));
        QVERIFY(!decided.type(1, 1, u"much"_s));
        QVERIFY(!decided.type(1, 0, u"cost"_s));
        QCOMPARE(refusals.count(), 3);
        for (const QList<QVariant> &refusal : refusals)
            QVERIFY(!refusal.first().toString().isEmpty());
        QVERIFY(!decided.type(0, 2, u"5"_s)); // what things cost is not judged
        QVERIFY(!decided.model.flags(decided.model.index(0, 2)).testFlag(Qt::ItemIsEditable));
        QCOMPARE(decided.document.undoStack().count(), 0);
    }

    void missingScoreLeavesItsCriterionOut()
    {
        Decided decided;
        QVERIFY(decided.type(1, 3, QString()));
        QCOMPARE(decided.row(1), (QStringList {u"Know-how"_s, u"–"_s, u"5.0"_s, u"–"_s}));
        QVERIFY(decided.model.index(1, 0).data(NoteRole).toString().contains(u"B"_s));
        QCOMPARE(decided.row(2), (QStringList {u"Score"_s, u"100 %"_s, u"10.0"_s, u"8.0"_s}));
    }

    void costSaysOverWhichRolesItIs()
    {
        Decided decided;
        QCOMPARE(decided.model.costBasis(), QString()); // over all of them
        PlanBuilder builder = aPlan();
        builder.withPrice(u"node"_s, u"1"_s);
        for (const QString &option : {u"A"_s, u"B"_s}) {
            builder.withOption(option);
            if (option == "A"_L1)
                builder.withEnvironment(u"Production"_s);
            builder.in(option, u"Production"_s)
                .withComponent(u"VM"_s, 10, u"node"_s)
                .as(u"virtual-machine"_s)
                .withComponent(u"Redis"_s, 1, option == "A"_L1 ? u"node"_s : QString())
                .as(u"cache"_s);
        }
        Criterion cost;
        cost.name = u"Cost"_s;
        cost.measure = Criterion::Measure::Cost;
        cost.weight = Percent::fromWhole(100);
        const Decided partly(builder.with(cost).build());
        QVERIFY2(partly.model.costBasis().startsWith("Cost: 1 of 2 role"_L1),
                 qPrintable(partly.model.costBasis()));
    }

    void costSaysThatWhatIsPaidOnceDoesNotCount()
    {
        Plan plan = planToDecide();
        Component migration;
        migration.id = plan.table<Component>().nextId();
        migration.option = OptionId(2);
        migration.environment = EnvironmentId(1);
        plan.table<Component>().insert(migration);
        Sizing sizing;
        sizing.id = plan.table<Sizing>().nextId();
        sizing.component = migration.id;
        sizing.stated = {StatedAmount::Kind::Once, Money::fromWhole(750, Currency::of("USD"))};
        plan.table<Sizing>().insert(sizing);
        Decided decided(plan);
        QCOMPARE(decided.row(0), (QStringList {u"Cost"_s, u"75 %"_s, u"10.0"_s, u"8.0"_s}));
        QCOMPARE(decided.model.costBasis(), u"Cost: without what is paid once."_s);
        const QString tip = decided.model.index(0, 3).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"$1,250, without $750 that is paid once"_s), qPrintable(tip));
        decided.comparison.setMode(ComparisonModel::Mode::Phases);
        QVERIFY(!decided.comparison.tableOf(OptionId(2)));
    }

    void rowsFollowTheCriteria()
    {
        Decided decided;
        QSignalSpy resets(&decided.model, &QAbstractItemModel::modelReset);
        Criterion fit;
        fit.name = u"Fit"_s;
        QVERIFY(edits::setCriterion(decided.document, fit).ok());
        QCOMPARE(decided.model.rowCount(), 4);
        QVERIFY(edits::moveCriterion(decided.document, Id<Criterion>(3), 0).ok());
        QCOMPARE(decided.row(0).at(0), u"Fit"_s);
        QVERIFY(edits::removeCriterion(decided.document, cost).ok());
        QCOMPARE(decided.model.rowCount(), 3);
        QCOMPARE(resets.count(), 0);
        while (decided.document.undoStack().canUndo())
            decided.document.undoStack().undo();
        QCOMPARE(decided.row(0).at(0), u"Cost"_s);
    }

    void withoutCriteriaThereIsNothing()
    {
        Decided decided(twoOptions().build());
        QCOMPARE(decided.model.rowCount(), 0);
        QVERIFY(!decided.model.hasCriteria());
        QVERIFY(edits::addUsualCriteria(decided.document).ok());
        QCOMPARE(decided.model.rowCount(), 5);
        decided.comparison.setMode(ComparisonModel::Mode::Phases);
        QCOMPARE(decided.model.rowCount(), 0);
    }

    void removedOptionIsNoLongerAColumn()
    {
        Decided decided;
        Option third;
        third.name = u"C"_s;
        const auto id = edits::addOption(decided.document, third);
        QVERIFY(id.ok());
        decided.recalculator.flush();
        QCOMPARE(decided.model.columnCount(), 5);
        QVERIFY(edits::removeOption(decided.document, OptionId(1)).ok());
        decided.recalculator.flush();
        QCOMPARE(decided.model.columnCount(), 4);
    }
};

QTEST_GUILESS_MAIN(TestMatrixModel)
#include "tst_matrixmodel.moc"
