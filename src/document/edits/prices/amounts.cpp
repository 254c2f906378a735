// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/amounts.h"

#include "document/edits/twins/nodegroups.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

using Kind = QuantityInput::Kind;

bool isSingle(const QuantityInput &input)
{
    return input.kind == Kind::Number && input.number.isSingle();
}

QString textOf(const QuantityInput &input)
{
    return input.kind == Kind::Formula ? input.formula : input.number.likely.toString();
}

Quantity product(Quantity one, Quantity other)
{
    return UnitFactor {other}.of(one);
}

/// One by the other, rounded; zero where it is nothing's.
Quantity quotient(Quantity whole, Quantity units)
{
    return units.isZero() ? Quantity() : UnitFactor {Quantity::fromWhole(1), units}.of(whole);
}

/// What stands behind "(units) * ", as an amount.
std::optional<QuantityInput> behindUnits(const QString &units, const QString &whole)
{
    const QString before = u"(%1) * "_s.arg(units);
    if (!whole.startsWith(before))
        return std::nullopt;
    const QString rest = whole.mid(before.size());
    if (const auto number = Quantity::fromString(rest))
        return QuantityInput::of(Range(*number));
    if (rest.startsWith(u'(') && rest.endsWith(u')'))
        return QuantityInput::by(rest.mid(1, rest.size() - 2));
    return std::nullopt;
}

/// What may be the amount of each; whether it is, multiplying shows.
std::optional<QuantityInput> guess(const QuantityInput &units, const QuantityInput &whole)
{
    if (whole == units)
        return QuantityInput::of(1);
    if (whole.kind == Kind::Formula)
        return behindUnits(textOf(units), whole.formula);
    if (units.kind != Kind::Number || whole.kind != Kind::Number)
        return std::nullopt;
    const Range<Quantity> &by = units.number;
    const Quantity likely = quotient(whole.number.likely, by.likely);
    if (!by.isSingle())
        return QuantityInput::of(Range(likely));
    QuantityInput each = whole;
    each.number = Range(quotient(whole.number.low, by.low), likely, quotient(whole.number.high, by.high));
    return each;
}

} // namespace

QuantityInput timesEach(const QuantityInput &units, const QuantityInput &each)
{
    if (units.kind == Kind::Unknown)
        return units;
    if (each.kind == Kind::Unknown)
        return each;
    if (isSingle(each))
        return timesFactor(units, each.number.likely);
    if (units.kind == Kind::Number && each.kind == Kind::Number) {
        QuantityInput whole = isSingle(units) ? each : units;
        whole.number = Range(product(units.number.low, each.number.low),
                             product(units.number.likely, each.number.likely),
                             product(units.number.high, each.number.high));
        return whole;
    }
    return QuantityInput::by(u"(%1) * (%2)"_s.arg(textOf(units), textOf(each)));
}

std::optional<QuantityInput> eachOf(const QuantityInput &units, const QuantityInput &whole)
{
    const std::optional<QuantityInput> each = guess(units, whole);
    return each && timesEach(units, *each) == whole ? each : std::nullopt;
}

} // namespace stratoplan::edits
