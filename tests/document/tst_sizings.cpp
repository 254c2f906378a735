// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/sizings.h"

#include "core/engine/timeline.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestSizings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantitiesAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("low");
        QTest::addColumn<QString>("likely");
        QTest::addColumn<QString>("high");
        QTest::newRow("number") << u"5"_s << QString() << u"5"_s << u"5"_s << u"5"_s;
        QTest::newRow("fraction") << u" 0.5 "_s << QString() << u"0.5"_s << u"0.5"_s << u"0.5"_s;
        QTest::newRow("grouped") << u"1,330"_s << QString() << u"1330"_s << u"1330"_s << u"1330"_s;
        QTest::newRow("range") << u"2-5"_s << QString() << u"2"_s << u"3.5"_s << u"5"_s;
        QTest::newRow("en dash") << u"2 – 4"_s << QString() << u"2"_s << u"3"_s << u"4"_s;
        QTest::newRow("in words") << u"2 to 4"_s << QString() << u"2"_s << u"3"_s << u"4"_s;
        QTest::newRow("three") << u"2-3-5"_s << QString() << u"2"_s << u"3"_s << u"5"_s;
        QTest::newRow("thousands") << u"10k"_s << QString() << u"10000"_s << u"10000"_s << u"10000"_s;
        QTest::newRow("millions") << u"2.5M"_s << QString() << u"2500000"_s << u"2500000"_s << u"2500000"_s;
        QTest::newRow("terabytes") << u"2 TB"_s << u"GB"_s << u"2048"_s << u"2048"_s << u"2048"_s;
        QTest::newRow("own unit") << u"3 nodes"_s << u"nodes"_s << u"3"_s << u"3"_s << u"3"_s;
    }
    void quantitiesAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, unit);
        QFETCH(QString, low);
        QFETCH(QString, likely);
        QFETCH(QString, high);
        const auto quantity = edits::parseQuantity(text, unit);
        QVERIFY(quantity.ok());
        QCOMPARE(quantity->kind, QuantityInput::Kind::Number);
        QCOMPARE(quantity->number.low.toString(), low);
        QCOMPARE(quantity->number.likely.toString(), likely);
        QCOMPARE(quantity->number.high.toString(), high);
        const auto again = edits::parseQuantity(edits::quantityText(*quantity), unit);
        QVERIFY(again.ok());
        QCOMPARE(*again, *quantity);
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "five", "5x", "5-2", "-3", "1-2-3-4", "2 TB", "1,33", "9e30", "="})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void nonsenseIsRefused()
    {
        QFETCH(QString, text);
        const auto quantity = edits::parseQuantity(text);
        QVERIFY(!quantity.ok());
        QCOMPARE(quantity.error().code, Error::Code::Invalid);
        QVERIFY(!quantity.error().message.isEmpty());
    }

    void formulasAreTypedAfterAnEqualsSign()
    {
        const auto quantity = edits::parseQuantity(u" = ceil(users / 100) "_s);
        QVERIFY(quantity.ok());
        QCOMPARE(*quantity, QuantityInput::by(u"ceil(users / 100)"_s));
        QCOMPARE(edits::quantityText(*quantity), u"=ceil(users / 100)"_s);
    }

    void formulaOfUnknownNamesIsRefused()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const Status status = edits::setQuantity(document, {ComponentId(1), {}}, u"=visitors * 2"_s);
        QVERIFY(!status.ok());
        QVERIFY2(status.error().message.contains(u"visitors"_s), qPrintable(status.error().message));
        QVERIFY(document.plan() == before);
    }

    void questionMarkIsUnknown()
    {
        QCOMPARE(*edits::parseQuantity(u"?"_s), QuantityInput());
        QCOMPARE(edits::quantityText(QuantityInput()), u"?"_s);
    }

    void quantityOfAPhaseLeavesEarlierPhasesAlone()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const PhaseId scale = named<Phase>(before, u"Scale"_s);
        QVERIFY(edits::setQuantity(document, {ComponentId(1), scale}, u"10"_s).ok());
        QCOMPARE(quantityIn(document, u"MVP"_s), u"3"_s);
        QCOMPARE(quantityIn(document, u"Growth"_s), u"5"_s);
        QCOMPARE(quantityIn(document, u"Scale"_s), u"10"_s);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void newSizingOfAPhaseCopiesTheChargesItContinued()
    {
        Document document(aBusyPlan());
        const PhaseId scale = named<Phase>(document.plan(), u"Scale"_s);
        QVERIFY(edits::setQuantity(document, {ComponentId(1), scale}, QuantityInput::of(10)).ok());
        const Sizing sizing = document.plan().table<Sizing>().rows().last();
        const Charge charge = document.plan().table<Charge>().rows().last();
        QCOMPARE(sizing.phase, scale);
        QCOMPARE(charge.sizing, sizing.id);
        QCOMPARE(charge.rate, RateId(1));
    }

    void sameQuantityIsNoEdit()
    {
        Document document(aBusyPlan());
        const PhaseId scale = named<Phase>(document.plan(), u"Scale"_s);
        QVERIFY(edits::setQuantity(document, {ComponentId(1), scale}, u"5"_s).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void dashTakesOutAndANumberBringsBack()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const PhaseId scale = named<Phase>(before, u"Scale"_s);
        QVERIFY(edits::setQuantity(document, {ComponentId(1), scale}, u"–"_s).ok());
        QVERIFY(!sizingAt(document.plan(), ComponentId(1), scale)->present);
        QVERIFY(sizingAt(document.plan(), ComponentId(1), PhaseId(2))->present);
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::setQuantity(document, {ComponentId(1), scale}, u"5"_s).ok());
        QVERIFY(sizingAt(document.plan(), ComponentId(1), scale)->present);
    }

    void manyQuantitiesAreOneStepOrNone()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const QList<edits::QuantityEdit> bad {{{ComponentId(1), PhaseId(1)}, u"7"_s},
                                              {{ComponentId(2), PhaseId(1)}, u"x"_s}};
        QVERIFY(!edits::setQuantities(document, bad).ok());
        QVERIFY(document.plan() == before);
        const QList<edits::QuantityEdit> good {{{ComponentId(1), PhaseId(1)}, u"7"_s},
                                               {{ComponentId(2), PhaseId(1)}, u"8"_s}};
        QVERIFY(edits::setQuantities(document, good).ok());
        QCOMPARE(document.undoStack().count(), 1);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void negativeQuantityIsRefused()
    {
        Document document(aBusyPlan());
        QVERIFY(!edits::setQuantity(document, {ComponentId(1), {}}, QuantityInput::of(-1)).ok());
    }

    void statedAmountsAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("low");
        QTest::addColumn<qint64>("high");
        using Kind = StatedAmount::Kind;
        QTest::newRow("amount") << u"450"_s << int(Kind::Amount) << qint64(450'000'000) << qint64(450'000'000);
        QTest::newRow("cents") << u"$0.43"_s << int(Kind::Amount) << qint64(430'000) << qint64(430'000);
        QTest::newRow("range") << u"$1,500–2,500"_s << int(Kind::Amount) << qint64(1'500'000'000)
                               << qint64(2'500'000'000);
        QTest::newRow("free") << u"Free"_s << int(Kind::Free) << qint64(0) << qint64(0);
        QTest::newRow("included") << u"included"_s << int(Kind::Included) << qint64(0) << qint64(0);
        QTest::newRow("unknown") << u"?"_s << int(Kind::Unknown) << qint64(0) << qint64(0);
        QTest::newRow("nothing") << u" "_s << int(Kind::None) << qint64(0) << qint64(0);
    }
    void statedAmountsAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(qint64, low);
        QFETCH(qint64, high);
        Document document(aBusyPlan());
        QVERIFY(edits::setStated(document, {ComponentId(5), {}}, text).ok());
        const StatedAmount stated = sizingAt(document.plan(), ComponentId(5), {})->stated;
        QCOMPARE(int(stated.kind), kind);
        QCOMPARE(stated.amount.low.micros(), low);
        QCOMPARE(stated.amount.high.micros(), high);
    }

    void rateGoesOnTheFirstCharge()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::setRate(document, {ComponentId(1), PhaseId(2)}, RateId(2)).ok());
        QCOMPARE(document.plan().table<Charge>().size(), before.table<Charge>().size());
        QCOMPARE(document.plan().table<Charge>().at(1).rate, RateId(2));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void componentWithoutAPriceGetsACharge()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::setRate(document, {ComponentId(6), {}}, RateId(1)).ok());
        QCOMPARE(document.plan().table<Charge>().size(), before.table<Charge>().size() + 1);
        QCOMPARE(sizingAt(document.plan(), ComponentId(6), {})->unit, u"node"_s);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void droppedSizingContinuesThePhaseBefore()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::continueFromBefore(document, {ComponentId(1), PhaseId(2)}).ok());
        QCOMPARE(quantityIn(document, u"Growth"_s), u"3"_s);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void chargesAreAddedChangedAndRemoved()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Charge charge;
        charge.rate = RateId(2);
        charge.name = u"Disk"_s;
        const auto id = edits::addCharge(document, {ComponentId(1), {}}, charge);
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        Charge changed = *document.find(*id);
        changed.amount = QuantityInput::of(20);
        QVERIFY(edits::setCharge(document, changed).ok());
        QCOMPARE(document.find(*id)->amount, QuantityInput::of(20));
        QVERIFY(edits::removeCharge(document, *id).ok());
        QVERIFY(document.plan() == before);
    }

    void formulaOfAChargeMustBeCalculable()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Charge charge;
        charge.rate = RateId(2);
        charge.amount = QuantityInput::by(u"visitors * 2"_s);
        QVERIFY(!edits::addCharge(document, {ComponentId(1), {}}, charge).ok());
        Charge changed = *document.find(ChargeId(1));
        changed.amount = charge.amount;
        const Status refused = edits::setCharge(document, changed);
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(u"visitors"_s), qPrintable(refused.error().message));
        QVERIFY(!edits::setQuantity(document, {ComponentId(1), {}}, charge.amount).ok());
        changed.amount = QuantityInput::by(u"month * 2"_s);
        QVERIFY(edits::setCharge(document, changed).ok());
        QVERIFY(undoesAndRedoes(document, before));
    }

private:
    /// Of the first component.
    static QString quantityIn(const Document &document, const QString &phase)
    {
        const PhaseId id = named<Phase>(document.plan(), phase);
        return sizingAt(document.plan(), ComponentId(1), id)->quantity.number.likely.toString();
    }
};

QTEST_GUILESS_MAIN(TestSizings)
#include "tst_sizings.moc"
