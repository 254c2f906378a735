// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallplan.h"
#include "support/planbuilder.h"
#include "ui/hands.h"
#include "ui/pagetest.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::columnTitled;
using test::PageTest;
using test::rowAt;

namespace {

/// The Design page with the busy plan: AWS costs 620 in MVP and 880 in Growth.
class DesignTest : public PageTest
{
public:
    DesignTest() : PageTest(test::aBusyPlan(), u"design"_s), grid(get<QTreeView>("componentGrid"))
    {
        view.setPhase(row<Phase>(u"Growth"_s).id);
        settle();
    }

    /// A cell of the column under two headings.
    QModelIndex cell(const QStringList &path, const QString &group, const QString &phase)
    {
        return rowAt(*grid.model(), path).siblingAtColumn(columnTitled(*grid.model(), group, phase));
    }
    QModelIndex quantity(const QStringList &path, const QString &phase = u"Growth"_s)
    {
        return cell(path, u"Quantity"_s, phase);
    }
    QString amount(const QStringList &path, const QString &phase = u"Growth"_s)
    {
        return cell(path, u"USD a month"_s, phase).data().toString();
    }
    QString total(const QString &phase)
    {
        const QAbstractItemModel &totals = *get<QTreeView>("totalRow").model();
        return totals.index(0, columnTitled(*grid.model(), u"USD a month"_s, phase)).data().toString();
    }
    void type(const QModelIndex &index, const QString &text)
    {
        grid.setFocus();
        grid.setCurrentIndex(index);
        grid.edit(index);
        auto &editor = get<QLineEdit>("cellEditor");
        editor.selectAll();
        QTest::keyClicks(&editor, text);
        QTest::keyClick(&editor, Qt::Key_Return);
        settle();
    }

    QTreeView &grid;
    const QStringList cluster {u"Production"_s, u"Compute"_s, u"Cluster"_s};
    const QStringList files {u"Production"_s, u"Storage"_s, u"Files"_s};
};

/// That many components of which one is needed, but for the last, of which @p last are.
Plan aLongPlan(int components, const char *last)
{
    test::SmallPlan small;
    const OptionId option = small.option("AWS");
    const EnvironmentId production = small.environment("Production");
    const RateId rate = small.monthly("1");
    for (int i = 1; i < components; ++i)
        small.priced(option, production, "node", rate, "1");
    small.priced(option, production, "last", rate, last);
    return small.plan;
}

} // namespace

/// The Design page, worked on as a person would: typing, copying, pasting, adding, asking why.
class TestDesign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gridShowsSubtotalsAndTheTotal()
    {
        DesignTest test;
        QCOMPARE(test.amount(test.cluster), u"500"_s);
        QCOMPARE(test.amount({u"Production"_s}), u"780"_s);
        QCOMPARE(test.amount({u"Staging"_s}), u"100"_s);
        QCOMPARE(test.total(u"MVP"_s), u"620"_s);
        QCOMPARE(test.total(u"Growth"_s), u"880"_s);
    }

    void aTypedQuantityHoldsFromItsPhaseOn()
    {
        DesignTest test;
        test.type(test.quantity(test.cluster), u"7"_s);
        QCOMPARE(test.amount(test.cluster, u"MVP"_s), u"300"_s);
        QCOMPARE(test.amount(test.cluster), u"700"_s);
        QCOMPARE(test.total(u"Growth"_s), u"1,140"_s);
        test.trigger("undoAction");
        QCOMPARE(test.total(u"Growth"_s), u"880"_s);
    }

    void aRangeIsAQuantity()
    {
        DesignTest test;
        test.type(test.quantity(test.cluster), u"2-4"_s);
        QCOMPARE(test.quantity(test.cluster).data().toString(), u"3\u00a0±"_s);
        QCOMPARE(test.amount(test.cluster), u"300\u00a0±"_s);
        QCOMPARE(test.total(u"Growth"_s), u"620"_s); // three nodes, 130 each with what comes on top, and 230
    }

    void refusedTextStaysForCorrectionAndSaysWhy()
    {
        DesignTest test;
        test.type(test.quantity(test.cluster), u"many"_s);
        QVERIFY(test.get<QLineEdit>("cellEditor").property("invalid").toBool());
        QVERIFY(test.get<QLabel>("cellMessage").isVisible());
        QTest::keyClick(&test.get<QLineEdit>("cellEditor"), Qt::Key_Escape);
        test.settle();
        QCOMPARE(test.quantity(test.cluster).data().toString(), u"5"_s);
        QVERIFY(!test.get<QAction>("undoAction").isEnabled());
    }

    void tabGoesOnToTheNextCellOfTheRow()
    {
        DesignTest test;
        test.grid.setFocus();
        const QModelIndex first = test.quantity(test.cluster, u"MVP"_s);
        test.grid.setCurrentIndex(first);
        test.grid.edit(first);
        auto &editor = test.get<QLineEdit>("cellEditor");
        editor.selectAll();
        QTest::keyClicks(&editor, u"4"_s);
        QTest::keyClick(&editor, Qt::Key_Tab);
        test.settle();
        QCOMPARE(test.amount(test.cluster, u"MVP"_s), u"400"_s);
        QCOMPARE(test.grid.currentIndex().column(), test.quantity(test.cluster).column());
    }

    void enterAddsTheChosenPriceItem()
    {
        DesignTest test;
        const auto before = test.document.plan().table<Component>().size();
        auto &search = test.get<QLineEdit>("catalogSearchEdit");
        search.setFocus();
        QTest::keyClicks(&search, u"m5.large"_s);
        QTest::keyClick(&search, Qt::Key_Return);
        test.settle();
        QCOMPARE(test.document.plan().table<Component>().size(), before + 1);
        const Component &added = test.document.plan().table<Component>().rows().last();
        QCOMPARE(added.environment, test.row<Environment>(u"Production"_s).id);
        QCOMPARE(test.grid.currentIndex().data().toString(), added.name);
        test.trigger("undoAction");
        QCOMPARE(test.document.plan().table<Component>().size(), before);
    }

    void aSearchWithoutHitsSaysSo()
    {
        DesignTest test;
        test.get<QLineEdit>("catalogSearchEdit").setText(u"no such thing"_s);
        test.settle();
        QVERIFY(!test.get<QAbstractButton>("addFromCatalogButton").isEnabled());
        QVERIFY(test.get<QAbstractButton>("clearSearchButton").isVisible());
    }

    void cellsAreCopiedForASpreadsheet()
    {
        DesignTest test;
        const QItemSelection block(test.quantity(test.cluster, u"MVP"_s),
                                   test.quantity(test.cluster, u"Scale"_s));
        test.grid.setFocus();
        test.grid.selectionModel()->setCurrentIndex(block.indexes().first(), QItemSelectionModel::NoUpdate);
        test.grid.selectionModel()->select(block, QItemSelectionModel::ClearAndSelect);
        test.trigger("copyAction");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"3\t5\t5"_s);
    }

    void quantitiesArePastedFromASpreadsheet()
    {
        DesignTest test;
        QGuiApplication::clipboard()->setText(u"4\t6\n"_s);
        test.grid.setFocus();
        test.grid.setCurrentIndex(test.quantity(test.cluster, u"MVP"_s));
        test.trigger("pasteAction");
        QCOMPARE(test.amount(test.cluster, u"MVP"_s), u"400"_s);
        QCOMPARE(test.amount(test.cluster), u"600"_s);
        test.trigger("undoAction");
        QCOMPARE(test.amount(test.cluster), u"500"_s);
    }

    void copiedRowsKeepTheirPrices()
    {
        DesignTest test;
        test.grid.setFocus();
        test.grid.setCurrentIndex(rowAt(*test.grid.model(), test.files));
        test.trigger("copyAction");
        test.grid.setCurrentIndex(rowAt(*test.grid.model(), {u"Staging"_s}));
        test.trigger("pasteAction");
        QCOMPARE(test.amount({u"Staging"_s}), u"200"_s);
        QCOMPARE(test.amount(test.files), u"100"_s);
    }

    void cutRowsMoveWhenTheyArePasted()
    {
        DesignTest test;
        test.grid.setFocus();
        test.grid.setCurrentIndex(rowAt(*test.grid.model(), test.files));
        test.trigger("cutAction");
        QCOMPARE(test.amount(test.files), u"100"_s);
        test.grid.setCurrentIndex(rowAt(*test.grid.model(), {u"Staging"_s}));
        test.trigger("pasteAction");
        QCOMPARE(test.amount({u"Staging"_s}), u"200"_s);
        QVERIFY(!rowAt(*test.grid.model(), test.files).isValid());
        test.trigger("undoAction");
        QCOMPARE(test.amount(test.files), u"100"_s);
    }

    void deleteRemovesWhatIsSelected()
    {
        DesignTest test;
        test.grid.setFocus();
        test.grid.setCurrentIndex(rowAt(*test.grid.model(), test.files));
        test.trigger("deleteAction");
        QVERIFY(!rowAt(*test.grid.model(), test.files).isValid());
        test.trigger("undoAction");
        QVERIFY(rowAt(*test.grid.model(), test.files).isValid());
    }

    void whyFollowsTheCurrentCell()
    {
        DesignTest test;
        test.grid.setCurrentIndex(test.quantity(test.cluster, u"MVP"_s));
        const auto one = test.window->workspace()->page()->trace();
        QVERIFY(one.has_value());
        QCOMPARE(one->total.likely, Money::fromWhole(300, Currency::of("USD")));
        test.grid.setCurrentIndex(rowAt(*test.grid.model(), {u"Production"_s}));
        const auto all = test.window->workspace()->page()->trace();
        QCOMPARE(all->total.likely, Money::fromWhole(780, Currency::of("USD")));
        QCOMPARE(all->lines.size(), 3); // compute, storage, adjustments
    }

    void thePanelEditsThePhaseThatIsLookedAt()
    {
        DesignTest test;
        test.grid.setCurrentIndex(rowAt(*test.grid.model(), test.cluster));
        test.get<QAbstractButton>("componentSegment").click();
        auto &quantity = test.get<QLineEdit>("componentQuantityEdit");
        QCOMPARE(quantity.text(), u"5"_s);
        quantity.setFocus();
        quantity.selectAll();
        QTest::keyClicks(&quantity, u"6"_s);
        QTest::keyClick(&quantity, Qt::Key_Return);
        test.settle();
        QCOMPARE(test.amount(test.cluster), u"600"_s);
        QCOMPARE(test.amount(test.cluster, u"MVP"_s), u"300"_s);
    }

    void foldedRowsStayFolded()
    {
        DesignTest test;
        const QModelIndex production = rowAt(*test.grid.model(), {u"Production"_s});
        QVERIFY(test.grid.isExpanded(production));
        test.grid.collapse(production);
        test.get<QAbstractButton>("flatSegment").click();
        test.get<QAbstractButton>("byEnvironmentSegment").click();
        test.settle();
        QVERIFY(!test.grid.isExpanded(rowAt(*test.grid.model(), {u"Production"_s})));
    }

    void columnsAreAsWideAsTheWidestOfManyRows()
    {
        PageTest test(aLongPlan(900, "123456789"), u"design"_s);
        auto &grid = test.get<QTreeView>("componentGrid");
        const QAbstractItemModel &model = *grid.model();
        const int quantities = columnTitled(model, {}, u"Quantity"_s);
        const QModelIndex category = model.index(0, 0, model.index(0, 0));
        const QModelIndex last = model.index(model.rowCount(category) - 1, quantities, category);
        QCOMPARE(last.data().toString(), u"123,456,789"_s);
        const QFontMetrics metrics(test.theme.theme().font(FontRole::Body));
        const int text = metrics.horizontalAdvance(last.data().toString());
        QTRY_VERIFY(grid.columnWidth(quantities) >= text + 16);

        grid.setCurrentIndex(last.siblingAtColumn(0));
        test.trigger("deleteAction");
        QTRY_VERIFY(grid.columnWidth(quantities) < text);
        test.trigger("undoAction");
        QTRY_VERIFY(grid.columnWidth(quantities) >= text + 16);
    }

    void anEmptyOptionOffersTheCatalog()
    {
        Plan plan;
        Option option;
        option.id = OptionId(1);
        option.name = u"New"_s;
        plan.table<Option>().insert(option);
        PageTest test(plan, u"design"_s);
        QVERIFY(test.get<QAbstractButton>("emptySearchButton").isVisible());
        test.get<QAbstractButton>("emptyAddButton").click();
        test.settle();
        QCOMPARE(test.document.plan().table<Component>().size(), 1);
        QVERIFY(test.get<QTreeView>("componentGrid").isVisible());
    }
};

QTEST_MAIN(TestDesign)
#include "tst_design.moc"
