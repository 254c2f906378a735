// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/catalogitems.h"
#include "document/edits/planedits.h"
#include "support/picks.h"
#include "ui/pricestest.h"

#include <QLabel>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::PricesTest;
using test::rowAt;

/// What people do with prices in the window: discounts, prices of their own, hours.
class TestPrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDiscountCountsFromItsMonthOn()
    {
        PricesTest test;
        test.addDiscount(u"12"_s, u"2026-04"_s);
        // 88 % of 500 and of 100, 30 % of their sum, 88 % of 100: 440 + 88 + 158.40 + 88
        QCOMPARE(test.total(u"Growth"_s), u"774"_s);
        QCOMPARE(test.total(u"MVP"_s), u"620"_s);
        QCOMPARE(test.amountCell(test.cluster).data().toString(), u"440"_s);
        QCOMPARE(test.markOf(test.amountCell(test.cluster)), PriceMark::Discounted);
        QCOMPARE(test.markOf(test.amountCell(test.cluster, u"MVP"_s)), PriceMark::None);
        const QStringList steps = test.facts(test.amountCell(test.cluster), TraceFact::Kind::Discount);
        QCOMPARE(steps.size(), 1);
        QVERIFY(steps.first().contains(u"12\u00a0%"_s));
        QVERIFY(steps.first().contains("Apr 2026"_L1));
        QVERIFY(test.facts(test.amountCell(test.cluster, u"MVP"_s), TraceFact::Kind::Discount).isEmpty());
        test.trigger("undoAction");
        QCOMPARE(test.total(u"Growth"_s), u"880"_s);
        test.trigger("redoAction");
        QCOMPARE(test.total(u"Growth"_s), u"774"_s);
    }

    void theBookSaysWhatEachDiscountIsWorth()
    {
        PricesTest test;
        test.addDiscount(u"12"_s, u"2026-04"_s);
        const QAbstractItemModel &book = *test.get<QTreeView>("discountTable").model();
        QCOMPARE(book.rowCount(), 1);
        QStringList cells;
        for (int column = 0; column < book.columnCount(); ++column)
            cells.append(book.index(0, column).data().toString());
        QVERIFY2(cells.contains(u"880 → 774"_s), qPrintable(cells.join(u" | "_s)));
        QVERIFY(cells.contains(u"−106"_s)); // 105.60
        QCOMPARE(test.get<QLabel>("listTotalLabel").text(), u"$880"_s);
        QCOMPARE(test.get<QLabel>("discountedTotalLabel").text(), u"$774"_s);
        QCOMPARE(test.get<QLabel>("discountWorthLabel").text(), u"−$106"_s);
    }

    void aNewDiscountIsChosen()
    {
        PricesTest test;
        test.addDiscount(u"12"_s, u"2026-04"_s);
        auto &table = test.get<QTreeView>("discountTable");
        QCOMPARE(table.currentIndex().row(), 0);
        test.get<QAbstractButton>("addDiscountButton").click();
        test.settle();
        QCOMPARE(table.model()->rowCount(), 2);
        QCOMPARE(table.currentIndex().row(), 1);
        QVERIFY(test.get<QAbstractButton>("removeDiscountButton").isEnabled());
    }

    void paidWhenDueIsSaidEverywhere()
    {
        PricesTest test;
        auto &chip = test.get<QAbstractButton>("cashViewButton");
        QVERIFY(!chip.isVisible());
        test.openPage(u"dashboard"_s);
        test.settle();
        const auto tile = [&] { return test.get<QAbstractButton>("nowTile").findChild<QLabel *>()->text(); };
        QCOMPARE(tile(), u"Monthly cost, Growth"_s);
        PlanInfo info = test.document.plan().info();
        info.upfront = UpfrontView::Cash;
        QVERIFY(edits::setPlanInfo(test.document, info));
        test.settle();
        QVERIFY(chip.isVisible());
        QCOMPARE(tile(), u"Paid in Apr 2026"_s);
        test.trigger("undoAction");
        QVERIFY(!chip.isVisible());
        QCOMPARE(tile(), u"Monthly cost, Growth"_s);
    }

    void aBadDiscountIsRefusedInItsDialog()
    {
        PricesTest test;
        test.trigger("priceBookAction");
        QString problem;
        bool isMarked = false;
        bool isMarkedStill = true;
        test.prompts.onDialog = [&](QDialog &dialog) {
            auto &percent = test.in<QLineEdit>(dialog, "discountPercentEdit");
            auto &message = test.in<QLabel>(dialog, "discountPercentEditProblem");
            percent.setText(u"lots"_s);
            test.in<QAbstractButton>(dialog, "acceptButton").click();
            problem = message.text();
            isMarked = percent.property("invalid").toBool() && message.isVisible();
            percent.setFocus();
            percent.selectAll();
            QTest::keyClicks(&percent, u"1"_s);
            isMarkedStill = percent.property("invalid").toBool() || message.isVisible();
            return false;
        };
        test.get<QAbstractButton>("addFirstDiscountButton").click();
        QVERIFY(!problem.isEmpty());
        QVERIFY(isMarked);
        QVERIFY(!isMarkedStill); // it is being corrected
        QVERIFY(test.document.plan().table<PriceBookEntry>().isEmpty());
    }

    void aPriceIsSetByHandWithItsReason()
    {
        PricesTest test;
        test.settings.author.set(u"Mara"_s);
        test.prompts.onDialog = [&](QDialog &dialog) {
            test.in<QLineEdit>(dialog, "overridePriceEdit").setText(u"80"_s);
            test.in<QLineEdit>(dialog, "overrideReasonEdit").setText(u"Quote 4711"_s);
            return true;
        };
        test.navigator.overridePrice(test.nodeRate());
        test.settle();
        // 5 × 80 and 100, 30 % of both, 80 in staging
        QCOMPARE(test.total(u"Growth"_s), u"730"_s);
        QCOMPARE(test.markOf(test.amountCell(test.cluster)), PriceMark::ByHand);
        const QStringList own = test.facts(test.amountCell(test.cluster), TraceFact::Kind::Override);
        QCOMPARE(own.size(), 1);
        QVERIFY(own.first().contains("Mara"_L1));
        QVERIFY(own.first().contains("Quote 4711"_L1));
        test.trigger("undoAction");
        QCOMPARE(test.total(u"Growth"_s), u"880"_s);
    }

    void aPriceSetByHandSaysWhichDiscountsEndWithIt()
    {
        PricesTest test;
        test.addDiscount(u"12"_s, u"2026-04"_s);
        test.get<QDialog>("priceBookWindow").close();
        QString ended;
        test.prompts.onDialog = [&](QDialog &dialog) {
            ended = test.in<QLabel>(dialog, "overrideDiscountsLabel").text();
            test.in<QLineEdit>(dialog, "overridePriceEdit").setText(u"80"_s);
            test.in<QLineEdit>(dialog, "overrideAuthorEdit").setText(u"Mara"_s);
            test.in<QLineEdit>(dialog, "overrideReasonEdit").setText(u"Quote 4711"_s);
            return true;
        };
        test.navigator.overridePrice(test.nodeRate());
        test.settle();
        QCOMPARE(ended, u"−12\u00a0%, AWS, from Apr 2026"_s);
        QVERIFY(test.facts(test.amountCell(test.cluster), TraceFact::Kind::Discount).isEmpty());
        QVERIFY(test.facts(test.amountCell(test.cluster), TraceFact::Kind::Price).contains(ended));
    }

    void aPriceWithoutAReasonIsRefused()
    {
        PricesTest test;
        test.prompts.onDialog = [&](QDialog &dialog) {
            test.in<QLineEdit>(dialog, "overridePriceEdit").setText(u"80"_s);
            return true;
        };
        test.navigator.overridePrice(test.nodeRate());
        QVERIFY(test.document.plan().table<PriceOverride>().isEmpty());
    }

    void theListPriceCountsAgainWhenItIsAskedFor()
    {
        PricesTest test;
        test.prompts.onDialog = [&](QDialog &dialog) {
            test.in<QLineEdit>(dialog, "overridePriceEdit").setText(u"80"_s);
            test.in<QLineEdit>(dialog, "overrideReasonEdit").setText(u"Quote"_s);
            test.in<QLineEdit>(dialog, "overrideAuthorEdit").setText(u"Mara"_s);
            return true;
        };
        test.navigator.overridePrice(test.nodeRate());
        test.settle();
        QCOMPARE(test.total(u"Growth"_s), u"730"_s);
        test.prompts.onDialog = [&](QDialog &dialog) {
            test.in<QAbstractButton>(dialog, "useListPriceButton").click();
            return true;
        };
        test.navigator.overridePrice(test.nodeRate());
        test.settle();
        QCOMPARE(test.total(u"Growth"_s), u"880"_s);
    }

    void hoursAreOfTheChargeThatIsEdited()
    {
        PricesTest test;
        const auto machine = edits::addComponentFromCatalog(
            test.document, test::aPick(u"m5.large"_s, u"0.1"_s),
            {test.row<Option>(u"AWS"_s).id, test.row<Environment>(u"Staging"_s).id, {}, {}});
        QVERIFY(machine.ok());
        test.settle();
        test.grid.setCurrentIndex(rowAt(*test.grid.model(), {u"Staging"_s, u"Compute"_s, u"m5.large"_s}));
        test.get<QAbstractButton>("componentSegment").click();
        test.settle();
        QLineEdit *hours = nullptr;
        for (QLineEdit *each : test.window->findChildren<QLineEdit *>()) {
            if (each->objectName().startsWith("chargeHoursEdit"_L1) && each->isVisible())
                hours = each;
        }
        QVERIFY(hours);
        hours->setFocus();
        QTest::keyClicks(hours, u"200"_s);
        QTest::keyClick(hours, Qt::Key_Return);
        test.settle();
        // 200 × 0.10 in Growth, the plan's 730 before
        const QStringList path {u"Staging"_s, u"Compute"_s, u"m5.large"_s};
        QCOMPARE(test.amountCell(path).data().toString(), u"20"_s);
        QCOMPARE(test.amountCell(path, u"MVP"_s).data().toString(), u"73"_s);
        test.trigger("undoAction");
        QCOMPARE(test.amountCell(path).data().toString(), u"73"_s);
    }
};

QTEST_MAIN(TestPrices)
#include "tst_prices.moc"
