// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"
#include "support/planbuilder.h"
#include "ui/hands.h"
#include "ui/pagetest.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::columnTitled;
using test::PageTest;
using test::rowAt;

namespace {

/// Users rise by 100 a month from 100 in January to 1,200 in December.
Plan plan()
{
    Driver users;
    users.key = u"users"_s;
    users.name = u"Active users"_s;
    users.unit = u"users"_s;
    users.points = {{Month(2026, 1), {}, Quantity::fromWhole(100)},
                    {Month(2026, 12), {}, Quantity::fromWhole(1200)}};
    return test::aPlan()
        .withPrice(u"node"_s, u"100"_s, Rate::Time::Month, u"node"_s)
        .withOption(u"AWS"_s, u"aws"_s)
        .withEnvironment(u"Production"_s)
        .withComponent(u"API"_s, 2, u"node"_s)
        .with(users)
        .build();
}

class DriversTest : public PageTest
{
public:
    DriversTest() : PageTest(plan(), u"design"_s) { }

    void open() { trigger("driversAction"); }
    /// Types over what stands in a line and leaves it.
    void type(const char *name, const QString &text)
    {
        auto &line = get<QLineEdit>(name);
        line.window()->activateWindow();
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
        QTest::keyClick(&line, Qt::Key_Return);
        settle();
    }
    QTreeView &list() { return get<QTreeView>("driversTable"); }
    const Driver &driver(const QString &key) const
    {
        const Driver *found = driverByKey(document.plan(), key);
        if (!found)
            qFatal("there is no driver %s", qPrintable(key));
        return *found;
    }
    QString cell(int row, int column) { return list().model()->index(row, column).data().toString(); }
};

} // namespace

/// What people do with drivers and formulas in the window.
class TestDrivers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowShowsTheDrivers()
    {
        DriversTest test;
        test.open();
        QVERIFY(test.get<QDialog>("driversWindow").isVisible());
        QCOMPARE(test.list().model()->rowCount(), 1);
        QCOMPARE(test.cell(0, 1), u"100"_s);
        QCOMPARE(test.cell(0, 2), u"1,200"_s);
        QCOMPARE(test.get<QLineEdit>("driverKeyEdit").text(), u"users"_s);
        QCOMPARE(test.get<QLabel>("driverUsesLabel").text(), u"Nothing uses it yet."_s);
    }

    void aDriverIsAddedByKeyAndUndone()
    {
        DriversTest test;
        test.open();
        QTest::keyClick(&test.list(), Qt::Key_Insert);
        test.settle();
        QTRY_COMPARE(test.list().model()->rowCount(), 2);
        QTRY_COMPARE(test.list().currentIndex().row(), 1);
        test.type("driverNameEdit", u"Requests"_s);
        QCOMPARE(test.cell(1, 0), u"Requests"_s);
        test.trigger("undoDriversAction");
        test.trigger("undoDriversAction");
        QCOMPARE(test.list().model()->rowCount(), 1);
        test.trigger("redoDriversAction");
        QCOMPARE(test.list().model()->rowCount(), 2);
    }

    void arrowsReachTheValuesOfPoints()
    {
        DriversTest test;
        test.open();
        auto &points = test.get<QTreeView>("driverPointsTable");
        points.setFocus();
        points.setCurrentIndex(points.model()->index(1, 0));
        QTest::keyClick(&points, Qt::Key_Right);
        QCOMPARE(points.currentIndex(), points.model()->index(1, 1));
        QTest::keyClick(&points, Qt::Key_2); // typing begins to edit
        QTest::keyClicks(&test.get<QLineEdit>("cellEditor"), u"400"_s);
        QTest::keyClick(&test.get<QLineEdit>("cellEditor"), Qt::Key_Return);
        test.settle();
        QCOMPARE(test.driver(u"users"_s).points.at(1).value, Quantity::fromWhole(2400));
        QTest::keyClick(&points, Qt::Key_Left);
        QCOMPARE(points.currentIndex().column(), 0);
    }

    void theWindowIsLowerThanTheScreen()
    {
        DriversTest test;
        test.open();
        const auto &window = test.get<QDialog>("driversWindow");
        QVERIFY(window.height() < window.screen()->availableSize().height());
    }

    void aDriverFollowsFromAnother()
    {
        DriversTest test;
        test.open();
        QTest::keyClick(&test.list(), Qt::Key_Insert);
        test.settle();
        QTRY_COMPARE(test.list().currentIndex().row(), 1);
        test.get<QAbstractButton>("formulaSegment").click();
        test.type("driverFormulaEdit", u"users * 500"_s);
        QCOMPARE(test.cell(1, 1), u"50,000"_s);
        QCOMPARE(test.cell(1, 2), u"600,000"_s);
        test.list().setCurrentIndex(test.list().model()->index(0, 0));
        test.settle();
        QVERIFY(test.get<QLabel>("driverUsesLabel").text().contains("New driver"_L1));
        QTest::keyClick(&test.list(), Qt::Key_Delete);
        test.settle();
        QCOMPARE(test.list().model()->rowCount(), 2); // it is used
        QVERIFY(test.get<QLabel>("problemLabel").isVisible());
    }

    void aWrongFormulaSaysWhereWhileItIsTyped()
    {
        DriversTest test;
        test.open();
        test.get<QAbstractButton>("formulaSegment").click();
        auto &line = test.get<QLineEdit>("driverFormulaEdit");
        line.setFocus();
        QTest::keyClicks(&line, u"usr * 2"_s);
        auto &remark = test.get<QLabel>("driverFormulaEditRemark");
        QVERIFY(remark.isVisible());
        QVERIFY2(remark.text().contains(u"“usr” at place 1"_s), qPrintable(remark.text()));
        QVERIFY(line.property("invalid").toBool());
        line.clear();
        QTest::keyClicks(&line, u"users * 2"_s);
        QVERIFY2(remark.text().contains(u"in a circle"_s), qPrintable(remark.text()));
        QVERIFY(test.driver(u"users"_s).formula.isEmpty());
    }

    void growthAndSeasonsChangeTheCourse()
    {
        DriversTest test;
        test.open();
        test.type("season12Edit", u"150"_s);
        QCOMPARE(test.cell(0, 2), u"1,800"_s);
        test.type("season12Edit", u"much"_s);
        QCOMPARE(test.cell(0, 2), u"1,800"_s);
        test.trigger("undoDriversAction");
        QCOMPARE(test.cell(0, 2), u"1,200"_s);
        test.type("driverGrowthEdit", u"3-5-8"_s);
        QCOMPARE(test.driver(u"users"_s).growth,
                 Range(Percent::fromWhole(3), Percent::fromWhole(5), Percent::fromWhole(8)));
    }

    void aQuantityIsCompletedInTheGrid()
    {
        DriversTest test;
        auto &grid = test.get<QTreeView>("componentGrid");
        const QModelIndex row = rowAt(*grid.model(), {u"Production"_s, u"Other"_s, u"API"_s});
        QVERIFY(row.isValid());
        int column = -1;
        for (int i = 0; i < grid.model()->columnCount(); ++i) {
            if (grid.model()->index(row.row(), i, row.parent()).data().toString() == "2"_L1)
                column = i;
        }
        QVERIFY(column >= 0);
        const QModelIndex cell = row.siblingAtColumn(column);
        grid.setCurrentIndex(cell);
        grid.setFocus();
        grid.edit(cell);
        auto &line = test.get<QLineEdit>("cellEditor");
        line.selectAll();
        QTest::keyClicks(&line, u"=ceil(us"_s);
        auto &words = test.get<QTreeView>("formulaWords");
        QVERIFY(words.isVisible());
        QCOMPARE(words.currentIndex().data().toString(), u"users"_s);
        QTest::keyClick(&line, Qt::Key_Return);
        QCOMPARE(line.text(), u"=ceil(users"_s);
        QTest::keyClicks(&line, u"/)"_s);
        QTest::keyClick(&line, Qt::Key_Return); // refused, and said once
        QVERIFY(line.isVisible());
        QVERIFY(!test.window->findChild<QLabel *>(u"cellMessage"_s));
        QTest::keyClick(&line, Qt::Key_Backspace);
        QTest::keyClicks(&line, u"300)"_s);
        auto &remark = test.get<QLabel>("formulaRemark");
        QVERIFY2(remark.text().contains(u"in Dec 2026"_s), qPrintable(remark.text()));
        QTest::keyClick(&line, Qt::Key_Return);
        test.settle();
        QCOMPARE(test.document.plan().table<Sizing>().at(0).quantity.formula, u"ceil(users/300)"_s);
    }
};

QTEST_MAIN(TestDrivers)

#include "tst_driverswindow.moc"
