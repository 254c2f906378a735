// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/smallplan.h"
#include "core/uncertainty/model/runmodel.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// Payments made once for a term, spread over it or counted when they are paid.
class TestUpfront : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void spreadPaymentAddsUpToTheWhole();
    void cashPaymentCountsWhenItIsPaid();
    void paymentIsMadeAgainWhenTheTermEnds();
    void growthPaysForWhatIsAdded();
    void shrinkingKeepsPayingForTheTerm();
    void componentThatIsGoneIsStillCommitted();
    void whatIsStillPaidForCountsWhereTheCatalogDoes_data();
    void whatIsStillPaidForCountsWhereTheCatalogDoes();
    void yearlyPriceCountsATwelfthAMonth();
    void undatedPhaseCountsTheAverage();
    void paymentInAnotherCurrencyIsConvertedOrUnknown();
    void paymentTooLargeIsUnknown();
    void discountLowersThePayment();
    void laterDiscountLeavesWhatWasPaid();
    void explainShowsThePaymentApart();
    void termThatBeganBeforeThePlanWasPaidThen();
    void unitsThatOutlastTheirCommitmentArePaidOnce();
    void unitsThatOutlastTheirCommitmentAreExplained();
    void unitsThatCannotBePartedAreExplained();
    void unitsThatOutlastTheirCommitmentMayBeTooMany();
    void runsPayOnceForUnitsThatOutlastTheirCommitment();
    void runsPayWhatThePlanPaysForUnitsThatOutlastTheirCommitment_data();
    void runsPayWhatThePlanPaysForUnitsThatOutlastTheirCommitment();

private:
    RateId reserved(const char *upfront, int months, const char *hourly = "0")
    {
        const RateId id = m_small.hourly(hourly);
        Rate rate = *m_small.plan.find(id);
        rate.upfront = dollars(upfront);
        rate.termMonths = months;
        m_small.plan.table<Rate>().replace(rate);
        return id;
    }
    void setView(UpfrontView view)
    {
        PlanInfo info = m_small.plan.info();
        info.upfront = view;
        m_small.plan.table<PlanInfo>().replace(info);
    }
    QList<Money> months(ComponentId component) const
    {
        const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
        QList<Money> amounts;
        for (const CostCell &cell : table.rows.at(table.rowOf(component)).cells)
            amounts.append(cell.amount.likely);
        return amounts;
    }
    static Money sum(const QList<Money> &amounts)
    {
        Money all;
        for (const Money &each : amounts)
            all += each;
        return all;
    }

    /// Two nodes, from July 2026 on five and from January 2027 on as many as said, committed for 2026 at 120
    /// upfront and 0.05 an hour, else 80 a month. Three are paid for from July to June.
    ComponentId lapsingNodes(qint64 last)
    {
        const PhaseId start = m_small.phase("Start", Month(2026, 1));
        const PhaseId growth = m_small.phase("Growth", Month(2026, 7));
        const PhaseId later = m_small.phase("Later", Month(2027, 1));
        Commitment commitment;
        commitment.rate = reserved("120", 12, "0.05");
        commitment.otherwise = m_small.monthly("80");
        commitment.terms = 1;
        m_small.add(commitment);
        const ComponentId nodes = m_small.component(m_option, m_production, "Nodes");
        m_small.charge(m_small.sizing(nodes, QuantityInput::of(2), start), commitment.rate);
        m_small.charge(m_small.sizing(nodes, QuantityInput::of(5), growth), commitment.rate);
        m_small.charge(m_small.sizing(nodes, QuantityInput::of(last), later), commitment.rate);
        return nodes;
    }

    /// Likely two nodes, paid for from January to December 2026 with 120 each; from July on at 80 a month
    /// each, or gone. What is stated for either half of the year is a month's.
    ComponentId releasedNodes(bool isGone, const char *statedFirst, const char *statedThen)
    {
        const PhaseId start = m_small.phase("Start", Month(2026, 1));
        const PhaseId then = m_small.phase("Then", Month(2026, 7));
        const ComponentId nodes = m_small.component(m_option, m_production, "Nodes");
        const QuantityInput units = QuantityInput::of(Range(quantity("1"), quantity("2"), quantity("3")));
        const SizingId first = m_small.sizing(nodes, units, start);
        const SizingId last = m_small.sizing(nodes, units, then);
        m_small.charge(first, reserved("120", 12));
        if (!isGone)
            m_small.charge(last, m_small.monthly("80"));
        const auto state = [this](SizingId id, const char *amount, bool isPresent) {
            Sizing row = *m_small.plan.find(id);
            row.present = isPresent;
            if (*amount)
                row.stated = {StatedAmount::Kind::Amount, dollars(amount)};
            m_small.plan.table<Sizing>().replace(row);
        };
        state(first, statedFirst, true);
        state(last, statedThen, !isGone);
        return nodes;
    }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
};

void TestUpfront::init()
{
    m_small = SmallPlan();
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
    PlanInfo info = m_small.plan.info();
    info.horizon = 36;
    m_small.plan.table<PlanInfo>().replace(info);
}

void TestUpfront::termThatBeganBeforeThePlanWasPaidThen()
{
    const RateId rate = reserved("600", 12);
    const ComponentId node = m_small.priced(m_option, m_production, "Node", rate, "1");
    Commitment commitment;
    commitment.rate = rate;
    commitment.otherwise = m_small.monthly("80");
    commitment.start = Month(2025, 7); // the plan begins in January 2026
    commitment.terms = 1;
    m_small.add(commitment);
    // July 2025 to June 2026: half of the 600 is the plan's, then it is on demand.
    QCOMPARE(months(node), QList<Money>(6, dollars("50")) + QList<Money>(30, dollars("80")));
    setView(UpfrontView::Cash);
    QCOMPARE(months(node), QList<Money>(6, dollars("0")) + QList<Money>(30, dollars("80")));
    commitment.id = Id<Commitment>(1);
    commitment.terms = 0;
    m_small.plan.table<Commitment>().replace(commitment);
    const QList<Money> renewed = months(node);
    QCOMPARE(sum(renewed), dollars("1800")); // in July of 2026, 2027 and 2028
    for (const int month : {6, 18, 30})
        QCOMPARE(renewed.at(month), dollars("600"));
}

void TestUpfront::unitsThatOutlastTheirCommitmentArePaidOnce()
{
    const ComponentId nodes = lapsingNodes(5);
    const QList<Money> spread = months(nodes);
    QCOMPARE(spread.at(0), dollars("93")); // 2 × (10 + 36.50)
    QCOMPARE(spread.at(11), dollars("232.5")); // 5 × 46.50
    QCOMPARE(spread.at(12), dollars("299.5")); // 3 × 46.50 and 2 × 80
    QCOMPARE(spread.at(17), dollars("299.5"));
    QCOMPARE(spread.at(18), dollars("400"));
    setView(UpfrontView::Cash);
    const QList<Money> cash = months(nodes);
    QCOMPARE(cash.at(6), dollars("542.5")); // 3 × 120 and 5 × 36.50
    QCOMPARE(cash.at(12), dollars("269.5")); // 3 × 36.50 and 2 × 80
    QCOMPARE(cash.at(18), dollars("400"));
    QCOMPARE(sum(cash), sum(spread));
}

void TestUpfront::unitsThatOutlastTheirCommitmentAreExplained()
{
    const Trace trace = explain(m_small.plan, lapsingNodes(5), Basis::Catalog, 12);
    QCOMPARE(trace.lines.size(), 3);
    QCOMPARE(trace.lines.at(0).label, u"item, still committed"_s);
    QCOMPARE(trace.lines.at(0).amount.likely, dollars("109.5"));
    QCOMPARE(trace.lines.at(1).amount.likely, dollars("30"));
    QCOMPARE(trace.lines.at(2).amount.likely, dollars("160"));
    QStringList values;
    for (const TraceFact &fact : trace.facts)
        values.append(fact.value);
    QVERIFY2(values.contains(u"has lapsed; these units run to the end of their own term: 3 paid upfront in "
                             "Jul 2026, to the end of Jun 2027"_s),
             qPrintable(values.join(u'\n')));
}

/// The first 100 hours are free in an account: of units that count together none pays another price.
void TestUpfront::unitsThatCannotBePartedAreExplained()
{
    const ComponentId nodes = lapsingNodes(5);
    Rate otherwise = *m_small.plan.find(m_small.plan.table<Commitment>().at(0).otherwise);
    otherwise.free = Rate::Free::Always;
    otherwise.allowance = quantity("100");
    m_small.plan.table<Rate>().replace(otherwise);
    const auto commitments = [this, nodes](int month) {
        QStringList values;
        for (const TraceFact &fact : explain(m_small.plan, nodes, Basis::Catalog, month).facts) {
            if (fact.label == u"Commitment"_s)
                values.append(fact.value);
        }
        return values;
    };
    QCOMPARE(
        commitments(12),
        QStringList {u"has lapsed, though units outlast it: 3 paid upfront in Jul 2026, to the end of Jun "
                     "2027. Tiers or an allowance count all units together, so all of them pay the price "
                     "that holds without a commitment"_s});
    QCOMPARE(commitments(11), QStringList()); // it holds
    QCOMPARE(commitments(18), QStringList()); // their term has ended
}

void TestUpfront::unitsThatOutlastTheirCommitmentMayBeTooMany()
{
    const QList<Money> amounts = months(lapsingNodes(1));
    QCOMPARE(amounts.at(12), dollars("66.5")); // 36.50 for one, 10 upfront for each of three
    QCOMPARE(amounts.at(18), dollars("80"));
}

void TestUpfront::runsPayOnceForUnitsThatOutlastTheirCommitment()
{
    lapsingNodes(5);
    // What is paid on demand is uncertain: 80 in the likely run.
    PriceRange range;
    range.rate = m_small.plan.table<Commitment>().at(0).otherwise;
    range.percent = {Percent::fromWhole(-50), Percent(), Percent::fromWhole(50)};
    m_small.add(range);
    RunModel model(m_small.plan, m_option, Basis::Catalog);
    Draws draws(model.inputs().size());
    const std::vector<double> likely = model.run(draws);
    QCOMPARE(likely.at(11), 232.5);
    QCOMPARE(likely.at(12), 299.5);
    QCOMPARE(likely.at(18), 400.0);
    for (int input = 0; input < int(model.inputs().size()); ++input)
        draws.set(input, 0.97);
    const std::vector<double> dear = model.run(draws);
    const double factor = dear.at(18) / 400;
    QVERIFY(factor > 1.2);
    QCOMPARE(dear.at(12), 139.5 + 160 * factor); // what is committed costs as before
}

void TestUpfront::spreadPaymentAddsUpToTheWhole()
{
    const ComponentId node = m_small.priced(m_option, m_production, "Node", reserved("1200", 36), "1");
    const QList<Money> amounts = months(node);
    QCOMPARE(sum(amounts), dollars("1200"));
    QCOMPARE(amounts.at(0), dollars("33.333333"));
    QCOMPARE(amounts.at(1), dollars("33.333334")); // running sums: 66.666667 − 33.333333
}

void TestUpfront::cashPaymentCountsWhenItIsPaid()
{
    setView(UpfrontView::Cash);
    const ComponentId node = m_small.priced(m_option, m_production, "Node", reserved("438", 12, "0.05"), "2");
    const QList<Money> amounts = months(node);
    QCOMPARE(amounts.at(0), dollars("949")); // 2 × 438 + 2 × 730 × 0.05
    QCOMPARE(amounts.at(1), dollars("73"));
    QCOMPARE(amounts.at(12), dollars("949"));
}

void TestUpfront::paymentIsMadeAgainWhenTheTermEnds()
{
    const ComponentId node = m_small.priced(m_option, m_production, "Node", reserved("120", 12), "1");
    QCOMPARE(sum(months(node)), dollars("360"));
    setView(UpfrontView::Cash);
    QCOMPARE(sum(months(node)), dollars("360"));
    QCOMPARE(months(node).at(24), dollars("120"));
}

void TestUpfront::growthPaysForWhatIsAdded()
{
    const PhaseId start = m_small.phase("Start", Month(2026, 1));
    const PhaseId growth = m_small.phase("Growth", Month(2026, 7));
    const RateId rate = reserved("120", 12);
    const ComponentId nodes = m_small.component(m_option, m_production, "Nodes");
    m_small.charge(m_small.sizing(nodes, QuantityInput::of(2), start), rate);
    m_small.charge(m_small.sizing(nodes, QuantityInput::of(5), growth), rate);
    setView(UpfrontView::Cash);
    const QList<Money> amounts = months(nodes);
    QCOMPARE(amounts.at(0), dollars("240"));
    QCOMPARE(amounts.at(6), dollars("360")); // three more
    QCOMPARE(amounts.at(12), dollars("240")); // the first two again
    QCOMPARE(amounts.at(18), dollars("360"));
}

void TestUpfront::shrinkingKeepsPayingForTheTerm()
{
    const PhaseId start = m_small.phase("Start", Month(2026, 1));
    const PhaseId less = m_small.phase("Less", Month(2026, 7));
    const RateId rate = reserved("120", 12);
    const ComponentId nodes = m_small.component(m_option, m_production, "Nodes");
    m_small.charge(m_small.sizing(nodes, QuantityInput::of(5), start), rate);
    m_small.charge(m_small.sizing(nodes, QuantityInput::of(2), less), rate);
    const QList<Money> amounts = months(nodes);
    QCOMPARE(amounts.at(6), dollars("50")); // five were paid for to the end of the year
    QCOMPARE(amounts.at(12), dollars("20"));
}

void TestUpfront::componentThatIsGoneIsStillCommitted()
{
    const PhaseId start = m_small.phase("Start", Month(2026, 1));
    const PhaseId gone = m_small.phase("Gone", Month(2026, 7));
    const ComponentId nodes = m_small.component(m_option, m_production, "Nodes");
    m_small.charge(m_small.sizing(nodes, QuantityInput::of(1), start), reserved("120", 12));
    Sizing absent;
    absent.component = nodes;
    absent.phase = gone;
    absent.present = false;
    m_small.add(absent);
    const QList<Money> amounts = months(nodes);
    QCOMPARE(amounts.at(11), dollars("10"));
    QCOMPARE(amounts.at(12), Money());
    QCOMPARE(sum(amounts), dollars("120"));
    const Trace trace = explain(m_small.plan, nodes, Basis::Catalog, 11);
    QCOMPARE(trace.lines.size(), 1);
    QVERIFY(trace.lines.first().label.contains(u"still committed"));
}

void TestUpfront::whatIsStillPaidForCountsWhereTheCatalogDoes_data()
{
    QTest::addColumn<Basis>("basis");
    QTest::addColumn<bool>("isGone");
    QTest::addColumn<QByteArray>("statedFirst");
    QTest::addColumn<QByteArray>("statedThen");
    QTest::addColumn<QByteArrayList>("expected"); // in June and July 2026 and in January 2027
    const auto row = [](const char *name, Basis basis, bool isGone, const char *first, const char *then,
                        const QByteArrayList &expected) {
        QTest::addRow("%s, %s", name, basis == Basis::Catalog ? "catalog" : "stated")
            << basis << isGone << QByteArray(first) << QByteArray(then) << expected;
    };
    // Two nodes at 80, and 2 × 120 / 12 still paid for.
    for (const Basis basis : {Basis::Catalog, Basis::Stated}) {
        row("nothing stated", basis, false, "", "", {"20", "180", "160"});
        row("gone", basis, true, "", "", {"20", "20", "0"});
    }
    row("stated then", Basis::Catalog, false, "", "100", {"20", "180", "160"});
    row("stated then", Basis::Stated, false, "", "100", {"20", "100", "100"});
    row("stated first", Basis::Catalog, false, "50", "", {"20", "180", "160"});
    row("stated first", Basis::Stated, false, "50", "", {"50", "180", "160"});
    row("gone, stated first", Basis::Catalog, true, "50", "", {"20", "20", "0"});
    row("gone, stated first", Basis::Stated, true, "50", "", {"50", "0", "0"});
}

void TestUpfront::whatIsStillPaidForCountsWhereTheCatalogDoes()
{
    QFETCH(Basis, basis);
    QFETCH(bool, isGone);
    QFETCH(QByteArray, statedFirst);
    QFETCH(QByteArray, statedThen);
    QFETCH(QByteArrayList, expected);
    const ComponentId nodes = releasedNodes(isGone, statedFirst.constData(), statedThen.constData());
    const CostTable table = evaluate(m_small.plan, m_option, basis);
    RunModel model(m_small.plan, m_option, basis);
    const std::vector<double> likely = model.run(Draws(model.inputs().size()));
    const QList<int> columns {5, 6, 12};
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const int column = columns.at(i);
        const CostCell cell = table.rows.at(table.rowOf(nodes)).cells.at(column);
        QCOMPARE(cell.amount.likely.micros(), dollars(expected.at(i).constData()).micros());
        QCOMPARE(likely.at(std::size_t(column)), expected.at(i).toDouble());
        // What the catalog says is marked on the other basis.
        const bool isOfCatalog = i == 0 ? statedFirst.isEmpty() : statedThen.isEmpty();
        if (!cell.amount.likely.isZero())
            QCOMPARE(cell.otherBasis, basis == Basis::Stated && isOfCatalog);
    }
    Money told;
    for (const TraceLine &line : explain(m_small.plan, nodes, basis, 6).lines)
        told += line.amount.likely;
    QCOMPARE(told.micros(), dollars(expected.at(1).constData()).micros());
}

void TestUpfront::yearlyPriceCountsATwelfthAMonth()
{
    const RateId id = reserved("240", 12);
    Rate rate = *m_small.plan.find(id);
    rate.time = Rate::Time::Month;
    m_small.plan.table<Rate>().replace(rate);
    const ComponentId seats = m_small.priced(m_option, m_production, "Seats", id, "3");
    QCOMPARE(months(seats).first(), dollars("60"));
}

void TestUpfront::undatedPhaseCountsTheAverage()
{
    m_small.phase("Some day", std::nullopt);
    const ComponentId node = m_small.priced(m_option, m_production, "Node", reserved("1200", 36), "1");
    setView(UpfrontView::Cash);
    const QList<Money> amounts = months(node);
    QCOMPARE(amounts.size(), 37);
    QCOMPARE(amounts.last(), dollars("33.333333"));
}

void TestUpfront::paymentInAnotherCurrencyIsConvertedOrUnknown()
{
    PlanInfo info = m_small.plan.info();
    info.currency = Currency::of("EUR");
    m_small.plan.table<PlanInfo>().replace(info);
    m_small.phase("Some day", std::nullopt);
    const ComponentId node = m_small.priced(m_option, m_production, "Node", reserved("1200", 36), "1");
    for (const UpfrontView view : {UpfrontView::Spread, UpfrontView::Cash}) {
        setView(view);
        const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
        QCOMPARE(table.rows.at(table.rowOf(node)).cells.first().state, CostCell::State::Unknown);
        QCOMPARE(table.rows.at(table.rowOf(node)).cells.last().state, CostCell::State::Unknown);
    }
    CurrencyRate rate;
    rate.from = Currency::of("USD");
    rate.to = Currency::of("EUR");
    rate.rate = *ExchangeRate::fromString(u"0.9");
    m_small.add(rate);
    QCOMPARE(months(node).first(), *Money::fromString(u"1080", Currency::of("EUR")));
}

void TestUpfront::paymentTooLargeIsUnknown()
{
    const ComponentId node =
        m_small.priced(m_option, m_production, "Node", reserved("9000000000000", 36), "5000000");
    const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
    QCOMPARE(table.rows.at(table.rowOf(node)).cells.first().state, CostCell::State::Unknown);
}

void TestUpfront::discountLowersThePayment()
{
    PriceBookEntry entry;
    entry.discount = Percent::fromWhole(25);
    m_small.add(entry);
    const ComponentId node = m_small.priced(m_option, m_production, "Node", reserved("1200", 36), "1");
    QCOMPARE(sum(months(node)), dollars("900"));
}

void TestUpfront::laterDiscountLeavesWhatWasPaid()
{
    PriceBookEntry entry;
    entry.discount = Percent::fromWhole(25);
    entry.from = QDate(2026, 7, 1);
    m_small.add(entry);
    const ComponentId node = m_small.priced(m_option, m_production, "Node", reserved("1200", 12), "1");
    QCOMPARE(months(node).at(6), dollars("100")); // of 1,200 paid in January
    QCOMPARE(months(node).at(12), dollars("75")); // of 900 paid a year later
    const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
    QVERIFY(!table.rows.first().cells.at(6).discounted);
    QVERIFY(table.rows.first().cells.at(12).discounted);
    const Trace trace = explain(m_small.plan, node, Basis::Catalog, 6);
    QCOMPARE(trace.lines.size(), 1); // nothing by the hour
    QVERIFY2(trace.lines.first().arithmetic.startsWith(u"1 × $1,200.00 of Jan 2026, spread over 12 month"),
             qPrintable(trace.lines.first().arithmetic));
}

void TestUpfront::explainShowsThePaymentApart()
{
    const ComponentId node = m_small.priced(m_option, m_production, "Node", reserved("438", 12, "0.05"), "2");
    const Trace trace = explain(m_small.plan, node, Basis::Catalog, 0);
    QCOMPARE(trace.lines.size(), 2);
    QCOMPARE(trace.lines.at(0).amount.likely, dollars("73"));
    QCOMPARE(trace.lines.at(1).amount.likely, dollars("73")); // 2 × 438 / 12
    QVERIFY2(trace.lines.at(1).arithmetic.startsWith(u"2 × $438.00 of Jan 2026, spread over 12 month"),
             qPrintable(trace.lines.at(1).arithmetic));
    QCOMPARE(trace.lines.at(0).amount + trace.lines.at(1).amount, trace.total);
}

void TestUpfront::runsPayWhatThePlanPaysForUnitsThatOutlastTheirCommitment_data()
{
    QTest::addColumn<Basis>("basis");
    QTest::addColumn<bool>("together");
    QTest::addColumn<qint64>("last");
    for (const Basis basis : {Basis::Catalog, Basis::Stated}) {
        for (const qint64 last : {0, 1, 5}) {
            const int number = static_cast<int>(last);
            QTest::addRow("each by itself, %s, %d", basis == Basis::Catalog ? "catalog" : "stated", number)
                << basis << false << last;
            QTest::addRow("counted together, %s, %d", basis == Basis::Catalog ? "catalog" : "stated", number)
                << basis << true << last;
        }
    }
}

void TestUpfront::runsPayWhatThePlanPaysForUnitsThatOutlastTheirCommitment()
{
    QFETCH(Basis, basis);
    QFETCH(bool, together);
    QFETCH(qint64, last);
    lapsingNodes(last);
    Rate otherwise = *m_small.plan.find(m_small.plan.table<Commitment>().at(0).otherwise);
    otherwise.free = together ? Rate::Free::Always : Rate::Free::None;
    otherwise.allowance = quantity("1");
    m_small.plan.table<Rate>().replace(otherwise);
    PriceRange range;
    range.rate = otherwise.id;
    range.percent = {Percent::fromWhole(-50), Percent(), Percent::fromWhole(50)};
    m_small.add(range);
    RunModel model(m_small.plan, m_option, basis);
    const std::vector<double> likely = model.run(Draws(model.inputs().size()));
    const CostTable table = evaluate(m_small.plan, m_option, basis);
    for (int month = 0; month < table.timeline.months(); ++month) {
        const double expected = table.total(month).amount.likely.toDouble();
        QVERIFY2(std::abs(likely.at(std::size_t(month)) - expected) < 1e-5,
                 qPrintable(QString::number(month)));
    }
}

QTEST_APPLESS_MAIN(TestUpfront)
#include "tst_upfront.moc"
