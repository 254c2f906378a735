// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of a column: what its lines come to once their usage is priced.
#include "core/engine/column.h"

#include "core/engine/pricing/pricing.h"
#include "core/engine/selection.h"
#include "core/engine/settling.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct CostText
{
    Q_DECLARE_TR_FUNCTIONS(Cost)
};

/// Whether the price book lowered what a charge costs: its recurring price, or what was paid for a term.
bool isDiscounted(const ChargeResult &charge)
{
    if (!charge.price || charge.cost.likely.isZero())
        return false;
    const bool recurs = charge.cost.likely != charge.upfront.likely || charge.purchases.isEmpty();
    return (recurs && charge.price->isDiscounted())
        || std::any_of(charge.purchases.begin(), charge.purchases.end(),
                       [](const UpfrontPurchase &each) { return each.discounted; });
}

CostCell catalogCell(const QList<ChargeResult> &charges, Currency currency)
{
    CostCell cell;
    cell.state = charges.isEmpty() ? CostCell::State::Unknown : CostCell::State::Priced;
    cell.amount = Range(Money::fromMicros(0, currency));
    for (const ChargeResult &charge : charges) {
        if (!charge.unknownWhy.isEmpty())
            cell.state = CostCell::State::Unknown;
        cell.amount += charge.cost;
        cell.overridden = cell.overridden || (charge.price && charge.price->isOverridden());
        cell.discounted = cell.discounted || isDiscounted(charge);
    }
    if (cell.state == CostCell::State::Unknown)
        cell.amount = Range(Money::fromMicros(0, currency));
    return cell;
}

Range<Money> shareOf(const Range<Money> &amount, const Range<Percent> &percent)
{
    return {amount.low.share(percent.low), amount.likely.share(percent.likely),
            amount.high.share(percent.high)};
}

} // namespace

void ColumnCalculator::priceSpend(Column &column) const
{
    for (LineResult &line : column.lines) {
        for (ChargeResult &charge : line.charges) {
            if (!charge.isSpend() || !charge.unknownWhy.isEmpty() || charge.charge.isNone())
                continue;
            const Selection &selection = m_plan.find(charge.charge)->covers;
            const QString account = accountOf(line, &charge);
            CostSum covered;
            for (const LineResult &other : std::as_const(column.lines)) {
                const bool together = line.counted ? other.counted : other.environment == line.environment;
                if (!together || other.hasSpend())
                    continue;
                if (selection == Selection() ? accountOf(other, nullptr) == account
                                             : covers(selection, *m_plan.find(other.component)))
                    covered.add(other.cell);
            }
            const auto price = [&](const Money &spent) {
                return priceUsage(charge.price->rate, Quantity::fromRaw(spent.micros()), charge.hours);
            };
            charge.coveredLines = covered.present;
            charge.coveredUnknown = covered.unknown;
            charge.usage = {Quantity::fromRaw(covered.amount.low.micros()),
                            Quantity::fromRaw(covered.amount.likely.micros()),
                            Quantity::fromRaw(covered.amount.high.micros())};
            charge.pool = charge.usage;
            const auto low = price(covered.amount.low);
            const auto likely = price(covered.amount.likely);
            const auto high = price(covered.amount.high);
            if (!low || !likely || !high)
                charge.unknownWhy = (!low ? low : !likely ? likely : high).error().message;
            else
                charge.cost = {low->cost, likely->cost, high->cost};
        }
    }
}

void ColumnCalculator::settle(LineResult &line, const Period &period) const
{
    const Sizing *sizing = m_plan.find(line.sizing);
    const Currency currency = m_plan.info().currency;
    if (!sizing) {
        if (line.charges.isEmpty())
            return;
        line.cell = catalogCell(line.charges, currency);
        line.cell.otherBasis = m_basis == Basis::Stated;
        return;
    }
    const CostCell catalog = catalogCell(line.charges, currency);
    const CostCell stated = statedCell(m_plan, m_quantities.timeline(), *sizing, period);
    line.cell = settledCell(catalog, stated, m_basis, currency);
    if (line.cell.state != CostCell::State::Unknown)
        return;
    for (const ChargeResult &charge : line.charges) {
        if (line.unknownWhy.isEmpty())
            line.unknownWhy = charge.unknownWhy;
    }
    if (line.unknownWhy.isEmpty() && sizing->stated.hasAmount()) {
        line.unknownWhy =
            CostText::tr("The stated amount is in %1, and the plan has no exchange rate for it.")
                .arg(sizing->stated.amount.likely.currency().toString());
    }
    if (line.unknownWhy.isEmpty()) {
        line.unknownWhy = sizing->unpricedReason.isEmpty()
            ? CostText::tr("No price item and no stated amount.")
            : sizing->unpricedReason;
    }
}

void ColumnCalculator::applyShares(LineResult &line, PhaseId phase) const
{
    for (const Adjustment &adjustment : m_plan.table<Adjustment>()) {
        if (adjustment.mode != Adjustment::Mode::Share || (adjustment.option && adjustment.option != m_option)
            || line.cell.state != CostCell::State::Priced
            || !covers(adjustment.selection, *m_plan.find(line.component)))
            continue;
        const auto percent = percentAt(m_plan, adjustment, phase);
        if (!percent)
            continue;
        line.shares.append({adjustment.id, *percent, line.cell.amount});
        line.cell.amount = shareOf(line.cell.amount, *percent);
    }
}

void ColumnCalculator::addAdjustments(Column &column, PhaseId phase) const
{
    QList<EnvironmentId> environments {EnvironmentId()};
    for (const Environment &environment : m_plan.table<Environment>())
        environments.append(environment.id);
    for (const Adjustment &adjustment : m_plan.table<Adjustment>()) {
        if (adjustment.mode != Adjustment::Mode::Add || (adjustment.option && adjustment.option != m_option))
            continue;
        const auto percent = percentAt(m_plan, adjustment, phase);
        for (const EnvironmentId environment : std::as_const(environments)) {
            CostSum covered;
            covered.amount = Range(Money::fromMicros(0, m_plan.info().currency));
            for (const LineResult &line : std::as_const(column.lines)) {
                if (line.environment == environment
                    && covers(adjustment.selection, *m_plan.find(line.component)))
                    covered.add(line.cell);
            }
            for (const AddedLine &earlier : std::as_const(column.added)) {
                if (earlier.environment == environment
                    && covers(adjustment.selection, earlier.adjustment, environment))
                    covered.add(earlier.cell);
            }
            AddedLine added {adjustment.id,  environment,     isCounted(environment), {}, {},
                             covered.amount, covered.present, covered.unknown};
            if (percent && covered.present > covered.unknown) {
                added.percent = *percent;
                added.cell.state = CostCell::State::Priced;
                added.cell.amount = shareOf(covered.amount, *percent);
            }
            column.added.append(added);
        }
    }
}

} // namespace stratoplan
