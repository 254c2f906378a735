// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/optimise/commitmentfamilies.h"
#include "core/uncertainty/runner.h"
#include "document/edits/money/commitmentchoice.h"
#include "document/edits/time/commitments.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

#include <algorithm>
#include <cmath>

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
    /// 2 workers some day.
    static void addUndatedPhase(Plan &plan)
    {
        Phase undated;
        undated.id = plan.table<Phase>().nextId();
        undated.name = u"Some day"_s;
        undated.begins = Phase::Begins::Undated;
        plan.table<Phase>().insert(undated);
        Sizing fewer = plan.table<Sizing>().at(1);
        fewer.id = plan.table<Sizing>().nextId();
        fewer.phase = undated.id;
        fewer.quantity = QuantityInput::of(2);
        plan.table<Sizing>().insert(fewer);
        Charge charge = plan.table<Charge>().at(1);
        charge.id = plan.table<Charge>().nextId();
        charge.sizing = fewer.id;
        plan.table<Charge>().insert(charge);
    }
    static Plan withHorizon(Plan plan, int months)
    {
        PlanInfo info = plan.info();
        info.horizon = months;
        plan.table<PlanInfo>().replace(info);
        return plan;
    }
    static Money dollars(const QString &text) { return *Money::fromString(text, Currency::of("USD")); }
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

    /// What a run of the simulation says of the likely values, to a cent.
    static QList<Money> drawn(const Plan &plan)
    {
        RunModel model(plan, OptionId(1), Basis::Catalog);
        const std::vector<double> costs = model.run(Draws(model.inputs().size()));
        QList<Money> months;
        for (int column = 0; column < plan.info().horizon; ++column) {
            const double cents = std::round(costs.at(std::size_t(column)) * 100);
            months.append(Money::fromMicros(qint64(cents) * 10'000, Currency::of("USD")));
        }
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

    void unusedUnitsFollowTheirCommitment_data()
    {
        QTest::addColumn<int>("appliedFrom"); // months after January
        QTest::addColumn<int>("appliedTerms");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("terms"); // of 12 months
        QTest::addColumn<int>("first"); // month of the plan in which the terms begin, from 0
        QTest::addColumn<int>("end"); // the month after them
        QTest::addRow("as applied") << 0 << 0 << 0 << 0 << 0 << 24;
        QTest::addRow("begins later") << 0 << 0 << 6 << 0 << 6 << 24;
        QTest::addRow("begins later, for a year") << 0 << 0 << 6 << 1 << 6 << 18;
        QTest::addRow("begins earlier") << 6 << 0 << 0 << 0 << 0 << 24;
        QTest::addRow("began before the plan") << 6 << 1 << -3 << 1 << 0 << 9;
        QTest::addRow("another year") << 0 << 1 << 0 << 2 << 0 << 24;
        QTest::addRow("renewed") << 0 << 1 << 0 << 0 << 0 << 24;
        QTest::addRow("lapses") << 0 << 0 << 0 << 1 << 0 << 12;
    }

    void unusedUnitsFollowTheirCommitment()
    {
        QFETCH(int, appliedFrom);
        QFETCH(int, appliedTerms);
        QFETCH(int, from);
        QFETCH(int, terms);
        QFETCH(int, first);
        QFETCH(int, end);
        for (const bool hasUndated : {false, true}) {
            Plan before = withHorizon(machines(), 24);
            if (hasUndated)
                addUndatedPhase(before);
            Document document(before);
            edits::CommitmentChoice some = choice(11);
            some.start = Month(2026, 1) + appliedFrom;
            some.terms = appliedTerms;
            QVERIFY(edits::applyCommitment(document, some).ok());
            Commitment moved = document.plan().table<Commitment>().at(0);
            moved.start = Month(2026, 1) + from;
            moved.terms = terms;
            QVERIFY(edits::setCommitment(document, moved).ok());
            // 8 of 11 units are used: 11 x 0.06 x 730 within the terms, 8 x 0.10 x 730 on demand.
            QList<Money> expected;
            for (int month = 0; month < 24; ++month)
                expected.append(month >= first && month < end ? dollars(u"481.8"_s) : dollars(u"584"_s));
            QCOMPARE(evaluated(document.plan()), expected);
            QCOMPARE(drawn(document.plan()), expected);
        }
    }

    void noUnusedUnitsWithoutTheCommitment()
    {
        Document document(machines());
        QVERIFY(edits::applyCommitment(document, choice(11)).ok());
        const auto id = document.plan().table<Commitment>().at(0).id;
        QVERIFY(edits::removeCommitment(document, id).ok());
        const QList<Money> used(12, dollars(u"350.4"_s)); // 8 x 0.06 x 730: the rate, as long as it is used
        QCOMPARE(evaluated(document.plan()), used);
        QCOMPARE(drawn(document.plan()), used);
        document.undoStack().undo();
        QCOMPARE(evaluated(document.plan()), QList<Money>(12, dollars(u"481.8"_s)));
    }

    void theFigureSaysWhetherTheTermHolds()
    {
        Document document(machines());
        edits::CommitmentChoice later = choice(11);
        later.start = Month(2026, 7);
        QVERIFY(edits::applyCommitment(document, later).ok());
        for (const auto &[column, said] : {std::pair(5, u"0: outside"_s), std::pair(6, u"1: within"_s)}) {
            const Trace trace = explain(document.plan(), ComponentId(2), Basis::Catalog, column);
            const auto fact = std::find_if(trace.facts.begin(), trace.facts.end(), [](const TraceFact &each) {
                return each.label == "in_term_2"_L1;
            });
            QVERIFY(fact != trace.facts.end());
            QVERIFY2(fact->value.startsWith(said), qPrintable(fact->value));
        }
    }

    void unusedUnitsFollowThePlansMonths()
    {
        Document document(machines());
        edits::CommitmentChoice year = choice(11);
        year.start = Month(2026, 7);
        year.terms = 1;
        QVERIFY(edits::applyCommitment(document, year).ok());
        Plan later = withHorizon(document.plan(), 24);
        PlanInfo info = later.info();
        info.start = Month(2026, 4);
        later.table<PlanInfo>().replace(info);
        QList<Money> expected(24, dollars(u"584"_s));
        for (int month = 3; month < 15; ++month) // July 2026 to June 2027
            expected[month] = dollars(u"481.8"_s);
        QCOMPARE(evaluated(later), expected);
        QCOMPARE(drawn(later), expected);
    }

    void unusedUnitsOfDemandThatGrowsFollowToo()
    {
        Document document(growingMachines());
        QVERIFY(edits::applyCommitment(document, choice(13)).ok());
        Commitment moved = document.plan().table<Commitment>().at(0);
        moved.start = Month(2026, 7);
        QVERIFY(edits::setCommitment(document, moved).ok());
        const QList<Money> months = evaluated(document.plan());
        QCOMPARE(months.at(2), dollars(u"584"_s)); // 8 x 0.10 x 730
        QCOMPARE(months.at(3), dollars(u"803"_s)); // 11 x 0.10 x 730
        QCOMPARE(months.at(5), dollars(u"803"_s));
        QCOMPARE(months.at(6), dollars(u"569.4"_s)); // 13 x 0.06 x 730
        QCOMPARE(drawn(document.plan()), months);
    }

    void noDriverStandsForACommitment()
    {
        Plan before = machines();
        addUndatedPhase(before);
        Document document(before);
        edits::CommitmentChoice later = choice(11);
        later.start = Month(2026, 7);
        QVERIFY(edits::applyCommitment(document, later).ok());
        QVERIFY(document.plan().table<Driver>().isEmpty());
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
        addUndatedPhase(before);
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
