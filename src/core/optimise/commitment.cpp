// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/commitment.h"

#include "core/optimise/purchasing.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace stratoplan {

namespace {

struct CommitmentText
{
    Q_DECLARE_TR_FUNCTIONS(Commitment)
};

/// The question as a linear program.
///
/// Expected cost on demand beyond y committed units is convex in y and straight between whole numbers. So a
/// month is cut into segments of covered demand: the first unit is worth most (price × P(demand >= 1)), the
/// next one less, and the program fills them in that order by itself. A column for each offer and month of
/// purchase says how many units are bought; a row for each month says that no more is covered than is
/// committed:
///
///     sum of purchases that run in the month - sum of its covered segments >= 0
///
/// A purchase runs in consecutive months, so that part of the matrix has the ones of each column in a row
/// without a gap: an interval matrix, which is totally unimodular, and it stays so with the segments' unit
/// columns. All bounds are whole numbers, hence every corner of what is allowed is whole, and the simplex
/// method ends in a corner: the best fractional answer is the best answer in whole units.
class CommitmentProgram
{
public:
    explicit CommitmentProgram(const Purchasing &purchasing) : m_purchasing(purchasing)
    {
        for (int month = 0; month < purchasing.months(); ++month)
            addMonth(month);
        for (int offer = 0; offer < purchasing.question().offers.size(); ++offer) {
            for (int month = 0; month < purchasing.months(); ++month)
                addPurchase(offer, month);
        }
    }

    [[nodiscard]] Result<QList<CommitmentPurchase>> solve(const SolveLimits &limits) const
    {
        const auto solution = m_program.minimise(limits);
        if (!solution)
            return solution.error();
        const double worth = m_worth + std::abs(solution->objective);
        if (solution->objective - solution->bound > 1e-9 * worth)
            return notExact(
                QStringLiteral("duality gap %1 of %2").arg(solution->objective - solution->bound).arg(worth));
        QList<CommitmentPurchase> purchases;
        for (const Choice &choice : m_choices) {
            const double units = solution->columns.at(choice.column);
            const double whole = std::round(units);
            if (std::abs(units - whole) > 1e-6)
                return notExact(QStringLiteral("%1 units").arg(units));
            if (whole > 0)
                purchases.append({choice.month, choice.offer, static_cast<int>(whole)});
        }
        return purchases;
    }

private:
    struct Choice
    {
        int column;
        int month;
        int offer;
    };

    static Error notExact(const QString &detail)
    {
        return {Error::Code::Failed,
                CommitmentText::tr("The solver's answer is not exact enough to be trusted."), detail};
    }

    void addMonth(int month)
    {
        const int row = m_program.addRow(0, LinearProgram::infinity);
        const Uncovered &demand = m_purchasing.demand(month);
        const double scale = static_cast<double>(demand.weight()) * static_cast<double>(Quantity::one());
        const double price = m_purchasing.onDemand(month).toDouble() / scale;
        const std::vector<int> corners = demand.corners();
        for (size_t i = 1; i < corners.size(); ++i) {
            const int width = corners[i] - corners[i - 1];
            const auto saved = static_cast<double>(demand.beyond(corners[i - 1]) - demand.beyond(corners[i]));
            const int column = m_program.addColumn(-price * saved / width, 0, width);
            m_program.set(row, column, -1);
            m_worth += price * saved;
        }
    }

    void addPurchase(int number, int month)
    {
        const CommitmentOffer &offer = m_purchasing.question().offers.at(number);
        const int inside = m_purchasing.monthsInside(offer, month);
        int most = 0;
        for (int i = 0; i < inside; ++i)
            most = std::max(most, m_purchasing.demand(month + i).most());
        if (most == 0)
            return;
        const double cost = m_purchasing.unitInAll(offer, month).toDouble();
        const int column = m_program.addColumn(cost, 0, most);
        for (int i = 0; i < inside; ++i)
            m_program.set(month + i, column, 1);
        m_choices.push_back({column, month, number});
    }

    const Purchasing &m_purchasing;
    LinearProgram m_program;
    std::vector<Choice> m_choices;
    double m_worth = 0; ///< expected cost of everything on demand
};

/// Gives back what saves nothing. Each unit given back makes the next one worth more, so the first that is
/// worth its price ends the search.
class Thrift
{
public:
    Thrift(const Purchasing &purchasing, const QList<CommitmentPurchase> &purchases)
        : m_purchasing(purchasing), m_committed(static_cast<size_t>(purchasing.months()))
    {
        for (const CommitmentPurchase &purchase : purchases) {
            for (const int month : monthsOf(purchase))
                m_committed[static_cast<size_t>(month)] += purchase.units;
        }
    }

    void apply(CommitmentPurchase &purchase)
    {
        while (purchase.units > 0 && !savesAnything(purchase)) {
            --purchase.units;
            for (const int month : monthsOf(purchase))
                --m_committed[static_cast<size_t>(month)];
        }
    }

private:
    [[nodiscard]] const CommitmentOffer &offerOf(const CommitmentPurchase &purchase) const
    {
        return m_purchasing.question().offers.at(purchase.offer);
    }

    [[nodiscard]] QList<int> monthsOf(const CommitmentPurchase &purchase) const
    {
        QList<int> months;
        for (int i = 0; i < m_purchasing.monthsInside(offerOf(purchase), purchase.month); ++i)
            months.append(purchase.month + i);
        return months;
    }

    /// Whether one unit of it saves more than it costs.
    [[nodiscard]] bool savesAnything(const CommitmentPurchase &purchase) const
    {
        Money saved;
        for (const int month : monthsOf(purchase)) {
            const int committed = m_committed[static_cast<size_t>(month)];
            saved += m_purchasing.expectedOnDemand(month, committed - 1)
                - m_purchasing.expectedOnDemand(month, committed);
        }
        return saved.micros() > m_purchasing.unitInAll(offerOf(purchase), purchase.month).micros();
    }

    const Purchasing &m_purchasing;
    std::vector<int> m_committed;
};

Result<CommitmentPlan> planOf(const Purchasing &purchasing, QList<CommitmentPurchase> purchases)
{
    std::sort(purchases.begin(), purchases.end(),
              [](const CommitmentPurchase &a, const CommitmentPurchase &b) {
                  return std::pair(a.month, a.offer) < std::pair(b.month, b.offer);
              });
    if (auto plan = purchasing.outcome(purchases))
        return *std::move(plan);
    return Error {Error::Code::Invalid,
                  CommitmentText::tr("The cost of the commitments is too large to be calculated."),
                  {}};
}

} // namespace

Result<CommitmentPlan> bestCommitments(const CommitmentQuestion &question, const SolveLimits &limits)
{
    const auto purchasing = Purchasing::of(question);
    if (!purchasing)
        return purchasing.error();
    auto purchases = CommitmentProgram(*purchasing).solve(limits);
    if (!purchases)
        return purchases.error();
    Thrift thrift(*purchasing, *purchases);
    for (CommitmentPurchase &purchase : *purchases)
        thrift.apply(purchase);
    purchases->removeIf([](const CommitmentPurchase &purchase) { return purchase.units == 0; });
    return planOf(*purchasing, *std::move(purchases));
}

Result<CommitmentPlan> commitmentOutcome(const CommitmentQuestion &question,
                                         const QList<CommitmentPurchase> &purchases)
{
    const auto purchasing = Purchasing::of(question);
    if (!purchasing)
        return purchasing.error();
    const bool exist = std::all_of(purchases.begin(), purchases.end(), [&](const CommitmentPurchase &each) {
        return each.month >= 0 && each.month < purchasing->months() && each.offer >= 0
            && each.offer < question.offers.size() && each.units >= 0 && each.units <= Purchasing::mostUnits;
    });
    if (!exist) {
        return Error {Error::Code::Invalid,
                      CommitmentText::tr("A purchase is outside the horizon, of no offer or too large."),
                      {}};
    }
    return planOf(*purchasing, purchases);
}

} // namespace stratoplan
