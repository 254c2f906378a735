// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/optimise/commitmentfamilies.h"
#include "document/edits/money/commitmentchoice.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestCommitmentChoice : public QObject
{
    Q_OBJECT

    static constexpr RateId onDemand {1};
    static constexpr RateId committed {2};

    /// Machines of one kind: 5 for the interface, and for workers 3, from April on 6.
    static Plan machines()
    {
        PlanBuilder builder = aPlan();
        builder.withPrice(u"m5"_s, u"0.10"_s, Rate::Time::Hour, u"instance"_s);
        Rate reserved = builder.plan().table<Rate>().at(0);
        reserved.term = u"reserved-1y-no-upfront"_s;
        reserved.termMonths = 12;
        reserved.tiers = {{Quantity(), *UnitPrice::fromString(u"0.06")}};
        builder.with(reserved)
            .withPhase(u"Growth"_s, Month(2026, 4))
            .withOption(u"AWS"_s)
            .withEnvironment(u"Production"_s)
            .withComponent(u"API"_s, 5, u"m5"_s)
            .withComponent(u"Workers"_s, 3, u"m5"_s);
        return builder.build();
    }
    static Plan growingMachines()
    {
        Plan plan = machines();
        Sizing later = plan.table<Sizing>().at(1);
        later.id = plan.table<Sizing>().nextId();
        later.phase = PhaseId(1);
        later.quantity = QuantityInput::of(6);
        plan.table<Sizing>().insert(later);
        Charge charge = plan.table<Charge>().at(1);
        charge.id = plan.table<Charge>().nextId();
        charge.sizing = later.id;
        plan.table<Charge>().insert(charge);
        return plan;
    }
    static edits::CommitmentChoice choice(int units)
    {
        edits::CommitmentChoice choice;
        choice.option = OptionId(1);
        choice.onDemand = onDemand;
        choice.committed = committed;
        choice.hours = Quantity::fromWhole(730);
        choice.units = units;
        choice.start = Month(2026, 1);
        return choice;
    }
    /// What the optimiser says the months cost when these units are bought at the start.
    static QList<Money> promised(const Plan &plan, int units)
    {
        const CommitmentFamily family = commitmentFamilies(plan, OptionId(1)).first();
        const auto outcome = commitmentOutcome(family.question, {{0, 0, units}});
        QList<Money> months;
        for (const CommitmentMonth &month : outcome->months)
            months.append(month.onDemand + month.commitments);
        return months;
    }
    static QList<Money> evaluated(const Plan &plan)
    {
        const CostTable table = evaluate(plan, OptionId(1), Basis::Catalog);
        QList<Money> months;
        for (int column = 0; column < table.timeline.months(); ++column)
            months.append(table.total(column).amount.likely);
        return months;
    }

private Q_SLOTS:
    void planCostsWhatTheAnswerPromised_data()
    {
        QTest::addColumn<bool>("grows");
        QTest::addColumn<int>("units");
        for (const int units : {1, 5, 6, 8, 11, 13}) {
            QTest::addRow("steady, %d", units) << false << units;
            QTest::addRow("growing, %d", units) << true << units;
        }
    }

    void planCostsWhatTheAnswerPromised()
    {
        QFETCH(bool, grows);
        QFETCH(int, units);
        const Plan before = grows ? growingMachines() : machines();
        Document document(before);
        QVERIFY(edits::applyCommitment(document, choice(units)).ok());
        QCOMPARE(evaluated(document.plan()), promised(before, units));
        QVERIFY(isWhole(document.plan()));
        QVERIFY(undoesAndRedoes(document, before));
        QCOMPARE(document.undoStack().count(), 1);
    }

    void numbersStayNumbers()
    {
        Document document(machines());
        QVERIFY(edits::applyCommitment(document, choice(6)).ok());
        QList<std::pair<qint64, QuantityInput>> charges;
        for (const Charge &charge : document.plan().table<Charge>())
            charges.append({charge.rate.value(), charge.amount});
        // All 5 of the interface and 1 of 3 workers.
        QCOMPARE(charges,
                 (QList<std::pair<qint64, QuantityInput>> {
                     {2, QuantityInput::of(5)}, {1, QuantityInput::of(2)}, {2, QuantityInput::of(1)}}));
        const Commitment &row = document.plan().table<Commitment>().at(0);
        QCOMPARE(row.rate, committed);
        QCOMPARE(row.otherwise, onDemand);
    }

    void formulaKeepsItsCourse()
    {
        Plan plan = machines();
        Driver users;
        users.id = DriverId(1);
        users.key = u"users"_s;
        users.points = {{Month(2026, 1), {}, Quantity::fromWhole(200)}};
        users.growth = Percent::fromWhole(50);
        plan.table<Driver>().insert(users);
        Sizing sizing = plan.table<Sizing>().at(0);
        sizing.quantity = QuantityInput::by(u"ceil(users / 100)"_s);
        plan.table<Sizing>().replace(sizing);
        Document document(plan);
        const QList<Money> promise = promised(plan, 7);
        QVERIFY(edits::applyCommitment(document, choice(7)).ok());
        QCOMPARE(evaluated(document.plan()), promise);
    }

    void beforeItsStartEverythingIsOnDemand()
    {
        const Plan before = machines();
        Document document(before);
        edits::CommitmentChoice later = choice(20);
        later.start = Month(2026, 7);
        QVERIFY(edits::applyCommitment(document, later).ok());
        const QList<Money> months = evaluated(document.plan());
        QCOMPARE(months.at(5), Money::fromWhole(584, Currency::of("USD"))); // 8 x 0.10 x 730
        QCOMPARE(months.at(6), Money::fromWhole(876, Currency::of("USD"))); // 20 x 0.06 x 730
    }

    void undatedPhasesAreWithinTheTerms_data()
    {
        QTest::addColumn<int>("units");
        QTest::addColumn<int>("fromMonth");
        QTest::addColumn<int>("terms");
        QTest::addColumn<QString>("months");
        QTest::addColumn<QString>("someDay");
        // A unit on demand is 73.00 a month, a committed one 43.80. 8 run in the months, 7 some day.
        QTest::addRow("all used") << 6 << 0 << 0 << u"408.8"_s << u"335.8"_s; // 6 and 2; 6 and 1
        QTest::addRow("some unused") << 11 << 0 << 0 << u"481.8"_s << u"481.8"_s; // 11 each
        QTest::addRow("one unused there") << 8 << 0 << 0 << u"350.4"_s << u"350.4"_s;
        // Not yet in the first month, when all 8 are on demand.
        QTest::addRow("later") << 11 << 6 << 0 << u"584"_s << u"481.8"_s;
        QTest::addRow("later, one term") << 11 << 6 << 1 << u"584"_s << u"481.8"_s;
        QTest::addRow("lapsed before the last month") << 11 << -3 << 1 << u"481.8"_s << u"481.8"_s;
    }

    void undatedPhasesAreWithinTheTerms()
    {
        QFETCH(int, units);
        QFETCH(int, fromMonth);
        QFETCH(int, terms);
        QFETCH(QString, months);
        QFETCH(QString, someDay);
        Plan before = machines();
        Phase undated;
        undated.id = before.table<Phase>().nextId();
        undated.name = u"Some day"_s;
        undated.begins = Phase::Begins::Undated;
        before.table<Phase>().insert(undated);
        Sizing fewer = before.table<Sizing>().at(1);
        fewer.id = before.table<Sizing>().nextId();
        fewer.phase = undated.id;
        fewer.quantity = QuantityInput::of(2);
        before.table<Sizing>().insert(fewer);
        Charge charge = before.table<Charge>().at(1);
        charge.id = before.table<Charge>().nextId();
        charge.sizing = fewer.id;
        before.table<Charge>().insert(charge);
        Document document(before);
        edits::CommitmentChoice some = choice(units);
        some.start = Month(2026, 1) + fromMonth;
        some.terms = terms;
        QVERIFY(edits::applyCommitment(document, some).ok());
        const CostTable table = evaluate(document.plan(), OptionId(1), Basis::Catalog);
        for (int column = 0; column < table.timeline.size(); ++column)
            QCOMPARE(table.total(column).unknown, 0);
        QCOMPARE(table.total(0).amount.likely, *Money::fromString(months, Currency::of("USD")));
        QCOMPARE(table.total(table.timeline.months()).amount.likely,
                 *Money::fromString(someDay, Currency::of("USD")));
        const Money last = table.total(table.timeline.months() - 1).amount.likely;
        if (fromMonth > 0)
            QCOMPARE(last, *Money::fromString(u"481.8", Currency::of("USD"))); // 11 committed
        if (fromMonth < 0)
            QCOMPARE(last, *Money::fromString(u"584", Currency::of("USD"))); // lapsed
        QVERIFY(undoesAndRedoes(document, before));
    }

    void whatIsPaidUpfrontIsPaidOnce_data()
    {
        QTest::addColumn<int>("units");
        QTest::addColumn<bool>("possible");
        QTest::addRow("all the same component's") << 5 << true;
        QTest::addRow("the second one needs more, later") << 11 << true;
        QTest::addRow("the first one needs the second one's") << 8 << false;
    }

    void whatIsPaidUpfrontIsPaidOnce()
    {
        QFETCH(int, units);
        QFETCH(bool, possible);
        // The first component grows where units move, else the second one.
        Plan before = growingMachines();
        if (!possible) {
            Sizing later = before.table<Sizing>().at(2);
            later.component = before.table<Component>().at(0).id;
            later.quantity = QuantityInput::of(8);
            before.table<Sizing>().replace(later);
        }
        Rate reserved = *before.find(committed);
        reserved.upfront = Money::fromWhole(120, Currency::of("USD"));
        before.table<Rate>().replace(reserved);
        Document document(before);
        const QList<Money> promise = promised(before, units);
        const Status applied = edits::applyCommitment(document, choice(units));
        QCOMPARE(applied.ok(), possible);
        QCOMPARE(document.plan() == before, !possible);
        if (possible) {
            QCOMPARE(evaluated(document.plan()), promise);
            return;
        }
        // What to do instead: five of the first component never leave it, a sixth one would.
        QVERIFY2(applied.error().message.contains(u"the 5 unit(s) that stay"_s),
                 qPrintable(applied.error().message));
        QVERIFY(!edits::applyCommitment(document, choice(6)));
        QVERIFY(edits::applyCommitment(document, choice(5)));
    }

    void outsideItsTermsMachinesRestAsBefore()
    {
        Plan before = machines();
        Environment environment = before.table<Environment>().at(0);
        environment.hours = Quantity::fromWhole(200);
        before.table<Environment>().replace(environment);
        PriceItem item = before.table<PriceItem>().at(0);
        item.category = Category::Compute;
        before.table<PriceItem>().replace(item);
        Charge api = before.table<Charge>().at(0);
        api.hours = Quantity::fromWhole(200);
        before.table<Charge>().replace(api);
        Document document(before);
        edits::CommitmentChoice later = choice(6);
        later.hours = Quantity::fromWhole(200);
        later.start = Month(2026, 7);
        QVERIFY(edits::applyCommitment(document, later).ok());
        const QList<Money> months = evaluated(document.plan());
        QCOMPARE(months.at(5), Money::fromWhole(160, Currency::of("USD"))); // 8 x 0.10 x 200
        // 6 x 0.06 x 730 + 2 x 0.10 x 200
        QCOMPARE(months.at(6), *Money::fromString(u"302.8", Currency::of("USD")));
    }

    void choiceThatCannotBeIsRefused()
    {
        const Plan before = machines();
        Document document(before);
        QList<edits::CommitmentChoice> wrong(5, choice(3));
        wrong[0].units = 0;
        wrong[1].committed = onDemand;
        wrong[2].hours = Quantity::fromWhole(1);
        wrong[3].terms = 101;
        wrong[4].option = OptionId(9);
        for (const edits::CommitmentChoice &each : wrong)
            QVERIFY(!edits::applyCommitment(document, each).ok());
        QVERIFY(document.plan() == before);
        QVERIFY(edits::applyCommitment(document, choice(3)).ok());
        QVERIFY(!edits::applyCommitment(document, choice(3)).ok());
    }
};

QTEST_GUILESS_MAIN(TestCommitmentChoice)
#include "tst_commitmentchoice.moc"
