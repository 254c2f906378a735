// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/settling.h"

#include "core/engine/pricing/effective.h"

namespace stratoplan {

namespace {

/// An amount in the plan's currency, unknown where no exchange rate is.
CostCell amountCell(const Plan &plan, const Range<Money> &stated, std::optional<Month> month)
{
    CostCell cell;
    const auto low = inPlanCurrency(plan, stated.low, month);
    const auto likely = inPlanCurrency(plan, stated.likely, month);
    const auto high = inPlanCurrency(plan, stated.high, month);
    const bool known = low && likely && high;
    cell.state = known ? CostCell::State::Priced : CostCell::State::Unknown;
    if (known)
        cell.amount = {*low, *likely, *high};
    return cell;
}

} // namespace

std::optional<Month> paidOnceIn(const Plan &plan, const Timeline &timeline, const Sizing &sizing)
{
    return sizing.phase ? timeline.beginOf(sizing.phase) : plan.info().start;
}

bool isFirstYear(const Plan &plan, ComponentId component, std::optional<Month> month)
{
    const Component *row = plan.find(component);
    if (!row || !month)
        return false;
    const Account *account = plan.find(row->account);
    const int age = *month - (account && account->opened ? *account->opened : plan.info().start);
    return age >= 0 && age < 12;
}

CostCell statedCell(const Plan &plan, const Timeline &timeline, const Sizing &sizing, const Period &period)
{
    CostCell cell;
    switch (sizing.stated.kind) {
    case StatedAmount::Kind::Once:
        if (period.month && period.month == paidOnceIn(plan, timeline, sizing))
            return amountCell(plan, sizing.stated.amount, period.month);
        cell.state = CostCell::State::Priced;
        cell.amount = Range(Money::fromMicros(0, plan.info().currency));
        break;
    case StatedAmount::Kind::AfterFirstYear:
        if (!isFirstYear(plan, sizing.component, period.month))
            return amountCell(plan, sizing.stated.amount, period.month);
        cell.state = CostCell::State::Free;
        break;
    case StatedAmount::Kind::Amount:
        return amountCell(plan, sizing.stated.amount, period.month);
    case StatedAmount::Kind::Free:
        cell.state = CostCell::State::Free;
        break;
    case StatedAmount::Kind::Included:
        cell.state = CostCell::State::Included;
        break;
    case StatedAmount::Kind::None:
    case StatedAmount::Kind::Unknown:
        cell.state = CostCell::State::Unknown;
        break;
    }
    return cell;
}

CostCell settledCell(const CostCell &catalog, const CostCell &stated, Basis basis, Currency currency)
{
    const bool isStated = basis == Basis::Stated;
    CostCell cell = isStated ? stated : catalog;
    const CostCell &other = isStated ? catalog : stated;
    if (cell.state == CostCell::State::Unknown && other.state != CostCell::State::Unknown) {
        cell = other;
        cell.otherBasis = true;
    }
    if (cell.state != CostCell::State::Priced)
        cell.amount = Range(Money::fromMicros(0, currency));
    return cell;
}

} // namespace stratoplan
