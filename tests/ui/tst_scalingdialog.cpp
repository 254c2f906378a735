// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/sizings.h"
#include "document/edits/time/policies.h"
#include "ui/hands.h"
#include "ui/timetest.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// A rule for a load: 100 a unit at 50 %, up to twenty units.
void typeRule(QDialog &dialog, const QString &load)
{
    TimeTest::type(dialog, "scalingLoadEdit", load);
    TimeTest::type(dialog, "scalingCapacityEdit", u"100"_s);
    TimeTest::type(dialog, "scalingTargetEdit", u"50"_s);
    TimeTest::in<QSpinBox>(dialog, "scalingMaximumSpin").setValue(20);
}

} // namespace

/// A rule that scales a component over a typical week.
class TestScalingDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 400 requests at the peak all week, 100 a unit at 50 %: eight units, always.
    void aComponentScalesWithItsLoad()
    {
        TimeTest test;
        QString mean;
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            typeRule(dialog, u"load"_s);
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
            typeRule(dialog, u"load"_s);
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
            typeRule(dialog, u"400"_s);
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

    /// Two weeks, one of them used by the rule: only the other goes, and undo brings it back.
    void aWeekWithoutRuleIsRemoved()
    {
        TimeTest test;
        LoadProfile week;
        week.name = u"In use"_s;
        week.hours = {{0, Percent::fromWhole(100)}};
        ScalingPolicy rule = TimeTest::aLoadedRule(test);
        rule.profile = *edits::setLoadProfile(test.document, week);
        QVERIFY(edits::setScalingPolicy(test.document, rule));
        week.name = u"Left over"_s;
        week.hours = {{1, Percent::fromWhole(100)}};
        const auto leftOver = edits::setLoadProfile(test.document, week);
        test.settle();
        const Plan before = test.document.plan();
        QList<bool> canGo;
        QString chosen;
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            auto &combo = TimeTest::in<QComboBox>(dialog, "scalingWeekCombo");
            auto &remove = TimeTest::in<QAbstractButton>(dialog, "removeWeekButton");
            for (const QString &name : {u"Office hours"_s, u"In use"_s, u"Left over"_s}) {
                combo.setCurrentText(name);
                canGo.append(remove.isEnabled());
            }
            remove.click();
            chosen = combo.currentText();
            return false;
        });
        QCOMPARE(canGo, QList<bool>({false, false, true}));
        QCOMPARE(chosen, u"In use"_s);
        QVERIFY(leftOver && !test.document.find(*leftOver));
        QCOMPARE(test.document.plan().table<LoadProfile>().size(), 1);
        test.trigger("undoAction");
        QCOMPARE(test.document.plan(), before);
    }

    void tabGoesDownTheForm()
    {
        TimeTest test;
        QStringList names;
        QString byKey;
        test.edit(u"API"_s, u"scaling"_s, [&](QDialog &dialog) {
            TimeTest::activate(dialog);
            TimeTest::in<QWidget>(dialog, "thresholdsSegment").setFocus();
            QTest::keyClick(&TimeTest::in<QWidget>(dialog, "thresholdsSegment"), Qt::Key_Space);
            for (int step = 0; step < 5; ++step) {
                names.append(QApplication::focusWidget()->objectName());
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            }
            QTest::keyClick(&dialog, Qt::Key_D, Qt::AltModifier);
            byKey = QApplication::focusWidget()->objectName();
            return false;
        });
        QCOMPARE(names,
                 QStringList({u"thresholdsSegment"_s, u"scalingUpperEdit"_s, u"scalingLowerEdit"_s,
                              u"scalingStepSpin"_s, u"scalingCooldownEdit"_s}));
        QCOMPARE(byKey, u"thresholdsSegment"_s);
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
};

QTEST_MAIN(TestScalingDialog)
#include "tst_scalingdialog.moc"
