// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/coveragecurve.h"
#include "core/smallplan.h"

#include <QTest>

#include <array>
#include <random>

using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr int cases = 400;
constexpr int largest = 3; ///< units a month may ask for
constexpr int weights = 10; ///< tenths of probability
constexpr qint64 microsOfATenthCent = 1000;

/// A random small question in whole cents and tenths of probability, so that every cost is a whole number of
/// tenths of a cent.
struct SmallCase
{
    int months = 1;
    std::array<std::array<int, weights>, 5> demand {}; ///< by month, each a tenth likely
    std::array<int, 5> onDemand {}; ///< cents, by month
    std::array<int, 2> terms {2, 3};
    std::array<int, 2> monthly {}; ///< cents
    std::array<int, 2> upfront {}; ///< cents for each month of the term
    bool whole = false;

    [[nodiscard]] CommitmentQuestion question() const
    {
        CommitmentQuestion question;
        question.beyond = whole ? CommitmentQuestion::Beyond::Whole : CommitmentQuestion::Beyond::Inside;
        for (int month = 0; month < months; ++month) {
            MonthDemand outcomes;
            for (const int units : demand.at(size_t(month)))
                outcomes.append({Quantity::fromWhole(units), 1});
            question.demand.append(outcomes);
            question.onDemand.append(cents(onDemand.at(size_t(month))));
        }
        for (size_t i = 0; i < 2; ++i) {
            question.offers.append({QStringLiteral("Offer"),
                                    {},
                                    terms.at(i),
                                    {cents(monthly.at(i))},
                                    {cents(upfront.at(i) * terms.at(i))}});
        }
        return question;
    }
    static Money cents(int amount) { return Money::fromMicros(amount * 10'000LL, usd); }
};

/// Tries every number of units of both terms in every month; a branch that already costs as much as the best
/// one is left.
class Exhaustive
{
public:
    explicit Exhaustive(const SmallCase &problem) : m_case(problem) { }

    [[nodiscard]] qint64 best()
    {
        go(0, 0);
        return m_best;
    }

private:
    void go(int month, qint64 cost)
    {
        if (cost >= m_best)
            return;
        if (month == m_case.months) {
            m_best = cost;
            return;
        }
        for (int first = 0; first <= largest; ++first) {
            for (int second = 0; second <= largest; ++second) {
                change(month, 0, first);
                change(month, 1, second);
                go(month + 1, cost + price(month, 0, first) + price(month, 1, second) + onDemand(month));
                change(month, 0, -first);
                change(month, 1, -second);
            }
        }
    }
    void change(int month, size_t offer, int units)
    {
        for (int i = 0; i < m_case.terms.at(offer) && month + i < m_case.months; ++i)
            m_running.at(size_t(month + i)) += units;
    }
    [[nodiscard]] qint64 price(int month, size_t offer, int units) const
    {
        const int term = m_case.terms.at(offer);
        const int counted = m_case.whole ? term : std::min(term, m_case.months - month);
        return qint64(units) * counted * (m_case.monthly.at(offer) + m_case.upfront.at(offer)) * weights;
    }
    [[nodiscard]] qint64 onDemand(int month) const
    {
        qint64 units = 0;
        for (const int asked : m_case.demand.at(size_t(month)))
            units += std::max(0, asked - m_running.at(size_t(month)));
        return units * m_case.onDemand.at(size_t(month));
    }

    const SmallCase &m_case;
    std::array<int, 5> m_running {};
    qint64 m_best = std::numeric_limits<qint64>::max();
};

SmallCase randomCase(std::mt19937 &random)
{
    const auto upTo = [&random](int most) { return int(random() % unsigned(most + 1)); };
    SmallCase made;
    made.months = 1 + upTo(4);
    const int price = 50 + upTo(100);
    const bool changes = upTo(3) == 0;
    for (size_t month = 0; month < 5; ++month) {
        made.onDemand.at(month) = changes ? 50 + upTo(100) : price;
        const int low = upTo(largest);
        for (int &units : made.demand.at(month))
            units = low + upTo(largest - low);
    }
    for (size_t offer = 0; offer < 2; ++offer) {
        made.monthly.at(offer) = price * (20 + upTo(80)) / 100;
        made.upfront.at(offer) = upTo(1) == 0 ? 0 : upTo(20);
    }
    made.whole = upTo(2) == 0;
    return made;
}

/// Runs of 36 months in which demand walks at random from a fifth of what it may be at most.
CommitmentQuestion walk(int count, int most)
{
    std::mt19937 random(36);
    QList<QList<Quantity>> runs;
    for (int run = 0; run < count; ++run) {
        QList<Quantity> units;
        qint64 now = most * 200'000LL;
        for (int month = 0; month < 36; ++month) {
            const qint64 step = most * (qint64(random() % 120'000) - 50'000);
            now = std::clamp<qint64>(now + step, 0, most * 1'000'000LL);
            units.append(Quantity::fromRaw(now));
        }
        runs.append(units);
    }
    return {demandFromRuns(runs),
            {dollars("70.08")},
            {{QStringLiteral("1 year"), {}, 12, {dollars("43.80")}},
             {QStringLiteral("3 years"), {}, 36, {dollars("27.74")}}}};
}

} // namespace

/// The commitment optimiser against trying everything.
class TestCommitmentSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noChoiceOfPurchasesCostsLess();
    void noConstantLevelCostsLess();
    void largeQuestionIsSolved();
    void searchStopsWhenItsTimeIsOver();
};

void TestCommitmentSearch::noChoiceOfPurchasesCostsLess()
{
    std::mt19937 random(20261121);
    int buying = 0;
    int mixing = 0;
    for (int i = 0; i < cases; ++i) {
        const SmallCase made = randomCase(random);
        const auto plan = bestCommitments(made.question());
        QVERIFY(plan);
        QCOMPARE(plan->cost, Money::fromMicros(Exhaustive(made).best() * microsOfATenthCent, usd));
        buying += !plan->purchases.isEmpty();
        mixing += plan->purchases.size() > 1;
    }
    QVERIFY(buying > cases / 2); // the cases are not trivial
    QVERIFY(mixing > cases / 4);
}

void TestCommitmentSearch::noConstantLevelCostsLess()
{
    std::mt19937 random(4);
    for (int i = 0; i < cases; ++i) {
        const CommitmentQuestion asked = randomCase(random).question();
        const auto plan = bestCommitments(asked);
        const auto curves = coverageCurves(asked, i % 2 == 0 ? Renewal::Once : Renewal::Renewed);
        QVERIFY(plan && curves);
        for (const CoverageCurve &curve : *curves) {
            QVERIFY(plan->cost <= curve.best.cost);
            for (const CoveragePoint &point : curve.points)
                QVERIFY(curve.best.cost <= point.cost);
        }
    }
}

void TestCommitmentSearch::largeQuestionIsSolved()
{
    const CommitmentQuestion asked = walk(1000, 50);
    const auto plan = bestCommitments(asked);
    QVERIFY(plan);
    QVERIFY(plan->cost < plan->without);
    const auto curves = coverageCurves(asked, Renewal::Renewed);
    QVERIFY(curves);
    for (const CoverageCurve &curve : *curves)
        QVERIFY(plan->cost <= curve.best.cost);
}

void TestCommitmentSearch::searchStopsWhenItsTimeIsOver()
{
    const CommitmentQuestion asked = walk(2000, 5000);
    const auto late = bestCommitments(asked, {.milliseconds = 1});
    QVERIFY(!late);
    QCOMPARE(late.error().message, QStringLiteral("The best solution was not found in the time given."));
    QVERIFY(bestCommitments(asked));
}

QTEST_GUILESS_MAIN(TestCommitmentSearch)
#include "tst_commitmentsearch.moc"
