// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/sizings.h"
#include "document/edits/time/drivers.h"
#include "document/edits/time/policies.h"
#include "ui/hands.h"
#include "ui/timetest.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// Pods, and the nodes that they need.
class TestPodsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_MAIN(TestPodsDialog)
#include "tst_podsdialog.moc"
