// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/sizings.h"
#include "document/edits/time/drivers.h"
#include "document/edits/time/lifecycle.h"
#include "document/edits/time/policies.h"
#include "document/edits/time/spreads.h"
#include "support/picks.h"
#include "support/planbuilder.h"
#include "ui/catalog/panel/catalogpanel.h"
#include "ui/hands.h"
#include "ui/pagetest.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::PageTest;

namespace {

Rate gigabytes(PriceItemId item, const QString &price)
{
    Rate rate;
    rate.item = item;
    rate.term = u"on-demand"_s;
    rate.unit = u"GB"_s;
    rate.time = Rate::Time::Month;
    rate.tiers = {{Quantity(), *UnitPrice::fromString(price)}};
    rate.sourceTitle = u"A price list"_s;
    rate.effective = QDate(2026, 1, 29);
    return rate;
}

/// 500 GB of recordings a month, an API that scales with requests, a cluster; a year from January 2026.
Plan timedPlan()
{
    Driver recordings;
    recordings.key = u"recordings"_s;
    recordings.name = u"New recordings"_s;
    recordings.unit = u"GB a month"_s;
    recordings.points = {{Month(2026, 1), {}, Quantity::fromWhole(500)}};
    Driver load;
    load.key = u"load"_s;
    load.name = u"Requests a second"_s;
    load.points = {{Month(2026, 1), {}, Quantity::fromWhole(400)}};
    test::PlanBuilder builder = test::aPlan();
    builder.withPrice(u"node"_s, u"0.10"_s, Rate::Time::Hour, u"instance"_s)
        .withPrice(u"Standard"_s, u"0.023"_s, Rate::Time::Month, u"GB"_s)
        .withOption(u"AWS"_s, u"aws"_s)
        .withEnvironment(u"Production"_s)
        .withComponent(u"Recordings"_s, 500, u"Standard"_s)
        .as(u"object-storage"_s)
        .withComponent(u"API"_s, 2, u"node"_s)
        .as(u"kubernetes-cluster"_s)
        .with(recordings)
        .with(load);
    Plan plan = builder.build();
    for (PriceItem item : QList(plan.table<PriceItem>().rows())) {
        const bool isStorage = item.key == "Standard"_L1;
        item.category = isStorage ? Category::Storage : Category::Compute;
        if (!isStorage)
            item.specifications = {{u"vCPU"_s, u"2"_s}, {u"Memory"_s, u"8 GiB"_s}};
        plan.table<PriceItem>().replace(item);
    }
    PriceItem colder;
    colder.id = plan.table<PriceItem>().nextId();
    colder.catalog = plan.table<PlanCatalog>().at(0).id;
    colder.key = u"infrequent"_s;
    colder.name = u"Infrequent"_s;
    colder.category = Category::Storage;
    plan.table<PriceItem>().insert(colder);
    Rate rate = gigabytes(colder.id, u"0.0125"_s);
    rate.id = plan.table<Rate>().nextId();
    plan.table<Rate>().insert(rate);
    return plan;
}

class TimeTest : public PageTest
{
public:
    TimeTest() : PageTest(timedPlan(), u"design"_s) { }

    template <class T>
    static T &in(QWidget &parent, const char *name)
    {
        T *found = parent.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return *found;
    }
    static void type(QWidget &parent, const char *name, const QString &text)
    {
        auto &line = in<QLineEdit>(parent, name);
        line.setText(text);
        line.setModified(true);
        Q_EMIT line.textEdited(text);
    }
    void edit(const QString &component, const QString &part, const std::function<bool(QDialog &)> &work)
    {
        prompts.onDialog = work;
        navigator.editInTime(row<Component>(component).id, part);
        settle();
    }
    /// A rule of the API: 1 to 5 units.
    static ScalingPolicy aRule(TimeTest &test, const QString &metric)
    {
        ScalingPolicy rule;
        rule.component = test.row<Component>(u"API"_s).id;
        rule.metric = metric;
        rule.minimum = 1;
        rule.maximum = 5;
        return rule;
    }
    /// The same for 400 at the peak, 100 a unit, at 50 %: eight of up to twenty.
    static ScalingPolicy aLoadedRule(TimeTest &test)
    {
        ScalingPolicy rule = aRule(test, u"CPU"_s);
        rule.maximum = 20;
        rule.load = QuantityInput::of(400);
        rule.capacity = Quantity::fromWhole(100);
        rule.target = Percent::fromWhole(50);
        return rule;
    }
    const Sizing &sizing(const QString &component)
    {
        return *sizingAt(document.plan(), row<Component>(component).id, view.phase());
    }
};

} // namespace

/// What people say about a component in time: ranges, scaling, pods, lifecycles, terms.
class TestTimeDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuantityBecomesARange()
    {
        TimeTest test;
        test.edit(u"API"_s, u"range"_s, [](QDialog &dialog) {
            TimeTest::type(dialog, "rangeLowEdit", u"2"_s);
            TimeTest::type(dialog, "rangeLikelyEdit", u"3"_s);
            TimeTest::type(dialog, "rangeHighEdit", u"8"_s);
            auto &spread = TimeTest::in<QComboBox>(dialog, "rangeSpreadCombo");
            spread.setCurrentIndex(spread.findData(static_cast<int>(Spread::Pert)));
            return true;
        });
        const QuantityInput quantity = test.sizing(u"API"_s).quantity;
        QCOMPARE(quantity.number,
                 Range(Quantity::fromWhole(2), Quantity::fromWhole(3), Quantity::fromWhole(8)));
        QCOMPARE(quantity.spread, Spread::Pert);
        test.trigger("undoAction");
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::of(2));
    }

    void aPriceBecomesUnsure()
    {
        TimeTest test;
        test.edit(u"API"_s, u"range"_s, [](QDialog &dialog) {
            auto &what = TimeTest::in<QComboBox>(dialog, "rangeWhatCombo");
            for (int i = 0; i < what.count(); ++i) {
                if (what.itemData(i).toString().startsWith("price:"_L1))
                    what.setCurrentIndex(i);
            }
            TimeTest::type(dialog, "rangeLowEdit", u"-10"_s);
            TimeTest::type(dialog, "rangeHighEdit", u"30"_s);
            return true;
        });
        QCOMPARE(test.document.plan().table<PriceRange>().size(), 1);
        const PriceRange &range = test.document.plan().table<PriceRange>().at(0);
        QCOMPARE(range.percent, Range(Percent::fromWhole(-10), Percent(), Percent::fromWhole(30)));
    }

    void allThatWasTypedIsSetInOneStep()
    {
        TimeTest test;
        test.edit(u"API"_s, u"range"_s, [](QDialog &dialog) {
            auto &what = TimeTest::in<QComboBox>(dialog, "rangeWhatCombo");
            TimeTest::type(dialog, "rangeHighEdit", u"5"_s);
            what.setCurrentIndex(what.findData(u"stated"_s));
            TimeTest::type(dialog, "rangeLikelyEdit", u"450"_s);
            what.setCurrentIndex(0);
            return TimeTest::in<QLineEdit>(dialog, "rangeHighEdit").text() == "5"_L1;
        });
        QCOMPARE(test.sizing(u"API"_s).quantity.number,
                 Range(Quantity::fromWhole(2), Quantity::fromWhole(2), Quantity::fromWhole(5)));
        QCOMPARE(test.sizing(u"API"_s).stated.amount.likely.amountString(), u"450"_s);
        test.trigger("undoAction");
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::of(2));
        QVERIFY(!test.sizing(u"API"_s).stated.hasAmount());
    }

    void anUnknownQuantityStaysUnknown()
    {
        TimeTest test;
        const edits::Place place {test.row<Component>(u"API"_s).id, test.view.phase()};
        QVERIFY(edits::setQuantity(test.document, place, QuantityInput()));
        const Plan before = test.document.plan();
        test.edit(u"API"_s, u"range"_s, [](QDialog &) { return true; });
        QCOMPARE(test.document.plan(), before);
    }

    void labelsOfRangesReachTheirLines()
    {
        TimeTest test;
        bool reaches = false;
        test.edit(u"API"_s, u"range"_s, [&reaches](QDialog &dialog) {
            const auto &low = TimeTest::in<QLineEdit>(dialog, "rangeLowEdit");
            const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
            reaches = std::any_of(labels.begin(), labels.end(), [&low](const QLabel *each) {
                return each->buddy() == &low && each->text() == "&Numbers"_L1;
            });
            return false;
        });
        QVERIFY(reaches);
    }

    void aRangeThatFallsIsRefused()
    {
        TimeTest test;
        bool isStillOpen = false;
        test.edit(u"API"_s, u"range"_s, [&](QDialog &dialog) {
            TimeTest::type(dialog, "rangeLowEdit", u"9"_s);
            dialog.show();
            TimeTest::in<QAbstractButton>(dialog, "acceptButton").click();
            isStillOpen = dialog.isVisible();
            return false;
        });
        QVERIFY(isStillOpen);
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::of(2));
    }

    /// 400 requests at the peak all week, 100 a unit at 50 %: eight units, always.
    void aComponentScalesWithItsLoad()
    {
        TimeTest test;
        QString mean;
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            TimeTest::type(dialog, "scalingLoadEdit", u"load"_s);
            TimeTest::type(dialog, "scalingCapacityEdit", u"100"_s);
            TimeTest::type(dialog, "scalingTargetEdit", u"50"_s);
            TimeTest::in<QSpinBox>(dialog, "scalingMaximumSpin").setValue(20);
            mean = TimeTest::in<QLabel>(dialog, "weekMeanLabel").text();
            return true;
        });
        QCOMPARE(mean, u"8"_s);
        const Plan &plan = test.document.plan();
        QCOMPARE(plan.table<ScalingPolicy>().size(), 1);
        QCOMPARE(plan.table<ScalingPolicy>().at(0).load, QuantityInput::by(u"load"_s));
        QVERIFY(plan.table<LoadProfile>().isEmpty());
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::by(u"scaled"_s));
        test.trigger("undoAction");
        QVERIFY(plan.table<ScalingPolicy>().isEmpty());
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::of(2));
    }

    /// Eight units, always, in 217 of the 730 hours of a month: 8 · 217 hours.
    void aWeekShowsOnlyTheHoursOfItsEnvironment()
    {
        TimeTest test;
        const Environment &place = test.row<Environment>(u"Production"_s);
        QVERIFY(edits::setEnvironmentHours(test.document, place.id, Quantity::fromWhole(217)));
        test.settle();
        QString mean;
        QString hours;
        QString legend;
        QString course;
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            TimeTest::type(dialog, "scalingLoadEdit", u"load"_s);
            TimeTest::type(dialog, "scalingCapacityEdit", u"100"_s);
            TimeTest::type(dialog, "scalingTargetEdit", u"50"_s);
            TimeTest::in<QSpinBox>(dialog, "scalingMaximumSpin").setValue(20);
            TimeTest::in<QSpinBox>(dialog, "scalingMinimumSpin").setValue(8);
            mean = TimeTest::in<QLabel>(dialog, "weekMeanLabel").text();
            hours = TimeTest::in<QLabel>(dialog, "weekHoursLabel").text();
            legend = TimeTest::in<QLabel>(dialog, "weekLegend").text();
            course = TimeTest::in<QWidget>(dialog, "weekFigure").accessibleName();
            return false;
        });
        QCOMPARE(mean, u"8"_s);
        QCOMPARE(hours, u"1,736"_s);
        QVERIFY2(legend.contains(u"50 of the week’s 168 hours"_s), qPrintable(legend));
        QCOMPARE(course, u"A typical week: between 0 and 8 units run."_s);
    }

    void aWeekIsTypedIntoItsHours()
    {
        TimeTest test;
        QStringList means;
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            TimeTest::type(dialog, "scalingLoadEdit", u"400"_s);
            TimeTest::type(dialog, "scalingCapacityEdit", u"100"_s);
            TimeTest::type(dialog, "scalingTargetEdit", u"50"_s);
            TimeTest::in<QSpinBox>(dialog, "scalingMaximumSpin").setValue(20);
            auto &grid = TimeTest::in<QTableView>(dialog, "loadGrid");
            means.append(TimeTest::in<QLabel>(dialog, "weekMeanLabel").text());
            grid.selectAll();
            grid.model()->setData(grid.model()->index(0, 0), u"50"_s);
            means.append(TimeTest::in<QLabel>(dialog, "weekMeanLabel").text());
            return true;
        });
        // The whole week at half the peak: 200 requests need four units.
        QCOMPARE(means, QStringList({u"8"_s, u"4"_s}));
        QCOMPARE(test.document.plan().table<LoadProfile>().size(), 1);
        QCOMPARE(test.document.plan().table<LoadProfile>().at(0).hours.size(), 1);
    }

    /// A rule that somebody stated: above 1000 requests a second one more, 1 to 5.
    void aStatedRuleStaysAsStated()
    {
        TimeTest test;
        ScalingPolicy stated = TimeTest::aRule(test, u"Requests"_s);
        stated.comparison = u">"_s;
        stated.threshold = Quantity::fromWhole(1000);
        stated.unit = u"requests/s"_s;
        stated.id = *edits::setScalingPolicy(test.document, stated);
        test.settle();
        QString unit;
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            TimeTest::in<QSpinBox>(dialog, "scalingMaximumSpin").setValue(8);
            unit = TimeTest::in<QLabel>(dialog, "scalingUnitLabel").text();
            return true;
        });
        stated.maximum = 8;
        QCOMPARE(test.document.plan().table<ScalingPolicy>().at(0), stated);
        QVERIFY2(unit.contains(u"requests/s"_s), qPrintable(unit));
    }

    void aRuleWithoutLimitGetsNone()
    {
        TimeTest test;
        ScalingPolicy stated = TimeTest::aRule(test, u"CPU"_s);
        stated.id = *edits::setScalingPolicy(test.document, stated);
        test.settle();
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            TimeTest::in<QSpinBox>(dialog, "scalingMaximumSpin").setValue(8);
            return true;
        });
        stated.maximum = 8;
        QCOMPARE(test.document.plan().table<ScalingPolicy>().at(0), stated);
    }

    /// A rule whose box was left off is opened to change its cooldown.
    void aBoxLeftOffStaysOff()
    {
        TimeTest test;
        QVERIFY(edits::setScalingPolicy(test.document, TimeTest::aLoadedRule(test)));
        test.settle();
        bool isTicked = true;
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            isTicked = TimeTest::in<QCheckBox>(dialog, "scalingFollowsCheck").isChecked();
            TimeTest::type(dialog, "scalingCooldownEdit", u"10 min"_s);
            return true;
        });
        QVERIFY(!isTicked);
        QCOMPARE(test.document.plan().table<ScalingPolicy>().at(0).cooldown, Duration::fromMinutes(10));
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::of(2));
    }

    /// A formula over what runs is nobody's to rewrite; without the tick it stays at its number.
    void whatFollowsStaysAsItIsUntilTheTickGoes()
    {
        TimeTest test;
        QVERIFY(edits::setScalingPolicy(test.document, TimeTest::aLoadedRule(test)));
        const edits::Place place {test.row<Component>(u"API"_s).id, test.view.phase()};
        QVERIFY(edits::setQuantity(test.document, place, u"=scaled + 1"_s));
        test.settle();
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            TimeTest::type(dialog, "scalingCooldownEdit", u"10 min"_s);
            return true;
        });
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::by(u"scaled + 1"_s));
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            TimeTest::in<QCheckBox>(dialog, "scalingFollowsCheck").click();
            return true;
        });
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::of(9));
    }

    /// 400 at the peak, 100 a unit at 50 %: eight units go on when the rule goes, and its week goes with it.
    void aRuleIsRemoved()
    {
        TimeTest test;
        LoadProfile week;
        week.name = u"A week"_s;
        week.hours = {{0, Percent::fromWhole(100)}};
        ScalingPolicy rule = TimeTest::aLoadedRule(test);
        rule.profile = *edits::setLoadProfile(test.document, week);
        const auto id = edits::setScalingPolicy(test.document, rule);
        QVERIFY(id && edits::useScaling(test.document, *id));
        test.settle();
        const Plan before = test.document.plan();
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            TimeTest::in<QAbstractButton>(dialog, "removeScalingButton").click();
            return false;
        });
        QVERIFY(test.document.plan().table<ScalingPolicy>().isEmpty());
        QVERIFY(test.document.plan().table<LoadProfile>().isEmpty());
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::of(8));
        test.trigger("undoAction");
        QCOMPARE(test.document.plan(), before);
    }

    void aTypedWeekGetsANameOfItsOwn()
    {
        TimeTest test;
        LoadProfile taken;
        taken.name = u"week of api"_s;
        taken.hours = {{0, Percent::fromWhole(30)}};
        QVERIFY(edits::setLoadProfile(test.document, taken));
        test.settle();
        QStringList weeks;
        bool isRefused = false;
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            TimeTest::type(dialog, "scalingLoadEdit", u"400"_s);
            TimeTest::type(dialog, "scalingCapacityEdit", u"100"_s);
            auto &grid = TimeTest::in<QTableView>(dialog, "loadGrid");
            const auto &week = TimeTest::in<QComboBox>(dialog, "scalingWeekCombo");
            grid.selectAll();
            weeks.append(week.currentText());
            grid.model()->setData(grid.model()->index(0, 0), u"50"_s);
            weeks.append(week.currentText());
            grid.model()->setData(grid.model()->index(0, 0), u"100"_s);
            weeks.append(week.currentText());
            isRefused = !grid.model()->setData(grid.model()->index(0, 0), u"101"_s)
                && TimeTest::in<QLabel>(dialog, "loadHint").property("severity") == u"critical"_s;
            grid.model()->setData(grid.model()->index(0, 0), u"50"_s);
            return true;
        });
        QCOMPARE(weeks, QStringList({u"Always at its peak"_s, u"As typed"_s, u"Always at its peak"_s}));
        QVERIFY(isRefused);
        QCOMPARE(test.document.plan().table<LoadProfile>().size(), 2);
        QCOMPARE(test.document.plan().table<LoadProfile>().at(1).name, u"Week of API 2"_s);
        QCOMPARE(test.document.plan().table<LoadProfile>().at(0), [&] {
            taken.id = test.document.plan().table<LoadProfile>().at(0).id;
            return taken;
        }());
    }

    /// Tab into the hours stands at one of them; a week without figure takes no focus.
    void theKeyboardIsSeenInTheWeek()
    {
        TimeTest test;
        bool hasHour = false;
        QList<Qt::FocusPolicy> policies;
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            auto &figure = TimeTest::in<QWidget>(dialog, "weekFigure");
            policies.append(figure.focusPolicy());
            TimeTest::type(dialog, "scalingLoadEdit", u"400"_s);
            TimeTest::type(dialog, "scalingCapacityEdit", u"100"_s);
            policies.append(figure.focusPolicy());
            auto &grid = TimeTest::in<QTableView>(dialog, "loadGrid");
            QFocusEvent enters(QEvent::FocusIn, Qt::TabFocusReason);
            QCoreApplication::sendEvent(&grid, &enters);
            hasHour = grid.selectionModel()->isSelected(grid.model()->index(0, 0))
                && grid.currentIndex() == grid.model()->index(0, 0);
            return false;
        });
        QVERIFY(hasHour);
        QCOMPARE(policies, QList<Qt::FocusPolicy>({Qt::NoFocus, Qt::StrongFocus}));
    }

    void podsSayHowManyNodesTheyNeed()
    {
        TimeTest test;
        test.edit(u"API"_s, u"pods"_s, [&](QDialog &dialog) {
            TimeTest::in<QAbstractButton>(dialog, "addPodsButton").click();
            test.settle();
            auto &table = TimeTest::in<QTreeView>(dialog, "workloadsTable");
            QAbstractItemModel &pods = *table.model();
            pods.setData(pods.index(0, 0), u"api"_s);
            pods.setData(pods.index(0, 1), u"10"_s);
            pods.setData(pods.index(0, 4), u"1"_s);
            pods.setData(pods.index(0, 5), u"1Gi"_s);
            test.settle();
            TimeTest::in<QCheckBox>(dialog, "podsFollowCheck").click();
            return false;
        });
        const Plan &plan = test.document.plan();
        QCOMPARE(plan.table<Workload>().size(), 1);
        QCOMPARE(plan.table<Workload>().at(0).cpuMilli, 1000);
        QCOMPARE(plan.table<Workload>().at(0).memoryMiB, 1024);
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::by(u"packed"_s));
    }

    /// A driver whose name has "packed" in it is no packing; four pods need four nodes, which stay.
    void nodesFollowPodsUntilTheTickGoes()
    {
        TimeTest test;
        Driver unpacked;
        unpacked.key = u"unpacked_gb"_s;
        unpacked.name = u"Unpacked"_s;
        unpacked.points = {{Month(2026, 1), {}, Quantity::fromWhole(3)}};
        QVERIFY(edits::setDriver(test.document, unpacked));
        Workload pods;
        pods.component = test.row<Component>(u"API"_s).id;
        pods.name = u"api"_s;
        pods.minimum = 4;
        pods.maximum = 4;
        pods.cpuMilli = 1500;
        pods.memoryMiB = 1024;
        QVERIFY(edits::setWorkload(test.document, pods));
        const edits::Place place {pods.component, test.view.phase()};
        QVERIFY(edits::setQuantity(test.document, place, u"=unpacked_gb"_s));
        test.settle();
        QList<bool> ticks;
        QList<bool> enabled;
        QString nodes;
        test.edit(u"API"_s, u"pods"_s, [&](QDialog &dialog) {
            auto &follows = TimeTest::in<QCheckBox>(dialog, "podsFollowCheck");
            nodes = TimeTest::in<QLabel>(dialog, "podsNodesLabel").text();
            ticks.append(follows.isChecked());
            follows.click();
            test.settle();
            ticks.append(follows.isChecked());
            enabled.append(follows.isEnabled());
            follows.click();
            test.settle();
            ticks.append(follows.isChecked());
            return false;
        });
        QCOMPARE(ticks, QList<bool>({false, true, false}));
        QCOMPARE(enabled, QList<bool>({true}));
        // A node has two cores: one pod each.
        QCOMPARE(nodes, u"4"_s);
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::of(4));
    }

    /// A refusal takes its room from the table, not from the figure below.
    void aRefusalCoversNothing()
    {
        TimeTest test;
        Workload pods;
        pods.component = test.row<Component>(u"API"_s).id;
        pods.name = u"api"_s;
        pods.maximum = 4;
        pods.cpuMilli = 1500;
        pods.memoryMiB = 1024;
        QVERIFY(edits::setWorkload(test.document, pods));
        test.settle();
        int gap = 0;
        bool isSaid = false;
        test.edit(u"API"_s, u"pods"_s, [&](QDialog &dialog) {
            auto &table = TimeTest::in<QTreeView>(dialog, "workloadsTable");
            table.model()->setData(table.model()->index(0, 1), u"= nonsense +"_s);
            test.settle();
            isSaid = TimeTest::in<QLabel>(dialog, "podsProblem").isVisible();
            gap = TimeTest::in<QCheckBox>(dialog, "podsFollowCheck").y()
                - TimeTest::in<QWidget>(dialog, "podsCourse").geometry().bottom();
            return false;
        });
        QVERIFY(isSaid);
        QVERIFY2(gap > 0, qPrintable(QString::number(gap)));
    }

    /// 500·m GB at 0.023: 11.50 in the first month, 897 in the year; the older month's data at 0.0125.
    void recordingsMoveToAColderClass()
    {
        TimeTest test;
        QStringList years;
        test.edit(u"Recordings"_s, u"lifecycle"_s, [&](QDialog &dialog) {
            QTest::qWait(100);
            years.append(TimeTest::in<QLabel>(dialog, "lifecycleYearLabel").toolTip());
            TimeTest::in<QAbstractButton>(dialog, "addClassButton").click();
            auto &rate = TimeTest::in<QComboBox>(dialog, "classRate:1");
            for (int i = 0; i < rate.count(); ++i) {
                if (rate.itemText(i).contains("Infrequent"_L1))
                    rate.setCurrentIndex(i);
            }
            Q_EMIT rate.activated(rate.currentIndex());
            QTest::qWait(150);
            years.append(TimeTest::in<QLabel>(dialog, "lifecycleYearLabel").toolTip());
            return true;
        });
        // 12 × 11.50 for the newest 500 GB, and 500 · (0 + 1 + … + 11) · 0.0125 = 412.50 for the rest.
        QCOMPARE(years, QStringList({u"897.00"_s, u"550.50"_s}));
        const auto lifecycle = edits::lifecycleAt(
            test.document.plan(), {test.row<Component>(u"Recordings"_s).id, test.view.phase()});
        QVERIFY(lifecycle);
        QCOMPARE(lifecycle->classes.size(), 2);
        QCOMPARE(lifecycle->driver, u"recordings"_s);
        test.trigger("undoAction");
        QCOMPARE(test.sizing(u"Recordings"_s).quantity, QuantityInput::of(500));
    }

    /// A price of the catalog comes into the plan with the lifecycle, or not at all; one step takes both
    /// back.
    void aPriceIsTakenWithTheLifecycle()
    {
        TimeTest test;
        edits::CatalogPick pick = test::aPick(u"cold"_s, u"0.0125"_s);
        pick.item.category = Category::Storage;
        pick.rates.last().unit = u"GB"_s;
        pick.rates.last().time = Rate::Time::Month;
        const Plan before = test.document.plan();
        QString year;
        bool isSet = false;
        const auto work = [&](QDialog &dialog) {
            if (dialog.objectName() == "pricePicker"_L1) {
                Q_EMIT TimeTest::in<CatalogPanel>(dialog, "catalogPanel").addRequested(pick);
                return true;
            }
            auto &rate = TimeTest::in<QComboBox>(dialog, "classRate:0");
            rate.setCurrentIndex(rate.count() - 1);
            Q_EMIT rate.activated(rate.currentIndex());
            QTest::qWait(150);
            year = TimeTest::in<QLabel>(dialog, "lifecycleYearLabel").toolTip();
            return isSet;
        };
        test.edit(u"Recordings"_s, u"lifecycle"_s, work);
        // 500 · (1 + … + 12) · 0.0125
        QCOMPARE(year, u"487.50"_s);
        QCOMPARE(test.document.plan(), before);
        isSet = true;
        test.edit(u"Recordings"_s, u"lifecycle"_s, work);
        const auto set = edits::lifecycleAt(test.document.plan(),
                                            {test.row<Component>(u"Recordings"_s).id, test.view.phase()});
        QVERIFY(set);
        const Rate *taken = test.document.find(set->classes.first().rate);
        QVERIFY(taken);
        QCOMPARE(taken->tiers.first().price, *UnitPrice::fromString(u"0.0125"_s));
        test.trigger("undoAction");
        QCOMPARE(test.document.plan(), before);
    }

    /// An age that falls leaves no figures of what was there before.
    void aWrongAgeShowsNoFigures()
    {
        TimeTest test;
        QStringList texts;
        QString problem;
        test.edit(u"Recordings"_s, u"lifecycle"_s, [&](QDialog &dialog) {
            TimeTest::in<QAbstractButton>(dialog, "addClassButton").click();
            QTest::qWait(150);
            TimeTest::in<QSpinBox>(dialog, "lifecycleDeleteSpin").setValue(1);
            QTest::qWait(150);
            problem = TimeTest::in<QLabel>(dialog, "problemLabel").text();
            texts = {TimeTest::in<QLabel>(dialog, "lifecycleYearLabel").text(),
                     TimeTest::in<QSpinBox>(dialog, "lifecycleDeleteSpin").text(),
                     TimeTest::in<QWidget>(dialog, "lifecycleStock").accessibleName()};
            // What is read counts where reading has a price.
            texts.append(TimeTest::in<QLineEdit>(dialog, "classRetrieved:0").isEnabled() ? u"on"_s
                                                                                         : u"off"_s);
            return false;
        });
        QCOMPARE(problem, u"Data are deleted after the last class begins."_s);
        QCOMPARE(texts, QStringList({absentText(), u"1 mo"_s, QString(), u"off"_s}));
    }

    void driversOpenOverTheDialogThatAsksForThem()
    {
        TimeTest test;
        QString owner;
        test.edit(u"Recordings"_s, u"lifecycle"_s, [&](QDialog &dialog) {
            dialog.hide();
            dialog.setModal(true);
            dialog.show();
            TimeTest::in<QAbstractButton>(dialog, "lifecycleDriversButton").click();
            for (const QWidget *each : QApplication::topLevelWidgets()) {
                if (each->objectName() == "driversWindow"_L1 && each->isVisible())
                    owner = each->parentWidget()->objectName();
            }
            return false;
        });
        QCOMPARE(owner, u"lifecycleDialog"_s);
    }

    void setUpIsPaidOnce()
    {
        TimeTest test;
        test.edit(u"API"_s, u"once"_s, [](QDialog &dialog) {
            TimeTest::type(dialog, "onceAmountEdit", u"4500"_s);
            return true;
        });
        const Sizing &sizing = test.sizing(u"API, set-up"_s);
        QCOMPARE(sizing.stated.kind, StatedAmount::Kind::Once);
        QCOMPARE(sizing.stated.amount, Range(Money::fromWhole(4500, Currency::of("USD"))));
        test.trigger("undoAction");
        QCOMPARE(test.document.plan().table<Component>().size(), 2);
    }

    void anEnvironmentRunsBusinessHours()
    {
        TimeTest test;
        test.trigger("commitmentsAction");
        test.get<QAbstractButton>("hoursSegment").click();
        test.prompts.onDialog = [](QDialog &dialog) {
            auto &preset = TimeTest::in<QComboBox>(dialog, "hoursPresetCombo");
            preset.setCurrentIndex(1);
            Q_EMIT preset.activated(1);
            return true;
        };
        test.get<QAbstractButton>("editHoursButton").click();
        test.settle();
        // 40 of the week's 168 hours: 730 · 40 / 168
        QCOMPARE(test.document.plan().table<Environment>().at(0).hours, Quantity::fromWhole(174));
        test.trigger("undoTermsAction");
        QVERIFY(!test.document.plan().table<Environment>().at(0).hours);
    }

    void anEnvironmentRunsAllHoursAgain()
    {
        TimeTest test;
        const Environment &place = test.row<Environment>(u"Production"_s);
        QVERIFY(edits::setEnvironmentHours(test.document, place.id, Quantity::fromWhole(217)));
        test.trigger("commitmentsAction");
        test.get<QAbstractButton>("hoursSegment").click();
        auto &all = test.get<QAbstractButton>("removeHoursButton");
        QCOMPARE(all.text(), u"Run all hours"_s);
        QVERIFY(all.isEnabled());
        all.click();
        test.settle();
        QVERIFY(!test.document.plan().table<Environment>().at(0).hours);
        QVERIFY(!all.isEnabled());
    }

    void theKeyboardGoesAlongToAnotherTab()
    {
        TimeTest test;
        test.trigger("commitmentsAction");
        test.get<QAbstractButton>("commitmentsSegment").setFocus();
        test.navigator.openCommitments(u"hours"_s);
        QCOMPARE(test.get<QDialog>("termsWindow").focusWidget(), &test.get<QWidget>("hoursSegment"));
    }

    void theFirstCommitmentIsLookedForWhereThereIsNone()
    {
        TimeTest test;
        test.trigger("commitmentsAction");
        auto &begin = test.get<QAbstractButton>("addFirstCommitmentButton");
        QVERIFY(begin.isVisible());
        begin.click();
        test.settle();
        QVERIFY(test.get<QDialog>("commitmentWindow").isVisible());
    }

    void aPriceChangesOnADay()
    {
        TimeTest test;
        test.trigger("commitmentsAction");
        test.get<QAbstractButton>("pricesSegment").click();
        test.prompts.onDialog = [](QDialog &dialog) {
            TimeTest::type(dialog, "datedPriceEdit", u"0.05"_s);
            TimeTest::type(dialog, "datedPriceFromEdit", u"2026-07"_s);
            TimeTest::type(dialog, "datedPriceAuthorEdit", u"Mara"_s);
            TimeTest::type(dialog, "datedPriceReasonEdit", u"Announced"_s);
            return true;
        };
        test.get<QAbstractButton>("addFirstDatedPriceButton").click();
        test.settle();
        QCOMPARE(test.document.plan().table<PriceOverride>().size(), 1);
        QCOMPARE(test.document.plan().table<PriceOverride>().at(0).from, QDate(2026, 7, 1));
        QCOMPARE(test.get<QTreeView>("datedPriceTable").model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestTimeDialogs)

#include "tst_timedialogs.moc"
