// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/pricebook.h"

#include "document/edits/planedits.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestPriceBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void discountIsAddedChangedAndRemoved()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto id = edits::addPriceBookEntry(document, discount(12));
        QVERIFY(id.ok());
        QCOMPARE(document.undoStack().undoText(), u"Add discount"_s);
        QCOMPARE(document.find(*id)->provider, u"aws"_s);
        QVERIFY(undoesAndRedoes(document, before));
        PriceBookEntry changed = *document.find(*id);
        changed.discount = Percent::fromWhole(15);
        QVERIFY(edits::setPriceBookEntry(document, changed).ok());
        QCOMPARE(document.find(*id)->discount, Percent::fromWhole(15));
        QVERIFY(edits::removePriceBookEntries(document, {*id}).ok());
        QVERIFY(document.plan() == before);
    }

    void impossibleDiscountIsRefused_data()
    {
        QTest::addColumn<QString>("percent");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("until");
        QTest::newRow("nothing") << u"0"_s << QDate() << QDate();
        QTest::newRow("surcharge") << u"-1"_s << QDate() << QDate();
        QTest::newRow("more than all") << u"100.000001"_s << QDate() << QDate();
        QTest::newRow("ends before it begins") << u"10"_s << QDate(2026, 5, 2) << QDate(2026, 5, 1);
    }
    void impossibleDiscountIsRefused()
    {
        QFETCH(QString, percent);
        QFETCH(QDate, from);
        QFETCH(QDate, until);
        Document document(aBusyPlan());
        PriceBookEntry entry = discount(10);
        const auto id = edits::addPriceBookEntry(document, entry);
        entry.discount = *Percent::fromString(percent);
        entry.from = from;
        entry.until = until;
        QVERIFY(!edits::addPriceBookEntry(document, entry).ok());
        entry.id = *id;
        QVERIFY(!edits::setPriceBookEntry(document, entry).ok());
        QCOMPARE(document.undoStack().count(), 1);
    }

    void boundsOfADiscountAreFine()
    {
        Document document(aBusyPlan());
        PriceBookEntry entry = discount(100);
        entry.from = QDate(2026, 5, 1);
        entry.until = QDate(2026, 5, 1);
        QVERIFY(edits::addPriceBookEntry(document, entry).ok());
    }

    void discountsKeepTheOrderTheyAreMovedTo()
    {
        Document document(aBusyPlan());
        const auto first = edits::addPriceBookEntry(document, discount(1));
        const auto second = edits::addPriceBookEntry(document, discount(2));
        const auto third = edits::addPriceBookEntry(document, discount(3));
        const Plan before = document.plan();
        QVERIFY(edits::movePriceBookEntry(document, *third, 0).ok());
        const auto &rows = document.plan().table<PriceBookEntry>();
        QCOMPARE(rows.at(0).id, *third);
        QCOMPARE(rows.at(1).id, *first);
        QCOMPARE(rows.at(2).id, *second);
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::movePriceBookEntry(document, *third, 99).ok());
        QCOMPARE(document.plan().table<PriceBookEntry>().at(2).id, *third);
        QVERIFY(!edits::movePriceBookEntry(document, Id<PriceBookEntry>(99), 0).ok());
    }

    void priceByHandSaysWhoWhenAndWhy()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::setPriceOverride(document, byHand(u"80"_s)).ok());
        QCOMPARE(edits::overrideOf(document.plan(), RateId(1))->price, *UnitPrice::fromString(u"80"));
        QVERIFY(undoesAndRedoes(document, before));
        for (int missing = 0; missing < 4; ++missing) {
            PriceOverride bad = byHand(u"70"_s);
            if (missing == 0)
                bad.author = u" "_s;
            if (missing == 1)
                bad.date = {};
            if (missing == 2)
                bad.reason.clear();
            if (missing == 3)
                bad.price = -*UnitPrice::fromString(u"1");
            QVERIFY(!edits::setPriceOverride(document, bad).ok());
        }
        QCOMPARE(document.undoStack().count(), 1);
    }

    void secondPriceByHandTakesTheFirstOnesPlace()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::setPriceOverride(document, byHand(u"80"_s)).ok());
        QVERIFY(edits::setPriceOverride(document, byHand(u"75"_s)).ok());
        QCOMPARE(document.plan().table<PriceOverride>().size(), 1);
        QCOMPARE(document.plan().table<PriceOverride>().at(0).price, *UnitPrice::fromString(u"75"));
        QVERIFY(edits::removePriceOverride(document, RateId(1)).ok());
        QVERIFY(document.plan() == before);
        QVERIFY(edits::removePriceOverride(document, RateId(1)).ok());
        QCOMPARE(document.undoStack().count(), 3);
        QVERIFY(!edits::removePriceOverride(document, RateId(99)).ok());
    }

    void exchangeRateIsBetweenTwoCurrenciesDatedAndSourced()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto id = edits::addExchangeRate(document, euros());
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(!edits::addExchangeRate(document, euros()).ok()); // of the same day
        for (int wrong = 0; wrong < 5; ++wrong) {
            CurrencyRate bad = euros();
            bad.date = QDate(2026, 2, 1);
            if (wrong == 0)
                bad.to = bad.from;
            if (wrong == 1)
                bad.rate = ExchangeRate();
            if (wrong == 2)
                bad.date = {};
            if (wrong == 3)
                bad.source = u"  "_s;
            if (wrong == 4)
                bad.from = {};
            QVERIFY(!edits::addExchangeRate(document, bad).ok());
        }
        CurrencyRate changed = *document.find(*id);
        changed.rate = *ExchangeRate::fromString(u"1.09");
        QVERIFY(edits::setExchangeRate(document, changed).ok());
        QVERIFY(edits::removeExchangeRates(document, {*id}).ok());
        QVERIFY(document.plan() == before);
    }

    void planSaysHowUpfrontPaymentsCountAndWhenPricesAreOld()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        PlanInfo info = before.info();
        info.upfront = UpfrontView::Cash;
        info.priceAge = 6;
        QVERIFY(edits::setPlanInfo(document, info).ok());
        QVERIFY(undoesAndRedoes(document, before));
        info.priceAge = -1;
        QVERIFY(!edits::setPlanInfo(document, info).ok());
        info.priceAge = 601;
        QVERIFY(!edits::setPlanInfo(document, info).ok());
    }

private:
    static PriceBookEntry discount(int percent)
    {
        PriceBookEntry entry;
        entry.provider = u" aws "_s;
        entry.discount = Percent::fromWhole(percent);
        entry.note = u"Contract of 2026"_s;
        return entry;
    }
    static PriceOverride byHand(const QString &price)
    {
        PriceOverride override;
        override.rate = RateId(1);
        override.price = *UnitPrice::fromString(price);
        override.author = u"Ada"_s;
        override.date = QDate(2026, 11, 20);
        override.reason = u"Quote 4711"_s;
        return override;
    }
    static CurrencyRate euros()
    {
        CurrencyRate rate;
        rate.from = Currency::of("EUR");
        rate.to = Currency::of("USD");
        rate.rate = *ExchangeRate::fromString(u"1.08");
        rate.date = QDate(2026, 1, 2);
        rate.source = u"European Central Bank"_s;
        return rate;
    }
};

QTEST_GUILESS_MAIN(TestPriceBook)
#include "tst_pricebook.moc"
