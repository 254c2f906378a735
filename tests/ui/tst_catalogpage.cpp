// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogtest.h"
#include "ui/shell/commands/prompts.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMap>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::CatalogTest;
using test::columnOf;
using test::rowBelow;

/// The Catalog page: searching all prices, adding what was found to the plan.
class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QVERIFY(left >= 0
                && left + test.table.header()->sectionSize(column) <= test.table.viewport()->width());
    }

    void whatComesNearestIsToldWhereAProviderHasNothing()
    {
        CatalogTest test;
        test.search(u"postgres 4 vcpu eu-west"_s);
        const auto azure = [&test] { return test.window->findChild<QAbstractButton *>(u"nearest-azure"_s); };
        QTRY_VERIFY_WITH_TIMEOUT(azure(), 10'000);
        QVERIFY(azure()->accessibleName().startsWith("Nothing of Azure matches; nearest:"_L1));
        QVERIFY2(azure()->accessibleName().contains("vCPU more than asked"_L1),
                 qPrintable(azure()->accessibleName()));
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
            for (const char *name : {"priceProviderCombo", "priceServiceCombo", "priceRoleCombo",
                                     "priceRegionCombo", "priceTermFilterCombo", "priceArchitectureCombo"}) {
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
};

QTEST_MAIN(TestCatalog)
#include "tst_catalogpage.moc"
