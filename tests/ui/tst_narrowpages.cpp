// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/structure.h"
#include "models/compare/comparisonmodel.h"
#include "models/compare/matrixmodel.h"
#include "models/lists/breakdownmodel.h"
#include "models/roles.h"
#include "ui/guitest.h"
#include "ui/shell/commands/filecommands.h"
#include "ui/shell/page.h"
#include "ui/shell/workspace.h"
#include "ui/whatif/leverrow.h"
#include "ui/widgets/clauselabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
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

    /// Compares two options, one of them under a long name.
    void compareTwo()
    {
        const Table<Option> &options = document.plan().table<Option>();
        const OptionId twin = options.rows().at(2).id;
        if (!edits::renameOption(document, twin, u"Azure twin of AWS"_s).ok())
            qFatal("the option keeps its name");
        navigator.compareOptions({options.rows().first().id, twin});
        rest();
    }
    void closeWhatIf()
    {
        get<QAction>("showWhatIfAction").trigger();
        rest();
    }
    void rest()
    {
        settle();
        QTest::qWait(1);
        settle();
    }
    /// What of the page's first row is cut or too narrow for its words; empty: nothing.
    QString cutInTheBar()
    {
        const Page *page = window->workspace()->page();
        for (const QFrame *bar : page->findChildren<QFrame *>()) {
            if (bar->property("role") != u"page-bar"_s)
                continue;
            for (const QWidget *each : bar->findChildren<QWidget *>()) {
                const bool isGivingWay = qobject_cast<const ElidedLabel *>(each);
                const int need = qMin(each->sizeHint().width(), each->maximumWidth());
                if (each->isVisible() && !isGivingWay && each->width() < need)
                    return each->objectName() + u" is cut"_s;
                const QRect place(each->mapTo(bar, QPoint()), each->size());
                if (each->isVisible() && !bar->rect().contains(place))
                    return each->objectName() + u" is outside"_s;
            }
        }
        return {};
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

    void pageBarsAreWhole_data()
    {
        QTest::addColumn<QByteArray>("page");
        for (const char *page :
             {"dashboard", "design", "compare", "curves", "topology", "resilience", "roadmap", "catalog"})
            QTest::newRow(page) << QByteArray(page) + "PageAction";
    }

    void pageBarsAreWhole()
    {
        QFETCH(QByteArray, page);
        NarrowTest test(page.constData(), small);
        test.compareTwo(); // a button more on that page
        QCOMPARE(test.cutInTheBar(), QString());
    }

    void buttonsGiveUpTheirTextsFromTheEnd()
    {
        NarrowTest test("comparePageAction", small);
        test.compareTwo();
        const auto &add = test.get<QAbstractButton>("addComparedOptionButton");
        const auto &left = test.get<QAbstractButton>("allOptionsButton");
        QVERIFY(left.text().contains(u"left out"_s));
        QCOMPARE(add.text(), QString());
        QCOMPARE(add.toolTip(), u"Add option"_s);
        QCOMPARE(add.accessibleName(), u"Add option"_s);
        test.closeWhatIf();
        QTRY_COMPARE(add.text(), u"Option"_s);
        QTRY_VERIFY(
            test.get<QWidget>("comparePage").findChild<QWidget *>(u"pageSubtitleLabel"_s)->isVisible());
    }

    void rolesHaveTheHeightOfALowWindow()
    {
        NarrowTest test("comparePageAction", small);
        test.closeWhatIf();
        const QTreeView &table = test.table("comparisonTable");
        int roles = 0;
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const QModelIndex index = table.model()->index(row, 0);
            const bool isRole =
                index.data(KindRole).toInt() == static_cast<int>(ComparisonModel::RowKind::Role);
            roles += isRole && table.viewport()->rect().contains(table.visualRect(index)) ? 1 : 0;
        }
        QVERIFY2(roles >= 4, qPrintable(QString::number(roles)));
        for (const char *below : {"decisionTable", "decisionVerdictLabel", "waterfallFigure"}) {
            const auto &widget = test.get<QWidget>(below);
            const int need = widget.hasHeightForWidth() ? widget.heightForWidth(widget.width())
                                                        : widget.minimumSizeHint().height();
            QVERIFY2(widget.isVisible() && widget.height() >= need, below);
            QVERIFY2(widget.visibleRegion().boundingRect() == widget.rect(), below);
        }
        const QTreeView &decision = test.table("decisionTable");
        const QModelIndex score = decision.model()->index(decision.model()->rowCount() - 1, 0);
        QVERIFY(decision.viewport()->rect().contains(decision.visualRect(score)));
    }

    void clausesThatDoNotFitAreCounted()
    {
        NarrowTest test("comparePageAction", small);
        const QFontMetrics metrics(test.window->font());
        const auto shownIn = [&](const QString &room) {
            return ClauseLabel::counted(u"Use of storage 160 %, Users 160 %, Calls 160 %"_s, metrics,
                                        metrics.horizontalAdvance(room));
        };
        QCOMPARE(shownIn(u"Use of storage 160 %, Users 160 %, Calls 160 %"_s).count(u','), 2);
        QCOMPARE(shownIn(u"Use of storage 160 %, Users 160 %, +1 more"_s),
                 u"Use of storage 160 %, Users 160 %, +1 more"_s);
        QCOMPARE(shownIn(u"Use of storage 160 %, +2 more"_s), u"Use of storage 160 %, +2 more"_s);
        const QString cut = shownIn(u"Use of storage 160, +2 more"_s);
        QVERIFY2(cut.startsWith(u"Use"_s) && cut.endsWith(u"160 %, +2 more"_s), qPrintable(cut));
    }

    void leversAreWholeAboveTheirFoot_data()
    {
        QTest::addColumn<int>("height");
        for (int height = 720; height <= 900; height += 30)
            QTest::addRow("%d", height) << height;
    }

    void leversAreWholeAboveTheirFoot()
    {
        QFETCH(int, height);
        NarrowTest test("dashboardPageAction", {1440, height});
        test.rest();
        auto &list = test.get<QAbstractScrollArea>("leverList");
        const QRect seen(QPoint(), list.viewport()->size());
        int rows = 0;
        for (const QWidget *each : list.findChildren<LeverRow *>()) {
            const QRect place(each->mapTo(list.viewport(), QPoint()), each->size());
            QVERIFY2(seen.contains(place) || !seen.intersects(place), qPrintable(each->objectName()));
            rows += seen.contains(place) ? 1 : 0;
        }
        QVERIFY2(rows >= 6, qPrintable(QString::number(rows)));
    }

    void cardsOfPhasesAreAsHighAsTheirWords()
    {
        NarrowTest test("dashboardPageAction", small);
        test.get<QAction>("roadmapPageAction").trigger();
        test.rest();
        const auto &cards = test.get<QScrollArea>("phaseCards");
        QVERIFY(cards.viewport()->height() >= cards.widget()->minimumSizeHint().height());
        QVERIFY(cards.widget()->minimumSizeHint().height() > 100);
    }

    void headlineIsCutBetweenClauses()
    {
        NarrowTest test("comparePageAction", small);
        auto &note = test.get<ClauseLabel>("headerNoteLabel");
        const QString whole = note.text();
        QCOMPARE(whole.count(u" · "_s), 1);
        const auto shownIn = [&](const QString &room) {
            note.setMaximumWidth(QWIDGETSIZE_MAX);
            note.resize(note.fontMetrics().horizontalAdvance(room) + 2, note.height());
            return note.shownText();
        };
        const QString differences = whole.section(u" · "_s, 0, 0);
        QVERIFY2(differences.contains(u"GCP"_s) && differences.contains(u"Azure"_s), qPrintable(differences));
        QCOMPARE(shownIn(whole), whole);
        QCOMPARE(shownIn(whole.chopped(3)), differences);
        QCOMPARE(shownIn(u"A"_s), QString());
    }

    void headlineStaysBesideItsDifference()
    {
        NarrowTest test("comparePageAction", small);
        test.whatIf.move(test.document.plan().table<Driver>().rows().first().key, Quantity::fromWhole(60));
        test.rest();
        const auto &difference = test.get<QLabel>("headerDifferenceLabel");
        const auto &note = test.get<ClauseLabel>("headerNoteLabel");
        QVERIFY(difference.isVisible());
        QVERIFY(note.text().startsWith(note.shownText()));
        QVERIFY(note.width() <= note.fontMetrics().horizontalAdvance(note.shownText()) + 2);
        QVERIFY(note.x() - difference.geometry().right() <= 6);
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

    void namesOfCriteriaAreWholeBesideLongOnesOfOptions()
    {
        NarrowTest test("comparePageAction", small);
        test.compareTwo();
        const QTreeView &table = test.table("decisionTable");
        const QHeaderView &header = *table.header();
        QVERIFY(NarrowTest::shortage(table, MatrixModel::NameColumn) <= 0);
        QVERIFY(header.sectionSize(header.count() - 1) >= 60);
        QVERIFY(header.length() <= table.viewport()->width());
    }

    void namesOfCategoriesAreWhole()
    {
        NarrowTest test("dashboardPageAction", small);
        const QTreeView &spend = test.table("spendTable");
        QVERIFY(NarrowTest::shortage(spend, BreakdownModel::Title) <= 0);
        QVERIFY2(!spend.isColumnHidden(BreakdownModel::Share), "the share of each category is seen");
        QVERIFY2(!spend.verticalScrollBar()->isVisible(), "and so are all of them");
    }
};

QTEST_MAIN(TestNarrowPages)

#include "tst_narrowpages.moc"
