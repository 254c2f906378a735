// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/sizings.h"
#include "document/edits/time/policies.h"
#include "document/edits/time/spreads.h"
#include "ui/hands.h"
#include "ui/timetest.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// Ranges, what is paid once, hours, commitments and dated prices, as people type them.
class TestTimeDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuantityBecomesARange()
    {
        TimeTest test;
        test.edit(u"API"_s, u"range"_s, [](QDialog &dialog) {
            TimeTest::type(dialog, "rangeLowEdit", u"2"_s);
            TimeTest::type(dialog, "rangeLikelyEdit", u"3"_s);
            TimeTest::type(dialog, "rangeHighEdit", u"8"_s);
            auto &spread = TimeTest::in<QComboBox>(dialog, "rangeSpreadCombo");
            spread.setCurrentIndex(spread.findData(static_cast<int>(Spread::Pert)));
            return true;
        });
        const QuantityInput quantity = test.sizing(u"API"_s).quantity;
        QCOMPARE(quantity.number,
                 Range(Quantity::fromWhole(2), Quantity::fromWhole(3), Quantity::fromWhole(8)));
        QCOMPARE(quantity.spread, Spread::Pert);
        test.trigger("undoAction");
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::of(2));
    }

    void aPriceBecomesUnsure()
    {
        TimeTest test;
        test.edit(u"API"_s, u"range"_s, [](QDialog &dialog) {
            auto &what = TimeTest::in<QComboBox>(dialog, "rangeWhatCombo");
            for (int i = 0; i < what.count(); ++i) {
                if (what.itemData(i).toString().startsWith("price:"_L1))
                    what.setCurrentIndex(i);
            }
            TimeTest::type(dialog, "rangeLowEdit", u"-10"_s);
            TimeTest::type(dialog, "rangeHighEdit", u"30"_s);
            return true;
        });
        QCOMPARE(test.document.plan().table<PriceRange>().size(), 1);
        const PriceRange &range = test.document.plan().table<PriceRange>().at(0);
        QCOMPARE(range.percent, Range(Percent::fromWhole(-10), Percent(), Percent::fromWhole(30)));
    }

    void allThatWasTypedIsSetInOneStep()
    {
        TimeTest test;
        test.edit(u"API"_s, u"range"_s, [](QDialog &dialog) {
            auto &what = TimeTest::in<QComboBox>(dialog, "rangeWhatCombo");
            TimeTest::type(dialog, "rangeHighEdit", u"5"_s);
            what.setCurrentIndex(what.findData(u"stated"_s));
            TimeTest::type(dialog, "rangeLikelyEdit", u"450"_s);
            what.setCurrentIndex(0);
            return TimeTest::in<QLineEdit>(dialog, "rangeHighEdit").text() == "5"_L1;
        });
        QCOMPARE(test.sizing(u"API"_s).quantity.number,
                 Range(Quantity::fromWhole(2), Quantity::fromWhole(2), Quantity::fromWhole(5)));
        QCOMPARE(test.sizing(u"API"_s).stated.amount.likely.amountString(), u"450"_s);
        test.trigger("undoAction");
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::of(2));
        QVERIFY(!test.sizing(u"API"_s).stated.hasAmount());
    }

    void anUnknownQuantityStaysUnknown()
    {
        TimeTest test;
        const edits::Place place {test.row<Component>(u"API"_s).id, test.view.phase()};
        QVERIFY(edits::setQuantity(test.document, place, QuantityInput()));
        const Plan before = test.document.plan();
        test.edit(u"API"_s, u"range"_s, [](QDialog &) { return true; });
        QCOMPARE(test.document.plan(), before);
    }

    void labelsOfRangesReachTheirLines()
    {
        TimeTest test;
        bool reaches = false;
        test.edit(u"API"_s, u"range"_s, [&reaches](QDialog &dialog) {
            const auto &low = TimeTest::in<QLineEdit>(dialog, "rangeLowEdit");
            const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
            reaches = std::any_of(labels.begin(), labels.end(), [&low](const QLabel *each) {
                return each->buddy() == &low && each->text() == "&Numbers"_L1;
            });
            return false;
        });
        QVERIFY(reaches);
    }

    void aRangeThatFallsIsRefused()
    {
        TimeTest test;
        bool isStillOpen = false;
        test.edit(u"API"_s, u"range"_s, [&](QDialog &dialog) {
            TimeTest::type(dialog, "rangeLowEdit", u"9"_s);
            dialog.show();
            TimeTest::in<QAbstractButton>(dialog, "acceptButton").click();
            isStillOpen = dialog.isVisible();
            return false;
        });
        QVERIFY(isStillOpen);
        QCOMPARE(test.sizing(u"API"_s).quantity, QuantityInput::of(2));
    }

    /// A sentence about what is wrong gets the room that it needs.
    void aRefusalIsSeenWhole()
    {
        TimeTest test;
        QStringList cut;
        int told = 0;
        test.edit(u"API"_s, u"once"_s, [&](QDialog &dialog) {
            TimeTest::type(dialog, "onceAmountEdit", u"as much as the vendor asks for, which nobody knows"_s);
            TimeTest::in<QAbstractButton>(dialog, "acceptButton").click();
            test.settle();
            for (const QLabel *label : dialog.findChildren<QLabel *>()) {
                told += label->isVisible() && label->objectName().endsWith("Problem"_L1) ? 1 : 0;
                if (label->isVisible() && label->wordWrap()
                    && label->height() < label->heightForWidth(label->width()))
                    cut.append(label->text());
            }
            return false;
        });
        QCOMPARE(told, 1);
        QCOMPARE(cut.join(u", "_s), QString());
    }

    void setUpIsPaidOnce()
    {
        TimeTest test;
        test.edit(u"API"_s, u"once"_s, [](QDialog &dialog) {
            TimeTest::type(dialog, "onceAmountEdit", u"4500"_s);
            return true;
        });
        const Sizing &sizing = test.sizing(u"API, set-up"_s);
        QCOMPARE(sizing.stated.kind, StatedAmount::Kind::Once);
        QCOMPARE(sizing.stated.amount, Range(Money::fromWhole(4500, Currency::of("USD"))));
        test.trigger("undoAction");
        QCOMPARE(test.document.plan().table<Component>().size(), 2);
    }

    void anEnvironmentRunsBusinessHours()
    {
        TimeTest test;
        test.trigger("commitmentsAction");
        test.get<QAbstractButton>("hoursSegment").click();
        test.prompts.onDialog = [](QDialog &dialog) {
            auto &preset = TimeTest::in<QComboBox>(dialog, "hoursPresetCombo");
            preset.setCurrentIndex(1);
            Q_EMIT preset.activated(1);
            return true;
        };
        test.get<QAbstractButton>("editHoursButton").click();
        test.settle();
        // 40 of the week's 168 hours: 730 · 40 / 168
        QCOMPARE(test.document.plan().table<Environment>().at(0).hours, Quantity::fromWhole(174));
        test.trigger("undoTermsAction");
        QVERIFY(!test.document.plan().table<Environment>().at(0).hours);
    }

    void anEnvironmentRunsAllHoursAgain()
    {
        TimeTest test;
        const Environment &place = test.row<Environment>(u"Production"_s);
        QVERIFY(edits::setEnvironmentHours(test.document, place.id, Quantity::fromWhole(217)));
        test.trigger("commitmentsAction");
        test.get<QAbstractButton>("hoursSegment").click();
        auto &all = test.get<QAbstractButton>("removeHoursButton");
        QCOMPARE(all.text(), u"Run all hours"_s);
        QVERIFY(all.isEnabled());
        all.click();
        test.settle();
        QVERIFY(!test.document.plan().table<Environment>().at(0).hours);
        QVERIFY(!all.isEnabled());
    }

    void theKeyboardGoesAlongToAnotherTab()
    {
        TimeTest test;
        test.trigger("commitmentsAction");
        test.get<QAbstractButton>("commitmentsSegment").setFocus();
        test.navigator.openCommitments(u"hours"_s);
        QCOMPARE(test.get<QDialog>("termsWindow").focusWidget(), &test.get<QWidget>("hoursSegment"));
    }

    void theFirstCommitmentIsLookedForWhereThereIsNone()
    {
        TimeTest test;
        test.trigger("commitmentsAction");
        auto &begin = test.get<QAbstractButton>("addFirstCommitmentButton");
        QVERIFY(begin.isVisible());
        begin.click();
        test.settle();
        QVERIFY(test.get<QDialog>("commitmentWindow").isVisible());
    }

    void aPriceChangesOnADay()
    {
        TimeTest test;
        test.trigger("commitmentsAction");
        test.get<QAbstractButton>("pricesSegment").click();
        test.prompts.onDialog = [](QDialog &dialog) {
            TimeTest::type(dialog, "datedPriceEdit", u"0.05"_s);
            TimeTest::type(dialog, "datedPriceFromEdit", u"2026-07"_s);
            TimeTest::type(dialog, "datedPriceAuthorEdit", u"Mara"_s);
            TimeTest::type(dialog, "datedPriceReasonEdit", u"Announced"_s);
            return true;
        };
        test.get<QAbstractButton>("addFirstDatedPriceButton").click();
        test.settle();
        QCOMPARE(test.document.plan().table<PriceOverride>().size(), 1);
        QCOMPARE(test.document.plan().table<PriceOverride>().at(0).from, QDate(2026, 7, 1));
        QCOMPARE(test.get<QTreeView>("datedPriceTable").model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestTimeDialogs)
#include "tst_timedialogs.moc"
