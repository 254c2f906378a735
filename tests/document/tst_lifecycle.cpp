// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "document/edits/time/lifecycle.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// SequelString's call recordings: 500 GB a month that move through storage classes as they age.
class TestLifecycle : public QObject
{
    Q_OBJECT

    static constexpr ComponentId recordings {1};

    /// A component, a driver of 500 GB a month, and the prices of the classes.
    static Plan storage()
    {
        Driver incoming;
        incoming.key = u"recordings"_s;
        incoming.name = u"Recordings"_s;
        incoming.unit = u"GB"_s;
        incoming.points = {{Month(2026, 1), {}, Quantity::fromWhole(500)}};
        return aPlan()
            .withPrice(u"Standard"_s, u"0.023"_s)
            .withPrice(u"Infrequent"_s, u"0.0125"_s)
            .withPrice(u"Glacier Instant"_s, u"0.004"_s)
            .withPrice(u"Deep Archive"_s, u"0.00099"_s)
            .withPrice(u"Transition"_s, u"0.01"_s, Rate::Time::Use)
            .withPrice(u"Retrieval"_s, u"0.03"_s, Rate::Time::Use)
            .withOption(u"AWS"_s)
            .withEnvironment(u"Production"_s)
            .withComponent(u"Recordings"_s, 500, u"Standard"_s)
            .with(incoming)
            .build();
    }
    static edits::Lifecycle lifecycle()
    {
        edits::Lifecycle rules;
        rules.driver = u"recordings"_s;
        rules.classes = {{u"Standard"_s, 0, RateId(1), {}, {}, {}, {}},
                         {u"Infrequent"_s, 1, RateId(2), {}, {}, {}, {}},
                         {u"Glacier Instant"_s, 3, RateId(3), {}, {}, {}, {}},
                         {u"Deep Archive"_s, 12, RateId(4), {}, {}, {}, {}}};
        return rules;
    }
    static Money costIn(const Document &document, int month)
    {
        const CostTable table = evaluate(document.plan(), OptionId(1), Basis::Catalog);
        return table.rows.at(table.rowOf(recordings)).cells.at(month - 1).amount.likely;
    }
    static Money dollars(const QString &amount) { return *Money::fromString(amount, Currency::of("USD")); }

private Q_SLOTS:
    void recordingsCostWhatTheirClassesCost()
    {
        const Plan before = storage();
        Document document(before);
        QVERIFY(edits::setLifecycle(document, {recordings, {}}, lifecycle()).ok());
        QCOMPARE(costIn(document, 1), dollars(u"11.50"_s));
        QCOMPARE(costIn(document, 2), dollars(u"17.75"_s));
        QCOMPARE(costIn(document, 3), dollars(u"24"_s));
        QCOMPARE(costIn(document, 4), dollars(u"26"_s));
        QCOMPARE(costIn(document, 12), dollars(u"42"_s));
        Money year = dollars(u"0"_s);
        for (int month = 1; month <= 12; ++month)
            year += costIn(document, month);
        QCOMPARE(year, dollars(u"359.25"_s));
        QVERIFY(undoesAndRedoes(document, before));
        QCOMPARE(document.undoStack().count(), 1);
    }

    void withoutClassesEverythingStaysStandard()
    {
        Document document(storage());
        edits::Lifecycle plain = lifecycle();
        plain.classes = {plain.classes.first()};
        QVERIFY(edits::setLifecycle(document, {recordings, {}}, plain).ok());
        Money year = dollars(u"0"_s);
        for (int month = 1; month <= 12; ++month)
            year += costIn(document, month);
        QCOMPARE(year, dollars(u"897"_s));
    }

    void movingAndReadingIsChargedToo()
    {
        Document document(storage());
        edits::Lifecycle rules = lifecycle();
        // Two objects a GB at 0.01 each, and a tenth of what lies there is read at 0.03 a GB.
        rules.classes[1].transition = RateId(5);
        rules.classes[1].perGb = Quantity::fromWhole(2);
        rules.classes[1].retrieval = RateId(6);
        rules.classes[1].retrieved = Percent::fromWhole(10);
        QVERIFY(edits::setLifecycle(document, {recordings, {}}, rules).ok());
        QCOMPARE(costIn(document, 1), dollars(u"11.50"_s));
        // Month 2: 500 GB move in for 10.00, 50 of 500 GB are read for 1.50.
        QCOMPARE(costIn(document, 2), dollars(u"29.25"_s));
        // Month 3: again 10.00, and 100 of 1,000 GB for 3.00.
        QCOMPARE(costIn(document, 3), dollars(u"37"_s));
    }

    void deletedDataCostNoMore()
    {
        Document document(storage());
        edits::Lifecycle rules = lifecycle();
        rules.classes = {rules.classes.at(0), rules.classes.at(1)};
        rules.deleteAge = 3;
        QVERIFY(edits::setLifecycle(document, {recordings, {}}, rules).ok());
        // Month 4 and later: 500 GB of age 0 and 1,000 GB of ages 1 and 2.
        QCOMPARE(costIn(document, 4), dollars(u"24"_s));
        QCOMPARE(costIn(document, 12), dollars(u"24"_s));
    }

    void whatWasWrittenIsReadAgain()
    {
        Document document(storage());
        const edits::Place place {recordings, {}};
        QVERIFY(!edits::lifecycleAt(document.plan(), place));
        edits::Lifecycle rules = lifecycle();
        rules.deleteAge = 84;
        rules.classes[2].transition = RateId(5);
        rules.classes[2].perGb = *Quantity::fromString(u"0.25");
        rules.classes[3].retrieval = RateId(6);
        rules.classes[3].retrieved = *Percent::fromString(u"0.5");
        QVERIFY(edits::setLifecycle(document, place, rules).ok());
        QCOMPARE(edits::lifecycleAt(document.plan(), place), std::optional(rules));
        QVERIFY(edits::setLifecycle(document, place, rules).ok());
        QCOMPARE(document.undoStack().count(), 1);
    }

    void classesThatCannotBeAreRefused()
    {
        Document document(storage());
        QList<edits::Lifecycle> wrong(5, lifecycle());
        wrong[0].driver = u"users"_s;
        wrong[1].classes.clear();
        wrong[2].classes[0].fromAge = 1;
        wrong[3].classes[2].fromAge = 1;
        wrong[4].deleteAge = 12;
        for (const edits::Lifecycle &each : wrong)
            QVERIFY(!edits::setLifecycle(document, {recordings, {}}, each).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
