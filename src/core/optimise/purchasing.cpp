// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/purchasing.h"

#include "core/engine/pricing/pricing.h"

#include <QCoreApplication>

#include <algorithm>

namespace stratoplan {

namespace {

struct CommitmentText
{
    Q_DECLARE_TR_FUNCTIONS(Commitment)
};

constexpr qint64 mostWeight = 1'000'000'000;
/// What a unit may cost a month: sums over two longest terms fit.
constexpr qint64 mostMicros = 1'000'000'000'000'000;

Error invalid(const QString &message)
{
    return {Error::Code::Invalid, message, {}};
}

/// Adds in 128 bits and remembers what does not fit.
class Sum
{
public:
    void add(const Money &each, qint64 times = 1) { m_sum += Int128(each.micros()) * times; }
    [[nodiscard]] std::optional<Money> in(Currency currency) const
    {
        const auto micros = decimal::narrow(m_sum);
        return micros ? std::optional(Money::fromMicros(*micros, currency)) : std::nullopt;
    }

private:
    Int128 m_sum = 0;
};

std::optional<Percent> shareOf(Int128 part, Int128 whole)
{
    if (whole == 0)
        return std::nullopt;
    return Percent::fromRaw(
        static_cast<qint64>(decimal::divideHalfEven(part * Percent::fromWhole(100).raw(), whole)));
}

} // namespace

Money amountIn(const QList<Money> &amounts, int month)
{
    return amounts.isEmpty() ? Money() : amounts.at(std::min<qsizetype>(month, amounts.size() - 1));
}

std::optional<Percent> CommitmentMonth::coverage() const
{
    return shareOf(covered.raw(), demand.raw());
}

std::optional<Percent> CommitmentMonth::unused() const
{
    const Quantity all = Quantity::fromWhole(committed);
    return shareOf((all + -covered).raw(), all.raw());
}

Purchasing::Purchasing(const CommitmentQuestion &question) : m_question(question)
{
    QList<Money> amounts = question.onDemand;
    for (const CommitmentOffer &offer : question.offers)
        amounts += offer.monthly + offer.upfront;
    for (const Money &amount : std::as_const(amounts)) {
        if (m_currency.isNone())
            m_currency = amount.currency();
    }
}

Result<Purchasing> Purchasing::of(const CommitmentQuestion &question)
{
    Purchasing purchasing(question);
    if (const QString problem = purchasing.problem(); !problem.isEmpty())
        return invalid(problem);
    for (const MonthDemand &month : question.demand)
        purchasing.m_uncovered.emplace_back(month);
    if (!purchasing.fits())
        return invalid(CommitmentText::tr("The cost on demand is too large to be calculated."));
    return purchasing;
}

bool Purchasing::isUsable(const QList<Money> &amounts) const
{
    return std::all_of(amounts.begin(), amounts.end(), [this](const Money &each) {
        const bool isOurs = each.isZero() || each.currency() == m_currency;
        return isOurs && !each.isNegative() && each.micros() <= mostMicros;
    });
}

bool Purchasing::fits() const
{
    Int128 most = 0;
    for (int month = 0; month < months(); ++month)
        most += Int128(demand(month).most()) * onDemand(month).micros();
    return decimal::narrow(most).has_value();
}

QString Purchasing::offerProblem(const CommitmentOffer &offer) const
{
    if (offer.termMonths < 1 || offer.termMonths > longestTerm) {
        return CommitmentText::tr("The term of “%1” is not between 1 and %2 months.")
            .arg(offer.name)
            .arg(longestTerm);
    }
    if (!isUsable(offer.monthly) || !isUsable(offer.upfront)) {
        return CommitmentText::tr("A price of “%1” is negative, too large or in another currency than the "
                                  "price on demand.")
            .arg(offer.name);
    }
    return {};
}

QString Purchasing::problem() const
{
    if (!isUsable(m_question.onDemand))
        return CommitmentText::tr("A price on demand is negative, too large or in another currency.");
    for (const CommitmentOffer &offer : m_question.offers) {
        if (const QString problem = offerProblem(offer); !problem.isEmpty())
            return problem;
    }
    for (const MonthDemand &month : m_question.demand) {
        qint64 weight = 0;
        for (const DemandOutcome &each : month) {
            if (each.units.isNegative() || each.units > Quantity::fromWhole(mostUnits))
                return CommitmentText::tr("A month's demand is not between 0 and %1 units.").arg(mostUnits);
            if (each.weight < 0 || each.weight > mostWeight - weight)
                return CommitmentText::tr("The weights of a month's demand are negative or too large.");
            weight += each.weight;
        }
    }
    return {};
}

Money Purchasing::onDemand(int month) const
{
    return amountIn(m_question.onDemand, month);
}

int Purchasing::monthsInside(const CommitmentOffer &offer, int month) const
{
    return std::min(offer.termMonths, months() - month);
}

Money Purchasing::unitCost(const CommitmentOffer &offer, int bought, int month) const
{
    const Money upfront = amountIn(offer.upfront, bought);
    const Money part = upfront.isZero() ? Money() : spreadPart(upfront, offer.termMonths, month - bought);
    return amountIn(offer.monthly, month) + part;
}

Money Purchasing::unitAfter(const CommitmentOffer &offer, int bought) const
{
    Money sum;
    if (m_question.beyond == CommitmentQuestion::Beyond::Inside)
        return sum;
    for (int month = months(); month < bought + offer.termMonths; ++month)
        sum += unitCost(offer, bought, month);
    return sum;
}

Money Purchasing::unitInAll(const CommitmentOffer &offer, int bought) const
{
    Money sum = unitAfter(offer, bought);
    for (int i = 0; i < monthsInside(offer, bought); ++i)
        sum += unitCost(offer, bought, bought + i);
    return sum;
}

Money Purchasing::expectedOnDemand(int month, int committed) const
{
    // At most 1e15 (price) × 1e12 (units) × 1e9 (weight): 128 bits hold it; fits() is why the quotient fits.
    const Uncovered &uncovered = demand(month);
    const Int128 cost = uncovered.beyond(committed) * onDemand(month).micros();
    const Int128 scale = Int128(uncovered.weight()) * Quantity::one();
    return Money::fromMicros(static_cast<qint64>(decimal::divideHalfEven(cost, scale)), m_currency);
}

std::optional<CommitmentPlan> Purchasing::outcome(const QList<CommitmentPurchase> &purchases) const
{
    CommitmentPlan plan;
    plan.purchases = purchases;
    Sum without;
    Sum cost;
    Sum after;
    std::vector<Sum> commitments(m_uncovered.size());
    std::vector<qint64> committed(m_uncovered.size());
    for (const CommitmentPurchase &purchase : purchases) {
        const CommitmentOffer &offer = m_question.offers.at(purchase.offer);
        for (int i = 0; i < monthsInside(offer, purchase.month); ++i) {
            const auto month = static_cast<size_t>(purchase.month + i);
            committed[month] += purchase.units;
            commitments[month].add(unitCost(offer, purchase.month, purchase.month + i), purchase.units);
        }
        after.add(unitAfter(offer, purchase.month), purchase.units);
    }
    Int128 demanded = 0;
    Int128 covered = 0;
    Int128 bought = 0;
    for (int i = 0; i < months(); ++i) {
        const auto at = static_cast<size_t>(i);
        const auto paid = commitments[at].in(m_currency);
        if (!paid || committed[at] > 1000LL * mostUnits)
            return std::nullopt;
        const int units = static_cast<int>(committed[at]);
        CommitmentMonth month;
        month.demand = demand(i).expected();
        month.committed = units;
        month.covered = month.demand + -demand(i).expectedBeyond(units);
        month.onDemand = expectedOnDemand(i, units);
        month.commitments = *paid;
        without.add(expectedOnDemand(i, 0));
        cost.add(month.onDemand);
        cost.add(month.commitments);
        demanded += month.demand.raw();
        covered += month.covered.raw();
        bought += Quantity::fromWhole(units).raw();
        plan.months.append(month);
    }
    const auto paidAfter = after.in(m_currency);
    if (!paidAfter)
        return std::nullopt;
    cost.add(*paidAfter);
    const auto allOnDemand = without.in(m_currency);
    const auto inAll = cost.in(m_currency);
    if (!allOnDemand || !inAll)
        return std::nullopt;
    plan.without = *allOnDemand;
    plan.cost = *inAll;
    plan.after = *paidAfter;
    plan.coverage = shareOf(covered, demanded);
    plan.unused = shareOf(bought - covered, bought);
    return plan;
}

} // namespace stratoplan
