// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare/matrixmodel.h"
#include "models/lists/breakdownmodel.h"
#include "ui/guitest.h"
#include "ui/shell/commands/filecommands.h"

#include <QAction>
#include <QHeaderView>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

/// A sample with "What if" beside the page, which leaves a small window little room.
class NarrowTest : public test::GuiTest
{
public:
    NarrowTest(const char *page, const QSize &size)
    {
        show(size);
        if (!window->files().openSample(u"sequelstring"_s))
            qFatal("the sample does not open");
        get<QAction>("showWhatIfAction").trigger();
        get<QAction>(page).trigger();
        settle();
        QTest::qWait(1); // widths are shared out a turn later
    }

    QTreeView &table(const char *name) { return get<QTreeView>(name); }
    /// Width that a column is short of for its contents; none or less: nothing is cut.
    static int shortage(const QTreeView &view, int column)
    {
        const QAbstractItemView &table = view; // there it is public
        return table.sizeHintForColumn(column) - view.header()->sectionSize(column);
    }
    /// The columns of a comparison that are titled like this.
    static QList<int> titled(const QTreeView &table, const QString &title)
    {
        QList<int> found;
        for (int column = 1; column < table.model()->columnCount(); ++column) {
            if (table.model()->headerData(column, Qt::Horizontal).toString() == title)
                found.append(column);
        }
        return found;
    }
};

constexpr QSize small {1280, 720};
constexpr QSize smaller {1000, 720};

} // namespace

/// Where room is short names have it first.
class TestNarrowPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresOfAComparisonLeaveTheRestToNames()
    {
        NarrowTest test("comparePageAction", small);
        const QTreeView &table = test.table("comparisonTable");
        QVERIFY(NarrowTest::shortage(table, 0) == 0); // a role has what it needs and no more
        const QList<int> differences = NarrowTest::titled(table, u"vs AWS"_s);
        QCOMPARE(differences.size(), 2);
        for (const int difference : differences)
            QVERIFY(!table.isColumnHidden(difference));
        const QList<int> names = NarrowTest::titled(table, {});
        QCOMPARE(names.size(), 3);
        for (const int name : names)
            QVERIFY2(table.header()->sectionSize(name) >= 108,
                     qPrintable(QString::number(table.header()->sectionSize(name))));
    }

    void totalsStandBelowTheirColumns()
    {
        NarrowTest test("designPageAction", small);
        const QHeaderView &grid = *test.table("componentGrid").header();
        const QHeaderView &totals = *test.table("totalRow").header();
        QCOMPARE(totals.count(), grid.count());
        for (int section = 0; section < grid.count(); ++section) {
            QCOMPARE(totals.isSectionHidden(section), grid.isSectionHidden(section));
            QCOMPARE(totals.sectionPosition(section), grid.sectionPosition(section));
        }
    }

    void differencesGiveWayToNames()
    {
        NarrowTest test("comparePageAction", smaller);
        const QTreeView &table = test.table("comparisonTable");
        for (const int difference : NarrowTest::titled(table, u"vs AWS"_s))
            QVERIFY(table.isColumnHidden(difference));
        for (const int name : NarrowTest::titled(table, {}))
            QVERIFY(table.header()->sectionSize(name) >= 70);
        test.window->resize(1600, 900);
        QTRY_VERIFY(!table.isColumnHidden(NarrowTest::titled(table, u"vs AWS"_s).first()));
    }

    void namesOfCriteriaAreWhole()
    {
        NarrowTest test("comparePageAction", small);
        QVERIFY(NarrowTest::shortage(test.table("decisionTable"), MatrixModel::NameColumn) <= 0);
        test.get<QAction>("showWhatIfAction").trigger(); // there is room for bars then
        QTRY_VERIFY(test.table("decisionTable").width() > 450);
        QVERIFY(NarrowTest::shortage(test.table("decisionTable"), MatrixModel::NameColumn) <= 0);
    }

    void namesOfCategoriesAreWhole()
    {
        NarrowTest test("dashboardPageAction", small);
        QVERIFY(NarrowTest::shortage(test.table("spendTable"), BreakdownModel::Title) <= 0);
    }
};

QTEST_MAIN(TestNarrowPages)

#include "tst_narrowpages.moc"
