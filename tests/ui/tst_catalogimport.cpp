// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogtest.h"
#include "ui/shell/commands/confirmdialog.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::CatalogTest;
using test::columnOf;

namespace {

constexpr int longestImport = 60'000;

} // namespace

/// Importing price lists on the Catalog page, looking after catalogs.
class TestCatalogImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_lists = qEnvironmentVariable("STRATOPLAN_SHARED_DIR") + u"/prices"_s;
        m_savingsPlan = m_lists + u"/aws-offers-csv/AWSComputeSavingsPlan_ap-east-2_2025-09-11_sample.csv"_s;
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
        const auto found = list.model()->match(list.model()->index(0, 0), Qt::DisplayRole,
                                               u"virtual machines"_s, 1, Qt::MatchContains);
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
        QCOMPARE(test.get<QWidget>("importSum").accessibleName(),
                 u"44 rows read, 44 imported, 0 merged, 0 skipped"_s);
        QVERIFY(test.get<Banner>("importOutcomeBanner").accessibleName().contains("is a catalog now"_L1));
        QCOMPARE(test.importedFiles().size(), 1);
        const auto &dialog = test.get<QDialog>("importDialog");
        QVERIFY(dialog.screen()->availableGeometry().contains(dialog.geometry()));
        close(test);
        QVERIFY(!test.get<QWidget>("importInvitation").isVisible());
        const QModelIndex row = test.get<QTreeView>("importedCatalogsTable").currentIndex();
        QCOMPARE(row.siblingAtColumn(columnOf(test.catalogRows(), u"Kind"_s)).data().toString(),
                 u"imported"_s);
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
            QCOMPARE(test.catalogRows().index(row, columnOf(test.catalogRows(), u"Kind"_s)).data().toString(),
                     u"bundled"_s);
    }

    void aBadFileSaysWhyAndChangesNothing()
    {
        CatalogTest test;
        QFile bad(test.path(u"prices.csv"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("once,upon\na,time\n") > 0);
        bad.close();
        test.import({bad.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(test.window->findChild<QWidget *>(u"importErrorBanner"_s), longestImport);
        QVERIFY(test.get<Banner>("importErrorBanner")
                    .accessibleName()
                    .contains("prices.csv could not be imported"_L1));
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
        QVERIFY(
            !gui.get<QAbstractButton>("browseImportedButton").isVisible()); // no plan, no page to search on
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

QTEST_MAIN(TestCatalogImport)
#include "tst_catalogimport.moc"
