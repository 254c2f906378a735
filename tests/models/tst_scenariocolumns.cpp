// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/settingtext.h"
#include "document/edits/edits.h"
#include "document/edits/whatif/scenarios.h"
#include "document/whatif.h"
#include "models/compare/comparisonmodel.h"
#include "support/roadmapplan.h"
#include "support/whatifplan.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

using Part = ComparisonModel::Part;

Quantity whole(qint64 value)
{
    return Quantity::fromWhole(value);
}

/// AWS in its first phase, in every scenario.
struct Scenarios
{
    explicit Scenarios(const Plan &plan = aPlanToTry()) : document(plan)
    {
        recalculator.flush();
        model.setMode(ComparisonModel::Mode::Scenarios);
        settle();
    }
    /// Figures may take some turns on a busy machine.
    void settle()
    {
        recalculator.flush();
        if (!QTest::qWaitFor([this] { return !model.isPending(); }))
            qFatal("the scenarios are not calculated");
    }

    Document document;
    WhatIf whatIf {document};
    PlanView view {document, &whatIf};
    Recalculator recalculator {document, &whatIf};
    ComparisonModel model {document, view, recalculator, &whatIf};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    /// Text of the first row of that title at or below another one.
    [[nodiscard]] QModelIndex find(const QString &title, Part part, int compared, int from = 0) const
    {
        for (int row = from; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() != title)
                continue;
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.columnAt(column) == ComparisonModel::Column {part, compared})
                    return model.index(row, column);
            }
        }
        return {};
    }
    [[nodiscard]] QString text(const QString &title, Part part, int compared) const
    {
        return find(title, part, compared).data().toString();
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const ComparisonColumn &column : model.comparison().columns)
            titles.append(column.title);
        return titles;
    }
    [[nodiscard]] QString subtitle(int compared) const
    {
        return QString(model.comparison().columns.at(compared).subtitle).replace(QChar::Nbsp, u' ');
    }
};

} // namespace

/// The scenarios of a plan side by side.
class TestScenarioColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leversAreNamedBeforeDrivers()
    {
        QString text = settingsText(aPlanToTry(), {{u"users"_s, whole(160)}, {u"nodes"_s, whole(50)}});
        text.replace(QChar::Nbsp, u' ');
        QVERIFY2(text.startsWith(u"Nodes 50 %, "_s) && text.endsWith(u" 160 %"_s), qPrintable(text));
    }

    void scenarioStandsBesideTheSavedPlanRoleByRole()
    {
        const Scenarios all;
        QCOMPARE(all.titles(), QStringList({u"Saved plan"_s, u"Low"_s}));
        QCOMPARE(all.subtitle(0), u"AWS, MVP"_s);
        QCOMPARE(all.subtitle(1), u"Nodes 50 %"_s);
        // Production: 300 + 100 and 30 % of that; with half of the nodes 150 + 100 and 30 %. Staging:
        // 100, 50.
        QCOMPARE(all.text(u"Kubernetes cluster"_s, Part::Amount, 0), u"300"_s);
        QCOMPARE(all.text(u"Kubernetes cluster"_s, Part::Amount, 1), u"150"_s);
        QCOMPARE(all.text(u"Kubernetes cluster"_s, Part::Difference, 1), u"−150"_s);
        QVERIFY(all.find(u"Kubernetes cluster"_s, Part::Amount, 1).data(CheapestRole).toBool());
        QCOMPARE(all.text(u"Object storage"_s, Part::Difference, 1), u"0"_s);
        QVERIFY(!all.find(u"Object storage"_s, Part::Amount, 1).data(CheapestRole).toBool());
        QCOMPARE(all.text(u"Adjustments"_s, Part::Difference, 1), u"−45"_s);
        const int staging = all.find(u"Staging"_s, Part::Role, -1).row();
        QCOMPARE(all.find(u"Kubernetes cluster"_s, Part::Difference, 1, staging).data().toString(), u"−50"_s);
        QCOMPARE(all.text(u"Total a month"_s, Part::Amount, 0), u"620"_s);
        QCOMPARE(all.text(u"Total a month"_s, Part::Amount, 1), u"375"_s);
        QCOMPARE(all.text(u"Total a month"_s, Part::Difference, 1), u"−245"_s);
        QVERIFY(all.model.comparison().columns.at(1).cheapest);
        QVERIFY(!all.model.comparison().columns.at(0).cheapest);
    }

    void cellsSayWhatTheScenarioMakesOfASizing()
    {
        const Scenarios all;
        QVERIFY(all.text(u"Kubernetes cluster"_s, Part::Text, 0).startsWith("Cluster, 3 "_L1));
        // A scenario has no column for it.
        QVERIFY(!all.find(u"Kubernetes cluster"_s, Part::Text, 1).isValid());
        const QModelIndex low = all.find(u"Kubernetes cluster"_s, Part::Amount, 1);
        QVERIFY(low.data(Qt::ToolTipRole).toString().startsWith("Cluster, 1.5 "_L1));
    }

    void wayToAScenarioGoesByRole()
    {
        const Scenarios all;
        const QList<WaterfallStep> steps = waterfall(all.model.comparison(), 0, 1);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.at(0).title, u"Adjustments"_s);
        QCOMPARE(steps.at(0).change, Money::fromWhole(-45, Currency::of("USD")));
        QCOMPARE(steps.at(1).title, u"Kubernetes cluster"_s);
        QCOMPARE(steps.at(1).change, Money::fromWhole(-200, Currency::of("USD")));
    }

    void phaseAndOptionAreTheHeaders()
    {
        Scenarios all;
        all.view.setPhase(PhaseId(2));
        all.settle();
        QCOMPARE(all.text(u"Total a month"_s, Part::Amount, 0), u"880"_s);
        QCOMPARE(all.text(u"Total a month"_s, Part::Amount, 1), u"505"_s);
        all.view.setOption(OptionId(2));
        all.settle(); // 4 nodes at 100, and 50 for the cache
        QCOMPARE(all.text(u"Total a month"_s, Part::Difference, 1), u"−200"_s);
    }

    void movedLeversAreAColumnOfTheirOwn()
    {
        Scenarios all;
        all.whatIf.move(u"spot"_s, whole(40)); // clusters at 80 of 100: 240 + 100, 30 % of that, and 80
        all.settle();
        QCOMPARE(all.titles(), QStringList({u"Saved plan"_s, u"Low"_s, u"Tried out now"_s}));
        QCOMPARE(all.text(u"Total a month"_s, Part::Amount, 2), u"522"_s);
        QCOMPARE(all.text(u"Total a month"_s, Part::Difference, 2), u"−98"_s);
        QCOMPARE(all.text(u"Total a month"_s, Part::Amount, 0), u"620"_s);
        all.whatIf.setScenario(edits::ScenarioId(1));
        all.settle();
        QCOMPARE(all.titles(), QStringList({u"Saved plan"_s, u"Low"_s}));
        all.whatIf.move(u"spot"_s, whole(40)); // on top of Low: 120 + 100, 30 % of that, and 40
        all.settle();
        QCOMPARE(all.subtitle(2), u"Nodes 50 %, Spot 40 %"_s);
        QCOMPARE(all.text(u"Total a month"_s, Part::Amount, 2), u"326"_s);
        all.whatIf.reset();
        all.settle();
        QCOMPARE(all.titles().size(), 2);
    }

    void planWithoutScenariosHasNoColumns()
    {
        Scenarios all {aBusyPlan()};
        QVERIFY(all.model.comparison().columns.isEmpty());
        QCOMPARE(all.model.rowCount(), 0);
        QVERIFY(!all.model.isPending());
        // One that sets nothing is as the plan: no difference, and none is the cheapest.
        QVERIFY(edits::addScenario(all.document, u"Same"_s, {}).ok());
        all.settle();
        QCOMPARE(all.text(u"Total a month"_s, Part::Difference, 1), u"0"_s);
        QVERIFY(!all.model.comparison().columns.at(0).cheapest);
        all.document.undoStack().undo();
        all.settle();
        QVERIFY(all.model.comparison().columns.isEmpty());
    }

    void comparisonFollowsTheEdit()
    {
        Scenarios all;
        const QSignalSpy resets(&all.model, &QAbstractItemModel::modelReset);
        QVERIFY(edits::setQuantity(all.document, {ComponentId(2), {}}, u"400"_s).ok()); // 200 GB more: 100
        all.settle();
        QCOMPARE(all.text(u"Total a month"_s, Part::Amount, 0), u"750"_s);
        QCOMPARE(all.text(u"Total a month"_s, Part::Amount, 1), u"505"_s);
        QVERIFY(edits::renameScenario(all.document, edits::ScenarioId(1), u"Quiet"_s).ok());
        all.settle();
        QCOMPARE(all.titles().last(), u"Quiet"_s);
        QCOMPARE(resets.count(), 0);
    }

    void settingThatCannotBeIsNamedInTheHeading()
    {
        Plan plan = aPlanToTry();
        Scenario broken = plan.table<Scenario>().at(0);
        broken.settings.append({u"gone"_s, whole(10)});
        plan.table<Scenario>().replace(broken);
        const Scenarios all {plan};
        const QString tip = all.model.headerData(3, Qt::Horizontal, Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"There is no lever or driver “gone”."_s));
        QCOMPARE(all.text(u"Total a month"_s, Part::Amount, 1), u"375"_s);
    }

    void scenarioThatPassesOverThePhaseHasNoDifference()
    {
        Plan plan = zoptal();
        Scenario rush; // 20,000 users a day begin phase 4 in the first month
        rush.id = plan.table<Scenario>().nextId();
        rush.name = u"Rush"_s;
        rush.settings = {{u"daily_users"_s, whole(100'000)}};
        plan.table<Scenario>().insert(rush);
        Scenarios all {plan};
        all.view.setPhase(PhaseId(2));
        all.settle();
        QCOMPARE(all.text(u"Total a month"_s, Part::Amount, 0), u"78"_s);
        QCOMPARE(all.subtitle(1), u"passes over this phase"_s);
        QCOMPARE(all.text(u"Total a month"_s, Part::Difference, 1), u"—"_s);
        QVERIFY(!all.model.comparison().columns.at(1).cheapest);
        all.view.setPhase(PhaseId(4));
        all.settle();
        QCOMPARE(all.text(u"Total a month"_s, Part::Difference, 1), u"0"_s);
    }

    void traceIsOfTheScenariosOwnPlan()
    {
        const Scenarios all;
        const Plan &saved = all.model.planOf(0);
        const Plan &low = all.model.planOf(1);
        const SizingId nodes(1);
        QCOMPARE(saved.find(nodes)->quantity.number.likely, whole(3));
        QCOMPARE(low.find(nodes)->quantity.number.likely.toString(), u"1.5"_s);
    }

    void restingModelForgetsAndCatchesUp()
    {
        Scenarios all;
        all.model.setLive(false);
        all.whatIf.move(u"spot"_s, whole(40));
        all.settle();
        QCOMPARE(all.titles().size(), 2);
        all.model.setLive(true);
        all.settle();
        QCOMPARE(all.titles().size(), 3);
        all.model.setMode(ComparisonModel::Mode::Options);
        QCOMPARE(all.titles(), QStringList({u"AWS"_s, u"GCP"_s}));
    }
};

QTEST_GUILESS_MAIN(TestScenarioColumns)
#include "tst_scenariocolumns.moc"
