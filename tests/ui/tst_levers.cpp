// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/overlay.h"
#include "support/whatifplan.h"
#include "ui/pagetest.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// aPlanToTry() with a growth of users between -10 and 25 % a month.
Plan growingPlan()
{
    Plan plan = aPlanToTry();
    Lever growth;
    growth.id = plan.table<Lever>().nextId();
    growth.key = u"growth"_s;
    growth.name = u"Growth"_s;
    growth.kind = Lever::Kind::Growth;
    growth.driver = u"users"_s;
    growth.unit = u"%"_s;
    growth.bounds = Range(Quantity::fromWhole(-10), Quantity(), Quantity::fromWhole(25));
    plan.table<Lever>().insert(growth);
    return plan;
}

class LeversTest : public PageTest
{
public:
    explicit LeversTest(const Plan &plan) : PageTest(plan, u"design"_s) { trigger("showWhatIfAction"); }

    void change(const char *lever, const std::function<bool(QDialog &)> &work)
    {
        prompts.onDialog = work;
        trigger(lever);
        settle();
    }
};

} // namespace

/// Levers as they are written down: their ends, what they act on, how far they go.
class TestLevers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endBelowZeroIsKeptAsItIs()
    {
        LeversTest test(growingPlan());
        test.change("changeLeverAction:growth", [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"leverNameEdit"_s)->setText(u"Growth of users"_s);
            return true;
        });
        QCOMPARE(test.row<Lever>(u"Growth of users"_s).bounds.low, Quantity::fromWhole(-10));
    }

    void valueBelowZeroIsTyped()
    {
        LeversTest test(growingPlan());
        auto &edit = test.get<QLineEdit>("leverEdit:growth");
        edit.setFocus();
        edit.setText(u"\u22125"_s);
        edit.setModified(true);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(test.whatIf.position(u"growth"_s), std::optional(Quantity::fromWhole(-5)));
    }

    /// Without its role the lever would act on every line.
    void roleThatNoComponentHasNowStays()
    {
        Plan plan = aPlanToTry();
        Lever nodes = *leverByKey(plan, u"nodes"_s);
        nodes.selection.roles = {u"message-queue"_s};
        plan.table<Lever>().replace(nodes);
        LeversTest test(plan);
        test.change("changeLeverAction:nodes", [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"leverNameEdit"_s)->setText(u"Queue"_s);
            return true;
        });
        QCOMPARE(test.row<Lever>(u"Queue"_s).selection.roles, QStringList(u"message-queue"_s));
    }

    /// A driver goes beyond 200 %: its scale grows with it, but not below the pointer.
    void scaleStaysWhileItIsHeld()
    {
        LeversTest test(aPlanToTry());
        auto &slider = test.get<QSlider>("leverSlider:users");
        const int usual = slider.maximum();
        test.whatIf.move(u"users"_s, Quantity::fromWhole(300));
        test.settle();
        QTRY_VERIFY(slider.maximum() > usual);
        const int top = slider.maximum();
        slider.setSliderDown(true);
        test.whatIf.move(u"users"_s, Quantity::fromWhole(210));
        test.settle();
        QTRY_VERIFY(test.get<QLineEdit>("leverEdit:users").text().contains(u"210"_s));
        QCOMPARE(slider.maximum(), top);
        slider.setSliderDown(false);
        QVERIFY(slider.maximum() < top);
    }

    void readyGrowthSaysItsDriver()
    {
        LeversTest test(aPlanToTry());
        QStringList actsOn;
        test.prompts.onDialog = [&actsOn](QDialog &dialog) {
            const auto *list = dialog.findChild<QTreeWidget *>(u"readyLeversList"_s);
            for (int topic = 0; topic < list->topLevelItemCount(); ++topic) {
                for (int row = 0; row < list->topLevelItem(topic)->childCount(); ++row)
                    actsOn.append(list->topLevelItem(topic)->child(row)->text(2));
            }
            return false;
        };
        test.get<QAbstractButton>("readyLeversButton").click();
        QVERIFY2(actsOn.contains(u"the driver “Active users”"_s), qPrintable(actsOn.join(u'\n')));
    }

    void applyingNothingPromisesNoUndo()
    {
        Plan plan = aPlanToTry();
        Scenario same;
        same.id = plan.table<Scenario>().nextId();
        same.name = u"Same"_s;
        plan.table<Scenario>().insert(same);
        LeversTest test(plan);
        test.whatIf.setScenario(same.id);
        test.settle();
        test.get<QAbstractButton>("applyWhatIfButton").click();
        test.settle();
        const QList<QLabel *> labels = test.window->findChildren<QLabel *>();
        QVERIFY(std::none_of(labels.begin(), labels.end(), [](const QLabel *each) {
            return each->isVisible() && each->text().contains(u"Undo takes it back"_s);
        }));
    }
};

QTEST_MAIN(TestLevers)
#include "tst_levers.moc"
