// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trace/trace.h"
#include "document/edits/whatif/scenarios.h"
#include "models/roles.h"
#include "support/roadmapplan.h"
#include "support/whatifplan.h"
#include "ui/pagetest.h"
#include "ui/shell/page.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// The Compare page with scenarios in columns: AWS in MVP costs 620, in Low 375.
class ScenariosTest : public PageTest
{
public:
    explicit ScenariosTest(const Plan &plan = aPlanToTry()) : PageTest(plan, u"compare"_s)
    {
        click("scenariosSegment");
    }

    void click(const char *button)
    {
        get<QAbstractButton>(button).click();
        rest();
    }
    /// Figures may take some turns on a busy machine.
    void rest()
    {
        settle();
        QTest::qWait(30);
        settle();
    }
    QAbstractItemModel &rows() { return *get<QTreeView>("comparisonTable").model(); }
    QString total(int column)
    {
        return get<QTreeView>("comparisonTotalsTable").model()->index(0, column).data().toString();
    }
    QString heading(int column)
    {
        return rows().headerData(column, Qt::Horizontal, GroupTitleRole).toString();
    }
    /// Whether a visible label has that in its text.
    bool says(const QString &text)
    {
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    QStringList choices(const char *picker)
    {
        QStringList texts;
        const auto &combo = get<QComboBox>(picker);
        for (int i = 0; i < combo.count(); ++i)
            texts.append(combo.itemText(i));
        return texts;
    }
};

// Columns: role; text and amount of the saved plan; amount and difference of each other.
constexpr int savedAmount = 2;
constexpr int lowAmount = 3;
constexpr int lowDifference = 4;
constexpr int triedAmount = 5;

} // namespace

/// Scenarios in columns on the Compare page.
class TestCompareScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scenariosStandInColumns()
    {
        ScenariosTest test;
        QVERIFY(test.get<QTreeView>("comparisonTable").isVisible());
        QCOMPARE(test.heading(savedAmount), u"Saved plan"_s);
        QCOMPARE(test.heading(lowAmount), u"Low"_s);
        QCOMPARE(test.total(savedAmount), u"620"_s);
        QCOMPARE(test.total(lowAmount), u"375"_s);
        QCOMPARE(test.total(lowDifference), u"−245"_s);
        QVERIFY(!test.get<QWidget>("decisionCard").isVisible());
        QCOMPARE(test.get<QLabel>("headerTotalLabel").text(), u"$620"_s);
        QVERIFY(test.get<QLabel>("headerNoteLabel").text().contains(u"Low −$245"_s));
        test.whatIf.setScenario(edits::ScenarioId(1)); // the header goes with its picker, the base stays
        test.rest();
        QCOMPARE(test.get<QLabel>("headerTotalLabel").text(), u"$375"_s);
        QCOMPARE(test.total(savedAmount), u"620"_s);
        test.click("optionsSegment");
        QVERIFY(test.get<QWidget>("decisionCard").isVisible());
        QCOMPARE(test.heading(lowAmount), u"GCP"_s);
    }

    void waterfallLeadsToTheChosenScenario()
    {
        ScenariosTest test;
        QVERIFY(edits::addScenario(test.document, u"Spot"_s, {{u"spot"_s, Quantity::fromWhole(40)}}).ok());
        test.rest();
        QCOMPARE(test.choices("waterfallFromCombo"), QStringList({u"Saved plan"_s, u"Low"_s, u"Spot"_s}));
        auto &to = test.get<QComboBox>("waterfallToCombo");
        QVERIFY(to.isVisible());
        to.setCurrentIndex(2);
        Q_EMIT to.activated(2);
        test.rest();
        QVERIFY(test.says(
            u"−$98.00 a month"_s)); // clusters at 80 of 100: 60 less, 18 of the 30 % on top, 20 of staging
    }

    void thereIsNoWayToAScenarioThatPassesOverThePhase()
    {
        Plan plan = zoptal();
        Scenario rush; // 20,000 users a day begin phase 4 in the first month
        rush.id = plan.table<Scenario>().nextId();
        rush.name = u"Rush"_s;
        rush.settings = {{u"daily_users"_s, Quantity::fromWhole(100'000)}};
        plan.table<Scenario>().insert(rush);
        ScenariosTest test(plan);
        test.view.setPhase(PhaseId(2));
        test.rest();
        QVERIFY(test.says(u"Rush has nothing here"_s));
        test.view.setPhase(PhaseId(4));
        test.rest();
        QVERIFY(!test.says(u"Rush has nothing here"_s));
    }

    void whatIsTriedOutIsTheLastColumn()
    {
        ScenariosTest test;
        test.whatIf.move(u"spot"_s, Quantity::fromWhole(40));
        test.rest();
        QCOMPARE(test.heading(triedAmount), u"Tried out now"_s);
        QCOMPARE(test.total(triedAmount), u"522"_s);
        QCOMPARE(test.total(savedAmount), u"620"_s);
        QCOMPARE(test.get<QComboBox>("waterfallToCombo").currentText(), u"Tried out now"_s);
        QVERIFY(edits::addScenario(test.document, u"Kept"_s, test.whatIf.settings()).ok());
        test.whatIf.reset();
        test.rest();
        QCOMPARE(test.heading(triedAmount), u"Kept"_s);
        QCOMPARE(test.total(triedAmount), u"522"_s);
    }

    void figureOfAScenarioExplainsItself()
    {
        ScenariosTest test;
        auto &table = test.get<QTreeView>("comparisonTable");
        QModelIndex cluster;
        for (int row = 0; row < test.rows().rowCount() && !cluster.isValid(); ++row) {
            if (test.rows().index(row, 0).data().toString() == u"Kubernetes cluster"_s)
                cluster = test.rows().index(row, lowAmount);
        }
        QVERIFY(cluster.isValid());
        table.setCurrentIndex(cluster);
        const auto trace = test.window->workspace()->page()->trace();
        QVERIFY(trace.has_value());
        QCOMPARE(trace->total.likely, Money::fromWhole(150, Currency::of("USD")));
        table.setCurrentIndex(cluster.siblingAtColumn(savedAmount));
        QCOMPARE(test.window->workspace()->page()->trace()->total.likely,
                 Money::fromWhole(300, Currency::of("USD")));
    }

    void planWithoutScenariosSaysHowToKeepOne()
    {
        ScenariosTest test(aBusyPlan());
        auto &open = test.get<QAbstractButton>("openWhatIfButton");
        QVERIFY(open.isVisible());
        QVERIFY(!test.get<QAbstractButton>("addFirstOptionButton").isVisible());
        QVERIFY(!test.get<QTreeView>("comparisonTable").isVisible());
        open.click();
        test.rest();
        QVERIFY(test.get<QAction>("showWhatIfAction").isChecked());
        open.click(); // it stays open
        QVERIFY(test.get<QAction>("showWhatIfAction").isChecked());
        test.click("optionsSegment");
        QVERIFY(test.get<QTreeView>("comparisonTable").isVisible());
    }

    void leversThatAreMovedAreEnoughToCompare()
    {
        Plan plan = aPlanToTry();
        plan.table<Scenario>().remove(edits::ScenarioId(1));
        ScenariosTest test(plan);
        QVERIFY(!test.get<QTreeView>("comparisonTable").isVisible());
        test.whatIf.move(u"nodes"_s, Quantity::fromWhole(50));
        test.rest();
        QVERIFY(test.get<QTreeView>("comparisonTable").isVisible());
        QCOMPARE(test.heading(lowAmount), u"Tried out now"_s);
        QCOMPARE(test.total(lowDifference), u"−245"_s);
    }
};

QTEST_MAIN(TestCompareScenarios)
#include "tst_comparescenarios.moc"
