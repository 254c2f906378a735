// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planbuilder.h"
#include "ui/hands.h"
#include "ui/pagetest.h"
#include "ui/shell/commands/confirmdialog.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/banner.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::PageTest;
using test::rowBelow;

namespace {

constexpr int longestImport = 60'000;

/// A column of a table by its heading.
int columnOf(const QAbstractItemModel &model, const QString &title)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal).toString() == title)
            return column;
    }
    qFatal("no column %s", qPrintable(title));
}

/// The Catalog page with the busy plan.
class CatalogTest : public PageTest
{
public:
    CatalogTest() : PageTest(test::aBusyPlan(), u"catalog"_s), table(get<QTreeView>("priceTable")) { }

    QString cell(int row, const QString &title)
    {
        return table.model()->index(row, columnOf(*table.model(), title)).data().toString();
    }
    /// All different texts of a column among the rows that are there.
    QStringList column(const QString &title)
    {
        QStringList texts;
        for (int row = 0; row < qMin(100, table.model()->rowCount()); ++row)
            texts.append(cell(row, title));
        texts.removeDuplicates();
        return texts;
    }
    void search(const QString &words)
    {
        auto &edit = get<QLineEdit>("priceSearchEdit");
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, words);
        settle();
    }
    void choose(const char *combo, const QString &key)
    {
        auto &box = get<QComboBox>(combo);
        const int row = box.findData(key);
        if (row < 0)
            qFatal("%s does not offer %s", combo, qPrintable(key));
        box.setCurrentIndex(row);
        settle();
    }
    void import(const QStringList &files)
    {
        prompts.openPaths = files;
        get<QAbstractButton>("importPriceListsButton").click();
    }
    QStringList importedFiles() { return QDir(catalogs.folder()).entryList(QDir::Files); }
    QAbstractItemModel &catalogRows() { return *get<QTreeView>("importedCatalogsTable").model(); }

    QTreeView &table;
};

} // namespace

/// The Catalog page: searching all prices, importing price lists, looking after catalogs.
class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_lists = qEnvironmentVariable("STRATOPLAN_SHARED_DIR") + u"/prices"_s;
        m_savingsPlan = m_lists + u"/aws-offers-csv/AWSComputeSavingsPlan_ap-east-2_2025-09-11_sample.csv"_s;
    }

    void everyPriceItemIsThereAndTheFirstIsShown()
    {
        CatalogTest test;
        QVERIFY(test.table.model()->rowCount() > 1000);
        QVERIFY(test.column(u"Provider"_s).size() >= 1);
        QCOMPARE(test.get<QLabel>("itemNameLabel").text(), test.cell(0, u"Price item"_s));
    }

    void searchFindsAsOneTypes()
    {
        CatalogTest test;
        test.search(u"m5.large us-east-1"_s);
        QCOMPARE(test.cell(0, u"Price item"_s), u"m5.large"_s);
        QCOMPARE(test.cell(0, u"Region"_s), u"us-east-1"_s);
        QCOMPARE(test.cell(0, u"Price"_s), u"$0.0960 /h"_s);
        QCOMPARE(test.cell(0, u"A month"_s), u"$70.08"_s);
        QCOMPARE(test.cell(0, u"Per vCPU"_s), u"$35.04"_s);
        QCOMPARE(test.get<QLabel>("itemNameLabel").text(), u"m5.large"_s);
    }

    void aSearchWithoutHitsSaysSoAndCanBeCleared()
    {
        CatalogTest test;
        const int all = test.table.model()->rowCount();
        test.search(u"no such thing"_s);
        auto &clear = test.get<QAbstractButton>("clearPriceSearchButton");
        QVERIFY(clear.isVisible());
        clear.click();
        test.settle();
        QCOMPARE(test.table.model()->rowCount(), all);
        QCOMPARE(test.get<QLineEdit>("priceSearchEdit").text(), QString());
    }

    void filtersNarrowTheRows()
    {
        CatalogTest test;
        test.choose("priceProviderCombo", u"gcp"_s);
        QCOMPARE(test.column(u"Provider"_s), QStringList {u"GCP"_s});
        test.choose("priceRoleCombo", u"virtual-machine"_s);
        QTest::keyClicks(&test.get<QLineEdit>("priceVcpuFromEdit"), u"4"_s);
        QTest::keyClicks(&test.get<QLineEdit>("priceVcpuToEdit"), u"4"_s);
        test.settle();
        QVERIFY(test.table.model()->rowCount() > 0);
        for (const QString &text : test.column(u"Specification"_s))
            QVERIFY2(text.contains("4 vCPU"_L1), qPrintable(text));
        QVERIFY(test.get<QAbstractButton>("clearPriceFiltersButton").isVisible());
    }

    void whatIsNoNumberIsMarkedAndCountsAsEmpty()
    {
        CatalogTest test;
        const int all = test.table.model()->rowCount();
        auto &edit = test.get<QLineEdit>("priceMemoryFromEdit");
        QTest::keyClicks(&edit, u"lots"_s);
        test.settle();
        QVERIFY(edit.property("invalid").toBool());
        QCOMPARE(test.table.model()->rowCount(), all);
    }

    void aPlaceIsUnderstoodForEveryProvider()
    {
        CatalogTest test;
        test.search(u"4 vcpu"_s);
        auto &region = *test.get<QComboBox>("priceRegionCombo").lineEdit();
        region.setFocus();
        region.selectAll();
        QTest::keyClicks(&region, u"eu-west"_s);
        test.settle();
        test.choose("priceProviderCombo", u"aws"_s);
        QVERIFY(test.column(u"Region"_s).contains(u"eu-west-1"_s));
    }

    void theCheapestComesFirst()
    {
        CatalogTest test;
        test.search(u"us-east-1 2 vcpu"_s);
        test.choose("priceRoleCombo", u"virtual-machine"_s);
        auto &sort = test.get<QComboBox>("priceSortCombo");
        sort.setCurrentIndex(sort.findData(static_cast<int>(storage::CatalogQuery::Sort::Price)));
        test.settle();
        QVERIFY(test.table.header()->isSortIndicatorShown());
        QCOMPARE(test.table.header()->sortIndicatorSection(), columnOf(*test.table.model(), u"Price"_s));
        double before = 0;
        for (int row = 0; row < qMin(20, test.table.model()->rowCount()); ++row) {
            const double month = test.cell(row, u"A month"_s).mid(1).remove(u',').toDouble();
            QVERIFY2(month >= before, qPrintable(test.cell(row, u"Price item"_s)));
            before = month;
        }
        QVERIFY(before > 0);
    }

    void theSortedColumnIsInView()
    {
        CatalogTest test;
        test.window->resize(1280, 720);
        test.settle();
        auto &sort = test.get<QComboBox>("priceSortCombo");
        sort.setCurrentIndex(sort.findData(static_cast<int>(storage::CatalogQuery::Sort::PricePerMemory)));
        test.settle();
        const int column = columnOf(*test.table.model(), u"Per GiB"_s);
        const int left = test.table.header()->sectionViewportPosition(column);
        QVERIFY(left >= 0 && left + test.table.header()->sectionSize(column) <= test.table.viewport()->width());
    }

    void whatComesNearestIsToldWhereAProviderHasNothing()
    {
        CatalogTest test;
        test.search(u"postgres 4 vcpu eu-west"_s);
        const auto azure = [&test] { return test.window->findChild<QAbstractButton *>(u"nearest-azure"_s); };
        QTRY_VERIFY_WITH_TIMEOUT(azure(), 10'000);
        QVERIFY(azure()->accessibleName().startsWith("Nothing of Azure matches; nearest:"_L1));
        QVERIFY2(azure()->accessibleName().contains("vCPU more than asked"_L1), qPrintable(azure()->accessibleName()));
        QVERIFY(!test.window->findChild<QAbstractButton *>(u"nearest-aws"_s)); // it has what was asked for
        const QString name = azure()->text();
        azure()->click();
        QCOMPARE(test.get<QLabel>("itemNameLabel").text(), name);
        test.search(u"m5.large us-east-1"_s);
        QVERIFY(!test.get<QWidget>("nearestBar").isVisible());
    }

    void howMuchIsAddedAndWhatItCostsIsSeenBefore()
    {
        CatalogTest test;
        test.search(u"m5.large us-east-1"_s);
        QStringList months;
        bool canAddNonsense = true;
        test.prompts.onDialog = [&](QDialog &dialog) {
            auto *quantity = dialog.findChild<QLineEdit *>(u"addQuantityEdit"_s);
            const auto *month = dialog.findChild<QLabel *>(u"addMonthLabel"_s);
            months.append(month->text());
            quantity->setText(u"3"_s);
            months.append(month->text());
            quantity->setText(u"lots of"_s);
            canAddNonsense = dialog.findChild<QAbstractButton *>(u"acceptButton"_s)->isEnabled();
            quantity->setText(u"3"_s);
            return true;
        };
        test.get<QAbstractButton>("addToPlanButton").click();
        test.settle();
        QVERIFY(months.value(0).startsWith("$70.08 "_L1)); // 730 h at 0.096
        QVERIFY2(months.value(1).startsWith("$210 "_L1), qPrintable(months.value(1)));
        QVERIFY(!canAddNonsense);
        QCOMPARE(test.document.plan().table<Sizing>().rows().last().quantity, QuantityInput::of(3));
    }

    void filtersStandInRowsOfTheSameNumber()
    {
        CatalogTest test;
        for (const int width : {1440, 1280, 1040}) {
            test.window->resize(width, 720);
            test.settle();
            QMap<int, int> rows;
            for (const char *name : {"priceProviderCombo", "priceServiceCombo", "priceRoleCombo", "priceRegionCombo",
                                     "priceTermFilterCombo", "priceArchitectureCombo"}) {
                auto &combo = test.get<QComboBox>(name);
                ++rows[combo.mapTo(test.window.get(), QPoint()).y()];
                const int room = combo.width() - 40;
                QVERIFY2(combo.fontMetrics().horizontalAdvance(combo.currentText()) <= room, name);
            }
            for (const char *name : {"priceVcpuFromEdit", "priceMemoryFromEdit", "priceUnitPriceFromEdit"})
                ++rows[test.get<QLineEdit>(name).parentWidget()->mapTo(test.window.get(), QPoint()).y()];
            QVERIFY2(rows.size() <= 2 && rows.last() != 1, qPrintable(QString::number(width)));
        }
    }

    void enterAddsTheItemWhereTheUserSays()
    {
        CatalogTest test;
        const auto before = test.document.plan().table<Component>().size();
        QStringList proposed;
        test.prompts.onDialog = [&proposed](QDialog &dialog) {
            proposed = {dialog.findChild<QComboBox *>(u"addOptionCombo"_s)->currentText(),
                        dialog.findChild<QComboBox *>(u"addEnvironmentCombo"_s)->currentText()};
            auto *environment = dialog.findChild<QComboBox *>(u"addEnvironmentCombo"_s);
            environment->setCurrentIndex(environment->findText(u"Staging"_s));
            return true;
        };
        auto &search = test.get<QLineEdit>("priceSearchEdit");
        search.setFocus();
        QTest::keyClicks(&search, u"m5.large us-east-1"_s);
        QTest::keyClick(&search, Qt::Key_Return); // before the answer is there
        test.settle();
        QCOMPARE(proposed.value(1), u"Production"_s);
        QCOMPARE(test.document.plan().table<Component>().size(), before + 1);
        const Component &added = test.document.plan().table<Component>().rows().last();
        QCOMPARE(added.name, u"m5.large"_s);
        QCOMPARE(added.environment, test.row<Environment>(u"Staging"_s).id);
        test.trigger("undoAction");
        QCOMPARE(test.document.plan().table<Component>().size(), before);
    }

    void anItemShowsAllItsRatesToChooseFrom()
    {
        CatalogTest test;
        test.search(u"m5.large us-east-1"_s);
        auto &rates = test.get<QTreeView>("itemRatesTable");
        QVERIFY(rates.model()->rowCount() > 1);
        QCOMPARE(rates.currentIndex().siblingAtColumn(0).data().toString(), u"On demand"_s);
        rates.setCurrentIndex(rowBelow(*rates.model(), {}, u"Reserved, 1 year, no upfront"_s));
        QCOMPARE(test.get<QLabel>("itemPriceLabel").text(), u"$0.0600 /h"_s);
        QString rate;
        test.prompts.onDialog = [&rate](QDialog &dialog) {
            rate = dialog.findChild<QComboBox *>(u"addTermCombo"_s)->currentData().toString();
            return true;
        };
        test.get<QAbstractButton>("addToPlanButton").click();
        test.settle();
        QCOMPARE(rate, u"reserved-1y-no-upfront"_s);
        const Plan &plan = test.document.plan();
        const Charge &charge = plan.table<Charge>().rows().last();
        QCOMPARE(plan.find(charge.rate)->term, u"reserved-1y-no-upfront"_s);
    }

    void rowsAreCopiedForASpreadsheet()
    {
        CatalogTest test;
        test.search(u"m5.large us-east-1"_s);
        test.table.setFocus();
        test.table.setCurrentIndex(test.table.model()->index(0, 0));
        test.trigger("copyAction");
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QVERIFY(lines.value(0).startsWith("Price item\tProvider"_L1));
        QVERIFY(lines.value(1).startsWith("m5.large\tAWS\tAmazon EC2\tus-east-1"_L1));
    }

    void aQuestionNamesWhatItIsAboutAndItsButtonsFit()
    {
        CatalogTest test;
        ConfirmDialog dialog({u"Remove “AmazonEC2, my own list”?"_s, u"Its items are no longer found."_s,
                              u"Plans keep their prices."_s, u"Remove catalog"_s},
                             test.window.get());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(u"Remove “AmazonEC2, my own list”?"_s));
        for (const QPushButton *button : dialog.findChildren<QPushButton *>())
            QVERIFY2(button->fontMetrics().horizontalAdvance(button->text()) + 16 <= button->width(),
                     qPrintable(button->text()));
    }

    void catalogsSayWhatTheyCover()
    {
        CatalogTest test;
        test.get<QAbstractButton>("catalogsSegment").click();
        test.settle();
        QVERIFY(test.catalogRows().rowCount() >= 4);
        QVERIFY(test.get<QAbstractButton>("importOwnButton").isVisible()); // nothing was imported yet
        QVERIFY(test.get<QLabel>("catalogNoteLabel").text().startsWith("bundled"_L1));
        QVERIFY(!test.get<QAbstractButton>("removeCatalogButton").isVisible());
        auto &list = test.get<QTreeView>("importedCatalogsTable");
        const auto found = list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, u"virtual machines"_s, 1,
                                               Qt::MatchContains);
        QVERIFY(!found.isEmpty());
        list.setCurrentIndex(found.first());
        test.settle();
        test.get<QAbstractButton>("copyCatalogButton").click();
        QVERIFY(QGuiApplication::clipboard()->text().contains("\nVirtual machine\t"_L1));
        test.get<QAbstractButton>("browseCatalogButton").click();
        test.settle();
        QVERIFY(test.table.isVisible());
        QVERIFY(test.get<QAbstractButton>("priceCatalogButton").isVisible());
    }

    void aRealPriceListBecomesACatalog()
    {
        if (!QFile::exists(m_savingsPlan))
            QSKIP("SKIPPED: there is no ../shared/prices to import from");
        CatalogTest test;
        test.import({m_savingsPlan});
        QTRY_VERIFY_WITH_TIMEOUT(test.window->findChild<QWidget *>(u"importReport"_s), longestImport);
        test.settle();
        // 44 rows, as wc says of the file less its preamble and header.
        QCOMPARE(test.get<QWidget>("importSum").accessibleName(), u"44 rows read, 44 imported, 0 merged, 0 skipped"_s);
        QVERIFY(test.get<Banner>("importOutcomeBanner").accessibleName().contains("is a catalog now"_L1));
        QCOMPARE(test.importedFiles().size(), 1);
        const auto &dialog = test.get<QDialog>("importDialog");
        QVERIFY(dialog.screen()->availableGeometry().contains(dialog.geometry()));
        close(test);
        QVERIFY(!test.get<QWidget>("importInvitation").isVisible());
        const QModelIndex row = test.get<QTreeView>("importedCatalogsTable").currentIndex();
        QCOMPARE(row.siblingAtColumn(columnOf(test.catalogRows(), u"Kind"_s)).data().toString(), u"imported"_s);
        importAgain(test);
        removeIt(test);
    }

    void aCancelledImportLeavesNothingBehind()
    {
        const QString list = m_lists + u"/aws-offers-json/AmazonElastiCache_2016.json"_s;
        if (!QFile::exists(list))
            QSKIP("SKIPPED: there is no ../shared/prices to import from");
        CatalogTest test;
        test.import({list});
        test.get<QAbstractButton>("cancelImportButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(test.window->findChild<QWidget *>(u"importErrorBanner"_s), longestImport);
        QVERIFY(test.get<Banner>("importErrorBanner").accessibleName().contains("cancelled"_L1));
        QCOMPARE(test.importedFiles(), QStringList());
        test.settle();
        test.get<QAbstractButton>("catalogsSegment").click();
        for (int row = 0; row < test.catalogRows().rowCount(); ++row)
            QCOMPARE(test.catalogRows().index(row, columnOf(test.catalogRows(), u"Kind"_s)).data().toString(), u"bundled"_s);
    }

    void aBadFileSaysWhyAndChangesNothing()
    {
        CatalogTest test;
        QFile bad(test.path(u"prices.csv"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("once,upon\na,time\n") > 0);
        bad.close();
        test.import({bad.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(test.window->findChild<QWidget *>(u"importErrorBanner"_s), longestImport);
        QVERIFY(test.get<Banner>("importErrorBanner").accessibleName().contains("prices.csv could not be imported"_L1));
        QCOMPARE(test.importedFiles(), QStringList());
    }

    void skippedRowsAreToldCopiedAndSaved()
    {
        QFile list(m_savingsPlan);
        if (!list.open(QIODevice::ReadOnly))
            QSKIP("SKIPPED: there is no ../shared/prices to import from");
        CatalogTest test;
        QFile odd(test.path(u"odd.csv"_s));
        QByteArray text = list.readAll();
        text.replace(text.lastIndexOf("1.6168"), 6, "cheap"); // the last row's price
        QVERIFY(odd.open(QIODevice::WriteOnly) && odd.write(text) == text.size());
        odd.close();
        test.import({odd.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(test.window->findChild<QWidget *>(u"importReport"_s), longestImport);
        auto &rows = test.get<QTreeView>("skippedRowsTable");
        QCOMPARE(rows.model()->rowCount(), 1);
        QCOMPARE(rows.model()->index(0, 1).data().toString(), u"50"_s); // six lines before 44 rows
        test.get<QAbstractButton>("copySkippedButton").click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("File\tLine\tReason\nodd.csv\t50\t"_L1));
        test.prompts.savePath = test.path(u"skipped.csv"_s);
        test.get<QAbstractButton>("saveSkippedButton").click();
        QFile saved(test.prompts.savePath);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll().startsWith("file,line,reason\r\nodd.csv,50,"));
    }

    void filesAreDroppedOnThePage()
    {
        if (!QFile::exists(m_savingsPlan))
            QSKIP("SKIPPED: there is no ../shared/prices to import from");
        CatalogTest test;
        Page *page = test.window->workspace()->page();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_savingsPlan)});
        QDragEnterEvent enter(page->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(page->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &drop);
        QVERIFY(drop.isAccepted());
        QTRY_VERIFY_WITH_TIMEOUT(test.window->findChild<QWidget *>(u"importReport"_s), longestImport);
        QCOMPARE(test.importedFiles().size(), 1);
    }

    void theStartPageCountsAndImports()
    {
        if (!QFile::exists(m_savingsPlan))
            QSKIP("SKIPPED: there is no ../shared/prices to import from");
        test::GuiTest gui;
        gui.show();
        const QAbstractItemModel &rows = *gui.get<QTreeView>("catalogsTable").model();
        QCOMPARE(rows.index(0, 0).data().toString(), u"AWS"_s);
        const int items = columnOf(rows, u"Price items"_s);
        const int before = rows.index(0, items).data().toString().remove(u',').toInt();
        gui.prompts.openPaths = QStringList {m_savingsPlan};
        gui.get<QAbstractButton>("startImportButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(gui.window->findChild<QWidget *>(u"importReport"_s), longestImport);
        QVERIFY(!gui.get<QAbstractButton>("browseImportedButton").isVisible()); // no plan, no page to search on
        gui.settle();
        QVERIFY(rows.index(0, items).data().toString().remove(u',').toInt() > before);
    }

private:
    void importAgain(CatalogTest &test)
    {
        test.import({m_savingsPlan});
        QTRY_VERIFY_WITH_TIMEOUT(test.window->findChild<QWidget *>(u"importReport"_s), longestImport);
        QVERIFY(test.get<Banner>("importOutcomeBanner").accessibleName().startsWith("Unchanged"_L1));
        QCOMPARE(test.importedFiles().size(), 1);
        close(test);
        test.settle();
    }

    void close(CatalogTest &test)
    {
        test.get<QAbstractButton>("closeImportButton").click();
        QTRY_VERIFY(!test.window->findChild<QWidget *>(u"importDialog"_s));
    }

    void removeIt(CatalogTest &test)
    {
        auto &remove = test.get<QAbstractButton>("removeCatalogButton");
        QVERIFY(remove.isVisible());
        const int before = test.catalogRows().rowCount();
        remove.click();
        test.settle();
        QCOMPARE(test.catalogRows().rowCount(), before); // the answer was no
        test.prompts.confirmAnswer = true;
        remove.click();
        test.settle();
        QCOMPARE(test.catalogRows().rowCount(), before - 1);
        QCOMPARE(test.importedFiles(), QStringList());
    }

    QString m_lists;
    QString m_savingsPlan;
};

QTEST_MAIN(TestCatalog)
#include "tst_catalogpage.moc"
