// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/decisionmatrix.h"

#include "core/engine/figures/oncepaid.h"
#include "core/engine/money/moneywords.h"
#include "core/resilience/assessment.h"
#include "core/text/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Measure = Criterion::Measure;

struct DecisionText
{
    Q_DECLARE_TR_FUNCTIONS(Decision)
};

const Percent whole = Percent::fromWhole(100);

/// @p part of @p all as a score, rounded half to even.
Percent scoreOf(qint64 part, qint64 all)
{
    return Percent::fromRaw(
        static_cast<qint64>(decimal::divideHalfEven(Int128(part) * whole.raw(), Int128(all))));
}

DecisionCell cell(qint64 part, qint64 all, const QString &why)
{
    if (all <= 0)
        return {};
    return {scoreOf(part, all), false, why};
}

bool isKnown(const ComparisonRow &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(), [](const ComparisonCell &cell) {
        return cell.unknown == 0 && cell.state != CostCell::State::Unknown;
    });
}

/// What each column costs over the roles whose price all of them know; absent is nothing.
struct LikeCosts
{
    QList<Money> costs; ///< by column, without what is paid once
    QList<Money> once; ///< by column
    QList<Money> wholes; ///< by column, over all roles, without what is paid once
    int roles = 0; ///< that count
    int leftOut = 0;
};

using OncePaid = QHash<ComponentId, Range<Money>>;

OncePaid oncePaidIn(const Plan &plan, const ComparisonColumn &column, const TableOf &tableOf)
{
    const CostTable *table = tableOf ? tableOf(column.option) : nullptr;
    const int place = table ? table->timeline.firstColumn(column.phase) : -1;
    return place < 0 ? OncePaid() : oncePaidBy(plan, *table, place);
}

LikeCosts likeCosts(const Plan &plan, const Comparison &comparison, const TableOf &tableOf)
{
    LikeCosts like;
    QList<OncePaid> paid;
    for (const ComparisonColumn &column : comparison.columns) {
        like.costs.append(Money::fromMicros(0, column.total.amount.likely.currency()));
        paid.append(oncePaidIn(plan, column, tableOf));
    }
    like.once = like.wholes = like.costs;
    for (const ComparisonRow &row : comparison.rows) {
        const bool isLike = isKnown(row);
        ++(isLike ? like.roles : like.leftOut);
        for (qsizetype i = 0; i < like.costs.size(); ++i) {
            const ComparisonCell &cell = row.cells.at(i);
            Money once = Money::fromMicros(0, cell.amount.likely.currency());
            for (const ComponentId component : cell.components)
                once += paid.at(i).value(component).likely;
            const Money everyMonth = cell.amount.likely - once;
            like.wholes[i] += everyMonth;
            if (!isLike) {
                like.costs[i] = like.costs.at(i) - cell.added.likely; // adjustments have their own row
                continue;
            }
            like.costs[i] += everyMonth;
            like.once[i] += once;
        }
    }
    return like;
}

DecisionCell costCell(const LikeCosts &like, const ComparisonColumn &column, qsizetype index)
{
    if (like.roles == 0)
        return {};
    const Money &own = like.costs.at(index);
    const Money cheapest = *std::min_element(like.costs.begin(), like.costs.end());
    DecisionCell made = own.isZero() ? DecisionCell {whole} : cell(cheapest.micros(), own.micros(), {});
    made.cost = own;
    made.isWholeOpen = column.leftOut > 0;
    if (const Money &all = like.wholes.at(index); made.isWholeOpen || all != own)
        made.whole = all;
    made.why = made.costText();
    if (like.leftOut > 0)
        made.why = DecisionText::tr("%1 over the roles that all have a price for").arg(made.why);
    if (const Money &once = like.once.at(index); !once.isZero())
        made.why = DecisionText::tr("%1, without %2 that is paid once").arg(made.why, Format().money(once));
    return made;
}

DecisionCell recoveryCell(const Plan &plan, OptionId option)
{
    const QList<RecoveryCheck> checks = assess(plan, option);
    const auto met = std::count_if(checks.begin(), checks.end(), [](const RecoveryCheck &check) {
        return check.verdict() == RecoveryCheck::Verdict::Met;
    });
    const auto all = static_cast<int>(checks.size());
    return cell(met, all, DecisionText::tr("%1 of %n target(s) met in full", nullptr, all).arg(met));
}

/// Zones that a component runs in, or regions where no zones are named; 0: not known.
int zonesOf(const Plan &plan, const Component &component, PhaseId phase)
{
    int zones = 0;
    for (const Placement &placement : component.placements)
        zones += std::max(1, static_cast<int>(placement.zones.size()));
    const Sizing *sizing = zones > 0 ? nullptr : sizingAt(plan, component.id, phase);
    return sizing != nullptr ? sizing->needs.zones : zones;
}

DecisionCell availabilityCell(const Plan &plan, const ComparisonColumn &column)
{
    int known = 0;
    int survive = 0;
    for (const Component &component : plan.table<Component>()) {
        const int zones = component.option == column.option ? zonesOf(plan, component, column.phase) : 0;
        known += zones > 0 ? 1 : 0;
        survive += zones > 1 ? 1 : 0;
    }
    return cell(survive, known,
                DecisionText::tr("%1 of %n component(s) in two zones", nullptr, known).arg(survive));
}

DecisionCell notesCell(const Plan &plan, OptionId id)
{
    const Option *option = plan.find(id);
    if (option == nullptr)
        return {};
    const qsizetype good = option->notesFor.size();
    const qsizetype bad = option->notesAgainst.size();
    return cell(good, good + bad, DecisionText::tr("%1 for, %2 against").arg(good).arg(bad));
}

std::optional<DecisionCell> judgedCell(const Criterion &criterion, OptionId option)
{
    for (const Score &score : criterion.scores) {
        if (score.option == option)
            return DecisionCell {score.value, true, score.reason};
    }
    return std::nullopt;
}

/// Makes the matrix of one comparison.
class Deciding
{
public:
    Deciding(const Plan &plan, const Comparison &comparison, const TableOf &tableOf,
             const DecisionWeights &weights)
        : m_plan(plan), m_weights(weights), m_costs(likeCosts(plan, comparison, tableOf))
    {
        m_matrix.columns = comparison.columns;
        m_matrix.pricedRoles = m_costs.roles;
        m_matrix.unpricedRoles = m_costs.leftOut;
        m_matrix.isWithoutOnce = std::any_of(m_costs.once.begin(), m_costs.once.end(),
                                             [](const Money &once) { return !once.isZero(); });
    }

    DecisionMatrix decide()
    {
        for (const Criterion &criterion : m_plan.table<Criterion>())
            addRow(criterion);
        addShares();
        addTotals();
        if (m_matrix.leaders.size() == 1) {
            m_matrix.isCertain = leadsEverywhere(m_matrix.leaders.first());
            findTurn(m_matrix.leaders.first());
        }
        return std::move(m_matrix);
    }

private:
    void addRow(const Criterion &criterion)
    {
        DecisionRow row;
        row.criterion = criterion.id;
        row.name = criterion.name;
        row.measure = criterion.measure;
        row.weight = m_weights.value(criterion.id, criterion.weight);
        QStringList missing;
        for (qsizetype i = 0; i < m_matrix.columns.size(); ++i) {
            row.cells.append(cellOf(criterion, i));
            if (!row.cells.last().score)
                missing.append(m_matrix.columns.at(i).title);
        }
        if (!missing.isEmpty())
            row.leftOut = DecisionText::tr("Left out: no score for %1.").arg(missing.join(u", "_s));
        else if (row.weight <= Percent())
            row.leftOut = DecisionText::tr("Left out: it weighs nothing.");
        m_matrix.rows.append(row);
    }

    [[nodiscard]] DecisionCell cellOf(const Criterion &criterion, qsizetype index) const
    {
        const ComparisonColumn &column = m_matrix.columns.at(index);
        if (criterion.measure == Measure::Cost)
            return costCell(m_costs, column, index);
        if (const auto judged = judgedCell(criterion, column.option))
            return *judged;
        switch (criterion.measure) {
        case Measure::Recovery:
            return recoveryCell(m_plan, column.option);
        case Measure::Availability:
            return availabilityCell(m_plan, column);
        case Measure::Notes:
            return notesCell(m_plan, column.option);
        case Measure::Cost:
        case Measure::Judged:
            break;
        }
        return {};
    }

    [[nodiscard]] Int128 allWeights() const
    {
        Int128 sum = 0;
        for (const DecisionRow &row : m_matrix.rows)
            sum += row.leftOut.isEmpty() ? row.weight.raw() : 0;
        return sum;
    }

    void addShares()
    {
        const Int128 all = allWeights();
        for (DecisionRow &row : m_matrix.rows) {
            if (row.leftOut.isEmpty())
                row.share = scoreOf(row.weight.raw(), static_cast<qint64>(all));
        }
    }

    /// Σ weight × score of a column, over the criteria that count.
    [[nodiscard]] Int128 weighted(int column) const
    {
        Int128 sum = 0;
        for (const DecisionRow &row : m_matrix.rows) {
            if (row.leftOut.isEmpty())
                sum += Int128(row.weight.raw()) * row.cells.at(column).score->raw();
        }
        return sum;
    }

    void addTotals()
    {
        const Int128 all = allWeights();
        Int128 best = -1;
        for (int column = 0; column < m_matrix.columns.size(); ++column) {
            if (all == 0) {
                m_matrix.totals.append(std::nullopt);
                continue;
            }
            const Int128 sum = weighted(column);
            m_matrix.totals.append(Percent::fromRaw(static_cast<qint64>(decimal::divideHalfEven(sum, all))));
            if (sum > best)
                m_matrix.leaders.clear();
            if (sum >= best)
                m_matrix.leaders.append(column);
            best = std::max(best, sum);
        }
    }

    [[nodiscard]] bool leadsEverywhere(int leader) const
    {
        return std::all_of(m_matrix.rows.begin(), m_matrix.rows.end(), [leader](const DecisionRow &row) {
            return std::all_of(row.cells.begin(), row.cells.end(), [&](const DecisionCell &other) {
                return !row.cells.at(leader).score || !other.score
                    || *other.score <= *row.cells.at(leader).score;
            });
        });
    }

    /// Where one weight alone brings another option level, the others in their proportions: the nearest such
    /// share.
    void findTurn(int leader)
    {
        Int128 nearest = -1;
        for (const DecisionRow &row : std::as_const(m_matrix.rows)) {
            for (int rival = 0; rival < m_matrix.columns.size(); ++rival) {
                const auto turn = turnBy(row, leader, rival);
                if (!turn)
                    continue;
                const Int128 change = turn->share.raw() - row.share.raw();
                const Int128 distance = change < 0 ? -change : change;
                if (nearest >= 0 && distance >= nearest)
                    continue;
                nearest = distance;
                m_matrix.turn = turn;
            }
        }
    }

    /// With a share s of a criterion the leader is ahead by (1 − s) × by all others + s × by this one.
    [[nodiscard]] std::optional<DecisionTurn> turnBy(const DecisionRow &row, int leader, int rival) const
    {
        const bool isScored = std::all_of(row.cells.begin(), row.cells.end(),
                                          [](const DecisionCell &each) { return each.score.has_value(); });
        if (rival == leader || !isScored)
            return std::nullopt;
        const Int128 byThis = row.cells.at(leader).score->raw() - row.cells.at(rival).score->raw();
        const Int128 weight = row.leftOut.isEmpty() ? row.weight.raw() : 0;
        const Int128 otherWeights = allWeights() - weight;
        const Int128 without = weighted(leader) - weighted(rival) - weight * byThis;
        const Int128 with = otherWeights * byThis;
        const bool isAbove = with < 0;
        if (otherWeights == 0 || (!isAbove && without >= 0))
            return std::nullopt;
        const Int128 sign = isAbove ? 1 : -1; // what is divided by is above zero
        const Int128 share = decimal::divideHalfEven(sign * without * whole.raw(), sign * (without - with));
        return DecisionTurn {row.criterion, Percent::fromRaw(static_cast<qint64>(share)), isAbove, rival};
    }

    const Plan &m_plan;
    const DecisionWeights &m_weights;
    LikeCosts m_costs;
    DecisionMatrix m_matrix;
};

} // namespace

QString DecisionCell::costText() const
{
    if (!cost)
        return {};
    const QString amount = Format().money(*cost);
    if (!whole)
        return amount;
    const QString all = Format().money(*whole);
    return DecisionText::tr("%1 of %2", "part of a cost, all of it")
        .arg(amount, isWholeOpen ? moneywords::atLeast(all) : all);
}

DecisionMatrix decisionMatrix(const Plan &plan, const Comparison &comparison, const TableOf &tableOf,
                              const DecisionWeights &weights)
{
    if (comparison.columns.isEmpty())
        return {};
    return Deciding(plan, comparison, tableOf, weights).decide();
}

} // namespace stratoplan
